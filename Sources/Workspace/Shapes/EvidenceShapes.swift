import Cards
import Formats

extension Shape where Value == Provision {
  static let provision = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Provision>>.identifier())
    let law = fields.required("law", .text)
    let article = fields.optional("article", .text)
    let covers = fields.optional("covers", .prose)
    let penalty = fields.optional("penalty", .text)
    let limitation = fields.optional("limitation", .text)
    let goal = fields.optional("goal", Shape<Identifier<Goal>>.identifier().located)
    let sources = fields.list("sources", .citation)
    guard let id, let law else { return nil }
    return Provision(
      id: id, law: law, article: article, covers: covers, penalty: penalty, limitation: limitation, goal: goal,
      sources: sources, place: fields.place)
  }
}

extension Shape where Value == Report {
  static let report = mapping { fields in
    let instrument = fields.required("instrument", Shape<Identifier<Instrument>>.identifier().located)
    let due = fields.required("due", .date)
    let submitted = fields.optional("submitted", .date)
    let note = fields.optional("note", .prose)
    let sources = fields.list("sources", .citation)
    guard let instrument, let due else { return nil }
    return Report(
      instrument: instrument, due: due, submitted: submitted, note: note, sources: sources, place: fields.place)
  }
}

extension Shape where Value == Plan {
  static let plan = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Plan>>.identifier())
    let title = fields.required("title", .text)
    let from = fields.required("from", .date)
    let until = fields.optional("until", .date)
    let body = fields.optional("body", .text)
    let covers = fields.optional("covers", .prose)
    let goal = fields.optional("goal", Shape<Identifier<Goal>>.identifier().located)
    let sources = fields.list("sources", .citation)
    guard let id, let title, let from else { return nil }
    return Plan(
      id: id, title: title, from: from, until: until, body: body, covers: covers, goal: goal, sources: sources,
      place: fields.place)
  }
}

extension Shape where Value == Service {
  static let service = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Service>>.identifier())
    let kind = fields.required("kind", Shape<Service.Kind>.word())
    let name = fields.optional("name", .text)
    let namedBy = fields.list("named-by", .citation)
    let by = fields.required("by", Shape<Provider>.word().list(least: 1))
    let number = fields.optional("number", .count)
    let capacity = fields.optional("capacity", .count)
    let region = fields.optional("region", .text)
    let offers = fields.optional("offers", .prose)
    let goal = fields.optional("goal", Shape<Identifier<Goal>>.identifier().located)
    let sources = fields.list("sources", .citation)
    guard let id, let kind, let by else { return nil }
    return Service(
      id: id, kind: kind, name: name, namedBy: namedBy, by: Provider.allCases.filter(by.contains), number: number,
      capacity: capacity, region: region, offers: offers, goal: goal, sources: sources, place: fields.place)
  }
}

extension Shape where Value == Quotation {
  static let quotation = mapping { fields in
    let instrument = fields.required("instrument", Shape<Identifier<Instrument>>.identifier().located)
    let article = fields.optional("article", .text)
    let text = fields.required("text", .text)
    let goal = fields.optional("goal", Shape<Identifier<Goal>>.identifier().located)
    let sources = fields.list("sources", .citation)
    guard let instrument, let text else { return nil }
    return Quotation(
      instrument: instrument, article: article, text: text, goal: goal, sources: sources, place: fields.place)
  }
}

extension Shape where Value == Correction {
  static let correction = mapping { fields in
    let subject = fields.required("where", Shape<Correction.Subject>.subject.located)
    let printed = fields.required("printed", .prose)
    let right = fields.required("right", .prose)
    let sources = fields.list("sources", .citation)
    guard let subject, let printed, let right else { return nil }
    return Correction(subject: subject, printed: printed, right: right, sources: sources, place: fields.place)
  }
}

extension Shape where Value == Correction.Subject {
  /// A word for a part of the card, else an indicator's number, else a goal. Digits and points make a number.
  static let subject = scalar(
    "an indicator's number, a goal, or one of " + words.map(\.0).joined(separator: ", "),
    pattern: "\(IndicatorPattern.pattern)|\(IdentifierPattern.pattern)"
  ) { text in
    if let word = words.first(where: { $0.0 == text }) { return word.1 }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = IndicatorNumber(text) {
      return .indicator(number)
    }
    if let goal = Identifier<Goal>(text) { return .goal(goal) }
    return IndicatorNumber(text).map { .indicator($0) }
  }

  private static let words: [(String, Correction.Subject)] = [
    ("situation", .situation), ("overview", .overview), ("statistics", .statistics), ("treaties", .treaties),
    ("cases", .cases), ("notes", .notes),
  ]
}

extension Shape where Value == CallToAction {
  static let call = mapping(rules: [.atLeastOne(["goal", "indicators"])]) { fields in
    let id = fields.required("id", Shape<Identifier<CallToAction>>.identifier())
    let goal = fields.optional("goal", Shape<Identifier<Goal>>.identifier().located)
    let indicators = fields.optional("indicators", Shape<IndicatorNumber>.number.located.list(least: 1))
    let addressee = fields.optional("addressee", .text)
    let text = fields.required("text", .prose)
    let sources = fields.list("sources", .citation)
    guard let id, let text else { return nil }
    return CallToAction(
      id: id, goal: goal, indicators: indicators ?? [], addressee: addressee, text: text, sources: sources,
      place: fields.place)
  }

  /// actions.yaml.
  static let calls = Shape<[CallToAction]>.mapping { fields in fields.required("calls", call.list()) }
}

extension Shape where Value == Petition {
  static let petition = mapping { fields in
    let title = fields.required("title", .text)
    let addressee = fields.optional("addressee", .text)
    let introduction = fields.optional("introduction", .prose)
    let demands = fields.required("demands", Shape<Demand>.demand.list(least: 1))
    let terms = PetitionTerms.read(&fields)
    let milestones = fields.list("milestones", .signatures)
    guard let title, let demands else { return nil }
    return Petition(
      title: title, addressee: addressee, introduction: introduction, demands: demands, terms: terms,
      milestones: milestones, place: fields.place)
  }
}

extension Shape where Value == Demand {
  static let demand = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Demand>>.identifier())
    let text = fields.required("text", .prose)
    let calls = fields.list("calls", Shape<Identifier<CallToAction>>.identifier().located)
    guard let id, let text else { return nil }
    return Demand(id: id, text: text, calls: calls, place: fields.place)
  }
}
