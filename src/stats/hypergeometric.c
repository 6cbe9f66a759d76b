/*
 * hypergeometric.c
 *		What falls to one side when rows are dealt to two.
 *
 * Probabilities come as multiples of that of the mode, each from its neighbour:
 * no logarithm of a factorial has to be subtracted from another as large.
 */
#include "hypergeometric.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>

#include "normal.h"
#include "stirling.h"

/* Numbers that are not whole are products of shares, and differ from each other by no more. */
#define ROUNDING 1e-12

/* log z! - log (z - k)!, 0 <= k <= z; Stirling's formula, in which the large parts are gone, far from 0. */
static double
LogFalling(double z, double k)
{
	double		rest = z - k;

	if (rest < 10.0)
		return lgamma(z + 1.0) - lgamma(rest + 1.0);
	return k * log(rest) - (z + 0.5) * log1p(-k / z) - k + StirlingError(z) - StirlingError(rest);
}

double
LogAllDrawn(double marked, double drawn, double rows)
{
	assert(marked >= 0 && drawn >= 0 && drawn <= rows);

	if (marked > drawn * (1.0 + ROUNDING))
		return -INFINITY;
	marked = fmin(marked, drawn);
	return fmin(0.0, LogFalling(drawn, marked) - LogFalling(rows, marked));
}

/* How many of `drawn` rows are marked, if `marked` of all are. */
typedef struct Dealt
{
	double		rows;
	double		marked;
	double		drawn;
	double		lowest;
	double		highest;
} Dealt;

static Dealt
DealtOf(double rows, double marked, double drawn)
{
	return (Dealt) {.rows = rows, .marked = marked, .drawn = drawn,
		.lowest = fmax(0.0, marked + drawn - rows), .highest = fmin(marked, drawn)};
}

/* P(j + 1) / P(j) */
static double
NextOver(const Dealt *dealt, double j)
{
	return (dealt->marked - j) / (j + 1.0) * ((dealt->drawn - j) / (dealt->rows - dealt->marked - dealt->drawn + j + 1.0));
}

static double
Mode(const Dealt *dealt)
{
	double		mode = floor((dealt->drawn + 1.0) / (dealt->rows + 2.0) * (dealt->marked + 1.0));

	return fmin(fmax(mode, dealt->lowest), dealt->highest);
}

/* P(k) over that of the mode; 0 where that is too small for a double. */
static double
OverMode(const Dealt *dealt, double k)
{
	double		j = Mode(dealt);
	double		weight = 1.0;

	for (; j < k && weight > 0; j++)
		weight *= NextOver(dealt, j);
	for (; j > k && weight > 0; j--)
		weight /= NextOver(dealt, j - 1.0);
	return weight;
}

/* What counts as far off: all that is as improbable, or all that is as much. */
typedef struct Tail
{
	double		k;
	double		weight;			/* P(k) over that of the mode */
	bool		both;
	double		total;
	double		far;
} Tail;

/* Equal probabilities may differ in their last digits. */
static void
AddToTail(Tail *tail, double j, double weight)
{
	tail->total += weight;
	if (tail->both ? weight <= tail->weight * (1.0 + 1e-9) : j >= tail->k)
		tail->far += weight;
}

static double
TailOf(const Dealt *dealt, double k, bool both)
{
	Tail		tail = {.k = k, .weight = OverMode(dealt, k), .both = both};
	double		mode = Mode(dealt);
	double		least = tail.weight * 1e-17;
	double		weight = 1.0;

	for (double j = mode;; j++)
	{
		AddToTail(&tail, j, weight);
		if (j >= dealt->highest || weight < least || weight == 0)
			break;
		weight *= NextOver(dealt, j);
	}
	weight = 1.0;
	for (double j = mode; j > dealt->lowest && weight >= least && weight > 0; j--)
	{
		weight /= NextOver(dealt, j - 1.0);
		AddToTail(&tail, j - 1.0, weight);
	}
	return fmin(1.0, tail.far / tail.total);
}

/* Does the number scatter so widely that its single values do not matter? */
static bool
IsWide(double marked, double drawn, double rows)
{
	double		other = rows - drawn;

	return rows > 1 && marked / rows * ((rows - marked) / rows) * (drawn / (rows - 1.0)) * other > EXACT_SCATTER * EXACT_SCATTER;
}

static double
Deviate(double a, double n, double b, double m)
{
	double		pooled = (a + b) / (n + m);

	return (b / m - a / n) / sqrt(pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m));
}

static double
Fisher(double a, double n, double b, double m, bool both)
{
	Dealt		dealt = DealtOf(n + m, a + b, m);

	assert(a >= 0 && b >= 0 && a <= n && b <= m);
	if (n <= 0 || m <= 0)
		return 1.0;
	if (!IsWide(a + b, m, n + m))
		return TailOf(&dealt, b, both);
	return both ? fmin(1.0, 2.0 * NormalUpperTail(fabs(Deviate(a, n, b, m)))) : NormalUpperTail(Deviate(a, n, b, m));
}

double
FisherTwoSided(double a, double n, double b, double m)
{
	return Fisher(a, n, b, m, true);
}

double
FisherGreater(double a, double n, double b, double m)
{
	return Fisher(a, n, b, m, false);
}
