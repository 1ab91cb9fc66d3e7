import Cards

extension Sample {
  static let sources: [Identifier<Source>: Source] = Dictionary(
    uniqueKeysWithValues: [
      source(
        "plan-2023", "report", "National plan for children", publisher: "Ministry of Youth", issued: "2023-03",
        accessed: "2025-06-01", url: "https://youth.example/plan", language: english, by: .state),
      source(
        "children-first", "report", "Calls that nobody answers", publisher: "Children First", issued: "2024",
        accessed: "2025-05-30", url: "https://children-first.example/calls?year=2024&lang=en", by: .ngo),
      source(
        "law-review", "article-journal", "=Rights on paper", container: "Law Review of Aldoria",
        authors: [
          PersonName(family: "Okonjo", given: "Ada", literal: nil),
          PersonName(family: nil, given: nil, literal: "Law Lab"),
        ], issued: "2022-11-20", doi: "10.5555/review.7", pages: "12–30", by: .academic),
      source(
        "letter", "personal_communication", "Letter of the Ministry of Justice", issued: "2025-02-03",
        accessed: "2025-02-10", url: "https://on-file.example/letter.pdf", doi: "10.5555/on-file", access: .onFile,
        by: .state),
      source(
        secretKey, "interview", secretTitle, issued: "2025-01-15", url: secretAddress, access: .confidential, by: .other
      ),
      source(
        "depositary", "webpage", "Status of the convention", url: "https://treaties.example/1", by: .intergovernmental),
      source("never-cited", "book", "A book that nobody cites", by: .other),
    ].map { ($0.key, $0) })

  /// What must not appear in anything published.
  static let secretKey = "interview-17"
  static let secretTitle = "Conversation with a civil servant"
  static let secretAddress = "https://secret.example/notes"
  static let onFileAddresses = ["https://on-file.example/letter.pdf", "10.5555/on-file"]

  private static func source(
    _ key: String, _ type: String, _ title: String, container: String? = nil, publisher: String? = nil,
    authors: [PersonName] = [], issued: String? = nil, accessed: String? = nil, url: String? = nil,
    doi: String? = nil, pages: String? = nil, language: LanguageTag? = nil, access: Source.Access = .open,
    by: Source.Publisher
  ) -> Source {
    Source(
      key: id(key), type: type, title: title, container: container, publisher: publisher, publisherPlace: nil,
      authors: authors, editors: [], issued: issued.map(date), accessed: accessed.map(date), url: url, doi: doi,
      isbn: nil, page: pages, volume: nil, issue: nil, number: nil, genre: nil, event: nil, language: language,
      access: access, by: by, place: place)
  }
}
