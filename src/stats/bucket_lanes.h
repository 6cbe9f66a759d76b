/*
 * bucket_lanes.h
 *		Reading and writing buckets of many lanes, most of which are empty.
 */
#ifndef MLEVAL_STATS_BUCKET_LANES_H
#define MLEVAL_STATS_BUCKET_LANES_H

#include "buckets.h"

/* Are all of them counts? */
extern bool LanesWhole(const double *lane, int lanes, bool whole);

/* Weights of some lanes: which of them are not 0, and these, as counts or as doubles. */
extern void WriteLanes(Writer *writer, const double *lane, int lanes, bool whole);

/* The same; an error if all are 0. */
extern void ReadLanes(Reader *reader, double *lane, int lanes, bool whole);

/*
 * The bytes of a settled table, but for its limit, which the owner writes: its
 * shift, keys and lanes, and the sums of values, which are its last lane, when
 * shift > 0.  Into an initialised table.
 */
extern void BucketLanesWrite(Writer *writer, const BucketTable *table);
extern void BucketLanesRead(Reader *reader, BucketTable *table);

#endif							/* MLEVAL_STATS_BUCKET_LANES_H */
