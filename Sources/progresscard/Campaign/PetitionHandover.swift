import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

struct PetitionHandover: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover", abstract: "Makes the signed pack that is handed to a government, and notes it.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "An id for the handover.") var id: String
  @Option(help: "To whom it is handed: an office, such as Minister of Justice.") var to: String
  @Option(help: "The private key to sign with; progresscard key makes one.") var signingKey: String
  @Option(help: "The folder to make; it must not be there yet.") var into: String

  func run() async throws {
    let terms = try desk.terms()
    let petition = try desk.petition(self.petition)
    let problems = [ReplyProblem(inID: id).map(\.sentence), ReplyProblem(in: "--to", to).map(\.sentence)]
      .compactMap(\.self)
    guard problems.isEmpty else { throw Failure(usage: problems) }
    let key = try KeyFile.signing(signingKey, outside: [desk.output, into])
    guard !FileManager.default.fileExists(atPath: into) else {
      throw Failure("\(into) is there already; a pack is made once.")
    }
    let (to, now) = (to, Int64(Date().timeIntervalSince1970))
    let pack = try await desk.read { connection throws(StoreProblem) in
      try HandoverPack(connection, terms: terms, petition: petition, recipient: to, now: now)
    }
    let (files, manifest) = try pack.files(key: key)
    try write(files)
    let handover = Handover(
      petition: petition.id, id: id, at: now, online: pack.totals.online, paper: pack.totals.paper, recipient: to,
      manifest: manifest)
    let actor = desk.actor
    do {
      try await desk.perform { ledger throws(StoreProblem) in
        try ledger.add(handover, actor: actor)
        try ledger.audit(actor, "handover \(handover.id)", handover.petition)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: into)
      throw error
    }
    try Voice.say(
      .lines(
        "\(into): \(pack.totals.online) online and \(pack.totals.paper) on paper; check it with \(into)/verify.sh; fingerprint of the key \(key.publicKey.fingerprint.hex)\n"
      ))
  }

  /// Written beside and moved in whole.
  private func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    let draft = into + ".part"
    try? FileManager.default.removeItem(atPath: draft)
    do {
      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
      for (name, bytes) in files {
        try Data(bytes).write(to: URL(fileURLWithPath: draft + "/" + name))
        if name.hasSuffix(".sh") {
          try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: draft + "/" + name)
        }
      }
      try FileManager.default.moveItem(atPath: draft, toPath: into)
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw Failure("\(into) cannot be written.")
    }
  }
}
