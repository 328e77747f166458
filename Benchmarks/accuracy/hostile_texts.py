#!/usr/bin/env python3
"""Checks that linking hostile texts takes time in proportion to their length.

  hostile_texts.py --dabir PATH [--kb FILE.kb] [--kilobytes 500]

Each kind of text is one document, once of the given length and once four times as long. User time of the process is
measured, less that of a run over an empty document. The command fails when the longer text takes more than six times
as long, or when it is slower than 1 MB/s.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile

KINDS = {
    "one name repeated": "Hossein Salami ",
    "one surname repeated": "Hossein Salami spoke. " + "Salami " * 200,
    "capitalized words": "",
    "one sentence of names": "Iran and Iraq and John Smith of Kuwait, ",
    "no spaces": "Abcdefghij",
    "Arabic without spaces": "قاسمسليماني",
    "Arabic particles": "وبالوالكالفبال ",
    "mixed directions": "Iran \u202eایران\u202c العراق \u2067Iraq\u2069 ",
    "initials": "U.S. J. B. K. ",
    "brackets": "((Iran (Iraq (IRGC) ",
    "a name of many letters": "A",
}


def text_of(kind, length):
    if kind == "capitalized words":
        letters = "aeioulnrst"
        words = ("K" + "".join(letters[int(digit)] for digit in str(number)) for number in range(length // 6))
        return " ".join(words)[:length]
    unit = KINDS[kind]
    return (unit * (length // len(unit) + 1))[:length]


def user_seconds(arguments, text, folder):
    paths = {name: os.path.join(folder, name) for name in ("link.yaml", "in.jsonl")}
    language = "ar" if any("\u0600" <= character < "\u0700" for character in text[:100]) else "en"
    with open(paths["link.yaml"], "w", encoding="utf-8") as file:
        knowledge = json.dumps(os.path.abspath(arguments.kb) if arguments.kb else "builtin")
        file.write(f"version: 1\nstages: [language, sentences, {{link: {{knowledge: {knowledge}}}}}]\n")
        file.write("output: {layers: [mentions]}\nlimits: {seconds: 600}\n")
    with open(paths["in.jsonl"], "w", encoding="utf-8") as file:
        file.write(json.dumps({"id": "1", "lang": language, "text": text}) + "\n")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run(
        [arguments.dabir, "run", paths["link.yaml"], paths["in.jsonl"], "-o", "/dev/null", "--workers", "1"],
        check=True, stderr=subprocess.DEVNULL)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dabir", default=".build/release/dabir")
    parser.add_argument("--kb", help="a knowledge base; by default the built-in one")
    parser.add_argument("--kilobytes", type=int, default=500)
    arguments = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        start = min(user_seconds(arguments, "", folder) for _ in range(3))
        for kind in KINDS:
            lengths = [arguments.kilobytes * 1000, arguments.kilobytes * 4000]
            times = [max(0.001, user_seconds(arguments, text_of(kind, n), folder) - start) for n in lengths]
            ratio = times[1] / times[0]
            speed = len(text_of(kind, lengths[1]).encode()) / 1e6 / times[1]
            bad = speed < 1 or ratio > 6 and times[1] > 0.2
            failed = failed or bad
            print(f"{kind:24} {times[0]:.3f} s, four times as long {times[1]:.3f} s: {ratio:.1f} times, {speed:.1f} MB/s"
                  + (" FAILED" if bad else ""))
    sys.exit(failed)


if __name__ == "__main__":
    main()
