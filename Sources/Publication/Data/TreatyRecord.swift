import Cards
import Formats

extension TreatyRow {
  /// What had happened by the edition's date.
  func write(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.field("instrument", ratification.instrument.value.text)
    if let territory = ratification.territory {
      object.field("party", ratification.party.alpha2)
      object.field("territory", territory.alpha2)
    }
    object.field("status", status.rawValue)
    object.field("ground", ground.rawValue)
    object.stated("signed", signed)
    object.stated("bound", bound)
    object.stated("how", act?.rawValue)
    object.stated("in-force", inForce)
    object.stated("denounced", denounced)
    object.stated("ends", ends)
    object.list("statements", statements) { object, statement in
      object.field("kind", statement.kind.rawValue)
      object.stated("made", statement.made)
    }
    object.text("note", ratification.note, style)
    object.sources(ratification.sources, style)
  }
}

extension TreatyStanding {
  /// What decides a condition: the treaty, where the country stands, and since when.
  func write(on date: PartialDate, into object: inout JSONObjectWriter) {
    object.field("instrument", instrument.id.text)
    object.stated("status", status?.rawValue)
    object.field("ground", ground.rawValue)
    object.stated("party", ground == .declared || ground == .follows ? row?.party.alpha2 : nil)
    object.stated("signed", (row?.signed).known(on: date))
    object.stated("bound", (row?.bound).known(on: date))
  }
}
