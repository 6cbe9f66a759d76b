/*
 * divergences.c
 *		SQL functions for how far the shares of two distributions in common bins
 *		are apart, and what each bin adds.
 *
 * NULL and NaN are bins here, as of psi(): a column that goes NULL has drifted.
 */
#include "postgres.h"

#include <math.h>

#include "composite.h"
#include "drift_bins.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/float.h"
#include "utils/tuplestore.h"

/* The logarithm of argument base: what divides natural ones; NULL is e. */
static double
LogOfBase(FunctionCallInfo fcinfo, int arg)
{
	double		base = PG_ARGISNULL(arg) ? M_E : PG_GETARG_FLOAT8(arg);

	if (!(base > 1 && isfinite(base)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("base must be finite and above 1"),
				 errdetail("Got %s.", float8out_internal(base)),
				 errhint("With base 2 a divergence is in bits and at most 1; the default is e.")));
	return log(base);
}

/* Its bins of numbers come from a sketch that only it has. */
static void
NotOfNumbers(ValueKind kind)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("preset \"bigquery\" compares categories and booleans"),
			 errdetail("The distributions are of kind %s.", ValueKindName(kind)),
			 errhint("Its buckets of numbers cannot be reproduced from the rows; bins => 'width', base => 2 is near.")));
}

/* The total over bins of arguments n_bins, bins and edges from `arg` on, or as a tool has it; NaN if there is none. */
static double
TotalOfArguments(FunctionCallInfo fcinfo, int arg, Divergence divergence, ZeroRule rule, Preset preset)
{
	BinOptions	options = BinOptionsArgument(fcinfo, arg);
	bool		needs_rule = divergence == DIVERGENCE_PSI || divergence == DIVERGENCE_KL;
	Compared	compared;

	options.apart = divergence == DIVERGENCE_L_INFINITY;
	ApplyPreset(&options, preset, divergence);
	if (!ComparedArguments(fcinfo, &options, needs_rule && preset == PRESET_NONE ? rule : ZERO_FLOOR, &compared))
		return NAN;
	if (preset == PRESET_NONE)
		return DivergenceTotal(&compared.bins, divergence, rule);
	if (preset == PRESET_BIGQUERY && KindIsOrdered(compared.kind))
		NotOfNumbers(compared.kind);
	if (needs_rule)
		FillZeros(&compared.bins);
	return DivergenceTotal(&compared.bins, divergence, ZERO_AS_IT_IS);
}

static Datum
Finite(FunctionCallInfo fcinfo, double x)
{
	if (!isfinite(x))
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(x);
}

/* psi(reference, current, n_bins, bins, edges, zero, preset) returns float8 */
PG_FUNCTION_INFO_V1(mleval_divergences_psi);
Datum
mleval_divergences_psi(PG_FUNCTION_ARGS)
{
	ZeroRule	rule = ZeroArgument(fcinfo, 5);
	Preset		preset = PresetArgument(fcinfo, 6, PRESETS_OF(PRESET_EVIDENTLY, PRESET_EVIDENTLY), "psi");

	return Finite(fcinfo, TotalOfArguments(fcinfo, 2, DIVERGENCE_PSI, rule, preset));
}

/* jensen_shannon_divergence(reference, current, base, n_bins, bins, edges, preset) returns float8 */
PG_FUNCTION_INFO_V1(mleval_divergences_jensen_shannon_divergence);
Datum
mleval_divergences_jensen_shannon_divergence(PG_FUNCTION_ARGS)
{
	double		log_of_base = LogOfBase(fcinfo, 2);
	Preset		preset = PresetArgument(fcinfo, 6, PRESETS_OF(PRESET_BIGQUERY, PRESET_BIGQUERY), "jensen_shannon_divergence");

	if (preset != PRESET_NONE)
		log_of_base = log(2.0);
	return Finite(fcinfo, TotalOfArguments(fcinfo, 3, DIVERGENCE_JENSEN_SHANNON, ZERO_AS_IT_IS, preset) / log_of_base);
}

/* jensen_shannon_distance(reference, current, base, n_bins, bins, edges, preset) returns float8 */
PG_FUNCTION_INFO_V1(mleval_divergences_jensen_shannon_distance);
Datum
mleval_divergences_jensen_shannon_distance(PG_FUNCTION_ARGS)
{
	double		log_of_base = LogOfBase(fcinfo, 2);
	Preset		preset = PresetArgument(fcinfo, 6, PRESETS_OF(PRESET_EVIDENTLY, PRESET_NANNYML), "jensen_shannon_distance");

	if (preset != PRESET_NONE)
		log_of_base = preset == PRESET_NANNYML ? log(2.0) : 1.0;
	return Finite(fcinfo, sqrt(TotalOfArguments(fcinfo, 3, DIVERGENCE_JENSEN_SHANNON, ZERO_AS_IT_IS, preset) / log_of_base));
}

/* kl_divergence(reference, current, n_bins, bins, edges, zero, preset) returns float8 */
PG_FUNCTION_INFO_V1(mleval_divergences_kl_divergence);
Datum
mleval_divergences_kl_divergence(PG_FUNCTION_ARGS)
{
	ZeroRule	rule = ZeroArgument(fcinfo, 5);
	Preset		preset = PresetArgument(fcinfo, 6, PRESETS_OF(PRESET_EVIDENTLY, PRESET_EVIDENTLY), "kl_divergence");

	return Finite(fcinfo, TotalOfArguments(fcinfo, 2, DIVERGENCE_KL, rule, preset));
}

/* hellinger_distance(reference, current, n_bins, bins, edges, preset) returns float8 */
PG_FUNCTION_INFO_V1(mleval_divergences_hellinger_distance);
Datum
mleval_divergences_hellinger_distance(PG_FUNCTION_ARGS)
{
	Preset		preset = PresetArgument(fcinfo, 5, PRESETS_OF(PRESET_EVIDENTLY, PRESET_NANNYML), "hellinger_distance");

	return Finite(fcinfo, sqrt(TotalOfArguments(fcinfo, 2, DIVERGENCE_HELLINGER, ZERO_AS_IT_IS, preset)));
}

/* total_variation_distance(reference, current, n_bins, bins, edges) returns float8 */
PG_FUNCTION_INFO_V1(mleval_divergences_total_variation_distance);
Datum
mleval_divergences_total_variation_distance(PG_FUNCTION_ARGS)
{
	return Finite(fcinfo, TotalOfArguments(fcinfo, 2, DIVERGENCE_TOTAL_VARIATION, ZERO_AS_IT_IS, PRESET_NONE));
}

/* l_infinity_distance(reference, current, n_bins, bins, edges, preset) returns float8 */
PG_FUNCTION_INFO_V1(mleval_divergences_l_infinity_distance);
Datum
mleval_divergences_l_infinity_distance(PG_FUNCTION_ARGS)
{
	Preset		preset = PresetArgument(fcinfo, 5, PRESETS_OF(PRESET_NANNYML, PRESET_BIGQUERY), "l_infinity_distance");

	return Finite(fcinfo, TotalOfArguments(fcinfo, 2, DIVERGENCE_L_INFINITY, ZERO_AS_IT_IS, preset));
}

/* cramers_v(reference, current, n_bins, bins, edges) returns float8 */
PG_FUNCTION_INFO_V1(mleval_divergences_cramers_v);
Datum
mleval_divergences_cramers_v(PG_FUNCTION_ARGS)
{
	return Finite(fcinfo, sqrt(TotalOfArguments(fcinfo, 2, DIVERGENCE_CRAMERS_V, ZERO_AS_IT_IS, PRESET_NONE)));
}

/* Limits of what bins => 'exact' would give of the rows, divided, and as the root if it is one. */
static Datum
BoundsOfArguments(FunctionCallInfo fcinfo, Divergence divergence, double divisor, bool root)
{
	BinOptions	options = {.method = BINS_EXACT, .apart = true};
	Compared	compared;
	Datum		values[2] = {0};
	bool		nulls[2] = {true, true};

	if (ComparedArguments(fcinfo, &options, ZERO_FLOOR, &compared))
	{
		Bounds		bounds = DivergenceBounds(&compared.bins, divergence);

		bounds = (Bounds) {bounds.lower / divisor, bounds.upper / divisor};
		values[0] = FiniteDatum(root ? sqrt(bounds.lower) : bounds.lower, &nulls[0]);
		values[1] = FiniteDatum(root ? sqrt(bounds.upper) : bounds.upper, &nulls[1]);
	}
	return CompositeDatum(fcinfo, lengthof(values), values, nulls);
}

PG_FUNCTION_INFO_V1(mleval_divergences_jensen_shannon_divergence_bounds);
Datum
mleval_divergences_jensen_shannon_divergence_bounds(PG_FUNCTION_ARGS)
{
	return BoundsOfArguments(fcinfo, DIVERGENCE_JENSEN_SHANNON, LogOfBase(fcinfo, 2), false);
}

PG_FUNCTION_INFO_V1(mleval_divergences_jensen_shannon_distance_bounds);
Datum
mleval_divergences_jensen_shannon_distance_bounds(PG_FUNCTION_ARGS)
{
	return BoundsOfArguments(fcinfo, DIVERGENCE_JENSEN_SHANNON, LogOfBase(fcinfo, 2), true);
}

PG_FUNCTION_INFO_V1(mleval_divergences_hellinger_distance_bounds);
Datum
mleval_divergences_hellinger_distance_bounds(PG_FUNCTION_ARGS)
{
	return BoundsOfArguments(fcinfo, DIVERGENCE_HELLINGER, 1.0, true);
}

PG_FUNCTION_INFO_V1(mleval_divergences_total_variation_distance_bounds);
Datum
mleval_divergences_total_variation_distance_bounds(PG_FUNCTION_ARGS)
{
	return BoundsOfArguments(fcinfo, DIVERGENCE_TOTAL_VARIATION, 1.0, false);
}

PG_FUNCTION_INFO_V1(mleval_divergences_l_infinity_distance_bounds);
Datum
mleval_divergences_l_infinity_distance_bounds(PG_FUNCTION_ARGS)
{
	return BoundsOfArguments(fcinfo, DIVERGENCE_L_INFINITY, 1.0, false);
}

PG_FUNCTION_INFO_V1(mleval_divergences_cramers_v_bounds);
Datum
mleval_divergences_cramers_v_bounds(PG_FUNCTION_ARGS)
{
	return BoundsOfArguments(fcinfo, DIVERGENCE_CRAMERS_V, 1.0, true);
}

static Divergence
DivergenceArgument(FunctionCallInfo fcinfo, int arg)
{
	static const struct
	{
		const char *name;
		Divergence	divergence;
	}			known[] = {
		{"psi", DIVERGENCE_PSI},
		{"kl_divergence", DIVERGENCE_KL},
		{"jensen_shannon_divergence", DIVERGENCE_JENSEN_SHANNON},
		{"total_variation_distance", DIVERGENCE_TOTAL_VARIATION},
	};
	char	   *name;

	if (PG_ARGISNULL(arg))
		return DIVERGENCE_PSI;
	name = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	for (int i = 0; i < (int) lengthof(known); i++)
		if (strcmp(name, known[i].name) == 0)
			return known[i].divergence;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized distance: \"%s\"", name),
			 errhint("It is one of \"psi\", \"kl_divergence\", \"jensen_shannon_divergence\", \"total_variation_distance\".")));
}

typedef struct Row
{
	uint32		bin;			/* number from 0 */
	double		contribution;
} Row;

/*
 * What each bin adds, new ones apart.  PSI and KL see those as one, and each has
 * of that one's part what it has of its rows.
 */
static Row *
RowsOf(const Bins *apart, Divergence divergence, ZeroRule rule)
{
	Row		   *row = palloc(sizeof(Row) * Max(apart->count, 1));
	double	   *contribution = palloc(sizeof(double) * Max(apart->count, 1));
	Bins		lumped = *apart;
	double		of_new = 0.0;
	double		new_rows = 0.0;
	uint32		next = 0;

	lumped.bin = palloc(sizeof(Bin) * Max(apart->count, 1));
	memcpy(lumped.bin, apart->bin, sizeof(Bin) * apart->count);
	lumped.count = LumpNewBins(lumped.bin, apart->count);
	DivergenceContributions(&lumped, divergence, rule, contribution);
	for (uint32 i = 0; i < lumped.count; i++)
		if (lumped.bin[i].type == BIN_NEW_CATEGORIES || lumped.bin[i].type == BIN_NEW_VALUES)
		{
			of_new = contribution[i];
			new_rows = lumped.bin[i].current;
		}
	for (uint32 i = 0; i < apart->count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		row[i].bin = i;
		row[i].contribution = BinIsNew(&apart->bin[i]) ? of_new * (apart->bin[i].current / new_rows) :
			contribution[next++];
	}
	return row;
}

static int
ByContribution(const void *a, const void *b)
{
	const Row  *left = a;
	const Row  *right = b;

	if (left->contribution != right->contribution)
		return left->contribution > right->contribution ? -1 : 1;
	return left->bin < right->bin ? -1 : left->bin > right->bin;
}

/* Whether a bin came or went. */
static const char *
StatusOf(const Bin *bin)
{
	if (bin->reference <= 0 && bin->current > 0)
		return "new";
	if (bin->reference > 0 && bin->current <= 0)
		return "vanished";
	return NULL;
}

#define DRIFT_TABLE_COLUMNS 6

/* drift_table(reference, current, distance, n_bins, bins, edges, zero) returns rows */
PG_FUNCTION_INFO_V1(mleval_divergences_drift_table);
Datum
mleval_divergences_drift_table(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Divergence	divergence = DivergenceArgument(fcinfo, 2);
	BinOptions	options = BinOptionsArgument(fcinfo, 3);
	ZeroRule	rule = ZeroArgument(fcinfo, 6);
	bool		ruled = divergence == DIVERGENCE_PSI || divergence == DIVERGENCE_KL;
	Compared	compared;
	StringInfoData text;
	Row		   *row;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	options.apart = true;
	if (!ComparedArguments(fcinfo, &options, ruled ? rule : ZERO_FLOOR, &compared))
		return (Datum) 0;
	row = RowsOf(&compared.bins, divergence, ruled ? rule : ZERO_AS_IT_IS);
	qsort(row, compared.bins.count, sizeof(Row), ByContribution);
	initStringInfo(&text);
	for (uint32 i = 0; i < compared.bins.count; i++)
	{
		const Bin  *bin = &compared.bins.bin[row[i].bin];
		Datum		values[DRIFT_TABLE_COLUMNS];
		bool		nulls[DRIFT_TABLE_COLUMNS] = {false};

		CHECK_FOR_INTERRUPTS();
		resetStringInfo(&text);
		AppendBin(&text, compared.kind, bin);
		values[0] = Int32GetDatum(row[i].bin + 1);
		values[1] = PointerGetDatum(cstring_to_text_with_len(text.data, text.len));
		values[2] = TextDatum(StatusOf(bin), &nulls[2]);
		values[3] = Float8GetDatum(fmin(bin->reference / compared.bins.reference, 1.0));
		values[4] = Float8GetDatum(fmin(bin->current / compared.bins.current, 1.0));
		values[5] = FiniteDatum(row[i].contribution, &nulls[5]);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}
