"""Expected quantiles (NumPy) and moments (NumPy, SciPy) of samples.

Writes test/data/quantile.sql.  Numbers are written with repr(): read back exactly.
"""

import pathlib
from fractions import Fraction

import mpmath
import numpy as np
from scipy.stats import kurtosis, skew

mpmath.mp.dps = 40
rng = np.random.default_rng(20261125)
QS = [0.0, 0.001, 0.1, 0.25, 1 / 3, 0.5, 0.55, 0.7, 0.75, 0.9, 0.999, 1.0]


def cases():
    ones = np.ones
    yield "five", np.array([3, 1, 2, 10, 4.5]), ones(5)
    yield "one", np.array([-7.25]), ones(1)
    yield "equal", np.full(7, 0.1), ones(7)
    yield "hundred", np.arange(1, 101.0), ones(100)
    yield "normal", rng.normal(size=301), ones(301)
    yield "log-normal", rng.lognormal(0, 3, size=200), ones(200)
    yield "far from zero", 1e9 + rng.normal(size=200), ones(200)
    yield "both signs and zero", np.round(rng.normal(size=200), 1), ones(200)
    yield "tiny and huge", np.array([-1e300, -1e-300, 0, 1e-320, 1e300, 5]), ones(6)
    yield "infinite", np.array([-np.inf, -np.inf, 1, 2, 3, np.inf]), ones(6)
    yield "whole weights", np.round(rng.normal(size=200), 2), rng.integers(0, 5, 200).astype(float)
    yield "fractional weights", np.round(rng.normal(size=200), 2), rng.gamma(2, 0.6, 200)


def quantiles(v, w):
    whole = np.all(w == np.round(w))
    repeated = np.repeat(v, w.astype(int)) if whole else None
    for q in QS:
        if whole:
            with np.errstate(invalid="ignore"):
                linear = np.quantile(repeated, q)
            # NumPy subtracts infinities even where no value between them is asked for
            if not np.isnan(linear):
                yield "linear", q, linear
            yield "inverted_cdf", q, np.quantile(repeated, q, method="inverted_cdf")
        else:
            yield "inverted_cdf", q, np.quantile(v, q, weights=w, method="inverted_cdf")


def exact_moments(v, w):
    """Mean, standard deviation, skewness and excess kurtosis in fractions: SciPy's own rounding shows far from 0."""
    pairs = [(Fraction(a), Fraction(b)) for a, b in zip(v, w)]
    total = sum(b for _, b in pairs)
    mean = sum(a * b for a, b in pairs) / total
    m2, m3, m4 = (sum(b * (a - mean) ** k for a, b in pairs) for k in (2, 3, 4))
    yield "mean", float(mean)
    if total > 1:
        yield "stddev", mpmath.sqrt(mpmath.mpf(m2.numerator) / m2.denominator / (float(total) - 1))
    if m2 > 0:
        variance = mpmath.mpf(m2.numerator) / m2.denominator / float(total)
        yield "skewness", mpmath.mpf(m3.numerator) / m3.denominator / float(total) / variance**1.5
        yield "kurtosis", mpmath.mpf(m4.numerator) / m4.denominator / float(total) / variance**2 - 3


def moments(v, w):
    if not np.all(np.isfinite(v)):
        return
    got = {name: float(x) for name, x in exact_moments(v, w)}
    if np.all(w == np.round(w)) and "skewness" in got and np.all(np.abs(v) < 1e100):
        x = np.repeat(v, w.astype(int))
        theirs = {"mean": np.mean(x), "stddev": np.std(x, ddof=1), "skewness": skew(x), "kurtosis": kurtosis(x)}
        for name, value in theirs.items():
            assert abs(got[name] - value) <= 1e-6 * max(1, abs(value)), (name, got[name], value)
    yield from got.items()
    yield "min", v[w > 0].min()
    yield "max", v[w > 0].max()
    yield "distinct", len(set(v[w > 0]))


def literal(x):
    if isinstance(x, str):
        return repr(x)
    return repr(float(x)) if np.isfinite(x) else "'%s'" % {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(float(x))]


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(map(literal, row)) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def main():
    data = list(cases())
    out = pathlib.Path(__file__).parent.parent / "data" / "quantile.sql"
    out.write_text(
        "-- Made by test/oracle/quantile.py; do not edit.\n"
        + values("oracle_row", "example text, v float8, w float8",
                 [(name, *row) for name, v, w in data for row in zip(v, w)])
        + values("oracle_quantile", "example text, method text, q float8, value float8",
                 [(name, *row) for name, v, w in data for row in quantiles(v, w)])
        + values("oracle_moment", "example text, metric text, value float8",
                 [(name, *row) for name, v, w in data for row in moments(v, w)]))


if __name__ == "__main__":
    main()
