import Booklets
import Foundation
import Testing
import ToolsSupport

/// What is read from left to right keeps its order in booklets that run from right to left, and the other way round.
@Suite(.needsEngine) struct RightToLeftBooklets {
  private func text(_ language: String, _ direction: String, _ blocks: String) async throws -> String {
    let model = """
      {"kind": "booklet", "lang": "\(language)", "dir": "\(direction)", "title": "2 March 2026", "country": "C",
       "edition": "2026", "labels": {"contents": "In"}, "sections": [{"title": "One", "blocks": [\(blocks)]}]}
      """
    let folder = try Folder()
    let press = try await BookletPress(Bench.settings())
    let file = try await press.make(
      BookletJob(
        name: "booklet", template: .booklet, model: [UInt8](model.utf8),
        output: folder.url.appending(path: "booklet.pdf"), timestamp: 0))
    _ = await press.finish()
    // Marks of direction that the tool adds are no part of the text.
    return String(
      try await Command(["pdftotext", file.output.path, "-"]).run().output.unicodeScalars.filter {
        !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
      })
  }

  /// Alone as well as within a sentence; each would read backwards without its direction.
  static let runs = ["555 0100", "0–17", "2 March 2026", "1,200 (1,100 to 1,300)", "08:00–22:00", "+32 2 555 01 00"]

  @Test(.needs("pdftotext"), arguments: runs)
  func `numbers, ranges, dates and hours keep their order`(run: String) async throws {
    let alone = try await text("ar", "rtl", #"{"t":"p","c":"\#(run)"}"#)
    #expect(alone.contains("\n\(run)\n"), "\(alone)")
    let within = try await text("ar", "rtl", #"{"t":"p","c":"اتصل \#(run) الآن"}"#)
    #expect(within.contains(run), "\(within)")
    let other = try await text(
      "en", "ltr", #"{"t":"p","c":[{"t":"lang","lang":"ar","dir":"rtl","c":"اتصل \#(run) الآن"}]}"#)
    #expect(other.contains(run), "\(other)")
  }

  @Test(.needs("pdftotext")) func `a sentence of another script ends with its full stop`() async throws {
    let text = try await text("ar", "rtl", #"{"t":"p","c":"The plan is in force."}"#)
    #expect(text.contains("The plan is in force.") && !text.contains(".The plan"))
  }
}
