/*
 * drift_columns.h
 *		Windows of a column as summaries, and how far they are from each other.
 *
 * What the lifecycle does in SQL, with the same functions of src/stats.
 */
#ifndef MLEVAL_BENCH_DRIFT_COLUMNS_H
#define MLEVAL_BENCH_DRIFT_COLUMNS_H

#include "drift_streams.h"

#include "empirical_distribution.h"
#include "learned.h"

typedef enum ColumnKind
{
	NUMERIC,
	NUMERIC_WITH_NULLS,			/* 1 % */
	EIGHT_CATEGORIES,			/* of 30 % to 1 % */
	FIFTY_CATEGORIES,			/* of 2 % each */
	TWO_VALUES,					/* 30 % true */
	TWO_VALUES_ONE_RARE,		/* 1 % true */
	COLUMN_KINDS
} ColumnKind;

extern const char *const column_name[COLUMN_KINDS];

/* Expected rows of its rarest category in a window of n; 0 of numbers. */
extern double RarestExpected(ColumnKind kind, int n);

/* What happens to the rows from some window on. */
typedef struct Change
{
	const char *name;
	ColumnKind	kind;			/* the column that shows it */
	double		shift;			/* standard deviations */
	double		scale;
	double		new_category;	/* share of rows that get one */
	double		nulls;			/* share, of NUMERIC_WITH_NULLS */
} Change;

#define NULL_SHARE 0.01
#define NO_CHANGE {.scale = 1.0, .nulls = NULL_SHARE}

/* All memory of the summaries, given back at once. */
extern void ArenaReset(void);
extern size_t ArenaMark(void);
extern void ArenaBack(size_t mark);
extern const StatsMemory arena_memory;

/* A window's rows, from rows of a stream: NaN is NULL, categories are numbered, -1 is a new one. */
extern void ColumnRows(ColumnKind kind, const Change *change, Random *random, const double *row, double *value, int n);
extern void ColumnSummary(ColumnKind kind, const double *value, int n, EmpiricalDistribution *summary);

typedef struct Distances
{
	double		psi;			/* NaN: not enough data */
	double		ks;				/* NaN: of categories */
	double		js;				/* distance, logarithms to base 2 */
	double		ks_pvalue;		/* of independent rows */
} Distances;

/* current is one window, of n rows. */
extern Distances DistancesOf(EmpiricalDistribution *reference, EmpiricalDistribution *current, int n);

/*
 * Distances of each of m windows to all the others, into reference; the
 * rollup of all m is prefix[m], which, as all prefixes, the caller has made.
 */
extern void LeaveOneOut(EmpiricalDistribution *window, EmpiricalDistribution *prefix, int m, int n, Distances *reference);

/* prefix[i] is the rollup of the first i windows. */
extern void Prefixes(EmpiricalDistribution *window, int m, EmpiricalDistribution *prefix);

/* Learned p-values of one window; NaN: not enough data. */
typedef struct Evidence
{
	double		psi;
	double		ks;
} Evidence;

/* Why a distance of categories may be no evidence. */
typedef struct Doubt
{
	double		rarer_bin;		/* share in the reference of the rarer of two bins; NaN where there are not two */
	double		rarer_value;	/* of two values, NULL aside */
	bool		cluster;		/* is what is new no more than a cluster? */
	bool		categories;		/* and a reference window without a distance leaves a sample that is no chance one */
} Doubt;

extern Doubt DoubtOf(EmpiricalDistribution *reference, EmpiricalDistribution *current, int n);
extern Evidence EvidenceOf(const Distances *reference, int m, int n, Doubt doubt, Distances current);

#endif							/* MLEVAL_BENCH_DRIFT_COLUMNS_H */
