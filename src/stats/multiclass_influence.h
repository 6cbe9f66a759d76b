/*
 * multiclass_influence.h
 *		How sure a mean of areas under ROC curves of several classes is.
 */
#ifndef MLEVAL_STATS_MULTICLASS_INFLUENCE_H
#define MLEVAL_STATS_MULTICLASS_INFLUENCE_H

#include "multiclass_scores.h"

/* Which mean, as roc_auc_score has it. */
typedef struct MeanArea
{
	bool		pairs;			/* of classes with each other; else of each with all others */
	bool		weighted;		/* by rows; else all alike */
} MeanArea;

/* At most, and Satterthwaite's degrees of freedom of it. */
typedef struct MeanVariance
{
	double		variance;
	double		freedom;
} MeanVariance;

/*
 * Of settled scores of which the mean is defined; pairs only where classes can be
 * told apart.  design_effect: how many rows count as one.  False if there are not
 * more than one effective row of each class.
 */
extern bool MeanAreaVariance(const MulticlassScores *scores, MeanArea mean, double design_effect, MeanVariance *variance);

/* How sure the mean of means of classes is by how many rows each class has: its variance, of values by class. */
extern double ShareVariance(const MulticlassScores *scores, const double *value, double mean, double design_effect);

#endif							/* MLEVAL_STATS_MULTICLASS_INFLUENCE_H */
