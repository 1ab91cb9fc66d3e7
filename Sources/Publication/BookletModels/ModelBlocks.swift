import Formats

/// The simple blocks of a booklet model (`docs/booklet-model.md`, "Blocks").
extension JSONArrayWriter {
  mutating func block(_ kind: String, _ body: (inout JSONObjectWriter) -> Void) {
    object {
      $0.field("t", kind)
      body(&$0)
    }
  }

  mutating func paragraph(_ content: [Inline]) {
    if !content.isEmpty { block("p") { $0.inlines("c", content) } }
  }

  mutating func lead(_ content: [Inline]) {
    if !content.isEmpty { block("lead") { $0.inlines("c", content) } }
  }

  mutating func small(_ content: [Inline]) {
    if !content.isEmpty { block("small") { $0.inlines("c", content) } }
  }

  mutating func heading(_ level: Int, _ content: [Inline], id: String? = nil) {
    block("h") {
      $0.field("level", level)
      $0.inlines("c", content)
      $0.stated("id", id)
    }
  }

  mutating func list(_ items: [[Inline]], ordered: Bool = false) {
    guard !items.isEmpty else { return }
    block(ordered ? "ol" : "ul") { list in
      list.array("items") { array in for item in items { array.array { $0.paragraph(item) } } }
    }
  }

  mutating func facts(_ facts: [(term: String, content: [Inline])]) {
    let stated = facts.filter { !$0.content.isEmpty }
    guard !stated.isEmpty else { return }
    block("facts") { block in
      block.list("items", stated) { object, fact in
        object.field("term", fact.term)
        object.inlines("c", fact.content)
      }
    }
  }

  mutating func quote(_ text: [Inline], by origin: [Inline]) {
    block("quote") { quote in
      quote.array("blocks") { $0.paragraph(text) }
      quote.stated("by", origin)
    }
  }

  mutating func box(
    _ style: BoxStyle, label: String? = nil, title: [Inline] = [], id: String? = nil,
    _ blocks: (inout JSONArrayWriter) -> Void
  ) {
    block("box") { box in
      box.field("style", style.rawValue)
      box.stated("label", label)
      box.stated("title", title)
      box.stated("id", id)
      box.array("blocks", blocks)
    }
  }

  mutating func legend(_ looks: [GradeLook], star: Mark?) {
    block("legend") { legend in
      legend.list("items", looks) { $1.write(into: &$0, withMeaning: true) }
      if let star { legend.object("star") { star.write(into: &$0) } }
    }
  }
}

enum BoxStyle: String {
  case call, caseStudy = "case", reply, channels, correction, gap, info
}

/// A symbol with what it stands for.
struct Mark: Equatable {
  let symbol: String
  let label: String

  func write(into object: inout JSONObjectWriter) {
    object.field("symbol", symbol)
    object.field("label", label)
  }
}
