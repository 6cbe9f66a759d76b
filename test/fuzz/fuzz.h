/*
 * fuzz.h
 *		What the fuzz targets share: bytes as numbers and rows, memory that is
 *		counted and given back, and a check that stops at the first failure.
 *
 * A target is LLVMFuzzerTestOneInput() in fuzz_<name>.c.  libFuzzer makes its
 * input (scripts/check-fuzz); replay.c, its main() elsewhere, takes files.
 */
#ifndef MLEVAL_FUZZ_H
#define MLEVAL_FUZZ_H

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/codec.h"
#include "../../src/stats/memory.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define CHECK(condition) \
	do { \
		if (!(condition)) \
		{ \
			fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
			abort(); \
		} \
	} while (0)

/* What is left of the input; zeros after its end. */
typedef struct Input
{
	const uint8_t *next;
	const uint8_t *end;
} Input;

__attribute__((unused))
static bool
InputLeft(const Input *input)
{
	return input->next < input->end;
}

__attribute__((unused))
static uint8_t
InputByte(Input *input)
{
	return InputLeft(input) ? *input->next++ : 0;
}

__attribute__((unused))
static uint64_t
InputBits(Input *input)
{
	uint64_t	bits = 0;

	for (int i = 0; i < 8; i++)
		bits = bits << 8 | InputByte(input);
	return bits;
}

__attribute__((unused))
static double
InputDouble(Input *input)
{
	uint64_t	bits = InputBits(input);
	double		number;

	memcpy(&number, &bits, sizeof(number));
	return number;
}

/* Few bytes for the numbers that matter most, eight for any. */
__attribute__((unused))
static double
InputNumber(Input *input)
{
	static const double edge[] = {
		0.0, -0.0, 1.0, -1.0, 0.5, 0.1, 1.0 / 3.0, 1.0 - 0x1p-53, 1.0 + 0x1p-52, 5e-324, -5e-324,
		0x1p-1022, 0x1p-970, 1e-200, 1e100, 1e300, -1e300, 0x1.fffffffffffffp1023, INFINITY, -INFINITY, NAN
	};
	uint8_t		way = InputByte(input);

	if (way < 21)
		return edge[way];
	if (way < 96)
		return (way - 48) / 16.0;
	if (way < 160)
		return InputByte(input) / 255.0;
	if (way < 224)
		return (double) (int16_t) (InputByte(input) << 8 | InputByte(input)) / 128.0;
	return InputDouble(input);
}

/* A weight that a row may have: 1 most of the time. */
__attribute__((unused))
static double
InputWeight(Input *input)
{
	double		weight = fabs(InputNumber(input));

	return weight <= 1e100 ? weight : 1.0;
}

/* Chunks are a list, so that all are given back at the end, and their bytes are counted. */
typedef struct Chunk
{
	struct Chunk *next;
	struct Chunk **link;
	size_t		size;
	size_t		padding;		/* what follows is aligned for anything */
} Chunk;

static Chunk *fuzz_chunks = NULL;
static size_t fuzz_bytes = 0;
static size_t fuzz_peak = 0;

static void *
FuzzAllocate(void *context, size_t size)
{
	Chunk	   *chunk = malloc(sizeof(Chunk) + size);

	(void) context;
	CHECK(chunk != NULL);
	*chunk = (Chunk) {fuzz_chunks, &fuzz_chunks, size, 0};
	if (fuzz_chunks != NULL)
		fuzz_chunks->link = &chunk->next;
	fuzz_chunks = chunk;
	fuzz_bytes += size;
	if (fuzz_bytes > fuzz_peak)
		fuzz_peak = fuzz_bytes;
	return chunk + 1;
}

static void
FuzzRelease(void *context, void *place)
{
	Chunk	   *chunk = (Chunk *) place - 1;

	(void) context;
	*chunk->link = chunk->next;
	if (chunk->next != NULL)
		chunk->next->link = chunk->link;
	fuzz_bytes -= chunk->size;
	free(chunk);
}

static void *
FuzzResize(void *context, void *place, size_t size)
{
	void	   *resized = FuzzAllocate(context, size);
	size_t		before = ((Chunk *) place - 1)->size;

	memcpy(resized, place, before < size ? before : size);
	FuzzRelease(context, place);
	return resized;
}

__attribute__((unused))
static const StatsMemory fuzz_memory = {.allocate = FuzzAllocate, .resize = FuzzResize, .release = FuzzRelease};

__attribute__((unused))
static void *
FuzzArray(size_t count, size_t size)
{
	return FuzzAllocate(NULL, count > 0 ? count * size : 1);
}

/* At the end of an input; returns what a target returns. */
__attribute__((unused))
static int
FuzzDone(void)
{
	while (fuzz_chunks != NULL)
		FuzzRelease(NULL, fuzz_chunks + 1);
	fuzz_peak = 0;
	return 0;
}

__attribute__((unused))
static bool
SameWriters(const Writer *a, const Writer *b)
{
	return a->size == b->size && (a->size == 0 || memcmp(a->data, b->data, a->size) == 0);
}

__attribute__((unused))
static bool
SameAsInput(const Writer *writer, const uint8_t *data, size_t size)
{
	return writer->size == size && (size == 0 || memcmp(writer->data, data, size) == 0);
}

/* Relatively near, or both 0 or the same infinity. */
__attribute__((unused))
static bool
Near(double a, double b, double tolerance)
{
	return a == b || fabs(a - b) <= tolerance * fmax(fabs(a), fabs(b));
}

/*
 * An input of a codec's target is two summaries: the length of the first as two
 * bytes, the first, the second.
 */
typedef struct TwoParts
{
	const uint8_t *data[2];
	size_t		size[2];
} TwoParts;

__attribute__((unused))
static TwoParts
InputParts(const uint8_t *data, size_t size)
{
	size_t		first;

	if (size < 2)
		return (TwoParts) {{data, data + size}, {size, 0}};
	first = (size_t) data[0] << 8 | data[1];
	first = first < size - 2 ? first : size - 2;
	return (TwoParts) {{data + 2, data + 2 + first}, {first, size - 2 - first}};
}

#endif							/* MLEVAL_FUZZ_H */
