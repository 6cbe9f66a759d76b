"""Estimated performance by NannyML's own package on the data it comes with.

NannyML 0.13.1 (Apache-2.0) pins other versions than the other scripts do:
requirements-nannyml_estimated.txt.  Rows are written as counts of a chunk, score
and label.  Its synthetic car loans have scores of two digits: a reference of
50,000, and ten chunks of 5,000 whose labels are in the package too.  Of its census
data (employment in Massachusetts, real, with scores of all digits) the first 4,000
are the reference, and three chunks of 500 are from the first year after that, three
from the last.  The predicted class is score >= 0.5, which the package's own, made
before the car loans' scores were rounded, is not quite.

NannyML fits its isotonic calibrator only where that lowers its calibration error
over ten splits; whether it did is written, with its estimate of each metric, its
sampling error and what the labels gave.

Writes test/data/nannyml_estimated.sql.
"""

import os
import pathlib
import warnings

os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"

import numpy as np
import pandas as pd
from nannyml import CBPE
from nannyml.datasets import load_synthetic_car_loan_dataset, load_us_census_ma_employment_data

METRICS = {
    "roc_auc": "roc_auc_score",
    "average_precision": "average_precision_score",
    "f1": "f1_score",
    "precision": "precision_score",
    "recall": "recall_score",
    "specificity": "specificity_score",
    "accuracy": "accuracy_score",
    "true_negative": "tn",
    "false_positive": "fp",
    "false_negative": "fn",
    "true_positive": "tp",
}
COLUMNS = {"repaid": "label", "employed": "label", "predicted_probability": "score", "y_pred_proba": "score"}


def data():
    """Name, rows of a chunk, reference and analysis with score and label."""
    loans = load_synthetic_car_loan_dataset()
    yield "car loans", 5000, loans[0], loans[1].merge(loans[2], on="id")
    census = load_us_census_ma_employment_data()
    analysis = census[1].merge(census[2], on="id")
    yield "census", 500, census[0].head(4000), pd.concat([analysis.head(1500), analysis.tail(1500)])


def estimates(chunk_size, reference, analysis):
    asked = [m for m in METRICS if not m.startswith(("true_", "false_"))] + ["confusion_matrix"]
    cbpe = CBPE(y_pred_proba="score", y_pred="predicted", y_true="label", metrics=asked, chunk_size=chunk_size, problem_type="classification_binary")
    cbpe.fit(reference)
    return cbpe.needs_calibration, cbpe.estimate(analysis).filter(period="analysis").to_df()


def counts(name, chunk, frame):
    for (score, label), n in frame.groupby(["score", "label"]).size().items():
        yield f"{name}\t{chunk}\t{float(score)!r}\t{int(label)}\t{n}\n"


def main():
    warnings.simplefilter("ignore")
    rows, answers = [], []
    for name, size, *frames in data():
        reference, analysis = (f.rename(columns=COLUMNS)[["score", "label"]].reset_index(drop=True) for f in frames)
        for frame in (reference, analysis):
            frame["predicted"] = (frame["score"] >= 0.5).astype(int)
        needs, result = estimates(size, reference.copy(), analysis.copy())
        rows += counts(name, 0, reference)
        for chunk in range(len(analysis) // size):
            rows += counts(name, chunk + 1, analysis.iloc[chunk * size : (chunk + 1) * size])
            for theirs, ours in METRICS.items():
                value, error, realized = (float(result[(theirs, column)].iloc[chunk]) for column in ("value", "sampling_error", "realized"))
                assert np.isfinite([value, error, realized]).all()
                answers.append(f"{name}\t{'t' if needs else 'f'}\t{chunk + 1}\t{ours}\t{value!r}\t{error!r}\t{realized!r}\n")
    path = pathlib.Path(__file__).parents[1] / "data" / "nannyml_estimated.sql"
    path.write_text(
        "-- Written by test/oracle/nannyml_estimated.py; chunk 0 is the reference.\n"
        "CREATE TEMP TABLE nannyml_row (example text, chunk int, score float8, label int, n int);\nCOPY nannyml_row FROM stdin;\n"
        + "".join(rows)
        + "\\.\nCREATE TEMP TABLE nannyml_answer (example text, calibrated boolean, chunk int, metric text, value float8, sampling_error float8, realized float8);\nCOPY nannyml_answer FROM stdin;\n"
        + "".join(answers)
        + "\\.\n"
    )


if __name__ == "__main__":
    main()
