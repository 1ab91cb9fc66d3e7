import Booklets
import Foundation

/// Tells one installation of the PDF engine and its fonts from another without starting it: a booklet that another
/// engine made must not stand beside new ones.
enum EngineTraces {
  /// The Python that is used, and when packages beside it and fonts were last installed or removed.
  static func of(_ press: PressSettings) -> String {
    let python = press.python ?? ""
    let library = URL(fileURLWithPath: python).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("lib").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: library)) ?? []
    let packages = names.filter { $0.hasPrefix("python") }.sorted().flatMap { name in
      ["site-packages", "dist-packages"].map { "\(library)/\(name)/\($0)" }
    }
    let fonts = press.fontFolders.map { NSString(string: $0).expandingTildeInPath }
    return ([python] + (packages + fonts).map(changed)).joined(separator: "\n")
  }

  private static func changed(_ folder: String) -> String {
    let date = (try? FileManager.default.attributesOfItem(atPath: folder))?[.modificationDate] as? Date
    return "\(folder) \(date?.timeIntervalSince1970 ?? 0)"
  }
}
