"""What is played. Each scenario says what it expects, looks, and says what it saw."""
import random
import time

from .machine import GuestError

START_PATIENCE = 300
SELLING = ("ready", "degraded")


def expect(what, seen, is_right):
    """One line of the report; raises when it is wrong."""
    print(f"    {'seen' if is_right else 'WRONG'}: {what}: {seen}", flush=True)
    if not is_right:
        raise GuestError(f"{what}: {seen}")


def sells(status):
    """A visitor could begin now."""
    return status["state"] in SELLING and status["screen"] == "attract"


def install(bench):
    """The package on a fresh system; the unit as it is shipped, hardened, with its board's devices."""
    machine, booth = bench.machine, bench.booth
    machine.shell("bash /bench/guest/install.sh >/bench/install.log 2>&1", timeout=600)
    booth.plug_in()
    bench.show("empty_seat")
    machine.shell("udevadm trigger --action=change && udevadm settle")
    bench.start_printer()
    names = machine.shell("cd /dev/booth && ls -l | awk 'NR > 1 { print $9, $10, $11 }'")
    expect("names that udev gives", names.replace("\n", "; "),
           all(name in names for name in ("camera", "touch", "slip-printer")))
    began = time.monotonic()
    machine.shell("systemctl start boothd", timeout=START_PATIENCE, check=False)
    booth.wait("boothd is ready", lambda status: "ready" in status["timings_ms"], START_PATIENCE)
    state = machine.shell("systemctl show boothd -p ActiveState -p User -p StatusText | paste -sd' '")
    expect(f"unit after {time.monotonic() - began:.0f} s", state,
           "ActiveState=active" in state and "User=booth" in state)
    status = booth.wait("it sells", sells, START_PATIENCE)
    expect("devices", status["devices"], True)
    exposure = machine.shell("systemd-analyze security boothd.service | tail -n 1")
    expect("exposure of the running unit", exposure, float(exposure.split(":")[1].split()[0]) <= 1.5)
    bench.photograph("attract")


def coins(bench):
    """Coins as edges of a GPIO line become entries of the ledger; the acceptor is closed for nobody."""
    machine, booth = bench.machine, bench.booth
    bench.at_rest()
    expect("accept line at rest", machine.ask("gpio_get", line=1), machine.ask("gpio_get", line=1) == 0)
    before = booth.ledger()
    bench.to_paying()
    expect("accept line while paying", machine.ask("gpio_get", line=1), machine.ask("gpio_get", line=1) == 1)
    took = machine.ask("coins", groups=[1, 2, 5, 10])
    after = bench.until("credit", lambda: booth.ledger(),
                        lambda found: found["cash_box_cents"] - before["cash_box_cents"] == 180, 60)
    gained = after["cash_box_cents"] - before["cash_box_cents"]
    expect("ledger after 10 + 20 + 50 + 100 cents", f"cash box +{gained}, violations {after['violations']},"
           f" longest pulse {took['longest_pulse_ms']:.0f} ms", not after["violations"])
    bench.photograph("paying")


def door(bench):
    """An open door takes the booth out of service; a closed one brings it back."""
    booth = bench.booth
    bench.at_rest()
    bench.machine.ask("gpio_set", line=3, high=True)
    status = booth.wait("door open", lambda found: found["door_open"], 60)
    expect("door open", f"{status['state']}, {[one['id'] for one in status['reasons']]}", status["door_open"])
    bench.photograph("door-open")
    bench.machine.ask("gpio_set", line=3, high=False)
    status = booth.wait("door shut, sells", sells, 60)
    expect("door shut", status["state"], not status["door_open"])


def camera(bench):
    """The camera is gone while a visitor is framed: they are told, credit stays, it goes on when it is back."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    bench.to_framing()
    credit = booth.ledger()["credit_cents"]
    machine.ask("camera_stop")
    booth.wait_screen("interrupted", 60)
    kept = booth.ledger()["credit_cents"]
    expect("camera away", f"screen interrupted, credit {credit} then {kept}", kept == credit)
    bench.photograph("interrupted")
    back = time.monotonic()
    bench.show("empty_seat")
    booth.wait_screen("framing", 60)
    took = time.monotonic() - back
    expect("camera back, framing again after", f"{took:.1f} s (aim 5 s)", took < 30)


def visit(bench):
    """A whole e-photo: coins, real portrait, flash, signature, sheet through a printer of IPP."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    machine.ask("watch_line", line=2)
    bench.show("G_compliant")
    bench.to_paying()
    machine.ask("coins", groups=[20, 20, 20, 20], wait=180)
    booth.wait_screen("framing", 60)
    bench.photograph("framing")
    screen = booth.wait_screen(["reviewing", "refunded"], 240)
    bench.photograph("reviewing")
    expect("verdict", screen.get("verdict"), (screen.get("verdict") or {}).get("verdict") == "accepted")
    flashed = machine.ask("watched", line=2)
    expect("flash line", flashed, [level for _, level in flashed][-2:] == [1, 0])
    booth.press("press:accept")
    bench.sign()
    bench.photograph("signing")
    booth.press("press:done")
    booth.press("press:confirm", 120)
    booth.wait_screen("thank_you", 400)
    bench.photograph("thank-you")
    sheet = machine.shell("ls /run/bench/tray")
    expect("sheet in the printer's tray", sheet, sheet.count(".pdf") >= 1)
    machine.shell("cp /run/bench/tray/*.pdf /bench/")
    ledger = booth.ledger()
    expect("ledger", f"credit {ledger['credit_cents']}, violations {ledger['violations']}",
           ledger["credit_cents"] == 0 and not ledger["violations"])


def pulses(bench):
    """Ten thousand pulses with contact bounce: none lost, none doubled."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    bench.to_paying()
    total, each = bench.options.pulses, 10
    before = booth.ledger()["cash_box_cents"]
    unknown = booth.status()["counters"]
    for _ in range(0, total // each, 10):
        machine.ask("coins", wait=600, groups=[each] * 10, bounce=1, width_ms=45, gap_ms=45, pause_ms=420)
    found = bench.until("every coin in the ledger", lambda: booth.ledger(),
                        lambda led: led["cash_box_cents"] - before >= total * 10, 60)
    expect(f"{total} pulses", f"cash box +{found['cash_box_cents'] - before} of {total * 10},"
           f" counters {unknown} then {booth.status()['counters']}",
           found["cash_box_cents"] - before == total * 10 and not found["violations"])


def power(bench):
    """The power is cut at random moments; the data disk survives, the booth sells again without a hand."""
    booth, machine = bench.booth, bench.machine
    chance = random.Random(bench.options.seed)
    for cut in range(bench.options.cuts):
        bench.at_rest()
        before = booth.ledger()["cash_box_cents"]
        bench.to_paying()
        put_in = [1, 2, 5, 10]
        machine.ask("coins", groups=put_in)
        moment = chance.uniform(0, 4)
        time.sleep(moment)
        machine.cut_power()
        booted = machine.start(bench.options.boot_patience)
        bench.dress()
        booth.wait("sells again", lambda found: found["state"] in SELLING, START_PATIENCE)
        took = time.monotonic() - machine.booted_at
        ledger = booth.ledger()
        gained = ledger["cash_box_cents"] - before
        expect(f"cut {cut + 1}, {moment:.1f} s after the coins",
               f"inside answers after {booted:.0f} s, sells after {took:.0f} s, cash box +{gained}, credit"
               f" {ledger['credit_cents']}, violations {ledger['violations']}",
               not ledger["violations"] and gained in (0, 10, 30, 80, 180))


def watchdog(bench):
    """A boothd that stands still is killed by the service manager and recovers; nothing is lost."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    before = machine.shell("systemctl show boothd -p MainPID --value")
    cash = booth.ledger()["cash_box_cents"]
    machine.shell(f"kill -STOP {before}")
    bench.until("another boothd", lambda: machine.shell("systemctl show boothd -p MainPID --value"),
                lambda pid: pid not in ("0", before), 120)
    booth.wait("sells again", sells, START_PATIENCE)
    log = machine.shell("journalctl -u boothd -o cat --no-pager | grep -i watchdog | tail -n 3")
    expect("service manager", log.replace("\n", "; "), "Watchdog timeout" in log)
    expect("cash box", booth.ledger()["cash_box_cents"], booth.ledger()["cash_box_cents"] == cash)


ALL = {one.__name__: one for one in (install, coins, door, camera, visit, pulses, power, watchdog)}
