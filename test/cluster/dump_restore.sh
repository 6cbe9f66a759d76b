#!/usr/bin/env bash
#
# What was recorded survives a dump and a restore: every row, the next ids, the
# policies, the triggers, and the work that was left to do.
# shellcheck source=test/cluster/support.bash
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

db=mleval_dump
watched_model $db
sql $db "CALL mleval.run_due('2024-09-09'); SELECT mleval.grant_reader('price', 'public');
	SELECT count(*) FROM mleval.evaluate('price', 'v1', '[2024-01-01,2024-03-25)', 'release', '2024-04-01')" >/dev/null

tables="SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = 'mleval'::regnamespace AND relkind = 'r'"
digest() {
	local table
	for table in $(sql "$1" "$tables"); do
		sql "$1" "SELECT '$table', count(*), md5(string_agg(t::text, E'\n' ORDER BY t::text COLLATE \"C\")) FROM mleval.\"$table\" AS t"
	done
}
catalog() {
	sql "$1" "SELECT schemaname, tablename, policyname, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'mleval'
		UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname, tgenabled::text, NULL, NULL FROM pg_trigger WHERE tgrelid::regclass::text LIKE 'mleval.%' AND NOT tgisinternal
		UNION ALL SELECT 'table', oid::regclass::text, relrowsecurity::text, relacl::text, NULL, NULL FROM pg_class WHERE relnamespace = 'mleval'::regnamespace AND relkind IN ('r', 'v', 'S')
		ORDER BY 1, 2, 3, 4"
}

is "$(sql $db "SELECT count(*) FROM pg_class c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind IN ('r', 'S')
	AND c.oid <> ALL ((SELECT extconfig FROM pg_extension WHERE extname = 'mleval')::oid[])")" 0 'every table and sequence is marked for the dump'
is "$(sql $db "SELECT bool_and(has_sequence_privilege('public', c.oid, 'SELECT')) FROM pg_class c WHERE c.relnamespace = 'mleval'::regnamespace AND c.relkind = 'S'")" t \
	'and can be read by whoever dumps'

digest $db >"$scratch/before"
catalog $db >"$scratch/catalog"
is "$(grep -c '|0|' "$scratch/before")" 0 'there is something to lose in every table'

# restored NAME: compares with what was dumped, then goes on working
restored() {
	local fresh=$1 how=$2
	is "$(cat "$scratch/errors")" '' "$how: no warning"
	is "$(digest "$fresh" | diff "$scratch/before" - && echo same)" same "$how: every row is there"
	is "$(catalog "$fresh" | diff "$scratch/catalog" - && echo same)" same "$how: policies, triggers and grants too"
	is "$(sql "$fresh" "SELECT register('v2')")" 2 "$how: ids go on where they were"
	sql "$fresh" "CALL mleval.run_due('2024-09-23')"
	is "$(sql "$fresh" "SELECT string_agg(window_start::date || ' ' || status, ', ' ORDER BY run_id) FROM mleval.run WHERE window_start > '2024-09-01'")" \
		'2024-09-02 done, 2024-09-09 done, 2024-09-16 done' "$how: so does the monitor"
	is "$(sql "$fresh" "SELECT windows FROM mleval.open_alert")" 3 "$how: and the alert"
}

new_database ${db}_plain
{ pg_dump -d $db | psql -X -q -v ON_ERROR_STOP=1 -d ${db}_plain >/dev/null; } 2>"$scratch/errors"
restored ${db}_plain plain

new_database ${db}_custom
{ pg_dump -Fc -d $db >"$scratch/dump" && pg_restore --single-transaction -d ${db}_custom "$scratch/dump"; } 2>"$scratch/errors"
restored ${db}_custom custom

new_database ${db}_inserts
{ pg_dump --inserts -d $db | psql -X -q -v ON_ERROR_STOP=1 -d ${db}_inserts >/dev/null; } 2>"$scratch/errors"
restored ${db}_inserts inserts

finish
