import ArgumentParser
import Cards
import Formats
import Workspace

/// What every import of tables does around its plan: puts back what a stopped one left, writes whole or not at all, tells.
struct ImportFrame {
  let tables: [ImportInput]
  let folder: String
  let applies: Bool
  let date: String?
  let format: OutputFormat

  func run(_ plan: (PartialDate?) throws(TableImport.Refusal) -> ImportPlan) throws {
    let day = date.flatMap { PartialDate($0) }
    if let date, day == nil { throw ValidationError("--date \(date): write a date such as 2026-03-01") }
    let names = tables.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError("Two files are named \(twice); imports.yaml knows files by their names.")
    }
    try UndoneImport.putBack(in: folder, applies: applies)
    let made: ImportPlan
    do throws(TableImport.Refusal) {
      made = try plan(day)
    } catch {
      throw Failure(error.findings, text(of: error.findings), exitCode: Exit.usage)
    }
    if applies, made.conflicts.isEmpty {
      try UndoneImport.write(made.changes, into: folder)
    }
    try ImportVoice(plan: made, folder: folder, isApplied: applies).say(format)
    if !made.conflicts.isEmpty { throw Exit.findings }
  }

  private func text(of findings: [Finding]) -> String {
    var text = ""
    var file: String?
    for finding in findings {
      if finding.place.file != file {
        text += (file == nil ? "" : "\n") + Legible.line(finding.place.file) + "\n"
        file = finding.place.file
      }
      text += "  line \(finding.place.line): error [\(finding.rule)]: found \(Legible.line(finding.found))\n"
      text += "      expected \(Legible.line(finding.expected))\n"
      if let mend = finding.mend { text += "      try \(mend)\n" }
    }
    return text + "\n\(findings.count) error\(findings.count == 1 ? "" : "s"); nothing was imported\n"
  }
}
