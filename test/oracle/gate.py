"""Expected values of the gate, in test/data/gate.sql: the metrics of scikit-learn's
naive models, the commonest class and the share of positives, and statsmodels'
interval of the difference of two proportions by Newcombe's method.
"""

import pathlib
import warnings

import numpy as np
from sklearn import metrics
from sklearn.dummy import DummyClassifier
from statsmodels.stats.proportion import confint_proportions_2indep

DATA = pathlib.Path(__file__).parent.parent / "data"
MADE = "Made by test/oracle/gate.py; do not edit."

LABELS = [(30, 70), (70, 30), (50, 50), (1, 9), (9, 1), (3, 0), (0, 3), (417, 2000)]
PAIRS = [(80, 100, 70, 100, 0.95), (99, 100, 60, 80, 0.95), (5, 10, 5, 10, 0.9), (1000, 1200, 400, 500, 0.99), (10, 10, 0, 7, 0.95)]


def naive(positives, negatives):
    """metric, value of models that know the labels' shares and nothing else"""
    y = np.array([1] * positives + [0] * negatives)
    x = np.zeros((len(y), 1))
    # of equally many the smaller label is the commonest, as in our words
    pred = DummyClassifier(strategy="most_frequent").fit(x, y).predict(x)
    prior = DummyClassifier(strategy="prior").fit(x, y)
    score = prior.predict_proba(x)[:, list(prior.classes_).index(1)] if positives else np.zeros(len(y))
    yield "accuracy_score", metrics.accuracy_score(y, pred)
    yield "balanced_accuracy_score", metrics.balanced_accuracy_score(y, pred)
    # where nothing is predicted positive, scikit-learn says what it is told to
    yield "precision_score", metrics.precision_score(y, pred, zero_division=np.nan)
    yield "recall_score", metrics.recall_score(y, pred, zero_division=np.nan)
    yield "f1_score", metrics.f1_score(y, pred, zero_division=np.nan)
    if positives and negatives:
        yield "roc_auc_score", metrics.roc_auc_score(y, score)
        yield "average_precision_score", metrics.average_precision_score(y, score)
        yield "log_loss", metrics.log_loss(y, score)
        yield "brier_score_loss", metrics.brier_score_loss(y, score)


def sql(value):
    return "NULL" if np.isnan(value) else repr(float(value))


def main():
    warnings.simplefilter("ignore")
    rows = [f"\t({p}, {n}, '{metric}', {sql(value)})" for p, n in LABELS for metric, value in naive(p, n)]
    pairs = []
    for k1, n1, k2, n2, level in PAIRS:
        lower, upper = confint_proportions_2indep(k1, n1, k2, n2, method="newcomb", compare="diff", alpha=1 - level)
        pairs.append(f"\t({k1}, {n1}, {k2}, {n2}, {level}, {float(lower)!r}, {float(upper)!r})")
    text = (
        f"-- {MADE}\n"
        "CREATE TEMP TABLE oracle_naive (positives int, negatives int, metric text, value float8);\n"
        "INSERT INTO oracle_naive VALUES\n" + ",\n".join(rows) + ";\n"
        "CREATE TEMP TABLE oracle_difference (k1 int, n1 int, k2 int, n2 int, level float8, lower float8, upper float8);\n"
        "INSERT INTO oracle_difference VALUES\n" + ",\n".join(pairs) + ";\n"
    )
    (DATA / "gate.sql").write_text(text)


main()
