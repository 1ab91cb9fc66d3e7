import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

/// How a pack is made that is handed to a government.
struct PackOptions: ParsableArguments {
  @Option(help: "To whom it is handed: an office, such as Minister of Justice.") var to: String
  @Option(help: "The private key to sign with; progresscard key makes one.") var signingKey: String
  @Option(help: "The folder to make; it must not be there yet.") var into: String
  @Flag(help: "Makes a pack also where nothing is counted.") var evenIfNone = false

  static let counts =
    "Counted is what stands at this moment: confirmed signatures, and paper in accepted batches. What waits to be confirmed or counted is not in it."

  /// Makes a pack, and notes it; nothing is left of it where it cannot be noted.
  ///
  /// - Parameters:
  ///   - id: of the new handover.
  ///   - old: the id of the handover in whose place it comes.
  ///   - note: notes it, in one commit.
  func make(
    _ id: String, of name: String, at desk: DeskOptions, insteadOf old: String? = nil,
    _ note: @escaping @Sendable (_ ledger: Ledger, _ handover: Handover, _ actor: String) throws(StoreProblem) -> Void
  ) async throws {
    let (terms, petition) = (try desk.terms(), try desk.petition(name))
    let problems = [ReplyProblem(inID: id).map(\.sentence), ReplyProblem(in: "--to", to).map(\.sentence)]
      .compactMap(\.self)
    guard problems.isEmpty else { throw Failure(usage: problems) }
    try PublishedFolder.isOutside(into)
    let key = try KeyFile.signing(signingKey, outside: [desk.output, into])
    guard !FileManager.default.fileExists(atPath: into) else {
      throw Failure(
        "\(into) is there already; a pack is made once. Where “petition handover list” does not name \(id), its making was cut off: delete the folder, and make it again."
      )
    }
    let (to, now) = (to, Int64(Date().timeIntervalSince1970))
    let (pack, waiting) = try await desk.read { connection throws(StoreProblem) in
      let replaced = try old.map { id throws(StoreProblem) in
        try Handover.inForce(connection, id, petition: petition.id)
      }
      let waiting = Waiting(
        online: try Tally(connection).count(petition.id, .pending),
        paper: try PaperCount.all(connection)[petition.id]?.waiting ?? 0)
      return (
        try HandoverPack(
          connection, terms: terms, petition: petition, recipient: to, insteadOf: replaced, now: now), waiting
      )
    }
    guard pack.totals.total > 0 || evenIfNone else {
      throw Failure(
        "\(petition.id) has nothing to hand over: no signature is confirmed and no batch of paper accepted (\(waiting.sentence)). To make a pack all the same, add --even-if-none."
      )
    }
    let (files, manifest) = try pack.files(key: key)
    try write(files)
    let handover = Handover(
      petition: petition.id, id: id, at: now, online: pack.totals.online, paper: pack.totals.paper, recipient: to,
      manifest: manifest)
    let actor = desk.actor
    do {
      try await desk.perform { ledger throws(StoreProblem) in try note(ledger, handover, actor) }
    } catch {
      try? FileManager.default.removeItem(atPath: into)
      throw error
    }
    let counted =
      "\(pack.totals.online) online, confirmed, and \(pack.totals.paper) on paper, accepted (\(waiting.sentence))"
    try Voice.say(
      .lines(
        "\(into): \(counted); check it with \(into)/verify.sh; fingerprint of the key \(key.publicKey.fingerprint.hex)\n"
      ))
    if terms.isDemonstration {
      try Voice.say(.lines("The campaign is a demonstration, and each file of texts says so.\n"))
    }
  }

  /// What is not in the pack.
  private struct Waiting {
    let online: Int64
    let paper: Int64

    var sentence: String { "not in it: \(online) not confirmed, \(paper) on paper waiting" }
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
