"""Plays the scenarios; the last line is "N passed, N failed"."""
import argparse
import os
import shutil
import sys
import tempfile
import time
import traceback

from host import kernel, scenarios
from host.bench import Bench

SCENARIOS = {one.__name__: one for one in (*scenarios.USUAL, *kernel.SCENARIOS)}


def options():
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="tests/virtual-bench/run")
    parser.add_argument("--scenario", action="append", choices=list(SCENARIOS), help="only these, after install")
    parser.add_argument("--again", action="store_true", help="what failed is played once more on another machine")
    parser.add_argument("--keep", action="store_true", help="keep the machine's folder")
    parser.add_argument("--out", help="folder for screens, sheets and logs")
    parser.add_argument("--cores", type=int, default=int(os.environ.get("BOOTH_BENCH_CORES", "2")))
    parser.add_argument("--boot-patience", type=int, default=400, help="seconds")
    parser.add_argument("--pulses", type=int, default=1000)
    parser.add_argument("--idle", type=int, default=0, help="seconds in which nobody comes, before the pulses")
    parser.add_argument("--cuts", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--image", required=True)
    parser.add_argument("--deb", required=True)
    return parser.parse_args()


def play(bench, name):
    """One scenario; True when it went as expected."""
    scenario, began = SCENARIOS[name], time.monotonic()
    print(f"{name}: {scenario.__doc__}", flush=True)
    try:
        scenario(bench)
        print(f"ok     {name:10} {time.monotonic() - began:5.0f} s", flush=True)
        return True
    except Exception:  # a scenario that fails is counted, the next one is played
        traceback.print_exc(limit=3, file=sys.stdout)
        print(f"FAILED {name:10} {time.monotonic() - began:5.0f} s", flush=True)
        return False


def session(asked, names):
    """A machine with fresh disks, and these scenarios on it; the names of those that failed."""
    folder, failed = tempfile.mkdtemp(prefix="booth-bench-"), []
    bench = Bench(asked.image, folder, asked, asked.deb)
    try:
        print(f"the guest answers after {bench.start():.0f} s", flush=True)
        for name in names:
            if not play(bench, name):
                failed.append(name)
                if name == "install":
                    return names
        return failed
    except Exception:  # the machine did not start
        traceback.print_exc(file=sys.stdout)
        return names
    finally:
        keep_results(bench, asked.out)
        bench.machine.close(asked.keep)
        if not asked.keep:
            shutil.rmtree(folder, ignore_errors=True)


def keep_results(bench, out):
    """The guest's journal, the sheets and what the installation said."""
    try:
        bench.machine.shell("journalctl -b -o short-monotonic --no-pager >/bench/journal.log", check=False)
        shutil.copy(os.path.join(bench.shared, "journal.log"), out)
        for sheet in os.listdir(bench.shared):
            if sheet.endswith((".pdf", "install.log")):
                shutil.copy(os.path.join(bench.shared, sheet), out)
    except Exception as problem:  # the machine may be off
        print(f"no journal: {problem}")


def main():
    asked, began = options(), time.monotonic()
    asked.out = os.path.abspath(asked.out or tempfile.mkdtemp(prefix="booth-bench-out-"))
    os.makedirs(asked.out, exist_ok=True)
    names = ["install", *[name for name in asked.scenario or SCENARIOS if name != "install"]]
    failed = session(asked, names)
    if failed and asked.again:
        print(f"once more on another machine, for the emulator may have been kept waiting: {' '.join(failed)}")
        failed = [name for name in session(asked, ["install", *[one for one in failed if one != "install"]])
                  if name in failed]
    print(f"results: {asked.out}")
    print(f"{time.monotonic() - began:.0f} s in all")
    print(f"{len(names) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


sys.exit(main())
