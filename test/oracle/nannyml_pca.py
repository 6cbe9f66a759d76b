"""Reconstruction errors by NannyML's own package, in test/data/nannyml_pca.sql.

NannyML 0.13.1 (Apache-2.0) pins other versions than the other scripts do:
requirements-nannyml_pca.txt.  It reports the mean length of what principal
components leave of a row, pca_reconstruction_error() the root of the mean
square: the difference of their squares is the variance of the lengths, which is
found here from scikit-learn's components, as NannyML finds its own.
"""

import pathlib
import warnings

import numpy as np
import pandas as pd
from nannyml import DataReconstructionDriftCalculator
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(20261201)


def rows(n, columns, strength):
    loading = np.cos(np.arange(2 * columns).reshape(2, columns)) * strength
    return rng.normal(0, 1, (n, 2)) @ loading + rng.normal(0, 0.5, (n, columns))


def cases():
    yield "no drift", 0.65, rows(120, 4, 0.9), rows(60, 4, 0.9)
    yield "another structure", 0.65, rows(120, 5, 0.9), rows(60, 5, -0.2)
    yield "most of it", 0.9, rows(120, 6, 0.9), rows(60, 6, 0.9) + np.arange(6) / 2


def lengths(share, reference, current):
    scaler = StandardScaler().fit(reference)
    pca = PCA(n_components=share).fit(scaler.transform(reference))
    scaled = scaler.transform(current)
    return np.linalg.norm(pca.inverse_transform(pca.transform(scaled)) - scaled, axis=1)


def theirs(share, reference, current):
    names = [f"column {k}" for k in range(reference.shape[1])]
    calculator = DataReconstructionDriftCalculator(column_names=names, chunk_number=1, n_components=share)
    calculator.fit(pd.DataFrame(reference, columns=names))
    result = calculator.calculate(pd.DataFrame(current, columns=names)).filter(period="analysis").to_df()
    return result[("reconstruction_error", "value")].item()


def main():
    warnings.simplefilter("ignore")
    path = pathlib.Path(__file__).parents[1] / "data" / "nannyml_pca.sql"
    with path.open("w") as out:
        out.write("-- Written by test/oracle/nannyml_pca.py.\nCREATE TEMP TABLE nannyml_row (example text, side text, features float8[]);\nCOPY nannyml_row FROM stdin;\n")
        answers = []
        for name, share, *sides in cases():
            for side, x in zip(("reference", "current"), sides):
                for row in x:
                    out.write(f"{name}\t{side}\t{{{','.join(repr(float(v)) for v in row)}}}\n")
            value, left = theirs(share, *sides), lengths(share, *sides)
            assert abs(value / left.mean() - 1) < 1e-12
            answers.append(f"{name}\t{share}\t{float(value)!r}\t{float(left.var())!r}\n")
        out.write("\\.\nCREATE TEMP TABLE nannyml_error (example text, share float8, mean_length float8, variance float8);\nCOPY nannyml_error FROM stdin;\n")
        out.writelines(answers)
        out.write("\\.\n")


main()
