"""One run: the machine, the booth in it, and the moves that several scenarios need."""
import datetime
import math
import os
import re
import time

from . import world
from .booth import Booth
from .collector import Collector
from .machine import GuestError, Machine

# The booth's limit in host/world.py is 300: beyond this the emulator's hand was late.
LONGEST_PULSE_MS = 250

PRINTER = """
mkdir -p /run/bench/tray /run/bench/spool /run/bench/faults
systemctl is-active --quiet bench-printer || systemd-run --unit=bench-printer -p Restart=always \
  ippeveprinter -a /bench/guest/photo-printer.conf -r off -p 8631 -d /run/bench/spool -c /bench/guest/photo-print \
  "Bench photo printer"
lpstat -p booth >/dev/null 2>&1 || for attempt in 1 2 3 4 5; do
  lpadmin -p booth -E -v ipp://localhost:8631/ipp/print -m everywhere && break
  sleep 2
done
lpstat -p booth
"""


class Bench:
    """Everything of one run."""

    # An acceptor of 40 ms on, 40 ms off; longer than the silence that ends a coin in between.
    pulse_pace = {"width_ms": 40, "gap_ms": 40, "pause_ms": 620}
    # The fastest that such acceptors are made for.
    fast_pace = {"width_ms": 25, "gap_ms": 25, "pause_ms": 620}

    def __init__(self, image, folder, options, deb):
        self.folder, self.options = folder, options
        self.shared = os.path.join(folder, "shared")
        world.lay_out(self.shared, deb)
        os.makedirs(os.path.join(folder, "machine"))
        self.machine = Machine(image, os.path.join(folder, "machine"), self.shared, cores=options.cores)
        self.booth = Booth(self.machine)

    def start(self):
        """Turns it on for the first time."""
        return self.machine.start(self.options.boot_patience)

    def show(self, name):
        """A picture in front of the camera."""
        width, height = world.CAMERA
        self.machine.ask("camera_show", **world.picture(self.shared, name), width=width, height=height)

    def start_printer(self):
        """The photo printer's power."""
        self.machine.shell(PRINTER)

    def start_collector(self):
        """The collector outside, and the way to it."""
        self.collector = Collector(os.path.join(self.shared, "keys"), self.folder)
        self.machine.shell("ip link set dev $(ls /sys/class/net | grep -v lo) up;"
                           " ip address replace 10.0.2.15/24 dev $(ls /sys/class/net | grep -v lo)")
        self.machine.ask("tunnel_open", port=8443, to_host="10.0.2.2", to_port=self.collector.port)

    def stop_collector(self):
        """The way is cut again."""
        self.machine.ask("tunnel_close")
        self.collector.stop()

    def fetch_sheets(self):
        """What lies in the photo printer's tray, for who looks at the results."""
        self.machine.shell("cp /run/bench/tray/*.pdf /bench/")

    def newest_entry(self):
        """Number of the ledger's newest entry."""
        return max((one["number"] for one in self.booth.ledger()["entries"]), default=0)

    def entries_since(self, number, kind, cents):
        """When entries of a kind and amount were written, seconds since 1970."""
        entries = [one for one in self.booth.ledger()["entries"]
                   if one["number"] > number and (one["kind"], one["cents"]) == (kind, cents)]
        return [seconds(one["at"]) for one in sorted(entries, key=lambda one: one["number"])]

    def dress(self):
        """After a boot: what stands around the booth is there again."""
        self.booth.plug_in()
        self.show("empty_seat")
        self.start_printer()

    def photograph(self, name):
        """The booth's screen, for who looks at the results; what the loop put up takes a moment to be drawn."""
        time.sleep(3)
        path = self.machine.photograph(os.path.join(self.options.out, name + ".png"))
        print(f"    screen: {path}", flush=True)

    def until(self, what, look, fits, patience):
        """Looks until it fits; what was seen last."""
        began, last = time.monotonic(), None
        while time.monotonic() - began < patience:
            last = look()
            if fits(last):
                return last
            time.sleep(0.5)
        raise GuestError(f"{what}: not within {patience} s, but {str(last)[:400]}\n{self.booth.log(25)}")

    def at_rest(self):
        """Nobody is in the booth: a running visit is given up."""
        began = time.monotonic()
        while time.monotonic() - began < 400:
            screen = self.booth.screen()
            if screen["name"] in ("attract", "credit_kept"):
                return
            wanted = {one["input"] for one in screen["targets"]}
            for leave in ("press:cancel", "press:back", "press:continue", "press:refund"):
                if leave in wanted:
                    self.leave(screen["name"], leave)
                    break
            time.sleep(1)
        raise GuestError(f"the booth does not come to rest: {self.booth.screen()}")

    def leave(self, name, key):
        """Presses a key of this screen, and waits until it is gone; it may go by itself meanwhile."""
        try:
            self.booth.press(key, 5)
        except GuestError:
            return
        self.until_gone(name)

    def until_gone(self, name):
        """Waits a moment for another screen than this."""
        began = time.monotonic()
        while self.booth.screen()["name"] == name and time.monotonic() - began < 10:
            time.sleep(0.3)

    def to_paying(self):
        """A visitor chooses the e-photo and agrees."""
        for _ in range(8):
            name = self.booth.wait_screen(["attract", "credit_kept", "languages", "choosing", "consenting", "paying",
                                           "framing"])["name"]
            if name in ("paying", "framing"):
                return name
            self.booth.press({"attract": "press:panel", "credit_kept": "press:continue", "languages": "language:en",
                              "choosing": "press:ephoto", "consenting": "press:agree"}[name])
            self.until_gone(name)
        raise GuestError(f"not paying, but {self.booth.screen()['name']}")

    def to_framing(self):
        """The visitor has paid. A coin that the emulator's hand dropped wrong and that was not read is made up for."""
        if self.to_paying() == "paying":
            wrong = self.put_in(4)
            while wrong and self.booth.wait_screen(["framing", "paying"])["name"] == "paying" and self.still_paying():
                print(f"    seen: not paid, {wrong} coins were dropped wrong: {self.booth.log(1)}", flush=True)
                wrong = self.put_in(1)
        self.booth.wait_screen("framing")

    def put_in(self, coins):
        """Coins of 2.00; how many of them came out wrong."""
        return len(self.machine.ask("coins", groups=[20] * coins, wait=180, limit_ms=LONGEST_PULSE_MS,
                                    **self.pulse_pace)["wrong"])

    def still_paying(self):
        """True when the screen still asks for money after a while."""
        began = time.monotonic()
        while time.monotonic() - began < 20:
            if self.booth.screen()["name"] != "paying":
                return False
            time.sleep(0.5)
        return True

    def sign(self):
        """A name in loops, inside the box."""
        box = self.booth.wait_screen("signing", 120)["signature_box"]
        points = []
        for step in range(90):
            turn = step / 90 * 6 * 2 * math.pi
            points.append([box["x"] + box["width"] * (0.15 + 0.65 * step / 90 - 0.03 * math.sin(turn)),
                           box["y"] + box["height"] * (0.45 - 0.25 * math.sin(turn - 0.6))])
        self.machine.ask("touch_stroke", points=points, step_ms=20)
        under = [[box["x"] + box["width"] * (0.2 + 0.5 * at / 20),
                  box["y"] + box["height"] * (0.8 + 0.08 * math.sin(at / 3))] for at in range(20)]
        self.machine.ask("touch_stroke", points=under, step_ms=20)
        time.sleep(1)


def seconds(text):
    """Seconds since 1970 of a time like 2026-11-22T08:55:04.123+00:00; Python reads six digits of a second."""
    whole, _, rest = text.partition(".")
    parts = re.match(r"(\d*)(.*)", rest) if rest else None
    zone = parts.group(2) if parts else ""
    told = f"{whole}.{parts.group(1)[:6].ljust(6, '0')}" if parts else whole
    return datetime.datetime.fromisoformat((told + zone).replace("Z", "+00:00")).timestamp()
