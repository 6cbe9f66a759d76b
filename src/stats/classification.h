/*
 * classification.h
 *		Metrics of a confusion matrix: of its labelled rows alone.
 *
 * A class is a label that a labelled row has or was predicted to have.  All
 * functions that take a Classification need weight in it; what is undefined
 * all the same is said at each.
 */
#ifndef MLEVAL_STATS_CLASSIFICATION_H
#define MLEVAL_STATS_CLASSIFICATION_H

#include <stdbool.h>
#include <stdint.h>

#include "confusion_matrix.h"

/* Weights; kept with what rounding took, because the metrics subtract them. */
typedef struct ClassCounts
{
	uint32_t	label;			/* its number in the matrix, from 1 */
	CompensatedSum true_positives;	/* of the class and predicted so */
	CompensatedSum support;		/* of the class */
	CompensatedSum predicted;	/* predicted to be of the class */
	CompensatedSum weight;		/* of all: what is not of the class is the rest */
} ClassCounts;

typedef struct Classification
{
	const ClassCounts *class;	/* in the order of labels */
	uint32_t	count;
	CompensatedSum correct;		/* over all classes */
	CompensatedSum weight;
} Classification;

/* Sorts the matrix; `class` has room for all its labels. */
extern Classification ClassificationOf(ConfusionMatrix *matrix, ClassCounts *class);

/*
 * The negative class and the positive, of true negatives, false positives, false
 * negatives and true positives; they have no numbers.
 */
extern Classification TwoClasses(const double *cell, ClassCounts *class);

/* The class with this number in the matrix, or NULL. */
extern const ClassCounts *ClassOfLabel(const Classification *classes, uint32_t label);

/* Share of the weight whose prediction is right. */
extern double Accuracy(const Classification *classes);

/*
 * Mean recall of the classes that occur as labels; adjusted, so that chance is
 * 0 and perfection 1, which of one class alone is NaN.
 */
extern double BalancedAccuracy(const Classification *classes, bool adjusted);

/* Classes that occur as labels, and as predictions. */
extern uint32_t TrueClasses(const Classification *classes);
extern uint32_t PredictedClasses(const Classification *classes);

/* Needs two classes that occur as labels, and two as predictions. */
extern double MatthewsCorrcoef(const Classification *classes);

typedef enum RateKind
{
	RATE_PRECISION,
	RATE_RECALL,
	RATE_F1,
	RATE_FBETA,
	RATE_JACCARD,
	RATE_SPECIFICITY,
	RATE_NEGATIVE_PREDICTIVE_VALUE,
	RATE_FALSE_POSITIVE,
	RATE_FALSE_NEGATIVE,
	RATE_FALSE_DISCOVERY,
	RATE_FALSE_OMISSION,
	RATE_INFORMEDNESS,
	RATE_MARKEDNESS
} RateKind;

typedef struct ClassRate
{
	RateKind	kind;
	double		beta;			/* of RATE_FBETA: from 0 to infinity, how many times recall counts */
} ClassRate;

#define RATE(of_kind) ((ClassRate) {.kind = (of_kind)})

/* The harmonic mean of precision and recall, in which recall counts beta times; NaN of nothing. */
extern double FBeta(double hits, double support, double predicted, double beta);

/* NaN where it is 0 / 0. */
extern double RateOfClass(const ClassCounts *class, ClassRate rate);

typedef enum ClassAverage
{
	AVERAGE_BINARY,				/* of one class: no average */
	AVERAGE_MICRO,				/* rate of the summed counts */
	AVERAGE_MACRO,				/* mean of the rates */
	AVERAGE_WEIGHTED			/* mean weighted by support; plain if there is none */
} ClassAverage;

/* How many of these classes have the rate. */
extern uint32_t DefinedRates(const ClassCounts *class, uint32_t count, ClassRate rate);

/*
 * The rate of some classes.  One that is 0 / 0 counts as `undefined`, and is
 * left out of an average if that is NaN; NaN if nothing remains.
 */
extern double AverageRate(const ClassCounts *class, uint32_t count, ClassRate rate,
						  ClassAverage average, double undefined);

#endif							/* MLEVAL_STATS_CLASSIFICATION_H */
