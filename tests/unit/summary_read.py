# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a summary with another YAML library: summary_read.py SCHEMA SUMMARY.

Every quoted scalar has to be a text, however it looks; the bytes of attached files have to be those
of their ids; each document has to fit the schema, when python3-jsonschema is there. The texts are
written back with that library and read again. Exit 77 without python3-yaml: skipped.
"""
import base64
import hashlib
import json
import sys

try:
    import yaml
except ImportError:
    sys.exit(77)


def check_scalars(node):
    """Styles and types as the format promises them."""
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), keys
        for key, value in node.value:
            assert key.tag == "tag:yaml.org,2002:str", key
            check_scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            check_scalars(value)
    elif node.style in ('"', "|"):
        assert node.tag == "tag:yaml.org,2002:str", node
    else:
        assert node.style is None, node
        assert node.tag.rsplit(":", 1)[1] in ("int", "float", "bool"), node


def check_file(document):
    content = base64.b64decode(document["content"].replace("\n", ""), validate=True)
    assert len(content) == document["size"]
    assert hashlib.blake2b(content, digest_size=32).hexdigest() == document["id"]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    with open(sys.argv[2], encoding="utf-8", newline="") as file:
        text = file.read()
    documents = list(yaml.safe_load_all(text))
    for node in yaml.compose_all(text, yaml.SafeLoader):
        check_scalars(node)
    again = yaml.safe_dump_all(documents, allow_unicode=True, sort_keys=False)
    assert list(yaml.safe_load_all(again)) == documents
    if hasattr(yaml, "CSafeLoader"):
        assert list(yaml.load_all(text, yaml.CSafeLoader)) == documents
    cases = [document for document in documents if "valise_summary" in document]
    files = [document for document in documents if "valise_file" in document]
    assert len(cases) + len(files) == len(documents) and cases and files
    for document in cases:
        assert list(document)[:2] == ["valise_summary", "head"], list(document)
    for document in files:
        check_file(document)
    try:
        import jsonschema
    except ImportError:
        return
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    for document in documents:
        validator.validate(document)
    for wrong in ({}, {"valise_summary": 1}, dict(cases[0], person="x"),
                  dict(cases[0], person={"id": "0"}), dict(files[0], id="x"), dict(cases[0], Person={})):
        assert not validator.is_valid(wrong), wrong


main()
