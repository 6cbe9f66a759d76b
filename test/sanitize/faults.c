/*
 * faults.c
 *		Faults on purpose, one each: what the checks must notice if they notice
 *		anything (scripts/check-sanitize, scripts/check-valgrind).
 */
#include "postgres.h"

#include <limits.h>
#include <math.h>

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

PG_MODULE_MAGIC;

/* What the compiler must not see through */
static volatile int one = 1;
static volatile double not_a_number = NAN;
static volatile int sink;

static void
HeapOverrun(void)
{
	volatile char *bytes = malloc(16);

	bytes[15 + one] = 1;
	free((char *) bytes);
}

static void
StackOverrun(void)
{
	char		stack[16];
	char	   *volatile bytes = stack;

	bytes[15 + one] = 1;
	sink = bytes[one];
}

static void
ContextOverrun(void)
{
	char	   *bytes = MemoryContextAlloc(CurrentMemoryContext, 16);

	sink = bytes[15 + one];
}

static void
UseAfterRelease(void)
{
	char	   *bytes = MemoryContextAlloc(CurrentMemoryContext, 16);

	pfree(bytes);
	sink = bytes[one];
}

static void
UseAfterReset(void)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "faults", ALLOCSET_DEFAULT_SIZES);
	char	   *bytes = MemoryContextAlloc(context, 16);

	MemoryContextDelete(context);
	sink = bytes[one];
}

static void
SignedOverflow(void)
{
	sink = INT_MAX + one;
}

static void
MisalignedAccess(void)
{
	double		number[2] = {1.0, 2.0};

	sink = *(volatile double *) ((char *) number + one) > 0;
}

static void
ShiftOutOfRange(void)
{
	sink = 1 << (31 + one);
}

static void
NotANumberToInteger(void)
{
	sink = (int) not_a_number;
}

/* valgrind's: the sanitizers do not see into the server's blocks */
static void
PallocOverrun(void)
{
	volatile char *bytes = palloc(13);

	sink = bytes[12 + one];
}

static void
UseAfterPfree(void)
{
	volatile char *bytes = palloc(16);

	pfree((char *) bytes);
	sink = bytes[one];
}

static void
UninitialisedBranch(void)
{
	int		   *number = palloc(sizeof(int) * 4);

	if (number[one] == 42)
		sink = 1;
}

static const struct
{
	const char *name;
	void		(*commit) (void);
}			faults[] = {
	{"heap overrun", HeapOverrun},
	{"stack overrun", StackOverrun},
	{"context overrun", ContextOverrun},
	{"use after release", UseAfterRelease},
	{"use after reset", UseAfterReset},
	{"signed overflow", SignedOverflow},
	{"misaligned access", MisalignedAccess},
	{"shift out of range", ShiftOutOfRange},
	{"not a number to integer", NotANumberToInteger},
	{"palloc overrun", PallocOverrun},
	{"use after pfree", UseAfterPfree},
	{"uninitialised branch", UninitialisedBranch},
};

/* fault(text) returns void */
PG_FUNCTION_INFO_V1(fault);
Datum
fault(PG_FUNCTION_ARGS)
{
	char	   *name = text_to_cstring(PG_GETARG_TEXT_PP(0));

	for (int i = 0; i < lengthof(faults); i++)
		if (strcmp(name, faults[i].name) == 0)
		{
			faults[i].commit();
			PG_RETURN_VOID();
		}
	elog(ERROR, "no fault is called \"%s\"", name);
}

/* uninitialised_bytes() returns bytea: some that were never written */
PG_FUNCTION_INFO_V1(uninitialised_bytes);
Datum
uninitialised_bytes(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = palloc(VARHDRSZ + 64);

	SET_VARSIZE(bytes, VARHDRSZ + 64);
	PG_RETURN_BYTEA_P(bytes);
}

/* bytes_of_the_dead() returns bytea: a result whose context is gone */
PG_FUNCTION_INFO_V1(bytes_of_the_dead);
Datum
bytes_of_the_dead(PG_FUNCTION_ARGS)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "faults", ALLOCSET_DEFAULT_SIZES);
	bytea	   *bytes = MemoryContextAllocZero(context, VARHDRSZ + 64);

	SET_VARSIZE(bytes, VARHDRSZ + 64);
	MemoryContextDelete(context);
	PG_RETURN_BYTEA_P(bytes);
}
