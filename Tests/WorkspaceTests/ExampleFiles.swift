import Formats
import Foundation
import Mutants
import ToolsSupport

@testable import Workspace

/// The YAML files and front matters of the examples, with their kinds.
struct ExampleFile: Sendable {
  let kind: FileKind
  let path: String
  let node: YAMLNode
}

extension ExampleFile {
  static func all() throws -> [ExampleFile] {
    let folders = ["Examples", "Tests/MethodTests/Workspaces", "Tests/WorkspaceTests/Tombstones"].map {
      Repository.folder.appending(path: $0)
    }
    return try folders.flatMap(files).sorted { $0.path < $1.path }
  }

  private static func files(in examples: URL) throws -> [ExampleFile] {
    var files: [ExampleFile] = []
    for case let path as String in FileManager.default.enumerator(atPath: examples.path) ?? .init() {
      guard let name = kind(of: path), let kind = FileKind.all.first(where: { $0.name == name }) else { continue }
      let bytes = [UInt8](try Data(contentsOf: examples.appending(path: path)))
      let part = FrontMatter.split(bytes).value?.yaml
      let node = YAML.parse(part.map { bytes[$0.range] } ?? bytes[...]).value
      if let node { files.append(ExampleFile(kind: kind, path: path, node: node)) }
    }
    return files
  }

  private static func kind(of path: String) -> String? {
    let parts = path.split(separator: "/"), name = parts.last.map(String.init) ?? ""
    let folder = parts.dropLast().last.map(String.init) ?? ""
    switch (folder, name) {
    case ("imports", _): return name.hasSuffix(".yaml") ? "mapping" : nil
    case (_, "workspace.yaml"), (_, "edition.yaml"), (_, "errata.yaml"), (_, "accepted.yaml"), (_, "card.yaml"),
      (_, "actions.yaml"), (_, "images.yaml"), (_, "petition.yaml"), (_, "approvals.yaml"), (_, "withdrawn.yaml"),
      (_, "series.yaml"), (_, "campaign.yaml"),
      ("treaties", "instruments.yaml"):
      return String(name.dropLast(5))
    case (_, "sources.yaml"): return "sources-marks"
    case (_, "imports.yaml"): return "imports"
    case ("law", _): return name.hasSuffix(".yaml") ? "law" : nil
    case ("frameworks", _): return name.hasSuffix(".yaml") ? "framework" : nil
    case ("pages", _): return "page-matter"
    case ("posts", "tags.yaml"): return "tags"
    case ("posts", _):
      return name.hasSuffix(".en.md") ? "post-matter" : name.hasSuffix(".md") ? "post-translation-matter" : nil
    case ("cases", _): return name.hasSuffix(".en.md") ? "case-matter" : "page-matter"
    default: return name == "reply.en.md" ? "reply-matter" : nil
    }
  }
}

extension YAMLNode {
  /// As JSON with every scalar as a string.
  var json: Any {
    switch content {
    case .scalar(let text, _): text
    case .sequence(let items): items.map(\.json)
    case .mapping(let entries): Dictionary(entries.map { ($0.key, $0.value.json) }) { first, _ in first }
    }
  }
}
