import Cards
import Formats

/// The front matter of a case study in its original language.
struct CaseMatter {
  let title: String
  let basis: CaseStudy.Basis
  let goal: Located<Identifier<Goal>>?
  let review: PartialDate?
  let sources: [Citation]
}

extension Shape where Value == CaseMatter {
  static let caseMatter = mapping { fields in
    let title = fields.required("title", .plainText)
    let basis = fields.required("basis", Shape<CaseStudy.Basis>.word())
    let goal = fields.optional("goal", Shape<Identifier<Goal>>.identifier().located)
    let review = fields.optional("review", .date)
    let sources = fields.list("sources", .citation)
    guard let title, let basis else { return nil }
    return CaseMatter(title: title, basis: basis, goal: goal, review: review, sources: sources)
  }
}

extension Shape where Value == String {
  /// The front matter of a page, and of a case study's translation.
  static let titleMatter = Shape<String>.mapping { fields in fields.required("title", .plainText) }
}

/// The front matter of a government's reply in its original language.
struct ReplyMatter {
  let status: Reply.Status
  let asked: PartialDate?
  let date: PartialDate?
}

extension Shape where Value == ReplyMatter {
  static let replyMatter = mapping { fields in
    let status = fields.required("status", Shape<Reply.Status>.word())
    let asked = fields.optional("asked", .date)
    let date = fields.optional("date", .date)
    guard let status else { return nil }
    return ReplyMatter(status: status, asked: asked, date: date)
  }
}
