import Checks
import EndToEnd
import Formats
import Foundation
import Publication
import Testing
import ToolsSupport
import Workspace

/// The chapter of a booklet that holds the ranking.
@Suite("Printed rankings") struct PrintedRankings {
  private func models(_ edition: String) throws -> [String: JSONNode] {
    let folder = Repository.folder.appending(path: "Examples/two-minute").path
    let review = Review(of: try #require(WorkspaceReader.read(folder).dossier))
    let checked = try #require(review.editions.first { $0.edition.id.text == edition })
    let options = PublicationOptions(baseAddress: nil, version: "1.0", hasData: true)
    var models: [String: JSONNode] = [:]
    for job in BookletModels(of: checked, options: options).jobs where job.kind == .booklet {
      var out = Bytes()
      job.write(into: &out)
      let model: JSONNode = try #require(JSON.parse(out.array).value)
      models["\(job.country.alpha2).\(job.language.text)"] = model
    }
    return models
  }

  private func chapter(of model: JSONNode?) -> JSONNode? {
    model?["sections"]?.items?.first { $0["id"]?.string == "ranking" }
  }

  @Test func `a booklet has the ranks of all units with their ranges, and marks its country`() throws {
    let models = try models("2025")
    for (model, name) in [("XA.en", "Aldoria"), ("XC.en", "Corvania"), ("XA.fr", "Aldorie")] {
      let blocks = try #require(chapter(of: models[model])?["blocks"]?.items)
      let chart = try #require(blocks.first { $0["t"]?.string == "ranks" })
      let rows = try #require(chart["rows"]?.items)
      #expect(rows.map { $0["value"]?.number } == ["1", "2", "3", "4", "5"])
      #expect(rows.filter { $0["here"]?.bool == true }.map { $0["name"]?.string } == [name])
      #expect(rows.allSatisfy { $0["symbol"]?.string?.isEmpty == false && $0["fill"]?.string?.isEmpty == false })
    }
    let rows = chapter(of: models["XA.en"])?["blocks"]?.items?.compactMap { $0["rows"]?.items }.first
    let own = try #require(rows?.first { $0["here"]?.bool == true })
    #expect(own["text"]?.string == "2 (2 to 3)")
    #expect(own["alt"]?.string == "rank 2 of 5; in nine of ten computations from 2 to 3; Median rank: 2")
  }

  @Test func `an edition that asks for no ranking has no such chapter`() throws {
    for model in try models("2023").values { #expect(chapter(of: model) == nil) }
  }
}
