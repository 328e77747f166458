#!/usr/bin/env python3
"""Learns the link stage's weights from annotated texts.

  train_link.py --dabir PATH --kb FILE.kb --data FOLDER --base FILE.jsonl.gz… > Sources/EntityLinking/Ranking/LinkWeights+Learned.swift
  train_link.py … --folds 5 --scorer SCORER.py [--languages en]

The stage itself says, with `explain: true` and threshold 0, which entities it weighs for which spans and with what
numbers. An option is right when the annotators gave its span this entity; where they gave only a type, when the
span is theirs and the entity, the likeliest of its type, has that type. Options at spans that annotators left open
are skipped. Persons of the base whose Arabic and Persian names are hidden (see eval_across.py; others than those
that it measures), persons in a Latin spelling that the base lacks, and entities that the annotated texts name and the
base then has in English only (see eval_unlabelled.py), teach how far sounds and translations are to be trusted. A
logistic regression for each language over the options of a span and "no entity", with a small ridge, then makes the
right options likely. Options that look at the document's other names depend on the weights: hence some rounds.

With --folds nothing is written: every N-th document of each set is left out in turn, the weights are learned from
the rest, and the documents left out are linked with them and scored as eval_link.py does, all together, set by set.
The result depends on the inputs alone.
"""
import argparse
import os
import sys
import tempfile

# One thread adds up in one order.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy

import eval_across
import eval_link
import eval_unlabelled
from link_examples import Examples, collect, lines, link, stage_options

SETS = {
    "en": {"news_fair": 3.0, "wiki_fair": 2.0, "oke2016_train": 1.5, "tweeki": 1.0, "spotlight": 1.5, "respelled": 0.1},
    "ar": {"anercorp": 1.0, "aqmar": 0.3, "across": 0.6, "unlabelled:anercorp": 0.5, "unlabelled:aqmar": 0.3},
    "fa": {"parstwiner": 1.0, "across": 0.3, "unlabelled:parstwiner": 1.0},
}
# Sets whose annotators gave adjectives such as *Russian* a people, a language or nothing, not the country.
WITHOUT_DEMONYMS = {"oke2016_train", "tweeki", "spotlight"}
# Of so many persons found across scripts one is then called by the surname alone.
SURNAME_STEP = 4
ROUNDS = 3
RIDGE = 1.0


def fit(data):
    """Newton's method for the likelihood of the right options, or of no option where none is right.

    An option's probability is its exponential's share in those of its span's options and 1, which stands for no
    entity. The bias is not held back.
    """
    rows, marks, scales, groups = data.arrays()
    weights = numpy.zeros(rows.shape[1])
    ridge = numpy.full(rows.shape[1], RIDGE)
    ridge[0] = 1e-6
    has_right = numpy.bincount(groups, marks, data.group_count) > 0
    scale_of_group = numpy.zeros(data.group_count)
    scale_of_group[groups] = scales

    def evaluate(weights):
        odds = numpy.exp(numpy.clip(rows @ weights, -30, 30))
        total = 1 + numpy.bincount(groups, odds, data.group_count)
        right = numpy.where(has_right, numpy.bincount(groups, odds * marks, data.group_count), 1)
        loss = (scale_of_group * numpy.log(total / right)).sum() + (ridge * weights * weights).sum() / 2
        return odds, total, right, loss

    odds, total, right, loss = evaluate(weights)
    for _ in range(50):
        probability = odds / total[groups]
        wanted = numpy.where(has_right[groups], odds * marks / right[groups], 0)
        gradient = rows.T @ (scales * (wanted - probability)) - ridge * weights
        means = numpy.zeros((data.group_count, rows.shape[1]))
        numpy.add.at(means, groups, rows * probability[:, None])
        curvature = (rows.T * (scales * probability)) @ rows - (means.T * scale_of_group) @ means
        step = numpy.linalg.solve(curvature + numpy.diag(ridge), gradient)
        while numpy.abs(step).max() > 1e-6:
            tried = evaluate(weights + step)
            if tried[3] < loss:
                break
            step /= 2
        else:
            break
        weights = weights + step
        odds, total, right, loss = tried
    return weights, loss / scale_of_group.sum()


class Trainer:
    """The sets of a language with the knowledge bases that they are linked to."""

    def __init__(self, arguments, names, folder):
        self.arguments, self.names, self.folder = arguments, names, folder
        self.hidden = self.unlabelled = None

    def sets(self, language):
        """Name, scale, knowledge base and documents of each set."""
        for name, scale in SETS[language].items():
            if name == "across":
                self.hidden = self.hidden or eval_across.hide(
                    self.arguments.dabir, self.arguments.base, 1500, 1, self.folder)
                kb, documents = self.hidden
                documents = [document for document in documents if document["lang"] == language]
                if language != "en":
                    documents += eval_across.with_surnames(documents[::SURNAME_STEP])
                yield name, scale, kb, documents
            elif name == "respelled":
                yield name, scale, self.arguments.kb, eval_across.respelled(
                    self.arguments.dabir, self.arguments.base, 1500)
            elif name.startswith("unlabelled:"):
                self.unlabelled = self.unlabelled or eval_unlabelled.lessons(self.arguments, self.folder)
                kb, documents = self.unlabelled
                yield name, scale, kb, documents[name.partition(":")[2]]
            else:
                yield name, scale, self.arguments.kb, lines(os.path.join(self.arguments.data, name + "_dev.jsonl"))

    def learn(self, language, sets, start):
        """The weights that documents teach, from a text of weights to start with, which may be empty."""
        text = start
        for round in range(ROUNDS):
            data = Examples()
            for name, scale, kb, documents in sets:
                options = stage_options(kb, text, self.folder, ", threshold: 0, explain: true, unlinked: false")
                found = link(self.arguments.dabir, options, documents, self.folder)
                collect(data, documents, found, self.names, scale, name not in WITHOUT_DEMONYMS)
            weights, loss = fit(data)
            text = weights_text(language, weights, self.names)
            print(
                f"{language} round {round + 1}: {len(data.marks)} options, {int(sum(data.marks))} right, loss {loss:.4f}",
                file=sys.stderr)
        return text

    def cross_validate(self, language, start):
        sets = list(self.sets(language))
        folds = self.arguments.folds
        found = [[None] * len(documents) for _, _, _, documents in sets]
        for fold in range(folds):
            rest = [(n, s, kb, [d for i, d in enumerate(documents) if i % folds != fold]) for n, s, kb, documents in sets]
            text = self.learn(language, rest, start)
            for index, (_, _, kb, documents) in enumerate(sets):
                out = range(fold, len(documents), folds)
                options = stage_options(kb, text, self.folder)
                linked = link(self.arguments.dabir, options, [documents[i] for i in out], self.folder)
                for i, mentions in zip(out, linked):
                    found[index][i] = mentions
        for (name, _, kb, documents), mentions in zip(sets, found):
            ids = eval_link.known_ids(self.arguments.dabir, kb, self.folder)
            by_id = {document["id"]: m for document, m in zip(documents, mentions)}
            print(f"{name:16} {eval_link.score(documents, by_id, ids, self.arguments.scorer, self.folder)}")


def weights_text(language, weights, names):
    values = ((name, round(float(weights[index]), 3)) for name, index in names.items())
    return "".join(f"{language} {name} {value}\n" for name, value in values if value)


def feature_names():
    """The number of each feature by its name, in the order of the source."""
    source = os.path.join("Sources", "EntityLinking", "Ranking", "Feature.swift")
    names = {}
    with open(source, encoding="utf-8") as file:
        for line in file.read().split("/// The values of all features")[0].splitlines():
            if line.strip().startswith("case "):
                for name in line.strip()[5:].split(","):
                    names[name.strip()] = len(names)
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dabir", default=".build/release/dabir")
    parser.add_argument("--kb", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--base", nargs="+", default=[], help="sources of persons for Arabic and Persian")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--scorer", help="the program that scores documents left out")
    parser.add_argument("--languages", default="en,ar,fa")
    parser.add_argument("--from-weights", help="Weights that the first round starts with, and those of other languages.")
    arguments = parser.parse_args()
    arguments.option = []
    if arguments.folds and not arguments.scorer:
        parser.error("--folds needs --scorer")
    learned = {}
    if arguments.from_weights:
        with open(arguments.from_weights, encoding="utf-8") as file:
            for line in file:
                parts = line.split()
                if len(parts) == 3 and parts[0] in SETS:
                    learned[parts[0]] = learned.get(parts[0], "") + " ".join(parts) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        trainer = Trainer(arguments, feature_names(), folder)
        for language in arguments.languages.split(","):
            start = learned.get(language, "")
            if arguments.folds:
                trainer.cross_validate(language, start)
            else:
                learned[language] = trainer.learn(language, list(trainer.sets(language)), start)
    if arguments.folds:
        return
    print("// Written by Benchmarks/accuracy/train_link.py; do not edit.\n")
    print("extension LinkWeights {\n  static let learnedText: StaticString = \"\"\"")
    for text in learned.values():
        print("\n".join("    " + line for line in text.splitlines()))
    print('    """\n}')


if __name__ == "__main__":
    main()
