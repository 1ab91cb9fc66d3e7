import ArgumentParser
import Campaign
import Formats
import Foundation
import Mail
import Store

struct PetitionReturned: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "returned",
    abstract: "Reads mails that came back, flags their signatures, and sends nothing more there.",
    discussion: """
      The files are mails as the server for PROGRESSCARD_SMTP_RETURN keeps them, one a file. What is no report of a mail of \
      ours is passed over.
      """)

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The mails.") var files: [String]

  func run() async throws {
    let terms = try CampaignTerms(output: desk.output)
    let petitions = try await desk.held(besides: terms) + (terms?.petitions.map(\.id) ?? [])
    let reader = ReturnedMailReader(try PostOffice.settings().returns)
    var (ids, passed): ([[UInt8]], Int) = ([], 0)
    for file in files {
      guard let data = FileManager.default.contents(atPath: file) else { throw Failure("\(file) cannot be read.") }
      let mail = reader.read(Array(data.prefix(ReturnedMailReader.mostBytes)))
      if case .bounce(let bounce) = mail.content, bounce.reports.contains(where: { $0.kind == .permanent }),
        let id = mail.token.flatMap({ [UInt8](hex: $0) })
      {
        ids.append(id)
      } else {
        passed += 1
      }
    }
    let numbers = ids
    let known = try await desk.perform { ledger throws(StoreProblem) in
      var known = 0
      for number in numbers {
        for petition in petitions where try ledger.returned(mail: number, petition: petition) { known += 1 }
      }
      return known
    }
    try Voice.say(
      .lines("\(counted(known, "signature")) flagged; \(counted(passed + ids.count - known, "mail")) passed over\n"))
  }
}
