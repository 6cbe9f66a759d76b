/*
 * summary.c
 *		Summaries as expanded objects and as flat values.
 *
 * The state type of an aggregate is its summary type, so that Citus and
 * parallel workers can ship a part.  A growing state is an expanded object.
 * Giving each one a memory context of its own would make hashed aggregation
 * quadratic in the number of groups (the executor sums the memory of all child
 * contexts at every new group), so all states of an aggregate context share
 * one arena, its direct child: only then does the executor adopt them uncopied.
 * An arena goes with its aggregate context; no single state is ever deleted,
 * and once a state is expanded its transitions always return that same object.
 *
 * A window function has one state at a time, and its transition may be part of
 * somebody's own aggregate, with another inverse that takes the object for
 * itself (PL/pgSQL does): there every state has a context of its own.
 */
#include "postgres.h"

#include <sys/mman.h>

#include "pg_compat.h"
#include "spill.h"
#include "summary.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "stats/sum.h"

#define FORMAT_VERSION 1
/* A part of a summary has its tag as a capital. */
#define PartTag(class) ((uint8) ((class)->tag - 'a' + 'A'))

static void
CheckSize(size_t size)
{
	if (!AllocSizeIsValid(size))
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("summary is too large"),
				 errdetail("It takes %zu bytes.", size),
				 errhint("What is exact must be less than 1 GB where it is stored or sent to another process; mleval.binary_scores and mleval.distribution are of bounded size, and without parallel workers (max_parallel_workers_per_gather = 0) nothing is sent.")));
}

/*
 * Where pages are 4 kB, a large array costs as much to be given as to be filled:
 * a page fault for every 512 rows.  A system that has larger ones for those who
 * ask is asked.
 */
#define LARGE_SIZE (4 * 1024 * 1024)
#define LARGE_PAGE (2 * 1024 * 1024)

static void *
InLargePages(void *chunk, size_t size)
{
#ifdef MADV_HUGEPAGE
	if (size >= LARGE_SIZE)
	{
		char	   *from = (char *) TYPEALIGN(LARGE_PAGE, chunk);
		char	   *to = (char *) TYPEALIGN_DOWN(LARGE_PAGE, (char *) chunk + size);

		(void) madvise(from, to - from, MADV_HUGEPAGE);	/* if not, then not */
	}
#endif
	return chunk;
}

/* Tables may pass 1 GB: what limits them is said where they are flattened. */
static void *
AllocateInContext(void *context, size_t size)
{
	return InLargePages(MemoryContextAllocHuge(context != NULL ? (MemoryContext) context : CurrentMemoryContext, size), size);
}

static void *
ResizeInContext(void *context, void *chunk, size_t size)
{
	return InLargePages(repalloc_huge(chunk, size), size);
}

static void
ReleaseInContext(void *context, void *chunk)
{
	pfree(chunk);
}

static void
CheckInterrupts(void)
{
	CHECK_FOR_INTERRUPTS();
}

const StatsMemory current_memory = {
	.allocate = AllocateInContext,
	.resize = ResizeInContext,
	.release = ReleaseInContext,
	.interrupt = CheckInterrupts,
};

/*
 * The arena of an aggregate context, found by its name's address.  Others may
 * have made children of the context since; an arena not found among the first
 * few costs a second arena, not an error.
 */
static const char arena_name[] = "mleval summaries";
#define ARENA_SEARCH 16

typedef struct Arena
{
	char		ident[8];		/* so that the context's ident leads here */
	StatsMemory memory;
	SpillFile  *spill;
	int64		states;
} Arena;

static SpillFile *
SpillOf(void *context)
{
	return ((Arena *) ((MemoryContext) context)->ident)->spill;
}

static bool
SpillDue(void *context, size_t more)
{
	return SpillFileIsDue(SpillOf(context), more);
}

static uint64_t
WriteToSpill(void *context, const void *bytes, size_t size)
{
	return SpillFileWrite(SpillOf(context), bytes, size);
}

static void
ReadFromSpill(void *context, uint64_t place, void *bytes, size_t size)
{
	SpillFileRead(SpillOf(context), place, bytes, size);
}

static void
ForgetInSpill(void *context, uint64_t place)
{
	SpillFileForget(SpillOf(context), place);
}

static const StatsSpill arena_spill = {SpillDue, WriteToSpill, ReadFromSpill, ForgetInSpill};

static Arena *
ArenaCreate(MemoryContext aggregate_context)
{
	MemoryContext context = AllocSetContextCreateInternal(aggregate_context, arena_name,
														  ALLOCSET_DEFAULT_SIZES);
	Arena	   *arena = MemoryContextAllocZero(context, sizeof(Arena));

	strlcpy(arena->ident, "arena", sizeof(arena->ident));
	arena->memory = current_memory;
	arena->memory.context = context;
	arena->memory.spill = &arena_spill;
	arena->spill = SpillFileCreate(context);
	MemoryContextSetIdentifier(context, arena->ident);
	return arena;
}

static Arena *
ArenaOf(MemoryContext aggregate_context)
{
	MemoryContext child = aggregate_context->firstchild;

	for (int i = 0; i < ARENA_SEARCH && child != NULL; i++, child = child->nextchild)
		if (child->name == arena_name)
			return (Arena *) child->ident;
	return ArenaCreate(aggregate_context);
}

static void
WriteSummary(Writer *writer, const SummaryClass *class, void *state)
{
	WriteByte(writer, FORMAT_VERSION);
	WriteByte(writer, class->tag);
	class->write(writer, state);
}

#define PART_HEAD 2				/* bytes: format and tag */

/* For whoever merges it: a final function gives a summary its one form. */
static void
WritePart(Writer *writer, const SummaryClass *class, void *state)
{
	if (class->write_part == NULL)
	{
		WriteSummary(writer, class, state);
		return;
	}
	WriteByte(writer, FORMAT_VERSION);
	WriteByte(writer, PartTag(class));
	class->write_part(writer, state);
}

static Size
SummaryFlatSize(ExpandedObjectHeader *header)
{
	SummaryObject *object = (SummaryObject *) header;
	const SummaryClass *class = object->class;
	Size		known = class->part_size != NULL ? class->part_size(SummaryState(object)) : 0;

	if (known > 0)
	{
		CheckSize(VARHDRSZ + PART_HEAD + known);
		return VARHDRSZ + PART_HEAD + known;
	}
	object->flat.size = 0;
	WritePart(&object->flat, class, SummaryState(object));
	CheckSize(VARHDRSZ + object->flat.size);
	return VARHDRSZ + object->flat.size;
}

static void
SummaryFlatten(ExpandedObjectHeader *header, void *result, Size size)
{
	SummaryObject *object = (SummaryObject *) header;

	SET_VARSIZE(result, size);
	if (object->flat.data == NULL)
	{
		Writer		writer = {.memory = object->flat.memory, .data = (uint8 *) VARDATA(result), .capacity = size - VARHDRSZ};

		WritePart(&writer, object->class, SummaryState(object));
		Assert(writer.size == writer.capacity && writer.data == (uint8 *) VARDATA(result));
		return;
	}
	Assert(size == VARHDRSZ + object->flat.size);
	memcpy(VARDATA(result), object->flat.data, object->flat.size);
	StatsRelease(object->flat.memory, object->flat.data);
	object->flat = (Writer) {.memory = object->flat.memory};
}

static const ExpandedObjectMethods summary_methods = {SummaryFlatSize, SummaryFlatten};

static void *
ObjectCreate(MemoryContext aggregate_context, bool shared, const SummaryClass *class)
{
	Arena	   *arena = shared ? ArenaOf(aggregate_context) : ArenaCreate(aggregate_context);
	SummaryObject *object = StatsAllocate(&arena->memory, SUMMARY_STATE_OFFSET + class->size);

	arena->states++;
	EOH_init_header(&object->header, &summary_methods, arena->memory.context);
	object->class = class;
	object->flat = (Writer) {.memory = &arena->memory};
	class->init(SummaryState(object), &arena->memory);
	return SummaryState(object);
}

/* A format of the future is not the user's fault, and says what to do.  Is it a part? */
static bool
ReadFormat(const SummaryClass *class, Reader *reader)
{
	uint8		format = ReadByte(reader);
	uint8		tag = 0;
	bool		is_part;

	if (reader->error == NULL && format > FORMAT_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("%s has format %d, which this version of mleval does not know",
						class->name, format),
				 errhint("Install the version of mleval that wrote it, or a later one.")));
	if (format == FORMAT_VERSION)
		tag = ReadByte(reader);
	is_part = class->read_part != NULL && tag == PartTag(class);
	if (format != FORMAT_VERSION || (tag != class->tag && !is_part))
		ReaderFail(reader, "It does not begin as this type does.");
	return is_part;
}

static void
EndReading(const SummaryClass *class, Reader *reader, const void *state, int sqlstate)
{
	if (reader->error == NULL && reader->next != reader->end)
		ReaderFail(reader, "It goes on after its end.");
	if (reader->error == NULL && class->rows(state) > MAX_ROWS)
		ReaderFail(reader, "A count of rows is impossibly large.");
	if (reader->error != NULL)
		ereport(ERROR,
				(errcode(sqlstate),
				 errmsg("invalid bytes for type mleval.%s", class->name),
				 errdetail("%s", reader->error)));
}

/* The one check of bytes that come from outside, stored ones included. */
static void
ReadSummary(const SummaryClass *class, const char *bytes, Size size, void *state, int sqlstate)
{
	Reader		reader = {(const uint8 *) bytes, (const uint8 *) bytes + size, NULL};
	bool		is_part = ReadFormat(class, &reader);

	if (reader.error == NULL)
		(is_part ? class->read_part : class->read) (&reader, state);
	EndReading(class, &reader, state, sqlstate);
}

/* Adds what a worker saw as it lies there, if the class can. */
static bool
AppendPart(const SummaryClass *class, void *into, Datum datum)
{
	struct varlena *flat;
	Reader		reader;

	if (class->append_part == NULL || VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)))
		return false;
	flat = PG_DETOAST_DATUM_PACKED(datum);
	reader = (Reader) {(const uint8 *) VARDATA_ANY(flat), (const uint8 *) VARDATA_ANY(flat) + VARSIZE_ANY_EXHDR(flat), NULL};
	if (!ReadFormat(class, &reader) || reader.error != NULL || !class->append_part(into, &reader))
		return false;
	EndReading(class, &reader, into, ERRCODE_DATA_CORRUPTED);
	return true;
}

void *
SummaryCreate(const SummaryClass *class)
{
	void	   *state = palloc(class->size);

	class->init(state, &current_memory);
	return state;
}

void *
SummaryFromBytes(const SummaryClass *class, const char *bytes, Size size, int sqlstate)
{
	void	   *state = SummaryCreate(class);

	ReadSummary(class, bytes, size, state, sqlstate);
	return state;
}

static void *
ExpandedState(Datum datum)
{
	return SummaryState((SummaryObject *) DatumGetEOHP(datum));
}

/*
 * What a state of many grows by when it is settled stays until the last of them is
 * read: there, it is settled in the current context, that of the result.  A state
 * that is alone, as in a plain aggregate or a window, may be read again and again.
 */
static void *
SettledState(void *state, const SummaryClass *class)
{
	const Arena *arena = (const Arena *) SummaryObjectOf(state)->header.eoh_context->ident;
	void	   *settled;

	if (class->settle_into != NULL && arena->states > 1)
	{
		settled = SummaryCreate(class);
		return class->settle_into(settled, state) ? settled : state;
	}
	if (class->settle != NULL)
		class->settle(state);
	return state;
}

void *
SummaryForReading(Datum datum, const SummaryClass *class)
{
	struct varlena *flat;

	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)))
		return SettledState(ExpandedState(datum), class);
	flat = PG_DETOAST_DATUM_PACKED(datum);
	return SummaryFromBytes(class, VARDATA_ANY(flat), VARSIZE_ANY_EXHDR(flat),
							ERRCODE_DATA_CORRUPTED);
}

/*
 * The state as it is, waiting rows among it: for what is kept beside them.  To
 * settle the states of many groups takes memory that stays until the last is read.
 */
void *
SummaryUnsettled(Datum datum, const SummaryClass *class)
{
	return VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)) ? ExpandedState(datum) : SummaryForReading(datum, class);
}

/* A new state in the arena, with what the flat value has, if there is one. */
void *
SummaryBegin(FunctionCallInfo fcinfo, const SummaryClass *class)
{
	MemoryContext aggregate_context;
	int			caller = AggCheckCallContext(fcinfo, &aggregate_context);
	void	   *state;

	if (caller == 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("transition function of mleval.%s called outside an aggregate",
						class->name)));

	state = ObjectCreate(aggregate_context, caller == AGG_CONTEXT_AGGREGATE, class);
	if (!PG_ARGISNULL(0))
		class->merge(state, SummaryForReading(PG_GETARG_DATUM(0), class));
	return state;
}

Datum
SummaryFlat(const SummaryClass *class, void *state)
{
	Writer		writer = {.memory = &current_memory};
	struct varlena *flat;

	WriteSummary(&writer, class, state);
	CheckSize(VARHDRSZ + writer.size);
	flat = palloc(VARHDRSZ + writer.size);
	SET_VARSIZE(flat, VARHDRSZ + writer.size);
	memcpy(VARDATA(flat), writer.data, writer.size);
	pfree(writer.data);
	return PointerGetDatum(flat);
}

void
SummaryMerge(const SummaryClass *class, void *into, void *from)
{
	if (class->rows(into) + class->rows(from) > MAX_ROWS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("mleval.%s would have too many rows", class->name),
				 errdetail("A summary counts up to 2^53 rows.")));
	class->merge(into, from);
}

/*
 * (state, summary) returns state: transition of rollup() and combine function
 * of all aggregates.  Either side may be NULL: nothing was seen there.
 */
Datum
SummaryCombine(FunctionCallInfo fcinfo, const SummaryClass *class)
{
	void	   *state;

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		return PG_GETARG_DATUM(0);
	}
	state = SummaryForUpdate(fcinfo, class);
	if (!AppendPart(class, state, PG_GETARG_DATUM(1)))
		SummaryMerge(class, state, SummaryForReading(PG_GETARG_DATUM(1), class));
	return SummaryDatum(state);
}

/*
 * (state) returns summary: flattened once here, not again wherever it goes.
 * No rows at all are the empty summary, a value like any other.
 */
Datum
SummaryFinal(FunctionCallInfo fcinfo, const SummaryClass *class)
{
	if (PG_ARGISNULL(0))
		return SummaryFlat(class, SummaryCreate(class));
	return SummaryFlat(class, SummaryForReading(PG_GETARG_DATUM(0), class));
}

Datum
SummaryPlus(FunctionCallInfo fcinfo, const SummaryClass *class)
{
	void	   *sum = SummaryCreate(class);

	class->merge(sum, SummaryForReading(PG_GETARG_DATUM(0), class));
	SummaryMerge(class, sum, SummaryForReading(PG_GETARG_DATUM(1), class));
	return SummaryFlat(class, sum);
}

Datum
SummaryRecv(FunctionCallInfo fcinfo, const SummaryClass *class)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	Size		size = message->len - message->cursor;
	void	   *state = SummaryFromBytes(class, message->data + message->cursor, size,
										 ERRCODE_INVALID_BINARY_REPRESENTATION);

	message->cursor = message->len;
	return SummaryFlat(class, state);
}

Datum
SummarySend(FunctionCallInfo fcinfo, const SummaryClass *class)
{
	void	   *state = SummaryForReading(PG_GETARG_DATUM(0), class);

	PG_RETURN_BYTEA_P(DatumGetByteaPP(SummaryFlat(class, state)));
}
