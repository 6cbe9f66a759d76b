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


def points(y, s, w, curve_of, drop):
    """Of the curves whose thresholds ascend; the precision-recall curve ends without one."""
    keep = w > 0
    one, other, threshold = curve_of(y[keep], s[keep], sample_weight=w[keep], drop_intermediate=drop)
    for i in range(len(one)):
        yield i + 1, one[i], other[i], threshold[i] if i < len(threshold) else np.nan


def at_thresholds(y, s, w):
    keep = w > 0
    y, s, w = y[keep], s[keep], w[keep]
    tns, fps, fns, tps, thresholds = metrics.confusion_matrix_at_thresholds(y, s, sample_weight=w)
    rows = [(w[y == 0].sum(), 0.0, w[y == 1].sum(), 0.0, np.inf), *zip(tns, fps, fns, tps, thresholds)]
    for i, (tn, fp, fn, tp, threshold) in enumerate(rows, 1):
        predicted = (s >= threshold).astype(int)
        options = {"sample_weight": w, "zero_division": np.nan}
        one = len(np.unique(predicted)) == 1
        yield (i, threshold, tn, fp, fn, tp, metrics.accuracy_score(y, predicted, sample_weight=w),
               metrics.precision_score(y, predicted, **options), metrics.recall_score(y, predicted, **options),
               metrics.recall_score(y, predicted, pos_label=0, **options), metrics.f1_score(y, predicted, **options),
               metrics.balanced_accuracy_score(y, predicted, sample_weight=w, adjusted=True),
               np.nan if one else metrics.matthews_corrcoef(y, predicted, sample_weight=w))


def partial(y, s, w):
    keep = w > 0
    for max_fpr in (0.05, 0.37, 0.8, 1.0):
        yield max_fpr, metrics.roc_auc_score(y[keep], s[keep], sample_weight=w[keep], max_fpr=max_fpr)


def skill(y, s, w):
    if np.all((s >= 0) & (s <= 1)):
        yield "d2_log_loss_score", metrics.d2_log_loss_score(y, s, sample_weight=w)
        yield "d2_brier_score", metrics.d2_brier_score(y, s, sample_weight=w)
        prevalence = np.full(len(y), np.average(y, weights=w))
        yield "normalized_cross_entropy", metrics.log_loss(y, s, sample_weight=w) / metrics.log_loss(y, prevalence, sample_weight=w)


def operating(y, s):
    """The best of a rate among scikit-learn's points where another is good enough: (best, other, threshold)."""
    precision, recall, at = (a[:n] for n, a in zip((-1, -1, None), metrics.precision_recall_curve(y, s)))
    fpr, tpr, threshold = metrics.roc_curve(y, s, drop_intermediate=False)
    tns, fps, fns, tps, _ = metrics.confusion_matrix_at_thresholds(y, s)
    specificity, fnr = np.concatenate([[1.0], tns / (tns + fps)]), np.concatenate([[1.0], fns / (fns + tps)])
    questions = (("recall_at_precision", recall, precision, at, 1), ("precision_at_recall", precision, recall, at, 1),
                 ("sensitivity_at_specificity", tpr, specificity, threshold, 1), ("specificity_at_sensitivity", specificity, tpr, threshold, 1),
                 ("tpr_at_fpr", tpr, fpr, threshold, -1))
    for limit in (0.13, 0.42, 0.77, 0.96):
        for name, best, other, where, sign in questions:
            good = [(b, sign * o, t) for b, o, t in zip(best, other, where) if sign * (o - limit) >= 0]
            b, o, t = max(good) if good else (np.nan, np.nan, np.nan)
            yield name, limit, b, sign * o, t
    _, _, t, f, n = max((-abs(f - n), -(f + n) / 2, t, f, n) for f, n, t in zip(fpr, fnr, threshold))
    yield "equal_error_rate", np.nan, (f + n) / 2, f, t


def top(y, s):
    order = np.argsort(-s)
    for k in (1, 7, 100, len(y)):
        yield k, y[order][:k].mean(), y[order][:k].sum() / y.sum(), s[order][k - 1]


def number(x):
    if np.isnan(x):
        return "NULL"
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

SHOWN = ("five rows", "tied", "whole weights", "fractional weights", "perfect", "one score")
two_rates = [
    (quoted(c), quoted(name), str(drop).lower(), str(i), number(a), number(b), number(h))
    for c, y, s, w in cases
    if c in SHOWN
    for name, curve_of in (("precision_recall_curve", metrics.precision_recall_curve), ("det_curve", metrics.det_curve))
    for drop in (True, False)
    for i, a, b, h in points(y, s, w, curve_of, drop)
]
tables = [(quoted(c), *(number(x) for x in row)) for c, y, s, w in cases if c in SHOWN for row in at_thresholds(y, s, w)]

plain = [c for c in cases if c[0] in ("five rows", "continuous", "tied", "margins", "rare", "perfect", "inverted", "one score")]
partials = [(quoted(c), number(m), number(v)) for c, y, s, w in cases for m, v in partial(y, s, w)]
skills = [(quoted(c), quoted(m), number(v)) for c, y, s, w in cases for m, v in skill(y, s, w)]
points_chosen = [(quoted(c), quoted(name), number(m), number(b), number(o), number(t)) for c, y, s, w in plain for name, m, b, o, t in operating(y, s)]
tops = [(quoted(c), str(k), number(p), number(r), number(t)) for c, y, s, w in cases if c == "continuous" for k, p, r, t in top(y, s)]

out = pathlib.Path(__file__).parent.parent / "data" / "roc.sql"
out.write_text(
    "-- Made by test/oracle/roc.py; do not edit.\n"
    + values("oracle_row", "example text, y int, s float8, w float8", data)
    + values("oracle_metric", "example text, metric text, value float8", wanted)
    + values("oracle_curve", "example text, drop_intermediate boolean, i int, fpr float8, tpr float8, threshold float8", curves)
    + values("oracle_points", "example text, curve text, drop_intermediate boolean, i int, one float8, other float8, threshold float8", two_rates)
    + values("oracle_threshold", "example text, i int, threshold float8, tn float8, fp float8, fn float8, tp float8, accuracy_score float8, precision_score float8, recall_score float8, "
             "specificity_score float8, f1_score float8, informedness float8, matthews_corrcoef float8", tables)
    + values("oracle_partial", "example text, max_fpr float8, value float8", partials)
    + values("oracle_skill", "example text, metric text, value float8", skills)
    + values("oracle_operating", "example text, name text, at float8, best float8, other float8, threshold float8", points_chosen)
    + values("oracle_top", "example text, k int, precision_score float8, recall_score float8, threshold float8", tops)
)
