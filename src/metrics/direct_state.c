/*
 * direct_state.c
 *		The state of aggregates that go from rows to a metric by a few sums.
 *
 * It is an array of float8, as that of the server's own avg(): a type that
 * workers and other nodes know, a hundred bytes a group, changed in place.  Each
 * sum is two elements, itself and what its additions lost (stats/sum.h).  As
 * anybody may call the functions, or make an aggregate of them, the array is
 * looked at like any argument.
 */
#include "postgres.h"

#include "direct_state.h"

#include "catalog/pg_type.h"
#include "utils/array.h"

void
DirectStateInvalid(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("not a state of this aggregate")));
}

static CompensatedSum *
StateSums(ArrayType *array, int sums)
{
	if (unlikely(ARR_NDIM(array) != 1 || ARR_DIMS(array)[0] != 2 * sums || ARR_HASNULL(array) ||
				 ARR_ELEMTYPE(array) != FLOAT8OID))
		DirectStateInvalid();
	return (CompensatedSum *) ARR_DATA_PTR(array);
}

CompensatedSum *
DirectStateForUpdate(FunctionCallInfo fcinfo, int sums)
{
	if (unlikely(!AggCheckCallContext(fcinfo, NULL)))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("transition function called outside an aggregate")));
	if (unlikely(PG_ARGISNULL(0)))
		DirectStateInvalid();
	/* a plain copy from here on, if it was not */
	fcinfo->args[0].value = PointerGetDatum(PG_GETARG_ARRAYTYPE_P(0));
	return StateSums(PG_GETARG_ARRAYTYPE_P(0), sums);
}

Datum
DirectStateDatum(FunctionCallInfo fcinfo)
{
	return fcinfo->args[0].value;
}

const CompensatedSum *
DirectStateForReading(FunctionCallInfo fcinfo, int arg, int sums)
{
	return StateSums(PG_GETARG_ARRAYTYPE_P(arg), sums);
}

Datum
DirectStateCombine(FunctionCallInfo fcinfo, int sums)
{
	CompensatedSum *into = DirectStateForUpdate(fcinfo, sums);
	const CompensatedSum *from = DirectStateForReading(fcinfo, 1, sums);

	for (int i = 0; i < sums; i++)
		SumMerge(&into[i], &from[i]);
	return DirectStateDatum(fcinfo);
}

void
DirectStateOption(CompensatedSum *element, double option, const char *name)
{
	if (option == 0.0)
		return;
	if (unlikely(element->sum != 0.0 && element->sum != option))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be the same in every row of a group", name)));
	element->sum = option;
}

/* Far more than all rows there can be weigh. */
#define MOST_WEIGHT 1e120

void
DirectStateValues(FunctionCallInfo fcinfo, int sums, double *value)
{
	const CompensatedSum *sum = DirectStateForReading(fcinfo, 0, sums);

	for (int i = 0; i < sums; i++)
	{
		value[i] = SumValue(&sum[i]);
		if (!(value[i] >= 0.0 && value[i] <= MOST_WEIGHT))
			DirectStateInvalid();
	}
}

Datum
DirectShare(FunctionCallInfo fcinfo, double part, double whole)
{
	if (whole <= 0.0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(part / whole);
}
