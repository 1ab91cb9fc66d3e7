import Foundation

/// A program run to its end with what it said: how tests call the validators, Java and the tools for PDF.
public struct Command: Sendable {
  /// What a program left behind.
  public struct Outcome: Sendable {
    /// The exit code; 128 plus its number where a signal ended the program.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let complaint: String

    /// The lines of standard output, without empty ones.
    public var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The program could not be started; the sentence says what to do.
  public struct NotStarted: Error, CustomStringConvertible {
    public let description: String
  }

  private let words: [String]

  /// A program by its path or its name on the PATH, and its arguments; no shell is between.
  public init(_ words: [String]) {
    self.words = words
  }

  /// One of the scripts of `Tests/Tools`, such as `axe_pages.py`, run with the Python of `.venv`.
  public static func tool(_ script: String, _ arguments: [String]) throws -> Command {
    let python = Repository.folder.appending(path: ".venv/bin/python").path
    guard FileManager.default.isExecutableFile(atPath: python) else {
      throw NotStarted(description: "\(python) is missing: run make deps-test")
    }
    return Command([python, Repository.folder.appending(path: "Tests/Tools/\(script)").path] + arguments)
  }

  /// Runs the program in the repository's folder and waits for its end.
  ///
  /// Output goes through files, so that neither pipe can fill up while the other one is read. Not all tests' programs run at
  /// once: hundreds would starve each other, and with more than 1,350 open files Foundation's `Process` reads beyond the
  /// list of them and ends the tests.
  public func run(input: String = "", environment: [String: String] = [:]) async throws -> Outcome {
    await Turns.shared.take()
    do {
      let outcome = try await runNow(input: input, environment: environment)
      await Turns.shared.giveBack()
      return outcome
    } catch {
      await Turns.shared.giveBack()
      throw error
    }
  }

  private func runNow(input: String, environment: [String: String]) async throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "progresscard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (given, said, complained) = (
      folder.appending(path: "input"), folder.appending(path: "output"), folder.appending(path: "complaint")
    )
    try Data(input.utf8).write(to: given)
    for file in [said, complained] { try Data().write(to: file) }

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = Repository.folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: given)
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardError = try FileHandle(forWritingTo: complained)
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { ended in
        let signal: Int32 = ended.terminationReason == .uncaughtSignal ? 128 : 0
        continuation.resume(returning: signal + ended.terminationStatus)
      }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return Outcome(
      status: status, output: String(decoding: try Data(contentsOf: said), as: UTF8.self),
      complaint: String(decoding: try Data(contentsOf: complained), as: UTF8.self))
  }
}
