"""Expected values of calibrators.

Isotonic: scikit-learn's IsotonicRegression.  Platt: scikit-learn's own sigmoid, to
the five digits it is solved to, and Newton's method on the same smoothed labels
in 40 digits, which is written.

Writes test/data/calibrator.sql.
"""

import pathlib

import mpmath
import numpy as np
from sklearn.calibration import _SigmoidCalibration
from sklearn.isotonic import IsotonicRegression

mpmath.mp.dps = 40
rng = np.random.default_rng(20261125)


def case_rows():
    n = 300
    margin = rng.normal(0, 1.5, n)
    y = (rng.random(n) < 1 / (1 + np.exp(-(0.7 * margin - 0.4)))).astype(int)
    ones = np.ones(n)
    yield "margins", y, margin, ones
    yield "tied", y, np.round(margin), ones
    yield "probabilities", y, 1 / (1 + np.exp(-margin)), ones
    yield "weights", y, np.round(margin, 1), rng.integers(1, 5, n).astype(float)
    yield "apart", (margin > 0.2).astype(int), margin, ones
    yield "falling", y, -margin, ones
    yield "far from 0", y, 1e6 + margin, ones


def platt(y, s, w):
    """(intercept, slope) by Newton's method around the mean score."""
    w = [mpmath.mpf(float(v)) for v in w]
    positives = mpmath.fsum(k for k, t in zip(w, y) if t == 1)
    negatives = mpmath.fsum(w) - positives
    target = [(positives + 1) / (positives + 2) if t == 1 else 1 / (negatives + 2) for t in y]
    centre = mpmath.fsum(mpmath.mpf(float(v)) for v in s) / len(s)
    x = [mpmath.mpf(float(v)) - centre for v in s]
    a = b = mpmath.mpf(0)
    for _ in range(100):
        mu = [1 / (1 + mpmath.exp(-(a + b * v))) for v in x]
        g = [mpmath.fsum(k * (t - m) for k, t, m in zip(w, target, mu)), mpmath.fsum(k * (t - m) * v for k, t, m, v in zip(w, target, mu, x))]
        h = [mpmath.fsum(k * m * (1 - m) * v ** e for k, m, v in zip(w, mu, x)) for e in range(3)]
        d = h[0] * h[2] - h[1] ** 2
        step = [(h[2] * g[0] - h[1] * g[1]) / d, (h[0] * g[1] - h[1] * g[0]) / d]
        a, b = a + step[0], b + step[1]
        if abs(step[0]) + abs(step[1]) < mpmath.mpf("1e-35"):
            return a - b * centre, b
    raise AssertionError("no convergence")


def number(x):
    return repr(float(x))


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def quoted(text):
    return "'" + text + "'"


cases = list(case_rows())
rows, asked, curves = [], [], []
for name, y, s, w in cases:
    rows += [(quoted(name), str(t), number(p), number(k)) for t, p, k in zip(y, s, w)]
    isotonic = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(s, y, sample_weight=w)
    intercept, slope = platt(y, s, w)
    at = np.unique(np.concatenate([s[:40], rng.uniform(s.min() - 1, s.max() + 1, 40)]))
    theirs = _SigmoidCalibration().fit(s, y, sample_weight=w).predict(at)
    ours = [1 / (1 + mpmath.exp(-(intercept + slope * mpmath.mpf(float(v))))) for v in at]
    if name not in ("apart", "far from 0"):  # where it stops early
        assert max(abs(float(o) - t) for o, t in zip(ours, theirs)) < 1e-4, name
    asked += [(quoted(name), number(v), number(i), number(p)) for v, i, p in zip(at, isotonic.predict(at), ours)]
    curves.append((quoted(name), number(intercept), number(slope), str(len(isotonic.X_thresholds_))))

out = pathlib.Path(__file__).parent.parent / "data" / "calibrator.sql"
out.write_text(
    "-- Made by test/oracle/calibrator.py; do not edit.\n"
    + values("oracle_row", "example text, y int, s float8, w float8", rows)
    + values("oracle_calibrated", "example text, score float8, isotonic float8, platt float8", asked)
    + values("oracle_curve", "example text, intercept float8, slope float8, bends int", curves)
)
