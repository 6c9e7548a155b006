#!/usr/bin/env python3
"""Checks a document of Garita without trusting Garita.

usage: check-document.py DOCUMENT.json ROWS.jsonl KEYS.json [--keep]

Prints the document's hash; then, for every journal row about it, whether the row's own hash is right, whether the
office's key made its signature, and whether it is about this document. Exit 0 when all is genuine, 1 when not.
Needs Python 3.8 and OpenSSL 3, no network. --keep leaves the signed bytes, the signature and the key of each row
as files, to be checked by hand.
"""
import base64
import hashlib
import json
import os
import subprocess
import sys
import tempfile


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def canonical(value):
    """RFC 8785 for what Garita signs: strings, whole numbers, booleans, lists and maps."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def signed(folder, name, key, body, signature):
    for ending, content in ((".key", key), (".body", body), (".sig", signature)):
        with open(os.path.join(folder, name + ending), "wb") as file:
            file.write(content)
    path = os.path.join(folder, name)
    answer = subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", path + ".key",
         "-rawin", "-in", path + ".body", "-sigfile", path + ".sig"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return answer.returncode == 0


def is_about(act, document, digest):
    if act["type"] == "propose":
        return canonical(act["document"]) == document
    return act.get("document") == digest


def main(document_file, rows_file, keys_file, keep):
    with open(document_file, "rb") as file:
        document = file.read()
    with open(keys_file, encoding="utf-8") as file:
        keys = {key["id"]: key for key in json.load(file)["keys"]}
    digest = hashlib.sha256(document).hexdigest()
    print("document", digest)
    genuine = True
    folder = os.getcwd() if keep else tempfile.mkdtemp()
    with open(rows_file, "rb") as file:
        lines = file.read().split(b"\n")
    for line in filter(None, lines):
        row = json.loads(line)
        body = line[len(b'{"body":'):line.rindex(b',"hash":"')]
        fields = json.loads(body)
        key = keys.get(fields["key"])
        checks = {
            "hash": hashlib.sha256(body).hexdigest() == row["hash"],
            "key": key is not None
                   and hashlib.sha256(decoded(key["public_key"])).hexdigest()[:16] == fields["key"]
                   and key["office"] == fields["office"],
            "document": is_about(fields["act"], document, digest),
        }
        name = "%s-%d" % (fields["country"].lower(), fields["seq"])
        checks["signature"] = key is not None and signed(
            folder, name, decoded(key["public_key"]), body, decoded(row["signature"]))
        bad = sorted(what for what, good in checks.items() if not good)
        genuine = genuine and not bad
        print("%-8s %s %-16s %-20s %s" % (
            name, fields["time"], fields["act"]["type"], fields["office"], "BAD: " + ", ".join(bad) if bad else "genuine"))
    print("all genuine" if genuine else "NOT GENUINE")
    return 0 if genuine else 1


if __name__ == "__main__":
    names = [argument for argument in sys.argv[1:] if argument != "--keep"]
    if len(names) != 3:
        sys.exit(__doc__)
    sys.exit(main(*names, "--keep" in sys.argv))
