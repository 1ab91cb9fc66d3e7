import Testing
import Workspace

/// Everything that is wrong with a mapping is told at once, with its line and what was probably meant.
@Suite struct WrongMappings {
  @Test func `all errors come with their lines and the nearest names`() throws {
    let found = try ImportWorkspace().refusal(
      """
      edition: {colum: year}
      country: {column: c, as: nam}
      writes:
        - to: value
        - {to: values, indicator: i, grade: g}
        - {to: cards, indicator: i}
        - {to: actions, text: t}
        - {to: overview, category: {column: a, value: b}}

      """, "c\nBE\n")
    #expect(
      found == [
        "mapping.yaml:1 none of them", "mapping.yaml:1 the key “colum” → column", "mapping.yaml:2 “nam” → name",
        "mapping.yaml:4 “value” → values", "mapping.yaml:5 values without an edition → edition: {value: \"2025\"}",
        "mapping.yaml:5 values without value → value: NAME-OF-A-COLUMN",
        "mapping.yaml:5 the key “grade”, which values do not have",
        "mapping.yaml:6 cards without an edition → edition: {value: \"2025\"}",
        "mapping.yaml:6 cards without grade → grade: NAME-OF-A-COLUMN",
        "mapping.yaml:7 actions without an edition → edition: {value: \"2025\"}",
        "mapping.yaml:7 actions without goal or indicators",
        "mapping.yaml:8 overview without an edition → edition: {value: \"2025\"}", "mapping.yaml:8 column and value",
      ])
  }

  @Test func `what a mapping says of countries and bands that cannot be is told with its line`() throws {
    let found = try ImportWorkspace().refusal(
      """
      edition: {value: "2025"}
      country:
        column: c
        as: name
        in: xx
        map:
          Kosovo*: KO
          The North: north
          The South: the south
          Greece: EL
      writes:
        - to: values
          indicator: i
          value:
            column: v
            bands:
              - {is: "no"}
              - {from: 5, is: partly}
              - {from: 5.0, is: "yes"}
              - {is: "no"}

      """, "c,i,v\nBE,L1,3\n")
    #expect(
      found == [
        "mapping.yaml:5 the language “xx”, in which no names of countries are known → leave it out where names are English",
        "mapping.yaml:7 the code “KO”, which is no country's",
        "mapping.yaml:9 “the south”, which is neither a country nor the code of a unit",
        "mapping.yaml:10 the code “EL”, which is no country's → GR",
        "mapping.yaml:19 from: 5 a second time → take one of both away",
        "mapping.yaml:20 a second band without from → take one of both away",
      ])
    let rest = "writes: [{to: values, indicator: {value: L1}, value: v}]\n"
    for (country, told) in [
      ("{value: ZZ}", "“ZZ”, which is no country"), ("{value: UK}", "“UK”, which is no country → GB"),
      ("{value: BE, as: m49}", "“BE”, which is no number of M49 → as: code"),
    ] {
      let found = try ImportWorkspace().refusal("edition: {value: \"2025\"}\ncountry: \(country)\n" + rest, "v\nyes\n")
      #expect(found == ["mapping.yaml:2 " + told])
    }
  }

  @Test func `columns that the table lacks are told with the nearest`() throws {
    let found = try ImportWorkspace().refusal(
      """
      edition: {value: "2025"}
      country: contry
      only: {stage: final}
      writes: [{to: values, indicator: {columns: [area, numbr]}, value: score}]

      """, "country,area,number,score\nBE,a,1,2\n")
    #expect(
      found == [
        "mapping.yaml:2 the column “contry”, which table.csv does not have → country",
        "mapping.yaml:3 the column “stage”, which table.csv does not have",
        "mapping.yaml:4 the column “numbr”, which table.csv does not have → number",
      ])
  }

  @Test func `a mapping that lacks what its rules need says so`() throws {
    let found = try ImportWorkspace().refusal(
      "new-edition: {title: T, as-of: \"2020\", framework: g}\nwrites: [{to: values, indicator: i, value: v}]\n",
      "i,v\n1,2\n")
    #expect(
      found == [
        "mapping.yaml:1 the framework “g”", "mapping.yaml:2 values without a country → country: NAME-OF-A-COLUMN",
        "mapping.yaml:2 values without an edition → edition: {value: \"2025\"}",
      ])
  }

  @Test(arguments: [
    ("UK", "GB, by map: {UK: GB}"), ("el", "GR, by map: {el: GR}"), ("ROM", "RO, by map: {ROM: RO}"),
    ("ZAR", "CD, by map: {ZAR: CD}"), ("TMP", "TL, by map: {TMP: TL}"), ("056", "BE, by as: m49"),
  ]) func `a code of another list is told with the country that it means`(code: String, mend: String) throws {
    let plan = try ImportWorkspace().plan(
      "edition: {value: \"2025\"}\ncountry: c\nwrites: [{to: values, indicator: {value: L1}, value: v}]\n",
      "c,v\n\(code),yes\nBEL,yes\n")
    let reason = try #require(plan.report.reasons.first)
    #expect(reason.sentence == "unknown in country: “\(code)”, which is no country" && reason.mend == mend)
    #expect(plan.report.files[0].unused == 1)
  }

  @Test func `a table in another encoding is told so once, with the key that mends it`() throws {
    let workspace = try ImportWorkspace()
    func refusal(_ bytes: [UInt8]) -> [String] {
      do {
        _ = try TableImport(
          root: workspace.path,
          mapping: ImportInput(
            name: "m.yaml",
            bytes: Array("edition: {value: \"2025\"}\ncountry: c\nwrites: [{to: groups, name: n}]\n".utf8)),
          tables: [ImportInput(name: "t.csv", bytes: bytes)], date: nil, version: "1", replaces: false
        ).plan()
        return []
      } catch {
        return error.findings.map { "\($0.place.line) \($0.found): \($0.mend ?? "")" }
      }
    }
    let latin = Array("c,n\nBE,B\nFR,".utf8) + [0xE9, 0x0A] + Array("CI,".utf8) + [0xF4, 0x0A]
    #expect(
      refusal(latin) == [
        "3 bytes that are not UTF-8: encoding: windows-1252 in the mapping, or save it as “CSV UTF-8”"
      ])
    let wide = Array("c,n\nBE,B\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [[0xFF, 0xFE] + wide, wide] {
      #expect(
        refusal(bytes) == [
          "1 text in UTF-16: encoding: utf-16 in the mapping, or save it as “CSV UTF-8”"
        ])
    }
  }

  @Test func `broken tables and empty mappings are refused with their lines`() throws {
    let mapping = "edition: {value: \"2025\"}\ncountry: c\nwrites: [{to: groups, name: n}]\n"
    #expect(
      try ImportWorkspace().refusal(mapping, "c,n\nBE\nBE,\"x\n") == [
        "table.csv:2 1 cells, none for the column \"n\"",
        "table.csv:3 a quotation mark in the column \"n\" that is never closed",
      ])
    #expect(try ImportWorkspace().refusal("", "c\n") == ["mapping.yaml:1 an empty file"])
  }
}
