import Campaign
import Foundation
import Store
import Synchronization
import Testing
import ToolsSupport

/// The engines that every test of the store runs on.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
  case sqlite, postgres

  var testDescription: String { rawValue }

  /// An empty database.
  func database() throws -> StoreAddress {
    switch self {
    case .sqlite:
      .file(FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString).sqlite").path)
    case .postgres: .postgres(try PostgresServer.database())
    }
  }
}

/// An invented campaign: a store on a database of its own, a key, a clock that stands still until it is moved.
struct Desk {
  let store: Store
  let clock: Clock
  let secrets: Secrets

  final class Clock: Sendable {
    private let time = Mutex<Int64>(1_800_000_000)
    var now: Int64 { time.withLock { $0 } }
    func move(_ seconds: Int64) { time.withLock { $0 += seconds } }
  }

  init(_ engine: Engine) throws { try self.init(engine.database()) }

  init(_ address: StoreAddress, clock: Clock = Clock(), queue: Int = 4096, erasures: String? = nil) throws {
    guard let secrets = Secrets(root: [UInt8](repeating: 7, count: 32)) else { throw CocoaError(.featureUnsupported) }
    self.clock = clock
    self.secrets = secrets
    store = try Store(address, secrets: secrets, queue: queue, erasures: erasures, clock: { clock.now })
  }

  /// What an invented person sends.
  func signing(
    _ name: String, _ address: String? = nil, petition: String = "be", country: String = "BE", form: UInt8 = 1,
    share: Int = 2, consents: Consents = [.sign, .age]
  ) throws -> Signing {
    let written = address ?? name.lowercased().replacing(" ", with: ".") + "@example.org"
    guard let mail = SignerAddress(written) else { throw CocoaError(.featureUnsupported) }
    let mailbox = secrets.mailbox(mail.canonical, petition: petition)
    let person = secrets.person(name, mailbox: mailbox)
    let token = FormToken(issued: clock.now, nonce: [UInt8](repeating: form, count: 8))
    let id = SignatureID(form: token, mailbox: mailbox, person: person, secrets: secrets)
    return Signing(
      petition: petition, id: id, channel: .form, mailbox: mailbox, person: person, country: country, at: clock.now,
      consents: consents, wording: [UInt8](repeating: 1, count: 32), network: nil,
      sealed: Seal.close(
        Person(name: name, address: written, postcode: nil, language: "en"), of: id, secrets: secrets), share: share,
      wait: 0)
  }

  func check() async throws -> StoreCheck {
    try await store.reader().read { connection throws(StoreProblem) in try StoreCheck(connection) }
  }

  func isSound() async throws -> Bool { try await check().isSound }

  func record(_ petition: String, _ id: SignatureID) async throws -> SignatureRecord? {
    try await store.reader().read { connection throws(StoreProblem) in
      try SignatureRecord(connection, petition: petition, id)
    }
  }

  func rows(_ sql: String) async throws -> [Row] {
    try await store.reader().read { connection throws(StoreProblem) in try connection.rows(sql) }
  }

  func count(_ sql: String) async throws -> Int64 { try await rows(sql).first?.integer(0) ?? -1 }

  /// Whether counts in memory, in the tally and of the signatures are one.
  func agrees() async throws -> Bool {
    let told = try await store.reader().read { connection throws(StoreProblem) in try Tally(connection) }
    let real = try await store.reader().read { connection throws(StoreProblem) in
      try Tally(signaturesIn: connection)
    }
    return told == real && store.counts.tally == real
  }
}
