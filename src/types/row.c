/*
 * row.c
 *		Arguments of one aggregated row, checked the same way everywhere.
 *
 * All checks come before a state is touched, so that an error leaves nothing
 * half added.
 */
#include "postgres.h"

#include "row.h"

#include "stats/sum.h"

static double
CheckedWeight(double weight)
{
	if (unlikely(!(weight >= 0.0 && weight <= MAX_WEIGHT)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("sample_weight must be a number between 0 and 1e100"),
				 errdetail("Got %g.", weight)));
	return weight;
}

double
RowWeight(FunctionCallInfo fcinfo, int arg)
{
	if (PG_NARGS() <= arg)
		return 1.0;
	if (unlikely(PG_ARGISNULL(arg)))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("sample_weight must not be null"),
				 errhint("Leave rows without a weight out with FILTER, or give them one with coalesce().")));
	return CheckedWeight(PG_GETARG_FLOAT8(arg));
}

double
RowWeightOrOne(FunctionCallInfo fcinfo, int arg)
{
	if (PG_NARGS() <= arg + 1)
		return RowWeight(fcinfo, arg);
	return PG_ARGISNULL(arg) ? 1.0 : CheckedWeight(PG_GETARG_FLOAT8(arg));
}

uint32
RowLimit(FunctionCallInfo fcinfo, int arg, const char *name, uint32 lowest, uint32 highest,
		 uint32 default_limit)
{
	int32		limit;

	if (PG_NARGS() <= arg)
		return default_limit;
	limit = PG_ARGISNULL(arg) ? -1 : PG_GETARG_INT32(arg);
	if (unlikely(limit < (int32) lowest || limit > (int32) highest))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be between %u and %u", name, lowest, highest),
				 PG_ARGISNULL(arg) ? errdetail("Got null.") : errdetail("Got %d.", limit)));
	return (uint32) limit;
}

bool
RowIsUnweighted(FunctionCallInfo fcinfo, int arg)
{
	return PG_NARGS() > arg + 1 && PG_ARGISNULL(arg);
}

void
LabelNotBinary(double label)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("y_true must be true or false, or 1 or 0"),
			 errdetail("Got %g.", label),
			 errhint("Compare with the positive class, as in y_true = 2; NULL means that the label has not come.")));
}

static void
OptionChanged(const char *name, const char *rule)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be the same for all rows of a group", name),
			 errdetail("%s", rule)));
}

void
CheckOptionsAreConstant(RowOptions *of_group, RowOptions of_row, const char *name)
{
	if (unlikely(of_group->limit == 0))
		*of_group = of_row;
	if (unlikely(of_row.limit != of_group->limit))
		OptionChanged(name, "The first row of the group set another limit.");
	if (unlikely(of_row.unweighted != of_group->unweighted))
		OptionChanged("sample_weight being null",
					  "With a limit behind it, a null weight means that no row has one.");
}
