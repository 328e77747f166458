"""Measures dabir and its peers in turn on the same texts and prints a table with ratios.

Usage: peers.py DABIR WORK ROUNDS, where WORK holds en.jsonl, ar.jsonl, fa.jsonl and mixed.jsonl.

Words and sentences are measured in processor time of one thread. The peers get their texts as Python strings; the
figure of dabir includes parsing the JSON. Whole runs, from a file to a file with two processes or threads, are
measured by the clock. In every round each contender has its turn, and the ratio is taken within the round.
"""

import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

import contenders
import whole_runs

PIPELINE = """\
version: 1
stages: [sentences, tokenize{link}]
output: {{layers: [sentences, tokens]}}
"""

# The parts of dabir that do a job.
PARTS = {"words": ["parse", "tokenize"], "sentences": ["parse", "sentences"], "names": ["parse", "tokenize", "link"]}


class Dabir:
    """A process of dabir that measures a round whenever it is asked to."""

    def __init__(self, program, pipeline, archive):
        size = str(Path(archive).stat().st_size)
        self.process = subprocess.Popen(
            [program, "bench", pipeline, archive, "--sample", size, "--measure-rounds"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        facts = json.loads(self.process.stdout.readline())
        self.parts = facts["parts"]
        self.bytes = facts["sample"]["textBytes"]

    def round(self):
        """Seconds of processor time by part."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        times = json.loads(self.process.stdout.readline())["parts"]
        return {part: sum(times[i::len(self.parts)]) / 1e9 for i, part in enumerate(self.parts)}

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def interval(ratios):
    """The median with its 95 % bootstrap interval."""
    chance = random.Random(1)
    medians = sorted(statistics.median(chance.choices(ratios, k=len(ratios))) for _ in range(2000))
    return statistics.median(ratios), medians[50], medians[1949]


def row(job, what, own, peer, times, size):
    ratio, low, high = interval([theirs / ours for ours, theirs in zip(own, times)])
    rate = lambda seconds: size / 1e6 / statistics.median(seconds)
    digits = lambda value: f"{value:,.0f}" if value >= 10 else f"{value:.1f}"
    print(f"| {job} | {what} | {digits(rate(own))} | {peer} | {digits(rate(times))} "
          f"| {digits(ratio)} × ({digits(low)}–{digits(high)}) |", flush=True)


def measure_parts(program, work, rounds):
    pipeline = work / "peers.yaml"
    links = subprocess.run([program, "stages", "link"], capture_output=True).returncode == 0
    pipeline.write_text(PIPELINE.format(link=", link" if links else ""))
    for language, name in [("en", "English"), ("ar", "Arabic"), ("fa", "Persian")]:
        archive = work / f"{language}.jsonl"
        texts = [json.loads(line)["text"] for line in archive.open(encoding="utf-8")]
        dabir = Dabir(program, str(pipeline), str(archive))
        jobs = contenders.jobs(language, contenders.phrases(texts))
        if not links:
            del jobs["names"]
        own = {job: [] for job in jobs}
        times = {job: {peer: [] for peer in peers} for job, peers in jobs.items()}
        for _ in range(rounds):
            for job, peers in jobs.items():
                parts = dabir.round()
                own[job].append(sum(parts[part] for part in PARTS[job]))
                for peer, run in peers.items():
                    start = time.process_time()
                    for text in texts:
                        run(text)
                    times[job][peer].append(time.process_time() - start)
        for job, peers in times.items():
            for peer, seconds in peers.items():
                row(job, name, own[job], peer, seconds, dabir.bytes)
        dabir.close()


def measure_whole_runs(program, work, rounds):
    archive = work / "mixed.jsonl"
    size = sum(len(json.loads(line)["text"].encode()) for line in archive.open(encoding="utf-8"))
    pipeline = str(work / "peers.yaml")
    peers = {"spaCy blank, sentencizer, `nlp.pipe(n_process=2)`": whole_runs.spacy_run,
             "datatrove, 2 workers, copying only": whole_runs.datatrove_run}
    own = []
    times = {peer: [] for peer in peers}
    for _ in range(max(3, rounds // 2)):
        start = time.perf_counter()
        subprocess.run([program, "run", pipeline, str(archive), "-o", str(work / "out.jsonl"), "--overwrite",
                        "--workers", "2", "-q"], check=True)
        own.append(time.perf_counter() - start)
        for peer, run in peers.items():
            times[peer].append(run(archive, work))
    for peer, seconds in times.items():
        row("whole run", "mixed, wall", own, peer, seconds, size)


def measure_names(program, work, rounds):
    """Romanization, when this dabir can transliterate."""
    names = contenders.names(work / "fa.jsonl")
    command = [program, "transliterate", "--from", "fa", "--to", "latin", "--best", "1"]
    probe = subprocess.run(command, input=names[0] + "\n", capture_output=True, text=True)
    if probe.returncode != 0:
        return
    romanize = contenders.uroman()
    lines = "\n".join(names) + "\n"
    own, times = [], []
    for _ in range(rounds):
        start = time.perf_counter()
        # Names in other letters are given back with a word about each.
        subprocess.run(command, input=lines, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True, check=True)
        own.append(time.perf_counter() - start)
        start = time.perf_counter()
        for name in names:
            romanize(name)
        times.append(time.perf_counter() - start)
    row("romanization", "Persian names, wall", own, "uroman", times, len(lines.encode()))


def main():
    program, work, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    print("| job | text | dabir, MB/s | peer | peer, MB/s | dabir is faster by |\n|---|---|---|---|---|---|")
    measure_parts(program, work, rounds)
    measure_whole_runs(program, work, rounds)
    measure_names(program, work, rounds)
    print(f"\n{contenders.versions()}; {rounds} rounds in turn, median and 95 % interval.")


if __name__ == "__main__":
    main()
