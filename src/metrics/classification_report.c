/*
 * classification_report.c
 *		classification_report(cm, labels, zero_division): the rates of each class, and their averages.
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "classification.h"
#include "funcapi.h"
#include "label_options.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#define RATES 3
#define COLUMNS (4 + RATES)
#define AVERAGE_COLUMN 1
#define SUPPORT_COLUMN (2 + RATES)
#define UNDEFINED_COLUMN (3 + RATES)

static const char *const rate_name[RATES] = {"precision_score", "recall_score", "f1_score"};

typedef struct Report
{
	const ClassCounts *class;
	uint32		count;
	Datum	   *label;			/* of each class */
	bool		covers;			/* every class that there is */
	const double *zero_division;
} Report;

static void
PutRow(FunctionCallInfo fcinfo, Datum *values, bool *nulls, Datum *undefined, int n)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	CHECK_FOR_INTERRUPTS();
	values[UNDEFINED_COLUMN] = PointerGetDatum(construct_array(undefined, n, TEXTOID, -1, false, TYPALIGN_INT));
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

static void
PutRate(const Report *report, const ClassCounts *class, uint32 count, ClassAverage average, RateKind kind, Datum *values, bool *nulls)
{
	Metric		metric = RateMetric(class, count, RATE(kind), average, report->zero_division);

	nulls[2 + kind] = metric.reason != NULL;
	values[2 + kind] = Float8GetDatum(nulls[2 + kind] ? 0.0 : metric.value);
}

/* The row of a class names the rates that are 0 / 0. */
static void
PutClass(FunctionCallInfo fcinfo, const Report *report, uint32 i)
{
	Datum		values[COLUMNS] = {0};
	bool		nulls[COLUMNS] = {false};
	Datum		undefined[RATES];
	int			n = 0;

	values[0] = report->label[i];
	nulls[AVERAGE_COLUMN] = true;
	for (RateKind kind = RATE_PRECISION; kind < RATES; kind++)
	{
		PutRate(report, &report->class[i], 1, AVERAGE_BINARY, kind, values, nulls);
		if (isnan(RateOfClass(&report->class[i], RATE(kind))))
			undefined[n++] = CStringGetTextDatum(rate_name[kind]);
	}
	values[SUPPORT_COLUMN] = Float8GetDatum(SumValue(&report->class[i].support));
	PutRow(fcinfo, values, nulls, undefined, n);
}

static bool
HasUndefined(const ClassCounts *class)
{
	for (RateKind kind = RATE_PRECISION; kind < RATES; kind++)
		if (isnan(RateOfClass(class, RATE(kind))))
			return true;
	return false;
}

/* The row of an average names the classes that have a rate which is 0 / 0. */
static void
PutAverage(FunctionCallInfo fcinfo, const Report *report, const char *name, ClassAverage average)
{
	Datum		values[COLUMNS] = {0};
	bool		nulls[COLUMNS] = {true};
	Datum	   *undefined = palloc(sizeof(Datum) * ((Size) report->count + 1));
	CompensatedSum support = {0};
	int			n = 0;

	values[AVERAGE_COLUMN] = CStringGetTextDatum(name);
	for (RateKind kind = RATE_PRECISION; kind < RATES; kind++)
		PutRate(report, report->class, report->count, average, kind, values, nulls);
	for (uint32 i = 0; i < report->count; i++)
	{
		SumMerge(&support, &report->class[i].support);
		if (HasUndefined(&report->class[i]))
			undefined[n++] = report->label[i];
	}
	values[SUPPORT_COLUMN] = Float8GetDatum(SumValue(&support));
	PutRow(fcinfo, values, nulls, undefined, n);
}

static void
ReportAll(Report *report, const ConfusionMatrix *matrix, const Classification *classes)
{
	report->class = classes->class;
	report->count = classes->count;
	report->covers = true;
	report->label = palloc(sizeof(Datum) * ((Size) report->count + 1));
	for (uint32 i = 0; i < report->count; i++)
	{
		const Label *label = &matrix->labels.label[classes->class[i].label - 1];

		report->label[i] = PointerGetDatum(cstring_to_text_with_len(label->bytes, (int) label->length));
	}
}

static void
ReportNamed(Report *report, const ConfusionMatrix *matrix, const Classification *classes, ArrayType *labels)
{
	bool	   *named = palloc0(sizeof(bool) * ((Size) matrix->labels.count + 1));
	int			n;

	report->class = NamedClasses(matrix, classes, labels, &report->count);
	deconstruct_array(labels, TEXTOID, -1, false, TYPALIGN_INT, &report->label, NULL, &n);
	for (uint32 i = 0; i < report->count; i++)
		named[report->class[i].label] = true;
	report->covers = true;
	for (uint32 i = 0; i < classes->count; i++)
		report->covers &= named[classes->class[i].label];
}

PG_FUNCTION_INFO_V1(mleval_classification_report);
Datum
mleval_classification_report(PG_FUNCTION_ARGS)
{
	ArrayType  *labels = LabelsOption(fcinfo, 1);
	double		zero_division = PG_ARGISNULL(2) ? 0.0 : ZeroDivisionOption(PG_GETARG_FLOAT8(2));
	Report		report = {.zero_division = PG_ARGISNULL(2) ? NULL : &zero_division};
	ConfusionMatrix *matrix;
	Classification classes;

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	matrix = PG_GETARG_CONFUSION_MATRIX(0);
	if (MatrixNoLabels(matrix) != NULL)
		return (Datum) 0;
	classes = MatrixClasses(matrix);
	if (labels == NULL)
		ReportAll(&report, matrix, &classes);
	else
		ReportNamed(&report, matrix, &classes, labels);
	for (uint32 i = 0; i < report.count; i++)
		PutClass(fcinfo, &report, i);
	PutAverage(fcinfo, &report, report.covers ? "accuracy" : "micro", AVERAGE_MICRO);
	PutAverage(fcinfo, &report, "macro", AVERAGE_MACRO);
	PutAverage(fcinfo, &report, "weighted", AVERAGE_WEIGHTED);
	return (Datum) 0;
}
