import Foundation
import ToolsSupport

/// The command as it was built with the tests, run as a process of its own.
public enum BuiltCommand {
  /// It lies beside the bundle of the tests.
  public static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let tests = bundle ?? Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appending(path: "progresscard").path
  }()

  /// The Python with the PDF engine, for runs from folders above which there is none.
  public static let python = Repository.folder.appending(path: ".venv/bin/python3").path

  /// What every run is given, so that none of the machine's own settings decides: caches go into the temporary folder.
  public static var surroundings: [String: String] {
    [
      "PROGRESSCARD_PYTHON": python, "COLUMNS": "100", "XDG_CACHE_HOME": TemporaryFolder.caches.path,
      // A run that is killed leaves what it had there.
      "TMPDIR": TemporaryFolder.scratch.path,
    ]
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - folder: where it runs; the repository's folder where it is `nil`.
  ///   - before: words before the command, such as `taskset -c 0`.
  public static func run(
    _ arguments: [String], in folder: URL? = nil, before: [String] = [], environment: [String: String] = [:]
  ) async throws -> Command.Outcome {
    let words = before + [path] + arguments
    let change = folder.map { ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, $0.path] } ?? []
    return try await Command(change + words).run(environment: surroundings.merging(environment) { $1 })
  }

  /// Starts it, for tests that do something meanwhile.
  ///
  /// - Parameter complaints: what it says on standard error goes there.
  public static func start(
    _ arguments: [String], environment: [String: String] = [:], complaints: FileHandle = .nullDevice
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(surroundings) { $1 }.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = complaints
    try process.run()
    return process
  }
}
