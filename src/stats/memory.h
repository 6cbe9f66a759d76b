/*
 * memory.h
 *		Where the statistics core gets its memory, and lets itself be interrupted.
 *
 * The core knows no server, so its tables ask through this handle: a memory
 * context inside PostgreSQL, malloc in the unit tests and fuzzers.  No function
 * may return NULL; the server's leave by longjmp instead, so a table must be
 * consistent whenever it asks.  The same holds where a loop that may be long
 * looks whether it is to go on; `interrupt` may be NULL.
 *
 * What may grow without limit can be put into a temporary file, if there is a
 * `spill`; the server closes and removes it.
 */
#ifndef MLEVAL_STATS_MEMORY_H
#define MLEVAL_STATS_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A file of bytes, appended to and read anywhere; the context is the memory's. */
typedef struct StatsSpill
{
	/* Is it time to put something there, before so much more memory is asked for? */
	bool		(*full) (void *context, size_t more);

	/* Both end in an error where the file does: no space, a read that is too short. */
	uint64_t	(*write) (void *context, const void *bytes, size_t size);	/* returns the place */
	void		(*read) (void *context, uint64_t place, void *bytes, size_t size);

	/* What is there from a place on is not needed any more: the next may be put there. */
	void		(*forget) (void *context, uint64_t place);
} StatsSpill;

typedef struct StatsMemory
{
	void	   *(*allocate) (void *context, size_t size);
	void	   *(*resize) (void *context, void *chunk, size_t size);
	void		(*release) (void *context, void *chunk);
	void	   *context;
	void		(*interrupt) (void);
	const StatsSpill *spill;
} StatsMemory;

static inline void *
StatsAllocate(const StatsMemory *memory, size_t size)
{
	return memory->allocate(memory->context, size);
}

static inline void *
StatsAllocateZero(const StatsMemory *memory, size_t size)
{
	return memset(StatsAllocate(memory, size), 0, size);
}

/* A chunk of another size with the same start; NULL is a chunk of none. */
static inline void *
StatsResize(const StatsMemory *memory, void *chunk, size_t size)
{
	return chunk == NULL ? memory->allocate(memory->context, size) : memory->resize(memory->context, chunk, size);
}

static inline void
StatsRelease(const StatsMemory *memory, void *chunk)
{
	if (chunk != NULL)
		memory->release(memory->context, chunk);
}

/* In a loop that may be long, at each step. */
static inline void
StatsCheckInterrupt(const StatsMemory *memory, size_t step)
{
	if (step % 4096 == 0 && memory->interrupt != NULL)
		memory->interrupt();
}

#endif							/* MLEVAL_STATS_MEMORY_H */
