/*
 * estimated.c
 *		How often the interval of an estimate holds what the labels give.
 *
 *		estimated intervals WINDOWS SEED
 *		estimated verdicts HISTORIES SEED
 *
 * Prints the tables of docs/estimated.md.  A row's margin m is normal, its score
 * 1 / (1 + exp(-m)), and it is positive with probability 1 / (1 + exp(-(a + b m))), so
 * that scores have to be calibrated.  The metric that labels give is the same function of the
 * same rows with a probability of 0 or 1: any difference is the labels'.
 */
#include "../test/unit/support.h"
#include "stats/estimated.h"
#include "stats/isotonic.h"
#include "stats/normal.h"
#include "stats/prediction.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_ROWS 40000
#define SHOWN 9					/* the counts move with the rates */

typedef struct Scenario
{
	const char *name;
	int			n;				/* rows of a window */
	int			reference;		/* that the calibrator is fitted to; 0: it is right */
	bool		counted;		/* is calibration_rows given? */
	double		shift;			/* of the window's margins, from the reference's */
	double		intercept;		/* a */
	int			cluster;		/* rows whose labels go together; 0: none */
	double		correlation;	/* of the normals behind their labels */
} Scenario;

static const Scenario scenario[] = {
	{"independent, the calibrator is right", 200, 0, false, 0, 0, 0, 0},
	{"", 1000, 0, false, 0, 0, 0, 0},
	{"", 10000, 0, false, 0, 0, 0, 0},
	{"independent, the calibrator is right, 6 % positive", 200, 0, false, 0, -3, 0, 0},
	{"", 1000, 0, false, 0, -3, 0, 0},
	{"", 10000, 0, false, 0, -3, 0, 0},
	{"other scores (margins moved by 1), the calibrator is right", 1000, 0, false, 1, 0, 0, 0},
	{"isotonic of 1,000 rows", 1000, 1000, false, 0, 0, 0, 0},
	{"isotonic of 4,000 rows", 1000, 4000, false, 0, 0, 0, 0},
	{"isotonic of 16,000 rows", 1000, 16000, false, 0, 0, 0, 0},
	{"isotonic of 1,000 rows, calibration_rows given", 1000, 1000, true, 0, 0, 0, 0},
	{"isotonic of 4,000 rows, calibration_rows given", 1000, 4000, true, 0, 0, 0, 0},
	{"isotonic of 16,000 rows, calibration_rows given", 1000, 16000, true, 0, 0, 0, 0},
	{"isotonic of 4,000 rows, calibration_rows given", 10000, 4000, true, 0, 0, 0, 0},
	{"isotonic of 4,000 rows, calibration_rows given, 6 % positive", 1000, 4000, true, 0, -3, 0, 0},
	{"isotonic of 4,000 rows, calibration_rows given, other scores (margins moved by 1)", 1000, 4000, true, 1, 0, 0, 0},
	{"labels go together by 10, correlation 0.1", 1000, 0, false, 0, 0, 10, 0.1},
	{"labels go together by 10, correlation 0.5", 1000, 0, false, 0, 0, 10, 0.5},
	{"7 days, labels of a day correlated by 0.01", 1000, 0, false, 0, 0, 143, 0.01},
	{"7 days, labels of a day correlated by 0.05", 1000, 0, false, 0, 0, 143, 0.05},
	{"7 days, 10,000 rows, correlation 0.01", 10000, 0, false, 0, 0, 1429, 0.01},
};

static const char *const metric[SHOWN] = {"accuracy", "precision", "recall", "F1", "specificity", "AUC", "AP", "log loss", "Brier"};

static double
Normal(void)
{
	return NormalUpperQuantile(TestUniform());
}

static double
Logistic(double x)
{
	return 1.0 / (1.0 + exp(-x));
}

static double
Truth(const Scenario *s, double score)
{
	return Logistic(s->intercept + 0.7 * log(score / (1.0 - score)));
}

static int
ByScore(const void *a, const void *b)
{
	double		x = ((const EstimatedPosition *) a)->score;
	double		y = ((const EstimatedPosition *) b)->score;

	return (x > y) - (x < y);
}

/* Rows in order, each with the probability that it is positive. */
static void
Draw(const Scenario *s, EstimatedPosition *row, int n, double shift)
{
	for (int i = 0; i < n; i++)
	{
		double		score = Logistic(shift + 1.5 * Normal());

		row[i] = (EstimatedPosition) {score, 1.0 / n, Truth(s, score)};
	}
}

/* Labels, as probabilities of 0 and 1; every row's own share of its cluster's luck. */
static void
Label(const Scenario *s, EstimatedPosition *row, int n)
{
	double		luck = 0.0;

	for (int i = 0; i < n; i++)
	{
		double		z;

		if (s->cluster > 0 && i % s->cluster == 0)
			luck = Normal();
		z = sqrt(s->correlation) * luck + sqrt(1.0 - s->correlation) * Normal();
		row[i].probability = NormalUpperTail(-z) < row[i].probability ? 1.0 : 0.0;
	}
}

/* The calibrator of labelled rows, which it puts in order, applied to the n rows of a window. */
static void
CalibrateBy(EstimatedPosition *reference, int rows, EstimatedPosition *row, int n)
{
	static IsotonicPoint point[MOST_ROWS];
	static double x[MOST_ROWS];
	static double y[MOST_ROWS];
	uint32_t	count = 0;

	qsort(reference, (size_t) rows, sizeof(EstimatedPosition), ByScore);
	for (int i = 0; i < rows; i++)
		if (count > 0 && point[count - 1].x == reference[i].score)
		{
			point[count - 1].y = (point[count - 1].y * point[count - 1].weight + reference[i].probability) / (point[count - 1].weight + 1.0);
			point[count - 1].weight++;
		}
		else
			point[count++] = (IsotonicPoint) {reference[i].score, reference[i].probability, 1.0};
	count = IsotonicFit(point, count);
	for (uint32_t i = 0; i < count; i++)
	{
		x[i] = point[i].x;
		y[i] = point[i].y;
	}
	for (int i = 0; i < n; i++)
		row[i].probability = IsotonicValue(x, y, count, row[i].score);
}

/* The same by a reference of independent rows. */
static void
Calibrate(const Scenario *s, EstimatedPosition *row)
{
	static EstimatedPosition reference[MOST_ROWS];

	Draw(s, reference, s->reference, 0.0);
	Label(&(Scenario) {0}, reference, s->reference);
	CalibrateBy(reference, s->reference, row, s->n);
}

typedef struct Tally
{
	int			defined;
	int			covered;
	double		squares;		/* of the deviation in standard errors */
} Tally;

static void
Window(const Scenario *s, Tally *tally, double z)
{
	static EstimatedPosition row[MOST_ROWS];
	static EstimatedPosition label[MOST_ROWS];
	double		variance = 1.0 / s->n + (s->counted ? 1.0 / s->reference : 0.0);
	double		threshold = s->intercept < 0 ? 0.9 : 0.5;
	EstimatedRows estimated;
	EstimatedRows realised;

	Draw(s, row, s->n, s->shift);
	memcpy(label, row, sizeof(EstimatedPosition) * (size_t) s->n);
	Label(s, label, s->n);
	qsort(label, (size_t) s->n, sizeof(EstimatedPosition), ByScore);
	qsort(row, (size_t) s->n, sizeof(EstimatedPosition), ByScore);
	if (s->reference > 0)
		Calibrate(s, row);
	estimated = EstimatedRowsOf(row, (uint32_t) s->n, threshold, &test_memory);
	realised = EstimatedRowsOf(label, (uint32_t) s->n, threshold, &test_memory);
	for (EstimatedMetric m = 0; m < SHOWN; m++)
	{
		Estimated	e;
		double		error;
		double		off;

		if (EstimatedUndefined(&estimated, m) != NULL || EstimatedUndefined(&realised, m) != NULL)
			continue;
		e = EstimatedValue(&estimated, m);
		error = sqrt(e.influence * variance);
		off = EstimatedValue(&realised, m).value - e.value;
		tally[m].defined++;
		tally[m].squares += off * off / (error * error);
		tally[m].covered += fabs(off) <= z * error + 0.5 * e.grain / s->n;
	}
}

static void
Head(const char *first)
{
	printf("\n| %s | rows |", first);
	for (int m = 0; m < SHOWN; m++)
		printf(" %s |", metric[m]);
	printf("\n|---|---|");
	for (int m = 0; m < SHOWN; m++)
		printf("---|");
	printf("\n");
}

static void
Intervals(int windows, uint64_t seed)
{
	static Tally tally[sizeof(scenario) / sizeof(scenario[0])][SHOWN];
	int			scenarios = (int) (sizeof(scenario) / sizeof(scenario[0]));

	for (int i = 0; i < scenarios; i++)
	{
		TestSeed(seed + (uint64_t) i);
		for (int w = 0; w < windows; w++)
			Window(&scenario[i], tally[i], NormalInterval(0.95));
	}
	Head("% of windows whose metric lies in the 95 % interval");
	for (int i = 0; i < scenarios; i++)
	{
		printf("| %s | %d |", scenario[i].name, scenario[i].n);
		for (int m = 0; m < SHOWN; m++)
			printf(" %.1f |", 100.0 * tally[i][m].covered / tally[i][m].defined);
		printf("\n");
	}
	Head("spread of the metric, in standard errors");
	for (int i = 0; i < scenarios; i++)
	{
		printf("| %s | %d |", scenario[i].name, scenario[i].n);
		for (int m = 0; m < SHOWN; m++)
			printf(" %.2f |", sqrt(tally[i][m].squares / tally[i][m].defined));
		printf("\n");
	}
}

#define WINDOWS 12
#define WEEK 336

static const Scenario history[] = {
	{"independent rows", WEEK, 0, true, 0, 0, 0, 0},
	{"7 days, labels of a day correlated by 0.05", WEEK, 0, true, 0, 0, 48, 0.05},
	{"weeks differ: labels of a week correlated by 0.02", WEEK, 0, true, 0, 0, WEEK, 0.02},
};

/* How far one week is from what a calibrator of other weeks promises, in standard errors. */
static void
Deviations(EstimatedPosition *others, int rows, const EstimatedPosition *week, double *deviation)
{
	static EstimatedPosition label[WEEK];
	static EstimatedPosition row[WEEK];
	EstimatedRows estimated;
	EstimatedRows realised;

	memcpy(label, week, sizeof(label));
	qsort(label, WEEK, sizeof(EstimatedPosition), ByScore);
	memcpy(row, label, sizeof(row));
	CalibrateBy(others, rows, row, WEEK);
	estimated = EstimatedRowsOf(row, WEEK, 0.5, &test_memory);
	realised = EstimatedRowsOf(label, WEEK, 0.5, &test_memory);
	for (EstimatedMetric m = 0; m < SHOWN; m++)
	{
		Estimated	e = EstimatedValue(&estimated, m);

		deviation[m] = (EstimatedValue(&realised, m).value - e.value) / sqrt(e.influence * (1.0 / WEEK + 1.0 / rows));
	}
}

/* Weeks of nothing but chance: how often does each metric look as if scores had another meaning? */
static void
History(const Scenario *s, int alarms[2][2][SHOWN])
{
	static EstimatedPosition row[(WINDOWS + 1) * WEEK];
	static EstimatedPosition others[WINDOWS * WEEK];
	double		deviation[WINDOWS + 1][SHOWN];
	static const double level[2] = {0.05, 0.01};

	for (int w = 0; w <= WINDOWS; w++)
	{
		Draw(s, row + w * WEEK, WEEK, 0.0);
		Label(s, row + w * WEEK, WEEK);
	}
	for (int w = 0; w <= WINDOWS; w++)
	{
		int			count = 0;

		for (int o = 0; o < WINDOWS; o++)
			if (o != w)
				memcpy(others + WEEK * count++, row + o * WEEK, sizeof(EstimatedPosition) * WEEK);
		Deviations(others, count * WEEK, row + w * WEEK, deviation[w]);
	}
	for (int m = 0; m < SHOWN; m++)
	{
		double		reference[WINDOWS];
		double		pvalue[2];

		for (int w = 0; w < WINDOWS; w++)
			reference[w] = deviation[w][m];
		pvalue[0] = PredictionTest(reference, WINDOWS, deviation[WINDOWS][m], SameWithin(reference, WINDOWS), ALTERNATIVE_TWO_SIDED).pvalue;
		pvalue[1] = 2.0 * NormalUpperTail(fabs(deviation[WINDOWS][m]));
		for (int k = 0; k < 2; k++)
			for (int l = 0; l < 2; l++)
				alarms[k][l][m] += pvalue[k] <= level[l];
	}
}

static void
Verdicts(int histories, uint64_t seed)
{
	static const char *const kind[2] = {"learned", "independent rows assumed"};

	Head("% of weeks without change called not as estimated, at 5 % and 1 %");
	for (int i = 0; i < (int) (sizeof(history) / sizeof(history[0])); i++)
	{
		int			alarms[2][2][SHOWN] = {0};

		TestSeed(seed + 1000 + (uint64_t) i);
		for (int h = 0; h < histories; h++)
			History(&history[i], alarms);
		for (int k = 0; k < 2; k++)
		{
			printf("| %s; %s | %d |", history[i].name, kind[k], WEEK);
			for (int m = 0; m < SHOWN; m++)
				printf(" %.1f, %.1f |", 100.0 * alarms[k][0][m] / histories, 100.0 * alarms[k][1][m] / histories);
			printf("\n");
		}
	}
}

int
main(int argc, char **argv)
{
	int			repetitions = argc == 4 ? atoi(argv[2]) : 0;

	if (repetitions >= 1 && strcmp(argv[1], "intervals") == 0)
		Intervals(repetitions, strtoull(argv[3], NULL, 10));
	else if (repetitions >= 1 && strcmp(argv[1], "verdicts") == 0)
		Verdicts(repetitions, strtoull(argv[3], NULL, 10));
	else
	{
		fprintf(stderr, "usage: estimated intervals WINDOWS SEED | estimated verdicts HISTORIES SEED\n");
		return 2;
	}
	return 0;
}
