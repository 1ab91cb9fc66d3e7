import Cards
import Formats

/// `datapackage.json`: what the files of the package hold, under which licence, by whom (Frictionless Data Package v1).
struct PackageDescription {
  let package: DataPackage
  let files: [DataFile]

  func write(into out: inout Bytes) {
    let (dossier, edition, language) = (package.dossier, package.edition, package.language)
    JSON.object(pretty: true, into: &out) { object in
      object.field("profile", "data-package")
      object.field("name", "progresscard-" + edition.id.text)
      object.field("title", "\(dossier.title(language)): \(edition.title(language))")
      object.stated("description", description)
      object.field("version", edition.id.text)
      object.stated("homepage", package.options.baseAddress ?? dossier.address)
      object.array("keywords") { list in ["progress card", "children’s rights"].forEach { list.item($0) } }
      object.array("licenses") { list in list.object(writeLicence) }
      object.list("sources", sources) { object, source in
        object.field("title", source.title)
        object.stated("path", source.publishedAddress)
      }
      object.array("contributors") { list in list.object(writePublisher) }
      object.list("resources", files) { $1.describe(into: &$0) }
    }
    out.append(UInt8(ascii: "\n"))
  }

  private var description: String? {
    let (dossier, edition, language) = (package.dossier, package.edition, package.language)
    let parts = [dossier.summary?(language), edition.notice?(language), Self.formulas]
    return parts.compactMap(\.self).joined(separator: "\n\n")
  }

  private static let formulas = """
    Text in the CSV files that a spreadsheet would take for a formula begins with an apostrophe. Names of countries \
    imply no view of their status.
    """

  /// The sources of the overview.
  private var sources: [Source] {
    package.dossier.nameable(package.edition.sources).compactMap { package.dossier.nameableSource($0.key) }
  }

  private func writeLicence(into object: inout JSONObjectWriter) {
    let licence = package.dossier.licence
    object.field("name", licence.id)
    object.stated("title", licence.name?(package.language))
    object.stated("path", licence.web)
  }

  private func writePublisher(into object: inout JSONObjectWriter) {
    let publisher = package.dossier.publisher
    object.field("title", publisher.name(package.language))
    object.stated("path", publisher.web)
    object.stated("email", publisher.email)
    object.field("role", "publisher")
  }
}

extension DataFile {
  fileprivate func describe(into object: inout JSONObjectWriter) {
    object.field("name", name)
    object.field("title", title)
    object.field("description", description)
    object.field("path", path)
    object.field("format", type == .csv ? "csv" : "json")
    object.field("mediatype", type.rawValue)
    object.field("encoding", "utf-8")
    object.field("bytes", size)
    object.field("hash", "sha256:" + hash.hex)
    guard let schema else { return }
    object.field("profile", "tabular-data-resource")
    object.object("dialect") { dialect in
      dialect.field("delimiter", ",")
      dialect.field("lineTerminator", "\n")
      dialect.field("quoteChar", "\"")
      dialect.field("doubleQuote", true)
      dialect.field("skipInitialSpace", false)
      dialect.field("header", true)
      dialect.field("caseSensitiveHeader", true)
    }
    object.object("schema") { schema(&$0) }
  }
}
