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
PG_CPPFLAGS = -isystem $(shell $(PG_CONFIG) --includedir-server 2>/dev/null) \
	-I$(here)/src -DMLEVAL_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = -Wall -Wextra -Wno-unused-parameter
SHLIB_LINK = $(if $(filter yes,$(with_gnu_ld)),-Wl$(comma)--version-script=$(here)/src/mleval.map) -lm
comma := ,

EXTRA_CLEAN = build .build-flags $(OBJS:.o=.d) $(OBJS:.o=.bc.d)

ifeq ($(wildcard $(PGXS)),)

all install uninstall clean installcheck:
	@echo 'mleval: no PostgreSQL to build for: "$(PG_CONFIG) --pgxs" names no file.' >&2
	@echo 'Install the server headers (Debian: postgresql-server-dev-NN), set PG_CONFIG, or run scripts/setup.' >&2
	@exit 1

else

include $(PGXS)

mleval--$(EXTVERSION).sql: $(SQL_PARTS)
	cat $(SQL_PARTS) > $@

# Debian's PGXS tracks no headers; these rules do, and remake everything when
# the server, the compiler or a flag changes.
%.o: %.c .build-flags
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CPPFLAGS) -MMD -MP -MF $(@:.o=.d) -c -o $@ $<

%.bc: %.c .build-flags
	@mkdir -p $(@D)
	$(COMPILE.c.bc) -MMD -MP -MF $@.d -o $@ $<

.build-flags: FORCE
	@echo '$(subst ','\'',$(VERSION) $(CC) $(CFLAGS) $(CPPFLAGS))' | cmp -s - $@ || \
		echo '$(subst ','\'',$(VERSION) $(CC) $(CFLAGS) $(CPPFLAGS))' > $@

-include $(wildcard $(OBJS:.o=.d) $(OBJS:.o=.bc.d))

endif

.PHONY: all install uninstall clean installcheck FORCE
