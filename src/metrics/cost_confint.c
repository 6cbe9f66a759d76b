/*
 * cost_confint.c
 *		mean_cost_confint(cm, cost, level, design_effect): how sure a mean cost is; the
 *		same of what a row is worth, as its argument is called in expected_value.
 */
#include "postgres.h"

#include <math.h>

#include "cost.h"
#include "estimate.h"
#include "stats/bounded_mean.h"
#include "stats/normal.h"

/* Shares of labelled rows, and how far they are from the most that a row can cost, or from the least. */
typedef struct CostShares
{
	BoundedRows rows;
	double	   *share;
	double	   *below;
	double	   *above;
} CostShares;

static CostShares
CostSharesOf(const ConfusionMatrix *matrix, CostArgument cost, CostLimits limits)
{
	Size		size = sizeof(double) * ((Size) matrix->count + 1);
	CostShares	costs = {.share = palloc(size), .below = palloc(size), .above = palloc(size)};
	double		weight = SumValue(&matrix->total[ROW_LABELLED].w);
	/* halves, as the distance of two doubles may be beyond them */
	double		half_range = 0.5 * limits.most - 0.5 * limits.least;
	bool		binary = MatrixIsBinary(matrix);

	for (uint32 i = 0; i < matrix->count; i++)
	{
		const ConfusionCell *cell = &matrix->cell[i];
		double		share = SumValue(&cell->weight) / weight;
		double		value;

		StatsCheckInterrupt(matrix->labels.memory, i);
		if (ConfusionCellKind(cell) != ROW_LABELLED || !(share > 0))
			continue;
		value = CostOfPair(cost, &matrix->labels.label[cell->y_true - 1], &matrix->labels.label[cell->y_pred - 1], binary);
		costs.share[costs.rows.count] = share;
		costs.below[costs.rows.count] = (0.5 * limits.most - 0.5 * value) / half_range;
		costs.above[costs.rows.count++] = (0.5 * value - 0.5 * limits.least) / half_range;
	}
	costs.rows.share = costs.share;
	costs.rows.memory = matrix->labels.memory;
	return costs;
}

static void
ScoreInterval(Estimate *estimate, CostShares *costs, CostLimits limits)
{
	double		z = NormalInterval(estimate->level);
	double		half_range = 0.5 * limits.most - 0.5 * limits.least;

	costs->rows.n = estimate->n_eff;
	costs->rows.distance = costs->above;
	estimate->lower = Min(estimate->value, Max(limits.least, estimate->value - 2.0 * (half_range * BoundedMeanReach(&costs->rows, z))));
	costs->rows.distance = costs->below;
	estimate->upper = Max(estimate->value, Min(limits.most, estimate->value + 2.0 * (half_range * BoundedMeanReach(&costs->rows, z))));
}

static Datum
MeanConfint(FunctionCallInfo fcinfo, const char *name)
{
	ConfusionMatrix *matrix = PG_GETARG_CONFUSION_MATRIX(0);
	CostArgument cost = {PG_GETARG_JSONB_P(1), name};
	double		level = LevelOption(fcinfo, 2);
	double		design_effect = DesignEffectOption(fcinfo, 3);
	Metric		metric = MeanCostMetric(matrix, cost);
	CostLimits	limits = CostLimitsOf(cost);
	Estimate	estimate = {.value = NAN, .lower = NAN, .upper = NAN, .level = level, .n = matrix->total[ROW_LABELLED].n, .n_eff = NAN,
		.method = "score, assumes independent rows", .reason = metric.reason};

	if (metric.reason == NULL)
	{
		estimate.value = metric.value;
		estimate.n_eff = TotalsEffective(&matrix->total[ROW_LABELLED]) / design_effect;
		if (limits.least < limits.most)
		{
			CostShares	costs = CostSharesOf(matrix, cost, limits);

			ScoreInterval(&estimate, &costs, limits);
		}
		else
			estimate.reason = psprintf("all pairs of labels have the same %s: nothing varies", name);
	}
	return EstimateGetDatum(fcinfo, &estimate);
}

PG_FUNCTION_INFO_V1(mleval_cost_mean_confint);
Datum
mleval_cost_mean_confint(PG_FUNCTION_ARGS)
{
	return MeanConfint(fcinfo, "cost");
}

PG_FUNCTION_INFO_V1(mleval_cost_value_confint);
Datum
mleval_cost_value_confint(PG_FUNCTION_ARGS)
{
	return MeanConfint(fcinfo, "value");
}
