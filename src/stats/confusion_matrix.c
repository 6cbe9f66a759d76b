/*
 * confusion_matrix.c
 *		How often each label was predicted where each label was true.
 *
 * Labels are numbered as they come and cells lie in the order they were met in;
 * an open-addressing index over pairs of numbers finds a cell.  Order is made
 * when bytes are written: equal matrices are equal bytes, whatever the order of
 * rows and merges.
 */
#include "confusion_matrix.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define START_CELLS 4			/* two classes; 128 bytes with their slots */
#define START_SMALL 16
#define VACANCY 32				/* vacated cells that are not worth a sort */

void
ConfusionMatrixInit(ConfusionMatrix *matrix, const StatsMemory *memory)
{
	memset(matrix, 0, sizeof(*matrix));
	LabelSetInit(&matrix->labels, memory);
	matrix->sorted = true;
}

static uint32_t
NumberOf(ConfusionMatrix *matrix, const char *bytes, size_t length)
{
	uint32_t	label = LabelNumber(&matrix->labels, bytes, length);

	return label == LABEL_NONE ? LABEL_LIMIT : label + 1;
}

uint32_t
ConfusionLabel(ConfusionMatrix *matrix, const char *bytes, size_t length)
{
	return NumberOf(matrix, bytes, length);
}

/* The canonical decimal digits of an integer, at the end of a buffer. */
static char *
Digits(int64_t integer, char *end)
{
	uint64_t	rest = integer < 0 ? -(uint64_t) integer : (uint64_t) integer;

	do
		*--end = (char) ('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (integer < 0)
		*--end = '-';
	return end;
}

static void
GrowSmall(ConfusionMatrix *matrix, uint64_t integer)
{
	const StatsMemory *memory = matrix->labels.memory;
	uint32_t	count = matrix->small_count > 0 ? matrix->small_count : START_SMALL;
	uint16_t   *small;

	while (count <= integer)
		count *= 2;
	small = StatsAllocate(memory, count * sizeof(uint16_t));
	memset(small, 0, count * sizeof(uint16_t));
	if (matrix->small_count > 0)
		memcpy(small, matrix->small, matrix->small_count * sizeof(uint16_t));
	StatsRelease(memory, matrix->small);
	matrix->small = small;
	matrix->small_count = count;
}

static uint32_t
FormatInteger(ConfusionMatrix *matrix, int64_t integer)
{
	char		buffer[20];
	char	   *end = buffer + sizeof(buffer);
	char	   *digits = Digits(integer, end);
	uint32_t	number = NumberOf(matrix, digits, (size_t) (end - digits));

	if (number == LABEL_LIMIT || integer < 0 || integer >= MAX_LABELS)
		return number;
	if (integer >= matrix->small_count)
		GrowSmall(matrix, (uint64_t) integer);
	matrix->small[integer] = (uint16_t) number;
	return number;
}

/* Classes are mostly 0 to K - 1, which are looked up without making digits. */
uint32_t
ConfusionLabelOfInteger(ConfusionMatrix *matrix, int64_t integer)
{
	if ((uint64_t) integer < matrix->small_count && matrix->small[integer] != 0)
		return matrix->small[integer];
	return FormatInteger(matrix, integer);
}

/* The first slot to look in: Fibonacci hashing of the pair, a power of two of them. */
static inline uint32_t
FirstSlot(const ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred)
{
	uint32_t	hash = (y_true << 16 | y_pred) * UINT32_C(0x9E3779B1);

	return (uint32_t) (((uint64_t) hash * (2 * matrix->capacity)) >> 32);
}

/* The slot of a pair's cell, or the empty one where it belongs. */
static inline uint32_t
FindSlot(const ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred)
{
	uint32_t	slot = FirstSlot(matrix, y_true, y_pred);

	while (matrix->slot[slot] != 0)
	{
		const ConfusionCell *cell = &matrix->cell[matrix->slot[slot] - 1];

		if (cell->y_true == y_true && cell->y_pred == y_pred)
			break;
		slot = (slot + 1) & (2 * matrix->capacity - 1);
	}
	return slot;
}

static ConfusionCell *
FindCell(const ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred)
{
	uint32_t	found = matrix->count > 0 ? matrix->slot[FindSlot(matrix, y_true, y_pred)] : 0;

	if (found == 0 || matrix->cell[found - 1].vacated)
		return NULL;
	return &matrix->cell[found - 1];
}

double
ConfusionWeight(const ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred)
{
	const ConfusionCell *cell = FindCell(matrix, y_true, y_pred);

	return cell != NULL ? SumValue(&cell->weight) : 0.0;
}

static void
IndexCells(ConfusionMatrix *matrix)
{
	memset(matrix->slot, 0, 2 * matrix->capacity * sizeof(uint32_t));
	for (uint32_t i = 0; i < matrix->count; i++)
		matrix->slot[FindSlot(matrix, matrix->cell[i].y_true, matrix->cell[i].y_pred)] = i + 1;
}

/* Cells and slots share a chunk: that of a two-class matrix fills 128 bytes. */
static void
GrowCells(ConfusionMatrix *matrix)
{
	const StatsMemory *memory = matrix->labels.memory;
	uint32_t	capacity = matrix->capacity > 0 ? 2 * matrix->capacity : START_CELLS;
	size_t		size = capacity * (sizeof(ConfusionCell) + 2 * sizeof(uint32_t));
	ConfusionCell *cell = StatsAllocate(memory, size);

	if (matrix->count > 0)
		memcpy(cell, matrix->cell, matrix->count * sizeof(ConfusionCell));
	StatsRelease(memory, matrix->cell);
	matrix->cell = cell;
	matrix->slot = (uint32_t *) (cell + capacity);
	matrix->capacity = capacity;
	IndexCells(matrix);
}

static ConfusionCell *
NewCell(ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred)
{
	ConfusionCell *cell;

	if (matrix->count >= MAX_CELLS)
		return NULL;
	if (matrix->count == matrix->capacity)
		GrowCells(matrix);
	cell = &matrix->cell[matrix->count++];
	*cell = (ConfusionCell) {.y_true = (uint16_t) y_true, .y_pred = (uint16_t) y_pred};
	matrix->slot[FindSlot(matrix, y_true, y_pred)] = matrix->count;
	matrix->sorted = false;
	return cell;
}

/* The cell of a pair, made if there is none; NULL at the limit. */
static inline ConfusionCell *
CellOf(ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred)
{
	uint32_t	found = matrix->count > 0 ? matrix->slot[FindSlot(matrix, y_true, y_pred)] : 0;
	ConfusionCell *cell;

	if (found == 0)
		return NewCell(matrix, y_true, y_pred);
	cell = &matrix->cell[found - 1];
	if (cell->vacated)
	{
		cell->vacated = false;
		matrix->vacated--;
	}
	return cell;
}

static inline RowKind
KindOf(uint32_t y_true, uint32_t y_pred)
{
	if (y_pred == NO_LABEL)
		return ROW_MISSING;
	return y_true == NO_LABEL ? ROW_UNLABELLED : ROW_LABELLED;
}

RowKind
ConfusionCellKind(const ConfusionCell *cell)
{
	return KindOf(cell->y_true, cell->y_pred);
}

ConfusionStatus
ConfusionMatrixPut(ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred, double weight)
{
	ConfusionCell *cell;

	if (y_true == LABEL_LIMIT || y_pred == LABEL_LIMIT)
		return CONFUSION_TOO_MANY_LABELS;
	cell = CellOf(matrix, y_true, y_pred);
	if (cell == NULL)
		return CONFUSION_TOO_MANY_CELLS;
	SumAdd(&cell->weight, weight);
	return CONFUSION_DONE;
}

ConfusionStatus
ConfusionMatrixAdd(ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred, double weight)
{
	ConfusionStatus status = ConfusionMatrixPut(matrix, y_true, y_pred, weight);

	if (status == CONFUSION_DONE)
		TotalsAdd(&matrix->total[KindOf(y_true, y_pred)], weight);
	return status;
}

/* Takes n unweighted rows out of a cell, which is vacated when they were its last. */
static ConfusionStatus
TakeFromCell(ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred, double n)
{
	ConfusionCell *cell = FindCell(matrix, y_true, y_pred);
	Totals	   *total = &matrix->total[KindOf(y_true, y_pred)];

	if (cell == NULL || !(SumValue(&cell->weight) >= n))
		return CONFUSION_NOT_CONTAINED;
	SumAdd(&cell->weight, -n);
	if (SumValue(&cell->weight) == 0)
	{
		cell->vacated = true;
		matrix->vacated++;
		matrix->sorted = false;
	}
	total->n -= (int64_t) n;
	SumAdd(&total->w, -n);
	SumAdd(&total->w2, -n);
	return CONFUSION_DONE;
}

ConfusionStatus
ConfusionMatrixRemove(ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred)
{
	ConfusionStatus status;

	if (y_true == LABEL_LIMIT || y_pred == LABEL_LIMIT)
		return CONFUSION_NOT_CONTAINED;
	status = TakeFromCell(matrix, y_true, y_pred, 1.0);
	if (matrix->vacated > VACANCY + matrix->count / 2)
		ConfusionMatrixSort(matrix);
	return status;
}

int64_t
ConfusionMatrixRows(const ConfusionMatrix *matrix)
{
	int64_t		n = 0;

	for (int kind = 0; kind < ROW_KINDS; kind++)
		n += matrix->total[kind].n;
	return n;
}

/* A label of one matrix in another, made if there is none. */
static uint32_t
Translate(ConfusionMatrix *into, const ConfusionMatrix *from, uint32_t number)
{
	const Label *label;

	if (number == NO_LABEL)
		return NO_LABEL;
	label = &from->labels.label[number - 1];
	return NumberOf(into, label->bytes, label->length);
}

static ConfusionStatus
MergeCell(ConfusionMatrix *into, const ConfusionMatrix *from, const ConfusionCell *cell)
{
	uint32_t	y_true = Translate(into, from, cell->y_true);
	uint32_t	y_pred = Translate(into, from, cell->y_pred);
	ConfusionCell *target;

	if (y_true == LABEL_LIMIT || y_pred == LABEL_LIMIT)
		return CONFUSION_TOO_MANY_LABELS;
	target = CellOf(into, y_true, y_pred);
	if (target == NULL)
		return CONFUSION_TOO_MANY_CELLS;
	SumMerge(&target->weight, &cell->weight);
	return CONFUSION_DONE;
}

ConfusionStatus
ConfusionMatrixMerge(ConfusionMatrix *into, const ConfusionMatrix *from)
{
	for (uint32_t i = 0; i < from->count; i++)
	{
		ConfusionStatus status = CONFUSION_DONE;

		StatsCheckInterrupt(into->labels.memory, i);
		if (!from->cell[i].vacated)
			status = MergeCell(into, from, &from->cell[i]);
		if (status != CONFUSION_DONE)
			return status;
	}
	for (int kind = 0; kind < ROW_KINDS; kind++)
		TotalsMerge(&into->total[kind], &from->total[kind]);
	return CONFUSION_DONE;
}

static bool
IsWhole(double weight)
{
	return weight >= 0 && weight <= (double) MAX_ROWS && weight == floor(weight);
}

/* Can every cell be written as a count? */
static bool
CellsAreWhole(const ConfusionMatrix *matrix)
{
	for (uint32_t i = 0; i < matrix->count; i++)
		if (!IsWhole(SumValue(&matrix->cell[i].weight)))
			return false;
	return true;
}

/*
 * The cells are asked too: in the totals of many rows a weight one ulp off 1
 * would drown.
 */
static bool
Unweighted(const ConfusionMatrix *matrix)
{
	for (int kind = 0; kind < ROW_KINDS; kind++)
		if (!TotalsUnweighted(&matrix->total[kind]))
			return false;
	return CellsAreWhole(matrix);
}

ConfusionStatus
ConfusionMatrixSubtract(ConfusionMatrix *into, const ConfusionMatrix *from)
{
	if (!Unweighted(into) || !Unweighted(from))
		return CONFUSION_WEIGHTED;
	for (uint32_t i = 0; i < from->count; i++)
	{
		const ConfusionCell *cell = &from->cell[i];
		ConfusionStatus status = CONFUSION_DONE;

		StatsCheckInterrupt(into->labels.memory, i);
		if (!cell->vacated)
			status = TakeFromCell(into, Translate(into, from, cell->y_true),
								  Translate(into, from, cell->y_pred), SumValue(&cell->weight));
		if (status != CONFUSION_DONE)
			return status;
	}
	return CONFUSION_DONE;
}

/* Which labels occur in a cell: number[i + 1] is 1 for label i. */
static void
MarkLabels(const ConfusionMatrix *matrix, uint16_t *number)
{
	memset(number, 0, (matrix->labels.count + 1) * sizeof(uint16_t));
	for (uint32_t i = 0; i < matrix->count; i++)
		if (!matrix->cell[i].vacated)
			number[matrix->cell[i].y_true] = number[matrix->cell[i].y_pred] = 1;
	number[NO_LABEL] = NO_LABEL;
}

/* The labels that occur, in order; number[i + 1] is what label i is counted as there. */
static LabelSet
SortedLabels(const ConfusionMatrix *matrix, uint16_t *number)
{
	const LabelSet *labels = &matrix->labels;
	LabelSet	used;
	LabelSet	sorted;
	uint32_t   *order = StatsAllocate(labels->memory, (labels->count + 1) * sizeof(uint32_t));

	MarkLabels(matrix, number);
	LabelSetInit(&used, labels->memory);
	for (uint32_t i = 0; i < labels->count; i++)
		if (number[i + 1] != 0)
			LabelNumber(&used, labels->label[i].bytes, labels->label[i].length);

	LabelOrder(&used, order);
	LabelSetInit(&sorted, labels->memory);
	for (uint32_t i = 0; i < used.count; i++)
		LabelNumber(&sorted, used.label[order[i]].bytes, used.label[order[i]].length);
	for (uint32_t i = 0; i < labels->count; i++)
		if (number[i + 1] != 0)
			number[i + 1] = (uint16_t) (1 + LabelFind(&sorted, labels->label[i].bytes,
													  labels->label[i].length));
	StatsRelease(labels->memory, order);
	LabelSetClear(&used);
	return sorted;
}

static void
DropVacated(ConfusionMatrix *matrix)
{
	uint32_t	kept = 0;

	for (uint32_t i = 0; i < matrix->count; i++)
		if (!matrix->cell[i].vacated)
			matrix->cell[kept++] = matrix->cell[i];
	matrix->count = kept;
	matrix->vacated = 0;
}

static int
CompareCells(const void *a, const void *b)
{
	const ConfusionCell *left = a;
	const ConfusionCell *right = b;
	uint32_t	left_key = (uint32_t) left->y_true << 16 | left->y_pred;
	uint32_t	right_key = (uint32_t) right->y_true << 16 | right->y_pred;

	return (left_key > right_key) - (left_key < right_key);
}

static void
Renumber(ConfusionMatrix *matrix, const uint16_t *number)
{
	for (uint32_t i = 0; i < matrix->count; i++)
	{
		matrix->cell[i].y_true = number[matrix->cell[i].y_true];
		matrix->cell[i].y_pred = number[matrix->cell[i].y_pred];
	}
	if (matrix->small_count > 0)
		memset(matrix->small, 0, matrix->small_count * sizeof(uint16_t));
}

bool
ConfusionMatrixSort(ConfusionMatrix *matrix)
{
	const StatsMemory *memory = matrix->labels.memory;
	bool		makes_room = matrix->vacated > 0;
	uint16_t   *number;
	LabelSet	labels;

	if (matrix->sorted)
		return false;
	number = StatsAllocate(memory, (matrix->labels.count + 1) * sizeof(uint16_t));
	labels = SortedLabels(matrix, number);
	LabelSetClear(&matrix->labels);
	matrix->labels = labels;
	DropVacated(matrix);
	Renumber(matrix, number);
	StatsRelease(memory, number);
	qsort(matrix->cell, matrix->count, sizeof(ConfusionCell), CompareCells);
	IndexCells(matrix);
	matrix->sorted = true;
	return makes_room;
}

/* Where a cell stands among all there could be: what its distance is taken of. */
static uint64_t
Place(const ConfusionMatrix *matrix, const ConfusionCell *cell)
{
	return (uint64_t) cell->y_true * (matrix->labels.count + 1) + cell->y_pred;
}

void
ConfusionMatrixWrite(Writer *writer, ConfusionMatrix *matrix)
{
	uint64_t	next = 0;
	bool		whole;

	ConfusionMatrixSort(matrix);
	for (int kind = 0; kind < ROW_KINDS; kind++)
		WriteTotals(writer, &matrix->total[kind]);
	WriteVarint(writer, matrix->labels.count);
	for (uint32_t i = 0; i < matrix->labels.count; i++)
		WriteLabel(writer, &matrix->labels.label[i]);

	whole = CellsAreWhole(matrix);
	WriteVarint(writer, matrix->count);
	WriteByte(writer, whole);
	for (uint32_t i = 0; i < matrix->count; i++)
	{
		uint64_t	place = Place(matrix, &matrix->cell[i]);
		double		weight = SumValue(&matrix->cell[i].weight);

		WriteVarint(writer, place - next);
		if (whole)
			WriteVarint(writer, (uint64_t) weight);
		else
			WriteDouble(writer, weight);
		next = place + 1;
	}
}

static void
ReadLabels(Reader *reader, ConfusionMatrix *matrix)
{
	uint32_t	count = ReadCount(reader, MAX_LABELS);

	for (uint32_t i = 0; i < count && reader->error == NULL; i++)
	{
		Label		label = ReadLabel(reader);

		if (reader->error != NULL)
			return;
		if (LabelFind(&matrix->labels, label.bytes, label.length) != LABEL_NONE)
			ReaderFail(reader, "A label occurs twice.");
		else if (NumberOf(matrix, label.bytes, label.length) == LABEL_LIMIT)
			ReaderFail(reader, "Its labels are too long.");
	}
}

/* Every label is in its place and occurs in a cell. */
static bool
LabelsAreOrdered(const ConfusionMatrix *matrix)
{
	const StatsMemory *memory = matrix->labels.memory;
	uint32_t	count = matrix->labels.count;
	uint16_t   *number = StatsAllocate(memory, (count + 1) * sizeof(uint16_t));
	LabelSet	sorted = SortedLabels(matrix, number);
	bool		ordered = sorted.count == count;

	for (uint32_t i = 1; i <= count; i++)
		ordered = ordered && number[i] == i;
	LabelSetClear(&sorted);
	StatsRelease(memory, number);
	return ordered;
}

static double
ReadWeight(Reader *reader, bool whole)
{
	uint64_t	count;
	double		weight;

	if (whole)
	{
		count = ReadVarint(reader);
		if (count > (uint64_t) MAX_ROWS)
			ReaderFail(reader, "A count is impossibly large.");
		return (double) count;
	}
	weight = ReadDouble(reader);
	if (!(weight >= 0) || signbit(weight) || weight > MAX_WEIGHT * (double) MAX_ROWS)
		ReaderFail(reader, "A weight is negative or not finite.");
	return weight;
}

static void
ReadCells(Reader *reader, ConfusionMatrix *matrix)
{
	uint32_t	count = ReadCount(reader, MAX_CELLS);
	uint8_t		whole = ReadByte(reader);
	uint64_t	side = (uint64_t) matrix->labels.count + 1;
	uint64_t	next = 0;

	if (whole > 1)
		ReaderFail(reader, "It does not say how its cells are written.");
	for (uint32_t i = 0; i < count && reader->error == NULL; i++)
	{
		uint64_t	skipped = ReadVarint(reader);
		double		weight = ReadWeight(reader, whole == 1);

		StatsCheckInterrupt(matrix->labels.memory, i);
		if (next >= side * side || skipped >= side * side - next)
			ReaderFail(reader, "A cell lies outside the matrix.");
		if (reader->error != NULL)
			return;
		next += skipped;
		NewCell(matrix, (uint32_t) (next / side), (uint32_t) (next % side))->weight.sum = weight;
		next++;
	}
	if (reader->error == NULL && (whole == 1) != CellsAreWhole(matrix))
		ReaderFail(reader, "Its cells are not in their shortest form.");
}

/*
 * Cells of one kind of rows against its totals: no more cells than rows, some
 * if there are any, the same weight (to rounding, where there are weights).
 */
static bool
AddsUp(const ConfusionMatrix *matrix, RowKind kind)
{
	const Totals *total = &matrix->total[kind];
	bool		counts = TotalsUnweighted(total) && CellsAreWhole(matrix);
	CompensatedSum sum = {0};
	int64_t		cells = 0;

	for (uint32_t i = 0; i < matrix->count; i++)
		if (ConfusionCellKind(&matrix->cell[i]) == kind)
		{
			if (counts && matrix->cell[i].weight.sum == 0)
				return false;
			SumAdd(&sum, matrix->cell[i].weight.sum);
			cells++;
		}
	if (cells > total->n || (cells == 0) != (total->n == 0))
		return false;
	return fabs(SumValue(&sum) - total->w.sum) <= (counts ? 0 : 1e-9 * total->w.sum);
}

void
ConfusionMatrixRead(Reader *reader, ConfusionMatrix *matrix)
{
	for (int kind = 0; kind < ROW_KINDS; kind++)
		matrix->total[kind] = ReadTotals(reader);
	ReadLabels(reader, matrix);
	ReadCells(reader, matrix);
	if (reader->error == NULL && !LabelsAreOrdered(matrix))
		ReaderFail(reader, "Its labels are not in order, or one has no row.");
	for (int kind = 0; kind < ROW_KINDS && reader->error == NULL; kind++)
		if (!AddsUp(matrix, kind))
			ReaderFail(reader, "Its cells do not add up to its rows.");
	matrix->sorted = true;
}
