/*
 * row.h
 *		Arguments of one aggregated row, checked the same way everywhere.
 */
#ifndef MLEVAL_TYPES_ROW_H
#define MLEVAL_TYPES_ROW_H

#include "fmgr.h"

#include "stats/row_options.h"

/*
 * Weight of a row, argument `arg` if the function has it: an error if it is
 * NULL, negative, NaN or too large.  Without such an argument it is 1.
 */
extern double RowWeight(FunctionCallInfo fcinfo, int arg);

/*
 * The same where a limit follows the weight: there NULL means unweighted.
 */
extern double RowWeightOrOne(FunctionCallInfo fcinfo, int arg);

/*
 * The limit of a summary's size, argument `arg` if the function has it, else
 * the default; an error outside [lowest, highest] or if NULL.
 */
extern uint32 RowLimit(FunctionCallInfo fcinfo, int arg, const char *name, uint32 lowest,
					   uint32 highest, uint32 default_limit);

/* Is the weight NULL where that means unweighted? */
extern bool RowIsUnweighted(FunctionCallInfo fcinfo, int arg);

/*
 * Readers of a label of two classes, true or false or 1 or 0: is the row of the
 * positive one?  An error if it is of neither.
 */
typedef bool (*LabelReader) (Datum label);

extern void LabelNotBinary(double label);

static inline bool
BooleanLabel(Datum label)
{
	return DatumGetBool(label);
}

static inline bool
IntegerLabel(Datum label)
{
	int32		number = DatumGetInt32(label);

	if (unlikely(number != 0 && number != 1))
		LabelNotBinary(number);
	return number == 1;
}

static inline bool
NumberLabel(Datum label)
{
	double		number = DatumGetFloat8(label);

	if (unlikely(number != 0.0 && number != 1.0))
		LabelNotBinary(number);
	return number == 1.0;
}

/* An error if a later row of a group has other options than its first. */
extern void CheckOptionsAreConstant(RowOptions *of_group, RowOptions of_row, const char *name);

#endif							/* MLEVAL_TYPES_ROW_H */
