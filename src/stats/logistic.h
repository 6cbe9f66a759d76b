/*
 * logistic.h
 *		Logistic regression on one number (Cox 1958, Biometrika 45:562): the logit of
 *		a probability as intercept + slope * x, found step by step.
 */
#ifndef MLEVAL_STATS_LOGISTIC_H
#define MLEVAL_STATS_LOGISTIC_H

#include <stdbool.h>
#include <stdint.h>

/* Weight of what happened and what did not at x, neither of which need be whole. */
typedef struct LogisticPoint
{
	double		x;
	double		positives;
	double		negatives;
} LogisticPoint;

typedef struct LogisticFit
{
	bool		free_slope;		/* else it stays as it was at first */
	double		centre;			/* of x, where the intercept is meanwhile */
	double		intercept;
	double		slope;
	double		information[3]; /* of intercept, both, and slope */
	double		log_likelihood;
} LogisticFit;

/* Logarithm of the odds of a probability, clipped as log loss clips it: within 36.04 of 0. */
extern double ClippedLogit(double probability);

/* Does no finite slope fit best?  Then the x of the two classes do not overlap, or do not differ. */
extern bool LogisticDiverges(const LogisticPoint *point, uint32_t count);

/* Both classes need weight. */
extern LogisticFit LogisticStart(const LogisticPoint *point, uint32_t count, double slope, bool free_slope);

/* One step of Newton's; false once there is none left to make. */
extern bool LogisticStep(LogisticFit *fit, const LogisticPoint *point, uint32_t count);

/* The intercept at x = 0, and variances, of rows that each weigh 1. */
extern double LogisticIntercept(const LogisticFit *fit, double *variance);
extern double LogisticSlope(const LogisticFit *fit, double *variance);

#endif							/* MLEVAL_STATS_LOGISTIC_H */
