import Cards
import Formats

/// The first sheet: what the workbook is, how it is filled in, what its colours mean.
struct GuideSheet {
  let sheets: CardSheets
  let grids: [GridSheet]

  var content: SheetContent {
    let (guide, names) = (sheets.wording.guide, sheets.wording.sheets)
    var sheet = SheetContent(name: names.guide)
    sheet.columns = Self.columns
    sheet.rows = [
      SheetRow([SheetCell(.text("guide"), Palette.key)], isHidden: true),
      SheetRow([SheetCell(.text("\(country), \(sheets.edition.title(sheets.language))"), Palette.title)], height: 30),
      SheetRow([SheetCell(.text(guide.purpose), Palette.intro)], height: 22), SheetRow([]),
    ]
    sheet.rows += [
      line(guide.workspace, sheets.dossier.title(sheets.language)),
      line(guide.edition, "\(sheets.edition.title(sheets.language)) (\(sheets.edition.id))"),
      line(guide.country, "\(country) (\(sheets.country.alpha2))"),
      line(guide.asOf, sheets.terms.asOf(sheets.edition.asOf)),
      line(guide.framework, sheets.framework.title(sheets.language)), SheetRow([]),
      SheetRow([SheetCell(.text(guide.howTitle), Palette.subtitle)], height: 22),
    ]
    for (index, text) in guide.how.enumerated() {
      sheet.rows.append(row([SheetCell(.text("\(index + 1)."), number), SheetCell(.text(text), Palette.prose)]))
    }
    sheet.rows += [SheetRow([]), SheetRow([SheetCell(.text(guide.coloursTitle), Palette.subtitle)], height: 22)]
    for (fill, text) in [
      (Palette.white, guide.white), (Palette.grey, guide.grey), (Palette.amber, guide.amber),
      (Palette.blue, guide.blue),
    ] {
      sheet.rows.append(SheetRow([SheetCell(.empty, swatch(fill)), SheetCell(.text(text), Palette.prose)]))
    }
    sheet.rows += [SheetRow([]), SheetRow([SheetCell(.text(guide.sheetsTitle), Palette.subtitle)], height: 22)]
    let others = grids.map { ($0.title, $0.intro) } + [(names.sources, names.sourcesIntro)]
    for (title, intro) in others { sheet.rows.append(line(title, intro)) }
    sheet.isProtected = true
    sheet.tab = Palette.navy
    return sheet
  }

  private var country: String {
    let overrides = sheets.edition.names.mapValues { $0(sheets.language) }
    return CountryNames(language: sheets.language, overrides: overrides)[sheets.country]
  }

  private var number: CellStyle {
    var style = Palette.label
    style.ink = Palette.navy
    return style
  }

  private func line(_ label: String, _ text: String) -> SheetRow {
    row([SheetCell(.text(label), Palette.label), SheetCell(.text(text), Palette.prose)])
  }

  private func row(_ cells: [SheetCell]) -> SheetRow {
    SheetRow(cells, height: RowHeight.points(of: cells, Self.columns).map { $0 * 1.15 })
  }

  private static let columns = [SheetColumn(width: 24), SheetColumn(width: 96)]

  private func swatch(_ fill: UInt32) -> CellStyle {
    var style = CellStyle()
    (style.fill, style.hasBorder) = (fill, true)
    return style
  }
}
