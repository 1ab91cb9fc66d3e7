import Foundation

/// A PostgreSQL of the tests' own, on a free port of the loopback. It ends with the process that started it.
public final class PostgresServer: @unchecked Sendable {
  // Safe: nothing changes after init but through the pipes, and `tell` is called by one test at a time.
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  /// Its address; every database in it is empty.
  public let address: String

  /// One for all tests that need no other; not durable, so fast.
  public static let shared: Result<PostgresServer, any Error> = Result { try PostgresServer() }

  public init(durable: Bool = false) throws {
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", Repository.folder.appending(path: "Tests/Tools/postgres.py").path] + (durable ? ["--durable"] : [])
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = Self.line(output.fileHandleForReading)
    struct Said: Decodable { let url: String }
    guard let said = try? JSONDecoder().decode(Said.self, from: Data(line.utf8)) else {
      throw Command.NotStarted(description: "PostgreSQL did not start: run make deps-test")
    }
    address = said.url
  }

  deinit { try? input.fileHandleForWriting.close() }

  /// The address of an empty database of its own: a schema that nobody else uses.
  public static func database() throws -> String {
    let name = "t" + UUID().uuidString.lowercased().replacing("-", with: "")
    return try shared.get().database(name)
  }

  public func database(_ name: String) throws -> String {
    let psql = Process()
    psql.executableURL = URL(filePath: "/usr/bin/env")
    psql.arguments = ["psql", "-q", "-d", address, "-c", "CREATE SCHEMA \(name)"]
    try psql.run()
    psql.waitUntilExit()
    guard psql.terminationStatus == 0 else { throw Command.NotStarted(description: "psql could not make \(name)") }
    return address + "?options=-csearch_path%3D\(name)"
  }

  /// `stop immediate` or `start`; returns once that is done.
  public func tell(_ command: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((command + "\n").utf8))
    _ = Self.line(output.fileHandleForReading)
  }

  private static func line(_ handle: FileHandle) -> String {
    var bytes: [UInt8] = []
    while let next = try? handle.read(upToCount: 1), let byte = next.first, byte != 10 { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
