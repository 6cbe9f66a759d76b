#
# mleval.run_due in sessions of its own: twice at once, killed, cancelled, called
# where it may not commit, under a hostile search_path; and what listeners hear.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use Test::More;

my $node = new_node('main');
my $db = 'run_due';

watched_model($node, $db);

my $windows = <<'SQL';
SELECT string_agg(window_start::date || ' ' || n, ', ' ORDER BY window_start) FROM (
	SELECT window_start, count(*) AS n FROM mleval.evaluation WHERE phase = 'production' AND segment IS NULL GROUP BY 1) AS w
SQL

# Three sessions at once: what they said, and whether they ended well
sub three_at_once
{
	my ($database, $as_of) = @_;
	my @sessions = map { in_background($node, $database, "CALL mleval.run_due('$as_of')") } 1 .. 3;
	my @well = map { ended($_) } @sessions;

	return join('', map { $_->{out} . $_->{messages} } @sessions) . grep { !$_ } @well;
}

# --- twice at once
is(three_at_once($db, '2024-05-06'), '0', 'three sessions at once end without a word');
is( sql($node, $db, $windows),
	'2024-03-25 1, 2024-04-01 1, 2024-04-08 1, 2024-04-15 1, 2024-04-22 1, 2024-04-29 1',
	'and evaluate each window once');
is(sql($node, $db, "SELECT count(*) FROM mleval.run WHERE status NOT IN ('done', 'skipped')"),
	0, 'each attempt has its end');

# --- with snapshots older than the model's lock, were it for the default
foreach my $isolation ('repeatable read', 'serializable')
{
	my $copy = "${db}_" . substr($isolation, 0, 6);

	sql($node, 'postgres', "CREATE DATABASE $copy TEMPLATE $db");
	sql($node, 'postgres', "ALTER DATABASE $copy SET default_transaction_isolation = '$isolation'");
	is(three_at_once($copy, '2024-07-01'), '0',
		"default $isolation: three sessions at once end without a word");
	is(sql($node, $copy, "SELECT count(*) FROM mleval.run WHERE status NOT IN ('done', 'skipped')"),
		0, 'no attempt failed');
	is( sql($node, $copy, "SELECT count(*), count(DISTINCT window_start) FROM mleval.run WHERE status = 'done'"),
		'14|14',
		'each window is done once');
}

# --- killed in the middle of a window: the predictions of one day let it sleep
sql($node, $db, <<'SQL');
ALTER TABLE prediction RENAME TO prediction_row;
CREATE FUNCTION nap(timestamptz) RETURNS boolean LANGUAGE plpgsql AS
'BEGIN IF $1 = ''2024-05-15'' THEN PERFORM pg_sleep(60); END IF; RETURN true; END';
CREATE VIEW prediction AS SELECT * FROM prediction_row WHERE nap(at);
SQL
my $killed = in_background($node, $db, "CALL mleval.run_due('2024-05-27')");
my $sleeping = "datname = '$db' AND wait_event = 'PgSleep'";
until_true($node, $db, "count(*) = 1 FROM pg_stat_activity WHERE $sleeping");
sql($node, $db, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE $sleeping");
ok(!ended($killed), 'a session is killed');
like($killed->{messages}, qr/terminating connection due to administrator command/, 'and knows it');
is( sql($node, $db, "SELECT string_agg(window_start::date || ' ' || status, ', ' ORDER BY run_id) FROM mleval.run WHERE window_start >= '2024-05-06'"),
	'2024-05-06 done, 2024-05-13 started',
	'what it had done stays, the window it was in is known');
is(sql($node, $db, "SELECT count(*) FROM mleval.evaluation WHERE window_start = '2024-05-13'"),
	0, 'nothing is half-written');

# --- cancelled: an error that nobody swallows
my (undef, $cancelled) = outcome($node, $db, "SET statement_timeout = '3s'; CALL mleval.run_due('2024-05-20')");
like($cancelled, qr/canceling statement due to statement timeout/, 'a timeout reaches the caller');

# --- called again
sql($node, $db, 'CREATE OR REPLACE VIEW prediction AS SELECT * FROM prediction_row');
my $attempts = "SELECT string_agg(window_start::date || ' ' || status, ', ' ORDER BY run_id) FROM mleval.run WHERE window_start >= '2024-05-13'";
sql($node, $db, "CALL mleval.run_due('2024-05-27')");
is( sql($node, $db, $attempts),
	'2024-05-13 started, 2024-05-13 failed, 2024-05-20 done',
	'it goes on; what failed twice waits a minute');
is( sql($node, $db, "SELECT sqlstate || ' ' || message FROM mleval.run WHERE status = 'failed'"),
	'57014 canceling statement due to statement timeout',
	'and is recorded with its SQLSTATE');
sql($node, $db, "CALL mleval.run_due('2024-05-27 00:01')");
is( sql($node, $db, $attempts),
	'2024-05-13 started, 2024-05-13 failed, 2024-05-20 done, 2024-05-13 done',
	'and comes last');
is( sql($node, $db, "SELECT count(*), count(DISTINCT window_start) FROM mleval.evaluation WHERE phase = 'production' AND segment IS NULL"),
	'9|9',
	'no window is missing, none is there twice');

# --- where it may not commit
my (undef, $inside) = outcome($node, $db, "BEGIN;\nCALL mleval.run_due('2024-06-03');\nCOMMIT");
like($inside, qr/run_due cannot run inside a transaction block.*outside of BEGIN/s, 'inside a transaction it is refused');
is(sql($node, $db, "SELECT count(*) FROM mleval.run WHERE window_start = '2024-05-27'"),
	0, 'and leaves nothing');

# --- whatever the search_path finds first
sql($node, $db, <<'SQL');
CREATE FUNCTION trap(bigint, bigint) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RAISE ''hijacked''; END';
CREATE OPERATOR = (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = trap);
CREATE FUNCTION array_append(bigint[], bigint) RETURNS bigint[] LANGUAGE plpgsql AS 'BEGIN RAISE ''hijacked''; END';
CREATE FUNCTION now() RETURNS timestamptz LANGUAGE plpgsql AS 'BEGIN RAISE ''hijacked''; END';
SQL
is( join('', outcome($node, $db, "SET search_path = public, pg_catalog;\nCALL mleval.run_due('2024-06-03')")),
	'',
	'a hostile search_path changes nothing');
is(sql($node, $db, "SELECT status FROM mleval.run WHERE window_start = '2024-05-27'"),
	'done', 'the window is done');

# --- what listeners hear
sub heard
{
	my ($as_of) = @_;
	my ($out) = outcome($node, $db, "LISTEN mleval_alert;\nCALL mleval.run_due('$as_of');\nSELECT 1");

	return join("\n", $out =~ /\{.*\}/g);
}
is( heard('2024-09-09'),
	join("\n", map { qq({"alert_id" : $_, "monitor_id" : 1, "transition" : "opened"}) } 1, 2),
	'a drift, and what it did to the quality of the data, are announced, by ids and the transition only');
is(heard('2024-09-23'), '', 'while they last nobody is told again');
is(join('', outcome($node, $db, "LISTEN mleval_alert;\nSELECT mleval.acknowledge_alert(1, 'seen')")) =~ /(\{.*\})/ ? $1 : '',
	'{"alert_id" : 1, "monitor_id" : 1, "transition" : "acknowledged"}', 'that somebody has seen it is');
sql($node, $db, 'UPDATE prediction_row SET "constant" = 7');
is( heard('2024-09-30'),
	join("\n", map { qq({"alert_id" : $_, "monitor_id" : 1, "transition" : "resolved"}) } 1, 2),
	'their end is announced');

# --- no more than is wished for, and told
my (undef, $told) = outcome($node, $db, "CALL mleval.run_due('2024-11-04', max_windows => 2, progress => true)");
is( join(', ', $told =~ /NOTICE:  .*"v1", (.*)\n.*DETAIL:  (336 rows), [0-9.]+ s\./g),
	'window ["2024-09-30 00:00:00+00","2024-10-07 00:00:00+00"): done, 336 rows, window ["2024-10-07 00:00:00+00","2024-10-14 00:00:00+00"): done, 336 rows',
	'two windows and no more are tried, and each is told');
is( sql($node, $db, "SELECT count(DISTINCT r.n), bool_and(r.n = e.n) FROM mleval.run AS r JOIN mleval.evaluation AS e USING (evaluation_id) WHERE r.status = 'done'"),
	'1|t', 'a run has the rows of its window');
sql($node, $db, "CALL mleval.run_due('2024-11-04', max_time => '1 microsecond')");
is(sql($node, $db, "SELECT max(window_start)::date FROM mleval.run"), '2024-10-07', 'when the time is over no window is begun');
like((outcome($node, $db, 'CALL mleval.run_due(max_windows => 0)'))[1], qr/max_windows must be at least 1.*It is 0\./s, 'no windows are not a limit');
like((outcome($node, $db, "CALL mleval.run_due(max_time => '0')"))[1], qr/max_time must be more than nothing/, 'nor is no time');

# --- a model each of whose windows outlasts the timeout leaves the others their turn
sql($node, $db, <<'SQL');
CREATE VIEW slow AS SELECT * FROM prediction_row;
SELECT mleval.register_model(name, 'v1', name, y_true => 'label', y_score => 'score', time_column => 'at') FROM (VALUES ('slow'), ('prediction_row')) AS v(name);
SELECT count(*) FROM (VALUES ('slow'), ('prediction_row')) AS v(name), mleval.evaluate(name, 'v1', '[2024-01-01,2024-03-25)', 'release');
SELECT mleval.accept_baseline(name, 'v1', '1 week', reason => 'good enough') FROM (VALUES ('slow'), ('prediction_row')) AS v(name);
SELECT mleval.create_monitor('slow', '1 week'), mleval.create_monitor('prediction_row', '1 week', start => '2024-04-22');
CREATE OR REPLACE VIEW slow AS SELECT * FROM prediction_row WHERE pg_sleep(60) IS NOT NULL;
SQL
foreach my $call (1, 2)
{
	outcome($node, $db, "SET statement_timeout = '4s'; CALL mleval.run_due('2024-05-06')");
}
is( sql($node, $db, "SELECT string_agg(DISTINCT status || coalesce(' ' || sqlstate, ''), ', ') FROM mleval.run JOIN mleval.monitor USING (monitor_id) JOIN mleval.model USING (model_id) WHERE name = 'slow'"),
	'failed 57014', 'a window that outlasts the timeout is a failure');
is( sql($node, $db, "SELECT string_agg(status, ' ') FROM mleval.run JOIN mleval.monitor USING (monitor_id) JOIN mleval.model USING (model_id) WHERE name = 'prediction_row'"),
	'done done', 'and keeps no other model from its windows');

# --- a metric that takes for ever loses its own number: no window, no other model, and no limit of the call
sql($node, $db, <<'SQL');
UPDATE mleval.monitor AS x SET enabled = (m.name <> 'slow') FROM mleval.model AS m WHERE m.model_id = x.model_id;
CREATE FUNCTION endless(cm mleval.confusion_matrix) RETURNS float8 LANGUAGE sql AS 'SELECT 1.0 FROM pg_sleep(600)';
SELECT mleval.register_metric('endless', 'public.endless', direction => 'higher', model => 'price', max_time => '1 second');
SQL
my $ended = "SELECT name || ' ' || string_agg(status || coalesce(' ' || (SELECT v.reason FROM mleval.metric_value AS v WHERE v.evaluation_id = r.evaluation_id AND v.metric = 'endless'), ''), ', ' ORDER BY run_id)"
  . " FROM mleval.run AS r JOIN mleval.monitor USING (monitor_id) JOIN mleval.model USING (model_id) WHERE run_id > %d AND status <> 'skipped' GROUP BY name ORDER BY name";
my $before = sql($node, $db, 'SELECT max(run_id) FROM mleval.run');
sql($node, $db, "CALL mleval.run_due('2024-11-18', max_time => '1 second')");
my $took = sql($node, $db, "SELECT extract(epoch FROM max(finished_at) - min(started_at))::int FROM mleval.run WHERE run_id > $before");
cmp_ok($took, '<', 30, 'a call with max_time ends, whatever its metrics do');
unlike(sql($node, $db, sprintf($ended, $before)), qr/failed|started/, 'and the windows it began are done');
sql($node, $db, "CALL mleval.run_due('2024-11-18')");
$before = sql($node, $db, 'SELECT max(run_id) FROM mleval.run');
sql($node, $db, "UPDATE mleval.metric SET max_time = '1 hour'");
# four windows of each model have more to wait for than one timeout
is( join('', map { outcome($node, $db, "SET statement_timeout = '4s'; CALL mleval.run_due('2024-12-16 00:0$_')") } 1 .. 5),
	'', 'a call ends before statement_timeout does, and the next goes on');
is( sql($node, $db, "SELECT count(*) FROM mleval.run WHERE run_id > $before AND status IN ('failed', 'started')"),
	0, 'no window fails');
is( sql($node, $db, sprintf("SELECT string_agg(DISTINCT name || ' ' || v.reason, ', ') FROM mleval.run AS r JOIN mleval.metric_value AS v USING (evaluation_id) JOIN mleval.monitor USING (monitor_id) JOIN mleval.model USING (model_id) WHERE run_id > %d AND v.metric = 'endless'", $before)),
	'price the metric took longer than 00:00:01, its share of statement_timeout (SQLSTATE 57014)', 'under statement_timeout it is ended before the window is');
is( sql($node, $db, sprintf("SELECT name || ' ' || count(DISTINCT window_start) FROM mleval.run AS r JOIN mleval.monitor USING (monitor_id) JOIN mleval.model USING (model_id) WHERE run_id > %d AND status = 'done' GROUP BY name ORDER BY name", $before)),
	"prediction_row 4\nprice 4", 'no window is missing, of no model');

# --- somebody holds the lock of a model: the others have their turn, and it has its own later
sql($node, $db, 'UPDATE mleval.metric SET enabled = false');
my $price = sql($node, $db, "SELECT model_id FROM mleval.model WHERE name = 'price' AND version = 'v1'");
my $held = "locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = '$db')";
my $holder = in_background($node, $db, "SELECT pg_advisory_lock(hashtextextended('mleval.model', $price))", 'SELECT pg_sleep(600)');
my $of_runs = "SELECT string_agg(name || ' ' || status, ', ' ORDER BY run_id) FROM mleval.run JOIN mleval.monitor USING (monitor_id) JOIN mleval.model USING (model_id) WHERE run_id > %d";
my $passed_over = qr/WARNING:  model "price" version "v1" is passed over: another session is at work on it\n.*DETAIL:  .* process \d+ holds it\./;
until_true($node, $db, "count(*) = 1 FROM pg_locks WHERE $held");
$before = sql($node, $db, 'SELECT max(run_id) FROM mleval.run');
my ($said, $warned) = outcome($node, $db, "SET lock_timeout = '1s'; CALL mleval.run_due('2024-12-23')");
like($warned, $passed_over, 'under lock_timeout a model whose lock is held is passed over, and that is said');
unlike($warned, qr/ERROR/, 'which is no error');
is(sql($node, $db, sprintf($of_runs, $before)), 'prediction_row done', 'no attempt at it is recorded, and the other model has its turn');
(undef, $warned) = outcome($node, $db, "CALL mleval.run_due('2025-01-06', max_time => '8 seconds')");
like($warned, $passed_over, 'without a timeout it is waited for as long as the call may take');
is(sql($node, $db, sprintf($of_runs, $before)), join(', ', ('prediction_row done') x 3), 'after all windows of the others');
my $waiting = in_background($node, $db, "CALL mleval.run_due('2025-01-06')");
my $waits = "datname = '$db' AND wait_event = 'advisory'";
until_true($node, $db, "count(*) = 1 FROM pg_stat_activity WHERE $waits");
sql($node, $db, "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE $waits");
ended($waiting);
like($waiting->{messages}, qr/canceling statement due to user request/, 'who cancels that ends the call');
sql($node, $db, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE $held");
ended($holder);
is(join('', outcome($node, $db, "CALL mleval.run_due('2025-01-06')")), '', 'without the lock nothing is passed over');
is(sql($node, $db, sprintf($of_runs, $before)), join(', ', ('prediction_row done') x 3, ('price done') x 3), 'and no window is lost');

# --- what is due is looked for once a call, whatever the windows, and failures are counted once a monitor
sql($node, $db, <<'SQL');
INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, features, threshold, time_zone)
	SELECT 'idle' || i, version, task, relation_schema, relation_name, y_true, y_score, time_column, features, threshold, time_zone FROM mleval.model, generate_series(1, 60) AS i WHERE name = 'price' AND version = 'v1';
INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year) SELECT model_id, '1 week', '2030-01-07', '0', '{}', 1 FROM mleval.model WHERE name LIKE 'idle%';
INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of, status, sqlstate, started_at)
	SELECT 1, at, at + interval '7 days', '2024-12-30', 'failed', 'XX000', '2024-12-30' FROM generate_series(timestamptz '2020-01-06', '2022-12-26', '7 days') AS at;
SQL

sub counted
{
	my ($as_of, $windows) = @_;

	sql($node, $db, 'SELECT pg_stat_reset()');
	outcome($node, $db, "SET track_functions = 'all'; CALL mleval.run_due('$as_of', max_windows => $windows)");
	return map { sql($node, $db, "SELECT coalesce(sum(calls), 0) FROM pg_stat_user_functions WHERE schemaname = 'mleval' AND funcname = '$_'") } ('_first_window', '_failures_in_a_row');
}
my ($looks, $counts) = counted('2025-02-17', 1);
cmp_ok($looks, '>', 60, 'each monitor is asked for');
cmp_ok($counts, '<', 20, 'and what has failed of it is counted once, whatever is due');
($looks) = map { $_ - $looks } (counted('2025-02-17', 4))[0];
cmp_ok($looks, '<', 60, 'a window more costs no look at the monitors of others');

finish();
