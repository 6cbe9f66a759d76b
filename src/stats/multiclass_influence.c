/*
 * multiclass_influence.c
 *		How sure a mean of areas under ROC curves of several classes is.
 *
 * Each of these means is one of areas of a class above another by the scores of the
 * first, A[k][c], which weigh u[k][c].  A row of true class c moves it by a function
 * of each of its scores: by that of class c through the areas of c above others, by
 * that of another class k through A[k][c].  How each function varies over the rows of
 * class c is in the summary (DeLong, DeLong and Clarke-Pearson 1988, Biometrics
 * 44:837), how they vary together is not: the deviation of a sum is at most the sum of
 * the deviations, and that is what it is taken for.  With two classes whose
 * probabilities add up to 1 both scores say the same, and it is DeLong's variance.
 *
 * The mean of the functions over the rows of a class is known, and adds up exactly:
 * by it the mean moves as the numbers of rows of the classes do.
 */
#include "multiclass_influence.h"

#include <assert.h>
#include <math.h>

#include "delong.h"

typedef struct Influences
{
	const MulticlassScores *scores;
	uint32_t	classes;
	double	   *share;			/* of each class's weight among labelled rows */
	double	   *weight;
	double	   *u;				/* classes times classes, as are the areas */
	double	   *area;
	double	   *within;			/* of each true class, at most: the deviation of its rows' influence */
	double	   *between;		/* and its mean */
	const double **position;	/* lanes, by ascending score */
	uint32_t	positions;
	double	   *below;			/* weight of each true class that was passed */
	double	   *sum;
} Influences;

static double *
Zeros(const Influences *of, size_t n)
{
	return StatsAllocateZero(of->scores->memory, n * sizeof(double));
}

static Influences
Begin(const MulticlassScores *scores)
{
	uint32_t	classes = scores->classes;
	Influences	of = {.scores = scores, .classes = classes};
	Totals		labelled = MulticlassTotal(scores);
	uint32_t	most = 0;

	of.share = Zeros(&of, classes);
	of.weight = Zeros(&of, classes);
	of.within = Zeros(&of, classes);
	of.between = Zeros(&of, classes);
	of.below = Zeros(&of, classes);
	of.sum = Zeros(&of, classes);
	of.u = Zeros(&of, (size_t) classes * classes);
	of.area = Zeros(&of, (size_t) classes * classes);
	for (uint32_t k = 0; k < classes; k++)
	{
		of.weight[k] = SumValue(&scores->total[k].w);
		of.share[k] = of.weight[k] / SumValue(&labelled.w);
		most = most < scores->class[k].buckets.count ? scores->class[k].buckets.count : most;
	}
	of.position = StatsAllocate(scores->memory, ((size_t) most + SCORE_POINTS) * sizeof(double *));
	return of;
}

static void
End(Influences *of)
{
	void	   *part[] = {of->share, of->weight, of->within, of->between, of->below, of->sum, of->u, of->area, of->position};

	for (size_t i = 0; i < sizeof(part) / sizeof(part[0]); i++)
		StatsRelease(of->scores->memory, part[i]);
}

static void
TakePositions(Influences *of, uint32_t k)
{
	const ClassScores *class = &of->scores->class[k];
	const BucketTable *buckets = &class->buckets;
	int			lanes = ClassLanes(of->classes);
	uint32_t	i = 0;
	uint32_t	n = 0;

	of->position[n++] = class->point + SCORE_MINUS_INFINITY * lanes;
	for (; i < buckets->count && BucketFirstKey(buckets, i) < KEY_SIGN; i++)
		of->position[n++] = BucketLane(buckets, i);
	of->position[n++] = class->point + SCORE_ZERO * lanes;
	for (; i < buckets->count; i++)
		of->position[n++] = BucketLane(buckets, i);
	of->position[n++] = class->point + SCORE_PLUS_INFINITY * lanes;
	of->positions = n;
}

static void
Pass(Influences *of, const double *lane)
{
	for (uint32_t c = 0; c < of->classes; c++)
		of->below[c] += lane[c];
}

/* Share of the rows of a class that lie below a position, of those in it half. */
static inline double
ShareBelow(const Influences *of, const double *lane, uint32_t c)
{
	return (of->below[c] + 0.5 * lane[c]) / of->weight[c];
}

/* Of class k above each other one, by its scores. */
static void
TakeAreas(Influences *of, uint32_t k)
{
	double	   *area = of->area + (size_t) k * of->classes;

	memset(of->below, 0, of->classes * sizeof(double));
	for (uint32_t i = 0; i < of->positions; i++)
	{
		const double *lane = of->position[i];

		StatsCheckInterrupt(of->scores->memory, i);
		if (lane[k] > 0)
			for (uint32_t c = 0; c < of->classes; c++)
				if (c != k && of->weight[c] > 0)
					area[c] += lane[k] / of->weight[k] * ShareBelow(of, lane, c);
		Pass(of, lane);
	}
}

/* Of a row of class k at a position, through its score of k. */
static double
OwnInfluence(const Influences *of, const double *lane, uint32_t k)
{
	const double *u = of->u + (size_t) k * of->classes;
	const double *area = of->area + (size_t) k * of->classes;
	double		sum = 0.0;

	for (uint32_t c = 0; c < of->classes; c++)
		if (u[c] > 0)
			sum += u[c] / of->share[k] * (ShareBelow(of, lane, c) - area[c]);
	return sum;
}

/* What the scores of class k add to the deviation of each true class. */
static void
AddDeviations(Influences *of, uint32_t k)
{
	const double *u = of->u + (size_t) k * of->classes;
	const double *area = of->area + (size_t) k * of->classes;

	memset(of->below, 0, of->classes * sizeof(double));
	memset(of->sum, 0, of->classes * sizeof(double));
	for (uint32_t i = 0; i < of->positions; i++)
	{
		const double *lane = of->position[i];
		double		own = lane[k] > 0 ? OwnInfluence(of, lane, k) : 0.0;
		double		above = of->weight[k] > 0 ? 1.0 - ShareBelow(of, lane, k) : 0.0;

		StatsCheckInterrupt(of->scores->memory, i);
		of->sum[k] += lane[k] * own * own;
		for (uint32_t c = 0; c < of->classes; c++)
			if (u[c] > 0)
				of->sum[c] += lane[c] * (u[c] / of->share[c] * (above - area[c])) * (u[c] / of->share[c] * (above - area[c]));
		Pass(of, lane);
	}
	for (uint32_t c = 0; c < of->classes; c++)
		if (of->weight[c] > 0)
			of->within[c] += sqrt(of->sum[c] / of->weight[c]);
}

/* How much each area counts: of a class with the others by their rows, or of pairs both ways round. */
static void
Weigh(Influences *of, MeanArea mean)
{
	uint32_t	present = 0;

	for (uint32_t k = 0; k < of->classes; k++)
		present += of->weight[k] > 0;
	for (uint32_t k = 0; k < of->classes; k++)
		for (uint32_t c = 0; c < of->classes; c++)
		{
			double	   *u = &of->u[(size_t) k * of->classes + c];

			if (c == k || !(of->weight[k] > 0 && of->weight[c] > 0))
				continue;
			if (mean.pairs)
				*u = mean.weighted ? 0.5 * (of->share[k] + of->share[c]) / (present - 1.0) : 1.0 / (present * (present - 1.0));
			else
				*u = (mean.weighted ? of->share[k] : 1.0 / present) * of->share[c] / (1.0 - of->share[k]);
		}
}

/* Of class k in the mean: against all others, or the mean of its pairs both ways round. */
static double
ClassMean(const Influences *of, MeanArea mean, uint32_t k)
{
	double		sum = 0.0;
	double		weight = 0.0;

	for (uint32_t c = 0; c < of->classes; c++)
	{
		double		w = mean.pairs ? of->weight[c] > 0 : of->share[c];
		double		area = of->area[(size_t) k * of->classes + c];

		if (c == k)
			continue;
		sum += w * (mean.pairs ? 0.5 * (area + of->area[(size_t) c * of->classes + k]) : area);
		weight += w;
	}
	return sum / weight;
}

/*
 * What one row more of each class does to the mean by its number alone: it counts more
 * in a weighted mean, and is more of the others in an area against these.
 */
static void
TakeBetween(Influences *of, MeanArea mean)
{
	double		value = 0.0;

	for (size_t i = 0; i < (size_t) of->classes * of->classes; i++)
		value += of->u[i] * of->area[i];
	for (uint32_t k = 0; k < of->classes; k++)
	{
		double		class = of->weight[k] > 0 ? ClassMean(of, mean, k) : 0.0;

		if (mean.weighted && of->weight[k] > 0)
			of->between[k] += class - value;
		for (uint32_t c = 0; !mean.pairs && c < of->classes; c++)
			if (of->u[(size_t) k * of->classes + c] > 0)
				of->between[c] += of->u[(size_t) k * of->classes + c] / of->share[c] * (of->area[(size_t) k * of->classes + c] - class);
	}
}

static bool
VarianceOf(const Influences *of, double design_effect, MeanVariance *variance)
{
	double		squares = 0.0;

	variance->variance = 0.0;
	for (uint32_t c = 0; c < of->classes; c++)
	{
		double		n = of->weight[c] > 0 ? TotalsEffective(&of->scores->total[c]) / design_effect : 0.0;
		double		part;

		if (!(of->weight[c] > 0))
			continue;
		if (!(n > 1))
			return false;
		part = of->share[c] * of->share[c] * (of->within[c] * of->within[c] / (n - 1.0) + of->between[c] * of->between[c] / n);
		variance->variance += part;
		squares += part * part / (n - 1.0);
	}
	variance->freedom = variance->variance * variance->variance / squares;
	return true;
}

static bool
ByPair(const MulticlassScores *scores, MeanArea mean, double design_effect, MeanVariance *variance)
{
	Influences	of = Begin(scores);
	bool		enough;

	Weigh(&of, mean);
	for (uint32_t k = 0; k < of.classes; k++)
	{
		TakePositions(&of, k);
		if (of.weight[k] > 0)
			TakeAreas(&of, k);
		AddDeviations(&of, k);
	}
	TakeBetween(&of, mean);
	enough = VarianceOf(&of, design_effect, variance);
	End(&of);
	return enough;
}

double
ShareVariance(const MulticlassScores *scores, const double *value, double mean, double design_effect)
{
	Totals		labelled = MulticlassTotal(scores);
	double		sum = 0.0;

	for (uint32_t k = 0; k < scores->classes; k++)
	{
		double		share = SumValue(&scores->total[k].w) / SumValue(&labelled.w);

		if (share > 0)
			sum += share * share * (value[k] - mean) * (value[k] - mean) / (TotalsEffective(&scores->total[k]) / design_effect);
	}
	return sum;
}

/* A class against all others, as if it were alone. */
static bool
OfClass(const MulticlassScores *scores, uint32_t k, double design_effect, double *area, MeanVariance *variance)
{
	BinaryScores binary;
	ScorePosition *position;
	ScoreCurve	curve;
	Delong		delong;
	double		positives;
	double		negatives;

	BinaryScoresInit(&binary, scores->memory, DEFAULT_BUCKETS);
	MulticlassScoresOf(scores, k, AGAINST_ALL, &binary);
	position = StatsAllocate(scores->memory, (ScorePositionCount(&binary) + 1) * sizeof(ScorePosition));
	ScorePositions(&binary, position);
	curve = ScoreCurveOf(position, ScorePositionCount(&binary));
	delong = ScoreDelong(&curve);
	positives = TotalsEffective(&binary.total[SCORE_POSITIVE]) / design_effect;
	negatives = TotalsEffective(&binary.total[SCORE_NEGATIVE]) / design_effect;
	StatsRelease(scores->memory, position);
	StatsRelease(scores->memory, binary.buckets.key);
	StatsRelease(scores->memory, binary.buckets.lane);
	*area = delong.area;
	if (!(positives > 1 && negatives > 1))
		return false;
	variance->variance = DelongVariance(&delong, negatives, positives);
	variance->freedom = variance->variance > 0 ? DelongFreedom(&delong, negatives, positives) : INFINITY;
	return true;
}

/* With more classes than are told apart: the mean of the deviations, whatever the true classes of the others. */
static bool
ByClass(const MulticlassScores *scores, bool weighted, double design_effect, MeanVariance *mean)
{
	Totals		labelled = MulticlassTotal(scores);
	double	   *area = StatsAllocateZero(scores->memory, scores->classes * sizeof(double));
	double		deviation = 0.0;
	double		value = 0.0;
	bool		enough = true;

	mean->freedom = INFINITY;
	for (uint32_t k = 0; k < scores->classes && enough; k++)
	{
		double		share = weighted ? SumValue(&scores->total[k].w) / SumValue(&labelled.w) : 1.0 / scores->classes;
		MeanVariance of = {0};

		StatsCheckInterrupt(scores->memory, 0);
		if (!(share > 0))
			continue;
		enough = OfClass(scores, k, design_effect, &area[k], &of);
		value += share * area[k];
		deviation += share * sqrt(of.variance);
		mean->freedom = fmin(mean->freedom, of.freedom);
	}
	if (weighted && enough)
		deviation += sqrt(ShareVariance(scores, area, value, design_effect));
	mean->variance = deviation * deviation;
	StatsRelease(scores->memory, area);
	return enough;
}

bool
MeanAreaVariance(const MulticlassScores *scores, MeanArea mean, double design_effect, MeanVariance *variance)
{
	assert(scores->waiting.n == 0 && (ClassesByPair(scores->classes) || !mean.pairs));

	if (ClassesByPair(scores->classes))
		return ByPair(scores, mean, design_effect, variance);
	return ByClass(scores, mean.weighted, design_effect, variance);
}
