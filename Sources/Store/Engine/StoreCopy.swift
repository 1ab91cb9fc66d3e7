import Campaign
import Formats
import Foundation

/// Carries everything from one database to another, of the same engine or the other one, and proves it.
public enum StoreCopy {
  /// How many rows a table has, and a hash over all of them.
  public struct Proof: Sendable, Hashable {
    public let table: String
    public let rows: Int64
    public let hash: String
  }

  /// All tables with their columns and what their rows are sorted by.
  static let tables: [(name: String, columns: [String], key: Int)] = [
    ("meta", ["name", "value"], 1), ("writer", ["id", "since"], 1),
    ("wording", ["hash", "petition", "language", "body", "since"], 1),
    ("petition", ["id", "state", "message", "changed"], 1),
    (
      "signature",
      [
        "petition", "id", "state", "channel", "mailbox", "slot", "person", "country", "at", "confirmed", "consents",
        "wording", "network", "sealed", "flags",
      ], 2
    ),
    ("event", ["petition", "writer", "sequence", "at", "kind", "signature", "actor", "detail", "hash"], 3),
    ("outbox", ["petition", "id", "signature", "kind", "due", "attempts", "state"], 2),
    ("tally", ["petition", "writer", "day", "country", "state", "count"], 5), ("counted", ["writer", "commits"], 1),
    ("invalidation", ["petition", "id", "criteria", "reason", "actor", "at", "undone"], 2),
    ("invalidated", ["petition", "invalidation", "signature", "was"], 3),
    (
      "batch",
      [
        "petition", "id", "received", "country", "origin", "first_sheet", "last_sheet", "scan", "claimed",
        "transcribed", "keyed", "transcriber", "keyer", "state",
      ], 2
    ),
    ("handover", ["petition", "id", "at", "online", "paper", "recipient", "manifest"], 2),
    ("reply", ["petition", "id", "demand", "day", "sender", "answer", "note", "source"], 2),
    (
      "amendment",
      ["petition", "id", "subject", "entry", "successor", "was", "reason", "actor", "at", "undone"], 2
    ),
    ("erasure", ["petition", "signature", "at"], 2),
    ("account", ["name", "role", "password", "recovery", "made", "disabled"], 1),
    ("session", ["id", "account", "csrf", "made", "seen", "until"], 1),
    ("audit", ["writer", "sequence", "at", "account", "action", "subject", "hash"], 2),
  ]

  /// Copies all rows into an empty database, in one transaction; a new file gets its name once it is whole.
  ///
  /// - Returns: the proof of each table, which is the same of both.
  /// - Throws: `notAllowed` where the target holds something; `damaged` where the proofs differ.
  public static func copy(from source: StoreAddress, to target: StoreAddress) throws(StoreProblem) -> [Proof] {
    try carry(opened(source), to: target) { _ throws(StoreProblem) in }
  }

  /// Copies a backup into an empty database and erases again what files of erasures say, all in one transaction: nobody
  /// ever finds it with what people had erased.
  ///
  /// - Parameters:
  ///   - secrets: the key that the backup must be written with; nothing is made where it is another one.
  ///   - erasures: the file beside the database to be, which is told what was erased; it need not be there.
  ///   - others: the files of other servers.
  ///   - now: in seconds since 1970.
  /// - Returns: the proof of each table before the erasure, and how many signatures were erased again.
  /// - Throws: as `copy`, and `foreign` where the key is another one.
  public static func restore(
    from source: StoreAddress, to target: StoreAddress, secrets: Secrets, erasures: String, others: [String],
    now: Int64 = Int64(Date().timeIntervalSince1970)
  ) throws(StoreProblem) -> (proofs: [Proof], erased: Int) {
    let from = try opened(source)
    try Schema.check(from, print: secrets.print)
    let own = ErasureFile(path: erasures)
    var erased = 0
    let proofs = try carry(from, to: target) { to throws(StoreProblem) in
      let writer = try Schema.takeUp(to, print: secrets.print, now: now)
      let ledger = Ledger(connection: to, now: now, writer: writer, heads: [:])
      erased = try ledger.honour([own] + others.map(ErasureFile.init))
      try ledger.close()
      try own.append(ledger.erased)
    }
    if erased > 0, case .postgres = target {
      let to = try Store.connect(target)
      for statement in to.dialect.wipe { try to.execute(statement) }
    }
    return (proofs, erased)
  }

  private static func opened(_ source: StoreAddress) throws(StoreProblem) -> any Connection {
    let from = try Store.connect(source)
    guard try from.row(from.dialect.tableExists, [.text("meta")]) != nil else {
      throw .foreign("The database to move from holds nothing of progresscard.")
    }
    return from
  }

  private static func carry(
    _ from: any Connection, to target: StoreAddress, then finish: (any Connection) throws(StoreProblem) -> Void
  ) throws(StoreProblem) -> [Proof] {
    switch target {
    case .postgres: return try carry(from, to: Store.connect(target), then: finish)
    case .file(let path):
      guard let new = try NewFile(path) else { throw .notAllowed("\(path) is there already; name a new file.") }
      let proofs = try carry(from, to: SQLiteConnection(path: new.part), then: finish)
      try new.keepDatabase()
      return proofs
    }
  }

  private static func carry(
    _ from: any Connection, to: any Connection, then finish: (any Connection) throws(StoreProblem) -> Void
  ) throws(StoreProblem) -> [Proof] {
    guard try to.row(to.dialect.tableExists, [.text("meta")]) == nil else {
      throw .notAllowed("The database to move to is not empty; choose a new one.")
    }
    try from.execute(from.dialect.beginLook)
    defer { try? from.execute("COMMIT") }
    var proofs: [Proof] = []
    try to.transaction { () throws(StoreProblem) in
      if let lock = to.dialect.lockForSetup { _ = try to.rows(lock) }
      let sql = String(decoding: PackageResources.schema_sql, as: UTF8.self)
      for statement in to.dialect.definition(sql) { try to.execute(statement) }
      for table in tables { proofs.append(try copy(table, from, to)) }
      for (table, proof) in zip(tables, proofs) {
        let other = try prove(table, to)
        guard other == proof else { throw .damaged("table \(table.name) is not the same in both") }
      }
      try finish(to)
    }
    return proofs
  }

  /// The proof of every table of a database.
  public static func proofs(_ address: StoreAddress) throws(StoreProblem) -> [Proof] {
    let connection = try Store.connect(address)
    try connection.execute(connection.dialect.beginLook)
    defer { try? connection.execute("COMMIT") }
    var proofs: [Proof] = []
    for table in tables { proofs.append(try prove(table, connection)) }
    return proofs
  }

  /// A database of an earlier version lacks what came later; that is as if it were empty.
  private static func isThere(_ table: String, _ connection: any Connection) throws(StoreProblem) -> Bool {
    try connection.row(connection.dialect.tableExists, [.text(table)]) != nil
  }

  private static func select(_ table: (name: String, columns: [String], key: Int), _ dialect: Dialect) -> String {
    let key = table.columns.prefix(table.key).map { dialect.sorted($0, of: table.name) }.joined(separator: ", ")
    return "SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name) ORDER BY \(key)"
  }

  private static func copy(
    _ table: (name: String, columns: [String], key: Int), _ from: any Connection, _ to: any Connection
  ) throws(StoreProblem) -> Proof {
    let places = table.columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let insert = "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) VALUES (\(places))"
    var hash = RowHash()
    var part: [[Value]] = []
    guard try isThere(table.name, from) else { return Proof(table: table.name, rows: 0, hash: hash.text) }
    try from.forEach(select(table, from.dialect), []) { row throws(StoreProblem) in
      hash.add(row)
      part.append(row.values)
      if part.count == 1000 {
        try to.insert(insert, part)
        part.removeAll(keepingCapacity: true)
      }
    }
    try to.insert(insert, part)
    return Proof(table: table.name, rows: hash.rows, hash: hash.text)
  }

  private static func prove(
    _ table: (name: String, columns: [String], key: Int), _ connection: any Connection
  ) throws(StoreProblem) -> Proof {
    var hash = RowHash()
    guard try isThere(table.name, connection) else { return Proof(table: table.name, rows: 0, hash: hash.text) }
    try connection.forEach(select(table, connection.dialect), []) { row throws(StoreProblem) in hash.add(row) }
    return Proof(table: table.name, rows: hash.rows, hash: hash.text)
  }
}

/// A hash over rows in their order: SHA-256 of the hash before and the row, each value behind its kind and length.
private struct RowHash {
  private var state = Event.start
  private(set) var rows: Int64 = 0

  mutating func add(_ row: Row) {
    var bytes = state
    bytes.reserveCapacity(512)
    for value in row.values {
      switch value {
      case .null: bytes.append(0)
      case .integer(let number):
        bytes.append(1)
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
      case .text(let text):
        bytes.append(2)
        withUnsafeBytes(of: Int64(text.utf8.count).bigEndian) { bytes += $0 }
        bytes += text.utf8
      case .bytes(let content):
        bytes.append(3)
        withUnsafeBytes(of: Int64(content.count).bigEndian) { bytes += $0 }
        bytes += content
      }
    }
    state = SHA256Bytes.hash(bytes)
    rows += 1
  }

  var text: String { state.hex }
}
