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

/* With the ends of the metric's interval, or the reason why it has none. */
extern void MetricRowWithEnds(FunctionCallInfo fcinfo, const char *name, Metric metric, const Estimate *estimate, int64 n);

/* Of a metric whose interval is only to be had by the bootstrap: the reason says so. */
extern void MetricRowToResample(FunctionCallInfo fcinfo, const char *name, Metric metric, int64 n);

#endif							/* MLEVAL_METRICS_METRIC_ROWS_H */
