/*
 * bins.h
 *		Values of two distributions put into bins.
 *
 * Both are given on the same positions, so that a bin counts whole positions
 * and both sides exactly.
 */
#ifndef MLEVAL_STATS_BINS_H
#define MLEVAL_STATS_BINS_H

#include <stdbool.h>
#include <stdint.h>

#include "positions.h"

typedef enum BinType
{
	BIN_RANGE,					/* (lower, upper]; the first one with its lower end */
	BIN_FIRST_RANGE,
	BIN_LEFT_RANGE,				/* [from, to); the last one with its upper end */
	BIN_LAST_RANGE,
	BIN_VALUE,					/* one value, or one bucket of them */
	BIN_LABEL,
	BIN_HASH,					/* categories without names, in one bucket of hashes */
	BIN_BOOLEAN,
	BIN_NEW_CATEGORIES,
	BIN_NEW_VALUES,
	BIN_RARE,					/* those that are expected rarely, with what is new */
	BIN_BELOW,					/* smaller than all of the reference, which starts at upper */
	BIN_ABOVE,					/* larger than all of the reference, which ends at lower */
	BIN_BELOW_EDGE,				/* smaller than `to`, larger than `from` */
	BIN_ABOVE_EDGE,
	BIN_ANY_VALUE,				/* the reference has none to make bins from */
	BIN_NULL,
	BIN_NAN
} BinType;

typedef struct Bin
{
	BinType		type;
	Value		lower;
	Value		upper;
	double		from;			/* edges that are not values of the distribution */
	double		to;
	const Label *label;			/* of BIN_LABEL; the reference's, where it has it */
	uint64_t	bucket;			/* of BIN_HASH and BIN_BOOLEAN */
	bool		shared;			/* its rows may have several values, of a bin that is for one */
	double		reference;		/* weight */
	double		current;
} Bin;

typedef struct Bins
{
	Bin		   *bin;
	uint32_t	count;
	double		reference;		/* weight of all rows */
	double		current;
} Bins;

/*
 * Bins of about equal weight in the reference, from it alone; returns their
 * number, at most n_bins + 2.  A bin ends at the reference's inverted-cdf
 * quantile, so that one in which it has nothing cannot be.
 */
extern uint32_t QuantileBins(const PositionPair *pair, uint32_t count, uint32_t n_bins, Bin *bin);

/* One bin a position; count of them. */
extern uint32_t PositionBins(const PositionPair *pair, uint32_t count, BinType type, Bin *bin);

/* One bin a label, the reference's first, each side's in order; at most the labels of both. */
extern uint32_t LabelBins(const Categories *reference, const Categories *current, Bin *bin);

/* Is it of a category or value that the reference does not have? */
extern bool BinIsNew(const Bin *bin);

/* All of those as one bin, after the others; returns the number of bins. */
extern uint32_t LumpNewBins(Bin *bin, uint32_t count);

/*
 * Bins between two edges or more, in ascending order, and what lies outside: at
 * most edges + 1.  `place` is where each position counts, in the unit of edges.
 */
extern uint32_t EdgeBins(const PositionPair *pair, const double *place, uint32_t count,
						 const double *edge, uint32_t edges, Bin *bin);

/* The bins without those that both sides have nothing in; returns their number. */
extern uint32_t LeaveEmptyBinsOut(Bin *bin, uint32_t count);

/*
 * The n_bins + 1 edges of equal widths, as NumPy's histogram makes them; returns
 * their number, 0 where doubles are too coarse for so many.
 */
extern uint32_t WidthEdges(double lowest, double highest, uint32_t n_bins, double *edge);

/*
 * How many bins n values in that range make by the rules of Sturges (1926, J.
 * Amer. Stat. Assoc. 21:65) and Doane (1976, Amer. Stat. 30:181), as in NumPy.  A
 * skewness that is not finite is that of values that are all equal.
 */
extern double SturgesBins(double n, double range);
extern double DoaneBins(double n, double range, double skewness);

#endif							/* MLEVAL_STATS_BINS_H */
