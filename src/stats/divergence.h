/*
 * divergence.h
 *		How far a current distribution is from a reference.
 *
 * Both are given on the same positions.
 */
#ifndef MLEVAL_STATS_DIVERGENCE_H
#define MLEVAL_STATS_DIVERGENCE_H

#include <stdint.h>

#include "positions.h"

/* Largest difference of two distribution functions; both have weight. */
extern double KolmogorovSmirnov(const PositionPair *pair, uint32_t count);

typedef enum BinType
{
	BIN_RANGE,					/* (lower, upper]; the first one with its lower end */
	BIN_FIRST_RANGE,
	BIN_LABEL,
	BIN_HASH,					/* categories without names, in one bucket of hashes */
	BIN_BOOLEAN,
	BIN_NEW_CATEGORIES,
	BIN_BELOW,					/* smaller than all of the reference, which starts at upper */
	BIN_ABOVE,					/* larger than all of the reference, which ends at lower */
	BIN_ANY_VALUE,				/* the reference has none to make bins from */
	BIN_NULL,
	BIN_NAN
} BinType;

typedef struct Bin
{
	BinType		type;
	Value		lower;
	Value		upper;
	const Label *label;			/* of BIN_LABEL; the reference's */
	uint64_t	bucket;			/* of BIN_HASH and BIN_BOOLEAN */
	double		reference;		/* weight */
	double		current;
} Bin;

/*
 * Bins of about equal weight in the reference, from it alone; returns their
 * number, at most n_bins + 2.  A bin ends at the reference's inverted-cdf
 * quantile, so that one in which it has nothing cannot be.
 */
extern uint32_t QuantileBins(const PositionPair *pair, uint32_t count, uint32_t n_bins, Bin *bin);

/* One bin a position of the reference, and one for all others; at most count + 1. */
extern uint32_t PositionBins(const PositionPair *pair, uint32_t count, BinType type, Bin *bin);

/* One bin a label of the reference, in order, and one for all others; at most count + 1. */
extern uint32_t LabelBins(const Categories *reference, const Categories *current, Bin *bin);

/* Smallest share that the population stability index sees. */
#define PSI_FLOOR 1e-4

/* What a bin adds to the population stability index, from its two shares. */
extern double PsiContribution(double reference_share, double current_share);

#endif							/* MLEVAL_STATS_DIVERGENCE_H */
