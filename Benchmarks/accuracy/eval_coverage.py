#!/usr/bin/env python3
"""Measures how many names in texts of world politics a knowledge base knows.

  eval_coverage.py --dabir PATH --kb FILE.kb --data FOLDER [--set NAME…]

FOLDER holds gold files NAME_dev.jsonl as for eval_link.py; English ones are taken. A text is of world politics when
it has at least four different words of POLITICS. Counted are mentions of persons, organizations and places that the
annotators call names and require, each as often as it stands there:

  known    the knowledge base has an entity under exactly this name (labels, aliases and derived names; names that
           only sound like it do not count)
  linked   the link stage finds a mention with just these bounds and gives it an entity
  right    of those whose Wikidata id the knowledge base has: the stage gives this id
"""
import collections
import functools
import json
import os
import re
import subprocess
import tempfile

from eval_link import lines, link, parser_of_options

POLITICS = set("""
  ambassador army ceasefire coalition congress coup defence democracy democratic diplomat diplomatic diplomats election
  elections embassy government governments insurgents invasion junta lawmakers legislature militants military militia
  minister ministers ministry nuclear opposition parliament parliamentary party peacekeeping political politician
  politicians premier president presidential protesters protests rebels referendum refugees regime republic sanctions
  secretary security senate senator soldiers sovereignty summit terrorism terrorist treaty troops uprising vote voters war
""".split())
LEAST_WORDS = 4
TYPES = ["PER", "ORG", "GPE", "LOC"]


def is_politics(text):
    return len(POLITICS & set(re.findall(r"[a-z]+", text.lower()))) >= LEAST_WORDS


def required_names(document):
    """The mentions of a document that are names of a person, an organization or a place."""
    start, end = document.get("eval_span") or (0, len(document["text"]))
    for mention in document["mentions"]:
        if mention["type"] not in TYPES or mention.get("named") is False:
            continue
        if mention.get("optional") or mention.get("coref") or mention.get("alt_of"):
            continue
        if start <= mention["start"] and mention["end"] <= end:
            yield mention


def lookup(arguments):
    """A function that tells whether the knowledge base has an entity under a name."""
    @functools.cache
    def knows(name):
        command = [arguments.dabir, "kb", "lookup", "--kb", arguments.kb, "--json", "--best", "50", "--", name]
        found = json.loads(subprocess.run(command, capture_output=True, text=True).stdout or "[]")
        return any(not candidate["reason"].startswith("sounds like") for candidate in found)
    return knows


def main():
    parser = parser_of_options(__doc__, sets=["news_fair"])
    parser.add_argument("--missing", action="store_true", help="also print the names that are not known")
    arguments = parser.parse_args()
    knows = lookup(arguments)
    ids = set(subprocess.run(
        [arguments.dabir, "kb", "info", arguments.kb, "--ids"], capture_output=True, text=True,
        check=True).stdout.split())
    missing = collections.Counter()
    for name in arguments.set:
        path = os.path.join(arguments.data, name + "_dev.jsonl")
        documents = [d for d in lines(path) if d["lang"] == "en" and is_politics(d["text"])]
        with tempfile.TemporaryDirectory() as folder:
            found = link(arguments, path, folder)
        counts = collections.defaultdict(lambda: [0] * 5)
        for document in documents:
            linked = {(m["start"], m["end"]): m["entity"] for m in found[document["id"]]}
            for mention in required_names(document):
                text = document["text"][mention["start"]:mention["end"]]
                entity = linked.get((mention["start"], mention["end"]))
                is_comparable = mention["qid"] in ids
                if not knows(text):
                    missing[text] += 1
                row = [1, knows(text), entity is not None, is_comparable, is_comparable and entity == mention["qid"]]
                for key in (mention["type"], "all"):
                    counts[key] = [old + new for old, new in zip(counts[key], row)]
        print(f"{name}: {len(documents)} texts of world politics")
        for key in [*TYPES, "all"]:
            total, known, linked, comparable, right = counts[key]
            print(f"  {key:4} {total:5} names, known {share(known, total)}, linked {share(linked, total)}, "
                  f"right {share(right, comparable)} of {comparable} with an id of the base")
    if arguments.missing:
        for text, count in missing.most_common():
            print(f"{count:5} {text}")


def share(part, whole):
    return f"{100 * part / max(1, whole):5.1f} %"


if __name__ == "__main__":
    main()
