import Testing
import ToolsSupport

/// Variants of COINr's ASEM example that its tables do not hold: computed by COINr 1.1.14 in R 4.2.
@Suite(
  "Variants of ASEM",
  .enabled(if: SharedTable.isThere("asem"), "../shared/data/asem is not there: nothing is compared with COINr's tables")
)
struct AsemVariants {
  struct Variant: Sendable, CustomTestStringConvertible {
    let what: String
    /// What stands in `method` before the scores.
    let head: String
    let by: String
    let isDivided: Bool
    /// The index and its rank of Denmark, Singapore and Laos; `nil` for one that is screened out.
    let index: [(score: Double, rank: Int)?]
    /// The sum of the squares of all scores of all units, and how many they are.
    let squares: Double
    let count: Int

    var testDescription: String { what }
  }

  private static let variants: [Variant] = [
    .init(
      what: "z-scores",
      head: "steps: [{impute: {by: group-mean, group: EurAsia_group}}, {screen: {minimum-data: 90%}}, {treat: {}}]\n"
        + "normalise: {by: z-score, to: [100, 15]}",
      by: "arithmetic", isDivided: true,
      index: [(107.62117047248547, 2), (104.20831047719965, 13), (92.85412450100722, 47)], squares: 5650110.146470688,
      count: 561),
    .init(
      what: "geometric means, outliers by the side of the skew",
      head:
        "steps: [{impute: {by: median}}, {treat: {skew: 1.5, kurtosis: 2, winsorise-at-most: 2, then: log-by-skew}}]\n"
        + "normalise: {by: min-max, to: [1, 100]}",
      by: "geometric", isDivided: true,
      index: [(57.64452739021625, 2), (44.33302543858587, 25), (19.678886060822844, 46)], squares: 1180592.1107772964,
      count: 561),
    .init(
      what: "harmonic means, outliers drawn in alone",
      head: "steps: [{treat: {winsorise-at-most: 3, then: none}}, {impute: {by: mean}}]\n"
        + "normalise: {by: min-max, to: [1, 7]}",
      by: "harmonic", isDivided: false,
      index: [(3.440111321464267, 12), (2.962584679688067, 20), (1.9351837340475546, 50)], squares: 6852.143647415263,
      count: 561),
    .init(
      what: "medians of percent ranks",
      head: "steps: [{screen: {minimum-data: 98%}}]\n"
        + "normalise: {by: percent-rank, to: [0, 1]}",
      by: "median", isDivided: true, index: [(0.6583333333333333, 2), nil, nil], squares: 89.64263888888888, count: 341),
    .init(
      what: "the Copeland count at every level",
      head: "steps: [{impute: {by: group-median, group: EurAsia_group}}]\n"
        + "normalise: {by: borda}",
      by: "copeland", isDivided: true, index: [(38.0, 3), (8.0, 20), (-11.0, 35)], squares: 410444.0, count: 561),
    .init(
      what: "power means of distances to the best",
      head: "normalise: {by: distance-to-best, to: [0, 1]}",
      by: "power, exponent: 2", isDivided: true,
      index: [(0.685002370533291, 5), (0.6251971206706659, 20), (0.548935373377859, 39)], squares: 198.17445094873543,
      count: 561),
    .init(
      what: "distances to targets",
      head: "normalise: {by: distance-to-target, to: [0, 1], beyond: keep}",
      by: "arithmetic", isDivided: false,
      index: [(0.6168269615359824, 10), (0.5077941795893043, 29), (0.39505394266027716, 49)],
      squares: 174.9824524123232, count: 561),
    .init(
      what: "distances to Denmark, outliers by Box and Cox",
      head: "steps: [{treat: {then: box-cox, lambda: 0.5, winsorise-at-most: 0}}]\n"
        + "normalise: {by: distance-to-reference, reference: DNK, to: [0, 1], beyond: keep}",
      by: "arithmetic", isDivided: true, index: [(1.0, 24), (1.863145900247902, 4), (0.9115753744730772, 34)],
      squares: 1498.1904600299406, count: 561),
  ]

  @Test(arguments: variants) func `have COINr's scores and ranks`(variant: Variant) throws {
    let asem = try AsemWorkspace()
    let judged = try asem.judged(variant.head, by: variant.by, denominated: variant.isDivided)
    #expect(judged.findings == [])
    for (unit, index) in zip(["DNK", "SGP", "LAO"], variant.index) {
      let entry = judged.unit(unit)?.entries.first { $0.id.text == "index" }
      #expect((entry?.value == nil) == (index == nil), "\(unit)")
      guard let index, let value = entry?.value else { continue }
      #expect(abs(value.low - index.score) < 1e-9 && entry?.places == index.rank...index.rank, "\(unit)")
    }
    let scores = asem.units.flatMap { judged.unit($0)?.entries.compactMap(\.value?.low) ?? [] }
    #expect(scores.count == variant.count)
    #expect(abs(scores.reduce(0) { $0 + $1 * $1 } / variant.squares - 1) < 1e-10)
  }
}
