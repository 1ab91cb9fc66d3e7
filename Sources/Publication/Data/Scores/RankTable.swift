import Cards
import Formats
import Scoring

/// The rank of one unit, as a row.
struct RankRow: Sendable {
  let unit: UnitCode
  /// In the ranking.
  let position: Int
}

extension DataPackage {
  /// `ranks.csv`: ranks with intervals, and how sure categories are; `nil` where the edition publishes no ranking.
  var ranks: DataTable<RankRow>? {
    guard let ranked = checked.ranking else { return nil }
    let rows = (ranked.order + ranked.unranked).map { RankRow(unit: ranked.units[$0], position: $0) }
    let parts = ranked.varied.map(\.rawValue)
    return DataTable(
      name: "ranks", title: "Ranks",
      description: """
        Ranks and categories with how sure they are, from \(ranked.replications.computed) of \
        \(ranked.replications.asked) replications with the seed \(ranked.choice.seed), in which \
        \(parts.isEmpty ? "nothing was" : parts.joined(separator: ", ") + " were") varied. Best rank first; units without a \
        rank last.
        """,
      columns: unitColumns(unique: true) { $0.unit } + rankColumns(ranked) + certaintyColumns(ranked), rows: rows,
      key: ["unit"], references: [])
  }

  private func rankColumns(_ ranked: RankedEdition) -> [TableColumn<RankRow>] {
    let (numbers, scores) = (NumberText(framework.method), checked.scores)
    let place = ColumnConstraints(minimum: 1)
    return [
      TableColumn("score", .number, "The score that ranks the unit. Empty: none, or a range.") { row in
        let value = scores?.scores(of: row.unit)?.total?.value
        return .number(value.flatMap { $0.isExact ? $0.low : nil }, numbers.score)
      },
      TableColumn("rank", .integer, place, "1 is the best. Empty: the unit is not ranked.") {
        .integer(orEmpty: ranked.nominal.ranks[$0.position])
      },
      TableColumn("median_rank", .number, place, "The median of its ranks in all replications.") {
        .number(ranked.replications.ranks(of: $0.position)?.median, numbers.plain)
      },
      TableColumn("rank_5", .number, place, "The 5th percentile of its ranks.") {
        .number(ranked.replications.ranks(of: $0.position)?.low, numbers.plain)
      },
      TableColumn("rank_95", .number, place, "The 95th percentile of its ranks.") {
        .number(ranked.replications.ranks(of: $0.position)?.high, numbers.plain)
      },
      TableColumn(
        "groups", .string, .matching("[a-z]+(;[a-z]+)*"),
        """
        Letters of the groups to which it belongs, joined by semicolons. Units that share one cannot be told apart: none \
        stands before another in 95% of the replications.
        """
      ) { .text(orEmpty: ranked.letters(of: $0.position).joined(separator: ";")) },
    ]
  }

  private func certaintyColumns(_ ranked: RankedEdition) -> [TableColumn<RankRow>] {
    let categories = framework.categories, numbers = NumberText(framework.method)
    guard ranked.ranking.plan.categoryCount > 0 else { return [] }
    let share = ColumnConstraints(minimum: 0, maximum: 1)
    let names = categories.map(\.id.text) + [ranked.nameOfNone]
    return [
      TableColumn("category", .string, .oneOf(categories.map(\.id.text)), "Overall category. Empty: none.") {
        .text(orEmpty: ranked.category(of: $0.position)?.text)
      },
      TableColumn("decided", .boolean, .required, "Whether people have decided the category.") {
        .boolean(ranked.isDecided($0.position))
      },
      TableColumn(
        "fragile", .boolean, .required, "Whether the category stays the same in less than 95% of the replications."
      ) { .boolean(ranked.isFragile($0.position)) },
    ]
      + names.enumerated().map { number, name in
        TableColumn(
          "share_" + name, .number, share,
          number == categories.count
            ? "The share of replications in which it had no category."
            : "The share of replications in which it was in the category \(name)."
        ) { row in
          let shares = ranked.replications.categoryShares(of: row.position)
          return .number(shares.indices.contains(number) ? shares[number] : nil, numbers.plain)
        }
      }
  }
}
