import ArgumentParser
import Booklets
import Foundation

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says whether the PDF engine and the fonts are there, and what to install.")

  func run() async throws {
    let settings = Surroundings.press(theme: nil)
    print("progresscard \(Progresscard.version)")
    print("Python: \(settings.python ?? "none")")
    do throws(PressProblem) {
      let press = try await BookletPress(settings)
      try await press.ready()
      _ = await press.finish()
    } catch {
      print("Booklets cannot be made: \(error.description)")
      throw Exit.findings
    }
    print("Booklets can be made: the PDF engine answers, the fonts are there.")
  }
}
