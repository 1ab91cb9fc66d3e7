import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// The booklets and printed cards of the examples, by the tools that readers of PDF use.
@Suite struct PrintedFiles {
  private func paths(_ example: Example, _ ending: String = ".pdf") async throws -> [String] {
    let published = try await example.published
    return published.paths(ending).map { published.folder.appending(path: $0).path }
  }

  @Test(.enabled(if: Installed.has("java"), "java is not installed: run make deps-test"), arguments: Example.allCases)
  func `every file is PDF/UA-1 and PDF/A-2a`(example: Example) async throws {
    let files = try await paths(example)
    let checker = Repository.folder.appending(path: "Tests/Tools/verapdf/verapdf").path
    let outcome = try await Command([checker] + files).run(environment: ["PROGRESSCARD_PYTHON": BuiltCommand.python])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    for file in files {
      #expect(outcome.lines.contains("PASS PDFUA-1 \(file)"))
      #expect(outcome.lines.contains("PASS PDFA-2A \(file)"))
    }
  }

  @Test(
    .enabled(if: Installed.has("pdffonts"), "pdffonts is not installed: run make deps-test"),
    arguments: Example.allCases)
  func `all fonts are embedded and can be copied from`(example: Example) async throws {
    for file in try await paths(example) {
      let table = try await Command(["pdffonts", file]).run().lines.dropFirst(2)
      #expect(!table.isEmpty)
      for line in table {
        // The last columns are: emb sub uni, object, generation.
        #expect(line.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(file): \(line)")
      }
    }
  }

  @Test(
    .enabled(if: Installed.has("pdfinfo"), "pdfinfo is not installed: run make deps-test"), arguments: Example.allCases)
  func `a printed card is one page of A4, a booklet several, each with title, language and tags`(
    example: Example
  ) async throws {
    for file in try await paths(example) {
      let lines = try await Command(["pdfinfo", file]).run().lines
      let facts = Dictionary(
        lines.compactMap { line in
          line.firstIndex(of: ":").map {
            (String(line[..<$0]), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces))
          }
        }
      ) { first, _ in first }
      let pages = Int(facts["Pages"] ?? "") ?? 0
      #expect(file.hasSuffix(".card.pdf") ? pages == 1 : pages >= 8, "\(file): \(pages) pages")
      #expect(facts["Page size"]?.hasSuffix("(A4)") == true, "\(file)")
      #expect(facts["Tagged"] == "yes", "\(file)")
      #expect(facts["Title"]?.isEmpty == false, "\(file)")
      #expect(facts["Encrypted"] == "no", "\(file)")
    }
  }

  @Test(arguments: Example.allCases)
  func `there are a booklet and a printed card for each card and language`(example: Example) async throws {
    let editions = example.folder.appending(path: "editions")
    let cards = try FolderContents(of: editions).paths.compactMap { path in
      path.hasSuffix("/card.yaml") ? String(path.dropLast("/card.yaml".count)) : nil
    }
    let expected = cards.flatMap { card in
      ["en", "fr"].flatMap { ["booklets/\(card).\($0).pdf", "booklets/\(card).\($0).card.pdf"] }
    }
    #expect(try await example.published.paths(".pdf") == expected.sorted())
  }
}
