"""A slip printer at the other end of a USB cable: the printer gadget on dummy_hcd, with paper or without."""
import os
import subprocess
import threading
import time

import lines

GADGET = "/sys/kernel/config/usb_gadget/slip"
DLE_EOT, CLEAR, GS_R = b"\x10\x04", b"\x10\x14\x08", b"\x1d\x72"
GOOD, STOPPED, NO_PAPER, IN_TURN = 0x12, 0x20, 0x60, 0x00
paper = bytearray()
waiting = bytearray()
has_paper = threading.Event()
has_paper.set()
worker = None


def make():
    """Plugs the printer in."""
    global worker
    if worker is not None:
        return True
    subprocess.run(["modprobe", "-a", "libcomposite", "usb_f_printer", "dummy_hcd", "usblp"], check=True)
    os.makedirs(GADGET + "/strings/0x409", exist_ok=True)
    put("idVendor", "0x1d6b")
    put("idProduct", "0xb008")
    for name, text in (("manufacturer", "Booth"), ("product", "Slip printer"), ("serialnumber", "1")):
        put("strings/0x409/" + name, text)
    os.makedirs(GADGET + "/configs/c.1", exist_ok=True)
    os.makedirs(GADGET + "/functions/printer.0", exist_ok=True)
    put("functions/printer.0/pnp_string", "MFG:Booth;MDL:Slip printer;CLS:PRINTER;")
    if not os.path.exists(GADGET + "/configs/c.1/printer.0"):
        os.symlink(GADGET + "/functions/printer.0", GADGET + "/configs/c.1/printer.0")
        put("UDC", "dummy_udc.0")
    worker = threading.Thread(target=serve, daemon=True)
    worker.start()
    return True


def printed():
    """What came out, as text with '?' for the printer's own codes."""
    return "".join(chr(byte) if 32 <= byte < 127 or byte == 10 else "?" for byte in bytes(paper))


def load(full):
    """Takes the roll out, or puts one in."""
    (has_paper.set if full else has_paper.clear)()
    return True


def serve():
    lines.hasten()
    port = opened()
    while True:
        try:
            waiting.extend(os.read(port, 4096))
        except OSError:
            time.sleep(0.1)
            continue
        answer = bytes(answers())
        if answer:
            os.write(port, answer)


def answers():
    """Asked at once, whatever waits for paper; then what waits is printed, and GS r has its turn."""
    while (at := waiting.find(DLE_EOT)) >= 0 and at + 2 < len(waiting):
        kind = waiting[at + 2]
        del waiting[at:at + 3]
        yield GOOD | (0 if has_paper.is_set() else STOPPED if kind == 2 else NO_PAPER)
    if (at := waiting.find(CLEAR)) >= 0 and len(waiting) >= at + 10:
        del waiting[:at + 10]
    while has_paper.is_set() and (at := waiting.find(GS_R)) >= 0 and at + 2 < len(waiting):
        paper.extend(waiting[:at])
        del waiting[:at + 3]
        yield IN_TURN


def opened():
    """The gadget's end; its node is there a moment before the device is."""
    while True:
        try:
            return os.open("/dev/g_printer0", os.O_RDWR)
        except OSError:
            time.sleep(0.1)


def put(name, text):
    with open(f"{GADGET}/{name}", "w") as file:
        file.write(text)
