"""The same work by Evidently: python peers_evidently.py ROWS_FILE RESULTS"""

from importlib.metadata import version

import peers
import pandas
from evidently import BinaryClassification, DataDefinition, Dataset, Report
from evidently.metrics import RocAuc, ValueDrift

NAME = f"Evidently {version('evidently')}"


def work(rows_file):
    rows = pandas.read_csv(rows_file)
    scored = Dataset.from_pandas(rows[["y", "score"]], data_definition=DataDefinition(
        classification=[BinaryClassification(target="y", prediction_probas="score", pos_label=1)], numerical_columns=[]))
    halves = [Dataset.from_pandas(rows.loc[rows["half"] == half, ["score"]], data_definition=DataDefinition(numerical_columns=["score"])) for half in (0, 1)]
    yield "exact AUC", f"{NAME}, RocAuc", lambda: Report([RocAuc()]).run(scored, None).dict()
    yield "PSI of two samples", f"{NAME}, ValueDrift", lambda: Report([ValueDrift(column="score", method="psi")]).run(halves[1], halves[0]).dict()


peers.measure(work, 3)
