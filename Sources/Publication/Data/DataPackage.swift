import Cards
import Checks
import Formats

/// An edition as open data: tables, cards and sources with the description that makes them a Frictionless Data Package.
///
/// Everything here is a function of the edition; files come in a fixed order with a fixed content.
public struct DataPackage: Sendable {
  let checked: CheckedEdition
  let options: PublicationOptions
  /// Names in the workspace's original language, in which the tables' labels are.
  let names: CountryNames
  let cited: Lazily<CitedSources>
  let comparisons: Comparisons

  /// - Parameters:
  ///   - site: pages that are made of the same editions; what they cite need not be collected twice.
  ///   - comparisons: of all editions of the workspace.
  public init(
    of checked: CheckedEdition, options: PublicationOptions, besides site: Site? = nil, comparisons: Comparisons? = nil
  ) {
    self.checked = checked
    self.comparisons = comparisons ?? Comparisons(of: [checked])
    cited = site?.cited(in: checked.edition.id) ?? Lazily { CitedSources(of: checked) }
    self.options = options
    let language = checked.dossier.original
    names = CountryNames(language: language, overrides: checked.edition.names.mapValues { $0(language) })
  }

  var dossier: Dossier { checked.dossier }
  var edition: Edition { checked.edition }
  var framework: Framework { checked.framework }
  var language: LanguageTag { dossier.original }

  /// Where the files stand: `data/2010-06/`.
  public static func folder(of edition: Identifier<Edition>) -> String { "data/\(edition.text)/" }

  /// Makes every file of the package.
  public var emission: Emission {
    Emission(.shared) { outlet in try write(to: &outlet) }
  }

  private func write(to outlet: inout any Outlet) throws {
    var files: [DataFile] = []
    try files.append(publish(overview, to: &outlet))
    try files.append(publish(cards, to: &outlet))
    try files.append(publish(answers, to: &outlet))
    try files.append(publish(statistics, to: &outlet))
    try files.append(publish(treaties, to: &outlet))
    if let comparison { try files.append(publish(comparison, to: &outlet)) }
    if let scores { try files.append(publish(scores, to: &outlet)) }
    if let ranks { try files.append(publish(ranks, to: &outlet)) }
    writeCards(into: &outlet.buffer)
    try files.append(publish("cards", Self.cardsDescription, to: &outlet))
    writeSources(into: &outlet.buffer)
    try files.append(publish("sources", Self.sourcesDescription, to: &outlet))
    PackageDescription(package: self, files: files).write(into: &outlet.buffer)
    try outlet.publish(folder + "datapackage.json", as: .json)
  }

  private var folder: String { Self.folder(of: edition.id) }

  private func publish<Row>(_ table: DataTable<Row>, to outlet: inout any Outlet) throws -> DataFile {
    table.write(into: &outlet.buffer)
    let file = DataFile(
      path: table.name + ".csv", name: table.name, title: table.title, description: table.description, type: .csv,
      bytes: outlet.buffer, schema: { table.describe(into: &$0) })
    try outlet.publish(folder + file.path, as: .csv)
    return file
  }

  private func publish(_ name: String, _ words: DataFile.Words, to outlet: inout any Outlet) throws -> DataFile {
    let file = DataFile(
      path: name + ".json", name: words.name, title: words.title, description: words.description, type: .json,
      bytes: outlet.buffer, schema: nil)
    try outlet.publish(folder + file.path, as: .json)
    return file
  }
}

/// A file of the package as its description names it.
struct DataFile: Sendable {
  struct Words: Sendable {
    let name: String
    let title: String
    let description: String
  }

  let path: String
  let name: String
  let title: String
  let description: String
  let type: MediaType
  let size: Int
  let hash: Digest
  /// The Table Schema; files that are no tables have none.
  let schema: (@Sendable (inout JSONObjectWriter) -> Void)?

  init(
    path: String, name: String, title: String, description: String, type: MediaType, bytes: Bytes,
    schema: (@Sendable (inout JSONObjectWriter) -> Void)?
  ) {
    self.path = path
    self.name = name
    self.title = title
    self.description = description
    self.type = type
    self.schema = schema
    size = bytes.count
    hash = SHA256.hash(bytes)
  }
}
