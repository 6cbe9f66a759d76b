# Sourced by the other scripts: what they all need to know about this machine.
# shellcheck shell=bash

# The oldest major version that src/pg_compat.h accepts
readonly MINIMUM_MAJOR=15

# shellcheck disable=SC2034 # for the scripts that read this file
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "mleval: $*"; }
fail() {
	printf '%s\n' "mleval: $*" >&2
	exit 1
}

# major_of PG_CONFIG: 15 for "PostgreSQL 15.20 (Debian ...)", 19 for "PostgreSQL 19rc1"
major_of() { "$1" --version 2>/dev/null | sed -n 's/^PostgreSQL \([0-9]*\).*/\1/p'; }

# usable PG_CONFIG: can we build for that installation and run its server?  A
# package of a library's headers may bring its makefiles without the server's headers.
usable() {
	local major
	command -v "$1" >/dev/null || return 1
	major=$(major_of "$1")
	[ "${major:-0}" -ge "$MINIMUM_MAJOR" ] && [ -f "$("$1" --pgxs)" ] && [ -f "$("$1" --includedir-server)/postgres.h" ] &&
		[ -x "$("$1" --bindir)/initdb" ]
}

# Prints the pg_config to use, nothing where there is none.  A PG_CONFIG in the
# environment is an order; otherwise the first in the path that will do, then
# Debian's versions, newest first.
find_pg_config() {
	local candidate
	if [ -n "${PG_CONFIG:-}" ]; then
		usable "$PG_CONFIG" && command -v "$PG_CONFIG"
		return
	fi
	for candidate in pg_config $(printf '%s\n' /usr/lib/postgresql/*/bin/pg_config | sort -rV); do
		usable "$candidate" && command -v "$candidate" && return
	done
	return 1
}

# Prints the python of a virtual environment, made at need, that has what the
# requirements file names; one environment a file, in build/.
python_with() {
	local requirements=$1 directory
	directory=$root/build/venv-$(sha256sum <"$requirements" | cut -c 1-12)
	if [ ! -f "$directory/complete" ]; then
		{
			python3 -m venv --clear "$directory"
			"$directory/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
		} >&2
		touch "$directory/complete"
	fi
	echo "$directory/bin/python"
}

# logged FILE command...: what it prints is shown and kept.  It runs in the
# background, in a process group of its own, so that a signal to this script is
# acted upon at once, and reaches all of it: by end_child, in a trap of EXIT.
child=
logged() {
	local file=$1 tee status=0
	shift
	exec 7> >(exec tee -i "$file")
	tee=$!
	set -m
	"$@" >&7 2>&1 7>&- </dev/null &
	child=$!
	set +m
	exec 7>&-
	wait "$child" || status=$?
	child=
	wait "$tee" # so that nothing of it comes after what is said next
	return "$status"
}

end_child() {
	trap '' INT TERM HUP
	[ -z "$child" ] || { kill -- "-$child" && wait "$child"; } 2>/dev/null || true
}

end_at_signals() {
	trap 'exit 130' INT
	trap 'exit 143' TERM
	trap 'exit 129' HUP
}

# What prove's output, with --directives, comes to: files, tests and skipped tests
summary_of_tap() {
	awk '/# [Ss][Kk][Ii][Pp]/ { skipped++ } match($0, /^Files=[0-9]+, Tests=[0-9]+/) { split(substr($0, 1, RLENGTH), n, /[=,]/) }
		END { printf "%d files, %d tests%s\n", n[2], n[4], skipped ? ", " skipped " skipped" : "" }' "$1"
}

# Every lane asks a server but those two; one that comes later is found by itself
lanes_with_server() {
	local lane
	for lane in "$root"/scripts/lane-*; do
		case ${lane##*/lane-} in build | unit) ;; *) echo "${lane##*/lane-}" ;; esac
	done
}
