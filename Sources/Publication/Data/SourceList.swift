import Cards
import Formats

/// The sources of a workspace that may be named, as CSL-JSON with the fields that may be published.
public enum SourceList {
  /// Appends the list, sorted by key.
  public static func write(_ dossier: Dossier, into out: inout Bytes) {
    JSON.array(pretty: true, into: &out) { list in
      for source in sources(dossier) { list.object { source.writeRecord(into: &$0) } }
    }
    out.append("\n")
  }

  /// Their keys, sorted.
  static func keys(_ dossier: Dossier) -> [String] {
    dossier.sources.keys.sorted().filter(dossier.isNameable).map(\.text)
  }

  public static func count(_ dossier: Dossier) -> Int { sources(dossier).count }

  private static func sources(_ dossier: Dossier) -> [Source] {
    dossier.sources.keys.sorted().compactMap(dossier.nameableSource)
  }
}
