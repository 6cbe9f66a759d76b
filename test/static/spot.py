"""pgspot over an install script: unsafe creation, and names that a search_path chooses.

    spot.py SCRIPT ACCEPTED

pgspot 0.9.4 stops at a function with a BEGIN ATOMIC or RETURN body: it looks for
the text after AS, which there is none of.  Such a body is parsed when the script
runs, so it is examined here where it stands, under the search_path of the script
at that point; the body of any other function, as pgspot does, under its own.

ACCEPTED lists the findings that stay: code, context and the reason, separated by
tabs.  One that is not found is a failure too.
"""

import argparse
import re
import sys

from pgspot import visitors
from pgspot.formatters import format_function
from pgspot.state import Counter, State


class Findings(Counter):
    """Keeps what is found instead of printing it, and counts what was examined."""

    def __init__(self):
        super().__init__(
            argparse.Namespace(
                ignore=[],
                ignore_lang=[],
                plpgsql=True,
                proc_without_search_path=[],
                sql_fn=[],
                summary_only=True,
            )
        )
        self.found = []
        self.examined = {"c": 0, "sql": 0, "plpgsql": 0, "atomic": 0}

    def print_issue(self, code, context):
        self.found.append((code, " ".join(context.split()), self.line_number()))

    def unknown(self, message):
        self.found.append(("unknown", " ".join(message.split()), self.line_number()))


class Visitor(visitors.SQLVisitor):
    """pgspot's visitor, which also knows a function whose body is no string."""

    def visit_CreateFunctionStmt(self, ancestors, node):
        if node.sql_body is None:
            language = next(o.arg.sval for o in node.options if o.defname == "language")
            self.state.counter.examined[language] += 1
            super().visit_CreateFunctionStmt(ancestors, node)
            return
        self.state.counter.examined["atomic"] += 1
        if node.replace:
            self.state.warn("PS002", format_function(node))
        if any(o.defname == "security" and o.arg.boolval for o in node.options):
            self.state.error("PS003", format_function(node))
        # the body itself comes next: it is part of the tree that is walked


def parse_plpgsql(composites):
    """The parser knows no catalog, so it takes a variable of a composite type for a
    scalar and refuses to assign to its fields.  Such variables become records for
    it, parameters records that are declared again; pgspot looks at neither."""
    typed = re.compile(r"\b(\w+) mleval\.(?:%s)\b(?! *\()" % "|".join(composites))

    def parse(statement):
        head, begin, body = statement.partition("\nBEGIN\n")
        head, _, declarations = head.partition("\nDECLARE\n")
        if not begin or not typed.search(head + declarations):
            return original(statement)
        records = "".join(f"{name} record;\n" for name in typed.findall(head))
        return original(head + "\nDECLARE\n" + records + typed.sub(r"\1 record", declarations) + begin + body)

    original = visitors.parse_plpgsql
    return parse


visitors.SQLVisitor = Visitor


def read_accepted(path):
    accepted = {}
    with open(path, encoding="ascii") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                code, context, reason = line.rstrip("\n").split("\t")
                accepted[code, context] = reason
    return accepted


def written(sql):
    """How many functions and procedures the script creates, told without the parser."""
    return len(re.findall(r"^\s*CREATE (?:FUNCTION|PROCEDURE)\b", sql, flags=re.MULTILINE))


def main(script, accepted_path):
    with open(script, encoding="ascii") as text:
        sql = text.read()
    accepted = read_accepted(accepted_path)
    visitors.parse_plpgsql = parse_plpgsql(re.findall(r"^CREATE (?:TABLE|TYPE) mleval\.(\w+) (?:AS )?\(", sql, flags=re.MULTILINE))
    findings = Findings()
    visitors.visit_sql(State(findings), sql, toplevel=True)

    failures = 0
    for code, context, line in findings.found:
        if (code, context) not in accepted:
            print(f"{script}:{line}: {code} {context}")
            failures += 1
    for code, context in accepted.keys() - {(f[0], f[1]) for f in findings.found}:
        print(f"{accepted_path}: no longer found: {code} {context}")
        failures += 1
    if sum(findings.examined.values()) != written(sql):
        print(f"{script}: {written(sql)} functions, examined {findings.examined}")
        failures += 1
    print(", ".join(f"{n} {kind}" for kind, n in findings.examined.items()))
    return failures > 0


sys.exit(main(*sys.argv[1:]))
