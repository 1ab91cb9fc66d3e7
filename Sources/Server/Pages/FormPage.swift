import Campaign
import Formats

/// The page of one petition in one language, with its form.
struct FormPage {
  let terms: CampaignTerms
  let petition: PetitionTerms
  let language: String
  let words: SigningWords

  /// What was filled in, where the form is shown again.
  var form = SigningForm()
  var problems: [FormProblem] = []
  /// Why it was not taken, where that is not for its fields.
  var remark: String?

  init(terms: CampaignTerms, petition: PetitionTerms, language: String) {
    self.terms = terms
    self.petition = petition
    self.language = language
    words = .in(language)
    form.country = petition.country
  }

  private var texts: PetitionTerms.Texts? { petition.texts[language] ?? petition.texts.values.first }
  private var campaign: CampaignTerms.Texts? { terms.campaign.texts[language] }

  var page: ServerPage {
    ServerPage(
      words: words, language: language,
      title: summary.isEmpty ? words.sign : SigningWords.filled(words.errorTitle, words.sign),
      site: campaign?.title ?? "",
      isDemonstration: terms.isDemonstration, frame: terms.frames[language],
      languages: terms.campaign.languages.map {
        ($0, CampaignAddress.form(petition: petition.id, language: $0).path)
      }, hasScript: true,
      content: [
        summary, .element("header", [.class("lead")], lead), asked, formElement, otherHelp, privacy,
        backToCard,
      ])
  }

  private var lead: [HTML] {
    var parts: [HTML] = [.element("h1", texts?.title ?? "")]
    if let addressee = texts?.addressee {
      parts.append(.element("p", [.text(words.addressedTo + " "), .element("strong", addressee)]))
    }
    parts.append(.text(PageTemplate.Place.counts.rawValue))
    parts.append(
      .element("p", [.element("a", [.class("to-form"), Attribute("href", "#sign")], words.signThis)]))
    return parts
  }

  private var asked: HTML {
    let demands = petition.demands.compactMap { demand in
      texts?.demands[demand.id].map {
        HTML.element("li", [.id("demand-" + demand.id)], [.paragraphs($0), behind(demand)])
      }
    }
    return .element(
      "section",
      [
        texts?.introduction.map(HTML.paragraphs) ?? .empty,
        demands.isEmpty ? .empty : .element("h2", words.demands),
        demands.isEmpty ? .empty : .element("ol", [.class("demands")], demands),
      ])
  }

  /// What a demand rests on: links to calls to action and indicators on the country's card.
  private func behind(_ demand: PetitionTerms.Demand) -> HTML {
    guard let card = petition.pages?[language] else { return .empty }
    func links(_ label: String, _ anchor: String, _ names: [(id: String, name: String)]) -> HTML {
      guard !names.isEmpty else { return .empty }
      let links = names.enumerated().map { place, named in
        HTML.group([place > 0 ? ", " : .empty, .link("/" + card + anchor + named.id, named.name)])
      }
      return .element("p", [.class("remark")], [.text(words.label(label))] + links)
    }
    let calls = (demand.calls ?? []).compactMap { id in texts?.calls?[id].map { (id, $0) } }
    let indicators = (demand.indicators ?? []).map { number in
      (number, [number, texts?.indicators?[number]].compactMap(\.self).joined(separator: " "))
    }
    return .group([links(words.callsBehind, "#call-", calls), links(words.indicatorsBehind, "#card-", indicators)])
  }

  private var summary: HTML {
    ProblemList(
      words: words, remark: remark, problems: problems.map { (field: Self.field($0), sentence: sentence($0)) }
    ).html
  }

  private var formElement: HTML {
    .form(
      .form(petition: petition.id, language: language),
      [.id("sign"), .class("petition-form"), Attribute("novalidate", nil)],
      [
        .element("h2", words.signThis),
        text(.name, "name", words.name, value: form.name, complete: "name"),
        text(.address, "email", words.email, value: form.address, complete: "email", hint: words.emailHint),
        country,
        petition.postcodeRule == .unasked
          ? .empty
          : text(
            .postcode, "postcode", words.postcode + (petition.postcodeRule == .optional ? " (\(words.optional))" : ""),
            value: form.postcode, complete: "postal-code"),
        tick(.consent, "sign", campaign?.consents.sign ?? words.signThis, isOn: form.consents.contains(.sign)),
        tick(
          .age, "age", SigningWords.filled(words.age, String(petition.age)), isOn: form.consents.contains(.age)),
        campaign?.consents.showName.map {
          tick(nil, "show-name", $0, isOn: form.consents.contains(.showName))
        } ?? .empty,
        campaign?.consents.news.map { tick(nil, "news", $0, isOn: form.consents.contains(.news)) } ?? .empty,
        trap, .hidden("token", PageTemplate.Place.token.rawValue),
        .input([
          Attribute("type", "hidden"), Attribute("name", "work"), Attribute("value", ""),
          Attribute("data-bits", String(ProofOfWork.bits)),
        ]), .element("p", [.button(words.sign)]), .element("p", [.class("remark")], words.helpNow),
      ])
  }

  private func text(
    _ problem: FormProblem, _ name: String, _ label: String, value: String, complete: String, hint: String? = nil
  ) -> HTML {
    let id = Self.field(problem)
    var described: [String] = []
    if hint != nil { described.append(id + "-hint") }
    if problems.contains(problem) { described.append(id + "-problem") }
    var attributes = [
      Attribute("type", name == "email" ? "email" : "text"), .id(id), Attribute("name", name),
      Attribute("value", value), Attribute("autocomplete", complete), Attribute("maxlength", "254"),
    ]
    if !described.isEmpty { attributes.append(Attribute("aria-describedby", described.joined(separator: " "))) }
    if problems.contains(problem) { attributes.append(Attribute("aria-invalid", "true")) }
    return .element(
      "div", [.class("field")],
      [
        .element("label", [Attribute("for", id)], label),
        hint.map { .element("p", [.class("hint"), .id(id + "-hint")], $0) } ?? .empty, complaint(problem),
        .input(attributes),
      ])
  }

  private func complaint(_ problem: FormProblem) -> HTML {
    guard problems.contains(problem) else { return .empty }
    return .element("p", [.class("problem"), .id(Self.field(problem) + "-problem")], sentence(problem))
  }

  private var country: HTML {
    let id = Self.field(.country)
    let options = LanguageNames.countries(language).map { country in
      HTML.element(
        "option",
        [Attribute("value", country.code)] + (country.code == form.country ? [Attribute("selected", nil)] : []),
        country.name)
    }
    return .element(
      "div", [.class("field")],
      [
        .element("label", [Attribute("for", id)], words.country), complaint(.country),
        .element(
          "select",
          [.id(id), Attribute("name", "country"), Attribute("autocomplete", "country")]
            + (problems.contains(.country) ? [Attribute("aria-describedby", id + "-problem")] : []), options),
      ])
  }

  private func tick(_ problem: FormProblem?, _ name: String, _ label: String, isOn: Bool) -> HTML {
    let id = problem.map(Self.field) ?? "field-" + name
    let isWrong = problem.map(problems.contains) ?? false
    var attributes = [Attribute("type", "checkbox"), .id(id), Attribute("name", name), Attribute("value", "yes")]
    if isOn { attributes.append(Attribute("checked", nil)) }
    if isWrong {
      attributes += [Attribute("aria-describedby", id + "-problem"), Attribute("aria-invalid", "true")]
    }
    return .element(
      "div", [.class("tick")],
      [
        problem.map(complaint) ?? .empty, .input(attributes), .element("label", [Attribute("for", id)], label),
      ])
  }

  /// Out of sight, of the keyboard's way and of screen readers: only programs fill it in.
  private var trap: HTML {
    .element(
      "div", [.class("trap"), Attribute("aria-hidden", "true")],
      [
        .element("label", [Attribute("for", "field-website")], words.trapLabel),
        .input([
          Attribute("type", "text"), .id("field-website"), Attribute("name", "website"), Attribute("tabindex", "-1"),
          Attribute("autocomplete", "off"),
        ]),
      ])
  }

  private var otherHelp: HTML {
    .element(
      "section",
      [
        .element("h2", words.otherHelp),
        campaign?.otherHelp.map(HTML.paragraphs)
          ?? .paragraphs(
            SigningWords.filled(words.otherHelpIntro, String(petition.age)) + "\n\n" + words.otherHelpDefault),
      ])
  }

  private var privacy: HTML {
    var parts: [HTML] = [
      .element("h2", words.privacy), campaign?.privacy.map(HTML.paragraphs) ?? .empty,
      campaign?.privacy == nil
        ? .p(SigningWords.filled(words.privacyRetention, String(terms.retentionDays))) : .empty,
    ]
    let who = [campaign?.controllerName, campaign?.controllerAddress, terms.campaign.controller?.email].compactMap(
      \.self)
    if !who.isEmpty { parts.append(.p(words.controller + ": " + who.joined(separator: ", "))) }
    return .element("section", parts)
  }

  private var backToCard: HTML {
    guard let page = petition.pages?[language] ?? petition.pages?.values.sorted().first else { return .empty }
    return .element("p", [.link("/" + page, words.backToCard)])
  }

  private static func field(_ problem: FormProblem) -> String { "field-" + problem.rawValue }

  private func sentence(_ problem: FormProblem) -> String {
    switch problem {
    case .name: words.problemName
    case .address: words.problemEmail
    case .country: words.problemCountry
    case .postcode: words.problemPostcode
    case .consent: words.problemConsent
    case .age: SigningWords.filled(words.problemAge, String(petition.age))
    }
  }

  /// What stands beside the ticks, by the names of the consents.
  var consentTexts: [String: String] {
    var texts = [
      "sign": campaign?.consents.sign ?? words.signThis, "age": SigningWords.filled(words.age, String(petition.age)),
    ]
    texts["show-name"] = campaign?.consents.showName
    texts["news"] = campaign?.consents.news
    return texts
  }

  /// All words of the form, whether they ask for a tick or not: what a version of it is told by.
  var agreement: String {
    var parts = [texts?.title ?? ""]
    if let addressee = texts?.addressee { parts.append(words.addressedTo + " " + addressee) }
    if let introduction = texts?.introduction { parts.append(introduction) }
    parts += petition.demands.compactMap { demand in texts?.demands[demand.id].map { "– " + $0 } }
    parts += ["sign", "age", "show-name", "news"].compactMap { consentTexts[$0] }
    if let privacy = campaign?.privacy { parts.append(privacy) }
    parts.append(SigningWords.filled(words.privacyRetention, String(terms.retentionDays)))
    return parts.joined(separator: "\n\n")
  }
}
