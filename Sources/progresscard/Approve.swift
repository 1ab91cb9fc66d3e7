import ArgumentParser
import Cards
import Formats
import Workspace

struct Approve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Signs a case study with your key: two people must, before it is published.",
    discussion: """
      Read the case study in all its languages first, and its sources. The signature stands in approvals.yaml beside the card, \
      with the public key and no name; it holds until something that is published of the case study changes. The public keys \
      of those who may approve stand in workspace.yaml.
      """)

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case study: 2025/BE/the-call is cases/the-call.en.md of Belgium's card.", valueName: "case")
  )
  var study: String

  @Option(help: "The file of your private key, which progresscard key has made; it lies outside the workspace.")
  var key: String

  func run() throws {
    let key = try KeyFile.signing(key, outside: [folder])
    let reading = WorkspaceReader.read(folder)
    guard let dossier = reading.dossier else {
      throw Failure(FindingsReport(findings: reading.findings, editions: 0, cards: 0))
    }
    let found = try CaseName(study).find(in: dossier)
    let text = found.directory + "/cases/" + found.study.id.text + "."
    let broken = reading.findings.filter { $0.severity == .error && $0.place.file.hasPrefix(text) }
    guard broken.isEmpty else { throw Failure(FindingsReport(findings: broken, editions: 0, cards: 0)) }
    let outcome: CaseApprover.Outcome
    do throws(ApprovalProblem) {
      outcome = try CaseApprover(root: folder, dossier: dossier)
        .approve(found.study, of: found.card, in: found.edition, with: key)
    } catch {
      throw Failure(error.sentence)
    }
    try say(outcome, found.study, key.publicKey, dossier)
  }

  private func say(_ outcome: CaseApprover.Outcome, _ signed: CaseStudy, _ key: VerifyingKey, _ dossier: Dossier)
    throws
  {
    var out = Bytes()
    out.line("signed: \(outcome.files.joined(separator: ", ")); basis \(signed.basis.rawValue)")
    if !outcome.sources.isEmpty { out.line("sources: \(outcome.sources.map(\.text).joined(separator: ", "))") }
    let listed = Set(dossier.approvers.map(\.key))
    let counted = outcome.keys.intersection(listed).count
    let approved = "approved by \(counted == 0 ? "no key" : counted == 1 ? "one key" : "\(counted) keys")"
    if listed.contains(key.hex) {
      out.line("\(study): \(approved), in \(outcome.path)")
    } else if listed.contains(key.fingerprint.hex) {
      out.line(
        "\(study): signed in \(outcome.path), but \(approved): the signature does not count yet, since workspace.yaml lists "
          + "the fingerprint of your key in place of the key, which is")
      out.line("  key: \"\(key.hex)\"")
    } else {
      out.line(
        "\(study): signed in \(outcome.path), but \(approved): the signature does not count yet, since workspace.yaml does "
          + "not list your key under approvers:")
      out.line("  - {role: ROLE, key: \"\(key.hex)\"}")
    }
    try Voice.say(.lines(out.array))
  }
}
