import Cards
import Formats

extension Shape where Value == Int {
  /// How many signatures were handed over: none of one kind is no mistake.
  static let handedOver = scalar("a whole number from 0 to 100000000", pattern: "0|[1-9][0-9]{0,7}|100000000") {
    if $0 == "0" { return 0 }
    guard $0.utf8.count <= 9, $0.utf8.first != UInt8(ascii: "0"), $0.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int($0).flatMap { $0 <= 100_000_000 ? $0 : nil }
  }
}

extension Shape where Value == String {
  /// The hash of a pack.
  static let packHash = scalar("64 hexadecimal digits in small letters", pattern: "[0-9a-f]{64}") { text in
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return text.utf8.count == 64 && text.utf8.allSatisfy(isDigit) ? text : nil
  }
}

/// The files in `campaign/`.
extension Tables {
  static func handovers(_ bytes: [UInt8], _ desk: Desk) -> [Handover] {
    let columns: [TableReader.Column] = [
      .init(name: "id", isRequired: true), .init(name: "country", isRequired: true),
      .init(name: "date", isRequired: true), .init(name: "as-of", isRequired: true),
      .init(name: "online", isRequired: true), .init(name: "paper", isRequired: true),
      .init(name: "to", isText: true), .init(name: "place", isText: true), .init(name: "manifest"),
      .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let id = row.required("id", Shape<Identifier<Handover>>.identifier())
      let country = row.required("country", .country)
      let (date, asOf) = (row.required("date", .date), row.required("as-of", .date))
      let (online, paper) = (row.required("online", .handedOver), row.required("paper", .handedOver))
      let manifest = row.value("manifest", .packHash)
      let sources = row.citations("source")
      guard let id, let country, let date, let asOf, let online, let paper else { return nil }
      return Handover(
        id: id, country: country, date: date, asOf: asOf, online: online, paper: paper, to: row.text("to"),
        hall: row.text("place"), manifest: manifest, sources: sources, place: row.place)
    } ?? []
  }

  static func replies(_ bytes: [UInt8], _ desk: Desk) -> [DemandReply] {
    let columns: [TableReader.Column] = [
      .init(name: "id", isRequired: true), .init(name: "country", isRequired: true),
      .init(name: "edition", isRequired: true), .init(name: "demand", isRequired: true),
      .init(name: "date", isRequired: true), .init(name: "from", isText: true),
      .init(name: "answer", isRequired: true), .init(name: "note", isText: true), .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let id = row.required("id", Shape<Identifier<DemandReply>>.identifier())
      let demand = demand(of: row)
      let date = row.required("date", .date)
      let answer = row.required("answer", Shape<DemandReply.Answer>.word())
      let sources = row.citations("source")
      guard let id, let demand, let date, let answer else { return nil }
      return DemandReply(
        id: id, demand: demand, date: date, from: row.text("from"), answer: answer, note: row.text("note"),
        sources: sources, place: row.place)
    } ?? []
  }

  static func outcomes(_ bytes: [UInt8], _ desk: Desk) -> [DemandOutcome] {
    let columns: [TableReader.Column] = [
      .init(name: "country", isRequired: true), .init(name: "edition", isRequired: true),
      .init(name: "demand", isRequired: true), .init(name: "date", isRequired: true),
      .init(name: "kind", isRequired: true), .init(name: "text", isRequired: true, isText: true),
      .init(name: "treaty"), .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let demand = demand(of: row)
      let date = row.required("date", .date)
      let kind = row.required("kind", Shape<DemandOutcome.Kind>.word())
      let text = row.requiredText("text")
      let treaty = row.value("treaty", Shape<Identifier<Instrument>>.identifier())
      let sources = row.citations("source")
      guard let demand, let date, let kind, let text, !row.isWrong("treaty", treaty) else { return nil }
      return DemandOutcome(
        demand: demand, date: date, kind: kind, text: text, treaty: treaty.map { Located($0, row.place) },
        sources: sources, place: row.place)
    } ?? []
  }

  private static func demand(of row: TableRow) -> DemandName? {
    let country = row.required("country", .country)
    let edition = row.required("edition", Shape<Identifier<Edition>>.identifier())
    let demand = row.required("demand", Shape<Identifier<Demand>>.identifier())
    guard let country, let edition, let demand else { return nil }
    return DemandName(country: country, edition: edition, demand: demand)
  }
}
