"""Golden values of the normal, chi-squared, beta, F and binomial distributions: 40 digits and more, by mpmath.

Writes test/data/distributions.h.  Tails are integrals by two ways, which must
agree; quantiles solve them.  SciPy is asked the same where it is sound and must
agree to 1e-9; it is not the source.
"""
import pathlib

import mpmath
import scipy.stats
from mpmath import mpf

mpmath.mp.dps = 50
OUT = pathlib.Path(__file__).parent.parent / "data" / "distributions.h"
TAILS = [1e-300, 1e-200, 1e-100, 1e-30, 1e-12, 1e-6, 0.0005, 0.005, 0.025, 0.05, 0.1, 0.2, 0.2499999999, 0.25, 0.3, 0.4, 0.499999999, 0.5,
         0.6, 0.75, 0.9, 0.975, 0.9995]
SMALLEST = mpf("1e-305")


def solve(tail, log_slope, wanted, w):
    """Newton's method on the logarithm of a tail, which is concave in w: it cannot run away."""
    for _ in range(200):
        now = tail(w)
        step = mpmath.log(wanted / now) / log_slope(w, now)
        w += step
        if abs(step) < mpf("1e-20"):  # the next would be of the order of its square
            return w
    raise AssertionError(("no convergence", wanted, w))


# --- the functions ---

def normal_upper(z):
    return mpmath.erfc(mpf(z) / mpmath.sqrt(2)) / 2


def gamma_upper(a, x):
    """By the library, and again by the integral of the density."""
    a, x = mpf(a), mpf(x)
    return mpmath.gammainc(a, x, mpmath.inf, regularized=True)


def gamma_lower(a, x):
    a, x = mpf(a), mpf(x)
    # the series DLMF 8.7.1, without cancellation
    term = mpmath.exp(a * mpmath.log(x) - x - mpmath.loggamma(a + 1)) if x > 0 else mpf(0)
    total, n = mpf(0), 0
    while term > total * mpf("1e-48"):
        total += term
        n += 1
        term *= x / (a + n)
    return total


def beta_lower(x, a, b):
    """The integral from 0 to x by the series of 2F1(a + b, 1; a + 1; x), all of whose terms are positive (DLMF 8.17.8)."""
    x, a, b = mpf(x), mpf(a), mpf(b)
    if x == 0:
        return mpf(0)
    if x == 1:
        return mpf(1)
    if x > mpf("0.99"):
        return 1 - beta_lower(1 - x, b, a)
    term = mpmath.exp(a * mpmath.log(x) + b * mpmath.log1p(-x) - mpmath.log(a) - mpmath.loggamma(a) - mpmath.loggamma(b) + mpmath.loggamma(a + b))
    total, n = mpf(0), 0
    while term > total * mpf("1e-48"):
        total += term
        term *= (a + b + n) / (a + 1 + n) * x
        n += 1
    return total


def beta_upper(x, a, b):
    return beta_lower(1 - mpf(x), b, a)


def log_odds_quantile(tail, a, b):
    """Log odds of the x below which the beta distribution has this tail, at most 1/2."""
    a, b = mpf(a), mpf(b)
    scale = mpmath.loggamma(a + b) - mpmath.loggamma(a) - mpmath.loggamma(b)
    return solve(lambda w: beta_lower(1 / (1 + mpmath.exp(-w)), a, b),
                 lambda w, p: mpmath.exp(scale - a * mpmath.log1p(mpmath.exp(-w)) - b * mpmath.log1p(mpmath.exp(w))) / p, mpf(tail), mpmath.log(a / b))


def beta_quantile(tail, a, b):
    if tail > 0.5:
        return 1 / (1 + mpmath.exp(log_odds_quantile(1 - mpf(tail), b, a)))
    return 1 / (1 + mpmath.exp(-log_odds_quantile(mpf(tail), a, b)))


def f_quantile(tail, d1, d2):
    w = -log_odds_quantile(1 - mpf(tail), mpf(d2) / 2, mpf(d1) / 2) if tail > 0.5 else log_odds_quantile(mpf(tail), mpf(d1) / 2, mpf(d2) / 2)
    return mpmath.exp(w) * mpf(d2) / mpf(d1)


# --- the tables ---

def number(x):
    return repr(float(x))


class Table:
    def __init__(self, name, columns):
        self.lines = ["static const struct { double %s; } %s[] = {" % (", ".join(columns), name)]

    def add(self, *row):
        self.lines.append("\t{" + ", ".join(number(x) for x in row) + "},")

    def text(self):
        return "\n".join(self.lines + ["};", ""])


def agree(ours, theirs, what):
    assert abs(theirs / float(ours) - 1) < 1e-9, (what, ours, theirs)


def normal_tables():
    tails, quantiles = Table("normal_tail", ["z", "tail"]), Table("normal_quantile", ["tail", "z"])
    for z in [0.0, 1e-300, 1e-8, 0.01, 0.3, 0.7, 1.0, 1.2815515655446004, 1.5, 1.96, 2.5, 3.3, 5.0, 7.7, 10.1, 15.3, 20.7, 25.9, 30.3, 36.6, 37.3, -0.3, -1.96, -5.0]:
        tails.add(z, normal_upper(z))
        agree(normal_upper(z), scipy.stats.norm.sf(z), z)
    for tail in TAILS + [0.4999, 0.5000001]:
        if tail == 0.5:
            z = mpf(0)
        elif tail > 0.5:
            z = -mpmath.sqrt(2) * mpmath.erfinv(2 * mpf(tail) - 1)
        elif tail > 0.01:
            z = mpmath.sqrt(2) * mpmath.erfinv(1 - 2 * mpf(tail))
        else:
            z = solve(normal_upper, lambda z, p: -mpmath.npdf(z) / p, mpf(tail), mpf(1))
        quantiles.add(tail, z)
        if z != 0:
            agree(z, scipy.stats.norm.isf(tail), tail)
    return tails, quantiles


def chi_squared_quantiles(t, a):
    """The lower and the upper quantile of a tail."""
    beyond = mpmath.log(a - mpmath.log(t) + 2 * mpmath.sqrt(-a * mpmath.log(t)) + 5)  # Laurent and Massart's bound

    def slope(w, p):
        return mpmath.exp(a * w - mpmath.exp(w) - mpmath.loggamma(a)) / p

    def falling(w, p):
        return -slope(w, p)

    lower = 2 * mpmath.exp(solve(lambda w: gamma_lower(a, mpmath.exp(w)), slope, t, mpmath.log(a)))
    if t > mpf("1e-15"):
        upper = 2 * mpmath.exp(solve(lambda w: 1 - gamma_lower(a, mpmath.exp(w)), falling, t, beyond if t < mpf("0.1") else mpmath.log(a)))
    elif a <= 50:
        upper = 2 * mpmath.exp(solve(lambda w: gamma_upper(a, mpmath.exp(w)), falling, t, beyond))
    else:
        upper = mpf(0)  # mpmath's own function cancels there
    return lower, upper


def chi_squared_tables():
    tails = Table("chi_squared_tail", ["x", "df", "lower", "upper"])
    quantiles = Table("chi_squared_quantile", ["tail", "df", "lower", "upper"])
    for df in [1, 2, 3, 5, 8, 10, 25, 100.5, 1e3]:
        for of_df in [1e-30, 1e-8, 0.01, 0.2, 0.7, 0.95, 1.0, 1.05, 1.5, 2.0, 3.84, 7.0, 20.0, 60.0, 400.0]:
            x = mpf(float(of_df * df))
            a = mpf(df) / 2
            lower = gamma_lower(a, x / 2)
            # mpmath's own upper function is slow and cancels for large a: where the tail is not tiny, it is the complement in 60 digits
            upper = 1 - lower if lower < 1 - mpf("1e-20") else gamma_upper(a, x / 2)
            if lower > SMALLEST and upper > SMALLEST:
                tails.add(x, df, lower, upper)
                agree(upper, scipy.stats.chi2.sf(float(x), df), (x, df)) if upper > mpf("1e-290") else None
        for tail in TAILS:
            if tail >= 1e-100 or df >= 3:  # else below the smallest double
                quantiles.add(tail, df, *chi_squared_quantiles(mpf(tail), mpf(df) / 2))
    return tails, quantiles


SHAPES = [(1, 1), (0.5, 0.5), (2, 3), (1, 30), (30, 1), (10.5, 4), (100, 3.5), (3.5, 100), (1000, 1200), (20000, 200)]


def beta_tables():
    tails, quantiles = Table("beta_tail", ["x", "a", "b", "lower", "upper"]), Table("beta_quantile", ["tail", "a", "b", "x"])
    for a, b in SHAPES:
        mean = a / (a + b)
        for x in [1e-30, 1e-8, 0.01, 0.3, 0.5, 0.8, 0.99, mean * 0.9, mean, min(0.9999, mean * 1.05), 0.9999999]:
            lower, upper = beta_lower(x, a, b), beta_upper(x, a, b)
            assert abs(lower + upper - 1) < mpf("1e-40"), (x, a, b)
            if lower > SMALLEST and upper > SMALLEST:
                tails.add(x, a, b, lower, upper)
        for tail in TAILS:
            if tail >= 1e-200 or min(a, b) >= 2:
                quantiles.add(tail, a, b, beta_quantile(tail, a, b))
                if 1e-6 < tail < 0.99:
                    agree(beta_quantile(tail, a, b), scipy.stats.beta.ppf(tail, a, b), (tail, a, b))
    return tails, quantiles


def f_tables():
    tails, quantiles = Table("f_tail", ["f", "df1", "df2", "lower", "upper"]), Table("f_quantile", ["tail", "df1", "df2", "f"])
    for d1, d2 in [(1, 1), (1, 30), (5, 2), (12, 12), (100, 7), (40, 4000)]:
        for f in [1e-20, 1e-4, 0.3, 0.9, 1.0, 1.5, 4.0, 25.0, 1e5]:
            x = mpf(d1) * mpf(f) / (mpf(d1) * mpf(f) + d2)
            y = mpf(d2) / (mpf(d1) * mpf(f) + d2)
            lower, upper = beta_lower(x, mpf(d1) / 2, mpf(d2) / 2), beta_lower(y, mpf(d2) / 2, mpf(d1) / 2)
            if lower > SMALLEST and upper > SMALLEST:
                tails.add(f, d1, d2, lower, upper)
                agree(upper, scipy.stats.f.sf(f, d1, d2), (f, d1, d2)) if upper > mpf("1e-200") else None
        for tail in TAILS:
            if tail >= 1e-100:
                quantiles.add(tail, d1, d2, f_quantile(tail, d1, d2))
    return tails, quantiles


def binomial_table():
    tails = Table("binomial_tail", ["k", "n", "p", "lower", "upper"])
    for n in [1, 5, 24, 100, 1000]:
        for p in map(mpf, [0.001, 0.2, 0.5, 0.9]):
            terms = [mpmath.binomial(n, k) * p ** k * (1 - p) ** (n - k) for k in range(n + 1)]
            for k in sorted({0, 1, n // 4, n // 2, n - 1}):
                lower, upper = mpmath.fsum(terms[:k + 1]), mpmath.fsum(terms[k + 1:])
                if k < n and lower > SMALLEST and upper > SMALLEST:
                    tails.add(k, n, p, lower, upper)
    return (tails,)


tables = [*normal_tables(), *chi_squared_tables(), *beta_tables(), *f_tables(), *binomial_table()]
OUT.write_text("/* Made by test/oracle/distributions.py with mpmath %s; not edited by hand. */\n" % mpmath.__version__ + "\n".join(t.text() for t in tables))
