/*
 * score_blur.c
 *		What is not known of scores that a calibrator was given for whole buckets.
 */
#include "score_blur.h"

#include <math.h>
#include <string.h>

#include "score_checks.h"

void
ScoreBlurMerge(ScoreBlur *into, const ScoreBlur *from)
{
	if (into->kind == BLUR_NONE && from->kind == BLUR_NONE)
		return;
	into->kind = BLUR_MERGED;
	memset(into->rank, 0, sizeof(into->rank));
	for (int sum = 0; sum < BLURRED_SUMS; sum++)
	{
		SumMerge(&into->above[sum], &from->above[sum]);
		SumMerge(&into->below[sum], &from->below[sum]);
	}
}

void
ScoreBlurWrite(Writer *writer, const ScoreBlur *blur)
{
	if (blur->kind == BLUR_NONE)
		return;
	WriteByte(writer, (uint8_t) blur->kind);
	for (int sum = 0; sum < BLURRED_SUMS; sum++)
	{
		WriteSum(writer, &blur->above[sum]);
		WriteSum(writer, &blur->below[sum]);
	}
	for (int rank = 0; blur->kind == BLUR_CALIBRATED && rank < BLURRED_RANKS; rank++)
	{
		WriteDouble(writer, blur->rank[rank].lower);
		WriteDouble(writer, blur->rank[rank].upper);
	}
}

static CompensatedSum
ReadRoom(Reader *reader, ScoreSum sum, const Totals *labelled)
{
	CompensatedSum room = ReadFiniteSum(reader);

	if (!ScoreSumPossible(sum, room.sum, labelled))
		ReaderFail(reader, "A sum of losses has more room than its rows can have.");
	return room;
}

static Bounds
ReadShares(Reader *reader)
{
	Bounds		bounds;

	bounds.lower = ReadDouble(reader);
	bounds.upper = ReadDouble(reader);
	if (signbit(bounds.lower) || !(bounds.lower <= bounds.upper && bounds.upper <= 1.0))
		ReaderFail(reader, "The limits of a measure are none.");
	return bounds;
}

void
ScoreBlurRead(Reader *reader, ScoreBlur *blur, const Totals *labelled)
{
	static const ScoreSum blurred[BLURRED_SUMS] = {[BLUR_LOG_LOSS] = SUM_LOG_LOSS, [BLUR_SQUARED_ERROR] = SUM_SQUARED_ERROR};
	uint8_t		kind;

	if (reader->next == reader->end)
		return;
	kind = ReadByte(reader);
	if (kind != BLUR_CALIBRATED && kind != BLUR_MERGED)
	{
		ReaderFail(reader, "What is behind its buckets is unknown.");
		return;
	}
	blur->kind = kind;
	for (int sum = 0; sum < BLURRED_SUMS; sum++)
	{
		blur->above[sum] = ReadRoom(reader, blurred[sum], labelled);
		blur->below[sum] = ReadRoom(reader, blurred[sum], labelled);
	}
	for (int rank = 0; kind == BLUR_CALIBRATED && rank < BLURRED_RANKS; rank++)
		blur->rank[rank] = ReadShares(reader);
}
