#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do summaries and `valise show --json` say the same? summary.py SUMMARIES.yaml SHOWN.json

The summaries are read by a YAML library that has nothing to do with the program. Exit 77 without it.
"""
import json
import sys

try:
    import yaml
except ImportError:
    sys.exit(77)

HEAD = {"valise_summary", "head"}
seen = 0


def plain(value):
    """A value of a summary as show --json has it: codes without labels."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict) and "code" in value:
        return value["code"]
    if isinstance(value, dict) and "currency" in value:
        return "{} {}".format(value["amount"], value["currency"])
    if isinstance(value, dict) and "size" in value:
        return {key: value[key] for key in ("id", "name", "type", "size")}
    return value


def shown(value):
    if isinstance(value, dict) and "size" in value:
        return {key: value[key] for key in ("id", "name", "type", "size")}
    return value


def same_record(where, record, row, forms):
    """record: of show --json; row: of the summary."""
    global seen
    fields = dict(row)
    # Beside the answers there are the id, the case's number, references to other records, and nested rows.
    answers = {
        name: plain(value)
        for name, value in fields.items()
        if name in record["fields"] or (name not in ("id", "number", "form_version")
                                        and name not in forms and not name.endswith("_id"))
    }
    wanted = {name: shown(value) for name, value in record["fields"].items()}
    if answers != wanted:
        for name in sorted(answers.keys() | wanted.keys()):
            if answers.get(name) != wanted.get(name):
                print(f"{where} {name}: {answers.get(name)!r} in the summary, {wanted.get(name)!r} shown")
        return False
    if record["id"] != row["id"]:
        print(f"{where}: {row['id']} in the summary, {record['id']} shown")
        return False
    seen += len(wanted)
    return all([same_rows(f"{where} {form}", rows, row.get(form, []), forms)
                for form, rows in record.get("records", {}).items()])


def same_rows(where, records, rows, forms):
    rows = rows if isinstance(rows, list) else [rows]
    by_id = {row["id"]: row for row in rows}
    if sorted(by_id) != sorted(record["id"] for record in records):
        print(f"{where}: {len(rows)} in the summary, {len(records)} shown")
        return False
    return all([same_record(f"{where} {record['id']}", record, by_id[record["id"]], forms)
                for record in records])


def same_case(document, case):
    ok = document["case"]["number"] == case["number"]
    forms = [name for name, value in case.items() if isinstance(value, list)]
    forms += list(document["head"]["forms"])
    for name, value in case.items():
        if not isinstance(value, list):
            continue
        rows = document.get("case" if name == "casefile" else name, [])
        ok &= same_rows(f"{case['number']} {name}", value, rows, forms)
    unknown = set(document) - HEAD - {"case"} - set(forms)
    if unknown:
        print(f"{case['number']}: the summary has also {sorted(unknown)}")
    return ok and not unknown


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        documents = list(yaml.safe_load_all(file))
    with open(sys.argv[2], encoding="utf-8") as file:
        cases = {case["number"]: case for case in map(json.loads, file)}
    summaries = [document for document in documents if "case" in document]
    ok = len(summaries) == len(cases)
    for document in summaries:
        ok &= same_case(document, cases[document["case"]["number"]])
    print(f"{len(summaries)} cases, {seen} answers compared")
    sys.exit(0 if ok else 1)


main()
