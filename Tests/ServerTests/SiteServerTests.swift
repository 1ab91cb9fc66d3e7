import Foundation
import HTTPTypes
import Testing

@testable import Server

@Suite struct SiteServing {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "serving-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/out/site", withIntermediateDirectories: true)
    for (path, text) in [
      ("out/site/index.html", "<title>front</title>"), ("out/site/a.csv", "a,b\n"), ("out/manifest.json", "{}"),
      ("secret.txt", "secret"),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + path))
    }
  }

  private var visitor: Visitor { Visitor(folder: folder + "/out") }

  @Test func `files are served with headers that keep a page to itself`() async throws {
    let answer = try await visitor.get("/site/index.html")
    #expect(answer.status == .ok)
    #expect(answer.body == "<title>front</title>")
    #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
  }

  @Test(arguments: [("no such host", "no address no such host"), ("fe80::1", "fe80::1")])
  func `where nothing can listen, a sentence says so`(host: String, words: String) async throws {
    await #expect {
      try await SiteServer(folder: folder + "/out", host: host, port: 0).run { _ in }
    } throws: {
      ($0 as? ServerProblem)?.sentence.contains(words) == true
    }
  }

  @Test func `the root leads to the first page`() async throws {
    let answer = try await visitor.get("/")
    #expect(answer.status == .found)
    #expect(answer.headers[.location] == "/site/index.html")
  }

  @Test func `what is not there gets a page that says so`() async throws {
    let answer = try await visitor.get("/site/none.html")
    #expect(answer.status == .notFound)
    #expect(answer.body.contains("There is no page at this address"))
    #expect(answer.headers[.contentSecurityPolicy] != nil)
  }

  @Test(arguments: [
    "/../secret.txt", "/site/../../secret.txt", "/%2e%2e/secret.txt", "/site/%2e%2e/%2e%2e/secret.txt",
    "/..%2fsecret.txt", "//../secret.txt", "/site/..%5c..%5csecret.txt", "/%00", "/site/index.html%00.txt",
  ])
  func `nothing outside the folder is served`(path: String) async throws {
    let answer = try? await visitor.get(path)
    #expect(answer?.body.contains("secret") != true)
    #expect(answer?.status != .ok)
  }

  @Test(arguments: [
    ("bytes=0-4", "<titl"), ("bytes=7-", "front</title>"), ("bytes=-5", "itle>"), ("bytes=-99", "<title>front</title>"),
    ("bytes=15-99", "itle>"), ("Bytes = 0 - 0", "<"), ("bytes=2-18446744073709551616", "itle>front</title>"),
  ])
  func `a part of a file is sent where one is asked for`(range: String, part: String) async throws {
    let answer = try await visitor.get("/site/index.html", range: range)
    #expect(answer.status == .partialContent)
    #expect(answer.body == part)
    #expect(answer.headers[.contentRange]?.hasSuffix("/20") == true)
  }

  @Test(arguments: ["bytes=20-", "bytes=999999-", "bytes=-0", "bytes=18446744073709551616-"])
  func `a part that lies beyond the file is refused with its size`(range: String) async throws {
    let answer = try await visitor.get("/site/index.html", range: range)
    #expect(answer.status == .rangeNotSatisfiable)
    #expect(answer.headers[.contentRange] == "bytes */20")
  }

  @Test(arguments: ["bytes=0-1,3-4", "bytes=5-2", "bytes=-", "bytes=a-b", "lines=0-1", "bytes=--5", "bytes", ""])
  func `a range that means nothing gets the whole file`(range: String) async throws {
    let answer = try await visitor.get("/site/index.html", range: range)
    #expect(answer.status == .ok)
    #expect(answer.body == "<title>front</title>")
  }

  @Test func `of another version, and of a head, no part is sent`() async throws {
    for range in ["bytes=99-", "bytes=0-4"] {
      let other = try await visitor.get("/site/index.html", range: range, ifRange: "\"other\"")
      #expect(other.status == .ok)
      #expect(other.body == "<title>front</title>")
      #expect(try await visitor.get("/site/index.html", method: .head, range: range).status == .ok)
    }
  }

  @Test func `a folder's page keeps the same rules as its file`() async throws {
    let part = try await visitor.get("/site/", range: "bytes=-5")
    #expect(part.status == .partialContent)
    #expect(part.body == "itle>")
    #expect(try await visitor.get("/site/", range: "bytes=99-").status == .rangeNotSatisfiable)
    try FileManager.default.createDirectory(atPath: folder + "/out/site/linked", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/out/site/linked/index.html", withDestinationPath: "/etc/hostname")
    #expect(try await visitor.get("/site/linked/").status == .notFound)
  }

  @Test func `what cannot be asked of a file is refused, and its head alone is sent`() async throws {
    for method in [HTTPRequest.Method.post, .put, .delete, .trace, .options] {
      let answer = try await visitor.get("/site/index.html", method: method)
      #expect(answer.status == .methodNotAllowed)
      #expect(answer.headers[.allow] == "GET, HEAD")
      #expect(answer.headers[.contentSecurityPolicy] != nil)
    }
    #expect(try await visitor.get("/", method: .head).status == .found)
    let head = try await visitor.get("/site/index.html", method: .head)
    #expect(head.status == .ok)
    #expect(head.body == "")
  }

  @Test func `links, hidden files and addresses with empty parts are not served`() async throws {
    let out = folder + "/out"
    try FileManager.default.createSymbolicLink(atPath: out + "/site/link.txt", withDestinationPath: "../../secret.txt")
    try FileManager.default.createSymbolicLink(atPath: out + "/site/up", withDestinationPath: "../..")
    try Data("secret".utf8).write(to: URL(fileURLWithPath: out + "/site/.hidden"))
    for path in ["/site/link.txt", "/site/up/secret.txt", "/site/.hidden", "//site", "/site//index.html", "//site/"] {
      let answer = try await visitor.get(path)
      #expect(answer.status == .notFound, "\(path)")
      #expect(answer.headers[.location] == nil)
    }
    #expect(try await visitor.get("/site/").body == "<title>front</title>")
  }

  @Test func `a folder that was not published is refused with a sentence`() async throws {
    let server = SiteServer(folder: folder, host: "127.0.0.1", port: 0)
    await #expect(throws: ServerProblem.self) { try await server.run { _ in } }
  }
}
