"""What the adapters' own suites are given, and a camera whose driver can be unbound."""
import glob
import os
import subprocess

import chip
import lines

VIVID = "/sys/bus/platform/drivers/vivid"
CAMERA = (320, 180)


def make():
    """Every driver, and no hand on it; what BOOTH_BENCH_* names."""
    bus, camera = chip.make(), camera_make()
    lines.let_go()
    label, folder = lines.names()
    width, height = CAMERA
    return {
        "BOOTH_BENCH_GPIO": f"{label} /sys/devices/platform/{folder} {lines.CONFIG}/live",
        "BOOTH_BENCH_UINPUT": "/dev/uinput",
        "BOOTH_BENCH_I2C": bus,
        "BOOTH_BENCH_CAMERA": f"{camera} {width} {height} {VIVID} vivid.0",
    }


def camera_make():
    """vivid as a webcam: a driver that can be unbound while its camera is open, as USB's can."""
    subprocess.run(["modprobe", "vivid", "n_devs=1", "node_types=0x1", "num_inputs=1", "input_types=0"], check=True)
    subprocess.run(["udevadm", "settle"], check=False)
    return video()


def video():
    """vivid's node."""
    return "/dev/" + os.path.basename(glob.glob("/sys/devices/platform/vivid.0/video4linux/video*")[0])


def camera_unbind():
    """Its cable is pulled: the driver goes while the camera is open."""
    lines.write(VIVID + "/unbind", "vivid.0")
    return glob.glob("/sys/devices/platform/vivid.0/video4linux/*")


def camera_bind():
    """Plugged in again."""
    lines.write(VIVID + "/bind", "vivid.0")
    return video()
