/*
 * labels.h
 *		A set of distinct labels, numbered as they come.
 *
 * Labels are bytes: compared bytewise, so that nodes with different collations
 * agree, and of any content.
 */
#ifndef MLEVAL_STATS_LABELS_H
#define MLEVAL_STATS_LABELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "codec.h"
#include "memory.h"

#define MAX_LABELS 32768
#define MAX_LABEL_BYTES (1024 * 1024)	/* of all labels of a set together */

typedef struct Label
{
	const char *bytes;
	uint32_t	length;
} Label;

typedef struct LabelSet
{
	const StatsMemory *memory;
	Label	   *label;
	uint64_t   *hash;			/* LabelKey of each */
	uint32_t   *slot;			/* hash to number + 1, 0 is empty */
	uint32_t	slot_bits;
	uint32_t	count;
	uint32_t	capacity;
	size_t		bytes;			/* of all labels */
} LabelSet;

#define LABEL_NONE UINT32_MAX

extern void LabelSetInit(LabelSet *set, const StatsMemory *memory);

/* Number of a label, or LABEL_NONE. */
extern uint32_t LabelFind(const LabelSet *set, const char *bytes, size_t length);

/* Number of a label, added if new; LABEL_NONE if the set is at MAX_LABELS or MAX_LABEL_BYTES. */
extern uint32_t LabelNumber(LabelSet *set, const char *bytes, size_t length);

/* Does some label of the set have that LabelKey? */
extern bool LabelHashTaken(const LabelSet *set, uint64_t hash);

/* Frees all labels. */
extern void LabelSetClear(LabelSet *set);

/*
 * Numbers of the labels in order, in memory of the caller (set->count of
 * them): whole numbers by value where all labels are ("-3", "10"), else by byte.
 */
extern void LabelOrder(const LabelSet *set, uint32_t *order);

/* The same always by byte, and what that order is: as memcmp's result. */
extern void LabelOrderBytes(const LabelSet *set, uint32_t *order);
extern int	LabelCompare(const Label *left, const Label *right);

/* Is the label a canonical whole number: no plus, no leading zero, no "-0"? */
extern bool LabelIsWholeNumber(const Label *label);

extern void WriteLabel(Writer *writer, const Label *label);
extern Label ReadLabel(Reader *reader);

#endif							/* MLEVAL_STATS_LABELS_H */
