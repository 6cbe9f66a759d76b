/*
 * test_data_quality.c
 *		P-values of a column's quality against all deals there are.
 *
 * Up to ten rows of every pattern of equal values are dealt to two sides in every
 * way.  What is exact must be the share of deals; what is a bound, no less.
 */
#include <string.h>

#include "../../src/stats/data_quality.h"
#include "../../src/stats/hypergeometric.h"
#include "support.h"
#include "tap.h"

#define MOST_ROWS 10

/* What the deals of one pattern come to: how many have that many new rows, distinct values, rows beyond. */
typedef struct Deals
{
	double		all;
	double		new_rows[MOST_ROWS + 1];
	double		distinct[MOST_ROWS + 1];
	double		beyond[MOST_ROWS + 1];
	double		apart;			/* both sides constant, of another value */
} Deals;

static struct
{
	double		bound_below;	/* furthest that a bound is below the truth: by none */
	double		exact_apart;
	double		loosest[2];		/* a bound over the truth: of new rows, of distinct values */
	int			patterns;
	int			compared;
} seen;

static void
CountDeal(Deals *deals, const int *size, int values, unsigned dealt, int rows)
{
	int			new_rows = 0;
	int			distinct = 0;
	int			reference_values = 0;
	int			first = rows;
	int			last = -1;
	int			beyond = 0;

	for (int value = 0, row = 0; value < values; row += size[value], value++)
	{
		int			current = __builtin_popcount((dealt >> row) & ((1u << size[value]) - 1));

		new_rows += current == size[value] ? current : 0;
		distinct += current > 0;
		reference_values += current < size[value];
	}
	for (int row = 0; row < rows; row++)
		if (!((dealt >> row) & 1))
		{
			first = row < first ? row : first;
			last = row;
		}
	for (int row = 0; row < rows; row++)
		beyond += ((dealt >> row) & 1) && (row < first || row > last);
	deals->all++;
	deals->new_rows[new_rows]++;
	deals->distinct[distinct]++;
	deals->beyond[beyond]++;
	deals->apart += distinct == 1 && reference_values == 1 && new_rows > 0;
}

/* Share of deals from x on, or up to it. */
static double
From(const double *count, double all, int x)
{
	double		sum = 0;

	for (int i = x; i <= MOST_ROWS; i++)
		sum += count[i];
	return sum / all;
}

static double
UpTo(const double *count, double all, int x)
{
	double		sum = 0;

	for (int i = 0; i <= x; i++)
		sum += count[i];
	return sum / all;
}

static void
CompareBound(int which, double bound, double truth)
{
	seen.bound_below = fmax(seen.bound_below, truth - bound);
	seen.compared++;
	if (truth > 0)
		seen.loosest[which] = fmax(seen.loosest[which], bound / truth);
}

static void
CompareExact(double got, double truth)
{
	seen.exact_apart = fmax(seen.exact_apart, fabs(got - truth));
	seen.compared++;
}

static void
ComparePattern(const int *size, int values, int rows, int m)
{
	Deals		deals = {0};
	ValueGroup	group[MOST_ROWS];
	PooledValues pooled;
	double		constant = 0;

	for (unsigned dealt = 0; dealt < 1u << rows; dealt++)
		if (__builtin_popcount(dealt) == m)
			CountDeal(&deals, size, values, dealt, rows);
	for (int value = 0; value < values; value++)
		group[value] = (ValueGroup) {size[value], 1};
	pooled = PoolValues(group, (uint32_t) values, rows - m, m, &test_memory);
	for (int x = 1; x <= m; x++)
	{
		CompareBound(0, NewRowsTail(&pooled, x), From(deals.new_rows, deals.all, x));
		CompareBound(1, MoreValuesTail(&pooled, x), From(deals.distinct, deals.all, x));
		CompareBound(1, FewerValuesTail(&pooled, x), UpTo(deals.distinct, deals.all, x));
		if (values == rows)
			CompareExact(BeyondRangeTail(x, rows - m, m), From(deals.beyond, deals.all, x));
	}
	constant = deals.distinct[1] / deals.all;
	CompareExact(ConstantTail(&pooled), constant);
	if (values == 2 && size[0] == rows - m && size[1] == m)
		CompareExact(ApartTail(rows - m, m), deals.apart / deals.all);
	seen.patterns++;
}

/* Every pattern of values: sizes that do not grow. */
static void
ComparePatterns(int *size, int values, int left, int largest, int rows)
{
	if (left == 0)
		for (int m = 1; m < rows; m++)
			ComparePattern(size, values, rows, m);
	for (int next = left < largest ? left : largest; next > 0; next--)
	{
		size[values] = next;
		ComparePatterns(size, values + 1, left - next, next, rows);
	}
}

static void
TestAllDeals(void)
{
	int			size[MOST_ROWS];

	for (int rows = 2; rows <= MOST_ROWS; rows++)
		ComparePatterns(size, 0, rows, rows, rows);
	TapOk(seen.bound_below < 1e-9, "%d patterns, %d probabilities: no bound is below the share of deals (%g)", seen.patterns, seen.compared, seen.bound_below);
	TapOk(seen.exact_apart < 1e-12, "ranges and constants are that share (%g)", seen.exact_apart);
	TapOk(seen.loosest[0] < 100 && seen.loosest[1] < 200, "nor worlds above it, few as the rows are (%g times, %g of distinct values)", seen.loosest[0], seen.loosest[1]);
}

/* Of one value the bound is the truth: nothing else can happen. */
static void
TestOneNewValue(void)
{
	ValueGroup	group[] = {{60, 1}, {5, 1}, {35, 1}};
	PooledValues pooled = PoolValues(group, 3, 70, 30, &test_memory);
	double		truth = FisherGreater(0, 70, 5, 30);

	TapOk(NewRowsTail(&pooled, 5) >= truth && NewRowsTail(&pooled, 5) < 1.01 * truth, "one rare value among common ones: Fisher's probability");
	TapOk(pooled.count == 3 && group[0].rows == 5 && group[2].rows == 60, "values are put in order");
}

/* Numbers of rows need not be whole, and may be of any size. */
static void
TestOddNumbers(void)
{
	static const double odd[] = {1e-300, 0.3, 1, 7.5, 1e6, 9e15};
	bool		sane = true;

	for (int i = 0; i < 6; i++)
		for (int j = 0; j < 6; j++)
			for (int k = 0; k < 6; k++)
			{
				double		n = odd[i];
				double		m = odd[j];
				double		rows = fmin(odd[k], n + m);
				ValueGroup	group[] = {{rows, 2}, {rows / 3, 1}};
				PooledValues pooled = PoolValues(group, 2, n, m, &test_memory);
				double		p[] = {NewRowsTail(&pooled, fmin(rows, m)), FewerValuesTail(&pooled, 1), MoreValuesTail(&pooled, 3), ConstantTail(&pooled),
					ApartTail(n, m), BeyondRangeTail(fmin(rows, m), n, m)};

				for (int l = 0; l < 6; l++)
					sane = sane && p[l] >= 0 && p[l] <= 1;
			}
	TapOk(sane, "probabilities of odd numbers of rows are probabilities");
}

static void
TestNothing(void)
{
	PooledValues none = PoolValues(NULL, 0, 5, 5, &test_memory);

	TapOk(NewRowsTail(&none, 1) == 1.0 && ConstantTail(&none) == 0.0 && ExpectedDistinct(&none) == 0.0, "no values tell nothing");
	TapOk(BeyondRangeTail(0, 3, 4) == 1.0, "none beyond is sure");
}

int
main(void)
{
	TestAllDeals();
	TestOneNewValue();
	TestOddNumbers();
	TestNothing();
	return TapDone();
}
