import Cards
import Formats
import Scoring

/// What has changed between two editions, in plain sentences that can be sent out as they are.
public struct PressNote {
  private let terms: ComparisonTerms
  private let title: String
  private let only: UnitCode?

  /// - Parameters:
  ///   - title: of the publication.
  ///   - only: the one unit whose changes are told; all where it is `nil`.
  public init(_ comparison: EditionComparison, title: Text, only: UnitCode? = nil, in language: LanguageTag) {
    terms = ComparisonTerms(comparison, in: language)
    self.title = title(language)
    self.only = only
  }

  private var words: ComparisonWording { terms.words }
  private var figures: Figures { terms.figures }
  private var comparison: EditionComparison { terms.comparison }

  /// Paragraphs with an empty line between them.
  public func write(into out: inout Bytes) {
    let from = comparison.from, to = comparison.to
    var paragraphs = [
      words.note.heading(title, terms.title(to), terms.title(from)) + "\n"
        + words.dates(figures.date(from.edition.asOf), figures.date(to.edition.asOf))
        + (terms.oddity.map { "\n" + $0 } ?? "") + terms.withdrawn.map { "\n" + $0 }.joined()
    ]
    if only == nil { paragraphs += grades + categories }
    let meanings = terms.meanings + [terms.basis].compactMap(\.self) + terms.rules
    if !meanings.isEmpty { paragraphs.append(meanings.joined(separator: "\n")) }
    paragraphs += comparison.units.filter { only == nil || $0.unit == only }.compactMap(paragraph)
    out.append(paragraphs.joined(separator: "\n\n") + "\n")
  }

  private var grades: [String] {
    let units = comparison.units.filter { $0.graded == .both }
    guard !units.isEmpty else { return [words.note.noGrades] }
    let tally = ChangeTally(gradesOf: units)
    // What is told of categories below is told of all of these, and of no others.
    let partly = comparison.units.filter { $0.presence == .both && $0.graded != .both && $0.unit.country != nil }
    var sentences =
      named(units.filter { $0.unit.country != nil }, words.note.countries)
      + named(units.filter { $0.unit.country == nil }, words.note.units) + named(partly, words.note.partly)
    if !tally.isEmpty { sentences.append(words.note.grades(terms.sums(tally))) }
    let improved = terms.causes(.improved, tally), worse = terms.causes(.worse, tally)
    if !improved.isEmpty { sentences.append(words.note.whyImproved(improved)) }
    if !worse.isEmpty { sentences.append(words.note.whyWorse(worse)) }
    if let numbers = terms.numbers(ChangeTally(numbersOf: units)) { sentences.append(numbers) }
    return [sentences.joined(separator: " ")]
  }

  /// How many there are, and which; nothing of none.
  private func named(_ units: [UnitComparison], _ plural: Plural) -> [String] {
    units.isEmpty ? [] : [figures.count(units.count, plural, figures.list(units.map { terms.name($0.unit) }))]
  }

  private var categories: [String] {
    let both = comparison.units.filter { $0.presence == .both && $0.category.before ?? $0.category.after != nil }
    let kinds: [(ChangeKind, Plural)] = [
      (.improved, words.note.categoryImproved), (.worse, words.note.categoryWorse),
      (.same, words.note.categorySame), (.graded, words.note.categoryGraded),
      (.notGraded, words.note.categoryNotGraded), (.notComparable, words.note.categoryOther),
    ]
    var sentences = kinds.compactMap { kind, plural -> String? in
      let units = both.filter { $0.category.kind == kind }
      return units.isEmpty
        ? nil : figures.count(units.count, plural, figures.list(units.map { categoryInWords($0) }))
    }
    let new = comparison.units.filter { $0.presence == .later }
    let gone = comparison.units.filter { $0.presence == .earlier }
    sentences += named(new.filter { $0.unit.country != nil }, words.note.newCountries)
    sentences += named(new.filter { $0.unit.country == nil }, words.note.newUnits)
    sentences += named(gone.filter { $0.unit.country != nil }, words.note.goneCountries)
    sentences += named(gone.filter { $0.unit.country == nil }, words.note.goneUnits)
    return sentences.isEmpty ? [] : [sentences.joined(separator: " ")]
  }

  private func categoryInWords(_ unit: UnitComparison) -> String {
    let move = unit.category, name = terms.name(unit.unit)
    let before = terms.category(move.before, isLater: false), after = terms.category(move.after, isLater: true)
    if move.kind == .same { return "\(name) (\(figures.quoted(after)))" }
    let why = terms.why(move.causes, move.doubt)
    return "\(name) (\(terms.move(before, after))\(why.isEmpty ? "" : ", " + why))"
  }

  /// What changed in one country; `nil` where nothing can be compared.
  private func paragraph(_ unit: UnitComparison) -> String? {
    guard unit.graded == .both else { return nil }
    var lines = [terms.name(unit.unit)]
    for change in unit.indicators where change.kind != .same || !change.steps.isEmpty {
      lines.append("- " + sentences(change).joined(separator: " "))
    }
    let same = unit.indicators.count { $0.kind == .same && $0.steps.isEmpty }
    if same > 0 {
      lines.append("- " + (lines.count == 1 ? words.note.noneChanged : figures.count(same, words.note.unchanged)))
    }
    let changed = unit.numbers.filter { $0.kind != .same }, unchanged = unit.numbers.count - changed.count
    lines += changed.map { "- " + figures.label(terms.name($0.link)) + terms.outcome($0) + "." }
    if unchanged > 0 {
      let line = changed.isEmpty ? words.numbers.noneChanged : figures.count(unchanged, words.numbers.unchanged)
      lines.append("- " + line)
    }
    return lines.count == 1 ? nil : lines.joined(separator: "\n")
  }

  private func sentences(_ change: IndicatorChange) -> [String] {
    var sentences = [figures.label(terms.name(change.link)) + terms.outcome(change) + "."]
    if change.steps.count > 1 { sentences += change.steps.map { terms.sentence($0, change.link) } }
    if change.steps.contains(where: { $0.cause != .correction }) || change.doubt != nil {
      sentences += change.conditions.map(terms.sentence)
    }
    if let doubt = change.doubt { sentences += terms.sentences(doubt, change) }
    return sentences
  }
}

extension ComparisonTerms {
  /// How a grade went, with its one cause: `better (evidence), from Begun to Largely there`.
  func outcome(_ change: IndicatorChange) -> String {
    let why = why(change.causes, change.doubt)
    let kind = words.name(change.kind) + (why.isEmpty ? "" : " (\(why))")
    switch change.kind {
    case .new: return "\(kind), \(figures.quoted(grade(change.after, isLater: true, change.link)))"
    case .gone: return "\(kind), \(figures.quoted(grade(change.printed, isLater: false, change.link)))"
    case .same: return "\(kind), \(figures.quoted(grade(change.after, isLater: true, change.link)))"
    default:
      let before =
        change.printed.map { grade($0, isLater: false, change.link) }
        ?? grade(change.regraded, isLater: true, change.link)
      return "\(kind), \(move(before, grade(change.after, isLater: true, change.link)))"
    }
  }
}
