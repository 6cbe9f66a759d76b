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

uint32_t
KeyBufferAppend(KeyBuffer *buffer, const KeyBuffer *from, uint32_t at, const StatsMemory *memory)
{
	uint32_t	room = buffer->room - buffer->n;
	uint32_t	n = from->n - at < room ? from->n - at : room;

	if (from->weight != NULL && buffer->weight == NULL)
		KeyBufferWeigh(buffer, memory);
	memcpy(buffer->key + buffer->n, from->key + at, n * sizeof(uint64_t));
	for (uint32_t i = 0; buffer->weight != NULL && i < n; i++)
		buffer->weight[buffer->n + i] = from->weight != NULL ? from->weight[at + i] : 1.0;
	buffer->n += n;
	return n;
}

/* Words as they are in memory: a part that is merged soon is not worth a sort. */
void
KeyBufferWrite(Writer *writer, const KeyBuffer *buffer)
{
	WriteVarint(writer, (uint64_t) buffer->n << 1 | (buffer->weight != NULL));
	WriteWords(writer, buffer->key, buffer->n);
	for (uint32_t i = 0; buffer->weight != NULL && i < buffer->n; i++)
		WriteDouble(writer, buffer->weight[i]);
}

void
KeyBufferRead(Reader *reader, KeyBuffer *buffer, const StatsMemory *memory)
{
	uint64_t	head = ReadVarint(reader);
	uint32_t	n = (uint32_t) (head >> 1);
	size_t		row = sizeof(uint64_t) + (head & 1 ? sizeof(double) : 0);

	if (head >> 1 > MOST_WAITING || n * row > (size_t) (reader->end - reader->next))
		ReaderFail(reader, "A count is larger than what follows.");
	if (reader->error != NULL || n == 0)
		return;
	while (buffer->room < n)
		KeyBufferGrow(buffer, memory);
	if (head & 1)
		KeyBufferWeigh(buffer, memory);
	ReadWords(reader, buffer->key, n);
	for (uint32_t i = 0; (head & 1) && i < n; i++)
	{
		buffer->weight[i] = ReadDouble(reader);
		if (!(buffer->weight[i] > 0 && buffer->weight[i] <= MAX_WEIGHT))
			ReaderFail(reader, "A weight is none that a row can have.");
	}
	if (reader->error == NULL)
		buffer->n = n;
}
