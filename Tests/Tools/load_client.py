#!/usr/bin/env python3
"""Tries the load client and the baseline of `Benchmarks/intake` on a small server of its own.

    python3 Tests/Tools/load_client.py

What the client says of a server must be what the server has seen. One line for each promise; exit code 1 where one is broken.
"""

import asyncio
import hashlib
import json
import pathlib
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Benchmarks" / "intake"))
import build  # noqa: E402

DIFFICULTY = 9


class Server:
    """Answers as it is told by the path, and remembers what was posted."""

    def __init__(self):
        self.tokens, self.posted, self.problems, self.connections, self.seen = set(), [], [], 0, 0
        self.dies_after = None

    async def serve(self, reader, writer):
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.decode("latin-1").split("\r\n")
                method, path, _ = lines[0].split(" ")
                fields = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
                body = await reader.readexactly(int(fields.get("content-length", "0")))
                self.seen += 1
                if self.dies_after and self.seen > self.dies_after:
                    self.stop()
                    return
                if not await self.answer(writer, method, path, fields, body):
                    return
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError, ConnectionError, ValueError):
            pass
        finally:
            writer.close()

    def stop(self):
        self.listener.close()
        for task in asyncio.all_tasks():
            if task.get_coro().__name__ == "serve" and task is not asyncio.current_task():
                task.cancel()

    async def answer(self, writer, method, path, fields, body):
        def say(status, content=b"", *more):
            head = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", *more]
            writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + content)

        if path == "/form":
            token = f"t+{len(self.tokens)}/="
            self.tokens.add(token)
            page = f'<form data-difficulty="{DIFFICULTY}"><input type="hidden" name="token" value="{token}"></form>'.encode()
            # in chunks, as servers like to send pages
            writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            for piece in (page[:40], page[40:]):
                writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
                await writer.drain()
            writer.write(b"0\r\n\r\n")
        elif method == "POST" and path.startswith("/sign"):
            values = dict(urllib.parse.parse_qsl(body.decode()))
            self.posted.append(values | {"path": path, "from": fields.get("x-forwarded-for")})
            if "token" in values:
                if values["token"] not in self.tokens:
                    self.problems.append("a token came twice or from nowhere")
                self.tokens.discard(values["token"])
                digest = hashlib.sha256(f"{values['token']}:{values['counter']}".encode()).digest()
                if int.from_bytes(digest, "big") >> (256 - DIFFICULTY):
                    self.problems.append("a proof is wrong")
            say("303 See Other", b"", "Location: /thanks")
        elif path in ("/slow", "/slower"):
            await asyncio.sleep(0.1 if path == "/slow" else 1)
            say("200 OK", b"late")
        elif path == "/full":
            say("503 Service Unavailable", b"", "Retry-After: 5")
        elif path == "/closing":
            say("200 OK", b"bye", "Connection: close")
            return False
        elif path == "/cut":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
            return False
        elif path == "/wrong":
            say("500 Internal Server Error")
        else:
            say("200 OK", path.encode() * 10)
        return True


async def client(program, *words):
    process = await asyncio.create_subprocess_exec(
        program, *map(str, words), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    said, complained = await asyncio.wait_for(process.communicate(), 120)
    return process.returncode, json.loads(said) if said else complained.decode()


async def with_server(run, *arguments):
    server = Server()
    server.listener = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    port = server.listener.sockets[0].getsockname()[1]
    found = await run(server, f"127.0.0.1:{port}", *arguments)
    server.listener.close()
    return found


async def posts(server, address, program, folder):
    _, said = await client(
        program, "post", address, "/sign/{n}", "email=p{n}%40example.org&token={token}&counter={counter}&x={random}",
        "--form", "/form", "--count", 300, "--connections", 20, "--first", 1000, "--header",
        "X-Forwarded-For: 10.{a}.{b}.{c}", "--acknowledged", folder / "acknowledged")
    numbers = sorted(int(line) for line in (folder / "acknowledged").read_text().split())
    expected = list(range(1000, 1300))
    yield said["acknowledged"] == 300 and numbers == expected, "every acknowledged post is in the list", said
    yield sorted(int(one["path"][6:]) for one in server.posted) == expected, "each number is posted once", len(server.posted)
    yield not server.problems and not server.tokens, "each token is used once, with its proof of work", server.problems
    yield all(
        one["email"] == f"p{one['path'][6:]}@example.org" and one["from"] == f"10.0.{int(one['path'][6:]) >> 8}.{int(one['path'][6:]) & 255}"
        for one in server.posted), "what stands in braces is put in", server.posted[:1]
    # once for the pages, and anew for the posts
    yield server.connections == 40, "connections are kept", server.connections


async def answers(server, address, program, folder):
    paths = folder / "paths"
    paths.write_text("/a\n/b\n/closing\n")
    _, said = await client(program, "get", address, paths, "--count", 300, "--connections", 10)
    yield (said["acknowledged"] == 300 and said["reopened"] >= 90 and sum(said["errors"].values()) == 0,
           "a connection that the server ends is opened again", said)
    paths.write_text("/full\n/wrong\n/cut\n/a\n")
    _, said = await client(program, "get", address, paths, "--count", 400, "--connections", 10)
    yield (said["acknowledged"] == 100 and said["refused"] == 100 and said["refusedWithoutRetryAfter"] == 0
           and said["statuses"] == {"200": 100, "500": 100, "503": 100} and said["errors"]["unreadable"] == 100,
           "refusals and errors are told apart from answers", said)
    paths.write_text("/slow\n")
    _, said = await client(program, "get", address, paths, "--count", 50, "--connections", 5)
    yield (100 <= said["milliseconds"]["p50"] < 200 and said["seconds"] >= 1, "times are those that the server took", said)
    _, said = await client(program, "get", address, paths, "--seconds", 2, "--connections", 4, "--rate", 200)
    offered = said["sent"] + said["notOffered"]
    yield (said["acknowledged"] <= 90 and 150 <= offered <= 420 and said["milliseconds"]["p99"] > 500,
           "a rate above what is answered shows in the times and in what was not offered", said)
    paths.write_text("/slower\n")
    _, said = await client(program, "get", address, paths, "--count", 4, "--connections", 4, "--timeout", 0.1)
    yield said["errors"]["timedOut"] == 4, "an answer that takes too long is told", said


async def ending(server, address, program, folder):
    server.dies_after = 200
    _, said = await client(
        program, "post", address, "/sign/{n}", "a={n}", "--seconds", 30, "--connections", 10, "--acknowledged",
        folder / "ended")
    numbers = {int(line) for line in (folder / "ended").read_text().split()}
    seen = {int(one["path"][6:]) for one in server.posted}
    yield (said["serverGone"] and said["seconds"] < 20 and len(numbers) == said["acknowledged"] and numbers <= seen,
           "a server that is gone ends the run, and nothing is acknowledged that it has not seen", said)


async def slow_and_raw(server, address, program, _):
    start = time.monotonic()
    _, said = await client(program, "slow", address, "/sign", "--connections", 200, "--seconds", 2, "--interval", 200)
    yield said["open"] == 200 and time.monotonic() - start < 6, "slow clients stay for their time", said
    _, said = await client(
        program, "raw", address, "--count", 500, "--connections", 20, "--timeout", 0.5, "--seconds", 60)
    known = said["answered"] + sum(said["errors"].values())
    yield (said["sent"] == 500 and known == 500 and said["answered"] > 50,
           "each damaged request ends in an answer, a closed connection or its time-out", said)


async def refusals(_, address, program, __):
    port = address.split(":")[1]
    found = [await client(program, "get", f"{host}:{port}", "/dev/null") for host in ("192.0.2.1", "0.0.0.0", "example.org", "128.0.0.1")]
    yield all(code == 2 and "loopback" in said for code, said in found), "other addresses than loopback are refused", found


async def main():
    kept = True
    with tempfile.TemporaryDirectory(prefix="load-client-") as name:
        folder = pathlib.Path(name)
        programs = build.built(folder / "programs")

        async def tell(server, address, part):
            nonlocal kept
            async for holds, sentence, found in part(server, address, programs["client"], folder):
                kept = kept and holds
                print(("kept    " if holds else "BROKEN  ") + sentence + ("" if holds else f": {found}"))

        for part in (posts, answers, ending, slow_and_raw, refusals):
            await with_server(tell, part)
        schema = ROOT / "Sources" / "Store" / "Schema" / "schema.sql"
        for turn in (0, 1):
            code, said = await client(programs["baseline"], schema, folder / "b.db", "--rows", 500, "--batch", 100)
            holds = code == 0 and said["rows"] == 500 and said["rowsBefore"] == turn * 500 and said["diskSyncsPerSecond"] > 0
            kept = kept and holds
            print(("kept    " if holds else "BROKEN  ") + f"the baseline writes the store's own rows: {said}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
