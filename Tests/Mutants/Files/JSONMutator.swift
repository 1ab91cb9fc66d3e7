import Formats

/// Changes values of a JSON file.
enum JSONMutator {
  private static let values: [String] = [
    "null", "true", "0", "-1", "1.5", "1e999", "123456789012345678901234567890", "\"\"", "[]", "{}", "\"2010-02-30\"",
    "[[]]", "[[null]]", "{\"date-parts\": [[2010, 2, 30]]}", "{\"date-parts\": [[\"2010\", \"6\", 1]]}",
    "{\"date-parts\": [[99999999999999999999]]}", "{\"date-parts\": [[-4]]}", "{\"date-parts\": []}",
    "{\"raw\": \"June 2010\"}",
    "{\"raw\": \"2010-06\"}", "{\"literal\": \"\"}", "{\"family\": \"\\u0000\"}", "\"a\\nb\"", "\"\\ud800\"",
    "\"javascript:alert(1)\"",
    "\"http://x\"", "\"<b>&amp;\"", "[{\"family\": 1}]", "[1, \"a\"]", "\"confidential\"", "\"\\u202e\"",
  ]

  static func mutate(_ bytes: inout [UInt8], _ random: inout Seeded, isGentle: Bool) -> String? {
    guard let root = JSON.parse(bytes, controlsAllowed: true).value else { return nil }
    var left = random.below(count(root))
    var out = Bytes()
    write(root, &left, &random, isGentle, into: &out)
    bytes = out.array
    return isGentle ? "a JSON value, gently" : "a JSON value, roughly"
  }

  private static func count(_ node: JSONNode) -> Int {
    switch node.content {
    case .array(let items): items.reduce(1) { $0 + count($1) }
    case .object(let members): members.reduce(1) { $0 + count($1.value) }
    default: 1
    }
  }

  /// Writes the tree, the node at position `left` changed.
  private static func write(
    _ node: JSONNode, _ left: inout Int, _ random: inout Seeded, _ isGentle: Bool, into out: inout Bytes
  ) {
    let isHere = left == 0
    left -= 1
    if isHere, !isGentle, random.once(in: 2) { return out.append(random.pick(values)) }
    switch node.content {
    case .null: out.append("null")
    case .bool(let value): out.append(value ? "true" : "false" as StaticString)
    case .number(let literal): out.append(isHere ? String(literal.reversed()) : literal)
    case .string(let text):
      out.append(quoted(isHere ? Texts.like(text, &random) ?? Texts.damaged(text, &random) : text))
    case .array(var items):
      if isHere, !items.isEmpty { change(&items, &random) }
      list(items, "[", "]", into: &out) { write($0, &left, &random, isGentle, into: &$1) }
    case .object(var members):
      if isHere, !members.isEmpty { change(&members, &random) }
      list(members, "{", "}", into: &out) { member, out in
        out.append(quoted(member.key) + ": ")
        write(member.value, &left, &random, isGentle, into: &out)
      }
    }
  }

  private static func change<Element>(_ elements: inout [Element], _ random: inout Seeded) {
    let from = random.below(elements.count)
    switch random.below(3) {
    case 0: elements.remove(at: from)
    case 1: elements.insert(elements[from], at: random.below(elements.count + 1))
    default: elements.swapAt(from, random.below(elements.count))
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ start: StaticString, _ end: StaticString, into out: inout Bytes,
    _ write: (Element, inout Bytes) -> Void
  ) {
    out.append(start)
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(",\n") }
      write(element, &out)
    }
    out.append(end)
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
