import ArgumentParser
import Foundation

/// Damages workspaces by the thousand and publishes what still can be, to find what traps, hangs or half-writes.
@main
struct Mutations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Reads, checks and publishes damaged workspaces; ends with 1 where one traps, hangs or leaves half an output.",
    discussion: """
      Each run is one workspace of the examples or a generated one, changed in one to four places by its seed and number, so \
      that `--seed S --from N --count 1 --keep DIR` shows it again. Runs share child processes, so that a trap is noticed and \
      known by its number.
      """)

  @Option(help: "How many workspaces.")
  var count = 2_000

  @Option(help: "The seed; a fresh one, which is printed, where it is left out.")
  var seed: UInt64?

  @Option(help: "The number of the first run.")
  var from = 0

  @Option(help: "How many child processes at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Seconds after which one run counts as hanging.")
  var watchdog = 180

  @Option(help: "Folder with workspaces to damage beside the generated ones.")
  var examples = "Examples"

  @Option(help: "Keep the damaged workspaces and their output in this folder.")
  var keep: String?

  @Flag(help: "Read every page again, publish many twice and compare. For optimised builds.")
  var thorough = false

  @Flag(help: "Make booklets as well: what the PDF engine refuses must have been found before.")
  var booklets = false

  @Flag(help: .hidden)
  var child = false

  @Option(help: .hidden)
  var trapAt: Int?

  @Option(help: .hidden)
  var hangAt: Int?

  func validate() throws {
    guard count > 0, from >= 0, jobs > 0, watchdog > 0 else { throw ValidationError("Numbers are above 0.") }
  }

  func run() async throws {
    if child {
      guard let seed else { throw ValidationError("A child needs a seed.") }
      try await Child(
        seed: seed, examples: examples, keep: keep, isThorough: thorough, hasBooklets: booklets, trapAt: trapAt,
        hangAt: hangAt
      )
      .run(from..<from + count)
      return
    }
    let seed = seed ?? UInt64.random(in: 0..<1_000_000)
    var shared =
      ["--seed", String(seed), "--examples", examples] + (thorough ? ["--thorough"] : [])
      + (booklets ? ["--booklets"] : [])
    for (name, value) in [
      ("--keep", keep), ("--trap-at", trapAt.map(String.init)), ("--hang-at", hangAt.map(String.init)),
    ] {
      if let value { shared += [name, value] }
    }
    let supervisor = Supervisor(arguments: shared, watchdog: watchdog)
    let start = ContinuousClock.now
    let tally = await supervisor.run(from..<from + count, jobs: jobs)
    print(tally.report(seed: seed, seconds: (ContinuousClock.now - start).components.seconds))
    if !tally.isGood { throw ExitCode(1) }
  }
}
