/*
 * categories.c
 *		The weight of each label, while there are few enough.
 *
 * Whether labels still fit must depend on the set of labels alone, or a merged
 * summary would not be the summary of all rows.  That is why two labels of one
 * hash, which past the limit could not be told apart, are refused here too.
 */
#include "categories.h"

#include <math.h>
#include <string.h>

#include "key.h"

void
CategoriesInit(Categories *categories, const StatsMemory *memory)
{
	memset(categories, 0, sizeof(*categories));
	LabelSetInit(&categories->labels, memory);
}

void
CategoriesClear(Categories *categories)
{
	const StatsMemory *memory = categories->labels.memory;

	StatsRelease(memory, categories->weight);
	LabelSetClear(&categories->labels);
	CategoriesInit(categories, memory);
}

static void
GrowWeights(Categories *categories)
{
	const StatsMemory *memory = categories->labels.memory;
	uint32_t	capacity = categories->capacity > 0 ? 2 * categories->capacity : 4;
	double	   *weight = StatsAllocate(memory, sizeof(double) * capacity);

	if (categories->labels.count > 0)
		memcpy(weight, categories->weight, sizeof(double) * categories->labels.count);
	StatsRelease(memory, categories->weight);
	categories->weight = weight;
	categories->capacity = capacity;
}

static double *
AddCategory(Categories *categories, const char *bytes, size_t length, uint32_t limit)
{
	LabelSet   *labels = &categories->labels;
	uint32_t	i;

	if (labels->count >= limit || LabelHashTaken(labels, LabelKey(bytes, length)))
		return NULL;
	if (labels->count == categories->capacity)
		GrowWeights(categories);
	i = LabelNumber(labels, bytes, length);
	if (i == LABEL_NONE)
		return NULL;
	categories->weight[i] = 0.0;
	return &categories->weight[i];
}

double *
CategoryWeight(Categories *categories, const char *bytes, size_t length, uint32_t limit)
{
	uint32_t	i = LabelFind(&categories->labels, bytes, length);

	if (i != LABEL_NONE)
		return &categories->weight[i];
	return AddCategory(categories, bytes, length, limit);
}

double
CategoryWeightOrZero(const Categories *categories, const Label *label)
{
	uint32_t	i = LabelFind(&categories->labels, label->bytes, label->length);

	return i != LABEL_NONE ? categories->weight[i] : 0.0;
}

static bool
WholeWeights(const Categories *categories)
{
	for (uint32_t i = 0; i < categories->labels.count; i++)
	{
		double		weight = categories->weight[i];

		if (weight > (double) MAX_ROWS || weight != floor(weight))
			return false;
	}
	return true;
}

void
CategoriesWrite(Writer *writer, const Categories *categories)
{
	const LabelSet *labels = &categories->labels;
	uint32_t   *order = StatsAllocate(labels->memory, sizeof(uint32_t) * (labels->count + 1));
	bool		whole = WholeWeights(categories);

	LabelOrderBytes(labels, order);
	WriteVarint(writer, (uint64_t) labels->count << 1 | whole);
	for (uint32_t i = 0; i < labels->count; i++)
	{
		double		weight = categories->weight[order[i]];

		WriteLabel(writer, &labels->label[order[i]]);
		if (whole)
			WriteVarint(writer, (uint64_t) weight);
		else
			WriteDouble(writer, weight);
	}
	StatsRelease(labels->memory, order);
}

static double
ReadWeight(Reader *reader, bool whole)
{
	uint64_t	count;
	double		weight;

	if (!whole)
		weight = ReadDouble(reader);
	else
	{
		count = ReadVarint(reader);
		weight = count <= (uint64_t) MAX_ROWS ? (double) count : INFINITY;
	}
	if (!(isfinite(weight) && weight > 0))
		ReaderFail(reader, "The weight of a category is not a positive number.");
	return weight;
}

void
CategoriesRead(Reader *reader, Categories *categories, uint32_t limit)
{
	uint64_t	head = ReadVarint(reader);

	if (head >> 1 > limit)
		ReaderFail(reader, "There are more categories than its limit.");
	for (uint64_t i = 0; i < head >> 1 && reader->error == NULL; i++)
	{
		Label		label = ReadLabel(reader);
		double	   *weight;

		if (reader->error != NULL)
			return;
		if (i > 0 && LabelCompare(&categories->labels.label[i - 1], &label) >= 0)
			ReaderFail(reader, "Categories are not in ascending order.");
		weight = CategoryWeight(categories, label.bytes, label.length, limit);
		if (weight == NULL)
			ReaderFail(reader, "There are more categories than can be kept by name.");
		else
			*weight = ReadWeight(reader, head & 1);
	}
	if (reader->error == NULL && WholeWeights(categories) != (head & 1))
		ReaderFail(reader, "The weights of categories are not in their shortest form.");
}
