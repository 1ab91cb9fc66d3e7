import ArgumentParser
import Foundation

/// The command and the one place where settings are put together.
@main
struct Progresscard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progresscard",
    abstract: "Turns a folder of evidence into published country progress cards.",
    version: version,
    subcommands: [
      New.self, Check.self, Score.self, Agree.self, Rank.self, Compare.self, Freeze.self, Key.self, Publish.self,
      Verify.self, Serve.self, Translations.self, Export.self, Import.self, SchemasCommand.self, Doctor.self,
    ])

  static let version = "0.1.0"

  static func main() async {
    var command: any ParsableCommand
    do {
      command = try await asyncParseAsRoot()
    } catch {
      let code = exitCode(for: error)
      // The help that was asked for comes this way as well.
      say(fullMessage(for: error), isResult: code == .success)
      exit(withError: code == .validationFailure ? Exit.usage : code)
    }
    do {
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as ValidationError {
      say(error.message, isResult: false)
      exit(withError: Exit.usage)
    } catch {
      exit(withError: error)
    }
  }

  private static func say(_ text: String, isResult: Bool) {
    if text.isEmpty { return }
    if isResult { try? Voice.say(text + "\n") } else { Voice.complain(text + "\n") }
  }
}

/// Exit codes: 1 findings between files or output that cannot be written, 2 usage or a file that is wrong by itself.
enum Exit {
  static let findings = ExitCode(1)
  static let usage = ExitCode(2)
}
