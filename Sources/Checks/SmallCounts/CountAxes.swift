import Cards

/// The dimensions of a table with their categories.
struct CountAxes {
  private let periods: [Range<Int>]
  /// The spans that rows have.
  private let spans: Set<Range<Int>>
  private let sexes: [Observation.Sex]
  private let ages: [Range<Int>]
  private let forms: [Identifier<FormOfExploitation>]
  private let parts: [Identifier<Series>]
  private let reading: CountLattice.Reading

  /// One group: a category of each dimension. The category after the last is the rest.
  struct Group {
    var period = 0
    var sex = 0
    var age = 0
    /// A form's position; where forms overlap, a bit for each form that counts the child.
    var form = 0
    /// A bit for each series of shares that counts the child.
    var parts = 0
  }

  init(_ boxes: [CountBox], _ reading: CountLattice.Reading) {
    self.reading = reading
    let days = Set(boxes.map(\.days))
    spans = days
    periods =
      reading.periodsAreApart
      ? days.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) } : Self.pieces(of: days)
    let used = Set(boxes.compactMap(\.sex))
    sexes = Observation.Sex.allCases.filter(used.contains)
    ages = Self.pieces(of: Set(boxes.compactMap(\.ages)))
    forms = Set(boxes.compactMap(\.form)).sorted()
    parts = Set(boxes.compactMap(\.part)).sorted()
  }

  /// The pieces into which ranges cut the line, each in one of them at least.
  private static func pieces(of ranges: Set<Range<Int>>) -> [Range<Int>] {
    let ends = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    return zip(ends, ends.dropFirst()).map { $0..<$1 }.filter { piece in
      ranges.contains { $0.lowerBound <= piece.lowerBound && piece.upperBound <= $0.upperBound }
    }
  }

  private var formCount: Int {
    forms.isEmpty ? 1 : reading.formsOverlap ? 1 << min(forms.count, 20) : forms.count + 1
  }
  private var partCount: Int { 1 << min(parts.count, 20) }
  private var sexCount: Int { sexes.isEmpty ? 1 : sexes.count + 1 }
  private var ageCount: Int { ages.isEmpty ? 1 : ages.count + 1 }

  /// How many groups there are, or a number that is surely too many.
  var size: Int {
    [periods.count, sexCount, ageCount, formCount, partCount].reduce(1) { size, count in
      let (product, overflows) = size.multipliedReportingOverflow(by: count)
      return overflows ? Int.max : product
    }
  }

  func forEachGroup(_ body: (Group) -> Void) {
    var group = Group()
    for period in periods.indices {
      group.period = period
      for sex in 0..<sexCount {
        group.sex = sex
        for age in 0..<ageCount {
          group.age = age
          for form in 0..<formCount {
            group.form = form
            for part in 0..<partCount {
              group.parts = part
              body(group)
            }
          }
        }
      }
    }
  }

  func holds(_ box: CountBox, _ group: Group) -> Bool {
    let period = periods[group.period]
    guard
      reading.periodsAreApart
        ? period == box.days
        : box.days.lowerBound <= period.lowerBound && period.upperBound <= box.days.upperBound
    else { return false }
    if let sex = box.sex, sexes.indices.contains(group.sex) ? sexes[group.sex] != sex : true { return false }
    if let ages = box.ages {
      guard self.ages.indices.contains(group.age) else { return false }
      let piece = self.ages[group.age]
      guard ages.lowerBound <= piece.lowerBound, piece.upperBound <= ages.upperBound else { return false }
    }
    if let form = box.form {
      guard let index = forms.firstIndex(of: form) else { return false }
      if reading.formsOverlap ? group.form >> index & 1 == 0 : group.form != index { return false }
    }
    if let part = box.part {
      guard let index = parts.firstIndex(of: part), group.parts >> index & 1 == 1 else { return false }
    }
    return true
  }

  /// The dimensions in which a group is the rest, a bit each: sex, age, form.
  func rests(_ group: Group) -> Int {
    (!sexes.isEmpty && group.sex == sexes.count ? 1 : 0) | (!ages.isEmpty && group.age == ages.count ? 2 : 0)
      | (!forms.isEmpty && !reading.formsOverlap && group.form == forms.count ? 4 : 0)
  }

  /// Every group that somebody may ask for: each category of each dimension, what is beside them, and all together.
  func forEachCell(_ body: (CountBox, _ rests: Int) -> Void) {
    for days in spans.union(periods).sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      for sex in -1..<sexCount where sex < 0 || !sexes.isEmpty {
        for age in -1..<ageCount where age < 0 || !ages.isEmpty {
          for form in -1..<(reading.formsOverlap ? forms.count : formCount) where form < 0 || !forms.isEmpty {
            let rests = (sex == sexes.count ? 1 : 0) | (age == ages.count ? 2 : 0) | (form == forms.count ? 4 : 0)
            let box = CountBox(
              days: days, sex: sexes.indices.contains(sex) ? sexes[sex] : nil,
              ages: ages.indices.contains(age) ? ages[age] : nil,
              form: forms.indices.contains(form) ? forms[form] : nil, part: nil)
            body(box, rests)
          }
        }
      }
    }
  }
}
