/*
 * categories.h
 *		The weight of each label, while there are few enough.
 */
#ifndef MLEVAL_STATS_CATEGORIES_H
#define MLEVAL_STATS_CATEGORIES_H

#include "codec.h"
#include "labels.h"

#define MIN_CATEGORIES 16
#define DEFAULT_CATEGORIES 10000

typedef struct Categories
{
	LabelSet	labels;
	double	   *weight;			/* of each label */
	uint32_t	capacity;		/* of weight */
} Categories;

extern void CategoriesInit(Categories *categories, const StatsMemory *memory);

/*
 * The weight of a label, 0 if new; NULL if the label cannot be one more: they
 * would be more than limit or too long together, or two would share a hash.
 */
extern double *CategoryWeight(Categories *categories, const char *bytes, size_t length,
							  uint32_t limit);

/* Weight of a label that may not be there. */
extern double CategoryWeightOrZero(const Categories *categories, const Label *label);

extern void CategoriesClear(Categories *categories);

extern void CategoriesWrite(Writer *writer, const Categories *categories);
extern void CategoriesRead(Reader *reader, Categories *categories, uint32_t limit);

#endif							/* MLEVAL_STATS_CATEGORIES_H */
