import ArgumentParser
import Cards
import Formats
import Workspace

/// What `import` does with a bibliography in BibTeX: a dry run, unless it is to be applied.
struct BibliographyReturn {
  let bibliography: ImportInput
  let folder: String
  let applies: Bool
  let format: OutputFormat

  static func isBibliography(_ input: ImportInput) -> Bool { input.name.lowercased().hasSuffix(".bib") }

  func run() throws {
    try UndoneImport.putBack(in: folder, applies: applies)
    let plan: BibliographyImport.Plan
    do throws(BibliographyImport.Refusal) {
      plan = try BibliographyImport(root: folder, bibliography: bibliography).plan()
    } catch {
      var out = Bytes()
      write(error.findings, into: &out)
      out.append("Nothing was imported.\n")
      throw Failure(error.findings, String(decoding: out.array, as: UTF8.self), exitCode: Exit.usage)
    }
    if applies {
      try UndoneImport.write(plan.files, into: folder)
    }
    var out = Bytes()
    if format == .json { writeJSON(plan, into: &out) } else { writeText(plan, into: &out) }
    try Voice.say(.report(out.array, format))
  }

  private func writeText(_ plan: BibliographyImport.Plan, into out: inout Bytes) {
    write(plan.remarks, into: &out)
    out.line(
      "\(bibliography.name): \(plan.entries) entries, \(plan.added.count) new, \(plan.present.count) there already")
    if plan.added.isEmpty {
      out.line("Nothing changes: all of this is in \(folder) already.")
    } else if applies {
      out.line("Wrote sources.json into \(folder). Say in sources.yaml who published each.")
    } else {
      out.line("Nothing was written. --apply writes sources.json into \(folder).")
    }
  }

  private func write(_ findings: [Finding], into out: inout Bytes) {
    for finding in findings {
      out.line("\(finding.place.file), line \(finding.place.line): found \(finding.found)")
      out.line("    expected \(finding.expected)")
    }
  }

  private func writeJSON(_ plan: BibliographyImport.Plan, into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { report in
      report.field("applied", applies)
      report.field("entries", plan.entries)
      report.array("added") { list in for key in plan.added { list.item(key) } }
      report.array("present") { list in for key in plan.present { list.item(key) } }
      report.array("findings") { list in for finding in plan.remarks { list.object { finding.write(to: &$0) } } }
    }
    out.append("\n")
  }
}
