import CCommonMark
import CTextPool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
    var events: [MarkdownEvent] = []
    let reading = read(bytes, firstLine: firstLine, limits: limits) { events.append($0) }
    return Reading(value: reading.value.map { events }, problems: reading.problems)
  }

  /// Reads a text and hands on its events one by one, so that none has to be kept.
  ///
  /// Where the value is nil the text was refused, and what was handed on is not whole.
  public static func read(
    _ bytes: some Collection<UInt8>, firstLine: Int = 1, limits: InputLimits = Markdown.limits,
    _ take: (MarkdownEvent) -> Void
  ) -> Reading<Void> {
    withContiguous(bytes) { all in
      if let refusal = limits.refusal(ofBytes: all.count, firstLine: firstLine) {
        return Reading(value: nil, problems: [refusal])
      }
      let unreadable = InputText.problems(in: all, firstLine: firstLine)
      guard unreadable.isEmpty else { return Reading(value: nil, problems: unreadable) }
      let text = InputText.withoutMark(all)
      let costs = MarkdownGuard.problems(in: text, firstLine: firstLine)
      guard costs.isEmpty else { return Reading(value: nil, problems: costs) }
      return read(text, firstLine: firstLine, limits: limits, take)
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
    _ text: UnsafeBufferPointer<UInt8>, firstLine: Int, limits: InputLimits, _ take: (MarkdownEvent) -> Void
  ) -> Reading<Void> {
    guard let base = text.baseAddress else { return Reading(value: ()) }
    // All memory of a text comes from one pool and goes back with it, so that nothing below is freed by itself.
    text_pool_open()
    defer { text_pool_close() }
    var memory = cmark_mem(calloc: text_pool_calloc, realloc: text_pool_realloc, free: text_pool_free)
    return withUnsafeMutablePointer(to: &memory) { memory in
      // With source positions on, line ends inside code and HTML are counted too.
      guard isRegistered, let tables = cmark_find_syntax_extension("table"),
        let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS, memory)
      else {
        let problem = InputProblem(
          line: firstLine, found: "Markdown, which needs a cmark-gfm with tables",
          expected: "that library installed whole")
        return Reading(value: nil, problems: [problem])
      }
      cmark_parser_attach_syntax_extension(parser, tables)
      base.withMemoryRebound(to: CChar.self, capacity: text.count) { cmark_parser_feed(parser, $0, text.count) }
      guard let document = cmark_parser_finish(parser), let walk = cmark_iter_new(document) else {
        return Reading(value: ())
      }
      let mayEscape = memchr(base, Int32(UInt8(ascii: "&")), text.count) != nil
      var events = MarkdownEvents(firstLine: firstLine, limits: limits, mayEscape: mayEscape)
      while true {
        let step = cmark_iter_next(walk)
        guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { break }
        guard events.take(node, isEnter: step == CMARK_EVENT_ENTER, take) else { break }
      }
      return events.finish(take)
    }
  }
}
