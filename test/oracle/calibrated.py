"""Expected values of measures of calibrated rows, which bounds must hold.

Rows are drawn by MD5, so that a server can draw the same ones.  Calibrators are
scikit-learn's IsotonicRegression, fitted to other rows, some steps by hand, and
logistic curves; each row is calibrated by itself, and scikit-learn measures.

Writes test/data/calibrated.sql.
"""

import hashlib
import pathlib
import warnings

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score, roc_curve

ROWS = 2500
rng = np.random.default_rng(20261129)


def draw(salt, i, bound):
    return int(hashlib.md5(f"{salt}{i}".encode()).hexdigest()[:7], 16) % bound


# name, seed, distinct scores at most, largest weight in quarters (0: all weigh 1), are scores probabilities?
samples = [
    ("plain", "a", 1000000, 0, True),
    ("weights", "b", 1000000, 12, True),
    ("ties", "c", 1900, 0, True),
    ("ties and weights", "d", 1900, 5, True),
    ("margins", "e", 1000000, 0, False),
]


def rows_of(seed, grid, weights, probabilities):
    i = range(1, ROWS + 1)
    share = np.array([draw(seed + "score", k, grid) / grid for k in i])
    y = np.array([draw(seed + "label", k, 1000000) / 1000000 for k in i]) < share * share
    w = np.array([draw(seed + "weight", k, weights) / 4 for k in i]) if weights else np.ones(ROWS)
    return y.astype(int), share if probabilities else share * 6 - 3, w


def fitted(n, spread, ends):
    s = rng.random(n) * (ends[1] - ends[0]) + ends[0]
    p = ((s - ends[0]) / (ends[1] - ends[0])) ** spread
    return IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(s, rng.random(n) < p)


def by_hand(x, y):
    return IsotonicRegression(out_of_bounds="clip").fit(x, y)


class Logistic:
    def __init__(self, intercept, slope):
        self.intercept, self.slope = intercept, slope

    def predict(self, s):
        return 1 / (1 + np.exp(np.minimum(-(self.intercept + self.slope * s), 700)))


calibrators = {
    "fitted to many": fitted(20000, 2, (0, 1)),
    "fitted to few": fitted(60, 1, (0, 1)),
    "fitted to margins": fitted(500, 2, (-3, 3)),
    "steps": by_hand([0.2, 0.2000001, 0.5, 0.5000001, 0.8, 0.81], [0, 0.125, 0.125, 0.75, 0.75, 1]),
    "level": by_hand([0.1, 0.9], [0.25, 0.25]),
    "steep": by_hand([0.625, 0.6250001], [0, 1]),
    "rising": Logistic(-1, 3),
    "falling": Logistic(2, -5),
    "saturated": Logistic(0, 150),
}


def measures(y, p, w):
    fpr, tpr, _ = roc_curve(y, p, sample_weight=w)
    return {
        "roc_auc": roc_auc_score(y, p, sample_weight=w),
        "average_precision": average_precision_score(y, p, sample_weight=w),
        "ks_statistic": max(abs(tpr - fpr)),
        "log_loss": log_loss(y, p, sample_weight=w),
        "brier_score_loss": brier_score_loss(y, p, sample_weight=w),
    }


def number(x):
    return repr(float(x))


def quoted(text):
    return "'" + text + "'"


def array(numbers):
    return quoted("{" + ",".join(number(x) for x in numbers) + "}")


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


literals = []
for name, calibrator in calibrators.items():
    if isinstance(calibrator, IsotonicRegression):
        literals.append((quoted(name), "'isotonic'", array(calibrator.X_thresholds_), array(calibrator.y_thresholds_), "NULL", "NULL"))
    else:
        literals.append((quoted(name), "'platt'", "NULL", "NULL", number(calibrator.intercept), number(calibrator.slope)))

truths, partial = [], []
warnings.simplefilter("error")
for name, seed, grid, weights, probabilities in samples:
    y, s, w = rows_of(seed, grid, weights, probabilities)
    for max_fpr in (0.001, 0.05, 0.3, 0.95):
        partial.append((quoted(name), number(max_fpr), number(roc_auc_score(y, s, sample_weight=w, max_fpr=max_fpr))))
    for other, calibrator in calibrators.items():
        found = measures(y, calibrator.predict(s), w)
        truths += [(quoted(name), quoted(other), quoted(m), number(v)) for m, v in found.items()]

sample_rows = [(quoted(n), quoted(e), str(g), str(k), str(p).lower()) for n, e, g, k, p in samples]
out = pathlib.Path(__file__).parent.parent / "data" / "calibrated.sql"
out.write_text(
    "-- Made by test/oracle/calibrated.py; do not edit.\n"
    + values("oracle_sample", "sample text, seed text, grid int, weights int, probabilities boolean", sample_rows)
    + values("oracle_calibrator", "name text, method text, score float8[], probability float8[], intercept float8, slope float8", literals)
    + values("oracle_truth", "sample text, name text, measure text, value float8", truths)
    + values("oracle_partial", "sample text, max_fpr float8, value float8", partial)
)
