import Cards

extension Rule {
  /// Activities can be added up: each has one name, parts lead to wholes, and nothing is counted twice.
  ///
  /// `activities` of a post, `part-of` and `follows`, and the first column of `activities-reach.csv` and `activities-signatories.csv`, name activities of
  /// `activities.csv`; no activity is a part of itself, however far round. None ends before it begins or begins before what it
  /// follows. One metric in one unit stands once for each activity. A part that reaches more than its whole is a warning,
  /// and so are metrics or units that differ only in large and small letters, since they are not added.
  ///
  /// `activities.csv`:
  /// ```diff
  ///  id,kind,title,start,part-of
  ///  spring,campaign,A spring for children,2010-03,
  /// -school,training,A day at school,2010-04,summer
  /// +school,training,A day at school,2010-04,spring
  /// ```
  static let activity = Rule(
    "activity",
    .dossier { dossier, report in
      var activities = Activities(dossier.chronicle, report)
      activities.names()
      activities.days()
      activities.wholes()
      activities.reach()
      activities.spellings()
      report = activities.report
    })
}

private struct Activities {
  let chronicle: Chronicle
  let known: [Identifier<Activity>: Activity]
  var report: Rule.Report

  init(_ chronicle: Chronicle, _ report: Rule.Report) {
    self.chronicle = chronicle
    self.report = report
    known = Dictionary(chronicle.activities.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func names() {
    Rule.once("activity", chronicle.activities.map { ($0.id.text, $0.place) }, &report)
    var names = Suggestions(chronicle.activities.map(\.id.text))
    let named =
      chronicle.activities.flatMap { [$0.whole, $0.follows].compactMap(\.self) } + chronicle.reach.map(\.activity)
      + chronicle.signatories.map(\.activity) + chronicle.posts.flatMap(\.activities)
    for activity in named where known[activity.value] == nil {
      report.unknown(
        "activity", activity.value.text, at: activity.place, in: "activities.csv", among: &names,
        expected: "an activity of activities.csv")
    }
    Rule.once(
      "signatory",
      chronicle.signatories.map { ($0.name.original.value + " of " + $0.activity.value.text, $0.place) }, &report)
  }

  mutating func days() {
    for activity in chronicle.activities {
      if let end = activity.end, end.latest < activity.start.earliest {
        report.add(
          activity.place, reach: .file, found: "the start \(activity.start) after the end \(end)",
          expected: "a start before the end")
      }
      if let followed = activity.follows.flatMap({ known[$0.value] }), activity.start.latest < followed.start.earliest {
        report.add(
          activity.place, reach: .file,
          found: "the start \(activity.start) before that of \(followed.id), which it follows, \(followed.start)",
          expected: "a later one")
      }
    }
  }

  /// Reports each circle of parts once for each activity in it.
  mutating func wholes() {
    for activity in chronicle.activities {
      var seen: Set<Identifier<Activity>> = []
      var next = activity.whole?.value
      while let id = next, id != activity.id, seen.insert(id).inserted { next = known[id]?.whole?.value }
      guard let end = next, end == activity.id, let whole = activity.whole else { continue }
      report.add(
        whole.place, reach: .file, found: "\(activity.id) as a part of itself, by way of \(whole.value)",
        expected: "a whole that is larger", mend: "leave part-of empty in one of them")
    }
  }

  mutating func reach() {
    var rows: [Identifier<Activity>: [Reach.Measure: Reach]] = [:]
    for row in chronicle.reach {
      if let first = rows[row.activity.value]?[row.measure] {
        report.add(
          row.place, reach: .file,
          found: "\(row.measure.metric) of \(row.activity.value) in \(row.measure.unit) a second time",
          expected: "one row, since both would be added (the first is at \(first.place))",
          mend: "keep the better one, or write a range")
      } else {
        rows[row.activity.value, default: [:]][row.measure] = row
      }
    }
    for row in chronicle.reach {
      guard let whole = known[row.activity.value]?.whole?.value, let larger = rows[whole]?[row.measure],
        row.low > larger.high
      else { continue }
      report.add(
        row.place, .warning, reach: .file,
        found: "\(row.low) \(row.measure.unit), more than the whole, \(whole), with \(larger.high)",
        expected: "a part no larger than its whole")
    }
  }

  mutating func spellings() {
    var first: [String: Reach] = [:]
    for row in chronicle.reach {
      let key = (row.measure.metric + "\n" + row.measure.unit).lowercased()
      guard let earlier = first[key] else {
        first[key] = row
        continue
      }
      guard earlier.measure != row.measure else { continue }
      report.add(
        row.place, .warning, reach: .file, found: "\(row.measure.metric) in \(row.measure.unit)",
        expected: "the spelling of \(earlier.place), else they are not added",
        mend: "\(earlier.measure.metric), \(earlier.measure.unit)")
    }
  }
}
