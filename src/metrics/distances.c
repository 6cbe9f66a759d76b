/*
 * distances.c
 *		SQL functions for how far two distributions are apart on the line, and
 *		their means and variances.
 *
 * NULL and NaN have no place on the line and do not count.  Infinite values have
 * one, but no distance: what measures areas is NULL where there are any.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "drift_bins.h"
#include "utils/builtins.h"

typedef struct Two
{
	EmpiricalDistribution *reference;
	EmpiricalDistribution *current;
} Two;

static bool
HasInfinity(const EmpiricalDistribution *distribution)
{
	return distribution->kind != VALUE_BOOLEAN &&
		(distribution->point[POINT_MINUS_INFINITY] > 0 || distribution->point[POINT_PLUS_INFINITY] > 0);
}

/* Arguments 0 and 1, checked; false if they have nothing to compare. */
static bool
TwoArguments(FunctionCallInfo fcinfo, const char *what, Two *two)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return false;
	two->reference = PG_GETARG_DISTRIBUTION(0);
	two->current = PG_GETARG_DISTRIBUTION(1);
	CheckOnALine(two->reference, two->current, what);
	return NoValuesOn(two->reference, two->current) == NULL;
}

/* The same where infinite values are nothing to compare either. */
static bool
FiniteTwoArguments(FunctionCallInfo fcinfo, const char *what, Two *two)
{
	return TwoArguments(fcinfo, what, two) && !HasInfinity(two->reference) && !HasInfinity(two->current);
}

static Datum
NumberDatum(FunctionCallInfo fcinfo, double x)
{
	if (!isfinite(x))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(x);
}

/* NULLs if either is none. */
static Datum
LimitsDatum(FunctionCallInfo fcinfo, Bounds bounds)
{
	bool		known = isfinite(bounds.lower) && isfinite(bounds.upper);
	Datum		values[2] = {Float8GetDatum(bounds.lower), Float8GetDatum(bounds.upper)};
	bool		nulls[2] = {!known, !known};

	return CompositeDatum(fcinfo, lengthof(values), values, nulls);
}

static const Bounds no_bounds = {NAN, NAN};

/* ks_statistic_bounds(reference, current) returns (lower, upper) */
PG_FUNCTION_INFO_V1(mleval_distances_ks_statistic_bounds);
Datum
mleval_distances_ks_statistic_bounds(PG_FUNCTION_ARGS)
{
	Two			two;
	Line		line;

	if (!TwoArguments(fcinfo, "the Kolmogorov-Smirnov distance", &two))
		return LimitsDatum(fcinfo, no_bounds);
	line = LineOf(two.reference, two.current);
	return LimitsDatum(fcinfo, LineKolmogorovSmirnovBounds(&line));
}

/* Of the values, as if each row were repeated as often as it weighs; NaN of a row or less. */
static double
Variance(const EmpiricalDistribution *distribution)
{
	CentralMoments central = DistributionMoments(distribution);

	return central.weight > 1.0 ? central.m2 / (central.weight - 1.0) : NAN;
}

static double
RangeOf(EmpiricalDistribution *reference)
{
	OrderedValues values = DistributionValues(reference);

	if (reference->kind == VALUE_BOOLEAN)
		return reference->point[POINT_FALSE] > 0 && reference->point[POINT_TRUE] > 0 ? 1.0 : 0.0;
	return values.position[values.count - 1].upper - values.position[0].lower;
}

typedef enum Scale
{
	SCALE_NONE,
	SCALE_SD,
	SCALE_RANGE
} Scale;

static Scale
ScaleArgument(FunctionCallInfo fcinfo, int arg)
{
	char	   *name;

	if (PG_ARGISNULL(arg))
		return SCALE_NONE;
	name = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	if (strcmp(name, "none") == 0)
		return SCALE_NONE;
	if (strcmp(name, "sd") == 0)
		return SCALE_SD;
	if (strcmp(name, "range") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized scale: \"%s\"", name),
				 errhint("It is one of \"none\", \"sd\" and \"range\", of the reference.")));
	return SCALE_RANGE;
}

static void
CheckNumbers(const EmpiricalDistribution *distribution, const char *what, const char *hint)
{
	if (distribution->kind != VALUE_NUMBER && distribution->kind != VALUE_NONE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s needs numbers", what),
				 errdetail("The distributions are of kind %s.", ValueKindName(distribution->kind)),
				 errhint("%s", hint)));
}

/* What a distance is divided by; NaN where there is nothing to divide by. */
static double
Divisor(EmpiricalDistribution *reference, Scale scale)
{
	double		divisor = 1.0;

	if (scale == SCALE_SD)
	{
		CheckNumbers(reference, "scale \"sd\"", "Use scale => 'range'.");
		divisor = sqrt(Variance(reference));
	}
	else if (scale == SCALE_RANGE)
		divisor = RangeOf(reference);
	return divisor > 0 ? divisor : NAN;
}

/* Evidently's: of all values, and no less than 0.001. */
static double
EvidentlySd(const EmpiricalDistribution *reference)
{
	CentralMoments central = DistributionMoments(reference);

	CheckNumbers(reference, "preset \"evidently\"", "Use scale => 'range'.");
	return fmax(sqrt(central.m2 / central.weight), 0.001);
}

/* wasserstein_distance(reference, current, scale, preset) returns float8 */
PG_FUNCTION_INFO_V1(mleval_distances_wasserstein_distance);
Datum
mleval_distances_wasserstein_distance(PG_FUNCTION_ARGS)
{
	Scale		scale = ScaleArgument(fcinfo, 2);
	Preset		preset = PresetArgument(fcinfo, 3, PRESETS_OF(PRESET_EVIDENTLY, PRESET_NANNYML), "wasserstein_distance");
	Two			two;
	Line		line;

	if (!FiniteTwoArguments(fcinfo, "the Wasserstein distance", &two))
		PG_RETURN_NULL();
	line = LineOf(two.reference, two.current);
	if (preset == PRESET_EVIDENTLY)
		return NumberDatum(fcinfo, LineWasserstein(&line) / EvidentlySd(two.reference));
	return NumberDatum(fcinfo, LineWasserstein(&line) / Divisor(two.reference, preset == PRESET_NONE ? scale : SCALE_NONE));
}

/* wasserstein_distance_bounds(reference, current, scale) returns (lower, upper) */
PG_FUNCTION_INFO_V1(mleval_distances_wasserstein_distance_bounds);
Datum
mleval_distances_wasserstein_distance_bounds(PG_FUNCTION_ARGS)
{
	Scale		scale = ScaleArgument(fcinfo, 2);
	Two			two;
	Line		line;
	Bounds		bounds;
	double		divisor;

	if (!FiniteTwoArguments(fcinfo, "the Wasserstein distance", &two))
		return LimitsDatum(fcinfo, no_bounds);
	line = LineOf(two.reference, two.current);
	bounds = LineWassersteinBounds(&line);
	divisor = Divisor(two.reference, scale);
	return LimitsDatum(fcinfo, (Bounds) {bounds.lower / divisor, bounds.upper / divisor});
}

/* energy_distance(reference, current) returns float8 */
PG_FUNCTION_INFO_V1(mleval_distances_energy_distance);
Datum
mleval_distances_energy_distance(PG_FUNCTION_ARGS)
{
	Two			two;
	Line		line;

	if (!FiniteTwoArguments(fcinfo, "the energy distance", &two))
		PG_RETURN_NULL();
	line = LineOf(two.reference, two.current);
	return NumberDatum(fcinfo, LineEnergy(&line));
}

/* energy_distance_bounds(reference, current) returns (lower, upper) */
PG_FUNCTION_INFO_V1(mleval_distances_energy_distance_bounds);
Datum
mleval_distances_energy_distance_bounds(PG_FUNCTION_ARGS)
{
	Two			two;
	Line		line;

	if (!FiniteTwoArguments(fcinfo, "the energy distance", &two))
		return LimitsDatum(fcinfo, no_bounds);
	line = LineOf(two.reference, two.current);
	return LimitsDatum(fcinfo, LineEnergyBounds(&line));
}

/* cramer_von_mises(reference, current) returns float8 */
PG_FUNCTION_INFO_V1(mleval_distances_cramer_von_mises);
Datum
mleval_distances_cramer_von_mises(PG_FUNCTION_ARGS)
{
	Two			two;
	Line		line;

	if (!TwoArguments(fcinfo, "the Cramer-von Mises criterion", &two))
		PG_RETURN_NULL();
	line = LineOf(two.reference, two.current);
	return NumberDatum(fcinfo, LineCramerVonMises(&line));
}

/* cramer_von_mises_bounds(reference, current) returns (lower, upper) */
PG_FUNCTION_INFO_V1(mleval_distances_cramer_von_mises_bounds);
Datum
mleval_distances_cramer_von_mises_bounds(PG_FUNCTION_ARGS)
{
	Two			two;
	Line		line;

	if (!TwoArguments(fcinfo, "the Cramer-von Mises criterion", &two))
		return LimitsDatum(fcinfo, no_bounds);
	line = LineOf(two.reference, two.current);
	return LimitsDatum(fcinfo, LineCramerVonMisesBounds(&line));
}

static bool
TwoNumbers(FunctionCallInfo fcinfo, const char *what, Two *two)
{
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return false;
	two->reference = PG_GETARG_DISTRIBUTION(0);
	two->current = PG_GETARG_DISTRIBUTION(1);
	CheckSameKind(two->reference, two->current);
	CheckNumbers(two->reference, what, "Of other kinds psi() and ks_statistic() tell.");
	CheckNumbers(two->current, what, "Of other kinds psi() and ks_statistic() tell.");
	return NoValuesOn(two->reference, two->current) == NULL && !HasInfinity(two->reference) && !HasInfinity(two->current);
}

/* cohens_d(reference, current) returns float8 */
PG_FUNCTION_INFO_V1(mleval_distances_cohens_d);
Datum
mleval_distances_cohens_d(PG_FUNCTION_ARGS)
{
	Two			two;
	CentralMoments reference;
	CentralMoments current;
	double		rows;

	if (!TwoNumbers(fcinfo, "Cohen's d", &two))
		PG_RETURN_NULL();
	reference = DistributionMoments(two.reference);
	current = DistributionMoments(two.current);
	rows = reference.weight + current.weight - 2.0;
	if (!(rows > 0))
		PG_RETURN_NULL();
	return NumberDatum(fcinfo, (current.mean - reference.mean) / sqrt((reference.m2 + current.m2) / rows));
}

/* variance_ratio(reference, current) returns float8 */
PG_FUNCTION_INFO_V1(mleval_distances_variance_ratio);
Datum
mleval_distances_variance_ratio(PG_FUNCTION_ARGS)
{
	Two			two;

	if (!TwoNumbers(fcinfo, "the ratio of variances", &two))
		PG_RETURN_NULL();
	return NumberDatum(fcinfo, Variance(two.current) / Variance(two.reference));
}
