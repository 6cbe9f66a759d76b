"""Expected values of covariance_matrix: NumPy, SciPy, statsmodels and scikit-learn.

Writes test/data/covariance.sql: rows of a reference and of current data, and
what the libraries say of both, which the test includes.  Numbers are written
with repr(), so they are read back exactly.

A whole weight is a row repeated.  Where statsmodels and SciPy need an inverse
and there is none, it is NumPy's pseudo-inverse, and the test's F law has the
rank for the number of columns.
"""

import pathlib

import numpy as np
from scipy import stats
from scipy.spatial.distance import mahalanobis
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler
from statsmodels.stats.multivariate import test_mvmean_2indep

rng = np.random.default_rng(20261130)
SHARES = [0.3, 0.65, 0.9, 0.99]


def correlated(n, columns, strength=0.6, shift=0.0):
    common = rng.normal(0, 1, (n, 2))
    loading = np.cos(np.arange(2 * columns).reshape(2, columns)) * strength
    return common @ loading + rng.normal(0, 0.5, (n, columns)) + shift * np.arange(columns)


def with_gaps(x, every):
    """Rows that are left out: a number is missing, is none, or is out of range."""
    x = x.copy()
    for k, gap in enumerate([None, np.nan, np.inf, -1e91]):
        x[k::every, k % x.shape[1]] = np.nan if gap is None else gap
    return x


def case_rows():
    def sides(name, reference, current, w_reference=None, w_current=None):
        for side, x, w in (("reference", reference, w_reference), ("current", current, w_current)):
            yield name, side, x, np.ones(len(x)) if w is None else w

    yield from sides("no drift", correlated(200, 3), correlated(150, 3))
    yield from sides("moved", correlated(200, 3), correlated(150, 3, shift=0.2))
    yield from sides("another structure", correlated(300, 8), correlated(120, 8, strength=-0.2))
    scale = np.array([1e6, 1.0, 1e-6, 1e3])
    yield from sides("units", correlated(90, 4) * scale + 7e6 * scale, correlated(80, 4) * scale + 7e6 * scale)
    yield from sides("whole weights", correlated(90, 3), correlated(80, 3, shift=0.1), rng.integers(0, 4, 90).astype(float), rng.integers(1, 3, 80).astype(float))
    yield from sides("gaps", with_gaps(correlated(120, 4), 17), with_gaps(correlated(110, 4), 13))
    a, b = correlated(60, 2), correlated(70, 2, shift=0.1)
    yield from sides("a sum of two", np.column_stack([a, a.sum(axis=1)]), np.column_stack([b, b.sum(axis=1)]))
    yield from sides("a constant", np.column_stack([a, np.full(60, 0.5)]), np.column_stack([b, np.full(70, 0.5)]))
    yield from sides("fewer rows than columns", correlated(4, 6), correlated(3, 6))
    yield from sides("one column", correlated(50, 1), correlated(40, 1, shift=1.0))
    yield from sides("twenty columns", correlated(70, 20), correlated(50, 20))


def complete(x, w):
    keep = np.all(np.abs(x) <= 1e90, axis=1)
    return np.repeat(x[keep], w[keep].astype(int), axis=0)


def counts(name, side, x, missing):
    """Why rows are left out: a NULL before NaN, NaN before what is out of range."""
    null = np.isnan(x).any(axis=1) & missing
    nan = np.isnan(x).any(axis=1) & ~null
    yield name, side, "complete", None, None, (np.abs(x) <= 1e90).all(axis=1).sum()
    yield name, side, "missing", None, None, null.sum()
    yield name, side, "nan", None, None, nan.sum()
    yield name, side, "out_of_range", None, None, ((np.abs(x) > 1e90).any(axis=1) & ~null & ~nan).sum()


def summary(name, side, x):
    columns = x.shape[1]
    covariance = np.atleast_2d(np.cov(x, rowvar=False))
    for i in range(columns):
        yield name, side, "mean", i + 1, None, x[:, i].mean()
        yield name, side, "stddev", i + 1, None, x[:, i].std(ddof=1)
    varies = covariance.diagonal() > 0
    with np.errstate(all="ignore"):
        correlation = np.atleast_2d(np.corrcoef(x, rowvar=False))
    for i in range(columns):
        for j in range(i, columns):
            yield name, side, "covariance", i + 1, j + 1, covariance[i, j]
            if j > i and varies[i] and varies[j]:
                yield name, side, "correlation", i + 1, j + 1, correlation[i, j]


def effective(w):
    return w.sum() ** 2 / (w**2).sum()


def shifts(name, x, y, n_reference, n_current):
    """Fisher's z of each pair, by its formula; the correction is SciPy's."""
    pairs = [(i, j) for i in range(x.shape[1]) for j in range(i + 1, x.shape[1]) if min(x[:, i].std(), x[:, j].std()) > 1e-14]
    if not pairs or min(n_reference, n_current) <= 3:
        return
    with np.errstate(all="ignore"):
        r, c = np.corrcoef(x, rowvar=False), np.corrcoef(y, rowvar=False)
    z = np.array([(np.arctanh(c[p]) - np.arctanh(r[p])) / np.sqrt(1 / (n_reference - 3) + 1 / (n_current - 3)) for p in pairs])
    pvalue = 2 * stats.norm.sf(np.abs(z))
    adjusted = stats.false_discovery_control(pvalue)
    for k, (i, j) in enumerate(pairs):
        yield name, "both", "shift statistic", i + 1, j + 1, z[k]
        yield name, "both", "shift pvalue", i + 1, j + 1, pvalue[k]
        yield name, "both", "shift adjusted", i + 1, j + 1, adjusted[k]


def pseudo_inverse(covariance):
    """Of the correlations, and back to the columns' units: those must not decide what is singular."""
    units = np.sqrt(np.where(covariance.diagonal() > 0, covariance.diagonal(), 1))
    scaled = covariance / np.outer(units, units)
    return np.linalg.pinv(scaled, rcond=1e-12, hermitian=True) / np.outer(units, units), np.linalg.matrix_rank(scaled, rtol=1e-12, hermitian=True)


def means(name, x, y):
    """Hotelling's test and Mahalanobis' distance; from a row, since a mean far from 0 has lost digits that its distance needs."""
    x, y = x - x[0], y - x[0]
    covariance = np.atleast_2d(np.cov(x, rowvar=False))
    inverse, _ = pseudo_inverse(covariance)
    moved = y.mean(axis=0) - x.mean(axis=0)
    if np.linalg.norm(covariance @ inverse @ moved - moved) < 1e-6 * np.linalg.norm(moved):
        yield name, "both", "mahalanobis", None, None, mahalanobis(y.mean(axis=0), x.mean(axis=0), inverse)
    pooled = ((len(x) - 1) * covariance + (len(y) - 1) * np.atleast_2d(np.cov(y, rowvar=False))) / (len(x) + len(y) - 2)
    pooled_inverse, rank = pseudo_inverse(pooled)
    if len(x) + len(y) <= rank + 1 or rank == len(x) + len(y) - 2 < x.shape[1]:
        return
    t2 = len(x) * len(y) / (len(x) + len(y)) * moved @ pooled_inverse @ moved
    df2 = len(x) + len(y) - rank - 1
    pvalue = stats.f.sf(t2 * df2 / ((len(x) + len(y) - 2) * rank), rank, df2)
    if rank == x.shape[1] > 1:
        test = test_mvmean_2indep(x, y)
        assert abs(test.t2 / t2 - 1) < 1e-9 and abs(test.pvalue / pvalue - 1) < 1e-9
        if np.linalg.cond(pooled) < 1e6:
            t2, pvalue = test.t2, test.pvalue
    yield name, "both", "hotelling", None, None, t2
    yield name, "both", "hotelling pvalue", None, None, pvalue
    yield name, "both", "hotelling rank", None, None, rank


def reconstruction(name, x, y):
    scaler = StandardScaler().fit(x)
    keep = x.std(axis=0) > 1e-14
    sides = [scaler.transform(side)[:, keep] for side in (x, y)]
    for share in SHARES:
        pca = PCA(n_components=share, svd_solver="full").fit(sides[0])
        yield name, "both", f"pca {share} components", None, None, pca.n_components_
        for side, rows in zip(("reference", "current"), sides):
            lengths = np.linalg.norm(pca.inverse_transform(pca.transform(rows)) - rows, axis=1)
            yield name, side, f"pca {share}", None, None, np.sqrt((lengths**2).mean())
            yield name, side, f"pca {share} mean length", None, None, lengths.mean()


def points(name, x):
    covariance = np.atleast_2d(np.cov(x, rowvar=False))
    if np.linalg.matrix_rank(covariance) < x.shape[1]:
        return
    inverse = np.linalg.inv(covariance)
    for k in range(3):
        yield name, "reference", "mahalanobis of row", k, None, mahalanobis(x[k], x.mean(axis=0), inverse)


def literal(value):
    if value is None or (isinstance(value, float) and np.isnan(value)):
        return r"\N"
    return repr(float(value)) if isinstance(value, (float, np.floating)) else str(value)


def array(x, missing):
    def text(v):
        return "NULL" if np.isnan(v) and missing else repr(float(v)).replace("inf", "Infinity").replace("nan", "NaN")

    return "{" + ",".join(text(v) for v in x) + "}"


def copy(out, name, columns, rows):
    out.write(f"CREATE TEMP TABLE {name} ({columns});\nCOPY {name} FROM stdin;\n")
    for row in rows:
        out.write("\t".join(literal(x) for x in row) + "\n")
    out.write("\\.\n")


def main():
    rows, values, sides = [], [], {}
    for name, side, x, w in case_rows():
        # of rows with NaN every other one says NULL instead
        missing = np.arange(len(x)) % 2 == 0
        rows.extend((name, side, k, array(row, missing[k]), float(w[k])) for k, row in enumerate(x))
        values.extend(counts(name, side, x, missing))
        sides.setdefault(name, []).append((complete(x, w), effective(w) if name == "whole weights" else None))
        values.extend(summary(name, side, complete(x, w)))
    for name, ((x, n_reference), (y, n_current)) in sides.items():
        values.extend(shifts(name, x, y, n_reference or len(x), n_current or len(y)))
        values.extend(reconstruction(name, x, y))
        if n_reference is None:
            values.extend(means(name, x, y))
        values.extend(points(name, x))
    path = pathlib.Path(__file__).parents[1] / "data" / "covariance.sql"
    with path.open("w") as out:
        out.write("-- Written by test/oracle/covariance.py.\n")
        copy(out, "oracle_row", "example text, side text, no int, features float8[], w float8", rows)
        copy(out, "oracle_value", "example text, side text, what text, i int, j int, value float8", values)


main()
