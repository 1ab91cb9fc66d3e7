import ArgumentParser
import Capture
import Cards
import Formats
import Foundation

struct SourcesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Visits saved sources again: same, changed, moved, gone or unreachable.",
    discussion: """
      Compares what a source says now with its saved copy, by its readable text. Writes nothing. The exit code is 1 where a \
      source is not as it was saved, or is not saved.
      """)

  @OptionGroup var choice: SourceChoice

  func run() throws {
    let (dossier, keys) = try choice.read()
    var visitor = choice.visitor(dossier, VisitLimits())
    let run = DriftRun(root: choice.folder, dossier: dossier, keys: keys)
    let bar = ProgressBar(of: run.count, isShown: choice.format == .text)
    let entries = run.run(&visitor) { position, source in bar.show(position, source.key.text) }
    bar.clear()
    try Voice.say(.report(DriftReport(entries: entries).bytes(choice.format), choice.format))
    if entries.contains(where: { $0.state != .same && $0.state != .never }) { throw Exit.findings }
  }
}

/// What has become of saved sources, for people and for programs.
struct DriftReport {
  let entries: [DriftRun.Entry]

  func bytes(_ format: OutputFormat) -> [UInt8] {
    var out = Bytes()
    if format == .json { writeJSON(into: &out) } else { writeText(into: &out) }
    return out.array
  }

  private func writeText(into out: inout Bytes) {
    for entry in entries where entry.state != .same {
      out.line("\(entry.source): \(entry.state.rawValue)" + (entry.detail.map { ": " + $0 } ?? ""))
    }
    let counts = DriftRun.State.allCases.compactMap { state in
      let count = entries.count { $0.state == state }
      return count > 0 || state == .same ? "\(count) \(state.rawValue)" : nil
    }
    out.line(counts.joined(separator: ", "))
  }

  private func writeJSON(into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { report in
      report.array("sources") { list in
        for entry in entries {
          list.object { item in
            item.field("source", entry.source.text)
            item.field("state", entry.state.rawValue)
            item.field("detail", entry.detail)
          }
        }
      }
    }
    out.append("\n")
  }
}
