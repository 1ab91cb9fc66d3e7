import GRDB
import GRDBSQLite

/// A statement that GRDB keeps, run with our own values: four of them a signature, so none is copied on its way.
struct PreparedStatement {
  private let statement: OpaquePointer
  private let connection: OpaquePointer?

  init(_ statement: Statement, of database: Database) {
    self.statement = statement.sqliteStatement
    connection = database.sqliteConnection
  }

  /// Runs it once and hands over each row of its result.
  ///
  /// - Returns: how many rows it changed.
  /// - Throws: GRDB's `DatabaseError`.
  @discardableResult
  func run(_ arguments: [Value], _ body: (Row) throws -> Void = { _ in }) throws -> Int {
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in arguments.enumerated() {
      let status = bind(value, Int32(truncatingIfNeeded: index + 1))
      guard status == SQLITE_OK else { throw failure(status) }
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try body(row)
      case SQLITE_DONE: return Int(sqlite3_changes(connection))
      case let status: throw failure(status)
      }
    }
  }

  private func failure(_ status: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: status), message: String(cString: sqlite3_errmsg(connection)))
  }

  private func bind(_ value: Value, _ place: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(statement, place)
    case .integer(let number): sqlite3_bind_int64(statement, place, number)
    case .bytes(let bytes):
      bytes.withUnsafeBytes { bytes in
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(statement, place, 0)
          : sqlite3_bind_blob64(statement, place, bytes.baseAddress, UInt64(bytes.count), Self.copied)
      }
    case .text(var text):
      text.withUTF8 { text in
        text.withMemoryRebound(to: CChar.self) { text in
          text.isEmpty
            ? sqlite3_bind_text(statement, place, "", 0, Self.copied)
            : sqlite3_bind_text64(
              statement, place, text.baseAddress, UInt64(text.count), Self.copied, UInt8(SQLITE_UTF8))
        }
      }
    }
  }

  /// SQLite takes a copy of what is bound (`SQLITE_TRANSIENT`, which C writes as a number).
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private var row: Row {
    Row(
      (0..<sqlite3_column_count(statement)).map { place in
        switch sqlite3_column_type(statement, place) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, place))
        case SQLITE_BLOB: .bytes(bytes(sqlite3_column_blob(statement, place), at: place))
        // What SQLite adds up as a fraction is told as a text.
        default: .text(String(decoding: bytes(sqlite3_column_text(statement, place), at: place), as: UTF8.self))
        }
      })
  }

  /// What SQLite holds at a place until the next step, as a copy.
  private func bytes(_ start: UnsafeRawPointer?, at place: Int32) -> [UInt8] {
    [UInt8](UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, place))))
  }
}
