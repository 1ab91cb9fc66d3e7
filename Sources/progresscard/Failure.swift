import ArgumentParser
import Cards
import Formats

/// Why a command does not go on: text on standard error or, with `--format json`, findings on standard output.
struct Failure: Error {
  let exitCode: ExitCode
  let report: FindingsReport
  let text: [UInt8]

  /// Findings that stop the command, as a check tells them.
  init(_ report: FindingsReport) {
    self.report = report
    exitCode = report.exitCode
    text = report.text
  }

  /// Findings that the command tells in words of its own, in lines.
  init(_ findings: [Finding], _ text: String, exitCode: ExitCode) {
    report = FindingsReport(findings: findings, editions: 0, cards: 0)
    self.text = Array(text.utf8)
    self.exitCode = exitCode
  }

  /// A call that nobody understands.
  init(usage sentence: String) {
    let finding = Finding(
      rule: "usage", reach: .file, place: Place(file: ""), found: sentence, expected: "a call as --help describes it")
    self.init([finding], Legible.line(sentence) + "\n", exitCode: Exit.usage)
  }

  /// Several things that are wrong with a call, a line each.
  init(usage sentences: [String]) {
    let failures = sentences.map { Failure(usage: $0) }
    self.init(
      failures.flatMap(\.report.findings), failures.map { String(decoding: $0.text, as: UTF8.self) }.joined(),
      exitCode: Exit.usage)
  }

  /// Something that cannot be read, made or written.
  init(_ sentence: String) {
    let finding = Finding(
      rule: "output", reach: .workspace, place: Place(file: ""), found: sentence, expected: "nothing in the way")
    self.init([finding], Legible.line(sentence) + "\n", exitCode: Exit.findings)
  }

  /// A file that cannot be written into a workspace.
  init(_ finding: Finding) {
    self.init([finding], Self.line(finding) + " Nothing was written.\n", exitCode: Exit.findings)
  }

  /// All that is in the way of files of a workspace, of which none was written: a line each.
  init(unwritten findings: [Finding]) {
    let lines = findings.map { Self.line($0) + "\n" }.joined()
    self.init(findings, lines + "Nothing was written.\n", exitCode: Exit.findings)
  }

  private static func line(_ finding: Finding) -> String {
    let line = finding.place.line > 0 ? ":\(finding.place.line)" : ""
    let mend = finding.mend.map { "; try: \($0)" } ?? ""
    return Legible.line("\(finding.place.file)\(line): found \(finding.found); expected \(finding.expected)\(mend).")
  }

  func tell(_ format: OutputFormat) {
    switch format {
    case .text: Voice.complain(.lines(text))
    case .json: try? Voice.say(.json(report.json))
    }
  }
}

extension OutputFormat {
  /// What a command line asks for, whether it can be understood or not.
  init(asked arguments: [String]) {
    let isJSON =
      arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
    self = isJSON ? .json : .text
  }
}
