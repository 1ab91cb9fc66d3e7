/// The one campaign of a workspace, under which each country has its petition.
public final class GlobalCampaign: Sendable {
  public let id: Identifier<GlobalCampaign>
  /// Titles of pages and subjects of mails are made of it, so it names no abuse.
  public let title: Text
  public let summary: ProseText
  /// Whether every page and every mail says that it is shown for an example.
  public let isDemonstration: Bool
  /// Whether the names of those who allow it are shown beside the petition.
  public let names: Names
  /// Where people sign; `nil` where no form is linked to.
  public let signing: Signing?
  public let controller: Controller
  public let privacy: ProseText
  public let consents: Consents
  /// Another way to help, which records nothing.
  public let otherHelp: ProseText
  /// The rules of countries whose petition says nothing else.
  public let terms: PetitionTerms
  /// Of single countries: from which age people may sign.
  public let ages: [CountryCode: Int]
  /// Days after closing until names and addresses are erased.
  public let retention: Int
  /// Days until somebody who has not confirmed is reminded.
  public let reminderDays: Int
  /// Days until a signature that was not confirmed is erased.
  public let expiryDays: Int
  public let place: Place

  public init(
    id: Identifier<GlobalCampaign>, title: Text, summary: ProseText, isDemonstration: Bool, names: Names,
    signing: Signing?,
    controller: Controller, privacy: ProseText, consents: Consents, otherHelp: ProseText, terms: PetitionTerms,
    ages: [CountryCode: Int], retention: Int, reminderDays: Int, expiryDays: Int, place: Place
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.isDemonstration = isDemonstration
    self.names = names
    self.signing = signing
    self.controller = controller
    self.privacy = privacy
    self.consents = consents
    self.otherHelp = otherHelp
    self.terms = terms
    self.ages = ages
    self.retention = retention
    self.reminderDays = reminderDays
    self.expiryDays = expiryDays
    self.place = place
  }
}

extension GlobalCampaign {
  /// What is done with the names of people who allow them to be shown. Beside a petition about what was done to children a name
  /// can harm whoever bears it, so they are kept unless a campaign says otherwise.
  public enum Names: String, Sendable, CaseIterable { case kept, shown }

  /// Where the form stands.
  public enum Signing: Sendable, Equatable {
    /// On the server that serves the site.
    case here
    /// On the server of this address, without a slash at its end.
    case at(String)

    /// `nil` where the text is neither `here` nor an address that begins with `https://`.
    public init?(_ text: String) {
      if text == "here" {
        self = .here
        return
      }
      guard text.hasPrefix("https://") else { return nil }
      self = .at(Self.withoutSlash(text))
    }

    /// As `campaign.yaml` says it.
    public var text: String {
      switch self {
      case .here: "here"
      case .at(let address): address
      }
    }

    private static func withoutSlash(_ address: String) -> String {
      address.hasSuffix("/") ? withoutSlash(String(address.dropLast())) : address
    }
  }

  /// Who answers for the data of those who sign.
  public struct Controller: Sendable {
    public let name: Text
    public let address: Text
    public let email: String
    public let web: String?

    public init(name: Text, address: Text, email: String, web: String?) {
      self.name = name
      self.address = address
      self.email = email
      self.web = web
    }
  }

  /// What people agree to, each by a tick of its own.
  public struct Consents: Sendable {
    public let sign: Text
    public let showName: Text
    public let news: Text

    public init(sign: Text, showName: Text, news: Text) {
      self.sign = sign
      self.showName = showName
      self.news = news
    }

    /// By the names that `campaign.yaml` gives them.
    public var all: [(name: String, text: Text)] { [("sign", sign), ("show-name", showName), ("news", news)] }
  }
}
