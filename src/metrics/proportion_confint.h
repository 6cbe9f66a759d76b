/*
 * proportion_confint.h
 *		Which interval of a proportion.
 */
#ifndef MLEVAL_METRICS_PROPORTION_CONFINT_H
#define MLEVAL_METRICS_PROPORTION_CONFINT_H

#include "estimate.h"

#include "stats/proportion.h"

typedef struct ProportionMethod
{
	const char *name;
	ProportionInterval interval;
	const char *described;		/* as the estimate says it, and of a sum of proportions */
	const char *summed;
} ProportionMethod;

/* An error that lists them if it is none. */
extern const ProportionMethod *ProportionMethodOption(FunctionCallInfo fcinfo, int arg);

/* The one that functions take unless told otherwise. */
extern const ProportionMethod *DefaultProportionMethod(void);

#endif							/* MLEVAL_METRICS_PROPORTION_CONFINT_H */
