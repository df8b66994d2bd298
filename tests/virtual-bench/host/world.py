"""What surrounds the guest: package, keys, configuration, pictures, all in one shared folder."""
import json
import os
import shutil

from .machine import run

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.path.dirname(HERE)
ROOT = os.path.dirname(os.path.dirname(BENCH))
COLLECTOR = os.path.join(ROOT, "artifacts/bin/ReferenceCollector/release/ReferenceCollector")
PORTRAITS = os.path.join(ROOT, "provisioning/portraits")
PRINTER = os.path.join(ROOT, "provisioning/visitor/Printer/photo-printer.conf")
CAMERA = (900, 1200)
# Without the flash a picture is this much darker, on its coded values: some 0.7 stops of light.
AMBIENT = 0.8


def lay_out(folder, deb):
    """Fills the shared folder."""
    os.makedirs(folder, exist_ok=True)
    shutil.copytree(os.path.join(BENCH, "guest"), os.path.join(folder, "guest"), dirs_exist_ok=True)
    shutil.copy(PRINTER, os.path.join(folder, "guest"))
    repack(deb, os.path.join(folder, "booth.deb"))
    run([COLLECTOR, "make-keys", os.path.join(folder, "keys"), "--booth-id", "bench-1"])
    with open(os.path.join(folder, "booth.json"), "w", encoding="utf-8") as file:
        json.dump(configuration(), file, indent=2)


def repack(deb, target):
    """The same package without compression: unpacking is this machine's work, not the emulator's."""
    tree = target + ".tree"
    run(["dpkg-deb", "--raw-extract", deb, tree])
    run(["dpkg-deb", "-Znone", "--build", tree, target])
    shutil.rmtree(tree)


def configuration():
    """The booth of the bench: its board says the wiring, this what the emulator needs more time for."""
    return {
        "board": "/usr/share/booth/boards/virtual-bench.json",
        "identity": {
            "booth_id": "bench-1", "code_prefix": "PB01", "operator_name": "Studio Exemple",
            "address_lines": ["Gare de Lyon, salle des fresques", "75012 Paris"],
            "support_phone": "09 70 00 00 00",
        },
        # Some twenty times slower than a board: what waits for a person or a network waits longer.
        "session": {
            "idle_timeout_s": 600, "warning_timeout_s": 120, "shot_timeout_s": 60, "secure_timeout_s": 60,
            "slip_timeout_s": 60, "print_timeout_s": 600, "interruption_timeout_s": 600, "farewell_timeout_s": 60,
        },
        # A core of the emulator may be away for a tenth of a second; a real acceptor's pulses are never that long.
        "coins": {
            "debounce_ms": 5, "min_pulse_ms": 10, "max_pulse_ms": 300, "min_gap_ms": 10, "max_gap_ms": 300,
            "group_gap_ms": 500,
        },
        "collector": {
            "url": "https://localhost:8443/", "authority_certificate": "/etc/booth/ca.crt",
            "seal_certificate": "/etc/booth/collector-envelope.crt",
            "receipt_certificate": "/etc/booth/collector-receipt.crt",
            "device_certificate": "/etc/booth/device.crt",
            "device_key": "/run/credentials/boothd.service/device.key", "timeout_s": 60,
        },
        "devices": {
            "camera": {"width_px": CAMERA[0], "height_px": CAMERA[1], "format": "mjpeg",
                       "frames_per_s": 30},
            "touch_panel": {"kind": "evdev", "path": "/dev/booth/touch", "bus": None, "interrupt": None},
            "enclosure": {"watchdog_s": 300},
        },
    }


def picture(folder, name):
    """A portrait as two JPEGs in the shared folder: by the booth's own light, and with the flash."""
    lit, dim = os.path.join(folder, name + "-lit.jpg"), os.path.join(folder, name + ".jpg")
    if not os.path.exists(lit):
        size = ["-resize", f"{CAMERA[0]}x{CAMERA[1]}!", "-quality", "92"]
        source = os.path.join(PORTRAITS, name + ".jpg")
        run(["convert", source, "-evaluate", "multiply", str(AMBIENT), *size, dim])
        run(["convert", source, *size, lit])
    return {"dim": f"/bench/{name}.jpg", "lit": f"/bench/{name}-lit.jpg"}


def contract_suites(folder):
    """The ports' contract suites with their runtime, compiled ahead of time: the emulator has no minute for it."""
    run(["dotnet", "publish", os.path.join(ROOT, "tests/Booth.Contract.Tests"), "-c", "Release", "-r", "linux-x64",
         "--self-contained", "true", "-p:PublishReadyToRun=true", "-o", folder, "--nologo", "-v:quiet"])
    for heavy in ("libonnxruntime.so", "libmscordaccore.so", "libmscordbi.so", "createdump"):
        if os.path.exists(os.path.join(folder, heavy)):
            os.remove(os.path.join(folder, heavy))
