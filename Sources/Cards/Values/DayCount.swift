extension PartialDate {
  /// How many days surely lie between two dates: from the last day that the first may mean to the first of the second.
  public static func days(from: PartialDate, to: PartialDate) -> Int {
    max(0, dayNumber(to.earliest) - dayNumber(from.latest))
  }

  /// Days since 1 March of the year 0 in the Gregorian calendar.
  private static func dayNumber(_ sortable: Int) -> Int {
    let (year, month, day) = (sortable / 10_000, sortable / 100 % 100, sortable % 100)
    // Years that begin in March have their leap day at the end.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (months * 306 + 5) / 10 + day - 1
  }
}
