import Foundation
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

  @Test func `a folder that was not published is refused with a sentence`() async throws {
    let server = SiteServer(folder: folder, host: "127.0.0.1", port: 0)
    await #expect(throws: ServerProblem.self) { try await server.run { _ in } }
  }
}
