/*
 * fuzz_tables.c
 *		Keys and labels as the tables hold them, against lists that are searched
 *		from end to end.
 */
#include "fuzz.h"

#include "../../src/stats/buckets.h"
#include "../../src/stats/labels.h"
#include "../../src/stats/radix.h"

#define MOST_KEYS 400

/* Near neighbours, or any bits. */
static uint64_t
InputKey(Input *input, uint64_t previous)
{
	uint8_t		way = InputByte(input);

	if (way < 96)
		return previous + way;
	if (way < 192)
		return previous ^ UINT64_C(1) << (way & 63);
	return InputBits(input);
}

static int
CompareItems(const void *a, const void *b)
{
	const KeyIndex *left = a;
	const KeyIndex *right = b;

	if (left->key != right->key)
		return left->key < right->key ? -1 : 1;
	return (left->index > right->index) - (left->index < right->index);
}

static void
CheckSort(const uint64_t *key, size_t n)
{
	KeyIndex   *items = FuzzArray(2 * n, sizeof(KeyIndex));
	KeyIndex   *expected = FuzzArray(n, sizeof(KeyIndex));

	for (size_t i = 0; i < n; i++)
		items[i] = expected[i] = (KeyIndex) {key[i], (uint32_t) i};
	RadixSort(items, items + n, n, &fuzz_memory);
	qsort(expected, n, sizeof(KeyIndex), CompareItems);
	for (size_t i = 0; i < n; i++)
		CHECK(items[i].key == expected[i].key && items[i].index == expected[i].index);
}

static size_t
Distinct(const uint64_t *key, size_t n, int shift)
{
	size_t		distinct = 0;

	for (size_t i = 0; i < n; i++)
	{
		size_t		j = 0;

		while (j < i && key[j] >> shift != key[i] >> shift)
			j++;
		distinct += j == i;
	}
	return distinct;
}

static double
Quarter(uint64_t key)
{
	(void) key;
	return 0.25;
}

/* As many rows at a time as the first key says, with weights or without. */
static void
AddKeys(BucketTable *table, const uint64_t *key, size_t from, size_t until)
{
	double		weight[MOST_KEYS];
	double		value[MOST_KEYS];
	uint64_t	of_lane[MOST_KEYS];
	uint32_t	batch = until > from ? 1 + (uint32_t) key[from] % 64 : 1;

	for (int i = 0; i < MOST_KEYS; i++)
	{
		weight[i] = 1.0;
		value[i] = 0.25;
	}
	for (size_t lane = 0; lane < 2; lane++)
	{
		uint32_t	n = 0;

		for (size_t i = from; i < until; i++)
			if (i % 2 == lane)
				of_lane[n++] = key[i];
		for (uint32_t at = 0; at < n; at += batch)
			BucketTableAdd(table, &(LaneRows) {(int) lane, of_lane + at, batch % 2 ? weight : NULL, value, n - at < batch ? n - at : batch}, 1, NULL);
	}
}

/* The smallest shift that fits, and in each bucket what has its key. */
static void
CheckTable(BucketTable *table, const uint64_t *key, size_t n)
{
	int			shift = 0;

	while (Distinct(key, n, shift) > table->max_buckets)
		shift++;
	BucketTableSettle(table);
	CHECK(table->shift == shift && table->count == Distinct(key, n, shift));
	for (uint32_t b = 0; b < table->count; b++)
	{
		double		lane[3] = {0};

		CHECK(b == 0 || table->key[b - 1] < table->key[b]);
		for (size_t i = 0; i < n; i++)
			if (key[i] >> shift == table->key[b])
			{
				CHECK(key[i] >= BucketFirstKey(table, b) && key[i] <= BucketLastKey(table, b));
				lane[i % 2] += 1.0;
				lane[2] += shift > 0 ? 0.25 : 0.0;
			}
		for (int l = 0; l < 3; l++)
			CHECK(BucketLane(table, b)[l] == lane[l]);
	}
}

static void
CheckBuckets(const uint64_t *key, size_t n, uint32_t limit, size_t cut)
{
	BucketTable whole;
	BucketTable part;
	BucketTable copy;
	Writer		written = {.memory = &fuzz_memory};
	Reader		reader;

	BucketTableInit(&whole, &fuzz_memory, 3, Quarter, limit);
	AddKeys(&whole, key, 0, n);
	CheckTable(&whole, key, n);

	BucketTableInit(&part, &fuzz_memory, 3, Quarter, limit);
	AddKeys(&part, key, cut, n);
	BucketTableInit(&copy, &fuzz_memory, 3, Quarter, 2 * limit);
	AddKeys(&copy, key, 0, cut);
	BucketTableMerge(&copy, &part);
	CheckTable(&copy, key, n);

	BucketTableCopy(&part, &fuzz_memory, &whole);
	BucketTableWrite(&written, &part, 2);
	reader = (Reader) {written.data, written.data + written.size, NULL};
	BucketTableInit(&copy, &fuzz_memory, 3, Quarter, 16);
	BucketTableRead(&reader, &copy, 2);
	CHECK(reader.error == NULL && reader.next == reader.end);
	CHECK(copy.count == whole.count && copy.shift == whole.shift && copy.max_buckets == whole.max_buckets);
}

/* A label: some digits, or some bytes of the input. */
static Label
InputLabel(Input *input, char *buffer)
{
	uint8_t		way = InputByte(input);
	Label		label = {buffer, 0};

	if (way < 128)
		label.length = (uint32_t) sprintf(buffer, "%d", way < 64 ? way : (int16_t) (InputByte(input) << 8 | way) / 7);
	else
		for (label.length = way % 5; label.length > 0 && buffer < label.bytes + way % 5; buffer++)
			*buffer = (char) InputByte(input);
	return label;
}

static bool
SameLabel(const Label *a, const Label *b)
{
	return a->length == b->length && (a->length == 0 || memcmp(a->bytes, b->bytes, a->length) == 0);
}

static void
CheckOrder(const LabelSet *set)
{
	uint32_t   *order = FuzzArray(set->count, sizeof(uint32_t));
	bool		numbers = true;

	for (uint32_t i = 0; i < set->count; i++)
		numbers = numbers && LabelIsWholeNumber(&set->label[i]);
	LabelOrder(set, order);
	for (uint32_t i = 1; i < set->count; i++)
	{
		const Label *before = &set->label[order[i - 1]];
		const Label *after = &set->label[order[i]];
		char		text[2][32];

		if (!numbers)
			CHECK(LabelCompare(before, after) < 0);
		else
		{
			snprintf(text[0], 32, "%.*s", (int) before->length, before->bytes);
			snprintf(text[1], 32, "%.*s", (int) after->length, after->bytes);
			CHECK(atoll(text[0]) < atoll(text[1]));
		}
	}
	LabelOrderBytes(set, order);
	for (uint32_t i = 1; i < set->count; i++)
		CHECK(LabelCompare(&set->label[order[i - 1]], &set->label[order[i]]) < 0);
}

static void
CheckLabels(Input input)
{
	static char buffer[MOST_KEYS][32];
	Label		distinct[MOST_KEYS];
	uint32_t	count = 0;
	LabelSet	set;

	LabelSetInit(&set, &fuzz_memory);
	for (int n = 0; InputLeft(&input) && n < MOST_KEYS; n++)
	{
		Label		label = InputLabel(&input, buffer[n]);
		uint32_t	i = 0;

		while (i < count && !SameLabel(&distinct[i], &label))
			i++;
		CHECK(LabelFind(&set, label.bytes, label.length) == (i < count ? i : LABEL_NONE));
		CHECK(LabelNumber(&set, label.bytes, label.length) == i);
		if (i == count)
			distinct[count++] = label;
	}
	CHECK(set.count == count);
	for (uint32_t i = 0; i < count; i++)
		CHECK(SameLabel(&set.label[i], &distinct[i]) && LabelHashTaken(&set, set.hash[i]));
	CheckOrder(&set);
	LabelSetClear(&set);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Input		input = {data, data + size};
	uint32_t	limit = MIN_BUCKETS + InputByte(&input);
	size_t		cut = InputByte(&input);
	uint64_t	key[MOST_KEYS];
	size_t		n = 0;

	CheckLabels(input);
	for (uint64_t previous = UINT64_C(1) << 63; InputLeft(&input) && n < MOST_KEYS; n++)
		previous = key[n] = InputKey(&input, previous);
	CheckSort(key, n);
	CheckBuckets(key, n, limit, cut % (n + 1));
	return FuzzDone();
}
