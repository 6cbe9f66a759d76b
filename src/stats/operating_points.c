/*
 * operating_points.c
 *		Intervals of what is best at a threshold that the rows themselves decide.
 *
 * The threshold is an estimate too, and an interval of the rate at the one that was
 * found knows nothing of that.  Here every threshold is asked: by the score statistic
 * of the rate that is limited, is it the right one?  What is left of z squared, less
 * that statistic, is Wilson's for the rate that is sought, there.  All values that some
 * threshold allows are the interval: the profile of a statistic that is chi-squared
 * at the right threshold and smaller at the best one, so that it covers what it says or
 * more.  No density of scores is estimated, and ties are what they are: the right
 * threshold is one that keeps to the limit where the next one does not.
 */
#include "operating_points.h"

#include <assert.h>
#include <math.h>

#include "proportion.h"

/* Thresholds of which precision_at_k asks, on either side; and of a search that is over much sooner. */
#define STEPS 32

static const Bounds nothing = {INFINITY, -INFINITY};

static void
Include(Bounds *bounds, ShareInterval interval)
{
	bounds->lower = fmin(bounds->lower, interval.lower);
	bounds->upper = fmax(bounds->upper, interval.upper);
}

/* Square of the score statistic of so many successes, if the share is p; infinite if that cannot be. */
static double
ScoreSquare(double successes, double n, double p)
{
	double		off = successes - n * p;
	double		variance = n * p * (1.0 - p);

	if (off == 0 || !(n > 0))
		return 0.0;
	return variance > 0 ? off * (off / variance) : INFINITY;
}

/* The same where the share is at most p, and where it is more. */
static double
AboveSquare(double successes, double n, double p)
{
	return successes > n * p ? ScoreSquare(successes, n, p) : 0.0;
}

static double
BelowSquare(double successes, double n, double p)
{
	return successes < n * p ? ScoreSquare(successes, n, p) : 0.0;
}

/* Wilson's, for what is left of z squared. */
static ShareInterval
Left(double successes, double rest, double z, double square)
{
	return WilsonEnds(successes, successes + rest, sqrt(fmax(0.0, z * z - square)));
}

Bounds
SensitivityEnds(const Cuts *cuts, double max_fpr, double z)
{
	Bounds		ends = nothing;

	for (uint32_t i = 0; i < cuts->count; i++)
	{
		const Cut  *cut = &cuts->cut[i];
		double		square = AboveSquare(cut->false_positives, cut->false_positives + cut->true_negatives, max_fpr);

		StatsCheckInterrupt(cuts->memory, i);
		if (i + 1 < cuts->count)
			square = fmax(square, BelowSquare(cut[1].false_positives, cut[1].false_positives + cut[1].true_negatives, max_fpr));
		if (square <= z * z)
			Include(&ends, Left(cut->true_positives, cut->false_negatives, z, square));
	}
	return ends;
}

Bounds
SpecificityEnds(const Cuts *cuts, double min_sensitivity, double z)
{
	Bounds		ends = nothing;

	for (uint32_t i = 0; i < cuts->count; i++)
	{
		const Cut  *cut = &cuts->cut[i];
		double		square = BelowSquare(cut->true_positives, cut->true_positives + cut->false_negatives, min_sensitivity);

		StatsCheckInterrupt(cuts->memory, i);
		if (i > 0)
			square = fmax(square, AboveSquare(cut[-1].true_positives, cut[-1].true_positives + cut[-1].false_negatives, min_sensitivity));
		if (square <= z * z)
			Include(&ends, Left(cut->true_negatives, cut->false_positives, z, square));
	}
	return ends;
}

/*
 * Of two of the shares of a row that is found, missed or wrongly found, given the
 * other: with the odds of a loss in the limited rate, a share s of what that rate is of
 * among all makes the odds of a loss in the other one (1 + odds) (1 - s) / s.
 */
static ShareInterval
RateOfShare(ShareInterval share, double limit)
{
	double		odds = (1.0 - limit) / limit;

	return (ShareInterval) {
		share.lower / (share.lower + (1.0 + odds) * (1.0 - share.lower)),
		share.upper / (share.upper + (1.0 + odds) * (1.0 - share.upper))};
}

/*
 * Precision need not fall with the threshold: the right one is good enough, and no
 * lower one is.
 */
Bounds
RecallEnds(const Cuts *cuts, double min_precision, double z)
{
	Bounds		ends = nothing;
	double		lower_ones = 0.0;

	for (uint32_t i = cuts->count; i-- > 0 && lower_ones <= z * z;)
	{
		const Cut  *cut = &cuts->cut[i];
		double		predicted = cut->true_positives + cut->false_positives;
		double		square = fmax(lower_ones, BelowSquare(cut->true_positives, predicted, min_precision));

		StatsCheckInterrupt(cuts->memory, i);
		if (square == 0)
			Include(&ends, Left(cut->true_positives, cut->false_negatives, z, 0.0));
		else if (square <= z * z)
			Include(&ends, RateOfShare(Left(predicted, cut->false_negatives, z, square), min_precision));
		lower_ones = fmax(lower_ones, AboveSquare(cut->true_positives, predicted, min_precision));
	}
	return ends;
}

static double
Predicted(const Cut *cut)
{
	return cut->true_positives + cut->false_positives;
}

/* Of a threshold that this much of the limited rate's statistic leaves in question. */
static ShareInterval
PrecisionLeft(const Cut *cut, double min_recall, double z, double square)
{
	if (square == 0)
		return Left(cut->true_positives, cut->false_positives, z, 0.0);
	return RateOfShare(Left(cut->true_positives + cut->false_negatives, cut->false_positives, z, square), min_recall);
}

/*
 * A quantile b for the largest of the deviations of the first rows, from some number of
 * them up to so many times as many: by how often a normal process whose time t is the
 * logarithm of that number crosses it, b^2 = z^2 + 2 log(1 + t b^2 / 2).
 */
static double
LargestQuantile(double z, double times)
{
	double		square = 0.0;
	double		next = z * z;

	for (int i = 0; i < STEPS && next > square; i++)
	{
		square = next;
		next = z * z + 2.0 * log1p(0.5 * log(times) * square);
	}
	return sqrt(next);
}

/*
 * Recall rises as the threshold falls, but precision need not fall, so the best one
 * may be far below the threshold at which recall is just enough.  It is no worse than
 * at that one, of which the profile is asked, and at any other that surely finds
 * enough, of which the best is too good by chance: the best of the lower ends is the
 * lower end.  Which of those that may find enough is the best one nobody knows: the
 * best of the upper ends is the upper end.
 */
Bounds
PrecisionEnds(const Cuts *cuts, double min_recall, double z)
{
	Bounds		ends = nothing;
	double		surely = 0.0;
	double		largest = 0.0;

	for (uint32_t i = 1; i < cuts->count; i++)
	{
		const Cut  *cut = &cuts->cut[i];
		double		positives = cut->true_positives + cut->false_negatives;
		double		missing = BelowSquare(cut->true_positives, positives, min_recall);
		double		square = fmax(missing, AboveSquare(cut[-1].true_positives, positives, min_recall));

		StatsCheckInterrupt(cuts->memory, i);
		if (missing <= z * z)
			ends.upper = fmax(ends.upper, PrecisionLeft(cut, min_recall, z, missing).upper);
		if (square <= z * z)
			ends.lower = fmin(ends.lower, PrecisionLeft(cut, min_recall, z, square).lower);
		if (AboveSquare(cut->true_positives, positives, min_recall) > z * z)
		{
			if (largest == 0)
				largest = LargestQuantile(z, Predicted(&cuts->cut[cuts->count - 1]) / Predicted(cut));
			surely = fmax(surely, Left(cut->true_positives, cut->false_positives, largest, 0.0).lower);
		}
	}
	ends.lower = isfinite(ends.lower) ? fmax(ends.lower, surely) : surely;
	return ends;
}

/* Rates that may both be e, their squares together at most z squared: a quadratic. */
static void
IncludeEqual(Bounds *ends, const Cut *cut, double z)
{
	double		wrong = cut->false_positives + cut->false_negatives;
	double		negatives = cut->false_positives + cut->true_negatives;
	double		positives = cut->true_positives + cut->false_negatives;
	double		a = negatives + positives + z * z;
	double		half_b = wrong + 0.5 * z * z;
	double		c = cut->false_positives * (cut->false_positives / negatives) + cut->false_negatives * (cut->false_negatives / positives);
	double		root = half_b * half_b - a * c;

	if (root >= 0)
		Include(ends, (ShareInterval) {c > 0 ? c / (half_b + sqrt(root)) : 0.0, (half_b + sqrt(root)) / a});
}

/* The mean of both rates, by MOVER: with ties they are nowhere the same. */
static void
IncludeMean(Bounds *ends, const Cut *cut, double z)
{
	double		fpr = cut->false_positives / (cut->false_positives + cut->true_negatives);
	double		fnr = cut->false_negatives / (cut->false_negatives + cut->true_positives);
	ShareInterval of_fpr = Left(cut->false_positives, cut->true_negatives, z, 0.0);
	ShareInterval of_fnr = Left(cut->false_negatives, cut->true_positives, z, 0.0);
	double		mean = 0.5 * fpr + 0.5 * fnr;

	Include(ends, (ShareInterval) {mean - 0.5 * hypot(fpr - of_fpr.lower, fnr - of_fnr.lower), mean + 0.5 * hypot(of_fpr.upper - fpr, of_fnr.upper - fnr)});
}

Bounds
EqualErrorEnds(const Cuts *cuts, double z)
{
	Bounds		ends = nothing;
	bool		crossed = false;

	for (uint32_t i = 0; i < cuts->count; i++)
	{
		const Cut  *cut = &cuts->cut[i];

		StatsCheckInterrupt(cuts->memory, i);
		IncludeEqual(&ends, cut, z);
		if (!crossed && cut->false_positives / (cut->false_positives + cut->true_negatives) >= cut->false_negatives / (cut->false_negatives + cut->true_positives))
		{
			crossed = true;
			IncludeMean(&ends, cut, z);
			if (i > 0)
				IncludeMean(&ends, cut - 1, z);
		}
	}
	return ends;
}

/* Positives among the first rows, those that tie as their share of them; they end at a cut or after the one before. */
static double
FoundAmong(const Cut *cut, double first)
{
	double		before = cut[-1].true_positives + cut[-1].false_positives;
	double		here = cut->true_positives + cut->false_positives;
	double		share = here > before ? fmin(1.0, fmax(0.0, (first - before) / (here - before))) : 1.0;

	return fmin(first, cut[-1].true_positives + share * (cut->true_positives - cut[-1].true_positives));
}

/* How many rows of a sample are above the right threshold is binomial: so many more or fewer are asked. */
Bounds
PrecisionOfFirstEnds(const Cuts *cuts, double first, double z)
{
	const Cut  *all = &cuts->cut[cuts->count - 1];
	double		rows = all->true_positives + all->false_positives;
	double		error = sqrt(first * fmax(0.0, 1.0 - first / rows));
	Bounds		ends = nothing;
	uint32_t	i = 1;

	for (int step = -STEPS; step <= STEPS; step++)
	{
		double		off = z * step / STEPS;
		double		above = fmin(rows, first + off * error);
		double		found;

		if (!(above > 0))
			continue;
		while (i + 1 < cuts->count && cuts->cut[i].true_positives + cuts->cut[i].false_positives < above)
		{
			StatsCheckInterrupt(cuts->memory, i);
			i++;
		}
		found = FoundAmong(&cuts->cut[i], above);
		Include(&ends, Left(found, above - found, z, off * off));
	}
	return ends;
}
