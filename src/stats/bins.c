/*
 * bins.c
 *		Values of two distributions put into bins.
 */
#include "bins.h"

#include <assert.h>
#include <math.h>

static void
AddPair(Bin *bin, const PositionPair *pair)
{
	bin->reference += pair->reference;
	bin->current += pair->current;
}

/* Passes the quantiles i / n_bins up to here; were there any? */
static bool
PassesEdge(double weight, double total, uint32_t n_bins, uint32_t *edge)
{
	uint32_t	before = *edge;

	while (*edge < n_bins && weight * n_bins >= *edge * total)
		(*edge)++;
	return *edge > before;
}

/* Bins over the positions from first to last, both of which the reference has. */
static uint32_t
RangeBins(const PositionPair *pair, uint32_t first, uint32_t last, uint32_t n_bins, Bin *bin)
{
	double		total = 0.0;
	double		weight = 0.0;
	uint32_t	edge = 1;
	Bin		   *open = bin;

	for (uint32_t i = first; i <= last; i++)
		total += pair[i].reference;
	*open = (Bin) {.type = BIN_FIRST_RANGE, .lower = pair[first].lower};
	for (uint32_t i = first; i <= last; i++)
	{
		AddPair(open, &pair[i]);
		open->upper = pair[last].upper;
		weight += pair[i].reference;
		if (pair[i].reference > 0 && PassesEdge(weight, total, n_bins, &edge) && i < last)
		{
			open->upper = pair[i].upper;
			*++open = (Bin) {.type = BIN_RANGE, .lower = pair[i].upper};
		}
	}
	return (uint32_t) (open + 1 - bin);
}

static uint32_t
OutsideBin(const PositionPair *pair, uint32_t from, uint32_t to, Bin outside, Bin *bin)
{
	for (uint32_t i = from; i < to; i++)
		AddPair(&outside, &pair[i]);
	if (from >= to)
		return 0;
	*bin = outside;
	return 1;
}

uint32_t
QuantileBins(const PositionPair *pair, uint32_t count, uint32_t n_bins, Bin *bin)
{
	uint32_t	first = 0;
	uint32_t	end = count;
	uint32_t	n;

	while (first < count && pair[first].reference <= 0)
		first++;
	while (end > first && pair[end - 1].reference <= 0)
		end--;
	if (first == end)
		return OutsideBin(pair, 0, count, (Bin) {.type = BIN_ANY_VALUE}, bin);

	n = RangeBins(pair, first, end - 1, n_bins, bin);
	n += OutsideBin(pair, 0, first,
					(Bin) {.type = BIN_BELOW, .upper = pair[first].lower}, bin + n);
	n += OutsideBin(pair, end, count,
					(Bin) {.type = BIN_ABOVE, .lower = pair[end - 1].upper}, bin + n);
	return n;
}

/* Could rows of one position differ in value? */
static bool
IsShared(const PositionPair *pair, BinType type)
{
	return type == BIN_HASH || (type == BIN_VALUE && pair->lowest.key != pair->highest.key);
}

uint32_t
PositionBins(const PositionPair *pair, uint32_t count, BinType type, Bin *bin)
{
	for (uint32_t i = 0; i < count; i++)
	{
		bin[i] = (Bin) {.type = type, .lower = pair[i].lowest, .upper = pair[i].highest,
			.bucket = pair[i].bucket, .shared = IsShared(&pair[i], type)};
		AddPair(&bin[i], &pair[i]);
	}
	return count;
}

/* The labels that the reference does not have, in order. */
static uint32_t
NewLabelBins(const Categories *reference, const Categories *current, Bin *bin)
{
	const LabelSet *labels = &current->labels;
	uint32_t   *order = StatsAllocate(labels->memory, sizeof(uint32_t) * (labels->count + 1));
	uint32_t	n = 0;

	LabelOrder(labels, order);
	for (uint32_t i = 0; i < labels->count; i++)
	{
		const Label *label = &labels->label[order[i]];

		if (current->weight[order[i]] > 0 && LabelFind(&reference->labels, label->bytes, label->length) == LABEL_NONE)
			bin[n++] = (Bin) {.type = BIN_LABEL, .label = label, .current = current->weight[order[i]]};
	}
	StatsRelease(labels->memory, order);
	return n;
}

uint32_t
LabelBins(const Categories *reference, const Categories *current, Bin *bin)
{
	const LabelSet *labels = &reference->labels;
	uint32_t   *order = StatsAllocate(labels->memory, sizeof(uint32_t) * (labels->count + 1));
	uint32_t	n = labels->count;

	LabelOrder(labels, order);
	for (uint32_t i = 0; i < n; i++)
	{
		const Label *label = &labels->label[order[i]];

		bin[i] = (Bin) {.type = BIN_LABEL, .label = label};
		bin[i].reference = reference->weight[order[i]];
		bin[i].current = CategoryWeightOrZero(current, label);
	}
	StatsRelease(labels->memory, order);
	return n + NewLabelBins(reference, current, bin + n);
}

bool
BinIsNew(const Bin *bin)
{
	return bin->reference <= 0 && bin->current > 0 &&
		(bin->type == BIN_LABEL || bin->type == BIN_HASH || bin->type == BIN_VALUE);
}

uint32_t
LumpNewBins(Bin *bin, uint32_t count)
{
	Bin			others = {.type = BIN_NEW_CATEGORIES};
	uint32_t	n = 0;

	for (uint32_t i = 0; i < count; i++)
	{
		if (!BinIsNew(&bin[i]))
		{
			bin[n++] = bin[i];
			continue;
		}
		others.type = bin[i].type == BIN_VALUE ? BIN_NEW_VALUES : BIN_NEW_CATEGORIES;
		others.current += bin[i].current;
	}
	if (others.current > 0)
		bin[n++] = others;
	return n;
}

/* Number of edges up to a place: 0 is below all of them. */
static uint32_t
EdgesUpTo(const double *edge, uint32_t edges, double place)
{
	uint32_t	low = 0;
	uint32_t	high = edges;

	while (low < high)
	{
		uint32_t	middle = low + (high - low) / 2;

		if (edge[middle] <= place)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

uint32_t
EdgeBins(const PositionPair *pair, const double *place, uint32_t count,
		 const double *edge, uint32_t edges, Bin *bin)
{
	uint32_t	ranges = edges - 1;
	Bin			below = {.type = BIN_BELOW_EDGE, .to = edge[0]};
	Bin			above = {.type = BIN_ABOVE_EDGE, .from = edge[edges - 1]};
	uint32_t	n = ranges;

	for (uint32_t i = 0; i < ranges; i++)
		bin[i] = (Bin) {.type = i + 1 < ranges ? BIN_LEFT_RANGE : BIN_LAST_RANGE, .from = edge[i], .to = edge[i + 1]};
	for (uint32_t i = 0; i < count; i++)
	{
		uint32_t	passed = EdgesUpTo(edge, edges, place[i]);

		if (passed == 0)
			AddPair(&below, &pair[i]);
		else if (passed < edges)
			AddPair(&bin[passed - 1], &pair[i]);
		else if (place[i] > edge[edges - 1])
			AddPair(&above, &pair[i]);
		else
			AddPair(&bin[ranges - 1], &pair[i]);
	}
	if (below.reference > 0 || below.current > 0)
		bin[n++] = below;
	if (above.reference > 0 || above.current > 0)
		bin[n++] = above;
	return n;
}

uint32_t
LeaveEmptyBinsOut(Bin *bin, uint32_t count)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < count; i++)
		if (bin[i].reference > 0 || bin[i].current > 0)
			bin[n++] = bin[i];
	return n;
}

uint32_t
WidthEdges(double lowest, double highest, uint32_t n_bins, double *edge)
{
	double		first = lowest < highest ? lowest : lowest - 0.5;
	double		last = lowest < highest ? highest : highest + 0.5;
	double		step = (last - first) / n_bins;

	assert(n_bins > 0);
	for (uint32_t i = 0; i < n_bins; i++)
		edge[i] = i * step + first;
	edge[n_bins] = last;
	for (uint32_t i = 0; i < n_bins; i++)
		if (!(edge[i] < edge[i + 1]))
			return 0;
	return n_bins + 1;
}

/* As many of that width as cover the range. */
static double
WidthsIn(double range, double width)
{
	return width > 0 ? fmax(1.0, ceil(range / width)) : 1.0;
}

double
SturgesBins(double n, double range)
{
	return n > 0 ? WidthsIn(range, range / (log2(n) + 1.0)) : 1.0;
}

double
DoaneBins(double n, double range, double skewness)
{
	double		deviation = sqrt(6.0 * (n - 2.0) / ((n + 1.0) * (n + 3.0)));

	if (!(n > 2) || !isfinite(skewness))
		return 1.0;
	return WidthsIn(range, range / (1.0 + log2(n) + log2(1.0 + fabs(skewness) / deviation)));
}
