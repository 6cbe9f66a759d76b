/*
 * confusion_matrix.h
 *		How often each label was predicted where each label was true.
 *
 * A cell is a pair of labels that occurred in a row, with the weight of its
 * rows; pairs that did not occur take no room, so that many labels cost what
 * they use.  Rows whose label has not come, and rows without a prediction, are
 * cells too: the side that is missing is NO_LABEL.
 */
#ifndef MLEVAL_STATS_CONFUSION_MATRIX_H
#define MLEVAL_STATS_CONFUSION_MATRIX_H

#include <stdbool.h>
#include <stdint.h>

#include "codec.h"
#include "labels.h"
#include "sum.h"

#define MAX_CELLS (1024 * 1024)

/* One side of a cell: nothing, or the label with this number, counted from 1. */
#define NO_LABEL 0
#define LABEL_LIMIT UINT32_MAX	/* no number: the labels are at their limit */

typedef enum RowKind
{
	ROW_LABELLED,				/* with a label and a prediction */
	ROW_UNLABELLED,				/* with a prediction whose label has not come */
	ROW_MISSING,				/* without a prediction, labelled or not */
	ROW_KINDS
} RowKind;

typedef struct ConfusionCell
{
	CompensatedSum weight;
	uint16_t	y_true;
	uint16_t	y_pred;
	bool		vacated;		/* all its rows were removed again */
} ConfusionCell;

typedef struct ConfusionMatrix
{
	LabelSet	labels;
	ConfusionCell *cell;
	uint32_t   *slot;			/* pair of labels to cell + 1, behind the cells in their chunk */
	uint32_t	count;			/* of cells, vacated ones included */
	uint32_t	capacity;		/* a power of two; there are twice as many slots */
	uint32_t	vacated;
	bool		sorted;			/* labels and cells in order, none vacated */
	uint32_t	small_count;
	uint16_t   *small;			/* numbers of the labels "0", "1", ...; 0 is not known */
	Totals		total[ROW_KINDS];
} ConfusionMatrix;

/* Whether rows could be added, merged or taken away, and if not, why. */
typedef enum ConfusionStatus
{
	CONFUSION_DONE,
	CONFUSION_TOO_MANY_LABELS,
	CONFUSION_TOO_MANY_CELLS,
	CONFUSION_WEIGHTED,
	CONFUSION_NOT_CONTAINED
} ConfusionStatus;

extern void ConfusionMatrixInit(ConfusionMatrix *matrix, const StatsMemory *memory);

/*
 * Number of a label for Add and Remove, added if new; LABEL_LIMIT if that is
 * not possible.  Sort makes numbers obtained before it invalid.
 */
extern uint32_t ConfusionLabel(ConfusionMatrix *matrix, const char *bytes, size_t length);
extern uint32_t ConfusionLabelOfInteger(ConfusionMatrix *matrix, int64_t integer);

/* One row; for LABEL_LIMIT too, whose status it returns. */
extern ConfusionStatus ConfusionMatrixAdd(ConfusionMatrix *matrix, uint32_t y_true,
										  uint32_t y_pred, double weight);

/* The weight of some rows, which the caller counts in the totals. */
extern ConfusionStatus ConfusionMatrixPut(ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred, double weight);

/* Takes a row of weight 1 out again. */
extern ConfusionStatus ConfusionMatrixRemove(ConfusionMatrix *matrix, uint32_t y_true,
											 uint32_t y_pred);

/* After a status other than done, `into` is of no more use. */
extern ConfusionStatus ConfusionMatrixMerge(ConfusionMatrix *into, const ConfusionMatrix *from);
extern ConfusionStatus ConfusionMatrixSubtract(ConfusionMatrix *into, const ConfusionMatrix *from);

extern int64_t ConfusionMatrixRows(const ConfusionMatrix *matrix);
extern RowKind ConfusionCellKind(const ConfusionCell *cell);

/* Weight of a cell, 0 if there is none; numbers of labels as in the cells. */
extern double ConfusionWeight(const ConfusionMatrix *matrix, uint32_t y_true, uint32_t y_pred);

/*
 * Brings labels into their order (LabelOrder), cells into that of their labels,
 * and forgets what was vacated.  True if that made room.
 */
extern bool ConfusionMatrixSort(ConfusionMatrix *matrix);

/* Sorts. */
extern void ConfusionMatrixWrite(Writer *writer, ConfusionMatrix *matrix);

/* Into an initialised value; what is wrong is in the reader. */
extern void ConfusionMatrixRead(Reader *reader, ConfusionMatrix *matrix);

#endif							/* MLEVAL_STATS_CONFUSION_MATRIX_H */
