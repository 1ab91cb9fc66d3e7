import Foundation
import Mutants
import Testing

@testable import Formats

/// The reader of plain YAML and libyaml, side by side.
@Suite struct PlainYAMLTests {
  private enum Outcome { case same, leftToLibrary, different }

  private func outcome(_ bytes: [UInt8], limits: InputLimits = InputLimits()) -> Outcome {
    bytes.withUnsafeBufferPointer { all in
      guard InputText.problems(in: all, firstLine: 1).isEmpty else { return .leftToLibrary }
      let text = InputText.withoutMark(all)
      guard let node = PlainYAML.read(text, firstLine: 7, limits: limits) else { return .leftToLibrary }
      let reading = YAML.parseWithLibrary(text, firstLine: 7, limits: limits)
      return reading.problems.isEmpty && reading.value == node ? .same : .different
    }
  }

  private func outcome(_ text: String, limits: InputLimits = InputLimits()) -> Outcome {
    outcome(Array(text.utf8), limits: limits)
  }

  /// The YAML files of the examples and of the tests' workspaces.
  private static let files: [[UInt8]] = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    var files: [[UInt8]] = []
    for folder in ["Examples", "Tests"] {
      let folder = root.appendingPathComponent(folder)
      guard let paths = FileManager.default.enumerator(atPath: folder.path) else { continue }
      for case let path as String in paths where path.hasSuffix(".yaml") {
        if let data = try? Data(contentsOf: folder.appendingPathComponent(path)) { files.append([UInt8](data)) }
      }
    }
    return files
  }()

  @Test(arguments: [
    "a: 1\n", "[a]\n", "a:\n  b: c # d\n  e:\n", "- a\n- b: c\n  d: e\n-\n- - f\n  - g\n", "a:\n- b\n-\nc: d",
    "a: # b\n\n  - c\n",
    "a: [b, 'c''d', \"e \\\" \\\\\", {f: g, h: -1}]  # i\nj: {}\nk: []\n", "a: >-\n  b\n  c\n\n  d\n\n\n# e\nf: g\n",
    "a: |\n  b\n   c\n\n  d  \ne: |-\n    f\n", "é: ü # ö\nà: {è: [ô, î]}\n\"q\" : 'r: s'\n", "a:\n  b c\n",
    "a:\n    \"b\"\nc: d\n",
    "a: http://b.c/d#e\nf: g:h\n",
  ])
  func `what people write is read here, as libyaml reads it`(text: String) { #expect(outcome(text) == .same) }

  @Test(arguments: [
    "", "# a\n", "a\n", "'a'\n", "a: &b c\n", "a: *b\n", "a: !b c\n", "--- a: b\n", "a: b\n...\n",
    "a: b\n---\nc: d\n",
    "%YAML 1.2\n---\na: b\n", "a: b\n  c\n", "a: b: c\n", "a: b\na: c\n", "<<: {a: b}\n", "a: [b,\n  c]\n",
    "a: [b, c\n",
    "a: {b, c}\n", "a: [b: c]\n", "a: \"b\n", "a: \"b\n  c\"\n", "a: \"\\n\"\n", "a: 'b' c\n", "a: 'b'#c\n", "a:\tb\n",
    "a: b\r\n",
    "? a\n: b\n", "a: |2\n   b\n", "a: |+\n  b\n\n", "a: |\n\n  b\n", "a: >\n  b\n   c\n", "a: |\n  b", "a: @b\n",
    "a: - b\n",
    "a:\n    b: c\n  d: e\n", "- a\nb: c\n", "a: - 1\n", "a: `b`\n", "a: , b\n", "a: | b\n  c\n", "  a: b\n",
    "a: {b: }\n",
    "a: [b,]\n", "a: {\"b\":c}\n",
  ])
  func `what is unusual or wrong is left to libyaml`(text: String) { #expect(outcome(text) == .leftToLibrary) }

  @Test func `files at a limit are left to libyaml`() {
    #expect(outcome("a: [b, c]\n", limits: InputLimits(values: 5)) == .same)
    #expect(outcome("a: [b, c]\n", limits: InputLimits(values: 4)) == .leftToLibrary)
    #expect(outcome("a: [[b]]\n", limits: InputLimits(depth: 3)) == .same)
    #expect(outcome("a: [[b]]\n", limits: InputLimits(depth: 2)) == .leftToLibrary)
    let key = String(repeating: "k", count: 1_030)
    #expect(outcome("\(key): b\n") == .leftToLibrary)
    #expect(outcome("a: {\(key): b}\n") == .leftToLibrary)
    #expect(outcome("\"\(key)\": b\n") == .leftToLibrary)
  }

  @Test func `every file of the examples is read the same, most of them here`() {
    let outcomes = Self.files.map { outcome($0) }
    #expect(outcomes.count > 40)
    #expect(!outcomes.contains(.different))
    #expect(outcomes.filter { $0 == .same }.count * 10 > outcomes.count * 8)
  }

  @Test func `thousands of changed documents are read the same`() {
    let trees = Self.files.compactMap { YAML.parse($0).value.map { YAMLTree($0) } }
    let mutator = YAMLMutator(donors: Donors(trees))
    var random = Mutants.Seeded(11)
    var counts: [Outcome: Int] = [:]
    for _ in 0..<3_000 {
      var tree = random.pick(trees)
      if tree.count > 300 { continue }
      for _ in 0..<1 + random.below(3) { _ = mutator.mutate(&tree, &random, isGentle: random.once(in: 2)) }
      let text = random.once(in: 2) ? YAML.text(of: YAMLValue(tree.node)) : tree.text(depth: random.below(7))
      let outcome = outcome(text)
      counts[outcome, default: 0] += 1
      if outcome == .different { Issue.record("\(text.debugDescription)") }
    }
    #expect(counts[.same, default: 0] > 500, "\(counts)")
  }

  @Test func `files with random pieces put in are read the same`() {
    let files = Self.files.filter { $0.count > 5 && $0.count < 6_000 }
    var random = Mutants.Seeded(12)
    var counts: [Outcome: Int] = [:]
    for _ in 0..<5_000 {
      var bytes = random.pick(files)
      let from = random.below(bytes.count)
      bytes = Array(bytes[from..<min(bytes.count, from + 400)].drop { $0 != 0x0A }.dropFirst())
      for _ in 0..<1 + random.below(3) {
        let start = random.below(bytes.count + 1)
        let end = min(bytes.count, start + (random.once(in: 2) ? 0 : random.below(30)))
        bytes.replaceSubrange(start..<end, with: Array(random.pick(Self.pieces).utf8))
      }
      let outcome = outcome(bytes)
      counts[outcome, default: 0] += 1
      if outcome == .different { Issue.record("\(String(decoding: bytes, as: UTF8.self).debugDescription)") }
    }
    #expect(counts[.same, default: 0] > 100, "\(counts)")
  }

  @Test func `random pieces alone are read the same`() {
    var random = Mutants.Seeded(13)
    var counts: [Outcome: Int] = [:]
    for _ in 0..<10_000 {
      let text = (0..<1 + random.below(14)).reduce(into: random.pick(["", "a: ", "- "])) { text, _ in
        text += random.pick(Self.pieces)
      }
      let outcome = outcome(text)
      counts[outcome, default: 0] += 1
      if outcome == .different { Issue.record("\(text.debugDescription)") }
    }
    #expect(counts[.same, default: 0] > 300, "\(counts)")
  }

  private static let pieces = [
    "\n", "\n  ", "\n    ", "\n ", "\n- ", "\n  - ", "- ", " ", "  ", ": ", ":\n", "a", "b: ", "c:", "key: ", "\nk",
    "\nkey: ", "\n  sub: ", "é", "“x” ", "#", " # c", "[", "]", "{", "}", ", ", "\"", "'", "''", "\\\"", "\\", "\\n",
    "|",
    "|-\n    ", ">-\n    ", "> ", ">\n  ", "|\n  ", "\n\n", "---", "\n---\n", "...", "? ", "*a", "&a ", "!t ", "%", "@",
    "-", "-1",
    "text more text", "~", "<<: ", "[a, b]", "{en: x, fr: \"y\"}", "'q'", "\"q: z\"", ",", "http://x.y/z", "a:b", "?",
    "\n#c",
    "\n   # c\n", "|\n", ">-\n", "   ", "\t", "\r\n",
  ]
}
