/*
 * test_estimated.c
 *		Expected metrics against their definitions, pair by pair and row by row, and
 *		what a label moves them against what moving a probability does.
 */
#include "../../src/stats/estimated.h"
#include "support.h"
#include "tap.h"

#define POSITIONS 40
#define STEP 1e-5

static EstimatedPosition position[POSITIONS];

static void
Fill(uint64_t seed)
{
	double		score = 0.0;

	TestSeed(seed);
	for (int i = 0; i < POSITIONS; i++)
	{
		score += TestUniform() / POSITIONS;
		position[i] = (EstimatedPosition) {.score = score, .share = TestUniform(), .probability = 0.1 + 0.8 * TestUniform()};
	}
}

static EstimatedRows
Rows(void)
{
	double		all = 0.0;
	static EstimatedPosition shares[POSITIONS];

	for (int i = 0; i < POSITIONS; i++)
		all += position[i].share;
	for (int i = 0; i < POSITIONS; i++)
	{
		shares[i] = position[i];
		shares[i].share /= all;
	}
	return EstimatedRowsOf(shares, POSITIONS, 0.25, &test_memory);
}

static double
PairsInOrder(const EstimatedRows *rows)
{
	double		right = 0.0;
	double		pairs = 0.0;

	for (uint32_t i = 0; i < rows->count; i++)
		for (uint32_t j = 0; j < rows->count; j++)
		{
			double		pair = rows->position[i].share * rows->position[i].probability *
				rows->position[j].share * (1.0 - rows->position[j].probability);

			pairs += pair;
			right += pair * (j < i ? 1.0 : j == i ? 0.5 : 0.0);
		}
	return right / pairs;
}

static double
MeanPrecision(const EstimatedRows *rows)
{
	double		sum = 0.0;

	for (uint32_t i = 0; i < rows->count; i++)
	{
		double		found = 0.0;
		double		taken = 0.0;

		for (uint32_t j = i; j < rows->count; j++)
		{
			found += rows->position[j].share * rows->position[j].probability;
			taken += rows->position[j].share;
		}
		sum += rows->position[i].share * rows->position[i].probability * (found / taken);
	}
	return sum / rows->positives;
}

/* A position's probability, moved to and fro: what a share of one there does to the metric. */
static double
Moved(EstimatedMetric metric)
{
	double		influence = 0.0;

	for (int i = 0; i < POSITIONS; i++)
	{
		double		p = position[i].probability;
		EstimatedRows rows = Rows();
		double		share = rows.position[i].share;
		double		value[2];

		for (int side = 0; side < 2; side++)
		{
			position[i].probability = p + (side > 0 ? STEP : -STEP);
			rows = Rows();
			value[side] = EstimatedValue(&rows, metric).value;
		}
		position[i].probability = p;
		influence += p * (1.0 - p) / share * pow((value[1] - value[0]) / (2.0 * STEP), 2.0);
	}
	return influence;
}

static void
TestValues(void)
{
	EstimatedRows rows;
	double		worst = 0.0;

	for (uint64_t seed = 1; seed <= 50; seed++)
	{
		Fill(seed);
		rows = Rows();
		worst = fmax(worst, RelativeError(EstimatedValue(&rows, ESTIMATED_ROC_AUC).value, PairsInOrder(&rows)));
		worst = fmax(worst, RelativeError(EstimatedValue(&rows, ESTIMATED_AVERAGE_PRECISION).value, MeanPrecision(&rows)));
		worst = fmax(worst, fabs(rows.tn + rows.fp + rows.fn + rows.tp - 1.0));
	}
	TapOk(worst < 1e-13, "area and average precision are those of all pairs and positions (%g)", worst);
}

static void
TestInfluences(void)
{
	for (EstimatedMetric metric = 0; metric < ESTIMATED_METRICS; metric++)
	{
		double		worst = 0.0;

		for (uint64_t seed = 1; seed <= 10; seed++)
		{
			EstimatedRows rows;
			double		influence;

			Fill(seed);
			rows = Rows();
			influence = EstimatedValue(&rows, metric).influence;
			worst = fmax(worst, RelativeError(influence, Moved(metric)));
		}
		TapOk(worst < 1e-6, "metric %d is moved by a label as by its probability (%g)", metric, worst);
	}
}

static const char *
Undefined(double score, double probability, EstimatedMetric metric)
{
	EstimatedPosition one = {score, 1.0, probability};
	EstimatedRows rows = EstimatedRowsOf(&one, 1, 0.5, &test_memory);

	return EstimatedUndefined(&rows, metric);
}

static void
TestEdges(void)
{
	EstimatedPosition edge[2] = {{0.2, 0.5, 0.0}, {0.8, 0.5, 1.0}};
	EstimatedRows rows = EstimatedRowsOf(edge, 2, 0.8, &test_memory);

	TapOk(Undefined(0.4, 0.3, ESTIMATED_PRECISION) != NULL && Undefined(0.5, 0.3, ESTIMATED_PRECISION) == NULL, "the threshold itself is predicted positive");
	TapOk(Undefined(0.4, 0.0, ESTIMATED_RECALL) != NULL && Undefined(0.4, 0.0, ESTIMATED_F1) != NULL && Undefined(0.6, 0.0, ESTIMATED_F1) == NULL, "no positive, no recall");
	TapOk(Undefined(0.4, 1.0, ESTIMATED_SPECIFICITY) != NULL && Undefined(0.4, 1.0, ESTIMATED_ROC_AUC) != NULL, "no negative, no specificity and no area");
	TapOk(Undefined(-0.1, 0.5, ESTIMATED_LOG_LOSS) != NULL && Undefined(1.0, 0.5, ESTIMATED_BRIER) == NULL, "losses are of probabilities");
	TapOk(EstimatedValue(&rows, ESTIMATED_ROC_AUC).value == 1.0 && EstimatedValue(&rows, ESTIMATED_ACCURACY).value == 1.0 && EstimatedValue(&rows, ESTIMATED_AVERAGE_PRECISION).value == 1.0,
		  "certain rows in order are perfect");
	TapOk(EstimatedValue(&rows, ESTIMATED_ROC_AUC).influence == 0.0, "and their labels move nothing");
}

/* Which rows are predicted positive is said from outside; where it is the threshold's choice, nothing changes. */
static void
TestPredicted(void)
{
	double		worst = 0.0;
	int			asked = 0;

	for (uint64_t seed = 1; seed <= 50; seed++)
	{
		EstimatedRows rows;
		EstimatedRows negative;
		EstimatedRows positive;
		EstimatedRows predicted;
		uint32_t	below = 0;

		Fill(seed);
		rows = Rows();
		while (below < rows.count && rows.position[below].score < 0.25)
			below++;
		negative = EstimatedRowsOf(rows.position, below, 0.1, &test_memory);
		positive = EstimatedRowsOf(rows.position + below, rows.count - below, 0.6, &test_memory);
		predicted = EstimatedRowsPredicted(&positive, &negative);
		for (EstimatedMetric metric = 0; metric < ESTIMATED_METRICS; metric++)
		{
			if (!EstimatedByPrediction(metric))
				continue;
			asked++;
			worst = fmax(worst, RelativeError(EstimatedValue(&predicted, metric).value, EstimatedValue(&rows, metric).value));
			worst = fmax(worst, RelativeError(EstimatedValue(&predicted, metric).influence, EstimatedValue(&rows, metric).influence));
		}
	}
	TapOk(asked == 9 * 50 && worst < 1e-12, "predicted classes are those of the threshold where it made them (%g)", worst);
}

int
main(void)
{
	TestValues();
	TestInfluences();
	TestEdges();
	TestPredicted();
	return TapDone();
}
