"""Golden values of the laws of two-sample statistics: whole numbers, and mpmath where there is a limit.

The tail of the limit of Cramer and von Mises is by the series of Anderson and Darling
with as many digits as its complement needs.  Orders of two samples are counted in whole
numbers: by pairs in order (Mann and Whitney), and along paths that stay on one side of
a line (Kolmogorov and Smirnov).  SciPy must agree where it has the digits.

Writes test/data/two_sample_laws.h.
"""

import math
import pathlib
from fractions import Fraction

import mpmath
import scipy
from mpmath import mp, mpf
from scipy.stats import _hypotests, mannwhitneyu

OUT = pathlib.Path(__file__).parent.parent / "data" / "two_sample_laws.h"
XS = [0.003, 0.01, 0.02, 0.05, 0.1, 0.119, 0.15, 0.2, 0.2499999, 0.25, 0.2500001, 0.3, 0.4613, 0.6, 0.7435, 1.0, 1.168, 1.5, 2.0, 3.0, 4.5, 7.0, 10.0, 20.0, 40.0, 75.0, 120.0]
SIZES = [(1, 1), (1, 7), (2, 3), (3, 4), (5, 5), (8, 8), (8, 9), (8, 300), (4, 2000), (20, 25), (50, 60), (100, 100), (100, 150)]
PATHS = [(1, 1, 1), (5, 5, 2), (5, 7, 13), (20, 20, 9), (20, 30, 100), (20, 30, 600), (100, 100, 25), (120, 150, 4000), (300, 200, 9000)]
ORDERS = [(2, 2), (2, 5), (3, 4), (6, 9), (10, 10), (12, 20)]


def cramer_tail(x):
    mp.dps = int(60 + 2.5 * x)
    x = mpf(x)
    total = mpf(0)
    for k in range(10000):
        q = (4 * k + 1) ** 2 / (16 * x)
        term = mp.gamma(k + mpf(1) / 2) / mp.factorial(k) * mp.sqrt(4 * k + 1) * mp.exp(-q) * mp.besselk(mpf(1) / 4, q)
        total += term
        if term < mpf(10) ** (-mp.dps):
            break
    return float(1 - total / (mp.pi**1.5 * mp.sqrt(x)))


def orders_by_pairs(m, n):
    m, n = min(m, n), max(m, n)
    count = [1] + [0] * (m * n)
    for i in range(1, m + 1):
        for u in range(m * n, n + i - 1, -1):
            count[u] -= count[u - n - i]
        for u in range(i, m * n + 1):
            count[u] += count[u - i]
    return count


def tails():
    for m, n in SIZES:
        count = orders_by_pairs(m, n)
        every = sum(count)
        assert every == math.comb(m + n, m)
        for u in sorted({0, 1, m * n // 3, m * n // 2, m * n // 2 + 1, m * n * 3 // 5, m * n * 4 // 5, m * n - 1, m * n}):
            yield m, n, u, float(Fraction(sum(count[u:]), every))


def outside(m, n, excess):
    inside = [0] * (n + 1)
    for i in range(m + 1):
        for j in range(n + 1):
            inside[j] = 0 if i * n - j * m >= excess else 1 if i + j == 0 else (inside[j] if i else 0) + (inside[j - 1] if j else 0)
    return float(1 - Fraction(inside[n], math.comb(m + n, m)))


def cramer_orders():
    """Squared distances of paths from the diagonal, with their numbers: the statistic at some of them, and its tail."""
    for m, n in ORDERS:
        ways = {(0, 0): {0: 1}}
        for i in range(m + 1):
            for j in range(n + 1):
                if i + j == 0:
                    continue
                here = {}
                for before in ((i - 1, j), (i, j - 1)):
                    for so_far, number in ways.get(before, {}).items():
                        total = so_far + (i * n - j * m) ** 2
                        here[total] = here.get(total, 0) + number
                ways[i, j] = here
        law = ways[m, n]
        assert sum(law.values()) == math.comb(m + n, m)
        for total in sorted(law)[:: max(1, len(law) // 6)] + [max(law)]:
            # T = total / (m n (m + n)^2), which times 12 m n (m + n)^2 is 12 times the total
            p = Fraction(sum(number for at, number in law.items() if at >= total), math.comb(m + n, m))
            yield m, n, 12 * total, float(p)


def check():
    mp.dps = 30
    for x in XS:
        assert abs(1 - _hypotests._cdf_cvm_inf(x) - cramer_tail(x)) < 1e-6
    assert abs(mannwhitneyu([1, 4, 5], [2, 6, 7, 8], alternative="less", method="exact").pvalue - Fraction(sum(orders_by_pairs(3, 4)[10:]), 35)) < 1e-15


def table(name, columns, rows):
    return [f"static const struct {{ {columns} }} {name}[] = {{"] + ["\t{" + ", ".join(repr(x) for x in row) + "}," for row in rows] + ["};", ""]


def main():
    check()
    lines = [f"/* Made by test/oracle/two_sample_laws.py with mpmath {mpmath.__version__} and SciPy {scipy.__version__}; not edited by hand. */"]
    lines += table("cramer_tail", "double x, tail;", [(x, cramer_tail(x)) for x in XS])
    lines += table("cramer_exact", "int m, n; long long numerator; double pvalue;", cramer_orders())
    lines += table("mann_whitney", "int m, n, u; double tail;", tails())
    lines += table("one_sided", "int m, n, excess; double tail;", [(m, n, excess, outside(m, n, excess)) for m, n, excess in PATHS])
    OUT.write_text("\n".join(lines[:-1]) + "\n")


if __name__ == "__main__":
    main()
