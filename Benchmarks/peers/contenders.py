"""What does the work of a stage in Python."""

import json
import re
from importlib.metadata import version

import icu
import spacy
from spacy.matcher import PhraseMatcher
from tokenizers import pre_tokenizers


def jobs(language, phrases):
    """For each job the contenders: functions that take a text and do the work of the stage on it."""
    tokenizer = spacy.blank(language).tokenizer
    sentencizer = spacy.blank(language)
    sentencizer.max_length = 1 << 30
    sentencizer.add_pipe("sentencizer")
    pieces = pre_tokenizers.BertPreTokenizer()
    locale = icu.Locale(language)
    words = icu.BreakIterator.createWordInstance(locale)
    sentences = icu.BreakIterator.createSentenceInstance(locale)
    matcher = PhraseMatcher(sentencizer.vocab)
    matcher.add("names", [tokenizer(phrase) for phrase in phrases])
    return {
        "words": {
            "spaCy blank": tokenizer,
            "PyICU": lambda text: icu_words(words, text),
            "tokenizers (BertPreTokenizer)": pieces.pre_tokenize_str,
        },
        "sentences": {
            "spaCy sentencizer": lambda text: list(sentencizer(text).sents),
            "PyICU": lambda text: icu_sentences(sentences, text),
        },
        "names": {
            f"spaCy PhraseMatcher, {len(phrases):,} phrases": lambda text: matcher(tokenizer(text)),
        },
    }


def icu_words(iterator, text):
    iterator.setText(text)
    start, tokens = 0, []
    for end in iterator:
        tokens.append((start, end, iterator.getRuleStatus()))
        start = end
    return tokens


def icu_sentences(iterator, text):
    iterator.setText(text)
    return list(iterator)


def phrases(texts, count=20_000):
    """Different pairs of neighbouring words, to be looked for as if they were names."""
    found = {}
    for text in texts:
        for pair in re.findall(r"\b\w+ \w+\b", text):
            found.setdefault(pair)
    return list(found)[:count]


def uroman():
    import uroman

    return uroman.Uroman().romanize_string


def names(archive, count=2000):
    """Different words of an archive, to be romanized."""
    found = {}
    for line in open(archive, encoding="utf-8"):
        for word in re.findall(r"\w+", json.loads(line)["text"]):
            found.setdefault(word)
            if len(found) == count:
                return list(found)
    return list(found)


def versions():
    packages = ["spacy", "PyICU", "tokenizers", "datatrove", "uroman"]
    return ", ".join(f"{name} {version(name)}" for name in packages)
