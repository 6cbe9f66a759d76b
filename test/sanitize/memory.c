/*
 * memory.c
 *		Memory of the statistics core that the address sanitizer can watch.
 *
 * The sanitizer watches malloc, from which the server takes large blocks: of a
 * chunk inside a block it knows neither the end nor the death.  Therefore
 * scripts/check-sanitize links the extension with --wrap, which sends its calls
 * of MemoryContextAlloc(), repalloc_huge() and pfree() here.  A chunk then comes from malloc, and
 * goes with its context all the same.
 *
 * palloc() is left alone: what it returns may become a result, which the server
 * frees in its own way.  Those chunks are valgrind's (scripts/check-valgrind).
 */
#include "postgres.h"

#include <sanitizer/asan_interface.h>
#include <stdlib.h>

#include "utils/memutils.h"

typedef struct Chunk
{
	MemoryContextCallback at_reset;
	MemoryContext context;
	Size		size;
	void	   *weight;			/* so that the context's size is what it would be */
	char	   *start;			/* from malloc: HEAD bytes, then the user's */
} Chunk;

#define HEAD 16					/* keeps malloc's alignment */

/* Its header is not in Debian's gcc */
extern int	__sanitizer_get_ownership(const volatile void *start);

extern void *__real_MemoryContextAlloc(MemoryContext context, Size size);
extern void __real_pfree(void *pointer);
extern void *__wrap_MemoryContextAlloc(MemoryContext context, Size size);
extern void __wrap_pfree(void *pointer);
extern void *__real_repalloc_huge(void *pointer, Size size);
extern void *__wrap_repalloc_huge(void *pointer, Size size);

static void
FreeWithContext(void *argument)
{
	free(((Chunk *) argument)->start);
}

void *
__wrap_MemoryContextAlloc(MemoryContext context, Size size)
{
	Chunk	   *chunk = __real_MemoryContextAlloc(context, sizeof(Chunk));

	chunk->context = context;
	chunk->size = size;
	chunk->weight = __real_MemoryContextAlloc(context, size);
	chunk->start = malloc(HEAD + size);
	*(Chunk **) chunk->start = chunk;
	ASAN_POISON_MEMORY_REGION(chunk->start, HEAD);

	chunk->at_reset.func = FreeWithContext;
	chunk->at_reset.arg = chunk;
	MemoryContextRegisterResetCallback(context, &chunk->at_reset);
	return chunk->start + HEAD;
}

/*
 * The undefined-behaviour sanitizer starts with this library, when the server has
 * written its process title over the environment that its options stood in.
 */
extern const char *__ubsan_default_options(void);
const char *
__ubsan_default_options(void)
{
	return "print_stacktrace=1:log_path=" REPORTS;
}

/* In front of the server's chunks is their header, which nothing poisons */
void
__wrap_pfree(void *pointer)
{
	char	   *start = (char *) pointer - HEAD;

	if (!__asan_address_is_poisoned(start))
	{
		__real_pfree(pointer);
		return;
	}
	if (__sanitizer_get_ownership(start))
	{
		Chunk	   *chunk;

		ASAN_UNPOISON_MEMORY_REGION(start, HEAD);
		chunk = *(Chunk **) start;
		chunk->start = NULL;
		__real_pfree(chunk->weight);
	}
	free(start);				/* what was freed before is reported here */
}

/* Elsewhere each time, so that who keeps the old place is found out */
void *
__wrap_repalloc_huge(void *pointer, Size size)
{
	char	   *start = (char *) pointer - HEAD;
	Chunk	   *chunk;
	void	   *moved;

	if (!__asan_address_is_poisoned(start) || !__sanitizer_get_ownership(start))
		return __real_repalloc_huge(pointer, size);
	ASAN_UNPOISON_MEMORY_REGION(start, HEAD);
	chunk = *(Chunk **) start;
	ASAN_POISON_MEMORY_REGION(start, HEAD);
	moved = __wrap_MemoryContextAlloc(chunk->context, size);
	memcpy(moved, pointer, Min(chunk->size, size));
	__wrap_pfree(pointer);
	return moved;
}
