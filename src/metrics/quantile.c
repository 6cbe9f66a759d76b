/*
 * quantile.c
 *		SQL functions for where the values of a distribution lie.
 */
#include "postgres.h"

#include <math.h>

#include "distributions.h"
#include "utils/builtins.h"

const char *
DistributionNoValues(const EmpiricalDistribution *distribution)
{
	if (DistributionRows(distribution) == 0)
		return "no rows";
	if (distribution->values.n == 0)
		return "no row has a value";
	if (SumValue(&distribution->values.w) <= 0)
		return "all rows with a value have weight 0";
	return NULL;
}

Metric
ShareMetric(const EmpiricalDistribution *distribution, double weight)
{
	double		total = DistributionWeight(distribution);

	if (DistributionRows(distribution) == 0)
		return METRIC_UNDEFINED("no rows");
	if (total <= 0)
		return METRIC_UNDEFINED("all rows have weight 0");
	return METRIC_VALUE(weight / total);
}

OrderedValues
DistributionValues(EmpiricalDistribution *distribution)
{
	Position   *position = palloc(sizeof(Position) * PositionLimit(distribution));
	OrderedValues values = {0};

	values.count = Positions(distribution, distribution->buckets.shift, position);
	values.position = palloc(sizeof(QuantilePosition) * Max(values.count, 1));
	for (uint32 i = 0; i < values.count; i++)
	{
		values.position[i].lower = ValueFloat8(distribution->kind, position[i].lower);
		values.position[i].upper = ValueFloat8(distribution->kind, position[i].upper);
		values.position[i].weight = position[i].weight;
	}
	values.whole = QuantileWholeWeights(values.position, values.count);
	return values;
}

static QuantileMethod
MethodArgument(FunctionCallInfo fcinfo, int arg)
{
	char	   *method;

	if (PG_ARGISNULL(arg))
		return QUANTILE_LINEAR;
	method = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	if (strcmp(method, "linear") == 0)
		return QUANTILE_LINEAR;
	if (strcmp(method, "inverted_cdf") == 0)
		return QUANTILE_INVERTED_CDF;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("method \"%s\" of quantile is not known", method),
			 errhint("It is \"linear\" or \"inverted_cdf\".")));
}

static void
CheckQuantile(double q)
{
	if (!(q >= 0.0 && q <= 1.0))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("q must be between 0 and 1"),
				 errdetail("Got %g.", q)));
}

static void
CheckOrdered(const EmpiricalDistribution *distribution)
{
	if (distribution->kind == VALUE_NONE || KindIsOrdered(distribution->kind))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("quantile needs values with an order"),
			 errdetail("The distribution is of kind %s.", ValueKindName(distribution->kind)),
			 errhint("buckets() shows the weight of each category.")));
}

static void
CheckCountable(const OrderedValues *values, QuantileMethod method)
{
	if (method != QUANTILE_LINEAR || values->whole)
		return;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("method \"linear\" of quantile needs weights that are whole numbers"),
			 errdetail("It counts values, and a value of weight 0.5 is not half a value."),
			 errhint("Use method => 'inverted_cdf'.")));
}

/* quantile(d, q, method) returns float8 */
PG_FUNCTION_INFO_V1(mleval_quantile_value);
Datum
mleval_quantile_value(PG_FUNCTION_ARGS)
{
	EmpiricalDistribution *distribution;
	OrderedValues values;
	QuantileMethod method = MethodArgument(fcinfo, 2);
	double		result;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	distribution = PG_GETARG_DISTRIBUTION(0);
	CheckQuantile(PG_GETARG_FLOAT8(1));
	CheckOrdered(distribution);
	if (DistributionNoValues(distribution) != NULL)
		PG_RETURN_NULL();

	values = DistributionValues(distribution);
	CheckCountable(&values, method);
	result = Quantile(values.position, values.count, PG_GETARG_FLOAT8(1), method);
	if (isnan(result))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(result);
}

PG_FUNCTION_INFO_V1(mleval_quantile_null_fraction);
Datum
mleval_quantile_null_fraction(PG_FUNCTION_ARGS)
{
	const EmpiricalDistribution *distribution = PG_GETARG_DISTRIBUTION(0);

	return MetricDatum(fcinfo, ShareMetric(distribution, SumValue(&distribution->missing.w)));
}

/*
 * max_rank_error(d) returns float8
 *
 * The value that quantile() returns and the one it stands for lie in one
 * bucket, or with no value between them: no more rows can be between them than
 * a bucket has.
 */
PG_FUNCTION_INFO_V1(mleval_quantile_max_rank_error);
Datum
mleval_quantile_max_rank_error(PG_FUNCTION_ARGS)
{
	const EmpiricalDistribution *distribution = PG_GETARG_DISTRIBUTION(0);
	const BucketTable *buckets = &distribution->buckets;
	double		largest = 0.0;

	if (!KindIsOrdered(distribution->kind) || DistributionNoValues(distribution) != NULL)
		PG_RETURN_NULL();
	for (uint32 i = 0; i < buckets->count && buckets->shift > 0; i++)
		largest = Max(largest, *BucketLane(buckets, i));
	PG_RETURN_FLOAT8(largest / SumValue(&distribution->values.w));
}
