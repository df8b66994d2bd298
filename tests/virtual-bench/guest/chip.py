"""The registers of an FT5x06 on i2c-stub and its interrupt line: a finger as the controller reports it."""
import ctypes
import fcntl
import os
import subprocess
import time

import lines

I2C_SLAVE, I2C_SMBUS = 0x0703, 0x0720
WRITE, BLOCK = 0, 8
ADDRESS, FIRST, IDENTITY, FT6236 = 0x38, 0x02, 0xA3, 0x64
POINTS, POINT = 5, 6
DOWN, HELD, UP = 0x00, 0x80, 0x40
INTERRUPT = 6
bus = None


class Arguments(ctypes.Structure):
    """struct i2c_smbus_ioctl_data."""
    _fields_ = [("write", ctypes.c_uint8), ("command", ctypes.c_uint8), ("size", ctypes.c_uint32),
                ("data", ctypes.c_void_p)]


def make():
    """A controller with power and no finger; its bus."""
    global bus
    subprocess.run(["modprobe", "-a", "i2c-dev"], check=True)
    subprocess.run(["modprobe", "i2c-stub", f"chip_addr={ADDRESS:#x}"], check=True)
    subprocess.run(["udevadm", "settle"], check=False)
    if bus is None:
        bus = os.open("/dev/booth/i2c-touch", os.O_RDWR)
        fcntl.ioctl(bus, I2C_SLAVE, ADDRESS)
    put(IDENTITY, [FT6236])
    show()
    return os.path.realpath("/dev/booth/i2c-touch")


def put(first, values):
    """Registers from the first one on; at most 32."""
    data = ctypes.create_string_buffer(bytes([len(values), *values]), 34)
    fcntl.ioctl(bus, I2C_SMBUS, bytes(Arguments(WRITE, first, BLOCK, ctypes.addressof(data))))


def show(point=None, event=DOWN):
    """What the controller reports: one finger, or none."""
    x, y = (int(value) for value in point or (0, 0))
    one = [event | x >> 8, x & 0xFF, y >> 8, y & 0xFF, 90, 0]
    put(FIRST, [0 if point is None else 1, *one, *[0] * (POINT * (POINTS - 1))])


def report(point=None, event=DOWN):
    """Registers, then the falling line that says so."""
    show(point, event)
    lines.put(INTERRUPT, False)
    lines.put(INTERRUPT, True)


def stroke(points, step_ms=20):
    """One contact along the points [[x, y], ...]; a single point is a tap."""
    report(points[0], DOWN)
    time.sleep(0.08 if len(points) == 1 else step_ms / 1000)
    for point in points[1:]:
        report(point, HELD)
        time.sleep(step_ms / 1000)
    report(points[-1], UP)
    show()
    return True


def rest(point):
    """A finger that stays where it is."""
    report(point, DOWN)
    return True


def reset():
    """The controller starts anew under the finger: registers without sense, no report, then no finger."""
    put(IDENTITY, [0xFF])
    put(FIRST, [0xFF] * (1 + POINT * POINTS))
    time.sleep(0.3)
    put(IDENTITY, [FT6236])
    show()
    return True
