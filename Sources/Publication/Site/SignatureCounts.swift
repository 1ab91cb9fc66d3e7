import Cards
import Formats

/// How many have signed, and how far it is to the next milestone.
///
/// What is printed is what was handed over, with its day. Where the site stands on the server that takes signatures, a script
/// puts the newest counts beside it; places for them are hidden until then, so that no page shows an empty number.
struct SignatureCounts {
  let rendition: Rendition
  /// Part of the names of its elements.
  let id: String
  /// The address of the newest counts; `nil` where no server of ours has them.
  let live: String?
  let goal: Int?
  let milestones: [Int]
  var handovers: [Handover] = []

  private var figures: Figures { rendition.wording.figures }
  private var here: SigningWording { SigningWording.for(rendition.language) }

  /// Milestones and goal, from the lowest.
  private var steps: [Int] { Set(milestones + (goal.map { [$0] } ?? [])).sorted() }
  private var total: Int { handovers.reduce(0) { $0 + $1.online + $1.paper } }

  var html: HTML {
    let parts = [newest, progress, handedOver, list].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return .empty }
    var attributes: [Attribute] = [.class("signatures")]
    if let live {
      attributes.append(Attribute("data-counts", live))
      attributes.append(Attribute("data-steps", steps.map(String.init).joined(separator: " ")))
    }
    return .element("div", attributes, parts)
  }

  private var handedOver: HTML {
    let last = handovers.map(\.asOf).max { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }
    guard let last else { return .empty }
    return .p(
      "remark",
      [
        .text(
          here.handedOver(
            figures.integer(handovers.reduce(0) { $0 + $1.online }),
            figures.integer(handovers.reduce(0) { $0 + $1.paper }),
            figures.date(last)))
      ])
  }

  private var newest: HTML {
    guard live != nil else { return .empty }
    func place(_ name: String) -> HTML { .element("span", [Attribute("data-count", name)], "") }
    return .element(
      "div", [Attribute("data-live", nil), Attribute("hidden", nil)],
      [
        .p(
          "tally", [.text(figures.label(here.signatures)), .element("strong", [Attribute("data-count", "total")], "")]),
        .p(
          "remark",
          [
            .text(figures.label(here.online)), place("online"), .text(" · " + figures.label(here.paper)),
            place("paper"),
            " · ", here.asOf.html(place("asOf")),
          ]),
      ])
  }

  private var progress: HTML {
    guard let last = steps.last, live != nil || total > 0 else { return .empty }
    let isReached = total >= last
    let next = steps.first { $0 > total } ?? last
    func hidden(_ isHidden: Bool) -> [Attribute] { isHidden ? [Attribute("hidden", nil)] : [] }
    func number(_ name: String, _ value: Int) -> HTML {
      .element("strong", [Attribute("data-count", name)], figures.integer(value))
    }
    let way: [HTML] = [
      .text(figures.label(milestones.isEmpty ? here.goalOfAll : here.nextMilestone)), number("milestone", next),
      .text(" · " + figures.label(here.toGo)),
      number("left", max(0, next - total)),
    ]
    let reached = (goal == last ? here.goalReached : here.lastReached)(figures.integer(last))
    return .element(
      "div", [Attribute("data-progress", nil)] + hidden(total == 0),
      [
        .element(
          "p", [.id("progress-" + id)],
          [
            .element("span", [Attribute("data-next", nil)] + hidden(isReached), way),
            .element("span", [Attribute("data-reached", nil)] + hidden(!isReached), [.element("strong", reached)]),
          ]),
        .element(
          "progress",
          [
            Attribute("max", String(next)), Attribute("value", String(min(total, next))),
            Attribute("aria-labelledby", "progress-" + id),
          ], []),
      ])
  }

  private var list: HTML {
    guard !milestones.isEmpty else { return .empty }
    return .p("remark", [.text(figures.label(here.milestones) + steps.map(figures.integer).joined(separator: " · "))])
  }
}

/// Brings the counts of signatures up to date, and says where nobody can sign now; without it the page says what was published.
enum CountsScript {
  static let source: StaticString = """
    // Puts the newest counts of signatures beside what was published. Without it the page is right as it is.
    (function () {
      "use strict";
      if (!location.protocol.startsWith("http")) return;
      var language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
      // A button that would lead to no form says so, and still leads to why.
      function tell(petition) {
        if (petition.state === "open") return;
        document.querySelectorAll("a.sign[data-petition]").forEach(function (link) {
          if (link.dataset.petition !== petition.petition) return;
          var label = link.getAttribute("aria-label"), said = link.textContent;
          if (label) link.setAttribute("aria-label", label.replace(said, link.dataset.notOpen));
          link.textContent = link.dataset.notOpen;
          link.classList.remove("sign");
        });
      }
      function show(box, counts) {
        var total = Number(counts.total);
        var steps = box.dataset.steps.split(" ").filter(Boolean).map(Number);
        var last = steps[steps.length - 1];
        var next = steps.find(function (step) { return step > total }) || last || 0;
        var values = { total: total, online: counts.online, paper: counts.paper, milestone: next, left: next - total };
        box.querySelectorAll("[data-count]").forEach(function (place) {
          var name = place.dataset.count;
          if (name !== "asOf") { place.textContent = Number(values[name]).toLocaleString(language); return }
          place.textContent = new Date(counts.asOf).toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
        });
        box.querySelectorAll("[data-live]").forEach(function (part) { part.hidden = false });
        var progress = box.querySelector("[data-progress]");
        if (!progress || !last) return;
        progress.querySelector("[data-next]").hidden = total >= last;
        progress.querySelector("[data-reached]").hidden = total < last;
        var bar = progress.querySelector("progress");
        bar.max = next;
        bar.value = Math.min(total, next);
        progress.hidden = false;
      }
      document.querySelectorAll("[data-counts]").forEach(function (box) {
        fetch(box.dataset.counts, { credentials: "omit" })
          .then(function (answer) { return answer.ok ? answer.json() : Promise.reject() })
          .then(function (counts) {
            show(box, counts);
            (counts.petitions || [counts]).forEach(tell);
          })
          .catch(function () {});
      });
    })();

    """
}
