import ArgumentParser
import Campaign
import Foundation
import Store

struct PetitionWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes signatures back for people who asked by letter, and erases them.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Option(help: "The signature’s number: 32 hexadecimal digits.") var signature: String?
  @Flag(help: "Reads addresses from standard input, one a line, and withdraws what was signed with them.")
  var address = false

  /// What was asked for in one line, and which signatures that is.
  private struct Wish {
    let line: Int
    let numbers: [SignatureID]
  }

  func run() async throws {
    let (id, actor) = (try await desk.known(petition), desk.actor)
    let wishes = try await self.wishes(id)
    let (done, unmet) = try await desk.perform { ledger throws(StoreProblem) in
      var withdrawn: Set<SignatureID> = []
      for number in wishes.flatMap(\.numbers) where try ledger.withdraw(petition: id, number, actor: actor) {
        withdrawn.insert(number)
      }
      let done = "\(counted(withdrawn.count, "signature")) withdrawn on request, and erased"
      try ledger.audit(actor, done, id)
      return (done, wishes.filter { withdrawn.isDisjoint(with: $0.numbers) }.map(\.line))
    }
    try Voice.say(.lines(done + "\n"))
    guard !unmet.isEmpty else { return }
    if let signature {
      throw Failure("No signature here that is left to withdraw has the number \(signature).")
    }
    throw Failure("Nothing signed here is left to withdraw by the address in \(Self.places(unmet)).")
  }

  private func wishes(_ id: String) async throws -> [Wish] {
    if let signature {
      guard !address else { throw ValidationError("Give --signature or --address, not both.") }
      guard let number = [UInt8](hex: signature).flatMap({ SignatureID($0) }) else {
        throw ValidationError("\(signature) is no number of a signature.")
      }
      return [Wish(line: 1, numbers: [number])]
    }
    guard address else {
      throw ValidationError(
        "Name the signature with --signature, or give addresses on standard input with --address.")
    }
    let addresses = try Self.addresses()
    let secrets = try desk.store.place(of: desk.output).secrets(makes: false)
    return try await desk.read { connection throws(StoreProblem) in
      var wishes: [Wish] = []
      for (line, address) in addresses {
        let mailbox = secrets.mailbox(address.canonical, petition: id)
        let numbers = try SignatureRecord.numbers(connection, petition: id, mailbox: mailbox)
        wishes.append(Wish(line: line, numbers: numbers))
      }
      return wishes
    }
  }

  /// Every line of standard input that is not empty; where one holds no address, nothing is done.
  private static func addresses() throws -> [(line: Int, address: SignerAddress)] {
    var (addresses, wrong): ([(line: Int, address: SignerAddress)], [Int]) = ([], [])
    var number = 0
    while let line = readLine() {
      number += 1
      if let address = SignerAddress(line) {
        addresses.append((number, address))
      } else if !line.allSatisfy(\.isWhitespace) {
        wrong.append(number)
      }
    }
    guard wrong.isEmpty else {
      throw ValidationError("Standard input has no e-mail address in \(places(wrong)). Nothing was withdrawn.")
    }
    guard !addresses.isEmpty else { throw ValidationError("Standard input has no e-mail address.") }
    return addresses
  }

  /// Lines by their numbers: what stands in them is told to nobody.
  private static func places(_ lines: [Int]) -> String {
    (lines.count == 1 ? "line " : "lines ") + lines.map(String.init).joined(separator: ", ")
  }
}
