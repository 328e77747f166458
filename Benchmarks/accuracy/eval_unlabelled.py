#!/usr/bin/env python3
"""Measures linking of names in running Arabic and Persian text to entities that the knowledge base has in English only.

  eval_unlabelled.py --dabir PATH --kb FILE.kb --base FILE.jsonl.gz… --data FOLDER [--set NAME…] [--option k=v…]

Annotated texts without ids are linked with the whole knowledge base. Of the entities found at annotated spans, with
the annotated type, by a name that is not one of a country, every second one loses its Arabic and Persian names
(train_link.py learns from the others). Linked again with that base, the same entities should be found at the same spans. Prints, for each set and type, how many
such spans are linked right, to another entity, or not at all.
"""
import collections
import gzip
import json
import os
import subprocess
import tempfile
import zlib

import eval_link

SETS = ["anercorp", "aqmar", "parstwiner"]
SURE = 0.6


def entities(paths):
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)


def countries(paths):
    return {
        entity["id"] for entity in entities(paths)
        if entity.get("type") == "GPE" and entity.get("facts", {}).get("kind") == "country"}


def span_of(document, mention):
    """The span as the gold file draws it."""
    if document["lang"] == "ar":
        return eval_link.with_particles(document["text"], mention)
    return mention["start"], mention["end"]


def known(arguments, gold_path, folder, without):
    """A gold file's documents, and the entities found at annotated spans with the annotated type: document and span
    as annotated to id, type, and the span as found."""
    documents = eval_link.lines(gold_path)
    found = eval_link.link(arguments, gold_path, folder)
    result = {}
    for document in documents:
        gold = {(m["start"], m["end"]): eval_link.SPAN_TYPES.get(m["type"]) for m in document["mentions"]}
        for mention in found.get(document["id"], []):
            kind = eval_link.SPAN_TYPES.get(mention["type"])
            span = span_of(document, mention)
            if mention["entity"] and mention["entity"] not in without and mention["score"] >= SURE:
                if kind and gold.get(span) == kind:
                    result[(document["id"], *span)] = (mention["entity"], kind, mention["start"], mention["end"])
    return documents, result


def hide(arguments, sets, parity, folder):
    """Builds a base in which every second entity of the sets has English names only; returns its path and them."""
    ids = {entity for _, spans in sets.values() for entity, *_ in spans.values()}
    hidden = {id for id in ids if zlib.crc32(id.encode()) % 2 == parity}
    source, base = os.path.join(folder, f"base{parity}.jsonl"), os.path.join(folder, f"hidden{parity}.kb")
    with open(source, "w", encoding="utf-8") as file:
        for entity in entities(arguments.base):
            if entity.get("id") in hidden:
                for language in ("ar", "fa"):
                    entity.get("labels", {}).pop(language, None)
                    entity.get("aliases", {}).pop(language, None)
            file.write(json.dumps(entity, ensure_ascii=False) + "\n")
    command = [arguments.dabir, "kb", "build", source, "-o", base, "--overwrite", "--no-builtin-names"]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    os.remove(source)
    return base, hidden


def lessons(arguments, folder):
    """A base without the Arabic and Persian names of the other half of the entities, and for each set the documents
    that name some of them, with their ids. What else is annotated is there without type or id: it teaches nothing.
    """
    without = countries(arguments.base)
    sets = {
        name: known(arguments, os.path.join(arguments.data, name + "_dev.jsonl"), folder, without) for name in SETS}
    base, hidden = hide(arguments, sets, 0, folder)
    result = {}
    for name, (documents, spans) in sets.items():
        result[name] = []
        for document in documents:
            mentions = []
            for mention in document["mentions"]:
                found = spans.get((document["id"], mention["start"], mention["end"]))
                if found and found[0] in hidden:
                    mentions.append({"start": found[2], "end": found[3], "qid": found[0], "type": found[1]})
                elif mention["type"] != "MISC":
                    # Spans are found without particles.
                    first = mention["start"]
                    starts = range(first, first + 3 if document["lang"] == "ar" else first + 1)
                    mentions += [{"start": start, "end": mention["end"], "qid": None, "type": None} for start in starts]
            if any(mention["qid"] for mention in mentions):
                result[name].append({**document, "mentions": mentions})
    return base, result


def main():
    parser = eval_link.parser_of_options(__doc__, sets=SETS)
    parser.add_argument("--base", nargs="+", required=True)
    parser.add_argument("--show", action="store_true", help="print every span")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        without = countries(arguments.base)
        paths = {name: os.path.join(arguments.data, name + "_dev.jsonl") for name in arguments.set}
        sets = {name: known(arguments, path, folder, without) for name, path in paths.items()}
        arguments.kb, hidden = hide(arguments, sets, 1, folder)
        for name, (documents, spans) in sets.items():
            found = eval_link.link(arguments, paths[name], folder)
            counts = collections.defaultdict(collections.Counter)
            for document in documents:
                linked = {span_of(document, m): m["entity"] for m in found.get(document["id"], [])}
                for (id, start, end), (entity, kind, _, _) in spans.items():
                    if id != document["id"] or entity not in hidden:
                        continue
                    got = linked.get((start, end))
                    counts[kind]["right" if got == entity else "wrong" if got else "missed"] += 1
                    if arguments.show:
                        print(name, kind, document["text"][start:end], entity, got)
            print(name, {kind: dict(count) for kind, count in sorted(counts.items())})


if __name__ == "__main__":
    main()
