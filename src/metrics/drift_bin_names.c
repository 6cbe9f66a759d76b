/*
 * drift_bin_names.c
 *		What a bin is called, whatever DateStyle and TimeZone are.
 */
#include "postgres.h"

#include "drift_bins.h"
#include "miscadmin.h"

static void
AppendRange(StringInfo text, ValueKind kind, const Bin *bin)
{
	appendStringInfoChar(text, bin->type == BIN_FIRST_RANGE ? '[' : '(');
	AppendValue(text, kind, bin->lower);
	appendStringInfoString(text, ", ");
	AppendValue(text, kind, bin->upper);
	appendStringInfoChar(text, ']');
}

static void
AppendLeftRange(StringInfo text, ValueKind kind, const Bin *bin)
{
	appendStringInfoChar(text, '[');
	AppendFloat8(text, kind, bin->from);
	appendStringInfoString(text, ", ");
	AppendFloat8(text, kind, bin->to);
	appendStringInfoChar(text, bin->type == BIN_LAST_RANGE ? ']' : ')');
}

/* A value; a bucket as buckets() shows it. */
static void
AppendOneValue(StringInfo text, ValueKind kind, const Bin *bin)
{
	if (bin->lower.key == bin->upper.key)
		AppendValue(text, kind, bin->lower);
	else
	{
		appendStringInfoChar(text, '[');
		AppendValue(text, kind, bin->lower);
		appendStringInfoString(text, ", ");
		AppendValue(text, kind, bin->upper);
		appendStringInfoChar(text, ']');
	}
}

void
AppendBin(StringInfo text, ValueKind kind, const Bin *bin)
{
	switch (bin->type)
	{
		case BIN_FIRST_RANGE:
		case BIN_RANGE:
			AppendRange(text, kind, bin);
			break;
		case BIN_LEFT_RANGE:
		case BIN_LAST_RANGE:
			AppendLeftRange(text, kind, bin);
			break;
		case BIN_VALUE:
			AppendOneValue(text, kind, bin);
			break;
		case BIN_LABEL:
			appendBinaryStringInfo(text, bin->label->bytes, bin->label->length);
			break;
		case BIN_HASH:
			appendStringInfo(text, "hash bucket " UINT64_FORMAT, bin->bucket);
			break;
		case BIN_BOOLEAN:
			appendStringInfoString(text, bin->bucket ? "true" : "false");
			break;
		case BIN_NEW_CATEGORIES:
			appendStringInfoString(text, "new categories");
			break;
		case BIN_NEW_VALUES:
			appendStringInfoString(text, "new values");
			break;
		case BIN_RARE:
			appendStringInfoString(text, kind == VALUE_CATEGORY ? "rare and new categories" : "rare and new values");
			break;
		case BIN_BELOW:
			appendStringInfoString(text, "below ");
			AppendValue(text, kind, bin->upper);
			break;
		case BIN_ABOVE:
			appendStringInfoString(text, "above ");
			AppendValue(text, kind, bin->lower);
			break;
		case BIN_BELOW_EDGE:
			appendStringInfoString(text, "below ");
			AppendFloat8(text, kind, bin->to);
			break;
		case BIN_ABOVE_EDGE:
			appendStringInfoString(text, "above ");
			AppendFloat8(text, kind, bin->from);
			break;
		case BIN_ANY_VALUE:
			appendStringInfoString(text, "any value");
			break;
		case BIN_NULL:
			appendStringInfoString(text, "NULL");
			break;
		case BIN_NAN:
			appendStringInfoString(text, "NaN");
			break;
	}
}

/* A label of the side that has names, in order of hashes. */
typedef struct HashedLabel
{
	uint64		hash;
	double		weight;
	const Label *label;
} HashedLabel;

static int
CompareHashes(const void *a, const void *b)
{
	uint64		left = ((const HashedLabel *) a)->hash;
	uint64		right = ((const HashedLabel *) b)->hash;

	return (left > right) - (left < right);
}

static HashedLabel *
LabelsByHash(const Categories *categories)
{
	const LabelSet *labels = &categories->labels;
	HashedLabel *sorted = palloc(sizeof(HashedLabel) * Max(labels->count, 1));

	for (uint32 i = 0; i < labels->count; i++)
		sorted[i] = (HashedLabel) {labels->hash[i], categories->weight[i], &labels->label[i]};
	qsort(sorted, labels->count, sizeof(HashedLabel), CompareHashes);
	return sorted;
}

/* The heaviest of those in one bucket, and how many there are beside it. */
static const Label *
NameOfBucket(const HashedLabel *in_bucket, uint32 count)
{
	const HashedLabel *heaviest = in_bucket;
	Label	   *name = palloc(sizeof(Label));
	StringInfoData text;

	for (uint32 i = 1; i < count; i++)
		if (in_bucket[i].weight > heaviest->weight)
			heaviest = &in_bucket[i];
	if (count == 1)
		return heaviest->label;
	initStringInfo(&text);
	appendBinaryStringInfo(&text, heaviest->label->bytes, heaviest->label->length);
	appendStringInfo(&text, " and %u more", count - 1);
	*name = (Label) {text.data, (uint32) text.len};
	return name;
}

void
NameHashBins(Bins *bins, const EmpiricalDistribution *reference, const EmpiricalDistribution *current)
{
	const Categories *named = !reference->hashed ? &reference->categories : &current->categories;
	HashedLabel *sorted;
	uint32		next = 0;

	if (reference->kind != VALUE_CATEGORY || reference->hashed == current->hashed)
		return;
	sorted = LabelsByHash(named);
	for (uint32 i = 0; i < bins->count; i++)	/* in order of hashes */
	{
		Bin		   *bin = &bins->bin[i];
		uint32		first;

		CHECK_FOR_INTERRUPTS();
		if (bin->type != BIN_HASH)
			continue;
		while (next < named->labels.count && sorted[next].hash < bin->lower.key)
			next++;
		first = next;
		while (next < named->labels.count && sorted[next].hash <= bin->upper.key)
			next++;
		if (next == first)
			continue;
		bin->type = BIN_LABEL;
		bin->label = NameOfBucket(&sorted[first], next - first);
	}
}
