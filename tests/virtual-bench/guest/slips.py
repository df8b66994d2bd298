"""A slip printer at the other end of a USB cable: the printer gadget on dummy_hcd answers DLE EOT."""
import os
import subprocess
import threading
import time

GADGET = "/sys/kernel/config/usb_gadget/slip"
DLE_EOT = b"\x10\x04"
GOOD = b"\x12"
paper = bytearray()
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


def serve():
    port = opened()
    while True:
        try:
            data = os.read(port, 4096)
        except OSError:
            time.sleep(0.1)
            continue
        while DLE_EOT in data:
            at = data.index(DLE_EOT)
            os.write(port, GOOD)
            data = data[:at] + data[at + 3:]
        paper.extend(data)


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
