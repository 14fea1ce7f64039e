"""A small mail server for the tests, on 127.0.0.1, which can be slow, refuse, or hang up at the worst moment."""

import email
import socketserver
import threading
import time
from contextlib import contextmanager


class MailServer(socketserver.ThreadingTCPServer):
    """``accepted``: what it said 250 to, as messages. ``hold``: seconds before the last answer; ``hang_up``: it takes
    the message and ends the connection without a word; ``refuse``: address → the answer to RCPT; ``pause``: seconds
    before every answer. ``received``: set once a whole message is in, before anything is answered.
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Session)
        self.accepted, self.refuse = [], {}
        self.hold = self.pause = 0.0
        self.hang_up = False
        self.received = threading.Event()

    @property
    def port(self):
        return self.server_address[1]

    def message_ids(self):
        return sorted(message["Message-ID"] for message in self.accepted)


class Session(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 pruebas")
        for line in self.rfile:
            words = line.decode("ascii", "replace").strip()
            verb = words[:4].upper()
            if verb == "DATA":
                if not self.take():
                    return
            elif verb == "RCPT":
                address = words.partition("<")[2].partition(">")[0]
                self.say(self.server.refuse.get(address, "250 ok"))
            else:
                self.say("221 adios" if verb == "QUIT" else "250 ok")
                if verb == "QUIT":
                    return

    def say(self, words):
        time.sleep(self.server.pause)
        self.wfile.write(f"{words}\r\n".encode())

    def take(self):
        """The message up to its final dot; False when the connection ended first, or ends here."""
        self.say("354 adelante")
        body = bytearray()
        while not body.endswith(b"\r\n.\r\n"):
            line = self.rfile.readline()
            if not line:
                return False
            body += line
        message = email.message_from_bytes(bytes(body[:-3]))
        self.server.accepted.append(message)
        self.server.received.set()
        time.sleep(self.server.hold)
        if self.server.hang_up:
            return False
        self.say(f"250 2.0.0 Ok: queued as {len(self.server.accepted)}")
        return True


@contextmanager
def mail_server():
    with MailServer() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()
