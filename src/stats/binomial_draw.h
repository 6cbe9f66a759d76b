/*
 * binomial_draw.h
 *		Numbers of successes, drawn at random.
 */
#ifndef MLEVAL_BINOMIAL_DRAW_H
#define MLEVAL_BINOMIAL_DRAW_H

#include <stdint.h>

/* Where randomness comes from: numbers from 0 to below 1. */
typedef struct RandomSource
{
	double		(*uniform) (void *state);
	void	   *state;
} RandomSource;

/* Of n trials that succeed with probability p, 0 <= p <= 1. */
extern int64_t BinomialDraw(const RandomSource *source, int64_t n, double p);

#endif							/* MLEVAL_BINOMIAL_DRAW_H */
