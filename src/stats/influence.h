/*
 * influence.h
 *		How much each row moves a metric, and so how sure the metric is: the delta
 *		method.
 */
#ifndef MLEVAL_STATS_INFLUENCE_H
#define MLEVAL_STATS_INFLUENCE_H

#include "agreement.h"
#include "classification.h"
#include "roc.h"

/*
 * Mean squared influence of a labelled row on Matthews' correlation coefficient:
 * divided by the number of rows, its variance.  Needs two classes that occur as
 * labels, and two as predictions.
 */
extern double MatthewsInfluence(const ConfusionMatrix *matrix, const Classification *classes, double coefficient);

/*
 * The same on Cohen's kappa, with the mean fourth power, which says how sure the
 * square is.  Rows by their places in both labellings, and how far each place is from
 * the other labelling on average; needs disagreement by chance.
 */
typedef struct AgreementCell
{
	uint32_t	of_true;
	uint32_t	of_pred;
	double		share;
} AgreementCell;

typedef struct KappaParts
{
	const AgreementCell *cell;
	uint32_t	count;
	const double *from_pred;	/* of each place as a label */
	const double *from_true;	/* of each place as a prediction */
	KappaWeights weights;
	const StatsMemory *memory;
} KappaParts;

typedef struct Influence
{
	double		square;
	double		fourth;
} Influence;

extern Influence KappaInfluence(const KappaParts *parts, double kappa);

/*
 * The same of a positive and of a negative on the average precision: the sum of each
 * square divided by the number of its rows is the variance.  Needs both classes.
 */
typedef struct RankInfluence
{
	Influence	positive;
	Influence	negative;
} RankInfluence;

extern RankInfluence AveragePrecisionInfluence(const ScoreCurve *curve, double average_precision);

/* Loss of the probability that was given to what came. */
typedef double (*ProbabilityLoss) (double probability);

/*
 * The same of a row on the logarithm of a mean loss divided by that of a forecast of
 * the prevalence.  Scores are probabilities; needs both classes and a loss above 0.
 */
extern Influence LossRatioInfluence(const ScoreCurve *curve, ProbabilityLoss loss, double mean_loss);

#endif							/* MLEVAL_STATS_INFLUENCE_H */
