import Cards

extension Rule {
  /// A story gives away no child: no name, and of age, origin, way, dates, jobs and relations so little that it fits many.
  ///
  /// Each kind of detail has a weight, whatever the number of details of that kind: a named person 4; an exact age, a town, a
  /// name that nothing explains 3; a way over two places abroad, a day 2; a nationality or a country, a city of about a
  /// million, a year, a job, a relation beyond parents, brothers and sisters (a chain of them 2), others who were there, a
  /// number of ten or more, a court, and what the press or a minister said 1. Continents, their parts and the card's own country
  /// weigh nothing; a country of less than about half a million people weighs as a town. A place that is not known counts as
  /// a town. More than 3 is an error, in one language or in all together, with a more general text as the mend. So is a
  /// source whose title or address tells what the text must not, and an article of the press that has a child in it.
  ///
  /// English, French, Dutch and German are read; of other languages only years, countries and large cities.
  ///
  /// `editions/e1/BE/cases/story.en.md`:
  /// ```diff
  ///  ---
  ///  title: A way back
  ///  basis: public-source
  ///  ---
  /// -A 15-year-old Albanian girl was taken to Italy in 2000.
  /// +A teenager from south-eastern Europe was taken to another country some years ago.
  /// ```
  static let identifying = Rule(
    "identifying", .safety,
    .card { card, checked, report in
      if card.cases.isEmpty { return }
      let known = checked.dossier.publicNames.union(checked.names(of: card))
      for study in card.cases {
        Stories(study: study, home: card.country, known: known).look(&report)
        CaseSources(study: study, dossier: checked.dossier, home: card.country).look(&report)
      }
    })
}

/// The texts of one story in all languages.
private struct Stories {
  let study: CaseStudy
  let home: CountryCode
  let known: Set<String>

  func look(_ report: inout Rule.Report) {
    let versions = study.text.versions.map { version in
      StoryVersion(study: study, version: version, home: home, known: known)
    }
    for version in versions where version.weighing.isTooMuch { version.tell(&report) }
    guard !versions.contains(where: \.weighing.isTooMuch) else { return }
    let all = Weighing(versions.flatMap(\.weighing.details))
    guard all.isTooMuch else { return }
    report.add(
      Place(file: study.place.file, line: 1),
      found: "details that its languages give away together, of weight \(all.weight): \(all.list)",
      expected: Self.expected, mend: "leave out in each language what one of the others has left out")
  }

  static let expected = "what fits many children: at most \(Weighing.limit) in all, no name"
}

/// One language of a story.
private struct StoryVersion {
  private let file: String
  private let title: String
  private let heading: (sentence: Story.Sentence, details: [Detail])?
  private let sentences: [(sentence: Story.Sentence, details: [Detail])]
  let weighing: Weighing

  init(study: CaseStudy, version: ProseText.Version, home: CountryCode, known: Set<String>) {
    let language = version.language
    let title = study.title(language)
    let finder = DetailFinder(language: language, home: home, known: known)
    let titleFinder = DetailFinder(language: language, home: home, known: known, isSentenceCase: title.isSentenceCase)
    let heading = Story(title, line: 0, language: language)
    let story = Story(version.value, language: language)
    let details = finder.details(of: story)
    let inTitle = titleFinder.details(of: heading)
    file = version.value.place.file
    self.title = title
    self.heading = zip(heading.sentences, inTitle).map { ($0, $1) }.first
    sentences = zip(story.sentences, details).map { ($0, $1) }
    weighing = Weighing(details.flatMap(\.self) + inTitle.flatMap(\.self))
  }

  func tell(_ report: inout Rule.Report) {
    let line = weighing.details.map(\.line).filter { $0 > 0 }.min() ?? 1
    report.add(
      Place(file: file, line: line), reach: .file,
      found: "details that point to somebody, of weight \(weighing.weight): \(weighing.list)",
      expected: Stories.expected, mend: diff)
  }

  /// What is told and what could be, a sentence each.
  private var diff: String? {
    var lines: [String] = []
    if let heading, heading.details.contains(where: { $0.general != nil }) {
      lines.append("- title: " + heading.sentence.text)
      lines.append("+ title: " + heading.sentence.written(with: heading.details))
    }
    for (sentence, details) in sentences where details.contains(where: { $0.general != nil }) {
      lines.append("- " + sentence.text)
      lines.append("+ " + sentence.written(with: details))
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

extension CheckedEdition {
  /// Words of names that the edition gives to places, and of the card's services and bodies.
  fileprivate func names(of card: Card) -> Set<String> {
    var words: Set<String> = []
    func take(_ text: Text?) {
      for version in text?.versions ?? [] {
        for word in version.value.split(separator: " ") where word.count > 2 { words.insert(word.lowercased()) }
      }
    }
    take(edition.names[card.country])
    for service in card.services { take(service.name) }
    for plan in card.plans { take(plan.body) }
    return words
  }
}
