import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// An output folder changes as a whole or not at all, whatever happens to the run that writes it.
@Suite struct WholeOrNothing {
  private let small: SmallWorkspace
  private var out: URL { small.place("out") }

  init() throws { small = try SmallWorkspace("whole or nothing") }

  private func publish(_ arguments: String..., environment: [String: String] = [:]) async throws -> Command.Outcome {
    try await BuiltCommand.run(
      ["publish", small.path, "--output", out.path] + arguments, environment: environment)
  }

  /// What lies beside the workspace.
  private func besides() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: small.place.path).filter { $0 != "workspace" }.sorted()
  }

  @Test func `errors of every kind leave the output as it was and nothing beside it`() async throws {
    #expect(try await publish().status == 0)
    let before = try FolderContents(of: out)
    func expectRefusal(_ status: Int32, _ outcome: Command.Outcome, _ sentence: String) throws {
      #expect(outcome.status == status)
      #expect(outcome.complaint.contains(sentence), "\(outcome.complaint)")
      #expect(try FolderContents(of: out) == before)
      #expect(try besides() == ["out"])
    }
    try expectRefusal(2, try await publish("--edition", "1999"), "there are: 2025")
    let noEngine = ["PROGRESSCARD_PYTHON": "/usr/bin/false"]
    try expectRefusal(1, try await publish("--no-cache", environment: noEngine), "PDF engine")
    try small.write("#panic(\"no booklet today\")", to: "theme/booklet.typ")
    try expectRefusal(1, try await publish(), "no booklet today")
    try small.remove("theme")
    try small.write("The plan [@letters].\n", to: SmallWorkspace.card + "/situation.en.md")
    try expectRefusal(1, try await publish(), "letters")
    try small.edit("workspace.yaml", "title:", "titel:")
    try expectRefusal(2, try await publish(), "titel")
  }

  @Test func `an output is never put in place of the workspace or of a folder around it`() async throws {
    #expect(try await publish("--only", "data").status == 0)
    // As if somebody kept the workspace within an earlier output.
    let inside = out.appending(path: "data/workspace")
    try FileManager.default.moveItem(at: small.place("workspace"), to: inside)
    let before = try FolderContents(of: small.place.url)
    try FileManager.default.createSymbolicLink(at: small.place("link"), withDestinationURL: inside)
    for workspace in [inside.path, small.place("link").path] {
      let outcome = try await BuiltCommand.run(["publish", workspace, "--output", out.path, "--only", "data"])
      #expect(outcome.status == 1)
      #expect(outcome.complaint == "\(out.path) holds the workspace itself; name another output folder.\n")
    }
    try FileManager.default.removeItem(at: small.place("link"))
    #expect(try FolderContents(of: small.place.url) == before)
  }

  @Test(arguments: ["out", "editions/out", "theme"])
  func `an output is never put into the workspace`(name: String) async throws {
    let before = try FolderContents(of: small.place.url)
    let inside = small.place("workspace").appending(path: name).path
    let outcome = try await BuiltCommand.run(["publish", small.path, "--output", inside, "--only", "data"])
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("lies in the workspace"), "\(outcome.complaint)")
    #expect(try FolderContents(of: small.place.url) == before)
  }

  @Test func `where there was no output, errors leave none`() async throws {
    let noEngine = ["PROGRESSCARD_PYTHON": "/usr/bin/false"]
    #expect(try await publish(environment: noEngine).status == 1)
    #expect(try besides() == [])
  }

  @Test func `a run that is killed leaves the earlier output, and the next one cleans up`() async throws {
    #expect(try await publish().status == 0)
    let before = try FolderContents(of: out)
    try small.write("# The plan\n\nIt names five [@plan, p. 4].\n", to: SmallWorkspace.card + "/situation.en.md")
    let engine = try engine(
      beginningWith: "while [ ! -e ../.out.progresscard/site/index.html ]; do sleep 0.02; done; kill -9 $PPID; exit 1")
    let killed = try await publish("--no-cache", environment: engine)
    #expect(killed.status != 0)
    #expect(try FolderContents(of: out) == before)
    #expect(try besides() == [".out.progresscard", ".out.progresscard.lock", "out"])

    #expect(try await publish().status == 0)
    #expect(try besides() == ["out"])
    let after = try FolderContents(of: out)
    #expect(after.paths == before.paths)
    #expect(after != before)
  }

  @Test(arguments: [("INT", Int32(130)), ("TERM", 143), ("HUP", 129)])
  func `a run that is asked to end leaves the earlier output and nothing beside it`(
    signal: String, status: Int32
  ) async throws {
    #expect(try await publish().status == 0)
    let before = try FolderContents(of: out)
    try small.write("# The plan\n\nIt names five [@plan, p. 4].\n", to: SmallWorkspace.card + "/situation.en.md")
    let engine = try engine(
      beginningWith: "while [ ! -e ../.out.progresscard/site/index.html ]; do sleep 0.02; done; "
        + "kill -\(signal) $PPID; while kill -0 $PPID; do sleep 0.02; done; exit 1")
    let scratch = small.place("scratch")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
    let ended = try await publish("--no-cache", environment: engine.merging(["TMPDIR": scratch.path]) { $1 })
    #expect(ended.status == status)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    try FileManager.default.removeItem(at: scratch)
    #expect(ended.output == "")
    #expect(try FolderContents(of: out) == before)
    #expect(try besides() == ["out"])
  }

  @Test func `a signal that was ignored from the beginning stays ignored`() async throws {
    let engine = try engine(beginningWith: "kill -HUP $PPID")
    let outcome = try await Command(
      [
        "/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$@\"", BuiltCommand.path, "publish", small.path, "--output",
        out.path,
      ]
    ).run(environment: BuiltCommand.surroundings.merging(engine) { $1 })
    #expect(outcome.status == 0)
  }

  @Test func `an output is never put into the workspace through a link`() async throws {
    let workspace = small.place("workspace")
    for (name, target) in [("link", ""), ("cards", "editions"), ("far", "editions/2025")] {
      try FileManager.default.createSymbolicLink(
        at: small.place(name), withDestinationURL: target.isEmpty ? workspace : workspace.appending(path: target))
    }
    let before = try FolderContents(of: small.place.url)
    for inside in ["link/out", "cards/out", "cards/new/out", "far/../out", "workspace/../cards/out", "cards"] {
      let outcome = try await BuiltCommand.run(
        ["publish", small.path, "--output", small.place(inside).path, "--only", "data"])
      #expect(outcome.status == 1, "\(inside)")
      #expect(try FolderContents(of: small.place.url) == before, "\(inside)")
    }
    // The workspace may be named by a link as well.
    let outcome = try await BuiltCommand.run(
      ["publish", small.place("link").path, "--output", workspace.path + "/out", "--only", "data"])
    #expect(outcome.complaint.contains("lies in the workspace"), "\(outcome.complaint)")
    #expect(try FolderContents(of: small.place.url) == before)
  }

  @Test func `whenever a run is killed, the output is the earlier or the new one`() async throws {
    #expect(try await publish().status == 0)
    let earlier = try FolderContents(of: out)
    try small.write("# The plan\n\nIt names five [@plan, p. 4].\n", to: SmallWorkspace.card + "/situation.en.md")
    let new = small.place("new")
    #expect(try await BuiltCommand.run(["publish", small.path, "--output", new.path]).status == 0)
    let later = try FolderContents(of: new)
    for milliseconds in [20, 100, 250, 450, 700] {
      let run = try BuiltCommand.start(["publish", small.path, "--output", out.path, "--no-cache"])
      try await Task.sleep(for: .milliseconds(milliseconds))
      kill(run.processIdentifier, SIGKILL)
      await run.ended()
      let now = try FolderContents(of: out)
      #expect(now == earlier || now == later, "\(milliseconds) ms")
    }
    #expect(try await publish().status == 0)
    #expect(try FolderContents(of: out) == later)
    #expect(try besides() == ["new", "out"])
  }

  @Test func `of two runs at once one gets a sentence, and the other is not disturbed`() async throws {
    let engine = try engine(
      beginningWith: """
        if mkdir .begun 2> /dev/null; then
          "\(BuiltCommand.path)" publish . --output "\(out.path)" 2> .complaint
          echo $? > .status
        fi
        """)
    #expect(try await publish("--no-cache", environment: engine).status == 0)
    #expect(try small.read(".complaint") == "Another progresscard is writing \(out.path); wait until it has ended.\n")
    #expect(try small.read(".status") == "1\n")
    #expect(try besides() == ["out"])
    let other = small.place("another")
    #expect(try await BuiltCommand.run(["publish", small.path, "--output", other.path]).status == 0)
    #expect(try FolderContents(of: out) == FolderContents(of: other))
  }

  /// A PDF engine that runs something first, in the workspace. What has to come between is its own doing, so that no
  /// test on a busy machine has to be in time for it.
  private func engine(beginningWith words: String) throws -> [String: String] {
    let script = small.place("workspace/.engine")
    try """
    #!/bin/sh
    (
    cd "\(small.path)" || exit 1
    \(words)
    ) || exit 1
    exec "\(BuiltCommand.python)" "$@"
    """.write(to: script, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    return ["PROGRESSCARD_PYTHON": script.path]
  }
}

extension Process {
  /// Waits for its end away from Swift's threads.
  fileprivate func ended() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        self.waitUntilExit()
        continuation.resume()
      }
    }
  }
}
