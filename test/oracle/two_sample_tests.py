"""Expected values of the tests of two samples: SciPy, and the definitions where it has fewer digits.

The reference is SciPy's first sample.  Statistics are computed in fractions, exact laws
in whole numbers (SciPy's sums of binomial coefficients run out of doubles), limits by
mpmath (SciPy ends the series of Cramer and von Mises at 1e-7); each must be SciPy's to
what that has.  Weighted rows count by Kish's number: Student's t is statsmodels' then, the
others follow their formulas with such sizes.  Permutations are all of them.

Writes test/data/two_sample_tests.sql: tables of rows and of calls, each with its
statistic and p-value.
"""

import itertools
import math
import pathlib
import warnings
from collections import defaultdict
from fractions import Fraction

import numpy as np
from mpmath import mp, mpf
from scipy import stats
from scipy.special import kolmogorov
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

mp.dps = 40
rng = np.random.default_rng(20261201)
HALF = mpf(1) / 2
SIDES = ("two-sided", "less", "greater")
PERMUTED = ("tiny", "tiny and tied", "one and five", "two and nine", "eight and eight")


def sample(x, y):
    return np.concatenate([x, y]).astype(float), np.repeat([0, 1], [len(x), len(y)])


def case_rows():
    """Examples of (name, values, is current, weights or None)."""
    normal = rng.normal
    yield "one row each", *sample([1.0], [2.0]), None
    yield "three rows", *sample([1.0, 2.0], [2.5]), None
    yield "one and five", *sample([3.5], [1.0, 2.0, 3.0, 4.0, 5.0]), None
    yield "tiny", *sample([1.0, 2.5, 4.0], [3.0, 5.0, 6.0, 7.5]), None
    yield "tiny and tied", *sample([1.0, 2.0, 2.0, 3.0], [2.0, 3.0, 4.0, 4.0]), None
    yield "two and nine", *sample(normal(0, 1, 2), normal(0.7, 1, 9)), None
    yield "eight and eight", *sample(np.round(normal(0, 1, 8), 1), np.round(normal(1, 1, 8), 1)), None
    yield "eight and forty", *sample(normal(0.9, 1, 8), normal(0, 1, 40)), None
    yield "nine and nine", *sample(normal(0, 1, 9), normal(0.4, 2, 9)), None
    yield "18 and 20", *sample(normal(0, 1, 18), normal(1, 1, 20)), None
    yield "twenty and twenty", *sample(normal(0, 1, 20), normal(0.5, 1, 20)), None
    yield "21 and 20", *sample(normal(0, 1, 21), normal(0.5, 1, 20)), None
    yield "apart", *sample(normal(0, 1, 15), normal(90, 1, 18)), None
    yield "balanced", *sample(normal(0, 1, 100), normal(0.3, 1, 100)), None
    yield "unbalanced", *sample(normal(0, 1, 12), normal(-0.2, 3, 250)), None
    yield "tied", *sample(np.round(normal(0, 2, 80)), np.round(normal(0.5, 2, 120))), None
    yield "all tied", *sample(np.full(5, 0.1), np.full(7, 0.1)), None
    yield "two constants", *sample(np.full(5, 0.1), np.full(7, 0.3)), None
    yield "one constant", *sample(np.full(6, 0.1), np.round(normal(0, 1, 9), 2)), None
    yield "far from zero", *sample(1e9 + np.round(normal(0, 1, 30), 3), 1e9 + np.round(normal(0.4, 1, 30), 3)), None
    yield "smallest", *sample(1e-300 * normal(0, 1, 10), 1e-300 * normal(1, 1, 11)), None
    yield "largest", *sample(1e308 * rng.uniform(-1.7, 1.7, 10), 1e308 * rng.uniform(-1, 1.7, 11)), None
    yield "infinite", *sample([1.0, 2.0, np.inf, 0.0, -np.inf], [1.5, np.inf, np.inf, 3.0]), None
    yield "whole weights", *sample(np.round(normal(0, 1, 30), 1), np.round(normal(0.4, 1, 40), 1)), rng.integers(0, 4, 70).astype(float)
    yield "fractional weights", *sample(normal(0, 1, 60), normal(0.4, 2, 50)), rng.gamma(2.0, 0.7, 110)
    yield "weights far apart", *sample(np.round(normal(0, 1, 40), 1), np.round(normal(0, 1, 40), 1)), 10.0 ** rng.integers(-3, 4, 80)


def series_rows():
    """Examples of (name, rows, values, lift): generate_series() gives the same rows, a third of them current."""
    yield "30,000 rows", 30000, 30011, 250
    yield "100,000 tied", 100000, 1999, 10


def series(rows, values, lift):
    i = np.arange(rows)
    current = (i * 104729 % 65521 % 3 == 0).astype(int)
    return (i * 7919 % values + current * lift) / 64, current, None


def series_query(name, rows, values, lift):
    c = "(i * 104729 % 65521 % 3 = 0)"
    return f"INSERT INTO oracle_row SELECT {quoted(name)}, (i * 7919 % {values} + {c}::int * {lift})::float8 / 64, {c}, NULL FROM generate_series(0, {rows - 1}::bigint) i;\n"


class Ranks:
    """Numbers of rows by value, ascending: of the reference, of the current sample."""

    def __init__(self, v, c):
        at = defaultdict(lambda: [0, 0])
        for value, current in zip(v.tolist(), c.tolist()):
            at[value + 0.0][current] += 1
        self.rows = [at[value] for value in sorted(at)]
        self.m, self.n = (sum(row[of] for row in self.rows) for of in (0, 1))
        self.all = self.m + self.n

    def ks(self):
        """m n times by how much the reference's distribution function is above, and below."""
        difference = most = least = 0
        for a, b in self.rows:
            difference += a * self.n - b * self.m
            most, least = max(most, difference), min(least, difference)
        return most, -least

    def twice_u(self):
        below = u = 0
        for a, b in self.rows:
            u += a * (2 * below + b)
            below += b
        return u

    def cramer(self):
        """Anderson's U and T, ties by midranks, as SciPy writes them."""
        before = [0, 0]
        u = Fraction(0)
        for row in self.rows:
            middle = before[0] + before[1] + Fraction(sum(row) + 1, 2)
            for of, size in ((0, self.m), (1, self.n)):
                # sum over i of (middle - before - i)^2
                t, d = row[of], middle - before[of]
                u += size * (t * d * d - d * t * (t + 1) + Fraction(t * (t + 1) * (2 * t + 1), 6))
            before = [before[0] + row[0], before[1] + row[1]]
        k = self.m * self.n
        return u, u / (k * self.all) - Fraction(4 * k - 1, 6 * self.all)

    def anderson(self):
        """Scholz and Stephens, equation 7."""
        before = [0, 0]
        total = mpf(0)
        for row in self.rows:
            rows = sum(row)
            middle = before[0] + before[1] + Fraction(rows, 2)
            spread = middle * (self.all - middle) - Fraction(self.all * rows, 4)
            for of, size in ((0, self.m), (1, self.n)):
                difference = self.all * (before[of] + Fraction(row[of], 2)) - middle * size
                total += exact(Fraction(rows, self.all) * difference * difference / spread / size)
            before = [before[0] + row[0], before[1] + row[1]]
        return total * (self.all - 1) / self.all

    def tied(self):
        return Fraction(sum(sum(row) ** 3 - sum(row) for row in self.rows), self.all**3 - self.all)


def exact(x):
    return mpf(x.numerator) / x.denominator if isinstance(x, Fraction) else mpf(x)


def normal_tail(z):
    return mp.erfc(z / mp.sqrt(2)) / 2


def student_tail(t, df):
    tail = mp.betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return tail if t >= 0 else 1 - tail


def paths_outside(excess, m, n, both):
    """Share of the orders of m and n rows in which i n - j m comes to the excess."""
    inside = [0] * (n + 1)
    for i in range(m + 1):
        for j in range(n + 1):
            d = i * n - j * m
            if d >= excess or (both and -d >= excess):
                inside[j] = 0
            elif i + j == 0:
                inside[0] = 1
            else:
                inside[j] = (inside[j] if i else 0) + (inside[j - 1] if j else 0)
    return 1 - Fraction(inside[n], math.comb(m + n, m))


def ks_test(ranks, side, law, effective):
    greater, less = ranks.ks()
    excess = {"two-sided": max(greater, less), "less": less, "greater": greater}[side]
    m, n = ranks.m, ranks.n
    statistic = Fraction(excess, m * n)
    if law == "exact":
        return statistic, paths_outside(excess, m, n, side == "two-sided")
    return statistic, ks_limit(exact(statistic), side, *effective)


def ks_limit(statistic, side, m, n):
    if side == "two-sided":
        return kolmogorov(float(mp.sqrt(mpf(m) * n / (mpf(m) + n)) * statistic))
    m, n = max(mpf(m), mpf(n)), min(mpf(m), mpf(n))
    z = mp.sqrt(m * n / (m + n)) * statistic
    return min(mpf(1), mp.exp(-2 * z * z - 2 * z * (m + 2 * n) / mp.sqrt(m * n * (m + n)) / 3))


def orders_by_pairs(m, n):
    """How many orders of m and n rows have u pairs, by u."""
    m, n = min(m, n), max(m, n)
    count = [1] + [0] * (m * n)
    for i in range(1, m + 1):
        for u in range(m * n, n + i - 1, -1):
            count[u] -= count[u - n - i]
        for u in range(i, m * n + 1):
            count[u] += count[u - i]
    return count


def mann_whitney(twice_u, m, n, side, law, tied=None, correction=HALF):
    pairs = m * n
    u = {"greater": twice_u, "less": 2 * pairs - twice_u, "two-sided": max(twice_u, 2 * pairs - twice_u)}[side]
    if law == "exact":
        count = orders_by_pairs(m, n)
        tail = Fraction(sum(count[u // 2:]), sum(count))
    else:
        tail = mann_whitney_tail(exact(Fraction(u, 2 * pairs)), m, n, exact(tied), correction)
    return Fraction(twice_u, 2), min(1, (2 if side == "two-sided" else 1) * tail)


def mann_whitney_tail(share, m, n, tied, correction):
    if tied == 1:
        return mpf(1)
    return normal_tail((m * n * (share - mpf(1) / 2) - correction) / mp.sqrt(m * n / mpf(12) * (m + n + 1) * (1 - tied)))


def cramer_tail(x):
    """Anderson and Darling (1952)."""
    total = mpf(0)
    for k in range(10000):
        q = (4 * k + 1) ** 2 / (16 * x)
        term = mp.gamma(k + mpf(1) / 2) / mp.factorial(k) * mp.sqrt(4 * k + 1) * mp.exp(-q) * mp.besselk(mpf(1) / 4, q)
        total += term
        if term < mpf(10) ** -45:
            break
    return 1 - total / (mp.pi**1.5 * mp.sqrt(x))


def cramer_test(ranks, law, design_effect=1):
    u, t = ranks.cramer()
    m, n, all_rows = ranks.m, ranks.n, ranks.all
    if law == "exact":
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return t, stats._hypotests._pval_cvm_2samp_exact(float(u), m, n)
    k = m * n
    mean = Fraction(all_rows + 1, 6 * all_rows)
    variance = Fraction((all_rows + 1) * (4 * k * all_rows - 3 * (m * m + n * n) - 2 * k), 45 * all_rows**2 * 4 * k)
    x = (mpf(1) / 6 + exact(t - mean) / mp.sqrt(45 * exact(variance))) / design_effect
    return t, cramer_tail(x) if x > 0.003 else 1


CRITICAL = [mpf(x) / 1000 for x in (325, 1226, 1961, 2718, 3752, 4592, 6546)]
LEVELS = [mpf(x) / 1000 for x in (250, 100, 50, 25, 10, 5, 1)]


def parabola():
    a = mp.matrix([[1, x, x * x] for x in CRITICAL])
    return mp.lu_solve(a.T * a, a.T * mp.matrix([mp.log(p) for p in LEVELS]))


PARABOLA = parabola()


def anderson_test(ranks, design_effect=1):
    m, n, all_rows = ranks.m, ranks.n, ranks.all
    if all_rows < 4 or len(ranks.rows) < 2:
        return None, None
    inverse = np.longdouble(1) / np.arange(all_rows - 1, 1, -1, dtype=np.longdouble)
    sums = inverse.cumsum()
    h = mpf(str(sums[-1])) + 1
    g = mpf(str((sums / np.arange(2, all_rows)).sum()))
    s = mpf(1) / m + mpf(1) / n
    k = 2
    a = (4 * g - 6) * (k - 1) + (10 - 6 * g) * s
    b = (2 * g - 4) * k**2 + 8 * h * k + (2 * g - 14 * h - 4) * s - 8 * h + 4 * g - 6
    c = (6 * h + 2 * g - 2) * k**2 + (4 * h - 4 * g + 6) * k + (2 * h - 6) * s + 4 * h
    d = (2 * h + 6) * k**2 - 4 * h * k
    variance = (a * all_rows**3 + b * all_rows**2 + c * all_rows + d) / mpf((all_rows - 1) * (all_rows - 2) * (all_rows - 3))
    raw = ranks.anderson()
    score = (raw / design_effect - 1) / mp.sqrt(variance)
    p = mp.exp(PARABOLA[0] + PARABOLA[1] * score + PARABOLA[2] * score**2)
    return (raw - 1) / mp.sqrt(variance), mpf("0.25") if score < CRITICAL[0] else mpf("0.001") if score > CRITICAL[-1] else p


def student_test(x, y, equal_var, side, design_effect=1):
    """In fractions."""
    m, n = (mpf(len(s)) / design_effect for s in (x, y))
    if not np.all(np.isfinite(np.concatenate([x, y]))) or min(m, n) <= 1:
        return None, None
    means, spreads = [], []
    for s in (x, y):
        values = [Fraction(v) for v in s.tolist()]
        means.append(sum(values) / len(values))
        spreads.append(exact(sum((v - means[-1]) ** 2 for v in values) / len(values)))
    if spreads[0] == spreads[1] == 0:
        return None, None
    a, b = spreads[0] / (m - 1), spreads[1] / (n - 1)
    if equal_var:
        variance, df = (m * spreads[0] + n * spreads[1]) / (m + n - 2) * (1 / m + 1 / n), m + n - 2
    else:
        variance, df = a + b, (a + b) ** 2 / (a**2 / (m - 1) + b**2 / (n - 1))
    t = exact(means[0] - means[1]) / mp.sqrt(variance)
    return t, student_side(t, df, side)


def student_side(t, df, side):
    return {"two-sided": 2 * student_tail(abs(t), df), "less": student_tail(-t, df), "greater": student_tail(t, df)}[side]


def energy(v, c, w):
    if not np.all(np.isfinite(v)):
        return None
    at = defaultdict(lambda: [Fraction(0), Fraction(0)])
    for value, current, weight in zip(v.tolist(), c.tolist(), w.tolist()):
        at[value + 0.0][current] += Fraction(weight)
    values = sorted(at)
    total = [sum(at[value][of] for value in values) for of in (0, 1)]
    difference = area = Fraction(0)
    for value, after in itertools.pairwise(values):
        difference += at[value][0] / total[0] - at[value][1] / total[1]
        area += difference * difference * (Fraction(after) - Fraction(value))
    return mp.sqrt(2 * exact(area))


def near(ours, theirs, digits=1e-9):
    assert (ours is None) == (theirs is None or math.isnan(theirs)) and (ours is None or abs(float(ours) - theirs) <= digits * max(abs(theirs), 1e-3)), (ours, theirs)


def plain_calls(v, c):
    """(call, statistic, p-value, SciPy's result or None)."""
    x, y = v[c == 0], v[c == 1]
    ranks = Ranks(v, c)
    m, n = ranks.m, ranks.n
    finite = bool(np.all(np.isfinite(v)))
    few = ranks.all < 1000
    for side in SIDES:
        laws = ("exact", "asymp") if few else ("asymp",)
        for law in laws:
            yield f"ks_2samp(s, '{side}', '{law}')", *ks_test(ranks, side, law, (m, n)), stats.ks_2samp(x, y, side, law) if (side, law) != ("two-sided", "asymp") else None
        if few:
            yield f"ks_2samp(s, '{side}')", *ks_test(ranks, side, "exact", (m, n)), None
        yield f"ks_2samp(s, '{side}', 'asymp', design_effect => 2.5)", *ks_test(ranks, side, "asymp", (m / 2.5, n / 2.5)), None
    tied = any(sum(row) > 1 for row in ranks.rows)
    usual = "exact" if min(m, n) <= 8 and not tied else "asymptotic"
    for side in SIDES:
        twice_u = ranks.twice_u()
        for continuity in (True, False):
            law = f"mannwhitneyu(s, {str(continuity).lower()}, '{side}', 'asymptotic')"
            correction = mpf(1) / 2 if continuity else mpf(0)
            theirs = stats.mannwhitneyu(x, y, continuity, side, method="asymptotic") if len(ranks.rows) > 1 else None
            yield law, *mann_whitney(twice_u, m, n, side, "asymptotic", ranks.tied(), correction), theirs
        if few and m * n <= 3000:
            yield f"mannwhitneyu(s, true, '{side}', 'exact')", *mann_whitney(twice_u, m, n, side, "exact"), stats.mannwhitneyu(x, y, True, side, method="exact") if not tied else None
        yield (f"mannwhitneyu(s, alternative => '{side}')", *mann_whitney(twice_u, m, n, side, usual, ranks.tied()),
               stats.mannwhitneyu(x, y, alternative=side) if len(ranks.rows) > 1 else None)
        share = Fraction({"greater": twice_u, "less": 2 * m * n - twice_u, "two-sided": max(twice_u, 2 * m * n - twice_u)}[side], 2 * m * n)
        tail = mann_whitney_tail(exact(share), m / mpf("2.5"), n / mpf("2.5"), exact(ranks.tied()), mpf(1) / 2)
        yield f"mannwhitneyu(s, alternative => '{side}', design_effect => 2.5)", Fraction(twice_u, 2), min(1, (2 if side == "two-sided" else 1) * tail), None
    if min(m, n) > 1:
        # SciPy's statistic loses digits, and its series ends early
        yield "cramervonmises_2samp(s, 'asymptotic')", *cramer_test(ranks, "asymptotic"), None
        near(cramer_test(ranks, "asymptotic")[1], stats.cramervonmises_2samp(x, y, method="asymptotic").pvalue, 1e-4)
        near(cramer_test(ranks, "asymptotic")[0], stats.cramervonmises_2samp(x, y, method="asymptotic").statistic, 1e-7)
        yield "cramervonmises_2samp(s, 'asymptotic', design_effect => 2.5)", *cramer_test(ranks, "asymptotic", mpf("2.5")), None
        if max(m, n) <= 20:
            yield "cramervonmises_2samp(s, 'exact')", *cramer_test(ranks, "exact"), None
        yield "cramervonmises_2samp(s)", *cramer_test(ranks, "exact" if max(m, n) <= 20 else "asymptotic"), None
    else:
        yield "cramervonmises_2samp(s)", None, None, None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = stats.anderson_ksamp([x, y], variant="midrank") if ranks.all >= 4 and len(ranks.rows) > 1 else None
    yield "anderson_ksamp(s)", *anderson_test(ranks), theirs
    yield "anderson_ksamp(s, design_effect => 2.5)", *anderson_test(ranks, mpf("2.5")), None
    for equal_var in (True, False):
        for side in SIDES:
            plain = finite and few and np.abs(v).max() < 1e100 and np.abs(v).max() > 1e-100 and np.abs(v).max() < 1e6 and min(m, n) > 1
            theirs = stats.ttest_ind(x, y, equal_var=equal_var, alternative=side) if plain and len(set(x)) > 1 and len(set(y)) > 1 else None
            yield f"ttest_ind(s, {str(equal_var).lower()}, '{side}')", *student_test(x, y, equal_var, side), theirs
        yield f"ttest_ind(s, {str(equal_var).lower()}, design_effect => 1.5)", *student_test(x, y, equal_var, "two-sided", mpf("1.5")), None


def kish(w):
    return w.sum() ** 2 / (w**2).sum()


def weighted_calls(v, c, w):
    """Shares of weights in place of rows, and Kish's numbers for theirs."""
    m, n = (mpf(kish(w[c == of])) for of in (0, 1))
    at = defaultdict(lambda: [Fraction(0), Fraction(0)])
    for value, current, weight in zip(v.tolist(), c.tolist(), w.tolist()):
        at[value + 0.0][current] += Fraction(weight)
    total = [sum(row[of] for row in at.values()) for of in (0, 1)]
    difference = most = least = u = below = Fraction(0)
    for value in sorted(at):
        a, b = at[value]
        difference += a / total[0] - b / total[1]
        most, least = max(most, difference), min(least, difference)
        u += a * (below + b / 2)
        below += b
    parts = [m / (m + n), n / (m + n)]
    of_rows = sum((parts[of] * exact(Fraction(weight) / total[of])) ** 3 for weight, of in zip(w.tolist(), c.tolist()))
    of_values = sum((parts[0] * exact(row[0] / total[0]) + parts[1] * exact(row[1] / total[1])) ** 3 for row in at.values())
    tied = (of_values - of_rows) / (1 - of_rows)
    share = exact(u / total[0] / total[1])
    x, y = (DescrStatsW(v[c == of], weights=w[c == of] * kish(w[c == of]) / w[c == of].sum()) for of in (0, 1))
    for side in SIDES:
        statistic = exact({"two-sided": max(most, -least), "greater": most, "less": -least}[side])
        yield f"ks_2samp(s, '{side}')", statistic, ks_limit(statistic, side, m, n), None
        far = {"greater": share, "less": 1 - share, "two-sided": max(share, 1 - share)}[side]
        tail = mann_whitney_tail(far, m, n, tied, mpf(1) / 2)
        yield f"mannwhitneyu(s, alternative => '{side}')", u, min(1, (2 if side == "two-sided" else 1) * tail), None
        other = {"less": "smaller", "greater": "larger"}.get(side, side)
        for equal_var in (True, False):
            t, p, _ = CompareMeans(x, y).ttest_ind(alternative=other, usevar="pooled" if equal_var else "unequal")
            yield f"ttest_ind(s, {str(equal_var).lower()}, '{side}')", t, p, None
    for call in ("ks_2samp(s, method => 'exact')", "ks_2samp(s, method => 'permutation')"):
        yield call, exact(max(most, -least)), None, None
    yield "mannwhitneyu(s, method => 'permutation')", u, None, None
    yield "cramervonmises_2samp(s)", None, None, None
    yield "anderson_ksamp(s)", None, None, None


def signed_square(x, y, equal_var):
    """t |t| as a fraction, or infinite: t itself, but without a root."""
    m, n = len(x), len(y)
    mean = [sum(x) / m, sum(y) / n]
    a, b = (sum((v - mu) ** 2 for v in s) for s, mu in zip((x, y), mean))
    variance = (a + b) / (m + n - 2) * (Fraction(1, m) + Fraction(1, n)) if equal_var else a / (m - 1) / m + b / (n - 1) / n
    d = mean[0] - mean[1]
    return d * abs(d) / variance if variance else math.copysign(math.inf, d) if d else 0


def anderson_fraction(ranks):
    """What grows with the statistic, without a rounding."""
    total = Fraction(0)
    before = [0, 0]
    for a, b in ranks.rows:
        rows = a + b
        middle = before[0] + before[1] + Fraction(rows, 2)
        d = ranks.all * (before[0] + Fraction(a, 2)) - middle * ranks.m
        total += rows * d * d / (middle * (ranks.all - middle) - Fraction(ranks.all * rows, 4))
        before = [before[0] + a, before[1] + b]
    return total


def permutations(v, c):
    """Every choice of the current rows: (call, share of them that are as far out)."""
    # the decimals that are meant: sums of the doubles that are equal up to rounding would differ
    values = [Fraction(repr(x)) for x in v.tolist()]
    every = []
    for chosen in itertools.combinations(range(len(v)), int(c.sum())):
        label = np.zeros(len(v), int)
        label[list(chosen)] = 1
        every.append(all_statistics(v, values, label))
    observed = all_statistics(v, values, c)
    for call, index in observed:
        at_least = Fraction(sum(dict(e)[call, index] >= observed[call, index] for e in every), len(every))
        at_most = Fraction(sum(dict(e)[call, index] <= observed[call, index] for e in every), len(every))
        p = {"large": at_least, "greater": at_least, "less": at_most, "two-sided": min(1, 2 * min(at_least, at_most))}[index]
        yield call, p


def all_statistics(v, values, label):
    ranks = Ranks(v, label)
    greater, less = ranks.ks()
    found = {("ks_2samp(s, 'two-sided', 'permutation'", "large"): max(greater, less), ("ks_2samp(s, 'greater', 'permutation'", "large"): greater,
             ("ks_2samp(s, 'less', 'permutation'", "large"): less}
    for side in SIDES:
        found[f"mannwhitneyu(s, true, '{side}', 'permutation'", side] = ranks.twice_u()
    if min(ranks.m, ranks.n) > 1:
        found["cramervonmises_2samp(s, 'permutation'", "large"] = ranks.cramer()[1]
        for equal_var in (True, False):
            t = signed_square(*([x for x, of in zip(values, label) if of == side] for side in (0, 1)), equal_var)
            for side in SIDES:
                found[f"ttest_ind(s, {str(equal_var).lower()}, '{side}', 'permutation'", side] = t
    found["anderson_ksamp(s, 'permutation'", "large"] = anderson_fraction(ranks)
    return found


def number(x):
    if x is None:
        return "NULL"
    x = float(x)
    return repr(x) if math.isfinite(x) else quoted("Infinity" if x > 0 else "-Infinity")


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def values(table, columns, rows):
    lines = ",\n".join("\t(" + ", ".join(row) + ")" for row in rows)
    return f"CREATE TEMP TABLE {table} ({columns});\nINSERT INTO {table} VALUES\n{lines};\n"


def calls(cases):
    for name, v, c, w in cases:
        for call, statistic, p, theirs in plain_calls(v, c) if w is None else weighted_calls(v, c, w):
            if theirs is not None:
                near(statistic, theirs.statistic)
                near(p, theirs.pvalue)
            yield name, call, statistic, p


def energies(cases):
    for name, v, c, w in cases:
        weights = np.ones(len(v)) if w is None else w
        ours = energy(v, c, weights)
        if ours is not None and np.abs(v).max() < 1e100:
            near(ours, stats.energy_distance(v[c == 0], v[c == 1], weights[c == 0], weights[c == 1]), 1e-6)
        yield name, ours


def main():
    written = list(case_rows())
    cases = written + [(name, *series(*shape)) for name, *shape in series_rows()]
    out = pathlib.Path(__file__).parent.parent / "data" / "two_sample_tests.sql"
    out.write_text(
        "-- Made by test/oracle/two_sample_tests.py; do not edit.\n"
        + values("oracle_row", "example text, v float8, c boolean, w float8",
                 [(quoted(name), number(a), str(bool(b)).lower(), number(None if w is None else w[i]))
                  for name, v, c, w in written for i, (a, b) in enumerate(zip(v, c))])
        + "".join(series_query(*shape) for shape in series_rows())
        + values("oracle_test", "example text, call text, statistic float8, pvalue float8",
                 [(quoted(name), quoted(call), number(s), number(p)) for name, call, s, p in calls(cases)])
        + values("oracle_permutation", "example text, call text, pvalue float8",
                 [(quoted(name), quoted(call), number(p)) for name, v, c, w in written if name in PERMUTED for call, p in permutations(v, c)])
        + values("oracle_energy", "example text, value float8", [(quoted(name), number(x)) for name, x in energies(cases)]))


if __name__ == "__main__":
    main()
