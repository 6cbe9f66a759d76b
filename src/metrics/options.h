/*
 * options.h
 *		Options that are words, or shares.
 */
#ifndef MLEVAL_METRICS_OPTIONS_H
#define MLEVAL_METRICS_OPTIONS_H

#include "fmgr.h"

#include "stats/alternative.h"

/* A text argument; an error if it is NULL. */
extern const char *TextArgument(FunctionCallInfo fcinfo, int arg, const char *name);

/* The error of a word that is none of the choices. */
extern void UnknownOption(const char *name, const char *value, const char *choices);

/* The place of the word that argument `arg` is; an error that lists them if it is another, or NULL. */
extern int	WordOption(FunctionCallInfo fcinfo, int arg, const char *name, const char *const *word, int words);

/* Which ends a share may be. */
typedef enum ShareEnds
{
	SHARE_OPEN,
	SHARE_CLOSED,
	SHARE_ABOVE_ZERO			/* 1 is one, 0 is none */
} ShareEnds;

/* The share that argument `arg` is; an error if it is none, or NULL. */
extern double ShareArgument(FunctionCallInfo fcinfo, int arg, const char *name, ShareEnds ends);

/* "two-sided", "less" or "greater"; an error otherwise. */
extern Alternative AlternativeArgument(FunctionCallInfo fcinfo, int arg);

#endif							/* MLEVAL_METRICS_OPTIONS_H */
