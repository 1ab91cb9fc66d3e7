import Formats

/// All that must be mended on a page, each with a link to its field. It has the focus when the page comes.
struct ProblemList {
  let words: SigningWords
  /// What is not a matter of single fields.
  var remark: String?
  let problems: [(field: String, sentence: String)]

  /// Nothing where nothing is wrong.
  var html: HTML {
    guard !problems.isEmpty || remark != nil else { return .empty }
    var parts: [HTML] = [.element("h2", heading)]
    if let remark { parts.append(.p(remark)) }
    if !problems.isEmpty {
      parts.append(.element("ul", problems.map { .element("li", [.link("#" + $0.field, $0.sentence)]) }))
    }
    return .element(
      "div",
      [
        .class("problems"), Attribute("role", "alert"), .id("problems"), Attribute("tabindex", "-1"),
        Attribute("autofocus", nil),
      ], parts)
  }

  private var heading: String {
    switch problems.count {
    case 0: words.problemsTitle
    case 1: words.problemCounted
    case let count: SigningWords.filled(words.problemsCounted, String(count))
    }
  }
}
