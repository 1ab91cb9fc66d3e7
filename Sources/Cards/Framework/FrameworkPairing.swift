/// A framework's indicators beside those of an earlier one that they are made of.
public struct FrameworkPairing: Sendable {
  public struct Pair: Sendable {
    public let now: Indicator
    /// Empty where the question is new.
    public let before: [Indicator]
    /// What the framework says of it; `nil` where it is the earlier one of the same number.
    public let origin: IndicatorOrigin?
  }

  /// In the order of the framework, one for each of its indicators.
  public let pairs: [Pair]

  /// Pairs indicators as `mapping` says, the others by their numbers.
  ///
  /// An earlier indicator that another one is made of is not also taken for the one of its own number: where numbers have
  /// moved, that would be another question.
  public init(_ framework: Framework, _ mapping: FrameworkMapping?, _ earlier: Framework) {
    let origins = Dictionary((mapping?.indicators ?? []).map { ($0.indicator.value, $0) }) { first, _ in first }
    let taken = Set((mapping?.indicators ?? []).flatMap { $0.was.map(\.value) })
    let before = Dictionary(earlier.indicators.map { ($0.number, $0) }) { first, _ in first }
    pairs = framework.indicators.map { indicator in
      if let origin = origins[indicator.number] {
        return Pair(now: indicator, before: origin.was.compactMap { before[$0.value] }, origin: origin)
      }
      let same = taken.contains(indicator.number) ? nil : before[indicator.number]
      return Pair(now: indicator, before: [same].compactMap(\.self), origin: nil)
    }
  }

  /// What an earlier name is now: by the first list that has it, else itself.
  public static func now<Of>(
    _ name: Identifier<Of>, _ own: [Renaming<Of>], _ shared: [Renaming<Of>] = []
  ) -> Identifier<Of> {
    (own.first { $0.earlier.value == name } ?? shared.first { $0.earlier.value == name })?.now.value ?? name
  }
}
