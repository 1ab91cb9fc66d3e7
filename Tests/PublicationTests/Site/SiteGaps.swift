import Cards
import Formats
import Testing

@testable import Publication

@Suite("What is not there") struct SiteGaps {
  private let site: CollectingOutlet

  init() throws { site = try Sample.site(Sample.bare) }

  @Test func `a front page without a word on its edition has no such section`() {
    let page = site.text("site/2026/en/index.html")
    #expect(!page.contains(#"id="about""#) && !page.contains("About this edition"))
    #expect(!page.contains("<p></p>"))
  }

  @Test func `without categories no page speaks of them`() {
    for page in ["index", "XA"] {
      let text = site.text("site/2026/en/\(page).html")
      #expect(!text.contains("There is no overall category") && !text.contains("No category"), "\(page)")
      #expect(!text.contains(#"class="category""#), "\(page)")
    }
  }

  @Test func `a booklet without a situation has no such chapter`() throws {
    for job in try Sample.booklets(of: Sample.bare).jobs where job.kind == .booklet {
      var bytes = Bytes()
      job.write(into: &bytes)
      let sections = try #require(JSON.parse(bytes.array).value?["sections"]?.items)
      #expect(sections.map { $0["id"]?.string } == ["about", "goal-one", "channels", "notes"])
      #expect(sections.allSatisfy { $0["blocks"]?.items?.isEmpty == false })
    }
  }

  @Test func `grades are counted in the order of the scale, missing ones last`() throws {
    let page = site.text("site/2026/en/XA.html")
    let counts = try #require(page.firstRange(of: #"<ul class="counts""#))
    let list = page[counts.lowerBound...].prefix { $0 != "\n" }.prefix(900)
    let places = try ["Little", "Much", "No data"].map { try #require(list.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test func `names that lack the language are announced once a section, and each has its own`() throws {
    let page = site.text("site/2026/fr/XA.html")
    let line = #"<p class="mark">Une partie de ce qui suit n’existe qu’en anglais.</p>"#
    #expect(page.contains(line))
    #expect(page.contains(#"class="name"><span lang="en">Question 1.1</span></a>"#))
    #expect(site.text("site/2026/fr/index.html").contains(line))
    #expect(!site.text("site/2026/en/XA.html").contains(#"class="mark""#))
    for job in try Sample.booklets(of: Sample.bare).jobs where job.language == Sample.french {
      var bytes = Bytes()
      job.write(into: &bytes)
      let text = String(decoding: bytes.array, as: UTF8.self)
      #expect(text.contains("Une partie de ce qui suit n’existe qu’en anglais."), "\(job.title)")
      #expect(text.contains(#""name":[{"t":"lang","lang":"en","c":"Question 1.1"}]"#), "\(job.title)")
    }
  }

  @Test func `the way to help names whose number each is, in the order of the table, without notes`() throws {
    let page = site.text("site/2026/en/XA.html")
    let start = try #require(page.firstRange(of: #"<div class="help">"#))
    let rest = page[start.lowerBound...]
    let line = rest[..<(try #require(rest.firstRange(of: "</div>"))).lowerBound]
    let plain = line.replacing("</p>", with: "\n").replacing("</li>", with: "\n").replacing(/<[^>]*>/, with: "")
    #expect(plain == "Where to turn for help\n555 0100 Children’s Line\n101 Police\n")
    #expect(!line.contains("<sup"))
    #expect(!page.contains(/<h3>Children’s Line<sup/) && !page.contains(/class="telephone">[^<]*<\/a><sup/))
  }

  @Test func `a printed card says where to turn, and how to read on without an address`() throws {
    let job = try #require(try Sample.booklets(of: Sample.bare).jobs.first { $0.kind == .card })
    var bytes = Bytes()
    job.write(into: &bytes)
    let model = try #require(JSON.parse(bytes.array).value)
    let items = try #require(model["help"]?["items"]?.items)
    #expect(items.map { $0["number"]?.string } == ["555 0100", "101"])
    #expect(items.map { $0["name"]?.string } == ["Children’s Line", "Police"])
    #expect(items.map { $0["hours"]?.string } == ["day and night", "day and night"])
    #expect(model["shortened"]?.string == "Texts are shortened here; more in the booklet.")
  }
}
