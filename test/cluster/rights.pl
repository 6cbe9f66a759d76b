#
# Who runs what: a run executes nothing with the rights of anybody but the owner
# of the model.  The roles log in; test/pgtap/rights.sql has what one session can
# show.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use Test::More;

my $node = new_node('main');
my $db = 'shared';

predictions($node, $db);

# A view that tells who computes it, as only a function in it can: its tables are
# read with the rights of its owner
sql($node, $db, <<'SQL');
CREATE ROLE ann LOGIN;
CREATE ROLE bob LOGIN;
CREATE ROLE boss LOGIN SUPERUSER;
CREATE ROLE seer LOGIN BYPASSRLS IN ROLE pg_read_all_data, pg_write_all_data;
CREATE ROLE member LOGIN IN ROLE ann;
CREATE SCHEMA ann AUTHORIZATION ann;
GRANT SELECT ON prediction TO ann;
CREATE TABLE computed_by (role name, as_of timestamptz DEFAULT now());
GRANT INSERT ON computed_by TO PUBLIC;
SET ROLE ann;
CREATE FUNCTION ann.trace() RETURNS boolean LANGUAGE plpgsql AS
'BEGIN INSERT INTO public.computed_by VALUES (current_user); RETURN true; END';
CREATE VIEW ann.prediction AS SELECT * FROM public.prediction WHERE (SELECT ann.trace());
SQL

# A session of a role's own, and what it said
sub as_role
{
	my ($role, @statements) = @_;
	local $ENV{PGUSER} = $role;
	my $session = in_background($node, $db, @statements);

	ended($session);
	return $session->{out} . $session->{messages};
}

# Who computed ann's view since last asked
sub computed_by
{
	return sql($node, $db, <<'SQL');
WITH seen AS (DELETE FROM computed_by RETURNING role) SELECT DISTINCT role FROM seen ORDER BY 1
SQL
}

my $done = "SELECT count(*) FILTER (WHERE status = 'done'), count(*) FROM mleval.run";

# --- an ordinary role does everything itself
unlike(as_role('ann', <<'SQL', <<'SQL', <<'SQL', "CALL mleval.run_due('2024-04-08')"), qr/ERROR|WARNING/, 'an ordinary role registers, accepts, watches and runs');
SELECT mleval.register_model('price', 'v1', 'ann.prediction', y_true => 'label', y_score => 'score', time_column => 'at', features => '{amount,constant}', segments => '{region}')
SQL
SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'good enough') FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-03-25)', 'release', '2024-03-26') LIMIT 1
SQL
SELECT mleval.create_monitor('price', '1 week')
SQL
is(sql($node, $db, $done), '2|2', 'two windows are done');
is(computed_by(), 'ann', 'with rights of its own');

# What run_due tells a role that has nothing to run
sub nothing_to_run
{
	my ($role) = @_;
	my $hint = $role =~ /^(?:boss|member)$/ ? 'There are monitors of others: SET ROLE ann, and call it again.' : 'mleval.create_monitor makes one.';

	return "NOTICE:  role $role has no monitors\nDETAIL:  Monitors run as the owner of their model, and as nobody else.\nHINT:  $hint\n";
}

# --- whoever may see everything, or is a member of the owner, runs nothing of it
foreach my $role ('boss', 'seer', 'member', 'bob')
{
	my $refused = $role eq 'bob' ? qr/ERROR:  model "price"(?: version "v1")? does not exist/ : qr/ERROR:  model "price" belongs to role "ann"/;

	is(as_role($role, "CALL mleval.run_due('2024-05-06')"), nothing_to_run($role), "$role runs what is due and has nothing to run");
	like(as_role($role, "SELECT * FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-01-08)')"), $refused, 'evaluates nothing of another\'s');
	like(as_role($role, "SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'r')"), $refused, 'accepts nothing');
	like(as_role($role, "SELECT mleval.create_monitor('price', '2 weeks')"), $refused, 'watches nothing');
	as_role($role, "SELECT * FROM mleval.gate('price', 'v1')", "SELECT mleval.times_scored('price', 'v1', '[2024-01-01,2024-01-08)')");
	as_role($role, map { "SELECT count(*) FROM mleval.$_" } qw(metric_history drift_history baseline_vs_current model_status open_alert));
	is(computed_by(), '', 'and no function of another was called');
}
is(sql($node, $db, $done), '2|2', 'nothing was tried');
is(as_role('boss', 'SELECT windows_done FROM mleval.model_status'), "2\n", 'although a superuser sees all');

# --- with the policies asked to be errors rather than filters
like(as_role('ann', 'SET row_security = off', "CALL mleval.run_due('2024-05-06')"), qr/ERROR:  query would be affected by row-level security policy/, 'without row security an owner is refused');
is(as_role('boss', 'SET row_security = off', "CALL mleval.run_due('2024-05-06')"), nothing_to_run('boss'), 'and a superuser still runs nothing');
is(computed_by(), '', 'nor calls anything');

# --- a superuser who takes the role runs with that role's rights
is(as_role('boss', 'SET ROLE ann', "CALL mleval.run_due('2024-05-06')"), '', 'a superuser in the role of the owner runs');
is(sql($node, $db, $done), '6|6', 'what is due');
is(computed_by(), 'ann', 'as the owner');

# --- what a superuser registered is its own, beside the other's
unlike(as_role('boss', "SELECT mleval.register_model('price', 'v1', 'public.prediction', y_true => 'label', y_score => 'score', time_column => 'at')",
	"SELECT mleval.accept_baseline('price', 'v1', '1 week', reason => 'r') FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-03-25)', 'release', '2024-03-26') LIMIT 1",
	"SELECT mleval.create_monitor('price', '1 week')", "CALL mleval.run_due('2024-06-03')"), qr/ERROR|WARNING/, 'a superuser has a model of the same name');
is(sql($node, $db, "SELECT m.owner, count(*) FROM mleval.run AS r JOIN mleval.monitor USING (monitor_id) JOIN mleval.model AS m USING (model_id) GROUP BY 1 ORDER BY 1"),
	"ann|6\nboss|10", 'each runs its own');
is(computed_by(), '', 'and no more');
is(sql($node, $db, "SELECT DISTINCT m.owner = r.started_by AND m.owner = e.recorded_by FROM mleval.run AS r JOIN mleval.monitor USING (monitor_id) JOIN mleval.model AS m USING (model_id) JOIN mleval.evaluation AS e USING (evaluation_id)"),
	't', 'which is what is recorded');

# --- an owner that lost its rights
sql($node, $db, 'REVOKE SELECT ON prediction FROM ann');
like(as_role('ann', "CALL mleval.run_due('2024-05-13')"), qr/WARNING:  window .* failed: permission denied/, 'an owner who may no longer read the predictions is told');
is(sql($node, $db, "SELECT status, sqlstate, evaluation_id FROM mleval.run ORDER BY run_id DESC LIMIT 1"), 'failed|42501|', 'and it is recorded');
sql($node, $db, 'GRANT SELECT ON prediction TO ann; REVOKE USAGE ON SCHEMA mleval FROM PUBLIC; GRANT USAGE ON SCHEMA mleval TO boss');
like(as_role('ann', "CALL mleval.run_due('2024-05-13')"), qr/ERROR:  permission denied for schema mleval/, 'without a right to the schema there is none to run');
sql($node, $db, 'GRANT USAGE ON SCHEMA mleval TO PUBLIC');
is(as_role('ann', "CALL mleval.run_due('2024-05-13')"), '', 'with its rights back it goes on');
is(sql($node, $db, "SELECT status FROM mleval.run ORDER BY run_id DESC LIMIT 1"), 'done', 'and nothing is lost');
computed_by();

# --- a role that is gone leaves its monitors to nobody
sql($node, $db, 'ALTER VIEW ann.prediction OWNER TO bob; ALTER FUNCTION ann.trace() OWNER TO bob; ALTER SCHEMA ann OWNER TO bob; DROP OWNED BY ann; DROP ROLE ann');
unlike(as_role($_, "CALL mleval.run_due('2024-06-03')"), qr/ann|ERROR|WARNING/, "the owner is gone: $_ runs nothing of it") foreach ('boss', 'seer', 'bob', 'member');
is(computed_by(), '', 'and calls nothing');
is(as_role('boss', "SELECT owner, windows_done, status FROM mleval.model_status WHERE owner = 'ann'"), "ann|7|overdue\n", 'what it recorded can still be read by a superuser');
is(as_role('bob', 'SELECT count(*) FROM mleval.model_status'), "0\n", 'and by nobody else');

finish();
