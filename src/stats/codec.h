/*
 * codec.h
 *		Reading and writing the bytes of a stored summary.
 *
 * The bytes are the same on every machine (little endian, no padding), so that
 * the stored, the sent and the base64 form are one.  A reader is given bytes
 * that anybody may have made: it never runs past the end, and once it has
 * failed it stays failed and gives zeros, so that a decoder may check once.
 */
#ifndef MLEVAL_STATS_CODEC_H
#define MLEVAL_STATS_CODEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "memory.h"
#include "sum.h"

typedef struct Writer
{
	const StatsMemory *memory;
	uint8_t    *data;
	size_t		size;
	size_t		capacity;
} Writer;

typedef struct Reader
{
	const uint8_t *next;
	const uint8_t *end;
	const char *error;			/* the first thing found wrong, or NULL */
} Reader;

/* Eight bytes, low byte first, which is how most machines have them. */
static inline uint64_t
WordOfMachine(uint64_t word)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return __builtin_bswap64(word);
#else
	return word;
#endif
}

/* Where so many bytes can be put, which count once the writer's size says so. */
extern uint8_t *WriterReserve(Writer *writer, size_t size);

#define MAX_VARINT_SIZE 10

/* Both return what is behind. */
static inline uint8_t *
PutVarint(uint8_t *to, uint64_t value)
{
	for (; value >= 0x80; value >>= 7)
		*to++ = (uint8_t) (value | 0x80);
	*to++ = (uint8_t) value;
	return to;
}

static inline uint8_t *
PutDouble(uint8_t *to, double value)
{
	uint64_t	word;

	memcpy(&word, &value, sizeof(word));
	word = WordOfMachine(word);
	memcpy(to, &word, sizeof(word));
	return to + sizeof(word);
}

extern size_t VarintSize(uint64_t value);
extern void WriteByte(Writer *writer, uint8_t byte);
extern void WriteBytes(Writer *writer, const void *bytes, size_t size);
extern void WriteVarint(Writer *writer, uint64_t value);
extern void WriteDouble(Writer *writer, double value);
extern void WriteWords(Writer *writer, const uint64_t *word, size_t n);
extern void WriteSum(Writer *writer, const CompensatedSum *sum);
extern void WriteTotals(Writer *writer, const Totals *totals);

extern uint8_t ReadByte(Reader *reader);
extern const uint8_t *ReadBytes(Reader *reader, size_t size);
extern uint64_t ReadLongVarint(Reader *reader);
extern void ReadWords(Reader *reader, uint64_t *word, size_t n);
extern void SkipWords(Reader *reader, size_t n);
extern CompensatedSum ReadFiniteSum(Reader *reader);
extern Totals ReadTotals(Reader *reader);

/* Most are small; a reader that has failed is at its end. */
static inline uint64_t
ReadVarint(Reader *reader)
{
	if (reader->next < reader->end && *reader->next < 0x80)
		return *reader->next++;
	return ReadLongVarint(reader);
}

static inline double
ReadDouble(Reader *reader)
{
	uint64_t	word;
	double		value;

	if ((size_t) (reader->end - reader->next) < sizeof(word))
	{
		ReadBytes(reader, sizeof(word));	/* fails */
		return 0.0;
	}
	memcpy(&word, reader->next, sizeof(word));
	reader->next += sizeof(word);
	word = WordOfMachine(word);
	memcpy(&value, &word, sizeof(value));
	return value;
}

/* Do weights that are kept in parts come to the total of the rows, to rounding? */
extern bool PartsAddUp(const Totals *totals, double parts);

/* A count of things that take at least one byte each: more than are left is a lie. */
extern uint32_t ReadCount(Reader *reader, uint32_t limit);

/* Notes what is wrong, unless something was before. */
extern void ReaderFail(Reader *reader, const char *error);

#endif							/* MLEVAL_STATS_CODEC_H */
