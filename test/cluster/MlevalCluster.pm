#
# MlevalCluster.pm
#		What the tests of this directory share: nodes that find the extension, the
#		year of predictions, and sessions that are not waited for.
#
package MlevalCluster;

use strict;
use warnings FATAL => 'all';

use Cwd qw(abs_path);
use Exporter qw(import);
use File::Basename qw(dirname);
use IPC::Run ();
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(sleep);

our @EXPORT = qw(new_node watch sql outcome predictions watched_model
  in_background ended until_true until_gone finish);

my @nodes;

# A node that runs, in UTC.  %params: what init() takes; conf, lines for
# postgresql.conf.  scripts/cluster tells it of the extension (TEMP_CONFIG).
sub new_node
{
	my ($name, %params) = @_;
	my $conf = delete $params{conf} // '';
	my $node = PostgreSQL::Test::Cluster->new($name);

	$node->init(%params);
	$node->append_conf('postgresql.conf', <<"CONF");
log_statement = none
restart_after_crash = on
shared_buffers = 32MB
max_connections = 30
timezone = 'UTC'
$conf
CONF
	$node->start;
	watch($node);
	return $node;
}

# finish() is to look at this node too
sub watch
{
	my ($node) = @_;

	push @nodes, $node;
	return;
}

# The results of statements, without decoration; dies of an error.  They are
# read as a script, so that a procedure may commit.
sub sql
{
	my ($node, $db, $statements) = @_;

	return $node->safe_psql($db, $statements);
}

# What a script does that may fail: its output and its messages
sub outcome
{
	my ($node, $db, $statements) = @_;
	my ($out, $messages) = ('', '');

	$node->psql($db, $statements, stdout => \$out, stderr => \$messages);
	return ($out, $messages);
}

# A database with the extension and a year of predictions
sub predictions
{
	my ($node, $db) = @_;

	sql($node, 'postgres', "CREATE DATABASE $db");
	sql($node, $db, 'CREATE EXTENSION mleval');
	sql($node, $db,
		'\i ' . abs_path(dirname(__FILE__)) . '/../pgtap/support/lifecycle.psql');
	return;
}

# With a baseline of twelve weeks and a weekly monitor
sub watched_model
{
	my ($node, $db) = @_;

	predictions($node, $db);
	sql($node, $db, <<'SQL');
SELECT register(segments => '{region}');
SELECT release();
SELECT mleval.create_monitor('price', '1 week', season => '7 days');
SQL
	return;
}

# A session that works on while the test goes on: each statement by itself, and
# none after an error, unless a {on_error_stop => 0} comes before them
sub in_background
{
	my ($node, $db, @statements) = @_;
	my %options = (on_error_stop => 1, ref $statements[0] ? %{ shift @statements } : ());
	my %session = (out => '', messages => '');

	$session{harness} = IPC::Run::start(
		[
			$node->installed_command('psql'), '-XAtq', '-v', "ON_ERROR_STOP=$options{on_error_stop}",
			'-d', $node->connstr($db), map { ('-c', $_) } @statements
		],
		'<' => \'', '>' => \$session{out}, '2>' => \$session{messages});
	return \%session;
}

# Waits for the session's end.  Did all go well?
sub ended
{
	my ($session) = @_;

	$session->{harness}->finish;
	return $session->{harness}->result(0) == 0;
}

# Waits for what another session does
sub until_true
{
	my ($node, $db, $condition) = @_;

	$node->poll_query_until($db, "SELECT $condition") or die "waited in vain for: $condition";
	return;
}

# Waits for the end of processes.  One whose parent has not yet asked how it ended
# still counts: a server does not start beside it.
sub until_gone
{
	foreach my $pid (@_)
	{
		foreach my $try (0 .. 1800)
		{
			last unless kill(0, $pid);
			die "process $pid does not end" if $try == 1800;
			sleep(0.1);
		}
	}
	return;
}

# Signal 9 is a test's purpose, the others are a bug
sub finish
{
	foreach my $node (@nodes)
	{
		my @crashes = grep { /PANIC: |TRAP: |WARNING:  problem in alloc set|was terminated by signal (4|5|6|7|8|11)\b/ }
		  split /\n/, slurp_file($node->logfile);

		is("@crashes", '', 'no crash in the log of ' . $node->name);
	}
	done_testing();
	return;
}

1;
