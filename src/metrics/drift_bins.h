/*
 * drift_bins.h
 *		Two distributions side by side: on common positions, on a line, in bins.
 */
#ifndef MLEVAL_METRICS_DRIFT_BINS_H
#define MLEVAL_METRICS_DRIFT_BINS_H

#include "distributions.h"
#include "lib/stringinfo.h"

#include "stats/divergence.h"
#include "stats/line_distance.h"

#define DEFAULT_BINS 10
#define MAX_BINS 10000

typedef struct Pairs
{
	PositionPair *pair;
	uint32		count;
} Pairs;

/* The two on common positions, in the current memory context. */
extern Pairs PairsOf(EmpiricalDistribution *reference, EmpiricalDistribution *current);

/* Both have values with an order; instants in seconds, false as 0 and true as 1. */
extern Line LineOf(EmpiricalDistribution *reference, EmpiricalDistribution *current);

/* Weights on both sides. */
typedef struct SourceWeights
{
	double		reference;
	double		current;
} SourceWeights;

#define ROW_WAYS 2				/* NULL, NaN */

/* What bins are made of: positions or, of categories by name, labels; and rows without a value. */
typedef struct BinSource
{
	ValueKind	kind;
	Pairs		pairs;
	Bin		   *label;
	uint32		labels;
	Bin			row[ROW_WAYS];
	SourceWeights total;
	const EmpiricalDistribution *reference; /* NULL of what was drawn */
} BinSource;

/* Of two distributions of one kind that both have rows. */
extern BinSource SourceOf(EmpiricalDistribution *reference, EmpiricalDistribution *current);

/* In how many ways a row may turn out, and what weighs in the i-th of them. */
extern uint32 SourceWays(const BinSource *source);
extern SourceWeights SourceWay(const BinSource *source, uint32 i);

/* The same with other weights in each way. */
extern BinSource SourceDrawn(const BinSource *source, const double *reference, const double *current);

typedef enum BinMethod
{
	BINS_QUANTILE,
	BINS_WIDTH,
	BINS_DOANE,
	BINS_STURGES,
	BINS_EXACT,
	BINS_EDGES,
	BINS_POOLED,				/* as Evidently: equal widths over both sides by Sturges, or few values each by itself */
	BINS_POOLED_DISTINCT		/* the same as its Hellinger distance, of distinct values */
} BinMethod;

/* A tool whose number is wanted. */
typedef enum Preset
{
	PRESET_NONE,
	PRESET_EVIDENTLY,
	PRESET_NANNYML,
	PRESET_BIGQUERY
} Preset;

#define PRESETS_OF(a, b) ((1 << (a)) | (1 << (b)))

/* How values are put into bins; categories and booleans have one each, whatever it says. */
typedef struct BinOptions
{
	BinMethod	method;
	uint32		n_bins;
	double	   *edge;
	uint32		edges;
	bool		apart;			/* what is new is not one bin, but one each */
	Preset		preset;			/* not none: rows without a finite value do not count */
} BinOptions;

/* Arguments n_bins, bins and edges, from `arg` on; NULL is the default. */
extern BinOptions BinOptionsArgument(FunctionCallInfo fcinfo, int arg);

/* Argument zero; NULL is the default.  "error" is ZERO_AS_IT_IS, after CheckNoZero(). */
extern ZeroRule ZeroArgument(FunctionCallInfo fcinfo, int arg);

/* An error if a bin that one side has is empty on the other. */
extern void CheckNoZero(const Bins *bins, ValueKind kind);

extern Bins BinsOfSource(const BinSource *source, const BinOptions *options);

/* Bins of two distributions of one kind that both have rows. */
extern Bins BinsOf(EmpiricalDistribution *reference, EmpiricalDistribution *current, const BinOptions *options);

/* Two distributions in bins. */
typedef struct Compared
{
	ValueKind	kind;
	BinSource	source;
	Bins		bins;
} Compared;

/*
 * Arguments 0 and 1 in bins that they have anything to compare in, checked for
 * the rule; false if a side is NULL or has no rows.
 */
extern bool ComparedArguments(FunctionCallInfo fcinfo, const BinOptions *options, ZeroRule rule, Compared *compared);

/* An error if they are not of one kind, of values with an order or of booleans; `what` needs one. */
extern void CheckOnALine(const EmpiricalDistribution *reference, const EmpiricalDistribution *current, const char *what);

/* Why two distributions have no distance on the line; or NULL. */
extern const char *NoValuesOn(const EmpiricalDistribution *reference, const EmpiricalDistribution *current);

/* All rows, with NULL and NaN; and why those of two cannot be compared, or NULL. */
extern Totals AllRows(const EmpiricalDistribution *distribution);
extern const char *NoRowsOn(const Totals *reference, const Totals *current);

/* Argument preset, one of those in the set, or none; `what` is the distance. */
extern Preset PresetArgument(FunctionCallInfo fcinfo, int arg, int presets, const char *what);

/* How that tool makes bins of numbers. */
extern void ApplyPreset(BinOptions *options, Preset preset, Divergence divergence);

/* Leaves out NULL, NaN and what is infinite; false if nothing is left on a side. */
extern bool SourceWithoutMissing(BinSource *source);

/* What Evidently puts where a bin is empty on one side. */
extern void FillZeros(Bins *bins);

/* The name of a bin. */
extern void AppendBin(StringInfo text, ValueKind kind, const Bin *bin);

/* Gives bins of hashed categories the names that one of the two still has, where one has. */
extern void NameHashBins(Bins *bins, const EmpiricalDistribution *reference, const EmpiricalDistribution *current);

#endif							/* MLEVAL_METRICS_DRIFT_BINS_H */
