"""Distances by NannyML's own methods, in test/data/nannyml_distances.sql.

NannyML 0.13.1 (Apache-2.0) needs more than the other scripts do:
requirements-nannyml_distances.txt.  Its methods are asked one by one, without
chunks: a reference is fitted, and the current sample is the only chunk.
"""

import os
import pathlib

os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"  # it would report its use

import nannyml
import numpy as np
import pandas as pd
from nannyml.chunk import DefaultChunker
from nannyml.drift.univariate.methods import FeatureType, MethodFactory
from nannyml.thresholds import ConstantThreshold

rng = np.random.default_rng(20261127)


def number_cases():
    a, b = rng.normal(size=250), rng.normal(0.5, 1.2, size=160)
    yield "normal", a, b
    yield "few rows", a[:9], b[:5]
    yield "rounded", np.round(a), np.round(b)
    yield "skewed", np.exp(2 * a), np.exp(1.5 * b)
    yield "beyond the reference", np.arange(100.0), np.arange(60.0, 190.0)
    yield "constant", np.full(20, 3.0), np.append(np.full(10, 3.0), [4.0, 2.0])
    yield "with missing", np.append(a, [np.nan] * 30), np.append(b, [np.nan] * 50)


def category_cases():
    letters = np.array(list("abcdefgh"))
    yield "letters", rng.choice(letters, 200, p=rng.dirichlet(np.ones(8))), rng.choice(letters, 90, p=rng.dirichlet(np.ones(8)))
    yield "new and gone", np.array(list("aaabbbcc")), np.array(list("aabbbxyy"))
    yield "nothing in common", np.array(list("aaa")), np.array(list("bb"))


def distance(key, kind, reference, current):
    method = MethodFactory.create(key, kind, chunker=DefaultChunker(), threshold=ConstantThreshold(upper=0.1))
    method._fit(pd.Series(reference))
    return float(method._calculate(pd.Series(current)))


def literal(x):
    if isinstance(x, str):
        return repr(x)
    return "'NaN'" if np.isnan(x) else repr(float(x))


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(map(literal, row)) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


NAMES = {"jensen_shannon": "jensen_shannon_distance", "hellinger": "hellinger_distance", "l_infinity": "l_infinity_distance",
         "wasserstein": "wasserstein_distance", "kolmogorov_smirnov": "ks_statistic", "chi2": "chi2_test"}
numbers, categories = list(number_cases()), list(category_cases())
wanted = [(name, NAMES[key], distance(key, FeatureType.CONTINUOUS, r, c))
          for name, r, c in numbers for key in ("jensen_shannon", "hellinger", "wasserstein", "kolmogorov_smirnov")]
wanted += [(name, NAMES[key], distance(key, FeatureType.CATEGORICAL, r, c))
           for name, r, c in categories for key in ("jensen_shannon", "hellinger", "l_infinity", "chi2")]
(pathlib.Path(__file__).parent.parent / "data" / "nannyml_distances.sql").write_text(
    f"-- Made by test/oracle/nannyml_distances.py with NannyML {nannyml.__version__}; do not edit.\n"
    + values("nannyml_row", "example text, side text, v text", [(name, side, str(v)) for name, *two in categories for side, s in zip("rc", two) for v in s])
    + values("nannyml_number", "example text, side text, v float8", [(name, side, float(v)) for name, *two in numbers for side, s in zip("rc", two) for v in s])
    + values("nannyml_distance", "example text, distance text, value float8", wanted))
