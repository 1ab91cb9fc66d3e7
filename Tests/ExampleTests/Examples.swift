import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// The examples are what the documentation promises of a workspace.
@Suite struct Examples {
  @Test(arguments: Example.allCases)
  func `an example has nothing to find fault with`(example: Example) async throws {
    let outcome = try await BuiltCommand.run(["check", example.folder.path])
    #expect(outcome.status == 0)
    let accepted = example == .twoMinute ? ", 1 note" : ""
    #expect(outcome.output.hasSuffix(": 0 errors, 0 warnings\(accepted)\n"), "\(outcome.output)")
  }

  @Test func `the methodology page says what was accepted, by whom, when and why`() async throws {
    let site = try await Example.twoMinute.published.folder.appending(path: "site/2025")
    let page = try String(contentsOf: site.appending(path: "fr/methodology.html"), encoding: .utf8)
    for text in ["Règle grade-source", "coordinator, 28 mai 2025", "le recueil que tient Children First"] {
      #expect(page.contains(text))
    }
    #expect(!page.contains("with sources of NGOs alone"))
  }

  @Test(arguments: Example.allCases)
  func `nothing that is published shows a binding in place of its value`(example: Example) async throws {
    for (path, bytes) in try await example.published.contents.files where !path.hasSuffix(".pdf") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("{{ "), "\(path)")
    }
  }

  @Test func `numbers in prose are those of the tables, in the format of each language`() async throws {
    let published = try await Example.ecpat.published
    func page(_ path: String) throws -> String { String(decoding: try published.file(path), as: UTF8.self) }
    #expect(try page("site/2010-06/en/index.html").contains("made some progress is 54.8%, more than half"))
    #expect(try page("site/2010-06/fr/index.html").contains("c’est 54,8\u{202F}%"))
    #expect(try page("site/2010-06/en/BE.html").contains("Child on 16 December 1991"))
    #expect(try page("site/2010-06/fr/BE.html").contains("liée par cinq des six"))
    #expect(try page("data/2010-06/cards.json").contains("bound by the Optional Protocol since 2006"))
    #expect(try page("data/2010-06/cards.csv").contains("ratified the Trafficking Protocol on 11 August 2004"))
  }

  @Test(arguments: Example.allCases)
  func `its data keep the rules of their own description`(example: Example) async throws {
    let published = try await example.published
    let packages = published.paths("/datapackage.json")
    let editions = try FileManager.default.contentsOfDirectory(
      atPath: example.folder.appending(path: "editions").path)
    #expect(packages == editions.sorted().map { "data/\($0)/datapackage.json" })
    for package in packages {
      let folder = published.folder.appending(path: package).deletingLastPathComponent().path
      let outcome = try await Command.tool("data_package.py", [folder]).run()
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    }
  }
}
