"""A server that takes signatures, and a client that signs, for all that is measured about signing."""

import json
import pathlib
import signal
import socket
import subprocess
import sys
import time

from measure import TOOL

TERMS = {
    "campaign": {
        "id": "bench", "signing": "here", "languages": ["en"],
        "texts": {"en": {"title": "Promises", "consents": {"sign": "I sign.", "showName": "Show.", "news": "Write."}}},
    },
    "petitions": [{
        "id": "be", "country": "BE", "edition": "2010-06", "age": 16, "postcode": "optional", "goal": 10000,
        "demands": [{"id": "beds", "calls": [], "indicators": []}],
        "texts": {"en": {"title": "A bed for every child", "demands": {"beds": "Open the shelters."}}},
    }],
}
BODY = (
    "name=Person+Abc&email=p{n}%40d.example.org&country=BE&postcode=1000&sign=yes&age=yes&news=yes"
    "&token={token}&work={counter}"
)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(port: int) -> None:
    """Until something listens there."""
    began = time.monotonic()
    while time.monotonic() - began < 120:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
    sys.exit(f"nothing listens at port {port}")


class Server:
    """A published folder with one petition, and progresscard serving it."""

    def __init__(self, folder: pathlib.Path, database: str, made: bool = False):
        self.out = folder / "out"
        if not made:
            self.publish()
        self.port = free_port()
        began = time.monotonic()
        self.process = subprocess.Popen(
            [TOOL, "serve", self.out, "--listen", f"127.0.0.1:{self.port}", "--database", database, "--key",
             folder / "campaign.key", "--behind-proxy"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.port)
        self.ready = time.monotonic() - began

    def publish(self):
        (self.out / "data").mkdir(parents=True)
        (self.out / "site").mkdir()
        page = "<!doctype html><html lang=en><title>page</title><p>" + "word " * 3000
        (self.out / "site" / "index.html").write_text(page)
        (self.out / "manifest.json").write_text("{}")
        (self.out / "data" / "petitions.json").write_text(json.dumps(TERMS))

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)


def client(programs, *words) -> dict:
    done = subprocess.run([programs["client"], *map(str, words)], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def sign(programs, port: int, first: int, count: int, connections: int = 500) -> dict:
    return client(
        programs, "post", f"127.0.0.1:{port}", "/sign/be/en", BODY, "--form", "/sign/be/en", "--difficulty",
        "data-bits", "--wait", "3.2", "--count", count, "--first", first, "--connections", connections, "--seconds", 60,
        "--header", "X-Forwarded-For: {c}.{b}.{a}.1")
