#
# mleval.schedule with a real pg_cron: what it says where that is missing or not
# the caller's to use, one job for a role, a run that pg_cron begins, its end.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use Test::More;

my $db = 'scheduled';
my $plain = new_node('plain');

# --- without pg_cron
sql($plain, 'postgres', 'CREATE EXTENSION mleval');
my (undef, $missing) = outcome($plain, 'postgres', "\\set VERBOSITY verbose\nSELECT mleval.schedule();");
like($missing, qr/55000.*pg_cron is not installed in database "postgres"/, 'without pg_cron it is an error');
like($missing, qr/cron\.database_name = 'postgres'/, 'that says what is to be set');
like($missing, qr/HINT: .*systemd timer.*psql --dbname=postgres --command="CALL mleval\.run_due\(\)"/, 'and what a timer would run');
like((outcome($plain, 'postgres', 'SELECT mleval.unschedule()'))[1], qr/pg_cron is not installed/, 'so is the end of a schedule');

# A schema that only looks like it
sql($plain, 'postgres', <<'SQL');
CREATE SCHEMA cron;
CREATE FUNCTION cron.schedule(text, text, text) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
SQL
like((outcome($plain, 'postgres', 'SELECT mleval.schedule()'))[1], qr/pg_cron is not installed/, 'a schema of that name is not the extension');

unless (sql($plain, 'postgres', "SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_cron'"))
{
	note 'there is no pg_cron for this server';
	finish();
	exit;
}

my $node = new_node('cron', conf => <<"CONF");
shared_preload_libraries = 'pg_cron'
cron.database_name = '$db'
cron.use_background_workers = on
cron.host = ''
CONF
watched_model($node, $db);
sql($node, $db, <<'SQL');
CREATE EXTENSION pg_cron;
CREATE ROLE analyst LOGIN;
GRANT SELECT ON prediction TO analyst;
SQL

my $as_analyst = 'SET SESSION AUTHORIZATION analyst;';
my (undef, $refused) = outcome($node, $db, "$as_analyst SELECT mleval.schedule()");
like($refused, qr/role analyst may not use pg_cron/, 'who may not use pg_cron is told so');
like($refused, qr/GRANT USAGE ON SCHEMA cron TO analyst/, 'and by what grant he may');
sql($node, $db, 'GRANT USAGE ON SCHEMA cron TO analyst');

foreach my $wrong ('every day', '', '* * * *', '61 * * * *')
{
	like((outcome($node, $db, "$as_analyst SELECT mleval.schedule('$wrong')"))[1], qr/"\Q$wrong\E" is not a schedule/, "'$wrong' is no schedule");
}
like((outcome($node, $db, "$as_analyst SELECT mleval.schedule(NULL)"))[1], qr/cron must not be NULL/, 'nor is NULL');

# --- one job for a role
my $jobs = "SELECT string_agg(username || ' ' || schedule || ' ' || command, ', ' ORDER BY username) FROM cron.job";
is(sql($node, $db, "$as_analyst SELECT mleval.unschedule()"), 'f', 'there is no job yet');
my $job = sql($node, $db, "$as_analyst SELECT mleval.schedule()");
is(sql($node, $db, "$as_analyst SELECT mleval.schedule('0 4 * * *')"), $job, 'called again, it changes the job');
is(sql($node, $db, $jobs), 'analyst 0 4 * * * CALL mleval.run_due()', 'which is one statement, as its caller');

# --- a run that pg_cron begins, in the next minute
sql($node, $db, "SELECT mleval.schedule('* * * * *')");
like(sql($node, $db, $jobs), qr/^analyst 0 4 \* \* \* .*, \S+ \* \* \* \* \* CALL mleval\.run_due\(\)$/, 'each role has its own');
until_true($node, $db, "count(*) > 0 FROM mleval.run WHERE status = 'done'");
is(sql($node, $db, 'SELECT DISTINCT started_by = current_user FROM mleval.run'), 't', 'pg_cron runs the windows as the role that scheduled');
until_true($node, $db, "count(*) > 0 FROM cron.job_run_details WHERE status = 'succeeded'");
is( sql($node, $db, "SELECT count(*) FROM mleval.run WHERE status <> 'done'"),
	0, 'all that were due, each in a transaction of its own');

# --- the end
is(sql($node, $db, 'SELECT mleval.unschedule()'), 't', 'a schedule ends');
is(sql($node, $db, $jobs), 'analyst 0 4 * * * CALL mleval.run_due()', "and no other role's");

finish();
