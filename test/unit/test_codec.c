/*
 * test_codec.c
 *		Bytes come back as they were written, and bad ones are refused.
 */
#include <stdlib.h>

#include "../../src/stats/codec.h"
#include "support.h"
#include "tap.h"

static void
TestVarints(void)
{
	static const uint64_t values[] = {0, 1, 127, 128, 16383, 16384, UINT64_C(1) << 53, UINT64_MAX - 1, UINT64_MAX};
	Writer		writer = {.memory = &test_memory};
	Reader		reader;
	bool		same = true;

	for (int i = 0; i < 9; i++)
		WriteVarint(&writer, values[i]);
	reader = (Reader) {writer.data, writer.data + writer.size, NULL};
	for (int i = 0; i < 9; i++)
		same = same && ReadVarint(&reader) == values[i];
	TapOk(same && reader.error == NULL && reader.next == reader.end, "varints of every length come back");
	free(writer.data);
}

static const char *
VarintError(const uint8_t *bytes, size_t size)
{
	Reader		reader = {bytes, bytes + size, NULL};

	ReadVarint(&reader);
	return reader.error;
}

static void
TestBadVarints(void)
{
	static const uint8_t padded[] = {0x81, 0x00};
	static const uint8_t endless[] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01};
	static const uint8_t large[] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02};
	static const uint8_t cut[] = {0x80};

	TapOk(VarintError(padded, 2) != NULL, "a number that is not in its shortest form is refused");
	TapOk(VarintError(endless, 11) != NULL && VarintError(large, 10) != NULL, "so is one beyond 64 bits");
	TapOk(VarintError(cut, 1) != NULL && VarintError(cut, 0) != NULL, "and one that ends too early");
}

static Reader
ReadWritten(const Writer *writer)
{
	return (Reader) {writer->data, writer->data + writer->size, NULL};
}

static const char *
TotalsError(int64_t n, double w, double w2)
{
	Writer		writer = {.memory = &test_memory};
	Reader		reader;

	WriteVarint(&writer, (uint64_t) n << 1 | 1);
	WriteDouble(&writer, w);
	WriteDouble(&writer, w2);
	reader = ReadWritten(&writer);
	ReadTotals(&reader);
	free(writer.data);
	return reader.error;
}

static void
TestTotals(void)
{
	Writer		writer = {.memory = &test_memory};
	Totals		written = {0};
	Totals		plain = {0};
	Totals		back;
	Reader		reader;

	TotalsAdd(&plain, 1.0);
	TotalsAdd(&plain, 1.0);
	TotalsAdd(&written, 0.25);
	TotalsAdd(&written, 3.0);
	WriteTotals(&writer, &plain);
	TapOk(writer.size == 1, "totals without weights are one small number");
	WriteTotals(&writer, &written);
	reader = ReadWritten(&writer);
	back = ReadTotals(&reader);
	TapOk(back.n == 2 && back.w.sum == 2 && back.w2.sum == 2, "which stands for the weights too");
	back = ReadTotals(&reader);
	TapOk(reader.error == NULL && back.n == 2 && back.w.sum == 3.25 && back.w2.sum == 9.0625, "weighted totals come back");
	TapOk(TotalsError(2, -1, 1) && TotalsError(2, 1, -1) && TotalsError(0, 1, 1), "negative weights and weights without rows are refused");
	TapOk(TotalsError(2, 10, 1) != NULL, "and weights more even than equal ones");
	TapOk(TotalsError(2, 1, 1.1) != NULL, "and squares that are more than one row could have");
	TapOk(TotalsError(2, -0.0, 0) && TotalsError(2, 0, -0.0), "and negative zero");
	TapOk(TotalsError(1, 1e-200, 0) == NULL && TotalsError(1, 0, 0) == NULL, "weights whose squares vanish are possible");
	TapOk(TotalsError(2, NAN, 1) && TotalsError(2, INFINITY, INFINITY), "and NaN and infinity");
	TapOk(TotalsError(2, 2, 2) != NULL, "and the long form of what has a short one");
	TapOk(TotalsError(MAX_ROWS + 1, 1, 1) != NULL, "and more rows than can be");
	free(writer.data);
}

/* So many words that their bytes, counted in a size_t, are eight. */
static void
TestWords(void)
{
	uint8_t		bytes[24] = {0};
	Reader		reader = {.next = bytes, .end = bytes + sizeof(bytes)};

	SkipWords(&reader, 2);
	TapOk(reader.error == NULL && reader.next == bytes + 16, "words are skipped");
	SkipWords(&reader, SIZE_MAX / 8 + 2);
	TapOk(reader.error != NULL, "but no more than there are, however large their number");
}

/* The squares of the one weight vanish, those of the other are rounded up to the least double. */
static void
TestTinyTotals(void)
{
	Totals		vanish = {0};
	Totals		rounded = {0};

	for (int i = 0; i < 100; i++)
	{
		TotalsAdd(&vanish, 1.5e-162);
		TotalsAdd(&rounded, 1.6e-162);
	}
	TapOk(SumValue(&vanish.w2) == 0 && SumValue(&rounded.w2) > 0, "squares of tiny weights are rounded");
	TapOk(TotalsError(100, SumValue(&vanish.w), SumValue(&vanish.w2)) == NULL &&
		  TotalsError(100, SumValue(&rounded.w), SumValue(&rounded.w2)) == NULL, "and are possible so");
	TapOk(TotalsError(1, 1e-200, 7e-291) != NULL && TotalsError(1, 1e-150, 0) != NULL,
		  "squares too large or too small for tiny weights are refused too");
}

/* 10^8 times 0.1 as a plain sum and, as its total, the exact one. */
static void
TestParts(void)
{
	Totals		plain = {.n = 100};
	Totals		weighted = {.n = 100000000, .w.sum = 1e7, .w2.sum = 1e6};
	Totals		hostile = {.n = MAX_ROWS, .w.sum = 1e7, .w2.sum = 1e6};

	plain.w.sum = plain.w2.sum = 100;
	TapOk(PartsAddUp(&plain, 100) && !PartsAddUp(&plain, 99) && !PartsAddUp(&plain, NAN), "parts must add up to the rows");
	TapOk(PartsAddUp(&weighted, 9999999.98112945) && !PartsAddUp(&weighted, 9999999), "with weights, to the rounding of so many");
	TapOk(!PartsAddUp(&hostile, 9e6), "however many there are said to be");
}

static void
TestSums(void)
{
	CompensatedSum sum = {0};
	CompensatedSum parts = {0};

	SumAdd(&sum, 1e100);
	for (int i = 0; i < 1000; i++)
		SumAdd(&sum, 1.0);
	SumAdd(&sum, -1e100);
	TapEqual(SumValue(&sum), 1000.0, "a compensated sum keeps what a plain one loses");
	for (int i = 0; i < 10; i++)
	{
		CompensatedSum part = {0};

		for (int j = 0; j < 100000; j++)
			SumAdd(&part, 0.1);
		SumMerge(&parts, &part);
	}
	TapEqual(SumValue(&parts), 100000.0, "a merged one is right to the last digit");
	parts = (CompensatedSum) {.sum = 1e100, .lost = 1000.0};
	SumMerge(&sum, &parts);
	SumAdd(&sum, -1e100);
	TapEqual(SumValue(&sum), 2000.0, "and keeps what its parts kept");
	SumAdd(&sum, INFINITY);
	TapEqual(SumValue(&sum), INFINITY, "infinity stays infinity");
}

static void
TestCounts(void)
{
	static const uint8_t four[] = {4, 0, 0, 0, 0};
	Reader		reader = {four, four + 5, NULL};
	Reader		cut = {four, four + 4, NULL};
	Reader		limited = {four, four + 5, NULL};

	TapOk(ReadCount(&reader, 10) == 4 && reader.error == NULL, "a count of things that follow is taken");
	TapOk(ReadCount(&cut, 10) == 0 && cut.error != NULL, "one of more things than bytes is not");
	TapOk(ReadCount(&limited, 3) == 0 && limited.error != NULL, "nor one over the limit");
}

int
main(void)
{
	TestVarints();
	TestBadVarints();
	TestTotals();
	TestWords();
	TestTinyTotals();
	TestParts();
	TestSums();
	TestCounts();
	return TapDone();
}
