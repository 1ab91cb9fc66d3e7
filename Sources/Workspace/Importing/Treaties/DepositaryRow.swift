import Cards

/// What a depositary's table says of one participant, or of one territory of it.
struct DepositaryRow {
  struct Key: Hashable, Comparable {
    let party: CountryCode
    let territory: CountryCode?

    static func < (a: Key, b: Key) -> Bool {
      (a.party.alpha2, a.territory?.alpha2 ?? "") < (b.party.alpha2, b.territory?.alpha2 ?? "")
    }
  }

  let key: Key
  var signed: PartialDate?
  var bound: PartialDate?
  var act: Ratification.Act?
  var inForce: PartialDate?
  var denounced: PartialDate?
  var statements: [TreatyStatement] = []
  /// It signed, and the table does not say when.
  var hasSigned = false
  /// The table says that it did nothing.
  var isWithoutAction = false
  var note: String?
  let file: Int
  let entry: Int
  let line: Int
}

extension DepositaryRow {
  /// What stands in the cells of `treaties/status.csv`.
  func cells(_ instrument: Identifier<Instrument>, source: String?) -> TableMerge.Row {
    var row: TableMerge.Row = ["party": key.party.alpha2, "instrument": instrument.text]
    row["territory"] = key.territory?.alpha2
    row["signed"] = signed?.text
    row["bound"] = bound?.text
    row["how"] = bound == nil ? nil : act?.rawValue
    row["in-force"] = bound == nil ? nil : inForce?.text
    row["denounced"] = denounced?.text
    row["statements"] = statements.isEmpty ? nil : statements.map(\.text).joined(separator: "; ")
    row["note"] = note
    row["source"] = source
    return row
  }

  /// What two readings say together; what they say differently is named.
  func joined(with other: DepositaryRow) -> Result<DepositaryRow, Difference> {
    var row = self
    do throws(Difference) {
      row.signed = try Self.date(signed, other.signed, "signed")
      row.bound = try Self.date(bound, other.bound, "bound")
      row.inForce = try Self.date(inForce, other.inForce, "in force")
      row.denounced = try Self.date(denounced, other.denounced, "denounced")
    } catch {
      return .failure(error)
    }
    if let a = act, let b = other.act, a != b {
      return .failure(Difference(field: "how", here: a.rawValue, there: b.rawValue))
    }
    row.act = act ?? other.act
    row.statements += other.statements.filter { !statements.contains($0) }
    row.hasSigned = hasSigned || other.hasSigned
    row.isWithoutAction = isWithoutAction || other.isWithoutAction
    row.note = note ?? other.note
    if row.isWithoutAction, row.signed != nil || row.bound != nil || row.hasSigned {
      let done = row.bound.map { "bound \($0)" } ?? row.signed.map { "signed \($0)" } ?? "a signature"
      return .failure(
        Difference(
          field: "", here: isWithoutAction ? "no action" : done, there: isWithoutAction ? done : "no action"))
    }
    return .success(row)
  }

  struct Difference: Error {
    let field: String
    let here: String
    let there: String
  }

  /// The more exact of two dates that may be the same.
  private static func date(
    _ a: PartialDate?, _ b: PartialDate?, _ field: String
  ) throws(Difference) -> PartialDate? {
    guard let a, let b else { return a ?? b }
    guard a.mayBe(b) else { throw Difference(field: field, here: a.text, there: b.text) }
    return a.isAsExact(as: b) ? a : b
  }
}

extension PartialDate {
  func isAsExact(as other: PartialDate) -> Bool {
    let parts = { (date: PartialDate) in date.day != nil ? 3 : date.month != nil ? 2 : 1 }
    return parts(self) >= parts(other)
  }
}
