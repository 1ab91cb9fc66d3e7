import Cards
import Checks
import Formats
import Foundation
import Mutants
import Publication
import Testing
import ToolsSupport
import Workspace

/// What is withheld of counts of children is in nothing that is published.
@Suite("Withheld counts in what is published") struct WithheldEverywhere {
  /// Small counts as a key: what is published may not depend on them.
  private static func files(girls: Int, boys: Int, small: Int, share: String = "7.3") -> WorkspaceFiles {
    var texts = [
      "workspace.yaml": """
      title: Plain cards
      publisher: {name: Plain people}
      languages: [en, fr, nl, de]
      licence: {id: CC-BY-4.0}
      small-counts: 100

      """,
      "sources.json": #"[{"id": "law", "title": "A law", "accessed": {"date-parts": [[2009]]}}]"#,
      "sources.yaml": "law: {by: state}\n",
      "channels.csv": "country,name,number\nXA,Helpline,116000\n",
      "series.yaml": """
      series:
        - {id: victims, name: Victims, unit: people, about: victims}
        - {id: part, name: Part, unit: percent, about: victims, of: victims}
        - {id: convictions, name: Convictions, unit: cases, about: offenders}
      forms: []

      """,
      "frameworks/plain.yaml": """
      title: Plain
      scale:
        - {id: red, label: Red, symbol: ✕, colour: "#a4271c", meaning: Bad.}
        - {id: green, label: Green, symbol: ✓, colour: "#1f5f8b", meaning: Good.}
      goals:
        - id: care
          name: Care
          indicators: [{number: 1.1, name: Helpline}]

      """,
    ]
    for (edition, year) in [("e1", 2010), ("e2", 2012)] {
      let folder = "editions/\(edition)/"
      texts[folder + "edition.yaml"] = "title: Set\nas-of: \(year)\nframework: plain\nnames: {XA: A place}\n"
      texts[folder + "XA/card.yaml"] = "indicators: {1.1: {grade: no-data, reason: None.}}\n"
      texts[folder + "XA/situation.en.md"] = """
        There were {{ statistic victims 2008 }} victims in 2008, and {{ statistic victims 2006 }} in 2006 [@law]. Courts convicted
        {{ statistic convictions 2007 }}.

        """
      texts[folder + "XA/statistics.csv"] = """
        series,period,sex,value,source
        victims,2006,,6181,law
        victims,2007,,4619,law
        victims,2007,female,\(girls),law
        victims,2007,male,\(boys),law
        victims,2008,,\(small),law
        part,2006,,\(share),law
        convictions,2007,,1,law
        convictions,2008,,0,law

        """
    }
    return WorkspaceFiles(texts: texts)
  }

  private func published(_ files: WorkspaceFiles) throws -> [String: String] {
    try files.inFolder { folder in
      let review = Review(of: try #require(WorkspaceReader.read(folder).dossier))
      #expect(review.findings.filter { $0.severity == .error }.map { "\($0.place) \($0.found)" } == [])
      let options = PublicationOptions(baseAddress: nil, version: "1.0", hasData: true)
      let comparisons = Comparisons(of: review.editions)
      let site = Site(of: review.editions, options: options, comparisons: comparisons)
      var outlet: any Outlet = KeepingOutlet()
      for edition in review.editions {
        try DataPackage(of: edition, options: options, besides: site, comparisons: comparisons).emission.run(&outlet)
      }
      for emission in site.emissions { try emission.run(&outlet) }
      var files = (outlet as? KeepingOutlet)?.files ?? [:]
      for edition in review.editions {
        for job in BookletModels(of: edition, options: options, comparisons: comparisons).jobs {
          var out = Bytes()
          job.write(into: &out)
          files["booklet \(edition.edition.id) \(files.count)"] = String(decoding: out.array, as: UTF8.self)
        }
      }
      return files
    }
  }

  @Test func `pages, data, charts, sentences and booklets are the same whatever the withheld counts are`() throws {
    let one = try published(Self.files(girls: 4546, boys: 73, small: 37, share: "1.3"))
    let other = try published(Self.files(girls: 4533, boys: 86, small: 52, share: "0.9"))
    #expect(one.keys.sorted() == other.keys.sorted())
    #expect(one.filter { other[$0.key] != $0.value }.map(\.key).sorted() == [])
    #expect(one.keys.contains { $0.hasSuffix("cards.json") } && one.keys.contains { $0.hasPrefix("booklet") })
  }

  @Test func `withheld counts stand in nothing, and what states did stands there`() throws {
    let files = try published(Self.files(girls: 4546, boys: 73, small: 37))
    for (path, text) in files {
      for number in ["4546", "4,546", "4\u{202F}546", "4.546", ">73<", ",73,", ": 73,", ">37<", ",37,", ": 37,"] {
        #expect(!text.contains(number), "\(number) in \(path)")
      }
    }
    let table = try #require(files.first { $0.key.hasSuffix("e1/statistics.csv") }?.value)
    let rows = table.split(separator: "\n").dropFirst().map(String.init)
    #expect(rows.contains { $0.contains("convictions") && $0.contains(",0,") })
    #expect(table.contains("4619"))
    let pages = files.filter { $0.key.hasSuffix("en/XA.html") }
    #expect(!pages.isEmpty)
    for (path, page) in pages {
      #expect(page.contains("There were &lt;100 victims in 2008, and 6,181 in 2006"), "\(path)")
    }
  }

  @Test func `a sentence that asks for a figure which would give a count away is refused`() throws {
    let files = Self.files(girls: 4546, boys: 73, small: 37)
      .with("editions/e1/XA/situation.en.md", "Girls were {{ statistic victims 2007 female }} [@law].\n")
    let found = try files.inFolder { folder in
      Review(of: try #require(WorkspaceReader.read(folder).dossier)).findings.filter { $0.severity == .error }
    }
    #expect(found.map(\.expected) == ["a sentence without the figure"])
  }

  @Test func `nothing that publishes asks for the counts themselves`() throws {
    var files = 0
    for folder in ["Publication", "Booklets", "Output", "Server"] {
      let root = Repository.folder.appending(path: "Sources/" + folder)
      for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
        guard path.hasSuffix(".swift") else { continue }
        files += 1
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        #expect(!text.contains("_spi("), "\(folder)/\(path)")
      }
    }
    #expect(files > 100)
  }
}
