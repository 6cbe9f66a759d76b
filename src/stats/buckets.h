/*
 * buckets.h
 *		A bounded table of keys, the core of every summary of values.
 *
 * A bucket is a 64-bit key without its low `shift` bits.  The table starts
 * exact (shift 0: every distinct key its own bucket) and, when more than
 * max_buckets would be occupied, takes the smallest shift that fits.  Buckets
 * at shift + 1 are unions of buckets at shift, and the smallest shift for some
 * of the rows is never above that for all: the table depends on the set of
 * rows alone, not on their order, on parallel workers or on the way parts are
 * merged.  (Of the family of UDDSketch's uniform collapse, Epicoco et al. 2020,
 * IEEE Access 8:147604, on the keys of the exact values.)
 *
 * While keys are added a table may hold half as many buckets again as its limit,
 * and is made to fit when that is reached: at the limit itself nearly every new
 * key would ask for the next shift.  BucketTableSettle() makes it the table that
 * its rows define; sorting, and so writing, does that first.
 *
 * What is counted in a bucket is up to the owner: `nlanes` doubles each, which
 * are whole numbers, and so exact, unless rows have weights.
 */
#ifndef MLEVAL_STATS_BUCKETS_H
#define MLEVAL_STATS_BUCKETS_H

#include <stdbool.h>
#include <stdint.h>

#include "codec.h"
#include "memory.h"

#define MIN_BUCKETS 16
#define MAX_BUCKETS 32768
#define DEFAULT_BUCKETS 4096	/* for ever: stored summaries without rows have it */

typedef struct BucketTable
{
	const StatsMemory *memory;
	uint64_t   *key;			/* of each occupied bucket: full key >> shift */
	double	   *lane;			/* nlanes of each occupied bucket, side by side */
	uint16_t   *slot;			/* hash of key to index + 1, 0 is empty; NULL while few */
	uint32_t	slot_bits;
	uint32_t	count;
	uint32_t	capacity;
	uint32_t	max_buckets;
	uint8_t		shift;
	uint8_t		nlanes;
	bool		sorted;			/* key ascends */
} BucketTable;

extern void BucketTableInit(BucketTable *table, const StatsMemory *memory, int nlanes,
							uint32_t max_buckets);

/* The lanes of a full key's bucket, made of zeros if new; valid until the next call. */
extern double *BucketTableLanes(BucketTable *table, uint64_t key);

/* Adds all of from, whose lanes are the same in kind and number; the smaller limit wins. */
extern void BucketTableMerge(BucketTable *into, const BucketTable *from);

extern void BucketTableLimit(BucketTable *table, uint32_t max_buckets);

/* Drops `by` more low bits of every key. */
extern void BucketTableCoarsen(BucketTable *table, int by);

/* Makes the table as coarse as its limit asks: shift and count are then those of its rows. */
extern void BucketTableSettle(BucketTable *table);

/* Settles the table and orders its buckets by key. */
extern void BucketTableSort(BucketTable *table);

/* The table's own copy of another, in its own memory. */
extern void BucketTableCopy(BucketTable *into, const StatsMemory *memory, const BucketTable *from);

/*
 * Bytes, of the sorted table: its limit, shift, keys, and the first
 * `counted` lanes; lanes after those are sums that only a bucket of more than
 * one key needs, and are written when shift > 0.
 */
extern void BucketTableWrite(Writer *writer, const BucketTable *table, int counted);
extern void BucketTableRead(Reader *reader, BucketTable *table, int counted);

/* First and last full key of the i-th bucket. */
static inline uint64_t
BucketFirstKey(const BucketTable *table, uint32_t i)
{
	return table->key[i] << table->shift;
}

static inline uint64_t
BucketLastKey(const BucketTable *table, uint32_t i)
{
	return BucketFirstKey(table, i) | ((UINT64_C(1) << table->shift) - 1);
}

static inline double *
BucketLane(const BucketTable *table, uint32_t i)
{
	return table->lane + (size_t) i * table->nlanes;
}

#endif							/* MLEVAL_STATS_BUCKETS_H */
