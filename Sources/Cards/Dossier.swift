/// Everything that a workspace folder says.
public final class Dossier: Sendable {
  public let title: Text
  public let summary: Text?
  public let publisher: Publisher
  /// The first is the original language.
  public let languages: [LanguageTag]
  public let licence: Licence
  /// Counts of children and victims below this and above 0 are withheld.
  public let smallCounts: Int
  /// How many months before a card's date its country's channels may have been verified last; `nil` where nobody said, and a
  /// date need not be there at all.
  public let channelMonths: Int?
  /// What the identifiers of feeds are made from, where that is not the publisher's address.
  public let feedOrigin: String?
  /// Web address under which the site will stand.
  public let address: String?
  public let quickExit: String
  public let brand: Brand
  public let imprint: ProseText?
  /// How large the share of claims with a source must be in each card, from 0 to 1; `nil` asks for none.
  public let coverage: Double?
  /// Whose keys may approve case studies.
  public let approvers: [Approver]
  public let sources: [Identifier<Source>: Source]
  public let series: [Series]
  public let forms: [FormOfExploitation]
  public let channels: [Channel]
  public let instruments: [Instrument]
  public let ratifications: [Ratification]
  public let frameworks: [Framework]
  /// Oldest first.
  public let editions: [Edition]
  public let pages: [ExtraPage]
  /// Posts, days and activities.
  public let chronicle: Chronicle
  /// Hosts that must never be visited, each with all that lies below it.
  public let neverFetch: [String]
  /// Saved copies of sources, in the order of the file.
  public let copies: [SavedCopy]
  /// `nil` where nothing is signed.
  public let campaign: GlobalCampaign?
  /// What became of what it demanded.
  public let records: CampaignRecords
  /// By their ids.
  public let laws: [LawImpact]
  /// Files that could not be read whole, so that what they do not say is not known.
  public let unread: Set<String>
  public let place: Place

  public init(
    title: Text, summary: Text?, publisher: Publisher, languages: [LanguageTag], licence: Licence, address: String?,
    quickExit: String, brand: Brand, imprint: ProseText?, approvers: [Approver] = [],
    sources: [Identifier<Source>: Source], series: [Series],
    forms: [FormOfExploitation], channels: [Channel], instruments: [Instrument], ratifications: [Ratification],
    frameworks: [Framework], editions: [Edition], pages: [ExtraPage],
    neverFetch: [String] = [], copies: [SavedCopy] = [], unread: Set<String> = [], coverage: Double? = nil,
    smallCounts: Int = Dossier.usualSmallCounts, campaign: GlobalCampaign? = nil,
    records: CampaignRecords = CampaignRecords(), laws: [LawImpact] = [], chronicle: Chronicle = Chronicle(),
    feedOrigin: String? = nil, channelMonths: Int? = nil, place: Place
  ) {
    self.title = title
    self.summary = summary
    self.publisher = publisher
    self.languages = languages
    self.licence = licence
    self.address = address
    self.quickExit = quickExit
    self.brand = brand
    self.imprint = imprint
    self.coverage = coverage
    self.approvers = approvers
    self.sources = sources
    self.series = series
    self.forms = forms
    self.channels = channels
    self.instruments = instruments
    self.ratifications = ratifications
    self.frameworks = frameworks
    self.editions = editions
    self.pages = pages
    self.chronicle = chronicle
    self.neverFetch = neverFetch
    self.copies = copies
    self.campaign = campaign
    self.records = records
    self.laws = laws
    self.unread = unread
    self.smallCounts = smallCounts
    self.feedOrigin = feedOrigin
    self.channelMonths = channelMonths
    self.place = place
  }
}

extension Dossier {
  /// What is small where `workspace.yaml` does not say.
  public static let usualSmallCounts = 10

  /// How long a channel's verification holds where `workspace.yaml` does not say, in months.
  public static let usualChannelMonths = 24

  public var original: LanguageTag { languages.first ?? .english }

  public func framework(of edition: Edition) -> Framework? { frameworks.first { $0.id == edition.framework.value } }
}

/// Who publishes the cards.
public struct Publisher: Sendable {
  public let name: Text
  public let address: Text?
  public let email: String?
  public let web: String?

  public init(name: Text, address: Text?, email: String?, web: String?) {
    self.name = name
    self.address = address
    self.email = email
    self.web = web
  }
}

/// The licence of texts and data.
public struct Licence: Sendable {
  /// SPDX identifier.
  public let id: String
  public let name: Text?
  public let web: String?

  public init(id: String, name: Text?, web: String?) {
    self.id = id
    self.name = name
    self.web = web
  }
}

/// What a theme changes.
public struct Brand: Sendable {
  public let colour: Colour?
  public let logo: Logo?

  public init(colour: Colour?, logo: Logo?) {
    self.colour = colour
    self.logo = logo
  }
}

/// A picture of the publisher's, with the text that replaces it.
public struct Logo: Sendable {
  /// Path within the workspace.
  public let file: String
  public let text: Text
  public let bytes: [UInt8]
  public let mediaType: String

  public init(file: String, text: Text, bytes: [UInt8], mediaType: String) {
    self.file = file
    self.text = text
    self.bytes = bytes
    self.mediaType = mediaType
  }
}

/// A page of the publisher's own.
public struct ExtraPage: Sendable {
  public let id: Identifier<ExtraPage>
  public let title: Text
  public let text: ProseText
  public let place: Place

  public init(id: Identifier<ExtraPage>, title: Text, text: ProseText, place: Place) {
    self.id = id
    self.title = title
    self.text = text
    self.place = place
  }
}
