/// Reads JSON strictly by RFC 8259, with places, and writes it straight into bytes.
public enum JSON {
  /// Reads one value. `controlsAllowed` lets texts hold control characters, which no page or booklet can show.
  ///
  /// The value is nil where the syntax breaks; repeated names are reported and keep their first value.
  public static func parse(
    _ bytes: some Collection<UInt8>, limits: InputLimits = InputLimits(), controlsAllowed: Bool = false
  ) -> Reading<JSONNode> {
    withContiguous(bytes) { all in
      if let refusal = limits.refusal(ofBytes: all.count, firstLine: 1) {
        return Reading(value: nil, problems: [refusal])
      }
      let unreadable = InputText.problems(in: all, firstLine: 1, controlsAllowed: controlsAllowed)
      guard unreadable.isEmpty else { return Reading(value: nil, problems: unreadable) }
      var reader = JSONReader(InputText.withoutMark(all), limits: limits, controlsAllowed: controlsAllowed)
      let value = reader.document()
      return Reading(value: value, problems: reader.problems)
    }
  }

  /// Appends an object, written member by member in the order of the calls. No line end follows it.
  ///
  /// `pretty` puts each member on a line of its own, indented by two spaces.
  public static func object(
    pretty: Bool = false, into out: inout Bytes, _ body: (inout JSONObjectWriter) -> Void
  ) {
    var core = JSONCore(bytes: out.take(), pretty: pretty)
    core.object(body)
    out = core.bytes
  }

  /// Appends an array, written item by item. No line end follows it.
  public static func array(
    pretty: Bool = false, into out: inout Bytes, _ body: (inout JSONArrayWriter) -> Void
  ) {
    var core = JSONCore(bytes: out.take(), pretty: pretty)
    core.array(body)
    out = core.bytes
  }

  /// Appends a value that was read.
  public static func write(_ node: JSONNode, pretty: Bool = false, into out: inout Bytes) {
    var core = JSONCore(bytes: out.take(), pretty: pretty)
    core.node(node)
    out = core.bytes
  }
}
