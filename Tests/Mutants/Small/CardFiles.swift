/// The files of one country of a small workspace.
struct CardFiles {
  let workspace: SmallWorkspace
  /// Decides which grades it has.
  let country: Int

  var texts: [(path: String, text: String)] {
    var files = [("card.yaml", card.text()), ("situation.en.md", "# Situation\n\nSome words [@state-report, p. 4].\n")]
    guard workspace.hasEvidence else { return files }
    files += [
      ("g1.en.md", "What goal 1 looks like.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"), ("statistics.csv", Self.statistics),
      ("gaps.csv", "subject,kind,addressee,asked,answered,note,source\nCourt cases,refused,A ministry,2009,2010,,\n"),
      ("actions.yaml", actions.text()), ("petition.yaml", petition.text()),
      (
        "cases/one.en.md",
        "---\ntitle: One\nbasis: composite\ngoal: g1\nreview: 2030\nsources: [ngo-report]\n---\nA child told [@ngo-report].\n"
      ),
      ("reply.en.md", "---\nstatus: received\nasked: 2010-02-01\ndate: 2010-05-01\n---\nThank you.\n"),
    ]
    for language in workspace.languages.dropFirst() {
      files += [
        ("situation.\(language).md", "# \(language)\n\nWords [@state-report].\n"),
        ("cases/one.\(language).md", "---\ntitle: \(language)\n---\nWords.\n"), ("reply.\(language).md", "Words.\n"),
      ]
    }
    return files
  }

  private var card: YAMLTree {
    let assessments = workspace.numbers.enumerated().map { index, entry in
      YAMLTree.Entry(entry.number, assessment(of: entry.number, index))
    }
    var tree: YAMLTree = [
      "headline": workspace.text("In short."),
      "roles": ["is": ["origin", "transit"], "note": workspace.text("A note."), "sources": ["state-report"]],
      "indicators": .map(assessments),
    ]
    guard workspace.hasEvidence else { return tree }
    tree.set("provisions", [["id": "p", "law": workspace.text("A law"), "article": "art. 1", "goal": "g1"]])
    tree.set("reports", [["instrument": "treaty", "due": "1993-12", "submitted": "1994"]])
    tree.set("plans", [["id": "q", "title": workspace.text("A plan"), "from": "2008", "until": "2012", "goal": "g1"]])
    tree.set("services", [["id": "s", "kind": "helpline", "by": ["state", "ngo"], "number": "3"]])
    tree.set("quotations", [["instrument": "treaty", "article": "art. 34", "text": "Protect every child."]])
    tree.set("corrections", [["where": "1.1", "printed": "A thing", "right": "Another thing"]])
    return tree
  }

  private func assessment(of number: String, _ index: Int) -> YAMLTree {
    let levels = workspace.levels(of: number)
    let met = (index + country) % (levels + 1)
    guard met < levels else { return ["grade": .text(["not-assessed", "no-data", "not-applicable"][index % 3])] }
    let grade = workspace.isSecondScale(number) ? ["no", "yes"][met] : workspace.levelName(met)
    var tree: YAMLTree = [
      "grade": .text(grade), "statement": workspace.text("A statement."), "sources": ["state-report, p. 4"],
      "reason": workspace.text("By its conditions [@ngo-report, p. 1; @state-report]."),
    ]
    tree.set("coders", [["role": "a", "grade": .text(grade)], ["role": "b", "grade": "no-data"]])
    if index == 0 { tree.set("star", ["work": workspace.text("NGOs help."), "sources": ["ngo-report"]]) }
    guard workspace.hasCriteria else { return tree }
    let conditions = (1..<levels).map { position in
      YAMLTree.Entry(
        "k\(position)",
        position <= met ? ["is": "met", "by": ["state"], "sources": ["state-report"]] : ["is": "unmet"])
    }
    tree.set("conditions", .map(conditions))
    return tree
  }

  private var actions: YAMLTree {
    [
      "calls": [
        ["id": "a", "goal": "g1", "addressee": workspace.text("The minister"), "text": workspace.text("Do more.")],
        ["id": "b", "indicators": ["1.1"], "text": workspace.text("Do *this*."), "sources": ["ngo-report"]],
      ]
    ]
  }

  private var petition: YAMLTree {
    [
      "title": workspace.text("Act now"), "addressee": workspace.text("Parliament"),
      "demands": [["id": "d", "text": workspace.text("Do it."), "calls": ["a", "b"]]],
    ]
  }

  private static let statistics = """
    series,period,sex,age,form,value,low,high,source,quality
    victims,2007,,,,12,,,state-report,
    victims,2008-01/2008-06,female,0-17,travel,,3,9,state-report; ngo-report,an estimate
    share,2008,,18+,,54.8,,,interview,

    """
}
