/*
 * drift_columns.c
 *		Windows of a column as summaries, and how far they are from each other.
 */
#include "drift_columns.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "divergence.h"
#include "effective_rows.h"
#include "effective_rows.h"
#include "kolmogorov.h"
#include "pooled_psi.h"

#define BINS 10
#define NEW_CATEGORY (-1.0)
#define MOST_WINDOWS 64

const char *const column_name[COLUMN_KINDS] = {
	"numeric", "numeric, 1 % NULL", "8 categories", "50 categories", "two values", "two values, one rare"};

/* --- Memory: taken from one chunk, and all given back together --- */

#define ARENA_SIZE (UINT64_C(1) << 30)

static char *arena;
static size_t arena_used;

static void *
ArenaAllocate(void *context, size_t size)
{
	size_t	   *chunk;

	(void) context;
	if (arena == NULL)
		arena = malloc(ARENA_SIZE);
	size = (size + 15) / 16 * 16;
	if (arena == NULL || size > ARENA_SIZE - 16 - arena_used)
	{
		fprintf(stderr, "false_alarms: out of memory\n");
		exit(1);
	}
	chunk = (size_t *) (void *) (arena + arena_used);
	arena_used += 16 + size;
	chunk[0] = size;
	return chunk + 2;
}

static void
ArenaRelease(void *context, void *chunk)
{
	size_t		size = ((size_t *) chunk)[-2];

	(void) context;
	if ((char *) chunk + size == arena + arena_used)
		arena_used -= 16 + size;
}

static void *
ArenaResize(void *context, void *chunk, size_t size)
{
	size_t		old = ((size_t *) chunk)[-2];
	void	   *larger;

	if (size <= old)
		return chunk;
	ArenaRelease(context, chunk);
	larger = ArenaAllocate(context, size);
	if (larger != chunk)
		memcpy(larger, chunk, old);
	return larger;
}

const StatsMemory arena_memory = {.allocate = ArenaAllocate, .resize = ArenaResize, .release = ArenaRelease};

void
ArenaReset(void)
{
	arena_used = 0;
}

size_t
ArenaMark(void)
{
	return arena_used;
}

void
ArenaBack(size_t mark)
{
	arena_used = mark;
}

/* --- Rows --- */

/* Upper ends of the categories on the scale of a normal row: cumulated shares .01 .05 .13 .23 .35 .5 .7 */
static const double eight_edges[7] = {-2.326347874, -1.644853627, -1.126391129, -0.738846849, -0.385320466, 0.0, 0.524400513};
static const double eight_rarest = 0.01;

double
RarestExpected(ColumnKind kind, int n)
{
	switch (kind)
	{
		case EIGHT_CATEGORIES:
			return eight_rarest * n;
		case FIFTY_CATEGORIES:
			return 0.02 * n;
		case TWO_VALUES:
			return 0.3 * n;
		case TWO_VALUES_ONE_RARE:
			return 0.01 * n;
		default:
			return 0.0;
	}
}

/* Of fifty alike. */
#define CELLS 4096				/* of the scale, to start the search in; the last edge below each */
#define CELL_WIDTH (8.0 / CELLS)

static double fifty_edges[49];
static unsigned char fifty_start[CELLS];

static double
EdgeOfFifty(int i)
{
	double		low = -4.0;
	double		high = 4.0;

	while (high - low > 1e-15)
	{
		double		middle = 0.5 * (low + high);

		if (middle <= low || middle >= high)
			break;
		if (25.0 * erfc(-middle * M_SQRT1_2) < i)
			low = middle;
		else
			high = middle;
	}
	return high;
}

static void
PrepareFifty(void)
{
	int			below = 0;

	for (int i = 0; i < 49; i++)
		fifty_edges[i] = EdgeOfFifty(i + 1);
	for (int cell = 0; cell < CELLS; cell++)
	{
		while (below < 49 && fifty_edges[below] <= -4.0 + cell * CELL_WIDTH)
			below++;
		fifty_start[cell] = (unsigned char) below;
	}
}

static double
CategoryOfFifty(double row)
{
	double		cell = (row + 4.0) / CELL_WIDTH;
	int			category;

	if (fifty_edges[48] == 0.0)
		PrepareFifty();
	category = cell <= 0 ? 0 : fifty_start[cell < CELLS ? (int) cell : CELLS - 1];
	while (category < 49 && row >= fifty_edges[category])
		category++;
	return category;
}

static double
Category(ColumnKind kind, double row)
{
	int			category = 0;

	switch (kind)
	{
		case EIGHT_CATEGORIES:
			while (category < 7 && row > eight_edges[category])
				category++;
			return category;
		case FIFTY_CATEGORIES:
			return CategoryOfFifty(row);
		case TWO_VALUES:
			return row > 0.524400513;
		case TWO_VALUES_ONE_RARE:
			return row > 2.326347874;
		default:
			return row;
	}
}

void
ColumnRows(ColumnKind kind, const Change *change, Random *random, const double *row, double *value, int n)
{
	for (int i = 0; i < n; i++)
	{
		value[i] = Category(kind, row[i] * change->scale + change->shift);
		if (kind == NUMERIC_WITH_NULLS && RandomUniform(random) < change->nulls)
			value[i] = NAN;
		if (change->new_category > 0 && RandomUniform(random) < change->new_category)
			value[i] = NEW_CATEGORY;
	}
}

/* Rows of one category come as one row of their weight, which is the same sum. */
static void
AddCategories(ColumnKind kind, const double *value, int n, EmpiricalDistribution *summary)
{
	int			count[51] = {0};

	for (int i = 0; i < n; i++)
		count[1 + (int) value[i]]++;
	for (int i = 0; i < 51; i++)
	{
		char		label[8];
		int			length = snprintf(label, sizeof(label), "c%d", i - 1);

		if (count[i] == 0)
			continue;
		if (summary->kind == VALUE_BOOLEAN)
			DistributionAddPoint(summary, i == 2 ? POINT_TRUE : POINT_FALSE, count[i]);
		else
			DistributionAddLabel(summary, label, (size_t) length, count[i]);
	}
	(void) kind;
}

void
ColumnSummary(ColumnKind kind, const double *value, int n, EmpiricalDistribution *summary)
{
	DistributionInit(summary, &arena_memory);
	if (kind != NUMERIC && kind != NUMERIC_WITH_NULLS)
	{
		bool		boolean = kind == TWO_VALUES || kind == TWO_VALUES_ONE_RARE;

		DistributionBegin(summary, boolean ? VALUE_BOOLEAN : VALUE_CATEGORY, boolean ? DEFAULT_BUCKETS : DEFAULT_CATEGORIES);
		AddCategories(kind, value, n, summary);
		return;
	}
	DistributionBegin(summary, VALUE_NUMBER, DEFAULT_BUCKETS);
	for (int i = 0; i < n; i++)
	{
		if (isnan(value[i]))
			TotalsAdd(&summary->missing, 1.0);
		else if (!DistributionWait(summary, value[i]))
			DistributionAddNumber(summary, value[i], 1.0);
	}
	DistributionSettle(summary);
}

/* --- Distances --- */

typedef struct Binned
{
	Bin		   *bin;
	uint32_t	count;
	double		reference;
	double		current;
} Binned;

static PositionPair *
PairsOf(EmpiricalDistribution *reference, EmpiricalDistribution *current, uint32_t *count)
{
	int			shift = reference->buckets.shift > current->buckets.shift ? reference->buckets.shift : current->buckets.shift;
	Position   *left = StatsAllocate(&arena_memory, sizeof(Position) * PositionLimit(reference));
	Position   *right = StatsAllocate(&arena_memory, sizeof(Position) * PositionLimit(current));
	uint32_t	n_left = Positions(reference, shift, left);
	uint32_t	n_right = Positions(current, shift, right);
	PositionPair *pair = StatsAllocate(&arena_memory, sizeof(PositionPair) * ((size_t) n_left + n_right + 1));

	*count = PairPositions(left, n_left, right, n_right, pair);
	return pair;
}

static Bin *
RoomForBins(uint32_t n)
{
	return StatsAllocate(&arena_memory, sizeof(Bin) * ((size_t) n + 5));
}

static void
AddNullBin(Binned *binned, const EmpiricalDistribution *reference, const EmpiricalDistribution *current)
{
	Bin			bin = {.type = BIN_NULL, .reference = SumValue(&reference->missing.w), .current = SumValue(&current->missing.w)};

	if (bin.reference > 0 || bin.current > 0)
		binned->bin[binned->count++] = bin;
}

static double
SumOfPsi(const Binned *binned)
{
	CompensatedSum psi = {0};

	for (uint32_t i = 0; i < binned->count; i++)
		SumAdd(&psi, PsiContribution(binned->bin[i].reference / binned->reference, binned->bin[i].current / binned->current));
	return SumValue(&psi);
}

static double
JensenShannon(const Binned *binned)
{
	double		divergence = 0.0;

	for (uint32_t i = 0; i < binned->count; i++)
	{
		double		p = binned->bin[i].reference / binned->reference;
		double		q = binned->bin[i].current / binned->current;

		if (p > 0)
			divergence += 0.5 * p * log2(2.0 * p / (p + q));
		if (q > 0)
			divergence += 0.5 * q * log2(2.0 * q / (p + q));
	}
	return sqrt(fmax(0.0, divergence));
}

static void
OrderedDistances(EmpiricalDistribution *reference, EmpiricalDistribution *current, Binned *binned, Distances *distances)
{
	uint32_t	count;
	PositionPair *pair = PairsOf(reference, current, &count);

	distances->ks = KolmogorovSmirnov(pair, count);
	distances->ks_pvalue = KolmogorovTwoSampleTail(distances->ks, SumValue(&reference->values.w), SumValue(&current->values.w));
	binned->bin = RoomForBins(count > BINS ? count : BINS);
	binned->count = KindIsOrdered(reference->kind) ? QuantileBins(pair, count, BINS, binned->bin) :
		PositionBins(pair, count, BIN_BOOLEAN, binned->bin);
}

Distances
DistancesOf(EmpiricalDistribution *reference, EmpiricalDistribution *current, int n)
{
	size_t		mark = ArenaMark();
	Binned		binned = {.reference = DistributionWeight(reference), .current = DistributionWeight(current)};
	Distances	distances = {.ks = NAN, .ks_pvalue = NAN};

	if (reference->kind == VALUE_CATEGORY)
	{
		binned.bin = RoomForBins(reference->categories.labels.count + current->categories.labels.count);
		binned.count = LabelBins(&reference->categories, &current->categories, binned.bin);
	}
	else
		OrderedDistances(reference, current, &binned, &distances);
	AddNullBin(&binned, reference, current);
	distances.psi = KindIsOrdered(reference->kind) ? SumOfPsi(&binned) :
		PooledPsi(binned.bin, binned.count, binned.reference, binned.current, n);
	distances.js = JensenShannon(&binned);
	if (reference->kind == VALUE_BOOLEAN && OneOfTwoIsRare(reference, SumValue(&current->values.w)))
		distances.ks = NAN;
	ArenaBack(mark);
	return distances;
}

static void
MergeTwo(const EmpiricalDistribution *a, const EmpiricalDistribution *b, EmpiricalDistribution *both)
{
	DistributionInit(both, &arena_memory);
	DistributionMerge(both, a);
	DistributionMerge(both, b);
	DistributionSettle(both);
}

void
Prefixes(EmpiricalDistribution *window, int m, EmpiricalDistribution *prefix)
{
	DistributionInit(&prefix[0], &arena_memory);
	for (int i = 0; i < m; i++)
		MergeTwo(&prefix[i], &window[i], &prefix[i + 1]);
}

/* What is left of the m windows without window i is its prefix and its suffix. */
void
LeaveOneOut(EmpiricalDistribution *window, EmpiricalDistribution *prefix, int m, int n, Distances *reference)
{
	EmpiricalDistribution suffix[MOST_WINDOWS + 1];
	size_t		mark = ArenaMark();

	DistributionInit(&suffix[m], &arena_memory);
	for (int i = m - 1; i > 0; i--)
		MergeTwo(&window[i], &suffix[i + 1], &suffix[i]);
	for (int i = 0; i < m; i++)
	{
		size_t		before = ArenaMark();
		EmpiricalDistribution others;

		MergeTwo(&prefix[i], &suffix[i + 1], &others);
		reference[i] = DistancesOf(&others, &window[i], n);
		ArenaBack(before);
	}
	ArenaBack(mark);
}

/* --- Evidence --- */

static Binned
CategoryBins(EmpiricalDistribution *reference, EmpiricalDistribution *current)
{
	Binned		binned = {.reference = DistributionWeight(reference), .current = DistributionWeight(current)};

	if (reference->kind == VALUE_CATEGORY)
	{
		binned.bin = RoomForBins(reference->categories.labels.count + current->categories.labels.count);
		binned.count = LabelBins(&reference->categories, &current->categories, binned.bin);
	}
	else
	{
		PositionPair *pair = PairsOf(reference, current, &binned.count);

		binned.bin = RoomForBins(binned.count);
		binned.count = PositionBins(pair, binned.count, BIN_BOOLEAN, binned.bin);
	}
	AddNullBin(&binned, reference, current);
	return binned;
}

Doubt
DoubtOf(EmpiricalDistribution *reference, EmpiricalDistribution *current, int n)
{
	size_t		mark = ArenaMark();
	Doubt		doubt = {.rarer_bin = NAN, .rarer_value = NAN};
	Binned		binned;

	if (KindIsOrdered(reference->kind))
		return doubt;
	doubt.categories = true;
	binned = CategoryBins(reference, current);
	doubt.rarer_bin = RarerOfTwo(binned.bin, binned.count, binned.reference, n);
	doubt.cluster = MayBeACluster(binned.bin, binned.count, binned.current, n);
	if (reference->kind == VALUE_BOOLEAN)
		doubt.rarer_value = fmin(reference->point[POINT_FALSE], reference->point[POINT_TRUE]) / SumValue(&reference->values.w);
	ArenaBack(mark);
	return doubt;
}

typedef struct Law
{
	DistanceLaw with_rows;
	ShareDistance of_shares;
} Law;

static const Law psi_law = {DISTANCE_N, SHARE_DIVERGENCE};
static const Law ks_law = {DISTANCE_ROOT_N, SHARE_DIFFERENCE};

/* rarer: the share of the rarer of two values; NaN where there are others. */
static double
Learned(const WindowDistance *reference, int m, double current, int n, Law law, double rarer)
{
	double		work[MOST_WINDOWS];
	WindowDistance window = {current, n};

	if (isnan(current) || m < LEARNED_MIN_WINDOWS)
		return NAN;
	if (rarer > 0 && EffectiveRows(reference, (size_t) m, law.of_shares, rarer, n) < EFFECTIVE_ROWS)
		return NAN;
	return LearnedPvalue(reference, (size_t) m, window, law.with_rows, work).pvalue;
}

Evidence
EvidenceOf(const Distances *reference, int m, int n, Doubt doubt, Distances current)
{
	WindowDistance psi[MOST_WINDOWS];
	WindowDistance ks[MOST_WINDOWS];
	int			n_psi = 0;
	int			n_ks = 0;

	if (doubt.cluster)
		return (Evidence) {NAN, NAN};
	for (int i = 0; i < m; i++)
	{
		if (!isnan(reference[i].psi))
			psi[n_psi++] = (WindowDistance) {reference[i].psi, n};
		if (!isnan(reference[i].ks))
			ks[n_ks++] = (WindowDistance) {reference[i].ks, n};
	}
	if (doubt.categories)
	{
		n_psi = n_psi < m ? 0 : m;
		n_ks = n_ks < m ? 0 : m;
	}
	return (Evidence) {Learned(psi, n_psi, current.psi, n, psi_law, doubt.rarer_bin), Learned(ks, n_ks, current.ks, n, ks_law, doubt.rarer_value)};
}
