import Mutants
import Testing

@testable import Checks

/// The rules of posts, days and activities.
@Suite("Chronicle rules") struct ChronicleRules {
  private static let post = "posts/2010-05-18-first.en.md"
  private static let words = "---\ntitle: First\nsummary: It began.\n---\nWords [@report].\n"

  private func found(
    _ files: WorkspaceFiles, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try files.checked()
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  private func activities(_ rows: String, reach: String = "", signatories: String = "") throws -> [String] {
    var files = Sound.files.with("activities.csv", "id,kind,title,start,end,part-of,follows\n" + rows)
    if !reach.isEmpty { files = files.with("activities-reach.csv", "activity,metric,value,low,high,unit\n" + reach) }
    if !signatories.isEmpty { files = files.with("activities-signatories.csv", "activity,name\n" + signatories) }
    return try files.checked()
  }

  @Test func `a post's day is that of its name, and its tags have names`() throws {
    let files = Sound.files.with(Self.post, Self.words).with("posts/tags.yaml", "tags:\n  - {id: day, name: Days}\n")
    try found(files, [])
    let matter = "summary: It began.\ndate: 2010-05-19\nupdated: 2010-05-17\ntags: [day, dya, day]\n"
    try found(
      files.replacing("summary: It began.\n", by: matter, in: Self.post),
      [
        "\(Self.post):1 post: found updated 2010-05-17, before the day of the post, 2010-05-18; expected a day no earlier",
        "\(Self.post):4:7 post: found the date 2010-05-19; expected the day of the name; try date: 2010-05-18, or rename the "
          + "file",
        "\(Self.post):6:13 post: found the tag dya; expected a tag of posts/tags.yaml; try day",
        "\(Self.post):6:18 post: found the tag day a second time; expected it once (the first is at \(Self.post):6:8)",
      ])
  }

  @Test func `a post's sources are known, and its persons have agreed`() throws {
    let files = Sound.files.with(Self.post, Self.words.replacing("@report", with: "@rport"))
    try found(
      files,
      [
        "\(Self.post):5 citation: found the source rport; expected a source of sources.json; try report"
      ])
    var seen = Sound.files.with(
      Self.post,
      Self.words.replacing("began.\n", with: "began.\nimage: {file: a.png, text: Two girls, depicts: children}\n"))
    seen[bytes: "posts/images/a.png"] = seen[bytes: "editions/e1/BE/images/one.png"]
    try found(
      seen,
      [
        "\(Self.post):4:48 picture: found children without their consent; expected the record of it; try consent: {by: …, "
          + "date: …, kept: …}"
      ])
    let until = "children, consent: {by: with-guardians, date: 2009, until: 2010-05-31, kept: here}"
    try found(
      seen.replacing("depicts: children", by: "depicts: " + until, in: Self.post),
      [
        "\(Self.post):4:8 picture: found a consent that ended on 2010-05-31, for facts as of 2010-06; expected one that holds; "
          + "try ask again, or take the picture out"
      ])
  }

  @Test func `activities that others name exist, and none is its own part`() throws {
    #expect(
      try activities("a,film,A,2010,,b,\nb,film,B,2010,,a,c\nb,film,C,2010,,,\n", reach: "d,R,1,,,people\n") == [
        "activities-reach.csv:2 activity: found the activity d; expected an activity of activities.csv",
        "activities.csv:2 activity: found a as a part of itself, by way of b; expected a whole that is larger; try leave "
          + "part-of empty in one of them",
        "activities.csv:3 activity: found b as a part of itself, by way of a; expected a whole that is larger; try leave "
          + "part-of empty in one of them",
        "activities.csv:3 activity: found the activity c; expected an activity of activities.csv",
        "activities.csv:4 activity: found the activity b a second time; expected it once (the first is at activities.csv:3)",
      ])
  }

  @Test func `an activity ends after it began, and began after what it follows`() throws {
    #expect(
      try activities("a,commitment,A,2010-05,2010-04,,\nb,training,B,2010-03,,,a\n") == [
        "activities.csv:2 activity: found the start 2010-05 after the end 2010-04; expected a start before the end",
        "activities.csv:3 activity: found the start 2010-03 before that of a, which it follows, 2010-05; expected a later one",
      ])
    #expect(try activities("a,commitment,A,2010,,,\nb,training,B,2010-03,2010,,a\n") == [])
  }

  @Test func `nothing is counted twice`() throws {
    #expect(
      try activities(
        "a,film,A,2010,,,\nb,film,B,2010,,a,\n",
        reach: "a,Reached,5,,,people\na,Reached,,4,6,people\nb,Reached,,6,9,people\nb,reached,1,,,people\n",
        signatories: "a,One\na,One\nb,One\n") == [
          "activities-reach.csv:3 activity: found Reached of a in people a second time; expected one row, since both would be "
            + "added (the first is at activities-reach.csv:2); try keep the better one, or write a range",
          "activities-reach.csv:4 warning activity: found 6 people, more than the whole, a, with 5; expected a part no larger "
            + "than its whole",
          "activities-reach.csv:5 warning activity: found reached in people; expected the spelling of activities-reach.csv:2, "
            + "else they are not added; try Reached, people",
          "activities-signatories.csv:3 activity: found the signatory One of a a second time; expected it once (the first is at "
            + "activities-signatories.csv:2)",
        ])
  }

  @Test func `what a post tells of is an activity`() throws {
    let files = Sound.files.with("activities.csv", "id,kind,title,start\nopen-day,other,A,2010\n")
      .with(Self.post, Self.words.replacing("began.\n", with: "began.\nactivities: [open-day, opn-day]\n"))
    try found(
      files,
      [
        "\(Self.post):4:24 activity: found the activity opn-day; expected an activity of activities.csv; try open-day"
      ])
  }

  @Test func `a channel is verified as often as the workspace asks`() throws {
    func channels(_ rows: String, months: String) throws -> [String] {
      try Sound.files.with("channels.csv", "country,name,number,verified\n" + rows)
        .replacing("languages:", by: "channels-verified: \(months)\nlanguages:", in: "workspace.yaml").checked()
    }
    // The card is of June 2010.
    #expect(try channels("BE,A,101,2010-05\nBE,B,102,2010-06-02\nFR,C,103,\n", months: "1") == [])
    let found = try channels("BE,A,101,2009-11\nBE,B,102,2009-12-01\nBE,C,103,\nBE,D,104,2009-11-30\n", months: "6")
    let expected = "expected one verified in the 6 months before, or later; try call it, and write the day in verified"
    #expect(
      found == [
        "channels.csv:2 warning channel: found a channel verified 2009-11, for cards as of 2010-06; \(expected)",
        "channels.csv:4 warning channel: found a channel without the day on which it was verified; \(expected)",
        "channels.csv:5 warning channel: found a channel verified 2009-11-30, for cards as of 2010-06; \(expected)",
      ])
  }

  @Test func `a day stands once, but for countries`() throws {
    let days = "day,name,country\n11-18,A,\n11-18,A,\n11-18,A,BE\n11-18,A,FR\n11-18,B,\n"
    try found(
      Sound.files.with("days.csv", days),
      [
        "days.csv:3 international-day: found the day A on 11-18 a second time; expected it once (the first is at days.csv:2)"
      ])
  }
}
