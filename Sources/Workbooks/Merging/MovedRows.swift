/// Knows rows of a list by what stands in them, where cells were sorted or pushed up without the hidden names before them.
///
/// Under another row's name a row would get that one's translations, and whatever else of it is not in the sheet.
struct MovedRows {
  /// By the numbers of rows that stand under a name that is not theirs: their own name, or "" where they are new.
  private(set) var keys: [Int: String] = [:]

  init(grid: GridSheet, record: WorkbookRecord, decoder: CellDecoder, rows: [FilledSheet.Row]) {
    let fields = grid.columns.filter { !$0.isReference }
    let known = record.order[grid.id] ?? []
    let bases = Dictionary(
      known.map { key in
        let hashes = record.rows[WorkbookRecord.name(grid.id, key)] ?? [:]
        return (key, fields.map { hashes[$0.id] ?? "" })
      }
    ) { first, _ in first }
    var owners: [[String]: [String]] = [:]
    for key in known { if let base = bases[key] { owners[base, default: []].append(key) } }
    let contents = rows.map { row in Self.hashes(of: row, grid.row(row.key)?.fields ?? grid.columns, decoder) }
    let settled = Set(zip(rows, contents).compactMap { row, content in bases[row.key] == content ? row.key : nil })
    var taken: Set<String> = []
    for (row, content) in zip(rows, contents) where bases[row.key] != content {
      guard content.contains(where: { !$0.isEmpty }), let owner = owners[content], owner.count == 1,
        let key = owner.first, !settled.contains(key), taken.insert(key).inserted
      else { continue }
      keys[row.number] = key
    }
    guard !taken.isEmpty else { return }
    let rest = zip(rows, contents).filter { row, content in
      bases[row.key] != content && keys[row.number] == nil && content.contains { !$0.isEmpty }
    }
    settle(rest.map(\.0), rest.map(\.1), bases, Set(known).subtracting(settled).subtracting(taken))
  }

  /// Of the rows that were changed besides, each gets the name of the row with which it has most in common.
  private mutating func settle(
    _ rows: [FilledSheet.Row], _ contents: [[String]], _ bases: [String: [String]], _ names: Set<String>
  ) {
    var free = names
    var pairs: [(score: Int, isOwn: Bool, row: Int, key: String)] = []
    if rows.count * free.count <= Self.mostPairs {
      for (index, content) in contents.enumerated() {
        for key in free.sorted() {
          let score = zip(content, bases[key] ?? []).count { !$0.isEmpty && $0 == $1 }
          guard score * 2 > content.count(where: { !$0.isEmpty }) else { continue }
          pairs.append((score, rows[index].key == key, index, key))
        }
      }
    }
    pairs.sort { ($0.score, $0.isOwn ? 1 : 0, $1.row) > ($1.score, $1.isOwn ? 1 : 0, $0.row) }
    for pair in pairs where keys[rows[pair.row].number] == nil && free.contains(pair.key) {
      keys[rows[pair.row].number] = pair.key
      free.remove(pair.key)
    }
    for row in rows where keys[row.number] == nil { keys[row.number] = free.remove(row.key) ?? "" }
  }

  /// Of more changed rows it is not asked what they have in common.
  private static let mostPairs = 250_000

  /// The hashes of a row's contents, as the record has them; "" for what is empty.
  private static func hashes(of row: FilledSheet.Row, _ fields: [Field], _ decoder: CellDecoder) -> [String] {
    fields.filter { !$0.isReference }.map { field in
      guard let cell = row.cells[field.id], cell.content != nil else { return "" }
      guard let content = try? decoder.content(of: cell.content, field.kind) else { return "?" }
      return content.isEmpty ? "" : WorkbookRecord.hash(field.kind.comparable(content))
    }
  }
}
