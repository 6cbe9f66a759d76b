/*
 * multiclass_scores.h
 *		What the scores of several classes and labels come to.
 *
 * Each class has the summary that a two-class model of it against the others
 * would have: buckets of its scores, in all rows, and the exact sums of log loss
 * and the like.  Up to MAX_CLASSES_BY_PAIR classes a bucket tells the rows of
 * every true class apart, so that any two classes can be compared; with more it
 * tells the class from the others.  What takes all scores of a row at once is
 * added up beside: at which rank the true class was, and what it was given.
 */
#ifndef MLEVAL_STATS_MULTICLASS_SCORES_H
#define MLEVAL_STATS_MULTICLASS_SCORES_H

#include "binary_scores.h"

#define MIN_CLASSES 2
#define MAX_CLASSES 1000
#define MAX_CLASSES_BY_PAIR 32
#define DEFAULT_CLASS_BUCKETS 1024	/* for ever: stored summaries without rows have it */

/* The true class of a row whose label has not come. */
#define CLASS_UNKNOWN UINT32_MAX

/* The scores of one class, in all rows. */
typedef struct ClassScores
{
	BucketTable buckets;
	double	   *point;			/* SCORE_POINTS times the lanes that count */
	int64_t		n_not_probability;	/* labelled rows whose score of it lies outside [0, 1] */
	CompensatedSum sum[SCORE_SUMS];	/* y is whether it is the true class */
} ClassScores;

/* Rows that wait, in the order they came. */
typedef struct ClassRows
{
	double	   *score;			/* of every class, row by row */
	double	   *weight;
	uint32_t   *y_true;
	uint32_t	n;
	uint32_t	room;
} ClassRows;

/*
 * Sums over labelled rows of probabilities: of the log loss of the true class's,
 * of the Brier score of all of them, and of their powers, which tell how sure and
 * how skewed the means are.
 */
typedef enum RowLoss
{
	LOSS_LOG,
	LOSS_BRIER,
	ROW_LOSSES
} RowLoss;

#define LOSS_POWERS 3			/* the first is the loss itself */

/* The largest that a row of so many classes can have. */
extern double LargestRowLoss(RowLoss loss, uint32_t classes);

typedef struct MulticlassScores
{
	const StatsMemory *memory;
	RowOptions	options;
	uint32_t	max_buckets;
	uint32_t	classes;		/* 0 until a row has scores */
	ClassScores *class;			/* of each */
	Totals	   *total;			/* labelled rows of each class, and behind them unlabelled ones */
	CompensatedSum *rank;		/* weight of labelled rows whose true class has so many ranked above it */
	ClassRows	waiting;
	Totals		missing;		/* rows without a score, or without that of some class */
	Totals		nan;			/* rows of which a score is NaN */
	int64_t		n_not_probability;	/* labelled rows of which some score lies outside [0, 1] */
	int64_t		n_not_one;		/* labelled rows of probabilities that do not add up to 1 */
	CompensatedSum loss[ROW_LOSSES][LOSS_POWERS];
} MulticlassScores;

extern void MulticlassScoresInit(MulticlassScores *scores, const StatsMemory *memory, uint32_t max_buckets);

/* The smaller limit wins; nothing seen sets none: empty and x are x, whatever limit x has. */
extern void MulticlassScoresLimit(MulticlassScores *scores, uint32_t max_buckets);

/* Of how many classes the rows have scores, MIN_CLASSES to MAX_CLASSES, before one of them is added; false if others had another number. */
extern bool MulticlassScoresBegin(MulticlassScores *scores, uint32_t classes);

/* Adds a row: a score of each class, none of them NaN; the true class is one of them, or unknown. */
extern void MulticlassScoresAdd(MulticlassScores *scores, uint32_t y_true, const double *score, double weight);

extern int64_t MulticlassScoresRows(const MulticlassScores *scores);
extern int64_t MulticlassScoresLabelled(const MulticlassScores *scores);

/* Of all labelled rows. */
extern Totals MulticlassTotal(const MulticlassScores *scores);

/* Adds the rows that wait, before anybody looks at anything but their number. */
extern void MulticlassScoresSettle(MulticlassScores *scores);

/* The same in an empty value, whose memory it takes, with the rows that wait; false, and nothing is done, if none does. */
extern bool MulticlassScoresSettleInto(MulticlassScores *into, const MulticlassScores *from);

/* Both settled; false, and nothing is added, if they are of different numbers of classes. */
extern bool MulticlassScoresMerge(MulticlassScores *into, const MulticlassScores *from);

/* Can any two classes be told apart? */
static inline bool
ClassesByPair(uint32_t classes)
{
	return classes <= MAX_CLASSES_BY_PAIR;
}

/* Lanes that count: of each true class, or of the class and the others; the last of unlabelled rows. */
static inline int
ClassLanes(uint32_t classes)
{
	return ClassesByPair(classes) ? (int) classes + 1 : SCORE_CLASSES;
}

/* Totals of the rows in each lane of a class; others are those of all but each class (OtherClasses). */
extern void ClassLaneTotals(const MulticlassScores *scores, uint32_t of, const Totals *others, Totals *total);
extern void OtherClasses(const MulticlassScores *scores, Totals *others);

#define AGAINST_ALL UINT32_MAX

/*
 * The scores of a class with its rows as positives and those of another, or of
 * all others, as negatives, in an initialised value; settled.  Against one it must be
 * told apart from it, and sums and unlabelled rows are left out.
 */
extern void MulticlassScoresOf(const MulticlassScores *scores, uint32_t of, uint32_t against, BinaryScores *binary);

extern void MulticlassScoresWrite(Writer *writer, MulticlassScores *scores);

/* Into an initialised value; what is wrong is in the reader. */
extern void MulticlassScoresRead(Reader *reader, MulticlassScores *scores);

#endif							/* MLEVAL_STATS_MULTICLASS_SCORES_H */
