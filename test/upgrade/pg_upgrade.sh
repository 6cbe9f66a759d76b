#!/usr/bin/env bash
#
# pg_upgrade.sh major major...
#
# A cluster of the first PostgreSQL, full of what mleval stores, goes by
# pg_upgrade to each of the others; after each move everything is there and goes
# on.  Prints TAP.  Not as root; the extension is installed in every version, and
# they are where Debian has them.
set -euo pipefail
umask 077

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/mleval-upgrade.XXXXXX")
export PGHOST=$scratch PGPORT=5432 PGUSER=postgres PGDATABASE=upgraded PGCLIENTENCODING=UTF8 LC_ALL=C.UTF-8
major=
tests=0
failures=0

bin() { echo "/usr/lib/postgresql/$1/bin"; }

clean_up() {
	[ -z "$major" ] || "$(bin "$major")/pg_ctl" -D "$scratch/$major" -s -m immediate stop 2>/dev/null || true
	rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# is HAVE WANT DESCRIPTION
is() {
	if [ "$1" = "$2" ]; then
		echo "ok $((++tests)) - $3"
	else
		echo "not ok $((++tests)) - $3"
		diff <(echo "$1") <(echo "$2") | head -n 40 | sed 's/^/# /' || true
		failures=$((failures + 1))
	fi
}

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 <<<"$1"; }

as_analyst() { PGUSER=analyst sql "$1"; }

# Checksums, which both sides must have or not have, are the default since 18
make_cluster() {
	"$(bin "$1")/initdb" -D "$scratch/$1" -U postgres -A trust -E UTF8 --locale=C.UTF-8 -k >"$scratch/initdb.log" || {
		cat "$scratch/initdb.log"
		exit 1
	}
	cat >>"$scratch/$1/postgresql.conf" <<-SETTINGS
		listen_addresses = ''
		unix_socket_directories = '$scratch'
		fsync = off
		timezone = 'UTC'
	SETTINGS
}

start() {
	major=$1
	PATH="$(bin "$1"):$PATH" pg_ctl -D "$scratch/$1" -s -w -l "$scratch/$1.log" start
}

stop() {
	"$(bin "$major")/pg_ctl" -D "$scratch/$major" -s -w -m fast stop
	major=
}

# A year of a watched model, an alert open and a run due, and a user's own tables
fill() {
	createdb --maintenance-db=postgres "$PGDATABASE"
	sql "CREATE EXTENSION mleval; CREATE ROLE analyst LOGIN; CREATE ROLE viewer LOGIN; CREATE ROLE stranger LOGIN;
		GRANT CREATE ON SCHEMA public TO analyst; GRANT SELECT ON mleval.model TO stranger;
		REVOKE EXECUTE ON FUNCTION mleval.roc_auc_score(mleval.binary_scores) FROM PUBLIC;
		GRANT EXECUTE ON FUNCTION mleval.roc_auc_score(mleval.binary_scores) TO analyst"
	PGUSER=analyst psql -X -q -v ON_ERROR_STOP=1 -f "$here/../pgtap/support/lifecycle.psql"
	as_analyst "SELECT register(segments => '{region}'); SELECT release(); SELECT mleval.create_monitor('price', '1 week');
		CALL mleval.run_due('2024-09-09'); SELECT mleval.grant_reader('price', 'viewer')" >/dev/null
	PGUSER=analyst psql -X -q -v ON_ERROR_STOP=1 -f "$here/stored.sql" >/dev/null
}

# Everything as the last version's pg_dump writes it, but for what is the server's
# own; 15 names a view's only table before each column
dump() { "$(bin "$newest")/pg_dump" | grep -vE '^(--|SET |\\(un)?restrict |SELECT pg_catalog.set_config|$)' | sed 's/\<stored\.//g'; }

fingerprint() { sql 'SELECT line FROM public.fingerprint ORDER BY line COLLATE "C"'; }

# Who may see what, by asking
rights() {
	local role
	for role in analyst viewer stranger; do
		PGUSER=$role sql "SELECT '$role', (SELECT count(*) FROM mleval.model), has_function_privilege('mleval.roc_auc_score(mleval.binary_scores)', 'EXECUTE')"
	done
	sql "SELECT e.extowner::regrole, e.extversion, n.nspowner::regrole, n.nspacl FROM pg_extension AS e JOIN pg_namespace AS n ON n.nspname = 'mleval' WHERE e.extname = 'mleval'"
}

# Without the types of rows and arrays, which 15 recorded too
members() {
	sql "SELECT pg_describe_object(d.classid, d.objid, 0) FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
		LEFT JOIN pg_type AS t ON d.classid = 'pg_type'::regclass AND t.oid = d.objid
		WHERE d.deptype = 'e' AND e.extname = 'mleval' AND (t.oid IS NULL OR t.typtype = 'b' AND t.typelem = 0)" | sort
}

remember() {
	dump >"$scratch/dump"
	fingerprint >"$scratch/fingerprint"
	rights >"$scratch/rights"
	members >"$scratch/members"
}

# There is something to lose: rows in every table, every type, in and out of line
check_filled() {
	is "$(sql "SELECT string_agg(c.relname, ' ') FROM pg_class AS c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'r'
		AND (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM mleval.%I', c.relname), false, true, '')))[1]::text = '0'")" '' 'every table of the lifecycle has rows'
	is "$(sql "SELECT string_agg(t.typname, ' ') FROM pg_type AS t JOIN pg_depend AS d ON d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'
		JOIN pg_extension AS e ON e.oid = d.refobjid AND e.extname = 'mleval' WHERE t.typtype = 'b' AND t.typelem = 0
		AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = 'public.stored'::regclass AND a.atttypid = t.oid)")" '' 'every summary type is in a table of the user'
	is "$(sql "SELECT bool_or(pg_relation_size(reltoastrelid) > 0) FROM pg_class WHERE oid = 'public.stored'::regclass")" t 'some summaries are stored out of line'
	is "$(sql "SELECT string_agg(DISTINCT how || ' ' || (mleval.max_rank_error(amount) = 0), ', ') FROM public.stored")" 'exact true, lossy false' 'exact ones and others'
}

upgrade() {
	local from=$major to=$1 arguments
	make_cluster "$to"
	stop
	arguments=(-b "$(bin "$from")" -B "$(bin "$to")" -d "$scratch/$from" -D "$scratch/$to" -s "$scratch" -U postgres)
	mkdir -p "$scratch/log"
	cd "$scratch/log"
	is "$("$(bin "$to")/pg_upgrade" "${arguments[@]}" --check 2>&1 | tail -n 1)" '*Clusters are compatible*' "$from to $to: pg_upgrade --check"
	"$(bin "$to")/pg_upgrade" "${arguments[@]}" >upgrade.log 2>&1 || {
		tail -n 40 upgrade.log
		exit 1
	}
	start "$to"
}

check_same() {
	is "$(dump | diff "$scratch/dump" - | head -n 20)" '' "$1: a dump says the same"
	is "$(fingerprint | diff "$scratch/fingerprint" - | head -n 20)" '' "$1: every byte and every metric is the same"
	is "$(rights)" "$(cat "$scratch/rights")" "$1: owner, grants and policies too"
	is "$(members)" "$(cat "$scratch/members")" "$1: the extension has its members"
	is "$(sql "SET enable_seqscan = off; EXPLAIN (COSTS off) SELECT id FROM public.stored WHERE mleval.log_loss(scores) > 0.5" | grep -c stored_auc)" 1 "$1: the index over a metric is used"
	is "$(sql "SET enable_seqscan = off; SELECT count(*) FROM public.stored WHERE mleval.log_loss(scores) > 0")" $((12 + $2)) "$1: and finds what it did"
}

# Ids, the monitor and the alert go on; a week more each time
check_goes_on() {
	local step=$2
	is "$(as_analyst "SELECT register('v' || $((step + 1)))")" $((step + 1)) "$1: ids go on where they were"
	as_analyst "CALL mleval.run_due(timestamptz '2024-09-09' + $step * interval '1 week')"
	is "$(sql "SELECT count(*), max(window_start)::date, string_agg(DISTINCT status, ' ') FROM mleval.run WHERE window_start > '2024-09-01'")" \
		"$((step + 1))|$(date -u -d "2024-09-02 + $step weeks" +%F)|done" "$1: so does the monitor"
	is "$(sql "SELECT min(windows) FROM mleval.open_alert WHERE first_window = '2024-09-02'")" $((step + 1)) "$1: and the alert"
}

# What was stored by another version adds to what is made by this one: counts to
# the byte, sums of logarithms to the last digits
check_merges() {
	is "$(sql "SET search_path = mleval; SELECT mleval.confusion_matrix_send(old.matrix + new.matrix) = mleval.confusion_matrix_send(whole.matrix),
			mleval.empirical_distribution_send(old.amount + new.amount) = mleval.empirical_distribution_send(whole.amount),
			mleval.roc_auc_score(old.scores + new.scores) = mleval.roc_auc_score(whole.scores),
			abs(mleval.log_loss(old.scores + new.scores) - mleval.log_loss(whole.scores)) < 1e-14
		FROM public.stored AS old, public.summarise('[2024-07-01,2024-07-15)', 32768, false) AS new, public.summarise('[2024-06-01,2024-07-15)', 32768, false) AS whole
		WHERE old.how = 'exact' AND old.month = '2024-06-01'")" 't|t|t|t' "$1: old summaries and new ones make the whole"
	is "$(as_analyst "INSERT INTO stored (month, how, scores, matrix, amount, colour, samples)
		SELECT '2024-07-01', 'from $1', s.* FROM summarise('[2024-07-01,2024-08-01)', 32, true) AS s RETURNING id")" $((12 + $2)) "$1: and new ones are stored behind them"
}

main() {
	local to step=0
	[ $# -ge 2 ] || { echo "usage: $0 major major..." >&2; exit 2; }
	newest=${*: -1}
	make_cluster "$1"
	start "$1"
	fill
	check_filled
	shift
	for to; do
		remember
		upgrade "$to"
		check_same "$to" "$step"
		check_goes_on "$to" $((++step))
		check_merges "$to" "$step"
	done
	echo "1..$tests"
	[ "$failures" -eq 0 ]
}

main "$@"
