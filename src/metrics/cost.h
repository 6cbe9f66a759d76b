/*
 * cost.h
 *		What a pair of a true and a predicted label costs.
 */
#ifndef MLEVAL_METRICS_COST_H
#define MLEVAL_METRICS_COST_H

#include "classification.h"
#include "utils/jsonb.h"

/* An argument that has a number for each pair of labels, and what it is called where it is given. */
typedef struct CostArgument
{
	Jsonb	   *json;
	const char *name;
} CostArgument;

/* An error unless it is an object. */
extern void CheckCost(CostArgument cost);

/*
 * An error, which names the pair, if there is no number for it.  Where no label is
 * other than 0 and 1, these are found under false or f and true or t, too.
 */
extern double CostOfPair(CostArgument cost, const Label *y_true, const Label *y_pred, bool binary);

/* The least and the most that any pair costs, whether or not it occurs; an error if that is beyond double precision. */
typedef struct CostLimits
{
	double		least;
	double		most;
} CostLimits;

extern CostLimits CostLimitsOf(CostArgument cost);

/* Of a labelled row; sorts the matrix. */
extern Metric MeanCostMetric(ConfusionMatrix *matrix, CostArgument cost);

#endif							/* MLEVAL_METRICS_COST_H */
