/// Every demand of every petition with what became of it: asked, promised, kept.
///
/// The rule. A demand is *asked* by standing in a petition. It is *promised* once a reply says `promised`. It is *kept* where a
/// reply says `done` and an outcome shows what was done, or where the treaty that an outcome names was ratified after the
/// signatures were handed over: a word alone keeps no promise. Until a reply comes the demand is met with *silence*,
/// counted in days from the first handover.
public struct PromiseLedger: Sendable {
  /// The last day that the files know of, up to which silence is counted; never today.
  public let day: PartialDate
  /// By country, then edition, then in the order of the petition.
  public let entries: [Entry]

  /// `nil` where nothing was recorded. Whether it is there never hangs on cards, of which a run may have read some alone.
  ///
  /// - Parameter editions: those that are looked at, oldest first.
  public init?(of editions: [Edition], in dossier: Dossier) {
    let records = dossier.records
    guard !records.isEmpty, let newest = editions.last else { return nil }
    let days =
      [newest.asOf] + records.handovers.map(\.date) + records.replies.map(\.date) + records.outcomes.map(\.date)
    let day = days.max { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) } ?? newest.asOf
    self.day = day
    let register = TreatyRegister(dossier)
    var entries: [Entry] = []
    for (position, edition) in editions.enumerated() {
      for card in edition.cards {
        guard let petition = card.petition else { continue }
        let later = editions.dropFirst(position + 1).first { later in
          later.cards.contains { $0.country == card.country && $0.petition != nil }
        }
        let handovers = records.handovers.filter { handover in
          handover.country == card.country && handover.date.latest >= edition.asOf.earliest
            && later.map { handover.date.latest < $0.asOf.earliest } ?? true
        }.sorted { $0.date < $1.date }
        entries += petition.demands.map { demand in
          Entry(demand, of: card, in: edition, handovers, records, register, on: day)
        }
      }
    }
    self.entries = entries.enumerated()
      .sorted { ($0.element.card.country, $0.offset) < ($1.element.card.country, $1.offset) }.map(\.element)
  }
}

extension PromiseLedger {
  /// How far one demand has come.
  public enum Standing: Sendable, Equatable {
    /// The signatures have not been handed over.
    case open
    /// Handed over, and no reply for this many days.
    case silent(days: Int)
    /// What the last reply said, where that did not keep it.
    case answered(DemandReply.Answer)
    case kept

    /// The word for it in files.
    public var name: String {
      switch self {
      case .open: "open"
      case .silent: "silent"
      case .answered(let answer): answer.rawValue
      case .kept: "kept"
      }
    }
  }

  /// How many demands there are, and how many of them came how far.
  public struct Totals: Sendable, Equatable {
    public let asked: Int
    public let promised: Int
    public let kept: Int
    public let silent: Int

    public init(_ entries: [Entry]) {
      asked = entries.count
      promised = entries.count(where: \.isPromised)
      kept = entries.count { $0.standing == .kept }
      silent = entries.count { if case .silent = $0.standing { true } else { false } }
    }
  }

  public var totals: Totals { Totals(entries) }

  /// Sorted by code.
  public var countries: [CountryCode] { Array(Set(entries.map(\.card.country))).sorted() }

  public func entries(of country: CountryCode) -> [Entry] { entries.filter { $0.card.country == country } }

  /// The handovers behind some of the entries, each once, the first first.
  public static func handovers(of entries: [Entry]) -> [Handover] {
    var seen: Set<ObjectIdentifier> = []
    return entries.flatMap(\.handovers).filter { seen.insert(ObjectIdentifier($0)).inserted }
      .sorted { $0.date < $1.date }
  }
}

extension PromiseLedger {
  /// One demand with its whole way.
  public final class Entry: Sendable {
    public let edition: Edition
    public let card: Card
    public let demand: Demand
    public let calls: [CallToAction]
    /// Those that the calls would move.
    public let indicators: [IndicatorNumber]
    /// Of this petition, the first first.
    public let handovers: [Handover]
    /// The first first.
    public let replies: [DemandReply]
    public let outcomes: [DemandOutcome]
    public let isPromised: Bool
    public let standing: Standing

    init(
      _ demand: Demand, of card: Card, in edition: Edition, _ handovers: [Handover], _ records: CampaignRecords,
      _ register: TreatyRegister, on day: PartialDate
    ) {
      let name = DemandName(country: card.country, edition: edition.id, demand: demand.id)
      let replies = records.replies.filter { $0.demand == name }.inOrder(of: \.date)
      let outcomes = records.outcomes.filter { $0.demand == name }.inOrder(of: \.date)
      self.edition = edition
      self.card = card
      self.demand = demand
      calls = card.calls(behind: demand)
      indicators = card.indicators(behind: demand)
      self.handovers = handovers
      self.replies = replies
      self.outcomes = outcomes
      isPromised = replies.contains { $0.answer == .promised }
      let isDone = !outcomes.isEmpty && replies.contains { $0.answer == .done }
      if isDone || Self.isRatified(outcomes, by: card.country, after: handovers.first?.date, register) {
        standing = .kept
      } else if let last = replies.last {
        standing = .answered(last.answer)
      } else {
        standing = handovers.first.map { .silent(days: PartialDate.days(from: $0.date, to: day)) } ?? .open
      }
    }

    private static func isRatified(
      _ outcomes: [DemandOutcome], by country: CountryCode, after handover: PartialDate?, _ register: TreatyRegister
    ) -> Bool {
      guard let handover else { return false }
      return outcomes.compactMap(\.treaty).contains { treaty in
        let rows = register.rows(of: country, to: treaty.value) + register.rows(about: country, to: treaty.value)
        return rows.contains { $0.bound.map { $0.earliest >= handover.latest } ?? false }
      }
    }
  }
}

extension Array {
  /// Sorted by a date; those of one date keep their order.
  fileprivate func inOrder(of date: KeyPath<Element, PartialDate>) -> [Element] {
    enumerated().sorted { ($0.element[keyPath: date], $0.offset) < ($1.element[keyPath: date], $1.offset) }
      .map(\.element)
  }
}
