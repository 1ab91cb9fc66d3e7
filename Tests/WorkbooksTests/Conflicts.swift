import EndToEnd
import Foundation
import Testing

@testable import Workbooks

/// The workspace has moved on while the workbook was away.
@Suite struct Conflicts {
  private static let card = "editions/2025/XA/card.yaml"

  private func book() throws -> HandedOut { try HandedOut(.twoMinute, "2025", "XA") }

  @Test func `changes of both sides at different cells live together`() throws {
    var book = try book()
    try book.files.edit(Self.card, "A child may complain alone but waits 41 days on average.", "Others wrote this.")
    try book.put("We wrote this.", "grades", "indicators/B.1", "statement")
    let before = try book.files.read(Self.card)
    try book.apply()
    #expect(
      try book.files.read(Self.card)
        == before.replacing("Silencing a child who reports abuse is now an offence.", with: "We wrote this."))
  }

  @Test func `the same cell changed on both sides is told at its cell, and nothing is written`() throws {
    var book = try book()
    try book.files.edit(Self.card, "A child may complain alone but waits 41 days on average.", "Others wrote this.")
    try book.put("We wrote this.", "grades", "indicators/A.2", "statement")
    #expect(
      try book.refusal() == [
        "sheet Grades, cell J5: found “We wrote this.”, where the workspace says “Others wrote this.” by now; "
          + "expected one of both: change the workbook or editions/2025/XA/card.yaml, so that they agree"
      ])
    try book.put("Others wrote this.", "grades", "indicators/A.2", "statement")
    #expect(try book.plan().files.isEmpty)
  }

  @Test func `rows that came meanwhile stay, where the sheet was not touched`() throws {
    var book = try book()
    let path = "editions/2025/XA/statistics.csv"
    try book.files.write(
      try book.files.read(path).replacing("calls,2022", with: "calls,2021,,,,300,,,,,\ncalls,2022", maxReplacements: 1),
      to: path)
    try book.put("We wrote this.", "grades", "indicators/B.1", "statement")
    #expect(try book.apply() == [Self.card, "editions/2025/XA/translations.csv"])
  }

  @Test func `rows that came meanwhile and a sheet that was changed are told`() throws {
    var book = try book()
    let path = "editions/2025/XA/statistics.csv"
    try book.files.write(try book.files.read(path) + "calls,2021,,,,300,,,,,\n", to: path)
    try book.put("11", "statistics", "3", "value")
    #expect(
      try book.refusal().first?.hasPrefix(
        "sheet Statistics: found rows that were changed here, and rows that came or went") == true)
  }

  @Test func `a row taken out here and changed there is told`() throws {
    var book = try book()
    try book.files.edit(Self.card, "until: 2027-12-31", "until: 2028-12-31")
    try book.empty("plans", "plans/0")
    #expect(
      try book.refusal().first?.contains("Plans 1 taken out, which was changed in the workspace meanwhile") == true)
  }

  @Test func `sheets that were deleted change nothing`() throws {
    var book = try book()
    book.replaceSheets { $0.name != "Plans" && $0.name != "Grades" }
    let plan = try book.plan()
    #expect(plan.files.isEmpty)
    #expect(plan.notes.count == 2)
  }
}
