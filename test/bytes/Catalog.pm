# Catalog.pm - what the catalog tells of the types under test: which there are,
# good values of each, and a function that asks everything of a value.
package Catalog;

use strict;
use warnings;
use Exporter 'import';

our @EXPORT_OK = qw(types prepare_type);

# Columns that aggregates are given, by the type of their argument; each
# distinct value of one is in other company in the other
my %ARGUMENT = (
	'bigint' => ['y', 'k'],
	'boolean' => ['y = 1'],
	'double precision' => ['y::float8', 'p', 'wild', 'w'],
	'numeric' => ['p::numeric', 'k::numeric'],
	'text' => ['label', 'name'],
	'date' => ["'2000-01-01'::date + k::integer", 'at::date'],
	'timestamp without time zone' => ["at::timestamp"],
	'timestamp with time zone' => ['at'],
	'integer' => ['y::integer', '16', '4096'],
	'double precision[]' => ['ARRAY[p, w]', 'ARRAY[p, wild, 1 - p]'],
);

my $STANDARD_ROWS = <<~'SQL';
	CREATE TEMPORARY TABLE standard AS
	SELECT i, CASE WHEN i % 11 < 10 THEN (i * 7 % 13 < 5)::integer::bigint END AS y, (i % 7 - 2)::bigint AS k,
		(i * 37 % 101) / 100.0::float8 AS p, 0.25 + i % 5 AS w,
		CASE i % 9 WHEN 0 THEN 'NaN' WHEN 1 THEN 'Infinity' WHEN 2 THEN '-Infinity' WHEN 3 THEN 0 WHEN 4 THEN NULL
			WHEN 5 THEN 5e-324 * i WHEN 6 THEN -1e300 * i / 40 WHEN 7 THEN 1.5 ^ i / 1e30 ELSE -i END::float8 AS wild,
		'c' || i % 5 AS label, CASE WHEN i % 12 > 0 THEN md5(i::text) || 'ü' END AS name,
		CASE i % 50 WHEN 20 THEN 'infinity' WHEN 30 THEN '-infinity' ELSE '1999-12-30'::timestamptz + i * i * interval '7 hours 1 second' END AS at
	FROM generate_series(0, 399) AS i
	SQL

# Every base type of the schema; a shell type or an array is none
sub types {
	my ($dbh) = @_;
	return @{ $dbh->selectall_arrayref(<<~'SQL', { Slice => {} }) };
		SELECT t.oid, t.typname AS name, t.oid::regtype::text AS type,
			t.typsend::regproc::text AS send, t.typoutput::regproc::text AS out,
			t.typreceive <> 0 AND t.typsend <> 0 AS binary
		FROM pg_type AS t
		WHERE t.typnamespace = 'mleval'::regnamespace AND t.typtype = 'b' AND t.typcategory <> 'A' AND t.typisdefined
		ORDER BY t.typname
		SQL
}

sub aggregates_of {
	my ($dbh, $type) = @_;
	return @{ $dbh->selectall_arrayref(<<~'SQL', { Slice => {} }, $type->{oid}, $type->{oid}) };
		SELECT p.oid::regproc::text AS name,
			ARRAY(SELECT format_type(a, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY AS u (a, o) ORDER BY o) AS arguments
		FROM pg_proc AS p
		WHERE p.pronamespace = 'mleval'::regnamespace AND p.prokind = 'a' AND p.prorettype = ? AND ? <> ALL (p.proargtypes)
		ORDER BY p.oid::regprocedure::text
		SQL
}

# Every choice of a column for every argument, a few if there are many
sub calls {
	my ($aggregate) = @_;
	my @calls = ('');
	for my $argument (@{ $aggregate->{arguments} }) {
		my $columns = $ARGUMENT{$argument} // ["NULL::$argument"];
		@calls = map { my $call = $_; map { $call eq '' ? $_ : "$call, $_" } @$columns } @calls;
	}
	my $step = @calls > 24 ? @calls / 24 : 1;
	return map { "$aggregate->{name}($calls[$_ * $step])" } 0 .. @calls / $step - 1;
}

# Rows of good values, id by size: table good_<type>.  A choice of columns may
# be one that the aggregate refuses.
sub make_seeds {
	my ($dbh, $type) = @_;
	my %seen;
	for my $aggregate (aggregates_of($dbh, $type)) {
		my $before = keys %seen;
		for my $call (calls($aggregate)) {
			for my $rows (0, 1, 2, 7, 60, 400) {
				my ($bytes) = eval { $dbh->selectrow_array("SELECT $type->{send}($call) FROM standard WHERE i < $rows") };
				die $@ if !defined $bytes && $dbh->state !~ /^(22023|22003|22004)$/;
				$seen{$bytes} = "SELECT $call FROM standard WHERE i < $rows" if defined $bytes;
			}
		}
		$before < keys %seen || $before or die "no value of $type->{type} can be made by $aggregate->{name}(@{$aggregate->{arguments}})\n";
	}
	%seen or die "no value of $type->{type} can be made: no aggregate of schema mleval returns one\n";
	# what no aggregate makes: scores of buckets that were calibrated carry their limits
	if ($type->{name} eq 'binary_scores') {
		for my $rows (60, 400) {
			my $query = "SELECT mleval.calibrate(row('platt', NULL, NULL, 0.5, 2)::mleval.calibrator, mleval.binary_scores(y = 1, p, NULL::float8, 16)) FROM standard WHERE i < $rows";
			my ($bytes) = $dbh->selectrow_array("SELECT $type->{send}(x) FROM ($query) AS c(x)");
			$seen{$bytes} = $query;
		}
	}

	my @queries = map { $seen{$_} } sort { length $a <=> length $b || $a cmp $b } keys %seen;
	$dbh->do("CREATE TEMPORARY TABLE good_$type->{name} (id integer, x $type->{type})");
	$dbh->do("INSERT INTO good_$type->{name} SELECT $_, ($queries[$_])") for 0 .. $#queries;
	my $good = $dbh->selectall_arrayref("SELECT $type->{send}(x), x FROM good_$type->{name} ORDER BY id");
	$type->{good} = [map { $_->[0] } @$good];
	$type->{text} = [map { $_->[1] } @$good];
}

# Functions with such an argument, but not those that only the server may call
sub functions_of {
	my ($dbh, $type) = @_;
	return @{ $dbh->selectall_arrayref(<<~'SQL', { Slice => {} }, $type->{oid}) };
		SELECT p.oid, p.oid::regproc::text AS name, p.oid::regprocedure::text AS signature, p.prokind AS kind, p.proretset AS set,
			p.prorettype::regtype::text AS result, p.prorettype = ANY (ARRAY(SELECT oid FROM pg_type WHERE typtype = 'c' OR typname = 'record')) AS composite,
			p.pronargs - p.pronargdefaults AS required, p.proargnames AS names,
			ARRAY(SELECT format_type(a, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY AS u (a, o) ORDER BY o) AS arguments,
			EXISTS (SELECT FROM pg_aggregate AS g WHERE p.oid IN (g.aggtransfn, g.aggcombinefn, g.aggmtransfn, g.aggminvtransfn)) AS transition,
			ARRAY(SELECT p.proargnames[o] FROM unnest(p.proallargtypes, p.proargmodes) WITH ORDINALITY AS u (a, m, o)
				WHERE m IN ('o', 't', 'b') AND a = 'float8'::regtype
				UNION ALL
				SELECT attname FROM pg_attribute AS a JOIN pg_type AS t ON t.typrelid = a.attrelid
				WHERE t.oid = p.prorettype AND t.typtype = 'c' AND a.atttypid = 'float8'::regtype AND a.attnum > 0) AS numbers
		FROM pg_proc AS p
		WHERE p.pronamespace = 'mleval'::regnamespace AND p.prokind IN ('f', 'a') AND ?::oid = ANY (p.proargtypes)
			AND 'internal'::regtype <> ALL (p.proargtypes)
		ORDER BY signature
		SQL
}

my %OTHER = (
	'double precision' => ['0.5::float8'], 'bigint' => ['10::bigint'], 'integer' => ['10', '1'], 'boolean' => ['true', 'false'],
	'text' => [map { "'$_'::text" } qw(macro weighted inverted_cdf all c1)],
	'double precision[]' => ["ARRAY[0.1, 0.2]::float8[]"], 'bigint[]' => ['ARRAY[10, 20]::bigint[]'],
	'mleval.calibrator' => [q{ROW('platt', NULL, NULL, 0.1, 0.5)::mleval.calibrator}],
);

# The argument lists to call a function with: the value in each place for its
# type in turn, with itself or a good one in the others, and each option.
sub argument_lists {
	my ($type, $function) = @_;
	my @arguments = @{ $function->{arguments} };
	my $required = $function->{required};
	my @own = grep { $arguments[$_] eq $type->{type} } 0 .. $#arguments;
	my $filled = sub {
		my ($value) = @_;
		return join ', ', map { $value->{$_} // ($OTHER{ $arguments[$_] } // ["NULL::$arguments[$_]"])->[0] } 0 .. $required - 1;
	};
	my @lists = ($filled->({ map { $_ => 'v' } @own }));
	if (@own > 1) {
		for my $place (@own) {
			push @lists, $filled->({ map { $_ => $_ == $place ? 'v' : 'good' } @own });
		}
	}
	my $all = $lists[0];
	for my $option ($required .. $#arguments) {
		push @lists, map { "$all, $function->{names}[$option] => $_" } @{ $OTHER{ $arguments[$option] } // [] };
	}
	return @lists;
}

# A query that is true if a call gives NaN, or bytes that cannot be read again
sub finding {
	my ($type, $function, $list) = @_;
	my $call = "$function->{name}($list)";
	if ($function->{set} || $function->{composite}) {
		my @bad = map { /pvalue/ ? "NOT t.$_ BETWEEN 0 AND 1" : "t.$_ = 'NaN'" } @{ $function->{numbers} };
		return "SELECT bool_or(" . join(" OR ", @bad, "false") . ") FROM $call AS t";
	}
	return "SELECT $call = 'NaN'" if $function->{result} eq 'double precision';
	return "SELECT $type->{send}($call) IS NULL" if $function->{result} eq $type->{type};
	return "SELECT length(($call)::text) < 0";
}

# Laws that hold for every value; a query that is true where one is broken
sub laws {
	my ($dbh, $type) = @_;
	my $n = sub { "($_[0]::text::jsonb ->> 'n')::numeric" };
	my %law = (
		'text in of text out is the value' => "SELECT $type->{send}(v::text::$type->{type}) <> $type->{send}(v)",
		'no NaN in the text' => "SELECT v::text ~ 'NaN'",
		'send gives the bytes that were received' => "SELECT $type->{send}(v) <> received",
	);
	my ($plus) = $dbh->selectrow_array(<<~'SQL', undef, ($type->{oid}) x 3);
		SELECT 'OPERATOR(' || oprnamespace::regnamespace::text || '.' || oprname || ')' FROM pg_operator
		WHERE oprname = '+' AND oprleft = ? AND oprright = ? AND oprresult = ?
		SQL
	$law{'n of a merge is the sum of both'} = 'SELECT ' . $n->("(v $plus good)") . ' <> ' . $n->('v') . ' + ' . $n->('good') if defined $plus;
	my ($rollup) = $dbh->selectrow_array(<<~'SQL', undef, $type->{oid}, $type->{oid});
		SELECT oid::regproc::text FROM pg_proc
		WHERE pronamespace = 'mleval'::regnamespace AND proname = 'rollup' AND prorettype = ? AND pronargs = 1 AND proargtypes[0] = ?
		SQL
	if (defined $rollup) {
		my $empty = "(SELECT $rollup(x) FROM (SELECT v AS x WHERE false) AS none)";
		$law{'rollup of one is that one'} = "SELECT $type->{send}((SELECT $rollup(x) FROM (VALUES (v)) AS one (x))) <> $type->{send}(v)";
		$law{'a merge with nothing is the value'} = "SELECT $type->{send}(v $plus $empty) <> $type->{send}(v) OR $type->{send}($empty $plus v) <> $type->{send}(v)" if defined $plus;
		$law{'rollup of three'} = 'SELECT ' . $n->("(SELECT $rollup(x) FROM (VALUES (v), (good), (v)) AS three (x))") . ' <> ' . $n->('v') . ' * 2 + ' . $n->('good');
	}
	return %law;
}

sub guarded {
	my ($name, $query, $allowed) = @_;
	$name =~ s/'/''/g;
	return <<~SQL;
		BEGIN
			$query INTO found;
			IF found THEN call := '$name'; state := 'found'; message := NULL; RETURN NEXT; END IF;
		EXCEPTION WHEN others THEN
			GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT;
			IF state NOT IN ($allowed) THEN call := '$name'; RETURN NEXT; END IF;
		END;
		SQL
}

# check_<type>(v, good, received): a row for each thing that is not as it must be.
# Any function may say that it has no answer to that, or that a limit is
# reached; a transition function, that this is no aggregate.
sub make_check {
	my ($dbh, $type) = @_;
	my @parts;
	for my $function (functions_of($dbh, $type)) {
		my $allowed = "'22023', '54000'" . ($function->{transition} ? ", '0A000'" : '');
		for my $list (argument_lists($type, $function)) {
			my $query = $function->{kind} eq 'a' ? "SELECT $type->{send}($function->{name}(x)) IS NULL FROM (VALUES (v), (good)) AS two (x)" : finding($type, $function, $list);
			push @parts, guarded("$function->{name}($list)", $query, $allowed);
		}
	}
	$type->{calls} = @parts;
	my %law = laws($dbh, $type);
	push @parts, guarded($_, $law{$_}, /merge|three/ ? "'22023', '54000'" : "''") for sort keys %law;
	$type->{laws} = keys %law;
	$dbh->do("CREATE FUNCTION pg_temp.check_$type->{name}(v $type->{type}, good $type->{type}, received bytea) RETURNS TABLE (call text, state text, message text) LANGUAGE plpgsql AS \$check\$ DECLARE found boolean; BEGIN "
			. join("\n", @parts) . ' END $check$');
}

sub prepare_type {
	my ($dbh, $type) = @_;
	$type->{binary} or die "type $type->{type} has no receive function\n";
	$dbh->do($STANDARD_ROWS) unless $dbh->selectrow_array("SELECT to_regclass('pg_temp.standard') IS NOT NULL");
	make_seeds($dbh, $type);
	make_check($dbh, $type);
	$dbh->do("CREATE TEMPORARY TABLE hostile_$type->{name} (x $type->{type})");
}

1;
