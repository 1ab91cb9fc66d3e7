import Workspace

/// What `import treaties` does: a dry run, unless it is to be applied.
struct TreatyReturn {
  let tables: [ImportInput]
  let treaty: String
  let names: ImportInput?
  let source: String?
  let folder: String
  let applies: Bool
  let replaces: Bool
  let date: String?
  let format: OutputFormat

  func run() throws {
    let frame = ImportFrame(tables: tables, folder: folder, applies: applies, date: date, format: format)
    try frame.run { day throws(TableImport.Refusal) in
      try TreatyImport(
        root: folder, treaty: treaty, tables: tables, names: names, source: source, date: day,
        version: Progresscard.version, replaces: replaces
      ).plan()
    }
  }
}
