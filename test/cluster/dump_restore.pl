#
# What was recorded survives a dump and a restore: every row, the next ids, the
# policies, the triggers, the summaries in tables of the user, and the work that
# was left to do.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = new_node('main');
my $db = 'origin';

watched_model($node, $db);
sql($node, $db, <<'SQL');
CALL mleval.run_due('2024-09-09');
SELECT mleval.grant_reader('price', 'public');
SELECT mleval.require('price', 'roc_auc_score', at_least => 0.7, segment => 'region', reason => 'r');
SELECT mleval.register_metric('own', 'f1_score', direction => 'higher');
SELECT mleval.record_gate('price', 'v1');
SELECT mleval.release('price', 'v1', 'challenger', '2024-03-25', 'r');
SELECT mleval.release('price', 'v1', 'champion', '2024-04-01', 'r');
SELECT mleval.register_model('pair', v, 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', id_column => 'id') FROM unnest('{1,2}'::text[]) AS v;
SELECT * FROM mleval.compare_models('{pair/1,pair/2}', '[2024-01-01,2024-03-25)');
SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-03-25)', 'release', '2024-04-01');
SELECT count(*) FROM mleval.prune('42 days', 'rollups', as_of => '2024-09-09');
SQL

# Rows that nobody could write now, as another version or another server's time
# zones may have let through: a dump's are taken as they are
sql($node, $db, <<'SQL');
DO $$
DECLARE
	rule record;
BEGIN
	FOR rule IN SELECT conrelid::regclass AS relation, conname FROM pg_constraint
		WHERE contype = 'c' AND connamespace = 'mleval'::regnamespace AND pg_get_constraintdef(oid) LIKE '%mleval.%' LOOP
		EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.relation, rule.conname);
	END LOOP;
END
$$;
INSERT INTO mleval.model (name, version, task, relation_schema, relation_name, y_true, y_score, time_column, features, threshold, time_zone, crossings)
	VALUES ('old', '1', 'classification', 'public', 'gone', 'label', 'score', 'at', '{a,a}', 0.5, 'Mars/Olympus', '[["no", "segment"]]');
INSERT INTO mleval.release (model_id, first_version, role, live, reason) SELECT model_id, model_id, 'champion', '[2999-01-01,)', 'r' FROM mleval.model WHERE name = 'old';
INSERT INTO mleval.monitor (model_id, every, origin, delay, limits, false_alarms_per_year, enabled)
	SELECT model_id, '1 week', '2024-01-01', '292260 years', '{"gone": -1}', 1, false FROM mleval.model WHERE name = 'old';
INSERT INTO mleval.metric (name, kind, function_schema, function_name, argument_types, columns, metric_args, direction, max_time, enabled)
	SELECT 'slow', kind, function_schema, function_name, argument_types, columns, metric_args, direction, '2 days', false FROM mleval.metric;
SQL

# A table of somebody's own, with summaries of every type and kind: numbers,
# infinite and subnormal ones, categories by name and by hash, times, weights,
# buckets that had to join, and nothing at all.
sql($node, $db, <<'SQL');
CREATE TABLE kept AS
SELECT g AS part, mleval.confusion_matrix(label, score > 0.5) AS matrix, mleval.confusion_matrix(version, region, amount + 3) AS labels,
	mleval.binary_scores(label, score) AS scores, mleval.binary_scores(label, score, 0.1, 16) AS coarse,
	mleval.multiclass_scores(label::int, ARRAY[1 - score, score, amount]) AS classes, mleval.multiclass_scores(id::int % 40, array_fill(score, ARRAY[40]), 0.1, 16) AS many_classes,
	mleval.covariance(ARRAY[score, amount, score * amount], amount + 3) AS columns,
	mleval.distribution(amount) AS numbers, mleval.distribution(amount, 0.3, 16) AS joined,
	mleval.distribution((ARRAY['NaN', 'Infinity', '-Infinity', '-0', '5e-324', NULL])[1 + id % 6]::float8) AS odd,
	mleval.distribution(colour) AS names, mleval.distribution(id::text) AS hashed, mleval.distribution(label) AS booleans,
	mleval.distribution(at) AS instants, mleval.distribution(at::date) AS days, mleval.distribution(at::timestamp) AS times
FROM (SELECT p.*, id % 5 AS g FROM prediction AS p WHERE id < 10000) AS p GROUP BY g;
INSERT INTO kept (part, matrix, scores, numbers) SELECT -1, mleval.confusion_matrix(label, label), mleval.binary_scores(label, score), mleval.distribution(amount) FROM prediction WHERE false;
SQL

# One line for each table: how many rows, and a digest of their text
sub digest
{
	my ($database) = @_;
	my $tables = sql($node, $database, <<'SQL');
SELECT oid::regclass FROM pg_class
WHERE relkind = 'r' AND (relnamespace = 'mleval'::regnamespace OR relname = 'kept') ORDER BY relname
SQL

	return join "\n", map {
		sql($node, $database, "SELECT '$_', count(*), md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE \"C\")) FROM $_ AS t")
	} split /\n/, $tables;
}

sub catalog
{
	my ($database) = @_;

	return sql($node, $database, <<'SQL');
SELECT schemaname, tablename, policyname, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'mleval'
UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname, tgenabled::text, NULL, NULL FROM pg_trigger WHERE tgrelid::regclass::text LIKE 'mleval.%' AND NOT tgisinternal
UNION ALL SELECT 'table', oid::regclass::text, relrowsecurity::text, relacl::text, NULL, NULL FROM pg_class WHERE relnamespace = 'mleval'::regnamespace AND relkind IN ('r', 'v', 'S')
ORDER BY 1, 2, 3, 4
SQL
}

# What the kept summaries answer, alone and together
sub answers
{
	my ($database) = @_;

	return sql($node, $database, <<'SQL');
SELECT part, mleval.accuracy_score(matrix), mleval.roc_auc_score(scores), mleval.roc_auc_bounds(coarse), mleval.quantile(numbers, 0.5),
	mleval.max_rank_error(joined), mleval.psi(numbers, joined), mleval.ks_statistic(instants, instants), mleval.null_fraction(odd) FROM kept ORDER BY part;
SELECT mleval.rollup(labels), mleval.rollup(coarse), mleval.rollup(joined), mleval.rollup(hashed), mleval.rollup(names) FROM kept;
SQL
}

is( sql($node, $db, <<'SQL'),
SELECT count(*) FROM pg_class c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind IN ('r', 'S')
	AND c.oid <> ALL ((SELECT extconfig FROM pg_extension WHERE extname = 'mleval')::oid[])
SQL
	0,
	'every table and sequence is marked for the dump');
is( sql($node, $db, <<'SQL'),
SELECT bool_and(has_sequence_privilege('public', c.oid, 'SELECT')) FROM pg_class c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'S'
SQL
	't',
	'and can be read by whoever dumps');

# The next id of every sequence, without taking it
my $next_ids = <<'SQL';
SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'mleval' ORDER BY 1
SQL
my $before = digest($db);
my $catalog = catalog($db);
my $answers = answers($db);
my $ids = sql($node, $db, $next_ids);

unlike($before, qr/\|0\|/, 'there is something to lose in every table');
unlike($ids, qr/\|$/m, 'and every sequence was used');
isnt($answers, '', 'and the summaries have something to say');

# Runs a program with its messages kept; they are all there is to see of it
sub messages_of
{
	my (@command) = @_;
	my ($out, $messages);

	IPC::Run::run([@command], '<' => \'', '>' => \$out, '2>' => \$messages)
	  or $messages .= "$command[0] failed";
	return $messages;
}

# Compares with what was dumped, then goes on working
sub restored
{
	my ($fresh, $how, $messages) = @_;

	is($messages, '', "$how: no warning");
	is(digest($fresh), $before, "$how: every row is there");
	is(catalog($fresh), $catalog, "$how: policies, triggers and grants too");
	is(sql($node, $fresh, $next_ids), $ids, "$how: each sequence stands where it stood");
	is(answers($fresh), $answers, "$how: stored summaries answer as before");
	is(sql($node, $fresh, "SELECT register('v2')"), 5, "$how: ids go on where they were");
	sql($node, $fresh, "CALL mleval.run_due('2024-09-23')");
	is( sql($node, $fresh, "SELECT string_agg(window_start::date || ' ' || status, ', ' ORDER BY run_id) FROM mleval.run WHERE window_start > '2024-09-01'"),
		'2024-09-02 done, 2024-09-09 done, 2024-09-16 done',
		"$how: so does the monitor");
	is(sql($node, $fresh, 'SELECT DISTINCT baseline_id FROM mleval.run'),
		1, "$how: against the baseline that was accepted");
	is(sql($node, $fresh, q{SELECT windows FROM mleval.open_alert WHERE kind = 'data drift'}), 3, "$how: and the alert");
	is(sql($node, $fresh, "SELECT role || ' ' || version FROM mleval.model_at('price', now())"), 'champion v1', "$how: the champion still is it");
	is(sql($node, $fresh, 'SELECT string_agg(verdict, \', \') FROM mleval.gate(\'price\', \'v1\')'), 'pass, pass', "$how: what was required still is");
	is(sql($node, $fresh, "SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'again')"),
		2, "$how: the next baseline can be accepted");
	return;
}

my $file = PostgreSQL::Test::Utils::tempdir() . '/dump';

foreach my $how ('plain', 'custom', 'inserts')
{
	my %options = (plain => [], custom => ['-Fc'], inserts => ['--inserts']);
	my $messages = messages_of('pg_dump', '-f', $file, @{ $options{$how} }, '-d', $node->connstr($db));

	sql($node, 'postgres', "CREATE DATABASE $how");
	$messages .= messages_of(
		$how eq 'custom'
		? ('pg_restore', '--single-transaction', '-d', $node->connstr($how), $file)
		: ('psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr($how), '-f', $file));
	restored($how, $how, $messages);
}

finish();
