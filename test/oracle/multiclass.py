"""Expected values of the metrics of multiclass_scores: scikit-learn.

Writes test/data/multiclass.sql: tables of rows and of metrics, which the tests
include.  Numbers are written with repr(), so they are read back exactly.

Where scikit-learn refuses (weights, or scores that do not add up to 1, with
pairs of classes), its own pairwise average is asked directly, with rows repeated
for whole weights.  Where it warns and gives nan or 0, nothing is expected here
and the test wants NULL.
"""

import pathlib
import warnings

import numpy as np
from sklearn import metrics
from sklearn.metrics._base import _average_multiclass_ovo_score
from sklearn.preprocessing import label_binarize

rng = np.random.default_rng(20261129)


def probabilities(y, classes, strength=1.5):
    logits = rng.normal(0, 1, (len(y), classes))
    logits[np.arange(len(y)), y] += strength
    p = np.exp(logits)
    return p / p.sum(axis=1, keepdims=True)


def rounded(p, digits):
    """Ties, between rows and within one, that still add up to 1."""
    p = np.round(p, digits)
    p[:, 0] += 1 - p.sum(axis=1)
    return np.clip(np.round(p, digits), 0, 1)


def case_rows():
    n = 300
    three = rng.integers(0, 3, n)
    five = rng.choice(5, n, p=[0.6, 0.3, 0.06, 0.03, 0.01])
    five[:5] = np.arange(5)
    ones = np.ones(n)
    p3 = probabilities(three, 3)
    p5 = probabilities(five, 5)
    forty = rng.integers(0, 40, n)
    yield "four rows", np.array([0, 1, 2, 2]), np.array([[0.5, 0.25, 0.25], [0.25, 0.5, 0.25], [0.25, 0.5, 0.25], [0.125, 0.125, 0.75]]), np.ones(4)
    yield "balanced", three, p3, ones
    yield "rare", five, p5, ones
    yield "tied", three, rounded(p3, 1), ones
    yield "one score", three, np.full((n, 3), 1 / 3), ones
    yield "whole weights", five, rounded(p5, 2), rng.integers(0, 4, n).astype(float)
    yield "fractional weights", three, p3, rng.gamma(2.0, 0.7, n)
    yield "margins", three, np.log(p3), ones
    yield "not one", three, rng.random((n, 3)), ones
    yield "certain and wrong", three, np.eye(3)[np.where(rng.random(n) < 0.1, rng.integers(0, 3, n), three)], ones
    yield "class missing", np.where(three == 1, 2, three), p3, ones
    yield "one class", np.full(n, 1), p3, ones
    yield "two classes", three % 2, probabilities(three % 2, 2), ones
    yield "forty classes", forty, probabilities(forty, 40), ones


def area(y, s, w):
    return metrics.roc_auc_score(y, s, sample_weight=w) if 0 < y[w > 0].sum() < (w > 0).sum() else np.nan


def average_precision(y, s, w):
    return metrics.average_precision_score(y, s, sample_weight=w) if y[w > 0].sum() > 0 else np.nan


def mean(values, weights):
    """Of what has a weight; nan, if something undefined has one."""
    values, weights = np.asarray(values), np.asarray(weights, dtype=float)
    return np.average(values[weights > 0], weights=weights[weights > 0])


def one_vs_rest(y, s, w):
    classes = s.shape[1]
    indicator = label_binarize(y, classes=range(classes)) if classes > 2 else np.column_stack([y == 0, y == 1]).astype(int)
    support = [w[y == k].sum() for k in range(classes)]
    for name, of_one, of_all in (("roc_auc_score", area, metrics.roc_auc_score), ("average_precision_score", average_precision, metrics.average_precision_score)):
        each = [of_one(indicator[:, k], s[:, k], w) for k in range(classes)]
        yield name, "ovr", "macro", None, mean(each, np.ones(classes))
        yield name, "ovr", "weighted", None, mean(each, support)
        yield name, "ovr", "micro", None, of_one(indicator.ravel(), s.ravel(), np.repeat(w, classes))
        # the same from scikit-learn's own averages, where it has one
        if min(support) > 0 and name == "roc_auc_score":
            for average in ("macro", "weighted", "micro"):
                yield name, "ovr", average, "own", of_all(indicator, s, average=average, sample_weight=w)


def one_vs_one(y, s, w):
    if s.shape[1] > 32 or len(np.unique(y)) < 2 or np.any(w != np.round(w)):
        return
    times = w.astype(int)
    y, s = np.repeat(y, times), np.repeat(s, times, axis=0)
    for average in ("macro", "weighted"):
        # it takes the classes that occur by their number
        value = _average_multiclass_ovo_score(metrics.roc_auc_score, y, s, average=average)
        yield "roc_auc_score", "ovo", average, None, value


def losses(y, s, w):
    classes = s.shape[1]
    labels = list(range(classes))
    if np.all((s >= 0) & (s <= 1)):
        yield "log_loss", None, None, None, metrics.log_loss(y, s, sample_weight=w, labels=labels)
        for scale in (True, False, "auto"):
            yield "brier_score_loss", None, str(scale).lower(), None, metrics.brier_score_loss(y, s, sample_weight=w, labels=labels, scale_by_half=scale)
    if classes > 2:
        for k in sorted({1, 2, 3, classes, classes + 1}):
            yield "top_k_accuracy_score", None, None, k, metrics.top_k_accuracy_score(y, s, k=k, sample_weight=w, labels=labels)
            yield "top_k_weight", None, None, k, metrics.top_k_accuracy_score(y, s, k=k, sample_weight=w, labels=labels, normalize=False)


def large():
    """A million rows, by a rule that SQL can follow to the last digit: fractions of powers of two."""
    i = np.arange(1_000_000, dtype=np.int64)
    y = (i * 7919) % 1000 % 3
    noise = [((i * m) % 65521) for m in (48271, 16807, 69621)]
    s = np.column_stack([(noise[k] + 20000 * (y == k)) / 131072.0 for k in range(3)])
    indicator = label_binarize(y, classes=range(3))
    yield "roc_auc_score", "ovr", "macro", metrics.roc_auc_score(indicator, s, average="macro")
    yield "roc_auc_score", "ovr", "micro", metrics.roc_auc_score(indicator, s, average="micro")
    yield "roc_auc_score", "ovo", "macro", _average_multiclass_ovo_score(metrics.roc_auc_score, y, s, average="macro")
    yield "average_precision_score", "ovr", "macro", metrics.average_precision_score(indicator, s, average="macro")
    yield "log_loss", None, None, metrics.log_loss(y, s, labels=[0, 1, 2])
    yield "brier_score_loss", None, None, metrics.brier_score_loss(y, s, labels=[0, 1, 2])
    yield "top_k_accuracy_score", None, None, metrics.top_k_accuracy_score(y, s, k=2)


def literal(value):
    if value is None or (isinstance(value, float) and np.isnan(value)):
        return r"\N"
    return repr(float(value)) if isinstance(value, (float, np.floating)) else str(value)


def copy(out, name, columns, rows):
    out.write(f"CREATE TEMP TABLE {name} ({columns});\nCOPY {name} FROM stdin;\n")
    for row in rows:
        out.write("\t".join(literal(x) for x in row) + "\n")
    out.write("\\.\n")


def main():
    warnings.simplefilter("ignore")
    rows, values = [], []
    for name, y, s, w in case_rows():
        for i in range(len(y)):
            rows.append((name, y[i], "{" + ",".join(repr(float(x)) for x in s[i]) + "}", float(w[i])))
        keep = w > 0
        for part in (one_vs_rest, one_vs_one, losses):
            values.extend((name, *value) for value in part(y[keep], s[keep], w[keep]))
    path = pathlib.Path(__file__).parents[1] / "data" / "multiclass.sql"
    with path.open("w") as out:
        out.write("-- Written by test/oracle/multiclass.py.\n")
        copy(out, "oracle_row", "example text, y int, s float8[], w float8", rows)
        copy(out, "oracle_metric", "example text, metric text, multi_class text, average text, k text, value float8", values)
        copy(out, "oracle_large", "metric text, multi_class text, average text, value float8", large())


main()
