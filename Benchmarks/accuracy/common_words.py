#!/usr/bin/env python3
"""Writes the words that are frequent in running text, which alone are seldom names.

  common_words.py --texts FOLDER --annotated FOLDER --base FILE.jsonl.gz… --to Sources/EntityLinking/Mentions

The first folder holds en.jsonl.gz, ar.jsonl.gz, fa.jsonl.gz with a field `text`. English words count where they are
written in small letters. Arabic and Persian have no such letters: there, labels of well-known places of the base's
sources are left out that are not plain words of annotated texts (NAME_dev.jsonl, see eval_link.py) more often than
names, and words that are names in those texts more often than not, or in several persons' names of the base and never
a plain word of those texts.
"""
import argparse
import collections
import gzip
import json
import os
import re

COUNTS = {"en": 3200, "ar": 4000, "fa": 4000}
FREQUENT = 400
ANNOTATED = {"ar": ["anercorp", "aqmar"], "fa": ["parstwiner"]}
NAMES = {"en": "english", "ar": "arabic", "fa": "persian"}
PATTERNS = {"en": r"\b[a-z]{2,}\b", "ar": r"[\u0621-\u064a]{2,}", "fa": r"[\u0621-\u06cc\u200c]{2,}"}


def well_known(paths):
    """Labels and aliases of countries, capitals and large cities."""
    words = set()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                entity = json.loads(line)
                if entity["type"] in ("GPE", "LOC") and (entity.get("prior") or 0) >= 0.7:
                    words.update(entity.get("labels", {}).values())
                    for names in entity.get("aliases", {}).values():
                        words.update(names)
    return words


def person_names(paths, language):
    """How many persons of the base have each word in their name."""
    counts = collections.Counter()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                entity = json.loads(line)
                if entity["type"] == "PER":
                    counts.update(folded(word) for word in entity.get("labels", {}).get(language, "").split())
    return counts


def annotated(folder, language):
    """How often each word stands inside of names, persons' and places' and organizations' of one word, and outside of
    all names."""
    inside, outside = collections.Counter(), collections.Counter()
    for name in ANNOTATED[language]:
        with open(os.path.join(folder, name + "_dev.jsonl"), encoding="utf-8") as file:
            for line in file:
                document = json.loads(line)
                spans = [
                    (m["start"], m["end"]) for m in document["mentions"]
                    if m["type"] == "PER" or m["type"] in ("LOC", "ORG") and " " not in m["text"]]
                names = {position for start, end in spans for position in range(start, end)}
                others = {position for m in document["mentions"] for position in range(m["start"], m["end"])} - names
                for match in re.finditer(PATTERNS[language], document["text"]):
                    if match.start() not in others:
                        (inside if match.start() in names else outside)[folded(match.group())] += 1
    return inside, outside


def is_name(rank, word, persons, inside, outside):
    """Whether a word is a name; for very frequent ones the persons of the base prove nothing."""
    word = folded(word)
    if inside[word] > outside[word]:
        return rank > FREQUENT or inside[word] > 1
    return rank > FREQUENT and persons[word] > 2 and not outside[word]


def is_plain(word, inside, outside):
    """Whether a word that is a place, too, is a plain one in most texts: الليل is the night and not Lille.

    What is of a place, as السعودي, the linker tells from the place by other means.
    """
    return outside[folded(word)] > inside[folded(word)] and not re.search("(ي|ية)$", word)


def folded(word):
    """A word without the hamza on alif, which spellings differ in."""
    return re.sub("[أإآٱ]", "ا", word)


def readings(word):
    """A word as it is, without particles, and without the article behind them."""
    word = folded(word)
    for length in range(0, 3):
        if length == 0 or len(word) - length > 3 and re.fullmatch("[وفبلك]*", word[:length]):
            yield word[length:]
            yield re.sub("^(ال|ل(?=..))", "", word[length:])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", required=True)
    parser.add_argument("--annotated", required=True)
    parser.add_argument("--base", nargs="+", required=True)
    parser.add_argument("--to", required=True)
    arguments = parser.parse_args()
    names = {re.sub("^ال", "", folded(word)) for word in well_known(arguments.base)}
    for language, count in COUNTS.items():
        counts = collections.Counter()
        with gzip.open(os.path.join(arguments.texts, language + ".jsonl.gz"), "rt", encoding="utf-8") as file:
            for line in file:
                text = re.sub("[\u064b-\u0652\u0640]", "", json.loads(line)["text"])
                counts.update(re.findall(PATTERNS[language], text))
        words = [w for w, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
        if language != "en":
            persons, (inside, outside) = person_names(arguments.base, language), annotated(arguments.annotated, language)
            words = [
                w for rank, w in enumerate(words[: 2 * count])
                if not (names & set(readings(w)) and not is_plain(w, inside, outside))
                and not is_name(rank, w, persons, inside, outside)]
        words = words[:count]
        lines = [""]
        for word in words:
            if len(lines[-1]) + len(word) > 112:
                lines.append("")
            lines[-1] = (lines[-1] + " " + word).strip()
        name = NAMES[language]
        path = os.path.join(arguments.to, f"CommonWords+{name.capitalize()}.swift")
        with open(path, "w", encoding="utf-8") as file:
            file.write("// Written by Benchmarks/accuracy/common_words.py; do not edit.\n\n")
            file.write(f"extension CommonWords {{\n  static let {name}: StaticString = \"\"\"\n")
            file.writelines(f"    {line}\n" for line in lines)
            file.write('    """\n}\n')


if __name__ == "__main__":
    main()
