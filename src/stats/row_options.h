/*
 * row_options.h
 *		What must be the same for all rows that one aggregate adds to a state.
 *
 * Kept in the state while rows are added, for the check alone: it is neither
 * merged nor stored.
 */
#ifndef MLEVAL_STATS_ROW_OPTIONS_H
#define MLEVAL_STATS_ROW_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct RowOptions
{
	uint32_t	limit;			/* 0 before the first row */
	bool		unweighted;		/* its weight is NULL where that means 1 */
} RowOptions;

#endif							/* MLEVAL_STATS_ROW_OPTIONS_H */
