"""Expected rows of data_quality(), in test/data/data_quality.sql, and the laws behind
them, in test/data/hypergeometric.h.

Shares are pandas', Fisher's test and the hypergeometric law SciPy's, the normal law
of large numbers statsmodels', gamma functions mpmath's and SciPy's, Chernoff's bound
is minimised by SciPy.  Where both sides are dealt anew by NumPy from all rows, the
share of deals that do as much must not be above a p-value that is a bound.
"""

import pathlib

import mpmath
import numpy as np
import pandas as pd
from scipy.optimize import minimize_scalar
from scipy.special import gammaln
from scipy.stats import fisher_exact, hypergeom
from statsmodels.stats.proportion import proportions_ztest

DATA = pathlib.Path(__file__).parent.parent / "data"
MADE = "Made by test/oracle/data_quality.py; do not edit."
rng = np.random.default_rng(20261201)
DEALS = 20000
mpmath.mp.dps = 60


def plain(values):
    return [(v, 1.0) for v in values]


def numbers(x):
    return plain([float(v) for v in x])


def letters(text):
    return plain(list(text))


def examples():
    """name, kind, reference, current, design_effect, threshold"""
    a = rng.normal(size=300)
    b = rng.normal(size=200)
    whole = rng.integers(0, 9, 400)
    yield "alike", "number", numbers(a), numbers(b), 1, 0.01
    yield "shifted", "number", numbers(a), numbers(b + 1.5), 1, 0.01
    yield "three beyond", "number", numbers(a), numbers(np.concatenate([b[:40], [7, 8, -9]])), 1, 0.01
    yield "nulls", "number", numbers(a[:100]) + plain([None] * 2), numbers(b[:80]) + plain([None] * 20), 1, 0.01
    yield "nan and infinite", "number", numbers(a[:90]) + plain([float("nan")]), numbers(b[:70]) + plain([float("nan")] * 9 + [float("inf")] * 5 + [float("-inf")]), 1, 0.01
    yield "default", "number", numbers(whole), numbers(np.where(np.arange(400) % 8 == 0, -999, whole)), 1, 0.01
    yield "zeros", "number", numbers(whole[:200]), numbers(np.where(np.arange(200) % 3 == 0, 0, whole[200:])), 1, 0.01
    yield "below the threshold", "number", numbers(np.zeros(2000)) + plain([None]), numbers(np.zeros(1900)) + plain([None] * 15), 1, 0.01
    yield "any threshold", "number", numbers(np.zeros(2000)) + plain([None]), numbers(np.zeros(1900)) + plain([None] * 15), 1, 0.0
    yield "constant now", "number", numbers(whole[:50]), numbers([3] * 20), 1, 0.01
    yield "constant once", "number", numbers([3] * 50), numbers(whole[:20]), 1, 0.01
    yield "constant few", "number", numbers([3] * 95 + [4] * 5), numbers([3] * 4), 1, 0.01
    yield "another constant", "number", numbers([3] * 6), numbers([4] * 6), 1, 0.01
    yield "one each", "number", numbers([1]), numbers([2]), 1, 0.01
    yield "no values now", "number", numbers(a[:10]), plain([None] * 10), 1, 0.01
    yield "design effect", "number", numbers(whole[:100]) + plain([None]), numbers(whole[100:200] + 3) + plain([None] * 30), 4, 0.01
    w = rng.integers(1, 5, 100).astype(float) / 2
    yield "weights", "number", list(zip(map(float, whole[:100]), w)), list(zip(map(float, whole[100:200] + 2), w)) + [(None, 20.0)], 1, 0.01
    yield "same letters", "category", letters("aaabbbccc"), letters("abbbcc"), 1, 0.01
    yield "new and gone", "category", letters("a" * 50 + "b" * 40 + "c" * 10), letters("a" * 30 + "b" * 30 + "d" * 6 + "e"), 1, 0.01
    yield "rare ones", "category", plain([f"r{i}" for i in rng.integers(0, 400, 150)]), plain([f"r{i}" for i in rng.integers(0, 400, 120)]), 1, 0.01
    yield "all new", "category", letters("aabbccddee"), letters("ffgghhiijj"), 1, 0.01
    yield "names", "category", plain([f"n{i}" for i in range(60)]), plain([f"n{i}" for i in range(60, 100)]), 1, 0.01
    yield "fewer now", "category", plain([f"r{i}" for i in rng.integers(0, 40, 200)]), plain([f"r{i}" for i in rng.integers(0, 9, 200)]), 1, 0.01
    yield "nulls of names", "category", letters("aaaabbbb"), letters("aaab") + plain([None] * 16), 1, 0.01
    yield "weighted letters", "category", [("a", 2.0), ("b", 1.5), ("a", 0.5), ("c", 3.0)] * 10, [("a", 1.0), ("d", 2.5), ("b", 0.25)] * 12, 1.5, 0.01
    yield "more now", "number", numbers(rng.integers(0, 9, 300)), numbers(rng.integers(0, 40, 100)), 2, 0.01
    yield "near ones", "number", numbers(a), numbers(b[:150]), 20, 0.01
    yield "booleans", "boolean", plain([True] * 30 + [False] * 30), plain([True] * 12), 1, 0.01
    yield "booleans turned", "boolean", plain([True] * 8), plain([False] * 8 + [None] * 8), 1, 0.01
    days = [f"2026-01-{d:02d}" for d in range(1, 29)]
    yield "dates", "date", plain(days[:20]), plain(days[4:] + ["infinity"] * 3), 1, 0.01


def frame(rows):
    return pd.DataFrame({"v": pd.Series([v for v, _ in rows], dtype=object), "w": [float(w) for _, w in rows]})


def kish(w):
    return w.sum() ** 2 / (w**2).sum() if len(w) else 0.0


def log_all_drawn(marked, drawn, rows):
    if marked > drawn * (1 + 1e-12):
        return -np.inf
    marked = min(marked, drawn)
    return float(gammaln(drawn + 1) - gammaln(drawn - marked + 1) - gammaln(rows + 1) + gammaln(rows - marked + 1))


def chernoff(weights, log_p, x):
    """Smallest bound of P(sum of weights >= x), each there with its probability."""
    w, lp = np.array(weights), np.array(log_p)
    with np.errstate(divide="ignore"):
        lq = np.where(lp > -1e-300, -np.inf, np.log(-np.expm1(np.minimum(lp, -1e-300))))
    if x <= 0 or (w * np.exp(lp)).sum() >= x:
        return 1.0

    def bound(t):
        return np.logaddexp(lq, lp + t * w).sum() - t * x

    highest = (60 + max(-v for v in lp if v > -700)) / min(w)
    best = minimize_scalar(bound, bounds=(0, highest), method="bounded", options={"xatol": 1e-13 * highest, "maxiter": 1000})
    return float(np.exp(min(best.fun, bound(highest), 0.0)))


def judge(off, pvalue, threshold, alpha=0.01):
    return "changed" if off >= threshold - 1e-12 and off > 0 and pvalue < alpha else "ok"


def value_checks(kind, r, c, n, m, threshold):
    """Of the rows with a value: a row a check."""
    rs, cs = r.groupby("v").w.sum(), c.groupby("v").w.sum()
    both = pd.DataFrame({"r": rs, "c": cs}).fillna(0.0)
    rows = (both.r / r.w.sum() * n + both.c / c.w.sum() * m).to_numpy()
    total = n + m
    if kind in ("number", "date"):
        order = (lambda s: s.map(lambda v: "~" if v == "infinity" else v)) if kind == "date" else (lambda s: s.astype(float))
        out = c.w[(order(c.v) < order(r.v).min()) | (order(c.v) > order(r.v).max())].sum() / c.w.sum()
        k = out * m
        if k == int(k) and n == int(n) and m == int(m):
            p = hypergeom.cdf(1, int(total), int(n), int(k) + 1)
        else:
            p = min(1.0, float(np.exp(log_all_drawn(k, m, total))) * (m - k + (k + 1) * n) / (total - k))
        yield "out_of_range_fraction", 0.0, out, p, judge(out, p, threshold)
    if kind != "boolean":
        n_all, m_all = kish(r.w), kish(c.w)
        rows_all = (both.r / r.w.sum() * n_all + both.c / c.w.sum() * m_all).to_numpy()
        absent = [log_all_drawn(x, n, total) for x in rows]
        absent_all = [log_all_drawn(x, n_all, n_all + m_all) for x in rows_all]
        fewest, most = float(-np.expm1(absent).sum()), float(-np.expm1(absent_all).sum())
        k = min(n_all, m_all)
        before = float(-np.expm1([log_all_drawn(x / r.w.sum() * n_all, n_all - k, n_all) for x in rs]).sum())
        now = float(-np.expm1([log_all_drawn(x / c.w.sum() * m_all, m_all - k, m_all) for x in cs]).sum())
        d, p = len(cs), 1.0
        if now < before * (1 - 1e-9) and d < fewest:
            p = min(1.0, 2 * chernoff(np.ones(len(rows)), absent, len(rows) - d))
        elif now > before * (1 + 1e-9) and d > most:
            p = min(1.0, 2 * chernoff(np.ones(len(rows)), np.log(-np.expm1(absent_all)), d) ** (n / n_all))
        yield "distinct", float(len(rs)), float(d), p, judge(abs(now - before) / before, p, threshold)
    was, now = len(rs) == 1, len(cs) == 1
    if was and now and not set(rs.index) & set(cs.index):
        p = float(min(1.0, (2 if n == m else 1) * np.exp(log_all_drawn(m, m, total))))
        yield "constant", 1.0, 1.0, p, judge(1.0, p, threshold)
    elif was != now:
        drawn = m if now else n
        p = float(sum(np.exp(log_all_drawn(drawn, x, total)) for x in rows if x >= drawn))
        yield "constant", float(was), float(now), p, judge(1.0, p, threshold)
    else:
        yield "constant", float(was), float(now), None, "ok"
    if kind != "boolean":
        top = sorted(cs.index, key=lambda v: (-cs[v], v if kind == "category" else float("inf") if v == "infinity" else (float(v) if kind == "number" else v)) if kind != "date" else (-cs[v], v == "infinity", v))[0]
        a, b = both.r[top] / r.w.sum(), both.c[top] / c.w.sum()
        N, M = round(n), round(m)
        table = [[round(b * M), M - round(b * M)], [round(a * N), N - round(a * N)]]
        p = min(1.0, len(both) * fisher_exact(table, alternative="greater").pvalue)
        yield "spike", a, b, p, judge(b - a, p, threshold)
    if kind == "category":
        new, gone = both.c[both.r == 0].sum() / c.w.sum(), both.r[both.c == 0].sum() / r.w.sum()
        p = chernoff(rows, [log_all_drawn(x, m, total) for x in rows], new * m)
        yield "new_categories", 0.0, new, p, judge(new, p, threshold)
        p = chernoff(rows, [log_all_drawn(x, n, total) for x in rows], gone * n)
        yield "vanished_categories", gone, 0.0, p, judge(gone, p, threshold)


def is_nan(v):
    return isinstance(v, float) and np.isnan(v)


def checks(kind, reference, current, design_effect, threshold):
    r, c = frame(reference), frame(current)
    n, m = round(kish(r.w) / design_effect), round(kish(c.w) / design_effect)
    names = ["null_fraction"] + (["nan_fraction", "zero_fraction"] if kind == "number" else []) + (["infinite_fraction"] if kind in ("number", "date") else [])
    what = {
        "null_fraction": lambda v: v is None,
        "nan_fraction": is_nan,
        "zero_fraction": lambda v: v == 0 and v is not None,
        "infinite_fraction": lambda v: v in ("infinity", "-infinity") or isinstance(v, float) and np.isinf(v),
    }
    yield "type", None, None, None, "ok"
    for name in names:
        a, b = (f.w[f.v.map(what[name])].sum() / f.w.sum() for f in (r, c))
        p = fisher_exact([[round(a * n), n - round(a * n)], [round(b * m), m - round(b * m)]]).pvalue
        yield name, a, b, p, judge(abs(b - a), p, threshold)
    r, c = (f[f.v.map(lambda v: v is not None and not is_nan(v))] for f in (r, c))
    if len(r) and len(c):
        yield from value_checks(kind, r, c, kish(r.w) / design_effect, kish(c.w) / design_effect, threshold)


def deals(reference, current):
    """How often both sides, dealt anew, do as much: of new rows, gone rows, distinct values, rows out of range."""
    r, c = [v for v, _ in reference if v is not None], [v for v, _ in current if v is not None]
    code, index = np.unique(np.array(r + c, dtype=object if isinstance(r[0], str) else float), return_inverse=True)
    n = len(r)

    def statistics(order):
        a, b = np.bincount(order[:n], minlength=len(code)), np.bincount(order[n:], minlength=len(code))
        seen = np.flatnonzero(a)
        return b[a == 0].sum(), a[b == 0].sum(), (b > 0).sum(), b[: seen[0]].sum() + b[seen[-1] + 1 :].sum()

    observed = statistics(index)
    drawn = np.array([statistics(rng.permutation(index)) for _ in range(DEALS)])
    more, fewer = (drawn[:, 2] >= observed[2]).mean(), (drawn[:, 2] <= observed[2]).mean()
    return {
        "new_categories": float((drawn[:, 0] >= observed[0]).mean()),
        "vanished_categories": float((drawn[:, 1] >= observed[1]).mean()),
        "distinct": float(min(1.0, min(more, fewer))),
        "out_of_range_fraction": float((drawn[:, 3] >= observed[3]).mean()),
    }


def literal(x):
    if x is None:
        return "NULL"
    if isinstance(x, (bool, np.bool_)):
        return f"'{str(bool(x)).lower()}'"
    if isinstance(x, str):
        return f"'{x}'"
    x = float(x)
    return repr(x) if np.isfinite(x) else f"'{x}'"


def values(table_name, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(map(literal, row)) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table_name} ({columns});\nINSERT INTO {table_name} VALUES\n{lines};\n"


def text_of(v):
    return v if v is None or isinstance(v, str) else str(v).lower()


def write_sql():
    rows, expected, dealt = [], [], []
    for name, kind, reference, current, design_effect, threshold in examples():
        for side, of in (("r", reference), ("c", current)):
            rows += [(name, kind, side, text_of(v), w, design_effect, threshold) for v, w in of]
        expected += [(name, *check) for check in checks(kind, reference, current, design_effect, threshold)]
        if name in ("new and gone", "rare ones", "names", "fewer now", "three beyond", "alike"):
            shares = deals(reference, current)
            listed = {check[1] for check in expected if check[0] == name}
            dealt += [(name, check, share) for check, share in shares.items() if check in listed]
    (DATA / "data_quality.sql").write_text(
        f"-- {MADE}\n"
        + values("oracle_row", "example text, kind text, side text, v text, w float8, design_effect float8, threshold float8", rows)
        + values("oracle_check", "example text, check_name text, reference_value float8, current_value float8, pvalue float8, verdict text", expected)
        + values("oracle_deal", "example text, check_name text, share float8", dealt)
    )


def write_header():
    tables = [(3, 10, 5, 12), (0, 10, 3, 8), (0, 10000, 3, 100), (5, 5, 4, 5), (1, 1, 0, 1), (0, 7, 0, 9), (7, 7, 9, 9), (10, 40, 10, 40), (1200, 5000, 1300, 5000), (20000, 100000, 400, 1500), (3, 100000, 900, 100000), (50000, 10**6, 51000, 10**6)]
    lines = [f"/* {MADE} */", "static const struct { double a, n, b, m, two_sided, greater; } fisher[] = {"]
    for a, n, b, m in tables:
        table = [[b, m - b], [a, n - a]]
        lines.append("\t{%d, %d, %d, %d, %r, %r}," % (a, n, b, m, float(fisher_exact(table).pvalue), float(fisher_exact(table, alternative="greater").pvalue)))
    lines += ["};", "static const struct { double a, n, b, m, two_sided, greater; } wide[] = {"]
    for a, n, b, m in [(4 * 10**7, 10**8, 40010000, 10**8), (10**8, 10**9, 10**8 - 40000, 10**9), (3 * 10**14, 10**15, 3 * 10**14, 10**15)]:
        pvalues = [float(proportions_ztest([b, a], [m, n], alternative=side)[1]) for side in ("two-sided", "larger")]
        lines.append("\t{%d, %d, %d, %d, %r, %r}," % (a, n, b, m, *pvalues))
    lines += ["};", "static const struct { double marked, drawn, rows, log_p; } all_drawn[] = {"]
    for marked, drawn, rows in [(0, 5, 9), (1, 5, 9), (5, 5, 9), (2.5, 5.5, 9.25), (3, 1000, 3000), (700, 1000, 1200), (1, 10**15, 2 * 10**15), (40, 10**12, 3 * 10**12), (0.01, 3, 7), (12, 12, 10**9), (10, 15, 10**6)]:
        f = mpmath.loggamma
        drawn_, rows_, marked_ = mpmath.mpf(drawn), mpmath.mpf(rows), mpmath.mpf(marked)
        log_p = f(drawn_ + 1) - f(drawn_ - marked_ + 1) - f(rows_ + 1) + f(rows_ - marked_ + 1)
        lines.append("\t{%r, %r, %r, %r}," % (float(marked), float(drawn), float(rows), float(log_p)))
    lines.append("};")
    (DATA / "hypergeometric.h").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    write_header()
    write_sql()
