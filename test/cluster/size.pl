#
# An exact sample past 1 GB: one process takes it, in a temporary file; where it
# would have to be one value, for another process, there is an error that says why.
#
use strict;
use warnings FATAL => 'all';

use MlevalCluster;
use Test::More;

my $node = new_node('main');

# 34 times 4 million keys of eight bytes are more than 1 GB
my $rollup = 'SELECT octet_length(mleval.two_sample_send(mleval.rollup(sample))) FROM four_million CROSS JOIN generate_series(1, 34);';
sql($node, 'postgres', <<'SQL');
CREATE EXTENSION mleval;
CREATE TABLE four_million AS SELECT mleval.two_sample(i * 7919::bigint % 4000037, i % 5 < 2) AS sample FROM generate_series(1, 4000000) i;
ALTER DATABASE postgres SET work_mem = '64MB';
ALTER DATABASE postgres SET parallel_setup_cost = 0;
ALTER DATABASE postgres SET min_parallel_table_scan_size = 0;
SQL

my ($out, $messages) = outcome($node, 'postgres', "\\set VERBOSITY verbose\nSET max_parallel_workers_per_gather = 2;\n$rollup");
is($out, '', 'a part past 1 GB gives nothing');
like($messages, qr/ERROR:  54000: summary is too large\nDETAIL:  It takes 10880000\d\d bytes\.\nHINT:  [^\n]*max_parallel_workers_per_gather = 0/, 'but an error that says what to do');

# A tie takes one byte more
my $bytes = sql($node, 'postgres', 'SELECT octet_length(mleval.two_sample_send(sample)) FROM four_million');
($out, $messages) = outcome($node, 'postgres', "SET max_parallel_workers_per_gather = 0;\n$rollup");
is($messages, '', 'which one process, as it says, goes without');
cmp_ok(abs($out - $bytes - 33 * 4_000_000), '<=', 8, 'and has all rows');
is(sql($node, 'postgres', "SELECT count(*) FROM pg_ls_tmpdir()"), 0, 'no temporary file is left behind');

# Pairs: 17 times 4 million of sixteen bytes
my $pairs = 'SELECT octet_length(mleval.paired_sample_send(mleval.rollup(sample))) FROM four_million_pairs CROSS JOIN generate_series(1, 17);';
sql($node, 'postgres', 'CREATE TABLE four_million_pairs AS SELECT mleval.paired_sample(i * 7919::bigint % 4000037, i * 6007::bigint % 1009, i % 5 < 2) AS sample FROM generate_series(1, 4000000) i');

($out, $messages) = outcome($node, 'postgres', "\\set VERBOSITY verbose\nSET max_parallel_workers_per_gather = 2;\n$pairs");
is($out, '', 'a part of pairs past 1 GB gives nothing');
like($messages, qr/ERROR:  54000: summary is too large\nDETAIL:  It takes 10880000\d\d bytes\.\nHINT:  [^\n]*max_parallel_workers_per_gather = 0/, 'but an error that says what to do');

# A pair that is tied to another by both numbers takes two bytes more
$bytes = sql($node, 'postgres', 'SELECT octet_length(mleval.paired_sample_send(sample)) FROM four_million_pairs');
($out, $messages) = outcome($node, 'postgres', "SET max_parallel_workers_per_gather = 0;\n$pairs");
is($messages, '', 'which one process goes without');
cmp_ok(abs($out - $bytes - 16 * 8_000_000), '<=', 8, 'and has all pairs');
is(sql($node, 'postgres', "SELECT count(*) FROM pg_ls_tmpdir()"), 0, 'no temporary file is left behind');

# Text, past what jsonb can hold
($out, $messages) = outcome($node, 'postgres', "SET max_parallel_workers_per_gather = 0;\n"
	. 'SELECT octet_length(s::text) > 268435455, s::text::mleval.paired_sample::text = s::text FROM '
	. '(SELECT mleval.paired_sample(i / 7.0::float8, -i / 3.0::float8, i % 5 < 2) AS s FROM generate_series(1, 17000000) AS i) AS r');
is($messages, '', 'a value of more than 200 MB is written as text');
is($out, 't|t', 'and read back the same');

finish();
