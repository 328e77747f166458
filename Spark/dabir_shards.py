"""Shards of an archive: what they are, how one is run and committed, on Spark or elsewhere.

A shard is a file, or a part of a plain .jsonl file. One native process works on it; it is committed
by renames, its figures last, so it is done if and only if those are there with the shard's key."""
import collections
import glob
import hashlib
import json
import mmap
import os
import select
import shutil
import subprocess
import sys
import time
import uuid

PERMANENT = {64, 65, 78}  # exit codes that come again whenever the shard is tried again


def list_shards(patterns, root, split_bytes, base_key, compression):
    """The shards in the order of the archive; plain .jsonl files are cut where lines start."""
    found = (sorted(glob.glob(pattern, recursive=True)) for pattern in patterns)
    shards = []
    for path in dict.fromkeys(os.path.abspath(path) for paths in found for path in paths):
        if not os.path.isfile(path):
            continue
        name, size = os.path.relpath(path, root), os.path.getsize(path)
        plain = path.endswith(".jsonl")
        count = max(1, -(-size // split_bytes)) if plain and split_bytes else 1
        for part in range(count):
            mark = f".{part:05d}-of-{count:05d}" if count > 1 else ""
            shard = dict(name=name, path=path, size=size, time=os.stat(path).st_mtime_ns,
                         start=size * part // count, end=size * (part + 1) // count,
                         output=f"{name[:-6] if plain else name}{mark}.jsonl{compression}")
            shard["key"] = digest(base_key, json.dumps(shard, sort_keys=True))
            shards.append(shard)
    if len({shard["output"] for shard in shards}) < len(shards):
        raise ValueError("two inputs would be written to one file: give them outputs of their own")
    return shards


def digest(*texts):
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def file_digest(path):
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return hashlib.sha256(data).hexdigest()


def committed(output, shard):
    """The record of a shard that is done, or None."""
    try:
        with open(os.path.join(output, shard["output"] + ".stats.json")) as file:
            record = json.load(file)
        return record if record["key"] == shard["key"] else None
    except (OSError, ValueError, KeyError):
        return None


def watch(process, timeout, name):
    """Waits for a process; the last that it said. One that falls silent is killed."""
    tail, rest = collections.deque(maxlen=20), b""
    while True:
        if not select.select([process.stderr], [], [], timeout)[0]:
            process.kill()
            tail.append(f"no sign of life for {timeout:g} s: killed")
            return tail
        block = os.read(process.stderr.fileno(), 1 << 16)
        if not block:
            return tail
        *lines, rest = (rest + block).split(b"\n")
        for line in (line.decode("utf-8", "replace") for line in lines):
            if not line.startswith("heartbeat "):
                tail.append(line)
                print(f"[{name}] {line}", file=sys.stderr)


def commit(shard, job, written, record):
    """Gives the files of an attempt their names, the record last: it is the commit."""
    with open(os.path.join(job["output"], "_lock")) as lock:
        if not lock.read().startswith(job["run"]):
            raise RuntimeError("this attempt has outlived its driver")
    if committed(job["output"], shard):
        return  # by an attempt that was faster, with the same bytes
    final = os.path.join(job["output"], shard["output"])
    os.makedirs(os.path.dirname(final), exist_ok=True)
    for ending in (".stats.json", ".quarantine.jsonl"):  # of an older pipeline or input
        if os.path.exists(final + ending):
            os.remove(final + ending)
    with open(written + ".stats.json", "w") as file:
        json.dump(record, file)
    for ending in (".quarantine.jsonl", "", ".stats.json"):
        if os.path.exists(written + ending):
            os.replace(written + ending, final + ending)


def run_shard(shard, job, home, attempt, is_last):
    """(output, "done" | "resumed" | "failed", why); raises when it is worth another try.

    `home` is the folder with the tool, the pipeline and the data."""
    if committed(job["output"], shard):
        return shard["output"], "resumed", ""
    started = time.time()
    folder = os.path.join(job["output"], "_temporary", f"{job['run']}-{uuid.uuid4().hex[:12]}")
    written = os.path.join(folder, os.path.basename(shard["output"]))
    figures = os.path.join(folder, "figures.json")
    os.makedirs(folder)
    command = [os.path.join(home, job["tool"]), "run", os.path.join(home, job["pipeline"]),
               shard["path"], "--name", shard["name"], "-o", written, "--stats", figures, "--quiet",
               "--heartbeat", str(max(0.5, job["timeout"] / 5)), "--parent", str(os.getpid()),
               "--workers", job["workers"]]
    if (shard["start"], shard["end"]) != (0, shard["size"]):
        command += ["--range", f"{shard['start']}:{shard['end']}"]
    process = subprocess.Popen(command + job["settings"], cwd=home, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        tail = watch(process, job["timeout"], shard["name"])
        code, status = process.wait(), os.stat(shard["path"])
        if (status.st_size, status.st_mtime_ns) != (shard["size"], shard["time"]):
            return shard["output"], "failed", f"{shard['path']} changed while it was read"
        if code == 0:
            with open(figures) as file:
                record = dict(json.load(file), key=shard["key"], attempt=attempt)
            commit(shard, job, written, dict(record, seconds=round(time.time() - started, 3)))
            return shard["output"], "done", ""
    finally:
        process.kill()
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)
    message = f"exit code {code} on attempt {attempt}: {' | '.join(list(tail)[-3:])}"
    if code in PERMANENT or is_last:
        return shard["output"], "failed", message
    raise RuntimeError(f"{shard['output']}: {message}")


def pack(shards, task_bytes):
    """Tasks, the longest first; small shards share one."""
    tasks, room = [], 0
    for shard in sorted(shards, key=lambda shard: shard["start"] - shard["end"]):
        if not tasks or shard["end"] - shard["start"] > room:
            tasks, room = tasks + [[]], task_bytes
        tasks[-1].append(shard)
        room -= shard["end"] - shard["start"]
    return tasks
