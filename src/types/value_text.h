/*
 * value_text.h
 *		Values of a distribution as text that no setting changes.
 */
#ifndef MLEVAL_TYPES_VALUE_TEXT_H
#define MLEVAL_TYPES_VALUE_TEXT_H

#include "lib/stringinfo.h"

#include "stats/empirical_distribution.h"
#include "stats/positions.h"

/* The word for a kind in messages and in the text of a value. */
extern const char *ValueKindName(ValueKind kind);

/* The shortest text that reads back the same; a date or timestamp in ISO 8601 and UTC. */
extern void AppendValue(StringInfo text, ValueKind kind, Value value);

/* The value as a float8: of dates and timestamps seconds since 1970-01-01 UTC. */
extern double ValueFloat8(ValueKind kind, Value value);

/* The same of such a float8, which need not be a value of the kind. */
extern void AppendFloat8(StringInfo text, ValueKind kind, double x);

/* Can the key be one of a date or timestamp that PostgreSQL knows? */
extern bool KeyIsInstant(ValueKind kind, uint64 key);

#endif							/* MLEVAL_TYPES_VALUE_TEXT_H */
