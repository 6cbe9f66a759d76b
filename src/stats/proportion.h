/*
 * proportion.h
 *		Intervals of a proportion.
 */
#ifndef MLEVAL_PROPORTION_H
#define MLEVAL_PROPORTION_H

typedef struct ShareInterval
{
	double		lower;
	double		upper;
} ShareInterval;

/*
 * Of `successes` among n > 0 trials, neither of which need be whole: an effective
 * number of rows is not.  0 < level < 1.
 */
typedef ShareInterval (*ProportionInterval) (double successes, double n, double level);

/* Wilson 1927: the score test's. */
extern ShareInterval WilsonInterval(double successes, double n, double level);

/* The same for a normal quantile z, 0 or above; of no trials, from 0 to 1. */
extern ShareInterval WilsonEnds(double successes, double n, double z);

/* Agresti and Coull 1998: z^2 trials more, half of them successes. */
extern ShareInterval AgrestiCoullInterval(double successes, double n, double level);

/* Clopper and Pearson 1934: of two tests of which each takes half of 1 - level at most. */
extern ShareInterval ClopperPearsonInterval(double successes, double n, double level);

#endif							/* MLEVAL_PROPORTION_H */
