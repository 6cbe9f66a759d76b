#
# statement_timeout and pg_cancel_backend inside every C loop that may be long.
#
# What a loaded machine does to the clock it does not do to the processor time of
# a backend: a statement is cancelled after so much of that, and may go on for so
# long only ($patience) before it notices; what the first statement takes is the
# measure of both.  One that goes on for longer is tried again, twice at the most: a
# loop that does not look goes on each time, where the kernel takes long to give back
# hundreds of megabytes only now and then.  MLEVAL_MOMENTS says at how many moments (1); scripts/check-crash
# takes more.  MLEVAL_PATIENCE is another measure of it, in parts of the first statement.
#
# Loops that are not here are short within their limits, a quarter of a second at
# the most on a slow machine: those over the buckets of a table
# (32768 at most, 49152 between two settlings: sort, merge, coarsen, roc_curve,
# metrics, quantile, psi, ks_statistic, buckets; milliseconds), over labels (32768
# and a megabyte of them), over the cells of one matrix that look nothing up (2^20:
# read, sort, write, metrics; so text input and output too), over reference windows (a
# million at most), and those of Student's t and of Kolmogorov's series (at most some
# thousand steps, four terms).  Those of aggregation are the executor's.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use PostgreSQL::Test::Utils;
use POSIX ();
use Test::More;
use Time::HiRes qw(sleep);

my $moments = $ENV{MLEVAL_MOMENTS} // 1;
my $node = new_node('main', conf => "max_parallel_workers_per_gather = 0\njit = off\nmax_wal_size = 4GB");
my $db = 'postgres';

# 2^20 cells, the most there can be, of labels that are near to what all may be
# together, and of shorter ones; 10^7 numbers, likewise; as they were sent, uncompressed.
sql($node, $db, <<'SQL');
CREATE EXTENSION mleval;
CREATE TABLE matrix (label_length int, m mleval.confusion_matrix);
ALTER TABLE matrix ALTER m SET STORAGE EXTERNAL;
INSERT INTO matrix SELECT label_length, mleval.confusion_matrix(l[1 + i / 1024], l[1 + i % 1024]) FROM generate_series(0, 1024 * 1024 - 1) AS i,
	(SELECT label_length, array_agg(lpad(n::text, label_length, 'x')) AS l FROM generate_series(1, 1024) AS n, (VALUES (200), (600)) AS v(label_length) GROUP BY 1) AS label
GROUP BY label_length;
CREATE TABLE numbers (x float8[]);
ALTER TABLE numbers ALTER x SET STORAGE EXTERNAL;
INSERT INTO numbers SELECT array_agg(i * 7919 % 10000019 / 1.1e7::float8) FROM generate_series(1, 10000000::bigint) AS i;
CREATE TABLE scores (y boolean, s float8, w float8);
INSERT INTO scores SELECT i % 3 = 0, i * 7919 % 4000037 / 4.1e6::float8, 1 + i % 2 FROM generate_series(1, 4000000::bigint) AS i;
VACUUM ANALYZE scores;
CREATE TABLE samples (s mleval.two_sample);
ALTER TABLE samples ALTER s SET STORAGE EXTERNAL;
INSERT INTO samples SELECT mleval.two_sample(s + n, y) FROM scores, generate_series(1, 4) AS n;
CREATE FUNCTION seconds() RETURNS float8 LANGUAGE sql AS $$
	SELECT (s[12]::float8 + s[13]::float8) / 100 FROM string_to_array(split_part(pg_read_file('/proc/self/stat'), ') ', 2), ' ') AS s
$$;
SQL
is(POSIX::sysconf(POSIX::_SC_CLK_TCK), 100, 'processor time is counted in hundredths of a second');

# Each with the moment at which it is cancelled, in the middle of the loop that is
# meant: in parts of what the first takes, or, where the server's own part is not the
# same in all versions, of what it takes itself
my @statements = (
	[ 'merge' => 'SELECT m OPERATOR(mleval.+) m IS NULL FROM matrix WHERE label_length = 600', 0.25 ],
	[ 'subtraction' => 'SELECT m OPERATOR(mleval.-) m IS NULL FROM matrix WHERE label_length = 600', 0.65 ],
	[ 'cells as rows' => 'SELECT count(*) FROM matrix, mleval.confusion_matrix_cells(m) WHERE label_length = 200', 0.13 ],
	[ 'exact samples as they are read' => 'SELECT sum(mleval.roc_auc_score(s)) FROM samples, generate_series(1, 3)', undef, 0.3 ],
	[ 'pairs in order' => "SET work_mem = '1GB'; SELECT mleval.roc_auc_score(y, s + n), mleval.gini(y, s + n) FROM scores, generate_series(1, 3) AS n", undef, 0.8 ],
	[ 'a sort' => "SET work_mem = '1GB'; SELECT mleval.ks_statistic(y, s + n), mleval.average_precision_score(y, s + n) FROM scores, generate_series(1, 3) AS n", undef, 0.8 ],
	[ 'a sort of weighted rows' => "SET work_mem = '1GB'; SELECT mleval.ks_statistic(y, s + n, w) FROM scores, generate_series(1, 2) AS n", undef, 0.8 ],
	[ 'runs in a file' => 'SELECT mleval.roc_auc_score(y, s + n), mleval.gini(y, s + n) FROM scores, generate_series(1, 3) AS n', undef, 0.8 ],
	[ 'a test of pairs' => "SET work_mem = '1GB'; SELECT mleval.roc_auc_test(y, s, s * n) FROM scores, generate_series(1, 2) AS n", undef, 0.8 ],
	[ 'a test of pairs in a file' => 'SELECT mleval.roc_auc_test(y, s, s * n) FROM scores, generate_series(1, 2) AS n', undef, 0.8 ],
	[ 'the exact law' => 'SELECT (mleval.ks_2samp(i::float8, i > 10000)).pvalue FROM generate_series(1, 20000) AS i', undef, 0.5 ],
	[ 'permutations' => "SELECT (mleval.ks_2samp(mleval.two_sample(i, i % 2 = 0), method => 'permutation')).pvalue FROM generate_series(1, 10000) AS i", undef, 0.5 ],
	[ 'orders by their pairs' => "SELECT (mleval.mannwhitneyu(mleval.two_sample(i * 7919 % 100003, i % 1000 = 0), method => 'exact')).pvalue FROM generate_series(1, 60000) AS i", undef, 0.5 ],
	[ 'false_discovery_control' => "SELECT cardinality(mleval.false_discovery_control(x, 'by')) FROM numbers", undef, 0.35 ],
	[ 'false_discovery_control of rows' => 'SELECT sum(f) FROM (SELECT mleval.false_discovery_control(p) OVER () AS f FROM numbers, unnest(x) AS p) AS a', undef, 0.5 ]);

# The processor time of a backend so far; none if it has gone
sub seconds_of
{
	my ($pid) = @_;

	open my $stat, '<', "/proc/$pid/stat" or return;
	my @fields = split / /, (split /\) /, <$stat> // return)[-1];
	return ($fields[11] + $fields[12]) / 100;
}

# Runs a statement under a timeout, 0 for none, and cancels it after so many
# seconds of its own, if given: what it took, how long it went on after it was
# cancelled, by how much the session's memory grew, and what was said.
sub run_statement
{
	my ($statement, $timeout, $cancel_after) = @_;
	my $measure = 'SELECT pg_backend_pid(), seconds(), (SELECT sum(total_bytes) FROM pg_backend_memory_contexts)';
	my $session = in_background($node, $db, { on_error_stop => 0 },
		$measure, $measure, "SET statement_timeout = $timeout", $statement, 'SET statement_timeout = 0', $measure);
	my $line = qr/^(\d+)\|([\d.]+)\|(\d+)\n/m;
	my $cancelled_at;

	$session->{harness}->pump until $session->{out} =~ /$line$line/;
	my ($pid, $start, $memory) = ($4, $5, $6);
	if (defined $cancel_after)
	{
		sleep(0.005) while defined($cancelled_at = seconds_of($pid)) && $cancelled_at < $start + $cancel_after;
		kill('INT', $pid);    # as pg_cancel_backend does, but at once
	}
	ended($session);
	$session->{out} =~ /.*$line/s or die "the session did not go on: $session->{messages}";
	return {
		took => $2 - $start,
		went_on => $2 - ($cancelled_at // $start),
		grew => $3 - $memory,
		messages => $session->{messages}
	};
}

# The same, tried again while what is asked for took longer than it may
sub run_in_time
{
	my ($asked, $limit, @run) = @_;
	my $run;

	foreach my $trial (1 .. 3)
	{
		$run = run_statement(@run);
		last if $run->{$asked} < $limit;
		note("trial $trial: $run->{$asked} s");
	}
	return $run;
}

# What a statement takes that nobody disturbs
sub seconds_alone
{
	my ($what, $statement) = @_;
	my $alone = run_statement($statement, 0);

	is($alone->{messages}, '', "$what: runs");
	note("$what: $alone->{took} s");
	return $alone->{took};
}

my $unit = seconds_alone(@{ $statements[0] });
# a moment that is not chosen may lie in what the server does with large arrays
my $patience = $unit * ($ENV{MLEVAL_PATIENCE} // ($moments > 1 ? 1 / 7 : 1 / 15));

foreach my $case (@statements)
{
	my ($what, $statement, $share, $own_share) = @$case;
	# the least of three, so that a slow one does not put the last moments behind the end
	my ($alone) = $moments > 1 || $own_share ? sort { $a <=> $b } map { seconds_alone($what, $statement) } 1 .. 3 : undef;
	my $timed = run_in_time('took', 0.1 + $patience, $statement, 100);
	my $in_time = 0;

	like($timed->{messages}, qr/\A[^\n]*ERROR:  canceling statement due to statement timeout\n\z/, "$what: statement_timeout");
	cmp_ok($timed->{took}, '<', 0.1 + $patience, "$what: it is noticed soon");
	foreach my $moment (1 .. $moments)
	{
		my $after = $moments > 1 ? $alone * ($moment - 0.5) / $moments : $own_share ? $alone * $own_share : $unit * $share;
		my $cancelled = run_in_time('went_on', $patience, $statement, 0, $after);

		# what a statement takes varies: the last moments may come too late
		next if $moments > 1 && $cancelled->{messages} eq '';
		$in_time++;
		like($cancelled->{messages}, qr/\A[^\n]*ERROR:  canceling statement due to user request\n\z/, "$what: pg_cancel_backend, $moment");
		note("$what: went on for $cancelled->{went_on} s");
		cmp_ok($cancelled->{went_on}, '<', $patience, "$what: it is noticed soon");
		cmp_ok($cancelled->{grew}, '<', 1024 * 1024, "$what: the session has its memory back");
	}
	cmp_ok($in_time, '>=', $moments / 2, "$what: it was under way when it was cancelled") if $moments > 1;
}

finish();
