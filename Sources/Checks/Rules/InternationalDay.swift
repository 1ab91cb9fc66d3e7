import Cards

extension Rule {
  /// An international day stands once in the calendar.
  ///
  /// Two countries may have a day of the same name on the same day.
  ///
  /// `days.csv`:
  /// ```diff
  ///  day,name,country
  ///  11-18,European Day on the Protection of Children,
  /// -11-18,European Day on the Protection of Children,
  /// +11-20,World Children’s Day,
  /// ```
  static let internationalDay = Rule(
    "international-day",
    .dossier { dossier, report in
      let names = dossier.chronicle.days.map { day in
        let name = [day.name.original.value, "on", day.day.text] + (day.country.map { ["in", $0.alpha2] } ?? [])
        return (name.joined(separator: " "), day.place)
      }
      once("day", names, &report)
    })
}
