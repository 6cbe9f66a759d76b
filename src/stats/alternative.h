/*
 * alternative.h
 *		On which side of what is expected a test looks.
 */
#ifndef MLEVAL_STATS_ALTERNATIVE_H
#define MLEVAL_STATS_ALTERNATIVE_H

typedef enum Alternative
{
	ALTERNATIVE_TWO_SIDED,
	ALTERNATIVE_LESS,			/* the statistic is below */
	ALTERNATIVE_GREATER
} Alternative;

#endif							/* MLEVAL_STATS_ALTERNATIVE_H */
