/// An overall category of states.
public final class Category: Sendable {
  public let id: Identifier<Category>
  public let label: Text
  public let definition: Text
  public let symbol: String
  public let colour: Colour
  public let place: Place

  public init(id: Identifier<Category>, label: Text, definition: Text, symbol: String, colour: Colour, place: Place) {
    self.id = id
    self.label = label
    self.definition = definition
    self.symbol = symbol
    self.colour = colour
    self.place = place
  }
}

/// How grades lead to a category. It belongs to the edition: two editions may use two rules.
public struct CategoryRule: Sendable {
  public let text: ProseText?
  public let cases: [Case]
  /// How many indicators must be graded; all that are applicable where it is `nil`.
  ///
  /// With cases that look at no grade but at scores alone it is 0 where it is `nil`.
  public let minimum: Int?
  /// Categories that are not exceeded while something holds; all that apply count.
  public let caps: [Case]
  public let place: Place

  public init(text: ProseText?, cases: [Case], minimum: Int?, caps: [Case] = [], place: Place) {
    self.text = text
    self.cases = cases
    self.minimum = minimum
    self.caps = caps
    self.place = place
  }
}

extension CategoryRule {
  /// Cases are tried in order; all tests of a case must hold. The last case has none.
  public struct Case: Sendable {
    public let category: Located<Identifier<Category>>
    public let tests: [Test]
    public let place: Place

    public init(category: Located<Identifier<Category>>, tests: [Test], place: Place) {
      self.category = category
      self.tests = tests
      self.place = place
    }
  }

  public struct Test: Sendable {
    public enum Measure: Sendable {
      case count(Located<Identifier<GradeLevel>>), meanPoints, sumOfPoints
      case score(Located<Identifier<ScoreRule>>)
      /// 1 where the indicator's grade is one of these, 0 where it is another.
      case indicator(Located<IndicatorNumber>, isOneOf: [Located<Identifier<GradeLevel>>])
    }
    public enum Bound: Sendable { case atLeast(Quantity), atMost(Quantity) }
    public let measure: Measure
    public let bound: Bound
    public let goal: Located<Identifier<Goal>>?
    public let place: Place

    public init(measure: Measure, bound: Bound, goal: Located<Identifier<Goal>>?, place: Place) {
      self.measure = measure
      self.bound = bound
      self.goal = goal
      self.place = place
    }
  }
}
