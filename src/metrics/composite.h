/*
 * composite.h
 *		Columns of a result with several parts.
 *
 * No NaN and no infinity leaves through these: charts drop such a row or break
 * on it, and a comparison with one is true or false by accident.
 */
#ifndef MLEVAL_METRICS_COMPOSITE_H
#define MLEVAL_METRICS_COMPOSITE_H

#include "fmgr.h"

/* A number; NULL if it is not finite. */
extern Datum FiniteDatum(double x, bool *is_null);

/* A text; NULL for a null pointer. */
extern Datum TextDatum(const char *text, bool *is_null);

/* Why something is missing: never NULL where a number is, complete or not. */
extern Datum ReasonDatum(const char *reason, bool complete, bool *is_null);

/* The row, of the composite type that the calling function is declared with. */
extern Datum CompositeDatum(FunctionCallInfo fcinfo, int columns, Datum *values, bool *nulls);

#endif							/* MLEVAL_METRICS_COMPOSITE_H */
