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
 * What is counted in a bucket is up to the owner: `nlanes` doubles each, which
 * are whole numbers, and so exact, unless rows have weights.  If keys have values
 * to be summed, the last lane is the sum of weight * value, once a bucket may be
 * of more than one key.
 */
#ifndef MLEVAL_STATS_BUCKETS_H
#define MLEVAL_STATS_BUCKETS_H

#include <stdbool.h>
#include <stdint.h>

#include "codec.h"
#include "key_range.h"
#include "memory.h"

#define MIN_BUCKETS 16
#define MAX_BUCKETS 32768
#define DEFAULT_BUCKETS 4096	/* for ever: stored summaries without rows have it */

/* The value of a full key. */
typedef double (*BucketValue) (uint64_t key);

typedef struct BucketTable
{
	const StatsMemory *memory;
	uint64_t   *key;			/* of each occupied bucket, ascending: full key >> shift */
	double	   *lane;			/* nlanes of each occupied bucket, side by side */
	BucketValue value;			/* what the last lane sums where shift > 0; or NULL */
	uint32_t	count;
	uint32_t	capacity;
	uint32_t	max_buckets;
	uint8_t		shift;
	uint8_t		nlanes;
} BucketTable;

extern void BucketTableInit(BucketTable *table, const StatsMemory *memory, int nlanes, BucketValue value,
							uint32_t max_buckets);

/*
 * Rows that count in a lane: their full keys, in any order, and their weights,
 * or NULL where all are 1; value[i] is the value of key[i] if keys have values.
 */
typedef struct LaneRows
{
	int			lane;
	uint64_t   *key;
	double	   *weight;
	double	   *value;
	uint32_t	n;
} LaneRows;

/* Told before keys that were apart share a bucket: all are those of the table and of rows not yet in it. */
typedef struct BucketOwner
{
	void		(*before_sharing) (void *self, const LaneRows *rows, int lanes);
	void	   *self;
} BucketOwner;

/* Adds rows of some lanes, which are moved about, to a settled table; there may be no owner. */
extern void BucketTableAdd(BucketTable *table, LaneRows *rows, int lanes, const BucketOwner *owner);

/* Room for more buckets. */
extern void BucketTableReserve(BucketTable *table, uint32_t more);

/* Buckets of this table's shift, by ascending key. */
extern void BucketTableMergeSorted(BucketTable *table, const uint64_t *key, const double *lane, uint32_t n);

/* Makes the table as coarse as its limit asks: shift and count are then those of its rows. */
extern void BucketTableSettle(BucketTable *table);

/* Adds all of from, whose lanes are the same in kind and number; the smaller limit wins. */
extern void BucketTableMerge(BucketTable *into, const BucketTable *from);

extern void BucketTableLimit(BucketTable *table, uint32_t max_buckets);

/* Drops `by` more low bits of every key. */
extern void BucketTableCoarsen(BucketTable *table, int by);

/* The table's own copy of another, in its own memory. */
extern void BucketTableCopy(BucketTable *into, const StatsMemory *memory, const BucketTable *from);

/*
 * Bytes, of the settled table: its limit, shift, keys, and the first `counted`
 * lanes; the sums of values are written when shift > 0.
 */
extern void BucketTableWrite(Writer *writer, const BucketTable *table, int counted);
extern void BucketTableRead(Reader *reader, BucketTable *table, int counted);

/*
 * The smallest number of low bits to drop so that at most max_buckets of so many
 * stay.  Two neighbours in order become one bucket once the highest bit in which
 * they differ is dropped, so a count of neighbours for each of those bits, by its
 * number from 1, tells the answer for all of them.
 */
#define KEY_BITS 64

extern int	SmallestFit(const uint32_t *joins, uint32_t count, uint32_t max_buckets);

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
