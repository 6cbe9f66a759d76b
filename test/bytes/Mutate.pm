# Mutate.pm - hostile values made from good ones.
#
# A value is made from srand() of its seed and the list of good values alone, so
# that a seed is all it takes to see it again.
package Mutate;

use strict;
use warnings;
use Exporter 'import';
use MIME::Base64 qw(decode_base64 encode_base64);

our @EXPORT_OK = qw(hostile_bytes hostile_text text_of);

# Doubles and integers at which something ends
my @DOUBLES = map { pack 'd<', $_ } (
	0, -1, 1, 0.5, 1 / 3, 2, 1e9, 1e100, 1e300, 1.7976931348623157e308, -1.7976931348623157e308,
	2.2250738585072014e-308, 5e-324, -5e-324, 2**53, 2**53 + 2, 2**63, 9**9**9, -9**9**9);
push @DOUBLES, "\0\0\0\0\0\0\x00\x80", "\0\0\0\0\0\0\xF8\x7F", "\1\0\0\0\0\0\xF0\x7F", "\xFF" x 8;

sub varint {
	my ($n) = @_;
	my $bytes = '';
	while ($n >= 128) {
		$bytes .= chr($n & 127 | 128);
		$n >>= 7;
	}
	return $bytes . chr $n;
}

my @VARINTS = map { varint($_) } (
	0, 1, 2, 15, 16, 127, 128, 4096, 32768, 32769, 1 << 20, (1 << 20) + 1, 2**31, 2**32,
	1 << 53, (1 << 53) + 1, 1 << 54, 1 << 55, (1 << 63) - 1, ~0);
push @VARINTS, "\x80\x00", "\xFF" x 10 . "\x01", "\xFF" x 9 . "\x02", "\x80";

sub pick { return $_[int rand @_] // '' }

sub place {
	my ($bytes) = @_;
	return int rand(1 + length $$bytes);
}

# Where a number made by varint() ends that begins here
sub varint_length {
	my ($bytes, $at) = @_;
	return substr($$bytes, $at) =~ /^([\x80-\xFF]*[\x00-\x7F])/s ? length $1 : 1;
}

my @BYTE_MUTATIONS = (
	sub { my ($v) = @_; substr($$v, int rand length $$v, 1) ^= chr(1 << int rand 8) if length $$v },
	sub { my ($v) = @_; substr($$v, int rand length $$v, 1) = chr int rand 256 if length $$v },
	sub { my ($v) = @_; substr($$v, int rand length $$v, 1) = pick("\0", "\1", "\x7F", "\x80", "\xFF") if length $$v },
	sub { my ($v) = @_; my $at = int rand length $$v; substr($$v, $at, 1) = chr((ord(substr $$v, $at, 1) + pick(1, -1)) & 255) if length $$v },
	sub { my ($v) = @_; substr($$v, place($v), 0) = chr int rand 256 },
	sub { my ($v) = @_; substr($$v, place($v), 1 + int rand 4) = '' if length $$v > 5 },
	sub { my ($v) = @_; my $at = place($v); my $n = 1 + int rand 16; substr($$v, $at, 0) = substr $$v, $at, $n },
	sub { my ($v) = @_; $$v = substr $$v, 0, place($v) },
	sub { my ($v) = @_; $$v .= join '', map { chr int rand 256 } 0 .. rand 4 },

	# two pieces change places
	sub {
		my ($v) = @_;
		my $n = 1 + int rand 12;
		return if length $$v < 2 * $n;
		my ($one, $two) = sort { $a <=> $b } map { int rand(length($$v) - 2 * $n + 1) } 1, 2;
		$two += $n;
		my $piece = substr $$v, $one, $n;
		substr($$v, $one, $n) = substr $$v, $two, $n;
		substr($$v, $two, $n) = $piece;
	},

	# numbers
	sub { my ($v) = @_; substr($$v, int rand(length($$v) - 7), 8) = pick(@DOUBLES) if length $$v >= 8 },
	sub { my ($v) = @_; substr($$v, place($v), 0) = pick(@DOUBLES) },
	sub { my ($v) = @_; my $at = length($$v) - 8 * pick(1 .. 5); substr($$v, $at, 8) = pick(@DOUBLES) if $at >= 0 },
	sub { my ($v) = @_; my $at = length($$v) - 32 - 1 - int rand 16; substr($$v, $at, 1) = chr int rand 256 if $at >= 0 },
	sub { my ($v) = @_; my $at = int rand length $$v; substr($$v, $at, varint_length($v, $at)) = pick(@VARINTS) if length $$v },
	sub { my ($v) = @_; my $at = int rand length $$v; substr($$v, $at, varint_length($v, $at)) = varint(int rand 300) if length $$v },
	sub { my ($v) = @_; substr($$v, place($v), 0) = pick(@VARINTS) },
);

# hostile_bytes(good values): bytes, and the number of the value they are made of: it, spliced with another at times, and
# one to four mutations of it, of which the first lies near the beginning at
# times: there stand the counts.
sub hostile_bytes {
	my (@good) = @_;
	my $which = int(@good * rand() * (rand() < 0.5 ? rand() : 1));
	my $bytes = $good[$which];
	if (rand() < 0.1) {
		my $other = $good[int(@good * rand() * rand())];
		$bytes = substr($bytes, 0, place(\$bytes)) . substr($other, place(\$other));
	}
	if (length $bytes > 2 && rand() < 0.3) {
		my $head = substr $bytes, 2, 12, '';
		my $magic = substr $bytes, 0, 2, '';
		pick(@BYTE_MUTATIONS)->(\$head);
		$bytes = $magic . $head . $bytes;
	}
	pick(@BYTE_MUTATIONS)->(\$bytes) for 1 .. pick(1, 1, 1, 1, 2, 2, 3, 4);
	return $bytes, $which;
}

# text_of(good text, bytes): the object with other data
sub text_of {
	my ($text, $bytes) = @_;
	my $data = encode_base64($bytes, '');
	$text =~ s/"data": "[^"]*"/"data": "$data"/;
	return $text;
}

sub members { return $_[0] =~ /("(?:[^"\\]|\\.)*":\s*(?:"(?:[^"\\]|\\.)*"|[^,}]*))/g }
sub object { return '{' . join(', ', @_) . '}' }

sub change_data {
	my ($change) = @_;
	return sub { my ($text) = @_; $text =~ s/("data": ")([^"]*)/$1 . $change->($2)/e; return $text };
}

my @TEXT_MUTATIONS = (
	# the same object in another form: accepted
	sub { return object(reverse members($_[0])) },
	sub { my ($text) = @_; $text =~ s/([{,:}])/$1 \r\n\t/g; return $text },
	sub { my @m = members($_[0]); return object(pick(@m), @m) },
	sub { my ($text) = @_; $text =~ s/"n": (\d+)/"n": $1.0e0/; return $text },

	# not the same
	sub { my @m = members($_[0]); splice @m, int rand @m, 1; return object(@m) },
	sub { my @m = members($_[0]); return object(@m, '"more": ' . pick('1', 'null', '[]', '{}', '"x"')) },
	sub { my ($text) = @_; my @n = $text =~ /: -?\d/g; my $at = int rand @n; $text =~ s/(: -?)(\d)/$at-- ? "$1$2" : $1 . ($2 + 1) % 10/ge if @n; return $text },
	sub { my ($text) = @_; my $other = pick('-1', '1e400', '1e1000000', '"NaN"', '"Infinity"', 'null', 'true', '[1]', '0.1', '-0', '9223372036854775808'); $text =~ s/("n": )\d+/$1$other/; return $text },
	sub { my ($text) = @_; my $other = pick('null', '7', '[]', '{}', 'true', '""', '"="', '"\u0000"', '"\ud800"'); $text =~ s/("data": )"[^"]*"/$1$other/; return $text },
	sub { my ($text) = @_; return pick('', '{}', '[]', 'null', '"x"', '7', "[$text]", "{$text}", "$text$text", '{"data": ', '{"data": "AQ=="}', "\xFF", "{\"data\": \"\xC3\"}") },
	sub { my $n = pick(10, 1000, 100_000); return '{"data": ' . pick('[', '{"a":') x $n },
	sub { my ($text) = @_; my ($from, $to) = @{ pick(['type', 'typ'], ['data', 'Data'], ['"n"', '"m"'], ['": "', '": "x']) }; $text =~ s/$from/$to/; return $text },

	# base64 that is not what encoding gives
	change_data(sub { my ($d) = @_; $d =~ s/=+$//; return $d }),
	change_data(sub { my ($d) = @_; $d =~ tr{+/}{-_}; return $d }),
	change_data(sub { my ($d) = @_; substr($d, place(\$d), 0) = pick(' ', '\n', '\t', '=', '*', '\u00e9'); return $d }),
	change_data(sub { my ($d) = @_; $d =~ s/([A-Za-z0-9])(=+)$/chr(1 + ord $1) . $2/e; return $d }),
	change_data(sub { my ($d) = @_; return $d . pick('=', '==', 'A', 'AA', 'AAA', 'AAAA') }),
	change_data(sub { my ($d) = @_; return substr $d, 0, place(\$d) }),
);

# hostile_text(good texts): the same of texts: one with its head, its form or its data changed, or
# with any bytes; a backend's text has no NUL.
sub hostile_text {
	my (@good) = @_;
	my $which = int(@good * rand() * rand());
	my $text = $good[$which];
	my $way = rand();
	if ($way < 0.6) {
		$text = pick(@TEXT_MUTATIONS)->($text);
		$text = pick(@TEXT_MUTATIONS)->($text) if rand() < 0.2;
	} elsif ($way < 0.7) {
		my ($data) = pick(@good) =~ /"data": "([^"]*)"/;
		$text = text_of($text, decode_base64($data));
	} else {
		pick(@BYTE_MUTATIONS)->(\$text) for 1 .. pick(1, 1, 2, 3);
	}
	$text =~ tr/\0/\1/;
	return $text, $which;
}

1;
