import Cards
import EndToEnd
import Formats
import Foundation
import Synchronization
import Testing
import ToolsSupport
import Workspace

@testable import Capture

@Suite(.serialized) struct SavedCopies {
  /// A workspace whose sources lie on a server of the test's own.
  private final class Place: Sendable {
    let small: SmallWorkspace
    let server: LoopbackServer

    init(_ reply: @escaping @Sendable (String) -> LoopbackServer.Reply) throws {
      small = try SmallWorkspace("capture")
      server = try LoopbackServer(reply)
      let base = "http://site.example.org:\(server.port)"
      try small.write(
        """
        [
          {"id": "Plan/../2008", "type": "report", "title": "The plan", "URL": "\(base)/plan"},
          {"id": "letter", "type": "letter", "title": "A letter"},
          {"id": "moved", "type": "webpage", "title": "Moved", "URL": "\(base)/old"},
          {"id": "paper", "type": "report", "title": "A paper", "URL": "\(base)/paper.pdf"},
          {"id": "gone", "type": "webpage", "title": "Gone", "URL": "\(base)/gone"},
          {"id": "secret", "type": "webpage", "title": "Secret", "URL": "\(base)/secret"},
          {"id": "bad", "type": "webpage", "title": "Bad", "URL": "\(base)/bad"}
        ]

        """, to: "sources.json")
      try small.write(
        "Plan/../2008: {by: state}\nsecret: {access: confidential}\nbad: {fetch: never}\nmoved: {kind: secondary}\n",
        to: "sources.yaml")
    }

    func dossier() throws -> Dossier {
      let reading = WorkspaceReader.read(small.path)
      #expect(reading.findings.filter { $0.place.file.hasPrefix("captures") } == [])
      return try #require(reading.dossier)
    }

    func visitor(_ dossier: Dossier) -> Visitor {
      let web = ScriptedWeb(names: ["site.example.org": [["127.0.0.1"]]])
      let gate = AddressGuard(resolver: web, neverFetch: NeverFetch(dossier), allowance: .of(server))
      return Visitor(gate: gate, connector: CurlConnector(agent: "progresscard/test"), clock: web)
    }

    func capture(again: Bool = false, mostBytes: Int = 1_000_000) throws -> CaptureRun.Result {
      let dossier = try dossier()
      var visitor = visitor(dossier)
      var run = CaptureRun(root: small.path, dossier: dossier, keys: [], software: "progresscard/test")
      return try run.run(&visitor, again: again, mostBytes: mostBytes) { _, _ in }
    }

    func drift() throws -> [String: DriftRun.State] {
      let dossier = try dossier()
      var visitor = visitor(dossier)
      let entries = DriftRun(root: small.path, dossier: dossier, keys: []).run(&visitor) { _, _ in }
      return Dictionary(uniqueKeysWithValues: entries.map { ($0.source.text, $0.state) })
    }

    var asked: [String] { server.requests.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) } }
  }

  private static let page = """
    <!doctype html><html><head><title>The plan</title><script>alert(1)</script></head><body><nav>Menu</nav>
    <main><h1>Plan of 2008</h1><p onclick="evil()">Every <b>child</b> counts. <img src=x onerror=evil()></p>
    <ul><li>One<li>Two</ul></main></body></html>
    """

  @Sendable private static func reply(_ path: String) -> LoopbackServer.Reply {
    switch path {
    case "/robots.txt": .page("User-agent: *\nDisallow: /nothing\n", type: "text/plain")
    case "/plan": .page(page)
    case "/old": .page("", status: "301 Moved Permanently", headers: ["Location: /new?a=b"])
    case "/new?a=b":
      .init(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "8\r\n<p>Words\r\n4\r\n</p>\r\n0\r\n\r\n")
    case "/paper.pdf": .page("%PDF-1.4 …", type: "application/pdf")
    default: .page("no", status: "404 Not Found")
    }
  }

  @Test func `each source is saved with its time, hash, status and redirects`() throws {
    let place = try Place(Self.reply)
    let result = try place.capture()
    let outcomes = result.entries.map { entry in
      switch entry.outcome {
      case .saved: "\(entry.source) saved"
      case .there: "\(entry.source) there"
      case .never: "\(entry.source) never"
      case .failed(let found): "\(entry.source) \(found)"
      }
    }
    #expect(
      outcomes == ["Plan/../2008 saved", "bad never", "gone the status 404", "moved saved", "paper saved"])
    #expect(result.confidential == 1)
    #expect(place.asked == ["/robots.txt", "/plan", "/gone", "/old", "/new?a=b", "/paper.pdf"])

    let copies = try place.dossier().copies
    #expect(copies.map(\.source.text) == ["Plan/../2008", "moved", "paper"])
    let base = "http://site.example.org:\(place.server.port)"
    #expect(copies[1].redirects == [base + "/new?a=b"])
    #expect(copies.map(\.status) == [200, 200, 200])
    #expect(copies.map(\.type) == ["text/html", "text/html", "application/pdf"])
    #expect(copies[1].size == 12)
    #expect(copies[0].hash == SHA256.hash(Array(Self.page.utf8)).hex)
    #expect(copies.map { $0.textHash == nil } == [false, false, true])
    #expect(copies[0].moment == "2026-11-28T12:00:00Z")
    #expect(copies[0].file.hasPrefix("captures/plan----2008-"))
    #expect(
      try place.small.read(copies[0].file) == "The plan\n\n# Plan of 2008\n\nEvery child counts.\n\n- One\n- Two\n")
    #expect(try place.small.read(copies[2].file) == "%PDF-1.4 …")
  }

  @Test func `another program reads the WARC files and finds every digest right`() async throws {
    let place = try Place(Self.reply)
    _ = try place.capture()
    let copies = try place.dossier().copies
    let paths = copies.map { place.small.path + "/" + $0.archive }
    let outcome = try await Command.tool("warc_check.py", paths).run()
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.complaint)")
    let base = "http://site.example.org:\(place.server.port)"
    #expect(
      outcome.lines.filter { $0.hasPrefix("response") } == [
        "response \(base)/plan 200 True \(Self.page.utf8.count)", "response \(base)/old 301 True 0",
        "response \(base)/new?a=b 200 True 12", "response \(base)/paper.pdf 200 True 12",
      ])
    #expect(outcome.lines.count { $0.hasPrefix("request") } == 4)
    for (copy, path) in zip(copies, paths) {
      #expect(SHA256.hash(Array(try Data(contentsOf: URL(fileURLWithPath: path)))).hex == copy.archiveHash)
    }
  }

  @Test func `what is saved is passed over, and visited again on demand`() throws {
    let place = try Place(Self.reply)
    _ = try place.capture()
    let asked = place.asked.count
    let again = try place.capture()
    #expect(again.entries.count { if case .there = $0.outcome { true } else { false } } == 3)
    #expect(place.asked.count == asked + 2)
    let before = try place.dossier().copies.map(\.archive)
    _ = try place.capture(again: true)
    let after = try place.dossier().copies
    #expect(Set(after.map(\.archive)).isSuperset(of: before))
    // A changed address is another one.
    try place.small.edit("sources.json", "/plan", "/new?a=b")
    let changed = try place.capture()
    guard case .saved? = changed.entries.first?.outcome else {
      Issue.record("the changed address was not saved")
      return
    }
  }

  @Test func `a run ends where it has saved enough, and the next one goes on`() throws {
    let place = try Place(Self.reply)
    let first = try place.capture(mostBytes: 1)
    #expect(first.isFull)
    #expect(try place.dossier().copies.map(\.source.text) == ["Plan/../2008"])
    let second = try place.capture()
    #expect(!second.isFull)
    #expect(try place.dossier().copies.count == 3)
  }

  @Test func `drift is told source by source`() throws {
    let state = LockedPaths()
    let place = try Place { path in
      switch (state.value, path) {
      case ("later", "/plan"): .page(Self.page.replacing("counts", with: "matters"))
      case ("later", "/old"): .page("", status: "302 Found", headers: ["Location: /elsewhere"])
      case ("later", "/elsewhere"): .page("<p>Words</p>")
      case ("later", "/paper.pdf"): .page("", status: "410 Gone")
      case ("noise", "/plan"):
        .page(Self.page.replacing("Menu", with: "Other menu").replacing("alert(1)", with: "alert(2)"))
      default: Self.reply(path)
      }
    }
    #expect(try place.drift()["Plan/../2008"] == .unsaved)
    _ = try place.capture()
    let same: [String: DriftRun.State] = [
      "Plan/../2008": .same, "moved": .same, "paper": .same, "gone": .unsaved, "bad": .never,
    ]
    #expect(try place.drift() == same)
    state.value = "noise"
    #expect(try place.drift() == same)
    state.value = "later"
    #expect(
      try place.drift() == ["Plan/../2008": .changed, "moved": .moved, "paper": .gone, "gone": .unsaved, "bad": .never])
    let paper = try #require(try place.dossier().copies.last)
    try place.small.write("damaged", to: paper.archive)
    #expect(try place.drift()["paper"] == .lost)
  }

  @Test func `saved copies are no part of what is read, hashed or frozen`() throws {
    let place = try Place(Self.reply)
    _ = try place.capture()
    let files = try #require(InputHashes(of: place.small.path)).byPath.keys.filter { $0.hasPrefix("captures") }
    #expect(files.sorted() == ["captures/captures.csv"])
    #expect(WorkspaceReader.read(place.small.path).findings.filter { $0.severity != .note }.map(\.rule) == [])
  }

  @Test func `a damaged table of copies names its lines and leads nowhere`() throws {
    let place = try Place(Self.reply)
    _ = try place.capture()
    let table = try place.small.read("captures/captures.csv")
    for (old, new) in [
      ("captures/plan", "captures/../plan"), ("2026-11-28T12:00:00Z", "2026-02-30T12:00:00Z"), (",200,", ",two,"),
      ("sha256,text", "sha,text"),
    ] {
      try place.small.write(table.replacing(old, with: new), to: "captures/captures.csv")
      let findings = WorkspaceReader.read(place.small.path).findings.filter { $0.place.file == "captures/captures.csv" }
      #expect(!findings.isEmpty, "\(new)")
      #expect(findings.allSatisfy { $0.severity == .error })
    }
  }

  @Test func `random pages neither trap nor keep anything that runs`() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "<", ">", "</", "script", "<script>", "<!--", "-->", "<p>", "<main>", "&#0;", "&#x202e;", "&amp;", "é", "\u{0}",
      "<svg",
      "onload=", "<![CDATA[", "]]>", "<?xml", "text", "<table><tr><td>", "<li>", "\"", "'", "=",
    ]
    for _ in 0..<2_000 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      _ = ReadableText.html(Array(text.utf8), charset: nil)
      let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = ReadableText.html(
        bytes, charset: ["utf-8", "utf-16", "iso-8859-1", "nonsense"].randomElement(using: &random))
      _ = AnswerHead(bytes)
      _ = ChunkedBody.joined(bytes)
      _ = Robots(bytes)
    }
    let deep = String(repeating: "<div><b>", count: 50_000)
    _ = ReadableText.html(Array(deep.utf8), charset: nil)
  }

  @Test func `letters of other character sets are read as the server says`() {
    #expect(
      ReadableText.html(
        Array("<p>\u{E9}t\u{E9}".unicodeScalars.map { UInt8($0.value) }.map { $0 }), charset: "iso-8859-1") == "été\n")
    #expect(ReadableText.html(Array("<p>été — ok".utf8), charset: "utf-8") == "été — ok\n")
    #expect(ReadableText.html(Array("<p>été".utf8), charset: nil) == "été\n")
  }
}

/// A word that a test changes while its server answers.
private final class LockedPaths: Sendable {
  private let word = Mutex("")
  var value: String {
    get { word.withLock { $0 } }
    set { word.withLock { $0 = newValue } }
  }
}
