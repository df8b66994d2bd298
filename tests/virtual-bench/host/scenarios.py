"""What is played. Each scenario says what it expects, looks, and says what it saw."""
import random
import threading
import time

from . import spool
from .bench import LONGEST_PULSE_MS
from .machine import GuestError

START_PATIENCE = 300
SELLS_AGAIN_S = 90
SELLING = ("ready", "degraded")
COIN_SILENCE_MS = 500
KERNEL_BUFFER = 1024
PULSES_OF_TWO_EUROS = 20


def expect(what, seen, is_right):
    """One line of the report; raises when it is wrong."""
    print(f"    {'seen' if is_right else 'WRONG'}: {what}: {seen}", flush=True)
    if not is_right:
        raise GuestError(f"{what}: {seen}")


def sells(status):
    """A visitor could begin now, or go on with the credit of one who left."""
    return (status["state"] in SELLING and status["screen"] == "attract") or status["screen"] == "credit_kept"


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
    expect("devices", status["devices"], all(state == "online" for state in status["devices"].values()))
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
    took = machine.ask("coins", groups=[1, 2, 5, 10], **bench.pulse_pace)
    after = bench.until("credit", lambda: booth.ledger(),
                        lambda found: found["cash_box_cents"] - before["cash_box_cents"] == 180, 60)
    gained = after["cash_box_cents"] - before["cash_box_cents"]
    expect("ledger after 10 + 20 + 50 + 100 cents", f"cash box +{gained}, violations {after['violations']},"
           f" longest pulse or gap {max(took['longest_ms']):.0f} ms", not after["violations"])
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
    away = time.monotonic()
    machine.ask("camera_stop")
    booth.wait_screen("interrupted", 60)
    told = time.monotonic() - away
    kept = booth.ledger()["credit_cents"]
    expect("camera away", f"screen interrupted after {told:.1f} s, credit {credit} then {kept}", kept == credit)
    bench.photograph("interrupted")
    bench.show("empty_seat")
    back = time.monotonic()
    booth.wait_screen("framing", 60)
    took = time.monotonic() - back
    expect("camera back, framing again after", f"{took:.1f} s", took <= 5)
    bench.photograph("framing-again")


def touch(bench):
    """The glass is reset under a visitor: it is found again, and what was paid stays."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    bench.to_paying()
    machine.ask("coins", groups=[10], **bench.pulse_pace)
    bench.until("credit", booth.ledger, lambda found: found["credit_cents"] >= 100, 60)
    credit = booth.ledger()["credit_cents"]
    machine.ask("touch_remove")
    status = booth.wait("glass away", lambda found: found["devices"]["touch"] != "online", 60)
    expect("glass away", f"{status['devices']['touch']}, screen {booth.screen()['name']}", True)
    machine.ask("touch_make")
    back = time.monotonic()
    booth.wait("glass back", lambda found: found["devices"]["touch"] == "online", 60)
    took = time.monotonic() - back
    screen = booth.wait_screen("paying", 60)["name"]
    kept = booth.ledger()["credit_cents"]
    expect("glass back", f"after {took:.1f} s, screen {screen}, credit {credit} then {kept}", kept == credit)
    booth.press("press:cancel")
    bench.at_rest()


def slip(bench):
    """The roll of the slip printer ends and is replaced: told, mended, and the next refund is on paper."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    machine.ask("slips_load", full=False)
    status = booth.wait("roll out", lambda found: found["devices"]["slip"] != "online", 60)
    said = status["devices"]["slip"]
    expect("roll out", f"slip {said}, booth {status['state']}", "media" in said)
    machine.ask("slips_load", full=True)
    booth.wait("roll in", lambda found: found["devices"]["slip"] == "online", 60)
    before = len(machine.ask("slips_printed"))
    bench.to_paying()
    machine.ask("coins", groups=[5], **bench.pulse_pace)
    bench.until("credit", booth.ledger, lambda found: found["credit_cents"] >= 50, 60)
    booth.press("press:cancel")
    bench.at_rest()
    printed = machine.ask("slips_printed")[before:]
    expect("slip after a cancelled visit", " / ".join(printed.replace("?", " ").split("\n")), "50" in printed)


def visit(bench):
    """A whole e-photo: coins, real portrait, flash, signature, sheet through CUPS to a printer of IPP."""
    booth, machine = bench.booth, bench.machine
    spool.begin(machine)
    before = booth.status()["counters"]
    to_confirming(bench, "visit")
    booth.press("press:confirm", 120)
    booth.wait_screen("thank_you", 400)
    bench.photograph("visit-thank-you")
    bench.fetch_sheets()
    (left, _) = bench.until("an empty spool", lambda: spool.in_memory(machine), lambda found: not found[0], 60)
    written = spool.on_disk(machine)
    expect("pictures after the job", f"in the spool {left}, on the disks {written}", not written)
    after, ledger = booth.status()["counters"], booth.ledger()
    expect("sheets printed", f"{before['prints_completed']} then {after['prints_completed']}",
           after["prints_completed"] == before["prints_completed"] + 1)
    expect("ledger", f"credit {ledger['credit_cents']}, violations {ledger['violations']},"
           f" {booth.status()['timings_ms']}", ledger["credit_cents"] == 0 and not ledger["violations"])


def to_confirming(bench, name):
    """The visit up to the key that pays: the shot is proven lit, the signature is ink."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    machine.ask("watch_line", line=2)
    bench.show("G_compliant")
    bench.to_framing()
    bench.photograph(name + "-framing")
    screen = booth.wait_screen(["reviewing", "refunded", "retrying"], 240)
    bench.photograph(name + "-reviewing")
    verdict = screen.get("verdict") or {}
    lit = [one for one in verdict.get("findings", []) if one["id"] == "flash_lit"]
    expect("verdict", f"{verdict.get('verdict')}, flash {lit[0]['value'] if lit else None} stops",
           verdict.get("verdict") == "accepted" and lit and lit[0]["result"] == "pass")
    rises = [at for at, level in machine.ask("watched", line=2) if level == 1]
    frames = machine.ask("camera_lit")
    expect("flash line rose before the lit frame", f"{1000 * (frames[-1] - rises[-1]):.0f} ms", frames[-1] > rises[-1])
    booth.press("press:accept")
    bench.sign()
    bench.photograph(name + "-signing")
    booth.press("press:done")


def paper(bench):
    """The photo printer runs out of paper in the middle of a sale; refilled, the sheet comes out, once."""
    booth, machine = bench.booth, bench.machine
    before = booth.status()["counters"]["prints_completed"]
    to_confirming(bench, "paper")
    spool.begin(machine)
    machine.shell("touch /run/bench/faults/media-empty")
    booth.press("press:confirm", 120)
    status = booth.wait("paper out", lambda found: "media" in found["devices"]["printer"], 120)
    expect("paper out", f"printer {status['devices']['printer']}, screen {booth.screen()['name']}", True)
    bench.photograph("paper-out")
    (kept, kind), written = spool.in_memory(machine), spool.on_disk(machine)
    expect("pictures while the job waits", f"in the spool {kept} on {kind}, on the disks {written}",
           kept and kind == "tmpfs" and not written)
    machine.shell("rm /run/bench/faults/media-empty")
    booth.wait_screen("thank_you", 400)
    bench.fetch_sheets()
    after, ledger = booth.status()["counters"]["prints_completed"], booth.ledger()
    expect("paper in", f"sheets {before} then {after}, violations {ledger['violations']}",
           after == before + 1 and not ledger["violations"])


def collector(bench):
    """Dossiers wait while the collector is cut off, and are acknowledged once it is there."""
    booth = bench.booth
    if booth.status()["outbox"]["queued"] == 0:
        visit(bench)
    cut = booth.status()
    expect("collector cut off", f"outbox {cut['outbox']['queued']} queued, acknowledged"
           f" {cut['counters']['uploads_acknowledged']}, booth {cut['state']}", cut["outbox"]["queued"] > 0)
    bench.start_collector()
    back = time.monotonic()
    status = booth.wait("dossiers sent", lambda found: found["outbox"]["queued"] == 0, 300)
    expect("collector there", f"all acknowledged after {time.monotonic() - back:.0f} s:"
           f" {status['counters']['uploads_acknowledged']}", status["counters"]["uploads_acknowledged"] > 0)
    bench.stop_collector()


def pulses(bench):
    """Pulses with contact bounce after an idle time: none lost, none doubled; how long until the journal has a coin."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    bench.show("empty_seat")
    print(f"    nobody comes for {bench.options.idle} s", flush=True)
    time.sleep(bench.options.idle)
    bench.to_paying()
    wanted = bench.options.pulses // PULSES_OF_TWO_EUROS
    counted, first, dropped, longest = booth.status()["counters"], bench.newest_entry(), [], 0
    while sum(right for _, right in dropped) < wanted:
        took = machine.ask("coins", wait=600, groups=[PULSES_OF_TWO_EUROS] * 10, bounce=1,
                           limit_ms=LONGEST_PULSE_MS, **bench.fast_pace)
        dropped += [(end, number not in took["wrong"]) for number, end in enumerate(took["ends"])]
        longest = max(longest, *took["longest_ms"])
    time.sleep(3)
    now, violations = booth.status()["counters"], booth.ledger()["violations"]
    written = bench.entries_since(first, "coin_pending", 200)
    entries = [[at for at in written if end < at < after]
               for (end, _), (after, _) in zip(dropped, [*dropped[1:], (float("inf"), True)])]
    right = [found for found, (_, is_right) in zip(entries, dropped) if is_right]
    lost, doubled = sum(not found for found in right), sum(len(found) > 1 for found in right)
    events = {name: now[name] - counted[name] for name in ("coins_accepted", "coins_unknown", "coin_events_lost")}
    expect(f"{len(right)} coins of {PULSES_OF_TWO_EUROS} pulses, {len(right) * PULSES_OF_TWO_EUROS} in all, each with a"
           " bounce", f"lost {lost}, doubled {doubled}; longest pulse or gap {longest:.0f} ms, coins that the emulator's"
           f" hand dropped wrong {len(dropped) - len(right)}; {events}, violations {violations}",
           lost == doubled == 0 and not violations)
    late = sorted(1000 * (found[0] - end) - COIN_SILENCE_MS
                  for found, (end, is_right) in zip(entries, dropped) if is_right)
    print(f"    seen: from the edge that makes a coin whole (last edge + {COIN_SILENCE_MS} ms of silence) to the journal:"
          f" p50 {late[len(late) // 2]:.0f} ms, p99 {late[int(len(late) * 0.99)]:.0f} ms, most {late[-1]:.0f} ms",
          flush=True)


def gaps(bench):
    """boothd stands still while the kernel's buffer overflows: what is lost is told, and is no money."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    bench.show("empty_seat")
    bench.to_paying()
    before, counted = booth.ledger()["cash_box_cents"], booth.status()["counters"]
    coins = 30
    # The service manager would end a boothd that stands still for so long; that is another scenario.
    machine.shell("systemctl service-watchdogs no; kill -STOP $(systemctl show boothd -p MainPID --value)")
    try:
        took = machine.ask("coins", wait=300, groups=[20] * coins, limit_ms=LONGEST_PULSE_MS, **bench.fast_pace)
    finally:
        machine.shell("kill -CONT $(systemctl show boothd -p MainPID --value); systemctl service-watchdogs yes")
    lost, whole, wrong = coins * 40 - KERNEL_BUFFER, KERNEL_BUFFER // 40, len(took["wrong"])
    after = bench.until("what is left of the coins", booth.ledger,
                        lambda led: led["cash_box_cents"] - before >= (whole - wrong) * 200, 120)
    now = booth.status()["counters"]
    gained, told = after["cash_box_cents"] - before, now["coin_events_lost"] - counted["coin_events_lost"]
    expect(f"{coins * 40} edges into a buffer of {KERNEL_BUFFER}",
           f"told lost {told} of {lost}, {gained} of {whole * 200} cents in {whole} whole coins (the emulator's hand"
           f" dropped {wrong} wrong), unknown +{now['coins_unknown'] - counted['coins_unknown']},"
           f" violations {after['violations']}",
           told == lost and (whole - wrong) * 200 <= gained <= whole * 200 and not after["violations"])


def power(bench):
    """The power is cut at random moments; the data disk survives, the booth sells again without a hand."""
    booth, machine = bench.booth, bench.machine
    chance = random.Random(bench.options.seed)
    for cut in range(bench.options.cuts):
        bench.at_rest()
        before = booth.ledger()["cash_box_cents"]
        bench.to_paying()
        moment, known = chance.uniform(0, 7), 0
        hand = threading.Thread(target=put_in, args=(bench, [1, 2, 5, 10]), daemon=True)
        hand.start()
        until = time.monotonic() + moment
        while time.monotonic() < until:
            known = booth.ledger()["cash_box_cents"] - before
            time.sleep(0.1)
        machine.cut_power()
        hand.join(30)
        booted = machine.start(bench.options.boot_patience)
        bench.dress()
        booth.wait("sells again", sells, START_PATIENCE)
        took = time.monotonic() - machine.booted_at
        ledger = booth.ledger()
        gained = ledger["cash_box_cents"] - before
        expect(f"cut {cut + 1}, {moment:.1f} s after the first coin",
               f"inside answers after {booted:.0f} s, sells after {took:.0f} s; cash box +{known} known before,"
               f" +{gained} after, credit {ledger['credit_cents']}, violations {ledger['violations']}",
               not ledger["violations"] and gained in (0, 10, 30, 80, 180) and gained >= known
               and took <= SELLS_AGAIN_S)


def put_in(bench, groups):
    """Coins that fall until the power is gone."""
    try:
        bench.machine.ask("coins", groups=groups, **bench.pulse_pace)
    except (GuestError, OSError):
        return


def watchdog(bench):
    """A boothd that stands still is killed by the service manager and recovers; nothing is lost."""
    booth, machine = bench.booth, bench.machine
    bench.at_rest()
    before = machine.shell("systemctl show boothd -p MainPID --value")
    cash, began = booth.ledger()["cash_box_cents"], time.monotonic()
    machine.shell(f"kill -STOP {before}")
    bench.until("another boothd", lambda: machine.shell("systemctl show boothd -p MainPID --value"),
                lambda pid: pid not in ("0", before), 200)
    booth.wait("sells again", sells, START_PATIENCE)
    log = machine.shell("journalctl -b -u boothd -o cat --no-pager | grep -i watchdog | tail -n 3")
    expect("service manager", f"{log.splitlines()[0] if log else ''}; sells after {time.monotonic() - began:.0f} s",
           "Watchdog timeout" in log)
    expect("cash box", booth.ledger()["cash_box_cents"], booth.ledger()["cash_box_cents"] == cash)


USUAL = (install, coins, pulses, gaps, door, camera, touch, slip, visit, collector, paper, watchdog, power)
