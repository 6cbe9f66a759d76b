/*
 * key_buffer.c
 *		Rows that wait until there are many of them.
 */
#include "key_buffer.h"

bool
KeyBufferGrow(KeyBuffer *buffer, const StatsMemory *memory)
{
	uint32_t	room = buffer->room > 0 ? 2 * buffer->room : FIRST_WAITING;

	if (room > MOST_WAITING)
		return false;
	buffer->key = StatsResize(memory, buffer->key, room * sizeof(uint64_t));
	if (buffer->weight != NULL)
		buffer->weight = StatsResize(memory, buffer->weight, room * sizeof(double));
	buffer->room = room;
	return true;
}

void
KeyBufferWeigh(KeyBuffer *buffer, const StatsMemory *memory)
{
	buffer->weight = StatsAllocate(memory, buffer->room * sizeof(double));
	for (uint32_t i = 0; i < buffer->n; i++)
		buffer->weight[i] = 1.0;
}
