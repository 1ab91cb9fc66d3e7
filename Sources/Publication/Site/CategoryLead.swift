import Cards
import Formats
import Scoring

/// A country's overall category, what it means and where it comes from.
struct CategoryLead {
  let rendition: Rendition
  let country: CountryCode
  let standing: Standing

  private var words: Wording.Country { rendition.wording.country }

  func html(_ cite: ([Citation]) -> HTML) -> HTML {
    let row = rendition.index.overview[country]
    var lines: [HTML] = []
    if let id = standing.category, let mark = rendition.mark(id) {
      lines.append(.p("overall", [.text(rendition.wording.figures.label(words.overall)), mark.chip]))
      if let category = rendition.framework.category(id) {
        lines.append(.p("definition", [rendition.text(category.definition)]))
      }
    }
    lines.append(.p("basis", [.text(basis), standing.isPublished ? cite(row?.sources ?? []) : .empty]))
    if let row, let position = row.position, let label = rendition.mark(row.category.value)?.label {
      lines.append(
        .p("basis", [.text(words.position(String(position), label) + " " + words.directionUnknown)]))
    }
    return .div("category", lines)
  }

  private var basis: String {
    switch standing {
    case .computed: words.computed
    case .published: words.published
    case .tooFewGrades(let graded, let needed): words.tooFew(String(graded), String(needed))
    case .none: words.noCategory
    }
  }
}

extension Standing {
  var isPublished: Bool { if case .published = self { true } else { false } }
}
