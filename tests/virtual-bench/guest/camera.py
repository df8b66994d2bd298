"""v4l2loopback: a camera that streams MJPEG, one picture again and again, lighter while the flash is on."""
import fcntl
import os
import struct
import subprocess
import threading
import time

import lines

VIDIOC_S_FMT = 0xC0D05605
OUTPUT = 2
MJPG = 0x47504A4D
FLASH = 2
EXPOSURE_S = 0.04
feeding = None


def make(number=20):
    subprocess.run(["modprobe", "v4l2loopback", f"video_nr={number}", "card_label=Booth bench camera",
                    "exclusive_caps=1", "max_buffers=8"], check=True)
    subprocess.run(["udevadm", "settle"], check=False)
    return os.path.realpath("/dev/booth/camera")


class Feed(threading.Thread):
    """Writes frames at a rate; a flash is on the frame that was exposed while it was lit."""

    def __init__(self, device, width, height, rate):
        super().__init__(daemon=True)
        self.rate, self.frames, self.lit_frames = rate, 0, []
        self.pictures, self.running = {}, threading.Event()
        self.descriptor = os.open(device, os.O_RDWR)
        # struct v4l2_format: type, 4 bytes of padding, then struct v4l2_pix_format.
        pixels = struct.pack("IIIIIIIIIIII", width, height, MJPG, 1, 0, width * height * 2,
                             8, 0, 0, 0, 0, 0)
        format_ = bytearray(struct.pack("II", OUTPUT, 0) + pixels + bytes(208 - 8 - len(pixels)))
        fcntl.ioctl(self.descriptor, VIDIOC_S_FMT, format_)

    def run(self):
        lines.hasten()
        due = time.monotonic()
        while self.running.wait():
            if self.wait_for_light(due):
                time.sleep(EXPOSURE_S)
                self.lit_frames.append(time.monotonic())
                os.write(self.descriptor, self.pictures["lit"])
            else:
                os.write(self.descriptor, self.pictures["dim"])
            self.frames += 1
            due = max(due + 1 / self.rate, time.monotonic())

    def wait_for_light(self, until):
        """True when the flash is on before the next frame is due."""
        while time.monotonic() < until:
            if lines.is_high(FLASH):
                return True
            time.sleep(0.01)
        return lines.is_high(FLASH)


def show(dim, lit, width, height, rate=5, number=20):
    """Shows a picture from now on: as the booth's own light shows it, and with the flash."""
    global feeding
    pictures = {"dim": content(dim), "lit": content(lit)}
    if feeding is None:
        feeding = Feed(f"/dev/video{number}", width, height, rate)
        feeding.pictures = pictures
        feeding.start()
    feeding.pictures = pictures
    feeding.running.set()
    return feeding.frames


def lit_frames():
    """When frames with the flash on them were handed over, monotonic seconds."""
    return feeding.lit_frames if feeding else []


def stop():
    """No more frames, as from a camera that hangs. The loopback keeps its writer: it lets no other one in after it."""
    feeding.running.clear()
    return feeding.frames


def content(path):
    with open(path, "rb") as file:
        return file.read()
