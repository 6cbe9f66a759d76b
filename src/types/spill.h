/*
 * spill.h
 *		A temporary file for what has no room in memory.
 */
#ifndef MLEVAL_TYPES_SPILL_H
#define MLEVAL_TYPES_SPILL_H

#include "stats/memory.h"
#include "utils/palloc.h"

typedef struct SpillFile SpillFile;

/*
 * A file that is made when something is put into it, and goes with the memory
 * context, or with the transaction that fails.  It is time for it when the
 * context has more than work_mem.
 */
extern SpillFile *SpillFileCreate(MemoryContext context);

extern bool SpillFileIsDue(const SpillFile *spill, size_t more);
extern uint64_t SpillFileWrite(SpillFile *spill, const void *bytes, size_t size);
extern void SpillFileRead(SpillFile *spill, uint64_t place, void *bytes, size_t size);

/* The next is put at that place, if there is something from there on. */
extern void SpillFileForget(SpillFile *spill, uint64_t place);

#endif							/* MLEVAL_TYPES_SPILL_H */
