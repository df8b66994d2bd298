"""uinput: a multitouch panel with pressure, protocol B."""
import fcntl
import os
import struct
import subprocess
import time

UI_SET_EVBIT, UI_SET_KEYBIT, UI_SET_ABSBIT, UI_SET_PROPBIT = 0x40045564, 0x40045565, 0x40045567, 0x4004556E
UI_DEV_SETUP, UI_ABS_SETUP, UI_DEV_CREATE, UI_DEV_DESTROY = 0x405C5503, 0x401C5504, 0x5501, 0x5502
EV_SYN, EV_KEY, EV_ABS = 0, 1, 3
BTN_TOUCH, ABS_X, ABS_Y = 0x14A, 0x00, 0x01
SLOT, X, Y, TRACKING, PRESSURE = 0x2F, 0x35, 0x36, 0x39, 0x3A
panel = None
size = (0, 0)
contacts = 0


def make(width=1280, height=800):
    """Plugs the panel in."""
    global panel, size
    if panel is not None:
        return os.path.realpath("/dev/booth/touch")
    subprocess.run(["modprobe", "uinput"], check=True)
    panel = os.open("/dev/uinput", os.O_WRONLY)
    size = (width, height)
    for bit in (EV_SYN, EV_KEY, EV_ABS):
        fcntl.ioctl(panel, UI_SET_EVBIT, bit)
    fcntl.ioctl(panel, UI_SET_KEYBIT, BTN_TOUCH)
    fcntl.ioctl(panel, UI_SET_PROPBIT, 1)  # INPUT_PROP_DIRECT: a screen, not a pad
    for axis, largest in ((ABS_X, width - 1), (ABS_Y, height - 1), (SLOT, 9), (X, width - 1), (Y, height - 1),
                          (TRACKING, 65535), (PRESSURE, 255)):
        fcntl.ioctl(panel, UI_SET_ABSBIT, axis)
        fcntl.ioctl(panel, UI_ABS_SETUP, struct.pack("H2xiiiiii", axis, 0, 0, largest, 0, 0, 0))
    fcntl.ioctl(panel, UI_DEV_SETUP, struct.pack("HHHH80sI", 3, 0x1D6B, 0xB007, 1, b"Booth bench panel", 0))
    fcntl.ioctl(panel, UI_DEV_CREATE)
    subprocess.run(["udevadm", "settle"], check=False)
    return os.path.realpath("/dev/booth/touch")


def remove():
    """Pulls the panel's cable."""
    global panel
    fcntl.ioctl(panel, UI_DEV_DESTROY)
    os.close(panel)
    panel = None
    return True


def stroke(points, step_ms=20):
    """One contact along the points [[x, y], ...]; a single point is a tap."""
    global contacts
    contacts = contacts % 60000 + 1
    send((EV_ABS, SLOT, 0), (EV_ABS, TRACKING, contacts), (EV_KEY, BTN_TOUCH, 1), *place(points[0]))
    time.sleep(0.08 if len(points) == 1 else step_ms / 1000)
    for point in points[1:]:
        send(*place(point))
        time.sleep(step_ms / 1000)
    send((EV_ABS, TRACKING, -1), (EV_KEY, BTN_TOUCH, 0))
    return True


def place(point):
    x, y = (max(0, min(int(value), limit - 1)) for value, limit in zip(point, size))
    return ((EV_ABS, X, x), (EV_ABS, Y, y), (EV_ABS, ABS_X, x), (EV_ABS, ABS_Y, y), (EV_ABS, PRESSURE, 90))


def send(*events):
    data = b"".join(struct.pack("llHHi", 0, 0, *event) for event in events)
    os.write(panel, data + struct.pack("llHHi", 0, 0, EV_SYN, 0, 0))
