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

#endif							/* MLEVAL_PG_COMPAT_H */
