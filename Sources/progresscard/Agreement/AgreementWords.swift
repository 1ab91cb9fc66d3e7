import Scoring

/// One line of a table of coefficients.
struct AgreementRow {
  /// As in JSON.
  let id: String
  let name: String
  /// What it takes into account.
  let meaning: String
  let outcome: Agreement.Outcome
}

extension Agreement {
  /// The coefficients that weigh differences in one way, in the order in which they are printed.
  func rows(_ weighed: Weighed) -> [AgreementRow] {
    let isExact = weighed.weights == .identity, isPair = ratings.coders.count <= 2
    let prefix = isExact ? "" : "Weighted "
    func name(_ text: String) -> String { isExact ? text : prefix + text }
    var rows = [
      AgreementRow(
        id: "percent-agreement", name: isExact ? "Percent agreement" : "Weighted percent agreement",
        meaning: isExact ? "pairs of ratings that are the same; chance is not taken off" : "chance is not taken off",
        outcome: weighed.percent),
      AgreementRow(
        id: isPair ? "cohen-kappa" : "cohen-kappa-mean",
        name: name(isPair ? "Cohen's κ" : "Cohen's κ, mean of pairs"),
        meaning: isPair
          ? "takes off chance, as each of the two uses the values"
          : "takes off chance, as each of the two uses the values, pair by pair",
        outcome: weighed.pairs.flatMap(\.mean)),
    ]
    if !isPair {
      rows.append(
        AgreementRow(
          id: "conger-kappa", name: name("Conger's κ"), meaning: "as Cohen's, of all coders at once",
          outcome: weighed.conger))
    }
    rows += [
      AgreementRow(
        id: "fleiss-kappa", name: name("Fleiss' κ"), meaning: "takes off chance, as all coders together use the values",
        outcome: weighed.fleiss),
      AgreementRow(
        id: isExact ? "gwet-ac1" : "gwet-ac2", name: isExact ? "Gwet's AC1" : "Gwet's AC2",
        meaning: "takes off chance on hard units only; steady where one value prevails", outcome: weighed.gwet),
      AgreementRow(
        id: "brennan-prediger", name: name("Brennan–Prediger"),
        meaning: "takes off chance, the same for each of the \(ratings.values.count) values",
        outcome: weighed.brennanPrediger),
    ]
    return rows
  }

  var alphaRow: AgreementRow {
    let near =
      switch ratings.level {
      case .nominal: "differences count alike"
      case .ordinal: "far ones count more"
      case .interval: "differences squared"
      case .ratio: "differences as shares"
      }
    return AgreementRow(
      id: "krippendorff-alpha", name: "Krippendorff's α, \(ratings.level.rawValue)",
      meaning: "takes off chance, as if paired ratings were mixed; \(near)", outcome: alpha)
  }
}

extension Rating.Gap {
  /// As in files.
  var text: String {
    switch self {
    case .blank: "blank"
    case .notAssessed: "not-assessed"
    case .noData: "no-data"
    case .notApplicable: "not-applicable"
    }
  }
}

extension AgreementObstacle {
  /// As in JSON.
  var id: String {
    switch self {
    case .oneCoder: "one-coder"
    case .noPairs: "no-pairs"
    case .oneValueUsed: "one-value-used"
    case .oneValuePossible: "one-value-possible"
    case .certainByChance: "certain-by-chance"
    case .tooManyValues: "too-many-values"
    case .tooManyCoders: "too-many-coders"
    case .oneUnit: "one-unit"
    case .noVariation: "no-variation"
    case .noPairComputable: "no-pair-computable"
    case .tooManyToResample: "too-many-to-resample"
    case .resamplesFailed: "resamples-failed"
    }
  }

  var sentence: String {
    switch self {
    case .oneCoder: "there is one coder only"
    case .noPairs: "no unit was rated by two coders"
    case .oneValueUsed: "every rating is the same value; chance alone would do as well"
    case .oneValuePossible: "only one value occurs; say --values where others could be given"
    case .certainByChance: "with these weights chance alone brings full agreement"
    case .tooManyValues(let count, let limit): "\(count) different values; it is made for at most \(limit)"
    case .tooManyCoders(let count, let limit): "\(count) coders; pairs are compared of at most \(limit)"
    case .oneUnit: "there is one unit only"
    case .noVariation: "its error comes out as zero, so these units cannot say how sure it is"
    case .noPairComputable: "no pair of coders has one"
    case .tooManyToResample(let count, let limit): "\(count) different values; resampled are at most \(limit)"
    case .resamplesFailed(let failed, let count): "\(failed) of \(count) resamples hold one value only"
    }
  }
}
