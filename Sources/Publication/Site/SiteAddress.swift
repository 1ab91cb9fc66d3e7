import Cards

/// Where a published file stands. Files are written and links printed from the same value, so no link can miss its file.
enum SiteAddress: Hashable, Sendable {
  /// The choice of edition and language.
  case root
  case rootTwin
  case styleSheet
  case quickExitScript
  /// Brings numbers of signatures up to date.
  case countsScript
  /// What stands around the pages of a server that takes signatures.
  case frames
  /// What is true of the method of every framework, in English.
  case method
  case methodTwin
  /// With the ending of its file.
  case logo(String)
  /// A picture of a card, with the ending of its file.
  case picture(Identifier<Edition>, CountryCode, Identifier<Picture>, String)
  /// The picture of a post, likewise.
  case postPicture(Identifier<Post>, String)
  /// The newest posts, for programs that look for news.
  case feed(LanguageTag)
  /// Posts, days or activities as data.
  case chronicle(String)
  case page(Identifier<Edition>, LanguageTag, Page)
  /// The same facts as JSON.
  case twin(Identifier<Edition>, LanguageTag, Page)
  case booklet(Identifier<Edition>, CountryCode, LanguageTag)
  case cardSheet(Identifier<Edition>, CountryCode, LanguageTag)
  /// A file of the data package.
  case data(Identifier<Edition>, String)
  /// A data file over all editions.
  case shared(String)

  enum Page: Hashable, Sendable {
    case front
    /// A country, or another unit of the edition.
    case unit(UnitCode)
    /// What nobody publishes of a country.
    case gaps(CountryCode)
    case indicator(IndicatorNumber)
    case treaties, changes, ranking, methodology, sources, about
    /// Categories that were published elsewhere, beside those that were computed.
    case published
    /// What became of the demands, everywhere and in one country.
    case ledger
    case ledgerOf(CountryCode)
    /// What laws have done, all and one.
    case laws
    case law(Identifier<LawImpact>)
    case extra(Identifier<ExtraPage>)
    /// All posts; like the three below it belongs to no edition.
    case posts
    case post(Identifier<Post>)
    case calendar, activities

    static func country(_ code: CountryCode) -> Page { .unit(UnitCode(code)) }
  }
}

extension SiteAddress.Page {
  /// The file's name without its ending, and the whole link from a page of the same edition and language.
  var stem: String {
    switch self {
    case .front: "index"
    // Codes of other units may be any word, such as that of another page.
    case .unit(let unit): unit.country == nil ? "unit-" + unit.text : unit.text
    case .gaps(let country): country.alpha2 + "-not-published"
    case .indicator(let number): "indicator-" + number.text
    case .treaties: "treaties"
    case .changes: "changes"
    case .ranking: "ranking"
    case .methodology: "methodology"
    case .sources: "sources"
    case .about: "about"
    case .published: "published"
    case .ledger: "ledger"
    case .ledgerOf(let country): country.alpha2 + "-ledger"
    case .laws: "laws"
    case .law(let id): "law-" + id.text
    case .extra(let id): "page-" + id.text
    case .posts: "index"
    case .post(let id): id.text
    case .calendar: "calendar"
    case .activities: "activities"
    }
  }

  /// Where pages stand that belong to no edition, so that their addresses stay.
  var folder: String? {
    switch self {
    case .posts, .post, .calendar, .activities: SiteAddress.news
    default: nil
    }
  }

  var file: String { stem + ".html" }
}

extension SiteAddress {
  /// In place of an edition.
  static let news = "news"

  /// From the output folder.
  var path: String {
    switch self {
    case .root: "site/index.html"
    case .rootTwin: "site/index.json"
    case .styleSheet: "site/style.css"
    case .quickExitScript: "site/quick-exit.js"
    case .countsScript: "site/counts.js"
    case .frames: "site/frames.json"
    case .method: "site/method.html"
    case .methodTwin: "site/method.json"
    case .logo(let ending): "site/logo." + ending
    case .picture(let edition, let country, let id, let ending):
      "site/\(edition.text)/images/\(country.alpha2)-\(id.text).\(ending)"
    case .postPicture(let post, let ending): "site/\(Self.news)/images/\(post.text).\(ending)"
    case .feed(let language): "site/\(Self.news)/\(language.text)/feed.xml"
    case .chronicle(let name): "data/\(name).json"
    case .page(let edition, let language, let page):
      "site/\(page.folder ?? edition.text)/\(language.text)/\(page.file)"
    case .twin(let edition, let language, let page):
      "site/\(page.folder ?? edition.text)/\(language.text)/\(page.stem).json"
    case .booklet(let edition, let country, let language):
      "booklets/\(edition.text)/\(country.alpha2).\(language.text).pdf"
    case .cardSheet(let edition, let country, let language):
      "booklets/\(edition.text)/\(country.alpha2).\(language.text).card.pdf"
    case .data(let edition, let file): "data/\(edition.text)/\(file)"
    case .shared(let file): "data/\(file)"
    }
  }

  /// The address on the web, where the output folder has one.
  func absolute(_ base: String) -> String { base + "/" + path }

  /// The way from one file to another, which holds in a folder, on a stick and on any server.
  func link(from page: SiteAddress) -> String {
    let here = page.path.split(separator: "/").dropLast()
    let there = path.split(separator: "/")
    let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
    return String(repeating: "../", count: here.count - shared) + there.dropFirst(shared).joined(separator: "/")
  }
}
