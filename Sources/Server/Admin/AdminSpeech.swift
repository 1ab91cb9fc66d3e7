import Campaign
import Formats
import Store

/// States, answers and times as people say them; forms and commands have the short words.
extension AdminWords {
  static func batch(_ batch: PaperBatch) -> String {
    switch batch.state {
    case .received: "not counted yet"
    case .transcribed: batch.keyed == nil ? "counted once" : "counted twice, the same"
    case .blocked: "the two counts differ"
    case .accepted: "accepted"
    case .withdrawn: "withdrawn"
    }
  }

  static func answer(_ answer: Reply.Answer) -> String {
    switch answer {
    case .received: "received"
    case .promised: "promised"
    case .partly: "done in part"
    case .done: "said to be done"
    case .refused: "refused"
    }
  }

  static func channel(_ name: String) -> String {
    switch name {
    case Channel.form.name: "by the form"
    case Channel.plainForm.name: "by the form, without scripts"
    case Channel.imported.name: "taken in from another system"
    default: name
    }
  }

  /// An id for what is put in the place of an entry: `shop-1b` for `shop-1`, then `shop-1c`; `shop-b` for `shop`;
  /// nothing for none. Whether it is free is seen when it is sent.
  static func successor(of id: String?) -> String {
    guard let id, let last = id.unicodeScalars.last else { return "" }
    let isCounted = ("0"..."9").contains(last)
    let stem = id.unicodeScalars.dropLast()
    guard let before = stem.last, ("0"..."9").contains(before) || before == "-", ("b"..."y").contains(last) else {
      return id + (isCounted ? "b" : "-b")
    }
    return String(stem) + (UnicodeScalar(last.value + 1).map { String($0) } ?? "b")
  }

  /// `29 Nov 2026`, of `2026-11-29`; any other text as it is.
  static func day(_ text: String) -> String {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      months.indices.contains(month - 1)
    else { return text }
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// `29 Nov 2026, 09:43 UTC`, of seconds since 1970.
  static func moment(_ at: Int64, seconds: Bool = false) -> String {
    let text = Moment.text(at)
    return "\(day(String(text.prefix(10)))), \(text.dropFirst(11).prefix(seconds ? 8 : 5)) UTC"
  }

  /// The same for a page, with the moment for machines.
  static func time(_ at: Int64, seconds: Bool = false) -> HTML {
    .element("time", [Attribute("datetime", Moment.text(at))], moment(at, seconds: seconds))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]
}
