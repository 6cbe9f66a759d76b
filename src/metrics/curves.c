/*
 * curves.c
 *		precision_recall_curve(scores) and det_curve(scores), as rows.
 */
#include "postgres.h"

#include <math.h>

#include "funcapi.h"
#include "miscadmin.h"
#include "scores.h"
#include "utils/tuplestore.h"

/* Of points, those at which true positives change, from the one before or to the one behind, and both ends. */
static uint32
DropLevel(RocPoint *point, uint32 count)
{
	double		before = point[0].true_positives;
	uint32		kept = 1;

	if (count <= 2)
		return count;
	for (uint32 i = 1; i < count; i++)
	{
		RocPoint	here = point[i];

		if (i + 1 == count || here.true_positives != before || point[i + 1].true_positives != here.true_positives)
			point[kept++] = here;
		before = here.true_positives;
	}
	return kept;
}

static RocPoint *
AllPoints(const ScoreCurve *curve, uint32 *count)
{
	RocPoint   *point = palloc(sizeof(RocPoint) * ((Size) curve->count + 1));

	*count = RocCurve(curve, false, point);
	return point;
}

/* Two rates and a threshold; NaN is NULL. */
static void
PutPoint(FunctionCallInfo fcinfo, double one, double other, double threshold)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	double		value[3] = {one, other, threshold};
	Datum		values[3];
	bool		nulls[3];

	CHECK_FOR_INTERRUPTS();
	for (int i = 0; i < 3; i++)
	{
		nulls[i] = isnan(value[i]);
		values[i] = Float8GetDatum(nulls[i] ? 0.0 : value[i]);
	}
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

static double
Share(double part, double whole)
{
	return whole > 0 ? fmin(1.0, part / whole) : NAN;
}

/* precision_recall_curve(scores, drop_intermediate) returns rows (precision_score, recall_score, threshold) */
PG_FUNCTION_INFO_V1(mleval_curves_precision_recall);
Datum
mleval_curves_precision_recall(PG_FUNCTION_ARGS)
{
	BinaryScores *scores;
	ScoreCurve	curve;
	RocPoint   *point;
	uint32		count;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	scores = PG_GETARG_BINARY_SCORES(0);
	if (ScoresNoLabels(scores) != NULL)
		return (Datum) 0;
	curve = ScoresCurve(scores);
	point = AllPoints(&curve, &count) + 1;	/* without the one that nothing reaches */
	count--;
	if (!PG_ARGISNULL(1) && PG_GETARG_BOOL(1))
		count = DropLevel(point, count);
	while (count-- > 0)
		PutPoint(fcinfo, Share(point[count].true_positives, point[count].true_positives + point[count].false_positives),
				 Share(point[count].true_positives, curve.positives), point[count].threshold);
	PutPoint(fcinfo, 1.0, curve.positives > 0 ? 0.0 : NAN, NAN);
	return (Datum) 0;
}

/* det_curve(scores, drop_intermediate) returns rows (fpr, fnr, threshold); of one class alone none */
PG_FUNCTION_INFO_V1(mleval_curves_det);
Datum
mleval_curves_det(PG_FUNCTION_ARGS)
{
	BinaryScores *scores;
	ScoreCurve	curve;
	RocPoint   *point;
	uint32		count;
	uint32		first = 0;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	scores = PG_GETARG_BINARY_SCORES(0);
	if (ScoresNoRanking(scores) != NULL)
		return (Datum) 0;
	curve = ScoresCurve(scores);
	point = AllPoints(&curve, &count);
	if (!PG_ARGISNULL(1) && PG_GETARG_BOOL(1))
		count = DropLevel(point, count);
	/* from the last without false positives to the first without false negatives */
	while (first + 1 < count && point[first + 1].false_positives == 0)
		first++;
	while (count > 1 && point[count - 2].true_positives == point[count - 1].true_positives)
		count--;
	for (uint32 i = count; i-- > first;)
		PutPoint(fcinfo, Share(point[i].false_positives, curve.negatives),
				 i + 1 == count ? 0.0 : Share(fmax(0.0, curve.positives - point[i].true_positives), curve.positives), point[i].threshold);
	return (Datum) 0;
}
