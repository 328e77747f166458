"""What the driver does when things break, on a real cluster of a master and two workers.

  python test_faults.py [TEST…]     with DABIR=the binary; needs pyspark and Java
Every test compares the output with one run on one machine, byte for byte."""
import glob
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import archive
from cluster import DRIVER, Cluster, kill, read, until

TOOL = os.path.abspath(os.environ.get("DABIR", "dabir"))
SLOW = "fault: {as: slow, action: wait, containing: SLOW}"
PIPELINE = "version: 1\nstages: [%slanguage, sentences, tokenize]\n" \
           "output: {layers: [language, sentences, tokens]}\nerrors: {budget: 100%%}\n"
SHARDS = 20
LIMPING = """#!%s
import ctypes, os, sys, time
ctypes.CDLL(None).prctl(1, 9)  # it ends with its parent, also while it sleeps
if os.environ.get("NODE") == "1" and sys.argv[1] == "run":
    time.sleep(120)
os.execv(%r, sys.argv)
"""


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="dabir-spark-")
        cls.archive = os.path.join(cls.folder, "archive")
        archive.write(cls.archive, files=3, count=150, marked_every=6)
        for name, stages in (("fast", ""), ("slow", SLOW + ", ")):
            with open(os.path.join(cls.folder, f"{name}.yaml"), "w") as file:
                file.write(PIPELINE % stages)
        sizes = [os.path.getsize(path) for path in glob.glob(cls.archive + "/*.jsonl")]
        cls.split = str(max(sizes) / 6 / 2**20)
        cls.expected = cls.one_machine(cls.archive)
        cls.cluster = Cluster(os.path.join(cls.folder, "cluster"))

    @classmethod
    def tearDownClass(cls):
        left = cls.cluster.close()
        shutil.rmtree(cls.folder)
        assert not left, f"still running: {left}"

    def setUp(self):
        self.output = os.path.join(self.folder, self._testMethodName)
        self.started = time.monotonic()

    def tearDown(self):
        until("the end of native processes", lambda: not self.natives(1) + self.natives(2), 60)
        print(f"{self._testMethodName}: {time.monotonic() - self.started:.1f} s", file=sys.stderr)

    @classmethod
    def one_machine(cls, folder, names=None):
        """What one run over the archive or some of its files writes, and its figures."""
        if not names:
            names = [os.path.relpath(path, folder) for pattern in ("/**/*.jsonl*", "/**/*.tar.gz")
                     for path in sorted(glob.glob(folder + pattern, recursive=True))]
        whole = os.path.join(cls.folder, "whole.jsonl")
        subprocess.run([TOOL, "run", f"{cls.folder}/fast.yaml", *names, "-o", whole, "--overwrite",
                        "--stats", whole + ".stats.json", "--quiet"], cwd=folder, check=True)
        figures = json.loads(read(whole + ".stats.json"))
        return read(whole), read(whole + ".quarantine.jsonl"), figures

    def submit(self, pipeline="slow", tool=TOOL, folder=None, timeout=20, conf=(), more=()):
        folder = folder or self.archive
        return self.cluster.submit(
            "--tool", tool, "--pipeline", f"{self.folder}/{pipeline}.yaml", "--input",
            f"{folder}/**/*.jsonl*", f"{folder}/**/*.tar.gz", "--root", folder, "--output",
            self.output, "--split-mb", self.split, "--task-mb", "0", "--timeout", str(timeout),
            "--lease", "4", *more, conf=conf)

    def natives(self, node):
        return self.cluster.natives(node)

    def done(self):
        return len(glob.glob(self.output + "/**/*.stats.json", recursive=True))

    def await_done(self, count):
        until(f"{count} shards", lambda: self.done() >= count)

    def await_native(self, node):
        """The two native processes at work on a node: the one that supervises, and its child."""
        return until(f"a native process on node {node}",
                     lambda: (found := self.natives(node)) and len(found) >= 2 and found)

    def report(self):
        return json.loads(read(self.output + "/run.json"))

    def assert_same(self, process, resumed=0, expected=None):
        """The driver ends well, and what it made is what one machine makes."""
        self.assertEqual(process.wait(), 0, read(process.log).decode()[-3000:])
        output, quarantine, figures = expected or self.expected
        names = read(self.output + "/_SUCCESS").decode().split("\n")[:-1]
        paths = [os.path.join(self.output, name) for name in names]
        self.assertTrue(b"".join(map(read, paths)) == output, "the output differs")
        kept = b"".join(read(path + ".quarantine.jsonl") for path in paths)
        self.assertTrue(kept == quarantine, "the quarantine differs")
        report = self.report()
        self.assertEqual((report["failed"], report["shards"]), ({}, len(names)))
        self.assertGreaterEqual(report["shards"], SHARDS)
        self.assertGreaterEqual(report["resumed"], resumed)
        for part in ("minima", "maxima", "histograms"):
            self.assertEqual(report["figures"][part], figures[part])
        sums = {key: value for key, value in figures["sums"].items() if key != "duplicate_ids"}
        self.assertEqual({key: report["figures"]["sums"][key] for key in sums}, sums)
        left = set(os.listdir(self.output)) & {"_lock", "_temporary"}
        self.assertFalse(left or glob.glob(self.output + "/**/*.partial", recursive=True))

    def test_1_same_bytes(self):
        self.assert_same(self.submit("fast"))

    def test_2_native_killed(self):
        job = self.submit()
        self.await_done(2)
        for node in (1, 2):
            kill(self.await_native(node)[:1])
        self.assert_same(job)
        self.assertIn(b"exit code -9 on attempt 0", read(job.log))

    def test_3_executor_killed(self):
        job = self.submit()
        self.await_done(2)
        natives = self.await_native(1)
        kill(self.cluster.executors(1))
        until("their end", lambda: not set(natives) & set(self.cluster.marked()), 20)
        self.assert_same(job)

    def test_4_worker_killed(self):
        job = self.submit()
        self.await_done(2)
        self.await_native(1)
        self.cluster.kill_worker(1)
        self.assert_same(job)

    def test_5_driver_killed_and_resumed(self):
        job = self.submit()
        self.await_done(4)
        second = self.submit()
        self.assertEqual(second.wait(), 75)
        self.assertIn(b"another driver is at work", read(second.log))
        kill([job.pid])
        job.wait()
        until("the end of native processes", lambda: not self.natives(1) + self.natives(2))
        count = self.done()
        self.assertFalse(os.path.exists(self.output + "/_SUCCESS"))
        self.assert_same(self.submit(), resumed=count)

    def test_6_poison_shard(self):
        folder = os.path.join(self.folder, "poisoned")
        shutil.copytree(self.archive, folder)
        path = os.path.join(folder, "packed.jsonl.gz")
        good = read(path)
        with open(path, "wb") as file:
            file.write(good[:-500])
        job = self.submit("fast", folder=folder)
        self.assertEqual(job.wait(), 1)
        failed = self.report()["failed"]
        self.assertEqual(list(failed), ["packed.jsonl.gz.jsonl"])
        self.assertIn("the gzip data ends too early", failed["packed.jsonl.gz.jsonl"])
        self.assertIn("exit code 65 on attempt 0", failed["packed.jsonl.gz.jsonl"])
        self.assertFalse(os.path.exists(self.output + "/_SUCCESS"))
        count = self.done()
        with open(path, "wb") as file:
            file.write(good)
        self.assert_same(self.submit("fast", folder=folder), resumed=count)
        self.assertEqual(self.report()["resumed"], self.report()["shards"] - 1)
        job = self.submit("fast", folder=folder, more=["--set", "limits.seconds=11"])
        self.assert_same(job)
        self.assertEqual(self.report()["resumed"], 0)

    def test_7_stopped(self):
        job = self.submit(timeout=3)
        kill(self.await_native(1)[-1:], signal.SIGSTOP)  # the one that works
        self.await_done(3)
        kill(self.await_native(2)[:1], signal.SIGSTOP)  # the one that supervises
        self.assert_same(job)
        self.assertGreaterEqual(read(job.log).count(b"no sign of life for 3 s: killed"), 2)

    def test_8_speculation(self):
        wrapper = os.path.join(self.folder, "limping")
        with open(wrapper, "w") as file:
            file.write(LIMPING % (sys.executable, TOOL))
        os.chmod(wrapper, 0o755)
        self.assert_same(self.submit("fast", tool=wrapper, timeout=300, conf=[
            "spark.speculation=true", "spark.speculation.interval=200ms",
            "spark.speculation.multiplier=2", "spark.speculation.quantile=0.3"]))
        paths = glob.glob(self.output + "/**/*.stats.json", recursive=True)
        attempts = [json.loads(read(path))["attempt"] for path in paths]
        self.assertGreater(max(attempts), 0, "nothing was speculated on")

    def test_9_everything_at_once(self):
        job = self.submit(timeout=4, conf=["spark.task.maxFailures=8"])
        self.await_done(1)
        kill(self.await_native(2)[:1])
        self.await_done(4)
        kill(self.await_native(1)[-1:], signal.SIGSTOP)
        self.await_done(7)
        kill(self.cluster.executors(2))
        self.await_done(10)
        self.await_native(2)
        self.cluster.kill_worker(2)
        self.assert_same(job)

    def test_store(self):
        """The variant in which Spark reads and commits: the same lines in some order."""
        folder = os.path.join(self.archive, "*.jsonl*")
        job = self.cluster.submit(
            "--tool", TOOL, "--pipeline", f"{self.folder}/slow.yaml", "--input", folder, "--root",
            self.archive, "--output", self.output, "--timeout", "20",
            conf=["spark.sql.files.maxPartitionBytes=200k"],
            driver=DRIVER.replace("dabir_spark.py", "dabir_spark_store.py"))
        kill(self.await_native(1)[:1])
        self.assertEqual(job.wait(), 0, read(job.log).decode()[-3000:])
        self.assertIn(b"exit code -9", read(job.log))
        names = [name for name in os.listdir(self.archive) if name.endswith((".jsonl", ".gz"))]
        output, quarantine, figures = self.one_machine(self.archive, sorted(names))

        def written(channel):
            paths = glob.glob(f"{self.output}/{channel}/part-*")
            return b"".join(map(read, paths)).split(b"\n")

        def without_line(rows):  # a process knows the place of its first line, not its number
            return sorted(json.dumps({**json.loads(row), "line": 0}) for row in rows if row)

        self.assertEqual(sorted(written("channel=o")), sorted(output.split(b"\n")))
        self.assertEqual(without_line(written("channel=q")), without_line(quarantine.split(b"\n")))
        sums = json.loads(written("figures")[0])["sums"]
        self.assertEqual(sums["documents"], figures["sums"]["documents"])


if __name__ == "__main__":
    unittest.main(verbosity=0)
