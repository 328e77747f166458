#!/usr/bin/env python3
"""Measures linking of names in a script that the knowledge base does not have them in.

  eval_across.py --dabir PATH --base FILE.jsonl.gz… [--people N] [--option k=v…]

From the sources of a knowledge base N persons are taken, evenly spread, who have an English name and one in Arabic
or Persian of at least two words. A knowledge base is built without their Arabic and Persian names. Each name then
stands in a sentence of its language, and the person must be found for exactly the name's span.
"""
import argparse
import gzip
import json
import os
import subprocess
import tempfile

import eval_link

SENTENCES = {"ar": "وقال {} إن الاجتماع سيعقد غدا في المدينة.", "fa": "به گزارش خبرنگاران، {} دیروز در نشستی سخنرانی کرد."}

# What says something of whom the sentence before has named in full.
SURNAMES = {"ar": "وقبل ذلك كان {} قد زار البلاد.", "fa": "پیش از آن {} چند روز در سفر بود."}


def entities(paths):
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield path, json.loads(line)


def hide(dabir, paths, count, offset, folder):
    """Builds a knowledge base without the names of some persons; returns its path and the names as documents."""
    people = []
    for _, entity in entities(paths):
        labels = entity.get("labels", {})
        if entity.get("type") == "PER" and labels.get("en") and any(
            len(labels.get(language, "").split()) > 1 for language in SENTENCES
        ):
            people.append(entity["id"])
    step = max(2, len(people) // count)
    hidden = set(people[offset::step][:count])
    source, base = os.path.join(folder, "base.jsonl"), os.path.join(folder, "hidden.kb")
    documents = []
    with open(source, "w", encoding="utf-8") as file:
        for _, entity in entities(paths):
            if entity.get("id") in hidden:
                for language, sentence in SENTENCES.items():
                    name = entity.get("labels", {}).pop(language, None)
                    entity.get("aliases", {}).pop(language, None)
                    if name and len(name.split()) > 1:
                        start = sentence.index("{}")
                        mention = {"start": start, "end": start + len(name), "qid": entity["id"], "type": "PER"}
                        documents.append({
                            "id": f"{language}:{entity['id']}", "lang": language, "text": sentence.format(name),
                            "eval_span": [0, mention["end"]], "mentions": [mention]})
            file.write(json.dumps(entity, ensure_ascii=False) + "\n")
    command = [dabir, "kb", "build", source, "-o", base, "--overwrite"]
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
    for language in SENTENCES:
        names = [document for document in documents if document["lang"] == language]
        right = wrong = spans = 0
        for document in names:
            gold = document["mentions"][0]
            near = [m for m in found[document["id"]] if m["start"] < gold["end"] and m["end"] > gold["start"]]
            exact = [m for m in near if (m["start"], m["end"]) == (gold["start"], gold["end"])]
            right += any(m["entity"] == gold["qid"] for m in exact)
            wrong += any(m["entity"] not in (None, gold["qid"]) for m in near)
            spans += bool(exact)
        print(
            f"{language}: {len(names)} names, right {100 * right / len(names):.1f} %, linked to another "
            f"{100 * wrong / len(names):.1f} %, span found {100 * spans / len(names):.1f} %")


if __name__ == "__main__":
    main()
