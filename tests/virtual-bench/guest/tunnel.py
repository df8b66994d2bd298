"""The cable to the collector: what connects to a port here is carried outside, until it is cut."""
import socket
import threading

ends = []
door = None


def open_(port, to_host, to_port):
    global door
    door = socket.create_server(("127.0.0.1", port))
    threading.Thread(target=accept, args=(door, to_host, to_port), daemon=True).start()
    return True


def close():
    door.close()
    for end in list(ends):
        end.close()
    ends.clear()
    return True


def accept(listener, to_host, to_port):
    while True:
        try:
            near, _ = listener.accept()
            far = socket.create_connection((to_host, to_port), timeout=20)
        except OSError:
            return
        far.settimeout(None)
        ends.extend((near, far))
        for one, other in ((near, far), (far, near)):
            threading.Thread(target=carry, args=(one, other), daemon=True).start()


def carry(one, other):
    try:
        while data := one.recv(65536):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)
    except OSError:
        pass  # one of them hung up
