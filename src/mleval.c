/*
 * mleval.c
 *		The module itself: its magic block and its version.
 *
 * There is no _PG_init on purpose.  mleval has no settings and no hooks, so it
 * needs no place in shared_preload_libraries and loads on the first call.
 */
#include "postgres.h"

#include "access/xact.h"
#include "fmgr.h"
#include "pg_compat.h"
#include "utils/builtins.h"

#if PG_VERSION_NUM >= 180000
PG_MODULE_MAGIC_EXT(.name = "mleval", .version = MLEVAL_VERSION);
#else
PG_MODULE_MAGIC;
#endif

/*
 * version() returns text
 *
 * MLEVAL_VERSION comes from mleval.control through the Makefile, so the number
 * is written in one place.
 */
PG_FUNCTION_INFO_V1(mleval_module_version);
Datum
mleval_module_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(MLEVAL_VERSION));
}

/*
 * in_transaction_block() returns boolean
 *
 * Where a procedure cannot commit, which it hears only when it does.
 */
PG_FUNCTION_INFO_V1(mleval_module_in_transaction_block);
Datum
mleval_module_in_transaction_block(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(IsTransactionBlock());
}
