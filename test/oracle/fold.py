"""Folds by another implementation of their definition: exact integers, no 64-bit words.

Writes test/data/fold.sql.  The pieces are checked against what others published:
FNV-1a's test vectors (Fowler, Noll, Vo) and the first numbers of SplitMix64 seeded with
1234567, as its reference implementation gives them.
"""
import pathlib

DATA = pathlib.Path(__file__).parent.parent / "data"
WORD = 2 ** 64
STEP = 0x9E3779B97F4A7C15


def fnv1a(label):
    value = 14695981039346656037
    for byte in label:
        value = ((value ^ byte) * 1099511628211) % WORD
    return value


def murmur(value):
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        value = ((value ^ value // 2 ** 33) * factor) % WORD
    return value ^ value // 2 ** 33


def splitmix(value):
    value = ((value ^ value // 2 ** 30) * 0xBF58476D1CE4E5B9) % WORD
    value = ((value ^ value // 2 ** 27) * 0x94D049BB133111EB) % WORD
    return value ^ value // 2 ** 31


def fold(label, k, seed):
    key = murmur(fnv1a(label.encode())) + (seed % WORD) * STEP
    return splitmix(key % WORD) * k // WORD


def main():
    assert fnv1a(b"") == 0xCBF29CE484222325
    assert fnv1a(b"a") == 0xAF63DC4C8601EC8C
    assert fnv1a(b"foobar") == 0x85944171F73967E8
    assert [splitmix((1234567 + i * STEP) % WORD) for i in (1, 2, 3)] == [
        6457827717110365317, 3203168211198807973, 9817491932198370423]
    labels = ["", "1", "2", "-1", "42", "9223372036854775807", "-9223372036854775808", "a", "A", "customer 7",
              "0b9cd5f4-6b3c-4b0e-9c7e-2f1a5d0c3e11", "x" * 1000]
    rows = ["\t('%s', %d, %d, %d)" % (label, k, seed, fold(label, k, seed))
            for label in labels for k in (2, 5, 10, 1000, 2147483647) for seed in (0, 1, -1, 9223372036854775807)]
    (DATA / "fold.sql").write_text(
        "-- Made by test/oracle/fold.py; not edited by hand.\n"
        "CREATE TEMP TABLE oracle_fold (id text, k integer, seed bigint, fold integer);\n"
        "INSERT INTO oracle_fold VALUES\n" + ",\n".join(rows) + ";\n")


if __name__ == "__main__":
    main()
