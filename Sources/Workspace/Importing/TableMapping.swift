import Cards
import Formats
import Foundation

/// What a mapping file says: which column or value of a foreign table becomes what in a workspace.
public struct TableMapping: Sendable {
  let separator: CSVSeparator?
  let encoding: TableEncoding
  /// The row that names the columns, from 1, counted as spreadsheets do: with those that are empty.
  let headerRow: Located<Int>?
  let unfold: Unfolding?
  let filters: [RowFilter]
  let edition: Pick?
  let newEdition: NewEdition?
  let unit: UnitPick?
  let writes: [WriteRule]
  let place: Place
}

/// Columns that become rows: `2019` and `2020` become the rows of a column `year`.
struct Unfolding: Sendable {
  /// The columns that are unfolded; all but those of `except` where it is `nil`.
  let columns: [Located<String>]?
  let except: [Located<String>]
  /// What the names of the columns become: one column, or several where `split` says how a name is taken apart.
  let names: [String]
  let split: String?
  let value: String
  let place: Place
}

/// A column whose values decide whether a row counts.
struct RowFilter: Sendable {
  let column: Located<String>
  let values: Set<String>
  /// Whether the values are those that count, or those that do not.
  let isOnly: Bool
}

/// An edition that is made where there is none; `{edition}` stands for its name.
struct NewEdition: Sendable {
  static let gap = "{edition}"
  let title, asOf: String
  let framework: Located<String>
  let notice: String?
  let place: Place

  /// A text of it for an edition.
  func filled(_ text: String, for edition: String) -> String { text.replacingOccurrences(of: Self.gap, with: edition) }
}

/// Where a value comes from, and what becomes of it on the way.
struct Pick: Sendable {
  enum Source: Sendable {
    case column(Located<String>)
    case columns([Located<String>], join: String)
    case fixed(String)
  }

  struct Band: Sendable {
    /// `nil` is below all others.
    let from: Decimal?
    let result: String
    let place: Place
  }

  let source: Source
  /// Those that it reads.
  var columns: [Located<String>] {
    switch source {
    case .column(let column): [column]
    case .columns(let columns, _): columns
    case .fixed: []
    }
  }

  /// Pieces of text and what stands in their place, wherever they stand; done first, one after the other.
  var replaced: [(piece: String, by: String)] = []
  /// Characters that are dropped at both ends.
  var strip: String = ""
  /// Where the text begins: what stands after this counts.
  var after: String?
  /// Where the text ends: what stands before this counts.
  var before: String?
  /// Texts and what they become, by their plain form.
  var map: [String: String] = [:]
  var mapped: [String] = []
  /// What the map gives, with its places.
  var results: [Located<String>] = []
  var ignoresCase = false
  var keepsOthers = false
  var otherwise: String?
  var number: NumberForm?
  var times: Decimal?
  var round: Int?
  var bands: [Band] = []
  var place: Place
}

/// How a table writes numbers.
struct NumberForm: Sendable {
  enum Mark: String, Sendable, CaseIterable { case point, comma, space, apostrophe }
  var decimal: Mark = .point
  var thousands: Mark?
  var isPercent = false
  /// A word behind a number and what it multiplies it with: `million`.
  struct Factor: Sendable {
    let word: String
    let times: Decimal
  }

  /// The longest word first, so that `hundred million` counts before `million`.
  private(set) var factors: [Factor] = []

  init(
    decimal: Mark = .point, thousands: Mark? = nil, isPercent: Bool = false, factors: [String: Decimal] = [:]
  ) {
    self.decimal = decimal
    self.thousands = thousands
    self.isPercent = isPercent
    self.factors = factors.map { Factor(word: $0.key, times: $0.value) }
      .sorted { ($1.word.count, $0.word) < ($0.word.count, $1.word) }
  }
}

/// What happens when two rows are about the same thing.
enum Combination: String, Sendable, CaseIterable {
  case refuse, first, last, mean, min, max, sum
}

/// Which of several rows counts, before they are combined.
struct Preference: Sendable {
  /// The column that decides; what the row becomes where it is `nil`.
  let column: Located<String>?
  /// The best first.
  let order: [String]
  let place: Place
}

/// One kind of file that rows are written to.
struct WriteRule: Sendable {
  let kind: ImportKind
  let filters: [RowFilter]
  let combine: Combination
  let prefer: Preference?
  /// How much a row counts in a mean with others; all the same where it is `nil`.
  let weight: Pick?
  /// By the names of `ImportKind.fields`.
  let fields: [String: Pick]
  /// Further columns of groups.csv.
  let columns: [(name: String, pick: Pick)]
  let place: Place
}
