/*
 * pg_compat.h
 *		Every difference between the PostgreSQL versions we build for.
 *
 * Code elsewhere is written for the newest version; what an older one lacks or
 * spells otherwise is supplied here, so that no other file tests
 * PG_VERSION_NUM in the middle of its logic.  Include it after postgres.h.
 */
#ifndef MLEVAL_PG_COMPAT_H
#define MLEVAL_PG_COMPAT_H

#if PG_VERSION_NUM < 150000
#error "mleval needs PostgreSQL 15 or later"
#endif

/* 16 moved the varlena macros out of postgres.h */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/* 18 gave bytes an unsigned type; an integer is the number of them, or -1 */
#include "common/base64.h"

#if PG_VERSION_NUM >= 180000
#define Base64Bytes(bytes) ((uint8 *) (bytes))
#else
#define Base64Bytes(bytes) ((char *) (bytes))
#endif

/* 16 reads all or fails by itself, and writes what is const */
#include "storage/buffile.h"

#if PG_VERSION_NUM < 160000
#define SpillBytes(bytes) unconstify(void *, bytes)

static inline void
BufFileReadExact(BufFile *file, void *bytes, size_t size)
{
	size_t		n = BufFileRead(file, bytes, size);

	if (n != size)
		ereport(ERROR,
				(errcode_for_file_access(),
				 errmsg("could not read from a temporary file: read only %zu of %zu bytes", n, size)));
}
#else
#define SpillBytes(bytes) (bytes)
#endif

#endif							/* MLEVAL_PG_COMPAT_H */
