import Cards
import Formats

/// law/ID.yaml.
struct LawFile {
  let title: Text
  let country: CountryCode
  let reference: Text?
  let inForce: PartialDate
  let questions: [LawQuestion]
  let sources: [Citation]
  let place: Place
}

extension Shape where Value == LawFile {
  static let law = mapping { fields in
    let title = fields.required("title", .text)
    let country = fields.required("country", .country)
    let reference = fields.optional("reference", .text)
    let inForce = fields.required("in-force", .date)
    let questions = fields.list("questions", Shape<LawQuestion>.lawQuestion)
    let sources = fields.list("sources", .citation)
    guard let title, let country, let inForce else { return nil }
    return LawFile(
      title: title, country: country, reference: reference, inForce: inForce, questions: questions, sources: sources,
      place: fields.place)
  }
}

extension Shape where Value == LawQuestion {
  static let lawQuestion = mapping { fields in
    let id = fields.required("id", Shape<Identifier<LawQuestion>>.identifier())
    let question = fields.required("question", .text)
    let answer = fields.optional("answer", .prose)
    let sources = fields.list("sources", .citation)
    guard let id, let question else { return nil }
    return LawQuestion(id: id, question: question, answer: answer, sources: sources, place: fields.place)
  }
}
