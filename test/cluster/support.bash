# Sourced by the tests of this directory, which print TAP and need what a psql
# session cannot do: sessions that are killed, several at once, and dumps.
# They work on the server that PGHOST and the rest name, in databases of their
# own, and expect the extension to be available there.
# shellcheck shell=bash
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=$(basename "$0" .sh)
scratch=$(mktemp -d "${MLEVAL_WORK:-${TMPDIR:-/tmp}}/$name.XXXXXX")
databases=()
tests=0
failures=0

clean_up() {
	local database
	for database in ${databases[@]+"${databases[@]}"}; do dropdb --if-exists --force "$database"; done
	rm -rf "$scratch"
}
trap clean_up EXIT

# new_database NAME: empty, in UTC, dropped at the end
new_database() {
	databases+=("$1")
	createdb "$1"
	psql -X -q -d "$1" -c "ALTER DATABASE \"$1\" SET timezone = 'UTC'"
}

# sql DATABASE STATEMENTS: their results without decoration; read as a script, for
# psql -c would make one transaction of them
sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$1" <<<"$2"; }

# is HAVE WANT DESCRIPTION
is() {
	if [ "$1" = "$2" ]; then
		echo "ok $((++tests)) - $3"
	else
		echo "not ok $((++tests)) - $3"
		printf '# have: %s\n# want: %s\n' "$1" "$2"
		failures=$((failures + 1))
	fi
}

# until_true DATABASE CONDITION: waits for what another session does, half a minute at most
until_true() {
	local i
	for ((i = 0; i < 300; i++)); do
		[ "$(sql "$1" "SELECT $2")" = t ] && return
		sleep 0.1
	done
	echo "# waited in vain for: $2"
	return 1
}

# A year of predictions, a baseline of twelve weeks and a weekly monitor
watched_model() {
	new_database "$1"
	sql "$1" 'CREATE EXTENSION mleval'
	psql -X -q -v ON_ERROR_STOP=1 -d "$1" -f "$here/../pgtap/support/lifecycle.psql"
	sql "$1" "SELECT register(segments => '{region}'); SELECT release(); SELECT mleval.create_monitor('price', '1 week')" >/dev/null
}

finish() {
	echo "1..$tests"
	[ "$failures" -eq 0 ]
}
