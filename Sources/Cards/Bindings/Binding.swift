/// A value that prose takes from the data where else a number would be typed: `{{ share some-progress }}`.
///
/// It is read once, with the text, and filled where the text is published. What it asks for may not be there: only an
/// edition's facts know that.
public struct Binding: Sendable, Hashable {
  public let subject: Subject
  /// Of whom it speaks: the one that is named, else the country in whose folder it stands.
  public let unit: UnitCode?
  public let style: Style
  /// What is printed by the number that the value is; empty where the value stands alone.
  public let forms: [Form]
  /// As it was written between the braces, with single spaces.
  public let text: String
  public let place: Place

  init(subject: Subject, unit: UnitCode?, style: Style, forms: [Form], text: String, place: Place) {
    self.subject = subject
    self.unit = unit
    self.style = style
    self.forms = forms
    self.text = text
    self.place = place
  }
}

extension Binding {
  /// What is asked for.
  public enum Subject: Sendable, Hashable {
    case asOf(isYear: Bool)
    case count(Count)
    /// The share of the states that have one of these categories, of all that have one.
    case share([Identifier<Category>])
    case category
    case grade(IndicatorNumber)
    case statistic(Statistic)
    case treaty(Identifier<Instrument>, TreatyPart)
    /// `nil` is the score by which units are ranked.
    case score(Identifier<ScoreRule>?)
    case rank
  }

  /// What can be counted.
  public enum Count: Sendable, Hashable {
    case states, cards, goals, categories
    /// Of one goal, or of all.
    case indicators(Identifier<Goal>?)
    /// States with one of these categories.
    case inCategories([Identifier<Category>])
    /// Answers of one unit, or of all units to one indicator.
    case grades(Identifier<GradeLevel>, IndicatorNumber?)
    case ofCard(CardPart)
  }

  /// What a card has several of.
  public enum CardPart: String, Sendable, CaseIterable, Hashable {
    case actions, cases, demands, gaps, stars
    /// Those of the treaty table that have a row of the country and existed on the edition's date.
    case treaties
    /// Of these, the ones by which it was bound.
    case treatiesBound = "treaties-bound"
  }

  /// One figure of a series.
  public struct Statistic: Sendable, Hashable {
    public let series: Identifier<Series>
    public let period: Period
    public let sex: Observation.Sex?
    public let age: AgeRange?
    public let form: Identifier<FormOfExploitation>?

    public init(
      series: Identifier<Series>, period: Period, sex: Observation.Sex? = nil, age: AgeRange? = nil,
      form: Identifier<FormOfExploitation>? = nil
    ) {
      self.series = series
      self.period = period
      self.sex = sex
      self.age = age
      self.form = form
    }
  }

  /// What is asked of a treaty.
  public enum TreatyPart: String, Sendable, CaseIterable, Hashable {
    /// When the state became bound.
    case year, date
    /// How it did.
    case kind
    /// When it signed.
    case signed
    case signedYear = "signed-year"
  }

  /// How a whole number is written.
  public enum Style: String, Sendable, CaseIterable, Hashable {
    case digits
    /// In words up to twelve.
    case words
    /// The same at the start of a sentence.
    case capitalWords = "Words"
  }

  /// What is printed for some numbers; `#` in it is the number.
  public struct Form: Sendable, Hashable {
    public enum Numbers: Sendable, Hashable {
      case exactly(Int)
      case plural(PluralCategory)
    }
    public let numbers: Numbers
    public let text: String

    public init(_ numbers: Numbers, _ text: String) {
      self.numbers = numbers
      self.text = text
    }
  }
}

extension Binding.Subject {
  /// Whether it speaks of one unit, so that it needs to know which.
  public var isOfUnit: Bool {
    switch self {
    case .asOf, .share: false
    case .count(.ofCard), .count(.grades(_, nil)): true
    case .count: false
    case .category, .grade, .statistic, .treaty, .score, .rank: true
    }
  }
}

extension Binding {
  /// As it is written in prose.
  public var source: String { "{{ " + text + " }}" }

  /// The form that is printed for a number; `nil` where there are no forms, or none for it.
  public func form(for number: Quantity, in language: LanguageTag) -> Form? {
    let whole = number.decimals == 0 ? number.units : nil
    let category = PluralRule.of(language).category(of: number)
    return forms.first { $0.numbers == whole.map(Form.Numbers.exactly) }
      ?? forms.first { $0.numbers == .plural(category) }
  }
}

extension Binding.Form.Numbers: CustomStringConvertible {
  public var description: String {
    switch self {
    case .exactly(let number): String(number)
    case .plural(let category): category.rawValue
    }
  }
}
