import ArgumentParser
import Cards
import Formats
import Workspace

/// What `import` does with tables: a dry run, unless it is to be applied.
struct TableReturn {
  let tables: [ImportInput]
  let mapping: ImportInput
  let folder: String
  let applies: Bool
  let replaces: Bool
  let date: String?
  let format: OutputFormat

  func run() throws {
    let frame = ImportFrame(tables: tables, folder: folder, applies: applies, date: date, format: format)
    try frame.run { day throws(TableImport.Refusal) in
      try TableImport(
        root: folder, mapping: mapping, tables: tables, date: day, version: Progresscard.version, replaces: replaces
      ).plan()
    }
  }
}
