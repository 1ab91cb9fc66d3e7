import Cards
import Formats
import Scoring

/// A skeleton among what a run remembers.
extension CardSkeleton {
  /// Writes its fields into an object that may hold others.
  public func write(into object: inout JSONObjectWriter) {
    object.field("country", country.alpha2)
    object.field("language", language.text)
    object.object("grades") { for (number, grade) in grades { $0.field(number.text, grade.text) } }
    switch standing {
    case .computed(let id, let rule):
      object.field("computed", id.text)
      object.field("rule", rule)
    case .capped(let id, let cap):
      object.field("capped", id.text)
      object.field("cap", cap)
    case .overridden(let id, let computed):
      object.field("overridden", id.text)
      object.field("computed-before", computed?.text)
    case .published(let id): object.field("published", id.text)
    case .undecided(let possible):
      object.array("undecided") { for id in possible { $0.item(id.text) } }
    case .tooFewGrades(let graded, let needed):
      object.field("graded", graded)
      object.field("needed", needed)
    case .none: break
    }
  }

  /// `nil` where a field is missing or wrong.
  public init?(_ node: JSONNode) {
    guard let country = node["country"]?.string.flatMap({ CountryCode($0) }),
      let language = node["language"]?.string.flatMap({ LanguageTag($0) }),
      let grades = node["grades"]?.members
    else { return nil }
    let integer: (String) -> Int? = { name in node[name]?.number.flatMap { Int($0) } }
    let standing: Standing
    if let id = node["computed"]?.string.flatMap({ Identifier<Cards.Category>($0) }), let rule = integer("rule") {
      standing = .computed(id, rule: rule)
    } else if let id = node["capped"]?.string.flatMap({ Identifier<Cards.Category>($0) }), let cap = integer("cap") {
      standing = .capped(id, cap: cap)
    } else if let id = node["overridden"]?.string.flatMap({ Identifier<Cards.Category>($0) }) {
      standing = .overridden(id, insteadOf: node["computed-before"]?.string.flatMap { Identifier($0) })
    } else if let ids = node["undecided"]?.items {
      standing = .undecided(ids.compactMap { $0.string.flatMap { Identifier($0) } })
    } else if let id = node["published"]?.string.flatMap({ Identifier<Cards.Category>($0) }) {
      standing = .published(id)
    } else if let graded = integer("graded"), let needed = integer("needed") {
      standing = .tooFewGrades(graded: graded, needed: needed)
    } else {
      standing = .none
    }
    self.init(
      country: country, language: language,
      grades: grades.compactMap { member in
        guard let number = IndicatorNumber(member.key), let grade = member.value.string.flatMap({ Grade($0) })
        else { return nil }
        return (number, grade)
      }, standing: standing)
  }
}
