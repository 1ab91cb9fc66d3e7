/// The name of what an edition is frozen with: the path of a file, or an entry of a file that all editions share, such as
/// `sources.json#law-book`.
public enum InputName {
  private static let shared = [
    "workspace.yaml", "sources.json", "series.yaml", "treaties/instruments.yaml", "treaties/status.csv",
  ]

  /// The file that is meant, or of which an entry is meant. A file of an edition may have `#` in its name.
  public static func file(of name: String) -> String { shared.first { name.hasPrefix($0 + "#") } ?? name }
}
