import Foundation

/// The tables, and the steps from one version to the next. A step that was released is never edited.
enum Schema {
  static let version = 3

  /// Makes the tables of an empty PostgreSQL, or brings them up to date, and takes the next number of a writer.
  ///
  /// - Parameter print: what shows which key the database is written with.
  /// - Throws: `foreign` where a file of SQLite has none of our tables: those that we make have them from the start.
  static func prepare(_ connection: any Connection, print: String, now: Int64) throws(StoreProblem) -> Int64 {
    try connection.transaction { () throws(StoreProblem) in
      if let lock = connection.dialect.lockForSetup { _ = try connection.rows(lock) }
      if try connection.row(connection.dialect.tableExists, [.text("meta")]) == nil {
        guard connection.dialect == .postgres else { throw .foreign(holdsNothing) }
        try makeTables(connection, print: print)
      }
      return try takeUp(connection, print: print, now: now)
    }
  }

  /// Makes the tables in an empty file of SQLite.
  static func make(_ connection: any Connection, print: String) throws(StoreProblem) {
    try connection.transaction { () throws(StoreProblem) in try makeTables(connection, print: print) }
  }

  /// Brings tables that are there up to date and takes the next number of a writer, within a transaction.
  static func takeUp(_ connection: any Connection, print: String, now: Int64) throws(StoreProblem) -> Int64 {
    try bringUpToDate(connection, from: check(connection, print: print))
    let last = try connection.row("SELECT COALESCE(MAX(id), 0) FROM writer")?.integer(0) ?? 0
    try connection.run("INSERT INTO writer (id, since) VALUES ($1, $2)", [.integer(last + 1), .integer(now)])
    return last + 1
  }

  private static let holdsNothing = "The database holds nothing of progresscard; choose another one, or a new name."

  private static func makeTables(_ connection: any Connection, print: String) throws(StoreProblem) {
    let sql = String(decoding: PackageResources.schema_sql, as: UTF8.self)
    for statement in connection.dialect.definition(sql) { try connection.execute(statement) }
    _ = try connection.run(
      "INSERT INTO meta (name, value) VALUES ($1, $2)",
      [
        [.text("program"), .text("progresscard")], [.text("version"), .text(String(version))],
        [.text("key"), .text(print)],
      ])
  }

  /// Whether a database is of this program and key, and of no later version.
  ///
  /// - Returns: its version.
  @discardableResult
  static func check(_ connection: any Connection, print: String) throws(StoreProblem) -> Int {
    var meta: [String: String] = [:]
    for row in try connection.rows("SELECT name, value FROM meta") { meta[try row.text(0)] = try row.text(1) }
    guard meta["program"] == "progresscard" else {
      throw .foreign("The database is of another program; choose another one.")
    }
    guard let stored = meta["version"].flatMap(Int.init), stored <= version else {
      throw .foreign("The database is of a later version of progresscard; use that version.")
    }
    guard meta["key"] == print else {
      throw .foreign(
        "The database was written with another key: put the key file that belongs to it beside it, or name it.")
    }
    return stored
  }

  /// For those who only look, and so change nothing.
  static func checkForReading(_ connection: any Connection, print: String) throws(StoreProblem) {
    guard try connection.row(connection.dialect.tableExists, [.text("meta")]) != nil else {
      throw .foreign(holdsNothing)
    }
    guard try check(connection, print: print) == version else {
      throw .foreign(
        "The database is of an earlier version: “progresscard serve” of this version brings it up to date.")
    }
  }

  private static func bringUpToDate(_ connection: any Connection, from stored: Int) throws(StoreProblem) {
    guard stored < version else { return }
    for step in SchemaStep.all where step.version > stored {
      for statement in connection.dialect.definition(step.sql) { try connection.execute(statement) }
    }
    try connection.run("UPDATE meta SET value = $1 WHERE name = 'version'", [.text(String(version))])
  }
}
