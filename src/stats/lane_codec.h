/*
 * lane_codec.h
 *		How the weight of a lane of a bucket is written: as a count, or as a double.
 */
#ifndef MLEVAL_STATS_LANE_CODEC_H
#define MLEVAL_STATS_LANE_CODEC_H

#include "codec.h"

/* Is it a count that a varint and a double both hold? */
static inline bool
IsWhole(double x)
{
	return x >= 0 && x <= (double) MAX_ROWS && x == (double) (uint64_t) x;
}

static inline double
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

#endif							/* MLEVAL_STATS_LANE_CODEC_H */
