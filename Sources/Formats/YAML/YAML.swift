import CYAML

/// Reads YAML as plain data: mappings, sequences and text, with places.
///
/// Anchors, aliases, tags, merge keys, keys that are not text and files of several documents are refused: each lets a
/// file mean something other than what it shows, and aliases let a kilobyte grow into gigabytes. They are refused as
/// libyaml reports them, before anything is expanded.
public enum YAML {
  /// Reads one document. `firstLine` is the line of the file on which these bytes start.
  ///
  /// The value is nil for an empty file and where the syntax breaks; repeated keys keep their first value.
  public static func parse(
    _ bytes: some Collection<UInt8>, firstLine: Int = 1, limits: InputLimits = InputLimits()
  ) -> Reading<YAMLNode> {
    withContiguous(bytes) { parse($0, firstLine: firstLine, limits: limits) }
  }

  private static func parse(
    _ all: UnsafeBufferPointer<UInt8>, firstLine: Int, limits: InputLimits
  ) -> Reading<YAMLNode> {
    if let refusal = limits.refusal(ofBytes: all.count, firstLine: firstLine) {
      return Reading(value: nil, problems: [refusal])
    }
    let unreadable = InputText.problems(in: all, firstLine: firstLine)
    guard unreadable.isEmpty else { return Reading(value: nil, problems: unreadable) }
    let bytes = InputText.withoutMark(all)
    if let node = PlainYAML.read(bytes, firstLine: firstLine, limits: limits) { return Reading(value: node) }
    return parseWithLibrary(bytes, firstLine: firstLine, limits: limits)
  }

  /// The same for all of YAML, by libyaml; the bytes are text without a byte order mark.
  static func parseWithLibrary(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, limits: InputLimits
  ) -> Reading<YAMLNode> {
    // libyaml keeps the parser's own address, so it must not lie in a Swift variable that could move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      let problem = InputProblem(line: firstLine, found: "no memory to read the file", expected: "a smaller file")
      return Reading(value: nil, problems: [problem])
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    return read(parser, bytes, firstLine: firstLine, limits: limits)
  }

  private static func read(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int,
    limits: InputLimits
  ) -> Reading<YAMLNode> {
    var builder = YAMLBuilder(firstLine: firstLine, limits: limits, comments: TrailingComments(bytes))
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        builder.problems.append(YAMLSyntax.problem(of: parser.pointee, in: bytes, firstLine: firstLine))
        return Reading(value: nil, problems: builder.problems)
      }
      defer { yaml_event_delete(&event) }
      switch builder.take(event) {
      case .more: continue
      case .finished: return Reading(value: builder.root, problems: builder.problems)
      case .refused: return Reading(value: nil, problems: builder.problems)
      }
    }
  }
}
