"""The guest as a machine: QEMU without KVM, its disks, its monitor, and the hand inside it."""
import json
import os
import shutil
import socket
import subprocess
import threading
import time


class GuestError(Exception):
    """The guest said no, or nothing."""


class Machine:
    """One run's machine. Its disks outlive a power cut, the folder outlives nothing."""

    def __init__(self, image, folder, shared, cores=1, memory_mb=2048):
        self.image, self.folder, self.shared = image, folder, shared
        self.cores, self.memory_mb = cores, memory_mb
        self.process = self.line = None
        self.booted_at = 0.0
        self.answers, self.arrived, self.number = {}, threading.Condition(), 0
        self.root = os.path.join(folder, "root.qcow2")
        self.data = os.path.join(folder, "data.ext4")
        self._make_disks()

    def _make_disks(self):
        run(["qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw",
             "-b", os.path.join(self.image, "root.ext4"), self.root])
        with open(self.data, "wb") as disk:
            disk.truncate(512 << 20)
        run(["mkfs.ext4", "-q", "-F", "-L", "booth-data", self.data])

    def start(self, patience=240):
        """Turns the power on; returns when the hand inside answers, with the seconds it took."""
        for name in ("bench.sock", "monitor.sock"):
            if os.path.exists(self._at(name)):
                os.remove(self._at(name))
        log = open(self._at("qemu.log"), "ab")
        self.process = subprocess.Popen(self._command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        log.close()
        self.booted_at = time.monotonic()
        self._connect()
        with self.arrived:
            if not self.arrived.wait_for(lambda: 0 in self.answers or self.process.poll() is not None, patience):
                raise GuestError(f"no word from inside in {patience} s; see {self._at('console.log')}")
        if self.process.poll() is not None:
            raise GuestError(f"qemu ended with {self.process.returncode}; see {self._at('qemu.log')}")
        return time.monotonic() - self.booted_at

    def _command(self):
        return [
            # The least that .NET runs on. QEMU 7.2 gets two things wrong on a newer one: IRET in a program under SMAP
            # (.NET ends interruptions by it) and the gathers of AVX2 (Mesa draws with them).
            "qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "Nehalem", "-smp", str(self.cores),
            "-m", str(self.memory_mb), "-nodefaults", "-no-reboot", "-display", "none",
            "-kernel", os.path.join(self.image, "vmlinuz"), "-initrd", os.path.join(self.image, "initrd.img"),
            # The emulated clock does not drift: reading it needs no system call.
            "-append", "root=/dev/vda rw console=ttyS0 quiet panic=-1 mitigations=off tsc=reliable",
            "-drive", f"file={self.root},if=virtio,format=qcow2,cache=writeback",
            "-drive", f"file={self.data},if=virtio,format=raw,cache=writethrough",
            "-vga", "none", "-device", "virtio-vga,xres=1280,yres=800",
            "-device", "virtio-rng-pci",
            "-virtfs", f"local,path={self.shared},mount_tag=bench,security_model=none",
            "-netdev", "user,id=net,restrict=off", "-device", "virtio-net-pci,netdev=net",
            "-serial", f"file:{self._at('console.log')}",
            "-chardev", f"socket,id=bench,path={self._at('bench.sock')},server=on,wait=off",
            "-device", "virtio-serial-pci", "-device", "virtserialport,chardev=bench,name=bench",
            "-qmp", f"unix:{self._at('monitor.sock')},server=on,wait=off",
        ]

    def _at(self, name):
        return os.path.join(self.folder, name)

    def _connect(self):
        self.answers.clear()
        deadline = time.monotonic() + 20
        while True:
            try:
                self.line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
                self.line.connect(self._at("bench.sock"))
                break
            except OSError:
                self.line.close()
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise GuestError(f"qemu does not start; see {self._at('qemu.log')}") from None
                time.sleep(0.1)
        threading.Thread(target=self._listen, args=(self.line,), daemon=True).start()

    def _listen(self, line):
        try:
            with line.makefile("rb") as lines:
                for words in lines:
                    heard = json.loads(words)
                    with self.arrived:
                        self.answers[heard["id"]] = heard
                        self.arrived.notify_all()
        except (OSError, ValueError):
            pass  # the power is off; whoever waits sees that the process ended
        with self.arrived:
            self.arrived.notify_all()

    def ask(self, do, wait=120, **words):
        """One act inside; its answer."""
        with self.arrived:
            self.number += 1
            number = self.number
        self.line.sendall(json.dumps({"id": number, "do": do, **words}).encode() + b"\n")
        with self.arrived:
            self.arrived.wait_for(lambda: number in self.answers or self.process.poll() is not None, wait)
            heard = self.answers.pop(number, None)
        if heard is None:
            raise GuestError(f"no answer to {do} in {wait} s")
        if "error" in heard:
            raise GuestError(f"{do}: {heard['error']}")
        return heard["ok"]

    def shell(self, script, timeout=120, check=True):
        """A script inside; what it printed."""
        done = self.ask("shell", wait=timeout + 30, script=script, timeout=timeout)
        if check and done["code"] != 0:
            raise GuestError(f"{script}\nended with {done['code']}: {done['out'][-2000:]}{done['err'][-2000:]}")
        return done["out"].strip()

    def photograph(self, path):
        """The screen as a PNG."""
        plain = self._at("screen.ppm")
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as monitor:
            monitor.settimeout(20)
            monitor.connect(self._at("monitor.sock"))
            words = monitor.makefile("rw")
            words.readline()
            for order in ({"execute": "qmp_capabilities"},
                          {"execute": "screendump", "arguments": {"filename": plain}}):
                words.write(json.dumps(order) + "\n")
                words.flush()
                heard = json.loads(words.readline())
                while "event" in heard:
                    heard = json.loads(words.readline())
                if "error" in heard:
                    raise GuestError(f"photograph: {heard['error']}")
        run(["convert", plain, path])
        return path

    def cut_power(self):
        """The process is killed: nothing inside hears of it."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.line:
            self.line.close()

    def has_stopped(self):
        """True once the machine turned itself off or was reset (it does not start again by itself)."""
        return self.process.poll() is not None

    def close(self, keep=False):
        """Off, and its disks away."""
        self.cut_power()
        if not keep:
            shutil.rmtree(self.folder, ignore_errors=True)


def run(words):
    """A program on this machine, with its words when it fails."""
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise GuestError(f"{' '.join(words)}: {done.stderr}")
    return done.stdout
