import Cards
import Checks
import Formats
import Foundation
import Publication
import Scoring

/// What the last run knew: the hashes of what it read, and what it wrote. Lets a run redo only what has changed.
///
/// It is a help and never the truth: a file that does not fit is as good as none, and everything is made anew. Its
/// first line is the hash of the rest, so that a damaged file is not believed.
struct Memory: Sendable {
  struct Written: Sendable {
    let entry: Manifest.Entry
    /// The card it belongs to, by its folder; `nil` for what all share.
    let card: String?
    let modified: Int
  }

  struct RememberedCard: Sendable {
    let edition: Identifier<Edition>
    let skeleton: CardSkeleton
    /// The keys it cites: what shared pages show of its texts.
    let cited: Digest
  }

  /// Everything but the input that the output depends on: the program, the options.
  let settings: String
  let inputs: [String: Digest]
  let written: [Written]
  /// By folder.
  let cards: [String: RememberedCard]
}

extension Memory {
  /// The keys that a card cites, in the order of its texts.
  static func cited(by card: Card) -> Digest {
    var keys: [String] = []
    card.forEachProse { text in
      for version in [text.original] + text.translations {
        keys.append(version.language.text + ":")
        for case .cite(let citations) in version.value.events { keys += citations.map(\.key.text) }
      }
    }
    return SHA256.hash(Array(keys.joined(separator: "\n").utf8))
  }

  static func folder(of card: CountryCode, in edition: Identifier<Edition>) -> String {
    "editions/\(edition.text)/\(card.alpha2)"
  }

  /// The folders of the cards of which nothing has changed but narratives; `nil` where anything else has changed.
  ///
  /// Narratives are the Markdown files of a card but its reply: no shared page shows them.
  func changedNarratives(now: [String: Digest]) -> Set<String>? {
    guard now.count == inputs.count else { return nil }
    var changed: Set<String> = []
    for (path, hash) in now {
      guard let before = inputs[path] else { return nil }
      if before == hash { continue }
      guard let slash = path.lastIndex(of: "/"), path.hasSuffix(".md") else { return nil }
      let folder = String(path[..<slash])
      let name = path[path.index(after: slash)...].prefix { $0 != "." }
      guard cards[folder] != nil, name != "reply" else { return nil }
      changed.insert(folder)
    }
    return changed
  }
}

extension Memory {
  /// The line that stands before the bytes.
  private static func seal(_ bytes: [UInt8]) -> Data { Data((SHA256.hash(bytes).hex + "\n").utf8) }

  /// What stands behind the seal, where the seal is right.
  private static func unsealed(_ data: Data) -> Data? {
    guard let end = data.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let bytes = data[data.index(after: end)...]
    return data[...end] == seal(Array(bytes)) ? Data(bytes) : nil
  }

  func write(to path: String) {
    var out = Bytes()
    JSON.object(into: &out) { memory in
      memory.field("settings", settings)
      memory.object("inputs") { object in
        for (path, hash) in inputs.sorted(by: { $0.key < $1.key }) { object.field(path, hash.hex) }
      }
      memory.array("written") { list in
        for written in written {
          list.array { item in
            item.item(written.entry.path)
            item.item(written.entry.size)
            item.item(written.entry.type.rawValue)
            item.item(written.entry.hash.hex)
            item.item(written.card)
            item.item(written.modified)
          }
        }
      }
      memory.object("cards") { object in
        for (folder, card) in cards.sorted(by: { $0.key < $1.key }) {
          object.object(folder) { card.write(into: &$0) }
        }
      }
    }
    let url = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? (Self.seal(out.array) + Data(out.array)).write(to: url, options: .atomic)
  }

  init?(at path: String, settings: String) {
    guard let data = FileManager.default.contents(atPath: path).flatMap(Self.unsealed),
      let memory = JSON.parse(data, limits: InputLimits(bytes: 200_000_000, values: 5_000_000)).value,
      memory["settings"]?.string == settings,
      let inputs = memory["inputs"]?.members, let written = memory["written"]?.items,
      let cards = memory["cards"]?.members
    else { return nil }
    self.settings = settings
    self.inputs = Dictionary(
      inputs.compactMap { member in member.value.string.flatMap { Digest(hex: $0) }.map { (member.key, $0) } }
    ) { first, _ in first }
    self.written = written.compactMap(Written.init)
    self.cards = Dictionary(
      cards.compactMap { member in RememberedCard(member.value).map { (member.key, $0) } }
    ) { first, _ in first }
    guard self.inputs.count == inputs.count, self.written.count == written.count, self.cards.count == cards.count
    else { return nil }
  }
}

extension Memory.Written {
  fileprivate init?(_ node: JSONNode) {
    guard let items = node.items, items.count == 6, let path = items[0].string,
      let size = items[1].number.flatMap({ Int($0) }), let type = items[2].string.flatMap(MediaType.init(rawValue:)),
      let hash = items[3].string.flatMap({ Digest(hex: $0) }), let modified = items[5].number.flatMap({ Int($0) })
    else { return nil }
    entry = Manifest.Entry(path: path, size: size, type: type, hash: hash)
    card = items[4].string
    self.modified = modified
  }
}

extension Memory.RememberedCard {
  init(_ card: Card, _ result: UnitResult?, in edition: Identifier<Edition>) {
    self.edition = edition
    skeleton = CardSkeleton(of: card, standing: result?.derived ?? .none)
    cited = Memory.cited(by: card)
  }

  fileprivate func write(into object: inout JSONObjectWriter) {
    object.field("edition", edition.text)
    object.field("country", skeleton.country.alpha2)
    object.field("language", skeleton.language.text)
    object.field("cited", cited.hex)
    object.object("grades") { for (number, grade) in skeleton.grades { $0.field(number.text, grade.text) } }
    switch skeleton.standing {
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

  fileprivate init?(_ node: JSONNode) {
    guard let edition = node["edition"]?.string.flatMap({ Identifier<Edition>($0) }),
      let country = node["country"]?.string.flatMap({ CountryCode($0) }),
      let language = node["language"]?.string.flatMap({ LanguageTag($0) }),
      let cited = node["cited"]?.string.flatMap({ Digest(hex: $0) }), let grades = node["grades"]?.members
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
    self.edition = edition
    self.cited = cited
    skeleton = CardSkeleton(
      country: country, language: language,
      grades: grades.compactMap { member in
        guard let number = IndicatorNumber(member.key), let grade = member.value.string.flatMap({ Grade($0) })
        else { return nil }
        return (number, grade)
      }, standing: standing)
  }
}
