/*
 * options.c
 *		Options that are words.
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "options.h"

#include "utils/builtins.h"

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
