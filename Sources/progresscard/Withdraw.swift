import ArgumentParser
import Cards
import Formats
import Foundation
import Workspace

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes a case study out for good, and leaves a tombstone.",
    discussion: """
      Its texts in all languages go, its approvals, saved copies of sources that it alone cites, and what errata.yaml and \
      accepted.yaml say of its files. withdrawn.yaml keeps \
      where it stood, the date and the reason. What is published next says there that a case study was withdrawn, and when. A \
      frozen edition stays frozen: it is the same but for that. Publish again at once, and replace what is on the web.

      Copies that others have, backups and the history of git are not reached: see docs/operations.md.
      """)

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case study: 2025/BE/the-call is cases/the-call.en.md of Belgium's card.", valueName: "case")
  )
  var study: String

  @Option(help: "Why: consent, risk, error or request. It stays in the workspace and is not published.")
  var reason: Withdrawal.Reason

  @Option(help: "The day that readers are told; today unless said.")
  var date: PartialDate?

  func run() throws {
    let reading = WorkspaceReader.read(folder)
    guard let dossier = reading.dossier else {
      throw Failure(FindingsReport(findings: reading.findings, editions: 0, cards: 0))
    }
    let parts = study.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let edition = Identifier<Edition>(String(parts[0])), let country = CountryCode(parts[1]),
      let name = Identifier<CaseStudy>(String(parts[2]))
    else { throw ValidationError("--case \(study): write EDITION/COUNTRY/NAME, such as 2025/BE/the-call") }
    let withdrawal = CaseWithdrawal(root: folder, edition: edition, country: country, study: name)
    guard let day = date ?? PartialDate(Surroundings.today), let id = Identifier<Withdrawal>(Surroundings.lot) else {
      throw Failure("This machine has no date.")
    }
    let outcome: CaseWithdrawal.Outcome?
    do throws(WithdrawalProblem) {
      outcome = try withdrawal.withdraw(from: dossier, reason: reason, on: day, id: id)
    } catch {
      throw Failure(error.sentence)
    }
    guard let outcome else {
      _ = try CaseName(study).find(in: dossier)
      throw Failure("The case study \(study) is gone already.")
    }
    // What a check remembers may quote it.
    if let memory = Surroundings.memory(ofChecking: folder) { unlink(memory) }
    try say(outcome)
  }

  private func say(_ outcome: CaseWithdrawal.Outcome) throws {
    var out = Bytes()
    out.line("\(study): withdrawn; the tombstone stands in \(outcome.path)")
    for path in outcome.removed { out.line("  removed \(path)") }
    for path in outcome.changed { out.line("  changed \(path)") }
    if !outcome.sources.isEmpty {
      let keys = outcome.sources.map(\.text).joined(separator: ", ")
      out.line("Nothing else cites \(keys): delete it from sources.json and sources.yaml.")
    }
    out.line(
      "Read what else retells it: narratives, headlines, corrections. Then publish again, and replace what is on")
    out.line("the web. Backups, the history of git and what others have saved still hold it: see docs/operations.md.")
    try Voice.say(.lines(out.array))
  }
}

extension Withdrawal.Reason: ExpressibleByArgument {}

extension PartialDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
