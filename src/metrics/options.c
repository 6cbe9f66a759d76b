/*
 * options.c
 *		Options that are words, or shares.
 */
#include "postgres.h"

#include <math.h>

#include "lib/stringinfo.h"
#include "options.h"

#include "utils/builtins.h"
#include "utils/float.h"

const char *
TextArgument(FunctionCallInfo fcinfo, int arg, const char *name)
{
	if (PG_ARGISNULL(arg))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be null", name)));
	return text_to_cstring(PG_GETARG_TEXT_PP(arg));
}

void
UnknownOption(const char *name, const char *value, const char *choices)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized %s: \"%s\"", name, value),
			 errhint("It is one of %s.", choices)));
}

static char *
ListOf(const char *const *word, int words)
{
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < words; i++)
		appendStringInfo(&list, "%s\"%s\"", i > 0 ? ", " : "", word[i]);
	return list.data;
}

int
WordOption(FunctionCallInfo fcinfo, int arg, const char *name, const char *const *word, int words)
{
	char	   *given;

	if (PG_ARGISNULL(arg))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not be null", name),
				 errhint("It is one of %s.", ListOf(word, words))));
	given = text_to_cstring(PG_GETARG_TEXT_PP(arg));
	for (int i = 0; i < words; i++)
		if (strcmp(given, word[i]) == 0)
			return i;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unrecognized %s: \"%s\"", name, given),
			 errhint("It is one of %s.", ListOf(word, words))));
	pg_unreachable();
}

static bool
IsShare(double share, ShareEnds ends)
{
	if (ends == SHARE_OPEN)
		return share > 0 && share < 1;
	return (ends == SHARE_CLOSED ? share >= 0 : share > 0) && share <= 1;
}

double
ShareArgument(FunctionCallInfo fcinfo, int arg, const char *name, ShareEnds ends)
{
	double		share = PG_ARGISNULL(arg) ? NAN : PG_GETARG_FLOAT8(arg);

	if (!IsShare(share, ends))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 ends == SHARE_ABOVE_ZERO ? errmsg("%s must be above 0 and no more than 1", name) :
				 errmsg("%s must lie between 0 and 1", name),
				 PG_ARGISNULL(arg) ? errdetail("Got null.") :
				 errdetail("Got %s.", float8out_internal(share)),
				 errhint("It is a share: 0.01, not 1 for a percent.")));
	return share;
}

Alternative
AlternativeArgument(FunctionCallInfo fcinfo, int arg)
{
	const char *alternative = TextArgument(fcinfo, arg, "alternative");

	if (strcmp(alternative, "less") == 0)
		return ALTERNATIVE_LESS;
	if (strcmp(alternative, "greater") == 0)
		return ALTERNATIVE_GREATER;
	if (strcmp(alternative, "two-sided") != 0)
		UnknownOption("alternative", alternative, "\"two-sided\", \"less\", \"greater\"");
	return ALTERNATIVE_TWO_SIDED;
}
