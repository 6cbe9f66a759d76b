"""The same work by NannyML: python peers_nannyml.py ROWS_FILE RESULTS"""

from importlib.metadata import version

import peers
import nannyml
import pandas

NAME = f"NannyML {version('nannyml')}"


def work(rows_file):
    rows = pandas.read_csv(rows_file)
    reference, current = (rows[rows["half"] == half].reset_index(drop=True) for half in (0, 1))

    def performance():
        calculator = nannyml.PerformanceCalculator(y_true="y", y_pred="predicted", y_pred_proba="score", metrics=["roc_auc"],
                                                   problem_type="classification_binary", chunk_number=1)
        return calculator.fit(reference).calculate(current)

    def drift():
        calculator = nannyml.UnivariateDriftCalculator(["score"], continuous_methods=["wasserstein"], chunk_number=1)
        return calculator.fit(reference).calculate(current)

    yield "exact AUC", f"{NAME}, PerformanceCalculator", performance
    yield "Wasserstein distance", f"{NAME}, UnivariateDriftCalculator", drift


peers.measure(work, 3)
