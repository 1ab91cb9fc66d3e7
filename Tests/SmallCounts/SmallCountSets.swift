import Cards
import Checks
import Foundation
import Formats
import Mutants
import Publication
import Workspace

/// Publishes statistics that another program makes up, for an attack on what comes out.
///
/// Reads a set a line as JSON (`id`, the text of `series.yaml` as `series`, `threshold`, and `editions`: the text of each
/// edition's `statistics.csv`), runs reading, checks and open data on a workspace that holds them, and writes a line with
/// the files as they are published. No part of the protection itself is called.
@main
enum SmallCountSets {
  static func main() throws {
    while let line = readLine() {
      guard let set = JSON.parse(Array(line.utf8)).value, let id = set["id"]?.number.flatMap({ Int($0) }) else {
        throw Unreadable(line: line)
      }
      var out = Bytes()
      try files(of: set).inFolder { folder in
        let reading = WorkspaceReader.read(folder)
        let review = reading.dossier.map { Review(of: $0) }
        let findings = reading.findings + (review?.findings ?? [])
        let published = try (review?.editions ?? []).map { edition in
          var outlet: any Outlet = KeptFiles()
          try DataPackage(of: edition, options: PublicationOptions(baseAddress: nil, version: "test"))
            .emission.run(&outlet)
          return (edition: edition.edition.id, files: (outlet as? KeptFiles)?.files ?? [:])
        }
        JSON.object(into: &out) { object in
          object.field("id", id)
          object.array("errors") { array in
            for finding in findings where finding.severity == .error { array.item("\(finding.place) \(finding.found)") }
          }
          for (name, file) in [("tables", "statistics.csv"), ("cards", "cards.json")] {
            object.object(name) { object in
              for (edition, files) in published {
                let bytes = files[DataPackage.folder(of: edition) + file] ?? []
                object.field(edition.text, String(decoding: bytes, as: UTF8.self))
              }
            }
          }
        }
      }
      print(String(decoding: out.array, as: UTF8.self).replacing("\n", with: " "))
      fflush(nil)
    }
  }

  private static func files(of set: JSONNode) -> WorkspaceFiles {
    let threshold = set["threshold"]?.number ?? "10"
    var texts = [
      "workspace.yaml": """
      title: Sets
      publisher: {name: Nobody}
      languages: [en]
      licence: {id: CC-BY-4.0}
      small-counts: \(threshold)

      """,
      "series.yaml": set["series"]?.string ?? "",
      "channels.csv": "country,name,number\nXA,Helpline,116000\n",
      "sources.json": #"[{"id": "office", "title": "Official figures", "URL": "https://example.org/"}]"#,
      "sources.yaml": "office: {by: state}\n",
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
    for (position, edition) in (set["editions"]?.members ?? []).enumerated() {
      let folder = "editions/\(edition.key)/"
      texts[folder + "edition.yaml"] = "title: Set\nas-of: \(2030 + position)\nframework: plain\nnames: {XA: A place}\n"
      texts[folder + "XA/card.yaml"] = "indicators: {1.1: {grade: no-data, reason: None.}}\n"
      texts[folder + "XA/statistics.csv"] = edition.value.string ?? ""
    }
    return WorkspaceFiles(texts: texts)
  }
}

/// A line that is no set.
private struct Unreadable: Error {
  let line: String
}

/// Keeps what is published, by path.
private struct KeptFiles: Outlet {
  var buffer = Bytes()
  private(set) var files: [String: [UInt8]] = [:]

  mutating func publish(_ path: String, as type: MediaType) throws {
    files[path] = buffer.array
    buffer.removeAll()
  }
}
