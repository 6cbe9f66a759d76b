/*
 * fold.c
 *		SQL functions for folds: parts of the rows, by a hash of the id.
 */
#include "postgres.h"

#include <inttypes.h>

#include "fmgr.h"
#include "pg_compat.h"
#include "stats/fold.h"

static int32
Fold(const char *id, size_t length, int32 k, int64 seed)
{
	if (k < 2)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("k must be 2 or more"),
				 errdetail("It is %d.", k),
				 errhint("k is the number of folds; they are numbered from 0 to k - 1.")));
	return (int32) FoldOf(id, length, (uint32_t) k, (uint64_t) seed);
}

PG_FUNCTION_INFO_V1(mleval_fold_text);
Datum
mleval_fold_text(PG_FUNCTION_ARGS)
{
	text	   *id = PG_GETARG_TEXT_PP(0);

	PG_RETURN_INT32(Fold(VARDATA_ANY(id), VARSIZE_ANY_EXHDR(id), PG_GETARG_INT32(1), PG_GETARG_INT64(2)));
}

/* By its digits, so that an id keeps its fold where a column becomes text. */
PG_FUNCTION_INFO_V1(mleval_fold_integer);
Datum
mleval_fold_integer(PG_FUNCTION_ARGS)
{
	char		id[32];
	int			length = snprintf(id, sizeof(id), "%" PRId64, (int64_t) PG_GETARG_INT64(0));

	PG_RETURN_INT32(Fold(id, (size_t) length, PG_GETARG_INT32(1), PG_GETARG_INT64(2)));
}
