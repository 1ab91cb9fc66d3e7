import ArgumentParser
import Cards
import Checks
import Foundation
import Workbooks
import Workspace

/// What `import` does with a workbook: a dry run, unless it is to be applied.
struct WorkbookReturn {
  let name: String
  let bytes: [UInt8]
  let folder: String
  let applies: Bool

  func run(_ format: OutputFormat) throws {
    try UndoneImport.putBack(in: folder, applies: applies)
    let reading = WorkspaceReader.read(folder, keepsTexts: true)
    guard reading.dossier != nil, !reading.findings.contains(where: { $0.severity == .error }) else {
      let report = FindingsReport(findings: reading.findings, editions: 0, cards: 0)
      throw Failure(report)
    }
    let plan: WorkbookPlan
    do throws(WorkbookRefusal) {
      plan = try WorkbookImport(root: folder, reading: reading, bytes: bytes).plan()
    } catch {
      let count = error.sentences.count
      let end = "\(count) error\(count == 1 ? "" : "s"); nothing was imported\n"
      throw Failure(
        error.findings(in: name), name + "\n" + error.sentences.map { "  " + $0 + "\n" }.joined() + "\n" + end,
        exitCode: Exit.usage)
    }
    if applies {
      try UndoneImport.write(plan.files, into: folder)
    }
    let foreseen = foreseen(plan, reading)
    switch format {
    case .text: try Voice.say(.lines(text(of: plan, foreseen)))
    case .json: try Voice.say(.json(WorkbookJSON(name: name, plan: plan, foreseen: foreseen, isApplied: applies).bytes))
    }
  }

  /// What a check would find then and does not find now.
  private func foreseen(_ plan: WorkbookPlan, _ before: WorkspaceReading) -> [Finding] {
    guard !plan.files.isEmpty else { return [] }
    let drafts = Dictionary(plan.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let after = WorkspaceReader.read(folder, drafts: drafts)
    let known = Set((before.dossier.map { Review(of: $0).findings } ?? []).map { "\($0.place.file)\t\($0.found)" })
    let new = (after.dossier.map { Review(of: $0).findings } ?? []).filter { finding in
      finding.severity == .error && !known.contains("\(finding.place.file)\t\(finding.found)")
    }
    return new.sorted()
  }

  private func text(of plan: WorkbookPlan, _ foreseen: [Finding]) -> String {
    var text = "\(name): \(plan.country), edition \(plan.edition)\n"
    for warning in plan.warnings { text += "  warning: \(warning)\n" }
    for note in plan.notes { text += "  note: \(note)\n" }
    for change in plan.changes {
      let place = change.cell.isEmpty ? "sheet \(change.sheet)" : "sheet \(change.sheet), \(change.cell)"
      let values =
        change.before.isEmpty && change.cell.isEmpty ? change.after : shown(change.before, change.after)
      text += "  \(place) (\(change.label)): \(values)\n"
    }
    for file in plan.files { text += "\(file.path): \(words(file.manner))\n" }
    if plan.files.isEmpty { return text + "Nothing is changed.\n" }
    for finding in foreseen {
      text +=
        "check \(applies ? "says" : "will say"): \(finding.place): found \(finding.found); expected \(finding.expected)\n"
    }
    let files = "\(plan.files.count) file\(plan.files.count == 1 ? "" : "s")"
    return text
      + (applies
        ? "\(files) written. Next: progresscard check \(folder)\n"
        : "Nothing is written yet: --apply writes \(files).\n")
  }

  /// What stood there and what is to stand there; of long texts the piece in which they begin to differ.
  private func shown(_ before: String, _ after: String) -> String {
    let common = zip(before, after).prefix { $0 == $1 }.count
    let start = common > 40 ? common - 20 : 0
    return "\(shown(before, from: start)) → \(shown(after, from: start))"
  }

  private func shown(_ text: String, from start: Int) -> String {
    if text.isEmpty { return "nothing" }
    let rest = text.dropFirst(start).drop { start > 0 && $0.isWhitespace }
    let line = rest.prefix(60).map { $0.isNewline ? " " : $0 }
    return (start > 0 ? "“…" : "“") + String(line) + (rest.dropFirst(60).isEmpty ? "”" : "…”")
  }

  private func words(_ manner: WorkbookPlan.Manner) -> String {
    switch manner {
    case .new: return "a new file"
    case .inPlace: return "changed in its place"
    case .entries(let names, let comments): return "\(names.joined(separator: ", ")) written anew" + lost(comments)
    case .whole(let comments): return "written anew as a whole" + lost(comments)
    }
  }

  private func lost(_ comments: Int) -> String {
    comments == 0 ? "" : "; \(comments) comment\(comments == 1 ? "" : "s") in what was there would go"
  }
}
