import Cards

/// The sheet of what is said of the whole card: a field a row.
extension CardSheets {
  private var columns: [Field] {
    [
      .reference("section", heads.part, width: 26), .reference("field", heads.field, width: 30),
      Field("content", heads.content, .plain, .none, width: 80),
    ]
  }

  private func field(
    _ key: String, _ section: String, _ heading: String, in file: String, _ kind: FieldKind, _ slot: Slot
  ) -> GridRow {
    let fields = Array(columns.prefix(2)) + [Field("content", heads.content, kind, slot, width: 80)]
    return row(
      file + "#" + key, "\(section), \(heading)", in: file, fields, shown: ["section": section, "field": heading])
  }

  var card: GridSheet {
    let card = documents.document("card.yaml").path
    let categories = Choices(framework.categories.map { ($0.id.text, $0.label(language)) })
    let roles = Roles.Kind.allCases.map { role in
      field(
        "roles.is." + role.rawValue, terms[.roles], terms.name(role), in: card, .mark,
        .member(["roles", "is"], role.rawValue))
    }
    let rows =
      [field("headline", names.card, heads.headline, in: card, .prose, .text(["headline"]))] + roles + [
        field("roles.note", terms[.roles], terms[.note], in: card, .prose, .text(["roles", "note"])),
        field("roles.sources", terms[.roles], terms[.sources], in: card, .sources, .items(["roles", "sources"])),
        field(
          "category.is", terms[.overall], heads.category, in: card, .choice(categories), .value(["category", "is"])),
        field("category.reason", terms[.overall], terms[.reason], in: card, .prose, .text(["category", "reason"])),
        field("category.role", terms[.overall], heads.decidedBy, in: card, .identifier, .value(["category", "role"])),
        field("category.date", terms[.overall], heads.date, in: card, .date, .value(["category", "date"])),
      ]
    return GridSheet("card", names.card, names.cardIntro, columns, rows + petition + reply)
  }

  private var petition: [GridRow] {
    let file = documents.document("petition.yaml").path
    return [
      field("title", terms[.petition], heads.title, in: file, .plain, .text(["title"])),
      field("addressee", terms[.petition], terms[.addressedTo], in: file, .plain, .text(["addressee"])),
      field("introduction", terms[.petition], heads.introduction, in: file, .prose, .text(["introduction"])),
    ]
  }

  private var reply: [GridRow] {
    let file = documents.original(of: "reply").path
    let states = Choices([("received", wording.states.received), ("none", wording.states.none)])
    return [
      field("status", terms[.reply], heads.status, in: file, .choice(states), .value(["status"])),
      field("asked", terms[.reply], terms[.asked], in: file, .date, .value(["asked"])),
      field("date", terms[.reply], heads.date, in: file, .date, .value(["date"])),
    ]
  }
}
