import Campaign
import Formats
import Foundation
import HTTPTypes
import NIOCore
import Store
import Synchronization

/// Counts as everybody may see them: in whole at once; by country and by day only up to yesterday and never so small
/// that they speak of few people.
struct PublicCounts {
  private let desk: SigningDesk

  init(_ desk: SigningDesk) { self.desk = desk }

  /// The smallest number that is shown by itself.
  static let smallest: Int64 = 10

  struct Petition: Encodable {
    let petition: String
    /// `open`, `upcoming`, `paused`, `closed` or `archived`.
    let state: String
    let asOf: String
    let online: Int64
    let paper: Int64
    let total: Int64
    let goal: Int?
    /// Online signatures given before today.
    let byCountry: [Country]
    let byDay: [Period]
  }

  struct Country: Encodable {
    /// Nothing stands for all others together.
    let country: String?
    let online: Int64
  }

  struct Period: Encodable {
    let from: String
    let to: String
    let online: Int64
  }

  struct All: Encodable {
    let asOf: String
    let online: Int64
    let paper: Int64
    let total: Int64
    let petitions: [Petition]
  }

  var all: All {
    let petitions = desk.terms.petitions.map(of)
    let (online, paper) = (petitions.reduce(0) { $0 + $1.online }, petitions.reduce(0) { $0 + $1.paper })
    return All(
      asOf: Moment.text(desk.store.clock()), online: online, paper: paper, total: online + paper, petitions: petitions)
  }

  func of(_ petition: PetitionTerms) -> Petition {
    let online = desk.store.counts.confirmed(petition.id)
    let paper = desk.paper(petition.id).accepted
    let today = Days.of(desk.store.clock())
    let (byCountry, byDay) = desk.store.counts.of(petition.id).confirmed(before: today)
    return Petition(
      petition: petition.id, state: desk.state(petition).name, asOf: Moment.text(desk.store.clock()), online: online,
      paper: paper,
      total: online + paper, goal: petition.goal, byCountry: Self.countries(byCountry), byDay: Self.periods(byDay))
  }

  /// Small countries are put together; where even together they are few, the next larger one joins them.
  static func countries(_ counts: [String: Int64]) -> [Country] {
    var shown = counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var others: Int64 = 0
    while let last = shown.last, last.value < smallest || (others > 0 && others < smallest) {
      others += last.value
      shown.removeLast()
    }
    var countries = shown.map { Country(country: $0.key, online: $0.value) }
    if others >= smallest { countries.append(Country(country: nil, online: others)) }
    return countries
  }

  /// Days are put together until there are enough; what is left at the end joins the period before.
  static func periods(_ counts: [Int64: Int64]) -> [Period] {
    var periods: [(from: Int64, to: Int64, count: Int64)] = []
    var open: (from: Int64, to: Int64, count: Int64)?
    for (day, count) in counts.sorted(by: { $0.key < $1.key }) where count > 0 {
      let sum = (from: open?.from ?? day, to: day, count: (open?.count ?? 0) + count)
      if sum.count >= smallest {
        periods.append(sum)
        open = nil
      } else {
        open = sum
      }
    }
    if let open, let last = periods.popLast() {
      periods.append((from: last.from, to: open.to, count: last.count + open.count))
    }
    return periods.map { Period(from: Days.text($0.from), to: Days.text($0.to), online: $0.count) }
  }
}

/// Ready answers about counts: made anew when a count has changed or a second has passed, however many ask.
final class CountAnswers: Sendable {
  private struct Made {
    let second: Int64
    let version: UInt64
    let answer: ReadyAnswer
  }

  private let desk: SigningDesk
  private let made = Mutex<[String: Made]>([:])

  init(_ desk: SigningDesk) { self.desk = desk }

  /// The answer at an address of counts; nil where there is no such petition, or it is another address.
  func answer(_ path: String) -> ReadyAnswer? {
    let (second, version) = (desk.store.clock(), desk.version)
    let known = made.withLock { $0[path] }
    if let known, known.second == second, known.version == version { return known.answer }
    guard let bytes = counted(path) else { return nil }
    var headers = HTTPFields(safetyFields)
    headers[.contentType] = "application/json"
    headers[.contentLength] = String(bytes.readableBytes)
    let answer = ReadyAnswer(headers: headers, bytes: bytes)
    made.withLock { $0[path] = Made(second: second, version: version, answer: answer) }
    return answer
  }

  private func counted(_ path: String) -> ByteBuffer? {
    switch CampaignAddress(path: path) {
    case .counts: CampaignRoutes.bytes(PublicCounts(desk).all)
    case .countsOf(let id): desk.terms.petition(id).flatMap { CampaignRoutes.bytes(PublicCounts(desk).of($0)) }
    default: nil
    }
  }
}
