import Testing

@testable import Formats

@Suite struct YAMLTests {
  private func read(_ text: String, limits: InputLimits = InputLimits()) -> Reading<YAMLNode> {
    YAML.parse(Array(text.utf8), limits: limits)
  }

  @Test func `every scalar stays the text that was written`() {
    let node = read("country: NO\nindicator: 1.10\ndate: 2010-06-01\noctal: 010\nquoted: \"a\\tb\"\n").value
    #expect(node?["country"]?.scalar == "NO")
    #expect(node?["indicator"]?.scalar == "1.10")
    #expect(node?["date"]?.scalar == "2010-06-01")
    #expect(node?["octal"]?.scalar == "010")
    #expect(node?["quoted"]?.content == .scalar("a\tb", style: .quoted))
  }

  @Test func `only an empty plain value, a tilde and null are null`() {
    let node = read("a:\nb: ~\nc: null\nd: \"\"\ne: '~'\nf: no\ng: Null\n").value
    #expect(node?.entries?.map(\.value.isNull) == [true, true, true, false, false, false, false])
  }

  @Test func `nodes know their places, and entries keep their order`() {
    let node = read("# first\nb: 1\na:\n  - x\n  - é: y\n").value
    #expect(node?.entries?.map(\.key) == ["b", "a"])
    #expect(node?.entries?[1].keyLine == 3)
    let item = node?["a"]?.items?[1]
    #expect(item?.line == 5)
    #expect(item?.column == 5)
    #expect(item?["é"]?.column == 8)
  }

  @Test func `places count from the given first line`() {
    let reading = YAML.parse(Array("a: 1\na: 2\n".utf8), firstLine: 11)
    #expect(reading.value?.line == 11)
    #expect(reading.problems.map(\.line) == [12])
  }

  @Test func `a colour without quotes is told on its own line, not where the map is missed`() {
    let inBraces =
      "scale:\n  - {id: red, colour: #a4271c, meaning: Bad.}\n  - {id: green, colour: #1a7f37, meaning: Good.}\n"
    for text in [inBraces, inBraces + "goals:\n  - id: care\n", "a: 1\n" + inBraces] {
      let problems = read(text).problems
      #expect(problems.map(\.line) == [text.hasPrefix("a") ? 3 : 2])
      #expect(problems.first?.column == 23)
      #expect(problems.first?.expected.contains("\"#1a7f37\"") == true)
    }
    // A comment behind a value that is whole, and one with brackets of its own, are none of this.
    #expect(read("a: {b: c} # and {d}\ne: [f, # g\n  h]\n").problems.isEmpty)
  }

  @Test func `block text keeps its lines`() {
    #expect(read("a: |\n  one\n  two\n").value?["a"]?.content == .scalar("one\ntwo\n", style: .block))
  }

  @Test func `all repeated keys are reported, with both lines, and the first value stays`() {
    let reading = read("a: 1\nb: 2\na: 3\nb: 4\n")
    #expect(reading.problems.map(\.line) == [3, 4])
    #expect(reading.problems[0].found.contains("line 1"))
    #expect(reading.problems[1].found.contains("line 2"))
    #expect(reading.value?.entries?.map(\.value.scalar) == ["1", "2"])
  }

  @Test func `a mapping of many keys finds its repeats`() {
    let lines = (0..<5000).map { "key\($0): x\n" }.joined() + "key7: y\n"
    let reading = read(lines)
    #expect(reading.problems.map(\.line) == [5001])
    #expect(reading.value?.entries?.count == 5000)
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x\n", "anchor"), ("a: *x\n", "alias"), ("*x : 1\n", "alias"), ("&x a: 1\n", "anchor"),
    ("a: !!str 1\n", "tag"), ("!x\na: 1\n", "tag"), ("a: !e!x 1\n", "tag"), ("a: {b: 1}\n<<: c\n", "merge key"),
    ("{a: 1}: 2\n", "mapping as a key"), ("[a]: 2\n", "list as a key"), ("? {a: 1}\n: 2\n", "mapping as a key"),
    ("a: 1\n---\nb: 1\n", "second document"), ("a:\n\t- x\n", "tab"), ("a: \"\\x07\"\n", "U+0007"),
    ("a: @b\n", "\"@\""), ("a: \"b\n", "never closed"), ("a: [b\n", "never closed"), ("a: b: c\n", "colon"),
    ("a:\n  - {b: #1a7f37, c: d}\n  - {b: e}\n", "# after a space"), ("a: 1\nb\nc: 2\n", "neither a key"),
    ("a: 1\n  b: 2\n", "colon"), ("- a\nb: 1\n", "does not fit the list"),
  ])
  func `what plain data does not need is refused in words`(text: String, word: String) {
    let problems = read(text).problems
    #expect(problems.contains { $0.found.contains(word) }, "\(problems)")
  }

  @Test func `several refusals are reported at once`() {
    #expect(read("a: &x 1\nb: *x\nc: !t 1\nd: 1\nd: 2\n").problems.map(\.line) == [1, 2, 3, 5])
  }

  @Test func `an open bracket is reported where it opens`() {
    #expect(read("a: 1\nb: [1, 2\nc: 3\n").problems.map(\.line) == [2])
  }

  @Test func `alias bombs in values and in keys end at once`() {
    var values = "a0: &a0 [x, x]\n"
    var keys = "? &k0 [x, x]\n: 1\n"
    for level in 1...60 {
      values += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
      keys += "? &k\(level) [*k\(level - 1), *k\(level - 1)]\n: 1\n"
    }
    #expect(!read(values).problems.isEmpty)
    #expect(!read(keys).problems.isEmpty)
  }

  @Test func `bytes that are no text are refused with their line`() {
    #expect(YAML.parse(Array("a: 1\nb: ".utf8) + [0xFF, 0x0A]).problems.map(\.line) == [2])
    #expect(YAML.parse(Array("a: 1\nb: \u{0}\n".utf8)).problems.map(\.line) == [2])
    #expect(YAML.parse(Array("a: 1\nb: c\u{2028}d\n".utf8)).problems.map(\.found) == ["the control character U+2028"])
    #expect(YAML.parse(Array("\u{FEFF}a: 1\n".utf8)).value?["a"]?.scalar == "1")
  }

  @Test func `limits on bytes, depth and values hold`() {
    #expect(read("a: 1\n", limits: InputLimits(bytes: 4)).problems.count == 1)
    #expect(read(String(repeating: "[", count: 65)).problems.first?.found.contains("64 levels") == true)
    #expect(read(String(repeating: "- ", count: 100_000)).problems.first?.found.contains("64 levels") == true)
    #expect(read("[a, b, c, d]", limits: InputLimits(values: 3)).problems.first?.found == "more than 3 values")
  }

  @Test func `an empty file is no value and no problem`() {
    for text in ["", "\n", "# note\n", "---\n"] {
      #expect(read(text) == Reading(value: nil), "\(text)")
    }
  }
}
