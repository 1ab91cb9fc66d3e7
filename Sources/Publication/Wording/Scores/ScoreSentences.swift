import Cards
import Scoring

/// Scores, categories and what would change them in sentences of one language: for pages, booklets and the command alike.
public final class ScoreSentences: Sendable {
  let framework: Framework
  let language: LanguageTag
  let wording: Wording
  let rounding: Rounding

  init(_ framework: Framework, in language: LanguageTag, _ wording: Wording) {
    self.framework = framework
    self.language = language
    self.wording = wording
    rounding = Rounding(framework.method?.rounding ?? RoundingRule())
  }

  var words: Wording.Scores { wording.scores }
  public var figures: Figures { wording.figures }
}

extension ScoreSentences {
  /// English sentences with the names that the framework has in one language: what the command says.
  public convenience init(english framework: Framework, namedIn language: LanguageTag) {
    self.init(framework, in: language, .english)
  }

  public func names(_ providers: [Provider]) -> String { wording.names(providers) }

  /// `Green in place of Yellow`.
  public func grades(_ change: GradeChange) -> String {
    words.inPlaceOf(grade(.level(change.after), of: change.indicator), grade(change.before, of: change.indicator))
  }
}

extension ScoreSentences {
  func name(of score: Identifier<ScoreRule>) -> String {
    framework.method?.scores.first { $0.id == score }?.name(language) ?? score.text
  }

  /// The name of a part: an indicator by its number, a score by its name.
  public func name(ofPart name: String) -> String {
    framework.method?.scores.first { $0.id.text == name }?.name(language) ?? name
  }

  public func label(of category: Identifier<Cards.Category>) -> String {
    framework.category(category)?.label(language) ?? category.text
  }

  func label(of level: Identifier<GradeLevel>) -> String {
    let scales = [framework.scale] + framework.scales.sorted { $0.key < $1.key }.map(\.value)
    return scales.lazy.compactMap { $0.level(level) }.first?.label(language) ?? level.text
  }

  public func grade(_ grade: Grade, of indicator: Indicator) -> String {
    switch grade {
    case .level(let id): framework.scale(of: indicator).level(id)?.label(language) ?? id.text
    case .noData: wording.grades.noData
    case .notApplicable: wording.grades.notApplicable
    case .notAssessed: wording.grades.notAssessed
    }
  }

  /// A score as it is published.
  public func number(_ range: ScoreRange?) -> String {
    guard let range else { return "–" }
    return figures.range(figures.number(range.low, rounding), figures.number(range.high, rounding))
  }

  /// With all the decimals that matter.
  public func plain(_ range: ScoreRange?) -> String {
    guard let range else { return "–" }
    return figures.range(figures.plain(range.low), figures.plain(range.high))
  }

  public func places(_ places: ClosedRange<Int>) -> String {
    figures.range(figures.integer(places.lowerBound), figures.integer(places.upperBound))
  }

  public func refusal(_ refusal: ScoreModel.Refusal?) -> String {
    switch refusal {
    case .missing(let number): words.noAnswer(number.text)
    case .tooMuchMissing(let share, let allowed):
      words.tooMuchMissing(figures.percentage(share), figures.percentage(allowed))
    case .screened(let share): words.tooLittleData(figures.percentage(share))
    case nil: words.noScore
    }
  }

  func name(ofAggregateIn score: ScoreRule) -> String {
    switch score.by {
    case .arithmetic: words.byMean
    case .geometric: words.byGeometric
    case .harmonic: words.byHarmonic
    case .power: words.byPower(score.exponent.map(number) ?? "")
    case .sum: words.bySum
    case .product: words.byProduct
    case .median: words.byMedian
    case .minimum: words.byMinimum
    case .maximum: words.byMaximum
    case .copeland: words.byCopeland
    }
  }

  /// `2 of 3 parts, less 1 part`: what is subtracted is none of those that are joined.
  private func parts(_ inputs: [ScoreDerivation.Input]) -> String {
    func count(_ inputs: [ScoreDerivation.Input]) -> String {
      let there = inputs.count { $0.value != nil }, all = inputs.count
      return there == all
        ? figures.count(all, words.parts) : words.partsOf(figures.integer(there), figures.integer(all))
    }
    let added = count(inputs.filter { !$0.subtracts }), subtracted = inputs.filter(\.subtracts)
    return subtracted.isEmpty ? added : wording.computing.less(added, count(subtracted))
  }

  /// `Index: 41.7, the mean of 2 parts; it counts 3 (Fair).`
  public func result(_ step: ScoreDerivation.Step) -> String {
    let parts = parts(step.inputs)
    let name = step.score.name(language)
    guard step.result.value != nil else { return words.noResult(name, parts) + "." }
    var line = words.result(name, number(step.result.value), self.name(ofAggregateIn: step.score), parts)
    if let within = step.keptWithin {
      line = wording.computing.within(line, number(within.low), number(within.high))
    }
    if let decimals = step.score.decimals { line = rounded(line, decimals) }
    if let points = step.result.points {
      let labels = step.bands.compactMap { $0.label?(language) }
      line +=
        "; "
        + (labels.isEmpty
          ? words.countsAs(plain(points)) : words.countsAsLabel(plain(points), figures.choice(labels)))
    }
    return line + "."
  }

  /// `Index: 41.7, the mean of 2 parts, rounded to 1 decimal`.
  func rounded(_ line: String, _ decimals: Int) -> String {
    let terms = wording.computing
    return decimals == 0 ? terms.roundedToWhole(line) : figures.count(decimals, terms.roundedTo, line)
  }

  /// The answer behind a part, and what was done to it.
  public func answer(_ input: ScoreDerivation.Input) -> String {
    switch input.origin {
    case .level(let level):
      let label = level.label(language)
      return input.indicator?.isReversed == true ? words.reversed(label) : label
    case .number(let figure, let divided, let logarithm, let prepared):
      let unit = input.indicator?.measure?.unit?(language)
      var line = divided == nil ? figures.number(number(figure), in: unit) : number(figure)
      if let divided { line = words.divided(line, figures.number(figures.plain(divided), in: unit)) }
      if let logarithm { line = words.logarithm(line, figures.plain(logarithm)) }
      return (logarithm ?? divided ?? figure.value) == prepared ? line : words.treated(line, figures.plain(prepared))
    case .imputed(let value): return words.imputed(figures.plain(value))
    case .ruled(let rule, let missing):
      switch rule {
      case .highest: return words.asHighest(reason(missing))
      case .bounds: return words.asAny(reason(missing))
      case .lowest, .exclude, .refuse: return words.asLowest(reason(missing))
      }
    case .absent(let missing): return words.leftOut(reason(missing))
    case .score: return input.value == nil ? words.leftOut(words.noScore) : ""
    }
  }

  func number(_ figure: Figure) -> String { figures.number(figure) }

  private func reason(_ missing: ScoreDerivation.Missing) -> String {
    switch missing {
    case .noData: wording.grades.noData
    case .notApplicable: wording.grades.notApplicable
    case .notAssessed: wording.grades.notAssessed
    case .noDenominator: words.noDenominator
    }
  }
}
