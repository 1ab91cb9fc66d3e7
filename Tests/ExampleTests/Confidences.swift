import Cards
import EndToEnd
import Foundation
import Testing
import ToolsSupport
import Workspace

/// What was told in confidence stands in no published file.
@Suite struct Confidences {
  /// Texts that give a source away, whatever letters are around them.
  private func traces(of example: Example) throws -> [String] {
    let sources = try #require(WorkspaceReader.read(example.folder.path).dossier).sources.values
    return sources.flatMap(traces).filter { !$0.isEmpty }
  }

  private func traces(of source: Source) -> [String] {
    switch source.access {
    case .open: return []
    case .onFile: return [source.url, source.doi].compactMap(\.self)
    case .confidential:
      let names = (source.authors + source.editors).flatMap { name in
        let parts = [name.family, name.given].compactMap(\.self)
        return [name.literal ?? "", parts.joined(separator: ", "), parts.reversed().joined(separator: " ")]
      }
      return names + [source.key.text, source.title]
        + [source.container, source.url, source.doi].compactMap(\.self)
    }
  }

  @Test func `the example has a confidential source and one on file with an address`() throws {
    let traces = try traces(of: .twoMinute)
    #expect(traces.contains("aldoria-interview"))
    #expect(traces.contains("Interview that no reader may trace"))
    #expect(traces.contains("https://example.org/never-shown"))
  }

  @Test(arguments: Example.allCases)
  func `no published file holds a trace of it`(example: Example) async throws {
    // Notes that a reference manager keeps beside a source are private as well.
    let traces = try traces(of: example) + ["This note stays private"]
    for (path, bytes) in try await example.published.contents.files where !path.hasSuffix(".pdf") {
      for trace in traces {
        #expect(!bytes.holds(trace), "\(path) holds \(trace)")
        #expect(!path.contains(trace))
      }
    }
  }

  @Test(
    .enabled(if: Installed.has("pdftotext", "pdfinfo"), "poppler-utils is not installed: run make deps-test"),
    arguments: Example.allCases)
  func `no booklet holds a trace of it, in its text, its links, its metadata or its objects`(
    example: Example
  ) async throws {
    let traces = try traces(of: example) + ["This note stays private"]
    let published = try await example.published
    for path in published.paths(".pdf") {
      let file = published.folder.appending(path: path).path
      var text = ""
      for words in [
        ["pdftotext", "-raw", file, "-"], ["pdfinfo", file], ["pdfinfo", "-url", file], ["pdfinfo", "-meta", file],
      ] {
        let outcome = try await Command(words).run()
        #expect(outcome.status == 0, "\(words) \(outcome.complaint)")
        text += PageText.words(outcome.output) + "\n"
      }
      // Words may be broken at the end of a line.
      text += text.replacing("\u{AD} ", with: "").replacing("- ", with: "-")
      for trace in traces {
        #expect(!text.contains(trace), "\(path) holds \(trace)")
        // Alternative texts and bookmarks stand in objects that are not compressed, in one of two encodings.
        let bytes = try published.file(path)
        #expect(!bytes.holds(trace) && !bytes.holds(trace, as: .utf16BigEndian), "\(path) holds \(trace)")
      }
    }
  }
}
