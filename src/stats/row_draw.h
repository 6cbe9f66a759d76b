/*
 * row_draw.h
 *		How often a row is in one resample of the bootstrap, by its number alone.
 */
#ifndef MLEVAL_STATS_ROW_DRAW_H
#define MLEVAL_STATS_ROW_DRAW_H

#include <stdint.h>

/* Poisson of mean rate, 0 < rate <= 1: the same for the same row, resample and seed everywhere. */
extern int32_t RowDraw(uint64_t row, uint64_t number, uint64_t seed, double rate);

#endif							/* MLEVAL_STATS_ROW_DRAW_H */
