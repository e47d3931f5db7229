"""What a program is measured in: a screen, a loudspeaker, a hand at its buttons; and what the system
says of its threads."""

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path


def usage(pid):
    """CPU in ms and voluntary context switches of all threads so far."""
    spent = switches = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        spent += int((task / "schedstat").read_text().split()[0]) / 1e6
        status = (task / "status").read_text()
        switches += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status, re.M).group(1))
    return spent, switches


def by_thread(pid):
    """CPU in ms so far of the window's thread, of those Qt shares its painting with, of the figures'
    and of the others."""
    parts = {"figure": "figure", "Thread (pooled)": "painters"}
    spent = {"window": 0, "painters": 0, "figure": 0, "others": 0}
    for task in Path(f"/proc/{pid}/task").iterdir():
        name = (task / "comm").read_text().strip()
        part = "window" if task.name == str(pid) else parts.get(name, "others")
        spent[part] += int((task / "schedstat").read_text().split()[0]) / 1e6
    return spent


class Remote:
    """The program with its probe listening."""

    def __init__(self, command, env):
        self.program = subprocess.Popen([str(word) for word in command], env=env, text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.program.send_signal(signal.SIGTERM)
        self.program.wait()

    def tell(self, line, settle=0.0):
        self.program.stdin.write(line + "\n")
        self.program.stdin.flush()
        time.sleep(settle)

    def report(self):
        """Busy, of that flushing, away, painting: see probe.cpp."""
        self.tell("report")
        return [float(word) for word in self.program.stdout.readline().split()]

    def wakes_per_second(self, seconds):
        _, before = usage(self.program.pid)
        time.sleep(seconds)
        _, after = usage(self.program.pid)
        return (after - before) / seconds


class Loudspeaker:
    """A private sound server with a silent device, when there is one to start: what leads to it."""

    def __init__(self, socket, env):
        self.socket = socket
        self.env = env

    def __enter__(self):
        self.server = None
        if not shutil.which("pulseaudio"):
            return {}
        self.server = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
             "-L", f"module-native-protocol-unix auth-anonymous=1 socket={self.socket}",
             "-L", "module-null-sink"],
            env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if self.socket.exists():
                break
            time.sleep(0.05)
        return {"PULSE_SERVER": f"unix:{self.socket}"}

    def __exit__(self, *_):
        if self.server:
            self.server.terminate()
            self.server.wait()


class Display:
    """A private X server, when there is one to start."""

    def __init__(self, screen="1400x900x24"):
        self.screen = screen

    def __enter__(self):
        self.server = None
        if not shutil.which("Xvfb"):
            return None
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", self.screen, "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            display = answer.readline().strip()
        return f":{display}" if display else None

    def __exit__(self, *_):
        if self.server:
            self.server.terminate()
            self.server.wait()
