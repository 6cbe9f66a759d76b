#
# A disk that is full: temporary files, the tables that are written to, and the
# write-ahead log.  Nothing is half-written, a run that can still write says why it
# failed, and when there is room again it goes on.
#
# MLEVAL_SMALL_DISK is a file system of some 48 MB, which scripts/lane-cluster
# makes: filled with ballast, it is full whatever else the machine has.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $small = $ENV{MLEVAL_SMALL_DISK} // '';
my $half_written = <<'SQL';
SELECT count(*) FROM mleval.evaluation AS e WHERE e.phase = 'production' AND NOT EXISTS (
	SELECT FROM mleval.run AS r WHERE r.status = 'done' AND r.evaluation_id IN (e.evaluation_id, e.whole_id))
SQL
my $node = new_node('main');
my $db = 'watched';

watched_model($node, $db);

# As long as a query of it runs, its rows are in temporary files: 5 MB of them
sql($node, $db, <<"SQL");
ALTER DATABASE $db SET work_mem = '64kB';
ALTER DATABASE $db SET max_parallel_workers_per_gather = 0;
ALTER TABLE prediction RENAME TO prediction_row;
CREATE VIEW prediction AS SELECT *, repeat(md5(id::text), 8) AS ballast FROM prediction_row ORDER BY md5(id::text) OFFSET 0;
SQL

# Leaves so many bytes, and no more
sub fill
{
	my ($room) = @_;
	my $block = "\0" x 65536;

	open my $ballast, '>', "$small/ballast" or die "$small/ballast: $!";
	1 while syswrite($ballast, $block);
	$!{ENOSPC} or die "$small/ballast: $!";
	truncate($ballast, (-s "$small/ballast") - $room) or die "$small/ballast: $!";
	close $ballast;
	return;
}

sub clear
{
	unlink "$small/ballast" or die "$small/ballast: $!";
	return;
}

# Evaluations and runs where there is no room, then where there is; windows of one
# week until $until are due
sub no_room_then_room
{
	my ($what, $state, $message, $until, $make_room) = @_;
	my $before = sql($node, $db, 'SELECT rows_recorded()');
	my ($out, $messages) = outcome($node, $db, "\\set VERBOSITY verbose\nSELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-03-25)');");

	is($out, '', "$what: no evaluation");
	like($messages, qr/ERROR:  $state: $message/, "$what: an error that says why");
	is(sql($node, $db, 'SELECT rows_recorded()'), $before, "$what: nothing is written");

	(undef, $messages) = outcome($node, $db, "CALL mleval.run_due('$until')");
	like($messages, qr/WARNING:  window .* of monitor 1 failed: $message/, "$what: a run warns");
	like(sql($node, $db, "SELECT DISTINCT status, sqlstate, evaluation_id, message FROM mleval.run WHERE window_end > timestamptz '$until' - interval '1 week'"),
		qr/\Afailed\|$state\|\|$message/, "$what: and is recorded as failed, with the reason");
	is(sql($node, $db, $half_written), 0, "$what: nothing is half-written");

	$make_room->();
	is(join('', outcome($node, $db, "CALL mleval.run_due('$until')")), '', "$what: with room again it goes on");
	is(sql($node, $db, "SELECT count(*) FROM mleval.run WHERE status = 'done' AND window_end = '$until'"), 1, "$what: to the end");
	is(sql($node, $db, $half_written), 0, "$what: with nothing half-written");
	return;
}

# --- a limit of temporary files
sql($node, $db, "ALTER DATABASE $db SET temp_file_limit = '1MB'");
no_room_then_room('temp_file_limit', 53400, 'temporary file size exceeds "?temp_file_limit', '2024-04-01',
	sub { sql($node, $db, "ALTER DATABASE $db RESET temp_file_limit") });

SKIP:
{
	skip 'no file system of a few megabytes can be made here', 1 unless $small;

	# --- temporary files
	mkdir "$small/temp";
	sql($node, $db, "CREATE TABLESPACE small LOCATION '$small/temp'");
	sql($node, $db, "ALTER DATABASE $db SET temp_tablespaces = 'small'");

	# many groups, hashed and sorted
	my $groups = 'SELECT count(*), count(DISTINCT d::text) FROM (SELECT id, mleval.distribution(amount) AS d, mleval.binary_scores(label, score) AS s FROM prediction_row GROUP BY id) AS g';
	my $answer = sql($node, $db, "SET work_mem = '256MB'; $groups");
	foreach my $way ('enable_sort', 'enable_hashagg')
	{
		fill(524288);
		my ($out, $messages) = outcome($node, $db, "\\set VERBOSITY verbose\nSET $way = off;\n$groups;\nSELECT 'goes on'");
		unlike($out, qr/\d/, "groups that spill, $way off: no answer");
		like($messages, qr/ERROR:  53100: could not write to file .*No space left on device/, 'an error that says why');
		clear();
		is(sql($node, $db, "SET $way = off; $groups"), $answer, 'with room the answer of those that need not spill');
	}

	# exact samples, which have some 20 MB in runs, and pairs, which have 16, and their test as much again
	my $ranks = 'SELECT mleval.roc_auc_score(label, score + i), mleval.average_precision_score(label, score + i) FROM prediction_row, generate_series(1, 150) AS i';
	my $paired = 'SELECT (mleval.roc_auc_test(label, score + i, amount + i)).statistic FROM prediction_row, generate_series(1, 60) AS i';
	my @exact = ([ 'exact samples', $ranks, 2097152 ], [ 'pairs', $paired, 2097152 ], [ 'a test of pairs', $paired, 20971520 ]);
	foreach my $case (@exact)
	{
		my ($what, $query, $room) = @$case;

		$answer = sql($node, $db, "SET work_mem = '256MB'; $query");
		fill($room);
		my ($out, $messages) = outcome($node, $db, "\\set VERBOSITY verbose\n$query;\nSELECT 'goes on'");
		unlike($out, qr/\d/, "$what: no answer");
		like($messages, qr/ERROR:  53100: could not write to file .*No space left on device/, 'an error that says why');
		clear();
		is(sql($node, $db, $query), $answer, 'with room the answer of those that need not spill');
	}
	is(sql($node, $db, "SELECT count(*) FROM pg_ls_tmpdir((SELECT oid FROM pg_tablespace WHERE spcname = 'small'))"), 0, 'no file is left behind');

	fill(524288);
	no_room_then_room('temporary files', 53100, 'could not write to file', '2024-04-08', \&clear);

	# --- tables
	sql($node, $db, "ALTER DATABASE $db RESET temp_tablespaces");
	sql($node, $db, 'ALTER TABLE mleval.summary SET TABLESPACE small');
	fill(0);
	no_room_then_room('tables', 53100, 'could not (extend|write to|write block)', '2024-04-15', \&clear);
	sql($node, $db, 'ALTER TABLE mleval.summary SET TABLESPACE pg_default; DROP TABLESPACE small');

	# --- the write-ahead log, which a server does not survive
	my $logged = PostgreSQL::Test::Cluster->new('logged');
	$logged->init(extra => [ '--wal-segsize=1', '-X', "$small/wal" ]);
	$logged->append_conf('postgresql.conf', "min_wal_size = 2MB\nmax_wal_size = 4MB\ntimezone = 'UTC'\nlog_statement = none\nrestart_after_crash = off\nwal_recycle = off");
	$logged->start;
	watched_model($logged, $db);
	my $postmaster = sql($logged, $db, "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
	# No segment is used again, and from now on none is removed: each takes room
	sql($logged, 'postgres', 'CHECKPOINT');
	sql($logged, 'postgres', "ALTER SYSTEM SET max_wal_size = '1GB'");
	$logged->reload;
	fill(0);
	my $session = in_background($logged, $db, "CALL mleval.run_due('2024-12-23')");
	ok(!ended($session), 'a full log ends the run');
	like(slurp_file($logged->logfile), qr/PANIC: .*No space left on device/, 'and the server');

	# It ends by itself.  Killed at this moment it would leave processes that wait
	# for ever for a lock of the one that failed.
	until_gone($postmaster);
	$logged->stop('immediate', fail_ok => 1);
	clear();
	$logged->start;
	is(sql($logged, $db, $half_written), 0, 'with room it starts again, with nothing half-written');
	cmp_ok(sql($logged, $db, 'SELECT count(*) FROM mleval.run'), '<', 39, 'before the end of the run');
	sql($logged, $db, "CALL mleval.run_due('2024-12-23')");
	is(sql($logged, $db, "SELECT count(*), count(DISTINCT window_start) FROM mleval.run WHERE status = 'done'"), '39|39', 'every window is done, and once');
	is(sql($logged, $db, $half_written), 0, 'and whole');
	$logged->stop;
}

finish();
