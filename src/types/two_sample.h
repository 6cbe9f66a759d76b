/*
 * two_sample.h
 *		The SQL type mleval.two_sample.
 */
#ifndef MLEVAL_TYPES_TWO_SAMPLE_H
#define MLEVAL_TYPES_TWO_SAMPLE_H

#include "summary.h"

#include "stats/two_sample.h"

extern const SummaryClass two_sample_class;

#define PG_GETARG_TWO_SAMPLE(n) \
	((TwoSample *) SummaryForReading(PG_GETARG_DATUM(n), &two_sample_class))

/* Error 54000. */
extern void TwoSampleTooLarge(void);

#endif							/* MLEVAL_TYPES_TWO_SAMPLE_H */
