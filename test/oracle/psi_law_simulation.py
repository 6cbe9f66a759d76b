"""How often the chi-squared law of a PSI finds something in samples of one population.

Prints the table of docs/evidence.md.  n and m rows of equally common categories;
the last column has one category of that many rows and others ten times as common.
"""

import math

import numpy as np
from scipy.stats import chi2

SAMPLES = 100_000
LEVELS = (0.05, 0.01, 0.001)
FLOOR = 1e-4
rng = np.random.default_rng(20261129)


def found(p, n, m):
    """Shares of samples, in percent, that are a finding at each level."""
    count = np.zeros(len(LEVELS))
    step = max(1000, 2_000_000 // len(p))
    for start in range(0, SAMPLES, step):
        size = min(step, SAMPLES - start)
        r, c = (np.maximum(rng.multinomial(rows, p, size) / rows, FLOOR) for rows in (n, m))
        pvalue = chi2.sf(((c - r) * np.log(c / r)).sum(axis=1) / (1 / n + 1 / m), len(p) - 1)
        count += [(pvalue <= level).sum() for level in LEVELS]
    return " · ".join(f"{100 * k / SAMPLES:.1f}" if level > 0.001 else f"{100 * k / SAMPLES:.2f}" for k, level in zip(count, LEVELS))


def main():
    print("| bins | rows expected in the rarest | as many rows on both sides | ten times as many in the reference | one rare bin |")
    print("|---|---|---|---|---|")
    for bins in (2, 3, 5, 10, 20, 50, 100):
        for rows in (5, math.ceil(15 * (bins - 1) ** 0.5)):
            even = np.full(bins, 1 / bins)
            one = np.array([1] + [10] * (bins - 1)) / (10 * bins - 9)
            few = rows * (10 * bins - 9)
            print("|", " | ".join([str(bins), str(rows), found(even, rows * bins, rows * bins), found(even, 10 * rows * bins, rows * bins), found(one, few, few)]), "|", flush=True)


if __name__ == "__main__":
    main()
