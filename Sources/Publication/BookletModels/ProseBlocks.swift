import Cards
import Formats

/// Writes a text as blocks of a booklet model.
struct ProseBlocks {
  /// The level of the text's first headings; 0 where headings have no place and become bold lines.
  let level: Int
  let references: NoteReferences?
  /// What running text is wrapped in: the language, where that is another.
  let wrap: ([Inline]) -> [Inline]

  /// The deepest level that the templates set apart.
  private static let deepest = 4

  func write(_ prose: Prose, into array: inout JSONArrayWriter) {
    var runs = ProseRuns(of: prose, references)
    while !runs.isAtEnd { write(&runs, into: &array) }
  }

  /// Blocks up to the close of the element that holds them, which is read too.
  private func blocks(_ runs: inout ProseRuns, into array: inout JSONArrayWriter) {
    while let event = runs.next {
      if case .close = event { return runs.skip() }
      write(&runs, into: &array)
    }
  }

  private func write(_ runs: inout ProseRuns, into array: inout JSONArrayWriter) {
    guard let event = runs.next else { return }
    // Items of tight lists hold their text directly.
    if event.isRunning { return array.paragraph(wrap(runs.bareRun())) }
    runs.skip()
    if case .rule = event { array.block("rule") { _ in } }
    guard case .open(let element, _) = event else { return }
    switch element {
    case .heading(let depth): heading(depth, wrap(runs.runWithoutNotes()), into: &array)
    case .bulletList: array.block("ul") { items(&runs, into: &$0) }
    case .orderedList(let start):
      array.block("ol") {
        items(&runs, into: &$0)
        $0.field("start", start)
      }
    case .quote:
      array.block("quote") { quote in quote.array("blocks") { blocks(&runs, into: &$0) } }
    case .codeBlock:
      let code = runs.run().plain
      array.block("code") { $0.field("s", code.hasSuffix("\n") ? String(code.dropLast()) : code) }
    case .table(let alignments): table(alignments, &runs, into: &array)
    default: array.paragraph(wrap(runs.run()))
    }
  }

  private func heading(_ depth: Int, _ content: [Inline], into array: inout JSONArrayWriter) {
    if level == 0 {
      array.paragraph([.strong(content)])
    } else {
      array.heading(min(level + depth - 1, Self.deepest), content)
    }
  }

  private func items(_ runs: inout ProseRuns, into object: inout JSONObjectWriter) {
    object.array("items") { list in
      while let event = runs.next {
        runs.skip()
        if case .close = event { return }
        list.array { blocks(&runs, into: &$0) }
      }
    }
  }

  private func table(_ alignments: [Prose.Alignment], _ runs: inout ProseRuns, into array: inout JSONArrayWriter) {
    var table = ModelTable(columns: [])
    var isHead = true
    while let event = runs.next {
      runs.skip()
      if case .close = event { break }
      let cells = row(&runs)
      if isHead {
        table.columns = cells.indices.map { index in
          ModelTable.Column(cells[index], alignments.indices.contains(index) ? alignments[index].inModel : .start)
        }
      } else {
        table.rows.append(.cells(cells))
      }
      isHead = false
    }
    array.table(table)
  }

  private func row(_ runs: inout ProseRuns) -> [[Inline]] {
    var cells: [[Inline]] = []
    while let event = runs.next {
      runs.skip()
      if case .close = event { break }
      cells.append(wrap(runs.run()))
    }
    return cells
  }
}

extension Prose.Alignment {
  fileprivate var inModel: ModelTable.Alignment {
    switch self {
    case .none, .left: .start
    case .center: .center
    case .right: .end
    }
  }
}
