/*
 * metric_rows.h
 *		The rows of metrics(summary), and scalars that may be undefined.
 */
#ifndef MLEVAL_METRICS_METRIC_ROWS_H
#define MLEVAL_METRICS_METRIC_ROWS_H

#include "estimate.h"

/*
 * A metric's value.  Where `reason` is set the value means nothing, and is NULL
 * in SQL; a `note` is what a reader of the value should know.
 */
typedef struct Metric
{
	double		value;
	const char *reason;
	const char *note;
} Metric;

#define METRIC_VALUE(x) ((Metric) {.value = (x)})
#define METRIC_UNDEFINED(why) ((Metric) {.reason = (why)})

/* Result of a scalar function: NULL where the metric is undefined. */
extern Datum MetricDatum(FunctionCallInfo fcinfo, Metric metric);

/* Begins a result of rows; MetricRow() adds one. */
extern void MetricRowsBegin(FunctionCallInfo fcinfo);
extern void MetricRow(FunctionCallInfo fcinfo, const char *name, Metric metric, int64 n);

/* With the ends of the metric's interval, and what to know of them in place of the note; or the reason why it has none. */
extern void MetricRowWithEnds(FunctionCallInfo fcinfo, const char *name, Metric metric, const Estimate *estimate, int64 n);

/* Of a metric whose interval is only to be had by the bootstrap: the reason says so. */
extern void MetricRowToResample(FunctionCallInfo fcinfo, const char *name, Metric metric, int64 n);

/* Of a metric whose interval takes longer than all of the others: the reason names the call. */
extern void MetricRowElsewhere(FunctionCallInfo fcinfo, const char *name, Metric metric, const char *call, int64 n);

/* Likewise of what the lifecycle records, of which the gate has an interval, too. */
extern void MetricRowRecorded(FunctionCallInfo fcinfo, const char *name, Metric metric, const char *call, int64 n);

/* Value and ends of an estimate, or why it has none. */
extern void EstimateRow(FunctionCallInfo fcinfo, const char *name, const Estimate *estimate);

#endif							/* MLEVAL_METRICS_METRIC_ROWS_H */
