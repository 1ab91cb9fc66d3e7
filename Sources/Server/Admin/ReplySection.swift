import Campaign
import Formats
import Store

/// What governments said.
extension AdminPage {
  func replySection(
    _ terms: PetitionTerms, _ replies: [Reply], _ amendments: [Amendment], _ role: Role
  ) -> [HTML] {
    let out = Set(amendments.filter { $0.subject == .reply && $0.undone == nil }.map(\.entry))
    let rows = replies.map { reply -> [AdminCell] in
      let isOut = out.contains(reply.id)
      let address = CampaignAddress.admin(.entry(petition: terms.id, .reply(reply.id))).path
      return [
        .text(reply.id), .whole(AdminWords.day(reply.day)), .text(reply.demand), .text(AdminWords.answer(reply.answer)),
        .text(reply.sender), .text(reply.note), .text(reply.source), .text(isOut ? "not in force" : "in force"),
        .html(role >= .campaigner && !isOut ? .link(address, AdminWords.amend) : .empty),
      ]
    }
    var parts: [HTML] = [
      heading("replies", "Replies of the government"),
      table(["Entry", "Date", "Demand", "Answer", "From", "Note", "Source", "State", "Actions"], rows),
    ]
    if role >= .campaigner { parts.append(replyForm(terms)) }
    return parts + history(terms.id, .reply, amendments, role)
  }

  func replyForm(_ terms: PetitionTerms, _ typed: [String: String] = [:]) -> HTML {
    let fields = AdminFields(form: "reply", typed: typed)
    return folded(
      "Add a reply that came", isOpen: !typed.isEmpty, .reply(terms.id),
      [beside(replyFields(fields, terms, nil)), .element("p", [.button("Add")])])
  }

  /// The fields of a reply; filled in with one that is to be corrected.
  func replyFields(_ fields: AdminFields, _ terms: PetitionTerms, _ reply: Reply?) -> [HTML] {
    let demands = terms.texts[language]?.demands ?? [:]
    return [
      fields.field("reply", value: AdminWords.successor(of: reply?.id), hint: AdminWords.idHint),
      fields.field("day", type: "date", value: reply?.day ?? ""),
      fields.choice("demand", terms.demands.map(\.id), value: reply?.demand) { id in
        demands[id].map { id + ": " + $0 } ?? id
      },
      fields.choice("answer", Reply.Answer.allCases.map(\.rawValue), value: reply?.answer.rawValue) { name in
        Reply.Answer(rawValue: name).map(AdminWords.answer) ?? name
      },
      fields.field("sender", value: reply?.sender ?? "", hint: "who answered: an office, such as Minister of Justice"),
      fields.field("source", value: reply?.source ?? "", hint: "its id in sources.json; may be left out"),
      fields.lines("note", value: reply?.note ?? ""),
    ]
  }
}
