"""Where a sheet's picture lies: the print system has it in memory, and not for long."""

SPOOL = "/run/booth-spool"
PICTURE = "grep -laE '%PDF|RaS[23]|JFIF'"
MARK = "/run/bench/printing-began"


def begin(machine):
    """From now on what is written to the disks counts."""
    machine.shell(f"touch {MARK}")


def in_memory(machine):
    """Files with a picture in the spool, and what kind of disk it is on."""
    kind = machine.shell(f"stat -f -c %T {SPOOL}")
    return machine.shell(f"find {SPOOL} -type f -exec {PICTURE} {{}} +", check=False).split(), kind


def on_disk(machine):
    """Files with a picture among all that were written to the system's disk and the booth's."""
    return machine.shell(f"find / /var/lib/booth -xdev -newer {MARK} -type f -exec {PICTURE} {{}} +",
                         check=False).split()
