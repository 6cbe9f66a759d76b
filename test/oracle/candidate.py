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


def row_pvalue(y, weight, a, b, measure, rows_of):
    """Rows are drawn with both of their scores; rows_of says how."""
    drawn = numpy.empty(RESAMPLES)
    for i in range(RESAMPLES):
        rows = rows_of()
        drawn[i] = measure(y[rows], a[rows], weight[rows]) - measure(y[rows], b[rows], weight[rows])
    return min(1, 2 * (1 + min((drawn <= 0).sum(), (drawn >= 0).sum())) / (RESAMPLES + 1))


def owned(y, candidates, rule, weight, amount):
    """Metrics for which no paired test has a name, with weights, and of a user's own: of candidates 1 and 2, or 1 and the rule.

    The last column says whether the p-value is of resamples.  Rows that carry weights are drawn alike; where only
    counts are kept, as many as Kish's effective number are drawn in proportion to weight.
    """
    random = numpy.random.default_rng(17)
    one, two = candidates[0][0], candidates[1][0]
    effective = int(round(weight.sum() ** 2 / (weight ** 2).sum()))
    ones = numpy.ones(len(y))

    def alike():
        return random.integers(len(y), size=len(y))

    def fourth():
        return random.integers(len(y), size=len(y) // 4)

    def by_weight():
        return random.choice(len(y), size=effective, p=weight / weight.sum())

    def precision(t, s, w):
        return metrics.average_precision_score(t, s, sample_weight=w)

    def area(t, s, w):
        return metrics.roc_auc_score(t, s, sample_weight=w)

    def right(t, p, w):
        return metrics.accuracy_score(t, p)

    def squared(t, s, a):
        return ((t - s) ** 2 * a).sum() / a.sum()

    yield ("average_precision_score", False, 1, precision(y, one, ones), precision(y, two, ones), row_pvalue(y, ones, one, two, precision, alike), True)
    yield ("average_precision_score", False, 4, precision(y, one, ones), precision(y, two, ones), row_pvalue(y, ones, one, two, precision, fourth), True)
    yield ("roc_auc_score", True, 1, area(y, one, weight), area(y, two, weight), row_pvalue(y, weight, one, two, area, alike), True)
    yield ("accuracy_score", True, 1, metrics.accuracy_score(y, candidates[0][1], sample_weight=weight), metrics.accuracy_score(y, rule, sample_weight=weight),
           row_pvalue(y, ones, candidates[0][1], rule, right, by_weight), True)
    yield ("squared", False, 1, squared(y, one, amount), squared(y, two, amount), row_pvalue(y, amount, one, two, squared, alike), True)
    lost = [numpy.where((y == 1) & (p == 0), amount, 0.0) for p in (candidates[0][1], rule)]
    test = ttest_rel(*lost)
    yield ("lost", False, 1, lost[0].mean(), lost[1].mean(), test.pvalue, False)
    yield ("lost", False, 4, lost[0].mean(), lost[1].mean(), 2 * scipy.stats.t.sf(abs(test.statistic) / 2, len(y) / 4 - 1), False)


GATED_RESAMPLES = 300
GATED = ("accuracy_score", "balanced_accuracy_score", "precision_score", "recall_score", "f1_score", "matthews_corrcoef",
         "roc_auc_score", "average_precision_score", "log_loss", "brier_score_loss", "ks_statistic", "lost")


def gated_value(metric, y, score, amount):
    pred = (score > 0.5).astype(int)
    if metric == "ks_statistic":
        return scipy.stats.ks_2samp(score[y == 1], score[y == 0]).statistic
    if metric == "lost":
        return numpy.where((y == 1) & (pred == 0), amount, 0.0).mean()
    return getattr(metrics, metric)(y, pred if metric in GATED[:6] else score)


def gated(y, a, b, amount):
    """The difference of two candidates with the percentile interval of rows drawn with both of their scores."""
    random = numpy.random.default_rng(23)
    drawn = {metric: numpy.empty(GATED_RESAMPLES) for metric in GATED}
    for i in range(GATED_RESAMPLES):
        rows = random.integers(len(y), size=len(y))
        for metric in GATED:
            drawn[metric][i] = gated_value(metric, y[rows], a[rows], amount[rows]) - gated_value(metric, y[rows], b[rows], amount[rows])
    for metric in GATED:
        yield (metric, gated_value(metric, y, a, amount) - gated_value(metric, y, b, amount), *numpy.quantile(drawn[metric], (0.025, 0.975)))


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
    amount = numpy.round(random.lognormal(3, 1, size=N), 2)
    weight = numpy.round(random.lognormal(0, 0.7, size=N), 3)
    rows = ["\t(%d, %s, %s, %s, %s, %s, %r, %r)" % (i, "true" if y[i] else "false", *(repr(float(s[i])) for s in scores), rule[i], float(amount[i]), float(weight[i]))
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
    others = ["\t('%s', %s, %d, %s, %s, %s, %s)" % (metric, "true" if weighted else "false", effect, *map(sql, numbers), "true" if drawn else "false")
              for metric, weighted, effect, *numbers, drawn in owned(y, candidates, rule, weight, amount)]
    differences = ["\t('%s', %s, %s, %s)" % (metric, *map(sql, numbers)) for metric, *numbers in gated(y, scores[0], scores[1], amount)]
    (DATA / "candidate.sql").write_text(
        "-- Made by test/oracle/candidate.py with SciPy %s, scikit-learn %s and statsmodels %s; not edited by hand.\n"
        "CREATE TEMP TABLE oracle_row (id integer, label boolean, s1 float8, s2 float8, s3 float8, rule integer, amount float8, weight float8);\n"
        "INSERT INTO oracle_row VALUES\n%s;\n"
        "CREATE TEMP TABLE oracle_candidate (metric text, with_rule boolean, versus text, no integer, value float8, difference float8, pvalue float8, adjusted_pvalue float8);\n"
        "INSERT INTO oracle_candidate VALUES\n%s;\n"
        "CREATE TEMP TABLE oracle_paired (metric text, weighted boolean, design_effect float8, first float8, second float8, pvalue float8, drawn boolean);\n"
        "INSERT INTO oracle_paired VALUES\n%s;\n"
        "CREATE TEMP TABLE oracle_gated (metric text, difference float8, lower float8, upper float8);\n"
        "INSERT INTO oracle_gated VALUES\n%s;\n" % (
            scipy.__version__, sklearn.__version__, statsmodels.__version__, ",\n".join(rows), ",\n".join(lines), ",\n".join(others), ",\n".join(differences)))


if __name__ == "__main__":
    main()
