import Cards
import Formats
import Workspace

/// What an import did or would do, as people and programs read it.
struct ImportVoice {
  let plan: ImportPlan
  let folder: String
  let isApplied: Bool

  func say(_ format: OutputFormat) throws {
    var out = Bytes()
    switch format {
    case .text: writeText(into: &out)
    case .json: writeJSON(into: &out)
    }
    try Voice.say(.report(out.array, format))
  }

  private var noun: String { plan.report.countsCells ? "cell" : "row" }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : noun.hasSuffix("y") ? "" : "s")"
  }

  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { index, digit in
      (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digit)
    }.joined()
  }

  private func writeText(into out: inout Bytes) {
    for file in plan.report.files {
      out.line(
        "\(file.name), separated by \(Self.plural(file.separator))\(Self.ways(file)): \(count(file.rows, noun)), \(grouped(file.used)) used, \(grouped(file.unused)) not used"
      )
    }
    for made in plan.report.made { out.line("  \(grouped(made.count)) × \(made.target)") }
    writeReasons(into: &out)
    writeRemarks(into: &out)
    writeFiles(into: &out)
    if !plan.conflicts.isEmpty {
      out.append("\nSomething else stands there already:\n")
      for finding in plan.conflicts.prefix(100) {
        let line = finding.place.line == 0 ? "" : ", line \(finding.place.line)"
        out.line("  \(finding.place.file)\(line): found \(finding.found)")
        out.line("      expected \(finding.expected)")
        if let mend = finding.mend { for part in mend.split(separator: "\n") { out.line("      try " + part) } }
      }
      if plan.conflicts.count > 100 { out.append("  and \(grouped(plan.conflicts.count - 100)) more\n") }
    }
    out.line()
    out.line(ending)
  }

  private var ending: String {
    if !plan.conflicts.isEmpty { return "Nothing was written." }
    if plan.files.isEmpty { return "Nothing was used, so there is nothing to write and nothing to record." }
    if plan.changes.isEmpty { return "Nothing changes: all of this is in \(folder) already." }
    let files = count(plan.changes.count, "file")
    return isApplied ? "\(folder): wrote \(files)." : "Nothing was written. --apply writes \(files)."
  }

  /// How a table was read, where that is not the usual way.
  private static func ways(_ file: ImportReport.File) -> String {
    let encoding = file.encoding == "utf-8" ? "" : ", in \(file.encoding)"
    guard file.headerRow > 1 else { return encoding }
    let above = file.headerRow == 2 ? "row 1" : "rows 1–\(file.headerRow - 1)"
    return encoding + ", columns named in row \(file.headerRow) (\(above) passed over)"
  }

  private static func plural(_ separator: String) -> String { separator + "s" }

  private func writeReasons(into out: inout Bytes) {
    let reasons = plan.report.reasons
    write("Not used, and why:", reasons.filter { !$0.isPartial && !$0.isIntended }, into: &out)
    write(
      plan.report.isByMapping ? "Not used, as the mapping says:" : "Not used, as it should be:",
      reasons.filter { !$0.isPartial && $0.isIntended }, into: &out)
    write("Used, but not for everything:", reasons.filter(\.isPartial), into: &out)
  }

  private func writeRemarks(into out: inout Bytes) {
    guard !plan.report.remarks.isEmpty else { return }
    out.append("\nNamed in the mapping, and in no row:\n")
    for remark in plan.report.remarks {
      out.line("  \(remark.place.file), line \(remark.place.line): \(remark.found)")
      if let mend = remark.mend { out.line("      try " + mend) }
    }
  }

  private func write(_ heading: String, _ reasons: [ImportReport.Reason], into out: inout Bytes) {
    guard !reasons.isEmpty else { return }
    out.append("\n" + heading + "\n")
    let shown = 500
    for reason in reasons.prefix(shown) {
      let target = reason.target.map { "for \($0), " } ?? ""
      let file = plan.report.files.count > 1 ? reason.file + ": " : ""
      out.line("  \(grouped(reason.lines.count)) × \(file)\(target)\(reason.sentence)")
      if let mend = reason.mend { for part in mend.split(separator: "\n") { out.line("      try " + part) } }
      out.line("      \(lines(reason))")
    }
    let more = reasons.dropFirst(shown)
    if let first = more.first {
      let rows = more.reduce(0) { $0 + $1.lines.count }
      out.line(
        "  \(grouped(rows)) × for \(grouped(more.count)) reasons more, the first of them: \(first.sentence) (--format json lists all)"
      )
    }
  }

  private func lines(_ reason: ImportReport.Reason) -> String {
    let shown = 8
    let places = reason.lines.prefix(shown).enumerated().map { index, line -> String in
      let detail = reason.details.indices.contains(index) ? reason.details[index] : ""
      return detail.isEmpty ? String(line) : "\(line) (\(detail))"
    }
    let more = reason.lines.count > shown ? " … (--format json lists all)" : ""
    return (reason.lines.count == 1 ? "line " : "lines ") + places.joined(separator: ", ") + more
  }

  /// Files of one kind in one edition together.
  private func writeFiles(into out: inout Bytes) {
    let unchanged = plan.files.count - plan.changes.count
    defer { if unchanged > 0 { out.append("\n\(count(unchanged, "file")) would say the same as before.\n") } }
    if plan.changes.isEmpty { return }
    out.append(isApplied && plan.conflicts.isEmpty ? "\nFiles:\n" : "\nFiles that would be written:\n")
    var kinds: [(name: String, files: [PlannedFile])] = []
    var position: [String: Int] = [:]
    for file in plan.changes {
      let parts = file.path.split(separator: "/")
      let name =
        parts.count == 4 ? "\(parts[0])/\(parts[1])/*/\(parts[3])" : file.path
      if let index = position[name] {
        kinds[index].files.append(file)
      } else {
        position[name] = kinds.count
        kinds.append((name, [file]))
      }
    }
    for kind in kinds {
      let added = kind.files.reduce(0) { $0 + $1.added }, replaced = kind.files.reduce(0) { $0 + $1.replaced }
      var states: [String] = []
      for change in [PlannedFile.Change.new, .changed] {
        let number = kind.files.count { $0.change == change }
        if number > 0 {
          states.append(kind.files.count == 1 ? change.rawValue : "\(grouped(number)) \(change.rawValue)")
        }
      }
      let name = kind.files.count == 1 ? kind.files[0].path : kind.name
      out.append(Legible.line("  \(name): \(states.joined(separator: ", "))"))
      if added > 0 { out.append("; \(grouped(added)) added") }
      if replaced > 0 { out.append("; \(grouped(replaced)) replaced") }
      out.append("\n")
    }
  }
}

extension ImportVoice {
  private func writeJSON(into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { object in
      object.field("applied", isApplied && plan.conflicts.isEmpty)
      object.field("counts", plan.report.countsCells ? "cells" : "rows")
      object.array("tables") { list in
        for file in plan.report.files {
          list.object { item in
            item.field("file", file.name)
            item.field("sha256", file.sha256)
            item.field("separator", file.separator)
            item.field("encoding", file.encoding)
            item.field("header-row", file.headerRow)
            item.field("rows", file.rows)
            item.field("used", file.used)
            item.field("unused", file.unused)
          }
        }
      }
      object.array("made") { list in
        for made in plan.report.made {
          list.object { item in
            item.field("to", made.target)
            item.field("count", made.count)
          }
        }
      }
      object.array("unused") { list in
        for reason in plan.report.reasons {
          list.object { item in
            item.field("file", reason.file)
            item.field("to", reason.target)
            item.field("reason", reason.sentence)
            item.field("mend", reason.mend)
            item.field("intended", reason.isIntended)
            item.field("partial", reason.isPartial)
            item.field("count", reason.lines.count)
            item.array("lines") { for line in reason.lines { $0.item(line) } }
            if !reason.details.isEmpty { item.array("details") { for detail in reason.details { $0.item(detail) } } }
          }
        }
      }
      object.array("remarks") { list in
        for remark in plan.report.remarks {
          list.object { item in
            item.field("file", remark.place.file)
            item.field("line", remark.place.line)
            item.field("found", remark.found)
            item.field("mend", remark.mend)
          }
        }
      }
      object.array("files") { list in
        for file in plan.files {
          list.object { item in
            item.field("path", file.path)
            item.field("change", file.change.rawValue)
            item.field("added", file.added)
            item.field("replaced", file.replaced)
          }
        }
      }
      object.array("conflicts") { list in
        for finding in plan.conflicts {
          list.object { item in
            item.field("file", finding.place.file)
            item.field("line", finding.place.line)
            item.field("found", finding.found)
            item.field("expected", finding.expected)
            item.field("mend", finding.mend)
          }
        }
      }
    }
    out.append("\n")
  }
}
