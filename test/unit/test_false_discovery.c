/*
 * test_false_discovery.c
 *		Adjusted p-values against SciPy (test/oracle/false_discovery.py).
 */
#include "../../src/stats/false_discovery.h"
#include "../data/false_discovery.h"
#include "support.h"
#include "tap.h"

#define LENGTH(array) ((int) (sizeof(array) / sizeof((array)[0])))
#define LARGEST 100

/* One family of the table, from row first on; returns the row after it. */
static int
TestFamily(int first)
{
	double		pvalues[LARGEST] = {0};
	double		bh[LARGEST];
	double		by[LARGEST];
	int			m = 0;
	bool		equal = true;
	double		apart = 0.0;

	while (first + m < LENGTH(false_discovery) &&
		   false_discovery[first + m].family == false_discovery[first].family)
	{
		pvalues[m] = false_discovery[first + m].pvalue;
		m++;
	}
	FalseDiscoveryControl(pvalues, (size_t) m, BENJAMINI_HOCHBERG, &test_memory, bh);
	FalseDiscoveryControl(pvalues, (size_t) m, BENJAMINI_YEKUTIELI, &test_memory, by);

	for (int i = 0; i < m; i++)
	{
		equal = equal && bh[i] == false_discovery[first + i].bh;
		apart = fmax(apart, RelativeError(by[i], false_discovery[first + i].by));
	}
	TapOk(equal, "%d tests: Benjamini-Hochberg is SciPy's to the last bit", m);
	TapOk(apart <= 1e-15, "%d tests: Benjamini-Yekutieli is SciPy's to 1e-15", m);
	return first + m;
}

static void
TestInPlace(void)
{
	double		pvalues[] = {0.04, 0.01};

	FalseDiscoveryControl(pvalues, 2, BENJAMINI_HOCHBERG, &test_memory, pvalues);
	TapOk(pvalues[0] == 0.04 && pvalues[1] == 0.02,
		  "the result may take the place of the argument");
	pvalues[1] = -0.0;
	FalseDiscoveryControl(pvalues, 2, BENJAMINI_HOCHBERG, &test_memory, pvalues);
	TapOk(pvalues[0] == 0.04 && pvalues[1] == 0.0, "a zero of either sign is the smallest");
	FalseDiscoveryControl(pvalues, 0, BENJAMINI_YEKUTIELI, &test_memory, pvalues);
	TapOk(pvalues[0] == 0.04, "no tests: nothing is touched");
}

int
main(void)
{
	int			row = 0;

	while (row < LENGTH(false_discovery))
		row = TestFamily(row);
	TestInPlace();
	return TapDone();
}
