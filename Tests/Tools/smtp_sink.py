#!/usr/bin/env python3
"""A mail server on loopback that delivers nothing: it writes what it gets into a folder and answers as it is told.

    python3 Tests/Tools/smtp_sink.py FOLDER [--rule STAGE[:RECIPIENT]=ACTION …] [--user NAME --password WORD]
                                            [--certificate PEM [--tls]] [--per-connection N]

It prints its port on the first line and runs until its standard input ends, or the program that started it. The n-th mail becomes FOLDER/n.eml, in the bytes
that came, and FOLDER/n.json with who sent it to whom, on which connection. Each event is a line of FOLDER/log.

STAGE is connect, ehlo, starttls, auth, mail, rcpt, data, content (while the mail comes) or end (after it). ACTION is `drop` (the
connection is closed), `wait SECONDS` (and then as ever), or a reply such as `550 5.1.1 unknown`, lines parted by `|`.
"""

import argparse
import base64
import json
import os
import pathlib
import select
import socket
import ssl
import sys
import threading
import time


class Dropped(Exception):
    pass


class Sink:
    def __init__(self, options):
        self.folder = pathlib.Path(options.folder)
        self.rules = dict(rule.split("=", 1) for rule in options.rule)
        self.login = (options.user, options.password) if options.user else None
        self.context = None
        if options.certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(options.certificate)
        self.is_tls = options.tls
        self.per_connection = options.per_connection
        self.lock = threading.Lock()
        self.mails = 0
        self.connections = 0

    def log(self, line):
        with self.lock, (self.folder / "log").open("a", encoding="utf-8") as log:
            log.write(line + "\n")

    def keep(self, envelope, content):
        with self.lock:
            self.mails += 1
            number = self.mails
            (self.folder / f"{number}.eml").write_bytes(content)
            (self.folder / f"{number}.json").write_text(json.dumps(envelope), encoding="utf-8")

    def run(self):
        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1], flush=True)

        def accept():
            while True:
                connection, _ = listener.accept()
                self.connections += 1
                threading.Thread(target=self.serve, args=(connection, self.connections), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        parent = os.getppid()
        while os.getppid() == parent:
            readable, _, _ = select.select([sys.stdin], [], [], 0.5)
            if readable and not os.read(0, 1024):
                return

    def serve(self, connection, number):
        try:
            Conversation(self, connection, number).run()
        except (Dropped, OSError, ValueError) as reason:
            self.log(f"{number} ended {type(reason).__name__}")
        finally:
            connection.close()


class Conversation:
    def __init__(self, sink, connection, number):
        self.sink = sink
        self.number = number
        self.mails = 0
        self.attach(connection)
        self.is_secure = False

    def attach(self, connection):
        self.connection = connection
        self.lines = connection.makefile("rb")

    def say(self, text):
        lines = text.split("|")
        self.connection.sendall("".join(line + "\r\n" for line in lines).encode())

    def obey(self, stage, recipient=None):
        """Whether a rule has answered."""
        rules = self.sink.rules
        action = rules.get(f"{stage}:{recipient}") or rules.get(stage)
        if action is None:
            return False
        if action == "drop":
            raise Dropped
        if action.startswith("wait "):
            time.sleep(float(action[5:]))
            return False
        self.say(action)
        return True

    def secure(self):
        self.attach(self.sink.context.wrap_socket(self.connection, server_side=True))
        self.is_secure = True

    def run(self):
        if self.sink.is_tls:
            self.secure()
        if not self.obey("connect"):
            self.say("220 sink.example.org ESMTP")
        sender, recipients, known = None, [], self.sink.login is None
        while line := self.lines.readline(2048):
            text = line.decode("utf-8", "replace").rstrip("\r\n")
            word = text.split(" ", 1)[0].upper()
            self.sink.log(f"{self.number} {'AUTH …' if word == 'AUTH' else text}")
            if word in ("EHLO", "HELO"):
                if not self.obey("ehlo"):
                    offers = ["sink.example.org", "SIZE 10000000", "ENHANCEDSTATUSCODES"]
                    if self.sink.context and not self.is_secure:
                        offers.append("STARTTLS")
                    if self.sink.login:
                        offers.append("AUTH PLAIN")
                    self.say("|".join(f"250{'-' if o is not offers[-1] else ' '}{o}" for o in offers))
            elif word == "STARTTLS" and self.sink.context:
                if not self.obey("starttls"):
                    self.say("220 2.0.0 go on")
                    self.secure()
            elif word == "AUTH":
                if not self.obey("auth"):
                    known = self.log_in(text)
                    self.say("235 2.7.0 welcome" if known else "535 5.7.8 wrong password")
            elif word == "MAIL":
                if self.sink.per_connection and self.mails >= self.sink.per_connection:
                    self.say("421 4.7.0 enough on this connection")
                    return
                if not self.obey("mail"):
                    sender, recipients = text, []
                    self.say("250 2.1.0 ok" if known else "530 5.7.0 who are you?")
            elif word == "RCPT":
                recipient = text.partition("<")[2].partition(">")[0]
                if not self.obey("rcpt", recipient):
                    recipients.append(recipient)
                    self.say("250 2.1.5 ok")
            elif word == "DATA":
                if not self.obey("data"):
                    self.say("354 go on")
                    content = self.content()
                    if not self.obey("end", recipients[0]):
                        self.mails += 1
                        self.sink.keep(
                            {"sender": sender, "recipients": recipients, "connection": self.number,
                             "secure": self.is_secure}, content)
                        self.say("250 2.0.0 kept")
            elif word == "QUIT":
                self.say("221 2.0.0 bye")
                return
            else:
                self.say("250 2.0.0 ok" if word in ("RSET", "NOOP") else "500 5.5.2 unknown")

    def log_in(self, text):
        words = text.split(" ")
        if len(words) == 3:
            given = words[2]
        else:
            self.say("334 ")
            given = self.lines.readline(2048).decode().strip()
        _, user, password = base64.b64decode(given).decode().split("\0")
        return (user, password) == self.sink.login

    def content(self):
        self.obey("content")
        kept = []
        while line := self.lines.readline(100_000):
            if line == b".\r\n":
                return b"".join(kept)
            kept.append(line[1:] if line.startswith(b".") else line)
        raise Dropped


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--rule", action="append", default=[])
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--certificate")
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--per-connection", type=int, default=0)
    Sink(parser.parse_args()).run()


if __name__ == "__main__":
    main()
