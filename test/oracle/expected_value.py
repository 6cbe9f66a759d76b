"""Expected value by threshold with NumPy, and its variance for a normal interval.

Writes test/data/expected_value.sql.  Our interval is a score interval: it must agree with the normal one
where there are many rows, which is what the test asks of it; where a row is worth one of two numbers it
is Wilson's, by statsmodels.
"""
import pathlib

import numpy
import statsmodels
from statsmodels.stats.proportion import proportion_confint

DATA = pathlib.Path(__file__).parent.parent / "data"
N = 20000
VALUE = numpy.array([[0.0, -1.0], [-0.5, 20.0]])


def main():
    random = numpy.random.default_rng(21)
    counts = {}
    for score in range(11):
        n = N // 11
        positives = random.binomial(n, 0.02 + 0.06 * score)
        counts[score / 10] = (n - positives, positives)
    rows = ["\t(%r, %s, %d)" % (score, label, counts[score][label == "true"]) for score in counts for label in ("false", "true")]
    y = numpy.concatenate([[0] * a + [1] * b for a, b in counts.values()])
    s = numpy.concatenate([[score] * (a + b) for score, (a, b) in counts.items()])
    expected = []
    for threshold in sorted(counts, reverse=True):
        pred = (s >= threshold).astype(int)
        worth = VALUE[y, pred]
        half = 1.959963984540054 * worth.std() / numpy.sqrt(len(worth))
        hits = int((y == pred).sum())
        wilson = proportion_confint(hits, len(y), method="wilson")
        expected.append("\t(%r, %d, %r, %r, %r, %r)" % (threshold, pred.sum(), float(worth.mean()), float(half), float(wilson[0]), float(wilson[1])))
    (DATA / "expected_value.sql").write_text(
        "-- Made by test/oracle/expected_value.py with NumPy %s and statsmodels %s; not edited by hand.\n"
        "CREATE TEMP TABLE oracle_count (score float8, label boolean, n integer);\n"
        "INSERT INTO oracle_count VALUES\n%s;\n"
        "CREATE TEMP TABLE oracle_threshold (threshold float8, n_selected float8, value float8, half_width float8, wilson_lower float8, wilson_upper float8);\n"
        "INSERT INTO oracle_threshold VALUES\n%s;\n" % (numpy.__version__, statsmodels.__version__, ",\n".join(rows), ",\n".join(expected)))


if __name__ == "__main__":
    main()
