import Cards

/// What became of the rows of an import.
public struct ImportReport: Sendable {
  /// Why some rows, or cells of unfolded columns, were not used.
  public struct Reason: Sendable {
    public let file: String
    /// What they would have become; `nil` where they are out before that is asked.
    public let target: String?
    public let sentence: String
    public let mend: String?
    /// The lines of the file, in order; with unfolded columns a line can stand several times.
    public internal(set) var lines: [Int]
    /// For each line, the column of a cell that was unfolded, or the other row that it is about; empty where there is nothing.
    public internal(set) var details: [String]
    /// Whether the mapping says so itself, by `only`, `skip` or `leave-out`.
    public let isIntended: Bool
    /// Whether these rows became something else all the same.
    public let isPartial: Bool
  }

  public struct File: Sendable {
    public let name: String
    public let separator: String
    /// As a mapping names it: `windows-1252`.
    public let encoding: String
    /// The row that names the columns, from 1; those above it were passed over.
    public let headerRow: Int
    public let rows: Int
    public internal(set) var used: Int
    public var unused: Int { rows - used }
    public let sha256: String
  }

  public internal(set) var files: [File] = []
  /// Whether what is counted are cells of unfolded columns.
  public internal(set) var countsCells = false
  /// Whether a mapping said what becomes of rows.
  public internal(set) var isByMapping = true
  public internal(set) var reasons: [Reason] = []
  /// What the mapping asks for and no row has: nothing is wrong with it, unless it is mistyped.
  public internal(set) var remarks: [Finding] = []
  /// How many values, grades, texts … come of them, by what they become.
  public internal(set) var made: [(target: String, count: Int)] = []
}

/// Gathers reasons, each once with all its lines.
struct Leftovers {
  private struct Key: Hashable {
    let file: Int
    let target: String?
    let sentence: String
    var isPartial = false
  }

  private struct Entry {
    let key: Key
    let entry: Int
    let line: Int
    let column: String?
    let mend: String?
    let isIntended: Bool
  }

  private var entries: [Entry] = []

  mutating func add(
    _ sentence: String, mend: String? = nil, target: String?, file: Int, entry: Int, line: Int, column: String?,
    isIntended: Bool = false
  ) {
    entries.append(
      Entry(
        key: Key(file: file, target: target, sentence: sentence), entry: entry, line: line, column: column, mend: mend,
        isIntended: isIntended))
  }

  /// Reasons with their rows. A row that became nothing stands once, by the first reason that nobody intended, else by the last;
  /// one that became something stands here only for what failed.
  func reasons(used: [[Bool]], names: [String]) -> [ImportReport.Reason] {
    var seen = used.map { [Bool](repeating: false, count: $0.count) }
    var positions: [Key: Int] = [:]
    var reasons: [ImportReport.Reason] = []
    for isIntended in [false, true] {
      // What the last rule says of a row that none wanted tells most.
      let order = isIntended ? Array(entries.indices.reversed()) : Array(entries.indices)
      for item in order.lazy.map({ entries[$0] }) where item.isIntended == isIntended {
        let isPartial = used[item.key.file][item.entry]
        if isPartial ? isIntended : seen[item.key.file][item.entry] { continue }
        if !isPartial { seen[item.key.file][item.entry] = true }
        var key = item.key
        key.isPartial = isPartial
        let position = positions[key] ?? reasons.count
        if position == reasons.count {
          positions[key] = position
          reasons.append(
            ImportReport.Reason(
              file: names[key.file], target: key.target, sentence: key.sentence, mend: item.mend, lines: [],
              details: [], isIntended: isIntended, isPartial: isPartial))
        }
        reasons[position].lines.append(item.line)
        reasons[position].details.append(item.column ?? "")
      }
    }
    for index in reasons.indices {
      let pairs = zip(reasons[index].lines, reasons[index].details).enumerated().sorted {
        ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
      }
      reasons[index].lines = pairs.map(\.element.0)
      reasons[index].details = pairs.contains { !$0.element.1.isEmpty } ? pairs.map(\.element.1) : []
    }
    return reasons.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.isIntended != y.isIntended { return !x.isIntended }
      return (y.lines.count, a.offset) < (x.lines.count, b.offset)
    }.map(\.element)
  }
}
