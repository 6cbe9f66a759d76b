/*
 * bucket_rows.c
 *		Rows for a bounded table of keys, many at a time.
 *
 * Most rows meet a bucket that there is.  Where it lies is looked up in a map of
 * the keys' range, which is made anew each time: it takes less time than a few
 * rows would to fetch an index of the table's own from memory, as they would for
 * each of many groups.  The rows that find none are sorted, and merged.
 */
#include "buckets.h"

#include <assert.h>
#include <string.h>

#include "key.h"
#include "key_set.h"
#include "key_sort.h"
#include "radix.h"

/* Positions in 64 KB for each sign, which the first cache levels hold. */
#define MAP_BITS 15
#define MAP_SLOTS (1u << MAP_BITS)

/* Keys below and above the middle: numbers of both signs are far from each other. */
#define HALVES 2

/* For so many rows a bucket a map is not worth while. */
#define ROWS_A_BUCKET 8

/* Fewer rows are sorted sooner than a set of their keys is walked. */
#define ROWS_FOR_SET 512

#define MOST_LANES 33			/* of the classes of multiclass_scores.h, and of rows without a label */

typedef struct BucketMap
{
	uint64_t	base[HALVES];
	int			shift[HALVES];	/* of full keys */
	uint32_t	slots[HALVES];	/* in use */
	uint16_t	position[HALVES][MAP_SLOTS];	/* + 1; 0 is none */
} BucketMap;

static inline uint64_t
KeyHalf(const BucketTable *table, uint64_t key)
{
	return key >> (63 - table->shift);
}

/* Where a window of the map's size has the most buckets. */
static uint32_t
BestStart(const uint64_t *key, uint32_t n)
{
	uint32_t	best = 0;
	uint32_t	most = 0;
	uint32_t	end = 0;

	for (uint32_t start = 0; start < n && n - start > most; start++)
	{
		while (end < n && key[end] - key[start] < MAP_SLOTS)
			end++;
		if (end - start > most)
		{
			most = end - start;
			best = start;
		}
	}
	return best;
}

/*
 * Buckets of more than one key are as many as slots; single keys, which may be
 * far apart, share some by their high bits.
 */
static void
MapHalf(BucketMap *map, const BucketTable *table, int half, uint32_t start, uint32_t n)
{
	const uint64_t *key = table->key + start;
	int			extra = 0;
	uint64_t	range;

	map->base[half] = 0;
	map->shift[half] = table->shift;
	map->slots[half] = 0;
	if (n == 0)
		return;
	if (table->shift == 0)
	{
		int			bits = BitLength(key[n - 1] - key[0]);

		extra = bits > MAP_BITS ? bits - MAP_BITS : 0;
		map->base[half] = key[0] >> extra;
	}
	else
		map->base[half] = key[BestStart(key, n)];
	range = (key[n - 1] >> extra) - map->base[half];
	map->shift[half] += extra;
	map->slots[half] = range < MAP_SLOTS ? (uint32_t) range + 1 : MAP_SLOTS;
	memset(map->position[half], 0, map->slots[half] * sizeof(uint16_t));
	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	slot = (key[i] >> extra) - map->base[half];

		if (slot < map->slots[half] && map->position[half][slot] == 0)
			map->position[half][slot] = (uint16_t) (start + i + 1);
	}
}

static void
MapBuckets(BucketMap *map, const BucketTable *table)
{
	uint32_t	lower = 0;

	assert(table->count <= UINT16_MAX);
	while (lower < table->count && KeyHalf(table, table->key[lower]) == 0)
		lower++;
	MapHalf(map, table, 0, 0, lower);
	MapHalf(map, table, 1, lower, table->count - lower);
}

/* Position of a full key's bucket, or count if there is none. */
static inline uint32_t
FindInMap(const BucketMap *map, const BucketTable *table, uint64_t key)
{
	int			half = (int) (key >> 63);
	uint64_t	slot = (key >> map->shift[half]) - map->base[half];
	uint32_t	position = slot < map->slots[half] ? map->position[half][slot] : 0;

	return position > 0 && table->key[position - 1] == key >> table->shift ? position - 1 : table->count;
}

static inline uint32_t
FindInOrder(const BucketTable *table, uint64_t key)
{
	uint32_t	lower = 0;
	uint32_t	upper = table->count;

	key >>= table->shift;
	while (lower < upper)
	{
		uint32_t	middle = (lower + upper) / 2;

		if (table->key[middle] < key)
			lower = middle + 1;
		else
			upper = middle;
	}
	return lower < table->count && table->key[lower] == key ? lower : table->count;
}

/* Adds the rows whose buckets are there; the map may be none.  The others are left, in front. */
static inline void
AddToBuckets(BucketTable *table, const BucketMap *map, LaneRows *rows)
{
	int			sum_lane = table->shift > 0 && table->value != NULL ? table->nlanes - 1 : -1;
	uint32_t	left = 0;

	for (uint32_t i = 0; i < rows->n; i++)
	{
		uint64_t	key = rows->key[i];
		uint32_t	position = map != NULL ? FindInMap(map, table, key) : FindInOrder(table, key);
		double		weight = rows->weight != NULL ? rows->weight[i] : 1.0;
		double	   *lane;

		if (position == table->count)
		{
			if (rows->weight != NULL)
				rows->weight[left] = weight;
			if (rows->value != NULL)
				rows->value[left] = rows->value[i];
			rows->key[left++] = key;
			continue;
		}
		lane = BucketLane(table, position);
		lane[rows->lane] += weight;
		if (sum_lane >= 0)
			lane[sum_lane] += weight * rows->value[i];
	}
	rows->n = left;
}

static void
SortRows(LaneRows rows, const StatsMemory *memory)
{
	KeyIndex   *item;
	double	   *weight;

	if (rows.weight == NULL)
	{
		uint64_t   *scratch = StatsAllocate(memory, rows.n * sizeof(uint64_t));

		SortKeys(rows.key, rows.n, scratch, memory);
		StatsRelease(memory, scratch);
		return;
	}
	item = StatsAllocate(memory, 2 * (size_t) rows.n * sizeof(KeyIndex));
	weight = StatsAllocate(memory, rows.n * sizeof(double));
	for (uint32_t i = 0; i < rows.n; i++)
		item[i] = (KeyIndex) {rows.key[i], i};
	RadixSort(item, item + rows.n, rows.n, memory);
	for (uint32_t i = 0; i < rows.n; i++)
	{
		rows.key[i] = item[i].key;
		weight[i] = rows.weight[item[i].index];
	}
	memcpy(rows.weight, weight, rows.n * sizeof(double));
	StatsRelease(memory, weight);
	StatsRelease(memory, item);
}

static uint64_t
CountRows(const LaneRows *rows, int lanes)
{
	uint64_t	n = 0;

	for (int l = 0; l < lanes; l++)
		n += rows[l].n;
	return n;
}

/* As many buckets as there can be. */
static uint64_t
CountAll(const BucketTable *table, const LaneRows *rows, int lanes)
{
	return table->count + CountRows(rows, lanes);
}

static uint32_t
CountBuckets(LaneRows rows, int shift)
{
	uint32_t	count = rows.n > 0;

	for (uint32_t i = 1; i < rows.n; i++)
		count += rows.key[i] >> shift != rows.key[i - 1] >> shift;
	return count;
}

/* Buckets of rows in order. */
static void
MakeBuckets(const BucketTable *table, LaneRows rows, uint64_t *keys, double *lanes)
{
	bool		sums = table->shift > 0 && table->value != NULL;
	double	   *lane = lanes - table->nlanes;
	uint64_t   *at = keys;

	for (uint32_t i = 0; i < rows.n; i++)
	{
		uint64_t	full_key = rows.key[i];
		uint64_t	key = full_key >> table->shift;
		double		weight = rows.weight != NULL ? rows.weight[i] : 1.0;

		if (at == keys || at[-1] != key)
		{
			*at++ = key;
			lane += table->nlanes;
			memset(lane, 0, table->nlanes * sizeof(double));
		}
		lane[rows.lane] += weight;
		if (sums)
			lane[table->nlanes - 1] += weight * table->value(full_key);
	}
}

/* The sorted sequences of a table and of rows of some lanes, as one. */
typedef struct Union
{
	const BucketTable *table;
	const LaneRows *rows;
	int			lanes;
	uint32_t	at_bucket;
	uint32_t	at_row[MOST_LANES];
} Union;

/* The next key, without the table's low bits; false at the end. */
static inline bool
UnionNext(Union *all, uint64_t *key)
{
	const BucketTable *table = all->table;
	bool		found = all->at_bucket < table->count;

	*key = found ? table->key[all->at_bucket] : UINT64_MAX;
	for (int l = 0; l < all->lanes; l++)
		if (all->at_row[l] < all->rows[l].n)
		{
			uint64_t	of_lane = all->rows[l].key[all->at_row[l]] >> table->shift;

			*key = of_lane < *key ? of_lane : *key;
			found = true;
		}
	if (all->at_bucket < table->count && table->key[all->at_bucket] == *key)
		all->at_bucket++;
	for (int l = 0; l < all->lanes; l++)
		while (all->at_row[l] < all->rows[l].n && all->rows[l].key[all->at_row[l]] >> table->shift == *key)
			all->at_row[l]++;
	return found;
}

/* Tells the owner, who may want to see all keys once more, and makes the table coarser. */
static void
MakeCoarse(BucketTable *table, const LaneRows *rows, int lanes, int by, const BucketOwner *owner)
{
	if (by > 0 && table->shift == 0 && owner != NULL)
		owner->before_sharing(owner->self, rows, lanes);
	BucketTableCoarsen(table, by);
}

/* Makes the table as coarse as it must be for rows in order, before there are buckets of theirs. */
static void
MakeRoom(BucketTable *table, const LaneRows *rows, int lanes, const BucketOwner *owner)
{
	Union		all = {.table = table, .rows = rows, .lanes = lanes};
	uint32_t	joins[KEY_BITS + 1] = {0};
	uint32_t	count = 0;
	uint64_t	before = 0;
	uint64_t	key;

	if (CountAll(table, rows, lanes) <= table->max_buckets)
		return;
	for (; UnionNext(&all, &key); before = key)
		if (count++ > 0)
			joins[BitLength(key ^ before)]++;
	MakeCoarse(table, rows, lanes, SmallestFit(joins, count, table->max_buckets), owner);
}

/* The keys of buckets and rows together, without the low bits that a set leaves out; returns these. */
static int
KeysOfAll(const BucketTable *table, const LaneRows *rows, int lanes, uint64_t *key, uint32_t most, uint32_t *count)
{
	KeySet		set;

	KeySetBegin(&set);
	KeySetExpect(&set, table->key, table->count, table->shift);
	for (int l = 0; l < lanes; l++)
		KeySetExpect(&set, rows[l].key, rows[l].n, 0);
	KeySetOpen(&set, table->shift);
	KeySetPut(&set, table->key, table->count, table->shift);
	for (int l = 0; l < lanes; l++)
		KeySetPut(&set, rows[l].key, rows[l].n, 0);
	*count = KeySetKeys(&set, key, most);
	return set.shift;
}

/* Empty buckets for keys in order, among which are all that the table has. */
static void
AddEmptyBuckets(BucketTable *table, const uint64_t *key, uint32_t n)
{
	size_t		size = (size_t) n * table->nlanes * sizeof(double);
	double	   *lanes;

	if (table->count == 0)
	{
		BucketTableReserve(table, n);
		memcpy(table->key, key, n * sizeof(uint64_t));
		memset(table->lane, 0, size);
		table->count = n;
		return;
	}
	lanes = StatsAllocate(table->memory, size);
	memset(lanes, 0, size);
	BucketTableMergeSorted(table, key, lanes, n);
	StatsRelease(table->memory, lanes);
}

/*
 * Buckets for many rows in no order: how coarse they must be is seen from a set
 * of their keys.  None are made if that set leaves out bits that may be needed.
 */
static void
MakeBucketsUnordered(BucketTable *table, const LaneRows *rows, int lanes, const BucketOwner *owner)
{
	uint32_t	joins[KEY_BITS + 1] = {0};
	uint32_t	most = (uint32_t) CountAll(table, rows, lanes);
	uint64_t   *key = StatsAllocate(table->memory, most * sizeof(uint64_t));
	uint32_t	count;
	uint32_t	kept = 0;
	int			shift = KeysOfAll(table, rows, lanes, key, most, &count);
	int			by;

	for (uint32_t i = 1; i < count; i++)
		joins[BitLength(key[i] ^ key[i - 1])]++;
	by = SmallestFit(joins, count, table->max_buckets);
	if (by > 0 || shift == table->shift)
	{
		MakeCoarse(table, rows, lanes, shift + by - table->shift, owner);
		for (uint32_t i = 0; i < count; i++)
			if (kept == 0 || key[kept - 1] != key[i] >> by)
				key[kept++] = key[i] >> by;
		AddEmptyBuckets(table, key, kept);
	}
	StatsRelease(table->memory, key);
}

static void
AddNewBuckets(BucketTable *table, LaneRows rows)
{
	uint32_t	count;
	double	   *lanes;

	count = CountBuckets(rows, table->shift);
	if (table->count == 0)
	{
		BucketTableReserve(table, count);
		MakeBuckets(table, rows, table->key, table->lane);
		table->count = count;
		return;
	}
	lanes = StatsAllocate(table->memory, (size_t) count * table->nlanes * sizeof(double));
	MakeBuckets(table, rows, rows.key, lanes);
	BucketTableMergeSorted(table, rows.key, lanes, count);
	StatsRelease(table->memory, lanes);
}

/* The map is on the stack: its memory given back each time would be cleared each time. */
static void
AddByMap(BucketTable *table, LaneRows *rows, int lanes)
{
	BucketMap	map;

	MapBuckets(&map, table);
	for (int l = 0; l < lanes; l++)
		AddToBuckets(table, &map, &rows[l]);
}

/* Adds the rows whose buckets are there; returns how many are left. */
static uint64_t
AddToTable(BucketTable *table, LaneRows *rows, int lanes, uint64_t n)
{
	if (table->count > 0 && n >= table->count / ROWS_A_BUCKET)
		AddByMap(table, rows, lanes);
	else if (table->count > 0)
		for (int l = 0; l < lanes; l++)
			AddToBuckets(table, NULL, &rows[l]);
	return CountRows(rows, lanes);
}

void
BucketTableAdd(BucketTable *table, LaneRows *rows, int lanes, const BucketOwner *owner)
{
	uint64_t	n;

	assert(lanes <= MOST_LANES && table->count <= table->max_buckets);
	n = AddToTable(table, rows, lanes, CountRows(rows, lanes));
	if (n >= ROWS_FOR_SET && table->count + n > table->max_buckets)
	{
		MakeBucketsUnordered(table, rows, lanes, owner);
		n = AddToTable(table, rows, lanes, n);
	}
	if (n == 0)
		return;
	for (int l = 0; l < lanes; l++)
		if (rows[l].n > 0)
			SortRows(rows[l], table->memory);
	MakeRoom(table, rows, lanes, owner);
	for (int l = 0; l < lanes; l++)
		if (rows[l].n > 0)
			AddNewBuckets(table, rows[l]);
}
