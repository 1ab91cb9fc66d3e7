import ArgumentParser
import Formats
import Output
import Publication

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves that a published folder is as it was published.",
    discussion: """
      Every file is compared with manifest.json, and manifest.json with its signature. Without --key the key that lies \
      beside the manifest is believed: compare its fingerprint with the one that the publisher has made known elsewhere.
      """)

  @Argument(help: "The folder that publish wrote.")
  var output: String

  @Option(help: "The publisher's public key, a file in PEM; what is not signed by it is refused.")
  var key: String?

  @Option(help: "How to print: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let expected = try key.map(KeyFile.verifying)
    let verification: Verification
    do throws(OutputProblem) {
      verification = try Verification(of: output, expecting: expected)
    } catch {
      throw Failure(error.sentence)
    }
    let holds = verification.holds(expectingKey: expected != nil)
    switch format {
    case .text: try say(verification, holds)
    case .json: try Voice.say(.json(json(verification, holds)))
    }
    if !holds { throw Exit.findings }
  }

  private func say(_ verification: Verification, _ holds: Bool) throws {
    var out = Bytes()
    for fault in verification.faults {
      switch fault.kind {
      case .missing: out.line("\(fault.path): missing")
      case .changed: out.line("\(fault.path): not as it was published")
      case .added: out.line("\(fault.path): was not published")
      case .impossible: out.line("\(fault.path): a name that leads out of the folder")
      }
    }
    let signature =
      switch verification.signature {
      case .none: expectsKey ? "not signed, which --key asks for" : "not signed"
      case .lost:
        "\(Manifest.keyPath) is there, but its signature \(Manifest.signaturePath) is missing: take it back, or publish again"
      case .valid(let key): "signed by the key \(key)"
      case .wrong: "the signature does not fit: the manifest was changed, or another key has signed"
      case .otherKey(let found, let expected): "signed by the key \(found), not by \(expected)"
      }
    let editions = verification.editions.map { $0.id + Self.state(of: $0) }
    let faults = verification.faults.count
    out.line("\(output): \(verification.files) files, \(faults) not as published; \(signature)")
    out.line("editions: \(editions.joined(separator: ", ")); published by version \(verification.version)")
    if holds { try Voice.say(.lines(out.array)) } else { Voice.complain(.lines(out.array)) }
  }

  private static func state(of edition: Verification.PublishedEdition) -> String {
    guard edition.lock != nil else { return " (draft)" }
    guard edition.withdrawn > 0 else { return " (frozen)" }
    let studies = edition.withdrawn == 1 ? "case study" : "case studies"
    return " (frozen; the same but for \(edition.withdrawn) withdrawn \(studies))"
  }

  private var expectsKey: Bool { key != nil }

  private func json(_ verification: Verification, _ holds: Bool) -> [UInt8] {
    var out = Bytes()
    JSON.object(pretty: true, into: &out) { object in
      object.field("holds", holds)
      object.field("version", verification.version)
      object.array("editions") { list in
        for edition in verification.editions {
          list.object { object in
            object.field("id", edition.id)
            if let lock = edition.lock { object.field("lock", lock) }
            if edition.withdrawn > 0 { object.field("withdrawn", edition.withdrawn) }
          }
        }
      }
      object.field("files", verification.files)
      object.array("faults") { list in
        for fault in verification.faults {
          list.object { object in
            object.field("path", fault.path)
            object.field("kind", fault.kind.rawValue)
          }
        }
      }
      object.object("signature") { object in
        switch verification.signature {
        case .none: object.field("is", "none")
        case .valid(let key):
          object.field("is", "valid")
          object.field("key", key.hex)
        case .lost: object.field("is", "lost")
        case .wrong: object.field("is", "wrong")
        case .otherKey(let found, let expected):
          object.field("is", "other-key")
          object.field("key", found.hex)
          object.field("expected", expected.hex)
        }
      }
    }
    out.append("\n")
    return out.array
  }
}
