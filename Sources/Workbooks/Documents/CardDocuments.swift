import Cards
import Formats
import Workspace

/// The files of one card's folder, and where new ones would go.
struct CardDocuments: Sendable {
  /// `editions/2010-06/BE`.
  let folder: String
  /// The original language of the card.
  let language: LanguageTag
  private(set) var documents: [String: CardDocument] = [:]
  /// By name of a text, its files: the original first.
  private let texts: [String: [(path: String, language: LanguageTag)]]
  /// The names of the case studies, sorted.
  let cases: [String]

  init(_ files: FolderFiles, folder: String, workspaceLanguage: LanguageTag) {
    self.folder = folder
    let names = files.names(in: folder).map { folder + "/" + $0 }
    let cases = files.names(in: folder + "/cases").map { folder + "/cases/" + $0 }
    for path in names + cases {
      guard let bytes = files.bytes(of: path), let document = CardDocument(path: path, bytes: bytes) else { continue }
      documents[path] = document
    }
    let stated = documents[folder + "/card.yaml"]?.value.value(at: ["language"])?.text
    let language = stated.flatMap { LanguageTag($0) } ?? workspaceLanguage
    self.language = language
    var texts: [String: [(path: String, language: LanguageTag)]] = [:]
    for path in names + cases {
      guard let file = TextFile(path), documents[path] != nil else { continue }
      let name = (path.hasPrefix(folder + "/cases/") ? "cases/" : "") + file.name
      texts[name, default: []].append((path, file.language ?? language))
    }
    self.texts = texts.mapValues { files in
      files.filter { $0.language == language } + files.filter { $0.language != language }
    }
    self.cases = texts.keys.filter { $0.hasPrefix("cases/") }.map { String($0.dropFirst(6)) }.sorted()
  }

  /// A file by its name in the card's folder; an empty one where it is not there.
  func document(_ name: String) -> CardDocument {
    documents[folder + "/" + name] ?? CardDocument(new: folder + "/" + name)
  }

  func document(at path: String) -> CardDocument { documents[path] ?? CardDocument(new: path) }

  /// The file of a text in its original language: `situation`, `cases/the-call`.
  func original(of text: String) -> (path: String, language: LanguageTag) {
    texts[text]?.first ?? ("\(folder)/\(text).\(language).md", language)
  }

  /// The file of a text's translation, whether it is there or not.
  func translation(of text: String, in language: LanguageTag) -> String {
    texts[text]?.dropFirst().first { $0.language == language }?.path ?? "\(folder)/\(text).\(language).md"
  }

  /// The languages in which a text exists besides its original's.
  func translations(of text: String) -> [LanguageTag] { (texts[text] ?? []).dropFirst().map(\.language) }
}
