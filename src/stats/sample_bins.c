/*
 * sample_bins.c
 *		The rows of two samples in bins that the reference gives.
 *
 * A range ends with a value of the reference at which its distribution function
 * comes to a multiple of 1 / n_bins.  From the largest value down, that value
 * begins the next range; a value of the current sample alone belongs to the range
 * that is open, if the reference has a smaller one to come.
 */
#include "sample_bins.h"

#include "sample_walk.h"

typedef struct Binning
{
	SampleBin  *bin;			/* weights, until all are there */
	uint32_t	count;
	uint32_t	n_bins;
	uint32_t	edge;			/* the next multiple, from above */
	bool		open;			/* the last bin is a range */
	double		pending;		/* of the current sample, since the last value of the reference */
} Binning;

static void
AddBin(Binning *binning, double reference, double current)
{
	binning->bin[binning->count++] = (SampleBin) {{reference, current}};
}

/* What is pending is above the reference before its first value, and in the open range after. */
static void
AddPending(Binning *binning)
{
	if (binning->open)
		binning->bin[binning->count - 1].share[SAMPLE_CURRENT] += binning->pending;
	else if (binning->pending > 0.0)
		AddBin(binning, 0.0, binning->pending);
	binning->pending = 0.0;
}

/* Is there a multiple of 1 / n_bins from what lies below a value to what does not lie above it? */
static bool
PassesEdge(Binning *binning, double below, double total)
{
	bool		passes = false;

	for (; binning->edge >= 1 && below * binning->n_bins < binning->edge * total; binning->edge--)
		passes = true;
	return passes;
}

static void
AddPlace(Binning *binning, const Walk *walk, const Place *place)
{
	double		total = walk->total[SAMPLE_REFERENCE];
	SampleBin  *last;
	bool		passes;

	if (!(place->weight[SAMPLE_REFERENCE] > 0.0))
	{
		binning->pending += place->weight[SAMPLE_CURRENT];
		return;
	}
	AddPending(binning);
	passes = PassesEdge(binning, total - Passed(walk, SAMPLE_REFERENCE) - place->weight[SAMPLE_REFERENCE], total);
	if (passes || !binning->open)
		AddBin(binning, 0.0, 0.0);
	binning->open = true;
	last = &binning->bin[binning->count - 1];
	for (int of = 0; of < SAMPLES; of++)
		last->share[of] += place->weight[of];
}

/* Weights of rows without a value, in the unit of the others. */
static void
AddRest(Binning *binning, const Walk *walk, const Totals *rest, double *all)
{
	double		weight[SAMPLES];

	for (int of = 0; of < SAMPLES; of++)
	{
		weight[of] = scalbn(SumValue(&rest[of].w), walk->scale[of]);
		all[of] += weight[of];
	}
	if (weight[0] > 0.0 || weight[1] > 0.0)
		AddBin(binning, weight[0], weight[1]);
}

uint32_t
SampleBins(TwoSample *sample, uint32_t n_bins, SampleBin *bin)
{
	Binning		binning = {.bin = bin, .n_bins = n_bins, .edge = n_bins - 1};
	double		all[SAMPLES];
	Walk		walk;
	Place		place;

	WalkBeginAny(&walk, sample);
	while (WalkNext(&walk, &place))
	{
		AddPlace(&binning, &walk, &place);
		WalkPass(&walk, &place);
	}
	WalkEnd(&walk);
	binning.open = false;
	AddPending(&binning);
	for (int of = 0; of < SAMPLES; of++)
		all[of] = walk.total[of];
	if (sample->rest != NULL)
	{
		AddRest(&binning, &walk, sample->rest->missing, all);
		AddRest(&binning, &walk, sample->rest->nan, all);
	}
	if (!(all[0] > 0.0 && all[1] > 0.0))
		return 0;
	for (uint32_t i = 0; i < binning.count; i++)
		for (int of = 0; of < SAMPLES; of++)
			bin[i].share[of] = bin[i].share[of] / all[of];
	return binning.count;
}

/* By the difference from the mean of both, for shares that are almost equal to keep their digits. */
double
JensenShannonContribution(double reference_share, double current_share)
{
	double		mean = 0.5 * (reference_share + current_share);
	double		off = 0.5 * (current_share - reference_share) / mean;

	if (!(mean > 0.0))
		return 0.0;
	if (reference_share <= 0.0 || current_share <= 0.0)
		return mean * log(2.0);
	return fmax(0.0, 0.5 * mean * (log1p(-off * off) + 2.0 * off * atanh(off)));
}
