import ArgumentParser
import Output

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is wrong in a workspace, where, and how to mend it.",
    discussion:
      "Ends with 0 when nothing is wrong, 2 when one file alone shows an error, 1 when errors lie between files.")

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(help: "How to print: text or json.")
  var format = OutputFormat.text

  @Flag(name: .customLong("no-cache"), help: "Look at everything anew and remember nothing.")
  var withoutMemory = false

  func run() throws {
    let checked = CheckRun.run(
      folder, memory: withoutMemory ? nil : Surroundings.memory(ofChecking: folder), program: Surroundings.program)
    let report = FindingsReport(
      findings: checked.findings.map { $0.naming(folder) }, editions: checked.editions, cards: checked.cards,
      coverage: checked.coverage)
    try report.say(format)
    // Ends the process with all of it in memory: to give a large dossier back piece by piece would take longer.
    withExtendedLifetime(checked) { Self.exit(withError: report.exitCode) }
  }
}
