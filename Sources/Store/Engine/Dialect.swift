import Foundation

/// All in which the two engines differ.
public enum Dialect: String, Sendable, CaseIterable {
  case sqlite, postgres

  /// Begins a transaction that will write.
  var begin: String {
    switch self {
    case .sqlite: "BEGIN IMMEDIATE"
    case .postgres: "BEGIN"
    }
  }

  /// Begins a transaction that only looks, at one state of the whole database.
  var beginLook: String {
    switch self {
    case .sqlite: "BEGIN DEFERRED"
    case .postgres: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    }
  }

  /// The schema's words for types and for how a table lies on disk, in this engine's words.
  ///
  /// - `INT`: 64 bits. `BYTES`: bytes. `CLUSTERED`: rows lie in the order of the primary key.
  /// - `BY PETITION n`: parted by petition, so that it can be spread.
  func definition(_ sql: String) -> [String] {
    var statements: [String] = []
    for statement in sql.split(separator: ";") {
      let text = statement.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !text.isEmpty else { continue }
      switch self {
      case .sqlite:
        statements.append(
          text.replacing("{INT}", with: "INTEGER").replacing("{BYTES}", with: "BLOB")
            .replacing("{CLUSTERED}", with: " WITHOUT ROWID").replacing("{PARTED}", with: " WITHOUT ROWID")
            .replacing("{PARTED ROWS}", with: ""))
      case .postgres:
        let parted = text.contains("{PARTED")
        statements.append(
          text.replacing("{INT}", with: "BIGINT").replacing("{BYTES}", with: "BYTEA")
            .replacing("{CLUSTERED}", with: "").replacing("{PARTED ROWS}", with: " PARTITION BY HASH (petition)")
            .replacing("{PARTED}", with: " PARTITION BY HASH (petition)"))
        if parted, let name = Self.tableName(text) {
          for part in 0..<Self.parts {
            statements.append(
              "CREATE TABLE \(name)_\(part) PARTITION OF \(name) FOR VALUES WITH (MODULUS \(Self.parts), REMAINDER \(part))"
            )
          }
        }
      }
    }
    return statements
  }

  /// Into how many parts PostgreSQL divides the tables of people.
  static let parts = 8

  private static func tableName(_ definition: String) -> String? {
    let words = definition.split(whereSeparator: \.isWhitespace)
    guard words.count > 2, words[0] == "CREATE", words[1] == "TABLE" else { return nil }
    return String(words[2])
  }

  /// Keeps others from changing the schema, or taking a writer's number, at the same time.
  var lockForSetup: String? {
    switch self {
    case .sqlite: nil
    case .postgres: "SELECT pg_advisory_xact_lock(7044278)"
    }
  }

  /// Sorts a column as both engines do: text by its bytes.
  func sorted(_ column: String, of table: String) -> String {
    switch self {
    case .sqlite: column
    case .postgres:
      Self.textColumns.contains(column) || column == "id" && Self.textIDs.contains(table)
        ? column + " COLLATE \"C\"" : column
    }
  }

  /// Columns of text by which rows are sorted.
  private static let textColumns: Set<String> = ["petition", "country", "name"]
  /// Tables whose `id` is text; in the others it is a number or bytes.
  private static let textIDs: Set<String> = ["petition", "batch", "handover", "reply"]

  /// Whether a table is there.
  var tableExists: String {
    switch self {
    case .sqlite: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1"
    case .postgres: "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1"
    }
  }

  /// Statements after which erased data are in no file of the database any more.
  var wipe: [String] {
    switch self {
    // Freed pages are overwritten (secure_delete); the log is written back and cut to nothing.
    case .sqlite: ["PRAGMA wal_checkpoint(TRUNCATE)"]
    // Old versions of rows are written over; pages of the log are recycled after a checkpoint.
    case .postgres: ["VACUUM FULL signature", "CHECKPOINT"]
    }
  }
}
