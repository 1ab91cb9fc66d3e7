import EndToEnd
import Foundation
import Testing

/// Publishing a part of everything.
@Suite struct Parts {
  private let small: SmallWorkspace
  private var out: URL { small.place("out") }

  init() throws { small = try SmallWorkspace("parts – ça va") }

  private func publish(_ arguments: [String]) async throws -> FolderContents {
    let outcome = try await BuiltCommand.run(["publish", small.path, "--output", out.path, "--replace"] + arguments)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    return try FolderContents(of: out)
  }

  private func only(_ parts: [String]) -> [String] { parts.flatMap { ["--only", $0] } }

  /// The first folders of paths.
  private func parts(of contents: FolderContents) -> [String] {
    Set(contents.paths.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
  }

  @Test(arguments: [["site"], ["booklets"], ["data"], ["data", "booklets"], ["site", "data"], ["data", "data"]])
  func `a part holds the files that the whole has, and a manifest of them alone`(named: [String]) async throws {
    let whole = try await publish([])
    #expect(parts(of: whole) == ["booklets", "data", "manifest.json", "site"])
    let part = try await publish(only(named))
    #expect(parts(of: part) == Set(named + ["manifest.json"]).sorted())
    let prefixes = named.map { $0 + "/" }
    let expected = whole.paths.filter { path in prefixes.contains { path.hasPrefix($0) } }
    #expect(part.paths.filter { $0 != "manifest.json" } == expected)
    // Pages link to booklets and data where these are; the others know nothing of each other.
    for path in part.paths where path.hasPrefix("data/") || path.hasPrefix("booklets/") {
      #expect(part.files[path] == whole.files[path], "\(path)")
    }
  }

  @Test func `all parts named are the same as none, in any order`() async throws {
    let whole = try await publish([])
    #expect(try await publish(only(["data", "site", "booklets"])) == whole)
  }

  @Test func `one edition is published without the others`() async throws {
    try small.write(
      "title: {en: May, fr: Mai}\nas-of: 2024-05-31\nframework: first\n", to: "editions/2024/edition.yaml")
    let both = try await publish(only(["site", "data"]))
    let one = try await publish(only(["site", "data"]) + ["--edition", "2025"])
    #expect(both.paths.contains("data/2024/cards.csv"))
    #expect(one.paths == both.paths.filter { !$0.contains("/2024/") })
    let text = String(decoding: one.files["manifest.json"] ?? Data(), as: UTF8.self)
    #expect(text.contains(#""editions":["2025"]"#))
  }

  @Test func `what an earlier run made and this one does not is removed only when that is said`() async throws {
    try small.write(
      "title: {en: May, fr: Mai}\nas-of: 2024-05-31\nframework: first\n", to: "editions/2024/edition.yaml")
    let both = try await publish(only(["site", "data"]))
    for (arguments, names) in [
      (["--only", "site"], "data"), (["--only", "data", "--edition", "2025"], "site and the edition 2024"),
      (["--only", "data", "--only", "site", "--edition", "2025"], "the edition 2024"),
    ] {
      let outcome = try await BuiltCommand.run(["publish", small.path, "--output", out.path] + arguments)
      #expect(outcome.status == 1)
      #expect(outcome.complaint.contains("also holds \(names), which this run would remove"), "\(outcome.complaint)")
      #expect(try FolderContents(of: out) == both)
    }
  }

  @Test func `the base address stands in pages with one slash before each path`() async throws {
    let base = try await publish(only(["site"]) + ["--base-url", "https://cards.example.org/2025//"])
    let page = String(decoding: base.files["site/2025/en/XA.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains(#"<link rel="canonical" href="https://cards.example.org/2025/site/2025/en/XA.html">"#))
  }
}
