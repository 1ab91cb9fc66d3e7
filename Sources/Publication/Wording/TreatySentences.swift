import Cards

extension Wording {
  /// Where a row stands, in words: `bound since 16 December 1991 (ratification)`.
  func standing(_ row: TreatyRow) -> String {
    switch row.status {
    case .party:
      let act = row.act.map { " (" + name($0) + ")" } ?? ""
      return (row.bound.map { treaties.boundSince(figures.date($0)) } ?? treaties.isBound) + act
    case .notYetInForce: return treaties.notYetInForce
    case .signatory: return row.signed.map { treaties.signedOnly(figures.date($0)) } ?? treaties.signedNotBound
    case .notBound: return row.denounced.map { treaties.denounced(figures.date($0)) } ?? treaties.notBound
    case .notApplicable: return row.ground == .closed ? treaties.notOpen : treaties.notAdopted
    }
  }

  /// Where a country stands, with the day of its signature where that is another: what decides a condition.
  func decision(_ standing: TreatyStanding, on date: PartialDate) -> String {
    guard let row = TreatyRow(standing, on: date) else { return treaties.nothingKnown }
    guard let signed = row.signed, row.status != .signatory else { return self.standing(row) }
    return figures.label(treaties.signed) + figures.date(signed) + figures.semicolon + self.standing(row)
  }

  /// What else a row says, a line each: when the treaty entered into force for it, that it is leaving, what it has declared.
  func remarks(_ row: TreatyRow) -> [String] {
    var lines: [String] = []
    if let inForce = row.inForce, row.bound != nil { lines.append(treaties.inForceOn(figures.date(inForce))) }
    if let ends = row.ends {
      let notice = row.denounced.map { [treaties.denounced(figures.date($0))] } ?? []
      lines.append((notice + [treaties.takesEffect(figures.date(ends))]).joined(separator: figures.semicolon))
    }
    lines += row.statements.map { statement in
      name(statement.kind) + (statement.made.map { " (" + figures.date($0) + ")" } ?? "")
    }
    return lines
  }
}
