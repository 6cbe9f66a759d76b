/*
 * metric_rows.c
 *		The rows of metrics(summary), and scalars that may be undefined.
 *
 * The one place where an undefined metric becomes NULL: no NaN leaves here, and
 * no NULL leaves without its reason.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "funcapi.h"
#include "metric_rows.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#define METRIC_COLUMNS 6
#define NO_INTERVAL "no interval is computed for this metric"
#define ASK_ELSEWHERE "no interval here: %s computes one"
#define ASK_THE_GATE "no interval is recorded, as rows of a window may depend on each other: %s computes one, and gate() that of a requirement"

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

/* Why there is no value, or what is to be known of it, and why it has no interval: NULL if nothing is. */
static const char *
Reason(Metric metric, const char *no_interval)
{
	if (metric.reason != NULL)
		return metric.reason;
	if (metric.note != NULL && no_interval != NULL)
		return psprintf("%s; %s", metric.note, no_interval);
	return metric.note != NULL ? metric.note : no_interval;
}

/* A row whose ends are NULL for a reason, or those of an estimate. */
static void
PutRow(FunctionCallInfo fcinfo, const char *name, Metric metric, const Estimate *estimate, const char *no_interval, int64 n)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Datum		values[METRIC_COLUMNS] = {0};
	bool		nulls[METRIC_COLUMNS] = {false, false, true, true, false, false};

	metric = Finite(metric);
	nulls[1] = metric.reason != NULL;
	values[0] = CStringGetTextDatum(name);
	values[1] = Float8GetDatum(metric.value);
	if (metric.reason == NULL && no_interval == NULL)
	{
		values[2] = FiniteDatum(estimate->lower, &nulls[2]);
		values[3] = FiniteDatum(estimate->upper, &nulls[3]);
	}
	values[4] = Int64GetDatum(n);
	values[5] = TextDatum(Reason(metric, no_interval), &nulls[5]);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

void
MetricRow(FunctionCallInfo fcinfo, const char *name, Metric metric, int64 n)
{
	PutRow(fcinfo, name, metric, NULL, NO_INTERVAL, n);
}

void
MetricRowWithEnds(FunctionCallInfo fcinfo, const char *name, Metric metric, const Estimate *estimate, int64 n)
{
	const char *reason = estimate->reason;

	if (isfinite(estimate->lower) && isfinite(estimate->upper))
	{
		/* beside ends it is what to know of them, and says of the value what the note does */
		if (reason != NULL)
			metric.note = reason;
		reason = NULL;
	}
	else if (reason == NULL)
		reason = "the interval is beyond double precision";
	else if (metric.note != NULL && strstr(reason, metric.note) != NULL)
		metric.note = NULL;
	PutRow(fcinfo, name, metric, estimate, reason, n);
}

void
MetricRowToResample(FunctionCallInfo fcinfo, const char *name, Metric metric, int64 n)
{
	MetricRowElsewhere(fcinfo, name, metric, psprintf("bootstrap_confint(summary, '%s')", name), n);
}

void
MetricRowElsewhere(FunctionCallInfo fcinfo, const char *name, Metric metric, const char *call, int64 n)
{
	PutRow(fcinfo, name, metric, NULL, psprintf(ASK_ELSEWHERE, call), n);
}

void
MetricRowRecorded(FunctionCallInfo fcinfo, const char *name, Metric metric, const char *call, int64 n)
{
	PutRow(fcinfo, name, metric, NULL, psprintf(ASK_THE_GATE, call), n);
}

void
EstimateRow(FunctionCallInfo fcinfo, const char *name, const Estimate *estimate)
{
	Metric		metric = {.value = estimate->value, .reason = isfinite(estimate->value) ? NULL : estimate->reason};

	MetricRowWithEnds(fcinfo, name, metric, estimate, estimate->n);
}
