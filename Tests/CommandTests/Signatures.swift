import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// `key`, `publish --sign-with` and `verify`.
@Suite struct Signatures {
  private let small: SmallWorkspace
  private var out: String { small.place("out").path }
  private var key: String { small.place("key.pem").path }

  init() throws { small = try SmallWorkspace("signing") }

  private func run(_ arguments: String...) async throws -> Command.Outcome { try await BuiltCommand.run(arguments) }

  private func publish(_ more: String...) async throws -> Command.Outcome {
    try await BuiltCommand.run(
      ["publish", small.path, "--output", out, "--only", "site", "--only", "data", "--no-cache"] + more)
  }

  /// The folder signed with a key that was made just now.
  private func signed() async throws {
    #expect(try await run("freeze", small.path, "--edition", "2025").status == 0)
    #expect(try await run("key", key).status == 0)
    let outcome = try await publish("--sign-with", key)
    #expect(outcome.status == 0)
    #expect(outcome.complaint.isEmpty)
  }

  @Test func `a signed publication is proved, by this program and by openssl`() async throws {
    try await signed()
    let outcome = try await run("verify", out, "--key", key + ".pub")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("0 not as published; signed by the key "))
    #expect(outcome.output.contains("editions: 2025 (frozen)"))
    let other = try await Command([
      "openssl", "pkeyutl", "-verify", "-pubin", "-inkey", key + ".pub", "-rawin", "-in", out + "/manifest.json",
      "-sigfile", out + "/manifest.json.sig",
    ]).run()
    #expect(other.status == 0)
  }

  @Test func `the manifest names the lock of a frozen edition`() async throws {
    try await signed()
    let manifest = try Data(contentsOf: small.place("out/manifest.json"))
    let lock = try Data(contentsOf: small.place("workspace/editions/2025/edition.lock"))
    #expect(JSON.parse(Array(manifest)).value?["frozen"]?["2025"]?.string == SHA256.hash(Array(lock)).hex)
  }

  @Test func `signing again gives the same bytes`() async throws {
    try await signed()
    let first = try FolderContents(of: small.place("out"))
    #expect(try await publish("--sign-with", key).status == 0)
    #expect(try FolderContents(of: small.place("out")).files == first.files)
  }

  @Test func `every change of a file is found, all at once`() async throws {
    try await signed()
    let page = try small.place.read("out/site/2025/en/XA.html")
    try small.place.write(page.replacing("plan", with: "plen"), to: "out/site/2025/en/XA.html")
    try FileManager.default.removeItem(at: small.place("out/data/2025/cards.csv"))
    try small.place.write("more", to: "out/site/more.html")
    let outcome = try await run("verify", out, "--key", key + ".pub")
    #expect(outcome.status == 1)
    #expect(
      outcome.complaint.hasPrefix(
        """
        data/2025/cards.csv: missing
        site/2025/en/XA.html: not as it was published
        site/more.html: was not published
        \(out):
        """))
    let json = try await run("verify", out, "--format", "json")
    #expect(json.status == 1)
    let faults = JSON.parse(Array(json.output.utf8)).value?["faults"]?.items
    #expect(faults?.map { $0["kind"]?.string } == ["missing", "changed", "added"])
  }

  @Test func `a manifest that fits changed files does not fit the signature`() async throws {
    try await signed()
    let signature = try Data(contentsOf: small.place("out/manifest.json.sig"))
    let open = try Data(contentsOf: small.place("out/manifest.json.pub"))
    try small.edit("editions/2025/edition.yaml", "status: frozen", "status: draft")
    try small.remove("editions/2025/edition.lock")
    #expect(try await publish("--unsigned").status == 0)
    #expect(try await run("verify", out).status == 0)
    try signature.write(to: small.place("out/manifest.json.sig"))
    try open.write(to: small.place("out/manifest.json.pub"))
    let outcome = try await run("verify", out)
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("the signature does not fit"))
  }

  @Test func `another key, or none, is not the one expected`() async throws {
    try await signed()
    let other = small.place("other.pem").path
    #expect(try await run("key", other).status == 0)
    let outcome = try await run("verify", out, "--key", other + ".pub")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains(", not by "))
    #expect(
      try await publish("--unsigned").complaint
        == "frozen, and not signed: 2025; --sign-with KEY signs the manifest\n")
    let unsigned = try await run("verify", out, "--key", key + ".pub")
    #expect(unsigned.status == 1)
    #expect(unsigned.complaint.contains("not signed, which --key asks for"))
    #expect(try await run("verify", out).status == 0)
  }

  @Test func `names in a manifest that lead out of the folder are never opened`() async throws {
    #expect(try await publish().status == 0)
    let manifest = try small.place.read("out/manifest.json")
    try small.place.write(
      manifest.replacing("site/index.html", with: "../workspace/workspace.yaml"), to: "out/manifest.json")
    let outcome = try await run("verify", out)
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("../workspace/workspace.yaml: a name that leads out of the folder"))
    try FileManager.default.removeItem(at: small.place("out/site/style.css"))
    try FileManager.default.createSymbolicLink(
      atPath: small.place("out/site/style.css").path, withDestinationPath: small.place("workspace/workspace.yaml").path)
    #expect(try await run("verify", out).complaint.contains("site/style.css: not as it was published"))
  }

  @Test func `a key is never overwritten, and is its owner's alone`() async throws {
    #expect(try await run("key", key).status == 0)
    let bytes = try Data(contentsOf: small.place("key.pem"))
    let again = try await run("key", key)
    #expect(again.status == 1)
    #expect(again.complaint == "\(key) cannot be written: it is there already; name another file.\n")
    #expect(try Data(contentsOf: small.place("key.pem")) == bytes)
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    let open = try await publish("--sign-with", key)
    #expect(open.status == 2)
    #expect(open.complaint.contains("chmod 600"))
  }

  @Test func `no key is made in a workspace, however deep`() async throws {
    for path in ["workspace/key.pem", "workspace/editions/2025/key.pem"] {
      let outcome = try await run("key", small.place(path).path)
      #expect(outcome.status == 2)
      #expect(
        outcome.complaint
          == "\(small.place(path).path) would lie in the workspace \(small.path), which others get to see: "
          + "name a file outside of it.\n")
      #expect(!FileManager.default.fileExists(atPath: small.place(path).path))
    }
    try FileManager.default.createSymbolicLink(
      atPath: small.place("elsewhere").path, withDestinationPath: small.place("workspace/editions").path)
    #expect(try await run("key", small.place("elsewhere/key.pem").path).status == 2)
  }

  @Test func `a signature is never dropped in silence`() async throws {
    try await signed()
    let before = try FolderContents(of: small.place("out"))
    let outcome = try await publish()
    #expect(outcome.status == 1)
    #expect(
      outcome.complaint
        == "\(out) is signed, and this run would take its signature away: sign again with --sign-with KEY, "
        + "or add --unsigned to publish without.\n")
    #expect(try FolderContents(of: small.place("out")).files == before.files)
    #expect(try await publish("--replace").status == 1)
    #expect(try await publish("--unsigned", "--sign-with", key).status == 2)
    #expect(try await publish("--unsigned").status == 0)
    #expect(try await run("verify", out).output.contains("; not signed\n"))
    #expect(try await publish().status == 0)
  }

  @Test func `a signature that is gone is missing, not wrong`() async throws {
    try await signed()
    try FileManager.default.removeItem(at: small.place("out/manifest.json.sig"))
    for more in [["--key", key + ".pub"], []] {
      let outcome = try await BuiltCommand.run(["verify", out] + more)
      #expect(outcome.status == 1)
      #expect(
        outcome.complaint.contains(
          "manifest.json.pub is there, but its signature manifest.json.sig is missing: take it back, or publish again"))
    }
    let json = try await run("verify", out, "--format", "json")
    #expect(JSON.parse(Array(json.output.utf8)).value?["signature"]?["is"]?.string == "lost")
  }

  @Test func `a key in the workspace, and what is none, are refused`() async throws {
    #expect(try await run("key", key).status == 0)
    let inside = small.place("workspace/key.pem").path
    try FileManager.default.copyItem(atPath: key, toPath: inside)
    let outcome = try await publish("--sign-with", inside)
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("keep it outside"))
    try small.remove("key.pem")
    #expect(try await publish("--sign-with", key + ".none").complaint.contains("No such file"))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key + ".pub")
    #expect(
      try await publish("--sign-with", key + ".pub").complaint.contains("a public key; sign with the private one"))
    #expect(!FileManager.default.fileExists(atPath: out))
    #expect(try await run("verify", small.path).complaint.contains("holds no manifest.json"))
    let nothing = try await run("verify", out)
    #expect(nothing.status == 2 || nothing.status == 1)
    #expect(nothing.complaint.contains("There is no folder \(out): name one that publish has written."))
  }
}
