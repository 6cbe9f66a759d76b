/*
 * label_options.h
 *		Options of metrics that name labels: which classes, and which is the positive one.
 */
#ifndef MLEVAL_METRICS_LABEL_OPTIONS_H
#define MLEVAL_METRICS_LABEL_OPTIONS_H

#include "classification.h"
#include "utils/array.h"

/* The array of labels, argument `arg`, or NULL; an error if it has nulls. */
extern ArrayType *LabelsOption(FunctionCallInfo fcinfo, int arg);

/* An error unless it is 0, 1 or NaN. */
extern double ZeroDivisionOption(double zero_division);

/* An error unless it is 0 or more. */
extern double BetaOption(double beta);

/*
 * Counts of the given labels, in their order; one given twice counts twice.  An
 * error if there are two classes or more and no row has one of them, on either side.
 */
extern ClassCounts *NamedClasses(const ConfusionMatrix *matrix, const Classification *classes, ArrayType *labels, uint32 *count);

/* An error if there are more than two, which says what is not for them, and what is. */
extern void CheckTwoClasses(const ConfusionMatrix *matrix, const Classification *classes, const char *what, const char *hint);

/* The positive class's counts; an error if there are two classes or more and it is none of them. */
extern ClassCounts PositiveClass(const ConfusionMatrix *matrix, const Classification *classes, text *pos_label);

/* The same, but of more than two classes it may be one that only unlabelled rows have, as a resample does. */
extern ClassCounts KnownClass(const ConfusionMatrix *matrix, const Classification *classes, text *pos_label);

/* A label in quotes, shortened, for an error. */
extern char *LabelText(const Label *label);

#endif							/* MLEVAL_METRICS_LABEL_OPTIONS_H */
