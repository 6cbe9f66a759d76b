#!/usr/bin/env perl
#
# mutate.pl [--count N] [--type NAME] [--seed N] [--one N] [--report] [--harvest FILE] [--list]
#
# Hostile values of every type of schema mleval, through binary COPY, as bytes
# that a table holds, as text parameters and through text COPY, on the server
# that PGHOST and the rest name.  Each is refused as the documents say, or
# accepted, and then everything that takes the type is asked of it.  The past
# cases in test/bytes/cases are run before the new ones.
#
# --one N makes the N-th value alone and shows it; --harvest writes the shortest
# value that each reason refused; --list writes the names of the types.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Catalog qw(types prepare_type);
use DBI;
use DBD::Pg qw(:pg_types);
use Getopt::Long;
use MIME::Base64 qw(decode_base64);
use Mutate qw(hostile_bytes hostile_text text_of);
use Time::HiRes qw(time);

my ($count, $only, $seed, $one, $report, $harvest, $list) = (2000, undef, 20260101, undef, 0, undef, 0);
GetOptions('count=i' => \$count, 'type=s' => \$only, 'seed=i' => \$seed, 'one=i' => \$one, 'report' => \$report, 'harvest=s' => \$harvest, 'list' => \$list)
	or die "usage: mutate.pl [--count N] [--type NAME] [--seed N] [--one N] [--report] [--harvest FILE] [--list]\n";

# What may be wrong with bytes, and with text that no JSON object of ours is
# (its SQLSTATEs are those of jsonb and of text itself): nothing else may be said.
my %ALLOWED = (
	binary => qr/^(22P03|0A000)$/,
	stored => qr/^(XX001|0A000)$/,
	text => qr/^(22P02|0A000|22003|22P05|22021|54001)$/,
);
my $MOST_MEMORY = 256 * 1024;    # kB that a backend may add to what it began with
my $MOST_FAILURES = 10;

my ($dbh, %tally, %reasons, %shortest, $number);
my ($failures, $accepted, $tried, $asked) = (0, 0, 0, 0);

sub connect_again {
	$dbh = DBI->connect('dbi:Pg:', '', '', { RaiseError => 1, PrintError => 0, pg_enable_utf8 => 0, pg_server_prepare => 1 });
	# one line of log a value would be a lot of log
	$dbh->do("SET $_") for q(log_min_messages = 'fatal'), q(log_min_error_statement = 'panic'), q(client_min_messages = 'error'), q(statement_timeout = '20s'), q(DateStyle = 'ISO');
}

sub shown {
	my ($value) = @_;
	my $hex = unpack 'H*', $value;
	return length $hex > 2000 ? substr($hex, 0, 2000) . '... (' . length($value) . ' bytes)' : $hex;
}

sub failed {
	my ($type, $route, $value, $what) = @_;
	$failures++;
	print "not ok: $type->{name}, $route, ", defined $number ? "--type $type->{name} --seed $seed --one $number" : 'a past case', ": $what\n",
		"  value: ", shown($value), "\n";
	die "too many failures\n" if $failures >= $MOST_FAILURES;
}

# attempt(code): empty if it went well, else SQLSTATE and the message, or the
# detail where there is one
sub attempt {
	my ($code) = @_;
	return '' if eval { $code->(); 1 };
	my ($state, $error) = ($dbh->state, $dbh->errstr // $@);
	die $@ if $state eq '' || $state =~ /^(08|57|S)/;
	my ($detail) = $error =~ /^DETAIL:  (.*)$/m;
	my ($message) = $error =~ /ERROR:  (.*)$/m;
	$detail = undef if defined $detail && $error =~ /invalid input syntax for type json/;
	return "$state " . ($detail // $message // $error);
}

sub copy {
	my ($type, $options, $data) = @_;
	return attempt(sub {
		$dbh->do("COPY pg_temp.hostile_$type->{name} FROM STDIN $options");
		$dbh->pg_putcopydata($data);
		$dbh->pg_putcopyend();
	});
}

sub by_binary_copy {
	my ($type, $bytes) = @_;
	return copy($type, '(FORMAT binary)', "PGCOPY\n\xFF\r\n\0" . pack('NNnN', 0, 0, 1, length $bytes) . $bytes . pack('n', 0xFFFF));
}

sub by_text_copy {
	my ($type, $text) = @_;
	my %escape = ("\\" => "\\\\", "\n" => "\\n", "\r" => "\\r", "\t" => "\\t");
	$text =~ s/([\\\n\r\t])/$escape{$1}/g;
	return copy($type, '', "$text\n");
}

sub by_parameter {
	my ($type, $text) = @_;
	return attempt(sub { $type->{insert}->execute($text) });
}

# Bytes that no input function saw, as a damaged page has them
sub from_table {
	my ($type, $bytes) = @_;
	return attempt(sub {
		$type->{stored}->bind_param(1, $bytes, { pg_type => PG_BYTEA });
		$type->{stored}->execute;
		$type->{stored}->fetchall_arrayref;
	});
}

sub begin_type {
	my ($type) = @_;
	prepare_type($dbh, $type);
	$dbh->do("CREATE CAST (bytea AS $type->{type}) WITHOUT FUNCTION");
	my $t = $type->{name};
	$type->{insert} = $dbh->prepare("INSERT INTO pg_temp.hostile_$t VALUES (\$1::text::$type->{type})");
	$type->{stored} = $dbh->prepare("SELECT $type->{out}((\$1::bytea)::$type->{type})::text");
	$type->{head} = $dbh->prepare("SELECT x::text::jsonb = \$1::jsonb FROM pg_temp.hostile_$t");
	$type->{check} = $dbh->prepare("SELECT c.call, c.state, c.message FROM pg_temp.hostile_$t AS h, (SELECT x FROM pg_temp.good_$t WHERE id = \$1) AS g, pg_temp.check_$t(h.x, g.x, coalesce(\$2::bytea, $type->{send}(h.x))) AS c");
	printf "# %s: %d good values of %d to %d bytes, %d calls and %d laws\n", $t, scalar @{ $type->{good} }, length $type->{good}[0], length $type->{good}[-1], @$type{qw(calls laws)};
}

sub end_type {
	my ($type) = @_;
	$dbh->do("DROP CAST (bytea AS $type->{type})");
}

# Everything that takes the type, asked of the value that the table has
sub ask_accepted {
	my ($type, $route, $value, $received) = @_;
	my $good = $type->{which};
	$accepted++;
	$type->{check}->bind_param(1, $good);
	$type->{check}->bind_param(2, $received, { pg_type => PG_BYTEA });
	$type->{check}->execute;
	$asked += $type->{calls} + $type->{laws};
	if ($route ne 'binary copy') {
		$type->{head}->execute($route eq 'base64' ? text_of($type->{read}, $value) : $value);
		failed($type, $route, $value, 'accepted, but its text is another object') if !$type->{head}->fetchall_arrayref->[0][0];
	}
	failed($type, $route, $value, "$_->[0]: $_->[1] " . ($_->[2] // '') . " (with good value $good)") for @{ $type->{check}->fetchall_arrayref };
	$dbh->do("TRUNCATE pg_temp.hostile_$type->{name}");
}

sub judge {
	my ($type, $route, $value, $outcome, $kind) = @_;
	$tried++;
	my $said = $outcome =~ s/type json\K.*|format \K\d+|UTF8": \K.*//r;
	$tally{$route}{ $said || 'accepted' }++;
	if ($outcome ne '') {
		my ($state, $reason) = split / /, $outcome, 2;
		failed($type, $route, $value, "refused with $outcome") if $state !~ $ALLOWED{$kind};
		$reasons{$reason}++;
		my $short = $shortest{$reason};
		$shortest{$reason} = [$type->{name}, $kind, $outcome, $value] if !$short || length $value < length $short->[3];
	}
}

# One payload by every way that bytes have: all agree
sub try_bytes {
	my ($type, $bytes, $head) = @_;
	my $outcome = by_binary_copy($type, $bytes);
	judge($type, 'binary copy', $bytes, $outcome, 'binary');
	ask_accepted($type, 'binary copy', $bytes, $bytes) if $outcome eq '';

	my $stored = from_table($type, $bytes);
	judge($type, 'stored', $bytes, $stored, 'stored');
	failed($type, 'stored', $bytes, "stored bytes: '$stored', received bytes: '$outcome'") if $stored =~ s/^XX001/22P03/r ne $outcome;

	$type->{read} = $head;
	my $text = text_of($head, $bytes);
	my $read = by_parameter($type, $text);
	judge($type, 'base64', $text, $read, 'text');
	my $head_differs = $outcome eq '' && $read =~ /^22P02 What the object says of itself/;
	failed($type, 'base64', $bytes, "bytes in text: '$read', received bytes: '$outcome'") if !$head_differs && $read =~ s/^22P02/22P03/r ne $outcome;
	ask_accepted($type, 'base64', $bytes, $bytes) if $read eq '';
	return $outcome;
}

sub try_text {
	my ($type, $text, $by_copy) = @_;
	my ($route, $outcome) = $by_copy ? ('text copy', by_text_copy($type, $text)) : ('parameter', by_parameter($type, $text));
	judge($type, $route, $text, $outcome, 'text');
	ask_accepted($type, $route, $text, undef) if $outcome eq '';
	return $outcome;
}

sub try_number {
	my ($type) = @_;
	my $good = $type->{good};
	srand($seed * 1_000_003 + $number);
	if (rand() < 0.6) {
		(my $bytes, $type->{which}) = hostile_bytes(@$good);
		print "value ", unpack('H*', $bytes), "\n" if defined $one;
		return try_bytes($type, $bytes, $type->{text}[ $type->{which} ]);
	}
	(my $text, $type->{which}) = hostile_text(@{ $type->{text} });
	print "value $text\n" if defined $one;
	return try_text($type, $text, rand() < 0.5);
}

# Lines of type, binary or text, what is said, and the value: hexadecimal pieces,
# *n behind one for its repetition
sub past_cases {
	my ($type) = @_;
	my $n = 0;
	$number = undef;
	$type->{which} = 0;
	open my $file, '<', "$FindBin::Bin/cases" or die "test/bytes/cases: $!\n";
	while (<$file>) {
		chomp;
		next if /^(#|$)/;
		my ($name, $kind, $expected, $pieces) = split /\t/, $_, 4;
		next if $name ne $type->{name};
		my $value = join '', map { my ($hex, $times) = split /\*/; pack('H*', $hex) x ($times // 1) } split ' ', $pieces;
		my $said = $kind eq 'binary' ? try_bytes($type, $value, $type->{text}[0]) : try_text($type, $value, $n % 2);
		failed($type, $kind, $value, "expected '$expected', got '$said'") if ($said || 'accepted') ne $expected;
		$n++;
	}
	return $n;
}

# What the sources can say of a value, so that a check that nothing reaches is seen
sub possible_reasons {
	my %possible;
	for my $source (glob "$FindBin::Bin/../../src/stats/*.c $FindBin::Bin/../../src/types/*.c") {
		open my $file, '<', $source or die "$source: $!\n";
		my $text = do { local $/; <$file> };
		while ($text =~ /(?:ReaderFail|InvalidText)\([^"()]*((?:"(?:[^"\\]|\\.)*"|DATA_MEMBER|\s)+)\)/g) {
			my $pieces = $1 =~ s/DATA_MEMBER/"data"/gr;
			my $reason = join '', $pieces =~ /"((?:[^"\\]|\\.)*)"/g;
			$possible{ $reason =~ s/\\"/"/gr } = $source =~ s/.*\///r;
		}
	}
	%possible or die "no reasons found in the sources\n";
	return %possible;
}

sub memory_of_backend {
	my $pid = $dbh->{pg_pid};
	open my $file, '<', "/proc/$pid/status" or return;
	my ($peak) = join('', <$file>) =~ /^VmHWM:\s*(\d+)/m;
	return $peak;
}

my $start_memory;
sub check_memory {
	my ($type) = @_;
	my $memory = memory_of_backend() // return 0;
	$start_memory //= $memory;
	failed($type, 'memory', '', "the backend has grown from $start_memory to $memory kB by value " . ($number // 'of a past case')) if $memory - $start_memory > $MOST_MEMORY;
	return $memory - $start_memory;
}

sub print_report {
	for my $route (sort keys %tally) {
		my $all = 0;
		$all += $_ for values %{ $tally{$route} };
		print "# $route: $all values\n";
		printf "#   %6.2f %%  %s\n", 100 * $tally{$route}{$_} / $all, $_ for sort { $tally{$route}{$b} <=> $tally{$route}{$a} || $a cmp $b } keys %{ $tally{$route} };
	}
}

sub main {
	my $started = time;
	my $cases = 0;
	my $memory = 0;
	connect_again();
	my @types = grep { !defined $only || $_->{name} eq $only } types($dbh);
	@types or die "no type to test\n";
	if ($list) {
		print "$_->{name}\n" for @types;
		return 0;
	}
	for my $type (@types) {
		begin_type($type);
		$memory = check_memory($type);
		$cases += past_cases($type) unless defined $one;
		for my $n (defined $one ? $one : 1 .. $count) {
			$number = $n;
			eval { try_number($type); 1 } or die "$type->{name}: --type $type->{name} --seed $seed --one $n: $@";
			$memory = check_memory($type) if $n % 16 == 0;
		}
		end_type($type);
	}
	print_report() if $report || defined $one;
	if ($harvest) {
		open my $file, '>', $harvest or die "$harvest: $!\n";
		print $file join("\t", @{ $shortest{$_} }[0 .. 2], unpack 'H*', $shortest{$_}[3]), "\n" for sort keys %shortest;
	}
	my %possible = possible_reasons();
	my @never = grep { !$reasons{$_} } sort keys %possible;
	unless ($only || defined $one) {
		print "not ok: no value was refused because of $possible{$_}: $_\n" for @never;
		$failures += @never;
	}
	printf "# %d values in %.1f s, %d MB more at most\n", $tried, time - $started, $memory / 1024;
	printf "lane: %d types, %d values, %d past cases, %d refused, %d accepted and asked %d questions, %d reasons met, %d MB more at most, %d s\n", scalar @types, $tried, $cases, $tried - $accepted, $accepted, $asked, keys(%possible) - @never, $memory / 1024, time - $started if !$failures;
	return $failures > 0;
}

exit main();
