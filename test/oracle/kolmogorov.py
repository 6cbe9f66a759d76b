"""Golden values of Kolmogorov's limit law, at 50 digits by mpmath.

Writes test/data/kolmogorov.h.  scipy.special.kolmogorov must agree to 1e-13.
The two-sample rows also hold what scipy.stats.ks_2samp(method="asymp") says:
not the same law (kstwo at the rounded harmonic size), so it is only compared
loosely, where the size makes the two agree.
"""
import pathlib

import mpmath
import numpy
import scipy.special
import scipy.stats

mpmath.mp.dps = 50
OUT = pathlib.Path(__file__).parent.parent / "data" / "kolmogorov.h"

XS = ([0.01, 0.04, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999999]
      + [1.0, 1.000001, 1.05, 1.1, 1.2, 1.3580986393225505, 1.5, 1.6276236115189502, 1.8, 2.0, 2.5, 3.0, 4.0,
         5.5, 7.3, 9.9, 12.7, 15.1, 17.3, 18.5])


def tail(x):
    x = mpmath.mpf(x)
    if x < mpmath.mpf("0.5"):
        return 1 - mpmath.sqrt(2 * mpmath.pi) / x * mpmath.nsum(
            lambda k: mpmath.exp(-(2 * k - 1) ** 2 * mpmath.pi ** 2 / (8 * x * x)), [1, 60])
    return 2 * sum((-1) ** (k - 1) * mpmath.exp(-2 * k * k * x * x) for k in range(1, 60))


def two_samples():
    """Normal samples of unequal sizes; statistic and scipy's p-value."""
    random = numpy.random.default_rng(20)
    for n_reference, n_current, shift in [(200, 150, 0.0), (336, 4032, 0.1), (1000, 1000, 0.05), (5000, 3000, 0.05)]:
        reference = random.normal(size=n_reference)
        current = random.normal(shift, size=n_current)
        result = scipy.stats.ks_2samp(reference, current, method="asymp")
        harmonic = n_reference * n_current / (n_reference + n_current)
        limit = scipy.special.kolmogorov(numpy.sqrt(harmonic) * result.statistic)
        yield float(result.statistic), n_reference, n_current, float(limit), float(result.pvalue)


def main():
    lines = ["/* Made by test/oracle/kolmogorov.py with mpmath %s and SciPy %s; not edited by hand. */"
             % (mpmath.__version__, scipy.__version__),
             "static const struct { double x, tail; } kolmogorov_tail[] = {"]
    worst = 0.0
    for x in XS:
        exact = tail(x)
        worst = max(worst, abs(scipy.special.kolmogorov(x) / exact - 1))
        lines.append("\t{%r, %r}," % (x, float(exact)))
    lines += ["};", "", "/* limit: scipy.special.kolmogorov(sqrt(harmonic size) * statistic); ks_2samp: its method=\"asymp\" */",
              "static const struct { double statistic, n_reference, n_current, limit, ks_2samp; } two_samples[] = {"]
    for row in two_samples():
        lines.append("\t{%r, %r, %r, %r, %r}," % row)
    lines.append("};")
    OUT.write_text("\n".join(lines) + "\n")
    print("scipy.special.kolmogorov agrees to", mpmath.nstr(worst, 3))
    assert worst < 1e-12


if __name__ == "__main__":
    main()
