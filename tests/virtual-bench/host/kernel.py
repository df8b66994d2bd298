"""What is played with other kernel drivers than a visit needs."""
import contextlib
import json
import os
import time

from . import world
from .machine import GuestError, run
from .scenarios import START_PATIENCE, expect, sells

SUITES = {
    "PulseContractTests": "gpio-sim",
    "GpioFlashContractTests": "gpio-sim",
    "LinuxEnclosureContractTests": "gpio-sim",
    "LinuxCameraYuyvContractTests": "vivid",
    "Ft5x06ContractTests": "i2c-stub and gpio-sim",
    "EvdevContractTests": "uinput",
}
SUITES_PATIENCE = 300
BARS = 0.2
LOCAL = "/var/tmp/suites"


def contracts(bench):
    """The ports' contract suites, the same that fakes pass, over the kernel's own drivers."""
    machine, booth = bench.machine, bench.booth
    world.contract_suites(os.path.join(bench.shared, "suites"))
    bench.at_rest()
    machine.shell("systemctl stop boothd", timeout=200)
    given = machine.ask("drivers_make")
    try:
        machine.shell(f"cp -r /bench/suites {LOCAL}", timeout=300)
        found = play_suites(bench, given, "--filter-class " + " ".join(map(full_name, SUITES)))
        failed = [suite for suite, driver in SUITES.items() if not tell(suite, driver, found)]
        if failed:
            print(f"    seen: once more, for the emulator may have been away: {failed}", flush=True)
            found = play_suites(bench, given, "--filter-class " + " ".join(map(full_name, failed)))
            failed = [suite for suite in failed if not tell(suite, SUITES[suite], found)]
    finally:
        machine.shell(f"rm -rf {LOCAL} /bench/suites")
        booth.plug_in()
        machine.shell("systemctl start boothd", timeout=START_PATIENCE, check=False)
    expect("suites that failed", failed, not failed)
    booth.wait("sells again", sells, START_PATIENCE)


def full_name(suite):
    """As the test program knows it."""
    return "Booth.Contract.Tests." + suite


def tell(suite, driver, found):
    """Says how a suite went; True when it was played and all of it passed."""
    results = [one for one in found if one["extra"]["type"] == full_name(suite)]
    failed = [one for one in results if one["status"] != "passed"]
    print(f"    seen: {suite} over {driver}: {len(results) - len(failed)} of {len(results)} passed in"
          f" {sum(one['duration'] for one in results) / 1000:.0f} s", flush=True)
    for one in failed:
        print(f"      {one['name'].split('.')[-1]}: {one.get('message', one['status'])}", flush=True)
    return bool(results) and not failed


def play_suites(bench, given, which):
    """Runs them inside, before whatever else the guest does; each test and how it ended."""
    words = " ".join(f"{name}='{value}'" for name, value in given.items())
    path = os.path.join(bench.shared, "results.json")
    if os.path.exists(path):
        os.remove(path)
    done = bench.machine.shell(
        f"cd {LOCAL} && env {words} chrt --rr 5 ./Booth.Contract.Tests {which} --parallel none --no-progress"
        f" --timeout {SUITES_PATIENCE - 60}s --results-directory {LOCAL} --report-ctrf"
        f" --report-ctrf-filename results.json >suites.log 2>&1; cp results.json suites.log /bench/",
        timeout=SUITES_PATIENCE, check=False)
    if not os.path.exists(path):
        raise GuestError(f"the suites did not end: {done}")
    with open(path, encoding="utf-8") as file:
        return json.load(file)["results"]["tests"]


@contextlib.contextmanager
def other_devices(bench, **devices):
    """The booth with these devices in place of its own (None: the board's), and then its own again."""
    wanted = world.configuration()
    wanted["devices"].update(devices)
    wanted["devices"] = {name: device for name, device in wanted["devices"].items() if device is not None}
    configure(bench, wanted)
    try:
        yield
        bench.at_rest()
    finally:
        bench.booth.hand = "touch_stroke"
        configure(bench, world.configuration())


def configure(bench, wanted):
    """Another configuration, and a new start with it."""
    with open(os.path.join(bench.shared, "booth.json"), "w", encoding="utf-8") as file:
        json.dump(wanted, file, indent=2)
    bench.machine.shell("install -m 0640 -o root -g booth /bench/booth.json /etc/booth/booth.json"
                        " && systemctl reset-failed boothd && systemctl restart boothd", timeout=START_PATIENCE)
    bench.booth.wait("sells again", sells, START_PATIENCE)


def unplug(bench):
    """The camera's driver is unbound under a visitor: told why, credit stays, framing again once it is back."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    machine.ask("vivid_make")
    camera = {"path": "/dev/booth/unpluggable", "format": "yuyv", "width_px": 640, "height_px": 360}
    with other_devices(bench, camera=camera):
        bench.to_framing()
        bench.until("the live picture", lambda: colours(bench), lambda spread: spread > BARS, 90)
        credit, away = booth.ledger()["credit_cents"], time.monotonic()
        left = machine.ask("vivid_unbind")
        booth.wait_screen("interrupted", 60)
        told = time.monotonic() - away
        kept, state = booth.ledger()["credit_cents"], booth.status()["devices"]["camera"]
        expect("driver unbound", f"nodes {left}, camera {state}, screen interrupted after {told:.1f} s,"
               f" credit {credit} then {kept}", kept == credit and not left and "online" not in state)
        bench.photograph("unplugged")
        back = time.monotonic()
        node = machine.ask("vivid_bind")
        booth.wait_screen("framing", 60)
        took = time.monotonic() - back
        expect("driver bound", f"{node}, framing again after {took:.1f} s", took <= 5)
        bench.until("the live picture", lambda: colours(bench), lambda spread: spread > BARS, 90)
        print(f"    seen: the live picture, drawn by the emulator, after {time.monotonic() - back:.0f} s", flush=True)
        bench.photograph("plugged-in-again")


def colours(bench):
    """How far the colours of the picture's place on the screen spread: vivid shows bars, no picture is one grey."""
    path = bench.machine.photograph(os.path.join(bench.folder, "look.png"))
    return float(run(["convert", path, "-crop", "300x100+100+500", "-format", "%[fx:standard_deviation]", "info:"]))


def controller(bench):
    """The glass is read over I2C; its controller is reset under a finger: it is lifted, and the next tap is felt."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    machine.ask("chip_make")
    with other_devices(bench, touch_panel=None):
        booth.hand = "chip_stroke"
        bench.to_paying()
        machine.ask("coins", groups=[10], **bench.pulse_pace)
        bench.until("credit", booth.ledger, lambda found: found["credit_cents"] >= 100, 60)
        credit = booth.ledger()["credit_cents"]
        machine.ask("chip_rest", point=[2, 2])
        time.sleep(1)
        machine.ask("chip_reset")
        time.sleep(1)
        kept, state = booth.ledger()["credit_cents"], booth.status()["devices"]["touch"]
        expect("reset under a finger", f"touch {state}, screen {booth.screen()['name']}, credit {credit} then {kept}",
               kept == credit and state == "online")
        name = booth.press("press:cancel")
        expect("next tap", f"{name} then {booth.screen()['name']}", booth.screen()["name"] != name)


SCENARIOS = (contracts, unplug, controller)
