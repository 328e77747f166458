"""Annotates a generated archive three times and shows that the bytes are the same: on one machine,
by two native processes at a time, and on a Spark cluster of a master and two workers.

  python demo.py [MEGABYTES] [PIPELINE]     with DABIR=the binary; needs pyspark and Java"""
import glob
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

import archive
from cluster import Cluster, read

TOOL = os.path.abspath(os.environ.get("DABIR", "dabir"))
FIXED = 15  # seconds that a job may cost, however large the archive is


def timed(work):
    started = time.monotonic()
    work()
    return time.monotonic() - started


def digest(paths):
    sha = hashlib.sha256()
    for path in paths:
        sha.update(read(path))
    return sha.hexdigest()


def one_machine(pipeline, folder, names, output):
    subprocess.run([TOOL, "run", pipeline, *names, "-o", output, "--stats", output + ".stats.json",
                    "--workers", "2", "--quiet"], cwd=folder, check=True)


def two_at_a_time(pipeline, folder, names, output, split):
    """What `xargs -P2` does with the same shards: the least that sharing out the work can cost."""
    os.mkdir(output)
    lines = []
    for name in names:
        size = os.path.getsize(os.path.join(folder, name))
        count = max(1, -(-size // split)) if name.endswith(".jsonl") else 1
        for part in range(count):
            target = f"{output}/{name.replace('/', '_')}-{part:05d}.jsonl"
            command = [TOOL, "run", pipeline, name, "-o", target, "--stats", target + ".stats.json",
                       "--workers", "1", "--quiet"]
            if count > 1:
                command += ["--range", f"{size * part // count}:{size * (part + 1) // count}"]
            lines.append(shlex.join(command))
    subprocess.run(["xargs", "-P2", "-L1", "env"], input="\n".join(lines), text=True, cwd=folder,
                   check=True)
    return [shlex.split(line)[5] for line in lines]


def main(megabytes="64", pipeline=None):
    news = os.path.join(os.path.dirname(archive.SAMPLES), "../news.yaml")
    pipeline = os.path.realpath(pipeline or news)
    home = tempfile.mkdtemp(prefix="dabir-demo-")
    folder, amount = os.path.join(home, "archive"), float(megabytes) * 2**20
    split = int(amount / 32)
    sample = len(archive.lines(1000, 0))
    archive.write(folder, files=4, count=int(1000 * amount / sample / 7))
    names = [os.path.relpath(path, folder)
             for pattern in ("/**/*.jsonl*", "/**/*.tar.gz")
             for path in sorted(glob.glob(folder + pattern, recursive=True))]
    size = sum(os.path.getsize(os.path.join(folder, name)) for name in names)
    print(f"{len(names)} files, {size / 2**20:.0f} MB; {os.path.basename(pipeline)}", flush=True)
    whole, parts, spark = (os.path.join(home, name) for name in ("whole.jsonl", "parts", "spark"))
    alone = timed(lambda: one_machine(pipeline, folder, names, whole))
    print(f"{alone:7.1f} s  one process with two threads", flush=True)
    native = timed(lambda: two_at_a_time(pipeline, folder, names, parts, split))
    print(f"{native:7.1f} s  two processes at a time (xargs -P2)", flush=True)
    cluster = Cluster(os.path.join(home, "cluster"))
    try:
        job = cluster.submit("--tool", TOOL, "--pipeline", pipeline, "--root", folder, "--input",
                             f"{folder}/**/*.jsonl*", f"{folder}/**/*.tar.gz", "--output", spark,
                             "--split-mb", str(split / 2**20), "--task-mb", "4",
                             "--set", "errors.budget=5%")
        if seconds_until_end(job):
            sys.exit(read(job.log).decode()[-3000:])
    finally:
        left = cluster.close()
    names = read(spark + "/_SUCCESS").decode().split("\n")[:-1]
    listed = [os.path.join(spark, name) for name in names]
    records = [json.loads(read(path + ".stats.json")) for path in listed]
    within = sum(record["seconds"] for record in records) / 2
    print(f"{job.seconds:7.1f} s  Spark, two workers: {len(listed)} shards, {within:.1f} s in each")
    over = (job.seconds - FIXED - native) / native
    print(f"{over:7.1%}    over xargs, beyond a fixed {FIXED} s")
    outcome = 0 if not left else 1
    for ending in ("", ".quarantine.jsonl"):
        same = digest(path + ending for path in listed) == digest([whole + ending])
        print(f"{ending[1:-6] or 'output'} {'identical' if same else 'DIFFERS'}")
        outcome = outcome if same else 1
    shutil.rmtree(home)
    sys.exit(outcome)


def seconds_until_end(job):
    started = time.monotonic()
    code = job.wait()
    job.seconds = time.monotonic() - started
    return code


if __name__ == "__main__":
    main(*sys.argv[1:])
