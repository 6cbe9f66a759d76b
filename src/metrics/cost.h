/*
 * cost.h
 *		What a pair of a true and a predicted label costs.
 */
#ifndef MLEVAL_METRICS_COST_H
#define MLEVAL_METRICS_COST_H

#include "utils/jsonb.h"

#include "stats/labels.h"

/* An error unless it is an object. */
extern void CheckCost(Jsonb *cost);

/* An error, which names the pair, if there is no number for it. */
extern double CostOfPair(Jsonb *cost, const Label *y_true, const Label *y_pred);

#endif							/* MLEVAL_METRICS_COST_H */
