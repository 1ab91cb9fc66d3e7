import CYAML

/// Makes nodes of libyaml's events, one after the other, on a stack of its own.
struct YAMLBuilder {
  enum Progress { case more, finished, refused }

  private struct Frame {
    let line: Int
    let column: Int
    let isMapping: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var key: (text: String, line: Int, column: Int)?
  }

  private let firstLine: Int
  private let limits: InputLimits
  private var comments: TrailingComments
  private var frames: [Frame] = []
  private var values = 0
  private var documents = 0
  private(set) var root: YAMLNode?
  var problems: [InputProblem] = []

  init(firstLine: Int, limits: InputLimits, comments: TrailingComments) {
    self.firstLine = firstLine
    self.comments = comments
    self.limits = limits
  }

  /// Takes one event; the caller deletes it.
  mutating func take(_ event: yaml_event_t) -> Progress {
    guard problems.count < InputLimits.problems else { return .refused }
    let line = Int(event.start_mark.line) + firstLine
    let column = Int(event.start_mark.column) + 1
    switch event.type {
    case YAML_SCALAR_EVENT: return scalar(event.data.scalar, line, column, end: event.end_mark)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return open(line, column, isMapping: true, anchor: start.anchor, tag: start.tag)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return open(line, column, isMapping: false, anchor: start.anchor, tag: start.tag)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: return close()
    case YAML_ALIAS_EVENT: return alias(event.data.alias.anchor, line, column)
    case YAML_DOCUMENT_START_EVENT: return startDocument(line, column)
    case YAML_STREAM_END_EVENT: return .finished
    default: return .more
    }
  }

  private mutating func report(_ line: Int, _ column: Int, _ found: String, _ expected: String) {
    problems.append(InputProblem(line: line, column: column, found: found, expected: expected))
  }
}

extension YAMLBuilder {
  private mutating func startDocument(_ line: Int, _ column: Int) -> Progress {
    documents += 1
    guard documents > 1 else { return .more }
    report(line, column, "a second document after \"---\"", "one document a file")
    return .refused
  }

  private mutating func scalar(
    _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, _ line: Int, _ column: Int, end: yaml_mark_t
  ) -> Progress {
    guard count(line, column) else { return .refused }
    refuse(anchor: scalar.anchor, tag: scalar.tag, line, column)
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = String(decoding: bytes, as: UTF8.self)
    let style: YAMLNode.Style
    switch scalar.style {
    case YAML_PLAIN_SCALAR_STYLE:
      style = comments.follow(line: Int(end.line), column: Int(end.column)) ? .commented : .plain
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .quoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      style = .quoted
      // Escapes can write what the check of the file's bytes refuses.
      if let control = InputText.firstControl(in: bytes) {
        report(
          line, column, "an escape that stands for the control character \(InputText.name(control))",
          "no such character; delete it")
      }
    default: style = .block
    }
    if let last = frames.indices.last, frames[last].isMapping, frames[last].key == nil {
      if scalar.style == YAML_PLAIN_SCALAR_STYLE, text == "<<" {
        report(line, column, "the merge key \"<<\"", "every value written out where it is used")
      }
      frames[last].key = (text, line, column)
      return .more
    }
    return place(YAMLNode(line: line, column: column, content: .scalar(text, style: style)))
  }

  /// An alias is reported and stands for nothing; it is never followed.
  private mutating func alias(_ name: UnsafePointer<UInt8>?, _ line: Int, _ column: Int) -> Progress {
    guard count(line, column) else { return .refused }
    let name = name.map { String(cString: $0) } ?? ""
    report(
      line, column, "the alias \(InputProblem.quote("*" + name))",
      "the value written out, or in quotes when it is text that starts with *")
    if let last = frames.indices.last, frames[last].isMapping, frames[last].key == nil {
      frames[last].key = ("*" + name, line, column)
      return .more
    }
    return place(YAMLNode(line: line, column: column, content: .scalar("", style: .plain)))
  }

  private mutating func open(
    _ line: Int, _ column: Int, isMapping: Bool, anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?
  ) -> Progress {
    guard count(line, column) else { return .refused }
    refuse(anchor: anchor, tag: tag, line, column)
    if let last = frames.last, last.isMapping, last.key == nil {
      let found = isMapping ? "a mapping as a key" : "a list as a key"
      report(line, column, found, "a name as the key; text that starts with { or [ goes in quotes")
      return .refused
    }
    guard frames.count < limits.depth else {
      report(line, column, "more than \(limits.depth) levels of nesting", "a flatter file")
      return .refused
    }
    frames.append(Frame(line: line, column: column, isMapping: isMapping))
    return .more
  }

  private mutating func close() -> Progress {
    guard let frame = frames.popLast() else { return .more }
    let content: YAMLNode.Content =
      frame.isMapping ? .mapping(withoutRepeats(frame.entries)) : .sequence(frame.items)
    return place(YAMLNode(line: frame.line, column: frame.column, content: content))
  }

  private mutating func place(_ node: YAMLNode) -> Progress {
    guard let last = frames.indices.last else {
      root = isBlank(node) ? nil : node
      return .more
    }
    if !frames[last].isMapping {
      frames[last].items.append(node)
    } else if let key = frames[last].key {
      frames[last].key = nil
      frames[last].entries.append(
        YAMLEntry(key: key.text, keyLine: key.line, keyColumn: key.column, value: node))
    }
    return .more
  }

  /// A document that holds nothing is an empty file.
  private func isBlank(_ node: YAMLNode) -> Bool { node.content == .scalar("", style: .plain) }

  private mutating func count(_ line: Int, _ column: Int) -> Bool {
    values += 1
    guard values > limits.values else { return true }
    report(line, column, "more than \(limits.values) values", "a smaller file; split it")
    return false
  }

  private mutating func refuse(
    anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?, _ line: Int, _ column: Int
  ) {
    if let anchor {
      report(
        line, column, "the anchor \(InputProblem.quote("&" + String(cString: anchor)))",
        "no anchor; text that starts with & goes in quotes")
    }
    if let tag {
      report(
        line, column, "the tag \(InputProblem.quote(String(cString: tag)))",
        "no tag; text that starts with ! goes in quotes")
    }
  }

  /// Reports every key that stands twice in a mapping and keeps its first value.
  private mutating func withoutRepeats(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    removeRepeats(from: entries, key: { $0.key }) { again, first in
      report(
        again.keyLine, again.keyColumn,
        "the key \(InputProblem.quote(again.key)) again, which already stands on line \(first.keyLine)", "each key once"
      )
    }
  }
}
