/*
 * bucket_lanes.c
 *		Reading and writing buckets of many lanes, most of which are empty.
 *
 * Where there is a lane for each of many classes, a bucket has rows of few of
 * them.  A bit for each lane says which, and only those are written.  There is
 * one way to write a table, and any other is refused.
 */
#include "bucket_lanes.h"

#include <math.h>

#include "lane_codec.h"

#define LANE_BYTES(lanes) (((lanes) + 7) / 8)

bool
LanesWhole(const double *lane, int lanes, bool whole)
{
	for (int l = 0; l < lanes; l++)
		whole = whole && IsWhole(lane[l]);
	return whole;
}

void
WriteLanes(Writer *writer, const double *lane, int lanes, bool whole)
{
	uint8_t    *to = WriterReserve(writer, (size_t) LANE_BYTES(lanes) + (size_t) lanes * MAX_VARINT_SIZE);

	for (int first = 0; first < lanes; first += 8)
	{
		unsigned	used = 0;

		for (int l = first; l < lanes && l < first + 8; l++)
			used |= (unsigned) (lane[l] != 0) << (l - first);
		*to++ = (uint8_t) used;
	}
	for (int l = 0; l < lanes; l++)
		if (lane[l] == 0)
			continue;
		else if (whole)
			to = PutVarint(to, (uint64_t) lane[l]);
		else
			to = PutDouble(to, lane[l]);
	writer->size = (size_t) (to - writer->data);
}

void
ReadLanes(Reader *reader, double *lane, int lanes, bool whole)
{
	const uint8_t *used = ReadBytes(reader, LANE_BYTES(lanes));
	unsigned	any = 0;

	for (int l = 0; l < lanes; l++)
	{
		bool		here = used != NULL && (used[l / 8] >> (l % 8)) & 1;

		lane[l] = here ? ReadLane(reader, whole) : 0.0;
		if (here && lane[l] == 0)
			ReaderFail(reader, "A lane of a bucket is said to be used and is not.");
		any |= here;
	}
	if (used == NULL)
		return;
	if (lanes % 8 != 0 && used[lanes / 8] >> (lanes % 8) != 0)
		ReaderFail(reader, "It counts what this kind does not have.");
	if (!any)
		ReaderFail(reader, "A bucket is empty.");
}

static bool
TableWhole(const BucketTable *table, int counted)
{
	bool		whole = true;

	for (uint32_t i = 0; i < table->count; i++)
		whole = LanesWhole(BucketLane(table, i), counted, whole);
	return whole;
}

void
BucketLanesWrite(Writer *writer, const BucketTable *table)
{
	int			counted = table->nlanes - 1;
	bool		whole = TableWhole(table, counted);
	uint64_t	before = 0;

	WriteByte(writer, table->shift);
	WriteByte(writer, whole);
	WriteVarint(writer, table->count);
	for (uint32_t i = 0; i < table->count; i++)
	{
		StatsCheckInterrupt(writer->memory, i);
		WriteVarint(writer, table->key[i] - before);
		before = table->key[i];
		WriteLanes(writer, BucketLane(table, i), counted, whole);
		if (table->shift > 0)
			WriteDouble(writer, BucketLane(table, i)[counted]);
	}
}

static void
ReadBucket(Reader *reader, BucketTable *table, uint32_t i, bool whole)
{
	int			counted = table->nlanes - 1;
	uint64_t	before = i > 0 ? table->key[i - 1] : 0;
	uint64_t	step = ReadVarint(reader);
	double	   *lane = BucketLane(table, i);

	if (step > (UINT64_MAX >> table->shift) - before)
		ReaderFail(reader, "A bucket lies beyond all values.");
	else if (step == 0 && i > 0)
		ReaderFail(reader, "Buckets are not in ascending order.");
	table->key[i] = before + step;
	ReadLanes(reader, lane, counted, whole);
	lane[counted] = table->shift > 0 ? ReadDouble(reader) : 0.0;
	if (isnan(lane[counted]))
		ReaderFail(reader, "The sum of a bucket is not a number.");
}

void
BucketLanesRead(Reader *reader, BucketTable *table)
{
	uint8_t		shift = ReadByte(reader);
	uint8_t		whole = ReadByte(reader);
	uint32_t	count = ReadCount(reader, table->max_buckets);

	if (shift > 63 || whole > 1)
		ReaderFail(reader, "The limits of its buckets are impossible.");
	if (reader->error != NULL)
		return;
	table->shift = shift;
	BucketTableReserve(table, count);
	for (uint32_t i = 0; i < count && reader->error == NULL; i++)
	{
		StatsCheckInterrupt(table->memory, i);
		ReadBucket(reader, table, i, whole);
		table->count = i + 1;
	}
	if (reader->error == NULL && whole != TableWhole(table, table->nlanes - 1))
		ReaderFail(reader, "Its buckets are not in their shortest form.");
	if (reader->error != NULL)
		table->count = 0;
	if (shift > 0 && count == 0)
		ReaderFail(reader, "Its buckets are wide and there are none.");
}
