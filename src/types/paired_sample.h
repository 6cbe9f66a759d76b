/*
 * paired_sample.h
 *		The SQL type mleval.paired_sample.
 */
#ifndef MLEVAL_TYPES_PAIRED_SAMPLE_H
#define MLEVAL_TYPES_PAIRED_SAMPLE_H

#include "summary.h"

#include "stats/paired_sample.h"

extern const SummaryClass paired_sample_class;

#define PG_GETARG_PAIRED_SAMPLE(n) \
	((PairedSample *) SummaryForReading(PG_GETARG_DATUM(n), &paired_sample_class))

/* Error 54000. */
extern void PairedSampleTooLarge(void);

#endif							/* MLEVAL_TYPES_PAIRED_SAMPLE_H */
