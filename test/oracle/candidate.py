"""Candidates compared on the same rows: scikit-learn's metrics, SciPy's and statsmodels' paired tests and corrections.

Writes test/data/candidate.sql.  The bootstrap's p-values are from drawing rows, where ours draws cells:
they agree within the error of so many resamples.
"""
import pathlib

import numpy
import scipy
import sklearn
import statsmodels
from scipy.stats import ttest_rel
from sklearn import metrics
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests

DATA = pathlib.Path(__file__).parent.parent / "data"
N = 500
RESAMPLES = 2000
BOOTSTRAPPED = ("fbeta_score", "mean_cost", "matthews_corrcoef")
COST = numpy.array([[0.0, 1.0], [5.0, 0.5]])


def value(metric, y, score, pred):
    if metric in ("roc_auc_score", "average_precision_score", "log_loss", "brier_score_loss"):
        return getattr(metrics, metric)(y, score)
    if metric == "mean_cost":
        return COST[y, pred].mean()
    if metric == "fbeta_score":
        return metrics.fbeta_score(y, pred, beta=2)
    if metric == "specificity_score":
        return metrics.recall_score(y, pred, pos_label=0)
    return getattr(metrics, metric)(y, pred)


def losses(metric, y, score):
    chosen = numpy.where(y == 1, score, 1 - score)
    return -numpy.log(chosen) if metric == "log_loss" else (1 - chosen) ** 2


def mcnemar_pvalue(y, a, b):
    right_a, right_b = a == y, b == y
    table = [[sum(right_a & right_b), sum(right_a & ~right_b)], [sum(~right_a & right_b), sum(~right_a & ~right_b)]]
    return mcnemar(table, exact=True).pvalue


def bootstrap_pvalue(metric, y, a, b):
    random = numpy.random.default_rng(11)
    drawn = numpy.empty(RESAMPLES)
    for i in range(RESAMPLES):
        rows = random.integers(len(y), size=len(y))
        drawn[i] = value(metric, y[rows], None, a[rows]) - value(metric, y[rows], None, b[rows])
    return min(1, 2 * (1 + min((drawn <= 0).sum(), (drawn >= 0).sum())) / (RESAMPLES + 1))


def pvalue(metric, y, a, b):
    """Of candidates (score, pred); None where another test of ours has its own oracle, or there is none."""
    if metric in ("log_loss", "brier_score_loss"):
        return ttest_rel(losses(metric, y, a[0]), losses(metric, y, b[0])).pvalue
    if metric == "accuracy_score":
        return mcnemar_pvalue(y, a[1], b[1])
    if metric in ("recall_score", "specificity_score"):
        kept = y == (1 if metric == "recall_score" else 0)
        return mcnemar_pvalue(y[kept], a[1][kept], b[1][kept])
    if metric in BOOTSTRAPPED:
        return bootstrap_pvalue(metric, y, a[1], b[1])
    return None


def compared(metric, y, candidates, reference):
    lower = metric in ("log_loss", "brier_score_loss", "mean_cost")
    values = [value(metric, y, *c) for c in candidates]
    order = sorted(range(len(values)), key=lambda i: values[i] if lower else -values[i])
    against = order[0] if reference is None else reference
    tested = [i for i in range(len(values)) if i != against]
    pvalues = [pvalue(metric, y, candidates[i], candidates[against]) for i in tested]
    if None in pvalues:
        adjusted = [None] * len(tested)
    elif reference is None:
        pairs = len(values) * (len(values) - 1) // 2
        adjusted = [min(1, p * pairs) for p in pvalues]
        # statsmodels' Bonferroni, of as many p-values as there are pairs
        padded = multipletests(pvalues + [1.0] * (pairs - len(pvalues)), method="bonferroni")[1]
        assert numpy.allclose(padded[:len(pvalues)], adjusted)
    else:
        adjusted = list(multipletests(pvalues, method="holm")[1])
    for i in range(len(values)):
        at = tested.index(i) if i in tested else None
        yield (i + 1, values[i], None if at is None else values[i] - values[against],
               None if at is None else pvalues[at], None if at is None else adjusted[at])


def sql(number):
    return "NULL" if number is None else repr(float(number))


def main():
    random = numpy.random.default_rng(3)
    latent = random.normal(size=N)
    y = (latent + random.normal(size=N) > 0.3).astype(int)
    scores = [1 / (1 + numpy.exp(-(latent * 1.2 - 0.3 + random.normal(size=N) * spread))) for spread in (0.3, 0.45, 1.5)]
    scores = [numpy.round(s, 6) for s in scores]
    candidates = [(s, (s > 0.5).astype(int)) for s in scores]
    rule = (latent > 0.8).astype(int)
    rows = ["\t(%d, %s, %s, %s, %s, %s)" % (i, "true" if y[i] else "false", *(repr(float(s[i])) for s in scores), rule[i])
            for i in range(N)]
    expected = []
    for metric in ("roc_auc_score", "average_precision_score", "log_loss", "brier_score_loss", "accuracy_score"):
        expected += [(metric, False, None) + row for row in compared(metric, y, candidates, None)]
    with_rule = candidates + [(None, rule)]
    for metric in ("accuracy_score", "recall_score", "specificity_score", "fbeta_score", "mean_cost", "matthews_corrcoef"):
        for reference in (None,) if metric in BOOTSTRAPPED else (None, 3):
            expected += [(metric, True, reference) + row for row in compared(metric, y, with_rule, reference)]
    lines = ["\t('%s', %s, %s, %d, %s, %s, %s, %s)" % (
        metric, "true" if ruled else "false", "NULL" if reference is None else "'rule/1'", no, *map(sql, numbers))
        for metric, ruled, reference, no, *numbers in expected]
    (DATA / "candidate.sql").write_text(
        "-- Made by test/oracle/candidate.py with SciPy %s, scikit-learn %s and statsmodels %s; not edited by hand.\n"
        "CREATE TEMP TABLE oracle_row (id integer, label boolean, s1 float8, s2 float8, s3 float8, rule integer);\n"
        "INSERT INTO oracle_row VALUES\n%s;\n"
        "CREATE TEMP TABLE oracle_candidate (metric text, with_rule boolean, versus text, no integer, value float8, difference float8, pvalue float8, adjusted_pvalue float8);\n"
        "INSERT INTO oracle_candidate VALUES\n%s;\n" % (
            scipy.__version__, sklearn.__version__, statsmodels.__version__, ",\n".join(rows), ",\n".join(lines)))


if __name__ == "__main__":
    main()
