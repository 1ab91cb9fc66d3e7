import Cards
import Mutants
import Testing

@testable import Workspace

/// Posts, days and activities as they are read.
@Suite("Chronicle files") struct ChronicleFiles {
  private static let post = "posts/2015-11-18-first.en.md"
  private static let words =
    "---\ntitle: First\nsummary: It began.\ntags: [day]\ncountries: [BE]\n---\nText [@report].\n"
  private static let files = Plain.files.with(post, words)
    .with("posts/tags.yaml", "tags:\n  - {id: day, name: Days}\n")

  private func expect(_ path: String, _ text: String, _ findings: String...) throws {
    let found = try Plain.files.with(path, text).findings()
    #expect(found == findings.map { path + $0 })
  }

  @Test func `a post has its day from its name, and its words in each language`() throws {
    let reading = try Self.files.with(
      "posts/2015-11-18-first.fr.md", "---\ntitle: Premier\nsummary: Cela commence.\n---\nTexte.\n"
    ).read()
    #expect(reading.findings == [])
    let post = try #require(reading.dossier?.chronicle.posts.first)
    let french = try #require(LanguageTag("fr"))
    #expect(post.id.text == "2015-11-18-first" && post.date.text == "2015-11-18")
    #expect(post.title(french) == "Premier" && post.summary(french) == "Cela commence.")
    #expect(post.summary(.english) == "It began." && post.tags.map(\.value.text) == ["day"])
    #expect(post.countries.map(\.alpha2) == ["BE"] && post.picture == nil)
    #expect(post.text.versions.map(\.value.plainText) == ["Text .", "Texte."])
  }

  @Test func `a title whose original has changed since is older than it, as a summary and a text are`() throws {
    let french = try #require(LanguageTag("fr"))
    func post(_ stamps: String) throws -> Post {
      let reading = try Self.files.with(
        "posts/2015-11-18-first.fr.md", "---\ntitle: Premier\nsummary: Cela commence.\n---\nTexte.\n"
      ).with("posts/translations.csv", "text,language,original\n" + stamps).read()
      #expect(reading.findings == [])
      return try #require(reading.dossier?.chronicle.posts.first)
    }
    let name = "2015-11-18-first"
    let old = try post("\(name)#title,fr,0000000000000000\n\(name),fr,0000000000000000\n")
    #expect(old.title.version(in: french).isStale && old.text.version(in: french).isStale)
    #expect(!old.summary.version(in: french).isStale && !old.title.version(in: .english).isStale)
    let now = try post("\(name)#title,fr,\(Stamps.hash(of: "First"))\n\(name)#summary,fr,ffffffffffffffff\n")
    #expect(!now.title.version(in: french).isStale && now.summary.version(in: french).isStale)
  }

  @Test func `posts stand newest first, days in the order of the year`() throws {
    let reading = try Self.files.with("posts/2016-01-01-b.md", Self.words).with("posts/2016-01-01-a.md", Self.words)
      .with("days.csv", "day,name\n11-18,B\n02-29,A\n11-18,C\n").read()
    #expect(reading.findings == [])
    let chronicle = try #require(reading.dossier?.chronicle)
    #expect(chronicle.posts.map(\.id.text) == ["2016-01-01-a", "2016-01-01-b", "2015-11-18-first"])
    #expect(chronicle.days.map { $0.name(.english) } == ["A", "B", "C"])
    #expect(chronicle.posts(on: chronicle.days[1].day).map(\.id.text) == ["2015-11-18-first"])
  }

  @Test func `everything wrong with a post is told, each in its place`() throws {
    let found = try Self.files.with("posts/news.md", Self.words).with("posts/2015-02-30-x.en.md", Self.words)
      .with(Self.post, "---\ntitle: First\nupdated: 2015\ncountry: BE\n---\nText.\n")
      .with("posts/2015-11-18-first.fr.md", "---\ntitle: Premier\ntags: [day]\n---\nTexte.\n")
      .with("posts/more/x.md", "x").findings()
    #expect(
      found == [
        "posts/2015-02-30-x.en.md file: found the name “2015-02-30-x”; expected the day and a few words in a–z, 0–9 and -, "
          + "such as 2015-11-18-first-european-day",
        "posts/2015-11-18-first.en.md:2:1 format: found no summary; expected the field summary; try summary: …",
        "posts/2015-11-18-first.en.md:3:10 format: found “2015”; expected a day such as 2010-06-30",
        "posts/2015-11-18-first.en.md:4:1 format: found the key “country”; expected one of title, summary, date, updated, "
          + "image, tags, countries, activities",
        "posts/2015-11-18-first.fr.md:2:1 format: found no summary; expected the field summary; try summary: …",
        "posts/2015-11-18-first.fr.md:3:1 format: found the key “tags”; expected one of title, summary",
        "posts/more warning unknown-file: found a folder that is not used; expected images",
        "posts/news.md file: found the name “news”; expected the day and a few words in a–z, 0–9 and -, such as "
          + "2015-11-18-first-european-day",
      ])
  }

  @Test func `a post's picture lies in the folder images, and no other file does`() throws {
    let image = "image: {file: one.png, text: A door, depicts: place}\n"
    let files = Self.files.replacing("tags: [day]\n", by: "tags: [day]\n" + image, in: Self.post)
    let found = try files.findings()
    #expect(
      found == [
        "posts/2015-11-18-first.en.md:5:15 reference: found “one.png”; expected a .jpg or .png file in posts/images/"
      ])
    var more = Self.files
    more[bytes: "posts/images/one.png"] = [1, 2]
    #expect(
      try more.findings() == [
        "posts/images/one.png warning unknown-file: found a file that is not used; expected a picture that a post names"
      ])
    var bad = files
    bad[bytes: "posts/images/one.png"] = [1, 2]
    #expect(
      try bad.findings() == [
        "posts/images/one.png file: found a file that is no whole photograph; expected JPEG or PNG"
      ])
  }

  @Test func `reach is a value or a range of numbers that can be added`() throws {
    try expect(
      "activities-reach.csv",
      """
      activity,metric,value,low,high,unit
      a,Reached,12,,,people
      a,Trained,,3,9,people
      a,Both,1,3,9,people
      a,Half,,3,,people
      a,Neither,,,,people
      a,Turned,,9,3,people
      a,Below,-1,,,people
      a,Large,1000000000001,,,people
      """,
      ":4 csv: found a value beside a range, or half a range; expected value, or low and high",
      ":5 csv: found a value beside a range, or half a range; expected value, or low and high",
      ":6 csv: found neither a value nor a range; expected value, or low and high",
      ":7 csv: found a range from 9 to 3; expected numbers from 0 to 1000000000000, the lower one as low",
      ":8 csv: found the value -1; expected numbers from 0 to 1000000000000, the lower one as low",
      ":9 csv: found the value 1000000000001; expected numbers from 0 to 1000000000000, the lower one as low")
  }

  @Test func `days and activities are rows with known words`() throws {
    try expect(
      "days.csv", "day,name,since,country,web\n11-18,A,2015,BE,https://example.org/\n11-31,B,15,Belgium,example.org\n",
      ":3 format: found “11-31”; expected a day of the year such as 11-18",
      ":3 format: found “15”; expected a year such as 2015",
      ":3 format: found “Belgium”; expected a country's two letters (ISO 3166-1 alpha-2)",
      ":3 format: found “example.org”; expected a web address that begins with https:// or http://, without a user’s name"
    )
    try expect(
      "activities.csv", "id,kind,title,start,countries\na,film,A,2015,BE; FR\nB,movie,,soon,BE\n",
      ":3 csv: found an empty cell in title; expected a value",
      ":3 format: found “B”; expected an identifier of a–z, 0–9 and -, at most 64 characters",
      ":3 format: found “movie”; expected one of campaign, training, conference, film, statement, commitment, study, meeting, "
        + "other",
      ":3 format: found “soon”; expected a date such as 2010, 2010-06 or 2010-06-30")
  }
}
