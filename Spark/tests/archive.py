"""Archives for tests: articles of the samples over and over, and everything that lines can hold."""
import glob
import gzip
import io
import json
import os
import random
import tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "../../Pipelines/samples/*.jsonl")


def articles():
    lines = []
    for path in sorted(glob.glob(SAMPLES)):
        with open(path, encoding="utf-8") as file:
            lines += [json.loads(line) for line in file]
    return lines


def lines(count, seed, marked_every=0, paragraphs=None):
    """JSON lines; some have no id, some end with a carriage return, some are broken."""
    chance, known, result = random.Random(seed), articles(), []
    for number in range(count):
        article = dict(chance.choice(known), id=f"{seed}-{number}")
        if paragraphs:
            article["text"] = article["text"][:paragraphs]
        if number % 3 == 0:
            del article["id"]
        if number % 7 == 0:
            article["text"] += " line\u2028separator \u0085 and \r return"
        if marked_every and number % marked_every == 0:
            article["text"] += " SLOW"
        line = json.dumps(article, ensure_ascii=number % 5 == 0).encode()
        if number % 97 == 50:
            line = line[:-10]
        if number % 89 == 40:
            line = line.replace(b'"text": "', b'"text": "\xff', 1)
        result.append(line + (b"\r\n" if number % 11 == 0 else b"\n"))
    return b"".join(result)


def write(folder, files, count, marked_every=0, paragraphs=None):
    """Plain files, one without a last line feed, a compressed one and one with two members."""
    os.makedirs(folder, exist_ok=True)

    def content(seed):
        return lines(count, seed, marked_every, paragraphs)

    for number in range(files):
        with open(os.path.join(folder, f"plain-{number}.jsonl"), "wb") as file:
            file.write(content(number)[:-1] if number == 0 else content(number))
    with gzip.open(os.path.join(folder, "packed.jsonl.gz"), "wb", 1) as file:
        file.write(content(100))
    os.makedirs(os.path.join(folder, "deep"), exist_ok=True)
    members = os.path.join(folder, "deep", "members.tar.gz")
    with tarfile.open(members, "w:gz", compresslevel=1) as tar:
        for name in ("a.jsonl", "b.jsonl"):
            data = content(ord(name[0]))
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
