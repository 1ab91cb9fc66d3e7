import Cards
import Formats

/// Reads the rows of depositaries' tables, and notes for every row that cannot be used why.
struct DepositaryReader {
  private let finder: ParticipantFinder
  private var rows: [DepositaryRow] = []
  private(set) var names: [String] = []
  /// Per file and row, whether something came of it.
  private(set) var used: [[Bool]] = []
  private(set) var leftovers = Leftovers()

  init(_ finder: ParticipantFinder) { self.finder = finder }

  mutating func read(_ table: CSVTable, _ columns: DepositaryColumns, name: String) {
    let file = names.count
    names.append(name)
    used.append([Bool](repeating: false, count: table.rows.count))
    var totals = Totals()
    for (entry, row) in table.rows.enumerated() {
      let place = At(file: file, entry: entry, line: row.line)
      if columns.shape == .councilOfEurope, totals.take(row, columns) {
        leave(place, "a total", isIntended: true)
        continue
      }
      read(row, columns, place, &totals)
    }
    for (sentence, line) in totals.differences {
      leave(At(file: file, entry: max(0, table.rows.count - 1), line: line), sentence, isIntended: false)
    }
  }

  private struct At {
    let file, entry, line: Int
  }

  private mutating func leave(_ place: At, _ sentence: String, mend: String? = nil, isIntended: Bool = false) {
    leftovers.add(
      sentence, mend: mend, target: "treaties", file: place.file, entry: place.entry, line: place.line, column: nil,
      isIntended: isIntended)
  }

  private mutating func read(_ row: CSVRow, _ columns: DepositaryColumns, _ place: At, _ totals: inout Totals) {
    let name = row[columns.name]?.trimmingSpaces ?? ""
    let isAlone = row.cells.allSatisfy { $0.trimmingSpaces.isEmpty || $0 == row[columns.name] }
    guard let party = party(name, code: row[columns.code], isAlone: isAlone, columns, place) else { return }
    switch columns.shape {
    case .years: readYear(row, columns, party, place)
    case .territories: readTerritories(row, columns, party, place)
    case .unTreatyCollection, .councilOfEurope:
      guard let read = dates(row, columns, party, place) else { return }
      totals.count(read)
      rows.append(read)
    }
  }

  private mutating func party(
    _ name: String, code: String?, isAlone: Bool, _ columns: DepositaryColumns, _ place: At
  ) -> CountryCode? {
    if let code, let country = CountryCode(code.trimmingSpaces) { return country }
    if let code, !code.trimmingSpaces.isEmpty, name.isEmpty {
      leave(place, "the code \(quoted(code)), which is no country's", mend: CountryCode.meant(by: code)?.alpha2)
      return nil
    }
    if ParticipantFinder.withoutMarks(name).isEmpty {
      leave(place, "a row without a participant")
      return nil
    }
    switch finder.find(name) {
    case .country(let country): return country
    case .leftOut: leave(place, "left out by the names: \(quoted(name))", isIntended: true)
    case .former:
      leave(place, "\(quoted(name)), a state that is no more: its successors have rows of their own", isIntended: true)
    case .organisation: leave(place, "\(quoted(name)), an organisation, which has no country's code", isIntended: true)
    case .several(let codes):
      leave(
        place, "the name \(quoted(name)), by which several places go: \(codes.map(\.alpha2).joined(separator: ", "))",
        mend: "a line of --names: \(name),\(codes.first?.alpha2 ?? "")")
    case .unknown(let nearest):
      if columns.shape == .councilOfEurope, isAlone, Self.isHeading(name) {
        leave(place, "a heading: \(quoted(name))", isIntended: true)
      } else {
        leave(
          place, "the name \(quoted(name)), which nobody knows",
          mend: [nearest, "a line of --names: name,country"].compactMap(\.self).joined(separator: "; or "))
      }
    }
    return nil
  }

  private static func isHeading(_ name: String) -> Bool {
    let plain = name.lowercased()
    return ["member", "organisation", "organization", "council", "conseil"].contains { plain.contains($0) }
  }
}

extension DepositaryReader {
  /// Status and year.
  private mutating func readYear(
    _ row: CSVRow, _ columns: DepositaryColumns, _ party: CountryCode, _ place: At
  ) {
    func isMarked(_ column: Int?) -> Bool { row[column]?.trimmingSpaces == "1" }
    var read = DepositaryRow(
      key: .init(party: party, territory: nil), file: place.file, entry: place.entry, line: place.line)
    if isMarked(columns.isParty) {
      let year = row[columns.consent]?.trimmingSpaces ?? ""
      guard let date = PartialDate(year) else { return leave(place, "a party since \(quoted(year)), which is no year") }
      read.bound = date
    } else if isMarked(columns.isSignatory) {
      read.hasSigned = true
    } else if isMarked(columns.noAction) {
      read.isWithoutAction = true
    } else {
      return leave(place, "neither a party, nor a signatory, nor without action")
    }
    rows.append(read)
  }

  /// Signature, consent, entry into force and denunciation, each with a date, and marks of statements.
  private mutating func dates(
    _ row: CSVRow, _ columns: DepositaryColumns, _ party: CountryCode, _ place: At
  ) -> DepositaryRow? {
    var read = DepositaryRow(
      key: .init(party: party, territory: nil), file: place.file, entry: place.entry, line: place.line)
    var wrong: [String] = []
    func date(_ column: Int?, _ what: String) -> DepositaryDate? {
      guard let text = row[column]?.trimmingSpaces, text.contains(where: { $0.isLetter || $0.isNumber }) else {
        return nil
      }
      if let date = DepositaryDate(text) { return date }
      wrong.append("\(quoted(text)) as \(what), which is no date of a depositary")
      return nil
    }
    let signature = date(columns.signature, "signature")
    let consent = date(columns.consent, "ratification")
    let inForce = date(columns.inForce, "entry into force")
    let denounced = date(columns.denounced, "denunciation")
    read.signed = signature?.date
    if signature?.letter == "d" { read.note = "Signature by succession." }
    if let consent {
      read.bound = consent.date
      if let letter = consent.letter {
        read.act = columns.letters[letter]
        if read.act == nil {
          wrong.append("the letter \(letter) behind a date, which the column's title does not explain")
        }
      } else {
        read.act = .ratification
      }
    }
    if read.act == .signature, read.signed == nil { read.signed = read.bound }
    read.inForce = inForce?.date
    read.denounced = denounced?.date
    read.statements = columns.marks.filter { row[$0.column]?.contains { $0.isLetter || $0.isNumber } ?? false }
      .map { TreatyStatement($0.kind) }.sorted { Self.order($0.kind) < Self.order($1.kind) }
    read.isWithoutAction = signature == nil && consent == nil && read.statements.isEmpty
    if wrong.isEmpty { return read }
    for sentence in wrong { leave(place, sentence) }
    return nil
  }

  private static func order(_ kind: TreatyStatement.Kind) -> Int {
    TreatyStatement.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  /// To which territories a participant has extended the treaty, and when.
  private mutating func readTerritories(
    _ row: CSVRow, _ columns: DepositaryColumns, _ party: CountryCode, _ place: At
  ) {
    let text = row[columns.consent]?.trimmingSpaces ?? "", list = row[columns.territories]?.trimmingSpaces ?? ""
    guard let date = DepositaryDate(text) else {
      return leave(place, "\(quoted(text)) as the day of the notification, which is no date of a depositary")
    }
    let parts = Self.parts(of: list, finder)
    guard !parts.isEmpty else { return leave(place, "no territory") }
    for part in parts {
      guard case .country(let territory) = finder.find(part), territory != party else {
        leave(place, "the territory \(quoted(part)), which nobody knows", mend: "a line of --names: name,country")
        continue
      }
      var read = DepositaryRow(
        key: .init(party: party, territory: territory), file: place.file, entry: place.entry, line: place.line)
      read.bound = date.date
      read.act = .extended
      rows.append(read)
    }
  }

  /// The names in a list, whole ones first, since names have commas and "and" in them.
  private static func parts(of list: String, _ finder: ParticipantFinder) -> [String] {
    let whole = list.trimmingSpaces
    if whole.isEmpty { return [] }
    if case .country = finder.find(whole) { return [whole] }
    for separator in [";", "\n", ",", " and ", " et "] where whole.contains(separator) {
      let parts = whole.split(separator: separator).map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
      if parts.count > 1 { return parts.flatMap { self.parts(of: $0, finder) } }
    }
    return [whole]
  }
}

extension DepositaryReader {
  /// One row a party and territory; rows that contradict one another are reported, all of them.
  mutating func joined() -> [DepositaryRow] {
    let groups = Dictionary(grouping: rows, by: \.key).sorted { $0.key < $1.key }
    var joined: [DepositaryRow] = []
    for (_, group) in groups {
      guard var row = group.first else { continue }
      var isWhole = true
      for other in group.dropFirst() {
        switch row.joined(with: other) {
        case .success(let both): row = both
        case .failure(let difference):
          isWhole = false
          tell(difference, other, group)
        }
      }
      guard isWhole else { continue }
      if row.hasSigned, row.signed == nil, row.bound == nil {
        for row in group {
          leave(At(file: row.file, entry: row.entry, line: row.line), "a signature, and no table says when")
        }
        continue
      }
      for row in group { used[row.file][row.entry] = true }
      joined.append(row)
    }
    return joined
  }

  private mutating func tell(_ difference: DepositaryRow.Difference, _ other: DepositaryRow, _ group: [DepositaryRow]) {
    let field = difference.field.isEmpty ? "" : difference.field + " "
    for row in group {
      leave(
        At(file: row.file, entry: row.entry, line: row.line),
        "\(row.key.party), of which the tables say two things: \(field)\(difference.here), and \(difference.there)",
        mend: "find out which is right (the other is \(names[other.file]), line \(other.line)), and leave one row out")
    }
  }

  /// What the Council of Europe's table says of itself: how many signed and how many ratified.
  private struct Totals {
    private var stated: [(count: Int, isOfSignatures: Bool, line: Int)] = []
    private var signatures = 0
    private var ratifications = 0

    /// Whether a row is a total, which is kept.
    mutating func take(_ row: CSVRow, _ columns: DepositaryColumns) -> Bool {
      let text = row.cells.joined(separator: " ").lowercased()
      guard text.contains("total number of") || text.contains("nombre total de") else { return false }
      guard let digits = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).last, let count = Int(digits)
      else {
        return true
      }
      stated.append((count, text.contains("not followed by") || text.contains("non suivies"), row.line))
      return true
    }

    mutating func count(_ row: DepositaryRow) {
      if row.bound != nil { ratifications += 1 } else if row.signed != nil { signatures += 1 }
    }

    var differences: [(sentence: String, line: Int)] {
      stated.compactMap { total in
        let counted = total.isOfSignatures ? signatures : ratifications
        let what = total.isOfSignatures ? "signatures not followed by ratifications" : "ratifications"
        return total.count == counted
          ? nil : ("a total of \(total.count) \(what), and \(counted) in rows that could be read", total.line)
      }
    }
  }
}
