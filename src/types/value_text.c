/*
 * value_text.c
 *		Values of a distribution as text that no setting changes.
 *
 * The text of a value is part of an immutable function's result, so neither
 * DateStyle, TimeZone nor extra_float_digits may have a say in it.
 */
#include "postgres.h"

#include "value_text.h"

#include <math.h>

#include "common/int.h"
#include "common/shortest_dec.h"
#include "datatype/timestamp.h"
#include "miscadmin.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/timestamp.h"

#include "stats/key.h"

#define UNIX_EPOCH_DAYS (POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE)

const char *
ValueKindName(ValueKind kind)
{
	static const char *const name[VALUE_KINDS] = {
		[VALUE_NONE] = "none",
		[VALUE_NUMBER] = "number",
		[VALUE_CATEGORY] = "category",
		[VALUE_BOOLEAN] = "boolean",
		[VALUE_DATE] = "date",
		[VALUE_TIMESTAMP] = "timestamp",
		[VALUE_TIMESTAMPTZ] = "timestamptz",
	};

	return name[kind];
}

bool
KeyIsInstant(ValueKind kind, uint64 key)
{
	int64		instant = KeyInstant(key);

	if (kind == VALUE_DATE)
		return instant >= PG_INT32_MIN && instant <= PG_INT32_MAX && IS_VALID_DATE(instant);
	return IS_VALID_TIMESTAMP(instant);
}

static void
AppendDate(StringInfo text, int64 days)
{
	struct pg_tm tm = {0};
	char		buffer[MAXDATELEN + 1];

	j2date((int) (days + POSTGRES_EPOCH_JDATE), &tm.tm_year, &tm.tm_mon, &tm.tm_mday);
	EncodeDateOnly(&tm, USE_ISO_DATES, buffer);
	appendStringInfoString(text, buffer);
}

static void
AppendTimestamp(StringInfo text, Timestamp microseconds, bool in_utc)
{
	struct pg_tm tm = {0};
	fsec_t		fsec;
	char		buffer[MAXDATELEN + 1];

	if (timestamp2tm(microseconds, NULL, &tm, &fsec, NULL, NULL) != 0)
		elog(ERROR, "timestamp out of range");
	tm.tm_isdst = 0;			/* else the zone, UTC, would not be printed */
	EncodeDateTime(&tm, fsec, in_utc, 0, NULL, USE_ISO_DATES, buffer);
	appendStringInfoString(text, buffer);
}

static void
AppendNumber(StringInfo text, double number)
{
	char		buffer[DOUBLE_SHORTEST_DECIMAL_LEN];

	double_to_shortest_decimal_buf(number, buffer);
	appendStringInfoString(text, buffer);
}

void
AppendValue(StringInfo text, ValueKind kind, Value value)
{
	if (kind == VALUE_NUMBER)
		AppendNumber(text, ValueNumber(value));
	else if (value.part == PART_MINUS_INFINITY)
		appendStringInfoString(text, "-infinity");
	else if (value.part == PART_PLUS_INFINITY)
		appendStringInfoString(text, "infinity");
	else if (kind == VALUE_DATE)
		AppendDate(text, KeyInstant(value.key));
	else
		AppendTimestamp(text, KeyInstant(value.key), kind == VALUE_TIMESTAMPTZ);
}

/*
 * Dates and timestamps as seconds since 1970, a timestamp exact wherever a
 * double is: microseconds are added up before they are divided.
 */
double
ValueFloat8(ValueKind kind, Value value)
{
	const int64 epoch = UNIX_EPOCH_DAYS * USECS_PER_DAY;
	int64		since_1970;

	if (kind == VALUE_NUMBER || value.part != PART_KEY)
		return ValueNumber(value);
	if (kind == VALUE_DATE)
		return (double) (KeyInstant(value.key) + UNIX_EPOCH_DAYS) * SECS_PER_DAY;
	if (pg_add_s64_overflow(KeyInstant(value.key), epoch, &since_1970))
		return ((double) KeyInstant(value.key) + (double) epoch) / USECS_PER_SEC;
	return (double) since_1970 / USECS_PER_SEC;
}

/* A whole number of days is a date; what no timestamp can be is a number of seconds. */
void
AppendFloat8(StringInfo text, ValueKind kind, double x)
{
	double		seconds = x - (double) UNIX_EPOCH_DAYS * SECS_PER_DAY;
	double		days = seconds / SECS_PER_DAY;
	double		microseconds = rint(seconds * USECS_PER_SEC);

	if (kind == VALUE_DATE && days == floor(days) && fabs(days) < PG_INT32_MAX && IS_VALID_DATE((int64) days))
		AppendDate(text, (int64) days);
	else if (KindIsTemporal(kind) && fabs(microseconds) < 9e18 && IS_VALID_TIMESTAMP((Timestamp) microseconds))
		AppendTimestamp(text, (Timestamp) microseconds, kind == VALUE_TIMESTAMPTZ);
	else
		AppendNumber(text, x);
}
