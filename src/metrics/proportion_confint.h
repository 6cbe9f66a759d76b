/*
 * proportion_confint.h
 *		Which interval of a proportion.
 */
#ifndef MLEVAL_METRICS_PROPORTION_CONFINT_H
#define MLEVAL_METRICS_PROPORTION_CONFINT_H

#include "classification.h"
#include "estimate.h"

#include "stats/proportion.h"

typedef struct ProportionMethod
{
	const char *name;
	ProportionInterval interval;
	const char *described;		/* as the estimate says it, and of a sum of proportions */
	const char *summed;
} ProportionMethod;

/* An error that lists them if it is none. */
extern const ProportionMethod *ProportionMethodOption(FunctionCallInfo fcinfo, int arg);

/* The one that functions take unless told otherwise. */
extern const ProportionMethod *DefaultProportionMethod(void);

/* Rows of two classes; prediction first, as in "true positives". */
typedef struct TwoByTwo
{
	double		true_positives;
	double		false_positives;
	double		false_negatives;
	double		true_negatives;
} TwoByTwo;

/*
 * Of a class against all others; NULL is the label 1.  Of two: it is an error if that
 * is not named among more labels than two.
 */
extern TwoByTwo CellsOfClass(const ConfusionMatrix *matrix, const Classification *classes, text *pos_label, bool of_two);

#endif							/* MLEVAL_METRICS_PROPORTION_CONFINT_H */
