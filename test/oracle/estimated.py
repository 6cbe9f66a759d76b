"""Expected values of estimated_performance(), by scikit-learn.

Every row is two: a positive of weight p and a negative of weight 1 - p, p by
IsotonicRegression fitted on other rows.  The metrics are scikit-learn's of these
rows with sample_weight.  The standard error is what moving one p moves the metric,
by central differences of the same functions, squared, times p (1 - p), over all
rows.

Writes test/data/estimated.sql.
"""

import pathlib

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import (
    accuracy_score,
    average_precision_score,
    brier_score_loss,
    confusion_matrix,
    f1_score,
    log_loss,
    precision_score,
    recall_score,
    roc_auc_score,
)

rng = np.random.default_rng(20261129)
STEP = 1e-4


def draw(n, shift, digits):
    margin = rng.normal(shift, 1.3, n)
    score = np.round(1 / (1 + np.exp(-margin)), digits)
    y = (rng.random(n) < 1 / (1 + np.exp(-(0.8 * margin - 0.3)))).astype(int)
    return score, y


def case_rows():
    """Name, reference (score, label), current (score, label or None, weight), threshold."""
    for name, shift, digits, threshold in (("plain", 0.0, 12, 0.5), ("tied", 0.0, 1, 0.3), ("shifted", 1.0, 12, 0.7), ("few positives", -2.5, 12, 0.4)):
        reference = draw(600, shift / 2, digits)
        score, y = draw(150, shift, digits)
        label = np.where(rng.random(150) < 0.4, y, -1)
        yield name, reference, score, label, np.ones(150), threshold
    reference = draw(600, 0.0, 12)
    score, y = draw(150, 0.3, 2)
    yield "weights", reference, score, np.where(rng.random(150) < 0.5, y, -1), rng.integers(1, 5, 150).astype(float), 0.5


def metrics(score, p, w, threshold):
    s = np.concatenate([score, score])
    y = np.concatenate([np.ones(len(score)), np.zeros(len(score))])
    weight = np.concatenate([w * p, w * (1 - p)])
    predicted = (s >= threshold).astype(float)
    (tn, fp), (fn, tp) = confusion_matrix(y, predicted, sample_weight=weight)
    options = {"sample_weight": weight}
    return {
        "accuracy_score": accuracy_score(y, predicted, **options),
        "precision_score": precision_score(y, predicted, **options),
        "recall_score": recall_score(y, predicted, **options),
        "f1_score": f1_score(y, predicted, **options),
        "specificity_score": recall_score(y, predicted, pos_label=0, **options),
        "roc_auc_score": roc_auc_score(y, s, **options),
        "average_precision_score": average_precision_score(y, s, **options),
        "log_loss": log_loss(y, s, **options),
        "brier_score_loss": brier_score_loss(y, s, **options),
        "tn": tn,
        "fp": fp,
        "fn": fn,
        "tp": tp,
    }


def errors(score, p, w, threshold):
    """Kish's number of rows stands for theirs, where they have weights."""
    variance = dict.fromkeys(metrics(score, p, w, threshold), 0.0)
    kish = (w**2).sum() / w.sum()
    for i in range(len(p)):
        if p[i] * (1 - p[i]) == 0:
            continue
        # not beyond 0 and 1, where weights would be negative
        step = min(STEP, p[i], 1 - p[i])
        more, less = p.copy(), p.copy()
        more[i] += step
        less[i] -= step
        above, below = metrics(score, more, w, threshold), metrics(score, less, w, threshold)
        for name in variance:
            variance[name] += p[i] * (1 - p[i]) * kish / w[i] * ((above[name] - below[name]) / (2 * step)) ** 2
    return {name: v**0.5 for name, v in variance.items()}


def number(x):
    return repr(float(x))


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def quoted(text):
    return "'" + text + "'"


rows, expected = [], []
for name, (reference_score, reference_y), score, label, w, threshold in case_rows():
    rows += [(quoted(name), "true", str(y), number(s), "1", number(threshold)) for s, y in zip(reference_score, reference_y)]
    rows += [(quoted(name), "false", "NULL" if y < 0 else str(y), number(s), number(k), number(threshold)) for s, y, k in zip(score, label, w)]
    isotonic = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(reference_score, reference_y)
    for choice, chosen in (("all", label > -2), ("labelled", label >= 0), ("unlabelled", label < 0)):
        p = isotonic.predict(score[chosen])
        value = metrics(score[chosen], p, w[chosen], threshold)
        error = errors(score[chosen], p, w[chosen], threshold)
        expected += [(quoted(name), quoted(choice), quoted(m), number(value[m]), number(error[m])) for m in value]

out = pathlib.Path(__file__).parent.parent / "data" / "estimated.sql"
out.write_text(
    "-- Made by test/oracle/estimated.py; do not edit.\n"
    + values("oracle_row", "example text, reference boolean, y int, s float8, w float8, threshold float8", rows)
    + values("oracle_estimated", "example text, rows text, metric text, value float8, standard_error float8", expected)
)
