/*
 * summary.h
 *		What all summary types have in common: their life as SQL values.
 *
 * A summary is a state of the statistics core (src/stats).  As an SQL value it
 * is a varlena of the core's bytes; inside an aggregate it is an expanded
 * object that rows are added to in place.  A type describes itself by a
 * SummaryClass and takes input, output, combine and merge from here.
 */
#ifndef MLEVAL_TYPES_SUMMARY_H
#define MLEVAL_TYPES_SUMMARY_H

#include "fmgr.h"
#include "pg_compat.h"
#include "lib/stringinfo.h"
#include "utils/expandeddatum.h"

#include "stats/codec.h"
#include "stats/memory.h"

typedef struct SummaryClass
{
	const char *name;			/* of the SQL type */
	uint8		tag;			/* first byte of the core's bytes: the kind, for ever */
	Size		size;			/* of the state */

	/* An empty state; what it grows by comes from memory. */
	void		(*init) (void *state, const StatsMemory *memory);

	/* Makes the state what its rows define, before anybody looks; NULL if it always is. */
	void		(*settle) (void *state);

	/*
	 * The same in an empty state, which leaves this one as it is, or false where
	 * nothing is to be done: for states that take much more memory than before,
	 * when there are many.  NULL if none does.
	 */
	bool		(*settle_into) (void *into, const void *state);

	/* Adds all of from; an error if they cannot be one (with into unchanged). */
	void		(*merge) (void *into, void *from);

	/* Bytes without the common head; may order the state, which changes nothing. */
	void		(*write) (Writer *writer, void *state);
	void		(*read) (Reader *reader, void *state);

	/* The same for another process that will merge it, in a form that takes less time; both NULL if there is none. */
	void		(*write_part) (Writer *writer, void *state);
	void		(*read_part) (Reader *reader, void *state);

	/* Bytes that write_part is going to write, or 0 if it must be seen; NULL if it always must. */
	Size		(*part_size) (const void *state);

	/*
	 * Adds the rows of a part without a state of its own between, or does
	 * nothing and returns false; NULL if it never does.
	 */
	bool		(*append_part) (void *into, Reader *part);

	/* Rows in it, for the common limit. */
	int64		(*rows) (const void *state);

	/* Members of the JSON object ahead of the data, each followed by ", ". */
	void		(*describe) (StringInfo json, void *state);
} SummaryClass;

/* A state as an expanded object, which it lies behind. */
typedef struct SummaryObject
{
	ExpandedObjectHeader header;
	const SummaryClass *class;
	Writer		flat;			/* bytes between get_flat_size and flatten_into */
} SummaryObject;

#define SUMMARY_STATE_OFFSET MAXALIGN(sizeof(SummaryObject))
#define SummaryState(object) ((void *) ((char *) (object) + SUMMARY_STATE_OFFSET))
#define SummaryObjectOf(state) ((SummaryObject *) ((char *) (state) - SUMMARY_STATE_OFFSET))

/* A new state in the aggregate's arena, with what argument 0 has, if it is one. */
extern void *SummaryBegin(FunctionCallInfo fcinfo, const SummaryClass *class);

/*
 * The state that a transition function may change, argument 0: in place if it
 * is one already, else in the aggregate's arena.  Outside an aggregate: an error.
 * SummaryDatum() of it is what the transition function returns.
 */
static inline void *
SummaryForUpdate(FunctionCallInfo fcinfo, const SummaryClass *class)
{
	ExpandedObjectHeader *header;

	if (PG_ARGISNULL(0) || !VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(PG_GETARG_DATUM(0))))
		return SummaryBegin(fcinfo, class);
	memcpy(&header, VARDATA_EXTERNAL(DatumGetPointer(PG_GETARG_DATUM(0))), sizeof(header));
	return SummaryState(header);
}

static inline Datum
SummaryDatum(void *state)
{
	return EOHPGetRWDatum(&SummaryObjectOf(state)->header);
}

/* The state of any argument, to read: the expanded one itself or a checked copy. */
extern void *SummaryForReading(Datum datum, const SummaryClass *class);
extern void *SummaryUnsettled(Datum datum, const SummaryClass *class);

/* The state of checked bytes; sqlstate is the error's if they are not of this type. */
extern void *SummaryFromBytes(const SummaryClass *class, const char *bytes, Size size, int sqlstate);

/* Memory of whatever context is current: for what lives within one call. */
extern const StatsMemory current_memory;

/* A state of one's own, not in an aggregate, in the current memory context. */
extern void *SummaryCreate(const SummaryClass *class);

/* The state as a plain varlena in the current memory context. */
extern Datum SummaryFlat(const SummaryClass *class, void *state);

/* Checked merge: 54000 if there would be more rows than can be counted. */
extern void SummaryMerge(const SummaryClass *class, void *into, void *from);

/* Bodies of each type's SQL functions. */
extern Datum SummaryIn(FunctionCallInfo fcinfo, const SummaryClass *class);
extern Datum SummaryOut(FunctionCallInfo fcinfo, const SummaryClass *class);
extern Datum SummaryRecv(FunctionCallInfo fcinfo, const SummaryClass *class);
extern Datum SummarySend(FunctionCallInfo fcinfo, const SummaryClass *class);
extern Datum SummaryCombine(FunctionCallInfo fcinfo, const SummaryClass *class);
extern Datum SummaryFinal(FunctionCallInfo fcinfo, const SummaryClass *class);
extern Datum SummaryPlus(FunctionCallInfo fcinfo, const SummaryClass *class);

/*
 * The functions that every type has, under the symbols mleval_<type>_<verb>.
 */
#define SUMMARY_FUNCTION(type, verb, body, class) \
	PG_FUNCTION_INFO_V1(mleval_##type##_##verb); \
	Datum \
	mleval_##type##_##verb(PG_FUNCTION_ARGS) \
	{ \
		return body(fcinfo, class); \
	}

#define SUMMARY_FUNCTIONS(type, class) \
	SUMMARY_FUNCTION(type, in, SummaryIn, class) \
	SUMMARY_FUNCTION(type, out, SummaryOut, class) \
	SUMMARY_FUNCTION(type, recv, SummaryRecv, class) \
	SUMMARY_FUNCTION(type, send, SummarySend, class) \
	SUMMARY_FUNCTION(type, combine, SummaryCombine, class) \
	SUMMARY_FUNCTION(type, final, SummaryFinal, class) \
	SUMMARY_FUNCTION(type, plus, SummaryPlus, class)

/* For describe: a member of the JSON head, and ", ". */
extern void DescribeCount(StringInfo json, const char *name, int64 count);
extern void DescribeNumber(StringInfo json, const char *name, double number);
extern void DescribeText(StringInfo json, const char *name, const char *text);

/* For read: bytes that become text must be text in this database's encoding. */
extern void CheckLabelEncoding(Reader *reader, const char *bytes, size_t length);

#endif							/* MLEVAL_TYPES_SUMMARY_H */
