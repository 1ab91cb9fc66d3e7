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

  var actor: String {
    let name = by ?? "command-" + NSUserName().lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return PetitionTerms.isID(name) ? name : "command"
  }

  func terms() throws -> CampaignTerms {
    guard let terms = try CampaignTerms(output: output) else {
      throw Failure("\(output) has no data/petitions.json: publish a workspace with a campaign.yaml there.")
    }
    return terms
  }

  func petition(_ id: String) throws -> PetitionTerms {
    let terms = try terms()
    guard let petition = terms.petition(id) else {
      throw ValidationError(
        "There is no petition \(id); there are: \(terms.petitions.map(\.id).joined(separator: ", ")).")
    }
    return petition
  }

  func open() throws -> Store { try store.place(of: output).open(makes: false) }

  /// Does something in one commit.
  func perform<T: Sendable>(
    _ body: @escaping @Sendable (Ledger) throws(StoreProblem) -> T
  ) async throws -> T {
    do throws(StoreProblem) {
      return try await open_().writer.perform(body)
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// Reads something.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws(StoreProblem) -> T) async throws -> T {
    let store = try open()
    do throws(StoreProblem) {
      return try await store.reader().read(body)
    } catch {
      throw Failure(error.sentence)
    }
  }

  private func open_() throws(StoreProblem) -> Store {
    do {
      return try open()
    } catch let failure as Failure {
      throw .foreign(String(decoding: failure.text, as: UTF8.self).trimmingCharacters(in: .newlines))
    } catch {
      throw .unavailable("it cannot be opened")
    }
  }
}

/// Seconds since 1970 as `2010-06-30T12:00:00Z`.
enum Instant {
  static func text(_ at: Int64) -> String {
    let seconds = at - Days.of(at) * Days.seconds
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(Days.text(Days.of(at)))T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
  }

  /// A time of ISO 8601, with or without its clock; in UTC.
  static func read(_ text: String) -> Int64? {
    let whole = try? Date(text, strategy: .iso8601)
    guard let date = whole ?? (try? Date(text, strategy: Date.ISO8601FormatStyle().year().month().day())) else {
      return nil
    }
    let at = Int64(date.timeIntervalSince1970)
    // A day that no month has would be another one.
    let isPlain = whole == nil || text.hasSuffix("Z")
    return isPlain && Days.text(Days.of(at)) != text.prefix(10) ? nil : at
  }
}
