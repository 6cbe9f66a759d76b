/*
 * calibrator.c
 *		Calibrators: what turns scores into probabilities, as values.
 *
 * A calibrator is a row of a composite type, so that anybody can read it, write it
 * elsewhere, and store it; and what is given is looked at on every call.
 */
#include "postgres.h"

#include <math.h>

#include "access/htup_details.h"
#include "calibrator.h"
#include "catalog/pg_type.h"
#include "composite.h"
#include "miscadmin.h"
#include "scores.h"
#include "stats/calibrated.h"
#include "stats/isotonic.h"
#include "stats/logistic.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/typcache.h"

#define CALIBRATOR_COLUMNS 5
#define MAX_ROUNDS 200

static Datum
NumberArray(const IsotonicPoint *point, uint32 count, bool y)
{
	Datum	   *values = palloc(sizeof(Datum) * count);

	for (uint32 i = 0; i < count; i++)
		values[i] = Float8GetDatum(y ? point[i].y : point[i].x);
	return PointerGetDatum(construct_array(values, (int) count, FLOAT8OID, sizeof(float8), FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
}

/* Scores of labelled rows that a curve can be drawn through: all are finite. */
static bool
FiniteScores(const ScoreCurve *curve)
{
	for (uint32 i = 0; i < curve->count; i++)
		if (curve->position[i].weight[SCORE_POSITIVE] + curve->position[i].weight[SCORE_NEGATIVE] > 0 &&
			!(isfinite(curve->position[i].lower) && isfinite(curve->position[i].upper)))
			return false;
	return true;
}

/* isotonic_calibrator(scores) returns calibrator */
PG_FUNCTION_INFO_V1(mleval_calibrator_isotonic);
Datum
mleval_calibrator_isotonic(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	ScoreCurve	curve = ScoresCurve(scores);
	IsotonicPoint *point = palloc(sizeof(IsotonicPoint) * Max(curve.count, 1));
	uint32		count = 0;
	Datum		values[CALIBRATOR_COLUMNS] = {0};
	bool		nulls[CALIBRATOR_COLUMNS] = {false, false, false, true, true};

	if (ScoresNoLabels(scores) != NULL || !FiniteScores(&curve))
		PG_RETURN_NULL();
	for (uint32 i = 0; i < curve.count; i++)
	{
		double		positives = curve.position[i].weight[SCORE_POSITIVE];
		double		weight = positives + curve.position[i].weight[SCORE_NEGATIVE];

		if (weight > 0)
			point[count++] = (IsotonicPoint) {ScorePositionMean(&curve.position[i]), Min(1.0, positives / weight), weight};
	}
	count = IsotonicFit(point, count);
	values[0] = CStringGetTextDatum("isotonic");
	values[1] = NumberArray(point, count, false);
	values[2] = NumberArray(point, count, true);
	return CompositeDatum(fcinfo, CALIBRATOR_COLUMNS, values, nulls);
}

/* The largest size of a score, as a power of two, by which scores are divided. */
static int
ScoreScale(const ScoreCurve *curve)
{
	double		largest = 0.0;

	for (uint32 i = 0; i < curve->count; i++)
		largest = Max(largest, Max(fabs(curve->position[i].lower), fabs(curve->position[i].upper)));
	return largest > 0 ? ilogb(largest) : 0;
}

/*
 * Labels as Platt has them: a positive is one with probability (P + 1) / (P + 2),
 * a negative with 1 / (N + 2), so that a slope is found where none fits labels best.
 */
static LogisticPoint *
SmoothedPoints(const ScoreCurve *curve, int scale, uint32 *count)
{
	LogisticPoint *point = palloc(sizeof(LogisticPoint) * curve->count);
	double		positive = (curve->positives + 1.0) / (curve->positives + 2.0);
	double		negative = 1.0 / (curve->negatives + 2.0);

	*count = 0;
	for (uint32 i = 0; i < curve->count; i++)
	{
		const double *weight = curve->position[i].weight;

		if (weight[SCORE_POSITIVE] + weight[SCORE_NEGATIVE] > 0)
			point[(*count)++] = (LogisticPoint) {
				scalbn(ScorePositionMean(&curve->position[i]), -scale),
				weight[SCORE_POSITIVE] * positive + weight[SCORE_NEGATIVE] * negative,
				weight[SCORE_POSITIVE] * (1.0 - positive) + weight[SCORE_NEGATIVE] * (1.0 - negative)
			};
	}
	return point;
}

/* platt_calibrator(scores) returns calibrator */
PG_FUNCTION_INFO_V1(mleval_calibrator_platt);
Datum
mleval_calibrator_platt(PG_FUNCTION_ARGS)
{
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(0);
	ScoreCurve	curve = ScoresCurve(scores);
	LogisticPoint *point;
	LogisticFit fit;
	uint32		count;
	double		variance;
	int			scale;
	Datum		values[CALIBRATOR_COLUMNS] = {0};
	bool		nulls[CALIBRATOR_COLUMNS] = {false, true, true, false, false};

	if (ScoresNoRanking(scores) != NULL || !FiniteScores(&curve))
		PG_RETURN_NULL();
	scale = ScoreScale(&curve);
	point = SmoothedPoints(&curve, scale, &count);
	/* of one score alone the slope is nothing */
	fit = LogisticStart(point, count, 0.0, count > 1);
	for (int round = 0; round < MAX_ROUNDS && LogisticStep(&fit, point, count); round++)
		CHECK_FOR_INTERRUPTS();
	values[0] = CStringGetTextDatum("platt");
	values[3] = FiniteDatum(LogisticIntercept(&fit, &variance), &nulls[3]);
	values[4] = FiniteDatum(scalbn(LogisticSlope(&fit, &variance), -scale), &nulls[4]);
	if (nulls[3] || nulls[4])
		PG_RETURN_NULL();
	return CompositeDatum(fcinfo, CALIBRATOR_COLUMNS, values, nulls);
}

static void
NotCalibrator(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("not a calibrator"),
			 errdetail("%s", detail),
			 errhint("Calibrators are made by mleval.isotonic_calibrator(scores) and mleval.platt_calibrator(scores).")));
}

/* The numbers of an array without nulls, in one dimension. */
static const double *
ArrayNumbers(Datum datum, uint32 *count)
{
	ArrayType  *array = DatumGetArrayTypeP(datum);

	if (ARR_NDIM(array) != 1 || ARR_HASNULL(array))
		NotCalibrator("score and probability must be arrays of one dimension without nulls.");
	*count = (uint32) ARR_DIMS(array)[0];
	return (const double *) ARR_DATA_PTR(array);
}

static void
ReadIsotonic(Calibrator *calibrator, const Datum *values, const bool *nulls)
{
	uint32		count;

	if (nulls[1] || nulls[2] || !nulls[3] || !nulls[4])
		NotCalibrator("An isotonic one has score and probability, and no intercept or slope.");
	calibrator->x = ArrayNumbers(values[1], &calibrator->count);
	calibrator->y = ArrayNumbers(values[2], &count);
	if (count != calibrator->count)
		NotCalibrator("score and probability must have the same length.");
	for (uint32 i = 0; i < count; i++)
	{
		if (!isfinite(calibrator->x[i]) || (i > 0 && !(calibrator->x[i] > calibrator->x[i - 1])))
			NotCalibrator("score must be finite and ascend.");
		if (!(calibrator->y[i] >= 0 && calibrator->y[i] <= 1) || (i > 0 && !(calibrator->y[i] >= calibrator->y[i - 1])))
			NotCalibrator("probability must lie between 0 and 1 and not fall.");
	}
}

static void
ReadPlatt(Calibrator *calibrator, const Datum *values, const bool *nulls)
{
	if (!nulls[1] || !nulls[2] || nulls[3] || nulls[4])
		NotCalibrator("A platt one has intercept and slope, and no score or probability.");
	calibrator->intercept = DatumGetFloat8(values[3]);
	calibrator->slope = DatumGetFloat8(values[4]);
	if (!isfinite(calibrator->intercept) || !isfinite(calibrator->slope))
		NotCalibrator("intercept and slope must be finite.");
}

Calibrator
CalibratorArgument(FunctionCallInfo fcinfo, int arg)
{
	HeapTupleHeader row = PG_GETARG_HEAPTUPLEHEADER(arg);
	TupleDesc	desc = lookup_rowtype_tupdesc(HeapTupleHeaderGetTypeId(row), HeapTupleHeaderGetTypMod(row));
	HeapTupleData tuple = {.t_len = HeapTupleHeaderGetDatumLength(row), .t_data = row};
	Datum		values[CALIBRATOR_COLUMNS];
	bool		nulls[CALIBRATOR_COLUMNS];
	Calibrator	calibrator = {0};
	char	   *method;

	if (desc->natts != CALIBRATOR_COLUMNS)
		elog(ERROR, "a calibrator is not declared with its composite type");
	heap_deform_tuple(&tuple, desc, values, nulls);
	ReleaseTupleDesc(desc);
	method = nulls[0] ? NULL : TextDatumGetCString(values[0]);
	if (method == NULL || (strcmp(method, "isotonic") != 0 && strcmp(method, "platt") != 0))
		NotCalibrator("method must be isotonic or platt.");
	calibrator.isotonic = method[0] == 'i';
	if (calibrator.isotonic)
		ReadIsotonic(&calibrator, values, nulls);
	else
		ReadPlatt(&calibrator, values, nulls);
	return calibrator;
}

double
Calibrated(const Calibrator *calibrator, double score)
{
	double		logit;

	if (calibrator->isotonic)
		return IsotonicValue(calibrator->x, calibrator->y, calibrator->count, score);
	if (calibrator->slope == 0)
		score = 0.0;			/* not infinity times 0 */
	logit = calibrator->intercept + calibrator->slope * score;
	return 1.0 / (1.0 + exp(-logit));
}

/* calibrate(calibrator, score) returns float8 */
PG_FUNCTION_INFO_V1(mleval_calibrator_calibrate_score);
Datum
mleval_calibrator_calibrate_score(PG_FUNCTION_ARGS)
{
	Calibrator	calibrator = CalibratorArgument(fcinfo, 0);
	double		score = PG_GETARG_FLOAT8(1);

	if (isnan(score))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(Calibrated(&calibrator, score));
}

/*
 * What is approximate stays so.  The rows of a bucket get one probability, which
 * would look as if they were tied; in the middle of a bucket of a few last bits
 * they are in an order that nobody knows.  1 and what counts as 0 have no room.
 */
#define BLURRED_BITS 3

static double
Blurred(double p)
{
	uint64		key = ScoreKey(p);

	return p >= SCORE_TINY && p < 1.0 ? KeyScore((key >> BLURRED_BITS << BLURRED_BITS) | (1 << (BLURRED_BITS - 1))) : p;
}

/* From where to where the probabilities of a position's rows go; anywhere, once nobody knows where a score lies. */
static void
ImageOf(const Calibrator *calibrator, bool anywhere, ScorePosition *position)
{
	double		of_lower = Calibrated(calibrator, anywhere ? -INFINITY : position->lower);
	double		of_upper = Calibrated(calibrator, anywhere ? INFINITY : position->upper);

	position->lower = Min(of_lower, of_upper);
	position->upper = Max(of_lower, of_upper);
}

/* What is not known any more of labelled rows, of whose positions each was given one probability. */
static ScoreBlur
BlurOf(const Calibrator *calibrator, const BinaryScores *scores, const ScoreCurve *curve, const double *p)
{
	bool		again = scores->blur.kind != BLUR_NONE;
	bool		falls = !calibrator->isotonic && calibrator->slope < 0;
	ScorePosition *image = palloc(sizeof(ScorePosition) * Max(curve->count, 1));
	double	   *given = palloc(sizeof(double) * Max(curve->count, 1));
	uint32		count = 0;

	for (uint32 i = 0; i < curve->count; i++)
	{
		uint32		from = falls ? curve->count - 1 - i : i;
		const double *weight = curve->position[from].weight;

		CHECK_FOR_INTERRUPTS();
		if (!(weight[SCORE_POSITIVE] + weight[SCORE_NEGATIVE] > 0))
			continue;
		image[count] = curve->position[from];
		ImageOf(calibrator, again, &image[count]);
		given[count++] = p[from];
	}
	return again ? CalibratedAgain(image, given, count) : CalibratedBlur(image, given, count);
}

/*
 * calibrate(calibrator, scores) returns binary_scores
 *
 * Rows keep their class and weight; the rows of a position, which of an exact
 * summary have one score, get one probability.
 */
PG_FUNCTION_INFO_V1(mleval_calibrator_calibrate_scores);
Datum
mleval_calibrator_calibrate_scores(PG_FUNCTION_ARGS)
{
	Calibrator	calibrator = CalibratorArgument(fcinfo, 0);
	BinaryScores *scores = PG_GETARG_BINARY_SCORES(1);
	bool		approximate = BinaryScoresRows(scores) > 0 && BinaryScoresApproximate(scores);
	ScoreCurve	curve = ScoresCurve(scores);
	double	   *given = palloc(sizeof(double) * Max(curve.count, 1));
	BinaryScores *calibrated = SummaryCreate(&binary_scores_class);
	CompensatedSum variance = {0};
	Totals		labelled = scores->total[SCORE_POSITIVE];
	double		squares;		/* mean square of a weight beside its mean */

	TotalsMerge(&labelled, &scores->total[SCORE_NEGATIVE]);
	squares = SumValue(&labelled.w) > 0 ? SumValue(&labelled.w2) / SumValue(&labelled.w) : 0.0;
	if (BinaryScoresRows(scores) > 0)
		calibrated->buckets.max_buckets = scores->buckets.max_buckets;
	for (uint32 i = 0; i < curve.count; i++)
	{
		double		p = Calibrated(&calibrator, ScorePositionMean(&curve.position[i]));

		if (approximate)
			p = Blurred(p);
		given[i] = p;

		CHECK_FOR_INTERRUPTS();
		for (int class = 0; class < SCORE_CLASSES; class++)
		{
			double		weight = curve.position[i].weight[class];

			if (!(weight > 0))
				continue;
			BinaryScoresAdd(calibrated, class, p, weight);
			if (class != SCORE_UNLABELLED)
				SumAdd(&variance, weight * squares * ((1.0 - 2.0 * p) * (1.0 - 2.0 * p) * p * (1.0 - p)));
		}
	}
	BinaryScoresSettle(calibrated);
	if (approximate)
		calibrated->blur = BlurOf(&calibrator, scores, &curve, given);
	if (approximate && calibrated->buckets.shift < BLURRED_BITS && calibrated->buckets.count > 0)
		BucketTableCoarsen(&calibrated->buckets, BLURRED_BITS - calibrated->buckets.shift);
	for (int class = 0; class < SCORE_CLASSES; class++)
		calibrated->total[class] = scores->total[class];
	calibrated->missing = scores->missing;
	calibrated->nan = scores->nan;
	calibrated->sum[SUM_SPIEGELHALTER_VARIANCE] = variance;
	return SummaryFlat(&binary_scores_class, calibrated);
}
