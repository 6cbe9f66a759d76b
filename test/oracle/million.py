"""Metrics of a million rows: scikit-learn, and SciPy for the KS statistic.

Writes test/data/million.sql.  The rows are made by a rule that SQL follows to
the last digit: whole numbers, and scores that are fractions of a power of two.
"""

import pathlib

import numpy as np
from scipy.stats import ks_2samp, wasserstein_distance
from sklearn import metrics

N = 1_000_000


def main():
    i = np.arange(N, dtype=np.int64)
    y = ((i * 7919) % 1000 < 30).astype(int)
    s = ((i * 48271) % 65521 + 20000 * y) / 131072.0
    w = 1.0 + (i * 16807) % 4 / 2.0
    predicted = (s >= 0.4375).astype(int)
    values = []
    for weights, name in ((None, "plain"), (w, "weighted")):
        with_weights = {"sample_weight": weights}
        values += [
            (name, "roc_auc_score", metrics.roc_auc_score(y, s, **with_weights)),
            (name, "average_precision_score", metrics.average_precision_score(y, s, **with_weights)),
            (name, "log_loss", metrics.log_loss(y, s, **with_weights)),
            (name, "brier_score_loss", metrics.brier_score_loss(y, s, **with_weights)),
            (name, "accuracy_score", metrics.accuracy_score(y, predicted, **with_weights)),
            (name, "balanced_accuracy_score", metrics.balanced_accuracy_score(y, predicted, **with_weights)),
            (name, "precision_score", metrics.precision_score(y, predicted, **with_weights)),
            (name, "recall_score", metrics.recall_score(y, predicted, **with_weights)),
            (name, "f1_score", metrics.f1_score(y, predicted, **with_weights)),
            (name, "matthews_corrcoef", metrics.matthews_corrcoef(y, predicted, **with_weights)),
            (name, "cohen_kappa_score", metrics.cohen_kappa_score(y, predicted, **with_weights)),
        ]
    values += [
        ("plain", "ks_statistic", ks_2samp(s[y == 1], s[y == 0]).statistic),
        ("plain", "wasserstein_distance", wasserstein_distance(s[y == 1], s[y == 0])),
    ]
    path = pathlib.Path(__file__).parents[1] / "data" / "million.sql"
    with path.open("w") as out:
        out.write("-- Written by test/oracle/million.py.\n")
        out.write("CREATE TEMP TABLE oracle_million (weights text, metric text, value float8);\nCOPY oracle_million FROM stdin;\n")
        for name, metric, value in values:
            out.write(f"{name}\t{metric}\t{float(value)!r}\n")
        out.write("\\.\n")


main()
