"""The bench's hand in the guest: one JSON object a line in, one out, over a virtio port.

{"id": 1, "do": "shell", "script": "...", "timeout": 60} and so on; see ACTIONS at the end.
"""
import json
import os
import subprocess
import sys
import threading
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import camera
import chip
import control
import drivers
import lines
import slips
import touch
import tunnel

PORT = "/dev/virtio-ports/bench"


def shell(script, timeout=60):
    """Runs a script; its exit code and what it printed."""
    try:
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=timeout,
                              errors="replace", check=False)
        return {"code": done.returncode, "out": done.stdout, "err": done.stderr}
    except subprocess.TimeoutExpired as late:
        return {"code": 124, "out": str(late.stdout or ""), "err": f"not done in {timeout} s"}


ACTIONS = {
    "shell": shell,
    "http": control.ask,
    "gpio_make": lines.make,
    "gpio_set": lines.hold,
    "gpio_get": lines.level,
    "coins": lines.coins,
    "watch_line": lines.watch,
    "watched": lines.watched,
    "camera_make": camera.make,
    "camera_show": camera.show,
    "camera_stop": camera.stop,
    "camera_lit": camera.lit_frames,
    "drivers_make": drivers.make,
    "vivid_make": drivers.camera_make,
    "vivid_unbind": drivers.camera_unbind,
    "vivid_bind": drivers.camera_bind,
    "chip_make": chip.make,
    "chip_stroke": chip.stroke,
    "chip_rest": chip.rest,
    "chip_reset": chip.reset,
    "touch_make": touch.make,
    "touch_remove": touch.remove,
    "touch_stroke": touch.stroke,
    "tunnel_open": tunnel.open_,
    "tunnel_close": tunnel.close,
    "slips_make": slips.make,
    "slips_printed": slips.printed,
    "slips_load": slips.load,
}


def answer(request):
    """Does what is asked; an exception is an answer too."""
    name = request.pop("do")
    number = request.pop("id")
    try:
        return {"id": number, "ok": ACTIONS[name](**request)}
    except Exception:  # whatever went wrong is told outside
        return {"id": number, "error": traceback.format_exc()}


def main():
    while not os.path.exists(PORT):
        subprocess.run(["modprobe", "virtio_console"], check=False)
        time.sleep(0.2)
    port = os.open(PORT, os.O_RDWR)
    gate = threading.Lock()

    def serve(line):
        words = json.dumps(answer(json.loads(line))).encode() + b"\n"
        with gate:
            while words:
                words = words[os.write(port, words):]

    with gate:
        os.write(port, b'{"id": 0, "ok": "here"}\n')
    pending = b""
    while True:
        # Nobody connected outside reads as the end of the file.
        data = os.read(port, 65536)
        if not data:
            time.sleep(0.1)
            continue
        *whole, pending = (pending + data).split(b"\n")
        for line in whole:
            if line.strip():
                threading.Thread(target=serve, args=(line,), daemon=True).start()


main()
