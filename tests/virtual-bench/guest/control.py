"""boothd's control socket, asked without starting a program."""
import http.client
import json
import socket

SOCKET = "/run/booth/control.sock"


class OverSocket(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(SOCKET)


def ask(path, method="GET", body=None, timeout=20):
    """The answer's JSON, or None when nobody answers."""
    line = OverSocket("booth", timeout=timeout)
    try:
        line.request(method, path, json.dumps(body) if body is not None else None,
                     {"Content-Type": "application/json"})
        return json.loads(line.getresponse().read() or b"null")
    except (OSError, http.client.HTTPException, ValueError):
        return None
    finally:
        line.close()
