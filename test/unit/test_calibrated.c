/*
 * test_calibrated.c
 *		Bounds of positions that touch hold every row that may lie in them, and
 *		bytes of a blur come back.
 */
#include <stdlib.h>
#include <string.h>

#include "../../src/stats/calibrated.h"
#include "../../src/stats/log_loss.h"
#include "support.h"
#include "tap.h"

#define TRIALS 20000
#define MOST_POSITIONS 6
#define MOST_ROWS (MOST_POSITIONS * 6)

typedef struct Row
{
	double		score;
	bool		positive;
} Row;

static ScorePosition position[MOST_POSITIONS];
static double given[MOST_POSITIONS];
static Row	row[MOST_ROWS];
static uint32_t positions;
static int	rows;

/* Ends on a grid, so that positions touch, have one score, or keep apart. */
static void
MakePositions(void)
{
	double		at = 0.0;

	positions = 2 + TestRandom() % (MOST_POSITIONS - 1);
	memset(position, 0, sizeof(position));
	for (uint32_t i = 0; i < positions; i++)
	{
		position[i].lower = at += (TestRandom() % 3 == 0) / 16.0;
		position[i].upper = at += (TestRandom() % 2) / 8.0;
		given[i] = position[i].lower + TestUniform() * (position[i].upper - position[i].lower);
		position[i].weight[SCORE_POSITIVE] = (double) (TestRandom() % 4);
		position[i].weight[SCORE_NEGATIVE] = (double) (TestRandom() % 3 + (i == 0));
	}
	position[positions - 1].weight[SCORE_POSITIVE] += 1;
}

/* Where rows of a position may lie: at an end as often as between. */
static void
MakeRows(void)
{
	rows = 0;
	for (uint32_t i = 0; i < positions; i++)
		for (int class = SCORE_POSITIVE; class <= SCORE_NEGATIVE; class++)
			for (int n = 0; n < (int) position[i].weight[class]; n++)
			{
				double		share = TestRandom() % 2 == 0 ? (double) (TestRandom() % 2) : TestUniform();

				row[rows++] = (Row) {position[i].lower + share * (position[i].upper - position[i].lower), class == SCORE_POSITIVE};
			}
}

static double
TrueArea(void)
{
	double		right = 0;
	double		pairs = 0;

	for (int p = 0; p < rows; p++)
		for (int q = 0; q < rows; q++)
			if (row[p].positive && !row[q].positive)
			{
				right += row[p].score > row[q].score ? 1.0 : row[p].score == row[q].score ? 0.5 : 0.0;
				pairs++;
			}
	return right / pairs;
}

static int
CountFrom(double score, bool positive)
{
	int			n = 0;

	for (int i = 0; i < rows; i++)
		n += row[i].positive == positive && row[i].score >= score;
	return n;
}

static double
TruePrecision(void)
{
	double		sum = 0;

	for (int i = 0; i < rows; i++)
		if (row[i].positive)
			sum += (double) CountFrom(row[i].score, true) / (CountFrom(row[i].score, true) + CountFrom(row[i].score, false));
	return sum / CountFrom(-1.0, true);
}

static double
TrueKs(void)
{
	double		largest = 0;

	for (int i = 0; i < rows; i++)
		largest = fmax(largest, fabs((double) CountFrom(row[i].score, true) / CountFrom(-1.0, true) - (double) CountFrom(row[i].score, false) / CountFrom(-1.0, false)));
	return largest;
}

static double
TrueLoss(bool squared)
{
	double		sum = 0;

	for (int i = 0; i < rows; i++)
	{
		double		p = row[i].positive ? row[i].score : 1.0 - row[i].score;

		sum += squared ? (1.0 - p) * (1.0 - p) : LogLoss(p);
	}
	return sum;
}

static double
GivenLoss(bool squared)
{
	double		sum = 0;

	for (uint32_t i = 0; i < positions; i++)
		for (int class = SCORE_POSITIVE; class <= SCORE_NEGATIVE; class++)
		{
			double		p = class == SCORE_POSITIVE ? given[i] : 1.0 - given[i];

			sum += position[i].weight[class] * (squared ? (1.0 - p) * (1.0 - p) : LogLoss(p));
		}
	return sum;
}

static bool
Inside(double truth, Bounds bounds)
{
	return bounds.lower - 1e-12 <= truth && truth <= bounds.upper + 1e-12 && bounds.lower >= 0 && bounds.upper <= 1;
}

static void
TestTouching(void)
{
	int			outside[BLURRED_RANKS] = {0};
	int			losses = 0;
	int			reached = 0;
	int			sure = 0;

	for (int trial = 0; trial < TRIALS; trial++)
	{
		double		given_loss[BLURRED_SUMS];
		ScoreBlur	blur;
		double		area;

		MakePositions();
		MakeRows();
		area = TrueArea();
		for (int sum = 0; sum < BLURRED_SUMS; sum++)
			given_loss[sum] = GivenLoss(sum == BLUR_SQUARED_ERROR);
		blur = CalibratedBlur(position, given, positions);
		outside[BLUR_ROC_AUC] += !Inside(area, blur.rank[BLUR_ROC_AUC]);
		outside[BLUR_AVERAGE_PRECISION] += !Inside(TruePrecision(), blur.rank[BLUR_AVERAGE_PRECISION]);
		outside[BLUR_KS] += !Inside(TrueKs(), blur.rank[BLUR_KS]);
		reached += fabs(area - blur.rank[BLUR_ROC_AUC].lower) < 1e-12 || fabs(area - blur.rank[BLUR_ROC_AUC].upper) < 1e-12;
		sure += blur.rank[BLUR_ROC_AUC].upper - blur.rank[BLUR_ROC_AUC].lower < 0.5;
		for (int sum = 0; sum < BLURRED_SUMS; sum++)
		{
			double		truth = TrueLoss(sum == BLUR_SQUARED_ERROR);

			losses += truth > given_loss[sum] + SumValue(&blur.above[sum]) + 1e-9 || truth < given_loss[sum] - SumValue(&blur.below[sum]) - 1e-9;
		}
	}
	TapOk(outside[BLUR_ROC_AUC] == 0, "no area lies outside, of %d", TRIALS);
	TapOk(outside[BLUR_AVERAGE_PRECISION] == 0, "nor an average precision");
	TapOk(outside[BLUR_KS] == 0, "nor a KS statistic");
	TapOk(losses == 0, "nor a sum of losses");
	TapOk(reached > TRIALS / 50 && sure > TRIALS / 2, "which is no wonder of width: %d areas are at an end, %d bounds narrower than half", reached, sure);
}

/* One score for all is a tie, however many positions it was. */
static void
TestTies(void)
{
	ScoreBlur	blur;

	positions = 3;
	memset(position, 0, sizeof(position));
	for (uint32_t i = 0; i < positions; i++)
	{
		position[i].lower = position[i].upper = given[i] = 0.25;
		position[i].weight[SCORE_POSITIVE] = i + 1;
		position[i].weight[SCORE_NEGATIVE] = 2;
	}
	blur = CalibratedBlur(position, given, positions);
	TapOk(blur.rank[BLUR_ROC_AUC].lower == 0.5 && blur.rank[BLUR_ROC_AUC].upper == 0.5 && blur.rank[BLUR_KS].upper == 0.0 &&
		  SumValue(&blur.above[BLUR_LOG_LOSS]) == 0.0 && SumValue(&blur.below[BLUR_SQUARED_ERROR]) == 0.0, "positions of one score are ties, of which all is known");
}

/* Of a summary of three rows with this blur, why its bytes are refused; or NULL if they come back the same. */
static const char *
ErrorOf(const ScoreBlur *blur)
{
	BinaryScores scores;
	BinaryScores back;
	Writer		written = {.memory = &test_memory};
	Writer		again = {.memory = &test_memory};
	Reader		reader = {0};

	BinaryScoresInit(&scores, &test_memory, 16);
	for (int i = 1; i <= 3; i++)
		BinaryScoresAdd(&scores, i % 2, i / 4.0, 1.0);
	scores.blur = *blur;
	BinaryScoresWrite(&written, &scores);
	reader = (Reader) {written.data, written.data + written.size, NULL};
	BinaryScoresInit(&back, &test_memory, DEFAULT_BUCKETS);
	BinaryScoresRead(&reader, &back);
	if (reader.error == NULL)
	{
		BinaryScoresWrite(&again, &back);
		if (reader.next != reader.end || again.size != written.size || memcmp(again.data, written.data, written.size) != 0)
			reader.error = "It is not what it was.";
	}
	for (int of = 0; of < 2; of++)
	{
		BinaryScores *one = of == 0 ? &scores : &back;

		StatsRelease(&test_memory, one->buckets.key);
		StatsRelease(&test_memory, one->buckets.lane);
		for (int class = 0; class < SCORE_CLASSES; class++)
			StatsRelease(&test_memory, one->waiting[class].key);
	}
	free(written.data);
	free(again.data);
	return reader.error;
}

static bool
Refused(const ScoreBlur *blur, const char *reason)
{
	const char *error = ErrorOf(blur);

	return error != NULL && strcmp(error, reason) == 0;
}

static void
TestBytes(void)
{
	const ScoreBlur good = {.kind = BLUR_CALIBRATED, .rank = {{0.25, 0.5}, {0.125, 1.0}, {0.0, 0.0}}, .above = {{1.5, 0}, {0.5, 0}}, .below = {{0.25, 0}, {0.125, 0}}};
	const char *none = "The limits of a measure are none.";
	const char *room = "A sum of losses has more room than its rows can have.";
	ScoreBlur	bad[8];

	TapOk(ErrorOf(&good) == NULL, "what a calibrated summary does not know comes back");
	TapOk(ErrorOf(&(ScoreBlur) {.kind = BLUR_MERGED, .above = {{1.5, 0}, {0.5, 0}}}) == NULL, "of a merged one too");
	TapOk(ErrorOf(&(ScoreBlur) {.kind = BLUR_NONE}) == NULL, "of others there is nothing");
	for (int i = 0; i < 8; i++)
		bad[i] = good;
	bad[0].rank[BLUR_ROC_AUC] = (Bounds) {0.5, 0.25};
	bad[1].rank[BLUR_KS] = (Bounds) {0.0, 1.5};
	bad[2].rank[BLUR_KS] = (Bounds) {-0.5, 0.5};
	bad[3].rank[BLUR_AVERAGE_PRECISION] = (Bounds) {NAN, NAN};
	TapOk(Refused(&bad[0], none) && Refused(&bad[1], none) && Refused(&bad[2], none) && Refused(&bad[3], none), "limits that are none are refused");
	bad[4].above[BLUR_SQUARED_ERROR].sum = 4.0;
	bad[5].below[BLUR_LOG_LOSS].sum = -0.5;
	bad[6].above[BLUR_LOG_LOSS].sum = 1e308;
	TapOk(Refused(&bad[4], room) && Refused(&bad[5], room) && Refused(&bad[6], room), "and room that no rows have");
	bad[7].kind = 3;
	TapOk(Refused(&bad[7], "What is behind its buckets is unknown."), "and what nobody knows");
}

int
main(void)
{
	TestTouching();
	TestTies();
	TestBytes();
	return TapDone();
}
