import Campaign
import Formats
import Foundation
import Store
import Synchronization

/// Signs into a store from many tasks at once and says which signatures it has acknowledged: what power cuts are tried on.
///
///     StoreSigners write FILE FIRST TASKS safe|unsafe   signatures FIRST, FIRST + 1, …, each on a line once it was acknowledged
///     StoreSigners read FILE                            "ok" or what is wrong with the store, then every signature on a line
///     StoreSigners addresses FILE KEY                   the address in every signature that a server stored, opened with its key
///
/// Exit code 3 where the store could not write; `unsafe` is a store that does not wait for the disk.
@main struct StoreSigners {
  static func main() async throws {
    let words = CommandLine.arguments
    guard let secrets = Secrets(root: [UInt8](repeating: 7, count: 32)) else { exit(2) }
    if words.count == 6, words[1] == "write", let first = UInt64(words[3]), let tasks = Int(words[4]) {
      do {
        let store = try Store(.file(words[2]), secrets: secrets, durable: words[5] == "safe")
        try await sign(store, first, tasks, secrets)
      } catch {
        // Ends beside tasks that still wait, as the store's own owner would.
        say("\(error)", to: 2)
        exit(3)
      }
    } else if words.count == 3, words[1] == "read" {
      try await read(words[2], secrets)
    } else if words.count == 4, words[1] == "addresses" {
      try await addresses(words[2], key: words[3])
    } else {
      exit(2)
    }
  }

  private static func sign(_ store: Store, _ first: UInt64, _ tasks: Int, _ secrets: Secrets) async throws {
    let work = Work(first)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<tasks {
        group.addTask {
          while work.failure == nil {
            let number = work.number()
            do throws(StoreProblem) {
              guard try await store.writer.sign(signing(number, secrets)) == .new else { continue }
              say("\(number)", to: 1)
            } catch {
              work.fail(error)
            }
          }
        }
      }
    }
    if let problem = work.failure { throw problem }
  }

  /// The number stands in the place of the mailbox.
  private static func signing(_ number: UInt64, _ secrets: Secrets) -> Signing {
    let mailbox = [UInt8](repeating: 0, count: 8) + withUnsafeBytes(of: number.bigEndian) { Array($0) }
    let now = Int64(Date().timeIntervalSince1970)
    let id = SignatureID(at: now, source: "\(number)", secrets: secrets)
    let person = Person(name: "Person \(number)", address: "p\(number)@example.org", postcode: nil, language: "en")
    return Signing(
      petition: number.isMultiple(of: 3) ? "fr" : "be", id: id, channel: .form, mailbox: mailbox,
      person: secrets.person(person.name, mailbox: mailbox), country: "BE", at: now, consents: [.sign, .age],
      wording: [UInt8](repeating: 1, count: 32), network: nil,
      sealed: Seal.close(person, of: id, secrets: secrets), share: 2, wait: 0)
  }

  private static func read(_ path: String, _ secrets: Secrets) async throws {
    let store = try Store(.file(path), secrets: secrets)
    let lines = try await store.reader().read { connection throws(StoreProblem) in
      let check = try StoreCheck(connection)
      var lines = try connection.rows("PRAGMA integrity_check").map { row throws(StoreProblem) in try row.text(0) }
      lines += check.differences.map { "the count \($0.counted) is \($0.signatures)" }
      lines += check.brokenEvents.map { "event \($0.sequence) of writer \($0.writer) does not follow" }
      // Each has its event and its mail.
      for table in ["event", "outbox"] {
        let sql = """
          SELECT COUNT(*)
          FROM signature
          WHERE id NOT IN (SELECT signature FROM \(table) WHERE signature IS NOT NULL)
          """
        let missing = try connection.row(sql)?.integer(0) ?? -1
        if missing != 0 { lines.append("\(missing) signatures are without a row of \(table)") }
      }
      try connection.forEach("SELECT mailbox FROM signature", []) { row throws(StoreProblem) in
        lines.append("\(try row.bytes(0).suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })")
      }
      return lines
    }
    say(lines.joined(separator: "\n"), to: 1)
  }

  private static func addresses(_ path: String, key: String) async throws {
    let text = try String(contentsOfFile: key, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let secrets = [UInt8](hex: text).flatMap({ Secrets(root: $0) }) else { exit(2) }
    let store = try Store(.file(path), secrets: secrets)
    let lines = try await store.reader().read { connection throws(StoreProblem) in
      var lines: [String] = []
      try connection.forEach("SELECT id, sealed FROM signature", []) { row throws(StoreProblem) in
        guard let id = SignatureID(try row.bytes(0)), let person = Seal.open(try row.bytes(1), of: id, secrets: secrets)
        else {
          lines.append("a seal that does not open")
          return
        }
        lines.append(person.address)
      }
      return lines
    }
    say(lines.joined(separator: "\n"), to: 1)
  }

  /// Written at once and whole, whatever becomes of the program after it.
  private static func say(_ text: String, to descriptor: Int32) {
    let bytes = Array("\(text)\n".utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { exit(1) }
      done += count
    }
  }
}

/// What the tasks share: the next number, and why one of them could not go on.
private final class Work: Sendable {
  private let next: Atomic<UInt64>
  private let problem = Mutex<StoreProblem?>(nil)

  init(_ first: UInt64) { next = Atomic(first) }

  var failure: StoreProblem? { problem.withLock { $0 } }

  func number() -> UInt64 { next.wrappingAdd(1, ordering: .relaxed).oldValue }

  func fail(_ error: StoreProblem) { problem.withLock { $0 = $0 ?? error } }
}
