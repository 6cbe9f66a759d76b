"""What Evidently or NannyML, as they come, say of rows: python drift_peers.py evidently|nannyml DIRECTORY HISTORIES > RESULTS

DIRECTORY has what `false_alarms streams` wrote, and its index.csv; so many of the histories are looked at.  Lines are as those of
`false_alarms power`: how many histories were found first in the first window, the second, and so on.
"""

import csv
import os
import pathlib
import sys
from importlib.metadata import version

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", DO_NOT_TRACK="1", NML_DISABLE_USAGE_LOGGING="1")
import numpy as np
import pandas as pd

# Each history is a column of its own in one call: what a call costs beside it is paid once
CHANGES = ("nothing", "mean + 0.25 sd", "mean + 0.5 sd", "sd x 1.5", "NULL from 1 to 5 %", "nothing (8 categories)", "new category of 1 %")


def frame(values, categorical):
    """Of an array of rows by histories."""
    columns = {f"c{i}": [f"c{v:.0f}" for v in values[:, i]] if categorical else values[:, i] for i in range(values.shape[1])}
    return pd.DataFrame(columns)


def evidently(reference, windows, categorical):
    from evidently import DataDefinition, Dataset, Report
    from evidently.metrics import ValueDrift

    def dataset(rows, names):
        definition = DataDefinition(categorical_columns=names) if categorical else DataDefinition(numerical_columns=names)
        return Dataset.from_pandas(rows[names], data_definition=definition)

    first = {}
    for number, window in enumerate(windows, 1):
        names = [c for c in reference if c not in first]
        if not names:
            break
        report = Report([ValueDrift(column=c) for c in names], include_tests=True)
        for test in report.run(dataset(window, names), dataset(reference, names)).dict()["tests"]:
            if test["status"] == "FAIL":
                first[test["metric_config"]["params"]["column"]] = number
    return first


def nannyml(reference, windows, categorical):
    import nannyml as package

    names = list(reference)
    n = len(windows[0])
    calculator = package.UnivariateDriftCalculator(names, chunk_size=n, treat_as_categorical=names if categorical else None)
    result = calculator.fit(reference).calculate(pd.concat(windows, ignore_index=True)).filter(period="analysis").to_df()
    first = {}
    for name in names:
        alerts = np.flatnonzero(result[name, "jensen_shannon", "alert"].to_numpy())
        if len(alerts):
            first[name] = int(alerts[0]) + 1
    return first


def main():
    tool, directory, most = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    peers = {"evidently": ("Evidently", evidently), "nannyml": ("NannyML", nannyml)}
    label, judge = peers[tool]
    out = csv.writer(sys.stdout, lineterminator="\n")
    for file, process, change, kind, *sizes in csv.reader((directory / "index.csv").open()):
        if change not in CHANGES:
            continue
        n, m, count = map(int, sizes)
        histories = np.fromfile(directory / file).reshape(-1, m + count, n)[:most]
        categorical = "categories" in kind
        reference = frame(histories[:, :m].reshape(len(histories), -1).T, categorical)
        windows = [frame(histories[:, m + w].T, categorical) for w in range(count)]
        first = judge(reference, windows, categorical)
        found = [sum(f == w for f in first.values()) for w in range(1, count + 1)]
        out.writerow(["power", process, n, m, change, f"{label} {version(tool)}", len(histories), "", *found])
        sys.stdout.flush()


main()
