/*
 * agreement.h
 *		Labels and predictions as two labellings that may agree.
 */
#ifndef MLEVAL_METRICS_AGREEMENT_H
#define MLEVAL_METRICS_AGREEMENT_H

#include "classification.h"
#include "stats/influence.h"

/* Labelled rows whose labels are asked for, by places on the scale of these labels. */
typedef struct Agreement
{
	CompensatedSum *of_true;	/* weight of each place */
	CompensatedSum *of_pred;
	uint32		count;
	AgreementCell *cell;		/* `share` is a weight here */
	uint32		cells;
	CompensatedSum weight;
	CompensatedSum observed;	/* disagreement */
	KappaWeights weights;
	const char *reason;			/* there are no labelled rows */
} Agreement;

/* By the options labels and weights; of no matrix only these are checked. */
extern Agreement MatrixAgreement(FunctionCallInfo fcinfo, ConfusionMatrix *matrix, int labels_arg, int weights_arg);

/* Of all labels, each as far from every other. */
extern Agreement AgreementOfAll(ConfusionMatrix *matrix);

extern Metric KappaMetric(const Agreement *agreement);

#endif							/* MLEVAL_METRICS_AGREEMENT_H */
