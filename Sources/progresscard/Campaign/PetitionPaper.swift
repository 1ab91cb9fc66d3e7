import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

struct PetitionBatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Keeps sheets of paper: received, counted twice, accepted; corrected, withdrawn.",
    subcommands: [
      Receive.self, Count.self, Accept.self, Correct.self, Withdraw.self, Undo.self, List.self,
    ], defaultSubcommand: List.self)

  /// Which batch.
  struct Target: ParsableArguments {
    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String
    @Argument(help: "The batch’s id.") var batch: String
  }

  /// What is written down of sheets that came in.
  struct Sheets: ParsableArguments {
    @Option(help: "First and last sheet: 1-40.") var sheets: String
    @Option(help: "Signatures that who handed them in says there are.") var claimed: Int64
    @Option(help: "Who collected them: an organisation or a place.") var from: String
    @Option(help: "Two letters; without it the petition’s country.") var country: String?
    @Option(help: "The scan, whose SHA-256 is kept.") var scan: String?

    func entry(_ id: String, of petition: PetitionTerms) throws -> PaperEntry {
      let ends = sheets.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
        Ledger.sheetNumbers.contains(first), Ledger.sheetNumbers.contains(last)
      else {
        throw ValidationError(
          "--sheets: found “\(sheets)”; expected the first and the last number, from 0 to 10000000; write for example 1-40."
        )
      }
      var hash: [UInt8]?
      if let scan {
        guard let data = FileManager.default.contents(atPath: scan) else { throw Failure("\(scan) cannot be read.") }
        hash = [UInt8](hex: SHA256.hash(data).hex)
      }
      return PaperEntry(
        petition: petition.id, id: id, country: country ?? petition.country, origin: from, sheets: first...last,
        claimed: claimed, scan: hash)
    }
  }

  struct Receive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Notes sheets that came in.")

    @OptionGroup var target: Target
    @OptionGroup var sheets: Sheets

    func run() async throws {
      let entry = try sheets.entry(target.batch, of: target.desk.petition(target.petition))
      try await target.desk.enter(target.petition) { ledger, _, actor throws(StoreProblem) in
        try ledger.receive(
          batch: entry.id, petition: entry.petition, country: entry.country, origin: entry.origin,
          sheets: entry.sheets, claimed: entry.claimed, scan: entry.scan, actor: actor)
        return "batch \(entry.id): received"
      }
    }
  }

  struct Count: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Notes what one person counted; two must agree.")

    @OptionGroup var target: Target
    @Argument(help: "Signatures counted.") var count: Int64

    func run() async throws {
      let (batch, count) = (target.batch, count)
      try await target.desk.enter(target.petition) { ledger, petition, actor throws(StoreProblem) in
        let state = try ledger.count(batch: batch, petition: petition, count: count, actor: actor)
        return "batch \(batch) counted: \(state.rawValue)"
      }
    }
  }

  struct Accept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Takes a batch into the count.")

    @OptionGroup var target: Target

    func run() async throws {
      let batch = target.batch
      try await target.desk.enter(target.petition) { ledger, petition, actor throws(StoreProblem) in
        try ledger.accept(batch: batch, petition: petition, actor: actor)
        return "batch \(batch): accepted"
      }
    }
  }

  struct Correct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Puts a new entry in the place of one that was wrong; both stay to be seen.",
      discussion: """
        What two people counted goes on to hold where sheets and scan are the same, unless --count-again is given.
        """)

    @OptionGroup var target: Target
    @Argument(help: "An id for the new entry.") var new: String
    @OptionGroup var sheets: Sheets
    @Flag(help: "Both people count the sheets again.") var countAgain = false
    @Option(help: "Why.") var reason: String

    func run() async throws {
      let entry = try sheets.entry(new, of: target.desk.petition(target.petition))
      let (batch, reason, isCountedAgain) = (target.batch, reason, countAgain)
      try await target.desk.enter(target.petition) { ledger, _, actor throws(StoreProblem) in
        let done = try ledger.correct(
          batch: batch, by: entry, isCountedAgain: isCountedAgain, reason: reason, actor: actor)
        return "batch \(entry.id) instead of \(batch): \(done.state.rawValue)\(Self.counts(done))"
      }
    }

    /// Whether the counts of the batch before go on to hold, where there were any.
    private static func counts(_ done: PaperCorrection) -> String {
      let why: String? =
        switch done.countedAnew {
        case nil: nil
        case .asked: "--count-again"
        case .sheets: "its sheets are others"
        case .otherScan: "its scan is another one"
        case .noScan: "--scan names none, and the batch before had one"
        }
      return why.map { "; two people have to count it anew, and until then it counts for nothing (\($0))" } ?? ""
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Takes a batch out of the count.")

    @OptionGroup var target: Target
    @Option(help: "Why.") var reason: String

    func run() async throws {
      let (batch, reason) = (target.batch, reason)
      try await target.desk.enter(target.petition) { ledger, petition, actor throws(StoreProblem) in
        let number = try ledger.withdraw(batch: batch, petition: petition, reason: reason, actor: actor)
        return "batch \(batch) withdrawn: withdrawal \(number)"
      }
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Takes a withdrawn batch back into the count.")

    @OptionGroup var withdrawal: WithdrawalOptions

    func run() async throws { try await withdrawal.undo(.batch) }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the batches of a petition, and what was corrected and withdrawn.")

    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String

    func run() async throws {
      let id = try await desk.known(petition)
      let (batches, amendments) = try await desk.read { connection throws(StoreProblem) in
        (try PaperBatch.all(connection, petition: id), try Amendment.all(connection, petition: id))
      }
      var lines: [String] = []
      for batch in batches {
        let counts = [batch.transcribed, batch.keyed].compactMap(\.self).map { String($0) }.joined(separator: " and ")
        lines.append(
          "\(batch.id): sheets \(batch.firstSheet)-\(batch.lastSheet) from \(batch.origin), claimed \(batch.claimed), counted \(counts.isEmpty ? "not yet" : counts); \(batch.state.rawValue)"
        )
      }
      lines += amendments.filter { $0.subject == .batch }.map(\.sentence)
      if lines.isEmpty { lines = ["There are no batches."] }
      // What somebody has written ends no line.
      try Voice.say(.lines(lines.map { Legible.line($0) + "\n" }.joined()))
    }
  }
}
