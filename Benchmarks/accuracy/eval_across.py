#!/usr/bin/env python3
"""Measures linking of names in a script, or a Latin spelling, that the knowledge base does not have them in.

  eval_across.py --dabir PATH --base FILE.jsonl.gz… [--people N] [--option k=v…]

From the sources of a knowledge base N persons are taken, evenly spread, who have an English name and one in Arabic
or Persian of at least two words. A knowledge base is built without their Arabic and Persian names. Each name then
stands in a sentence of its language, and the person must be found for exactly the name's span. As many other persons
of that kind, whose English names are spelled in several ways, lose one spelling, which stands in an English sentence;
so do a third as many organizations, and places.
"""
import argparse
import difflib
import gzip
import json
import os
import re
import subprocess
import tempfile
import unicodedata

import eval_link

SENTENCES = {
    "ar": "وقال {} إن الاجتماع سيعقد غدا في المدينة.",
    "fa": "به گزارش خبرنگاران، {} دیروز در نشستی سخنرانی کرد.",
    "en": "A day later {} told reporters that the meeting would be held in the city.",
}
OTHER_SENTENCES = {
    "ORG": "A day later {} said that it was not behind the attack.",
    "GPE": "Fighting went on near {} for the third day.",
    "LOC": "Fighting went on near {} for the third day.",
}
# What the link stage learns from, with and without a title.
RESPELLED = [
    "The statement was signed by {}, who has led the group since 2011.",
    "On Tuesday {} arrived in the capital.",
    "Foreign Minister {} denied it.",
    "Among the dead was Gen. {}, officials said.",
]
OTHER_TYPES = [["ORG"], ["GPE", "LOC"]]
OTHER_SCRIPTS = ["ar", "fa"]
# Shorter names of places and organizations are not looked for by their sound.
SHORTEST = 6

# What says something of whom the sentence before has named in full.
SURNAMES = {"ar": "وقبل ذلك كان {} قد زار البلاد.", "fa": "پیش از آن {} چند روز در سفر بود."}


def entities(paths):
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield path, json.loads(line)


def folded(name):
    """A name without what spellings of one word differ in: case, marks, hyphens, apostrophes."""
    letters = unicodedata.normalize("NFKD", name).lower()
    return " ".join(re.sub(r"[^\w\s-]|[\u0300-\u036f_]", "", letters).replace("-", " ").split())


def other_spelling(entity, names):
    """The first name that spells the English label in another way; None if there is none."""
    own = folded(entity["labels"]["en"]).split()
    least = 2 if entity.get("type") == "PER" else 1
    for alias in names:
        words = folded(alias).split()
        if len(words) == len(own) >= least and words not in (own, own[::-1]) and alias.isascii():
            if all(difflib.SequenceMatcher(None, *pair).ratio() >= 0.5 for pair in zip(words, own)):
                return alias
    return None


def spread(people, count, offset):
    """So many of a list, evenly spread."""
    step = max(2, len(people) // count)
    return people[offset::step][:count]


def document(entity, language, name, sentence, kind="PER"):
    """A sentence with a name."""
    start = sentence.index("{}")
    mention = {"start": start, "end": start + len(name), "qid": entity["id"], "type": kind}
    return {
        "id": f"{language}:{entity['id']}", "lang": language, "text": sentence.format(name),
        "eval_span": [0, mention["end"]], "mentions": [mention]}


def hide(dabir, paths, count, offset, folder):
    """Builds a knowledge base without some names of some persons; returns its path and the names as documents."""
    people, respelled, others, kinds = [], {}, {}, {}
    for _, entity in entities(paths):
        labels = entity.get("labels", {})
        if entity.get("type") == "PER" and labels.get("en") and any(
            len(labels.get(language, "").split()) > 1 for language in OTHER_SCRIPTS
        ):
            people.append(entity["id"])
            if spelling := other_spelling(entity, entity.get("aliases", {}).get("en", [])):
                respelled[entity["id"]] = spelling
        elif entity.get("type") in OTHER_SENTENCES and labels.get("en"):
            spelling = other_spelling(entity, entity.get("aliases", {}).get("en", []))
            if spelling and spelling[0].isupper() and len(spelling) >= SHORTEST:
                others[entity["id"]] = spelling
                kinds[entity["id"]] = entity["type"]
    hidden = set(spread(people, count, offset))
    respelled = {id: respelled[id] for id in spread([id for id in respelled if id not in hidden], count, offset)}
    for types in OTHER_TYPES:
        ids = [id for id in others if kinds[id] in types]
        respelled |= {id: others[id] for id in spread(ids, count // 3, offset)}
    source, base = os.path.join(folder, "base.jsonl"), os.path.join(folder, "hidden.kb")
    documents = []
    with open(source, "w", encoding="utf-8") as file:
        for _, entity in entities(paths):
            aliases = entity.get("aliases", {})
            if entity.get("id") in hidden:
                for language in OTHER_SCRIPTS:
                    name = entity.get("labels", {}).pop(language, None)
                    aliases.pop(language, None)
                    if name and len(name.split()) > 1:
                        documents.append(document(entity, language, name, SENTENCES[language]))
            elif spelling := respelled.get(entity.get("id")):
                if spelling in aliases.get("en", []):
                    kind = kinds.get(entity["id"], "PER")
                    sentence = OTHER_SENTENCES.get(kind, SENTENCES["en"])
                    documents.append(document(entity, "en", spelling, sentence, kind))
                for language, names in aliases.items():
                    aliases[language] = [name for name in names if folded(name) != folded(spelling)]
            file.write(json.dumps(entity, ensure_ascii=False) + "\n")
    command = [dabir, "kb", "build", source, "-o", base, "--overwrite", "--no-builtin-names"]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    os.remove(source)
    return base, documents


def with_surnames(documents):
    """The documents whose name has two words with a second sentence in which the second word stands for it."""
    result = []
    for document in documents:
        first = document["mentions"][0]
        name = document["text"][first["start"]:first["end"]].split()
        if len(name) == 2:
            before, behind = SURNAMES[document["lang"]].split("{}")
            start = len(document["text"]) + 1 + len(before)
            end = start + len(name[1])
            text = f"{document['text']} {before}{name[1]}{behind}"
            mentions = [first, {**first, "start": start, "end": end}]
            result.append({**document, "text": text, "eval_span": [0, end], "mentions": mentions})
    return result


def respelled(dabir, paths, count):
    """Persons of a knowledge base in English documents, in likely spellings that it does not have.

    These are names that Arabic and Persian write alike, as they do with their own, in Latin letters again.
    """
    people = []
    for _, entity in entities(paths):
        labels = entity.get("labels", {})
        arabic = labels.get("ar", "").translate(str.maketrans("يىكة", "ییکه"))
        if entity.get("type") == "PER" and labels.get("en") and len(arabic.split()) > 1 and arabic == labels.get("fa"):
            # Those with several spellings are what is measured.
            if not other_spelling(entity, entity.get("aliases", {}).get("en", [])):
                people.append(entity)
    people = people[:: max(1, len(people) // count)]
    command = [dabir, "transliterate", "--from", "ar", "--to", "latin", "--best", "5"]
    names = "".join(entity["labels"]["ar"] + "\n" for entity in people)
    spellings = subprocess.run(command, input=names, check=True, capture_output=True, text=True).stdout.splitlines()
    documents = []
    for index, (entity, line) in enumerate(zip(people, spellings)):
        known = {folded(name) for name in [entity["labels"]["en"], *entity.get("aliases", {}).get("en", [])]}
        unknown = [name for name in line.split("\t")[1:] if folded(name) not in known]
        if spelling := other_spelling(entity, unknown):
            documents.append(document(entity, "en", spelling, RESPELLED[index % len(RESPELLED)]))
    return documents


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dabir", default=".build/release/dabir")
    parser.add_argument("--base", nargs="+", required=True)
    parser.add_argument("--people", type=int, default=1500)
    parser.add_argument("--option", nargs="*", default=[], help="options of the stage, as threshold=0.5")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        arguments.kb, documents = hide(arguments.dabir, arguments.base, arguments.people, 0, folder)
        gold = os.path.join(folder, "gold.jsonl")
        with open(gold, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
        found = eval_link.link(arguments, gold, folder)
    kinds = [(language, ["PER"]) for language in SENTENCES] + [("en", types) for types in OTHER_TYPES]
    for language, types in kinds:
        names = [d for d in documents if d["lang"] == language and d["mentions"][0]["type"] in types]
        right = wrong = spans = 0
        for document in names:
            gold = document["mentions"][0]
            near = [m for m in found[document["id"]] if m["start"] < gold["end"] and m["end"] > gold["start"]]
            exact = [m for m in near if (m["start"], m["end"]) == (gold["start"], gold["end"])]
            right += any(m["entity"] == gold["qid"] for m in exact)
            wrong += any(m["entity"] not in (None, gold["qid"]) for m in near)
            spans += bool(exact)
        print(
            f"{language} {types[0]}: {len(names)} names, right {100 * right / len(names):.1f} %, linked to another "
            f"{100 * wrong / len(names):.1f} %, span found {100 * spans / len(names):.1f} %")


if __name__ == "__main__":
    main()
