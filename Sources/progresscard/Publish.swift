import ArgumentParser
import Booklets
import Cards
import Foundation
import Output
import Publication

struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Publishes a workspace as web pages, PDF booklets and open data.",
    discussion: "The output folder is swapped in whole; when anything is wrong it stays as it was.")

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(help: "The folder to write: a new one, an empty one or an earlier output.")
  var output: String

  @Option(help: "Publish this edition only.")
  var edition: String?

  @Option(help: "Publish this part only: site, booklets or data. May be repeated.")
  var only: [OutputPart] = []

  @Option(name: .customLong("base-url"), help: "The web address under which the output folder will stand.")
  var baseAddress: String?

  @Option(
    name: .customLong("sign-with"),
    help: "Sign with this private key, a file in PEM outside the workspace; progresscard key makes one.")
  var key: String?

  @Flag(help: "Publish without a signature over an earlier output that is signed.")
  var unsigned = false

  @Flag(name: .customLong("no-cache"), help: "Make everything anew and remember nothing.")
  var withoutMemory = false

  @Flag(help: "Replace an earlier output that holds other parts or editions as well.")
  var replace = false

  func validate() throws {
    guard key == nil || !unsigned else {
      throw ValidationError("--sign-with signs and --unsigned does not: name one of them.")
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    Voice.outlivesReaders()
    let key = try key.map { try KeyFile.signing($0, outside: [folder, output]) }
    let parts = only.isEmpty ? Set(OutputPart.allCases) : Set(only)
    let settings = PublicationSettings(
      workspace: folder, output: output, edition: edition, parts: parts,
      replacesAll: replace,
      options: PublicationOptions(
        baseAddress: try address(), version: Progresscard.version, hasBooklets: parts.contains(.booklets),
        hasData: parts.contains(.data)),
      press: parts.contains(.booklets) ? Surroundings.press(theme: folder) : nil, cores: Surroundings.cores,
      memory: withoutMemory ? nil : Surroundings.memory(of: output), program: Surroundings.program,
      key: key, dropsSignature: unsigned, ending: EndingSignals())
    let outcome: PublicationOutcome
    do throws(OutputProblem) {
      outcome = try await PublicationRun.run(settings)
    } catch {
      throw Failure(error.sentence)
    }
    switch outcome {
    case .published(let files, let editions):
      report(files.map(\.path), since: start)
      if key == nil { remind(of: editions.filter { $0.edition.status == .frozen }.map(\.edition.id.text)) }
      // All is written and said: to free every card one by one first would only make the reader of that line wait.
      withExtendedLifetime(editions) { Self.exit() }
    case .refused(let findings, let editions, let cards):
      let report = FindingsReport(
        findings: findings.map { $0.naming(folder) }, editions: editions, cards: cards)
      throw Failure(report)
    case .noEdition(let names):
      throw ValidationError("There is no edition \(edition ?? ""); there are: \(names.joined(separator: ", ")).")
    }
  }

  /// What is frozen is meant to be proved; without a signature anybody can make a manifest.
  private func remind(of frozen: [String]) {
    guard !frozen.isEmpty else { return }
    Voice.complain("frozen, and not signed: \(frozen.joined(separator: ", ")); --sign-with KEY signs the manifest\n")
  }

  private func address() throws -> String? {
    guard let baseAddress else { return nil }
    guard let address = BaseAddress(baseAddress) else {
      throw ValidationError("--base-url \(baseAddress): write \(BaseAddress.expected)")
    }
    return address.text
  }

  private func report(_ paths: [String], since start: ContinuousClock.Instant) {
    let pages = paths.count { $0.hasSuffix(".html") }
    let booklets = paths.count { $0.hasSuffix(".pdf") }
    let elapsed = ContinuousClock.now - start
    let milliseconds = elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000
    Voice.mention("\(output): \(pages) pages, \(booklets) booklets, \(paths.count) files in \(milliseconds) ms\n")
  }
}

extension OutputPart: ExpressibleByArgument {}
