import Booklets
import Foundation
import Mutants

/// Does many runs in one process and tells of each before and after, so that its parent knows which one it died of.
struct Child {
  let seed: UInt64
  let examples: String
  let keep: String?
  let isThorough: Bool
  let hasBooklets: Bool
  /// Runs that trap and hang on purpose, to prove that the parent notices.
  let trapAt, hangAt: Int?

  func run(_ runs: Range<Int>) async throws {
    let folder =
      keep.map { URL(fileURLWithPath: $0) }
      ?? Self.fastest.appending(path: "progresscard-mutations-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if keep == nil { try? FileManager.default.removeItem(at: folder) } }
    let scratch = folder.appending(path: "earlier")
    let trial = try await Trial(
      examples: examples, scratch: scratch, isThorough: isThorough, press: hasBooklets ? Self.press : nil)
    try FileManager.default.removeItem(at: scratch)
    for run in runs {
      say("begin \(run)")
      if run == trapAt { preconditionFailure("trapped on purpose") }
      if run == hangAt { sleep(3_600) }
      let place = folder.appending(path: String(run))
      let result = await trial.run(seed: seed, run: run, in: place)
      if keep == nil { try? FileManager.default.removeItem(at: place) }
      say(
        "end \(run) \(result.outcome.rawValue) \(result.sentence.split(whereSeparator: \.isNewline).joined(separator: " "))"
      )
    }
  }

  /// The typesetter as the command finds it.
  private static var press: PressSettings {
    let python = PythonLocator.python(
      environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executablePath)
    return PressSettings(workerCount: 1, python: python, theme: nil)
  }

  /// Where files cost least: in memory where there is such a place.
  private static var fastest: URL {
    let memory = "/dev/shm"
    return FileManager.default.isWritableFile(atPath: memory)
      ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
  }

  private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}
