import Booklets
import Formats
import Foundation

/// What the command takes from the machine: read here and nowhere else.
enum Surroundings {
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Where a run remembers what it wrote into an output folder: a file in the user's cache folder.
  static func memory(of output: String) -> String? { file("", output) }

  /// Where a run remembers what it found in a workspace.
  static func memory(ofChecking workspace: String) -> String? { file("check ", workspace) }

  private static func file(_ what: String, _ folder: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    let cache =
      environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.cache" }
    let path = what + URL(fileURLWithPath: folder).standardizedFileURL.path
    return cache.map { $0 + "/progresscard/" + SHA256.hash(Array(path.utf8)).hex.prefix(32) + ".json" }
  }

  /// Sixteen hexadecimal digits behind a letter, drawn by lot.
  static var lot: String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return "w" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The day, by UTC.
  static var today: String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      in: TimeZone(secondsFromGMT: 0) ?? .current, from: Date())
    let two: (Int?) -> String = { ($0 ?? 1) < 10 ? "0\($0 ?? 1)" : "\($0 ?? 1)" }
    return "\(parts.year ?? 2026)-\(two(parts.month))-\(two(parts.day))"
  }

  /// The program as WARC files name it.
  static var software: String { "progresscard/\(Progresscard.version)" }

  /// How it names itself to web servers: by its product in robots.txt, and what it is.
  static var agent: String { software + " (saves cited sources; keeps to robots.txt)" }

  /// Tells one build of the program from another.
  static var program: String {
    let path = Bundle.main.executablePath ?? ""
    let attributes = (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
    let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(path) \(attributes[.size] ?? 0) \(modified)"
  }

  /// The typesetter's settings, with a worker for each core.
  ///
  /// - Parameter theme: the workspace whose `theme` folder may hold templates.
  static func press(theme workspace: String?) -> PressSettings {
    let theme = workspace.map { URL(fileURLWithPath: $0).appendingPathComponent("theme") }
    let hasTheme = theme.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    let python = PythonLocator.python(
      environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executablePath)
    return PressSettings(workerCount: cores, python: python, theme: hasTheme ? theme : nil)
  }
}
