import Cards
import Formats

/// A workspace folder as values, with everything that was found wrong in its files.
public struct WorkspaceReading: Sendable {
  /// `nil` where the folder is no workspace. While a finding is an error the dossier may lack what could not be read.
  public let dossier: Dossier?
  /// Sorted by place.
  public let findings: [Finding]
  /// Every text, where reading was asked to keep them.
  public let texts: [TextRecord]
}

/// Reads workspace folders.
public enum WorkspaceReader {
  /// Reads a folder whole, all files before the first finding is returned.
  ///
  /// - Parameter root: path of the folder.
  /// - Parameter keepsTexts: whether to record each text with the state of its translations.
  /// - Parameter cards: which cards to read, by their folders (`editions/2010-06/BE`); all where it is `nil`.
  /// - Parameter drafts: by their paths, files that are read in place of those on disk: what they would become.
  public static func read(
    _ root: String, keepsTexts: Bool = false, cards: Set<String>? = nil, drafts: [String: [UInt8]] = [:]
  ) -> WorkspaceReading {
    let folder = Folder(root: root, keepsTexts: keepsTexts, cards: cards, drafts: drafts)
    var record = ReadingRecord(findings: folder.findings)
    let dossier = read(folder, &record)
    return WorkspaceReading(dossier: dossier, findings: record.findings.sorted(), texts: record.texts)
  }

  private static func read(_ folder: Folder, _ record: inout ReadingRecord) -> Dossier? {
    let root = Shelf(folder, "", language: .english)
    guard root.has("workspace.yaml") else {
      if folder.isOpen {
        // Of a folder that is no workspace nothing else is of interest.
        record.findings = [
          Finding(
            rule: "file", reach: .file, place: Place(file: "workspace.yaml"), found: "no workspace.yaml",
            expected: "a workspace folder", mend: root.rename("workspace.yaml") ?? start(folder))
        ]
      }
      return nil
    }
    guard let node = root.yaml("workspace.yaml") else {
      record.take(root)
      return nil
    }
    let languages = node["languages"].flatMap { node in
      Shape<WorkspaceFile>.languages.read(node, Desk(file: "workspace.yaml", language: .english))
    }
    let original = languages?.first ?? .english
    let reader = DossierReader(folder: folder, languages: languages ?? [original], original: original)
    return reader.read(node, root, into: &record)
  }

  /// What to do with a folder that is no workspace.
  private static func start(_ folder: Folder) -> String {
    if folder.isEmpty, WorkspaceSearch.nearest(to: folder.root) == nil { return "progresscard new \(folder.root)" }
    if let meant = WorkspaceSearch.nearest(to: folder.root) { return "name the folder \(meant)" }
    return "name the folder in which workspace.yaml lies; progresscard new makes one, in a folder that is new or empty"
  }
}
