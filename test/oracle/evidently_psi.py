"""PSI of categories by Evidently's own function, in test/data/evidently_psi.sql.

Evidently 0.7.23 (Apache-2.0) pins other versions than the other scripts do:
requirements-evidently_psi.txt.  It adds up over a set, so that the last digit
depends on PYTHONHASHSEED, which was 0.

It makes every category of either side a bin and counts an empty one as 0.0001;
so does psi(), but for two differences: new categories are one bin together, and
every share below 0.0001 counts as 0.0001.  The samples here show neither.
"""

import pathlib

import evidently
import numpy as np
import pandas as pd
from evidently.legacy.calculations.stattests.psi import psi_stat_test

rng = np.random.default_rng(20261126)


def cases():
    letters = np.array(list("abcdefgh"))
    for name, n, m in [("many rows", 300, 200), ("few rows", 40, 15)]:
        p, q = rng.dirichlet(np.ones(8)), rng.dirichlet(np.ones(8))
        yield name, rng.choice(letters, n, p=p).tolist(), rng.choice(letters, m, p=q).tolist()
    yield "one gone", list("aaabbbcc"), list("aabbb")
    yield "one new", list("aaabbbcc"), list("aabbbxx")
    yield "nothing in common", list("aaa"), list("bb")


def quoted(text):
    return "'" + text + "'"


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


data = list(cases())
psi = [(quoted(name), repr(float(psi_stat_test.func(pd.Series(r), pd.Series(c), "cat", 0.1)[0]))) for name, r, c in data]
rows = [(quoted(name), quoted(side), quoted(v)) for name, *two in data for side, s in zip("rc", two) for v in s]
out = pathlib.Path(__file__).parent.parent / "data" / "evidently_psi.sql"
out.write_text(
    f"-- Made by test/oracle/evidently_psi.py with Evidently {evidently.__version__}; do not edit.\n"
    + values("evidently_row", "example text, side text, v text", rows)
    + values("evidently_psi", "example text, psi float8", psi))
