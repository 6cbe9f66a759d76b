#
# mleval.run_due killed with signal 9 at random moments, the backend ten times
# and then the whole server, and called again each time: what is recorded in the
# end is what a run that nobody disturbed records.
#
# MLEVAL_KILLS says how often (10), MLEVAL_SEED from which numbers the moments
# come; scripts/check-crash does it again and again.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(sleep time);

my $kills = $ENV{MLEVAL_KILLS} // 10;
my $seed = $ENV{MLEVAL_SEED} // int(rand(2**31));

# Windows of two days, so that there are many to be killed in, judged a day later:
# by then every label is known, whenever that is
my $as_of = '2024-09-16';
my $windows = 87;

# A window killed more than once is tried again after a while, a day at most
my $later = '2024-09-17';

srand($seed);
note("MLEVAL_SEED=$seed");

my $node = new_node('main');

predictions($node, 'calm');
sql($node, 'calm', <<'SQL');
SELECT register(segments => '{region}');
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-03-25)', 'release', '2024-03-26');
SELECT mleval.accept_baseline('price', 'v1', '1 day', reason => 'good enough');
SELECT mleval.create_monitor('price', '2 days', delay => '1 day');
SQL
sql($node, 'postgres', "CREATE DATABASE $_ TEMPLATE calm") foreach ('killed', 'replayed');

# A copied sequence takes it that the numbers it counts on are in the log, which
# has them for the original only: a crash sets it back, unless a checkpoint comes
# between.  That is PostgreSQL's, and not what is tested here.
sql($node, 'postgres', 'CHECKPOINT');

# --- undisturbed, which also tells how long a window takes on this machine
my $start = time;
sql($node, 'calm', "CALL mleval.run_due('$as_of')");
my $longest = 4 * (time - $start) / $windows;

# What was recorded of each window in each table, ids and moments left out, and how it compares
# with the window before, which is whether that was done by then
sub recorded
{
	my ($db) = @_;
	my %key = (
		summary => 't.evaluation_id',
		metric_value => 't.evaluation_id',
		drift_value => 't.evaluation_id',
		metric_comparison => 't.evaluation_id',
		quality_value => 't.evaluation_id',
		estimated_value => 't.evaluation_id',
		evaluation => 't.evaluation_id',
		run => "CASE WHEN t.status = 'done' THEN t.evaluation_id END");

	return join "\n", map {
		sql($node, $db, <<"SQL")
SELECT '$_', e.window_start, count(*), md5(string_agg(r.text, E'\\n' ORDER BY r.text COLLATE "C"))
FROM mleval.$_ AS t JOIN mleval.evaluation AS e ON e.evaluation_id = $key{$_}
	CROSS JOIN LATERAL (SELECT concat_ws(' ', e.segment, e.segment_value, e.whole_id IS NOT NULL, to_jsonb(t)
		- '{previous_value,previous_pvalue,previous_adjusted_pvalue,previous_method,previous_bins,previous_verdict,previous_reason,evaluation_id,whole_id,run_id,as_of,recorded_at,started_at,finished_at}'::text[])) AS r(text)
WHERE e.phase = 'production' GROUP BY e.window_start ORDER BY e.window_start
SQL
	} sort keys %key;
}

sub alerts
{
	my ($db) = @_;

	return sql($node, $db, <<'SQL');
SELECT kind, severity, subjects, first_window, last_window, windows, reason, resolved_window
FROM mleval.alert ORDER BY alert_id
SQL
}

my $attempts_of_each_end = "SELECT count(*) FILTER (WHERE status = 'started'), count(*) FILTER (WHERE status = 'done') FROM mleval.run";

# What an attempt left behind that has no end
my $half_written = <<'SQL';
SELECT count(*) FROM mleval.evaluation AS e WHERE e.phase = 'production' AND NOT EXISTS (
	SELECT FROM mleval.run AS r WHERE r.status = 'done' AND r.evaluation_id IN (e.evaluation_id, e.whole_id))
SQL

# A session in which the run has begun, and its process
sub running
{
	my $session = in_background($node, 'killed', 'SELECT pg_backend_pid()', "CALL mleval.run_due('$as_of')");

	$session->{harness}->pump until $session->{out} =~ /^(\d+)\n/;
	$session->{pid} = $1;
	sleep(rand($longest));
	return $session;
}

sub wait_until_up
{
	$node->poll_query_until('killed', 'SELECT true') or die 'the server did not come up again';
	return;
}

# --- the backend: kills that found the run between two windows do not count.
# The time until a kill is such that some windows are done between two of them,
# and not all are before the last.
my $landed = 0;
my $done = 0;
for (my $try = 1; $landed < $kills && $try <= 3 * $kills; $try++)
{
	my $log = -s $node->logfile;
	my $before = $done;
	my $session = running();

	kill('KILL', $session->{pid});
	last if ended($session);
	$node->wait_for_log(qr/all server processes terminated; reinitializing/, $log);
	wait_until_up();
	($landed, $done) = split /\|/, sql($node, 'killed', $attempts_of_each_end);
	is(sql($node, 'killed', $half_written), 0, "kill $try, $landed in a window: nothing is half-written");
	$longest *= $done == $before ? 1.5 : $done > $before + 4 ? 0.5 : 1;
}
is($landed, $kills, 'so many kills found a window under way');
cmp_ok($done, '>', 0, 'windows were done between them');

# --- the whole server
# each of its processes at once, as a power cut does: one that is left would wait
# for ever for a lock that a killed one held
my $postmaster = sql($node, 'killed', "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
my @others = split /\n/, sql($node, 'killed', 'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
my $session = running();
$node->kill9;
kill('KILL', $session->{pid}, @others);
ok(!ended($session), 'the server is killed in the middle of the run');
until_gone($postmaster, $session->{pid}, @others);
$node->start;
wait_until_up();
is(sql($node, 'killed', $half_written), 0, 'nothing is half-written');

# --- to the end
sql($node, 'killed', "CALL mleval.run_due('$later')");
is(sql($node, 'killed', "SELECT count(*), count(DISTINCT window_start) FROM mleval.run WHERE status = 'done'"),
	"$windows|$windows", 'in the end every window is done, and once');
is(sql($node, 'killed', "SELECT count(*), count(DISTINCT window_start) FROM mleval.evaluation WHERE phase = 'production' AND segment IS NULL"),
	"$windows|$windows", 'and evaluated once');
is(recorded('killed'), recorded('calm'), 'what is recorded of each is what a run that nobody disturbed records');

# A killed window comes after the others, and says nothing of now.  So the alerts
# are those of the same order of attempts, of which the killed left nothing.
my $journal = sql($node, 'killed', "SELECT json_agg(json_build_object('as_of', as_of, 'done', status = 'done') ORDER BY run_id) FROM mleval.run");
sql($node, 'replayed', sprintf(<<'SQL', $journal));
DO $$
DECLARE
	attempt record;
	id bigint;
BEGIN
	FOR attempt IN SELECT * FROM json_to_recordset('%s') AS r(as_of timestamptz, done boolean) LOOP
		id := (mleval._begin_run(attempt.as_of, '{}', NULL, '0')).run_id;
		IF attempt.done THEN
			PERFORM mleval._finish_run(id);
		END IF;
	END LOOP;
END
$$
SQL
my $attempts = 'SELECT window_start, status FROM mleval.run ORDER BY run_id';
is(sql($node, 'killed', $attempts), sql($node, 'replayed', $attempts),
	'killed windows were tried again after the others, no other was twice');
is(alerts('killed'), alerts('replayed'), 'alerts are what that order of windows gives');
like(alerts('killed'), qr/^data drift\|warning\|\{constant\}\|/m, 'there are some');

# --- nothing that blocks
sql($node, 'killed', "CALL mleval.run_due('$later 12:00')");
is(sql($node, 'killed', $attempts), sql($node, 'replayed', $attempts), 'nothing is left to be done');
is(sql($node, 'killed', "SELECT windows_failed FROM mleval.model_status"), 0, 'and nothing counts as failed');
is(sql($node, 'killed', "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"), 0, 'no lock is held');
sql($node, 'killed', "CALL mleval.run_due('2024-09-18')");
is(sql($node, 'killed', "SELECT status FROM mleval.run ORDER BY run_id DESC LIMIT 1"), 'done', 'the next window is done');

finish();
