import Cards
import Checks
import Formats
import Publication
import Scoring

/// What the last run knew: the hashes of what it read, and what it wrote. Lets a run redo only what has changed.
///
/// It is a help and never the truth: a file that does not fit is as good as none, and everything is made anew.
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
  func write(to path: String) {
    SealedFile.write(to: path) { memory in
      memory.field("settings", settings)
      memory.hashes("inputs", inputs)
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
  }

  init?(at path: String, settings: String) {
    guard let memory = SealedFile.read(path),
      memory["settings"]?.string == settings,
      let inputs = memory.hashes("inputs"), let written = memory["written"]?.items,
      let cards = memory["cards"]?.members
    else { return nil }
    self.settings = settings
    self.inputs = inputs
    self.written = written.compactMap(Written.init)
    self.cards = Dictionary(
      cards.compactMap { member in RememberedCard(member.value).map { (member.key, $0) } }
    ) { first, _ in first }
    guard self.written.count == written.count, self.cards.count == cards.count
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
    cited = CardFace.cited(by: card)
  }

  fileprivate func write(into object: inout JSONObjectWriter) {
    object.field("edition", edition.text)
    object.field("cited", cited.hex)
    skeleton.write(into: &object)
  }

  fileprivate init?(_ node: JSONNode) {
    guard let edition = node["edition"]?.string.flatMap({ Identifier<Edition>($0) }),
      let cited = node["cited"]?.string.flatMap({ Digest(hex: $0) }), let skeleton = CardSkeleton(node)
    else { return nil }
    self.edition = edition
    self.cited = cited
    self.skeleton = skeleton
  }
}
