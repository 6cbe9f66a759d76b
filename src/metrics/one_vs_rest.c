/*
 * one_vs_rest.c
 *		The scores of several classes as those of each class against the others.
 *
 * What is known of a two-class model is then known of each class: curves,
 * thresholds, calibration, intervals.
 */
#include "postgres.h"

#include "multiclass.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

static Datum
OneVsRest(const MulticlassScores *scores, uint32 class)
{
	BinaryScores *binary = SummaryCreate(&binary_scores_class);

	MulticlassScoresOf(scores, class, AGAINST_ALL, binary);
	return SummaryFlat(&binary_scores_class, binary);
}

/* one_vs_rest(scores) returns rows (label, scores) */
PG_FUNCTION_INFO_V1(mleval_multiclass_one_vs_rest_all);
Datum
mleval_multiclass_one_vs_rest_all(PG_FUNCTION_ARGS)
{
	MulticlassScores *scores = PG_GETARG_MULTICLASS_SCORES(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	for (uint32 class = 0; class < scores->classes; class++)
	{
		Datum		values[2] = {Int32GetDatum((int32) class), OneVsRest(scores, class)};
		bool		nulls[2] = {false, false};

		CHECK_FOR_INTERRUPTS();
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		pfree(DatumGetPointer(values[1]));
	}
	return (Datum) 0;
}

/* one_vs_rest(scores, label) returns binary_scores; NULL where there are no classes yet */
PG_FUNCTION_INFO_V1(mleval_multiclass_one_vs_rest);
Datum
mleval_multiclass_one_vs_rest(PG_FUNCTION_ARGS)
{
	MulticlassScores *scores = PG_GETARG_MULTICLASS_SCORES(0);
	int32		label = PG_GETARG_INT32(1);

	if (scores->classes == 0)
		PG_RETURN_NULL();
	if (label < 0 || label >= (int32) scores->classes)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("label must be a class from 0 to %u", scores->classes - 1),
				 errdetail("Got %d.", label)));
	return OneVsRest(scores, (uint32) label);
}

static void
PutBuckets(ReturnSetInfo *result, uint32 class, const ScoreCurve *curve)
{
	for (uint32 i = 0; i < curve->count; i++)
	{
		const ScorePosition *position = &curve->position[i];
		Datum		values[7];
		bool		nulls[7] = {false};

		CHECK_FOR_INTERRUPTS();
		values[0] = Int32GetDatum((int32) class);
		values[1] = Float8GetDatum(position->lower);
		values[2] = Float8GetDatum(position->upper);
		for (int lane = 0; lane < SCORE_CLASSES; lane++)
			values[3 + lane] = Float8GetDatum(position->weight[lane]);
		values[6] = Float8GetDatum(ScorePositionMean(position));
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
}

/* buckets(scores) returns rows (label, lower, upper, positives, negatives, unlabelled, mean_score) */
PG_FUNCTION_INFO_V1(mleval_multiclass_scores_buckets);
Datum
mleval_multiclass_scores_buckets(PG_FUNCTION_ARGS)
{
	MulticlassScores *scores = PG_GETARG_MULTICLASS_SCORES(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	for (uint32 class = 0; class < scores->classes; class++)
	{
		BinaryScores binary;
		ScoreCurve	curve;

		BinaryScoresInit(&binary, &current_memory, DEFAULT_BUCKETS);
		MulticlassScoresOf(scores, class, AGAINST_ALL, &binary);
		curve = ScoresCurve(&binary);
		PutBuckets(result, class, &curve);
		pfree((ScorePosition *) curve.position);
		StatsRelease(&current_memory, binary.buckets.key);
		StatsRelease(&current_memory, binary.buckets.lane);
	}
	return (Datum) 0;
}
