/*
 * buckets.c
 *		A bounded table of keys, the core of every summary of values.
 *
 * Keys and lanes lie in two plain arrays, in the order of keys, so that tables
 * are merged, made coarser and written from one end to the other, whatever is in
 * the cache.  Rows come many at a time (bucket_rows.c).
 */
#include "buckets.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "lane_codec.h"

void
BucketTableInit(BucketTable *table, const StatsMemory *memory, int nlanes, BucketValue value, uint32_t max_buckets)
{
	assert(max_buckets >= MIN_BUCKETS && max_buckets <= MAX_BUCKETS);

	memset(table, 0, sizeof(*table));
	table->memory = memory;
	table->nlanes = (uint8_t) nlanes;
	table->value = value;
	table->max_buckets = max_buckets;
}

static void
Reallocate(BucketTable *table, uint32_t capacity)
{
	size_t		lanes = sizeof(double) * table->nlanes;

	table->key = StatsResize(table->memory, table->key, sizeof(uint64_t) * capacity);
	table->lane = StatsResize(table->memory, table->lane, lanes * capacity);
	table->capacity = capacity;
}

/* Half as many again, so that few at a time are no burden. */
void
BucketTableReserve(BucketTable *table, uint32_t more)
{
	uint32_t	needed = table->count + more;
	uint32_t	half_more = table->capacity + table->capacity / 2;

	if (needed > table->capacity)
		Reallocate(table, needed < half_more ? half_more : needed);
}

/* Of keys in order, those that the table does not have from one of its buckets on. */
static uint32_t
CountNew(const BucketTable *table, uint32_t i, const uint64_t *key, uint32_t n)
{
	uint32_t	missing = 0;

	for (uint32_t j = 0; j < n; j++)
	{
		while (i < table->count && table->key[i] < key[j])
			i++;
		missing += i == table->count || table->key[i] != key[j];
	}
	return missing;
}

/* Of one bucket: so few that a call would take longer. */
static inline void
CopyLanes(double *to, const double *from, size_t lanes)
{
	for (size_t l = 0; l < lanes; l++)
		to[l] = from[l];
}

/* From the end, where there is room, so that nothing is overwritten before it was moved. */
static void
MergeBackwards(BucketTable *table, const uint64_t *key, const double *lane, uint32_t n, uint32_t missing)
{
	size_t		lanes = table->nlanes;
	uint32_t	i = table->count;
	uint32_t	to = i + missing;

	BucketTableReserve(table, missing);
	table->count = to;
	while (n > 0)
	{
		const double *from = lane + (n - 1) * lanes;

		if (i > 0 && table->key[i - 1] > key[n - 1])
		{
			i--;
			to--;
			table->key[to] = table->key[i];
			CopyLanes(table->lane + to * lanes, table->lane + i * lanes, lanes);
			continue;
		}
		n--;
		to--;
		if (i > 0 && table->key[i - 1] == key[n])
		{
			i--;
			table->key[to] = key[n];
			for (size_t l = 0; l < lanes; l++)
				table->lane[to * lanes + l] = table->lane[i * lanes + l] + from[l];
			continue;
		}
		table->key[to] = key[n];
		CopyLanes(table->lane + to * lanes, from, lanes);
	}
}

/* As long as the table has every key, which with many parts is soon always, nothing is moved. */
void
BucketTableMergeSorted(BucketTable *table, const uint64_t *key, const double *lane, uint32_t n)
{
	size_t		lanes = table->nlanes;
	uint32_t	i = 0;
	uint32_t	j = 0;

	while (i < table->count && j < n && table->key[i] <= key[j])
	{
		if (table->key[i] == key[j])
		{
			for (size_t l = 0; l < lanes; l++)
				table->lane[i * lanes + l] += lane[j * lanes + l];
			j++;
		}
		i++;
	}
	if (j < n)
		MergeBackwards(table, key + j, lane + j * lanes, n - j, CountNew(table, i, key + j, n - j));
}

int
SmallestFit(const uint32_t *joins, uint32_t count, uint32_t max_buckets)
{
	int			by = 0;

	while (count > max_buckets)
		count -= joins[++by];
	return by;
}

/* What a bucket of one key did not need.  A product that vanishes is 0, whatever its sign. */
static void
BeginSums(BucketTable *table)
{
	int			last = table->nlanes - 1;

	for (uint32_t i = 0; i < table->count; i++)
	{
		double	   *lane = BucketLane(table, i);
		double		weight = 0.0;

		for (int l = 0; l < last; l++)
			weight += lane[l];
		lane[last] = weight * table->value(table->key[i]) + 0.0;
	}
}

void
BucketTableCoarsen(BucketTable *table, int by)
{
	uint32_t	kept = 0;

	if (by <= 0)
		return;
	assert(table->shift + by < 64);
	if (table->shift == 0 && table->value != NULL)
		BeginSums(table);
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
}

/* What it needed for a moment is not kept for every group. */
void
BucketTableSettle(BucketTable *table)
{
	uint32_t	joins[KEY_BITS + 1] = {0};

	if (table->count <= table->max_buckets)
		return;
	for (uint32_t i = 1; i < table->count; i++)
		joins[BitLength(table->key[i] ^ table->key[i - 1])]++;
	BucketTableCoarsen(table, SmallestFit(joins, table->count, table->max_buckets));
	if (table->capacity > table->count + table->count / 2)
		Reallocate(table, table->count + table->count / 8);
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

void
BucketTableMerge(BucketTable *into, const BucketTable *from)
{
	BucketTable coarse;

	assert(into->nlanes == from->nlanes);

	BucketTableLimit(into, from->max_buckets);
	BucketTableCoarsen(into, (int) from->shift - (int) into->shift);
	if (from->shift == into->shift)
		BucketTableMergeSorted(into, from->key, from->lane, from->count);
	else if (from->count > 0)
	{
		BucketTableCopy(&coarse, into->memory, from);
		BucketTableCoarsen(&coarse, (int) into->shift - (int) from->shift);
		BucketTableMergeSorted(into, coarse.key, coarse.lane, coarse.count);
		StatsRelease(coarse.memory, coarse.key);
		StatsRelease(coarse.memory, coarse.lane);
	}
	BucketTableSettle(into);
}

void
BucketTableCopy(BucketTable *into, const StatsMemory *memory, const BucketTable *from)
{
	*into = *from;
	into->memory = memory;
	into->key = NULL;
	into->lane = NULL;
	Reallocate(into, from->count > 0 ? from->count : 1);
	if (from->count > 0)
	{
		memcpy(into->key, from->key, sizeof(uint64_t) * from->count);
		memcpy(into->lane, from->lane, sizeof(double) * from->nlanes * from->count);
	}
}

#define BUCKETS_WHOLE 0x80		/* flag beside the used lanes: counts are varints */

/* The flags of some buckets and one more: the lanes that are used, and whether all are counts. */
static inline unsigned
BucketFlags(const double *lane, int counted, unsigned flags)
{
	for (int l = 0; l < counted; l++)
	{
		flags |= (unsigned) (lane[l] != 0) << l;
		if (!IsWhole(lane[l]))
			flags &= ~(unsigned) BUCKETS_WHOLE;
	}
	return flags;
}

/* How the counts are written: in the one way that is shortest, without lanes that no bucket uses. */
static unsigned
LaneFlags(const BucketTable *table, int counted)
{
	unsigned	flags = BUCKETS_WHOLE;

	for (uint32_t i = 0; i < table->count; i++)
		flags = BucketFlags(BucketLane(table, i), counted, flags);
	return flags;
}

#define BUCKETS_AT_ONCE 64

static uint8_t *
PutBuckets(uint8_t *to, const BucketTable *table, uint32_t first, uint32_t n, int counted, unsigned flags)
{
	uint64_t	previous = first > 0 ? table->key[first - 1] : 0;
	int			sums = table->shift > 0 ? table->nlanes : counted;

	for (uint32_t i = first; i < first + n; i++)
	{
		const double *lane = BucketLane(table, i);

		to = PutVarint(to, table->key[i] - previous);
		previous = table->key[i];
		for (int l = 0; l < counted; l++)
			if (!(flags & (1u << l)))
				continue;
			else if (flags & BUCKETS_WHOLE)
				to = PutVarint(to, (uint64_t) lane[l]);
			else
				to = PutDouble(to, lane[l]);
		for (int l = counted; l < sums; l++)
			to = PutDouble(to, lane[l]);
	}
	return to;
}

void
BucketTableWrite(Writer *writer, const BucketTable *table, int counted)
{
	unsigned	flags = LaneFlags(table, counted);

	assert(table->count <= table->max_buckets && counted < 7);

	WriteVarint(writer, table->max_buckets);
	WriteByte(writer, table->shift);
	WriteByte(writer, (uint8_t) flags);
	WriteVarint(writer, table->count);
	for (uint32_t i = 0; i < table->count; i += BUCKETS_AT_ONCE)
	{
		uint32_t	n = table->count - i < BUCKETS_AT_ONCE ? table->count - i : BUCKETS_AT_ONCE;
		uint8_t    *to = WriterReserve(writer, n * MAX_VARINT_SIZE * (1 + (size_t) table->nlanes));

		to = PutBuckets(to, table, i, n, counted, flags);
		writer->size = (size_t) (to - writer->data);
	}
}

/* What follows its key; returns the flags it would have alone. */
static inline unsigned
ReadBucket(Reader *reader, const BucketTable *table, int counted, unsigned flags, bool whole, double *lane)
{
	unsigned	used = 0;

	for (int l = 0; l < table->nlanes; l++)
		lane[l] = 0.0;
	for (int l = 0; l < counted; l++)
		if (flags & (1u << l))
		{
			lane[l] = ReadLane(reader, whole);
			used |= (unsigned) (lane[l] != 0) << l;
		}
	if (used == 0)
		ReaderFail(reader, "A bucket is empty.");
	for (int l = counted; l < table->nlanes && table->shift > 0; l++)
	{
		lane[l] = ReadDouble(reader);
		if (isnan(lane[l]))		/* infinite is what values near the largest double add up to */
			ReaderFail(reader, "The sum of a bucket is not a number.");
	}
	return whole ? used | BUCKETS_WHOLE : BucketFlags(lane, counted, BUCKETS_WHOLE);
}

/* How buckets lie in the bytes. */
typedef struct BucketForm
{
	int			counted;
	int			sums;			/* doubles behind the counts */
	unsigned	flags;
	size_t		small;			/* bytes that a bucket takes whose step and counts take one each, at most */
} BucketForm;

/* Such a bucket, the usual one: the next byte after it, or NULL if it is another. */
static inline const uint8_t *
ReadSmallBucket(const uint8_t *at, const BucketForm *form, uint64_t *step, unsigned *used, double *lane)
{
	unsigned	all = *at;

	*step = *at++;
	*used = BUCKETS_WHOLE;
	for (int l = 0; l < form->counted; l++)
	{
		unsigned	here = form->flags & (1u << l) ? *at++ : 0;

		lane[l] = here;
		all |= here;
		*used |= (unsigned) (here != 0) << l;
	}
	for (int l = form->counted; l < form->counted + form->sums; l++, at += sizeof(double))
	{
		uint64_t	word;

		memcpy(&word, at, sizeof(word));
		word = WordOfMachine(word);
		memcpy(&lane[l], &word, sizeof(word));
		if (isnan(lane[l]))
			return NULL;
	}
	return all < 0x80 && *used != BUCKETS_WHOLE ? at : NULL;
}

static inline void
ReadBuckets(Reader *reader, BucketTable *table, uint32_t count, BucketForm form, bool whole)
{
	unsigned	any = 0;
	unsigned	all = BUCKETS_WHOLE;
	uint64_t	last = UINT64_MAX >> table->shift;
	uint64_t	key = 0;

	for (uint32_t i = 0; i < count && reader->error == NULL; i++)
	{
		double	   *lane = BucketLane(table, i);
		const uint8_t *next = NULL;
		uint64_t	step;
		unsigned	used;

		lane[table->nlanes - 1] = 0.0;
		if (whole && (size_t) (reader->end - reader->next) >= form.small)
			next = ReadSmallBucket(reader->next, &form, &step, &used, lane);
		if (next != NULL)
			reader->next = next;
		else
		{
			step = ReadVarint(reader);
			used = ReadBucket(reader, table, form.counted, form.flags, whole, lane);
		}
		if (step > last - key)
			ReaderFail(reader, "A bucket lies beyond all values.");
		else if (step == 0 && i > 0)
			ReaderFail(reader, "Buckets are not in ascending order.");
		table->key[i] = key += step;
		any |= used;
		all &= used;
	}
	if (reader->error == NULL && form.flags != ((any & ~(unsigned) BUCKETS_WHOLE) | (all & BUCKETS_WHOLE)))
		ReaderFail(reader, "Its buckets are not in their shortest form.");
	table->count = reader->error == NULL ? count : 0;
}

void
BucketTableRead(Reader *reader, BucketTable *table, int counted)
{
	uint64_t	max_buckets = ReadVarint(reader);
	uint8_t		shift = ReadByte(reader);
	unsigned	flags = ReadByte(reader);
	uint32_t	count = ReadCount(reader, MAX_BUCKETS);
	BucketForm	form;

	if (max_buckets < MIN_BUCKETS || max_buckets > MAX_BUCKETS || count > max_buckets || shift > 63)
		ReaderFail(reader, "The limits of its buckets are impossible.");
	if ((flags & ~(unsigned) BUCKETS_WHOLE) >> counted != 0)
		ReaderFail(reader, "It counts what this kind does not have.");
	if (reader->error != NULL)
		return;

	BucketTableInit(table, table->memory, table->nlanes, table->value, (uint32_t) max_buckets);
	table->shift = shift;
	if (count > 0)
		Reallocate(table, count);
	form = (BucketForm) {.counted = counted, .sums = shift > 0 ? table->nlanes - counted : 0, .flags = flags};
	form.small = 1 + (size_t) counted + (size_t) form.sums * sizeof(double);
	ReadBuckets(reader, table, count, form, flags & BUCKETS_WHOLE);
	if (shift > 0 && count == 0)
		ReaderFail(reader, "Its buckets are wide and there are none.");
}
