import Cards
import Formats

/// Reads single texts by the rules of a workspace's files, for those who take them from elsewhere.
public enum FieldText {
  /// What is wrong with Markdown of a field or a file; lines count from 1.
  public static func problems(inProse text: String) -> [Finding] {
    let desk = Desk(file: "", language: .english)
    _ = ProseReader.read(Array(text.utf8)[...], firstLine: 1, desk)
    return desk.findings
  }

  /// What is wrong with plain text of a field.
  public static func problems(inPlain text: String) -> [Finding] {
    let desk = Desk(file: "", language: .english)
    _ = Shape<String>.plainText.read(node(text), desk)
    return desk.findings
  }

  /// A citation outside prose: a source's key, and after a comma the place in it.
  public static func citation(_ text: String) -> Citation? { CitationText.parse(text, at: Place(file: "")) }

  /// The stamp by which `translations.csv` tells one original from another.
  public static func stamp(of original: String) -> String { Stamps.hash(of: original) }

  private static func node(_ text: String) -> YAMLNode {
    YAMLNode(line: 1, column: 1, content: .scalar(text, style: .quoted))
  }
}
