/*
 * operating_points.h
 *		Intervals of what is best at a threshold that the rows themselves decide.
 */
#ifndef MLEVAL_STATS_OPERATING_POINTS_H
#define MLEVAL_STATS_OPERATING_POINTS_H

#include <stdint.h>

#include "bounds.h"
#include "memory.h"

/* Rows, as many as count, on both sides of a threshold. */
typedef struct Cut
{
	double		true_positives;
	double		false_positives;
	double		false_negatives;
	double		true_negatives;
} Cut;

/* By descending threshold, the first one above all scores, the last at the lowest. */
typedef struct Cuts
{
	const Cut  *cut;
	uint32_t	count;
	const StatsMemory *memory;
} Cuts;

/*
 * For a normal quantile z above 0 and a limit of the other rate from 0 to 1, wide
 * from infinity to -infinity where there is no threshold: the largest share of
 * positives found where at most so many negatives are; of negatives left out where
 * at least so many positives are found; recall and precision at a least other one.
 */
extern Bounds SensitivityEnds(const Cuts *cuts, double max_fpr, double z);
extern Bounds SpecificityEnds(const Cuts *cuts, double min_sensitivity, double z);
extern Bounds RecallEnds(const Cuts *cuts, double min_precision, double z);
extern Bounds PrecisionEnds(const Cuts *cuts, double min_recall, double z);

/* The rate at which both classes are as often wrong; needs both. */
extern Bounds EqualErrorEnds(const Cuts *cuts, double z);

/* The precision of the first rows, of which there are no more than all. */
extern Bounds PrecisionOfFirstEnds(const Cuts *cuts, double first, double z);

#endif							/* MLEVAL_STATS_OPERATING_POINTS_H */
