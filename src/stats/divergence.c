/*
 * divergence.c
 *		How far the shares of two distributions in common bins are apart.
 */
#include "divergence.h"

#include <assert.h>
#include <math.h>

#include "sum.h"

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

/* The two shares of a bin, and what all shares that a rule has changed add up to. */
typedef struct Shares
{
	double		reference;
	double		current;
} Shares;

static double
Ruled(double weight, double total, uint32_t bins, ZeroRule rule)
{
	if (rule == ZERO_LAPLACE)
		return (weight + 1.0) / (total + bins);
	return rule == ZERO_FLOOR ? fmax(weight / total, PSI_FLOOR) : weight / total;
}

static Shares
SharesOf(const Bins *bins, uint32_t i, ZeroRule rule)
{
	return (Shares) {
		Ruled(bins->bin[i].reference, bins->reference, bins->count, rule),
		Ruled(bins->bin[i].current, bins->current, bins->count, rule),
	};
}

/* What replaces empty bins makes more than 1 of all shares together. */
static Shares
AllShares(const Bins *bins, ZeroRule rule)
{
	CompensatedSum reference = {0};
	CompensatedSum current = {0};

	if (rule == ZERO_LAPLACE)
		return (Shares) {1.0, 1.0};
	for (uint32_t i = 0; i < bins->count; i++)
	{
		Shares		shares = SharesOf(bins, i, rule);

		SumAdd(&reference, shares.reference);
		SumAdd(&current, shares.current);
	}
	return (Shares) {SumValue(&reference), SumValue(&current)};
}

double
PsiContribution(double reference_share, double current_share)
{
	double		reference = fmax(reference_share, PSI_FLOOR);
	double		current = fmax(current_share, PSI_FLOOR);

	return (current - reference) * log(current / reference);
}

static double
PsiTerm(Shares shares)
{
	return shares.reference == shares.current ? 0.0 :
		(shares.current - shares.reference) * log(shares.current / shares.reference);
}

/* r ln (r / c) - r + c: the last two add up to nothing, and no term is negative. */
static double
KlTerm(Shares shares)
{
	if (shares.reference <= 0)
		return shares.current;
	return fmax(0.0, shares.reference * log(shares.reference / shares.current) - shares.reference + shares.current);
}

/*
 * With d = (c - r) / (c + r), half of r ln(1 - d) + c ln(1 + d), written so that
 * shares that are almost equal lose no digits.
 */
static double
JensenShannonTerm(Shares shares)
{
	double		both = shares.reference + shares.current;
	double		d = both > 0 ? (shares.current - shares.reference) / both : 0.0;

	if (fabs(d) >= 1.0)
		return 0.5 * both * log(2.0);
	return fmax(0.0, 0.25 * both * (2.0 * d * atanh(d) + log1p(-d * d)));
}

static double
HellingerTerm(Shares shares)
{
	double		root = sqrt(shares.reference) - sqrt(shares.current);

	return 0.5 * root * root;
}

/* lambda (1 - lambda) (r - c)^2 / (lambda r + (1 - lambda) c), lambda the reference's share of all rows */
static double
CramersTerm(const Bins *bins, Shares shares)
{
	double		lambda = bins->reference / (bins->reference + bins->current);
	double		rest = bins->current / (bins->reference + bins->current);
	double		expected = lambda * shares.reference + rest * shares.current;
	double		difference = shares.reference - shares.current;

	return expected > 0 ? difference * lambda * (rest * difference / expected) : 0.0;
}

static double
Term(const Bins *bins, Shares shares, Divergence divergence)
{
	switch (divergence)
	{
		case DIVERGENCE_PSI:
			return PsiTerm(shares);
		case DIVERGENCE_KL:
			return KlTerm(shares);
		case DIVERGENCE_JENSEN_SHANNON:
			return JensenShannonTerm(shares);
		case DIVERGENCE_HELLINGER:
			return HellingerTerm(shares);
		case DIVERGENCE_TOTAL_VARIATION:
			return 0.5 * fabs(shares.reference - shares.current);
		case DIVERGENCE_CRAMERS_V:
			return CramersTerm(bins, shares);
		case DIVERGENCE_L_INFINITY:
			return fabs(shares.reference - shares.current);
	}
	return NAN;
}

/* The shares that the divergence compares, which for KL must be those of two distributions. */
static Shares
Compared(const Bins *bins, uint32_t i, Divergence divergence, ZeroRule rule, Shares all)
{
	Shares		shares = SharesOf(bins, i, rule);

	if (divergence != DIVERGENCE_KL)
		return shares;
	return (Shares) {shares.reference / all.reference, shares.current / all.current};
}

void
DivergenceContributions(const Bins *bins, Divergence divergence, ZeroRule rule, double *contribution)
{
	Shares		all = divergence == DIVERGENCE_KL ? AllShares(bins, rule) : (Shares) {1.0, 1.0};

	for (uint32_t i = 0; i < bins->count; i++)
		contribution[i] = Term(bins, Compared(bins, i, divergence, rule, all), divergence);
}

/* Of what cannot be more than 1, rounding aside. */
static double
Bounded(double total, Divergence divergence)
{
	if (divergence == DIVERGENCE_PSI || divergence == DIVERGENCE_KL)
		return total;
	return fmin(total, divergence == DIVERGENCE_JENSEN_SHANNON ? log(2.0) : 1.0);
}

double
DivergenceTotal(const Bins *bins, Divergence divergence, ZeroRule rule)
{
	Shares		all = divergence == DIVERGENCE_KL ? AllShares(bins, rule) : (Shares) {1.0, 1.0};
	CompensatedSum sum = {0};
	double		largest = 0.0;

	for (uint32_t i = 0; i < bins->count; i++)
	{
		double		term = Term(bins, Compared(bins, i, divergence, rule, all), divergence);

		SumAdd(&sum, term);
		largest = fmax(largest, term);
	}
	return Bounded(divergence == DIVERGENCE_L_INFINITY ? largest : SumValue(&sum), divergence);
}

/* The most that values within a bin could add: none of them on both sides. */
static double
MostOf(const Bins *bins, Shares shares, Divergence divergence)
{
	Shares		reference = {shares.reference, 0.0};
	Shares		current = {0.0, shares.current};
	double		left = Term(bins, reference, divergence);
	double		right = Term(bins, current, divergence);

	return divergence == DIVERGENCE_L_INFINITY ? fmax(left, right) : left + right;
}

Bounds
DivergenceBounds(const Bins *bins, Divergence divergence)
{
	CompensatedSum lower = {0};
	CompensatedSum upper = {0};
	Bounds		largest = {0.0, 0.0};

	assert(divergence != DIVERGENCE_PSI && divergence != DIVERGENCE_KL);
	for (uint32_t i = 0; i < bins->count; i++)
	{
		Shares		shares = SharesOf(bins, i, ZERO_AS_IT_IS);
		double		term = Term(bins, shares, divergence);
		double		most = bins->bin[i].shared ? fmax(term, MostOf(bins, shares, divergence)) : term;

		SumAdd(&lower, term);
		SumAdd(&upper, most);
		/* one difference may be many small ones, of values that only the bin has together */
		largest.lower = fmax(largest.lower, bins->bin[i].shared ? 0.0 : term);
		largest.upper = fmax(largest.upper, most);
	}
	if (divergence == DIVERGENCE_L_INFINITY)
		return (Bounds) {Bounded(largest.lower, divergence), Bounded(largest.upper, divergence)};
	return (Bounds) {Bounded(SumValue(&lower), divergence), Bounded(SumValue(&upper), divergence)};
}
