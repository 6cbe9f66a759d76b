#!/usr/bin/env bash
#
# mleval.run_due in sessions of its own: twice at once, killed, cancelled, called
# where it may not commit, under a hostile search_path; and what listeners hear.
# shellcheck source=test/cluster/support.bash
. "$(dirname "${BASH_SOURCE[0]}")/support.bash"

db=mleval_run_due
watched_model $db

windows="SELECT string_agg(window_start::date || ' ' || n, ', ' ORDER BY window_start) FROM (
	SELECT window_start, count(*) AS n FROM mleval.evaluation WHERE phase = 'production' AND segment IS NULL GROUP BY 1) AS w"

# --- twice at once
for i in 1 2 3; do sql $db "CALL mleval.run_due('2024-05-06')" >"$scratch/at_once.$i" 2>&1 & done
wait
is "$(cat "$scratch"/at_once.*)" '' 'three sessions at once end without a word'
is "$(sql $db "$windows")" '2024-03-25 1, 2024-04-01 1, 2024-04-08 1, 2024-04-15 1, 2024-04-22 1, 2024-04-29 1' \
	'and evaluate each window once'
is "$(sql $db "SELECT count(*) FROM mleval.run WHERE status NOT IN ('done', 'skipped')")" 0 'each attempt has its end'

# --- with snapshots older than the model's lock, were it for the default
for isolation in 'repeatable\ read' serializable; do
	copy=${db}_${isolation%%\\*}
	databases+=("$copy")
	createdb -T $db "$copy"
	for i in 1 2 3; do
		PGOPTIONS="-c default_transaction_isolation=$isolation" sql "$copy" "CALL mleval.run_due('2024-07-01')" >"$scratch/isolated.$i" 2>&1 &
	done
	wait
	is "$(cat "$scratch"/isolated.*)" '' "default $isolation: three sessions at once end without a word"
	is "$(sql "$copy" "SELECT count(*) FROM mleval.run WHERE status NOT IN ('done', 'skipped')")" 0 'no attempt failed'
	is "$(sql "$copy" "SELECT count(*), count(DISTINCT window_start) FROM mleval.run WHERE status = 'done'")" '14|14' 'each window is done once'
done

# --- killed in the middle of a window: the predictions of one day let it sleep
sql $db "ALTER TABLE prediction RENAME TO prediction_row;
	CREATE FUNCTION nap(timestamptz) RETURNS boolean LANGUAGE plpgsql AS
	'BEGIN IF \$1 = ''2024-05-15'' THEN PERFORM pg_sleep(60); END IF; RETURN true; END';
	CREATE VIEW prediction AS SELECT * FROM prediction_row WHERE nap(at)"
sleeping="(SELECT count(*) = 1 FROM pg_stat_activity WHERE datname = '$db' AND wait_event = 'PgSleep')"
sql $db "CALL mleval.run_due('2024-05-27')" >"$scratch/killed" 2>&1 &
until_true $db "$sleeping"
sql $db "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '$db' AND wait_event = 'PgSleep'" >/dev/null
wait $! && status=0 || status=$?
is "$((status != 0))" 1 'a session is killed'
is "$(sql $db "SELECT string_agg(window_start::date || ' ' || status, ', ' ORDER BY run_id) FROM mleval.run WHERE window_start >= '2024-05-06'")" \
	'2024-05-06 done, 2024-05-13 started' 'what it had done stays, the window it was in is known'
is "$(sql $db "SELECT count(*) FROM mleval.evaluation WHERE window_start = '2024-05-13'")" 0 'nothing is half-written'

# --- cancelled: an error that nobody swallows
sql $db "SET statement_timeout = '3s'; CALL mleval.run_due('2024-05-20')" >"$scratch/cancelled" 2>&1 || true
is "$(grep -c 'canceling statement due to statement timeout' "$scratch/cancelled")" 1 'a timeout reaches the caller'

# --- called again
sql $db "CREATE OR REPLACE VIEW prediction AS SELECT * FROM prediction_row"
attempts="SELECT string_agg(window_start::date || ' ' || status, ', ' ORDER BY run_id) FROM mleval.run WHERE window_start >= '2024-05-13'"
sql $db "CALL mleval.run_due('2024-05-27')"
is "$(sql $db "$attempts")" '2024-05-13 started, 2024-05-13 started, 2024-05-20 done' 'it goes on; what failed twice waits a minute'
sql $db "CALL mleval.run_due('2024-05-27 00:01')"
is "$(sql $db "$attempts")" '2024-05-13 started, 2024-05-13 started, 2024-05-20 done, 2024-05-13 done' 'and comes last'
is "$(sql $db "SELECT count(*), count(DISTINCT window_start) FROM mleval.evaluation WHERE phase = 'production' AND segment IS NULL")" '9|9' \
	'no window is missing, none is there twice'

# --- where it may not commit
sql $db "BEGIN; CALL mleval.run_due('2024-06-03'); COMMIT" >"$scratch/inside" 2>&1 || true
is "$(grep -c 'invalid transaction termination' "$scratch/inside")" 1 'inside a transaction it is refused'
is "$(sql $db "SELECT count(*) FROM mleval.run WHERE window_start = '2024-05-27'")" 0 'and leaves nothing'

# --- whatever the search_path finds first
sql $db "CREATE FUNCTION trap(bigint, bigint) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RAISE ''hijacked''; END';
	CREATE OPERATOR = (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = trap);
	CREATE FUNCTION array_append(bigint[], bigint) RETURNS bigint[] LANGUAGE plpgsql AS 'BEGIN RAISE ''hijacked''; END';
	CREATE FUNCTION now() RETURNS timestamptz LANGUAGE plpgsql AS 'BEGIN RAISE ''hijacked''; END'"
is "$(sql $db "SET search_path = public, pg_catalog; CALL mleval.run_due('2024-06-03')" 2>&1)" '' 'a hostile search_path changes nothing'
is "$(sql $db "SELECT status FROM mleval.run WHERE window_start = '2024-05-27'")" 'done' 'the window is done'

# --- what listeners hear
heard() { psql -X -q -A -t -d $db -c 'LISTEN mleval_alert' -c "CALL mleval.run_due('$1')" -c 'SELECT 1' | grep -o '{.*}' || true; }
is "$(heard '2024-09-09')" '{"alert_id" : 1, "monitor_id" : 1, "transition" : "opened"}' 'a drift is announced, by ids and the transition only'
is "$(heard '2024-09-23')" '' 'while it lasts nobody is told again'
sql $db "UPDATE prediction_row SET \"constant\" = 7"
is "$(heard '2024-09-30')" '{"alert_id" : 1, "monitor_id" : 1, "transition" : "resolved"}' 'its end is announced'

finish
