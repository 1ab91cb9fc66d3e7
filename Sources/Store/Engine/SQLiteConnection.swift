import Foundation
import GRDB

/// SQLite through GRDB: one connection in WAL mode, every commit on disk before it returns.
///
/// It is confined to one thread at a time by its owner, as `Connection` asks. A file that it has open is opened beside it by
/// nobody in this process: closing it would drop the locks of SQLite, and another program could then take the log away
/// (sqlite.org/howtocorrupt.html, 2.2).
final class SQLiteConnection: Connection {
  let dialect = Dialect.sqlite
  private let queue: DatabaseQueue

  /// How safe a commit is; `normal` exists to prove that the tests of power cuts find what it loses.
  enum Durability: String, Sendable { case full = "FULL", normal = "NORMAL" }

  init(path: String, durability: Durability = .full) throws(StoreProblem) {
    var configuration = Configuration()
    configuration.label = "progresscard"
    configuration.busyMode = .timeout(10)
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA foreign_keys = ON")
      try database.execute(sql: "PRAGMA cache_size = -65536")
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
      try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
    }
    queue = try Self.translated { try DatabaseQueue(path: path, configuration: configuration) }
  }

  func run(_ sql: String, _ rows: [[Value]]) throws(StoreProblem) -> [Int] {
    try use { database in
      let statement = PreparedStatement(try database.cachedStatement(sql: sql), of: database)
      return try rows.map { try statement.run($0) }
    }
  }

  func returning(_ sql: String, _ rows: [[Value]]) throws(StoreProblem) -> [[Row]] {
    try use { database in
      let statement = PreparedStatement(try database.cachedStatement(sql: sql), of: database)
      return try rows.map { arguments in
        var found: [Row] = []
        try statement.run(arguments) { found.append($0) }
        return found
      }
    }
  }

  func forEach(
    _ sql: String, _ arguments: [Value], _ body: (Row) throws(StoreProblem) -> Void
  ) throws(StoreProblem) {
    try use { database in
      // One of its own, as the body may run the same.
      let statement = try database.makeStatement(sql: sql)
      try PreparedStatement(statement, of: database).run(arguments, body)
    }
  }

  func execute(_ sql: String) throws(StoreProblem) {
    try use { database in try database.execute(sql: sql) }
  }

  private func use<T>(_ body: (Database) throws -> T) throws(StoreProblem) -> T {
    try Self.translated { try queue.unsafeReentrantWrite(body) }
  }

  private static func translated<T>(_ body: () throws -> T) throws(StoreProblem) -> T {
    do {
      return try body()
    } catch let problem as StoreProblem {
      throw problem
    } catch let error as DatabaseError {
      throw Self.problem(error)
    } catch {
      throw .unavailable("SQLite stopped")
    }
  }

  /// By SQLite's own code, never by a message that may hold values.
  private static func problem(_ error: DatabaseError) -> StoreProblem {
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: .refused("a constraint")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged("SQLite says that the file is no database, or a broken one")
    case .SQLITE_FULL: .unavailable("the disk is full")
    case .SQLITE_IOERR: .unavailable("the disk fails")
    case .SQLITE_BUSY, .SQLITE_LOCKED: .unavailable("another program holds the database")
    case .SQLITE_CANTOPEN: .unavailable("the file cannot be opened")
    case .SQLITE_READONLY: .unavailable("the file may not be written")
    case .SQLITE_ERROR: .damaged("SQLite does not understand a statement: \(error.message ?? "")")
    default: .unavailable("SQLite's error \(error.resultCode.rawValue)")
    }
  }
}
