import Cards

extension Rule {
  /// An edition names a framework that exists.
  ///
  /// `editions/e1/edition.yaml`:
  /// ```diff
  /// -framework: plian
  /// +framework: plain
  /// ```
  static let editionFramework = Rule(
    "edition-framework",
    .dossier { dossier, report in
      if dossier.editions.isEmpty, !dossier.unread.contains(where: { $0.hasPrefix("editions/") }) {
        report.add(
          Place(file: "editions"), found: "no edition", expected: "a folder editions/ID with an edition.yaml")
      }
      for edition in dossier.editions where dossier.framework(of: edition) == nil {
        report.unknown(
          "framework", edition.framework.value.text, at: edition.framework.place,
          in: "frameworks/\(edition.framework.value).yaml", among: dossier.frameworks.map(\.id.text),
          expected: "a file of frameworks/")
      }
    })
}
