import Campaign
import Formats
import Store

/// What governments said.
extension AdminPage {
  func replySection(
    _ terms: PetitionTerms, _ replies: [Reply], _ amendments: [Amendment], _ role: Role
  ) -> [HTML] {
    let out = Set(amendments.filter { $0.subject == .reply && $0.undone == nil }.map(\.entry))
    let rows = replies.map { reply in
      cells(
        [
          reply.id, reply.day, reply.demand, reply.answer.rawValue, reply.sender, reply.note, reply.source,
          out.contains(reply.id) ? "not in force" : "in force",
        ],
        role >= .campaigner && !out.contains(reply.id)
          ? .link(CampaignAddress.admin(.entry(petition: terms.id, .reply(reply.id))).path, "Correct or withdraw")
          : .text(" "))
    }
    var parts: [HTML] = [
      .element("h2", "Replies of the government"),
      table(["Id", "Date", "Demand", "Answer", "From", "Note", "Source", "State", "Do"], rows),
    ]
    parts += history(terms.id, .reply, amendments, role)
    if role >= .campaigner { parts.append(replyForm(terms)) }
    return parts
  }

  func replyForm(_ terms: PetitionTerms, _ typed: [String: String] = [:]) -> HTML {
    let fields = AdminFields(form: "reply", typed: typed)
    return form(
      .reply(terms.id),
      [.element("h3", "A reply that came")] + replyFields(fields, terms, nil) + [.element("p", [.button("Add")])],
      panel: true)
  }

  /// The fields of a reply; filled in with one that is to be corrected.
  func replyFields(_ fields: AdminFields, _ terms: PetitionTerms, _ reply: Reply?) -> [HTML] {
    [
      fields.field("reply", hint: "small letters, digits, hyphens"),
      fields.choice("demand", terms.demands.map(\.id), value: reply?.demand),
      fields.field("day", type: "date", value: reply?.day ?? ""),
      fields.choice("answer", Reply.Answer.allCases.map(\.rawValue), value: reply?.answer.rawValue),
      fields.field("sender", value: reply?.sender ?? ""), fields.field("note", value: reply?.note ?? ""),
      fields.field("source", value: reply?.source ?? "", hint: "its id in sources.json"),
    ]
  }
}
