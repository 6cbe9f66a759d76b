/*
 * log_loss.h
 *		What a probability given to what happened costs.
 */
#ifndef MLEVAL_STATS_LOG_LOSS_H
#define MLEVAL_STATS_LOG_LOSS_H

#include <float.h>
#include <math.h>

/*
 * Probabilities are clipped to [eps, 1 - eps], eps the double's, before the
 * logarithm, as scikit-learn's log_loss does: a certain and wrong prediction
 * costs 36.04, not everything.
 */
static inline double
LogLoss(double probability)
{
	double		clipped = fmin(fmax(probability, DBL_EPSILON), 1.0 - DBL_EPSILON);

	return -log(clipped);
}

#define LARGEST_LOG_LOSS LogLoss(0.0)

#endif							/* MLEVAL_STATS_LOG_LOSS_H */
