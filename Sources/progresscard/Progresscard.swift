import ArgumentParser

/// The command and the one place where settings are put together.
@main
struct Progresscard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progresscard",
    abstract: "Turns a folder of evidence into published country progress cards.",
    version: version,
    subcommands: [New.self, Check.self, Publish.self, Translations.self, Doctor.self])

  static let version = "0.1.0"
}

/// Exit codes: 1 findings between files or output that cannot be written, 2 usage or a file that is wrong by itself.
enum Exit {
  static let findings = ExitCode(1)
  static let usage = ExitCode(2)
}
