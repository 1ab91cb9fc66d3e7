import Cards

extension Rule {
  /// The campaign's title names no abuse: it stands in the tab of a browser and in the subject of mails, where others read it.
  ///
  /// Looked for are a short list of words in English, French, Dutch and German, and the terms that the
  /// [terminology lists](terms.md) warn of; titles in other languages are not looked through. The title of a petition is
  /// free: forms and mails are headed by the campaign's.
  ///
  /// `campaign.yaml`:
  /// ```diff
  /// -title: {en: Stop abuse, fr: Une promesse}
  /// +title: {en: A promise, fr: Une promesse}
  /// ```
  static let campaignTitle = Rule(
    "campaign-title", .safety,
    .dossier { dossier, report in
      guard let campaign = dossier.campaign else { return }
      for version in campaign.title.versions {
        guard let word = abuse(in: version.value, of: version.language) else { continue }
        report.add(
          campaign.place, reach: .file, found: "“\(word)” in the title in \(version.language)",
          expected: "a title that does not say what was done to children",
          mend: "say what the campaign wants: a promise kept, a safe childhood")
      }
    })

  private static func abuse(in title: String, of language: LanguageTag) -> String? {
    if let word = AbuseWords.first(in: title, of: language) { return word }
    guard let list = TermList.list(of: language) else { return nil }
    let passage = Passage(title, line: 1)
    return list.found(in: passage.symbols).first.map { passage.text(passage.scalars(of: $0.range)) }
  }
}
