import ArgumentParser
import Cards
import Checks
import Formats
import Foundation
import Scoring
import Workspace

struct Agree: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says how far coders agree who graded independently.",
    discussion: """
      The ratings are the coders' grades of a workspace, or a CSV file: either a line for each unit and a column for each coder, \
      beside a column "unit" that names the units; or a line for each coder, where the first column is called "coder"; or the \
      columns unit, coder and value, a line for each rating. Name coders by their roles, never by name. Empty cells, NA and * are gaps, as are not-assessed, no-data and not-applicable.
      """)

  @Argument(help: "The workspace folder, or a CSV file of ratings.")
  var source: String

  @Option(help: "Of a workspace: this edition only.")
  var edition: String?

  @Option(help: "Of a workspace: this indicator only, by its number.")
  var indicator: String?

  @Option(
    help: "What values are: nominal, ordinal, interval or ratio. Grades of a workspace are ordinal, others nominal.")
  var level: MeasurementLevel?

  @Option(
    help: """
      What near agreement counts: identity (nothing), linear, quadratic, ordinal, radical, ratio, circular or bipolar. \
      Unless said: what fits the level.
      """)
  var weights: AgreementWeights?

  @Option(help: "Of a file: all values that can be given, lowest first, joined by commas.")
  var values: String?

  @Option(help: "Of a file: the column that names the units.")
  var unit: String?

  @Option(parsing: .unconditional, help: "How sure the intervals are.")
  var confidence = 0.95

  @Option(parsing: .unconditional, help: "Resamples for the interval of Krippendorff's α.")
  var resamples = 2000

  @Option(parsing: .unconditional, help: "A whole number from which the resamples are drawn.")
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: "Decimals to print; 3 as text and 6 as JSON unless said.")
  var decimals: Int?

  @Option(help: "How to print: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard (0.5...0.999).contains(confidence) else {
      throw ValidationError("--confidence \(confidence): write a share from 0.5 to 0.999, for example 0.95")
    }
    guard (100...1_000_000).contains(resamples) else {
      throw ValidationError("--resamples \(resamples): write a number from 100 to 1000000")
    }
    guard (0...9).contains(decimals ?? 3) else {
      throw ValidationError("--decimals \(decimals ?? 3): write a number from 0 to 9")
    }
    if let level, let weights, !weights.suit(level) {
      throw ValidationError("--weights \(weights.rawValue) does not fit values that are \(level.rawValue)")
    }
  }

  func run() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder) else {
      throw ValidationError("There is no \(source); name a workspace folder or a CSV file.")
    }
    let report = isFolder.boolValue ? try workspaceReport() : try fileReport()
    var out = Bytes()
    switch format {
    case .text: report.writeText(into: &out)
    case .json: report.writeJSON(into: &out)
    }
    try Voice.say(.report(out.array, format))
  }

  private func settings(_ level: MeasurementLevel) throws -> AgreementSettings {
    let weights = weights ?? AgreementWeights(fitting: level)
    guard weights.suit(level) else {
      throw ValidationError(
        "--weights \(weights.rawValue) does not fit values that are \(level.rawValue); say --level as well")
    }
    return AgreementSettings(weights: weights, confidence: confidence, resamples: resamples, seed: seed)
  }

  private func report(
    _ tables: [AgreementTable], _ level: MeasurementLevel, _ settings: AgreementSettings, notes: [String]
  ) -> AgreementReport {
    AgreementReport(
      source: source, level: level, settings: settings, tables: tables, notes: notes,
      print: NumberText(decimals: decimals ?? (format == .text ? 3 : 6)))
  }
}

extension Agree {
  private func fileReport() throws -> AgreementReport {
    if edition != nil || indicator != nil {
      throw ValidationError("--edition and --indicator are for a workspace; \(source) is a file.")
    }
    let level = level ?? .nominal
    let settings = try settings(level)
    let listed = values?.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    if let listed, Set(listed).count < listed.count || listed.contains("") {
      throw ValidationError("--values \(values ?? ""): write each value once, for example --values low,middle,high")
    }
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: source), options: .mappedIfSafe)
    } catch {
      throw ValidationError("\(source) cannot be read\(error.reason)")
    }
    let file = RatingsFile(bytes, RatingsFile.Description(level: level, unit: unit, values: listed))
    guard let ratings = file.ratings else {
      let findings = file.problems.map { problem in
        Finding(
          rule: "csv", reach: .file, place: Place(file: source, line: problem.line, column: problem.column),
          found: problem.found, expected: problem.expected)
      }
      throw Failure(findings, complaint(file.problems), exitCode: Exit.usage)
    }
    return report(
      [AgreementTable(heading: nil, edition: nil, indicators: [], agreement: Agreement(of: ratings, settings))],
      level, settings, notes: file.notes)
  }

  private func complaint(_ problems: [InputProblem]) -> String {
    var text = source + "\n"
    for problem in problems.prefix(100) {
      text +=
        "  line \(problem.line): found \(Legible.line(problem.found))\n      expected \(Legible.line(problem.expected))\n"
    }
    if problems.count > 100 { text += "  and \(problems.count - 100) more\n" }
    return text + "\n\(problems.count) error\(problems.count == 1 ? "" : "s"); nothing was computed\n"
  }
}

extension Agree {
  private func workspaceReport() throws -> AgreementReport {
    if values != nil || unit != nil {
      throw ValidationError("--values and --unit are for a CSV file; \(source) is a folder.")
    }
    let level = level ?? .ordinal
    let settings = try settings(level)
    let grades = try editions()
    if let indicator, !grades.contains(where: { IndicatorNumber(indicator).flatMap($0.framework.indicator) != nil }) {
      let numbers = Set(grades.flatMap { $0.framework.indicators.map(\.number) }).sorted()
      throw ValidationError(
        "There is no indicator \(indicator); there are: \(numbers.map(\.text).joined(separator: ", ")).")
    }
    var tables: [AgreementTable] = [], notes: [String] = [], lacking: [String] = []
    for edition in grades {
      guard !edition.roles.isEmpty else {
        notes.append("No card of the edition \(edition.edition.id) has grades by coders.")
        continue
      }
      let groups = edition.groups.map { (scale: $0.scale, indicators: $0.indicators.filter(isAsked)) }
      for group in groups where !group.indicators.isEmpty {
        guard let table = table(edition, group, level, settings, isOnly: edition.groups.count == 1) else {
          lacking.append(group.scale.levels.map(\.id.text).joined(separator: ", "))
          continue
        }
        tables.append(table)
      }
    }
    if let first = lacking.first {
      throw ValidationError(
        """
        The scale \(first) lacks points\(level == .ratio ? " of at least 0" : ""), which the level \(level.rawValue) needs; \
        say --level ordinal, or give each level points in the framework.
        """)
    }
    return report(tables, level, settings, notes: notes)
  }

  private func isAsked(_ candidate: Indicator) -> Bool { indicator.map { candidate.number.text == $0 } ?? true }

  /// The editions that are asked for, with their frameworks.
  private func editions() throws -> [CoderGrades] {
    let reading = WorkspaceReader.read(source)
    let errors = reading.findings.filter { $0.severity == .error }
    let broken =
      errors.isEmpty
      ? reading.dossier.map { Review(of: $0).findings.filter(Self.bearsOnCoders) } ?? [] : reading.findings
    guard broken.isEmpty, let dossier = reading.dossier else {
      let report = FindingsReport(
        findings: broken, editions: reading.dossier?.editions.count ?? 0,
        cards: reading.dossier?.editions.reduce(0) { $0 + $1.cards.count } ?? 0)
      throw Failure(report)
    }
    let chosen = dossier.editions.filter { edition == nil || $0.id.text == edition }
    guard !chosen.isEmpty || edition == nil else {
      let names = dossier.editions.map(\.id.text).joined(separator: ", ")
      throw ValidationError("There is no edition \(edition ?? ""); there are: \(names).")
    }
    return chosen.compactMap { edition in dossier.framework(of: edition).map { CoderGrades(of: edition, in: $0) } }
  }

  /// Errors that leave open what a coder graded. Others do not stop coders from comparing their grades.
  private static func bearsOnCoders(_ finding: Finding) -> Bool {
    finding.severity == .error
      && ["grade-in-scale", "duplicate", "framework", "edition-framework"].contains(finding.rule)
  }

  private func table(
    _ grades: CoderGrades, _ group: (scale: GradeScale, indicators: [Indicator]), _ level: MeasurementLevel,
    _ settings: AgreementSettings, isOnly: Bool
  ) -> AgreementTable? {
    guard let ratings = grades.ratings(of: group.indicators, on: group.scale, level: level) else { return nil }
    let each =
      group.indicators.count > 1
      ? group.indicators.compactMap { indicator -> AgreementTable? in
        guard let ratings = grades.ratings(of: [indicator], on: group.scale, level: level) else { return nil }
        return AgreementTable(
          heading: indicator.number.text, edition: grades.edition.id.text, indicators: [indicator.number.text],
          agreement: Agreement(of: ratings, settings))
      } : []
    let numbers = group.indicators.map(\.number.text)
    let what =
      numbers.count == 1
      ? "indicator \(numbers[0])" : isOnly ? "all indicators" : "indicators " + numbers.joined(separator: ", ")
    return AgreementTable(
      heading: "Edition \(grades.edition.id), \(what)", edition: grades.edition.id.text, indicators: numbers,
      agreement: Agreement(of: ratings, settings), parts: each)
  }
}

extension MeasurementLevel: ExpressibleByArgument {}
extension AgreementWeights: ExpressibleByArgument {}
