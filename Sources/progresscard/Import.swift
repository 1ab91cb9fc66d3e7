import ArgumentParser
import Cards
import Formats
import Foundation
import Workspace

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Takes in tables by a mapping, or a card's workbook: shows what would change, and writes it with --apply.",
    discussion: """
      A mapping file says which column or value of a CSV file becomes what; every row that is not used is reported with the \
      reason, and nothing that is there is overwritten unless --replace says so. "import treaties FILE… --treaty ID" reads \
      the tables of depositaries without a mapping. docs/import.md explains both. \
      A workbook that export has written is compared cell by cell with the card as it is now; only files in which something \
      changes are written. docs/workbooks.md explains it.
      """)

  @Argument(
    help:
      "CSV files, or a workbook that export has written and somebody has filled in; treaties before depositaries' tables."
  )
  var files: [String]

  @Option(help: "Of CSV files: the mapping file.")
  var mapping: String?

  @Option(help: "Of depositaries' tables: the treaty that they are about, by its id in treaties/instruments.yaml.")
  var treaty: String?

  @Option(
    help:
      "Of depositaries' tables: a CSV file of further names of states, name,country; an empty country leaves one out.")
  var names: String?

  @Option(help: "Of depositaries' tables: the source that every row cites.")
  var source: String?

  @Option(help: "The workspace folder.")
  var into: String

  @Flag(help: "Write the files; without it they are only named.")
  var apply = false

  @Flag(help: "Of CSV files: let what they say take the place of what is there.")
  var replace = false

  @Option(help: "Of CSV files: the day to note in imports.yaml, such as 2026-03-01; none unless said.")
  var date: String?

  @Option(help: "How to print: text or json.")
  var format = OutputFormat.text

  func run() throws {
    if treaty != nil || files.first == "treaties" { return try importTreaties() }
    if let option = names.map({ _ in "--names" }) ?? source.map({ _ in "--source" }) {
      throw ValidationError("\(option) goes with import treaties: a mapping says such things itself.")
    }
    let inputs = try files.map { try input($0) }
    if let workbook = inputs.first(where: { XLSX.isWorkbook($0.bytes) }) {
      guard inputs.count == 1, mapping == nil, date == nil, !replace else {
        throw ValidationError(
          "\(workbook.name) is a workbook: import it alone, with --into, --apply and --format only.")
      }
      return try WorkbookReturn(name: workbook.name, bytes: workbook.bytes, folder: into, applies: apply)
        .run(format)
    }
    guard let mapping else {
      throw ValidationError(
        "\(inputs.first?.name ?? "") is no workbook (.xlsx); for a CSV file, --mapping names the file that says what becomes what."
      )
    }
    try TableReturn(
      tables: inputs, mapping: input(mapping), folder: into, applies: apply, replaces: replace, date: date,
      format: format
    ).run()
  }

  private func importTreaties() throws {
    let paths = files.first == "treaties" ? Array(files.dropFirst()) : files
    guard let treaty else {
      throw ValidationError("--treaty says which treaty the tables are about, by its id in treaties/instruments.yaml.")
    }
    guard !paths.isEmpty else {
      throw ValidationError("import treaties needs the tables of a depositary, as CSV files.")
    }
    guard mapping == nil else {
      throw ValidationError("--mapping and --treaty: a table is read either by a mapping or as a depositary's.")
    }
    let inputs = try paths.map { try input($0) }
    if let workbook = inputs.first(where: { XLSX.isWorkbook($0.bytes) }) {
      throw ValidationError("\(workbook.name) is a workbook: save the table as CSV.")
    }
    try TreatyReturn(
      tables: inputs, treaty: treaty, names: names.map { try input($0) }, source: source, folder: into, applies: apply,
      replaces: replace, date: date, format: format
    ).run()
  }

  private func input(_ path: String) throws -> ImportInput {
    do {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
      return ImportInput(name: URL(fileURLWithPath: path).lastPathComponent, bytes: [UInt8](bytes))
    } catch {
      throw ValidationError("\(path) cannot be read\(error.reason)")
    }
  }
}
