import Cards
import Formats

/// What an entry of a shared file says, as one sequence of bytes whatever its layout: JSON with the members in a fixed
/// order, those that are not there left out.
enum CanonicalEntry {
  static func of(_ text: String) -> Digest { hash { $0.field("text", text) } }

  static func of(_ text: Text) -> Digest { hash { $0.text("text", text) } }

  static func of(_ licence: Licence) -> Digest {
    hash { object in
      object.field("id", licence.id)
      object.text("name", licence.name)
      object.stated("web", licence.web)
    }
  }

  static func of(_ source: Source) -> Digest {
    hash { object in
      object.field("id", source.key.text)
      object.field("type", source.type)
      object.field("title", source.title)
      object.names("author", source.authors)
      object.names("editor", source.editors)
      object.stated("issued", source.issued?.text)
      object.stated("accessed", source.accessed?.text)
      let fields: [(String, String?)] = [
        ("container-title", source.container), ("publisher", source.publisher),
        ("publisher-place", source.publisherPlace), ("URL", source.url), ("DOI", source.doi), ("ISBN", source.isbn),
        ("page", source.page), ("volume", source.volume), ("issue", source.issue), ("number", source.number),
        ("genre", source.genre), ("event-title", source.event), ("language", source.language?.text),
      ]
      for (name, value) in fields { object.stated(name, value) }
      object.field("by", source.by.rawValue)
    }
  }

  static func of(_ series: Series) -> Digest {
    hash { object in
      object.text("name", series.name)
      object.field("unit", series.unit.rawValue)
      object.field("about", series.about.rawValue)
      object.text("definition", series.definition)
      if let whole = series.whole { object.field("of", whole.value.text) }
    }
  }

  static func of(_ instrument: Instrument) -> Digest {
    hash { object in
      object.text("short", instrument.short)
      object.text("title", instrument.title)
      object.text("body", instrument.body)
      object.stated("adopted", instrument.adopted?.text)
      object.stated("in-force", instrument.inForce?.text)
      object.stated("first-report", instrument.firstReport.map(String.init))
      switch instrument.openTo {
      case .all: break
      case .allBut(let closed): object.countries("all-but", closed)
      case .only(let open): object.countries("open-to", open)
      }
      if !instrument.territories.isEmpty {
        object.object("territories") { object in
          for (territory, state) in instrument.territories.sorted(by: { $0.key < $1.key }) {
            object.field(territory.alpha2, state.alpha2)
          }
        }
      }
      object.stated("complete", instrument.complete?.text)
      object.sources(instrument.sources)
    }
  }

  /// What a country had done by a date.
  static func of(_ rows: [Ratification], on date: PartialDate) -> Digest {
    func known(_ day: PartialDate?) -> String? { day.flatMap { $0.earliest <= date.latest ? $0.text : nil } }
    return hash { object in
      object.array("rows") { list in
        for row in rows {
          list.object { object in
            object.field("instrument", row.instrument.value.text)
            object.stated("territory", row.territory?.alpha2)
            object.stated("signed", known(row.signed))
            object.stated("bound", known(row.bound))
            object.stated("how", known(row.bound) == nil ? nil : row.act?.rawValue)
            object.stated("in-force", known(row.inForce))
            object.stated("denounced", known(row.denounced))
            object.stated("ends", known(row.ends))
            let statements = row.statements.filter { $0.made?.hasCome(on: date) != false }
            if !statements.isEmpty {
              object.array("statements") { list in
                for statement in statements {
                  let withdrawn = statement.withdrawn.known(on: date)
                  list.item(TreatyStatement(statement.kind, made: statement.made, withdrawn: withdrawn).text)
                }
              }
            }
            object.text("note", row.note)
            object.sources(row.sources)
          }
        }
      }
    }
  }

  private static func hash(_ body: (inout JSONObjectWriter) -> Void) -> Digest {
    var out = Bytes()
    JSON.object(into: &out, body)
    return SHA256.hash(out)
  }
}

extension JSONObjectWriter {
  fileprivate mutating func stated(_ name: String, _ value: String?) { if let value { field(name, value) } }

  /// The original first, then the translations by language.
  fileprivate mutating func text(_ name: String, _ text: Text?) {
    guard let text else { return }
    object(name) { object in
      object.field("original", text.original.language.text)
      object.field(text.original.language.text, text.original.value)
      for version in text.translations.sorted(by: { $0.language < $1.language }) {
        object.field(version.language.text, version.value)
      }
    }
  }

  fileprivate mutating func countries(_ name: String, _ countries: Set<CountryCode>) {
    array(name) { list in for country in countries.sorted() { list.item(country.alpha2) } }
  }

  fileprivate mutating func names(_ name: String, _ names: [PersonName]) {
    guard !names.isEmpty else { return }
    array(name) { list in
      for person in names {
        list.object { object in
          object.stated("family", person.family)
          object.stated("given", person.given)
          object.stated("literal", person.literal)
        }
      }
    }
  }

  fileprivate mutating func sources(_ citations: [Citation]) {
    guard !citations.isEmpty else { return }
    array("sources") { list in
      for citation in citations { list.item(citation.key.text + (citation.locator.map { ", " + $0 } ?? "")) }
    }
  }
}
