/*
 * labels.c
 *		A set of distinct labels, numbered as they come.
 *
 * An open-addressing index over 64-bit hashes finds a label; equal hashes are
 * told apart by the bytes, so that no two labels ever become one here.
 */
#include "labels.h"

#include <stdlib.h>
#include <string.h>

#include "key.h"

#define START_CAPACITY 4
#define LINEAR_LIMIT 4			/* so few are found faster without an index */
#define MAX_DIGITS 19			/* of a label that is compared as a number */

void
LabelSetInit(LabelSet *set, const StatsMemory *memory)
{
	memset(set, 0, sizeof(*set));
	set->memory = memory;
}

static bool
IsLabel(const LabelSet *set, uint32_t i, const char *bytes, size_t length)
{
	return set->label[i].length == length &&
		(length == 0 || memcmp(set->label[i].bytes, bytes, length) == 0);
}

static void
IndexInsert(LabelSet *set, uint32_t i)
{
	uint32_t	mask = (1u << set->slot_bits) - 1;
	uint32_t	slot = (uint32_t) (set->hash[i] >> (64 - set->slot_bits));

	while (set->slot[slot] != 0)
		slot = (slot + 1) & mask;
	set->slot[slot] = i + 1;
}

static uint32_t
Find(const LabelSet *set, uint64_t hash, const char *bytes, size_t length)
{
	uint32_t	mask = (1u << set->slot_bits) - 1;

	if (set->slot == NULL)
	{
		for (uint32_t i = 0; i < set->count; i++)
			if (IsLabel(set, i, bytes, length))
				return i;
		return LABEL_NONE;
	}
	for (uint32_t slot = (uint32_t) (hash >> (64 - set->slot_bits)); set->slot[slot] != 0;
		 slot = (slot + 1) & mask)
	{
		uint32_t	i = set->slot[slot] - 1;

		if (set->hash[i] == hash && IsLabel(set, i, bytes, length))
			return i;
	}
	return LABEL_NONE;
}

uint32_t
LabelFind(const LabelSet *set, const char *bytes, size_t length)
{
	uint64_t	hash = set->slot != NULL ? LabelKey(bytes, length) : 0;

	return Find(set, hash, bytes, length);
}

bool
LabelHashTaken(const LabelSet *set, uint64_t hash)
{
	uint32_t	mask = (1u << set->slot_bits) - 1;

	if (set->slot == NULL)
	{
		for (uint32_t i = 0; i < set->count; i++)
			if (set->hash[i] == hash)
				return true;
		return false;
	}
	for (uint32_t slot = (uint32_t) (hash >> (64 - set->slot_bits)); set->slot[slot] != 0;
		 slot = (slot + 1) & mask)
		if (set->hash[set->slot[slot] - 1] == hash)
			return true;
	return false;
}

static void
Grow(LabelSet *set)
{
	uint32_t	capacity = set->capacity > 0 ? 2 * set->capacity : START_CAPACITY;
	Label	   *label = StatsAllocate(set->memory, capacity * sizeof(Label));
	uint64_t   *hash = StatsAllocate(set->memory, capacity * sizeof(uint64_t));

	if (set->count > 0)
	{
		memcpy(label, set->label, set->count * sizeof(Label));
		memcpy(hash, set->hash, set->count * sizeof(uint64_t));
	}
	StatsRelease(set->memory, set->label);
	StatsRelease(set->memory, set->hash);
	set->label = label;
	set->hash = hash;
	set->capacity = capacity;

	if (capacity <= LINEAR_LIMIT)
		return;
	StatsRelease(set->memory, set->slot);
	set->slot = NULL;
	set->slot_bits = 1;
	while ((1u << set->slot_bits) < 2 * capacity)
		set->slot_bits++;
	set->slot = StatsAllocate(set->memory, sizeof(uint32_t) << set->slot_bits);
	memset(set->slot, 0, sizeof(uint32_t) << set->slot_bits);
	for (uint32_t i = 0; i < set->count; i++)
		IndexInsert(set, i);
}

uint32_t
LabelNumber(LabelSet *set, const char *bytes, size_t length)
{
	uint64_t	hash = LabelKey(bytes, length);
	uint32_t	i = Find(set, hash, bytes, length);
	char	   *copy;

	if (i != LABEL_NONE)
		return i;
	if (set->count >= MAX_LABELS || length > MAX_LABEL_BYTES - set->bytes)
		return LABEL_NONE;

	if (set->count == set->capacity)
		Grow(set);
	copy = StatsAllocate(set->memory, length > 0 ? length : 1);
	if (length > 0)
		memcpy(copy, bytes, length);
	i = set->count++;
	set->label[i] = (Label) {copy, (uint32_t) length};
	set->hash[i] = hash;
	set->bytes += length;
	if (set->slot != NULL)
		IndexInsert(set, i);
	return i;
}

void
LabelSetClear(LabelSet *set)
{
	const StatsMemory *memory = set->memory;

	for (uint32_t i = 0; i < set->count; i++)
		StatsRelease(memory, (void *) set->label[i].bytes);
	StatsRelease(memory, set->label);
	StatsRelease(memory, set->hash);
	StatsRelease(memory, set->slot);
	LabelSetInit(set, memory);
}

bool
LabelIsWholeNumber(const Label *label)
{
	uint32_t	sign = label->length > 0 && label->bytes[0] == '-';
	uint32_t	digits = label->length - sign;

	if (digits < 1 || digits > MAX_DIGITS)
		return false;
	for (uint32_t i = sign; i < label->length; i++)
		if (label->bytes[i] < '0' || label->bytes[i] > '9')
			return false;
	return label->bytes[sign] != '0' || (digits == 1 && !sign);
}

int
LabelCompare(const Label *left, const Label *right)
{
	uint32_t	shorter = left->length < right->length ? left->length : right->length;
	int			order = shorter > 0 ? memcmp(left->bytes, right->bytes, shorter) : 0;

	if (order != 0)
		return order;
	return (left->length > right->length) - (left->length < right->length);
}

static int
CompareBytes(const void *a, const void *b)
{
	return LabelCompare(*(const Label *const *) a, *(const Label *const *) b);
}

/* Canonical whole numbers: by sign, then by length, then by byte. */
static int
CompareWholeNumbers(const void *a, const void *b)
{
	const Label *left = *(const Label *const *) a;
	const Label *right = *(const Label *const *) b;
	int			left_negative = left->bytes[0] == '-';
	int			right_negative = right->bytes[0] == '-';
	int			order;

	if (left_negative != right_negative)
		return right_negative - left_negative;
	order = (left->length > right->length) - (left->length < right->length);
	if (order == 0)
		order = memcmp(left->bytes, right->bytes, left->length);
	return left_negative ? -order : order;
}

static void
Order(const LabelSet *set, uint32_t *order, int (*compare) (const void *, const void *))
{
	const Label **sorted;

	if (set->count == 0)
		return;
	sorted = StatsAllocate(set->memory, set->count * sizeof(Label *));
	for (uint32_t i = 0; i < set->count; i++)
		sorted[i] = &set->label[i];
	qsort(sorted, set->count, sizeof(Label *), compare);
	for (uint32_t i = 0; i < set->count; i++)
		order[i] = (uint32_t) (sorted[i] - set->label);
	StatsRelease(set->memory, sorted);
}

void
LabelOrder(const LabelSet *set, uint32_t *order)
{
	bool		numbers = true;

	for (uint32_t i = 0; i < set->count; i++)
		numbers = numbers && LabelIsWholeNumber(&set->label[i]);
	Order(set, order, numbers ? CompareWholeNumbers : CompareBytes);
}

void
LabelOrderBytes(const LabelSet *set, uint32_t *order)
{
	Order(set, order, CompareBytes);
}

void
WriteLabel(Writer *writer, const Label *label)
{
	WriteVarint(writer, label->length);
	WriteBytes(writer, label->bytes, label->length);
}

Label
ReadLabel(Reader *reader)
{
	uint64_t	length = ReadVarint(reader);
	Label		label = {.bytes = NULL, .length = 0};

	if (length > MAX_LABEL_BYTES)
	{
		ReaderFail(reader, "A label is too long.");
		return label;
	}
	label.bytes = (const char *) ReadBytes(reader, (size_t) length);
	label.length = label.bytes != NULL ? (uint32_t) length : 0;
	return label;
}
