import Campaign
import Formats
import Store

/// The first page: how all petitions stand, and whether mail goes out.
extension AdminPage {
  func overview() async throws -> ServerPage {
    let outbox = try await desk.reader.read { connection throws(StoreProblem) in try OutboxHealth(connection) }
    let now = desk.store.clock()
    let rows = desk.terms.petitions.map { petition -> HTML in
      let online = desk.store.counts.confirmed(petition.id)
      let paper = desk.paper(petition.id)
      return .element(
        "tr",
        [
          .element(
            "th", [Attribute("scope", "row")],
            [.link(CampaignAddress.admin(.petition(petition.id)).path, petition.country)]),
          .element("td", desk.state(petition).name), number(online),
          number(desk.store.counts.count(petition.id, .pending)), number(paper.accepted), number(paper.waiting),
          number(online + paper.accepted),
        ])
    }
    let health = desk.watch.report(desk).sentences
    return page(
      "Petitions",
      [
        table(["Country", "State", "Online", "Not confirmed", "Paper", "Paper waiting", "Total"], rows),
        .element(
          "p", [.class("remark")],
          "As of \(Moment.text(now)); last check \(desk.lastCheck.map(Moment.text) ?? "never")."),
        .element("h2", "Outbox"),
        .element(
          "ul", [.class("figures")],
          [figure(outbox.waiting, "waiting"), figure(outbox.sent, "sent"), figure(outbox.failed, "failed")]),
        .element("h2", "Health"),
        health.isEmpty
          ? .p("All is well: what is signed is stored, mail goes out, nothing is kept too long.")
          : .element(
            "div", [.class("alarm"), Attribute("role", "alert")],
            [.element("ul", health.map { .element("li", $0) })]),
      ])
  }
}
