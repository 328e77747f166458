#!/usr/bin/env python3
"""Learns the link stage's weights from annotated texts.

  train_link.py --dabir PATH --kb FILE.kb --data FOLDER [--folds N] > Sources/EntityLinking/Ranking/LinkWeights+Learned.swift

The stage itself says, with `explain: true` and threshold 0, which entities it weighs for which spans and with what
numbers. An option is right when the annotators gave its span this entity; where they gave only a type, when the
span is theirs and the entity, the likeliest of its type, has that type. Options at spans that annotators left open
are skipped. Persons of the base whose Arabic and Persian names are hidden (see eval_across.py; others than those
that it measures), and entities that the annotated texts name and the base then has in English only (see
eval_unlabelled.py; others, too), teach how far sounds and translations are to be trusted. A logistic regression for each language, with a small ridge, then makes the right options likely.
Options that look at the document's other names depend on the weights: hence some rounds.

With --folds the documents of each set are left out in turn, and what is printed is how likely the right options
of documents left out are. The result depends on the inputs alone.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

import numpy

import eval_across
import eval_unlabelled

SETS = {
    "en": {"news_fair": 3.0, "wiki_fair": 2.0, "oke2016_train": 0.7, "tweeki": 0.5, "spotlight": 1.0},
    "ar": {"anercorp": 1.0, "aqmar": 0.3, "across": 0.3, "unlabelled:anercorp": 0.5, "unlabelled:aqmar": 0.3},
    "fa": {"parstwiner": 1.0, "across": 0.3, "unlabelled:parstwiner": 1.0},
}
ROUNDS = 3
RIDGE = 2.0
TYPES = {
    "PER": {"PER"}, "ORG": {"ORG"}, "LOC": {"LOC", "GPE"}, "GPE": {"GPE", "LOC"}, "EVENT": {"EVENT"}, "MISC": {"MISC", "EVENT"},
}
PARTICLES = "وفبلك"
OPTION = re.compile(r"^(\S+) .* (\S+) \[(\d+),(\d+)\] (\S+) ?(.*)$")


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def explained(arguments, kb, weights, gold, folder):
    """The stage's mentions with candidates, by document id."""
    paths = {name: os.path.join(folder, name) for name in ("link.yaml", "in.jsonl", "out.jsonl", "weights.txt")}
    with open(paths["weights.txt"], "w", encoding="utf-8") as file:
        file.write(weights)
    options = f"knowledge: {json.dumps(os.path.abspath(kb))}, threshold: 0, explain: true, unlinked: false"
    options += f", weights: {json.dumps(paths['weights.txt'])}" if weights else ""
    with open(paths["link.yaml"], "w", encoding="utf-8") as file:
        file.write("version: 1\nstages: [language, sentences, {link: {" + options + "}}]\noutput: {layers: [mentions]}\n")
    with open(paths["in.jsonl"], "w", encoding="utf-8") as file:
        for document in gold:
            fields = {key: document[key] for key in ("id", "lang", "text")}
            file.write(json.dumps(fields, ensure_ascii=False) + "\n")
    subprocess.run(
        [arguments.dabir, "run", paths["link.yaml"], paths["in.jsonl"], "-o", paths["out.jsonl"], "--overwrite"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {document["id"]: document.get("mentions", []) for document in lines(paths["out.jsonl"])}


def code_points(text):
    """From byte positions of the text to positions in code points."""
    positions, byte = {}, 0
    for index, character in enumerate(text):
        positions[byte] = index
        byte += len(character.encode("utf-8"))
    positions[byte] = len(text)
    return positions


def label(document):
    """A function from span, id, type to True, False or None for an option that says nothing."""
    low, high = document.get("eval_span", [0, len(document["text"])])
    right, types, skipped = collections.defaultdict(set), {}, set()
    for mention in document["mentions"]:
        span, qid = (mention["start"], mention["end"]), mention.get("qid")
        if "kind" not in mention and qid is None and mention.get("type") and document["lang"] != "en":
            types[span] = mention["type"]
        elif qid is None or mention.get("optional") or mention.get("coref") or not mention.get("named", True):
            skipped.add(span)
        elif qid != "NIL":
            right[span].add(qid)
    text = document["text"]

    def is_inside(span):
        return any(start <= span[0] and span[1] <= end and span != (start, end) for start, end in [*types, *right])

    def judge(span, entity, kind, is_first_of_type, by_sound, is_chain):
        if not (low <= span[0] and span[1] <= high):
            return None
        if document["lang"] != "en" and not right:
            start = span[0]
            while start > 0 and text[start - 1] in PARTICLES and span[0] - start < 2:
                start -= 1
                if (start, span[1]) in types:
                    span = (start, span[1])
                    break
            gold = types.get(span)
            if gold is None:
                # A part of a longer name may well mean what the whole does.
                return None if is_chain and is_inside(span) else False
            if kind in TYPES.get(gold, ()):
                return True if is_first_of_type and not by_sound else None
            return None if gold == "MISC" else False
        if span in right:
            return entity in right[span]
        return None if span in skipped else False

    return judge


def overlaps(document, span):
    """Whether a span touches the name that a sentence was made for; its other words are the same in every one."""
    return any(span[0] < mention["end"] and mention["start"] < span[1] for mention in document["mentions"])


def unlabelled(arguments, folder):
    """A base without the Arabic and Persian names of entities that the texts name, and the texts with their ids."""
    without = eval_unlabelled.countries(arguments.base)
    sets = {
        name: eval_unlabelled.known(arguments, os.path.join(arguments.data, name + "_dev.jsonl"), folder, without)
        for name in eval_unlabelled.SETS}
    base, hidden = eval_unlabelled.hide(arguments, sets, 0, folder)
    golds = {}
    for name, (documents, spans) in sets.items():
        golds[name] = []
        for document in documents:
            mentions = []
            for mention in document["mentions"]:
                found = spans.get((document["id"], mention["start"], mention["end"]))
                if found and found[0] in hidden:
                    mentions.append({"start": found[2], "end": found[3], "qid": found[0], "type": found[1]})
                elif mention["type"] != "MISC":
                    # Spans are found without particles.
                    starts = range(mention["start"], mention["start"] + 3 if document["lang"] == "ar" else mention["start"] + 1)
                    mentions += [{"start": start, "end": mention["end"], "qid": None, "type": None} for start in starts]
            if any(mention["qid"] for mention in mentions):
                golds[name].append({**document, "mentions": mentions})
    return base, golds


def examples(arguments, weights, language, names, folder):
    rows, marks, scales, groups = [], [], [], []
    for set_name in SETS[language]:
        kb = arguments.kb
        if set_name == "across":
            kb, gold = arguments.hidden
            gold = [document for document in gold if document["lang"] == language]
        elif set_name.startswith("unlabelled:"):
            kb, sets = arguments.unlabelled
            gold = sets[set_name.split(":")[1]]
        else:
            gold = lines(os.path.join(arguments.data, set_name + "_dev.jsonl"))
        found = explained(arguments, kb, weights, gold, folder)
        for number, document in enumerate(gold):
            positions, judge = code_points(document["text"]), label(document)
            seen, first_of_type = set(), set()
            for mention in found.get(document["id"], []):
                for option in mention["candidates"]:
                    entity, _, start, end, kind, reasons = OPTION.match(option).groups()
                    key = (start, end, entity)
                    if key in seen:
                        continue
                    seen.add(key)
                    span = positions.get(int(start)), positions.get(int(end))
                    if None in span or set_name == "across" and not overlaps(document, span):
                        continue
                    place = (start, end, "LOC" if kind == "GPE" else kind)
                    mark = judge(span, entity, kind, place not in first_of_type, " sound=" in option, " chain=" in option)
                    first_of_type.add(place)
                    if mark is None:
                        continue
                    row = numpy.zeros(len(names))
                    row[0] = 1
                    for reason in reasons.split():
                        name, value = reason.split("=")
                        row[names[name]] = float(value)
                    rows.append(row)
                    marks.append(mark)
                    scales.append(SETS[language][set_name])
                    groups.append(number)
    return numpy.array(rows), numpy.array(marks, float), numpy.array(scales), numpy.array(groups)


def fit(rows, marks, scales):
    """Newton's method; the bias is not held back."""
    weights = numpy.zeros(rows.shape[1])
    ridge = numpy.full(rows.shape[1], RIDGE)
    ridge[0] = 1e-6
    for _ in range(30):
        probability = 1 / (1 + numpy.exp(-rows @ weights))
        gradient = rows.T @ (scales * (marks - probability)) - ridge * weights
        curvature = scales * probability * (1 - probability)
        step = numpy.linalg.solve((rows.T * curvature) @ rows + numpy.diag(ridge), gradient)
        weights += step
        if numpy.abs(step).max() < 1e-6:
            break
    return weights


def likelihood(rows, marks, scales, weights):
    odds = rows @ weights
    return float((scales * (marks * odds - numpy.logaddexp(0, odds))).sum() / scales.sum())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dabir", default=".build/release/dabir")
    parser.add_argument("--kb", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--base", nargs="+", required=True, help="sources of persons for Arabic and Persian")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--languages", default="en,ar,fa")
    parser.add_argument("--from-weights", help="Weights that the first round starts with, and those of other languages.")
    arguments = parser.parse_args()
    source = os.path.join("Sources", "EntityLinking", "Ranking", "Feature.swift")
    names = {}
    with open(source, encoding="utf-8") as file:
        for line in file.read().split("/// The values of all features")[0].splitlines():
            if line.strip().startswith("case "):
                for name in line.strip()[5:].split(","):
                    names[name.strip()] = len(names)
    learned = {}
    if arguments.from_weights:
        with open(arguments.from_weights, encoding="utf-8") as file:
            for line in file:
                parts = line.split()
                if len(parts) == 3 and parts[0] in SETS:
                    learned.setdefault(parts[0], {})[parts[1]] = float(parts[2])
    with tempfile.TemporaryDirectory() as folder:
        arguments.option = []
        arguments.hidden = eval_across.hide(arguments.dabir, arguments.base, 1500, 1, folder)
        arguments.unlabelled = unlabelled(arguments, folder)
        for language in arguments.languages.split(","):
            for round in range(ROUNDS):
                text = "".join(
                    f"{l} {n} {v}\n" for l, values in learned.items() for n, v in values.items()) if learned else ""
                rows, marks, scales, groups = examples(arguments, text, language, names, folder)
                weights = fit(rows, marks, scales)
                learned[language] = {n: round_to(weights[i]) for n, i in names.items() if round_to(weights[i])}
                print(
                    f"{language} round {round + 1}: {len(marks)} options, {int(marks.sum())} right, "
                    f"mean log likelihood {likelihood(rows, marks, scales, weights):.4f}", file=sys.stderr)
            for fold in range(arguments.folds):
                out = groups % arguments.folds == fold
                held = fit(rows[~out], marks[~out], scales[~out])
                print(
                    f"{language} fold {fold + 1}: {likelihood(rows[out], marks[out], scales[out], held):.4f}",
                    file=sys.stderr)
    print("// Written by Benchmarks/accuracy/train_link.py; do not edit.\n")
    print("extension LinkWeights {\n  static let learnedText: StaticString = \"\"\"")
    for language, values in learned.items():
        for name, value in values.items():
            print(f"    {language} {name} {value}")
    print('    """\n}')


def round_to(value):
    return round(float(value), 3)


if __name__ == "__main__":
    main()
