/*
 * replay.c
 *		main() of a fuzz target without libFuzzer: runs it on each file that is
 *		named, so that every input that ever failed stays a test.
 */
#include "fuzz.h"

static uint8_t *
ReadAll(const char *name, size_t *size)
{
	FILE	   *file = fopen(name, "rb");
	uint8_t    *data = NULL;
	size_t		room = 0;
	size_t		got = 1;

	CHECK(file != NULL);
	*size = 0;
	while (got > 0)
	{
		if (room - *size < 4096)
		{
			room += 65536;
			data = realloc(data, room);
			CHECK(data != NULL);
		}
		got = fread(data + *size, 1, room - *size, file);
		*size += got;
	}
	CHECK(!ferror(file));
	fclose(file);
	return data;
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
	{
		size_t		size;
		uint8_t    *data = ReadAll(argv[i], &size);
		uint8_t    *exact = malloc(size > 0 ? size : 1);	/* so that one byte too far is seen */

		CHECK(exact != NULL);
		memcpy(exact, data, size);
		fprintf(stderr, "%s\n", argv[i]);
		LLVMFuzzerTestOneInput(exact, size);
		free(exact);
		free(data);
	}
	printf("ok - %d inputs\n", argc - 1);
	return 0;
}
