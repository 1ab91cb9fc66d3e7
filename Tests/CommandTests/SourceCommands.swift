import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// `progresscard sources` from outside. Nothing here leaves the machine: every address is refused.
@Suite struct SourceCommands {
  private let workspace: SmallWorkspace

  init() throws {
    workspace = try SmallWorkspace("sources")
    try workspace.write(
      """
      [
        {"id": "plan", "type": "report", "title": "The plan", "URL": "http://127.0.0.1/plan"},
        {"id": "letter", "type": "letter", "title": "A letter", "URL": "http://0x7f.1/letter"},
        {"id": "cloud", "type": "webpage", "title": "Cloud", "URL": "http://169.254.169.254/latest"},
        {"id": "site", "type": "webpage", "title": "Site", "URL": "https://deep.bad.example.org/"},
        {"id": "marked", "type": "webpage", "title": "Marked", "URL": "https://example.org/list"},
        {"id": "hushed", "type": "webpage", "title": "Hushed title", "URL": "http://192.168.0.1/hushed", "DOI": "10.1/hush"}
      ]

      """, to: "sources.json")
    try workspace.write(
      "plan: {by: state}\\nletter: {access: on-file, by: state}\\nhushed: {access: confidential}\\nmarked: {fetch: never}\\n"
        .replacing("\\n", with: "\n"), to: "sources.yaml")
    try workspace.edit("workspace.yaml", "languages:", "never-fetch: [bad.example.org]\nlanguages:")
  }

  private func run(_ arguments: String...) async throws -> Command.Outcome {
    try await BuiltCommand.run(["sources"] + arguments)
  }

  @Test func `addresses of one's own network are refused, with the reason, and nothing is written`() async throws {
    let outcome = try await run("capture", workspace.path)
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        cloud: not saved: found a host at 169.254.169.254, which is link-local (RFC 3927)
        letter: not saved: found a host that is a number, or an address in a form of its own
        marked: not visited, since it is never to be fetched
        plan: not saved: found a host at 127.0.0.1, which is loopback (RFC 1122)
        site: not visited, since it is never to be fetched
        0 saved, 0 there already, 3 not saved, 2 never fetched, 1 confidential and not visited

        """)
    #expect(outcome.complaint == "")
    #expect(!FileManager.default.fileExists(atPath: workspace.path + "/captures"))
  }

  @Test func `programs are told the same, source by source`() async throws {
    let outcome = try await run("capture", workspace.path, "--format", "json", "--source", "plan", "--source", "marked")
    let report = try #require(JSON.parse(Array(outcome.output.utf8)).value)
    #expect(report["sources"]?.items?.map { $0["outcome"]?.string } == ["never", "failed"])
    let checked = try await run("check", workspace.path, "--format", "json")
    #expect(checked.status == 1)
    let states = try #require(JSON.parse(Array(checked.output.utf8)).value)["sources"]?.items?.map {
      $0["state"]?.string
    }
    #expect(states == ["unsaved", "unsaved", "never", "unsaved", "unsaved"])
  }

  @Test func `a source that is not there, and no workspace, are told`() async throws {
    let outcome = try await run("check", workspace.path, "--source", "plam")
    #expect(outcome.status == 2)
    #expect(outcome.complaint.hasPrefix("There is no source plam in sources.json; try plan."))
    #expect(try await run("capture", workspace.path + "/none").status == 2)
  }

  @Test func `sources are handed on with the listed fields, without confidential ones`() async throws {
    let outcome = try await run("export", workspace.path)
    #expect(outcome.status == 0)
    let items = try #require(JSON.parse(Array(outcome.output.utf8)).value?.items)
    #expect(items.map { $0["id"]?.string } == ["cloud", "letter", "marked", "plan", "site"])
    #expect(items[1]["URL"] == nil)
    #expect(!outcome.output.lowercased().contains("hush"))
    let file = workspace.place("out.json").path
    #expect(try await run("export", workspace.path, "--output", file).output.hasSuffix("out.json: 5 sources\n"))
    #expect(try await run("export", workspace.path, "--output", file).status == 1)
  }

  @Test func `a bibliography is shown first, then added, then there already`() async throws {
    try workspace.place.write(
      """
      @string{moj = {Ministry of Justice}}
      @techreport{plan-2010, author = {{Minist\\`ere de la Justice} and van der Berg, J\\'er\\^ome and Ada M. Lovelace},
        title = {Un {Plan} pour les \\'el\\`eves}, institution = moj, year = 2010, month = jun, url = {https://example.org/a\\_b},
        urldate = {2010-07-01}, pages = {4--9}, langid = {french}, keywords = {x}, foo = {bar}}
      @inproceedings{talk, title = {A talk}, crossref = {volume}, number = 3}
      @proceedings{volume, title = {All talks}, year = {2009}, publisher = {Press}}
      @article{plan, title = {Other}, number = {7}, journal = {Review}}

      """, to: "refs.bib")
    let file = workspace.place("refs.bib").path
    let before = try workspace.read("sources.json")
    let dry = try await BuiltCommand.run(["import", file, "--into", workspace.path])
    #expect(dry.status == 0)
    #expect(
      dry.output.replacing(workspace.path, with: "W") == """
        refs.bib, line 4: found the field foo
            expected a field that is published; it stays in your own file
        refs.bib: 4 entries, 3 new, 1 there already
        Nothing was written. --apply writes sources.json into W.

        """)
    #expect(try workspace.read("sources.json") == before)
    #expect(try await BuiltCommand.run(["import", file, "--into", workspace.path, "--apply"]).status == 0)
    let after = try workspace.read("sources.json")
    #expect(after.hasPrefix(before.dropLast(4)))
    let items = try #require(JSON.parse(Array(after.utf8)).value?.items)
    #expect(items.count == 9)
    #expect(
      after.contains(
        #"{"id": "plan-2010", "type": "report", "title": "Un Plan pour les élèves", "author": [{"literal": "Ministère de la Justice"}, {"family": "van der Berg", "given": "Jérôme"}, {"family": "Lovelace", "given": "Ada M."}], "publisher": "Ministry of Justice", "page": "4-9", "issued": {"date-parts": [[2010, 6]]}, "accessed": {"date-parts": [[2010, 7, 1]]}, "URL": "https://example.org/a_b", "language": "fr"}"#
      ) || after.contains(#""title":"Un Plan pour les élèves""#), "\(after)")
    #expect(items.last { $0["id"]?.string == "talk" }?["container-title"]?.string == "All talks")
    let again = try await BuiltCommand.run(["import", file, "--into", workspace.path, "--apply"])
    #expect(again.output.contains("0 new, 4 there already"))
    #expect(try workspace.read("sources.json") == after)
  }

  @Test func `a damaged bibliography is refused whole, with its lines`() async throws {
    try workspace.place.write("@book{a, title = {x}}\n@book{b, title {y}}\n@book{c, author = {Z}}\n", to: "bad.bib")
    let outcome = try await BuiltCommand.run(
      ["import", workspace.place("bad.bib").path, "--into", workspace.path, "--apply"])
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("bad.bib, line 2: found"))
    #expect(outcome.complaint.hasSuffix("Nothing was imported.\n"))
  }
}
