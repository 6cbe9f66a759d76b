/*
 * data_quality.c
 *		How often chance does to a column what a check of its quality finds.
 *
 * A rare category is new now and then by chance, and a column of names always
 * has new ones, so a test of "how many rows have a value that the reference has
 * not" must know how rare the values are: it takes those of both sides together as
 * given.  That all rows of a value, or none, fall to one side are events that keep
 * each other from happening (Joag-Dev and Proschan 1983, Ann. Stat. 11:286: draws
 * without replacement are negatively associated, and so are increasing functions
 * of disjoint sets of them).  So Chernoff's bound of independent ones is a bound
 * here: the p-value can be too large, never too small.
 */
#include "data_quality.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "hypergeometric.h"

/*
 * The reference's rows cut the values in order into n + 1 gaps, and all ways to
 * spread m rows over gaps are alike.  The two outer gaps have k rows or more if of
 * the first k + 1 rows of a deal at most one is the reference's.
 */
double
BeyondRangeTail(double k, double n, double m)
{
	double		all = LogAllDrawn(k, m, n + m);

	assert(k >= 0 && n > 0);
	if (k <= 0)
		return 1.0;
	return k >= n + m ? 0.0 : fmin(1.0, exp(all) * ((m - k + (k + 1.0) * n) / (n + m - k)));
}

static int
CompareGroups(const void *left, const void *right)
{
	double		a = ((const ValueGroup *) left)->rows;
	double		b = ((const ValueGroup *) right)->rows;

	return (a > b) - (a < b);
}

PooledValues
PoolValues(ValueGroup *value, uint32_t count, double n, double m, const StatsMemory *memory)
{
	PooledValues pooled = {.group = value, .n = n, .m = m, .memory = memory};

	if (count > 0)
		qsort(value, count, sizeof(ValueGroup), CompareGroups);
	for (uint32_t i = 0; i < count; i++)
	{
		StatsCheckInterrupt(memory, i);
		if (pooled.count > 0 && value[pooled.count - 1].rows == value[i].rows)
			value[pooled.count - 1].values += value[i].values;
		else
			value[pooled.count++] = value[i];
	}
	return pooled;
}

PooledValues
PoolReversed(const PooledValues *pooled)
{
	PooledValues reversed = *pooled;

	reversed.n = pooled->m;
	reversed.m = pooled->n;
	return reversed;
}

/* Sums of independent events: each adds `weight` with the probability exp(log_p), so many of them. */
typedef struct Event
{
	double		weight;
	double		log_p;
	double		log_not;
	double		times;
} Event;

typedef struct Events
{
	Event	   *event;
	uint32_t	count;
	const StatsMemory *memory;
} Events;

/* log(1 - e^x), x <= 0 */
static double
LogNot(double x)
{
	return x > -M_LN2 ? log(-expm1(x)) : log1p(-exp(x));
}

/* log(e^a + e^b) */
static double
LogAdd(double a, double b)
{
	double		larger = fmax(a, b);

	return isinf(larger) ? larger : larger + log1p(exp(fmin(a, b) - larger));
}

/* Mean of the sum if events weigh e^(t weight) as much. */
static double
TiltedMean(const Events *events, double t)
{
	double		mean = 0.0;

	for (uint32_t i = 0; i < events->count; i++)
	{
		const Event *event = &events->event[i];

		StatsCheckInterrupt(events->memory, i + 1);
		mean += event->times * event->weight / (1.0 + exp(event->log_not - event->log_p - t * event->weight));
	}
	return mean;
}

/* log of E[e^(t sum)] e^(-t x), which is above log P(sum >= x) */
static double
LogBound(const Events *events, double x, double t)
{
	double		sum = -t * x;

	for (uint32_t i = 0; i < events->count; i++)
	{
		const Event *event = &events->event[i];

		StatsCheckInterrupt(events->memory, i + 1);
		sum += event->times * LogAdd(event->log_not, event->log_p + t * event->weight);
	}
	return sum;
}

#define DOUBLINGS 80
#define HALVINGS 40

/* What x is less by, so that one which is all there can be is within reach. */
#define SLACK 1e-12

/* Chernoff's bound of P(sum >= x): the smallest, where the tilted mean is x. */
static double
ChernoffTail(const Events *events, double x, double largest)
{
	double		low = 0.0;
	double		high = 1.0 / largest;

	x *= 1.0 - SLACK;
	if (TiltedMean(events, 0.0) >= x)
		return 1.0;
	for (int i = 0; i < DOUBLINGS && TiltedMean(events, high) < x; i++)
	{
		low = high;
		high *= 2.0;
	}
	for (int i = 0; i < HALVINGS; i++)
	{
		double		middle = low + (high - low) / 2.0;

		if (TiltedMean(events, middle) < x)
			low = middle;
		else
			high = middle;
	}
	return fmin(1.0, exp(fmin(LogBound(events, x, low), LogBound(events, x, high))));
}

/* Of each value: all of its rows are among those drawn, or, if that is not what happens, some are not. */
static Events
EventsOf(const PooledValues *pooled, double drawn, bool weighted, bool happens)
{
	Events		events = {.memory = pooled->memory};

	events.event = StatsAllocate(pooled->memory, sizeof(Event) * (pooled->count + 1));
	for (uint32_t i = 0; i < pooled->count; i++)
	{
		const ValueGroup *group = &pooled->group[i];
		double		log_all = LogAllDrawn(group->rows, drawn, pooled->n + pooled->m);
		double		log_not = LogNot(log_all);

		events.event[events.count++] = (Event) {.weight = weighted ? group->rows : 1.0,
			.log_p = happens ? log_all : log_not, .log_not = happens ? log_not : log_all, .times = group->values};
	}
	return events;
}

double
NewRowsTail(const PooledValues *pooled, double x)
{
	Events		events;
	double		tail;

	if (x <= 0 || pooled->count == 0)
		return 1.0;
	events = EventsOf(pooled, pooled->m, true, true);
	tail = ChernoffTail(&events, x, pooled->group[pooled->count - 1].rows);
	StatsRelease(pooled->memory, events.event);
	return tail;
}

double
ExpectedDistinct(const PooledValues *pooled)
{
	double		expected = 0.0;

	for (uint32_t i = 0; i < pooled->count; i++)
		expected -= pooled->group[i].values * expm1(LogAllDrawn(pooled->group[i].rows, pooled->n, pooled->n + pooled->m));
	return expected;
}

/* Bound of P(x values or more are seen), or not seen: that is if all of its rows are the reference's. */
static double
ValuesTail(const PooledValues *pooled, bool unseen, double x)
{
	Events		events = EventsOf(pooled, pooled->n, false, unseen);
	double		tail = ChernoffTail(&events, x, 1.0);

	StatsRelease(pooled->memory, events.event);
	return tail;
}

double
FewerValuesTail(const PooledValues *pooled, double x)
{
	double		values = 0.0;

	for (uint32_t i = 0; i < pooled->count; i++)
		values += pooled->group[i].values;
	return ValuesTail(pooled, true, values - x);
}

double
MoreValuesTail(const PooledValues *pooled, double x)
{
	return ValuesTail(pooled, false, x);
}

double
ConstantTail(const PooledValues *pooled)
{
	double		sum = 0.0;

	for (uint32_t i = 0; i < pooled->count; i++)
		if (pooled->group[i].rows >= pooled->m * (1.0 - SLACK))
			sum += pooled->group[i].values * exp(LogAllDrawn(pooled->m, fmin(pooled->group[i].rows, pooled->n + pooled->m), pooled->n + pooled->m));
	return fmin(1.0, sum);
}

double
ApartTail(double n, double m)
{
	return fmin(1.0, (n == m ? 2.0 : 1.0) * exp(LogAllDrawn(m, m, n + m)));
}
