/// One step through a text: elements open and close in balance, in the order of the document.
public enum MarkdownEvent: Sendable, Equatable {
  /// Line of the file, from 1, on which the element starts.
  case open(MarkdownElement, line: Int)
  case close(MarkdownElement)
  /// Text without markup; never empty, and never two in a row.
  case text(String, line: Int)
  /// Text between backticks.
  case code(String, line: Int)
  /// A line end inside a paragraph.
  case softBreak
  /// A line end that is meant: a backslash or two spaces before it.
  case hardBreak
  case thematicBreak(line: Int)
  /// Raw HTML, as a block or inside a paragraph. It is never passed on: the caller makes a finding of it.
  case html(String, line: Int)
}

/// What opens and closes.
public enum MarkdownElement: Sendable, Equatable {
  /// Also inside the items of tight lists, where pages leave the paragraph out.
  case paragraph
  case heading(level: Int)
  /// Tight lists have no empty line between their items.
  case bulletList(tight: Bool)
  case orderedList(start: Int, tight: Bool)
  case item
  case quote
  /// Holds at most one text, with its line ends. The language is what stands after the fence, or "".
  case codeBlock(language: String)
  /// Holds one head, then rows; each row has a cell for every column.
  case table(alignments: [MarkdownAlignment])
  case tableHead
  case tableRow
  case tableCell
  case emphasis
  case strong
  /// The address as written: the caller decides which schemes it allows.
  case link(url: String, title: String)
  /// The text inside is the alternative text.
  case image(url: String, title: String)
}

public enum MarkdownAlignment: Sendable, Equatable { case none, left, center, right }
