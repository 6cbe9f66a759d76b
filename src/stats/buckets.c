/*
 * buckets.c
 *		A bounded table of keys, the core of every summary of values.
 *
 * Keys and lanes lie in two plain arrays; a small open-addressing index of
 * 16-bit positions finds a key in them.  At the default limit the index is
 * 16 KB and the keys 32 KB, which stay in the first cache levels, so adding a
 * row costs one multiplication, one probe and one addition.
 */
#include "buckets.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "radix.h"

#define START_CAPACITY 2
#define LINEAR_LIMIT 8			/* so few are found faster without an index */

void
BucketTableInit(BucketTable *table, const StatsMemory *memory, int nlanes, uint32_t max_buckets)
{
	assert(max_buckets >= MIN_BUCKETS && max_buckets <= MAX_BUCKETS);

	memset(table, 0, sizeof(*table));
	table->memory = memory;
	table->nlanes = (uint8_t) nlanes;
	table->max_buckets = max_buckets;
	table->sorted = true;
}

/*
 * Fibonacci hashing (Knuth, vol. 3, 6.4) of the folded key: neighbours, which
 * buckets of one data set mostly are, land far apart.
 */
static inline uint32_t
SlotOf(const BucketTable *table, uint64_t key)
{
	key ^= key >> 32;
	return (uint32_t) ((key * UINT64_C(0x9E3779B97F4A7C15)) >> (64 - table->slot_bits));
}

static void
IndexInsert(BucketTable *table, uint32_t i)
{
	uint32_t	mask = (1u << table->slot_bits) - 1;
	uint32_t	slot = SlotOf(table, table->key[i]);

	while (table->slot[slot] != 0)
		slot = (slot + 1) & mask;
	table->slot[slot] = (uint16_t) (i + 1);
}

/* An index at most half full of what the arrays can hold. */
static void
IndexRebuild(BucketTable *table)
{
	uint32_t	bits = 5;
	size_t		size;

	if (table->capacity <= LINEAR_LIMIT)
		return;
	while ((1u << bits) < 2 * table->capacity)
		bits++;
	size = sizeof(uint16_t) << bits;

	if (bits != table->slot_bits)
	{
		uint16_t   *slot = StatsAllocate(table->memory, size);

		StatsRelease(table->memory, table->slot);
		table->slot = slot;
		table->slot_bits = bits;
	}
	memset(table->slot, 0, size);
	for (uint32_t i = 0; i < table->count; i++)
		IndexInsert(table, i);
}

/* Position of a shifted key, or count if there is none. */
static inline uint32_t
Find(const BucketTable *table, uint64_t key)
{
	uint32_t	mask = (1u << table->slot_bits) - 1;
	uint32_t	slot;

	if (table->slot == NULL)
	{
		uint32_t	i = 0;

		while (i < table->count && table->key[i] != key)
			i++;
		return i;
	}
	for (slot = SlotOf(table, key); table->slot[slot] != 0; slot = (slot + 1) & mask)
		if (table->key[table->slot[slot] - 1] == key)
			return table->slot[slot] - 1u;
	return table->count;
}

/* How many buckets there may be before the table is made to fit. */
static inline uint32_t
Allowance(const BucketTable *table)
{
	return table->max_buckets + table->max_buckets / 2;
}

/* Room for at least `capacity` buckets; the index is the caller's to rebuild. */
static void
Reallocate(BucketTable *table, uint32_t capacity)
{
	size_t		lanes = sizeof(double) * table->nlanes;
	uint64_t   *key = StatsAllocate(table->memory, sizeof(uint64_t) * capacity);
	double	   *lane = StatsAllocate(table->memory, lanes * capacity);

	if (table->count > 0)
	{
		memcpy(key, table->key, sizeof(uint64_t) * table->count);
		memcpy(lane, table->lane, lanes * table->count);
	}
	StatsRelease(table->memory, table->key);
	StatsRelease(table->memory, table->lane);
	table->key = key;
	table->lane = lane;
	table->capacity = capacity;
}

static void
Grow(BucketTable *table)
{
	uint32_t	capacity = table->capacity > 0 ? 2 * table->capacity : START_CAPACITY;

	if (capacity > Allowance(table))
		capacity = Allowance(table);
	Reallocate(table, capacity);
	IndexRebuild(table);
}

static KeyIndex *
SortedKeys(const BucketTable *table, const uint64_t *extra)
{
	size_t		n = table->count + (extra != NULL ? 1 : 0);
	KeyIndex   *items = StatsAllocate(table->memory, 2 * n * sizeof(KeyIndex));

	for (uint32_t i = 0; i < table->count; i++)
		items[i] = (KeyIndex) {table->key[i], i};
	if (extra != NULL)
		items[table->count] = (KeyIndex) {*extra, table->count};
	RadixSort(items, items + n, n, NULL);
	return items;
}

static void
SortBuckets(BucketTable *table)
{
	size_t		lanes = sizeof(double) * table->nlanes;
	KeyIndex   *items;
	double	   *lane;

	if (table->sorted)
		return;

	items = SortedKeys(table, NULL);
	lane = StatsAllocate(table->memory, lanes * table->capacity);
	for (uint32_t i = 0; i < table->count; i++)
	{
		table->key[i] = items[i].key;
		memcpy(lane + (size_t) i * table->nlanes, BucketLane(table, items[i].index), lanes);
	}
	StatsRelease(table->memory, table->lane);
	table->lane = lane;
	StatsRelease(table->memory, items);
	table->sorted = true;
	IndexRebuild(table);
}

static inline int
HighestBit(uint64_t x)
{
	return 63 - __builtin_clzll(x);
}

/*
 * The smallest number of low bits to drop so that at most max_buckets stay.
 * Two neighbours in order become one bucket once the highest bit in which they
 * differ is dropped, so a histogram of those bits tells all 64 answers at once.
 */
static int
SmallestFit(const KeyIndex *items, size_t n, uint32_t max_buckets)
{
	uint32_t	joins[65] = {0};
	size_t		occupied = 1;
	int			by = 0;

	for (size_t i = 1; i < n; i++)
		if (items[i].key == items[i - 1].key)
			joins[0]++;
		else
			joins[HighestBit(items[i].key ^ items[i - 1].key) + 1]++;
	occupied = n - joins[0];
	while (occupied > max_buckets)
		occupied -= joins[++by];
	return by;
}

void
BucketTableCoarsen(BucketTable *table, int by)
{
	uint32_t	kept = 0;

	if (by <= 0)
		return;
	assert(table->shift + by < 64);
	SortBuckets(table);
	for (uint32_t i = 0; i < table->count; i++)
	{
		uint64_t	key = table->key[i] >> by;
		const double *from = BucketLane(table, i);

		if (kept == 0 || table->key[kept - 1] != key)
		{
			memmove(BucketLane(table, kept), from, sizeof(double) * table->nlanes);
			table->key[kept++] = key;
		}
		else
			for (int lane = 0; lane < table->nlanes; lane++)
				BucketLane(table, kept - 1)[lane] += from[lane];
	}
	table->count = kept;
	table->shift += (uint8_t) by;
	IndexRebuild(table);
}

/* Makes the table coarse enough for its limit, with one more key if given. */
static void
Fit(BucketTable *table, const uint64_t *extra)
{
	KeyIndex   *items = SortedKeys(table, extra);
	int			by = SmallestFit(items, table->count + (extra != NULL ? 1 : 0), table->max_buckets);

	StatsRelease(table->memory, items);
	BucketTableCoarsen(table, by);
}

void
BucketTableSettle(BucketTable *table)
{
	if (table->count > table->max_buckets)
		Fit(table, NULL);
}

void
BucketTableSort(BucketTable *table)
{
	BucketTableSettle(table);
	SortBuckets(table);
}

void
BucketTableLimit(BucketTable *table, uint32_t max_buckets)
{
	assert(max_buckets >= MIN_BUCKETS);
	if (max_buckets >= table->max_buckets)
		return;
	table->max_buckets = max_buckets;
	BucketTableSettle(table);
}

/* A place for a key that the table does not have: coarser buckets, or one more. */
static double *
AddBucket(BucketTable *table, uint64_t full_key)
{
	uint64_t	key = full_key >> table->shift;
	uint32_t	i;

	if (table->count >= Allowance(table))
	{
		Fit(table, &key);
		key = full_key >> table->shift;
		i = Find(table, key);
		if (i < table->count)
			return BucketLane(table, i);
	}
	if (table->count == table->capacity)
		Grow(table);

	i = table->count;
	table->sorted = table->sorted && (i == 0 || table->key[i - 1] < key);
	table->key[i] = key;
	memset(BucketLane(table, i), 0, sizeof(double) * table->nlanes);
	table->count++;
	if (table->slot != NULL)
		IndexInsert(table, i);
	return BucketLane(table, i);
}

double *
BucketTableLanes(BucketTable *table, uint64_t key)
{
	uint32_t	i;

	if (table->slot == NULL && table->capacity > LINEAR_LIMIT)
		IndexRebuild(table);	/* a table that was read has none until it is added to */
	i = Find(table, key >> table->shift);

	return i < table->count ? BucketLane(table, i) : AddBucket(table, key);
}

void
BucketTableMerge(BucketTable *into, const BucketTable *from)
{
	assert(into->nlanes == from->nlanes);

	BucketTableLimit(into, from->max_buckets);
	BucketTableCoarsen(into, (int) from->shift - (int) into->shift);
	for (uint32_t i = 0; i < from->count; i++)
	{
		double	   *lane = BucketTableLanes(into, BucketFirstKey(from, i));

		for (int l = 0; l < into->nlanes; l++)
			lane[l] += BucketLane(from, i)[l];
	}
}

void
BucketTableCopy(BucketTable *into, const StatsMemory *memory, const BucketTable *from)
{
	*into = *from;
	into->memory = memory;
	into->slot = NULL;
	into->slot_bits = 0;
	into->capacity = from->count > 0 ? from->count : 1;
	into->key = StatsAllocate(memory, sizeof(uint64_t) * into->capacity);
	into->lane = StatsAllocate(memory, sizeof(double) * into->nlanes * into->capacity);
	if (from->count > 0)
	{
		memcpy(into->key, from->key, sizeof(uint64_t) * from->count);
		memcpy(into->lane, from->lane, sizeof(double) * from->nlanes * from->count);
	}
}

/* Are all counts whole numbers that a varint and a double both hold? */
static bool
WholeLanes(const BucketTable *table, int counted)
{
	for (uint32_t i = 0; i < table->count; i++)
		for (int lane = 0; lane < counted; lane++)
		{
			double		x = BucketLane(table, i)[lane];

			if (!(x >= 0 && x <= (double) MAX_ROWS && x == floor(x)))
				return false;
		}
	return true;
}

/* Lanes in which some bucket has something: the others are not written. */
static unsigned
UsedLanes(const BucketTable *table, int counted)
{
	unsigned	used = 0;

	for (uint32_t i = 0; i < table->count; i++)
		for (int lane = 0; lane < counted; lane++)
			if (BucketLane(table, i)[lane] != 0)
				used |= 1u << lane;
	return used;
}

#define BUCKETS_WHOLE 0x80		/* flag beside the used lanes: counts are varints */

/* How the counts are written: in the one way that is shortest. */
static unsigned
LaneFlags(const BucketTable *table, int counted)
{
	return UsedLanes(table, counted) | (WholeLanes(table, counted) ? BUCKETS_WHOLE : 0);
}

void
BucketTableWrite(Writer *writer, const BucketTable *table, int counted)
{
	unsigned	flags = LaneFlags(table, counted);
	uint64_t	previous = 0;

	assert(table->sorted && table->count <= table->max_buckets && counted < 7);

	WriteVarint(writer, table->max_buckets);
	WriteByte(writer, table->shift);
	WriteByte(writer, (uint8_t) flags);
	WriteVarint(writer, table->count);
	for (uint32_t i = 0; i < table->count; i++)
	{
		const double *lane = BucketLane(table, i);

		WriteVarint(writer, table->key[i] - previous);
		previous = table->key[i];
		for (int l = 0; l < counted; l++)
			if (!(flags & (1u << l)))
				continue;
			else if (flags & BUCKETS_WHOLE)
				WriteVarint(writer, (uint64_t) lane[l]);
			else
				WriteDouble(writer, lane[l]);
		for (int l = counted; l < table->nlanes && table->shift > 0; l++)
			WriteDouble(writer, lane[l]);
	}
}

static double
ReadLane(Reader *reader, bool whole)
{
	double		x;

	if (whole)
	{
		uint64_t	count = ReadVarint(reader);

		if (count > (uint64_t) MAX_ROWS)
			ReaderFail(reader, "A count of a bucket is impossibly large.");
		return (double) count;
	}
	x = ReadDouble(reader);
	if (!isfinite(x) || signbit(x))
		ReaderFail(reader, "The weight of a bucket is negative or not finite.");
	return x;
}

static void
ReadBucket(Reader *reader, BucketTable *table, int counted, unsigned flags, uint64_t key)
{
	double	   *lane = BucketLane(table, table->count);
	bool		empty = true;

	memset(lane, 0, sizeof(double) * table->nlanes);
	for (int l = 0; l < counted; l++)
	{
		if (flags & (1u << l))
			lane[l] = ReadLane(reader, flags & BUCKETS_WHOLE);
		empty = empty && lane[l] == 0;
	}
	if (empty)
		ReaderFail(reader, "A bucket is empty.");
	for (int l = counted; l < table->nlanes && table->shift > 0; l++)
	{
		lane[l] = ReadDouble(reader);
		if (isnan(lane[l]))		/* infinite is what values near the largest double add up to */
			ReaderFail(reader, "The sum of a bucket is not a number.");
	}
	if (table->count > 0 && key <= table->key[table->count - 1])
		ReaderFail(reader, "Buckets are not in ascending order.");
	if (table->shift > 0 && key >> (64 - table->shift) != 0)
		ReaderFail(reader, "A bucket lies beyond all values.");
	table->key[table->count++] = key;
}

void
BucketTableRead(Reader *reader, BucketTable *table, int counted)
{
	uint64_t	max_buckets = ReadVarint(reader);
	uint8_t		shift = ReadByte(reader);
	unsigned	flags = ReadByte(reader);
	uint32_t	count = ReadCount(reader, MAX_BUCKETS);
	uint64_t	key = 0;

	if (max_buckets < MIN_BUCKETS || max_buckets > MAX_BUCKETS || count > max_buckets || shift > 63)
		ReaderFail(reader, "The limits of its buckets are impossible.");
	if ((flags & ~(unsigned) BUCKETS_WHOLE) >> counted != 0)
		ReaderFail(reader, "It counts what this kind does not have.");
	if (reader->error != NULL)
		return;

	BucketTableInit(table, table->memory, table->nlanes, (uint32_t) max_buckets);
	table->shift = shift;
	if (count > 0)
		Reallocate(table, count);
	for (uint32_t i = 0; i < count && reader->error == NULL; i++)
	{
		uint64_t	step = ReadVarint(reader);

		if (step > UINT64_MAX - key)
			ReaderFail(reader, "A bucket lies beyond all values.");
		key += step;
		ReadBucket(reader, table, counted, flags, key);
	}
	if (shift > 0 && count == 0)
		ReaderFail(reader, "Its buckets are wide and there are none.");
	if (reader->error == NULL && flags != LaneFlags(table, counted))
		ReaderFail(reader, "Its buckets are not in their shortest form.");
}
