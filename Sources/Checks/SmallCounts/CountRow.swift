@_spi(Unprotected) import Cards

/// A row of statistics of children or victims, as an attacker and the suppression see it.
struct CountRow {
  enum Content: Equatable {
    /// A count, or a range of counts.
    case count(ClosedRange<Int>)
    /// A share of the children in the box without its part: the least and the greatest that it was rounded from.
    case share(Share)
  }

  /// The ends in units of `whole`: 100 × 2 × 10^decimals, so that they are whole numbers.
  struct Share: Equatable {
    let lower: Int
    let upper: Int
    let whole: Int
  }

  /// Where its card stands among the country's, and where the row stands in the card.
  let card: Int
  let position: Int
  let box: CountBox
  let content: Content
  let isOfficial: Bool

  /// No count of children is larger; what is written as more is no count.
  private static let most = 1_000_000_000

  /// - Parameter series: the observation's own.
  init?(_ observation: Observation, _ series: Series, card: Int, position: Int) {
    (self.card, self.position) = (card, position)
    isOfficial = observation.isOfficial
    let ends = (observation.value ?? observation.low, observation.value ?? observation.high)
    guard let low = ends.0, let high = ends.1, low <= high, low.units >= 0 else { return nil }
    if series.isProtected {
      box = CountBox(observation)
      // What is no whole number is rounded outwards.
      let least = low.millionths / 1_000_000
      let greatest = (high.millionths + 999_999) / 1_000_000
      guard greatest <= Int128(Self.most) else { return nil }
      content = .count(Int(least)...Int(greatest))
    } else {
      box = CountBox(observation, part: series.id)
      guard let share = Share(from: low, to: high) else { return nil }
      content = .share(share)
    }
  }
}

extension CountRow.Share {
  /// How many there may be of so many in all.
  func part(of counts: ClosedRange<Int>) -> ClosedRange<Int> {
    let least = Int128(max(0, lower)) * Int128(counts.lowerBound)
    let most = Int128(upper) * Int128(counts.upperBound) / Int128(whole)
    let first = Int((least + Int128(whole) - 1) / Int128(whole))
    return first...max(first, min(counts.upperBound, Int(most)))
  }

  /// `nil` for what is no share.
  init?(from low: Quantity, to high: Quantity) {
    let decimals = max(low.decimals, high.decimals)
    guard (0...6).contains(decimals), high.millionths <= 100_000_000 else { return nil }
    let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let scaled = { (quantity: Quantity) in
      (0..<(decimals - quantity.decimals)).reduce(quantity.units) { units, _ in units * 10 }
    }
    self.init(lower: 2 * scaled(low) - 1, upper: 2 * scaled(high) + 1, whole: 200 * power)
  }
}

extension CountRow {
  /// Whether it says of children who are few how many they are; nobody is no child.
  func isSmall(below threshold: Int) -> Bool {
    guard case .count(let counts) = content else { return false }
    return counts.upperBound > 0 && counts.upperBound < threshold
  }

  var isShare: Bool { if case .share = content { true } else { false } }
}

/// What is published of a row.
enum CountMark: Hashable {
  case shown
  /// That it is from 1 to the threshold less one.
  case small
  /// Nothing.
  case withheld
}
