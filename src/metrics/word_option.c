/*
 * word_option.c
 *		Options that are one of some words.
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "word_option.h"

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
