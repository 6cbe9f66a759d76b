"""Expected values of the metrics of binary_scores: scikit-learn, and SciPy for KS.

Writes test/data/roc.sql: tables of rows, of metrics and of curves, which the
tests include.  Numbers are written with repr(), so they are read back exactly.
"""

import pathlib

import numpy as np
from scipy.stats import ks_2samp
from sklearn import metrics

rng = np.random.default_rng(20261123)


def case_rows():
    n = 400
    y = rng.integers(0, 2, n)
    continuous = np.clip(rng.normal(0.35 + 0.3 * y, 0.2, n), 0.001, 0.999)
    ones = np.ones(n)
    yield "five rows", np.array([1, 0, 1, 0, 1]), np.array([0.9, 0.8, 0.7, 0.2, 0.2]), np.ones(5)
    yield "continuous", y, continuous, ones
    yield "tied", y, np.round(continuous, 1), ones
    yield "whole weights", y, np.round(continuous, 2), rng.integers(0, 4, n).astype(float)
    yield "fractional weights", y, np.round(continuous, 2), rng.gamma(2.0, 0.7, n)
    yield "margins", y, np.log(continuous / (1 - continuous)), ones
    yield "certain and wrong", y, np.where(rng.random(n) < 0.1, rng.integers(0, 2, n), continuous), ones
    yield "close to the ends", y, np.where(y == 1, 1 - continuous * 1e-9, continuous * 1e-9), ones
    yield "rare", (rng.random(n) < 0.02).astype(int), continuous, ones
    yield "perfect", y, 0.1 + 0.8 * y, ones
    yield "inverted", y, 0.9 - 0.8 * y, ones
    yield "one score", y, np.full(n, 0.5), ones


def expected(y, s, w):
    yield "roc_auc_score", metrics.roc_auc_score(y, s, sample_weight=w)
    yield "average_precision_score", metrics.average_precision_score(y, s, sample_weight=w)
    if np.all(w == np.round(w)):
        times = w.astype(int)
        yy, ss = np.repeat(y, times), np.repeat(s, times)
        yield "ks_statistic", ks_2samp(ss[yy == 1], ss[yy == 0]).statistic
    if np.all((s >= 0) & (s <= 1)):
        yield "log_loss", metrics.log_loss(y, s, sample_weight=w, labels=[0, 1])
        yield "brier_score_loss", metrics.brier_score_loss(y, s, sample_weight=w)


def curve(y, s, w, drop):
    keep = w > 0
    fpr, tpr, threshold = metrics.roc_curve(y[keep], s[keep], sample_weight=w[keep], drop_intermediate=drop)
    for i in range(len(fpr)):
        yield i + 1, fpr[i], tpr[i], threshold[i]


def number(x):
    return "'Infinity'" if np.isinf(x) else repr(float(x))


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def quoted(text):
    return "'" + text + "'"


cases = list(case_rows())
data = [(quoted(c), str(int(a)), number(b), number(d)) for c, y, s, w in cases for a, b, d in zip(y, s, w)]
wanted = [(quoted(c), quoted(m), number(v)) for c, y, s, w in cases for m, v in expected(y, s, w)]
curves = [
    (quoted(c), str(drop).lower(), str(i), number(f), number(t), number(h))
    for c, y, s, w in cases
    if c in ("five rows", "tied", "whole weights", "fractional weights", "perfect", "one score")
    for drop in (True, False)
    for i, f, t, h in curve(y, s, w, drop)
]

out = pathlib.Path(__file__).parent.parent / "data" / "roc.sql"
out.write_text(
    "-- Made by test/oracle/roc.py; do not edit.\n"
    + values("oracle_row", "example text, y int, s float8, w float8", data)
    + values("oracle_metric", "example text, metric text, value float8", wanted)
    + values("oracle_curve", "example text, drop_intermediate boolean, i int, fpr float8, tpr float8, threshold float8", curves)
)
