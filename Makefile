# mleval: make && sudo make install; for the rest see docs/development.md

# The directory of this file: "." in the source tree, elsewhere in a VPATH build
here := $(patsubst %/,%,$(dir $(firstword $(MAKEFILE_LIST))))

EXTENSION = mleval
EXTVERSION := $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" $(here)/mleval.control)
DATA_built = mleval--$(EXTVERSION).sql
MODULE_big = mleval
SQL_PARTS := $(sort $(wildcard $(here)/sql/[0-9]*.sql))
OBJS := $(patsubst $(here)/%.c,%.o,$(sort $(wildcard $(here)/src/*.c $(here)/src/*/*.c)))

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)

# Server headers as system headers: -Wextra is for our files.  A function with
# the fmgr interface receives fcinfo whether it reads it or not.
SERVER_HEADERS := $(shell $(PG_CONFIG) --includedir-server 2>/dev/null)
WARNINGS = -Wall -Wextra -Wno-unused-parameter
# assert() goes the way of the server's own Assert; "make ASSERTIONS=yes" overrides
ASSERTIONS := $(shell grep -qs '^.define USE_ASSERT_CHECKING' $(SERVER_HEADERS)/pg_config.h && echo yes)
PG_CPPFLAGS = -isystem $(SERVER_HEADERS) -I$(here)/src -DMLEVAL_VERSION='"$(EXTVERSION)"' \
	$(if $(filter yes,$(ASSERTIONS)),,-DNDEBUG)
# Sums keep what rounding loses, and a summary's bytes are the same on every
# machine, only if each operation is rounded once, to double: no product is fused
# into a sum, and 32-bit x86 computes in SSE2's registers, not in the x87's.
X86_32 = $(shell $(CC) -dM -E -x c /dev/null 2>/dev/null | grep -w __i386__)
ARITHMETIC = -ffp-contract=off $(if $(X86_32),-msse2 -mfpmath=sse)
PG_CFLAGS = $(WARNINGS) $(ARITHMETIC)
comma := ,
SHLIB_LINK = $(if $(filter yes,$(with_gnu_ld)),-Wl$(comma)--version-script=$(here)/src/mleval.map) -lm

# $(call remember,text): the recipe of a file that changes only when the text does
remember = @echo '$(subst ','\'',$(1))' | cmp -s - $@ || echo '$(subst ','\'',$(1))' > $@

EXTRA_CLEAN = build .build-flags $(OBJS:.o=.d) $(OBJS:.o=.bc.d)

ifeq ($(wildcard $(PGXS)),)

all install uninstall clean installcheck check-warnings:
	@echo 'mleval: no PostgreSQL to build for: "$(PG_CONFIG) --pgxs" names no file.' >&2
	@echo 'Install the server headers (Debian: postgresql-server-dev-NN), set PG_CONFIG, or run scripts/setup.' >&2
	@exit 1

else

NO_INSTALLCHECK = 1
include $(PGXS)
BITCODE_CFLAGS += $(ARITHMETIC)

# PGXS looks for everything in the source tree, also for what a build there left
# behind: a build elsewhere would take an object for its own and then miss it.
VPATH =
vpath %.control $(here)

mleval--$(EXTVERSION).sql: $(SQL_PARTS) .build-flags
	cat $(SQL_PARTS) > $@

# Debian's PGXS tracks no headers; these rules do, and remake everything when
# the server, the compiler or a flag changes.
$(OBJS): %.o: $(here)/%.c .build-flags
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CPPFLAGS) -MMD -MP -MF $(@:.o=.d) -c -o $@ $<

$(OBJS:.o=.bc): %.bc: $(here)/%.c .build-flags
	@mkdir -p $(@D)
	$(COMPILE.c.bc) -MMD -MP -MF $@.d -o $@ $<

# The file lists are part of it, so that a part or source taken away is noticed
.build-flags: FORCE
	$(call remember,$(VERSION) $(CC) $(CFLAGS) $(CPPFLAGS) $(SQL_PARTS) $(OBJS))

mleval.so: .build-flags $(here)/src/mleval.map

-include $(wildcard $(OBJS:.o=.d) $(OBJS:.o=.bc.d))

# Against the server that PGHOST and the rest name, with the extension installed
installcheck:
	PG_CONFIG=$(PG_CONFIG) $(here)/scripts/lane-regress

# The server's flags are gcc's; clang is told to pass over those it lacks
COPT_gcc = -Werror
COPT_clang = -Werror -Wno-unknown-warning-option -Wno-ignored-optimization-argument
COMPILER_gcc = gcc
COMPILER_clang = $(or $(shell command -v clang),$(CLANG))

check-warnings: $(foreach cc,gcc clang,$(if $(shell command -v $(COMPILER_$(cc))),warnings-$(cc)))
warnings-%:
	@mkdir -p build/$@
	$(MAKE) -C build/$@ -f $(abspath $(here))/Makefile CC=$(COMPILER_$*) COPT='$(COPT_$*)' with_llvm=no all

endif

# --- Tests, demo, benchmarks: in throwaway clusters, with nothing installed beforehand ---

LANES = build unit regress pgtap bytes isolation cluster reference readme
CHECKS = $(patsubst $(here)/scripts/check-%,%,$(sort $(wildcard $(here)/scripts/check-*)))

test:
	@$(here)/scripts/setup
	@$(here)/scripts/test $(LANES)

check-all:
	@$(here)/scripts/setup
	@$(here)/scripts/test $(LANES) $(CHECKS:%=check-%)

$(LANES:%=test-%): test-%:
	@$(here)/scripts/setup
	@$(here)/scripts/test $*

$(CHECKS:%=check-%):
	@$(here)/scripts/setup
	@$(here)/scripts/test $@

demo:
	@$(here)/scripts/setup
	@$(here)/scripts/cluster run $(here)/demo/run

demo-shell:
	@$(here)/scripts/setup
	@$(here)/scripts/cluster run bash -c '"$$0" && exec psql' $(here)/demo/run

# The tables of the demo and nothing else: to paste docs/lifecycle.md into
lifecycle-shell:
	@$(here)/scripts/setup
	@$(here)/scripts/cluster run bash -c '"$$0" warehouse && exec psql' $(here)/demo/run

bench:
	@$(here)/scripts/setup tdigest hll venv
	@$(here)/scripts/cluster run -c shared_buffers=4GB -c max_wal_size=8GB -c autovacuum=off $(here)/bench/run performance
	@$(here)/scripts/cluster run $(here)/bench/run accuracy
	@$(here)/scripts/cluster run $(here)/bench/run coverage
	@$(here)/bench/run drift
	@$(here)/bench/run estimated

# docs/reference.md from the comments in the catalog
reference:
	@$(here)/scripts/setup
	@$(here)/scripts/cluster run $(here)/scripts/reference $(here)/docs/reference.md

# src/stats knows no PostgreSQL: plain programs, with assertions, and with the
# sanitizers that scripts/lane-unit finds to work here.
STATS := $(patsubst $(here)/src/stats/%.c,%,$(sort $(wildcard $(here)/src/stats/*.c)))
UNIT_TESTS := $(patsubst $(here)/test/unit/%.c,build/unit/%,$(sort $(wildcard $(here)/test/unit/test_*.c)))
UNIT_HELPERS := $(patsubst $(here)/test/unit/%.c,build/unit/%.o,$(filter-out $(here)/test/unit/test_%,$(wildcard $(here)/test/unit/*.c)))
UNIT_CFLAGS = -g -O1 -fno-omit-frame-pointer $(WARNINGS) -Werror $(ARITHMETIC) $(SANITIZE) -D_GNU_SOURCE -I$(here)/src -I$(here)/src/stats -I$(here)/test/unit

unit-tests: $(UNIT_TESTS)

build/unit/test_%: build/unit/test_%.o $(UNIT_HELPERS) $(STATS:%=build/unit/stats/%.o)
	$(CC) $(SANITIZE) -o $@ $^ -lm

build/unit/%.o: $(here)/test/unit/%.c build/unit/flags
	$(CC) $(UNIT_CFLAGS) -MMD -MP -c -o $@ $<

build/unit/stats/%.o: $(here)/src/stats/%.c build/unit/flags
	@mkdir -p $(@D)
	$(CC) $(UNIT_CFLAGS) -MMD -MP -c -o $@ $<

build/unit/flags: FORCE
	@mkdir -p $(@D)
	$(call remember,$(CC) $(UNIT_CFLAGS))

-include $(wildcard build/unit/*.d build/unit/stats/*.d)

# bench/run drift and estimated: plain C as the unit tests, but as fast as the extension
BENCH_CFLAGS = -g -O2 -DNDEBUG $(WARNINGS) -Werror $(ARITHMETIC) -D_GNU_SOURCE -I$(here)/src -I$(here)/src/stats -I$(here)/bench
BENCH_PARTS := $(patsubst $(here)/bench/%.c,build/bench/%.o,$(sort $(wildcard $(here)/bench/drift_*.c) $(here)/bench/false_alarms.c))

build/bench/false_alarms: $(BENCH_PARTS) $(STATS:%=build/bench/stats/%.o)
	$(CC) -o $@ $^ -lm

build/bench/estimated: build/bench/estimated.o $(STATS:%=build/bench/stats/%.o)
	$(CC) -o $@ $^ -lm

build/bench/%.o: $(here)/bench/%.c build/bench/flags
	$(CC) $(BENCH_CFLAGS) -MMD -MP -c -o $@ $<

build/bench/stats/%.o: $(here)/src/stats/%.c build/bench/flags
	@mkdir -p $(@D)
	$(CC) $(BENCH_CFLAGS) -MMD -MP -c -o $@ $<

build/bench/flags: FORCE
	@mkdir -p $(@D)
	$(call remember,$(CC) $(BENCH_CFLAGS))

-include $(wildcard build/bench/*.d build/bench/stats/*.d)

# The fuzz targets: with a main() that replays files, or, by clang, libFuzzer's
FUZZ_TARGETS := $(patsubst $(here)/test/fuzz/%.c,%,$(sort $(wildcard $(here)/test/fuzz/fuzz_*.c)))
FUZZ_CLANG = clang -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all

fuzz-replay: $(FUZZ_TARGETS:%=build/unit/%)
fuzzers: $(FUZZ_TARGETS:%=build/fuzz/%)

build/unit/fuzz_%: build/unit/fuzz/fuzz_%.o build/unit/fuzz/replay.o $(STATS:%=build/unit/stats/%.o)
	$(CC) $(SANITIZE) -o $@ $^ -lm

build/unit/fuzz/%.o: $(here)/test/fuzz/%.c build/unit/flags
	@mkdir -p $(@D)
	$(CC) $(UNIT_CFLAGS) -MMD -MP -c -o $@ $<

build/fuzz/%: $(here)/test/fuzz/%.c $(STATS:%=$(here)/src/stats/%.c) $(wildcard $(here)/test/fuzz/*.h $(here)/src/stats/*.h)
	@mkdir -p $(@D)
	$(FUZZ_CLANG) $(UNIT_CFLAGS) -o $@ $(filter %.c,$^) -lm

-include $(wildcard build/unit/fuzz/*.d)

.SECONDARY:
.PHONY: all install uninstall clean installcheck check-warnings test check-all $(LANES:%=test-%) $(CHECKS:%=check-%) demo demo-shell lifecycle-shell bench reference unit-tests fuzz-replay fuzzers FORCE
