import Foundation

/// What is asked of people who sign: the published `data/petitions.json`, and nothing else of the workspace.
public struct CampaignTerms: Sendable, Codable {
  public struct Texts: Sendable, Codable, Hashable {
    public struct Consents: Sendable, Codable, Hashable {
      public let sign: String
      public let showName: String?
      public let news: String?
    }

    public let title: String
    public let summary: String?
    public let privacy: String?
    public let otherHelp: String?
    public let controllerName: String?
    public let controllerAddress: String?
    public let consents: Consents
  }

  public struct Controller: Sendable, Codable, Hashable {
    public let email: String?
    public let web: String?
  }

  public struct Campaign: Sendable, Codable {
    public let id: String
    public let demonstration: Bool?
    public let signing: String?
    public let languages: [String]
    public let retention: Int?
    public let reminderDays: Int?
    public let expiryDays: Int?
    public let controller: Controller?
    /// `shown` where names may be shown beside the petition.
    public let names: String?
    public let texts: [String: Texts]
  }

  public let campaign: Campaign
  public let petitions: [PetitionTerms]
  /// The ids of the workspace's sources that may be named; nil in what an earlier version published.
  public let sources: [String]?
  /// By language: what stands around pages, from the published `site/frames.json`.
  public private(set) var frames: [String: PageFrame] = [:]

  /// SHA-256 of what was read: another one where the folder was published with other petitions since.
  public private(set) var hash: [UInt8] = []
  /// Where it stands in a published folder.
  public static let path = "data/petitions.json"

  private enum CodingKeys: String, CodingKey { case campaign, petitions, sources }

  /// Reads `data/petitions.json`, and `site/frames.json` where there is one.
  ///
  /// - Throws: a `TermsProblem` that names what is missing.
  public init(json: Data, frames: Data? = nil) throws {
    do {
      self = try JSONDecoder().decode(Self.self, from: json)
      hash = SHA256Bytes.hash(Array(json))
      if let frames {
        self.frames = try JSONDecoder().decode([String: PageFrame].self, from: frames).mapValues { $0.rooted() }
      }
    } catch let error as DecodingError {
      throw TermsProblem(reason: Self.sentence(error))
    }
    for petition in petitions where !PetitionTerms.isID(petition.id) {
      throw TermsProblem(reason: "“\(petition.id)” is no id of a petition")
    }
    guard Set(petitions.map(\.id)).count == petitions.count else {
      throw TermsProblem(reason: "two petitions have one id")
    }
    for language in campaign.languages where campaign.texts[language] == nil {
      throw TermsProblem(reason: "the campaign has no texts in \(language)")
    }
  }

  private static func sentence(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "“\(key.stringValue)” is missing\(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "another kind of value is expected\(place(context))"
    case .dataCorrupted(let context): "it is no JSON\(place(context))"
    @unknown default: "it cannot be read"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    context.codingPath.isEmpty ? "" : " in " + context.codingPath.map(\.stringValue).joined(separator: ".")
  }

  public func petition(_ id: some StringProtocol) -> PetitionTerms? { petitions.first { $0.id == id } }

  /// Whether names of people who allow it are shown; they are kept where nothing is said.
  public var showsNames: Bool { campaign.names == "shown" }
  public var isDemonstration: Bool { campaign.demonstration ?? false }
  /// Days until a mail that nobody answered is sent once more.
  public var reminderDays: Int { campaign.reminderDays ?? 3 }
  /// Days until an unconfirmed signature is erased.
  public var expiryDays: Int { campaign.expiryDays ?? 14 }
  /// Days after closing until names and addresses are erased.
  public var retentionDays: Int { campaign.retention ?? 90 }
}

/// Why the published petitions cannot be used.
public struct TermsProblem: Error, Sendable {
  public let reason: String
}

/// One country's petition as it is published.
public struct PetitionTerms: Sendable, Codable {
  public struct Demand: Sendable, Codable, Hashable {
    public let id: String
    public let calls: [String]?
    public let indicators: [String]?
  }

  public struct Texts: Sendable, Codable, Hashable {
    public let title: String
    public let addressee: String?
    public let introduction: String?
    public let demands: [String: String]
    /// What the calls to action behind the demands are called, by id, and the indicators, by number.
    public let calls: [String: String]?
    public let indicators: [String: String]?
  }

  public enum Postcode: String, Sendable, Codable {
    case unasked = "none"
    case optional, required
  }

  public let id: String
  public let country: String
  public let edition: String
  public let age: Int
  public let postcode: Postcode?
  public let household: Int?
  public let goal: Int?
  public let milestones: [Int]?
  public let opens: String?
  public let closes: String?
  public let demands: [Demand]
  public let texts: [String: Texts]
  public let pages: [String: String]?

  /// Of a petition that is published no longer: nothing is known of it, and what people wrote is kept as it is.
  public static func unpublished(_ id: String, country: String) -> PetitionTerms {
    PetitionTerms(
      id: id, country: country, edition: "", age: 0, postcode: .optional, household: nil, goal: nil, milestones: nil,
      opens: nil, closes: nil, demands: [], texts: [:], pages: nil)
  }

  /// Whether a postcode is asked for.
  public var postcodeRule: Postcode { postcode ?? .unasked }

  /// How many may sign from one mailbox.
  public var mailboxShare: Int { min(max(household ?? 2, 1), 8) }

  /// Lower-case letters, digits and hyphens, no hyphen first: what may stand in an address, in a file's name and in a table
  /// of the workspace.
  public static func isID(_ text: some StringProtocol) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.first != 0x2D
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}

/// Whether a petition takes signatures, as the people who run it have said.
public enum PetitionState: String, Sendable, CaseIterable, Codable {
  case open, paused, closed, archived

  /// A petition is opened, paused and opened again, closed, and at last archived.
  public func leads(to next: PetitionState) -> Bool {
    switch (self, next) {
    case (.open, .paused), (.paused, .open), (.open, .closed), (.paused, .closed), (.closed, .open),
      (.closed, .archived):
      true
    default: false
    }
  }
}
