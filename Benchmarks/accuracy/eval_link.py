#!/usr/bin/env python3
"""Scores the link stage on annotated texts.

  eval_link.py --dabir PATH --kb FILE.kb --data FOLDER --scorer SCORER.py [--set NAME…] [--option k=v…]

FOLDER holds gold files NAME_dev.jsonl: one JSON document a line with `id`, `lang`, `text` and `mentions`
(`start` and `end` in code points, `qid`, `type`). Files whose mentions carry ids are scored by SCORER, which
prints one JSON object (precision, recall and F1 of linked mentions against the ids of FILE.kb); files without
ids are scored here by exact spans of persons, places and organizations.

Arabic gold spans keep the letters و ف ب ل ك before a name; the stage leaves them out, so they are put back.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

PIPELINE = """version: 1
stages:
  - language
  - sentences
  - tokenize
  - link: {{knowledge: {kb}}}
output:
  layers: [mentions]
"""
SPAN_TYPES = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}
PARTICLES = "وفبلك"


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def link(arguments, gold_path, folder):
    """Runs dabir over the texts of a gold file; returns the mentions found by document id."""
    pipeline, inputs, output = (os.path.join(folder, n) for n in ("link.yaml", "in.jsonl", "out.jsonl"))
    with open(pipeline, "w", encoding="utf-8") as file:
        file.write(PIPELINE.format(kb=json.dumps(os.path.abspath(arguments.kb))))
    with open(inputs, "w", encoding="utf-8") as file:
        for document in lines(gold_path):
            fields = {key: document[key] for key in ("id", "lang", "text")}
            file.write(json.dumps(fields, ensure_ascii=False) + "\n")
    command = [arguments.dabir, "run", pipeline, inputs, "-o", output, "--overwrite"]
    for option in arguments.option:
        command += ["--set", "stages.link." + option]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"dabir ended with {done.returncode}: {done.stderr[-2000:]}")
    return {document["id"]: document.get("mentions", []) for document in lines(output)}


def with_particles(text, mention):
    """The span of a mention as Arabic gold files draw it: from the first letter of its word."""
    start = mention["start"]
    while start > 0 and text[start - 1] in PARTICLES and mention["start"] - start < 2:
        start -= 1
    if start > 0 and (text[start - 1].isalnum() or text[start - 1] in "ـ\u200c"):
        start = mention["start"]
    return start, mention["end"]


def score_spans(documents, found):
    """Exact spans of persons, places and organizations, all types together and each alone."""
    counts = collections.defaultdict(lambda: [0, 0, 0])  # type: hits, predicted, gold
    for document in documents:
        text, arabic = document["text"], document["lang"] == "ar"
        gold = {}
        for mention in document["mentions"]:
            kind = SPAN_TYPES.get(mention["type"])
            if kind:
                gold[mention["start"], mention["end"]] = kind
        predicted = {}
        for mention in found.get(document["id"], []):
            kind = SPAN_TYPES.get(mention["type"])
            if kind:
                span = with_particles(text, mention) if arabic else (mention["start"], mention["end"])
                predicted[span] = kind
        for span, kind in predicted.items():
            counts[kind][1] += 1
            counts["typed"][1] += 1
            counts["span"][1] += 1
            counts["span"][0] += span in gold
            if gold.get(span) == kind:
                counts[kind][0] += 1
                counts["typed"][0] += 1
        for kind in gold.values():
            for key in (kind, "typed", "span"):
                counts[key][2] += 1
    result = {}
    for key, (hits, predicted, gold) in sorted(counts.items()):
        result[key] = {
            "precision": round(100 * hits / max(1, predicted), 1),
            "recall": round(100 * hits / max(1, gold), 1),
            "f1": round(200 * hits / max(1, predicted + gold), 1),
        }
    return result


def known_ids(dabir, kb, folder):
    """The path of a list of the ids of a knowledge base."""
    ids = os.path.join(folder, "ids.txt")
    with open(ids, "w", encoding="utf-8") as file:
        subprocess.run([dabir, "kb", "info", kb, "--ids"], stdout=file, check=True)
    return ids


def score(documents, found, ids, scorer, folder):
    """One JSON object: by SCORER where mentions have ids, else by spans."""
    if not any(mention.get("qid") for document in documents for mention in document["mentions"]):
        return json.dumps(score_spans(documents, found))
    gold, predictions = (os.path.join(folder, name) for name in ("gold.jsonl", "predictions.jsonl"))
    with open(gold, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    with open(predictions, "w", encoding="utf-8") as file:
        for id, mentions in found.items():
            rows = [{"start": m["start"], "end": m["end"], "qid": m["entity"]} for m in mentions]
            file.write(json.dumps({"id": id, "mentions": rows}) + "\n")
    return subprocess.run(
        [sys.executable, scorer, gold, predictions, "--kb", ids], capture_output=True, text=True, check=True
    ).stdout.strip()


def parser_of_options(description, sets=()):
    """A parser of what every measurement on annotated texts is told."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dabir", default=".build/release/dabir")
    parser.add_argument("--kb", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--set", nargs="*", default=sets, help="gold files by name, without _dev.jsonl")
    parser.add_argument("--option", nargs="*", default=[], help="options of the stage, as threshold=0.5")
    return parser


def main():
    parser = parser_of_options(__doc__)
    parser.add_argument("--scorer", required=True)
    arguments = parser.parse_args()
    names = arguments.set or sorted(
        name.removesuffix("_dev.jsonl") for name in os.listdir(arguments.data) if name.endswith("_dev.jsonl"))
    with tempfile.TemporaryDirectory() as folder:
        ids = known_ids(arguments.dabir, arguments.kb, folder)
        for name in names:
            gold_path = os.path.join(arguments.data, name + "_dev.jsonl")
            found = link(arguments, gold_path, folder)
            print(f"{name:16} {score(lines(gold_path), found, ids, arguments.scorer, folder)}")


if __name__ == "__main__":
    main()
