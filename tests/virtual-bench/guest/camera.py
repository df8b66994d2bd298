"""v4l2loopback: a camera whose pictures come from a file of one YUYV frame."""
import fcntl
import os
import struct
import subprocess
import threading
import time

VIDIOC_S_FMT = 0xC0D05605
OUTPUT = 2
YUYV = 0x56595559
feeding = None


def make(number=20):
    subprocess.run(["modprobe", "v4l2loopback", f"video_nr={number}", "card_label=Booth bench camera",
                    "exclusive_caps=1", "max_buffers=8"], check=True)
    subprocess.run(["udevadm", "settle"], check=False)
    return os.path.realpath("/dev/booth/camera")


class Feed(threading.Thread):
    def __init__(self, device, path, width, height, rate):
        super().__init__(daemon=True)
        self.path, self.next_path, self.width, self.height = path, path, width, height
        self.rate, self.frames, self.ended = rate, 0, threading.Event()
        self.descriptor = os.open(device, os.O_RDWR)
        # struct v4l2_format: type, 4 bytes of padding, then struct v4l2_pix_format.
        pixels = struct.pack("IIIIIIIIIIII", width, height, YUYV, 1, width * 2, width * height * 2,
                             8, 0, 0, 0, 0, 0)
        format_ = bytearray(struct.pack("II", OUTPUT, 0) + pixels + bytes(208 - 8 - len(pixels)))
        fcntl.ioctl(self.descriptor, VIDIOC_S_FMT, format_)

    def run(self):
        loaded, frame = None, b""
        due = time.monotonic()
        while not self.ended.is_set():
            if loaded != self.next_path:
                loaded = self.next_path
                with open(loaded, "rb") as file:
                    frame = file.read()
            os.write(self.descriptor, frame)
            self.frames += 1
            due = max(due + 1 / self.rate, time.monotonic())
            self.ended.wait(due - time.monotonic())
        os.close(self.descriptor)


def show(path, width, height, rate=5, number=20):
    """Shows a picture from now on."""
    global feeding
    if feeding is None or not feeding.is_alive():
        feeding = Feed(f"/dev/video{number}", path, width, height, rate)
        feeding.start()
    feeding.next_path = path
    return feeding.frames


def stop():
    """No more frames, and no camera: the loopback stops calling itself one."""
    global feeding
    frames = 0
    if feeding is not None:
        feeding.ended.set()
        feeding.join(5)
        frames, feeding = feeding.frames, None
    return frames
