import Cards
import Formats

/// Writes a file so that it says something else, and leaves as much of it as it can.
struct DocumentWriter {
  let document: CardDocument
  /// That of the card.
  let language: LanguageTag

  init(_ document: CardDocument, language: LanguageTag) {
    self.document = document
    self.language = language
  }

  /// `nil` where what was written would not be read as the value again.
  func file(saying value: YAMLValue) -> WorkbookPlan.File? {
    switch document.kind {
    case .yaml: yaml(value)
    case .table: table(value)
    case .markdown: markdown(value)
    }
  }

  private func yaml(_ value: YAMLValue) -> WorkbookPlan.File? {
    guard let bytes = document.bytes else {
      return WorkbookPlan.File(path: document.path, bytes: Array(YAML.text(of: value).utf8), manner: .new)
    }
    guard let patch = YAMLPatch.apply(value, to: bytes) else { return nil }
    return WorkbookPlan.File(path: document.path, bytes: patch.bytes, manner: WorkbookPlan.Manner(patch))
  }

  private func table(_ value: YAMLValue) -> WorkbookPlan.File? {
    let writer = TableWriter(document: document, language: language)
    let rows = writer.ordered(value.items ?? [])
    let bytes = writer.bytes(saying: rows)
    guard let again = CardDocument(path: document.path, bytes: bytes), again.value == .list(rows) else { return nil }
    return WorkbookPlan.File(path: document.path, bytes: bytes, manner: document.bytes == nil ? .new : .inPlace)
  }

  private func markdown(_ value: YAMLValue) -> WorkbookPlan.File? {
    let text = value.value(at: [CardDocument.body])?.text ?? ""
    let fields = value.setting(nil, at: [CardDocument.body]) ?? .nothing
    let matter = fields == .nothing ? nil : fields
    guard let bytes = document.bytes, let parts = MarkdownParts(bytes) else {
      return WorkbookPlan.File(
        path: document.path, bytes: MarkdownParts.file(text: text, matter: matter), manner: .new)
    }
    var manner = WorkbookPlan.Manner.inPlace
    let new: [UInt8]
    switch (parts.matter, matter) {
    case (nil, nil): new = parts.file(text: text, matter: nil)
    case (let old?, let fields?):
      guard let patch = YAMLPatch.apply(fields, to: old) else { return nil }
      manner = WorkbookPlan.Manner(patch)
      new = parts.file(text: text, matter: patch.bytes)
    default:
      manner = .whole(comments: 0)
      new = MarkdownParts.file(text: text, matter: matter)
    }
    guard let again = CardDocument(path: document.path, bytes: new), again.value == value else { return nil }
    return WorkbookPlan.File(path: document.path, bytes: new, manner: manner)
  }
}
