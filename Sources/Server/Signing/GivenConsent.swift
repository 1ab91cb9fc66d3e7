import Campaign
import Store

/// One of the things that somebody said yes to.
public struct GivenConsent: Sendable, Hashable, Encodable {
  /// `sign`, `age`, `show-name` or `news`.
  public let consent: String
  /// The words beside its tick, where the form that was signed had them; nil where they are others today.
  public let text: String?

  /// All that was given, and nothing else, in the order of the form.
  public static func all(
    in record: SignatureRecord, _ terms: CampaignTerms, _ petition: PetitionTerms
  ) -> [GivenConsent] {
    let language = record.wording?.language ?? ""
    let texts = FormPage(terms: terms, petition: petition, language: language).consentTexts
    let form = "\n\n" + (record.wording?.body ?? "") + "\n\n"
    return record.consents.names.map { name in
      GivenConsent(consent: name, text: texts[name].flatMap { form.contains("\n\n" + $0 + "\n\n") ? $0 : nil })
    }
  }
}
