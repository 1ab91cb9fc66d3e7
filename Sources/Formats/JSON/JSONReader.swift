/// Goes through the bytes once, with a stack of its own in place of recursion.
struct JSONReader {
  private struct Frame {
    let line: Int
    let column: Int
    let isObject: Bool
    /// Where its content begins among the `members` or `items` of all collections that are open.
    let start: Int
    var key: (text: String, line: Int, column: Int)?
  }

  private var cursor: JSONCursor
  private let limits: InputLimits
  private let controlsAllowed: Bool
  private var frames: [Frame] = []
  /// What open collections hold so far: each takes its own off the end when it closes, so that no array grows by itself.
  private var items: [JSONNode] = []
  private var members: [JSONMember] = []
  private var values = 0
  private(set) var problems: [InputProblem] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: InputLimits, controlsAllowed: Bool) {
    cursor = JSONCursor(bytes)
    self.limits = limits
    self.controlsAllowed = controlsAllowed
  }

  mutating func document() -> JSONNode? {
    do throws(InputProblem) {
      cursor.skipSpace()
      while true {
        guard var node = try opening() else { continue }
        while let last = frames.indices.last {
          attach(node, to: last)
          guard let closed = try next(in: last) else { break }
          node = closed
        }
        guard frames.isEmpty else { continue }
        cursor.skipSpace()
        if cursor.peek != nil { throw cursor.problem("more text after the end of the value", "one value a file") }
        return node
      }
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// A value that is whole, or nil after the start of a collection that has content.
  private mutating func opening() throws(InputProblem) -> JSONNode? {
    values += 1
    if values > limits.values {
      throw cursor.problem("more than \(limits.values) values", "a smaller file; split it")
    }
    let (line, column) = cursor.place()
    guard let byte = cursor.peek else { throw cursor.problem("the end of the file", "a value") }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try collection(byte, line, column)
    case UInt8(ascii: "\""):
      return JSONNode(line: line, column: column, content: .string(try text(line, column)))
    default:
      return JSONNode(line: line, column: column, content: try cursor.literal())
    }
  }

  private mutating func collection(_ byte: UInt8, _ line: Int, _ column: Int) throws(InputProblem) -> JSONNode? {
    let isObject = byte == UInt8(ascii: "{")
    if frames.count >= limits.depth {
      throw cursor.problem("more than \(limits.depth) levels of nesting", "a flatter file")
    }
    cursor.advance()
    cursor.skipSpace()
    if cursor.skip(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      return JSONNode(line: line, column: column, content: isObject ? .object([]) : .array([]))
    }
    var frame = Frame(
      line: line, column: column, isObject: isObject, start: isObject ? members.count : items.count)
    if isObject { frame.key = try key() }
    frames.append(frame)
    return nil
  }

  private mutating func attach(_ node: JSONNode, to index: Int) {
    guard frames[index].isObject else { return items.append(node) }
    guard let key = frames[index].key else { return }
    frames[index].key = nil
    members.append(JSONMember(key: key.text, keyLine: key.line, keyColumn: key.column, value: node))
  }

  /// After a value: nil when a comma announces another, else the collection that ends here.
  private mutating func next(in index: Int) throws(InputProblem) -> JSONNode? {
    cursor.skipSpace()
    let isObject = frames[index].isObject
    if cursor.skip(UInt8(ascii: ",")) {
      cursor.skipSpace()
      if isObject { frames[index].key = try key() }
      return nil
    }
    let end = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard cursor.skip(end), let frame = frames.popLast() else {
      throw cursor.problem(cursor.shown, isObject ? "a comma or }" : "a comma or ]")
    }
    let content: JSONNode.Content
    if isObject {
      content = .object(withoutRepeats(Array(members[frame.start...])))
      members.removeSubrange(frame.start...)
    } else {
      content = .array(Array(items[frame.start...]))
      items.removeSubrange(frame.start...)
    }
    return JSONNode(line: frame.line, column: frame.column, content: content)
  }

  private mutating func key() throws(InputProblem) -> (text: String, line: Int, column: Int) {
    let (line, column) = cursor.place()
    guard cursor.peek == UInt8(ascii: "\"") else {
      throw cursor.problem(cursor.shown, "a name in double quotes; no comma after the last entry")
    }
    let name = try text(line, column)
    cursor.skipSpace()
    guard cursor.skip(UInt8(ascii: ":")) else { throw cursor.problem(cursor.shown, "a colon after the name") }
    cursor.skipSpace()
    return (name, line, column)
  }

  private mutating func text(_ line: Int, _ column: Int) throws(InputProblem) -> String {
    let (text, control) = try cursor.text()
    if let control, !controlsAllowed, problems.count < InputLimits.problems {
      problems.append(
        InputProblem(
          line: line, column: column,
          found: "an escape that stands for the control character \(InputText.name(control))",
          expected: "no such character; delete it"))
    }
    return text
  }

  private mutating func withoutRepeats(_ members: [JSONMember]) -> [JSONMember] {
    removeRepeats(from: members, key: { $0.key }) { again, first in
      guard problems.count < InputLimits.problems else { return }
      problems.append(
        InputProblem(
          line: again.keyLine, column: again.keyColumn,
          found: "the name \(InputProblem.quote(again.key)) again, which already stands on line \(first.keyLine)",
          expected: "each name once"))
    }
  }
}
