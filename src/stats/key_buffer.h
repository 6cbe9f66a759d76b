/*
 * key_buffer.h
 *		Rows that wait until there are many of them.
 *
 * With many groups every row meets another state, most of which is not in the
 * cache: the end of an array is one place to touch, and what else a state has is
 * fetched once for all its rows that wait.
 */
#ifndef MLEVAL_STATS_KEY_BUFFER_H
#define MLEVAL_STATS_KEY_BUFFER_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "codec.h"
#include "memory.h"

#define FIRST_WAITING 4
#define MOST_WAITING 8192

typedef struct KeyBuffer
{
	uint64_t   *key;			/* or another word of 64 bits that the owner knows */
	double	   *weight;			/* NULL: all are 1 */
	uint32_t	n;
	uint32_t	room;
} KeyBuffer;

/* Room for another row: more memory, or false if so many wait that they are to be added. */
extern bool KeyBufferGrow(KeyBuffer *buffer, const StatsMemory *memory);

/* From here on each row has a weight of its own. */
extern void KeyBufferWeigh(KeyBuffer *buffer, const StatsMemory *memory);

/* There must be room. */
static inline void
KeyBufferPut(KeyBuffer *buffer, uint64_t key, double weight, const StatsMemory *memory)
{
	if (weight != 1.0 && buffer->weight == NULL)
		KeyBufferWeigh(buffer, memory);
	if (buffer->weight != NULL)
		buffer->weight[buffer->n] = weight;
	buffer->key[buffer->n++] = key;
}

/* Adds rows of another from one of them on, as many as there is room for; returns how many. */
extern uint32_t KeyBufferAppend(KeyBuffer *buffer, const KeyBuffer *from, uint32_t at, const StatsMemory *memory);

/* Bytes for another process.  What is read must be checked by the owner, but for the weights. */
extern void KeyBufferWrite(Writer *writer, const KeyBuffer *buffer);
extern void KeyBufferRead(Reader *reader, KeyBuffer *buffer, const StatsMemory *memory);

#endif							/* MLEVAL_STATS_KEY_BUFFER_H */
