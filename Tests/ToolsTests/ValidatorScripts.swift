import Foundation
import Testing
import ToolsSupport

/// The scripts of Tests/Tools on small sites made by hand: a validator that finds nothing in a bad page proves nothing.
@Suite struct ValidatorScripts {
  private func fixture(_ path: String) -> String {
    Repository.folder.appending(path: "Tests/Tools/Fixtures/\(path)").path
  }

  @Test(arguments: [[], ["--from-files"]])
  func `a good page passes in the browser`(options: [String]) async throws {
    let outcome = try await Command.tool("axe_pages.py", [fixture("good")] + options).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    #expect(outcome.lines == ["axe: 2 pages in 4 views, 0 problems"])
  }

  @Test(arguments: [[], ["--from-files"]])
  func `each fault of a page is found in the browser`(options: [String]) async throws {
    let outcome = try await Command.tool("axe_pages.py", [fixture("bad")] + options).run()
    #expect(outcome.status == 1, "\(outcome.complaint)")
    let always = "[1280 light, 1280 dark, 320 light, 320 dark]"
    for expected in [
      "console.html: console:",
      "contrast.html: color-contrast: p \(always)",
      "dark.html: color-contrast: p [1280 dark, 320 dark]",
      "elsewhere.html: request: http://192.0.2.1/pixel.png [loading] leaves the site",
      "missing.html: missing: absent.png",
      "phone.html: color-contrast: p [320 light, 320 dark]",
      "picture.html: image-alt: img \(always)",
      "wide.html: sideways-scroll: p.plank [320 light, 320 dark]",
    ] {
      #expect(outcome.lines.contains { $0.hasPrefix(expected) }, "\(expected) is not in \(outcome.output)")
    }
    #expect(outcome.lines.last == "axe: 9 pages in 4 views, 10 problems")
  }

  @Test func `only the pages asked for are opened`() async throws {
    let outcome = try await Command.tool("axe_pages.py", [fixture("bad"), "wide.html"]).run()
    #expect(outcome.lines.last == "axe: 1 pages in 4 views, 1 problems")
  }

  @Test(arguments: ["axe_pages.py", "html_pages.py", "data_package.py"])
  func `a folder that is not there ends with exit code 2`(script: String) async throws {
    let outcome = try await Command.tool(script, ["no-such-folder"]).run()
    #expect(outcome.status == 2)
    #expect(outcome.complaint == "no-such-folder is not a folder\n")
  }

  @Test func `valid HTML passes`() async throws {
    let outcome = try await Command.tool("html_pages.py", [fixture("good")]).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    #expect(outcome.lines == ["html: 2 pages, 0 problems"])
  }

  @Test func `an end tag too many is found with its page and line`() async throws {
    let outcome = try await Command.tool("html_pages.py", [fixture("bad")]).run()
    #expect(outcome.status == 1, "\(outcome.complaint)")
    #expect(outcome.lines.contains("nesting.html:12:51: Stray end tag “section”."), "\(outcome.output)")
  }

  @Test func `a data package that keeps its own rules passes`() async throws {
    let outcome = try await Command.tool("data_package.py", [fixture("data/good")]).run()
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
  }

  @Test func `a row that breaks the rules of its data package is found`() async throws {
    let outcome = try await Command.tool("data_package.py", [fixture("data/bad")]).run()
    #expect(outcome.status == 1, "\(outcome.complaint)")
    for expected in ["cards:3:score: ", "cards:3: Row at position \"3\" violates the primary key", "cards:4:country: "]
    {
      #expect(outcome.lines.contains { $0.hasPrefix(expected) }, "\(expected) is not in \(outcome.output)")
    }
  }

  @Test func `pictures are taken for phone and desktop, light and dark`() async throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "pictures-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: out) }
    let arguments = [fixture("good"), out.path, "--pages", "fr/index.html"]
    let outcome = try await Command.tool("screenshots.py", arguments).run()
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let names = try FileManager.default.contentsOfDirectory(atPath: out.path).sorted()
    let variants = ["1280-dark", "1280-light", "390-dark", "390-light"]
    #expect(names == variants.map { "fr-index-\($0).png" })
  }
}
