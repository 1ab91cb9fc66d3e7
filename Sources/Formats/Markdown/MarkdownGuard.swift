/// Refuses texts on which cmark-gfm 0.29.0.gfm.6 takes more than linear time or memory, before it sees them.
///
/// Each limit answers a kind of input found by trials with 260 texts of 0.2 to 1 MB; all others were linear. They are far from
/// what people write, and look at runs of lines that are not empty, since paragraphs and tables end at empty lines.
/// - Tables fill every row up to the number of columns, and read the whole paragraph above each line that might be the
///   one below a head: cells, and lines × bytes above such lines, are limited.
/// - `![` stays on the stack of brackets when a link closes inside it: limited for each run.
/// - `<!…` and `<?…` that are never closed are looked for up to the end of the paragraph, each: limited for each text.
/// - A link definition is copied into every link that names it: its length × brackets is limited.
/// - Every line is compared with every quote and list item that is open: nesting is limited.
struct MarkdownGuard {
  static let columns = 200
  static let cells = 100_000
  static let imagesInRun = 1_000
  static let declarations = 200
  static let nesting = 64
  /// Lines × bytes read again to look for the heads of tables: about a tenth of a second.
  static let headWork = 2_000_000_000
  /// Bytes of link addresses and titles after definitions are filled in, at most.
  static let definitionWork = 100_000_000

  private let firstLine: Int
  private var problems: [InputProblem] = []
  private var run = Run()
  private var cells = 0
  private var headWork = 0
  private var declarations = 0
  private var brackets = 0
  private var longestDefinition = (bytes: 0, line: 0)

  /// The lines since the last empty one.
  private struct Run {
    var lines = 0
    var bytes = 0
    var pipes = 0
    var images = 0
    var hasDefinition = false
  }

  /// At most one problem of a kind.
  static func problems(in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> [InputProblem] {
    var scan = MarkdownGuard(firstLine: firstLine)
    var number = firstLine
    var start = 0
    while start < bytes.count {
      let line = MarkdownLine(bytes, from: start)
      scan.take(line, number)
      if !scan.problems.isEmpty { return scan.problems }
      start = line.end
      number += 1
    }
    scan.endRun(number)
    scan.weighDefinitions()
    return scan.problems
  }

  private init(firstLine: Int) { self.firstLine = firstLine }

  private mutating func take(_ line: MarkdownLine, _ number: Int) {
    guard !line.isBlank else { return endRun(number) }
    brackets += line.brackets
    declarations += line.declarations
    if line.nesting > Self.nesting {
      report(number, "more than \(Self.nesting) levels of quotes and lists", "a flatter text")
    }
    if line.pipes > Self.columns + 1 {
      report(number, "a line with \(line.pipes) column marks", "tables of at most \(Self.columns) columns")
    }
    if declarations > Self.declarations {
      report(number, "more than \(Self.declarations) pieces of raw HTML", "Markdown without HTML")
    }
    if line.mayEndTableHead {
      headWork += run.lines * run.bytes
      if headWork > Self.headWork {
        report(number, "too many lines that could begin a table", "empty lines around tables")
      }
    }
    run.lines += 1
    run.bytes += line.count
    run.pipes = max(run.pipes, line.pipes)
    run.images += line.images
    run.hasDefinition = run.hasDefinition || line.hasDefinition
    if run.images > Self.imagesInRun {
      report(number, "more than \(Self.imagesInRun) images in one paragraph", "fewer images, empty lines between them")
    }
  }

  private mutating func endRun(_ number: Int) {
    if run.pipes > 0 { cells += (run.pipes + 1) * run.lines }
    if cells > Self.cells {
      report(number - 1, "tables of more than \(Self.cells) cells", "smaller tables; data belong in a CSV file")
    }
    if run.hasDefinition, run.bytes > longestDefinition.bytes { longestDefinition = (run.bytes, number - run.lines) }
    run = Run()
  }

  private mutating func weighDefinitions() {
    guard longestDefinition.bytes * brackets > Self.definitionWork else { return }
    report(
      longestDefinition.line, "a link definition that is too long for the many links of this text",
      "addresses at the links: [text](address)")
  }

  private mutating func report(_ line: Int, _ found: String, _ expected: String) {
    problems.append(InputProblem(line: max(line, firstLine), found: found, expected: expected))
  }
}
