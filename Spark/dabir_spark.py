#!/usr/bin/env python3
"""Run a dabir pipeline over an archive on Apache Spark, one native process a shard.

  spark-submit --master URL dabir_spark.py --tool dabir --pipeline news.yaml \\
      --input '/shared/archive/**/*.jsonl*' --output /shared/annotated

Input and output lie on a file system that every node mounts; no article passes through the JVM.
A shard is a file, or a part of a plain .jsonl file. It is committed by renames, its figures last;
the same command again does what is missing or has changed. The files that _SUCCESS lists, one
after the other, are byte for byte what `dabir run` makes of the archive on one machine.

Exit status: 0 done; 1 some shards failed, the others are committed; 2 more documents quarantined
than errors.budget allows; 64 usage; 75 another driver is at work; 78 the pipeline is wrong."""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import uuid

import dabir_shards


def stop(code, reason):
    print(reason, file=sys.stderr)
    sys.exit(code)


class Lock:
    """Keeps a second driver out of an output: a file that its holder renews every few seconds."""

    def __init__(self, output, run, lease):
        self.path, self.run, self.lease = os.path.join(output, "_lock"), run, lease
        holder, deadline = self.read(), time.monotonic() + lease
        while holder and time.monotonic() < deadline:  # one that was killed renews nothing
            time.sleep(lease / 20)
            if self.read() != holder:
                stop(75, f"another driver is at work on {output}")
        self.renew()
        time.sleep(1)
        if not self.read().startswith(run):  # of two that came at once, the later has it
            stop(75, f"another driver has begun to work on {output}")
        threading.Thread(target=self.keep, daemon=True).start()

    def read(self):
        try:
            with open(self.path) as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def renew(self):
        with open(f"{self.path}.{self.run}", "w") as file:
            file.write(f"{self.run} {time.time()}")
        os.replace(file.name, self.path)

    def keep(self):
        while self.read().startswith(self.run):
            self.renew()
            time.sleep(self.lease / 5)


def explain(options, settings):
    """What the tool makes of the pipeline with its data beside it, as on the nodes."""
    with tempfile.TemporaryDirectory() as folder:
        for path, _, name in (path.partition("#") for path in [options.pipeline, *options.data]):
            if name:
                shutil.unpack_archive(path, os.path.join(folder, name))
            else:
                os.symlink(os.path.abspath(path), os.path.join(folder, os.path.basename(path)))
        command = [os.path.abspath(options.tool), "explain", "--json",
                   os.path.basename(options.pipeline), *settings]
        found = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE)
    report = json.loads(found.stdout) if found.returncode == 0 else sys.exit(found.returncode)
    for stage in report["stages"]:
        if stage["across_documents"]:
            stop(78, f"stage '{stage['name']}' looks across documents: run it on one machine")
    return report


def arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--tool", required=True, help="the dabir binary; every node gets it")
    add("--pipeline", required=True)
    add("--data", action="append", default=[], metavar="FILE or ARCHIVE#FOLDER",
        help="put beside the pipeline on every node")
    add("--set", action="append", default=[], metavar="KEY=VALUE", help="as for dabir run")
    add("--input", required=True, nargs="+", metavar="PATTERN")
    add("--root", help="the folder that ids and outputs leave out")
    add("--output", required=True, metavar="FOLDER")
    add("--compress", choices=["gz", "zst"])
    add("--split-mb", type=float, default=256, help="cut plain .jsonl files; 0: never")
    add("--task-mb", type=float, default=64, help="small files share a task")
    add("--timeout", type=float, default=300, help="seconds of silence before a process is killed")
    add("--lease", type=float, default=30, help="seconds of silence before a driver counts as dead")
    parser.error = lambda message: stop(64, message)
    return parser.parse_args(argv)


def ship(context, options):
    """Sends every node what `run_shard` needs there."""
    context.addPyFile(dabir_shards.__file__)
    for path in {options.tool, options.pipeline, *options.data}:
        (context.addArchive if "#" in path else context.addFile)(path)


def describe(context, options, settings):
    """What every task has to know."""
    return dict(settings=settings, timeout=options.timeout,
                workers=context.getConf().get("spark.task.cpus", "1"),
                tool=os.path.basename(options.tool), pipeline=os.path.basename(options.pipeline))


def run_job(context, shards, job, options):
    """Runs the shards; what became of those that did not fail with their executor."""
    from pyspark import SparkFiles, TaskContext
    local = re.fullmatch(r"local(?:\[[^,]*(?:,(\d+))?\])?", context.master)
    failures = context.getConf().get("spark.task.maxFailures", "4")
    tries = int(local[1] or 1) if local else int(failures)

    def task(groups):
        attempt = TaskContext.get().attemptNumber()
        home = os.path.abspath(SparkFiles.getRootDirectory())
        return [dabir_shards.run_shard(shard, job, home, attempt, attempt + 1 >= tries)
                for shard in next(groups)]

    tasks = dabir_shards.pack(shards, options.task_mb * 2**20)
    try:
        return context.parallelize(tasks, len(tasks)).mapPartitions(task).collect()
    except Exception as error:  # an executor was lost too often; what is committed stays
        return [("", "failed", str(error))]


def main(argv=None):
    options = arguments(argv)
    settings = [word for setting in options.set for word in ("--set", setting)]
    report, output = explain(options, settings), os.path.abspath(options.output)
    fixed = (re.split(r"[*?\[]", os.path.abspath(pattern))[0] for pattern in options.input)
    root = options.root or os.path.commonpath([os.path.dirname(path) for path in fixed])
    files = [path.partition("#")[0] for path in (options.tool, options.pipeline, *options.data)]
    contents = [dabir_shards.file_digest(path) for path in files]
    base_key = dabir_shards.digest(*contents, *options.data, *options.set)
    suffix = f".{options.compress}" if options.compress else ""
    try:
        shards = dabir_shards.list_shards(
            options.input, root, int(options.split_mb * 2**20), base_key, suffix)
    except ValueError as error:
        stop(64, error)
    if not shards:
        stop(64, "no file matches --input")
    run, started = uuid.uuid4().hex[:12], time.time()
    os.makedirs(output, exist_ok=True)
    lock = Lock(output, run, options.lease)
    shutil.rmtree(os.path.join(output, "_temporary"), ignore_errors=True)  # of a killed driver
    for name in ("_SUCCESS", "run.json"):
        if os.path.exists(os.path.join(output, name)):
            os.remove(os.path.join(output, name))
    from pyspark.sql import SparkSession
    context = SparkSession.builder.appName(f"dabir {options.pipeline}").getOrCreate().sparkContext
    ship(context, options)
    job = dict(describe(context, options, settings), output=output, run=run)
    outcomes = run_job(context, shards, job, options)
    context.stop()
    code = finish(options, report, shards, output, outcomes, started)
    shutil.rmtree(os.path.join(output, "_temporary"), ignore_errors=True)
    os.remove(lock.path)
    return code


def unread(shards, records):
    """Outputs of plain files of which the shards together did not read every byte, and why."""
    files, found = {}, {}
    for shard in shards:
        if shard["path"].endswith(".jsonl"):
            files.setdefault(shard["path"], []).append(shard)
    for path, parts in files.items():
        done = [records[shard["output"]] for shard in parts]
        read = sum(record["sums"]["bytes_in"] for record in done if record)
        if all(done) and read != parts[0]["size"]:
            why = f"{read} of {parts[0]['size']} bytes of {path} were read"
            found.update((shard["output"], why) for shard in parts)
    return found


def finish(options, report, shards, output, outcomes, started):
    """Adds up what is committed, whatever tasks said; the exit status."""
    records = {shard["output"]: dabir_shards.committed(output, shard) for shard in shards}
    failed = {name: "not done" for name, record in records.items() if not record}
    failed.update((name, why) for name, state, why in outcomes if state == "failed")
    for name, why in unread(shards, records).items():
        os.remove(os.path.join(output, name + ".stats.json"))  # so that it is done again
        failed[name] = why
    done = [name for name in records if name not in failed]
    merge = [os.path.abspath(options.tool), "stats", "merge", "-", "--budget",
             str(report["sections"]["errors"]["budget"])]
    names = "".join(f"{os.path.join(output, name)}.stats.json\n" for name in done)
    merged = subprocess.run(merge, input=names, stdout=subprocess.PIPE, text=True)
    resumed = sum(state == "resumed" for _, state, _ in outcomes)
    result = dict(shards=len(shards), resumed=resumed, seconds=time.time() - started,
                  failed=failed, pipeline=report, figures=json.loads(merged.stdout),
                  records={name: records[name]["key"] for name in done})
    with open(os.path.join(output, "run.json"), "w") as file:
        json.dump(result, file, indent=1)
    for name, why in failed.items():
        print(f"FAILED {name}: {why}", file=sys.stderr)
    if failed:
        return 1
    with open(os.path.join(output, "_SUCCESS"), "w") as file:  # in the order of the archive
        file.writelines(f"{name}\n" for name in records)
    print(f"{len(shards)} shards, {resumed} of them done before; {output}/run.json has the figures")
    return merged.returncode


if __name__ == "__main__":
    sys.exit(main())
