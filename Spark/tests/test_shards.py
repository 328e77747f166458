"""Shards, keys and locks, without Spark."""
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import dabir_shards  # noqa: E402
import dabir_spark  # noqa: E402


class Shards(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = self.temporary.name

    def write(self, name, size):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(b"x" * size)
        return path

    def shards(self, *patterns, split=100, base="b"):
        paths = [os.path.join(self.folder, pattern) for pattern in patterns]
        return dabir_shards.list_shards(paths, self.folder, split, base, "")

    def test_plain_files_are_cut_and_others_are_not(self):
        self.write("b.jsonl", 250), self.write("a/c.jsonl.gz", 999), self.write("a/empty.jsonl", 0)
        found = [(shard["output"], shard["start"], shard["end"]) for shard in self.shards("**/*")]
        self.assertEqual(found, [
            ("a/c.jsonl.gz.jsonl", 0, 999), ("a/empty.jsonl", 0, 0),
            ("b.00000-of-00003.jsonl", 0, 83), ("b.00001-of-00003.jsonl", 83, 166),
            ("b.00002-of-00003.jsonl", 166, 250)])
        self.assertEqual(len(self.shards("b*", split=0)), 1)
        names = [shard["name"] for shard in self.shards("b*", "**/*.gz", "**/*.jsonl")]
        self.assertEqual(names[3:], ["a/c.jsonl.gz", "a/empty.jsonl"])

    def test_what_would_be_written_twice_is_refused(self):
        self.write("a.gz", 1), self.write("a.gz.jsonl", 1)
        with self.assertRaises(ValueError):
            self.shards("*")

    def test_keys_change_with_all_that_the_output_depends_on(self):
        path = self.write("a.jsonl", 150)
        keys = [shard["key"] for shard in self.shards("*")]
        self.assertEqual(keys, [shard["key"] for shard in self.shards("*")])
        os.utime(path, ns=(1, 1))
        later = [shard["key"] for shard in self.shards("*")]
        others = [[shard["key"] for shard in self.shards("*", **change)]
                  for change in (dict(base="c"), dict(split=50), dict(split=0))]
        together = sum([keys, later, *others], [])
        self.assertEqual(len(set(together)), len(together))

    def test_tasks_begin_with_the_longest_and_share_small_shards(self):
        sizes = [10, 300, 20, 30, 15]
        shards = [dict(start=5, end=5 + size) for size in sizes]
        tasks = [[shard["end"] - shard["start"] for shard in task]
                 for task in dabir_shards.pack(shards, 50)]
        self.assertEqual(tasks, [[300], [30, 20], [15, 10]])

    def test_every_byte_of_a_plain_file_must_have_been_read(self):
        shards = [dict(path="a.jsonl", output="1", size=10), dict(path="b.gz", output="3", size=5),
                  dict(path="a.jsonl", output="2", size=10)]
        records = {str(number): dict(sums=dict(bytes_in=4)) for number in (1, 2, 3)}
        why = "8 of 10 bytes of a.jsonl were read"
        self.assertEqual(dabir_spark.unread(shards, records), {"1": why, "2": why})
        records["2"]["sums"]["bytes_in"] = 6
        self.assertEqual(dabir_spark.unread(shards, records), {})
        records["1"] = None
        self.assertEqual(dabir_spark.unread(shards, records), {})

    def test_a_lock_keeps_others_out_while_its_holder_lives(self):
        lock = dabir_spark.Lock(self.folder, "first", 1)
        with self.assertRaises(SystemExit) as refused:
            dabir_spark.Lock(self.folder, "second", 1)
        self.assertEqual(refused.exception.code, 75)
        self.assertTrue(lock.read().startswith("first"))
        os.remove(lock.path)

    def test_a_dead_holder_gives_way(self):
        with open(os.path.join(self.folder, "_lock"), "w") as file:
            file.write("dead 1.0")
        lock = dabir_spark.Lock(self.folder, "second", 0.5)
        self.assertTrue(lock.read().startswith("second"))
        os.remove(lock.path)

    def test_a_silent_process_is_killed_and_a_lively_one_is_not(self):
        def watched(script):
            process = subprocess.Popen(["sh", "-c", script], stderr=subprocess.PIPE)
            tail = dabir_shards.watch(process, 1, "test")
            process.stderr.close()
            return process.wait(), list(tail)

        beats = "for i in 1 2 3 4; do echo heartbeat >&2; echo 'heartbeat {}' >&2; sleep 0.5; done"
        self.assertEqual(watched(beats), (0, ["heartbeat"] * 4))
        self.assertEqual(watched("echo last >&2; exec sleep 60"),
                         (-9, ["last", "no sign of life for 1 s: killed"]))


if __name__ == "__main__":
    unittest.main(verbosity=0)
