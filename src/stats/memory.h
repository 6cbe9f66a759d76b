/*
 * memory.h
 *		Where the statistics core gets its memory, and lets itself be interrupted.
 *
 * The core knows no server, so its tables ask through this handle: a memory
 * context inside PostgreSQL, malloc in the unit tests and fuzzers.  Neither
 * function may return NULL; the server's leave by longjmp instead, so a table
 * must be consistent whenever it asks.  The same holds where a loop that may be
 * long looks whether it is to go on; `interrupt` may be NULL.
 */
#ifndef MLEVAL_STATS_MEMORY_H
#define MLEVAL_STATS_MEMORY_H

#include <stddef.h>

typedef struct StatsMemory
{
	void	   *(*allocate) (void *context, size_t size);
	void		(*release) (void *context, void *chunk);
	void	   *context;
	void		(*interrupt) (void);
} StatsMemory;

static inline void *
StatsAllocate(const StatsMemory *memory, size_t size)
{
	return memory->allocate(memory->context, size);
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
