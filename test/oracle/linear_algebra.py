"""Eigenvalues of symmetric matrices at 40 digits, by mpmath.

Writes test/data/linear_algebra.h: matrices of every odd kind and their
eigenvalues, descending.  numpy.linalg.eigh is asked the same and must agree to
1e-13 of the largest value; it is not the source, since its small values have
no digits of their own.
"""

import pathlib

import mpmath
import numpy as np

mpmath.mp.dps = 40
rng = np.random.default_rng(20261129)


def random_covariance(n, rank):
    x = rng.normal(0, 1, (n, rank))
    return x @ x.T / rank


def symmetric(a):
    return (a + a.T) / 2


def matrices():
    yield "identity", np.eye(5)
    yield "one number", np.array([[3.25]])
    yield "Hilbert", np.array([[1 / (i + j + 1) for j in range(8)] for i in range(8)])
    yield "ones", np.ones((6, 6))
    yield "zeros", np.zeros((4, 4))
    repeated = np.eye(7) * 2 + 3 * np.outer(np.arange(7), np.arange(7)) / 91
    yield "repeated", symmetric(repeated)
    yield "two blocks", np.kron(np.array([[2.0, 1.0], [1.0, 2.0]]), np.eye(3))
    graded = 10.0 ** np.arange(4, -6, -2)
    yield "graded", symmetric(random_covariance(5, 40) * np.outer(graded, graded))
    yield "random", symmetric(random_covariance(20, 30))
    yield "rank deficient", symmetric(random_covariance(12, 4))
    yield "indefinite", symmetric(rng.normal(0, 1, (9, 9)))
    yield "nearly equal", np.eye(4) + 1e-9 * symmetric(rng.normal(0, 1, (4, 4)))
    yield "tiny", symmetric(random_covariance(6, 9)) * 1e-200
    yield "huge", symmetric(random_covariance(6, 9)) * 1e200


def eigenvalues(a):
    values = sorted(mpmath.eigsy(mpmath.matrix(a.tolist()), eigvals_only=True), reverse=True)
    largest = max(abs(v) for v in values)
    theirs = np.linalg.eigvalsh(a)[::-1]
    assert all(abs(float(v) - t) <= 1e-13 * float(largest) for v, t in zip(values, theirs))
    # what 40 digits leave of 0
    return [0.0 if abs(v) < mpmath.mpf(10) ** -30 * largest else float(v) for v in values]


def main():
    path = pathlib.Path(__file__).parents[1] / "data" / "linear_algebra.h"
    with path.open("w") as out:
        out.write("/* Written by test/oracle/linear_algebra.py. */\n")
        cases = []
        for k, (name, a) in enumerate(matrices()):
            for what, numbers in (("matrix", a.ravel()), ("value", eigenvalues(a))):
                out.write(f"static const double {what}_{k}[] = {{\n\t" + ",\n\t".join(repr(float(x)) for x in numbers) + "\n};\n")
            cases.append(f'\t{{"{name}", {len(a)}, matrix_{k}, value_{k}}}')
        out.write("static const EigenCase eigen_cases[] = {\n" + ",\n".join(cases) + "\n};\n")


main()
