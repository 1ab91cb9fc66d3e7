import Campaign
import Formats
import Foundation
import Store

/// What is handed to a government: totals, demands, the proof of both, and how to check them without our program.
struct HandoverPack {
  struct Totals: Encodable {
    struct Batch: Encodable {
      let id: String
      let sheets: String
      let signatures: Int64
      let scan: String?
    }

    /// The pack in whose place this one comes, by its id and the SHA-256 of its manifest.
    struct Replaced: Encodable {
      let handover: String
      let manifest: String
    }

    let campaign: String
    let petition: String
    let country: String
    let edition: String
    let asOf: String
    let online: Int64
    let paper: Int64
    let total: Int64
    let isDemonstration: Bool
    let recipient: String
    let insteadOf: Replaced?
    let batches: [Batch]
    /// The log of events at this moment: its lines, and the hash of the last line of each chain.
    let log: [Chain]
  }

  struct Chain: Encodable {
    let writer: Int64
    let lines: Int64
    let hash: String
  }

  struct Demand: Encodable {
    let id: String
    let texts: [String: String]
    let calls: [String]
    let indicators: [String]
  }

  let totals: Totals
  let demands: [Demand]
  let terms: CampaignTerms
  let petition: PetitionTerms

  /// Counts at one moment, all from one view of the database.
  ///
  /// - Parameter old: the handover in whose place this pack comes.
  init(
    _ connection: any Connection, terms: CampaignTerms, petition: PetitionTerms, recipient: String,
    insteadOf old: Handover? = nil, now: Int64
  ) throws(StoreProblem) {
    let tally = try Tally(connection)
    let batches = try PaperBatch.all(connection, petition: petition.id).filter { $0.state == .accepted }
    let paper = batches.reduce(Int64(0)) { $0 + ($1.keyed ?? 0) }
    let online = tally.count(petition.id)
    var chains: [Chain] = []
    for head in try LogHead.all(connection, petition: petition.id) {
      chains.append(Chain(writer: head.writer, lines: head.lines, hash: head.hash.hex))
    }
    totals = Totals(
      campaign: terms.campaign.id, petition: petition.id, country: petition.country, edition: petition.edition,
      asOf: Moment.text(now), online: online, paper: paper, total: online + paper,
      isDemonstration: terms.isDemonstration, recipient: recipient,
      insteadOf: old.map { Totals.Replaced(handover: $0.id, manifest: $0.manifest.hex) },
      batches: batches.sorted { $0.id < $1.id }.map {
        Totals.Batch(
          id: $0.id, sheets: "\($0.firstSheet)-\($0.lastSheet)", signatures: $0.keyed ?? 0,
          scan: $0.scan.map { $0.hex })
      }, log: chains)
    demands = petition.demands.map { demand in
      Demand(
        id: demand.id, texts: petition.texts.compactMapValues { $0.demands[demand.id] }, calls: demand.calls ?? [],
        indicators: demand.indicators ?? [])
    }
    self.terms = terms
    self.petition = petition
  }

  /// The files of the pack by name; the manifest names each with its SHA-256.
  func files(key: SigningKey) throws -> (files: [(name: String, bytes: [UInt8])], manifest: [UInt8]) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    var files: [(name: String, bytes: [UInt8])] = [
      ("demands.json", Array(try encoder.encode(demands)) + [0x0A]),
      ("totals.json", Array(try encoder.encode(totals)) + [0x0A]), ("verify.sh", Array(Self.script.utf8)),
    ]
    for (language, texts) in petition.texts.sorted(by: { $0.key < $1.key }) {
      files.append(("petition.\(language).txt", Array(letter(texts, in: language).utf8)))
    }
    files.sort { $0.name < $1.name }
    let manifest = files.map { "\(SHA256.hash($0.bytes).hex)  \($0.name)\n" }.joined()
    let bytes = Array(manifest.utf8)
    files.append(("MANIFEST.sha256", bytes))
    files.append(("MANIFEST.sig", key.signature(of: bytes)))
    files.append(("key.pem", key.publicKey.pem))
    return (files, SHA256Bytes.hash(bytes))
  }

  private func letter(_ texts: PetitionTerms.Texts, in language: String) -> String {
    var parts = terms.isDemonstration ? [Self.demonstration(language)] : []
    parts.append(texts.title)
    if let addressee = texts.addressee { parts.append(addressee) }
    if let introduction = texts.introduction { parts.append(introduction) }
    for (number, demand) in petition.demands.enumerated() {
      parts.append("\(number + 1). \(texts.demands[demand.id] ?? demand.id)")
    }
    parts.append("\(totals.online) + \(totals.paper) = \(totals.total) (\(totals.asOf))")
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The first line of each text of a demonstration.
  private static func demonstration(_ language: String) -> String {
    switch language.split(separator: "-").first {
    case "fr":
      "Ce dossier fait partie d’une démonstration\u{A0}: ce qui a été signé n’est remis à personne."
    case "nl": "Dit dossier hoort bij een demonstratie: wat is getekend, wordt aan niemand overhandigd."
    case "de": "Diese Mappe gehört zu einer Vorführung: Was unterschrieben wurde, wird niemandem übergeben."
    default: "This pack belongs to a demonstration: what was signed is handed to nobody."
    }
  }

  /// Needs nothing but a shell, coreutils and OpenSSL 3.
  private static let script = """
    #!/bin/sh
    # Checks that these files are those that were handed over, and by whom: compare the key's fingerprint, which this
    # prints, with the one that the campaign has published elsewhere.
    set -eu
    cd -- "$(dirname -- "$0")"
    sha256sum --check --strict MANIFEST.sha256
    openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in MANIFEST.sha256 -sigfile MANIFEST.sig
    printf 'fingerprint of the key: '
    openssl pkey -pubin -in key.pem -outform DER | tail -c 32 | sha256sum | cut -d ' ' -f 1

    """
}
