/// A published or private source, with the fields that may be published. All others are dropped on reading.
///
/// A class, since notes and look-ups hand it on thousands of times; nothing of it ever changes.
public final class Source: Sendable {
  /// The key used in citations (CSL-JSON `id`).
  public let key: Identifier<Source>
  public let type: String
  public let title: String
  public let container: String?
  public let publisher: String?
  public let publisherPlace: String?
  public let authors: [PersonName]
  public let editors: [PersonName]
  public let issued: PartialDate?
  public let accessed: PartialDate?
  public let url: String?
  public let doi: String?
  public let isbn: String?
  public let page: String?
  public let volume: String?
  public let issue: String?
  public let number: String?
  public let genre: String?
  public let event: String?
  public let language: LanguageTag?
  public let access: Access
  public let by: Publisher
  /// Whether it reports what it knows itself; `nil` where nobody has said.
  public let kind: Kind?
  /// Whether its address must never be visited.
  public let isNeverFetched: Bool
  public let place: Place

  public init(
    key: Identifier<Source>, type: String, title: String, container: String?, publisher: String?,
    publisherPlace: String?, authors: [PersonName], editors: [PersonName], issued: PartialDate?,
    accessed: PartialDate?, url: String?, doi: String?, isbn: String?, page: String?, volume: String?, issue: String?,
    number: String?, genre: String?, event: String?, language: LanguageTag?, access: Access, by: Publisher,
    kind: Kind? = nil, isNeverFetched: Bool = false, place: Place
  ) {
    self.key = key
    self.type = type
    self.title = title
    self.container = container
    self.publisher = publisher
    self.publisherPlace = publisherPlace
    self.authors = authors
    self.editors = editors
    self.issued = issued
    self.accessed = accessed
    self.url = url
    self.doi = doi
    self.isbn = isbn
    self.page = page
    self.volume = volume
    self.issue = issue
    self.number = number
    self.genre = genre
    self.event = event
    self.language = language
    self.access = access
    self.by = by
    self.kind = kind
    self.isNeverFetched = isNeverFetched
    self.place = place
  }
}

extension Source {
  public enum Access: String, Sendable, CaseIterable, Hashable {
    case open = "public"
    /// Cited without address.
    case onFile = "on-file"
    /// Never named in anything published.
    case confidential
  }

  /// Who published it. A grade does not rest on NGOs' sources alone unless it says so.
  public enum Publisher: String, Sendable, CaseIterable, Hashable {
    case state, intergovernmental, ngo, academic, press, other
  }

  /// A law, a ruling, a count is primary to what it says; who tells of it is secondary.
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case primary, secondary
  }

  /// Where it is on the web: its URL, else its DOI; `nil` where it is nowhere.
  public var webAddress: String? { url ?? doi.map { $0.hasPrefix("http") ? $0 : "https://doi.org/" + $0 } }
}

/// An author or editor of a source, or a body.
public struct PersonName: Sendable, Hashable {
  public let family: String?
  public let given: String?
  public let literal: String?

  public init(family: String?, given: String?, literal: String?) {
    self.family = family
    self.given = given
    self.literal = literal
  }
}

/// A reference to a source with the place in it.
public final class Citation: Sendable {
  public let key: Identifier<Source>
  public let locator: String?
  public let place: Place

  public init(key: Identifier<Source>, locator: String?, place: Place) {
    self.key = key
    self.locator = locator
    self.place = place
  }
}
