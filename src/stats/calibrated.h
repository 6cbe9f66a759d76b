/*
 * calibrated.h
 *		Where the measures of calibrated rows lie, of which only buckets are known.
 */
#ifndef MLEVAL_STATS_CALIBRATED_H
#define MLEVAL_STATS_CALIBRATED_H

#include "roc.h"

/*
 * Positions of labelled rows by ascending probability, from which (lower) to which
 * (upper) a calibrator takes their scores, and the one that was given to all rows of
 * each.  Two may touch, and are put together where both are one probability.
 */
extern ScoreBlur CalibratedBlur(ScorePosition *position, const double *given, uint32_t count);

/* The same where nobody knows the order of rows, as of a blur already there. */
extern ScoreBlur CalibratedAgain(const ScorePosition *position, const double *given, uint32_t count);

#endif							/* MLEVAL_STATS_CALIBRATED_H */
