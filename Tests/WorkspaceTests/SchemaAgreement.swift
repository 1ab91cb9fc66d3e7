import Cards
import Formats
import Foundation
import Mutants
import Testing
import ToolsSupport

@testable import Workspace

/// What schema and reader say of the same documents.
@Suite struct SchemaAgreement {
  private struct Case {
    let kind: FileKind
    let name: String
    let tree: YAMLTree

    /// What the shape alone finds; what is wrong in Markdown no schema can say.
    var findings: [Finding] {
      let desk = Desk(file: kind.name, language: .english)
      kind.judge(tree.node, desk)
      return desk.findings.filter { $0.rule == "format" }
    }
  }

  private func expectAgreement(on cases: [Case]) async throws -> (accepted: Int, refused: Int) {
    let questions = try cases.map { entry in
      let question: [String: Any] = [
        "schema": "schemas/\(entry.kind.name).schema.json", "document": entry.tree.node.json,
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: question), as: UTF8.self)
    }
    let outcome = try await Command.tool("schema_check.py", []).run(input: questions.joined(separator: "\n"))
    try #require(outcome.status == 0, "\(outcome.complaint)")
    try #require(outcome.lines.count == cases.count)
    var accepted = 0
    for (entry, answer) in zip(cases, outcome.lines) {
      let findings = entry.findings
      if findings.isEmpty { accepted += 1 }
      #expect(
        findings.isEmpty == (answer == "accept"),
        "\(entry.name)\nschema: \(answer)\nreader: \(findings.map { "found \($0.found); expected \($0.expected)" })")
    }
    return (accepted, cases.count - accepted)
  }

  @Test func `both accept every file of the examples`() async throws {
    let cases = try ExampleFile.all().map { Case(kind: $0.kind, name: $0.path, tree: YAMLTree($0.node)) }
    let counts = try await expectAgreement(on: cases)
    #expect(Set(cases.map(\.kind.name)).count == FileKind.all.count)
    #expect(counts.refused == 0)
  }

  @Test(arguments: [UInt64(1), 2]) func `both refuse the same changed files`(seed: UInt64) async throws {
    let files = try ExampleFile.all()
    let mutator = YAMLMutator(donors: Donors(files.map { YAMLTree($0.node) }))
    // Each kind as often as the others.
    let kinds = FileKind.all.map { kind in files.filter { $0.kind.name == kind.name } }
    let cases = (0..<600).map { run in
      var random = Seeded(seed, run: run)
      let file = random.pick(kinds[run % kinds.count])
      var tree = YAMLTree(file.node)
      let said = mutator.mutate(&tree, &random, isGentle: random.once(in: 3))
      return Case(kind: file.kind, name: "\(file.path), seed \(seed), run \(run): \(said)", tree: tree)
    }
    let counts = try await expectAgreement(on: cases)
    #expect(counts.accepted > 60)
    #expect(counts.refused > 200)
  }

  @Test func `both say the same of addresses of a site`() async throws {
    let file = try #require(try ExampleFile.all().first { $0.kind.name == "workspace" })
    let addresses = [
      "https://example.org", "HTTPS://EXAMPLE.ORG/X/", "http://127.0.0.1:8080/a", "http://[::1]:8080", "http://",
      "https://user:pw@a/", "https://a/?q=1", "https://a/#f", "https://a:99999", "https://a:0", "https://a/%zz",
      "https://a/\"><script>", "https://ä.example", "https://a/../b", "https://a/%2E", "https://1.2.3", "https://[::1",
      "https://a b", "example.org", "https://a/b%20c", "https://a.example/x\n",
    ]
    let cases = addresses.map { address in
      var tree = YAMLTree(file.node)
      if case .map(var entries) = tree {
        entries.removeAll { $0.key == "address" }
        entries.append(YAMLTree.Entry("address", .text(address)))
        tree = .map(entries)
      }
      return Case(kind: file.kind, name: address, tree: tree)
    }
    #expect(try await expectAgreement(on: cases).accepted == 5)
  }

  @Test func `both say the same of every odd text in every field of a card`() async throws {
    let file = try #require(try ExampleFile.all().first { $0.path == "two-minute/editions/2025/XA/card.yaml" })
    let whole = YAMLTree(file.node)
    let cases = Texts.odd.enumerated().flatMap { index, text in
      stride(from: index % 40, to: whole.count, by: 40).map { position in
        var tree = whole
        tree.edit(at: position) { node, _ in node = .text(text) }
        return Case(kind: file.kind, name: "node \(position) is \(text)", tree: tree)
      }
    }
    _ = try await expectAgreement(on: cases)
  }
}
