/*
 * fold.h
 *		Which part of the rows a row belongs to, by its id alone.
 */
#ifndef MLEVAL_STATS_FOLD_H
#define MLEVAL_STATS_FOLD_H

#include <stddef.h>
#include <stdint.h>

/* A number from 0 to below k, k > 0: the same for the same bytes, k and seed everywhere. */
extern uint32_t FoldOf(const char *id, size_t length, uint32_t k, uint64_t seed);

#endif							/* MLEVAL_STATS_FOLD_H */
