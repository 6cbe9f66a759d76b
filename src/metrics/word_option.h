/*
 * word_option.h
 *		Options that are one of some words.
 */
#ifndef MLEVAL_METRICS_WORD_OPTION_H
#define MLEVAL_METRICS_WORD_OPTION_H

#include "fmgr.h"

/* The place of the word that argument `arg` is; an error that lists them if it is another, or NULL. */
extern int	WordOption(FunctionCallInfo fcinfo, int arg, const char *name, const char *const *word, int words);

#endif							/* MLEVAL_METRICS_WORD_OPTION_H */
