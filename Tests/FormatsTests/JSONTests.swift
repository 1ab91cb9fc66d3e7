import Testing

@testable import Formats

@Suite struct JSONTests {
  private func read(_ text: String, limits: InputLimits = InputLimits()) -> Reading<JSONNode> {
    JSON.parse(Array(text.utf8), limits: limits)
  }

  @Test func `values are read with their places, numbers as written`() {
    let node = read("{\n  \"é\": 1.10, \"b\": [true, null,\n -0.5e+3],\n\"c\": {}\n}\n").value
    #expect(node?["é"]?.content == .number("1.10"))
    #expect(node?["é"]?.column == 8)
    #expect(node?.members?[1].keyColumn == 14)
    #expect(node?["b"]?.items?.map(\.line) == [2, 2, 3])
    #expect(node?["b"]?.items?.map(\.content) == [.bool(true), .null, .number("-0.5e+3")])
    #expect(node?["c"]?.members == [])
  }

  @Test func `escapes are decoded`() {
    #expect(read(#""\u00e9\ud834\udd1e\"\\\/\n""#).value?.string == "é𝄞\"\\/\n")
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "-", "1e", "nul", "truex", "\"a", "\"a\nb\"",
    "\"\\x\"", "\"\\ud834\"", "\"\\udd1e\"", "\"\\u12g4\"", "[1 2]", "{\"a\" 1}", "1 2", "'a'", "NaN", "\"a\tb\"",
    "[1}", "/**/1", "\"\\",
  ])
  func `what RFC 8259 does not allow is refused`(text: String) {
    let reading = read(text)
    #expect(reading.value == nil)
    #expect(reading.problems.count == 1)
  }

  @Test func `repeated names are all reported, and the first value stays`() {
    let reading = read("{\"a\":1,\n\"b\":2,\n\"a\":3,\n\"b\":4}")
    #expect(reading.problems.map(\.line) == [3, 4])
    #expect(reading.value?["a"]?.number == "1")
    #expect(reading.value?.members?.count == 2)
  }

  @Test func `control characters by escape are reported unless allowed`() {
    #expect(read("[\"a\\u0000\"]").problems.count == 1)
    #expect(JSON.parse(Array("[\"a\\u0000\"]".utf8), controlsAllowed: true).problems == [])
  }

  @Test func `limits on bytes, depth and values hold`() {
    #expect(read("[1]", limits: InputLimits(bytes: 2)).value == nil)
    #expect(read(String(repeating: "[", count: 1_000_000)).problems.first?.found == "more than 64 levels of nesting")
    #expect(read("[1,2,3]", limits: InputLimits(values: 3)).problems.first?.found == "more than 3 values")
  }

  @Test func `members are written in the order of the calls`() {
    var out = Bytes()
    JSON.object(into: &out) { object in
      object.field("b", "x")
      object.field("a", 3)
      object.field("none", nil as String?)
      object.field("yes", true)
      object.field("share", number: "1.10")
      object.field("double", 0.1)
      object.field("infinite", Double.infinity)
      object.array("list") {
        $0.item("y")
        $0.object { $0.field("z", -1) }
        $0.array { _ in }
      }
    }
    #expect(
      String(decoding: out.array, as: UTF8.self)
        == #"{"b":"x","a":3,"none":null,"yes":true,"share":1.10,"double":0.1,"infinite":null,"#
        + #""list":["y",{"z":-1},[]]}"#)
  }

  @Test func `pretty text has two spaces a level`() {
    var out = Bytes()
    JSON.object(pretty: true, into: &out) { object in
      object.field("a", 1)
      object.array("b") {
        $0.item(1)
        $0.object { _ in }
      }
    }
    #expect(String(decoding: out.array, as: UTF8.self) == "{\n  \"a\": 1,\n  \"b\": [\n    1,\n    {}\n  ]\n}")
  }

  @Test func `no text can end a script element`() {
    var out = Bytes()
    JSON.array(into: &out) { array in array.item("</script><!--\u{1}\"\\\n") }
    #expect(String(decoding: out.array, as: UTF8.self) == #"["\u003c/script>\u003c!--\u0001\"\\\n"]"#)
  }

  @Test func `reading what was written gives the same value`() {
    var random = Seeded(2)
    for round in 0..<300 {
      let node = value(4, &random)
      var out = Bytes()
      JSON.write(node, pretty: round % 2 == 0, into: &out)
      let reading = JSON.parse(out.array, controlsAllowed: true)
      #expect(reading.problems == [])
      var again = Bytes()
      if let read = reading.value { JSON.write(read, pretty: round % 2 == 0, into: &again) }
      #expect(again.array == out.array)
      #expect(reading.value.map(shape) == shape(node))
    }
  }

  private func value(_ depth: Int, _ random: inout Seeded) -> JSONNode {
    func node(_ content: JSONNode.Content) -> JSONNode { JSONNode(line: 0, column: 0, content: content) }
    func text() -> String {
      let pieces = ["a", "é", "\"", "\\", "<", "\u{0}", "\n", "𝄞", "plain text of some length", "\u{7F}", "/"]
      return (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
    case 0: return node(.null)
    case 1: return node(.bool(Bool.random(using: &random)))
    case 2:
      return node(.number("\(Int.random(in: -999...999, using: &random)).\(Int.random(in: 0...99, using: &random))"))
    case 3: return node(.string(text()))
    case 4: return node(.array((0..<3).map { _ in value(depth - 1, &random) }))
    default:
      return node(
        .object(
          (0..<3).map { JSONMember(key: "\($0)" + text(), keyLine: 0, keyColumn: 0, value: value(depth - 1, &random)) })
      )
    }
  }

  /// The value without its places.
  private func shape(_ node: JSONNode) -> String {
    switch node.content {
    case .array(let items): "[" + items.map(shape).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { "\($0.key.debugDescription):\(shape($0.value))" }.joined() + "}"
    default: "\(node.content)".debugDescription
    }
  }
}
