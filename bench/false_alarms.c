/*
 * false_alarms.c
 *		How often drift is found where there is none, and how soon where there is.
 *
 *		false_alarms groups
 *		false_alarms group NAME HISTORIES SEED
 *		false_alarms streams HISTORIES SEED DIRECTORY
 *
 * The first lists groups of cells, those of the same rows; the second prints the
 * counts of one as CSV.  The seed of its rows is made of SEED and of what the rows
 * are, so that all groups, in whatever order and in however many runs, are one run.
 * The third writes rows for other tools.  bench/drift_page.py makes the tables.
 */
#include "drift_columns.h"
#include "false_discovery.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LEVELS 3
#define MOST_M 50
#define SIZES_OF_M 3				/* reference windows: 10, 20, 50 */
#define FAMILY 30
#define POWER_M 20
#define POWER_WINDOWS 20
#define RULES 3
#define RULE_LIMIT 0.1			/* of PSI and of Jensen and Shannon's distance, and the lifecycle's threshold */
#define RULE_ALPHA 0.05

static const double level[LEVELS] = {0.05, 0.01, 0.001};
static const int reference_windows[SIZES_OF_M] = {10, 20, 50};

static const Process processes[] = {
	{"independent", 0.0, 0}, {"AR(1) 0.5", 0.5, 0}, {"AR(1) 0.9", 0.9, 0}, {"AR(1) 0.98", 0.98, 0}};
static const Process days_of_week = {"whole weeks", 0.0, 7};
static const Process half_hours_of_week = {"whole weeks", 0.0, 336};
static const Process broken_weeks = {"broken weeks", 0.0, 336};

typedef struct Work
{
	uint64_t	histories;
	uint64_t	seed;
} Work;

static const Change no_change = NO_CHANGE;

/* --- What is counted --- */

typedef enum Measure
{
	MEASURE_PSI,
	MEASURE_KS,
	MEASURE_RUN,				/* all distances of a run, adjusted for their number */
	MEASURES
} Measure;

static const char *const measure_name[MEASURES] = {"psi", "ks_statistic", "run"};

typedef struct Counts
{
	uint64_t	histories;
	uint64_t	not_enough[MEASURES];
	uint64_t	alarms[MEASURES][LEVELS];
	uint64_t	verdict;		/* at 1 %, and the distance above its threshold */
	uint64_t	rule[RULES];	/* PSI, JS, KS */
} Counts;

static void
CountAlarms(double pvalue, Measure measure, Counts *counts)
{
	counts->not_enough[measure] += isnan(pvalue);
	for (int i = 0; i < LEVELS; i++)
		counts->alarms[measure][i] += pvalue <= level[i];
}

/* One window's p-values and distances, of all columns. */
typedef struct Run
{
	double		pvalue[2 * FAMILY];
	bool		far[2 * FAMILY];	/* is the distance above the threshold? */
	int			n;
	bool		rule[RULES];
} Run;

static void
AddToRun(Run *run, double pvalue, double distance)
{
	if (isnan(pvalue))
		return;
	run->pvalue[run->n] = pvalue;
	run->far[run->n++] = distance > RULE_LIMIT;
}

static void
AddColumnToRun(Run *run, Evidence evidence, Distances current)
{
	AddToRun(run, evidence.psi, current.psi);
	AddToRun(run, evidence.ks, current.ks);
	run->rule[0] |= current.psi > RULE_LIMIT;
	run->rule[1] |= current.js > RULE_LIMIT;
	run->rule[2] |= current.ks_pvalue < RULE_ALPHA;
}

/* The smallest adjusted p-value of a run, and of those whose distance is far; NaN if there are none. */
static void
AdjustRun(Run *run, double *smallest, double *smallest_far)
{
	size_t		mark = ArenaMark();

	*smallest = *smallest_far = NAN;
	if (run->n == 0)
		return;
	FalseDiscoveryControl(run->pvalue, (size_t) run->n, BENJAMINI_HOCHBERG, &arena_memory, run->pvalue);
	for (int i = 0; i < run->n; i++)
	{
		*smallest = fmin(*smallest, run->pvalue[i]);
		if (run->far[i])
			*smallest_far = fmin(*smallest_far, run->pvalue[i]);
	}
	ArenaBack(mark);
}

static void
CountRun(Run *run, Counts *counts)
{
	double		smallest;
	double		smallest_far;

	AdjustRun(run, &smallest, &smallest_far);
	CountAlarms(smallest, MEASURE_RUN, counts);
	counts->verdict += smallest_far <= 0.01;
	for (int i = 0; i < RULES; i++)
		counts->rule[i] += run->rule[i];
	counts->histories++;
}

static void
PrintCounts(const char *process, int n, int m, const char *columns, double expected, const Counts *counts)
{
	for (int measure = 0; measure < MEASURES; measure++)
	{
		printf("calibration,%s,%d,%d,\"%s\",%g,%s,%llu,%llu", process, n, m, columns, expected, measure_name[measure],
			   (unsigned long long) counts->histories, (unsigned long long) counts->not_enough[measure]);
		for (int i = 0; i < LEVELS; i++)
			printf(",%llu", (unsigned long long) counts->alarms[measure][i]);
		printf("\n");
	}
	printf("rules,%s,%d,%d,\"%s\",%g,rules,%llu,%llu,%llu,%llu,%llu\n", process, n, m, columns, expected,
		   (unsigned long long) counts->histories, (unsigned long long) counts->verdict, (unsigned long long) counts->rule[0],
		   (unsigned long long) counts->rule[1], (unsigned long long) counts->rule[2]);
	fflush(stdout);
}

/* --- Nothing changes --- */

/* Windows of one kind of column, from the rows of the stream. */
static void
Summarise(ColumnKind kind, Random *random, const double *rows, int windows, int n, EmpiricalDistribution *window)
{
	double	   *value = malloc(sizeof(double) * (size_t) n);

	for (int w = 0; w < windows; w++)
	{
		ColumnRows(kind, &no_change, random, rows + (size_t) w * (size_t) n, value, n);
		ColumnSummary(kind, value, n, &window[w]);
	}
	free(value);
}

typedef struct Judged
{
	Evidence	evidence;
	Distances	current;
} Judged;

/* The window after the first m, against these m. */
static Judged
Judge(EmpiricalDistribution *window, EmpiricalDistribution *prefix, int m, int n)
{
	Distances	reference[MOST_M];
	Judged		judged;

	LeaveOneOut(window, prefix, m, n, reference);
	judged.current = DistancesOf(&prefix[m], &window[m], n);
	judged.evidence = EvidenceOf(reference, m, n, DoubtOf(&prefix[m], &window[m], n), judged.current);
	return judged;
}

/* first to last: which of reference_windows; judged has room for all. */
typedef struct Sizes
{
	int			first;
	int			last;
} Sizes;

static const Sizes ten = {0, 0};
static const Sizes twenty = {1, 1};
static const Sizes ten_and_twenty = {0, 1};
static const Sizes ten_to_fifty = {0, 2};

static size_t
RowsOfHistory(Sizes sizes, int n)
{
	return (size_t) (reference_windows[sizes.last] + 1) * (size_t) n;
}

static void
JudgeColumn(ColumnKind kind, Random *random, const double *rows, int n, Sizes sizes, Judged *judged)
{
	int			most = reference_windows[sizes.last];
	EmpiricalDistribution window[MOST_M + 1];
	EmpiricalDistribution prefix[MOST_M + 1];

	ArenaReset();
	Summarise(kind, random, rows, most + 1, n, window);
	Prefixes(window, most, prefix);
	for (int s = sizes.first; s <= sizes.last; s++)
		judged[s] = Judge(window, prefix, reference_windows[s], n);
}

/* Cells of the same rows: of a process, in windows of n rows, after each number of reference windows. */
typedef struct Group
{
	char		name[64];
	void		(*run) (const Work *work, const struct Group *group);
	Process		process;
	int			n;
	Sizes		sizes;
	const ColumnKind *kinds;	/* of columns by themselves */
	int			n_kinds;
	const struct Mix *mix;		/* of thirty columns */
	int			histories_over; /* where each is many windows */
} Group;

static void
CountColumn(Judged judged, Counts *counts)
{
	Run			run = {.n = 0};

	AddColumnToRun(&run, judged.evidence, judged.current);
	CountAlarms(judged.evidence.psi, MEASURE_PSI, counts);
	CountAlarms(judged.evidence.ks, MEASURE_KS, counts);
	CountRun(&run, counts);
}

/* Each kind of column by itself, all of the same rows. */
static void
Calibrate(const Work *work, const Group *group)
{
	Sizes		sizes = group->sizes;
	size_t		total = RowsOfHistory(sizes, group->n);
	double	   *rows = malloc(sizeof(double) * total);
	Counts		counts[COLUMN_KINDS][SIZES_OF_M] = {0};

	for (uint64_t h = 0; h < work->histories; h++)
	{
		Stream		stream;

		StreamBegin(&stream, group->process, work->seed, StreamJob(column_name[group->kinds[0]], group->process, group->n), h);
		StreamRows(&stream, rows, (int) total);
		for (int k = 0; k < group->n_kinds; k++)
		{
			Judged		judged[SIZES_OF_M];

			JudgeColumn(group->kinds[k], &stream.random, rows, group->n, sizes, judged);
			for (int s = sizes.first; s <= sizes.last; s++)
				CountColumn(judged[s], &counts[k][s]);
		}
	}
	for (int k = 0; k < group->n_kinds; k++)
		for (int s = sizes.first; s <= sizes.last; s++)
			PrintCounts(group->process.name, group->n, reference_windows[s], column_name[group->kinds[k]],
						RarestExpected(group->kinds[k], group->n), &counts[k][s]);
	free(rows);
}

/* Thirty columns, each of rows of its own. */
typedef struct Mix
{
	const char *name;
	int			columns[COLUMN_KINDS];
} Mix;

static const Mix mixes[] = {
	{"30 numeric", {[NUMERIC] = 30}},
	{"30 categorical", {[EIGHT_CATEGORIES] = 24, [FIFTY_CATEGORIES] = 6}},
	{"30 mixed", {[NUMERIC] = 10, [NUMERIC_WITH_NULLS] = 2, [EIGHT_CATEGORIES] = 8, [FIFTY_CATEGORIES] = 2, [TWO_VALUES] = 6, [TWO_VALUES_ONE_RARE] = 2}},
};

static void
JudgeMix(const Work *work, const Group *group, uint64_t history, double *rows, Run *run)
{
	size_t		total = RowsOfHistory(group->sizes, group->n);
	uint64_t	column = 0;

	for (int kind = 0; kind < COLUMN_KINDS; kind++)
		for (int i = 0; i < group->mix->columns[kind]; i++)
		{
			Judged		judged[SIZES_OF_M];
			Stream		stream;

			StreamBegin(&stream, group->process, work->seed, StreamJob(group->mix->name, group->process, group->n), history * FAMILY + column++);
			StreamRows(&stream, rows, (int) total);
			JudgeColumn(kind, &stream.random, rows, group->n, group->sizes, judged);
			for (int s = group->sizes.first; s <= group->sizes.last; s++)
				AddColumnToRun(&run[s], judged[s].evidence, judged[s].current);
		}
}

static void
CalibrateMix(const Work *work, const Group *group)
{
	Sizes		sizes = group->sizes;
	double	   *rows = malloc(sizeof(double) * RowsOfHistory(sizes, group->n));
	Counts		counts[SIZES_OF_M] = {0};

	for (uint64_t h = 0; h < work->histories; h++)
	{
		Run			run[SIZES_OF_M] = {0};

		JudgeMix(work, group, h, rows, run);
		for (int s = sizes.first; s <= sizes.last; s++)
			CountRun(&run[s], &counts[s]);
	}
	for (int s = sizes.first; s <= sizes.last; s++)
		PrintCounts(group->process.name, group->n, reference_windows[s], group->mix->name, 0.0, &counts[s]);
	free(rows);
}

/* --- Something changes --- */

static const Change changes[] = {
	{"nothing", NUMERIC, 0.0, 1.0, 0.0, NULL_SHARE},
	{"mean + 0.1 sd", NUMERIC, 0.1, 1.0, 0.0, NULL_SHARE},
	{"mean + 0.25 sd", NUMERIC, 0.25, 1.0, 0.0, NULL_SHARE},
	{"mean + 0.5 sd", NUMERIC, 0.5, 1.0, 0.0, NULL_SHARE},
	{"mean + 1 sd", NUMERIC, 1.0, 1.0, 0.0, NULL_SHARE},
	{"sd x 1.5", NUMERIC, 0.0, 1.5, 0.0, NULL_SHARE},
	{"nothing (1 % NULL)", NUMERIC_WITH_NULLS, 0.0, 1.0, 0.0, NULL_SHARE},
	{"NULL from 1 to 5 %", NUMERIC_WITH_NULLS, 0.0, 1.0, 0.0, 0.05},
	{"nothing (8 categories)", EIGHT_CATEGORIES, 0.0, 1.0, 0.0, NULL_SHARE},
	{"new category of 1 %", EIGHT_CATEGORIES, 0.0, 1.0, 0.01, NULL_SHARE},
	{"new category of 5 %", EIGHT_CATEGORIES, 0.0, 1.0, 0.05, NULL_SHARE},
};
#define CHANGES ((int) (sizeof(changes) / sizeof(changes[0])))

typedef enum Detector
{
	DETECTOR_EVIDENCE,			/* at each level */
	DETECTOR_VERDICT = DETECTOR_EVIDENCE + LEVELS,
	DETECTOR_RULE,
	DETECTORS = DETECTOR_RULE + RULES
} Detector;

static const char *const detector_name[DETECTORS] = {
	"evidence at 5 %", "evidence at 1 %", "evidence at 0.1 %", "drift: evidence at 1 % and a distance above 0.1", "PSI > 0.1", "JS distance > 0.1", "KS p < 0.05"};

typedef struct Found
{
	uint64_t	in_window[DETECTORS][POWER_WINDOWS];
	uint64_t	alarms[DETECTORS];	/* in all windows, found before or not */
} Found;

/* The baseline of one kind of column. */
typedef struct Baseline
{
	EmpiricalDistribution whole;
	Distances	reference[POWER_M];
} Baseline;

/* Which detectors fire at this window? */
static void
Detect(const Distances *reference, int n, Doubt doubt, Distances current, bool *fires)
{
	Run			run = {.n = 0};
	double		smallest;
	double		smallest_far;

	AddColumnToRun(&run, EvidenceOf(reference, POWER_M, n, doubt, current), current);
	AdjustRun(&run, &smallest, &smallest_far);
	for (int i = 0; i < LEVELS; i++)
		fires[DETECTOR_EVIDENCE + i] = smallest <= level[i];
	fires[DETECTOR_VERDICT] = smallest_far <= 0.01;
	for (int i = 0; i < RULES; i++)
		fires[DETECTOR_RULE + i] = run.rule[i];
}

static void
MakeBaseline(ColumnKind kind, Random *random, const double *rows, int n, Baseline *baseline)
{
	EmpiricalDistribution window[POWER_M];
	EmpiricalDistribution prefix[POWER_M + 1];

	Summarise(kind, random, rows, POWER_M, n, window);
	Prefixes(window, POWER_M, prefix);
	LeaveOneOut(window, prefix, POWER_M, n, baseline->reference);
	baseline->whole = prefix[POWER_M];
}

static void
WatchWindows(Baseline *baseline, const Change *change, Random *random, const double *rows, int n, Found *found)
{
	double	   *value = malloc(sizeof(double) * (size_t) n);
	bool		before[DETECTORS] = {false};

	for (int w = 0; w < POWER_WINDOWS; w++)
	{
		size_t		mark = ArenaMark();
		EmpiricalDistribution current;
		bool		fires[DETECTORS];

		ColumnRows(change->kind, change, random, rows + (size_t) w * (size_t) n, value, n);
		ColumnSummary(change->kind, value, n, &current);
		Detect(baseline->reference, n, DoubtOf(&baseline->whole, &current, n), DistancesOf(&baseline->whole, &current, n), fires);
		for (int d = 0; d < DETECTORS; d++)
		{
			found->in_window[d][w] += fires[d] && !before[d];
			found->alarms[d] += fires[d];
			before[d] |= fires[d];
		}
		ArenaBack(mark);
	}
	free(value);
}

static void
PrintFound(Process process, int n, const Change *change, uint64_t trials, const Found *found)
{
	for (int d = 0; d < DETECTORS; d++)
	{
		printf("power,%s,%d,%d,%s,%s,%llu,%llu", process.name, n, POWER_M, change->name, detector_name[d],
			   (unsigned long long) trials, (unsigned long long) found->alarms[d]);
		for (int w = 0; w < POWER_WINDOWS; w++)
			printf(",%llu", (unsigned long long) found->in_window[d][w]);
		printf("\n");
	}
	fflush(stdout);
}

/* The same rows for every change; the baseline is made once a kind of column. */
static void
MeasurePower(const Work *work, const Group *group)
{
	int			n = group->n;
	size_t		total = (size_t) (POWER_M + POWER_WINDOWS) * (size_t) n;
	double	   *rows = malloc(sizeof(double) * total);
	Found		found[CHANGES] = {0};
	uint64_t	trials = work->histories / (uint64_t) group->histories_over;

	for (uint64_t h = 0; h < trials; h++)
	{
		Stream		stream;
		Baseline	baseline;

		StreamBegin(&stream, group->process, work->seed, StreamJob("changes", group->process, n), h);
		StreamRows(&stream, rows, (int) total);
		for (int c = 0; c < CHANGES; c++)
		{
			if (c == 0 || changes[c].kind != changes[c - 1].kind)
			{
				ArenaReset();
				MakeBaseline(changes[c].kind, &stream.random, rows, n, &baseline);
			}
			WatchWindows(&baseline, &changes[c], &stream.random, rows + (size_t) POWER_M * (size_t) n, n, &found[c]);
		}
	}
	for (int c = 0; c < CHANGES; c++)
		PrintFound(group->process, n, &changes[c], trials, &found[c]);
	free(rows);
}

/* --- Rows for other tools --- */

#define PEER_N 1000
#define PEER_WINDOWS 5

/* PROCESS-CHANGE.f8: of each history 20 reference windows and 10 changed ones, one row after the other. */
static void
WriteStreams(const Work *work, Process process, const char *directory, int number)
{
	int			total = (POWER_M + PEER_WINDOWS) * PEER_N;
	double	   *rows = malloc(sizeof(double) * (size_t) total);
	double	   *value = malloc(sizeof(double) * (size_t) total);

	for (int c = 0; c < CHANGES; c++)
	{
		char		path[4096];
		FILE	   *file;

		snprintf(path, sizeof(path), "%s/%d-%d.f8", directory, number, c);
		file = fopen(path, "wb");
		if (file == NULL)
			exit(1);
		printf("%d-%d.f8,%s,%s,\"%s\",%d,%d,%d\n", number, c, process.name, changes[c].name, column_name[changes[c].kind], PEER_N, POWER_M, PEER_WINDOWS);
		for (uint64_t h = 0; h < work->histories; h++)
		{
			Stream		stream;

			StreamBegin(&stream, process, work->seed, StreamJob("rows for other tools", process, PEER_N), h);
			StreamRows(&stream, rows, total);
			ColumnRows(changes[c].kind, &no_change, &stream.random, rows, value, POWER_M * PEER_N);
			ColumnRows(changes[c].kind, &changes[c], &stream.random, rows + POWER_M * PEER_N, value + POWER_M * PEER_N, PEER_WINDOWS * PEER_N);
			if (fwrite(value, sizeof(double), (size_t) total, file) != (size_t) total)
				exit(1);
		}
		if (fclose(file) != 0)
			exit(1);
	}
	free(rows);
	free(value);
}

static void
Streams(const Work *work, const char *directory)
{
	WriteStreams(work, processes[0], directory, 0);
	WriteStreams(work, processes[2], directory, 1);
}

/* --- Which cells there are --- */

typedef void (*Visit) (const Group *group, void *context);

static const ColumnKind numeric_alone[] = {NUMERIC};
static const ColumnKind with_nulls_alone[] = {NUMERIC_WITH_NULLS};
static const ColumnKind categories_alone[] = {EIGHT_CATEGORIES, FIFTY_CATEGORIES, TWO_VALUES, TWO_VALUES_ONE_RARE};

/* Windows of about n rows; of a weekly process a whole number of weeks. */
typedef struct WindowSize
{
	int			n;
	int			whole_weeks;
	const Process *week;
} WindowSize;

static const WindowSize window_sizes[] = {
	{30, 28, &days_of_week}, {100, 98, &days_of_week}, {336, 336, &half_hours_of_week},
	{1000, 1008, &half_hours_of_week}, {10000, 10080, &half_hours_of_week}, {100000, 100128, &half_hours_of_week}};

static Group
GroupOf(int process, WindowSize size, Sizes sizes)
{
	if (process < 4)
		return (Group) {.process = processes[process], .n = size.n, .sizes = sizes};
	return (Group) {.process = *size.week, .n = size.whole_weeks, .sizes = sizes};
}

static void
VisitNamed(Group group, const char *name, Visit visit, void *context)
{
	static const char *const short_name[] = {"independent", "ar50", "ar90", "ar98"};
	const char *process = group.process.period > 0 ? (group.process.name == broken_weeks.name ? "broken" : "weeks") : "";

	for (int p = 0; p < 4; p++)
		if (group.process.name == processes[p].name)
			process = short_name[p];
	snprintf(group.name, sizeof(group.name), "%s-%s-%d", name, process, group.n);
	visit(&group, context);
}

static void
VisitColumns(Group group, const char *name, const ColumnKind *kinds, int n_kinds, Visit visit, void *context)
{
	group.run = Calibrate;
	group.kinds = kinds;
	group.n_kinds = n_kinds;
	VisitNamed(group, name, visit, context);
}

static void
VisitMix(Group group, const char *name, const Mix *mix, Visit visit, void *context)
{
	group.run = CalibrateMix;
	group.mix = mix;
	VisitNamed(group, name, visit, context);
}

/* What takes long is done less, and docs/drift.md says so. */
static Sizes
SizesOf(int n, int process, bool numeric)
{
	if (n == 100000)
		return ten;
	if (n == 10000 || (numeric && n == 1000 && process != 0 && process != 3))
		return ten_and_twenty;
	return ten_to_fifty;
}

static void
VisitSingleColumns(Visit visit, void *context)
{
	for (int size = 0; size < 6; size++)
		for (int p = 0; p <= 4; p++)
		{
			int			n = window_sizes[size].n;

			VisitColumns(GroupOf(p, window_sizes[size], SizesOf(n, p, false)), "categories", categories_alone, 4, visit, context);
			VisitColumns(GroupOf(p, window_sizes[size], SizesOf(n, p, true)), "numeric", numeric_alone, 1, visit, context);
			if (n <= 10000)
				VisitColumns(GroupOf(p, window_sizes[size], ten_and_twenty), "nulls", with_nulls_alone, 1, visit, context);
		}
	for (int n = 100; n <= 1000; n *= 10)
		VisitColumns((Group) {.process = broken_weeks, .n = n, .sizes = twenty}, "numeric", numeric_alone, 1, visit, context);
}

/* Thirty columns: of 100 rows, and mixed ones of 1,000. */
static void
VisitFamilies(Visit visit, void *context)
{
	for (int p = 0; p <= 4; p++)
	{
		VisitMix(GroupOf(p, window_sizes[1], ten_and_twenty), "30categorical", &mixes[1], visit, context);
		VisitMix(GroupOf(p, window_sizes[1], ten_and_twenty), "30mixed", &mixes[2], visit, context);
		if (p == 0 || p == 3)
			VisitMix(GroupOf(p, window_sizes[1], ten_and_twenty), "30numeric", &mixes[0], visit, context);
	}
	VisitMix(GroupOf(0, window_sizes[3], twenty), "30mixed", &mixes[2], visit, context);
}

static void
VisitPower(Visit visit, void *context)
{
	for (int size = 1; size <= 4; size++)
		for (int p = 0; p < 5; p++)
		{
			Group		group = GroupOf(p, window_sizes[size], twenty);

			if (window_sizes[size].n == 336 || (p == 4 && window_sizes[size].n != 1000))
				continue;
			group.run = MeasurePower;
			group.histories_over = group.n < 10000 ? 5 : 25;
			VisitNamed(group, "changes", visit, context);
		}
}

static void
VisitGroups(Visit visit, void *context)
{
	VisitSingleColumns(visit, context);
	VisitFamilies(visit, context);
	VisitPower(visit, context);
}

static void
PrintName(const Group *group, void *context)
{
	(void) context;
	printf("%s\n", group->name);
}

typedef struct Request
{
	const char *name;
	Work		work;
	bool		found;
} Request;

static void
RunIfNamed(const Group *group, void *context)
{
	Request    *request = context;

	if (strcmp(group->name, request->name) != 0)
		return;
	request->found = true;
	group->run(&request->work, group);
}

int
main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "groups") == 0)
	{
		VisitGroups(PrintName, NULL);
		return 0;
	}
	if (argc == 5 && strcmp(argv[1], "group") == 0)
	{
		Request		request = {argv[2], {strtoull(argv[3], NULL, 10), strtoull(argv[4], NULL, 10)}, false};

		VisitGroups(RunIfNamed, &request);
		if (request.found)
			return 0;
	}
	if (argc == 5 && strcmp(argv[1], "streams") == 0)
	{
		Work		work = {strtoull(argv[2], NULL, 10), strtoull(argv[3], NULL, 10)};

		Streams(&work, argv[4]);
		return 0;
	}
	fprintf(stderr, "usage: false_alarms groups\n"
			"       false_alarms group NAME HISTORIES SEED\n"
			"       false_alarms streams HISTORIES SEED DIRECTORY\n");
	return 2;
}
