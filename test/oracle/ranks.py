"""Expected values of what the order of two samples says: scikit-learn and SciPy.

The positives of a ranking are the current sample, the negatives the reference.
The Gini coefficient and the KS statistic are counted in fractions, as SciPy knows
no weights there, and must be SciPy's without.  Scikit-learn refuses infinite
scores: it gets finite ones beyond all others, and there is no Wasserstein distance.

Writes test/data/ranks.sql: tables of rows, of metrics and of tests.  Numbers are
written with repr(), so they are read back exactly; the rows of long examples as
the series that gives them.
"""

import pathlib
import warnings
from collections import defaultdict
from fractions import Fraction

import numpy as np
from scipy.special import kolmogorov
from scipy.stats import ks_2samp, somersd, wasserstein_distance
from sklearn import metrics

rng = np.random.default_rng(20261130)
MOST_EXACT_ROWS = 10000


def case_rows():
    n = 400
    y = rng.integers(0, 2, n)
    continuous = rng.normal(0.8 * y, 1.0, n)
    ones = np.ones(n)
    yield "five rows", np.array([1, 0, 1, 0, 1]), np.array([0.9, 0.8, 0.7, 0.2, 0.2]), np.ones(5)
    yield "balanced", y, continuous, ones
    yield "rare", (np.arange(n) % 57 == 3).astype(int), continuous, ones
    yield "few scores", y, np.round(continuous), ones
    yield "one score", y, np.full(n, 0.1), ones
    yield "perfect", y, 0.1 + 0.8 * y, ones
    yield "inverted", y, 0.9 - 0.8 * y, ones
    yield "neighbours", y, np.array([-1e-310, -0.0, 0.0, 5e-324, 0.3, 0.1 + 0.2])[rng.integers(0, 5, n) + y], ones
    yield "infinite", y, np.where(np.abs(continuous) > 1.5, np.copysign(np.inf, continuous), continuous), ones
    yield "whole weights", y, np.round(continuous, 1), rng.integers(0, 4, n).astype(float)
    yield "fractional weights", y, np.round(continuous, 1), rng.gamma(2.0, 0.7, n)
    yield "many weights of 0", y, continuous, rng.gamma(2.0, 0.7, n) * rng.integers(0, 2, n)
    yield "weights far apart", y, continuous, 10.0 ** rng.integers(-6, 7, n)
    yield "positives", np.ones(9, int), np.arange(9.0), np.ones(9)


def series_rows():
    """Examples of (name, rows, scores, of labels, positives, lift, eighths); generate_series() gives the same rows."""
    yield "equal sizes", 20000, 9973, 2, 1, 250, 0
    yield "unequal sizes", 14001, 30011, 65521, 20000, 900, 0
    yield "past the exact law", 40000, 30011, 65521, 9000, 800, 0
    yield "200,000 rows", 200000, 99991, 65521, 30000, 20000, 0
    yield "40,000 weights", 40000, 9973, 65521, 5000, 700, 11


def series(rows, scores, of, positives, lift, eighths):
    i = np.arange(rows)
    y = (i * 104729 % of < positives).astype(int)
    return y, (i * 7919 % scores + y * lift) / 64, i % eighths / 8 if eighths else np.ones(rows)


def series_query(name, rows, scores, of, positives, lift, eighths):
    y = f"(i * 104729 % {of} < {positives})::int"
    s = f"(i * 7919 % {scores} + {y} * {lift})::float8 / 64"
    w = f"(i % {eighths})::float8 / 8" if eighths else "1"
    return f"INSERT INTO oracle_row SELECT {quoted(name)}, {y}, {s}, {w} FROM generate_series(0, {rows - 1}::bigint) i;\n"


def mass(y, s, w):
    """Weight of negatives and positives by score, ascending, in fractions."""
    at = defaultdict(lambda: [Fraction(0), Fraction(0)])
    for label, score, weight in zip(y.tolist(), s.tolist(), w.tolist()):
        at[score + 0.0][label] += Fraction(weight)
    return [at[score] for score in sorted(at)]


def gini(rows):
    below = [Fraction(0), Fraction(0)]
    excess = 0
    for negatives, positives in rows:
        excess += positives * below[0] - negatives * below[1]
        below = [below[0] + negatives, below[1] + positives]
    return float(excess / (below[0] * below[1]))


def ks_statistic(rows):
    all_negatives, all_positives = (sum(row[of] for row in rows) for of in (0, 1))
    negatives = positives = largest = 0
    for row in rows:
        negatives, positives = negatives + row[0], positives + row[1]
        largest = max(largest, abs(positives * all_negatives - negatives * all_positives))
    return float(largest / (all_negatives * all_positives))


def expected(y, s, w):
    finite = np.clip(s, -1e300, 1e300)
    rows = mass(y, s, w)
    yield "average_precision_score", metrics.average_precision_score(y, finite, sample_weight=w)
    if y.min() == y.max():
        return
    area = metrics.roc_auc_score(y, finite, sample_weight=w)
    assert abs(2 * area - 1 - gini(rows)) < 1e-13
    yield "roc_auc_score", area
    yield "gini", gini(rows)
    yield "ks_statistic", ks_statistic(rows)
    if np.all(np.isfinite(s)):
        of = [y == 0, y == 1]
        yield "wasserstein_distance", wasserstein_distance(s[of[0]], s[of[1]], w[of[0]], w[of[1]])
    if np.all(w == np.round(w)):
        yy, ss = np.repeat(y, w.astype(int)), np.repeat(finite, w.astype(int))
        assert abs(ks_2samp(ss[yy == 0], ss[yy == 1], method="asymp").statistic - ks_statistic(rows)) < 1e-13
    if np.all(w == 1) and len(y) < 1000 and len(rows) > 1:
        assert abs(somersd(y, finite).statistic - gini(rows)) < 1e-13


def kish(w):
    return w.sum() ** 2 / (w**2).sum()


def test(y, s, w):
    """SciPy's exact p-value, or Kolmogorov's limit at the effective sizes."""
    if y.min() == y.max():
        return
    sizes = [int((y == 0).sum()), int((y == 1).sum())]
    if np.all(w == 1) and max(sizes) <= MOST_EXACT_ROWS:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            yield "exact", *sizes, ks_2samp(s[y == 0], s[y == 1], method="exact").pvalue
    else:
        n = [kish(w[y == of]) for of in (0, 1)]
        yield "asymptotic", *sizes, kolmogorov(np.sqrt(n[0] * n[1] / (n[0] + n[1])) * ks_statistic(mass(y, s, w)))


def number(x):
    return repr(float(x)) if np.isfinite(x) else quoted("Infinity" if x > 0 else "-Infinity")


def quoted(text):
    return "'" + text + "'"


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def main():
    written = list(case_rows())
    cases = written + [(name, *series(*shape)) for name, *shape in series_rows()]
    out = pathlib.Path(__file__).parent.parent / "data" / "ranks.sql"
    out.write_text(
        "-- Made by test/oracle/ranks.py; do not edit.\n"
        + values("oracle_row", "example text, y int, s float8, w float8",
                 [(quoted(c), str(int(a)), number(b), number(d)) for c, y, s, w in written for a, b, d in zip(y, s, w)])
        + "".join(series_query(*shape) for shape in series_rows())
        + values("oracle_metric", "example text, metric text, value float8",
                 [(quoted(c), quoted(m), number(v)) for c, y, s, w in cases for m, v in expected(y, s, w)])
        + values("oracle_test", "example text, law text, n_reference bigint, n_current bigint, pvalue float8",
                 [(quoted(c), quoted(law), str(r), str(n), number(p))
                  for c, y, s, w in cases for law, r, n, p in test(y, s, w)]))


if __name__ == "__main__":
    main()
