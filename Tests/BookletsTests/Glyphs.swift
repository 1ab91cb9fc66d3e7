import Booklets
import Cards
import Foundation
import Testing
import ToolsSupport

/// The table of glyphs against the fonts and against the engine itself.
@Suite struct Glyphs {
  @Test func `the table is what the installed fonts give`() async throws {
    let outcome = try await Command(["python3", "Scripts/glyphs.py", "--print"]).run()
    if outcome.status != 0 && !Bench.insists { return print(outcome.complaint) }
    let runs = GlyphCoverage.runs.map {
      String($0.lowerBound, radix: 16, uppercase: true) + "-" + String($0.upperBound, radix: 16, uppercase: true)
    }
    #expect(outcome.lines == runs, "run Scripts/glyphs.py")
  }

  @Test func `the first character without a glyph is named`() {
    #expect(GlyphCoverage.missing(in: "Côte d’Ivoire\n\tΕλλάδα Україна بلجيكا ไทย ខ្មែរ हिन्दी ★◐✓✗") == nil)
    #expect(GlyphCoverage.missing(in: "ab中c") == "中")
    #expect(GlyphCoverage.missing(in: "a\u{0}b") == "\u{0}")
    #expect(GlyphCoverage.missing(in: "\u{E000}") == "\u{E000}")
  }

  @Test(.needsEngine) func `the engine sets every character of the table, upright, bold and slanted`() async throws {
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings())
    let scalars = GlyphCoverage.runs.joined().compactMap(Unicode.Scalar.init)
    var blocks: [String] = []
    for style in ["em", "strong"] {
      for start in stride(from: 0, to: scalars.count, by: 400) {
        var text = String.UnicodeScalarView()
        for scalar in scalars[start..<min(start + 400, scalars.count)] { text.append(contentsOf: [scalar, " "]) }
        let quoted = String(decoding: try JSONEncoder().encode(String(text)), as: UTF8.self)
        blocks.append(#"{"t":"p","c":[\#(quoted),{"t":"\#(style)","c":\#(quoted)}]}"#)
      }
    }
    let job = BookletJob(
      name: "glyphs", template: .booklet, model: Bench.booklet(blocks.joined(separator: ",")),
      output: folder.url.appending(path: "glyphs.pdf"), timestamp: 0)
    #expect(try await press.make(job).warnings == [])
    _ = await press.finish()
  }

  @Test(.needsEngine, .needs("pdftotext")) func `a grade whose label begins with its symbol says it once`() async throws
  {
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings())
    let chips = ["1 point", "10 points"].map {
      ##"{"t":"p","c":[{"t":"chip","symbol":"1","label":"\##($0)","fill":"#ffffff","ink":"#000000"}]}"##
    }
    let job = BookletJob(
      name: "chips", template: .booklet, model: Bench.booklet(chips.joined(separator: ",")),
      output: folder.url.appending(path: "chips.pdf"), timestamp: 0)
    _ = try await press.make(job)
    _ = await press.finish()
    let text = try await Command(["pdftotext", job.output.path, "-"]).run().output
    #expect(text.contains("\n1 point\n") && text.contains("\n1 10 points\n"), "\(text)")
  }

  @Test(.needsEngine) func `the engine refuses a character that the table lacks`() async throws {
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings())
    let job = BookletJob(
      name: "glyphs", template: .booklet, model: Bench.booklet(#"{"t":"p","c":"中"}"#),
      output: folder.url.appending(path: "glyphs.pdf"), timestamp: 0)
    await #expect(throws: PressProblem.self) { try await press.make(job) }
    _ = await press.finish()
  }
}
