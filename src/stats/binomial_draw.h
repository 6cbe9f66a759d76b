/*
 * binomial_draw.h
 *		Numbers of successes, drawn at random.
 */
#ifndef MLEVAL_BINOMIAL_DRAW_H
#define MLEVAL_BINOMIAL_DRAW_H

#include "random_stream.h"

/* Of n trials that succeed with probability p, 0 <= p <= 1. */
extern int64_t BinomialDraw(RandomStream *stream, int64_t n, double p);

/* How many of n trials end in each of count ways, which weigh total together; all n do. */
extern void MultinomialDraw(RandomStream *stream, int64_t n, const double *weight, uint32_t count, double total, double *drawn);

#endif							/* MLEVAL_BINOMIAL_DRAW_H */
