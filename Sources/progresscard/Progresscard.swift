import ArgumentParser
import Cards
import Foundation

/// The command and the one place where settings are put together.
@main
struct Progresscard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progresscard",
    abstract: "Turns a folder of evidence into published country progress cards.",
    version: version,
    subcommands: [
      New.self, Check.self, Score.self, Agree.self, Rank.self, Compare.self, Freeze.self, Key.self, Approve.self,
      Withdraw.self, Publish.self, Verify.self, Serve.self, Translations.self, Export.self, Import.self,
      SourcesCommand.self,
      PetitionCommand.self, StoreCommand.self, Requests.self, SchemasCommand.self, Doctor.self,
    ])

  static let version = "0.1.0"

  static func main() async {
    Voice.keepStreams()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(Failure) {
      try SystemLimits.meet()
      try refuseEmpty(arguments)
      try refuseUnknownHelp(arguments)
    } catch {
      fail(error)
    }
    var command: any ParsableCommand
    do {
      command = try await asyncParseAsRoot()
    } catch {
      let code = exitCode(for: error)
      // The help that was asked for comes this way as well.
      if code == .success {
        let text = fullMessage(for: error)
        if !text.isEmpty { try? Voice.say(.lines(text + "\n")) }
        exit(withError: code)
      }
      let finding = Failure(usage: message(for: error)).report.findings
      fail(
        Failure(finding, fullMessage(for: error) + "\n", exitCode: code == .validationFailure ? Exit.usage : code))
    }
    if let name = RepeatedOption.first(among: arguments, of: type(of: command)) {
      fail(Failure(usage: "\(name) stands there more than once, and takes one value: leave one."))
    }
    do {
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as ValidationError {
      fail(Failure(usage: error.message))
    } catch let failure as Failure {
      fail(failure)
    } catch {
      exit(withError: error)
    }
  }

  /// A variable of a script that holds nothing becomes an argument of no character: never what was meant.
  private static func refuseEmpty(_ arguments: [String]) throws(Failure) {
    let mend = "write what is meant, or leave it out where it need not be given."
    for (before, argument) in zip([""] + arguments, arguments) {
      if argument.hasPrefix("--"), argument.hasSuffix("=") {
        throw Failure(usage: "\(argument.dropLast()) is empty: \(mend)")
      }
      guard argument.isEmpty else { continue }
      let name = before.hasPrefix("--") ? before : "A name of a file or folder"
      throw Failure(usage: "\(name) is empty: \(mend)")
    }
  }

  /// Help about a command that there is not would be the overview, as if nothing were wrong.
  private static func refuseUnknownHelp(_ arguments: [String]) throws(Failure) {
    guard arguments.first == "help" else { return }
    var known = configuration.subcommands
    for name in arguments.dropFirst() where !name.hasPrefix("-") {
      guard let command = known.first(where: { $0._commandName == name }) else {
        let nearest =
          Spelling.nearest(name, among: known.map { $0._commandName }).map { "; the nearest is \($0)" } ?? ""
        throw Failure(usage: "There is no command \(name)\(nearest). progresscard help lists them all.")
      }
      known = command.configuration.subcommands
    }
  }

  /// Every failure ends here, so that all are told in one way.
  private static func fail(_ failure: Failure) -> Never {
    failure.tell(OutputFormat(asked: Array(CommandLine.arguments.dropFirst())))
    exit(withError: failure.exitCode)
  }
}

/// Exit codes: 1 findings between files or output that cannot be written, 2 usage or a file that is wrong by itself.
enum Exit {
  static let findings = ExitCode(1)
  static let usage = ExitCode(2)
}
