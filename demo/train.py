"""Train the demo's candidates and write what they predicted.

    pip install -r requirements.txt && python train.py

reads data/elec2.csv.gz and writes data/predictions.csv.gz, which is committed:
the demo itself needs no Python.  Two models learn from the first 90 days and are
then left alone for two years; beside them stands the rule that costs nothing.  A
third is the second one again, learned from the thirteen weeks after Victoria came.
The models score no row that they learned from: a model looks better there than it is.
"""

import csv
import gzip
import io
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_selection import VarianceThreshold
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, TimeSeriesSplit
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

DATA = Path(__file__).resolve().parent / "data"
FEATURES = ["period", "nswprice", "nswdemand", "vicprice", "vicdemand", "transfer"]
CONSTANT_UNTIL_1997_05_05 = ["vicprice", "vicdemand", "transfer"]
STEP = timedelta(minutes=30)
START = datetime(1996, 5, 7)
TRAINED_UNTIL = datetime(1996, 8, 5)
RETRAINED_ON = datetime(1997, 5, 5), datetime(1997, 8, 4)
BOOSTING = {"n_estimators": [25, 50, 100, 200], "max_depth": [2, 3, 4]}
DAY = 48
THRESHOLD = 0.5


def load():
    """Row i is START + i * STEP, market time: the file has no dates, and six decimals (data/README.md)."""
    with gzip.open(DATA / "elec2.csv.gz", "rt", newline="") as file:
        rows = list(csv.DictReader(file))
    features = np.array([[round(float(row[name]), 6) for name in FEATURES] for row in rows])
    labels = np.array([int(row["class"]) for row in rows])
    return features, labels


def tuned(name, model, grid, features, labels):
    """Settings come from the training rows alone: later folds judge what earlier rows taught."""
    search = GridSearchCV(model, grid, scoring="neg_log_loss", cv=TimeSeriesSplit(5))
    search.fit(features, labels)
    print(f"{name}: {search.best_params_}, log loss {-search.best_score_:.4f} in cross-validation")
    return search.best_estimator_


def check_no_weight(logistic, boosting, features):
    """What was constant in training cannot have been learned from; the demo says so, this makes sure."""
    constant = [FEATURES.index(name) for name in CONSTANT_UNTIL_1997_05_05]
    dropped = ~logistic["variancethreshold"].get_support()
    assert dropped[constant].all(), "the logistic regression weighs a constant column"
    split_on = {int(column) for tree in boosting.estimators_.ravel() for column in tree.tree_.feature if column >= 0}
    assert not split_on.intersection(constant), "the boosting splits on a constant column"

    shuffled = features.copy()
    shuffled[:, constant] = np.random.default_rng(0).random((len(features), len(constant)))
    for model in (logistic, boosting):
        assert np.array_equal(model.predict_proba(features), model.predict_proba(shuffled)), "a score moved with them"


def write(path, versions):
    """Scores to nine decimals; no time stamp in the gzip header, so that the same rows make the same file."""
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(["at", "version", "score", "pred"])
    for version, (first, scores) in versions.items():
        for row, score in enumerate(scores, start=first):
            at = START + row * STEP
            out.writerow([f"{at:%Y-%m-%d %H:%M}+10", version, f"{score:.9g}", int(score >= THRESHOLD)])
    with open(path, "wb") as file, gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=9, mtime=0) as packed:
        packed.write(text.getvalue().encode())


def main():
    features, labels = load()
    first = (TRAINED_UNTIL - START) // STEP
    known, known_labels, new = features[:first], labels[:first], features[first:]

    logistic = tuned(
        "logistic",
        make_pipeline(VarianceThreshold(), StandardScaler(), LogisticRegression()),
        {"logisticregression__C": [0.01, 0.1, 1, 10, 100]},
        known,
        known_labels,
    )
    boosting = tuned(
        "boosting",
        GradientBoostingClassifier(random_state=0),
        BOOSTING,
        known,
        known_labels,
    )
    check_no_weight(logistic, boosting, new)

    since, until = ((day - START) // STEP for day in RETRAINED_ON)
    retrained = tuned("retrained", GradientBoostingClassifier(random_state=0), BOOSTING, features[since:until], labels[since:until])

    write(DATA / "predictions.csv.gz", {
        "yesterday": (first, labels[first - DAY : -DAY].astype(float)),
        "logistic": (first, logistic.predict_proba(new)[:, 1].round(9)),
        "boosting": (first, boosting.predict_proba(new)[:, 1].round(9)),
        "retrained": (until, retrained.predict_proba(features[until:])[:, 1].round(9)),
    })


if __name__ == "__main__":
    main()
