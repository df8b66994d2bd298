"""gpio-sim: the wires of the booth's 8 lines.

0 coin pulses (low is active), 1 accept, 2 flash, 3 door (high is open), 4 curtain, 5 key, 6 touch INT.
"""
import glob
import os
import subprocess
import threading
import time

CONFIG = "/sys/kernel/config/gpio-sim/booth"
COINS = 0
held = {}
seen = {}
wires = {}
keeper = None


def make():
    """Makes the controller, with every wire in its resting place."""
    global keeper
    subprocess.run(["modprobe", "gpio-sim"], check=True)
    wires.clear()
    if not os.path.isdir(CONFIG + "/bank0"):
        os.makedirs(CONFIG + "/bank0")
        write(CONFIG + "/bank0/num_lines", "8")
        write(CONFIG + "/live", "1")
    for line, high in ((0, 1), (3, 0), (4, 0), (5, 1), (6, 1)):
        hold(line, high)
    if keeper is None:
        keeper = threading.Thread(target=keep, daemon=True)
        keeper.start()
    return " ".join(names())


def names():
    """The chip's label, and the device that it belongs to."""
    name = read(CONFIG + "/dev_name")
    return name + "-node0", name


def let_go():
    """Nobody holds an input any more."""
    held.clear()
    return True


def hold(line, high):
    """Holds an input; a request with a bias moves a simulated wire, which is moved back."""
    held[line] = bool(high)
    return put(line, bool(high))


def level(line):
    """What stands on a line: 1 or 0."""
    return int(read(wire(line) + "/value"))


def coins(groups, width_ms=50, gap_ms=50, pause_ms=500, bounce=0, limit_ms=1000, bounce_limit_ms=4):
    """Coins as pulses: [20, 5] is one of 20 pulses, then one of 5.

    Tells when each ended, its longest pulse or gap and its longest bounce, and which ones came out wrong
    because the emulator kept this hand waiting: they had a pulse, a gap or a bounce beyond the limits.
    """
    hasten()
    began = time.monotonic()
    pull = os.open(wire(COINS) + "/pull", os.O_WRONLY)
    told = {"ends": [], "longest_ms": [], "bounces_ms": [], "wrong": []}
    try:
        for number, pulses in enumerate(groups):
            longest, bounced, ended = drop(pull, pulses, width_ms / 1000, gap_ms / 1000, bounce)
            told["ends"].append(ended)
            told["longest_ms"].append(longest)
            told["bounces_ms"].append(bounced)
            if longest > limit_ms or bounced > bounce_limit_ms:
                told["wrong"].append(number)
            time.sleep(pause_ms / 1000)
    finally:
        os.close(pull)
    return {"seconds": time.monotonic() - began, **told}


def drop(pull, pulses, width_s, gap_s, bounce):
    """One coin: its longest pulse or gap and its longest bounce in ms, and the time of its last edge."""
    last, longest, bounced, ended = None, 0.0, 0.0, 0.0
    for _ in range(pulses):
        rise = time.monotonic()
        for _ in range(bounce):
            drive(pull, False)
            drive(pull, True)
        drive(pull, False)
        at = time.monotonic()
        time.sleep(width_s)
        drive(pull, True)
        ended, fall = time.time(), time.monotonic()
        longest = max(longest, fall - rise, rise - last if last else 0.0)
        bounced = max(bounced, at - rise)
        last = fall
        time.sleep(gap_s)
    return longest * 1000, bounced * 1000, ended


def watch(line):
    """Notes from now on when an output rises and falls."""
    seen[line] = []
    threading.Thread(target=follow, args=(line, seen[line]), daemon=True).start()
    return True


def watched(line):
    """[monotonic seconds, level] of each change since watch."""
    return seen.get(line, [])


def follow(line, notes):
    last = None
    while seen.get(line) is notes:
        try:
            now = level(line)
        except OSError:
            now = last
        if now != last:
            notes.append([time.monotonic(), now])
            last = now
        time.sleep(0.005)


def keep():
    while True:
        for line, high in list(held.items()):
            if line == COINS:
                continue  # moved by coins() alone, after its first place
            try:
                if level(line) != int(high):
                    put(line, high)
            except OSError:
                pass  # the controller is unplugged
        time.sleep(0.1)


def put(line, high):
    write(wire(line) + "/pull", "pull-up" if high else "pull-down")
    return True


def drive(pull, high):
    os.pwrite(pull, b"pull-up" if high else b"pull-down", 0)


def is_high(line):
    """What stands on a line, asked often; False without a controller."""
    try:
        return level(line) == 1
    except (OSError, IndexError):
        return False


def hasten():
    """This thread plays hardware: it goes before whatever the guest computes.

    The kernel's threads of the lines' interrupts run on its processor, as they do on a board. The emulator's
    processors wait for each other's turn on this machine, which those of a board do not.
    """
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(10))
    os.sched_setaffinity(0, {0})
    for comm in glob.glob("/proc/[0-9]*/comm"):
        try:
            if read(comm).startswith("irq/") and read(comm).endswith("-booth"):
                os.sched_setaffinity(int(comm.split("/")[2]), {0})
        except OSError:
            pass  # it has ended


def wire(line):
    if line not in wires:
        wires[line] = glob.glob(f"/sys/devices/platform/gpio-sim.*/gpiochip*/sim_gpio{line}")[0]
    return wires[line]


def read(path):
    with open(path) as file:
        return file.read().strip()


def write(path, text):
    with open(path, "w") as file:
        file.write(text)
