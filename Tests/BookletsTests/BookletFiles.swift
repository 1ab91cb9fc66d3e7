import Booklets
import Foundation
import Testing
import ToolsSupport

/// The finished PDFs of all samples, by the tools that readers of PDF use.
@Suite(.needsEngine) struct BookletFiles {
  /// Every sample set once, in a folder of its own.
  static func made() async throws -> (folder: Folder, files: [FinishedBooklet]) {
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings(workers: 2))
    for (name, template) in Bench.documents { await press.submit(try Bench.job(name, template, in: folder)) }
    return (folder, try await press.finish().map { try $0.get() })
  }

  /// A PDF's bytes as text, one character a byte.
  private func latin(_ file: URL) throws -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: try Data(contentsOf: file).map { Unicode.Scalar($0) })
    return String(text)
  }

  @Test func `the same model gives the same bytes, whichever worker sets it and whatever came before`() async throws {
    let first = try await Self.made()
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings(workers: 1))
    for (name, template) in Bench.documents.reversed() {
      let again = try await press.make(try Bench.job(name, template, in: folder))
      let before = try #require(first.files.first { $0.name == name })
      #expect(again.sha256 == before.sha256)
      #expect(try Data(contentsOf: again.output) == Data(contentsOf: before.output))
    }
    _ = await press.finish()
  }

  @Test func `the engine has nothing to remark, and answers tell what was made`() async throws {
    let made = try await Self.made()
    #expect(made.files.map(\.name) == Bench.documents.map(\.name))
    for file in made.files {
      #expect(file.warnings == [], "\(file.name)")
      #expect(try Data(contentsOf: file.output).count == file.byteCount)
    }
    #expect((16...24).contains(made.files[0].pageCount))
  }

  @Test(.needs("java")) func `every file is PDF/UA-1 and PDF/A-2a`() async throws {
    let made = try await Self.made()
    // A file that has lost its tags shows that the checker looks.
    let spoilt = made.folder.url.appending(path: "spoilt.pdf")
    let whole = try latin(made.files[4].output)
    try Data(whole.replacingOccurrences(of: "/MarkInfo", with: "/MarkIngo").unicodeScalars.map { UInt8($0.value) })
      .write(to: spoilt)
    let checker = Repository.folder.appending(path: "Tests/Tools/verapdf/verapdf").path
    let outcome = try await Command([checker] + made.files.map(\.output.path) + [spoilt.path])
      .run(environment: Bench.python.map { ["PROGRESSCARD_PYTHON": $0] } ?? [:])
    if outcome.status == 69 && !Bench.insists { return print(outcome.complaint) }
    for file in made.files {
      #expect(outcome.lines.contains("PASS PDFUA-1 \(file.output.path)"), "\(outcome.output)\(outcome.complaint)")
      #expect(outcome.lines.contains("PASS PDFA-2A \(file.output.path)"), "\(outcome.output)\(outcome.complaint)")
    }
    #expect(outcome.lines.contains("FAIL PDFUA-1 \(spoilt.path)"))
    #expect(outcome.lines.contains("FAIL PDFA-2A \(spoilt.path)"))
  }

  @Test(.needs("pdffonts")) func `all fonts are embedded`() async throws {
    let made = try await Self.made()
    for file in made.files {
      let table = try await Command(["pdffonts", file.output.path]).run().lines.dropFirst(2)
      #expect(!table.isEmpty)
      for line in table {
        // The last columns are: emb sub uni, object, generation.
        #expect(line.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(file.name): \(line)")
      }
    }
  }

  @Test(.needs("pdftotext")) func `each indicator's number stands next to its grade in words`() async throws {
    let made = try await Self.made()
    for name in ["sample", "card"] {
      let file = try #require(made.files.first { $0.name == name })
      let text = try await Command(["pdftotext", "-raw", file.output.path, "-"]).run().output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let cells = try SampleCells(name).cells
      #expect(cells.count == 12)
      for cell in cells {
        #expect(text.contains("\(cell.number) \(cell.symbol) \(cell.grade) "), "\(name) \(cell.number)")
      }
    }
  }

  @Test func `row headers are tagged as such, and name the cells of their rows`() async throws {
    let made = try await Self.made()
    let pdf = try latin(made.files[0].output)
    #expect(pdf.components(separatedBy: "/Scope/Row").count > 80)
    #expect(pdf.contains("/S/TH/P"))
    // A figure of the register: its column, its group and its row.
    #expect(pdf.firstRange(of: /\/S\/TD[^>]*\/Headers\[\(U\d+x1y0\)\(U\d+x0y\d+\)\(R\d+\)\]/) != nil)
    #expect(!pdf.contains("0.003921569 0.007843138 0.011764706"))
  }

  @Test(.needs("pdftotext")) func `names in seven scripts can be copied`() async throws {
    let made = try await Self.made()
    let file = try #require(made.files.first { $0.name == "scripts" })
    let text = try await Command(["pdftotext", file.output.path, "-"]).run().output
    // Khmer and Thai letters with stacked marks are drawn right, but come twice when they are copied.
    for name in ["Côte", "Ελλάδα", "Украина", "ไทย", "กัมพูชา", "स्विट्ज़रलैंड", "भारत", "ថៃ", "ស្វីស", "★", "½"] {
      #expect(text.contains(name), "\(name)")
    }
  }
}
