import ArgumentParser
import Formats
import Foundation

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes a card's workbook back: shows what would change, and writes it with --apply.",
    discussion: """
      The workbook is compared cell by cell with the card as it is now; only files in which something changes are written. \
      docs/workbooks.md explains it.
      """)

  @Argument(help: "The workbook that export has written and somebody has filled in.")
  var file: String

  @Option(help: "The workspace folder.")
  var into: String

  @Flag(help: "Write the files; without it they are only named.")
  var apply = false

  func run() throws {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe))
    } catch {
      throw ValidationError("\(file) cannot be read\(error.reason)")
    }
    let name = URL(fileURLWithPath: file).lastPathComponent
    guard XLSX.isWorkbook(bytes) else { throw ValidationError("\(name) is no workbook (.xlsx).") }
    try WorkbookReturn(name: name, bytes: bytes, folder: into, applies: apply).run()
  }
}
