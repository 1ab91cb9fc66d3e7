import CCommonMark

/// Reads CommonMark 0.29 with the tables of GitHub Flavored Markdown as a flat run of events.
///
/// Nothing else of the flavour is on: no strikethrough, no autolinks, no footnotes, no smart punctuation. cmark-gfm's
/// table of special characters is global, but only extensions that add such characters write to it while they parse;
/// tables add none, so texts may be read on many threads without a lock.
public enum Markdown {
  /// Reads a text. `firstLine` is the line of the file on which these bytes start.
  ///
  /// The value is nil when the text is refused, before cmark sees it: too large, not text, or made so that reading it
  /// would take more than linear time (`MarkdownGuard`). Nesting and events are limited after.
  public static func parse(
    _ bytes: some Collection<UInt8>, firstLine: Int = 1, limits: InputLimits = Markdown.limits
  ) -> Reading<[MarkdownEvent]> {
    withContiguous(bytes) { all in
      if let refusal = limits.refusal(ofBytes: all.count, firstLine: firstLine) {
        return Reading(value: nil, problems: [refusal])
      }
      let unreadable = InputText.problems(in: all, firstLine: firstLine)
      guard unreadable.isEmpty else { return Reading(value: nil, problems: unreadable) }
      let text = InputText.withoutMark(all)
      let costs = MarkdownGuard.problems(in: text, firstLine: firstLine)
      guard costs.isEmpty else { return Reading(value: nil, problems: costs) }
      return read(text, firstLine: firstLine, limits: limits)
    }
  }

  /// What a text may ask for when the caller says nothing: a list in a list is two levels.
  public static let limits = InputLimits(bytes: 2_000_000, depth: 128)

  /// Swift runs this once, whichever thread comes first.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, firstLine: Int, limits: InputLimits
  ) -> Reading<[MarkdownEvent]> {
    guard let base = text.baseAddress else { return Reading(value: []) }
    // With source positions on, line ends inside code and HTML are counted too.
    guard isRegistered, let tables = cmark_find_syntax_extension("table"),
      let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS)
    else {
      let problem = InputProblem(
        line: firstLine, found: "Markdown, which needs a cmark-gfm with tables",
        expected: "that library installed whole")
      return Reading(value: nil, problems: [problem])
    }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, tables)
    base.withMemoryRebound(to: CChar.self, capacity: text.count) { cmark_parser_feed(parser, $0, text.count) }
    guard let document = cmark_parser_finish(parser) else { return Reading(value: []) }
    defer { cmark_node_free(document) }
    guard let walk = cmark_iter_new(document) else { return Reading(value: []) }
    defer { cmark_iter_free(walk) }
    var events = MarkdownEvents(firstLine: firstLine, limits: limits)
    while true {
      let step = cmark_iter_next(walk)
      guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { break }
      guard events.take(node, isEnter: step == CMARK_EVENT_ENTER) else { break }
    }
    return events.finish()
  }
}
