import Campaign
import Formats
import Store

/// What is kept of one person, for that person: to see, correct, download and withdraw.
struct MinePage {
  let terms: CampaignTerms
  let petition: PetitionTerms
  let language: String
  let token: String
  let record: SignatureRecord
  let person: Person
  var isCorrected = false
  /// What was typed, and what is wrong with it; it comes back to be mended.
  var typed: SigningForm?
  var problems: [FormProblem] = []

  private var words: SigningWords { .in(language) }

  var page: ServerPage {
    MessagePage(terms: terms, petition: petition, language: language).page(
      problems.isEmpty ? words.mineTitle : SigningWords.filled(words.errorTitle, words.mineTitle),
      heading: words.mineTitle, at: { .mine(language: $0, token: token) },
      [
        problemList.html,
        isCorrected ? .element("p", [.class("signed"), Attribute("role", "status")], words.corrected) : .empty,
        .p(words.mineText), facts, correction, given, form,
        .element(
          "p", [.link(CampaignAddress.export(language: language, token: token).path, words.export)]), withdrawal,
      ])
  }

  private var problemList: ProblemList {
    ProblemList(
      words: words,
      problems: problems.map {
        $0 == .postcode ? ("field-postcode", words.problemPostcode) : ("field-name", words.problemName)
      })
  }

  private var facts: HTML {
    var rows: [HTML] = []
    func add(_ label: String, _ value: String) {
      rows.append(.element("div", [.element("dt", label), .element("dd", value)]))
    }
    add(words.email, person.address)
    add(words.country, LanguageNames.country(record.country, language))
    add(words.signedOn, LanguageNames.day(record.at, language))
    if let confirmed = record.confirmed { add(words.confirmedOn, LanguageNames.day(confirmed, language)) }
    return .element("dl", [.class("facts")], rows)
  }

  private var correction: HTML {
    let texts = terms.campaign.texts[language]?.consents
    let consents = typed?.consents ?? record.consents
    func tick(_ name: String, _ label: String, _ consent: Consents) -> HTML {
      .element(
        "div", [.class("tick")],
        [
          .input(
            [Attribute("type", "checkbox"), .id("field-" + name), Attribute("name", name), Attribute("value", "yes")]
              + (consents.contains(consent) ? [Attribute("checked", nil)] : [])),
          .element("label", [Attribute("for", "field-" + name)], label),
        ])
    }
    return .form(
      .correct(language: language, token: token), [.class("panel")],
      [
        field("name", words.name, typed?.name ?? person.name, .name, words.problemName),
        petition.postcodeRule == .unasked
          ? .empty
          : field(
            "postcode", words.postcode, typed?.postcode ?? person.postcode ?? "", .postcode, words.problemPostcode),
        texts?.showName.map { tick("show-name", $0, .showName) } ?? .empty,
        texts?.news.map { tick("news", $0, .news) } ?? .empty, .element("p", [.button(words.correct)]),
      ])
  }

  private func field(_ name: String, _ label: String, _ value: String, _ problem: FormProblem, _ sentence: String)
    -> HTML
  {
    let isWrong = problems.contains(problem)
    return .element(
      "div", [.class("field")],
      [
        .element("label", [Attribute("for", "field-" + name)], label),
        isWrong ? .element("p", [.class("problem"), .id("problem-" + name)], sentence) : .empty,
        .input(
          [
            Attribute("type", "text"), .id("field-" + name), Attribute("name", name), Attribute("value", value),
            Attribute("maxlength", "254"),
          ]
            + (isWrong ? [Attribute("aria-invalid", "true"), Attribute("aria-describedby", "problem-" + name)] : [])),
      ])
  }

  /// What was said yes to, each with the words beside its tick; nothing that was not.
  private var given: HTML {
    let language = record.wording.map { [Attribute("lang", $0.language)] } ?? []
    return .element(
      "section",
      [
        .element("h2", words.agreedTo),
        .element(
          "dl", [.class("facts")],
          GivenConsent.all(in: record, terms, petition).map { given in
            .element(
              "div",
              [
                .element("dt", label(given.consent)),
                given.text.map { .element("dd", language, $0) } ?? .element("dd", words.agreedYes),
              ])
          }),
      ])
  }

  private func label(_ consent: String) -> String {
    switch consent {
    case "age": words.agreedAge
    case "show-name": words.agreedShowName
    case "news": words.agreedNews
    default: words.agreedSign
    }
  }

  /// The exact words of the form, as they were then.
  private var form: HTML {
    guard let wording = record.wording else { return .empty }
    return .element(
      "details",
      [
        .element("summary", words.formSaid),
        .element("p", [.class("wording"), Attribute("lang", wording.language)], wording.body),
        .element("p", [.class("remark")], "SHA-256 " + wording.hash.hex),
      ])
  }

  private var withdrawal: HTML {
    .form(
      .withdraw(language: language, token: token), [.class("panel")],
      [.p(words.withdrawText), .element("p", [.button(words.withdraw, [.class("grave")])])])
  }
}

/// What a person can take along: everything that is kept of them (GDPR, articles 15 and 20).
struct PersonalExport: Encodable {
  struct Step: Encodable {
    let at: String
    let event: String
  }

  let petition: String
  let signature: String
  let state: String
  let name: String
  let email: String
  let postcode: String?
  let country: String
  let language: String
  let signed: String
  let confirmed: String?
  let consents: [String]
  let agreedTo: [GivenConsent]
  /// The words of the whole form, given and not given, and the SHA-256 that is their version.
  let formSaid: String?
  let formVersion: String?
  let history: [Step]

  init(_ record: SignatureRecord, _ person: Person, _ terms: CampaignTerms, _ petition: PetitionTerms) {
    self.petition = record.petition
    signature = record.id.hex
    state = record.state.name
    name = person.name
    email = person.address
    postcode = person.postcode
    country = record.country
    language = person.language
    signed = Moment.text(record.at)
    confirmed = record.confirmed.map(Moment.text)
    consents = record.consents.names
    agreedTo = GivenConsent.all(in: record, terms, petition)
    formSaid = record.wording?.body
    formVersion = record.wording.map { $0.hash.hex }
    history = record.events.map { Step(at: Moment.text($0.at), event: $0.kind.name) }
  }
}
