/*
 * direct_state.h
 *		The state of aggregates that go from rows to a metric by a few sums.
 */
#ifndef MLEVAL_METRICS_DIRECT_STATE_H
#define MLEVAL_METRICS_DIRECT_STATE_H

#include "fmgr.h"

#include "stats/sum.h"

/*
 * Argument 0 of a transition or combine function, to be changed in place and
 * returned by DirectStateDatum(): so many sums.  An error outside an aggregate,
 * or if it is no such state.
 */
extern CompensatedSum *DirectStateForUpdate(FunctionCallInfo fcinfo, int sums);
extern Datum DirectStateDatum(FunctionCallInfo fcinfo);

/* Any argument, as it is. */
extern const CompensatedSum *DirectStateForReading(FunctionCallInfo fcinfo, int arg, int sums);

/* Body of a combine function. */
extern Datum DirectStateCombine(FunctionCallInfo fcinfo, int sums);

/*
 * Argument 0 of a final function, as plain numbers: an error unless each is one
 * that weights of rows can have.  DirectStateInvalid() is that error.
 */
extern void DirectStateValues(FunctionCallInfo fcinfo, int sums, double *value);
extern void DirectStateInvalid(void);

/*
 * What each row of a group has the same of, in an element of the state: an error
 * that names it if it has another value there already.  0 says nothing.
 */
extern void DirectStateOption(CompensatedSum *element, double option, const char *name);

/* A share of a whole; NULL if that is nothing. */
extern Datum DirectShare(FunctionCallInfo fcinfo, double part, double whole);

#endif							/* MLEVAL_METRICS_DIRECT_STATE_H */
