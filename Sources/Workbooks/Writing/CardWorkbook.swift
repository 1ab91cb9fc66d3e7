import Cards
import Formats
import Workspace

/// The workbook of one card: everything that a researcher or a translator may fill in, without the program.
public struct CardWorkbook {
  let sheets: CardSheets

  /// - Parameters:
  ///   - root: path of the workspace.
  ///   - reading: what was read from it, with its texts kept, in which nothing was wrong.
  ///   - language: that of the workbook's own words.
  /// - Returns: `nil` where the edition has no framework.
  public init?(
    root: String, reading: WorkspaceReading, edition: Edition, country: CountryCode, language: LanguageTag
  ) {
    guard let dossier = reading.dossier, let framework = dossier.framework(of: edition) else { return nil }
    let documents = CardDocuments(
      FolderFiles(root), folder: edition.id.folder(of: country), workspaceLanguage: dossier.original)
    sheets = CardSheets(
      dossier: dossier, edition: edition, framework: framework, country: country, documents: documents,
      texts: reading.texts, language: language)
  }

  /// The languages in which a workbook can speak.
  public static var languages: [LanguageTag] { WorkbookWording.all.map(\.language) }

  /// The bytes of the workbook: the same for the same card.
  public func bytes() throws(XLSXWriteProblem) -> [UInt8] { try XLSX.write(content) }

  var content: WorkbookContent {
    let grids = sheets.sheets
    var lists = WordLists()
    var record = WorkbookRecord()
    record.workspace = sheets.dossier.title.original.value
    record.edition = sheets.edition.id.text
    record.country = sheets.country.alpha2
    record.language = sheets.language.text
    for (path, document) in sheets.documents.documents {
      record.files[path] = document.bytes.map { SHA256.hash($0).hex }
    }
    var contents: [SheetContent] = [GuideSheet(sheets: sheets, grids: grids).content]
    for grid in grids {
      for row in grid.rows { record.add(row, of: grid.id) }
      var layout = SheetLayout(grid, wording: sheets.wording, lists: &lists)
      if grid.id == "grades" { layout.colour({ $0.id == "grade" || $0.id.hasPrefix("coder.") }, by: levels) }
      contents.append(layout.sheet)
    }
    contents.append(
      SheetLayout(SourceSheet(sheets: sheets, grids: grids).grid, wording: sheets.wording, lists: &lists).sheet)
    contents += [lists.content, record.content]
    return WorkbookContent(
      title: "\(sheets.country.alpha2) \(sheets.edition.id)", author: sheets.dossier.publisher.name.original.value,
      created: Self.seconds(of: sheets.edition.asOf), sheets: contents)
  }

  private var levels: [(word: String, fill: Colour)] {
    var seen: Set<String> = []
    let framework = sheets.framework
    return framework.indicators.flatMap { indicator -> [(word: String, fill: Colour)] in
      let words = sheets.levels(of: indicator)
      return framework.scale(of: indicator).levels.compactMap { level in
        let word = words.word(for: level.id.text)
        return seen.insert(word).inserted ? (word, level.colour) : nil
      }
    }
  }

  /// The start of a day, in seconds since 1970 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func seconds(of date: PartialDate) -> Int {
    let (month, day) = (date.month ?? 1, date.day ?? 1)
    let year = month <= 2 ? date.year - 1 : date.year
    let era = year / 400, yearOfEra = year % 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return max(1, (era * 146_097 + dayOfEra - 719_468) * 86_400)
  }
}
