/*
 * distribution_buckets.c
 *		buckets(empirical_distribution): what the summary holds, as rows.
 */
#include "postgres.h"

#include "distributions.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#define BUCKET_COLUMNS 4

/* A row of no range: NaN for lower and upper. */
static void
PutBucket(FunctionCallInfo fcinfo, const char *label, int length, double lower, double upper,
		  double weight)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Datum		values[BUCKET_COLUMNS];
	bool		nulls[BUCKET_COLUMNS] = {false, isnan(lower), isnan(upper), false};

	CHECK_FOR_INTERRUPTS();
	values[0] = PointerGetDatum(cstring_to_text_with_len(label, length));
	values[1] = Float8GetDatum(lower);
	values[2] = Float8GetDatum(upper);
	values[3] = Float8GetDatum(weight);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

static void
PutLabelled(FunctionCallInfo fcinfo, const char *label, double weight)
{
	if (weight > 0)
		PutBucket(fcinfo, label, strlen(label), NAN, NAN, weight);
}

static void
PutCategories(FunctionCallInfo fcinfo, const Categories *categories)
{
	const LabelSet *labels = &categories->labels;
	uint32	   *order = palloc(sizeof(uint32) * Max(labels->count, 1));

	LabelOrder(labels, order);
	for (uint32 i = 0; i < labels->count; i++)
	{
		const Label *label = &labels->label[order[i]];

		PutBucket(fcinfo, label->bytes, label->length, NAN, NAN, categories->weight[order[i]]);
	}
}

static void
PutHashes(FunctionCallInfo fcinfo, BucketTable *buckets)
{
	for (uint32 i = 0; i < buckets->count; i++)
		PutLabelled(fcinfo, psprintf("hash bucket " UINT64_FORMAT, buckets->key[i]),
					*BucketLane(buckets, i));
}

static void
PutPositions(FunctionCallInfo fcinfo, EmpiricalDistribution *distribution)
{
	ValueKind	kind = distribution->kind;
	Position   *position = palloc(sizeof(Position) * PositionLimit(distribution));
	uint32		count = Positions(distribution, distribution->buckets.shift, position);
	StringInfoData text;

	initStringInfo(&text);
	for (uint32 i = 0; i < count; i++)
	{
		bool		one = position[i].lower.key == position[i].upper.key;

		resetStringInfo(&text);
		appendStringInfoString(&text, one ? "" : "[");
		AppendValue(&text, kind, position[i].lower);
		if (!one)
		{
			appendStringInfoString(&text, ", ");
			AppendValue(&text, kind, position[i].upper);
			appendStringInfoChar(&text, ']');
		}
		PutBucket(fcinfo, text.data, text.len, ValueFloat8(kind, position[i].lower),
				  ValueFloat8(kind, position[i].upper), position[i].weight);
	}
}

/* buckets(d) returns rows (label, lower, upper, weight) */
PG_FUNCTION_INFO_V1(mleval_empirical_distribution_buckets);
Datum
mleval_empirical_distribution_buckets(PG_FUNCTION_ARGS)
{
	EmpiricalDistribution *distribution = PG_GETARG_DISTRIBUTION(0);

	/* A description of its own would stay in memory until the query ends, once a call */
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	if (distribution->kind == VALUE_BOOLEAN)
	{
		PutLabelled(fcinfo, "false", distribution->point[POINT_FALSE]);
		PutLabelled(fcinfo, "true", distribution->point[POINT_TRUE]);
	}
	else if (distribution->kind == VALUE_CATEGORY && distribution->hashed)
		PutHashes(fcinfo, &distribution->buckets);
	else if (distribution->kind == VALUE_CATEGORY)
		PutCategories(fcinfo, &distribution->categories);
	else
		PutPositions(fcinfo, distribution);
	PutLabelled(fcinfo, "NULL", SumValue(&distribution->missing.w));
	PutLabelled(fcinfo, "NaN", SumValue(&distribution->nan.w));
	return (Datum) 0;
}
