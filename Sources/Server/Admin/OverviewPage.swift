import Campaign
import Formats
import Store

/// The first page: how all petitions stand, and whether mail goes out.
extension AdminPage {
  func overview() async throws -> ServerPage {
    let outbox = try await desk.reader.read { connection throws(StoreProblem) in try OutboxHealth(connection) }
    let health = desk.watch.report(desk).sentences
    return page(
      AdminWords.petitions,
      [
        health.isEmpty
          ? .p("All is well: what is signed is stored, mail goes out, nothing is kept too long.")
          : .element(
            "div", [.class("alarm"), Attribute("role", "alert")],
            [.element("ul", health.map { .element("li", $0) })]),
        table(
          ["Country", "State", "In all", "Online", "On paper", "Goal", "Not confirmed", "Paper to be counted"],
          desk.terms.petitions.map(row)),
        .element("h2", "Mail"),
        .element(
          "ul", [.class("figures")],
          [figure(outbox.waiting, "waiting"), figure(outbox.sent, "sent"), figure(outbox.failed, "failed")]),
        outbox.failed == 0
          ? .empty
          : .element("p", [.class("remark")], AdminWords.failedMail),
        .element(
          "p", [.class("remark")],
          [
            .text("As of "), AdminWords.time(desk.store.clock()),
            .text("; counts were last compared with the signatures "),
            desk.lastCheck.map { .group([.text("on "), AdminWords.time($0)]) } ?? .text("never"), .text("."),
          ]),
      ])
  }

  private func row(_ petition: PetitionTerms) -> [AdminCell] {
    let online = desk.store.counts.confirmed(petition.id)
    let paper = desk.paper(petition.id)
    let address = CampaignAddress.admin(.petition(petition.id)).path
    return [
      .html(.link(address, LanguageNames.country(petition.country, "en"))),
      .text(desk.state(petition).name), .number(online + paper.accepted), .number(online),
      .number(paper.accepted), petition.goal.map { .number(Int64($0)) } ?? .text(""),
      .number(desk.store.counts.count(petition.id, .pending)), .number(paper.waiting),
    ]
  }
}
