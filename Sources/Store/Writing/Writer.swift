import Campaign
import Formats
import Synchronization

/// The one way into the store: takes what waits in its queue, writes it in one durable commit, and only then answers.
///
/// There is no timer: while one commit is on its way to the disk, the next one gathers.
public actor Writer {
  private let executor: BlockingExecutor
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// How many may wait; who comes when it is full is told to come again.
  public nonisolated let capacity: Int
  /// The most that one commit holds.
  private static let most = 512

  private struct Line {
    var waiting: [Order] = []
    var isDraining = false
  }

  private nonisolated let line = Mutex(Line())
  private let connection: any Connection
  private let clock: @Sendable () -> Int64
  /// The number of this writer in events and tallies.
  public nonisolated let number: Int64
  private var heads: [String: (sequence: Int64, hash: [UInt8])] = [:]
  /// Petitions of which it is not known whether the last commit arrived: where their logs end is read anew.
  private var doubted: Set<String> = []
  private nonisolated let counts: Counts
  private let erasures: ErasureFile?
  /// Whether something was erased that may still stand in the log of the database.
  private nonisolated let leavesTraces = Mutex(false)

  init(
    connection: sending any Connection, number: Int64, capacity: Int, counts: Counts, erasures: ErasureFile?,
    clock: @escaping @Sendable () -> Int64
  ) {
    executor = BlockingExecutor(label: "progresscard writer")
    self.connection = connection
    self.number = number
    self.capacity = capacity
    self.counts = counts
    self.erasures = erasures
    self.clock = clock
  }

  // MARK: Orders

  /// Stores a signature, or finds that it is there; returns once that is on disk.
  public nonisolated func sign(_ signing: Signing) async throws(StoreProblem) -> SignOutcome {
    try await ordered { .sign(signing, $0) }
  }

  /// Confirms a signature; returns once that is on disk.
  public nonisolated func confirm(petition: String, _ signature: SignatureID) async throws(StoreProblem)
    -> ConfirmOutcome
  {
    try await ordered { .confirm(petition: petition, signature, $0) }
  }

  /// Does anything else within a commit, whole or not at all.
  public nonisolated func perform<T: Sendable>(
    _ body: @escaping @Sendable (Ledger) throws(StoreProblem) -> T
  ) async throws(StoreProblem) -> T {
    let result = Box<T>()
    try await ordered { continuation in
      .other(
        { (ledger: Ledger) throws(StoreProblem) in
          let value = try body(ledger)
          result.value.withLock { $0 = value }
        }, continuation)
    }
    guard let value = result.value.withLock({ $0 }) else { throw .unavailable("nothing was done") }
    return value
  }

  /// Whether traces are to be wiped now; asking takes the task.
  nonisolated func takeTraces() -> Bool {
    leavesTraces.withLock { traces in
      defer { traces = false }
      return traces
    }
  }

  private nonisolated func ordered<T: Sendable>(
    _ order: (UnsafeContinuation<Result<T, StoreProblem>, Never>) -> Order
  ) async throws(StoreProblem) -> T {
    let result: Result<T, StoreProblem> = await withUnsafeContinuation { continuation in
      let order = order(continuation)
      let (taken, starts) = line.withLock { line in
        guard line.waiting.count < capacity else { return (false, false) }
        line.waiting.append(order)
        defer { line.isDraining = true }
        return (true, !line.isDraining)
      }
      if !taken { continuation.resume(returning: .failure(.busy)) }
      if starts { Task { await self.drain() } }
    }
    return try result.get()
  }

  // MARK: Commits

  private func drain() {
    while true {
      let orders = line.withLock { line in
        let orders = Array(line.waiting.prefix(Self.most))
        line.waiting.removeFirst(orders.count)
        if orders.isEmpty { line.isDraining = false }
        return orders
      }
      guard !orders.isEmpty else { return }
      commit(orders)
    }
  }

  /// One commit; where a row makes it fail, each of its orders is tried by itself, so that no other suffers.
  private func commit(_ orders: [Order]) {
    do throws(StoreProblem) {
      let (ledger, answers) = try written(orders)
      heads = ledger.heads
      doubted = []
      counts.apply(ledger.change, of: number)
      if !ledger.erased.isEmpty || ledger.hasCorrected { leavesTraces.withLock { $0 = true } }
      for answer in answers { answer() }
    } catch {
      switch error {
      case .refused, .damaged, .notAllowed:
        if orders.count > 1 {
          for order in orders { commit([order]) }
        } else {
          for order in orders { order.fail(error) }
        }
      case .unavailable, .foreign, .busy:
        for order in orders { order.fail(error) }
      }
    }
  }

  private func written(_ orders: [Order]) throws(StoreProblem) -> (Ledger, [() -> Void]) {
    let (connection, erasures) = (self.connection, self.erasures)
    let ledger = Ledger(connection: connection, now: clock(), writer: number, heads: heads)
    let doubted = self.doubted
    var answers: [() -> Void] = []
    // Until the commit is known to have arrived.
    defer { self.doubted.formUnion(ledger.heads.keys) }
    try connection.transaction { () throws(StoreProblem) in
      for petition in doubted { try ledger.readHead(petition) }
      var signings: [(Signing, UnsafeContinuation<Result<SignOutcome, StoreProblem>, Never>)] = []
      var confirmations:
        [(petition: String, SignatureID, UnsafeContinuation<Result<ConfirmOutcome, StoreProblem>, Never>)] = []
      for case .sign(let signing, let continuation) in orders { signings.append((signing, continuation)) }
      for case .confirm(let petition, let id, let continuation) in orders {
        confirmations.append((petition, id, continuation))
      }
      let signed = try ledger.sign(signings.map(\.0))
      for (outcome, signing) in zip(signed, signings) {
        answers.append { signing.1.resume(returning: .success(outcome)) }
      }
      let confirmed = try ledger.confirm(confirmations.map { ($0.petition, $0.1) })
      for (outcome, confirmation) in zip(confirmed, confirmations) {
        answers.append { confirmation.2.resume(returning: .success(outcome)) }
      }
      for case .other(let body, let continuation) in orders {
        do throws(StoreProblem) {
          try ledger.step { () throws(StoreProblem) in try body(ledger) }
          answers.append { continuation.resume(returning: .success(())) }
        } catch {
          if case .unavailable = error { throw error }
          answers.append { continuation.resume(returning: .failure(error)) }
        }
      }
      try ledger.close()
      try erasures?.append(ledger.erased)
    }
    return (ledger, answers)
  }
}

/// What waits for the writer, each with who waits for its answer.
enum Order {
  case sign(Signing, UnsafeContinuation<Result<SignOutcome, StoreProblem>, Never>)
  case confirm(petition: String, SignatureID, UnsafeContinuation<Result<ConfirmOutcome, StoreProblem>, Never>)
  case other(
    @Sendable (Ledger) throws(StoreProblem) -> Void, UnsafeContinuation<Result<Void, StoreProblem>, Never>)

  func fail(_ problem: StoreProblem) {
    switch self {
    case .sign(_, let continuation): continuation.resume(returning: .failure(problem))
    case .confirm(_, _, let continuation): continuation.resume(returning: .failure(problem))
    case .other(_, let continuation): continuation.resume(returning: .failure(problem))
    }
  }
}

/// What a closure leaves behind for who waits for it.
private final class Box<T: Sendable>: Sendable {
  let value = Mutex<T?>(nil)
}
