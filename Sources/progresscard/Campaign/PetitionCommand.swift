import ArgumentParser
import Campaign
import Foundation
import Store

/// `progresscard petition …`: everything that is done with a petition, beside the admin site.
struct PetitionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "petition",
    abstract: "Runs petitions: counts, paper, replies, handovers, invalidations, accounts, erasure.",
    subcommands: [
      PetitionCounts.self, PetitionSet.self, PetitionShow.self, PetitionWithdraw.self, PetitionBatch.self,
      PetitionReply.self, PetitionHandover.self, PetitionSample.self, PetitionInvalidate.self, PetitionUndo.self,
      PetitionErase.self, PetitionCheck.self, PetitionAccount.self, PetitionImport.self, PetitionExport.self,
      PetitionLedger.self, PetitionReturned.self,
    ])
}

/// What every one of these commands asks for.
struct DeskOptions: ParsableArguments {
  @Argument(help: "The folder that publish wrote.")
  var output: String

  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("Who does this, for the log; without it, the user’s name.", valueName: "name"))
  var by: String?

  /// Two people who count are told apart by it: what cannot stand there is refused, not changed.
  func validate() throws {
    guard let by, !PetitionTerms.isID(by) else { return }
    throw ValidationError("--by: found “\(by)”; expected small letters, digits and hyphens, such as ada-b.")
  }

  var actor: String {
    let name = by ?? "command-" + NSUserName().lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return PetitionTerms.isID(name) ? name : "command"
  }

  func terms() throws -> CampaignTerms {
    guard let terms = try CampaignTerms(output: output) else {
      throw Failure(
        "\(output) has no \(CampaignTerms.path): publish a workspace with a campaign.yaml there. \(Self.whatIsHeld)")
    }
    return terms
  }

  func petition(_ id: String) throws -> PetitionTerms {
    let terms = try terms()
    guard let petition = terms.petition(id) else {
      let ids = terms.petitions.map(\.id)
      let there = ids.isEmpty ? "none is" : "there are: \(ids.joined(separator: ", "))"
      throw ValidationError("No petition \(id) is published; \(there). \(Self.whatIsHeld)")
    }
    return petition
  }

  private static let whatIsHeld =
    "“petition counts” shows what the database holds of others; that can be exported, withdrawn and erased."

  /// The id of a petition that is published, or of which the database holds something although it is published no longer.
  func known(_ id: String) async throws -> String {
    let terms = try CampaignTerms(output: output)
    if terms?.petition(id) != nil { return id }
    let published = terms?.petitions.map(\.id) ?? []
    let held = try await held(besides: terms)
    guard held.contains(id) else {
      let others = held.isEmpty ? "" : "; published no longer: \(held.joined(separator: ", "))"
      let there = published.isEmpty ? "none is published" : "there are: \(published.joined(separator: ", "))"
      throw ValidationError("There is no petition \(id); \(there)\(others).")
    }
    return id
  }

  /// The ids of petitions of which the database holds something, and that are published no longer.
  func held(besides terms: CampaignTerms?) async throws -> [String] {
    if store.place(of: output).isAbsent {
      _ = try self.terms()
      return []
    }
    let published = Set(terms?.petitions.map(\.id) ?? [])
    return try await read { connection throws(StoreProblem) in
      try HeldPetitions.all(connection).filter { !published.contains($0) }
    }
  }

  func open() throws -> Store { try store.place(of: output).open(makes: false) }

  /// Does something in one commit.
  func perform<T: Sendable>(
    _ body: @escaping @Sendable (Ledger) throws(StoreProblem) -> T
  ) async throws -> T {
    let store = try open()
    do throws(StoreProblem) {
      return try await store.writer.perform(body)
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// Does something to a petition, published or held, in one commit, and says it and notes it in the audit log in the same words.
  ///
  /// - Parameter body: does it, and says what was done.
  func enter(
    _ petition: String,
    _ body: @escaping @Sendable (_ ledger: Ledger, _ petition: String, _ actor: String) throws(StoreProblem) -> String
  ) async throws {
    let (id, actor) = (try await known(petition), self.actor)
    let done = try await perform { ledger throws(StoreProblem) in
      let done = try body(ledger, id, actor)
      try ledger.audit(actor, done, id)
      return done
    }
    try Voice.say(.lines(done + "\n"))
  }

  /// Reads something; the database is not changed, and no writer's number is taken.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws(StoreProblem) -> T) async throws -> T {
    let reader = try store.place(of: output).reader()
    do throws(StoreProblem) {
      return try await reader.read(body)
    } catch {
      throw Failure(error.sentence)
    }
  }
}
