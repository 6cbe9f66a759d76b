#
# The roles of docs/security.md, each with logins of its own: what the owner, the
# operator, the reader and a stranger may and may not do, tried on every routine
# that is not immutable and on every table, view and sequence.  What the catalog
# has and the tables below do not is a failure.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use Test::More;

my $node = new_node('main');
my $db = 'shared';

# What only a superuser or the tables' owner writes: columns that no INSERT may
# name, columns that an UPDATE may, whether rows may be deleted (by prune), and
# who sees rows: whoever reads the model, or the owner alone and who is a member.
my %table = (
	alert => { kept => 'alert_id resolved_window opened_at resolved_at', changed => 'severity subjects last_window windows reason resolved_window resolved_at' },
	alert_event => { kept => 'event_id recorded_at recorded_by' },
	alert_subject => { kept => 'subject_id affected', changed => 'affected wrong_windows normal_windows first_window last_window critical pvalue reason' },
	alert_window => {},
	baseline => { kept => 'baseline_id recorded_at recorded_by' },
	baseline_column => {},
	baseline_window => {},
	candidate => {},
	diagnosis => { deleted => 1 },
	drift_value => { deleted => 1 },
	estimated_value => { deleted => 1 },
	evaluation => { kept => 'evaluation_id recorded_at recorded_by' },
	gate => { kept => 'gate_id recorded_at recorded_by' },
	gate_value => { kept => 'value_id' },
	metric => { kept => 'metric_id enabled owner recorded_at', changed => 'enabled max_time', private => 1 },
	metric_comparison => { deleted => 1 },
	metric_definition => { kept => 'definition_id recorded_at recorded_by', private => 1 },
	metric_value => { deleted => 1 },
	model => { kept => 'model_id readers owner recorded_at', changed => 'readers' },
	model_comparison => { kept => 'comparison_id recorded_at recorded_by' },
	monitor => { kept => 'monitor_id enabled recorded_at recorded_by', changed => 'enabled delay look_back season limits false_alarms_per_year open_after close_after' },
	prune_run => { kept => 'prune_id recorded_at recorded_by' },
	quality_value => { deleted => 1 },
	reference_calibrator => { kept => 'calibrator_id' },
	reference_value => { kept => 'value_id' },
	release => { kept => 'release_id recorded_at recorded_by end_reason end_recorded_at end_recorded_by', changed => 'live end_reason' },
	requirement => { kept => 'requirement_id recorded_at recorded_by' },
	run => { kept => 'run_id status evaluation_id baseline_id alpha n sqlstate message detail hint started_at started_by finished_at look_again_at',
		changed => 'status evaluation_id baseline_id alpha n sqlstate message detail hint finished_at look_again_at' },
	season_value => { deleted => 1 },
	summary => { deleted => 1 });

# modes of LOCK TABLE that others would wait for
my @blocking = ('SHARE UPDATE EXCLUSIVE', 'SHARE', 'SHARE ROW EXCLUSIVE', 'EXCLUSIVE', 'ACCESS EXCLUSIVE');

my @views = qw(baseline_vs_current diagnosis_history drift_history estimated_vs_realised gate_result label_maturity metric_history model_status open_alert
  quality_history release_history requirement_history run_history season_vs_current segment_ranking version_status);

my @sequences = qw(alert_alert_id_seq alert_event_event_id_seq alert_subject_subject_id_seq baseline_baseline_id_seq evaluation_evaluation_id_seq gate_gate_id_seq gate_value_value_id_seq metric_definition_definition_id_seq
  metric_metric_id_seq model_comparison_comparison_id_seq model_model_id_seq monitor_monitor_id_seq prune_run_prune_id_seq reference_calibrator_calibrator_id_seq reference_value_value_id_seq release_release_id_seq requirement_requirement_id_seq run_run_id_seq);

# Routines that read or write what was recorded.  Each: a call, what others than the
# owner get for it, and what the owner gets; he gets rows where nothing is said.
# Where nothing is said of others, whoever may read the model is told that it is the
# owner's (42501).  A stranger is told that there is no such thing (42704) there,
# and where readers get rows as well.
my $in_2024 = q{'[2024-01-01,2024-03-25)'};
my %routine = (
	accept_baseline => [ q{SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'r')} ],
	acknowledge_alert => [ q{SELECT mleval.acknowledge_alert(1, 'r')} ],
	assert_gate => [ q{SELECT mleval.assert_gate('price', 'v1')}, 'rows' ],
	bootstrap_confint => [ q{SELECT mleval.bootstrap_confint(mleval.confusion_matrix(true, g > 1), 'accuracy_score', n_resamples => 10),
		mleval.bootstrap_confint(mleval.binary_scores(g > 1, 0.5), 'log_loss', n_resamples => 10) FROM generate_series(1, 9) AS g}, '1' ],
	compare_models => [ qq{SELECT mleval.compare_models('{pair/1,pair/2}', $in_2024)} ],
	confirm_metric => [ q{SELECT mleval.confirm_metric('own')} ],
	create_monitor => [ q{SELECT mleval.create_monitor('price', '2 weeks', 'v1')} ],
	doctor => [ q{SELECT mleval.doctor('price')} ],
	evaluate => [ qq{SELECT mleval.evaluate('price', 'v1', $in_2024)} ],
	gate => [ q{SELECT mleval.gate('price', 'v1')}, 'rows' ],
	grant_reader => [ q{SELECT mleval.grant_reader('price', 'public')} ],
	model_at => [ q{SELECT mleval.model_at('price', '2024-05-01')}, 'rows' ],
	prune => [ q{SELECT mleval.prune('7 days', model => 'price', as_of => '2024-09-16')} ],
	record_gate => [ q{SELECT mleval.record_gate('price', 'v1')} ],
	register_metric => [ q{SELECT mleval.register_metric('other', 'f1_score', direction => 'higher', model => 'price')} ],
	register_model => [ q{SELECT mleval.register_model('new', '1', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at')}, '42501' ],
	release => [ q{SELECT mleval.release('price', 'v1', 'shadow', reason => 'r')} ],
	require => [ q{SELECT mleval.require('price', 'f1_score', at_least => 0.1, reason => 'r')} ],
	resolve_alert => [ q{SELECT mleval.resolve_alert(1, 'r')} ],
	retire => [ q{SELECT mleval.retire('price', 'v1', reason => 'r')} ],
	revoke_reader => [ q{SELECT mleval.revoke_reader('price', 'model_reader')} ],
	rollback_release => [ q{SELECT mleval.rollback_release('pair', 'r')} ],
	run_due => undef,
	schedule => [ q{SELECT mleval.schedule()}, '55000', '55000' ],
	silence_alert => [ q{SELECT mleval.silence_alert(1, 'tomorrow', 'r')} ],
	times_scored => [ qq{SELECT mleval.times_scored('price', 'v1', $in_2024)}, 'rows' ],
	unschedule => [ q{SELECT mleval.unschedule()}, '55000', '55000' ],
	withdraw_requirement => [ q{SELECT mleval.withdraw_requirement(1, 'r')} ]);

# --- the same cluster as in docs/security.md, with people who log in
predictions($node, $db);
sql($node, $db, <<'SQL');
CREATE ROLE model_owner LOGIN;
CREATE ROLE model_operator;
CREATE ROLE model_reader;
GRANT SELECT ON prediction TO model_owner;
GRANT model_owner TO model_operator;
CREATE ROLE oscar LOGIN IN ROLE model_operator;
CREATE ROLE rita LOGIN IN ROLE model_reader;
CREATE ROLE sam LOGIN;
GRANT CREATE ON SCHEMA public TO sam;
CREATE SCHEMA tries;
GRANT USAGE, CREATE ON SCHEMA tries TO PUBLIC;
-- what a statement does: rows, or an SQLSTATE; nothing of it stays
CREATE FUNCTION tries.outcome(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	n bigint;
BEGIN
	EXECUTE statement;
	GET DIAGNOSTICS n = ROW_COUNT;
	RAISE EXCEPTION USING ERRCODE = 'TRIED';
EXCEPTION
	WHEN SQLSTATE 'TRIED' THEN RETURN n;
	WHEN OTHERS THEN RETURN SQLSTATE;
END $$;
CREATE TABLE tries.statement (what text PRIMARY KEY, statement text NOT NULL);
GRANT SELECT ON tries.statement TO PUBLIC;
SQL

# Statements of a login, each by itself, and what its session said
sub as_login
{
	my ($login, @statements) = @_;
	local $ENV{PGUSER} = $login;
	my $session = in_background($node, $db, { on_error_stop => 0 }, @statements);

	ended($session);
	return $session->{out} . $session->{messages};
}

is(as_login('model_owner', 'SET client_min_messages = error', <<'SQL', "CALL mleval.run_due('2024-09-16')", <<'SQL', 'SELECT count(*) FROM mleval.open_alert'), "2\n", 'the owner does everything there is, as itself');
DO $$ BEGIN
	PERFORM register(segments => '{region}');
	PERFORM release();
	PERFORM mleval.create_monitor('price', '1 week', season => '7 days');
END $$
SQL
DO $$ BEGIN
	PERFORM mleval.require('price', 'roc_auc_score', at_least => 0.7, segment => 'region', reason => 'r');
	PERFORM mleval.register_metric('own', 'f1_score', direction => 'higher');
	PERFORM mleval.record_gate('price', 'v1');
	PERFORM mleval.release('price', 'v1', 'champion', '2024-04-01', 'r');
	PERFORM mleval.register_model(m, v, 'prediction', y_true => 'label', y_score => 'score', time_column => 'at', id_column => 'id') FROM unnest('{pair,secret}'::text[]) AS m, unnest('{1,2}'::text[]) AS v;
	PERFORM mleval.require('pair', 'roc_auc_score', at_least => 0, versus => 'champion', reason => 'r');
	PERFORM mleval.release('pair', '1', 'champion', '2024-04-01', 'r', force => true);
	PERFORM mleval.release('pair', '2', 'champion', '2024-05-01', 'r', force => true);
	PERFORM mleval.compare_models('{pair/1,pair/2}', '[2024-01-01,2024-03-25)');
	PERFORM mleval.evaluate('price', 'v1', '[2024-01-01,2024-03-25)', 'release', '2024-04-01');
	PERFORM mleval.evaluate('secret', '1', '[2024-01-01,2024-03-25)');
	PERFORM mleval.prune('42 days', 'rollups', as_of => '2024-09-09');
	PERFORM mleval.grant_reader(m, 'model_reader') FROM unnest('{price,pair}'::text[]) AS m;
END $$
SQL
like(as_login('sam', q{CREATE TABLE own AS SELECT now() AS at, true AS label, 0.5::float8 AS score},
	q{SELECT mleval.register_model('his', '1', 'own', y_true => 'label', y_score => 'score', time_column => 'at')}), qr/^\d+\n$/, 'a stranger has models of his own');

# --- complete?
sub names
{
	my ($query) = @_;

	return sql($node, $db, "SELECT string_agg(x.name, ' ' ORDER BY x.name COLLATE \"C\") FROM ($query) AS x(name)");
}
sub relations
{
	my ($kinds) = @_;

	return names("SELECT relname::text FROM pg_class WHERE relnamespace = 'mleval'::regnamespace AND relkind IN ($kinds)");
}
is(relations(q{'r','p','f','m'}), join(' ', sort keys %table), 'every table of the catalog is tried');
is(relations(q{'v'}), join(' ', sort @views), 'every view');
is(relations(q{'S'}), join(' ', sort @sequences), 'every sequence');
is(names(q{SELECT concat(proname, ' x' || nullif(count(*), 1)) FROM pg_proc WHERE pronamespace = 'mleval'::regnamespace AND provolatile <> 'i' AND proname NOT LIKE '\\_%' GROUP BY proname}),
	join(' ', map { $_ eq 'bootstrap_confint' ? "$_ x2" : $_ } sort keys %routine),
	'every routine that could read or write anything');
is(sql($node, $db, <<'SQL'), '0', 'all the others are functions of their arguments; every one runs as its caller, and may be called by anybody');
SELECT count(*) FROM pg_proc AS p, (VALUES ('model_owner'), ('oscar'), ('rita'), ('sam')) AS r(role)
WHERE p.pronamespace = 'mleval'::regnamespace AND (p.prosecdef OR NOT has_function_privilege(r.role, p.oid, 'EXECUTE'))
SQL

# --- what there is to try
my (%expected, @statements);

# For the owner, the operator in that role; the operator, the reader and the stranger as such
sub expect
{
	my ($what, $statement, $owner, $operator, $reader, $stranger) = @_;

	push @statements, "(\$q\$$what\$q\$, \$q\$$statement\$q\$)";
	$expected{$what} = { owner => $owner, operator => $operator, reader => $reader, stranger => $stranger };
	return;
}

my ($denied, $allowed) = (qr/^42501$/, qr/^(?!42501$|0$)/);
my ($rows, $none, $refused) = (qr/^[1-9]\d*$/, qr/^0$/, qr/^23001$/);

# a row of the owner's of every table, which others may have seen
sql($node, $db, join ';', map { "CREATE TABLE tries.$_ AS SELECT * FROM mleval.$_ LIMIT 1; GRANT SELECT ON tries.$_ TO PUBLIC" } sort keys %table);
my %columns;
push @{ $columns{ (split / /)[0] } }, (split / /, $_, 2)[1] foreach split /\n/, sql($node, $db, <<'SQL');
SELECT attrelid::regclass || ' ' || attname || ' ' || attidentity::text FROM pg_attribute
WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'mleval'::regnamespace AND relkind = 'r') AND attnum > 0 AND NOT attisdropped ORDER BY attrelid, attnum
SQL

foreach my $name (sort keys %table)
{
	my %t = %{ $table{$name} };
	my %kept = map { $_ => 1 } split ' ', $t{kept} // '';
	my %changed = map { $_ => 1 } split ' ', $t{changed} // '';
	my @columns = @{ $columns{"mleval.$name"} };
	my %identity = map { split / /, $_, 2 } @columns;
	my @all = map { (split / /)[0] } @columns;
	my $written = join ', ', grep { !$kept{$_} } @all;
	# a first version of its own: of the name that is there it would be a further one
	my $values = $name eq 'model' ? $written =~ s/\bname\b/name || ' anew'/r : $written;

	# whoever registers or compares has rows of his own there
	my $others = $name =~ /^(?:model|metric|model_comparison)$/ ? $allowed : $denied;

	expect("$name: read", "SELECT FROM mleval.$name" . ($name eq 'model' ? q{ WHERE relation_name <> 'own'} : ''), $rows, $rows, $t{private} ? $none : $rows, $none);
	expect("$name: written", "INSERT INTO mleval.$name ($written) SELECT $values FROM tries.$name",
		$allowed, ($others) x 3);
	expect("$name: $_ written", "INSERT INTO mleval.$name ($_) OVERRIDING SYSTEM VALUE SELECT $_ FROM tries.$name", ($denied) x 4) foreach sort keys %kept;
	foreach my $column (@all)
	{
		my $same = $identity{$column} ? 'DEFAULT' : $column;

		expect("$name: $column changed", "UPDATE mleval.$name SET $column = $same" . ($name eq 'model' ? q{ WHERE relation_name <> 'own'} : ''), $changed{$column} ? ($allowed, $none, $none, $none) : ($denied) x 4);
	}
	expect("$name: deleted", "DELETE FROM mleval.$name", $t{deleted} ? ($refused, $none, $none, $none) : ($denied) x 4);
	expect("$name: $_", "$_ mleval.$name", ($denied) x 4) foreach ('TRUNCATE', 'DROP TABLE');
	# the right to DELETE is one to lock in every mode; what nobody waits for, SELECT and INSERT give
	expect("$name: locked $_", "LOCK TABLE mleval.$name IN $_ MODE", ($t{deleted} || $_ eq 'ACCESS SHARE' || $_ eq 'ROW EXCLUSIVE' && !$t{kept} ? $none : $denied) x 4)
	  foreach ('ACCESS SHARE', 'ROW EXCLUSIVE', @blocking);
	expect("$name: triggers", "ALTER TABLE mleval.$name DISABLE TRIGGER USER", ($denied) x 4);
	expect("$name: policies", "ALTER TABLE mleval.$name DISABLE ROW LEVEL SECURITY", ($denied) x 4);
}
foreach my $name (@views)
{
	expect("$name: read", "SELECT FROM mleval.$name" . ($name =~ /^(?:model|version)_status$/ ? q{ WHERE owner <> 'sam'} : ''), $rows, $rows, $rows, $none);
	expect("$name: deleted", "DELETE FROM mleval.$name", (qr/^(?:42501|55000)$/) x 4);
	expect("$name: locked", "LOCK TABLE mleval.$name IN ACCESS EXCLUSIVE MODE", ($denied) x 4);
	expect("$name: replaced", "CREATE OR REPLACE VIEW mleval.$name AS SELECT 1", ($denied) x 4);
}
foreach my $name (@sequences)
{
	expect("$name: read", "SELECT last_value FROM mleval.$name", ($rows) x 4);
	expect("$name: $_", "SELECT $_('mleval.$name'" . ($_ eq 'setval' ? ', 1)' : ')'), ($denied) x 4) foreach ('nextval', 'setval');
}
foreach my $name (grep { $routine{$_} } sort keys %routine)
{
	my ($call, $others, $owner) = @{ $routine{$name} };
	my $readers = ($others // '') eq 'rows' ? $rows : $others ? qr/^$others$/ : $denied;
	my $strangers = ($others // 'rows') eq 'rows' ? qr/^42704$/ : $readers;

	# the predictions are the operator's to read too, so a model of them may be his own;
	# and whoever reads a model sees the values of the owner's metrics, not what they are
	expect("$name()", $call, $owner ? qr/^$owner$/ : $rows, $name eq 'register_model' ? $rows : $readers, $name eq 'confirm_metric' ? $strangers : $readers, $strangers);
}
expect('what takes the predictions', q{SELECT mleval.gate('pair', '2')}, $rows, ($denied) x 2, qr/^42704$/);
expect('doctor() of all', q{SELECT FROM mleval.doctor() WHERE model_name NOT IN ('price', 'his')}, $rows, ($none) x 3);
expect('prune() of all', q{SELECT FROM mleval.prune('7 days', as_of => '2024-09-16')}, $rows, ($none) x 3);
expect('the schema', 'CREATE TABLE mleval.mine (x integer)', ($denied) x 4);
expect('the extension', 'DROP EXTENSION mleval', ($denied) x 4);
expect('the predictions', 'SELECT FROM prediction LIMIT 1', $rows, $rows, $denied, $denied);
expect('a metric of a summary', 'SELECT mleval.accuracy_score(mleval.confusion_matrix(true, true))', ($rows) x 4);
expect('what is not granted', q{SELECT FROM mleval.model WHERE name = 'secret'}, $rows, $rows, $none, $none);
sql($node, $db, 'INSERT INTO tries.statement VALUES ' . join(', ', @statements));

# Everything that was recorded, as text
sub recorded
{
	return sql($node, $db, join(' UNION ALL ', map { "SELECT '$_', count(*), md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE \"C\")) FROM mleval.$_ AS t" } sort keys %table) . ' ORDER BY 1');
}
my $before = recorded();

# Tries all of it, and lists what was not as expected
sub tried
{
	my ($login, $as, @first) = @_;
	my %got = map { split /\|/, $_, 2 } split /\n/, as_login($login, 'SET client_min_messages = error', @first, 'SELECT what, tries.outcome(statement) FROM tries.statement ORDER BY what');

	is_deeply([ sort keys %got ], [ sort keys %expected ], "$login tries everything");
	is(join("\n", map { "$_: $got{$_}" } grep { ($got{$_} // '') !~ $expected{$_}{$as} } sort keys %got), '', "$login as $as may what is written, and no more");
	return;
}

tried('sam', 'stranger');
tried('rita', 'reader');
tried('oscar', 'operator');
tried('oscar', 'owner', 'SET ROLE model_owner');
tried('model_owner', 'owner');
is(recorded(), $before, 'and nothing stayed');

# --- what lies below the public functions gives no more: they run as their caller too
my $unfinished = sql($node, $db, <<'SQL');
INSERT INTO mleval.run (monitor_id, window_start, window_end, as_of) SELECT monitor_id, '2024-09-16', '2024-09-23', '2024-09-24' FROM mleval.monitor RETURNING run_id
SQL
$before = recorded();
foreach my $login ('sam', 'rita', 'oscar')
{
	my $hint = $login eq 'oscar' ? 'There are monitors of others: SET ROLE model_owner, and call it again.' : 'mleval.create_monitor makes one.';

	is(as_login($login, "CALL mleval.run_due('2024-09-24')"), "NOTICE:  role $login has no monitors\nDETAIL:  Monitors run as the owner of their model, and as nobody else.\nHINT:  $hint\n",
		"$login runs what is due, and hears that there is nothing to run");
	as_login($login, "SELECT mleval._finish_run($unfinished)", 'SELECT mleval._insert_metrics(1, NULL)', q{SELECT mleval._insert_model(m) FROM mleval.model AS m WHERE m.owner <> current_user},
		'SELECT mleval._alert(r) FROM mleval.run AS r', 'SELECT mleval._fail_run(r) FROM mleval.run AS r', 'SELECT mleval._delete_pruned(p) FROM mleval.prune_run AS p', 'SELECT mleval._end_release(r, now(), \'r\') FROM mleval.release AS r',
		q{SELECT mleval._insert_release(r) FROM mleval.release AS r}, q{SELECT mleval._evaluate_windows(m, '{"[2024-01-01,2024-01-08)"}', 'release', now(), NULL) FROM mleval.model AS m WHERE m.owner <> current_user});
	# as themselves, of the name that they saw
	sql($node, $db, "DELETE FROM mleval.model WHERE owner = '$login' AND relation_name <> 'own'");
	is(recorded(), $before, 'nor by what lies below');
}
is(as_login('oscar', 'SET ROLE model_owner', "CALL mleval.run_due('2024-09-24')", "SELECT status FROM mleval.run_history WHERE window_start = '2024-09-16' ORDER BY run_id"), "started\ndone\n", 'until the operator takes the owner\'s role');

# --- the right to lock, taken back as docs/security.md has it
my $deleted = join ', ', map { "mleval.$_" } grep { $table{$_}{deleted} } sort keys %table;
sql($node, $db, "REVOKE DELETE ON $deleted FROM PUBLIC; GRANT DELETE ON $deleted TO model_owner");
foreach my $login ('sam', 'rita')
{
	is(as_login($login, map { my $mode = $_; map { "SELECT tries.outcome('LOCK TABLE $_ IN $mode MODE')" } split /, /, $deleted } @blocking),
		"42501\n" x (8 * @blocking), "$login locks nothing that others wait for, once DELETE is taken back");
}
like(as_login('model_owner', q{SELECT tries.outcome($$SELECT FROM mleval.prune('7 days', as_of => '2024-09-16')$$)}), qr/^[1-9]\d*$/, 'whom it is given prunes as before');
is(as_login('sam', q{SELECT tries.outcome('SELECT FROM mleval.prune(''0'')')}), "0\n", 'who has nothing to prune is told nothing else');

# --- a role that is renamed: what docs/security.md says
sql($node, $db, 'ALTER ROLE model_owner RENAME TO new_owner');
is(as_login('new_owner', "CALL mleval.run_due('2024-10-01')", 'SELECT count(*) FROM mleval.model'), "0\nNOTICE:  role new_owner has no monitors\nDETAIL:  Monitors run as the owner of their model, and as nobody else.\nHINT:  mleval.create_monitor makes one.\n",
	'a role that is renamed has lost its models, and hears it');
sql($node, $db, <<'SQL');
UPDATE mleval.model SET owner = 'new_owner' WHERE owner = 'model_owner';
UPDATE mleval.metric SET owner = 'new_owner' WHERE owner = 'model_owner';
SQL
is(as_login('new_owner', "CALL mleval.run_due('2024-10-01')", "SELECT count(*) FROM mleval.run_history WHERE window_start > '2024-09-16' AND status = 'done'", q{SELECT mleval.confirm_metric('own')}), "1\n\n",
	'and works on once they are given back');
is(as_login('rita', 'SELECT count(DISTINCT model) FROM mleval.model_status'), "2\n", 'with its readers');
is(as_login('new_owner', q{SELECT mleval.register_model('pair', '3', 'prediction', y_true => 'label', y_score => 'score', time_column => 'at') > 0}, q{SELECT mleval.release('pair', '3', 'champion', '2024-06-01', 'r', force => true) > 0},
	q{SELECT string_agg(version, ', ') FROM mleval.release_history WHERE model = 'pair' AND role = 'champion' AND live_to IS NULL}), "t\nt\n3\n", 'and a further version takes the place of the champion');

finish();
