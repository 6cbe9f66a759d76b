"""Expected adjusted p-values by scipy.stats.false_discovery_control.

Writes test/data/false_discovery.h for the unit test and
test/data/false_discovery.sql, the same families, for pgTAP.
"""
import pathlib

import numpy
import scipy
from scipy.stats import false_discovery_control

DATA = pathlib.Path(__file__).parent.parent / "data"
MADE = "Made by test/oracle/false_discovery.py with SciPy %s; not edited by hand." % scipy.__version__


def main():
    random = numpy.random.default_rng(7)
    families = [
        # Benjamini and Hochberg (1995), section 3.2: fifteen tests of a heart study
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
         1.0],
        [0.04],
        [1.0, 0.0, 0.5, 0.5, 0.0],
        [0.02, 0.02, 0.02],
        [1e-300, 0.9, 1e-16],
        random.uniform(size=100).tolist(),
        (random.uniform(size=60) ** 4).tolist(),
    ]
    lines = ["/* %s */" % MADE,
             "static const struct { int family; double pvalue, bh, by; } false_discovery[] = {"]
    arrays = []
    for number, family in enumerate(families):
        columns = family, false_discovery_control(family), false_discovery_control(family, method="by")
        arrays.append("\t(%s)" % ", ".join("'{%s}'" % ",".join(repr(float(x)) for x in column) for column in columns))
        for row in zip(*columns):
            lines.append("\t{%d, %s}," % (number, ", ".join(repr(float(x)) for x in row)))
    lines.append("};")
    (DATA / "false_discovery.h").write_text("\n".join(lines) + "\n")
    (DATA / "false_discovery.sql").write_text(
        "-- %s\n\nCREATE TEMPORARY TABLE family (ps float8[], bh float8[], \"by\" float8[]);\nINSERT INTO family VALUES\n%s;\n"
        % (MADE, ",\n".join(arrays)))


if __name__ == "__main__":
    main()
