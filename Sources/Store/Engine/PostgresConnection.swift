import CPostgres
import Foundation

/// PostgreSQL through libpq: statements are prepared once, and a batch of rows goes out as one pipeline.
///
/// It is confined to one thread at a time by its owner, as `Connection` asks. A connection that was lost is opened anew
/// at the next transaction.
final class PostgresConnection: Connection {
  let dialect = Dialect.postgres
  private let address: String
  private var handle: OpaquePointer?
  private var prepared: [String: String] = [:]
  private var wide: [String: String] = [:]

  /// - Parameter address: `postgres://user@host:port/database`; what is left out is read from the usual `PG…` variables.
  init(address: String) throws(StoreProblem) {
    self.address = address
    try open()
  }

  deinit { close() }

  private func open() throws(StoreProblem) {
    close()
    guard let handle = PQconnectdb(address) else { throw .unavailable("PostgreSQL's library has no memory") }
    guard PQstatus(handle) == CONNECTION_OK else {
      PQfinish(handle)
      throw .unavailable("PostgreSQL cannot be reached at its address")
    }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    self.handle = handle
    try simple("SET client_min_messages = error")
  }

  private func close() {
    prepared = [:]
    if let handle { PQfinish(handle) }
    handle = nil
  }

  /// Whether a transaction is under way: then a connection that was lost is not replaced in silence.
  private var isInTransaction = false

  func execute(_ sql: String) throws(StoreProblem) {
    if sql.hasPrefix("BEGIN") { isInTransaction = false }
    try revive()
    if sql == "COMMIT" || sql == "ROLLBACK" { isInTransaction = false }
    try simple(sql)
    if sql.hasPrefix("BEGIN") { isInTransaction = true }
  }

  /// Opens a connection that was lost anew, unless a transaction is under way.
  private func revive() throws(StoreProblem) {
    guard handle == nil || PQstatus(handle) != CONNECTION_OK else { return }
    guard !isInTransaction else { throw Self.lost }
    try open()
  }

  private func simple(_ sql: String) throws(StoreProblem) {
    guard let handle else { throw Self.lost }
    let result = PQexec(handle, sql)
    defer { PQclear(result) }
    try check(result)
  }

  func run(_ sql: String, _ rows: [[Value]]) throws(StoreProblem) -> [Int] {
    try each(sql, rows) { Self.changes($0) }
  }

  /// Rows go out together, as many as a statement of ours holds: each statement costs the server as much as its row.
  func insert(_ sql: String, _ rows: [[Value]]) throws(StoreProblem) {
    var rest = rows[...]
    for size in [64, 16, 4, 1] where rest.count >= size {
      var parts: [[Value]] = []
      while rest.count >= size {
        parts.append(Array(rest.prefix(size).joined()))
        rest = rest.dropFirst(size)
      }
      _ = try run(widened(sql, to: size), parts)
    }
  }

  /// The statement with so many rows behind `VALUES`.
  private func widened(_ sql: String, to size: Int) -> String {
    guard size > 1, let start = sql.range(of: "VALUES ("), let end = sql[start.upperBound...].firstIndex(of: ")") else {
      return sql
    }
    let key = "\(size) \(sql)"
    if let known = wide[key] { return known }
    let count = sql[start.upperBound..<end].count { $0 == "$" }
    let rows = (0..<size).map { row in
      "(" + (1...max(1, count)).map { "$\(row * count + $0)" }.joined(separator: ", ") + ")"
    }
    let made = sql[..<start.lowerBound] + "VALUES " + rows.joined(separator: ", ") + sql[sql.index(after: end)...]
    wide[key] = String(made)
    return String(made)
  }

  func returning(_ sql: String, _ rows: [[Value]]) throws(StoreProblem) -> [[Row]] {
    try each(sql, rows) { result in (0..<PQntuples(result)).map { Self.row(result, $0) } }
  }

  private func each<T>(
    _ sql: String, _ rows: [[Value]], _ read: (OpaquePointer?) -> T
  ) throws(StoreProblem) -> [T] {
    guard let first = rows.first else { return [] }
    try revive()
    let name = try prepare(sql)
    guard rows.count == 1 else { return try pipeline(name, rows, read) }
    let result = Parameters(first).withPointers { count, values, lengths, formats in
      PQexecPrepared(handle, name, count, values, lengths, formats, 0)
    }
    defer { PQclear(result) }
    try check(result)
    return [read(result)]
  }

  /// All rows in one go, then all answers. What fails first makes the others fail, so the first problem is the one told.
  private func pipeline<T>(
    _ name: String, _ rows: [[Value]], _ read: (OpaquePointer?) -> T
  ) throws(StoreProblem) -> [T] {
    guard PQenterPipelineMode(handle) == 1 else { throw .unavailable("PostgreSQL takes no pipeline") }
    var answers: [T] = []
    var problem: StoreProblem?
    var rest = rows[...]
    while !rest.isEmpty, problem == nil {
      // Answers are read after some rows, so that neither side waits with full buffers.
      let part = rest.prefix(256)
      rest = rest.dropFirst(256)
      problem = send(name, part) ?? receive(part.count, read, into: &answers)
    }
    if PQexitPipelineMode(handle) != 1 { close() }
    if let problem { throw problem }
    return answers
  }

  private func send(_ name: String, _ rows: ArraySlice<[Value]>) -> StoreProblem? {
    for row in rows {
      let sent = Parameters(row).withPointers { count, values, lengths, formats in
        PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
      }
      guard sent == 1 else { return Self.lost }
    }
    return PQpipelineSync(handle) == 1 ? nil : Self.lost
  }

  /// Reads the answers up to the mark of synchronisation. Each answer is followed by an empty one.
  private func receive<T>(
    _ count: Int, _ read: (OpaquePointer?) -> T, into answers: inout [T]
  ) -> StoreProblem? {
    var problem: StoreProblem?
    while true {
      guard let result = PQgetResult(handle) else {
        guard PQstatus(handle) == CONNECTION_OK else { return problem ?? Self.lost }
        continue
      }
      defer { PQclear(result) }
      if PQresultStatus(result) == PGRES_PIPELINE_SYNC { return problem }
      do throws(StoreProblem) {
        try check(result)
        answers.append(read(result))
      } catch {
        problem = problem ?? error
        if PQstatus(handle) != CONNECTION_OK { return problem }
      }
    }
  }

  private static let lost = StoreProblem.unavailable("PostgreSQL's connection was lost")

  func forEach(
    _ sql: String, _ arguments: [Value], _ body: (Row) throws(StoreProblem) -> Void
  ) throws(StoreProblem) {
    try revive()
    let name = try prepare(sql)
    let sent = Parameters(arguments).withPointers { count, values, lengths, formats in
      PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
    }
    guard sent == 1, PQsetSingleRowMode(handle) == 1 else { throw Self.lost }
    var problem: StoreProblem?
    while let result = PQgetResult(handle) {
      defer { PQclear(result) }
      guard problem == nil else { continue }
      do {
        if PQresultStatus(result) == PGRES_SINGLE_TUPLE {
          try body(Self.row(result, 0))
        } else {
          try check(result)
        }
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
  }

  private func prepare(_ sql: String) throws(StoreProblem) -> String {
    guard let handle else { throw Self.lost }
    if let name = prepared[sql] { return name }
    let name = "s\(prepared.count)"
    let result = PQprepare(handle, name, sql, 0, nil)
    defer { PQclear(result) }
    try check(result)
    prepared[sql] = name
    return name
  }

  private func check(_ result: OpaquePointer?) throws(StoreProblem) {
    guard let result else { throw Self.lost }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
    default: break
    }
    let code = PQresultErrorField(result, 67).map { String(cString: $0) } ?? ""  // PG_DIAG_SQLSTATE, 'C'
    throw Self.problem(code)
  }

  /// By SQLSTATE (PostgreSQL 15, appendix A), never by a message that may hold values.
  private static func problem(_ code: String) -> StoreProblem {
    switch code.prefix(2) {
    case "23", "22": .refused("a constraint (\(code))")
    case "42": .damaged("PostgreSQL does not understand a statement (\(code))")
    case "53": .unavailable("PostgreSQL has no room left (\(code))")
    case "57", "08", "": .unavailable("PostgreSQL is going down, or its connection was lost")
    default: .unavailable("PostgreSQL's error \(code)")
    }
  }

  private static func changes(_ result: OpaquePointer?) -> Int {
    PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  private static func row(_ result: OpaquePointer?, _ place: Int32) -> Row {
    Row((0..<PQnfields(result)).map { value(result, place, $0) })
  }

  /// Types by their numbers in PostgreSQL's catalogue: 17 bytea; 20, 21, 23 integers; 1700 numeric, which sums give.
  private static func value(_ result: OpaquePointer?, _ place: Int32, _ field: Int32) -> Value {
    guard PQgetisnull(result, place, field) == 0, let start = PQgetvalue(result, place, field) else { return .null }
    let bytes = UnsafeBufferPointer(start: start, count: Int(PQgetlength(result, place, field)))
    let text = String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    switch PQftype(result, field) {
    case 17: return .bytes(unhex(bytes))
    case 20, 21, 23, 1700: return Int64(text).map(Value.integer) ?? .text(text)
    default: return .text(text)
    }
  }

  /// `\x00ff`, as PostgreSQL writes bytes.
  private static func unhex(_ text: UnsafeBufferPointer<CChar>) -> [UInt8] {
    func digit(_ character: CChar) -> UInt8 {
      let code = UInt8(bitPattern: character)
      return code >= 0x61 ? code &- 0x57 : code &- 0x30
    }
    return stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) & 15 }
  }
}

/// Arguments as libpq takes them: numbers and texts as text, bytes as they are; one behind the other.
private struct Parameters {
  private var storage: [CChar] = []
  private var starts: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  init(_ values: [Value]) {
    starts.reserveCapacity(values.count)
    lengths.reserveCapacity(values.count)
    formats.reserveCapacity(values.count)
    storage.reserveCapacity(32 * values.count)
    for value in values {
      starts.append(value == .null ? nil : storage.count)
      switch value {
      case .null: lengths.append(0)
      case .integer(let number): add(String(number).utf8)
      case .text(let text): add(text.utf8)
      case .bytes(let bytes): add(bytes)
      }
      if case .bytes = value { formats.append(1) } else { formats.append(0) }
    }
  }

  private mutating func add(_ bytes: some Collection<UInt8>) {
    storage.append(contentsOf: bytes.lazy.map(CChar.init(bitPattern:)))
    storage.append(0)
    lengths.append(Int32(truncatingIfNeeded: bytes.count))
  }

  func withPointers<T>(
    _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
  ) -> T {
    storage.withUnsafeBufferPointer { buffer in
      let pointers = starts.map { start in start.flatMap { place in buffer.baseAddress.map { $0 + place } } }
      return body(Int32(truncatingIfNeeded: starts.count), pointers, lengths, formats)
    }
  }
}
