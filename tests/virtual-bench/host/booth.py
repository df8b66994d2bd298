"""The booth as its visitors and technicians meet it, through the guest's devices and the control socket."""
import time

from .machine import GuestError

TRIES, LOOK, PATIENCE_FOR_A_TAP = 3, 0.7, 8


class Booth:
    """The booth inside a running machine."""

    def __init__(self, machine):
        self.machine = machine
        self.hand = "touch_stroke"

    def plug_in(self):
        """The wires and cables that the world around the booth consists of, after every boot."""
        self.machine.ask("gpio_make")
        self.machine.ask("camera_make")
        self.machine.ask("touch_make")
        self.machine.ask("slips_make")

    def status(self):
        """The status report; None while nobody answers, or boothd says that it is starting."""
        found = self.machine.ask("http", path="/v1/status")
        return found if found and "state" in found else None

    def ledger(self):
        """The ledger report."""
        found = self.machine.ask("http", path="/v1/ledger")
        if found is None:
            raise GuestError("the ledger is silent")
        return found

    def screen(self):
        """What stands on the screen."""
        return self.machine.ask("http", path="/v1/sim/screen") or {"name": "", "targets": []}

    def wait(self, what, fits, patience=120, every=0.5):
        """Waits for the status to fit; the status, or an error that tells the last one."""
        return self._wait(what, self.status, lambda found: found is not None and fits(found), patience, every,
                          words=("state", "screen", "reasons", "devices", "door_open", "clock_synced"))

    def wait_screen(self, names, patience=120):
        """Waits for one of the screens."""
        names = [names] if isinstance(names, str) else names
        return self._wait(" or ".join(names), self.screen, lambda found: found["name"] in names, patience, 0.3)

    def _wait(self, what, look, fits, patience, every, words=None):
        began, last = time.monotonic(), None
        while time.monotonic() - began < patience:
            last = look()
            if fits(last):
                return last
            if self.machine.has_stopped():
                raise GuestError(f"{what}: the machine stopped")
            time.sleep(every)
        told = {key: last.get(key) for key in words} if words and last else last
        raise GuestError(f"{what}: not within {patience} s, but {told}\n{self.log(25)}")

    def press(self, wanted, patience=60):
        """Touches what means this, once it is on the screen; again when nothing changes, as a visitor would."""
        def target(screen):
            return next((one for one in screen["targets"] if one["input"] == wanted), None)
        screen = self._wait(wanted, self.screen, target, patience, 0.3)
        for _ in range(TRIES):
            # A screen takes no finger in its first moment: it was meant for the one before.
            time.sleep(LOOK)
            box = target(screen)["box"]
            self.machine.ask(self.hand, points=[[box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]])
            if self._changes(screen):
                break
        return screen["name"]

    def _changes(self, screen):
        """True once something else stands on the screen."""
        began = time.monotonic()
        while time.monotonic() - began < PATIENCE_FOR_A_TAP:
            now = self.screen()
            if (now["name"], now["targets"]) != (screen["name"], screen["targets"]):
                return True
            time.sleep(0.3)
        return False

    def log(self, lines=15):
        """The end of boothd's journal."""
        return self.machine.shell(f"journalctl -u boothd -n {lines} -o cat --no-pager", check=False)
