"""A real Spark cluster on loopback for tests: one master, two workers, every process its own."""
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import uuid

import pyspark

HOME = os.path.dirname(pyspark.__file__)
DRIVER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "dabir_spark.py")
JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
MARK = "DABIR_SPARK_CLUSTER"


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(what, condition, seconds=240):
    """Waits for a condition; what it came to."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if value := condition():
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} s for {what}")


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def descendants(root):
    """A process and all below it, as the system has them now."""
    children = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        status = read(f"/proc/{name}/stat").rpartition(b")")[2].split()
        if status and status[0] != b"Z":
            children.setdefault(int(status[1]), []).append(int(name))
    found = [root]
    for process in found:
        found += children.get(process, [])
    return found


def kill(processes, number=signal.SIGKILL):
    for process in processes:
        try:
            os.kill(process, number)
        except ProcessLookupError:
            pass


class Cluster:
    """A master and two workers with one core each; `close` ends all that they have started."""

    def __init__(self, folder):
        self.folder, self.mark = folder, uuid.uuid4().hex
        self.url = f"spark://127.0.0.1:{free_port()}"
        self.workers = {}
        self.logs = 0
        os.makedirs(folder, exist_ok=True)
        self.master = self.daemon("master", "Master", "--port", self.url.rpartition(":")[2])
        for node in (1, 2):
            self.start_worker(node)
        self.await_workers(2)

    def environment(self, **more):
        spark = dict(SPARK_HOME=HOME, SPARK_LOCAL_IP="127.0.0.1", SPARK_DAEMON_MEMORY="128m",
                     SPARK_DAEMON_JAVA_OPTS=JVM, PYSPARK_PYTHON=sys.executable,
                     PYSPARK_DRIVER_PYTHON=sys.executable)
        return {**os.environ, **spark, MARK: self.mark, **more}

    def spawn(self, name, command, **environment):
        with open(os.path.join(self.folder, f"{name}.log"), "ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=self.folder,
                                    env=self.environment(**environment), preexec_fn=die_with_parent)

    def daemon(self, name, role, *arguments, host="127.0.0.1", **environment):
        main = f"org.apache.spark.deploy.{role.lower()}.{role}"
        program = os.path.join(HOME, "bin", "spark-class")
        command = [program, main, "--host", host, "--webui-port", "0", *arguments]
        return self.spawn(name, command, SPARK_LOCAL_IP=host, **environment)

    def start_worker(self, node):
        """Each worker has an address of its own: Spark speculates on other hosts only."""
        folder = os.path.join(self.folder, f"node{node}")
        self.workers[node] = self.daemon(
            f"worker{node}", "Worker", "-c", "1", "-m", "700m", "-d", folder, self.url,
            host=f"127.0.0.{node}", NODE=str(node))

    def await_workers(self, count):
        log = os.path.join(self.folder, "master.log")
        until(f"{count} workers", lambda: read(log).count(b"Registering worker") >= count)

    def kill_worker(self, node):
        """SIGKILL to a worker and everything below it; another one takes its place."""
        known = read(os.path.join(self.folder, "master.log")).count(b"Registering worker")
        kill(descendants(self.workers[node].pid))
        self.workers[node].wait()
        self.start_worker(node)
        self.await_workers(known + 1)

    def below(self, node, *words):
        """Processes below a worker whose command line has all of some words."""
        return [process for process in descendants(self.workers[node].pid)
                if all(word.encode() in read(f"/proc/{process}/cmdline") for word in words)]

    def executors(self, node):
        return self.below(node, "CoarseGrainedExecutorBackend")

    def natives(self, node):
        """Native processes, the one that supervises another before it."""
        return self.below(node, "run\0", "--heartbeat")

    def submit(self, *arguments, conf=(), driver=DRIVER):
        """Starts the driver; its log's name is `log`."""
        settings = ["spark.ui.enabled=false", "spark.driver.host=127.0.0.1",
                    "spark.executor.memory=512m", "spark.driver.memory=512m",
                    f"spark.executor.extraJavaOptions={JVM}",
                    f"spark.driver.extraJavaOptions={JVM}", *conf]
        flags = [word for setting in settings for word in ("--conf", setting)]
        self.logs += 1
        program = os.path.join(HOME, "bin", "spark-submit")
        process = self.spawn(
            f"driver{self.logs}", [program, "--master", self.url, *flags, driver, *arguments])
        process.log = os.path.join(self.folder, f"driver{self.logs}.log")
        return process

    def marked(self):
        """Every process that the cluster has started and that still lives."""
        mark = f"{MARK}={self.mark}".encode()
        return [int(name) for name in filter(str.isdigit, os.listdir("/proc"))
                if mark in read(f"/proc/{name}/environ").split(b"\0")]

    def close(self):
        """Ends everything; returns what had to be killed although the daemons were gone."""
        daemons = [self.master, *self.workers.values()]
        kill([daemon.pid for daemon in daemons], signal.SIGTERM)
        for daemon in daemons:
            try:
                daemon.wait(20)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
        try:
            until("the end of all processes", lambda: not self.marked(), 20)
        except AssertionError:
            pass
        left = self.marked()
        names = [read(f"/proc/{process}/cmdline").replace(b"\0", b" ")[:120] for process in left]
        kill(left)
        return names
