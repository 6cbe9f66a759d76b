#
# A hot standby: it answers from summaries, aggregates and shows the views as its
# primary does, refuses what writes, and once promoted the monitor goes on.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use PostgreSQL::Test::Cluster;
use Test::More;

my $db = 'watched';
my $primary = new_node('primary', allows_streaming => 1);

watched_model($primary, $db);
sql($primary, $db, <<'SQL');
CALL mleval.run_due('2024-09-09');
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.7, reason => 'r');
SELECT mleval.record_gate('price', 'v1');
SELECT mleval.release('price', 'v1', 'champion', '2024-04-01', 'r');
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-04-01)', 'release', '2024-04-02');
CREATE TABLE kept AS
SELECT version, mleval.confusion_matrix(label, score > 0.5), mleval.binary_scores(label, score), mleval.distribution(amount) AS empirical_distribution
FROM prediction GROUP BY version;
SQL

$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;
watch($standby);
$primary->wait_for_catchup($standby);
is(sql($standby, $db, 'SELECT pg_is_in_recovery()'), 't', 'there is a standby');

# What a query gives on the standby is what it gives on the primary, and something
sub same
{
	my ($query, $what) = @_;
	my $answer = sql($standby, $db, $query);

	isnt($answer, '', "$what: there is an answer");
	is($answer, sql($primary, $db, $query), "$what: that of the primary");
	return;
}

# --- the gate
same("SELECT verdict, value, lower, upper, reason FROM mleval.gate('price', 'v1')", 'the gate');

# --- views; for how long a version has been live is another time with each look
same("SELECT r FROM mleval.$_ AS t, LATERAL (SELECT to_jsonb(t)" . ($_ eq 'model_status' ? " - 'age_days'" : '') . ") AS j(r) ORDER BY r::text COLLATE \"C\"", "view $_")
  foreach split /\n/, sql($primary, $db, <<'SQL');
SELECT relname FROM pg_class WHERE relnamespace = 'mleval'::regnamespace AND relkind = 'v' ORDER BY 1
SQL

# --- every function that can be asked with nothing but summaries
my @functions = split /\n/, sql($primary, $db, <<'SQL');
SELECT format('mleval.%I(%s)', p.proname, string_agg(format('k.%I', t.typname), ', ' ORDER BY a.no))
FROM pg_proc AS p CROSS JOIN LATERAL unnest(p.proargtypes) WITH ORDINALITY AS a(type, no) JOIN pg_type AS t ON t.oid = a.type
WHERE p.pronamespace = 'mleval'::regnamespace AND p.prokind = 'f' AND p.proname !~ '^_' AND a.no <= p.pronargs - p.pronargdefaults
GROUP BY p.oid
HAVING bool_and(t.typname IN ('confusion_matrix', 'binary_scores', 'empirical_distribution') AND t.typnamespace = p.pronamespace)
	AND max(a.no) = max(p.pronargs - p.pronargdefaults)
	AND NOT EXISTS (SELECT FROM pg_aggregate AS g WHERE p.oid IN (g.aggtransfn, g.aggcombinefn, g.aggmtransfn, g.aggminvtransfn))
ORDER BY 1
SQL
cmp_ok(scalar @functions, '>', 25, 'functions are found in the catalog');
same("SELECT x::text FROM kept AS k CROSS JOIN LATERAL $_ AS x", $_) foreach @functions;

# --- aggregates, by one process and by several
my $aggregates = <<'SQL';
SELECT mleval.confusion_matrix(label, score > 0.5), mleval.binary_scores(label, score), mleval.distribution(amount), mleval.distribution(colour) FROM prediction
SQL
# the last digit of a sum may depend on who added what, so the log loss is rounded
my $metrics = <<'SQL';
SELECT mleval.accuracy_score(a.matrix), mleval.roc_auc_score(a.scores), round(mleval.log_loss(a.scores)::numeric, 12),
	mleval.quantile(a.numbers, 0.9), b.* FROM (
	SELECT mleval.confusion_matrix(label, score > 0.5) AS matrix, mleval.binary_scores(label, score) AS scores, mleval.distribution(amount) AS numbers,
		mleval.distribution(colour) AS names FROM prediction) AS a, mleval.buckets(a.names) AS b
SQL
my $parallel = <<'SQL';
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
SQL
same($aggregates, 'aggregates');
like(sql($standby, $db, "$parallel EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) $metrics"), qr/Workers Launched: [12]\b.*Partial Aggregate/s, 'several processes share them');
is(sql($standby, $db, "$parallel $metrics"), sql($primary, $db, $metrics), 'aggregates by several processes: that of one on the primary');
same('SELECT role, subject, mleval.rollup(distribution) FROM mleval.summary WHERE distribution IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2', 'rollups');

# --- what writes is refused, in so many words
my %refused = (
	register_model => "SELECT mleval.register_model('other', '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at')",
	evaluate => "SELECT * FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-03-25)')",
	accept_baseline => "SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'r')",
	create_monitor => "SELECT mleval.create_monitor('price', '2 weeks')",
	grant_reader => "SELECT mleval.grant_reader('price', 'public')",
	run_due => "CALL mleval.run_due('2024-09-23')",
	'run_due with nothing due' => "CALL mleval.run_due('2024-09-09')");

foreach my $what (sort keys %refused)
{
	my ($out, $messages) = outcome($standby, $db, "\\set VERBOSITY verbose\n$refused{$what};");

	is($out, '', "$what on a standby gives nothing");
	like($messages, qr/\A[^\n]*ERROR:  25006: cannot execute (INSERT|UPDATE) in a read-only transaction\n/, 'but an error that says why');
	unlike($messages, qr/WARNING/, 'and nothing else');
}
is(sql($standby, $db, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"), 0, 'no lock is left behind');

# --- what is done later arrives
sql($primary, $db, "CALL mleval.run_due('2024-09-16')");
$primary->wait_for_catchup($standby);
same('SELECT run_id, status FROM mleval.run ORDER BY run_id', 'a later run');

# --- the primary is in the middle of a window when the standby takes over
my $lock = in_background($primary, $db, 'BEGIN', 'LOCK TABLE prediction', 'SELECT pg_sleep(3600)');
until_true($primary, $db, "count(*) = 1 FROM pg_locks WHERE relation = 'prediction'::regclass AND mode = 'AccessExclusiveLock' AND granted");
my $run = in_background($primary, $db, "CALL mleval.run_due('2024-09-23')");
until_true($primary, $db, "count(*) = 1 FROM pg_locks WHERE relation = 'prediction'::regclass AND NOT granted");
$primary->wait_for_catchup($standby);
is(sql($standby, $db, "SELECT window_start::date || ' ' || status FROM mleval.run ORDER BY run_id DESC LIMIT 1"), '2024-09-16 started', 'the attempt has arrived');
$standby->promote;
sql($primary, $db, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'prediction'::regclass");
ended($_) foreach ($lock, $run);

# --- promoted, it goes on as the primary would have
sql($_, $db, "CALL mleval.run_due('2024-09-30')") foreach ($standby, $primary);
is( sql($standby, $db, "SELECT string_agg(window_start::date || ' ' || status, ', ' ORDER BY run_id) FROM mleval.run WHERE window_start > '2024-09-08'"),
	'2024-09-09 done, 2024-09-16 started, 2024-09-23 done, 2024-09-16 done',
	'promoted: the monitor goes on');
is( sql($standby, $db, "SELECT string_agg(DISTINCT n::text, ', ') || ' of ' || count(*) || ' weeks' FROM (SELECT window_start, count(*) FILTER (WHERE status = 'done') AS n FROM mleval.run WHERE window_start >= '2024-09-02' GROUP BY window_start) AS w"),
	'1 of 4 weeks', 'promoted: no window is lost, and none is done twice');
is(sql($standby, $db, "SELECT count(*) FROM mleval.evaluation WHERE phase = 'production' AND segment IS NULL AND window_start = '2024-09-16'"), 1, 'promoted: nor is one recorded by half');
# each has its own statistics, so plans and the order of sums may differ
same('SELECT * FROM (SELECT window_start, metric, segment, segment_value, round(baseline_value::numeric, 12), round(current_value::numeric, 12), verdict FROM mleval.baseline_vs_current) AS v ORDER BY v::text COLLATE "C"', 'promoted: what it recorded');
same('SELECT kind, severity, subjects, first_window, last_window, windows FROM mleval.alert ORDER BY alert_id', 'promoted: its alerts');
like(sql($standby, $db, "SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'after the switch') FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-09-02)', 'release', '2024-09-03') LIMIT 1"),
	qr/^\d+$/, 'promoted: a new baseline is accepted');

finish();
