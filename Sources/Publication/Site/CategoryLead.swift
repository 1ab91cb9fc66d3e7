import Cards
import Formats
import Scoring

/// A unit's overall category, what it means and where it comes from.
struct CategoryLead {
  let rendition: Rendition
  let unit: UnitCode
  let standing: Standing

  private var words: Wording { rendition.wording }

  func html(_ cite: ([Citation]) -> HTML) -> HTML {
    let row = unit.country.flatMap { rendition.index.overview[$0] }
    if rendition.framework.categories.isEmpty, row == nil, standing.category == nil { return .empty }
    var lines: [HTML] = []
    if let id = standing.category, let mark = rendition.mark(id) {
      lines.append(.p("overall", [.text(words.figures.label(words.country.overall)), mark.chip]))
      if let category = rendition.framework.category(id) {
        lines.append(.p("definition", [rendition.text(category.definition)]))
      }
    }
    lines.append(.p("basis", [.text(basis), standing.isPublished ? cite(row?.sources ?? []) : .empty]))
    if rendition.comparesPublished, !standing.isPublished, let row, let mark = rendition.mark(row.category.value) {
      let page = HTML.link(SiteAddress.Page.published.file, [.text(words.differences.title)])
      lines.append(
        .p("basis", [.text(words.figures.label(words.differences.published)), mark.chip, " · ", page]))
    }
    if let row, let position = row.position, let label = rendition.mark(row.category.value)?.label {
      lines.append(
        .p("basis", [.text(words.country.position(String(position), label) + " " + words.country.directionUnknown)]))
    }
    return .div("category", lines)
  }

  private var basis: String {
    switch standing {
    case .computed: words.country.computed
    case .capped: words.country.capped
    case .overridden: words.country.overridden
    case .undecided(let possible):
      words.country.undecided(words.figures.list(possible.map { rendition.mark($0)?.label ?? $0.text }))
    case .published: words.country.published
    case .tooFewGrades(let graded, let needed): words.country.tooFew(String(graded), String(needed))
    case .none: words.country.noCategory
    }
  }
}

extension Standing {
  var isPublished: Bool { if case .published = self { true } else { false } }
}

extension Rendition {
  /// The ways to the same unit in the other editions that are published; nothing where there are none.
  func otherEditions(of unit: UnitCode) -> HTML {
    let links = plan.editions.reversed().compactMap { checked -> HTML? in
      let id = checked.edition.id
      guard id != edition.id, plan.indices[id]?.standings[unit] != nil else { return nil }
      let address = SiteAddress.page(id, language, .unit(unit))
      return .link(address.link(from: self.address(.unit(unit))), [label(checked.edition.title)])
    }
    guard !links.isEmpty else { return .empty }
    return .p("remark", [.text(wording.figures.label(wording.frame.thisCountryIn)), .joined(links, by: ", ")])
  }
}
