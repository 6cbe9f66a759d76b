/*
 * metrics_empirical_distribution.c
 *		metrics(empirical_distribution): what its values come to, as rows.
 *
 * Only what the kind of the values can have is listed: a column of text has no
 * mean, and a row that says so each week would help nobody.
 */
#include "postgres.h"

#include <math.h>

#include "distributions.h"

#define INFINITE_VALUES "some values are infinite"

typedef Metric (*MomentFunction) (const CentralMoments *central);

static Metric
Mean(const CentralMoments *central)
{
	return METRIC_VALUE(central->mean);
}

/* Of weighted rows, as if each were repeated as often as it weighs. */
static Metric
StandardDeviation(const CentralMoments *central)
{
	if (central->weight <= 1.0)
		return METRIC_UNDEFINED("the rows weigh no more than one row");
	return METRIC_VALUE(sqrt(central->m2 / (central->weight - 1.0)));
}

static Metric
Skewness(const CentralMoments *central)
{
	double		variance = central->m2 / central->weight;

	if (central->m2 <= 0.0)
		return METRIC_UNDEFINED("all values are equal");
	return METRIC_VALUE(central->m3 / central->weight / (variance * sqrt(variance)));
}

static Metric
Kurtosis(const CentralMoments *central)
{
	double		variance = central->m2 / central->weight;

	if (central->m2 <= 0.0)
		return METRIC_UNDEFINED("all values are equal");
	return METRIC_VALUE(central->m4 / central->weight / variance / variance - 3.0);
}

static Metric
MomentMetric(const EmpiricalDistribution *distribution, const CentralMoments *central,
			 MomentFunction moment)
{
	const char *reason = DistributionNoValues(distribution);

	if (reason == NULL && (distribution->point[POINT_MINUS_INFINITY] > 0 ||
						   distribution->point[POINT_PLUS_INFINITY] > 0))
		reason = INFINITE_VALUES;
	return reason != NULL ? METRIC_UNDEFINED(reason) : moment(central);
}

static void
ListMoments(FunctionCallInfo fcinfo, const EmpiricalDistribution *distribution)
{
	CentralMoments central = DistributionMoments(distribution);
	int64		n = distribution->values.n;

	MetricRow(fcinfo, "mean", MomentMetric(distribution, &central, Mean), n);
	MetricRow(fcinfo, "stddev", MomentMetric(distribution, &central, StandardDeviation), n);
	MetricRow(fcinfo, "skewness", MomentMetric(distribution, &central, Skewness), n);
	MetricRow(fcinfo, "kurtosis", MomentMetric(distribution, &central, Kurtosis), n);
}

/* With weights that are not whole numbers, the method that needs no counting. */
static Metric
QuantileMetric(const EmpiricalDistribution *distribution, const OrderedValues *values, double q)
{
	const char *reason = DistributionNoValues(distribution);
	double		result;

	if (reason != NULL)
		return METRIC_UNDEFINED(reason);
	result = Quantile(values->position, values->count, q,
					  values->whole ? QUANTILE_LINEAR : QUANTILE_INVERTED_CDF);
	if (isnan(result))
		return METRIC_UNDEFINED("it lies between -Infinity and Infinity");
	if (isinf(result))
		return METRIC_UNDEFINED(result > 0 ? "it is Infinity" : "it is -Infinity");
	return METRIC_VALUE(result);
}

static void
ListQuantiles(FunctionCallInfo fcinfo, EmpiricalDistribution *distribution)
{
	OrderedValues values = DistributionValues(distribution);
	int64		n = distribution->values.n;

	MetricRow(fcinfo, "min", QuantileMetric(distribution, &values, 0.0), n);
	MetricRow(fcinfo, "quantile_0.25", QuantileMetric(distribution, &values, 0.25), n);
	MetricRow(fcinfo, "median", QuantileMetric(distribution, &values, 0.5), n);
	MetricRow(fcinfo, "quantile_0.75", QuantileMetric(distribution, &values, 0.75), n);
	MetricRow(fcinfo, "max", QuantileMetric(distribution, &values, 1.0), n);
}

static Metric
DistinctMetric(const EmpiricalDistribution *distribution)
{
	uint32		count = distribution->buckets.count + distribution->categories.labels.count;

	if (!DistributionExact(distribution))
		return METRIC_UNDEFINED("there are more than the summary keeps apart");
	for (int point = 0; point < VALUE_POINTS; point++)
		count += distribution->point[point] > 0;
	return METRIC_VALUE(count);
}

static void
ListShares(FunctionCallInfo fcinfo, const EmpiricalDistribution *distribution)
{
	const double *point = distribution->point;
	double		missing = SumValue(&distribution->missing.w);
	double		nan = SumValue(&distribution->nan.w);
	double		infinite = point[POINT_MINUS_INFINITY] + point[POINT_PLUS_INFINITY];
	int64		n = DistributionRows(distribution);

	MetricRow(fcinfo, "rows", METRIC_VALUE((double) n), n);
	MetricRow(fcinfo, "null_fraction", ShareMetric(distribution, missing), n);
	if (distribution->kind == VALUE_NUMBER)
	{
		MetricRow(fcinfo, "nan_fraction", ShareMetric(distribution, nan), n);
		MetricRow(fcinfo, "zero_fraction", ShareMetric(distribution, point[POINT_ZERO]), n);
	}
	if (KindIsOrdered(distribution->kind))
		MetricRow(fcinfo, "infinite_fraction", ShareMetric(distribution, infinite), n);
	if (distribution->kind == VALUE_BOOLEAN)
		MetricRow(fcinfo, "true_fraction", ShareMetric(distribution, point[POINT_TRUE]), n);
}

PG_FUNCTION_INFO_V1(mleval_metrics_empirical_distribution);
Datum
mleval_metrics_empirical_distribution(PG_FUNCTION_ARGS)
{
	EmpiricalDistribution *distribution = PG_GETARG_DISTRIBUTION(0);

	MetricRowsBegin(fcinfo);
	ListShares(fcinfo, distribution);
	if (distribution->kind == VALUE_NUMBER)
		ListMoments(fcinfo, distribution);
	if (KindIsOrdered(distribution->kind))
		ListQuantiles(fcinfo, distribution);
	if (distribution->kind != VALUE_NONE)
		MetricRow(fcinfo, "distinct", DistinctMetric(distribution), distribution->values.n);
	return (Datum) 0;
}
