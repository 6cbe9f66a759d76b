"""What scikit-learn says of labels and predictions, for the metrics of confusion_matrix.

    python test/oracle/classification.py

writes into test/data:

classification_rows.csv      the rows: dataset, y_true, y_pred, sample_weight
classification_expected.csv  dataset, weighted, expression on a matrix cm, value
classification_cells.csv     dataset, weighted, normalized, y_true, y_pred, count
classification_report.csv    dataset, weighted, no, label, average, precision, recall, f1, support

Rates that scikit-learn has no function for are shares of its counts
(multilabel_confusion_matrix), and so is what a matrix costs.

Where scikit-learn gives 0 with a warning because a scalar is 0 / 0, the value
expected is NULL (an empty field): asked with zero_division=nan, scikit-learn
says which these are; for matthews_corrcoef it is one label or one prediction.
"""

import csv
import json
import math
import warnings
from pathlib import Path

import numpy as np
from sklearn import metrics

warnings.simplefilter("ignore")
OUT = Path(__file__).resolve().parents[1] / "data"
RATES = {"precision_score": metrics.precision_score, "recall_score": metrics.recall_score,
         "f1_score": metrics.f1_score, "fbeta_score": metrics.fbeta_score}


# Of the counts tp, fn, fp, tn of a class: parts and their wholes, of which the second is taken off
SHARES = {
    "jaccard_score": lambda tp, fn, fp, tn: [(tp, tp + fn + fp)],
    "specificity_score": lambda tp, fn, fp, tn: [(tn, tn + fp)],
    "negative_predictive_value": lambda tp, fn, fp, tn: [(tn, tn + fn)],
    "false_positive_rate": lambda tp, fn, fp, tn: [(fp, tn + fp)],
    "false_negative_rate": lambda tp, fn, fp, tn: [(fn, tp + fn)],
    "false_discovery_rate": lambda tp, fn, fp, tn: [(fp, tp + fp)],
    "false_omission_rate": lambda tp, fn, fp, tn: [(fn, tn + fn)],
    "informedness": lambda tp, fn, fp, tn: [(tp, tp + fn), (fp, tn + fp)],
    "markedness": lambda tp, fn, fp, tn: [(tp, tp + fp), (fn, tn + fn)],
}


def noisy(random, labels, shares, n, accuracy):
    """Labels drawn by their shares; the prediction is right with this probability, else drawn too."""
    y_true = random.choice(labels, size=n, p=shares)
    guess = random.choice(labels, size=n, p=shares)
    return y_true, np.where(random.random(n) < accuracy, y_true, guess)


def datasets():
    random = np.random.default_rng(3)
    ints = np.array([-3, 0, 1, 2, 10, 100])
    words = np.array(["ambre", "Zebra", "cat", "ärger", "10"])
    yield "binary", *noisy(random, np.array([0, 1]), [0.6, 0.4], 300, 0.6)
    yield "rare", *noisy(random, np.array([0, 1]), [0.97, 0.03], 400, 0.5)
    yield "answers", *noisy(random, np.array(["no", "yes"]), [0.3, 0.7], 200, 0.4)
    yield "integers", *noisy(random, ints, [0.3, 0.25, 0.2, 0.15, 0.07, 0.03], 400, 0.5)
    yield "words", *noisy(random, words, [0.4, 0.3, 0.15, 0.1, 0.05], 300, 0.7)
    yield "many", *noisy(random, np.arange(60), np.full(60, 1 / 60), 400, 0.6)
    yield "one-sided", np.array([0, 0, 1, 1, 2, 2, 2]), np.array([0, 1, 1, 3, 3, 1, 0])
    yield "perfect", np.array([0, 1, 2, 2]), np.array([0, 1, 2, 2])
    yield "wrong", np.array([0, 1, 1, 0]), np.array([1, 0, 0, 1])
    yield "no positive", np.array([0, 0, 0]), np.array([0, 0, 0])
    yield "none predicted", np.array([0, 1, 1]), np.array([0, 0, 0])
    yield "none true", np.array([0, 0, 0]), np.array([0, 1, 0])
    yield "only positive", np.array([1, 1]), np.array([1, 1])


def weights(name, n):
    """Any weights; every fifth row of one-sided and integers has none."""
    random = np.random.default_rng(len(name))
    weight = np.round(random.gamma(0.7, 2.0, size=n), 3) + 0.001
    if name in ("one-sided", "integers"):
        weight[::5] = 0.0
    return weight


def calls(y_true, y_pred, names=("precision_score", "recall_score", "f1_score", *SHARES)):
    """(SQL expression, keyword arguments of the scikit-learn function, its name)."""
    labels = np.unique(np.concatenate([y_true, y_pred]))
    text = labels.dtype.kind == "U"
    positive = "yes" if text else 1
    some = [labels[0], labels[-1]] if len(labels) > 1 else [labels[0]]
    absent = ["absent"] if text else [77]
    # beside two labels or more, one that no row has is an error
    known = absent if len(labels) < 2 else []
    for name in names:
        for zero_sql, zero in [("", {}), (", zero_division => 1", {"zero_division": 1.0}),
                               (", zero_division => 0", {"zero_division": 0.0}),
                               (", zero_division => 'NaN'", {"zero_division": np.nan})]:
            if len(labels) <= 2:
                extra = ", pos_label => 'yes'" if text else ""
                yield f"{name}(cm{extra}{zero_sql})", name, {"pos_label": positive, **zero}
            for average in ("micro", "macro", "weighted"):
                base = {"average": average, **zero}
                yield f"{name}(cm, average => '{average}'{zero_sql})", name, base
                if zero.get("zero_division", 0) in (0, 1) and zero:
                    continue
                for chosen in (some, some + known + [labels[0]], [labels[-1]]) + ((absent,) if known else ()):
                    array = "{" + ",".join(f'"{label}"' for label in chosen) + "}"
                    yield (f"{name}(cm, labels => '{array}', average => '{average}'{zero_sql})", name,
                           {"labels": chosen, **base})


def rate(name, y_true, y_pred, weight, options):
    value = RATES[name](y_true, y_pred, sample_weight=weight, **options)
    if "zero_division" not in options:
        if math.isnan(RATES[name](y_true, y_pred, sample_weight=weight, zero_division=np.nan, **options)):
            return math.nan
    return value


def share(parts):
    with np.errstate(invalid="ignore", divide="ignore"):
        values = [np.divide(part, whole) for part, whole in parts]
    return values[0] - values[1] if len(values) > 1 else values[0]


def share_of(name, y_true, y_pred, weight, options):
    """As scikit-learn averages its own rates."""
    average = options.get("average", "binary")
    labels = [options["pos_label"]] if average == "binary" else options.get("labels")
    matrix = metrics.multilabel_confusion_matrix(y_true, y_pred, sample_weight=weight, labels=labels)
    tn, fp, fn, tp = (matrix[:, i, j].astype(float) for i in (0, 1) for j in (0, 1))
    zero = options.get("zero_division")
    if average in ("binary", "micro"):
        value = float(share(SHARES[name](tp.sum(), fn.sum(), fp.sum(), tn.sum())))
        return value if not math.isnan(value) or zero is None else zero
    values = share(SHARES[name](tp, fn, fp, tn))
    if zero is None and np.isnan(values).all():
        return math.nan
    values = np.where(np.isnan(values), 0.0 if zero is None else zero, values)
    kept = ~np.isnan(values)
    support = (tp + fn)[kept]
    if not kept.any():
        return math.nan
    return np.average(values[kept], weights=support if average == "weighted" and support.sum() > 0 else None)


def kappas(y_true, y_pred, weight):
    labels = np.unique(np.concatenate([y_true, y_pred]))
    for weights in (None, "linear", "quadratic"):
        sql = f", weights => '{weights}'" if weights else ""
        yield f"cohen_kappa_score(cm{sql})", metrics.cohen_kappa_score(y_true, y_pred, weights=weights, sample_weight=weight)
        if len(labels) > 2:
            chosen = list(labels[::-1][:4])
            array = "{" + ",".join(f'"{label}"' for label in chosen) + "}"
            yield (f"cohen_kappa_score(cm, labels => '{array}'{sql})",
                   metrics.cohen_kappa_score(y_true, y_pred, labels=chosen, weights=weights, sample_weight=weight))


def shares_of_all(y_true, y_pred, weight):
    yield "zero_one_loss(cm)", metrics.zero_one_loss(y_true, y_pred, sample_weight=weight)
    yield "zero_one_loss(cm, normalized => false)", metrics.zero_one_loss(y_true, y_pred, sample_weight=weight, normalize=False)
    yield "hamming_loss(cm)", metrics.hamming_loss(y_true, y_pred, sample_weight=weight)
    labels = np.unique(np.concatenate([y_true, y_pred]))
    text = labels.dtype.kind == "U"
    for label in labels[-2:] if len(labels) > 1 else ([] if text else [0, 1]):
        yield f"prevalence(cm, '{label}')", np.average(y_true == label, weights=weight)
        yield f"selection_rate(cm, '{label}')", np.average(y_pred == label, weights=weight)
    if len(labels) <= 2:
        pair = labels if text else np.array([0, 1])
        ratios = metrics.class_likelihood_ratios(y_true, y_pred, labels=pair, sample_weight=weight, replace_undefined_by=np.nan)
        for part, ratio in zip(("positive", "negative"), ratios):
            yield f"class_likelihood_ratios(cm, '{pair[1]}').{part}_likelihood_ratio", ratio
    if len(labels) > 10:
        return
    cost = np.random.default_rng(len(labels)).integers(-5, 20, (len(labels), len(labels)))
    table = json.dumps({str(a): {str(b): int(cost[i, j]) for j, b in enumerate(labels)} for i, a in enumerate(labels)}, ensure_ascii=False)
    total = float((metrics.confusion_matrix(y_true, y_pred, sample_weight=weight) * cost).sum())
    yield f"total_cost(cm, '{table}')", total
    yield f"mean_cost(cm, '{table}')", total / (len(y_true) if weight is None else weight.sum())


def report(y_true, y_pred, weight):
    zero = metrics.classification_report(y_true, y_pred, sample_weight=weight, output_dict=True, zero_division=np.nan)
    given = metrics.classification_report(y_true, y_pred, sample_weight=weight, output_dict=True, zero_division=0.0)
    for name, entry in given.items():
        average = name in ("accuracy", "macro avg", "weighted avg")
        row = entry
        if name == "accuracy":
            row = {"precision": entry, "recall": entry, "f1-score": entry, "support": given["macro avg"]["support"]}
        columns = [row[column] for column in ("precision", "recall", "f1-score")]
        if not average:
            columns = [zero[name][column] for column in ("precision", "recall", "f1-score")]
        elif name != "accuracy":
            classes = [zero[other] for other in zero if other not in ("accuracy", "macro avg", "weighted avg")]
            columns = [math.nan if all(math.isnan(of[column]) for of in classes) else row[column] for column in ("precision", "recall", "f1-score")]
        yield ("" if average else name, name.removesuffix(" avg") if average else "",
               *("" if math.isnan(value) else repr(float(value)) for value in columns), repr(float(row["support"])))


def others(y_true, y_pred, weight):
    yield "accuracy_score(cm)", metrics.accuracy_score(y_true, y_pred, sample_weight=weight)
    yield ("accuracy_score(cm, normalized => false)",
           metrics.accuracy_score(y_true, y_pred, sample_weight=weight, normalize=False))
    yield "balanced_accuracy_score(cm)", metrics.balanced_accuracy_score(y_true, y_pred, sample_weight=weight)
    counted = np.ones(len(y_true), bool) if weight is None else weight > 0
    one_label = len(np.unique(y_true[counted])) < 2
    one_prediction = len(np.unique(y_pred[counted])) < 2
    yield ("balanced_accuracy_score(cm, adjusted => true)", math.nan if one_label else
           metrics.balanced_accuracy_score(y_true, y_pred, sample_weight=weight, adjusted=True))
    yield ("matthews_corrcoef(cm)", math.nan if one_label or one_prediction else
           metrics.matthews_corrcoef(y_true, y_pred, sample_weight=weight))


def expected(y_true, y_pred, weight):
    yield from others(y_true, y_pred, weight)
    yield from kappas(y_true, y_pred, weight)
    yield from shares_of_all(y_true, y_pred, weight)
    for expression, name, options in calls(y_true, y_pred):
        of = share_of if name in SHARES else rate
        yield expression, of(name, y_true, y_pred, weight, options)
    for expression, name, options in calls(y_true, y_pred, ["fbeta_score"]):
        for beta in (0, 0.5, 2, math.inf):
            yield (expression.replace("(cm", f"(cm, '{beta}'".replace("inf", "Infinity")),
                   rate(name, y_true, y_pred, weight, {"beta": beta, **options}))


def cells(y_true, y_pred, weight):
    labels = np.unique(np.concatenate([y_true, y_pred]))
    for normalized in ("none", "true", "pred", "all"):
        matrix = metrics.confusion_matrix(y_true, y_pred, sample_weight=weight,
                                          normalize=None if normalized == "none" else normalized)
        for i, row in enumerate(labels):
            for j, column in enumerate(labels):
                yield normalized, row, column, repr(float(matrix[i, j]))


def write(name, header, rows):
    with open(OUT / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    rows, values, matrices, reports = [], [], [], []
    for name, y_true, y_pred in datasets():
        weight = weights(name, len(y_true))
        rows += [(name, t, p, repr(float(w))) for t, p, w in zip(y_true, y_pred, weight)]
        for weighted, w in (("f", None), ("t", weight)):
            values += [(name, weighted, expression, "" if math.isnan(value) else repr(float(value)))
                       for expression, value in expected(y_true, y_pred, w)]
            if name != "many":
                matrices += [(name, weighted, *cell) for cell in cells(y_true, y_pred, w)]
            reports += [(name, weighted, no, *row) for no, row in enumerate(report(y_true, y_pred, w), 1)]
    write("classification_rows.csv", ("dataset", "y_true", "y_pred", "sample_weight"), rows)
    write("classification_expected.csv", ("dataset", "weighted", "expression", "value"), values)
    write("classification_cells.csv", ("dataset", "weighted", "normalized", "y_true", "y_pred", "count"), matrices)
    write("classification_report.csv", ("dataset", "weighted", "no", "label", "average", "precision", "recall", "f1", "support"), reports)
    print(len(rows), "rows,", len(values), "values,", len(matrices), "cells,", len(reports), "rows of reports")


if __name__ == "__main__":
    main()
