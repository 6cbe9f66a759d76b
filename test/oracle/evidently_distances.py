"""Distances by Evidently's own functions, in test/data/evidently_distances.sql.

Evidently 0.7.23 (Apache-2.0) pins other versions than the other scripts do:
requirements-evidently_distances.txt.  It adds up over a set, so that the last
digit depends on PYTHONHASHSEED, which was 0.

It makes every category of either side a bin and counts an empty one as 0.0001.
So does psi() without a preset, but for two differences: new categories are one
bin together, and every share below 0.0001 counts as 0.0001.  Examples that show
neither are marked plain.
"""

import pathlib
from collections import Counter

import evidently
import numpy as np
import pandas as pd
from evidently.legacy.calculations.stattests.hellinger_distance import hellinger_stat_test
from evidently.legacy.calculations.stattests.jensenshannon import jensenshannon_stat_test
from evidently.legacy.calculations.stattests.kl_div import kl_div_stat_test
from evidently.legacy.calculations.stattests.psi import psi_stat_test
from evidently.legacy.calculations.stattests.wasserstein_distance_norm import wasserstein_stat_test
from evidently.legacy.core import ColumnType

rng = np.random.default_rng(20261126)


def cases():
    letters = np.array(list("abcdefgh"))
    for name, n, m in [("many rows", 300, 200), ("few rows", 40, 15)]:
        p, q = rng.dirichlet(np.ones(8)), rng.dirichlet(np.ones(8))
        yield name, True, rng.choice(letters, n, p=p).tolist(), rng.choice(letters, m, p=q).tolist()
    yield "one gone", True, list("aaabbbcc"), list("aabbb")
    yield "one new", True, list("aaabbbcc"), list("aabbbxx")
    yield "nothing in common", True, list("aaa"), list("bb")
    yield "two new", False, list("aaabbbcc"), list("aabbbxyy")
    yield "a rare one", False, ["a"] * 19999 + ["b"], ["a"] * 30 + ["c"] * 3


def number_cases():
    a, b = rng.normal(size=250), rng.normal(0.5, 1.2, size=160)
    yield "normal", a, b
    yield "few rows of many values", a[:25], b[:9]
    yield "few values", np.round(a), np.round(b)
    yield "tenths", np.round(a, 1), np.round(b, 1)
    yield "skewed", np.exp(2 * a), np.exp(1.5 * b)
    yield "apart", np.arange(100.0), np.arange(500.0, 560.0)
    yield "nearly constant", 5 + a / 1e5, 5 + b / 1e5
    yield "fifteen values", rng.integers(0, 15, 200) / 2, rng.integers(3, 18, 90) / 2
    yield "with missing", np.append(a, [np.nan] * 30), np.append(b, [np.nan] * 50)


def quoted(text):
    return "'" + text + "'"


def number(x):
    return "'NaN'" if np.isnan(x) else repr(float(x))


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def distances(reference, current, kind, tests):
    """Rows without a value are dropped before a test, as its reports do."""
    r, c = (pd.Series(side).dropna() for side in (reference, current))
    for name, test in tests.items():
        yield name, float(test.func(r.copy(), c.copy(), kind, 0.1)[0])


of_categories = {"psi": psi_stat_test, "kl_divergence": kl_div_stat_test, "jensen_shannon_distance": jensenshannon_stat_test,
                 "hellinger_distance": hellinger_stat_test}
of_numbers = of_categories | {"wasserstein_distance": wasserstein_stat_test}

data, numbers = list(cases()), list(number_cases())
psi = [(quoted(name), repr(value)) for name, plain, r, c in data if plain for d, value in distances(r, c, ColumnType.Categorical, of_categories) if d == "psi"]
rows = [(quoted(name), quoted(side), quoted(v), str(n)) for name, _, *two in data for side, s in zip("rc", two) for v, n in Counter(s).items()]
number_rows = [(quoted(name), quoted(side), number(v)) for name, *two in numbers for side, s in zip("rc", two) for v in s]
wanted = [(quoted(name), quoted(d), repr(v)) for name, _, r, c in data for d, v in distances(r, c, ColumnType.Categorical, of_categories)]
wanted += [(quoted(name), quoted(d), repr(v)) for name, r, c in numbers for d, v in distances(r, c, ColumnType.Numerical, of_numbers)]
out = pathlib.Path(__file__).parent.parent / "data" / "evidently_distances.sql"
out.write_text(
    f"-- Made by test/oracle/evidently_distances.py with Evidently {evidently.__version__}; do not edit.\n"
    + values("evidently_row", "example text, side text, v text, n int", rows)
    + values("evidently_number", "example text, side text, v float8", number_rows)
    + values("evidently_psi", "example text, psi float8", psi)
    + values("evidently_distance", "example text, distance text, value float8", wanted))
