import Cards
import Formats

extension Source {
  /// Writes the source as an item of CSL-JSON, with the fields that may be published.
  ///
  /// Not for confidential sources: ask `Dossier.nameableSource` first.
  func writeRecord(into object: inout JSONObjectWriter) {
    object.field("id", key.text)
    object.field("type", type)
    object.field("title", title)
    object.stated("container-title", container)
    object.stated("publisher", publisher)
    object.stated("publisher-place", publisherPlace)
    object.list("author", authors) { $1.write(into: &$0) }
    object.list("editor", editors) { $1.write(into: &$0) }
    if let issued { object.object("issued") { issued.writeParts(into: &$0) } }
    if let accessed, publishedAddress != nil { object.object("accessed") { accessed.writeParts(into: &$0) } }
    object.stated("URL", publishedAddress)
    object.stated("DOI", publishedDOI)
    object.stated("ISBN", isbn)
    object.stated("page", page)
    object.stated("volume", volume)
    object.stated("issue", issue)
    object.stated("number", number)
    object.stated("genre", genre)
    object.stated("language", language?.text)
    object.stated("event-title", event)
  }
}

extension PersonName {
  fileprivate func write(into object: inout JSONObjectWriter) {
    object.stated("family", family)
    object.stated("given", given)
    object.stated("literal", literal)
  }
}

extension PartialDate {
  /// As CSL-JSON has dates.
  fileprivate func writeParts(into object: inout JSONObjectWriter) {
    object.array("date-parts") { dates in
      dates.array { parts in
        parts.item(year)
        if let month { parts.item(month) }
        if let day { parts.item(day) }
      }
    }
  }
}
