/*
 * codec.c
 *		Reading and writing the bytes of a stored summary.
 *
 * Counts and distances between keys are small numbers most of the time, so
 * they are varints: seven bits a byte, low bits first, and only the shortest
 * form of a number is accepted (a value has one form, so that equal summaries
 * are equal bytes).
 */
#include "codec.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define WRITER_START 64

uint8_t *
WriterReserve(Writer *writer, size_t size)
{
	size_t		capacity = writer->capacity > 0 ? writer->capacity : WRITER_START;
	uint8_t    *data;

	if (writer->capacity - writer->size >= size)
		return writer->data + writer->size;
	while (capacity - writer->size < size)
		capacity *= 2;

	data = StatsAllocate(writer->memory, capacity);
	if (writer->size > 0)
		memcpy(data, writer->data, writer->size);
	StatsRelease(writer->memory, writer->data);
	writer->data = data;
	writer->capacity = capacity;
	return data + writer->size;
}

void
WriteByte(Writer *writer, uint8_t byte)
{
	WriterReserve(writer, 1);
	writer->data[writer->size++] = byte;
}

void
WriteBytes(Writer *writer, const void *bytes, size_t size)
{
	if (size == 0)
		return;
	WriterReserve(writer, size);
	memcpy(writer->data + writer->size, bytes, size);
	writer->size += size;
}

/* No more room than it takes: a writer's may be exactly what will be written. */
void
WriteVarint(Writer *writer, uint64_t value)
{
	uint8_t		byte[MAX_VARINT_SIZE];

	WriteBytes(writer, byte, (size_t) (PutVarint(byte, value) - byte));
}

size_t
VarintSize(uint64_t value)
{
	uint8_t		byte[MAX_VARINT_SIZE];

	return (size_t) (PutVarint(byte, value) - byte);
}

void
WriteDouble(Writer *writer, double value)
{
	PutDouble(WriterReserve(writer, sizeof(double)), value);
	writer->size += sizeof(double);
}

static void
SwapWords(uint8_t *byte, size_t n)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	for (size_t i = 0; i < n; i++, byte += sizeof(uint64_t))
	{
		uint64_t	word;

		memcpy(&word, byte, sizeof(word));
		word = WordOfMachine(word);
		memcpy(byte, &word, sizeof(word));
	}
#else
	(void) byte;
	(void) n;
#endif
}

void
WriteWords(Writer *writer, const uint64_t *word, size_t n)
{
	WriteBytes(writer, word, n * sizeof(uint64_t));
	SwapWords(writer->data + writer->size - n * sizeof(uint64_t), n);
}

void
WriteSum(Writer *writer, const CompensatedSum *sum)
{
	WriteDouble(writer, SumValue(sum));
}

/* Without weights, the usual case, w and w2 are n and are not written. */
void
WriteTotals(Writer *writer, const Totals *totals)
{
	bool		weighted = !TotalsUnweighted(totals);

	WriteVarint(writer, (uint64_t) totals->n << 1 | weighted);
	if (weighted)
	{
		WriteSum(writer, &totals->w);
		WriteSum(writer, &totals->w2);
	}
}

void
ReaderFail(Reader *reader, const char *error)
{
	if (reader->error == NULL)
		reader->error = error;
	reader->next = reader->end;
}

uint8_t
ReadByte(Reader *reader)
{
	const uint8_t *byte = ReadBytes(reader, 1);

	return byte != NULL ? *byte : 0;
}

const uint8_t *
ReadBytes(Reader *reader, size_t size)
{
	const uint8_t *bytes = reader->next;

	if (reader->error != NULL || (size_t) (reader->end - reader->next) < size)
	{
		ReaderFail(reader, "It ends too early.");
		return NULL;
	}
	reader->next += size;
	return bytes;
}

uint64_t
ReadLongVarint(Reader *reader)
{
	const uint8_t *at = reader->next;
	uint64_t	value = 0;

	for (int shift = 0; shift < 64; shift += 7)
	{
		uint8_t		byte;

		if (at == reader->end)
		{
			ReaderFail(reader, "It ends too early.");
			return 0;
		}
		byte = *at++;
		if ((shift > 0 && byte == 0) || (shift == 63 && byte > 1))
		{
			ReaderFail(reader, "A number is not in its shortest form.");
			return 0;
		}
		value |= (uint64_t) (byte & 0x7F) << shift;
		if ((byte & 0x80) == 0)
			break;
	}
	reader->next = at;
	return value;
}

/* Divided, not multiplied: on 32 bits a hostile n times 8 may be small. */
static const uint8_t *
WordBytes(Reader *reader, size_t n)
{
	if (reader->error == NULL && n > (size_t) (reader->end - reader->next) / sizeof(uint64_t))
		ReaderFail(reader, "It ends too early.");
	return ReadBytes(reader, reader->error == NULL ? n * sizeof(uint64_t) : 0);
}

void
SkipWords(Reader *reader, size_t n)
{
	(void) WordBytes(reader, n);
}

void
ReadWords(Reader *reader, uint64_t *word, size_t n)
{
	const uint8_t *bytes = WordBytes(reader, n);

	if (bytes == NULL)
		return;
	memcpy(word, bytes, n * sizeof(uint64_t));
	SwapWords((uint8_t *) word, n);
}

CompensatedSum
ReadFiniteSum(Reader *reader)
{
	CompensatedSum sum = {.sum = ReadDouble(reader)};

	if (!isfinite(sum.sum) || (sum.sum == 0 && signbit(sum.sum)))
	{
		ReaderFail(reader, "A sum is negative zero or not finite.");
		sum.sum = 0.0;
	}
	return sum;
}

/*
 * What no rows can have made is refused: negative sums, more weight than rows
 * may have (so that merged sums stay finite, and none without rows), and an
 * effective number of rows above their number (Cauchy and Schwarz) or below 1.
 * The square of a tiny weight is rounded to a multiple of the least double: a
 * slack of a few of them a row, so that what two parts may have their sum may.
 */
static bool
TotalsPossible(const Totals *totals)
{
	double		w = totals->w.sum;
	double		w2 = totals->w2.sum;
	double		n = (double) totals->n;
	double		slack = n * 8 * DBL_TRUE_MIN;

	if (w < 0 || w2 < 0 || w > n * (1 + 1e-9) * MAX_WEIGHT || w2 > n * (1 + 1e-9) * MAX_WEIGHT * MAX_WEIGHT)
		return false;
	return w2 <= w * w * (1 + 1e-9) + slack && w * w <= n * (1 + 1e-9) * (w2 + slack);
}

/*
 * A part is a plain sum of weights and the total a compensated one: apart by
 * the rounding of as many additions as there are rows (Higham 2002, eq. 4.4),
 * which is nothing where all weights are 1.
 */
bool
PartsAddUp(const Totals *totals, double parts)
{
	double		total = totals->w.sum;
	double		relative = 1e-9;

	if (!TotalsUnweighted(totals))
		relative = fmin(fmax(relative, (double) totals->n * DBL_EPSILON), 1e-3);
	return fabs(parts - total) <= relative * total;
}

Totals
ReadTotals(Reader *reader)
{
	uint64_t	head = ReadVarint(reader);
	Totals		totals = {.n = (int64_t) (head >> 1)};

	if (totals.n > MAX_ROWS)
	{
		ReaderFail(reader, "A count of rows is impossibly large.");
		totals.n = 0;
	}
	totals.w.sum = totals.w2.sum = (double) totals.n;
	if (head & 1)
	{
		totals.w = ReadFiniteSum(reader);
		totals.w2 = ReadFiniteSum(reader);
		if (!TotalsPossible(&totals) || TotalsUnweighted(&totals))
			ReaderFail(reader, "The weights do not fit the number of rows.");
	}
	return totals;
}

uint32_t
ReadCount(Reader *reader, uint32_t limit)
{
	uint64_t	count = ReadVarint(reader);

	if (count > limit || count > (uint64_t) (reader->end - reader->next))
	{
		ReaderFail(reader, "A count is larger than what follows.");
		return 0;
	}
	return (uint32_t) count;
}
