"""Expected learned p-values, prediction intervals and tests, by NumPy and SciPy.

Writes test/data/evidence.h for the unit tests and test/data/evidence.sql, the
same cases, for pgTAP.  The formulas are those of docs/evidence.md, written
anew here: log distances, numpy's mean and standard deviation, scipy.stats.skew and
.t; the expansion of a skewed law is inverted by search.
"""
import pathlib

import numpy
import scipy
import scipy.optimize
import scipy.stats

DATA = pathlib.Path(__file__).parent.parent / "data"
MADE = "Made by test/oracle/evidence.py with NumPy %s and SciPy %s; not edited by hand." % (
    numpy.__version__, scipy.__version__)


def student(reference, current, alternative):
    m = len(reference)
    t = (current - numpy.mean(reference)) / (numpy.std(reference, ddof=1) * numpy.sqrt(1 + 1 / m))
    law = scipy.stats.t(m - 1)
    return t, {"two-sided": 2 * law.sf(abs(t)), "less": law.cdf(t), "greater": law.sf(t)}[alternative]


def learned(distances, n, current, n_current, distance):
    n = numpy.array(n, dtype=float)
    power, half_row = {"ks_statistic": (0.5, 0.5 / n), "psi": (1.0, 1 / n ** 2)}[distance]
    half_row_current = {"ks_statistic": 0.5 / n_current, "psi": 1 / n_current ** 2}[distance]
    logs = numpy.log(numpy.maximum(distances, half_row)) + power * numpy.log(n / n_current)
    t, _ = student(logs, numpy.log(max(current, half_row_current)), "greater")
    z = without_skewness(t, max(0, scipy.stats.skew(logs, bias=False)) / 2 + 0.2)
    return z, scipy.stats.t(len(logs) - 1).sf(z)


def without_skewness(t, skewness):
    if t <= 1:
        return t
    return scipy.optimize.brentq(lambda z: z + skewness / 6 * (z * z - 1) - t, 1, t, xtol=1e-15, rtol=8.9e-16)


def learned_cases():
    random = numpy.random.default_rng(4)
    ks = numpy.round(0.05 * numpy.exp(0.3 * random.normal(size=12)), 4).tolist()
    psi = numpy.round(0.02 * numpy.exp(0.8 * random.normal(size=10)), 5).tolist()
    many = numpy.round(0.1 * numpy.exp(random.normal(size=52)), 6).tolist()
    equal, unequal = [336] * 12, [336, 335, 300, 168, 336, 48, 336, 336, 400, 336, 336, 1000]
    return [
        ("ordinary KS", ks, equal, 0.06, 336, "ks_statistic"),
        ("KS far out", ks, equal, 0.9, 336, "ks_statistic"),
        ("KS nearer than ever", ks, equal, 0.001, 336, "ks_statistic"),
        ("KS, windows of unequal n", ks, unequal, 0.06, 250, "ks_statistic"),
        ("ordinary PSI", psi, [336] * 10, 0.05, 336, "psi"),
        ("PSI far out", psi, [336] * 10, 8.0, 336, "psi"),
        ("PSI, windows of unequal n", psi, unequal[:10], 0.05, 250, "psi"),
        ("KS of 0 among the reference", [0.0, 0.0] + ks[2:], equal, 0.06, 336, "ks_statistic"),
        ("PSI of 0 among the reference", [0.0, 1e-300] + psi[2:], [336] * 10, 0.05, 336, "psi"),
        ("current KS of 0", ks, equal, 0.0, 336, "ks_statistic"),
        ("PSI with one window far out", psi[:9] + [4.0], [336] * 10, 5.0, 336, "psi"),
        ("KS with one window near", ks[:11] + [0.004], equal, 0.2, 336, "ks_statistic"),
        ("a year of windows", many, [10000] * 52, 2.0, 9000, "psi"),
    ]


def prediction_cases():
    random = numpy.random.default_rng(5)
    auc = numpy.round(0.85 + 0.02 * random.normal(size=12), 4).tolist()
    return [("AUC of twelve weeks", auc, 0.80), ("AUC as ever", auc, 0.85), ("two windows", [0.8, 0.9], 1.0),
            ("large values", [1e200, 1.1e200, 0.9e200], 2e200), ("small values", [1e-200, 2e-200, 4e-200], 1e-200),
            ("both signs", [-1.0, 1.0, 0.0, 0.5], -3.0)]


def scaled_student(reference, current, alternative):
    """Squares of 1e200 overflow in NumPy too; t does not depend on the unit."""
    unit = max(map(abs, reference))
    return student([x / unit for x in reference], current / unit, alternative)


def interval(reference, level):
    unit = max(map(abs, reference))
    scaled = [x / unit for x in reference]
    m = len(reference)
    low, high = scipy.stats.t.interval(level, m - 1, loc=numpy.mean(scaled),
                                     scale=numpy.std(scaled, ddof=1) * numpy.sqrt(1 + 1 / m))
    return numpy.mean(scaled) * unit, low * unit, high * unit


def c_array(values):
    return "{%s}" % ", ".join(repr(float(x)) for x in values)


def sql_array(values, kind):
    return "'{%s}'::%s[]" % (",".join(repr(x) for x in values), kind)


def main():
    header = ["/* %s */" % MADE,
              "static const struct { const char *name; int m; double d[52], n[52], current, n_current; const char *distance;",
              "\tdouble statistic, pvalue; } learned_cases[] = {"]
    sql = ["-- " + MADE, "",
           "CREATE TEMPORARY TABLE learned_case (name text, distances float8[], n bigint[], current float8, n_current bigint,"
           " distance text, statistic float8, pvalue float8);",
           "INSERT INTO learned_case VALUES"]
    rows = []
    for name, d, n, current, n_current, distance in learned_cases():
        t, p = map(float, learned(d, n, current, n_current, distance))
        header.append('\t{"%s", %d, %s, %s, %r, %r, "%s", %r, %r},'
                      % (name, len(d), c_array(d), c_array(n), current, n_current, distance, t, p))
        rows.append("\t('%s', %s, %s, %r, %d, '%s', %r, %r)"
                    % (name, sql_array(d, "float8"), sql_array(n, "bigint"), current, n_current, distance, t, p))
    header += ["};", "",
               "static const struct { const char *name; int m; double reference[12], current, level, mean, lower, upper, statistic,",
               "\ttwo_sided, less, greater; } prediction_cases[] = {"]
    sql += [",\n".join(rows) + ";", "",
            "CREATE TEMPORARY TABLE prediction_case (name text, reference float8[], current float8, level float8, mean float8,"
            " lower float8, upper float8, statistic float8, two_sided float8, less float8, greater float8);",
            "INSERT INTO prediction_case VALUES"]
    rows = []
    for level, (name, reference, current) in zip([0.95, 0.99, 0.5, 0.95, 0.95, 0.999], prediction_cases()):
        numbers = [current, level, *interval(reference, level), scaled_student(reference, current, "less")[0]]
        numbers += [scaled_student(reference, current, a)[1] for a in ("two-sided", "less", "greater")]
        numbers = ", ".join(repr(float(x)) for x in numbers)
        header.append('\t{"%s", %d, %s, %s},' % (name, len(reference), c_array(reference), numbers))
        rows.append("\t('%s', %s, %s)" % (name, sql_array(reference, "float8"), numbers))
    header.append("};")
    sql.append(",\n".join(rows) + ";")
    (DATA / "evidence.h").write_text("\n".join(header) + "\n")
    (DATA / "evidence.sql").write_text("\n".join(sql) + "\n")


if __name__ == "__main__":
    main()
