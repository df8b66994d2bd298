"""The reference collector, outside the guest."""
import json
import os
import subprocess

from . import world


class Collector:
    """Runs until stopped."""

    def __init__(self, keys, folder):
        log = open(os.path.join(folder, "collector.log"), "ab")
        self.process = subprocess.Popen(
            [world.COLLECTOR, "serve", "--keys", keys, "--db", os.path.join(folder, "collector.db")],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True)
        log.close()
        told = json.loads(self.process.stdout.readline())
        self.port = int(told["booth_url"].rstrip("/").rsplit(":", 1)[1])

    def stop(self):
        """In good order."""
        self.process.terminate()
        self.process.wait(20)
