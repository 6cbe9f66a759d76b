/*
 * gains.c
 *		What is found among the rows of highest score: gains and lift.
 */
#include "postgres.h"

#include <math.h>

#include "funcapi.h"
#include "miscadmin.h"
#include "thresholds.h"
#include "utils/tuplestore.h"

#define MAX_BINS 10000

/* NaN of nothing. */
static double
Ratio(double part, double whole)
{
	return whole > 0 ? part / whole : NAN;
}

static double
Share(double part, double whole)
{
	double		share = Ratio(part, whole);

	return share > 1.0 ? 1.0 : share;
}

/* Columns from `first` on; NaN is NULL. */
static void
PutNumbers(Datum *values, bool *nulls, int first, const double *number, int count)
{
	for (int i = 0; i < count; i++)
	{
		nulls[first + i] = isnan(number[i]);
		values[first + i] = Float8GetDatum(isnan(number[i]) ? 0.0 : number[i]);
	}
}

/* cumulative_gains(scores) returns rows (selection_rate, gain, lift, threshold) */
PG_FUNCTION_INFO_V1(mleval_gains_cumulative);
Datum
mleval_gains_cumulative(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	BinaryScores *scores;
	Thresholds	thresholds;
	double		weight;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	scores = PG_GETARG_BINARY_SCORES(0);
	if (ScoresNoLabels(scores) != NULL)
		return (Datum) 0;
	thresholds = ThresholdsOf(scores);
	weight = thresholds.curve.positives + thresholds.curve.negatives;
	for (uint32 i = 0; i < thresholds.count; i++)
	{
		const RocPoint *point = &thresholds.point[i];
		double		selected = point->true_positives + point->false_positives;
		double		prevalence = Share(thresholds.curve.positives, weight);
		double		number[4] = {
			Share(selected, weight), Share(point->true_positives, thresholds.curve.positives),
			Ratio(Ratio(point->true_positives, selected), prevalence), point->threshold
		};
		Datum		values[4];
		bool		nulls[4];

		CHECK_FOR_INTERRUPTS();
		PutNumbers(values, nulls, 0, number, lengthof(number));
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/* What a share of all rows takes from the top: it goes through positions, part by part. */
typedef struct Descent
{
	const ScoreCurve *curve;
	uint32		left;			/* positions that are not yet taken whole */
	double		taken;			/* share of the next one */
} Descent;

typedef struct Slice
{
	double		positives;
	double		negatives;
	double		lowest;			/* scores of what is taken; NaN of nothing */
	double		highest;
} Slice;

/* Takes this weight, or what there is. */
static Slice
Take(Descent *descent, double weight)
{
	Slice		slice = {.lowest = NAN, .highest = NAN};

	while (descent->left > 0 && weight > 0)
	{
		const ScorePosition *position = &descent->curve->position[descent->left - 1];
		double		all = position->weight[SCORE_POSITIVE] + position->weight[SCORE_NEGATIVE];
		double		rest = all * (1.0 - descent->taken);
		double		share = rest <= weight ? 1.0 - descent->taken : weight / all;

		if (all > 0)
		{
			slice.positives += share * position->weight[SCORE_POSITIVE];
			slice.negatives += share * position->weight[SCORE_NEGATIVE];
			slice.lowest = position->lower;
			if (isnan(slice.highest))
				slice.highest = position->upper;
		}
		if (rest <= weight)
		{
			descent->left--;
			descent->taken = 0.0;
		}
		else
			descent->taken += share;
		weight -= rest;
	}
	return slice;
}

#define LIFT_COLUMNS 13

/* lift_table(scores, bins): see its columns in sql/410-gains.sql */
PG_FUNCTION_INFO_V1(mleval_gains_lift_table);
Datum
mleval_gains_lift_table(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	int32		bins;
	BinaryScores *scores;
	ScoreCurve	curve;
	Descent		descent = {.curve = &curve};
	CompensatedSum weight = {0};
	CompensatedSum positives = {0};

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	bins = PG_GETARG_INT32(1);
	if (bins < 1 || bins > MAX_BINS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("bins must be between 1 and %d", MAX_BINS),
				 errdetail("Got %d.", bins)));
	scores = PG_GETARG_BINARY_SCORES(0);
	if (ScoresNoLabels(scores) != NULL)
		return (Datum) 0;
	curve = ScoresCurve(scores);
	descent.left = curve.count;
	for (int32 bin = 1; bin <= bins; bin++)
	{
		double		all = curve.positives + curve.negatives;
		double		prevalence = Share(curve.positives, all);
		bool		last = bin == bins;
		Slice		slice = Take(&descent, last ? INFINITY : all * ((double) bin / bins) - SumValue(&weight));
		double		here = slice.positives + slice.negatives;
		Datum		values[LIFT_COLUMNS];
		bool		nulls[LIFT_COLUMNS] = {false};
		double		precision;

		CHECK_FOR_INTERRUPTS();
		SumAdd(&weight, here);
		SumAdd(&positives, slice.positives);
		precision = Share(SumValue(&positives), SumValue(&weight));
		values[0] = Int32GetDatum(bin);
		PutNumbers(values, nulls, 1, (double[]) {
			slice.lowest, slice.highest, here, slice.positives, Share(slice.positives, here),
			Ratio(Share(slice.positives, here), prevalence), SumValue(&weight), SumValue(&positives),
			Share(SumValue(&weight), all), precision, Share(SumValue(&positives), curve.positives),
			Ratio(precision, prevalence)}, LIFT_COLUMNS - 1);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}
