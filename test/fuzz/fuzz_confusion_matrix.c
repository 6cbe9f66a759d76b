/*
 * fuzz_confusion_matrix.c
 *		Bytes as two confusion matrices: read, written, merged, subtracted and
 *		measured.
 */
#include "fuzz.h"

#include "../../src/stats/classification.h"
#include "../../src/stats/confusion_matrix.h"

static const char *
Read(ConfusionMatrix *matrix, const uint8_t *data, size_t size)
{
	Reader		reader = {data, data + size, NULL};

	ConfusionMatrixInit(matrix, &fuzz_memory);
	ConfusionMatrixRead(&reader, matrix);
	if (reader.error == NULL && reader.next != reader.end)
		reader.error = "It goes on after its end.";
	if (reader.error == NULL && ConfusionMatrixRows(matrix) > MAX_ROWS)
		reader.error = "A count of rows is impossibly large.";
	return reader.error;
}

static Writer
Bytes(ConfusionMatrix *matrix)
{
	Writer		writer = {.memory = &fuzz_memory};

	ConfusionMatrixWrite(&writer, matrix);
	return writer;
}

static ConfusionMatrix
Merged(const ConfusionMatrix *a, const ConfusionMatrix *b)
{
	ConfusionMatrix sum;
	ConfusionMatrix back;
	Writer		written;
	Writer		again;

	ConfusionMatrixInit(&sum, &fuzz_memory);
	CHECK(ConfusionMatrixMerge(&sum, a) == CONFUSION_DONE);
	if (ConfusionMatrixMerge(&sum, b) != CONFUSION_DONE)
	{
		ConfusionMatrixInit(&sum, &fuzz_memory);
		return sum;
	}
	CHECK(ConfusionMatrixRows(&sum) == ConfusionMatrixRows(a) + ConfusionMatrixRows(b));
	if (ConfusionMatrixRows(&sum) > MAX_ROWS)
		return sum;
	written = Bytes(&sum);
	CHECK(Read(&back, written.data, written.size) == NULL);
	again = Bytes(&back);
	CHECK(SameWriters(&written, &again));
	return sum;
}

static void
CheckRate(const Classification *classes, RateKind kind, double undefined)
{
	ClassRate	rate = {.kind = kind, .beta = 2.0};
	double		least = kind >= RATE_INFORMEDNESS ? -1 - 1e-12 : 0;

	for (ClassAverage average = AVERAGE_MICRO; average <= AVERAGE_WEIGHTED; average++)
	{
		double		value = AverageRate(classes->class, classes->count, rate, average, undefined);

		CHECK((value >= least && value <= 1 + 1e-12) || (isnan(value) && isnan(undefined)));
	}
	for (uint32_t i = 0; i < classes->count; i++)
	{
		double		value = AverageRate(&classes->class[i], 1, rate, AVERAGE_BINARY, undefined);

		CHECK((value >= least && value <= 1) || (isnan(value) && isnan(undefined)));
		CHECK(ClassOfLabel(classes, classes->class[i].label) == &classes->class[i]);
	}
}

static void
CheckMetrics(ConfusionMatrix *matrix)
{
	ClassCounts *class = FuzzArray(matrix->labels.count, sizeof(ClassCounts));
	Classification classes = ClassificationOf(matrix, class);
	double		value;

	CHECK(classes.count <= matrix->labels.count);
	if (!(SumValue(&matrix->total[ROW_LABELLED].w) > 0))
		return;
	CHECK(SumValue(&classes.weight) > 0 && TrueClasses(&classes) >= 1 && PredictedClasses(&classes) >= 1);
	value = Accuracy(&classes);
	CHECK(value >= 0 && value <= 1);
	value = BalancedAccuracy(&classes, false);
	CHECK(value >= 0 && value <= 1 + 1e-12);
	if (TrueClasses(&classes) > 1)
	{
		value = BalancedAccuracy(&classes, true);
		CHECK(value >= -1 && value <= 1 + 1e-12);
		if (PredictedClasses(&classes) > 1)
		{
			value = MatthewsCorrcoef(&classes);
			CHECK(value >= -1 && value <= 1);
		}
	}
	for (RateKind rate = RATE_PRECISION; rate <= RATE_MARKEDNESS; rate++)
	{
		CheckRate(&classes, rate, 0.0);
		CheckRate(&classes, rate, 1.0);
		CheckRate(&classes, rate, NAN);
	}
}

/* What was added can be taken away, and leaves what there was. */
static void
CheckSubtraction(const ConfusionMatrix *a, const ConfusionMatrix *b, const Writer *written)
{
	ConfusionMatrix rest = Merged(a, b);
	ConfusionStatus status = ConfusionMatrixSubtract(&rest, b);
	Writer		left;

	if (ConfusionMatrixRows(a) + ConfusionMatrixRows(b) > MAX_ROWS)
		return;
	CHECK(status == CONFUSION_DONE || status == CONFUSION_WEIGHTED || status == CONFUSION_NOT_CONTAINED);
	if (status != CONFUSION_DONE)
		return;
	left = Bytes(&rest);
	CHECK(SameWriters(&left, written));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	TwoParts	parts = InputParts(data, size);
	ConfusionMatrix a;
	ConfusionMatrix b;
	ConfusionMatrix empty;
	ConfusionMatrix sum;
	Writer		written;
	Writer		other;

	if (Read(&a, parts.data[0], parts.size[0]) != NULL)
		return FuzzDone();
	CHECK(fuzz_peak <= 1024 * 1024 + 512 * size);
	written = Bytes(&a);
	CHECK(SameAsInput(&written, parts.data[0], parts.size[0]));
	CheckMetrics(&a);

	ConfusionMatrixInit(&empty, &fuzz_memory);
	sum = Merged(&a, &empty);
	other = Bytes(&sum);
	CHECK(SameWriters(&written, &other));
	sum = Merged(&empty, &a);
	other = Bytes(&sum);
	CHECK(SameWriters(&written, &other));
	sum = Merged(&a, &a);
	CheckMetrics(&sum);
	CheckSubtraction(&a, &a, &written);

	if (Read(&b, parts.data[1], parts.size[1]) != NULL)
		return FuzzDone();
	sum = Merged(&a, &b);
	CheckMetrics(&sum);
	written = Bytes(&sum);
	sum = Merged(&b, &a);
	other = Bytes(&sum);
	CHECK(SameWriters(&written, &other));
	written = Bytes(&a);
	CheckSubtraction(&a, &b, &written);
	return FuzzDone();
}
