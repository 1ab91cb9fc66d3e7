import Cards
import Formats

extension Shape where Value == GlobalCampaign {
  /// campaign.yaml.
  static let campaign = mapping { fields in
    let id = fields.required("id", Shape<Identifier<GlobalCampaign>>.identifier())
    let title = fields.required("title", .text)
    let summary = fields.required("summary", .prose)
    let demonstration = fields.optional("demonstration", Shape<Demonstration>.word())
    let names = fields.optional("names", Shape<GlobalCampaign.Names>.word())
    let signing = fields.optional("signing", .signing)
    let controller = fields.required("controller", .controller)
    let privacy = fields.required("privacy", .prose)
    let consents = fields.required("consents", .consents)
    let otherHelp = fields.required("other-help", .prose)
    let terms = PetitionTerms.read(&fields)
    let ages = fields.optional(
      "ages",
      Shape<Int>.signingAge.map(
        by: { CountryCode($0) }, keys: CountryPattern.pattern,
        expected: "a country's two letters (ISO 3166-1)"))
    let retention = fields.optional("retention", .campaignDays)
    let reminder = fields.optional("reminder-days", .campaignDays)
    let expiry = fields.optional("expiry-days", .campaignDays)
    guard let id, let title, let summary, let controller, let privacy, let consents, let otherHelp else { return nil }
    return GlobalCampaign(
      id: id, title: title, summary: summary, isDemonstration: demonstration == .yes, names: names ?? .kept,
      signing: signing, controller: controller, privacy: privacy, consents: consents, otherHelp: otherHelp,
      terms: terms,
      ages: Dictionary((ages ?? []).map { ($0.key, $0.value) }) { first, _ in first }, retention: retention ?? 90,
      reminderDays: reminder ?? 3, expiryDays: expiry ?? 14, place: fields.place)
  }
}

/// The two words of `demonstration`.
private enum Demonstration: String, CaseIterable { case yes, no }

extension PetitionTerms {
  /// Reads the fields that campaign and petition share.
  static func read(_ fields: inout Fields) -> PetitionTerms {
    let goal = fields.optional("goal", .signatures)
    let opens = fields.optional("opens", .day)
    let closes = fields.optional("closes", .day)
    let age = fields.optional("age", .signingAge)
    let postcode = fields.optional("postcode", Shape<PetitionTerms.Postcode>.word())
    let household = fields.optional("household", .household)
    return PetitionTerms(
      goal: goal, opens: opens, closes: closes, age: age, postcode: postcode, household: household)
  }
}

extension Shape where Value == GlobalCampaign.Signing {
  static let signing = scalar(
    "here, or the address of the server that takes signatures, which begins with https://",
    pattern: "here|https://(?![^/?#]*@)[!-~\\u00a1-\\uffff]{1,2000}"
  ) { text in
    text == "here" || WebAddress.isWellFormed(text) ? GlobalCampaign.Signing(text) : nil
  }
}

extension Shape where Value == GlobalCampaign.Controller {
  static let controller = mapping { fields in
    let name = fields.required("name", .text)
    let address = fields.required("address", .text)
    let email = fields.required("email", .email)
    let web = fields.optional("web", .webAddress)
    guard let name, let address, let email else { return nil }
    return GlobalCampaign.Controller(name: name, address: address, email: email, web: web)
  }
}

extension Shape where Value == GlobalCampaign.Consents {
  static let consents = mapping { fields in
    let sign = fields.required("sign", .text)
    let showName = fields.required("show-name", .text)
    let news = fields.required("news", .text)
    guard let sign, let showName, let news else { return nil }
    return GlobalCampaign.Consents(sign: sign, showName: showName, news: news)
  }
}
