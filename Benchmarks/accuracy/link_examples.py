"""What the link stage weighs in annotated texts, as rows of numbers with the annotators' judgement."""
import collections
import json
import os
import re
import subprocess

import numpy

TYPES = {
    "PER": {"PER"}, "ORG": {"ORG"}, "LOC": {"LOC", "GPE"}, "GPE": {"GPE", "LOC"}, "EVENT": {"EVENT"}, "MISC": {"MISC", "EVENT"},
}
PARTICLES = "وفبلك"
OPTION = re.compile(r"^(\S+) .* (\S+) \[(\d+),(\d+)\] (\S+) ?(.*)$")


class Examples:
    """Options as rows of features, with what they teach: whether they are right, and how much they count.

    Options for the same span of a document are rivals and have the same group.
    """

    def __init__(self):
        self.rows, self.marks, self.scales, self.groups = [], [], [], []
        self.group_count = 0

    def add(self, row, mark, scale, group):
        self.rows.append(row)
        self.marks.append(mark)
        self.scales.append(scale)
        self.groups.append(group)

    def arrays(self):
        return (
            numpy.array(self.rows), numpy.array(self.marks, float), numpy.array(self.scales), numpy.array(self.groups))


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def link(dabir, options, documents, folder):
    """The stage's mentions of each document, in the order of the documents."""
    paths = {name: os.path.join(folder, name) for name in ("link.yaml", "in.jsonl", "out.jsonl")}
    with open(paths["link.yaml"], "w", encoding="utf-8") as file:
        file.write("version: 1\nstages: [language, sentences, {link: {" + options + "}}]\noutput: {layers: [mentions]}\n")
    with open(paths["in.jsonl"], "w", encoding="utf-8") as file:
        for number, document in enumerate(documents):
            fields = {"id": str(number), "lang": document["lang"], "text": document["text"]}
            file.write(json.dumps(fields, ensure_ascii=False) + "\n")
    subprocess.run(
        [dabir, "run", paths["link.yaml"], paths["in.jsonl"], "-o", paths["out.jsonl"], "--overwrite"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return [row.get("mentions", []) for row in lines(paths["out.jsonl"])]


def stage_options(kb, weights, folder, extra=""):
    """The stage's options for a knowledge base and a text of weights, which may be empty."""
    options = f"knowledge: {json.dumps(os.path.abspath(kb))}"
    if weights:
        path = os.path.join(folder, "weights.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(weights)
        options += f", weights: {json.dumps(path)}"
    return options + extra


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
        return any(start <= span[0] and span[1] <= end and span != (start, end) for start, end in types)

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
                # Persons are often namesakes of those that their names sound like.
                return True if is_first_of_type and not (by_sound and kind == "PER") else None
            return None if gold == "MISC" else False
        if span in right:
            return entity in right[span]
        return None if span in skipped else False

    return judge


def collect(data, documents, found, names, scale, has_demonyms=True):
    """Adds the options that the stage listed for documents; those of demonyms only if the annotators gave them countries.
    """
    for document, mentions in zip(documents, found):
        groups = {}
        positions, judge = code_points(document["text"]), label(document)
        seen, first_of_type = set(), set()
        demonyms = set()
        if not has_demonyms:
            options = (OPTION.match(option) for mention in mentions for option in mention["candidates"])
            demonyms = {option.group(3, 4) for option in options if " demonym=" in option.group()}
        for mention in mentions:
            for option in mention["candidates"]:
                entity, _, start, end, kind, reasons = OPTION.match(option).groups()
                key = (start, end, entity)
                if key in seen or (start, end) in demonyms:
                    continue
                seen.add(key)
                span = positions.get(int(start)), positions.get(int(end))
                if None in span:
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
                if span not in groups:
                    groups[span] = data.group_count
                    data.group_count += 1
                data.add(row, mark, scale, groups[span])
