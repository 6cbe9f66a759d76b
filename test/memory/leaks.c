/*
 * leaks.c
 *		What scripts/check-memory must see: functions that lose a little each call.
 *
 * Each leaks in another place, and so in another way: until the session ends,
 * until the query ends, until the group ends, only where there is an error.  The
 * first does not leak.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/memutils.h"

#define LOST 16

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(leak_nothing);
Datum
leak_nothing(PG_FUNCTION_ARGS)
{
	palloc(LOST);
	PG_RETURN_INT64(PG_GETARG_INT64(0));
}

PG_FUNCTION_INFO_V1(leak_session);
Datum
leak_session(PG_FUNCTION_ARGS)
{
	MemoryContextAlloc(TopMemoryContext, LOST);
	PG_RETURN_INT64(PG_GETARG_INT64(0));
}

PG_FUNCTION_INFO_V1(leak_query);
Datum
leak_query(PG_FUNCTION_ARGS)
{
	MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, LOST);
	PG_RETURN_INT64(PG_GETARG_INT64(0));
}

PG_FUNCTION_INFO_V1(leak_error);
Datum
leak_error(PG_FUNCTION_ARGS)
{
	if (PG_GETARG_INT64(0) < 0)
	{
		MemoryContextAlloc(TopMemoryContext, LOST);
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("negative")));
	}
	PG_RETURN_INT64(PG_GETARG_INT64(0));
}

/* Transition function: what each row leaves in the group's memory adds up */
PG_FUNCTION_INFO_V1(leak_group);
Datum
leak_group(PG_FUNCTION_ARGS)
{
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, &context))
		elog(ERROR, "not in an aggregate");
	MemoryContextAlloc(context, LOST);
	PG_RETURN_INT64(PG_GETARG_INT64(0) + 1);
}

/* Final function: a window calls it for every row of a group */
PG_FUNCTION_INFO_V1(leak_final);
Datum
leak_final(PG_FUNCTION_ARGS)
{
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, &context))
		elog(ERROR, "not in an aggregate");
	MemoryContextAlloc(context, LOST);
	PG_RETURN_INT64(PG_GETARG_INT64(0));
}
