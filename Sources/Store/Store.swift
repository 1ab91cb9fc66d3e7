import Campaign
import Formats
import Foundation

/// Where a database is.
public enum StoreAddress: Sendable, Hashable {
  /// A file of SQLite.
  case file(String)
  /// `postgres://…` or `postgresql://…`.
  case postgres(String)

  public init(_ text: String) {
    let isURL = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    self = isURL ? .postgres(text) : .file(text)
  }

  /// What is wrong with an address of some other kind, such as `mysql://…`; nil for a file and for PostgreSQL.
  ///
  /// Of the address only its scheme is told: what stands behind may be a password.
  public static func problem(in text: String) -> String? {
    guard case .file = StoreAddress(text), let end = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<end.lowerBound]
    guard let first = scheme.first, first.isLetter,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return "found “\(scheme)://…”; expected a file of SQLite, or postgres://USER@HOST/NAME."
  }
}

/// The truth of people: signatures, events, outbox, counts; in SQLite or PostgreSQL, by one schema and the same statements.
public final class Store: Sendable {
  public let address: StoreAddress
  public let writer: Writer
  public let counts: Counts
  public let secrets: Secrets
  public let clock: @Sendable () -> Int64
  private let erasures: ErasureFile?

  /// Opens a database, makes it or brings it up to date, and takes a number as one of its writers.
  ///
  /// - Parameters:
  ///   - queue: how many may wait for a commit.
  ///   - erasures: the file of erased signatures' numbers; what it says is honoured at once.
  ///   - durable: false only in tests that prove what is lost without.
  /// - Throws: `StoreProblem` where it cannot be reached, is another program's, or belongs to another key.
  public init(
    _ address: StoreAddress, secrets: Secrets, queue: Int = 4096, erasures: String? = nil, durable: Bool = true,
    clock: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
  ) throws(StoreProblem) {
    if case .file(let path) = address { try Self.makeFile(path, print: secrets.print) }
    let connection = try Self.connect(address, durable: durable)
    let number = try Schema.prepare(connection, print: secrets.print, now: clock())
    let counts = Counts()
    try counts.read(connection)
    self.address = address
    self.secrets = secrets
    self.clock = clock
    self.counts = counts
    let file = erasures.map(ErasureFile.init)
    self.erasures = file
    writer = Writer(
      connection: connection, number: number, capacity: queue, counts: counts, erasures: file, clock: clock)
  }

  /// Erases again what a restored backup brought back; to be called before anything is served.
  ///
  /// - Parameter others: the files of other servers, beside the store's own.
  /// - Returns: how many signatures that were.
  public func honourErasures(of others: [String] = []) async throws(StoreProblem) -> Int {
    let files = [erasures].compactMap(\.self) + others.map(ErasureFile.init)
    guard !files.isEmpty else { return 0 }
    return try await writer.perform { ledger throws(StoreProblem) in try ledger.honour(files) }
  }

  /// How many lines of files of erasures speak of a signature that still holds what the person wrote: none, if all is well.
  public func unhonoured(in files: [String]) async throws(StoreProblem) -> Int {
    try await reader().unhonoured(in: files)
  }

  /// Reads in what other servers and commands have counted. It goes through the writer, so that no count of ours falls
  /// between.
  public func refresh() async throws(StoreProblem) {
    let counts = self.counts
    try await writer.perform { ledger throws(StoreProblem) in try counts.refresh(ledger.connection) }
  }

  /// After an erasure: takes what was erased out of free pages and logs as well.
  public func wipe(_ reader: Reader) async throws(StoreProblem) {
    try await reader.read { connection throws(StoreProblem) in
      for statement in connection.dialect.wipe { try connection.execute(statement) }
    }
  }

  /// Takes what was erased lately out of SQLite's log. PostgreSQL recycles its own log; its old rows go with `wipe` or
  /// the next vacuum.
  public func wipeTraces(_ reader: Reader) async throws(StoreProblem) {
    guard writer.takeTraces() else { return }
    try await reader.read { connection throws(StoreProblem) in
      guard connection.dialect == .sqlite else { return }
      for statement in connection.dialect.wipe { try connection.execute(statement) }
    }
  }

  /// A connection to a database that is there; none is made.
  static func connect(
    _ address: StoreAddress, durable: Bool = true
  ) throws(StoreProblem) -> sending any Connection {
    switch address {
    case .file(let path):
      if let reason = DatabaseFile.absence(of: path) ?? DatabaseFile.emptiness(of: path) { throw .foreign(reason) }
      return try SQLiteConnection(path: path, durability: durable ? .full : .normal)
    case .postgres(let address): return try PostgresConnection(address: address)
    }
  }

  /// For those who only look: changes nothing, and takes no number of a writer.
  ///
  /// - Throws: `StoreProblem` where the database is not there, is another program's, or belongs to another key or version.
  public static func reader(of address: StoreAddress, secrets: Secrets) throws(StoreProblem) -> Reader {
    let connection = try connect(address)
    try Schema.checkForReading(connection, print: secrets.print)
    return Reader(connection: connection)
  }

  /// Makes a file of SQLite with all tables where there is none; two who start at once make one.
  private static func makeFile(_ path: String, print: String) throws(StoreProblem) {
    guard DatabaseFile.look(path) == ENOENT, let new = try NewFile(path, patience: 10) else { return }
    try Schema.make(SQLiteConnection(path: new.part), print: print)
    try new.keepDatabase()
  }

  /// A connection of its own for those who only look.
  public func reader() throws(StoreProblem) -> Reader { Reader(connection: try Self.connect(address)) }
}

/// Reads, on a thread and a connection of its own.
public actor Reader {
  private let executor = BlockingExecutor(label: "progresscard reader")
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
  private let connection: any Connection

  init(connection: sending any Connection) { self.connection = connection }

  /// Reads; one transaction is not promised.
  public func read<T: Sendable>(_ body: @Sendable (any Connection) throws(StoreProblem) -> T) throws(StoreProblem) -> T
  {
    try body(connection)
  }

  /// How many lines of files of erasures speak of a signature that still holds what the person wrote.
  public func unhonoured(in files: [String]) throws(StoreProblem) -> Int {
    var count = 0
    for file in files.map(ErasureFile.init) {
      try file.forEachPart { part throws(StoreProblem) in
        count += try Erasure.unhonoured(part, in: connection).count
      }
    }
    return count
  }
}

extension Tally {
  /// The counts as the tallies say.
  public init(_ connection: any Connection) throws(StoreProblem) {
    var byKey: [TallyKey: Int64] = [:]
    for row in try connection.rows(Statements.tallies) {
      guard let state = SignatureState(rawValue: Int(try row.integer(3))) else { throw .damaged("an unknown state") }
      let key = TallyKey(
        petition: try row.text(0), day: try row.integer(1), country: try row.text(2), state: state)
      byKey[key] = try row.integer(4)
    }
    self.init(byKey)
  }

  /// The counts as the signatures themselves say.
  public init(signaturesIn connection: any Connection) throws(StoreProblem) {
    var byKey: [TallyKey: Int64] = [:]
    let sql = """
      SELECT petition, at / 86400, country, state, COUNT(*)
      FROM signature
      GROUP BY petition, at / 86400, country, state
      """
    for row in try connection.rows(sql) {
      guard let state = SignatureState(rawValue: Int(try row.integer(3))) else { throw .damaged("an unknown state") }
      let key = TallyKey(
        petition: try row.text(0), day: try row.integer(1), country: try row.text(2), state: state)
      byKey[key] = try row.integer(4)
    }
    self.init(byKey)
  }
}
