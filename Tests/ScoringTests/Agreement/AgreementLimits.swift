import Testing

@testable import Scoring

/// What cannot be computed, and what is to be settled.
@Suite struct AgreementLimits {
  private static let scale = ["none", "begun", "full"]

  @Test func `one coder agrees with nobody`() {
    let agreement = RatingRows.ratings(["none full begun"], values: Self.scale).agreement()
    for outcome in agreement.outcomes { #expect(outcome.obstacle == .oneCoder) }
  }

  @Test func `where no unit has two ratings there is nothing to compare`() {
    let agreement = RatingRows.ratings(["none full . .", ". . full none"], values: Self.scale).agreement()
    for outcome in [agreement.exact.percent, agreement.exact.gwet, agreement.alpha, agreement.exact.conger] {
      #expect(outcome.obstacle == .noPairs)
    }
    #expect(agreement.counts.codedOnce == 4)
  }

  @Test func `where every rating is the same chance would do as well, but for those who ask what else could be`() {
    let agreement = RatingRows.ratings(["full full full", "full full full"], values: Self.scale).agreement()
    for outcome in [
      agreement.exact.pairs.flatMap(\.mean), agreement.exact.conger, agreement.exact.fleiss, agreement.alpha,
    ] {
      #expect(outcome.obstacle == .oneValueUsed)
    }
    for outcome in [agreement.exact.percent, agreement.exact.gwet, agreement.exact.brennanPrediger] {
      #expect(outcome.value == 1 && outcome.intervalObstacle == .noVariation)
    }
  }

  @Test func `a scale of one value says nothing`() {
    let agreement = RatingRows.ratings(["full full", "full full"], values: ["full"]).agreement()
    #expect(agreement.exact.gwet.obstacle == .oneValuePossible)
    #expect(agreement.exact.brennanPrediger.obstacle == .oneValuePossible)
  }

  @Test func `one unit has no interval`() {
    let agreement = RatingRows.ratings(["none", "full"], values: Self.scale).agreement()
    for outcome in agreement.outcomes where outcome.obstacle == nil {
      #expect(outcome.intervalObstacle == .oneUnit)
    }
    #expect(agreement.alpha.value == 0)
  }

  @Test func `no ratings at all is no trap`() {
    for coders in [[], ["a"], ["a", "b"]] {
      let agreement = Ratings(level: .ordinal, values: [], coders: coders).agreement(.ordinal)
      #expect(agreement.outcomes.allSatisfy { $0.obstacle != nil })
    }
  }

  @Test func `long lists of values and of coders are refused where time or memory would run out`() {
    let units = 300
    let rows: [[Int?]] = [Array(0..<units), Array(0..<units).map { max(0, $0 - 1) }]
    let agreement = RatingRows.table(rows, (0..<units).map { "\($0)" }, .ratio).agreement(.ratio)
    #expect(agreement.exact.percent.value == 1.0 / 300)
    #expect(agreement.exact.fleiss.obstacle == .tooManyValues(300, limit: 200))
    #expect(agreement.alpha.value > 0.9 && agreement.confusion == nil)
    let many = RatingRows.table(Array(repeating: [0, 1, 1], count: 60), ["a", "b"], .nominal).agreement()
    #expect(many.exact.pairs.flatMap(\.mean).obstacle == .tooManyCoders(60, limit: 50))
    #expect(many.exact.conger.value == 1)
  }

  @Test func `units to settle come the widest apart first, a value against none included`() {
    var ratings = Ratings(level: .ordinal, values: Self.scale, coders: ["a", "b", "c"])
    ratings.append("same", [.value(1), .value(1), .gap(.blank)])
    ratings.append("near", [.value(1), .value(2), .gap(.noData)])
    ratings.append("far", [.value(0), .value(2), .value(1)])
    ratings.append("whether", [.value(1), .gap(.notApplicable), .value(1)])
    ratings.append("why", [.gap(.noData), .gap(.notApplicable)])
    ratings.append("alone", [.gap(.noData), .gap(.blank), .gap(.blank)])
    let agreement = ratings.agreement(.ordinal)
    #expect(agreement.disputes.map { ratings.units[$0.unit] } == ["far", "near", "whether", "why"])
    #expect(agreement.disputes.map(\.spread) == [2, 1, 0, 0])
    #expect(agreement.counts.gaps.map(\.count) == [4, 3, 2])
    #expect(agreement.confusion == [0, 1, 1, 1, 2, 2, 1, 2, 0])
  }

  @Test func `quantiles are those of printed tables`() {
    for (degrees, quantile) in [
      (1, 12.706205), (2, 4.302653), (5, 2.570582), (30, 2.042272), (300, 1.967903), (301, 1.967877), (1000, 1.962339),
    ] {
      #expect(isClose(Quantiles.t(0.975, degrees: degrees), quantile))
    }
    #expect(isClose(Quantiles.normal(0.975), 1.959964) && isClose(Quantiles.normal(0.005), -2.575829))
  }
}
