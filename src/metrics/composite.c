/*
 * composite.c
 *		Columns of a result with several parts.
 */
#include "postgres.h"

#include <math.h>

#include "access/htup_details.h"
#include "composite.h"
#include "funcapi.h"
#include "utils/builtins.h"

Datum
FiniteDatum(double x, bool *is_null)
{
	*is_null = !isfinite(x);
	return Float8GetDatum(x);
}

Datum
TextDatum(const char *text, bool *is_null)
{
	*is_null = text == NULL;
	return text == NULL ? (Datum) 0 : CStringGetTextDatum(text);
}

Datum
ReasonDatum(const char *reason, bool complete, bool *is_null)
{
	if (reason == NULL && !complete)
		reason = "the result is beyond double precision";
	return TextDatum(reason, is_null);
}

Datum
CompositeDatum(FunctionCallInfo fcinfo, int columns, Datum *values, bool *nulls)
{
	TupleDesc	desc;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE || desc->natts != columns)
		elog(ERROR, "the function is not declared with its composite type");
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls));
}
