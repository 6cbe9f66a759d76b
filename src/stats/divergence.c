/*
 * divergence.c
 *		How far a current distribution is from a reference.
 */
#include "divergence.h"

#include <assert.h>
#include <math.h>

double
KolmogorovSmirnov(const PositionPair *pair, uint32_t count)
{
	double		n_reference = 0.0;
	double		n_current = 0.0;
	double		reference = 0.0;
	double		current = 0.0;
	double		largest = 0.0;

	for (uint32_t i = 0; i < count; i++)
	{
		n_reference += pair[i].reference;
		n_current += pair[i].current;
	}
	assert(n_reference > 0 && n_current > 0);

	for (uint32_t i = 0; i < count; i++)
	{
		reference += pair[i].reference;
		current += pair[i].current;
		largest = fmax(largest, fabs(reference / n_reference - current / n_current));
	}
	return fmin(1.0, largest);
}

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

uint32_t
PositionBins(const PositionPair *pair, uint32_t count, BinType type, Bin *bin)
{
	Bin			others = {.type = BIN_NEW_CATEGORIES};
	uint32_t	n = 0;

	for (uint32_t i = 0; i < count; i++)
	{
		if (type != BIN_BOOLEAN && pair[i].reference <= 0)
		{
			AddPair(&others, &pair[i]);
			continue;
		}
		bin[n] = (Bin) {.type = type, .bucket = pair[i].bucket};
		AddPair(&bin[n++], &pair[i]);
	}
	if (others.current > 0)
		bin[n++] = others;
	return n;
}

uint32_t
LabelBins(const Categories *reference, const Categories *current, Bin *bin)
{
	const LabelSet *labels = &reference->labels;
	uint32_t   *order = StatsAllocate(labels->memory, sizeof(uint32_t) * (labels->count + 1));
	Bin			others = {.type = BIN_NEW_CATEGORIES};
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

	for (uint32_t i = 0; i < current->labels.count; i++)
		if (CategoryWeightOrZero(reference, &current->labels.label[i]) <= 0)
			others.current += current->weight[i];
	if (others.current > 0)
		bin[n++] = others;
	return n;
}

double
PsiContribution(double reference_share, double current_share)
{
	double		reference = fmax(reference_share, PSI_FLOOR);
	double		current = fmax(current_share, PSI_FLOOR);

	return (current - reference) * log(current / reference);
}
