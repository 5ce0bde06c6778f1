#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps a case file as SQL text, for good: keep.py CASEFILE >vN.sql

Made once for each version of the schema that was released, from the demo office (tests/migrate/keep
does it all); the text is never changed afterwards. Reference data that the program loads again by
itself is left out, and so are the indexes of the search, which are made anew from their contents.
"""
import sqlite3
import sys

RELOADED = {"code_list", "code", "code_label", "code_word"}
INDEXES = ("search", "code_search", "code_trigram")
WANTED = {
    "setting": "name NOT LIKE 'reference.%'",
    "standard": "key IN (SELECT standard FROM rpl)",
    "unit": "standard IN (SELECT standard FROM rpl)",
    "element": "unit IN (SELECT key FROM unit WHERE standard IN (SELECT standard FROM rpl))",
    "criterion": "element IN (SELECT key FROM element WHERE unit IN"
                 " (SELECT key FROM unit WHERE standard IN (SELECT standard FROM rpl)))",
}


def main():
    db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    version = db.execute("PRAGMA user_version").fetchone()[0]
    application = db.execute("PRAGMA application_id").fetchone()[0]
    kinds = dict(db.execute("SELECT name, type FROM pragma_table_list WHERE schema = 'main'"))
    print("-- SPDX-License-Identifier: GPL-3.0-or-later")
    print(f"-- The demo office as schema version {version} kept it. Not to be edited.")
    print(f"PRAGMA application_id = {application};\nPRAGMA user_version = {version};\nBEGIN;")
    for name, text in db.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"):
        if kinds.get(name) != "shadow" and not name.startswith("sqlite_"):
            print(f"{text};")
    for name, kind in kinds.items():
        if kind != "table" or name in RELOADED or name.startswith("sqlite_"):
            continue
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
        quoted = ", ".join(f'quote("{column}")' for column in columns)
        where = WANTED.get(name, "1")
        for row in db.execute(f"SELECT {quoted} FROM {name} WHERE {where} ORDER BY 1, 2"):
            print(f"INSERT INTO {name} VALUES ({', '.join(row)});")
    for name in INDEXES:
        print(f"INSERT INTO {name}({name}) VALUES ('rebuild');")
    print("COMMIT;")


main()
