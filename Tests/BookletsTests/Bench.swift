import Booklets
import Foundation
import Testing
import ToolsSupport

/// What the tests of booklets stand on: samples, a press, the tools that look into PDFs.
enum Bench {
  static let samples = Repository.folder.appending(path: "Tests/BookletsTests/Samples")

  /// The samples and the template that each is set in.
  static let documents: [(name: String, template: BookletTemplate)] = [
    ("sample", .booklet), ("sample-rtl", .booklet), ("scripts", .booklet), ("card", .card), ("card-rtl", .card),
  ]

  static let python = PythonLocator.python(
    environment: ProcessInfo.processInfo.environment, executable: Repository.folder.path + "/.build/progresscard")

  /// Whether tests without their tools fail instead of being left out.
  static let insists = ProcessInfo.processInfo.environment["CI"] == "true"

  static func settings(workers: Int = 1) -> PressSettings { PressSettings(workerCount: workers, python: python) }

  static func model(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: samples.appending(path: name + ".json")))
  }

  static func job(_ name: String, _ template: BookletTemplate, in folder: Folder) throws -> BookletJob {
    BookletJob(
      name: name, template: template, model: try model(name), output: folder.url.appending(path: name + ".pdf"),
      timestamp: 1_277_856_000)
  }

  /// A booklet of one section whose blocks are given as JSON.
  static func booklet(_ blocks: String, keys: String = "") -> [UInt8] {
    [UInt8](
      """
      {"kind": "booklet", "lang": "en", "dir": "ltr", "title": "T", "country": "C", "edition": "E", "labels": {"contents": "In"},
       "sections": [{"title": "One", "blocks": [\(blocks)]}]\(keys)}
      """.utf8)
  }

  static func has(_ program: String) -> Bool {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }
}

/// A temporary folder that goes with its last user.
final class Folder: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "booklets-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }
}

extension Trait where Self == ConditionTrait {
  /// Leaves a test out on a machine without the program, unless CI insists.
  static func needs(_ program: String) -> Self {
    .enabled(if: Bench.insists || Bench.has(program), "\(program) is not installed: run make deps-test")
  }

  /// Leaves a test out on a machine without the PDF engine, unless CI insists.
  static var needsEngine: Self {
    .enabled(if: Bench.insists || Bench.engineIsThere, "the PDF engine is not installed: run make deps")
  }
}

extension Bench {
  static let engineIsThere: Bool = {
    guard let python else { return false }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", "import typst"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
