/*
 * drift_bin_names.c
 *		What a bin is called, whatever DateStyle and TimeZone are.
 */
#include "postgres.h"

#include "drift_bins.h"

static void
AppendRange(StringInfo text, ValueKind kind, const Bin *bin)
{
	appendStringInfoChar(text, bin->type == BIN_FIRST_RANGE ? '[' : '(');
	AppendValue(text, kind, bin->lower);
	appendStringInfoString(text, ", ");
	AppendValue(text, kind, bin->upper);
	appendStringInfoChar(text, ']');
}

static void
AppendLeftRange(StringInfo text, ValueKind kind, const Bin *bin)
{
	appendStringInfoChar(text, '[');
	AppendFloat8(text, kind, bin->from);
	appendStringInfoString(text, ", ");
	AppendFloat8(text, kind, bin->to);
	appendStringInfoChar(text, bin->type == BIN_LAST_RANGE ? ']' : ')');
}

/* A value; a bucket as buckets() shows it. */
static void
AppendOneValue(StringInfo text, ValueKind kind, const Bin *bin)
{
	if (bin->lower.key == bin->upper.key)
		AppendValue(text, kind, bin->lower);
	else
	{
		appendStringInfoChar(text, '[');
		AppendValue(text, kind, bin->lower);
		appendStringInfoString(text, ", ");
		AppendValue(text, kind, bin->upper);
		appendStringInfoChar(text, ']');
	}
}

void
AppendBin(StringInfo text, ValueKind kind, const Bin *bin)
{
	switch (bin->type)
	{
		case BIN_FIRST_RANGE:
		case BIN_RANGE:
			AppendRange(text, kind, bin);
			break;
		case BIN_LEFT_RANGE:
		case BIN_LAST_RANGE:
			AppendLeftRange(text, kind, bin);
			break;
		case BIN_VALUE:
			AppendOneValue(text, kind, bin);
			break;
		case BIN_LABEL:
			appendBinaryStringInfo(text, bin->label->bytes, bin->label->length);
			break;
		case BIN_HASH:
			appendStringInfo(text, "hash bucket " UINT64_FORMAT, bin->bucket);
			break;
		case BIN_BOOLEAN:
			appendStringInfoString(text, bin->bucket ? "true" : "false");
			break;
		case BIN_NEW_CATEGORIES:
			appendStringInfoString(text, "new categories");
			break;
		case BIN_NEW_VALUES:
			appendStringInfoString(text, "new values");
			break;
		case BIN_RARE:
			appendStringInfoString(text, kind == VALUE_CATEGORY ? "rare and new categories" : "rare and new values");
			break;
		case BIN_BELOW:
			appendStringInfoString(text, "below ");
			AppendValue(text, kind, bin->upper);
			break;
		case BIN_ABOVE:
			appendStringInfoString(text, "above ");
			AppendValue(text, kind, bin->lower);
			break;
		case BIN_BELOW_EDGE:
			appendStringInfoString(text, "below ");
			AppendFloat8(text, kind, bin->to);
			break;
		case BIN_ABOVE_EDGE:
			appendStringInfoString(text, "above ");
			AppendFloat8(text, kind, bin->from);
			break;
		case BIN_ANY_VALUE:
			appendStringInfoString(text, "any value");
			break;
		case BIN_NULL:
			appendStringInfoString(text, "NULL");
			break;
		case BIN_NAN:
			appendStringInfoString(text, "NaN");
			break;
	}
}
