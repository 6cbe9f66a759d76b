/*
 * drift_presets.c
 *		Distances as other tools have them, so that a number can be compared with
 *		theirs on the same rows.
 *
 * All of them leave rows without a value out, and have each new category by
 * itself.
 */
#include "postgres.h"

#include <math.h>

#include "drift_bins.h"
#include "utils/builtins.h"

static const char *const preset_name[] = {
	[PRESET_EVIDENTLY] = "evidently",
	[PRESET_NANNYML] = "nannyml",
	[PRESET_BIGQUERY] = "bigquery",
};

static void
UnknownPreset(const char *name, int presets, const char *what)
{
	StringInfoData known;

	initStringInfo(&known);
	for (Preset preset = PRESET_EVIDENTLY; preset <= PRESET_BIGQUERY; preset++)
		if (presets & (1 << preset))
			appendStringInfo(&known, "%s\"%s\"", known.len > 0 ? ", " : "", preset_name[preset]);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized preset of %s: \"%s\"", what, name),
			 errhint("It is one of %s.", known.data)));
}

Preset
PresetArgument(FunctionCallInfo fcinfo, int arg, int presets, const char *what)
{
	char	   *name;

	if (PG_ARGISNULL(arg))
		return PRESET_NONE;
	name = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	for (Preset preset = PRESET_EVIDENTLY; preset <= PRESET_BIGQUERY; preset++)
		if ((presets & (1 << preset)) && strcmp(name, preset_name[preset]) == 0)
			return preset;
	UnknownPreset(name, presets, what);
	return PRESET_NONE;
}

void
ApplyPreset(BinOptions *options, Preset preset, Divergence divergence)
{
	if (preset == PRESET_NONE)
		return;
	options->preset = preset;
	options->apart = true;
	options->method = BINS_EXACT;
	if (preset == PRESET_NANNYML)
		options->method = BINS_DOANE;
	else if (preset == PRESET_EVIDENTLY)
		options->method = divergence == DIVERGENCE_HELLINGER ? BINS_POOLED_DISTINCT : BINS_POOLED;
}

static bool
IsInfinite(const PositionPair *pair)
{
	return pair->lowest.part == PART_MINUS_INFINITY || pair->lowest.part == PART_PLUS_INFINITY;
}

bool
SourceWithoutMissing(BinSource *source)
{
	CompensatedSum reference = {0};
	CompensatedSum current = {0};
	uint32		kept = 0;

	for (int i = 0; i < ROW_WAYS; i++)
		source->row[i].reference = source->row[i].current = 0.0;
	for (uint32 i = 0; i < source->pairs.count; i++)
		if (!IsInfinite(&source->pairs.pair[i]))
			source->pairs.pair[kept++] = source->pairs.pair[i];
	source->pairs.count = kept;
	for (uint32 i = 0; i < SourceWays(source); i++)
	{
		SourceWeights way = SourceWay(source, i);

		SumAdd(&reference, way.reference);
		SumAdd(&current, way.current);
	}
	source->total = (SourceWeights) {SumValue(&reference), SumValue(&current)};
	return source->total.reference > 0 && source->total.current > 0;
}

/* 0.0001; of a side with shares as small as that, a millionth of the smallest. */
static double
ShareOfNothing(const Bins *bins, bool of_reference)
{
	double		smallest = 1.0;

	for (uint32 i = 0; i < bins->count; i++)
	{
		double		weight = of_reference ? bins->bin[i].reference : bins->bin[i].current;

		if (weight > 0)
			smallest = fmin(smallest, weight / (of_reference ? bins->reference : bins->current));
	}
	return smallest <= 1e-4 ? smallest / 1e6 : 1e-4;
}

void
FillZeros(Bins *bins)
{
	double		reference = ShareOfNothing(bins, true) * bins->reference;
	double		current = ShareOfNothing(bins, false) * bins->current;

	for (uint32 i = 0; i < bins->count; i++)
	{
		if (!(bins->bin[i].reference > 0))
			bins->bin[i].reference = reference;
		if (!(bins->bin[i].current > 0))
			bins->bin[i].current = current;
	}
}
