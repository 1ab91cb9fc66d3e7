import ArgumentParser
import Cards
import Checks
import Formats
import Foundation

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// Findings as people and programs read them.
struct FindingsReport {
  let findings: [Finding]
  let editions: Int
  let cards: Int
  /// How many claims of each card have a source; empty where nobody looked.
  var coverage: [CardCoverage] = []

  var errors: Int { findings.count { $0.severity == .error } }

  /// 2 when one file alone shows an error, 1 when errors lie between files, 0 without errors.
  var exitCode: ExitCode {
    let errors = findings.filter { $0.severity == .error }
    if errors.isEmpty { return .success }
    return errors.contains { $0.reach == .file } ? Exit.usage : Exit.findings
  }

  /// Says what was found: the result of a check.
  func say(_ format: OutputFormat) throws {
    try Voice.say(format == .json ? .json(json) : .lines(text))
  }

  var text: [UInt8] {
    var out = Bytes()
    writeText(into: &out)
    return out.array
  }

  var json: [UInt8] {
    var out = Bytes()
    writeJSON(into: &out)
    return out.array
  }

  private func writeText(into out: inout Bytes) {
    var file: String?
    for finding in findings {
      if finding.place.file != file {
        if file != nil { out.append("\n") }
        out.line(finding.place.file)
        file = finding.place.file
      }
      let line = finding.place.line == 0 ? "" : "line \(finding.place.line): "
      out.line("  \(line)\(finding.severity.rawValue) [\(finding.rule)]: found \(finding.found)")
      out.line("      expected \(finding.expected)")
      let before = finding.severity == .note ? "      " : "      try ",
        mend = finding.mend?.split(separator: "\n") ?? []
      for (index, part) in mend.enumerated() { out.line((index == 0 ? before : "          ") + part) }
    }
    if !findings.isEmpty { out.append("\n") }
    let notes = findings.count { $0.severity == .note }
    let warnings = findings.count - errors - notes
    out.append("\(count(editions, "edition")), \(count(cards, "card")): ")
    out.append("\(count(errors, "error")), \(count(warnings, "warning"))")
    out.append(notes > 0 ? ", \(count(notes, "note"))\n" : "\n")
    writeCoverage(into: &out)
  }

  /// Where a claim lacks a source: a line for each card that claims something, the ten with the smallest shares where there
  /// are many.
  private func writeCoverage(into out: inout Bytes) {
    let told = coverage.filter { $0.coverage.claims > 0 }
    guard told.contains(where: { $0.coverage.cited < $0.coverage.claims }) else { return }
    let all = told.reduce(Coverage(claims: 0, cited: 0)) {
      Coverage(claims: $0.claims + $1.coverage.claims, cited: $0.cited + $1.coverage.cited)
    }
    out.append("claims with a source: \(all.cited) of \(all.claims) (\(all.percent)%)\n")
    guard told.count > 1 else { return }
    let most = 10
    let shown =
      told.count <= most
      ? told : Array(told.sorted { ($0.coverage.share, $0.country) < ($1.coverage.share, $1.country) }.prefix(most))
    for card in shown {
      out.append(
        "  \(card.edition) \(card.country): \(card.coverage.cited) of \(card.coverage.claims) (\(card.coverage.percent)%)\n"
      )
    }
    if told.count > most { out.append("  and \(told.count - most) more, with larger shares (--format json has all)\n") }
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private func writeJSON(into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { report in
      report.field("editions", editions)
      report.field("cards", cards)
      report.field("errors", errors)
      if !coverage.isEmpty {
        report.array("coverage") { list in
          for card in coverage {
            list.object { item in
              item.field("edition", card.edition.text)
              item.field("country", card.country.alpha2)
              item.field("claims", card.coverage.claims)
              item.field("cited", card.coverage.cited)
            }
          }
        }
      }
      report.array("findings") { list in
        for finding in findings {
          list.object { finding.write(to: &$0) }
        }
      }
    }
    out.append("\n")
  }
}

extension Finding {
  /// The same with the workspace as the caller has named it, where the mend is a command: rules write `.` in its place, since
  /// they do not know from where one calls.
  func naming(_ folder: String) -> Finding {
    guard let mend, mend.hasPrefix("progresscard "), let dot = mend.firstRange(of: " . ") else { return self }
    let isPlain = folder.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789/._-".unicodeScalars.contains($0)
    }
    let name = isPlain ? folder : "'" + folder.replacing("'", with: "'\\''") + "'"
    return Finding(
      rule: rule, severity: severity, reach: reach, place: place, found: found, expected: expected,
      mend: mend.replacingCharacters(in: dot, with: " \(name) "))
  }

  func write(to item: inout JSONObjectWriter) {
    item.field("rule", rule)
    item.field("severity", severity.rawValue)
    item.field("reach", reach.rawValue)
    item.field("file", place.file)
    item.field("line", place.line)
    item.field("column", place.column)
    item.field("found", found)
    item.field("expected", expected)
    item.field("mend", mend)
  }
}
