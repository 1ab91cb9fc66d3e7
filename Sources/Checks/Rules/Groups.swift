import Cards
import Scoring

extension Rule {
  /// `groups.csv` names each unit once, gives units that are no countries a name, and has the columns that the method asks
  /// for. A code of another list, such as UK, is no unit of its own.
  ///
  /// `editions/e1/groups.csv`:
  /// ```diff
  /// -country,name,region
  /// -flanders,,West
  /// +country,name,region
  /// +flanders,Flanders,West
  /// ```
  static let groups = Rule(
    "groups",
    .edition { checked, report in
      let groups = checked.edition.groups, file = groupsFile(of: checked.edition)
      once("unit", groups.rows.map { ($0.unit.text, $0.place) }, &report)
      for row in groups.rows where row.name == nil && row.unit.country == nil {
        report.add(
          row.place, reach: .file, found: "the unit \(row.unit) without a name", expected: "its name in column name")
      }
      for row in groups.rows {
        let text = row.unit.text
        guard row.unit.country == nil, text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
          let country = CountryCode.meant(by: text)
        else { continue }
        report.add(
          row.place, .warning, reach: .file, found: "the unit \(text), by which other lists mean a country",
          expected: "a country's two letters, or a code that is no country's", mend: country.alpha2)
      }
      for step in checked.framework.method?.steps ?? [] {
        guard case .impute(let rule) = step, let column = rule.group, !groups.columns.contains(column.value) else {
          continue
        }
        report.unknown(
          "column", column.value, at: column.place, in: file, among: groups.columns, expected: "a column of \(file)")
      }
    })

  static func groupsFile(of edition: Edition) -> String { "editions/\(edition.id)/groups.csv" }
}
