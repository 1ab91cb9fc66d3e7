import ArgumentParser
import Booklets
import Foundation

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says whether the PDF engine and the fonts are there, and what to install.")

  func run() async throws {
    let settings = Surroundings.press(theme: nil)
    try Voice.say("progresscard \(Progresscard.version)\nPython: \(settings.python ?? "none")\n")
    do throws(PressProblem) {
      let press = try await BookletPress(settings)
      try await press.ready()
      _ = await press.finish()
    } catch {
      try? Voice.say("Booklets cannot be made: \(error.description)\n")
      throw Exit.findings
    }
    try Voice.say("Booklets can be made: the PDF engine answers, the fonts are there.\n")
  }
}
