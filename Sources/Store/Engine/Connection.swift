/// One connection to a database. It is used by one thread at a time and blocks it.
///
/// Statements are written once, in the SQL that SQLite 3.40 and PostgreSQL 15 share, with arguments `$1`, `$2`, … that
/// first appear in this order.
public protocol Connection: AnyObject {
  var dialect: Dialect { get }

  /// Runs a statement once for each row of arguments, in order, and says how many rows each changed.
  func run(_ sql: String, _ rows: [[Value]]) throws(StoreProblem) -> [Int]

  /// Inserts rows, in order; how many rows each changed is not asked. The statement's `VALUES` holds arguments alone.
  func insert(_ sql: String, _ rows: [[Value]]) throws(StoreProblem)

  /// Runs a statement once for each row of arguments, in order, and gives the rows of each.
  func returning(_ sql: String, _ rows: [[Value]]) throws(StoreProblem) -> [[Row]]

  /// Gives the rows of a statement one by one, so that millions need no memory.
  func forEach(
    _ sql: String, _ arguments: [Value], _ body: (Row) throws(StoreProblem) -> Void
  ) throws(StoreProblem)

  /// Runs statements without arguments: definitions, `BEGIN`, `COMMIT`.
  func execute(_ sql: String) throws(StoreProblem)
}

extension Connection {
  public func insert(_ sql: String, _ rows: [[Value]]) throws(StoreProblem) { _ = try run(sql, rows) }

  @discardableResult
  public func run(_ sql: String, _ arguments: [Value]) throws(StoreProblem) -> Int {
    try run(sql, [arguments]).first ?? 0
  }

  public func rows(_ sql: String, _ arguments: [Value] = []) throws(StoreProblem) -> [Row] {
    try returning(sql, [arguments]).first ?? []
  }

  public func row(_ sql: String, _ arguments: [Value] = []) throws(StoreProblem) -> Row? {
    try rows(sql, arguments).first
  }

  /// Does all or nothing, and returns once it is durable.
  public func transaction<T>(_ body: () throws(StoreProblem) -> T) throws(StoreProblem) -> T {
    try execute(dialect.begin)
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      try? execute("ROLLBACK")
      throw error
    }
  }

  /// Does all or nothing within a transaction, which goes on.
  public func savepoint<T>(_ body: () throws(StoreProblem) -> T) throws(StoreProblem) -> T {
    try execute("SAVEPOINT step")
    do {
      let result = try body()
      try execute("RELEASE SAVEPOINT step")
      return result
    } catch {
      try execute("ROLLBACK TO SAVEPOINT step")
      try execute("RELEASE SAVEPOINT step")
      throw error
    }
  }
}
