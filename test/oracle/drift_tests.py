"""Expected outcomes of tests of two distributions, in test/data/drift_tests.sql.

chi2_contingency, ttest_ind and chi2 are SciPy's, proportions_ztest is statsmodels'.
The p-values that the extension resamples are resampled here by NumPy's generator,
200,000 times, so that the two differ by no more than chance lets them.
"""

import pathlib

import numpy as np
from scipy.stats import chi2, chi2_contingency, ttest_ind, wasserstein_distance
from statsmodels.stats.proportion import proportions_ztest

rng = np.random.default_rng(20261130)
FLOOR = 1e-4


def number_cases():
    a, b = rng.normal(size=120), rng.normal(0.3, 1.4, size=80)
    yield "shifted", a, b
    yield "alike", a, rng.normal(size=90)
    yield "few", a[:4], b[:3]
    yield "whole", np.round(2 * a), np.round(2 * b)
    yield "far from zero", 1e6 + a, 1e6 + b
    yield "one and many", a[:1], b
    yield "constant", np.full(5, 2.0), np.full(4, 2.0)


def category_cases():
    letters = np.array(list("abcde"))
    p = rng.dirichlet(np.ones(5))
    yield "letters", rng.choice(letters, 200, p=p).tolist(), rng.choice(letters, 150, p=rng.dirichlet(np.ones(5))).tolist()
    yield "two letters", list("aaaaaaabbbbb"), list("aaabbbbbbbbb")
    yield "nearly equal", list("aaaaabbbbb"), list("aaaabbbbb")
    yield "new and gone", list("aaaaaabbbbcc"), list("aaabbbbdd")
    yield "one letter", list("aaa"), list("aa")
    yield "rare", list("a" * 40 + "b" * 3 + "c"), list("a" * 25 + "b" * 5)
    yield "many rows", ["a"] * 300 + ["b"] * 200 + ["c"] * 100, ["a"] * 160 + ["b"] * 90 + ["c"] * 80
    yield "as many as it takes", ["a"] * 33 + ["b"] * 27 + ["c"] * 18, ["a"] * 25 + ["b"] * 28 + ["c"] * 25
    yield "one too few", ["a"] * 33 + ["b"] * 27 + ["c"] * 18, ["a"] * 25 + ["b"] * 29 + ["c"] * 24
    yield "rare together", ["a"] * 60 + ["b"] * 30 + ["c"] * 4 + ["d"] * 3 + ["e"] * 4, ["a"] * 40 + ["b"] * 36 + ["c"] * 2 + ["d"] * 4 + ["f"] * 3
    yield "rare with the next", ["a"] * 60 + ["b"] * 30 + ["c"] * 20 + ["d"] * 2, ["a"] * 40 + ["b"] * 36 + ["c"] * 10 + ["d"] * 3


NUMBERS = list(number_cases())
CATEGORIES = list(category_cases())


def counts(r, c):
    labels = sorted(set(r) | set(c))
    return np.array([[side.count(v) for v in labels] for side in (r, c)])


def chi2_rows():
    for name, r, c in CATEGORIES:
        table = counts(r, c)
        for lambda_ in ("pearson", "log-likelihood"):
            for correction in (True, False):
                statistic, pvalue, _, _ = chi2_contingency(table, correction=correction, lambda_=lambda_)
                yield name, lambda_, correction, statistic, pvalue


def psi(r, c):
    """Of counts of categories, a sample a row: those that the reference has, and all others as one."""
    r, c = r / r.sum(axis=1, keepdims=True), c / c.sum(axis=1, keepdims=True)
    new = np.where(r > 0, 0.0, c).sum(axis=1)
    rr, cc = np.maximum(r, FLOOR), np.maximum(c, FLOOR)
    known = np.where(r > 0, (cc - rr) * np.log(cc / rr), 0.0).sum(axis=1)
    return known + np.where(new > 0, (np.maximum(new, FLOOR) - FLOOR) * np.log(np.maximum(new, FLOOR) / FLOOR), 0.0)


def psi_rows():
    for name, r, c in CATEGORIES:
        table = counts(r, c)
        n, m = table.sum(axis=1)
        bins = np.column_stack([table[:, table[0] > 0], table[:, table[0] == 0].sum(axis=1)])
        bins = bins[:, bins.sum(axis=0) > 0]
        statistic = psi(table[:1], table[1:])[0]
        if min(n, m) * bins.sum(axis=0).min() / (n + m) >= max(5, 15 * (bins.shape[1] - 1) ** 0.5):
            yield name, "law", statistic, chi2.sf(statistic / (1 / n + 1 / m), bins.shape[1] - 1)
        else:
            dealt = rng.multivariate_hypergeometric(table.sum(axis=0), n, 200000)
            drawn = psi(dealt, table.sum(axis=0) - dealt)
            yield name, "resampled", statistic, float(np.mean(drawn >= statistic * (1 - 1e-12)))


def pooled_rows():
    """Categories expected fewer than 5 times together, with the rarest of the others where those are fewer."""
    for name, r, c in CATEGORIES:
        table = counts(r, c)
        expected = table.sum(axis=0) * table.sum(axis=1).min() / table.sum()
        order = np.argsort(expected, kind="stable")
        rare = int((expected < 5).sum())
        if 0 < rare < len(order) and expected[order[:rare]].sum() < 5:
            rare += 1
        pooled = np.column_stack([table[:, order[:rare]].sum(axis=1), table[:, order[rare:]]]) if rare else table
        if table.shape[1] < 2:
            yield name, 0.0, 1.0
        elif pooled.shape[1] < 2:
            yield name, None, None
        else:
            statistic, pvalue, _, _ = chi2_contingency(pooled)
            yield name, statistic, pvalue


def wasserstein_rows():
    for name, r, c in NUMBERS:
        pool = np.concatenate([r, c])
        statistic = wasserstein_distance(r, c)
        deals = [rng.permutation(pool) for _ in range(20000)]
        drawn = [wasserstein_distance(dealt[:len(r)], dealt[len(r):]) for dealt in deals]
        yield name, statistic, float(np.mean(np.array(drawn) >= statistic * (1 - 1e-12)))


def welch_rows():
    for name, r, c in NUMBERS:
        for alternative in ("two-sided", "less", "greater"):
            if len(r) > 1 and np.ptp(r) + np.ptp(c) > 0:
                t = ttest_ind(c, r, equal_var=False, alternative=alternative)
                yield name, alternative, t.statistic, t.pvalue
            else:
                yield name, alternative, None, None


def proportion_rows():
    names = {"two-sided": "two-sided", "less": "smaller", "greater": "larger"}
    for successes in [(3, 40, 9, 50), (0, 100, 4, 80), (10, 20, 10, 20), (1, 10**9, 40, 10**9), (5, 5, 4, 5), (700, 1000, 1, 1)]:
        for alternative, theirs in names.items():
            r, n, c, m = successes
            yield *successes, alternative, *proportions_ztest([c, r], [m, n], alternative=theirs)


def literal(x):
    if x is None:
        return "NULL"
    if isinstance(x, (bool, np.bool_)):
        return str(bool(x)).lower()
    return repr(x) if isinstance(x, (int, str)) else repr(float(x))


def values(table_name, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(map(literal, row)) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table_name} ({columns});\nINSERT INTO {table_name} VALUES\n{lines};\n"


def main():
    numbers = [(name, side, float(v)) for name, *two in NUMBERS for side, s in zip("rc", two) for v in s]
    labels = [(name, side, v) for name, *two in CATEGORIES for side, s in zip("rc", two) for v in s]
    (pathlib.Path(__file__).parent.parent / "data" / "drift_tests.sql").write_text(
        "-- Made by test/oracle/drift_tests.py; do not edit.\n"
        + values("oracle_number", "example text, side text, v float8", numbers)
        + values("oracle_label", "example text, side text, v text", labels)
        + values("oracle_chi2", "example text, lambda_ text, correction boolean, statistic float8, pvalue float8", list(chi2_rows()))
        + values("oracle_psi", "example text, how text, statistic float8, pvalue float8", list(psi_rows()))
        + values("oracle_wasserstein", "example text, statistic float8, pvalue float8", list(wasserstein_rows()))
        + values("oracle_welch", "example text, alternative text, statistic float8, pvalue float8", list(welch_rows()))
        + values("oracle_pooled", "example text, statistic float8, pvalue float8", list(pooled_rows()))
        + values("oracle_proportion", "r bigint, n bigint, c bigint, m bigint, alternative text, statistic float8, pvalue float8", list(proportion_rows())))


if __name__ == "__main__":
    main()
