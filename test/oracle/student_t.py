"""Golden values of Student's t: tails and quantiles at 25 digits and more, by mpmath.

Writes test/data/student_t.h.  scipy.stats.t is asked the same and must agree
to 1e-12 for t from 0.01 to 1e10.  It is not the source: outside, SciPy 1.17.1
has 1 - 3e-9 times the tail of t = 1e-8 (df = 1), 0 for t = 1e200, and no
quantile of 1e-300 for df = 3 and 11.
"""
import pathlib

import mpmath
import scipy.stats

mpmath.mp.dps = 36
OUT = pathlib.Path(__file__).parent.parent / "data" / "student_t.h"

DFS = [1, 1.5, 2, 3, 4, 5, 9, 10, 11, 19, 30, 49, 100, 336.5, 1e3, 1e4, 1e5, 1e6]
TS = [0.0, 1e-300, 1e-8, 0.01, 0.3, 0.9, 1.0, 1.5, 1.7, 1.75, 2.0, 2.5, 3.0, 4.5, 7.0, 12.0, 25.0, 36.5, 100.0,
      1e4, 1e10, 1e50, 1e100, 1e150, 1e200, 1e300, -0.3, -1.75, -4.5, -25.0]
TAILS = [1e-300, 1e-200, 1e-100, 1e-30, 1e-12, 1e-6, 0.0005, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2,
         0.2499999999, 0.25, 0.3, 0.4, 0.49, 0.499999999, 0.5, 0.6, 0.75, 0.9, 0.975, 0.999]


def upper_tail(t, df):
    """P(T > t) for an mpf t."""
    if t < 0:
        return 1 - upper_tail(-t, df)
    if t * t < 3:
        a, half, y = mpmath.mpf(df) / 2, mpmath.mpf(1) / 2, t * t / (df + t * t)
        return half - half * mpmath.betainc(half, a, 0, y, regularized=True)
    return tail_by_quadrature(t, df)


def tail_by_quadrature(t, df):
    """The integral of the density above t, t not small.

    In w = log(s / t) every tail falls at least as fast as exp(-df w); the
    first panel is as wide as the integrand takes to fall by e.  (betainc does
    not converge for df = 1e5 and more.)
    """
    df = mpmath.mpf(df)

    def density_ratio(w):
        return mpmath.exp(w - (df + 1) / 2 * mpmath.log1p(t * t * mpmath.expm1(2 * w) / (df + t * t)))

    width = 1 / t ** 2 + 1 / df
    panels = [0] + [width * mpmath.mpf(2) ** k for k in range(-1, 9)]
    ratio, error = mpmath.quad(density_ratio, panels, error=True)
    assert error < mpmath.mpf("1e-25") * ratio, (t, df, error / ratio)
    return t * density(t, df) * ratio


def density(t, df):
    df = mpmath.mpf(df)
    return mpmath.exp(mpmath.loggamma((df + 1) / 2) - mpmath.loggamma(df / 2) - mpmath.log(df * mpmath.pi) / 2
                      - (df + 1) / 2 * mpmath.log1p(t * t / df))


def quantile(tail, df):
    """Newton's method on log P against log t.

    It starts where scipy has the quantile; in far tails scipy has none for
    some df, and there the first term of the tail is near enough.
    """
    if tail == 0.5:
        return mpmath.mpf(0)
    if tail > 0.5:
        return -quantile(1 - mpmath.mpf(tail), df)
    t = mpmath.mpf(scipy.stats.t.isf(float(tail), df))
    if not mpmath.isfinite(t) or t <= 0 or abs(mpmath.log(upper_tail(t, df) / tail)) > 1:
        far = mpmath.mpf(10) ** 6 * mpmath.sqrt(df)
        t = far * (upper_tail(far, df) / tail) ** (1 / mpmath.mpf(df))
    for _ in range(30):
        now = upper_tail(t, df)
        step = mpmath.log(now / tail) * now / (t * density(t, df))
        t *= mpmath.exp(step)
        if abs(step) < 1e-24:
            return t
    raise AssertionError(("no convergence", tail, df))


def number(x):
    return repr(float(x)) if mpmath.isfinite(x) else "INFINITY"


def main():
    lines = ["/* Made by test/oracle/student_t.py with mpmath %s; not edited by hand. */" % mpmath.__version__,
             "static const struct { double t, df, tail; } student_tail[] = {"]
    worst = 0.0
    for df in (1.5, 11, 1e3):  # two ways to the same number
        t = mpmath.mpf(2.5)
        direct = mpmath.betainc(mpmath.mpf(df) / 2, mpmath.mpf(0.5), 0, df / (df + t * t), regularized=True) / 2
        assert abs(tail_by_quadrature(t, df) / direct - 1) < mpmath.mpf("1e-25")
    for df in DFS:
        for t in TS:
            tail = upper_tail(mpmath.mpf(t), df)
            if tail < mpmath.mpf("1e-305"):
                continue
            if 0.01 <= abs(t) <= 1e10:
                worst = max(worst, abs(scipy.stats.t.sf(t, df) / tail - 1))
            lines.append("\t{%r, %r, %s}," % (t, float(df), number(tail)))
    lines += ["};", "", "static const struct { double tail, df, t; } student_quantile[] = {"]
    for df in DFS:
        for tail in TAILS:
            t = quantile(tail, df)
            lines.append("\t{%r, %r, %s}," % (tail, float(df), number(t)))
    lines.append("};")
    OUT.write_text("\n".join(lines) + "\n")
    print("scipy.stats.t.sf agrees to", mpmath.nstr(worst, 3))
    assert worst < 1e-12


if __name__ == "__main__":
    main()
