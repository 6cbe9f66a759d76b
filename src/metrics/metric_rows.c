/*
 * metric_rows.c
 *		The rows of metrics(summary), and scalars that may be undefined.
 *
 * The one place where an undefined metric becomes NULL: no NaN leaves here, and
 * no NULL leaves without its reason.
 */
#include "postgres.h"

#include <math.h>

#include "funcapi.h"
#include "metric_rows.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#define METRIC_COLUMNS 6
#define NO_INTERVAL "no interval is computed for this metric"

static Metric
Finite(Metric metric)
{
	if (metric.reason == NULL && !isfinite(metric.value))
		metric.reason = "the result is beyond double precision";
	return metric;
}

Datum
MetricDatum(FunctionCallInfo fcinfo, Metric metric)
{
	metric = Finite(metric);
	if (metric.reason != NULL)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(metric.value);
}

void
MetricRowsBegin(FunctionCallInfo fcinfo)
{
	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
}

static const char *
Reason(Metric metric)
{
	if (metric.reason != NULL)
		return metric.reason;
	if (metric.note != NULL)
		return psprintf("%s; %s", metric.note, NO_INTERVAL);
	return NO_INTERVAL;
}

void
MetricRow(FunctionCallInfo fcinfo, const char *name, Metric metric, int64 n)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Datum		values[METRIC_COLUMNS] = {0};
	bool		nulls[METRIC_COLUMNS] = {false, false, true, true, false, false};

	metric = Finite(metric);
	nulls[1] = metric.reason != NULL;
	values[0] = CStringGetTextDatum(name);
	values[1] = Float8GetDatum(metric.value);
	values[4] = Int64GetDatum(n);
	values[5] = CStringGetTextDatum(Reason(metric));
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}
