/*
 * sample_runs.c
 *		Rows of a sample in a temporary file, and all of them in order.
 *
 * A run is what there was in memory when it had to go, in order.  No run is
 * shorter than the more buffers that all of them need to be merged, which keeps
 * those within what a run had taken: they are as many as the square root of the
 * rows at most, whatever little memory there is.
 */
#include "sample_runs.h"

#include <string.h>

#define LEAST_RUN 4096			/* rows */
#define LEAST_BUFFER 512
#define MOST_BUFFER 8192
#define MERGED_ROWS 4096

#define TAKEN_AT_ONCE (1 << 20)

static uint32_t
RunCount(const SampleSide *side)
{
	return side->runs != NULL ? side->runs->count : 0;
}

bool
SampleMustSpill(const SampleSide *side, uint32_t more, const StatsMemory *memory)
{
	size_t		bytes = side->second != NULL ? 2 * sizeof(uint64_t) : sizeof(uint64_t);
	size_t		sort = SampleSortBytes(side);
	size_t		room = SampleRoomFor(side, more);

	if (memory->spill == NULL || side->n < LEAST_RUN || side->n / LEAST_BUFFER < RunCount(side))
		return false;
	return room > SIZE_MAX / (bytes + sort) ||
		memory->spill->full(memory->context, (room - side->room) * bytes + room * sort);
}

static SampleRun *
NewRun(SampleSide *side, const StatsMemory *memory)
{
	SampleRuns *runs = side->runs;

	if (runs == NULL)
	{
		runs = side->runs = StatsAllocate(memory, sizeof(SampleRuns));
		memset(runs, 0, sizeof(SampleRuns));
	}
	if (runs->count == runs->room)
	{
		runs->room = runs->room > 0 ? 2 * runs->room : 8;
		runs->run = StatsResize(memory, runs->run, runs->room * sizeof(SampleRun));
	}
	return &runs->run[runs->count];
}

void
SampleSpill(SampleSide *side, const StatsMemory *memory)
{
	const StatsSpill *spill = memory->spill;
	SampleRun  *run;

	SampleSort(side, memory);
	run = NewRun(side, memory);
	run->n = side->n;
	run->wide = SampleIsWide(side);
	run->place = spill->write(memory->context, side->key, side->n * sizeof(uint64_t));
	if (run->wide)
		spill->write(memory->context, side->second, side->n * sizeof(uint64_t));
	side->runs->count++;
	side->runs->n += side->n;
	side->runs->wide = side->runs->wide || run->wide;
	side->n = side->sorted = 0;
}

bool
SampleReserveRows(SampleSide *side, uint32_t more, const StatsMemory *memory)
{
	if (side->room - side->n >= more)
		return true;
	if (SampleMustSpill(side, more, memory))
		SampleSpill(side, memory);
	return SampleGrow(side, more, memory);
}

void
SampleRelease(SampleSide *side, const StatsMemory *memory)
{
	if (side->runs != NULL)
	{
		memory->spill->forget(memory->context, side->runs->run[0].place);
		StatsRelease(memory, side->runs->run);
	}
	StatsRelease(memory, side->runs);
	StatsRelease(memory, side->key);
	StatsRelease(memory, side->second);
	*side = (SampleSide) {0};
}

/* Rows of a run that are in memory, and where the rest of them are. */
typedef struct Source
{
	uint64_t   *key;
	uint64_t   *second;			/* NULL: all are SECOND_OF_ONE */
	uint32_t	next;
	uint32_t	n;
	uint32_t	left;			/* rows in the file */
	uint64_t	key_place;
	uint64_t	second_place;
} Source;

/* The sources are a heap, the first row of all on top. */
typedef struct RunMerge
{
	const StatsMemory *memory;
	Source	   *source;
	uint32_t	count;
	uint32_t	buffer_rows;
	void	   *buffers;
	bool		wide;
	uint64_t	key[MERGED_ROWS];
	uint64_t	second[MERGED_ROWS];
} RunMerge;

static bool
SourceFill(RunMerge *merge, Source *source)
{
	const StatsMemory *memory = merge->memory;
	uint32_t	n = source->left < merge->buffer_rows ? source->left : merge->buffer_rows;

	if (n == 0)
		return false;
	memory->spill->read(memory->context, source->key_place, source->key, n * sizeof(uint64_t));
	if (source->second != NULL)
		memory->spill->read(memory->context, source->second_place, source->second, n * sizeof(uint64_t));
	source->key_place += n * sizeof(uint64_t);
	source->second_place += n * sizeof(uint64_t);
	source->left -= n;
	source->next = 0;
	source->n = n;
	return true;
}

static inline uint64_t
SourceSecond(const Source *source)
{
	return source->second != NULL ? source->second[source->next] : SECOND_OF_ONE;
}

static inline bool
SourceBefore(const Source *a, const Source *b)
{
	uint64_t	key_a = a->key[a->next];
	uint64_t	key_b = b->key[b->next];

	return key_a < key_b || (key_a == key_b && SourceSecond(a) < SourceSecond(b));
}

static void
SiftDown(RunMerge *merge, uint32_t at)
{
	Source		moved = merge->source[at];

	for (;;)
	{
		uint32_t	child = 2 * at + 1;

		if (child + 1 < merge->count && SourceBefore(&merge->source[child + 1], &merge->source[child]))
			child++;
		if (child >= merge->count || !SourceBefore(&merge->source[child], &moved))
			break;
		merge->source[at] = merge->source[child];
		at = child;
	}
	merge->source[at] = moved;
}

/* A buffer has room for keys and then second words. */
static void
OpenRuns(RunMerge *merge, const SampleSide *side)
{
	uint64_t   *buffer;
	uint32_t	rows = side->room / side->runs->count;

	merge->buffer_rows = rows < LEAST_BUFFER ? LEAST_BUFFER : rows > MOST_BUFFER ? MOST_BUFFER : rows;
	buffer = merge->buffers = StatsAllocate(merge->memory, (size_t) side->runs->count * 2 * merge->buffer_rows * sizeof(uint64_t));
	for (uint32_t i = 0; i < side->runs->count; i++)
	{
		const SampleRun *run = &side->runs->run[i];
		Source	   *source = &merge->source[merge->count++];

		*source = (Source) {.key = buffer, .left = run->n, .key_place = run->place};
		if (run->wide)
			source->second = buffer + merge->buffer_rows;
		source->second_place = run->place + run->n * sizeof(uint64_t);
		SourceFill(merge, source);
		buffer += 2 * (size_t) merge->buffer_rows;
	}
}

void
SampleCursorOpen(SampleCursor *cursor, SampleSide *side, const StatsMemory *memory, bool in_order)
{
	RunMerge   *merge;

	if (in_order || side->runs != NULL)
		SampleSort(side, memory);
	*cursor = (SampleCursor) {.key = side->key, .second = side->second, .n = side->n, .memory = memory};
	if (side->runs == NULL)
		return;

	merge = StatsAllocate(memory, sizeof(RunMerge));
	merge->memory = memory;
	merge->count = 0;
	merge->source = StatsAllocate(memory, (side->runs->count + 1) * sizeof(Source));
	merge->wide = side->runs->wide || side->second != NULL;
	*cursor = (SampleCursor) {.key = merge->key, .second = merge->wide ? merge->second : NULL, .memory = memory, .merge = merge};
	OpenRuns(merge, side);
	if (side->n > 0)
		merge->source[merge->count++] = (Source) {.key = side->key, .second = side->second, .n = side->n};
	for (uint32_t i = merge->count / 2; i-- > 0;)
		SiftDown(merge, i);
}

bool
SampleCursorRefill(SampleCursor *cursor)
{
	RunMerge   *merge = cursor->merge;
	uint32_t	n = 0;

	StatsCheckInterrupt(merge->memory, 0);
	for (; n < MERGED_ROWS && merge->count > 0; n++)
	{
		Source	   *first = &merge->source[0];

		merge->key[n] = first->key[first->next];
		if (merge->wide)
			merge->second[n] = SourceSecond(first);
		if (++first->next == first->n && !SourceFill(merge, first))
			*first = merge->source[--merge->count];
		if (merge->count > 0)
			SiftDown(merge, 0);
	}
	cursor->next = 0;
	cursor->n = n;
	return n > 0;
}

void
SampleCursorClose(SampleCursor *cursor)
{
	RunMerge   *merge = cursor->merge;

	if (merge == NULL)
		return;
	StatsRelease(merge->memory, merge->buffers);
	StatsRelease(merge->memory, merge->source);
	StatsRelease(merge->memory, merge);
	cursor->merge = NULL;
}

uint32_t
SampleCursorSlice(SampleCursor *cursor)
{
	uint32_t	n = SampleCursorHasMore(cursor) ? cursor->n - cursor->next : 0;

	StatsCheckInterrupt(cursor->memory, 0);
	return n < TAKEN_AT_ONCE ? n : TAKEN_AT_ONCE;
}

void
SampleTake(SampleSide *into, SampleCursor *cursor, uint32_t n)
{
	SampleAppend(into, cursor->key + cursor->next, cursor->second != NULL ? cursor->second + cursor->next : NULL, n);
	cursor->next += n;
}
