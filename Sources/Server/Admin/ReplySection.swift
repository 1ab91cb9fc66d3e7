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
    if role >= .campaigner {
      parts.append(
        form(
          .reply(terms.id),
          [.element("h3", "A reply that came")] + replyFields(terms, nil) + [.element("p", [.button("Add")])],
          panel: true))
    }
    return parts
  }

  /// The fields of a reply; filled in with one that is to be corrected.
  func replyFields(_ terms: PetitionTerms, _ reply: Reply?) -> [HTML] {
    [
      field("Id", "reply", hint: "small letters, digits, hyphens"),
      choice("Demand", "demand", terms.demands.map(\.id), value: reply?.demand),
      field("Date", "day", type: "date", value: reply?.day ?? ""),
      choice("Answer", "answer", Reply.Answer.allCases.map(\.rawValue), value: reply?.answer.rawValue),
      field("From", "sender", value: reply?.sender ?? ""), field("Note", "note", value: reply?.note ?? ""),
      field("Source", "source", value: reply?.source ?? "", hint: "its id in sources.json"),
    ]
  }
}
