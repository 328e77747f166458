#!/usr/bin/env python3
"""The variant of dabir_spark.py for stores without rename (HDFS, S3): Spark reads and commits.

  spark-submit --py-files dabir_shards.py --master URL dabir_spark_store.py --tool dabir \\
      --pipeline news.yaml --input 's3a://bucket/archive/*.jsonl' --output s3a://bucket/annotated

Spark reads JSON lines, plain or compressed, hands those of each block to one native process, and
commits what it writes: the folders channel=o (output), channel=q (quarantine), channel=s (figures)
and figures (their sum). Each line is what one machine makes of it, ids by place too; the order of
blocks is Spark's. A run that fails leaves no _SUCCESS and begins again from the start.

Exit status: 0 done; 1 failed; 2 over errors.budget; 64 usage; 78 the pipeline is wrong."""
import collections
import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading
import urllib.parse

import dabir_shards
import dabir_spark


def places(lines):
    """Where in its file each block's first line starts: behind all lines of the blocks before."""
    from pyspark.sql import functions
    size = functions.sum(functions.expr("octet_length(value) + 1")).alias("size")
    sizes, starts = lines.groupBy("name", "start").agg(size).collect(), {}
    for name, blocks in itertools.groupby(sorted(sizes), key=lambda block: block.name):
        place = 0
        for block in blocks:
            starts[name, block.start] = place
            place += block.size
    return starts


def annotate(name, place, lines, job, home):
    """(channel, line) for what one native process makes of the lines of a block."""
    command = [os.path.join(home, job["tool"]), "run", os.path.join(home, job["pipeline"]), "-",
               "--frame", "--name", name, "--range", f"{place}:", "--workers", job["workers"],
               "--heartbeat", str(job["timeout"] / 5), "--parent", str(os.getpid()), "--quiet"]
    process = subprocess.Popen(command + job["settings"], cwd=home, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    said, fed, errors = collections.deque(maxlen=1), [0], []

    def feed():
        try:
            for line in lines:
                process.stdin.write(line.value)
                process.stdin.write(b"\n")
                fed[0] += len(line.value) + 1
            process.stdin.close()
        except BrokenPipeError:
            pass  # the exit code says why
        except BaseException as error:  # of Spark's reader
            errors.append(error)
            process.kill()

    threads = [threading.Thread(target=feed, daemon=True), threading.Thread(
        target=lambda: said.append(dabir_shards.watch(process, job["timeout"], name)), daemon=True)]
    for thread in threads:
        thread.start()
    figures = None
    try:
        for line in process.stdout:
            figures = line[2:] if line.startswith(b"s\t") else None
            if not figures:
                yield line[:1].decode(), bytearray(line[2:-1])
        code = process.wait()
        for thread in threads:
            thread.join()
        if errors:
            raise errors[0]
        if code or not figures or json.loads(figures)["sums"]["bytes_in"] != fed[0]:
            raise RuntimeError(f"{name}: exit code {code}: {' | '.join(said[0])}")
        yield "s", bytearray(figures[:-1])
    finally:
        process.kill()
        process.wait()


def add_up(tool, figures, budget):
    """The sum of the figures of all blocks, and the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        names = [os.path.join(folder, str(number)) for number in range(len(figures))]
        for name, text in zip(names, figures):
            with open(name, "w") as file:
                file.write(text)
        merged = subprocess.run([tool, "stats", "merge", "-", "--budget", budget], text=True,
                                input="\n".join(names), stdout=subprocess.PIPE)
    return json.dumps(json.loads(merged.stdout)), merged.returncode


def main(argv=None):
    options = dabir_spark.arguments(argv)
    settings = [word for setting in options.set for word in ("--set", setting)]
    report = dabir_spark.explain(options, settings)
    from pyspark import SparkFiles
    from pyspark.sql import SparkSession, functions
    spark = SparkSession.builder.appName(f"dabir {options.pipeline}").getOrCreate()
    context = spark.sparkContext
    dabir_spark.ship(context, options)
    job = dabir_spark.describe(context, options, settings)
    lines = spark.read.option("lineSep", "\n").text(options.input).select(
        functions.input_file_name().alias("name"),
        functions.input_file_block_start().alias("start"),
        functions.col("value").cast("binary").alias("value"))
    starts, root = context.broadcast(places(lines)), (options.root or "").rstrip("/") + "/"

    def task(rows):
        home = os.path.abspath(SparkFiles.getRootDirectory())
        for (name, start), block in itertools.groupby(rows, key=lambda row: (row.name, row.start)):
            called = urllib.parse.unquote(name)
            called = called.partition(root)[2] or called if options.root else called
            yield from annotate(called, starts.value[name, start], block, job, home)

    written = spark.createDataFrame(lines.rdd.mapPartitions(task), "channel string, value binary")
    written.select("channel", functions.col("value").cast("string").alias("value")).write \
        .partitionBy("channel").text(options.output)
    figures = [row.value for row in spark.read.text(options.output + "/channel=s").collect()]
    budget = str(report["sections"]["errors"]["budget"])
    total, code = add_up(os.path.abspath(options.tool), figures, budget)
    sums = spark.createDataFrame([(total,)], "value string").coalesce(1)
    sums.write.text(options.output + "/figures")
    spark.stop()
    return code


if __name__ == "__main__":
    sys.exit(main())
