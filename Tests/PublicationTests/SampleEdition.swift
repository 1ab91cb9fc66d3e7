import Cards
import Checks

/// A small invented edition in English and French in which every field of the format is used once.
extension Sample {
  static let approvers = ["1", "2"].map {
    Approver(role: id("reader-" + $0), key: String(repeating: $0, count: 64), place: place)
  }

  /// Two cards (XA, XB) and one country of which only the published category is known (XC).
  static let dossier = Dossier(
    title: text("Invented progress cards", "Cartes inventées"), summary: text("What invented states do for children."),
    publisher: Publisher(
      name: text("Alliance for Children", "Alliance pour les enfants"), address: text("1 Example Street"),
      email: "cards@example.org", web: "https://alliance.example"),
    languages: [english, french],
    licence: Licence(
      id: "CC-BY-4.0", name: text("Creative Commons Attribution 4.0"),
      web: "https://creativecommons.org/licenses/by/4.0/"), address: "https://cards.example",
    quickExit: "https://www.wikipedia.org/", brand: Brand(colour: colour("#0f4c5c"), logo: nil),
    imprint: prose("Made by volunteers."), approvers: approvers, sources: sources,
    series: [
      Series(
        id: id("calls"), name: text("Calls to the line", "Appels à la ligne"), unit: .count, about: .children,
        definition: text("Calls that were answered."), place: place)
    ],
    forms: [
      FormOfExploitation(id: id("violence"), name: text("Violence at home", "Violence domestique"), place: place)
    ],
    channels: [
      Channel(
        country: country("XA"), name: text("Line 100", "Ligne 100"), number: "100", operatedBy: text("Children First"),
        audience: text("children"), hours: text("day and night"), languages: [english, french], cost: text("free"),
        address: "https://line100.example", verified: date("2025-06-01"), sources: citations("children-first"),
        place: place),
      Channel(
        country: country("XB"), name: text("Police"), number: "101", operatedBy: nil, audience: nil, hours: nil,
        languages: [], cost: nil, address: nil, verified: date("2025-06-01"), sources: [], place: place),
    ],
    instruments: [
      Instrument(
        id: id("safe"), short: text("Safety Convention", "Convention sur la sécurité"),
        title: text("Convention on the Safety of Children"), body: text("The depositary"), adopted: date("2015-05-04"),
        inForce: date("2017"), firstReport: 2, sources: citations("depositary"), place: place),
      Instrument(
        id: id("late"), short: text("Late Protocol"), title: text("Protocol of 2027"), body: nil,
        adopted: date("2027-01-01"), inForce: nil, firstReport: nil, sources: [], place: place),
    ],
    ratifications: [
      ratification("XA", "safe", signed: "2015-06-01", bound: "2021-03-15", act: .ratification),
      ratification("XA", "safe", territory: "QN", bound: "2026-01-01", act: .ratification),
      ratification("XA", "late"), ratification("XB", "safe", signed: "2016", bound: "2025-07-01", act: .accession),
      ratification("XC", "safe", bound: "2016-09-09", act: .accession, denounced: "2024-12-31", note: "Left."),
    ],
    frameworks: [framework], editions: [edition],
    pages: [
      ExtraPage(id: id("about"), title: text("About", "À propos"), text: prose("Who we are."), place: place)
    ], place: place)

  static let edition = Edition(
    id: id("2025"), title: text("June 2025", "Juin 2025"), asOf: date("2025-06-30"),
    framework: located(id("fair-start")),
    status: .frozen, notice: text("Invented countries.", "Pays inventés."),
    names: [
      country("XA"): text("Aldoria", "Aldorie"), country("XB"): text("Borvia", "Borvie"),
      country("XC"): text("Corvania"),
      country("QN"): text("Aldorian Isles", "Îles d’Aldorie"),
    ], sources: citations("children-first"),
    overview: [
      OverviewRow(
        country: country("XC"), category: located(id("slow")), position: 3, sources: citations("children-first, p. 1"),
        place: place)
    ],
    overviewText: prose("Three states were looked at [@children-first].", "Trois États ont été examinés."),
    cards: [aldoria, borvia], seal: seal,
    withdrawals: [
      Withdrawal(
        id: id("w0123456789abcdef"), country: country("XA"), position: 1, goal: id("heard"), date: date("2026-03-01"),
        reason: .risk, mark: String(repeating: "0", count: 64), sources: [], place: place)
    ], place: place)

  private static let seal = EditionSeal(
    lock: EditionLock(asOf: date("2025-06-30"), version: "1.0", inputs: [:], place: place),
    changes: [
      InputChange(kind: .changed, input: "editions/2025/XA/card.yaml", hash: "01", place: place),
      InputChange(kind: .removed, input: "frameworks/fair-start.nl.md", hash: nil, place: place),
    ],
    errata: [
      Erratum(
        input: located("editions/2025/XA/card.yaml"), date: date("2025-08-02"), countries: [located(country("XA"))],
        wrong: prose("The helpline was said to have *two* numbers.", "La ligne aurait eu *deux* numéros."),
        right: prose("It has one [@plan-2023, p. 5].", "Elle en a un [@plan-2023, p. 5]."), grades: [],
        hash: "01", place: place),
      Erratum(
        input: located("frameworks/fair-start.nl.md"), date: date("2025-09"), countries: [],
        wrong: prose("A text in Dutch had been left."), right: prose("It is gone."), grades: [], hash: nil,
        place: place),
    ], withdrawn: 1)

  private static func ratification(
    _ party: String, _ instrument: String, territory: String? = nil, signed: String? = nil, bound: String? = nil,
    act: Ratification.Act? = nil, denounced: String? = nil, note: String? = nil
  ) -> Ratification {
    Ratification(
      party: country(party), instrument: located(id(instrument)), territory: territory.map(country),
      signed: signed.map(date), bound: bound.map(date), act: act, denounced: denounced.map(date),
      note: note.map { text($0) }, sources: citations("depositary"), place: place)
  }

  /// The sample after the checks.
  static let checked: CheckedEdition = {
    let review = Review(of: dossier)
    guard let edition = review.editions.first else {
      preconditionFailure("the sample does not pass: \(review.findings.filter { $0.severity == .error })")
    }
    return edition
  }()
}
