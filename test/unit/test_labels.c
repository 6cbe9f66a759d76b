/*
 * test_labels.c
 *		Sets of labels: found again, bounded, and put in order.
 */
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/labels.h"
#include "support.h"
#include "tap.h"

static uint32_t
Number(LabelSet *set, const char *label)
{
	return LabelNumber(set, label, strlen(label));
}

static void
TestNumbers(void)
{
	LabelSet	set;
	char		label[32];
	bool		right = true;

	LabelSetInit(&set, &test_memory);
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 5000; i++)
		{
			snprintf(label, sizeof(label), "label %d", i);
			right = right && Number(&set, label) == (uint32_t) i;
		}
	TapOk(right && set.count == 5000, "5000 labels get their numbers once");
	TapOk(LabelFind(&set, "label 4999", 10) == 4999 && LabelFind(&set, "label 5000", 10) == LABEL_NONE, "and are found, others not");
	TapOk(LabelNumber(&set, "label 1\0x", 9) == 5000 && Number(&set, "") == 5001, "any bytes are a label, and so are none");
	LabelSetClear(&set);
	TapOk(set.count == 0 && LabelFind(&set, "label 1", 7) == LABEL_NONE, "a cleared set is empty");
}

static void
TestCeilings(void)
{
	LabelSet	set;
	char		label[64];
	char	   *large = calloc(1, MAX_LABEL_BYTES + 1);
	uint32_t	last = 0;

	LabelSetInit(&set, &test_memory);
	for (int i = 0; i < MAX_LABELS; i++)
	{
		snprintf(label, sizeof(label), "%d", i);
		last = Number(&set, label);
	}
	TapOk(last == MAX_LABELS - 1 && Number(&set, "one more") == LABEL_NONE, "past the ceiling there is no number");
	TapOk(Number(&set, "17") == 17, "but old labels are still found");
	LabelSetClear(&set);
	TapOk(LabelNumber(&set, large, MAX_LABEL_BYTES + 1) == LABEL_NONE, "more bytes than the ceiling are refused");
	TapOk(LabelNumber(&set, large, MAX_LABEL_BYTES) == 0 && Number(&set, "x") == LABEL_NONE, "as many are taken, and not one more");
	LabelSetClear(&set);
	free(large);
}

static void
Ordered(const char *const *label, int n, char *result)
{
	LabelSet	set;
	uint32_t	order[16];

	LabelSetInit(&set, &test_memory);
	for (int i = 0; i < n; i++)
		Number(&set, label[i]);
	LabelOrder(&set, order);
	result[0] = '\0';
	for (int i = 0; i < n; i++)
	{
		strncat(result, set.label[order[i]].bytes, set.label[order[i]].length);
		strcat(result, " ");
	}
	LabelSetClear(&set);
}

static void
TestOrder(void)
{
	static const char *const numbers[] = {"10", "9", "-3", "0", "-20", "100"};
	static const char *const mixed[] = {"10", "9", "b", "a", "ab", "B"};
	static const char *const padded[] = {"10", "9", "08"};
	char		result[128];

	Ordered(numbers, 6, result);
	TapOk(strcmp(result, "-20 -3 0 9 10 100 ") == 0, "whole numbers are ordered by value: %s", result);
	Ordered(mixed, 6, result);
	TapOk(strcmp(result, "10 9 B a ab b ") == 0, "anything else by byte: %s", result);
	Ordered(padded, 3, result);
	TapOk(strcmp(result, "08 10 9 ") == 0, "a padded number is text: %s", result);
}

int
main(void)
{
	TestNumbers();
	TestCeilings();
	TestOrder();
	return TapDone();
}
