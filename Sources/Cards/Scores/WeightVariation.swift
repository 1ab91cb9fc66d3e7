/// How the weights of indicators are varied.
public enum WeightVariation: Sendable, Equatable {
  /// Each weight times a number drawn evenly between 1 − share and 1 + share; the share from 0 to below 1.
  case share(Double)
  /// All sets of weights around the stated ones, as a Dirichlet distribution whose means they are.
  ///
  /// The concentration *c*, above 0, says how close: of *k* weights that sum to 1 one of *w* has the variance
  /// *w* (1 − *w*) / (*c* *k* + 1). With equal weights and a concentration of 1 every set of weights is equally likely.
  case dirichlet(concentration: Double)

  /// Whether the number in it is one that it allows.
  public var isPossible: Bool {
    switch self {
    case .share(let share): (0..<1).contains(share)
    case .dirichlet(let concentration): concentration >= 0.01 && concentration.isFinite
    }
  }
}

extension WeightVariation {
  /// Reads `share:25` (in per cent) or `dirichlet:1`; the number may be left out.
  public init?(_ text: String) {
    let words = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var number: Double?
    if words.count > 1 {
      guard let quantity = Quantity(words[1].hasSuffix("%") ? String(words[1].dropLast()) : words[1]) else {
        return nil
      }
      number = Double(quantity.millionths) / 1_000_000
    }
    switch words.first {
    case "share": self = .share((number ?? 25) / 100)
    case "dirichlet": self = .dirichlet(concentration: number ?? 1)
    default: return nil
    }
    guard isPossible else { return nil }
  }

  /// The text that `WeightVariation` reads, as a regular expression; it also allows `dirichlet:0`, which makes no sense.
  public static let pattern =
    "share(:(?=[0-9.]{1,16}%?$)0*[0-9]{1,2}(\\.[0-9]{1,6})?%?)?|dirichlet(:(?=[0-9.]{1,16}%?$)[0-9]{1,15}(\\.[0-9]{1,6})?%?)?"
}
