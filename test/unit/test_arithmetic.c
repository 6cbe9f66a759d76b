/*
 * test_arithmetic.c
 *		This build computes as the sums and the stored bytes take for granted.
 *
 * Each operation on doubles is rounded once, to double.  A compiler may do
 * otherwise: fuse a product into a sum, or compute in longer registers.
 */
#include "../../src/stats/double_double.h"
#include "../../src/stats/sum.h"
#include "support.h"
#include "tap.h"

/* Operands that the compiler cannot compute with beforehand. */
static volatile double operand[3];

static void
TestRounding(void)
{
	double		a;
	double		b;
	double		c;

	/* The product is 1 + 2^-29 + 2^-60, of which a double holds the first two. */
	operand[0] = 1 + 0x1p-30;
	operand[1] = 1 + 0x1p-29;
	a = operand[0];
	b = operand[1];
	TapEqual(a * a - b, 0.0, "a product is rounded before something is subtracted");
	TapEqual(b - a * a, 0.0, "or it is");
	operand[2] = -1 - 0x1p-29;
	c = operand[2];
	TapEqual(a * a + c, 0.0, "or added");

	/* Just above the middle of two doubles; the 64 bits of an x87 register see the middle. */
	operand[0] = 1;
	operand[1] = 0x1p-53 + 0x1p-65;
	a = operand[0];
	b = operand[1];
	TapEqual(a + b, 1 + 0x1p-52, "a sum is rounded once");
}

/* Whole numbers that differ in size as a sum and its next term do, and whose sum an integer holds. */
static int64_t
Large(void)
{
	return (int64_t) (TestRandom() >> 11 << 9);
}

static int64_t
Small(void)
{
	int64_t		number = (int64_t) (TestRandom() >> 11);

	number >>= TestRandom() % 50;
	return TestRandom() % 2 == 0 ? number : -number;
}

static void
TestExactness(void)
{
	int			sums = 0;
	int			products = 0;

	for (int i = 0; i < 100000; i++)
	{
		int64_t		a = Large();
		int64_t		b = Small();
		CompensatedSum sum = {.sum = (double) a};
		CompensatedSum reversed = {.sum = (double) b};
		DoubleDouble both = ExactSum((double) b, (double) a);

		SumAdd(&sum, (double) b);
		SumAdd(&reversed, (double) a);
		sums += (int64_t) sum.sum + (int64_t) sum.lost == a + b && both.high == sum.sum && both.low == sum.lost &&
			reversed.sum == sum.sum && reversed.lost == sum.lost;

		a >>= 31;
		b %= INT64_C(1) << 31;
		both = ExactProduct((double) a, (double) b);
		products += (int64_t) both.high + (int64_t) both.low == a * b;
	}
	TapEqual(sums, 100000, "a sum and what it lost are the exact sum");
	TapEqual(products, 100000, "and so with a product");
}

int
main(void)
{
	TestRounding();
	TestExactness();
	return TapDone();
}
