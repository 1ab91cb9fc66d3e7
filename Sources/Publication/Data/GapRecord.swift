import Cards
import Formats

extension Gap {
  func write(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.text("subject", subject, style)
    object.field("kind", kind.rawValue)
    object.text("addressee", addressee, style)
    object.stated("asked", asked)
    object.stated("answered", answered)
    object.text("note", note, style)
    object.sources(sources, style)
  }
}
