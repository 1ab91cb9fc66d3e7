import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport
import Workspace

/// Tables with titles above and in other encodings are read as they were published.
@Suite struct TablesAsPublished {
  private let workspace: ImportWorkspace

  init() throws { workspace = try ImportWorkspace() }

  private static let rest = """
    edition: {value: "2025"}
    country: country
    writes: [{to: values, indicator: {value: L1}, value: {column: answer, map: {oui: "yes", été: "no"}}}]

    """
  private static let titled = "\"Index, 2025\"\n\nNote: 5\" wide; all\ncountry;answer\nBE;oui\nFR;été\nPE;maybe\n"

  private func plan(_ more: String, _ bytes: [UInt8]) throws -> ImportPlan {
    try TableImport(
      root: workspace.path, mapping: ImportInput(name: "m.yaml", bytes: Array((more + Self.rest).utf8)),
      tables: [ImportInput(name: "t.csv", bytes: bytes)], date: nil, version: "1", replaces: false
    ).plan()
  }

  private func refusal(_ more: String, _ bytes: [UInt8]) throws -> [String] {
    do {
      _ = try plan(more, bytes)
      return []
    } catch let refusal as TableImport.Refusal {
      return refusal.findings.map {
        "\($0.place.file):\($0.place.line) \($0.found); \($0.expected)" + ($0.mend.map { " → " + $0 } ?? "")
      }
    }
  }

  private func wide(_ text: String, isLittle: Bool = true) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  private static let values = "country,indicator,value\nBE,L1,yes\nFR,L1,no\n"

  @Test func `rows above the header are passed over, and lines stay those of the file`() throws {
    let plan = try plan("header-row: 4\n", Array(Self.titled.utf8))
    #expect(plan.text("editions/2025/values.csv") == Self.values)
    #expect(plan.report.files.map(\.rows) == [3] && plan.report.files[0].headerRow == 4)
    #expect(plan.report.files[0].separator == "semicolon")
    #expect(plan.reasons == ["7: unknown in value: “maybe”"])
  }

  @Test func `a row is what stands between line ends outside quotation marks`() throws {
    let plan = try plan("header-row: 2\n", Array("\"Index\nof 2025\",\ncountry,answer\nBE,oui\nPE,maybe\n".utf8))
    #expect(plan.report.files.map(\.used) == [1] && plan.reasons == ["5: unknown in value: “maybe”"])
  }

  @Test func `a header in another row than the mapping means is found`() throws {
    let bytes = Array(Self.titled.utf8)
    let found = "t.csv, which does not name the columns that the mapping asks for; the row that names them"
    #expect(try refusal("", bytes) == ["m.yaml:1 row 1 of \(found): row 4 has 2 of 2 → header-row: 4"])
    #expect(
      try refusal("separator: semicolon\nheader-row: 3\n", bytes)
        == ["m.yaml:2 row 3 of \(found): row 4 has 2 of 2 → header-row: 4"])
    #expect(
      try refusal("only: {yaer: \"2025\"}\n", Array("Index\n\ncountry,answer,year\nBE,oui,2025\n".utf8))
        == ["m.yaml:1 row 1 of \(found): row 3 has 2 of 3 → header-row: 3"])
  }

  @Test func `rows that are not there, and marks that are never closed, are told with their lines`() throws {
    let bytes = Array("a,b\n1,2\n".utf8)
    #expect(
      try refusal("header-row: 5\n", bytes)
        == ["t.csv:2 nothing in row 5; the row that names the columns"])
    #expect(
      try refusal("header-row: 2\n", Array("a,b\n\n1,2\n".utf8))
        == ["t.csv:2 nothing in row 2; the row that names the columns"])
    #expect(
      try refusal("header-row: 2\n", Array("\"Index\ncountry,answer\n".utf8))
        == ["t.csv:1 a quotation mark that is never closed; a quotation mark at the end of the cell"])
    #expect(
      try refusal("header-row: 0\nencoding: ascii\n", bytes) == [
        "m.yaml:1 “0”; a whole number from 1 to 1000000",
        "m.yaml:2 “ascii”; one of utf-8, latin-1, windows-1252, utf-16",
      ])
  }

  @Test func `each encoding that a mapping names is read`() throws {
    let text = Self.titled.replacing("maybe", with: "œuf ’€")
    let narrow = text.unicodeScalars.map { scalar -> UInt8 in
      ["œ": 0x9C, "’": 0x92, "€": 0x80][scalar] ?? UInt8(scalar.value)
    }
    let head = "header-row: 4\n"
    for (encoding, bytes) in [
      ("windows-1252", narrow), ("utf-16", [0xFF, 0xFE] + wide(text)), ("utf-16", wide(text)),
      ("utf-16", [0xFE, 0xFF] + wide(text, isLittle: false)), ("utf-16", wide(text, isLittle: false)),
      ("utf-8", Array("\u{FEFF}\(text)".utf8)),
    ] {
      let plan = try plan(head + "encoding: \(encoding)\n", bytes)
      #expect(plan.text("editions/2025/values.csv") == Self.values)
      #expect(plan.reasons == ["7: unknown in value: “œuf ’€”"] && plan.report.files[0].encoding == encoding)
    }
    let latin = Self.titled.unicodeScalars.map { UInt8($0.value) }
    #expect(try plan(head + "encoding: latin-1\n", latin).text("editions/2025/values.csv") == Self.values)
  }

  @Test func `what cannot be in the encoding that is named is refused with what it seems to be`() throws {
    let csv = "country,answer\nBE,oui\nFR,"
    let latin = Array(csv.utf8) + [0xE9, 0x92, 0x0A], utf8 = Array((csv + "été\n").utf8)
    let save = "save it as “CSV UTF-8”"
    for (encoding, bytes, told) in [
      ("utf-8", latin, "3 bytes that are not UTF-8; CSV in UTF-8 → encoding: windows-1252 in the mapping, or \(save)"),
      ("utf-8", wide(csv), "1 text in UTF-16; CSV in UTF-8 → encoding: utf-16 in the mapping, or \(save)"),
      ("latin-1", wide(csv), "1 text in UTF-16; CSV in Latin-1 → encoding: utf-16 in the mapping, or \(save)"),
      ("windows-1252", utf8, "3 text in UTF-8; CSV in Windows-1252 → leave encoding out"),
      (
        "latin-1", latin,
        "3 the byte 0x92, which is no character of Latin-1 but “’” in Windows-1252; CSV in Latin-1 → "
          + "encoding: windows-1252 in the mapping, or \(save)"
      ),
      (
        "windows-1252", Array(csv.utf8) + [0x81],
        "3 the byte 0x81, which is no character of Windows-1252; CSV in Windows-1252 → \(save)"
      ),
      ("utf-16", utf8, "1 bytes that are not UTF-16; CSV in UTF-16 → leave encoding out"),
      (
        "utf-16", latin,
        "1 bytes that are not UTF-16; CSV in UTF-16 → encoding: windows-1252 in the mapping, or \(save)"
      ),
      (
        "utf-16", wide(csv) + [0x41],
        "3 half a character at the end, as if the file were cut off; CSV in UTF-16 → \(save)"
      ),
      ("utf-16", wide(csv) + [0x00, 0xD8, 0x0A, 0x00], "3 bytes that are not UTF-16; CSV in UTF-16 → \(save)"),
    ] {
      #expect(try refusal("encoding: \(encoding)\n", bytes) == ["t.csv:" + told])
    }
    #expect(try refusal("encoding: latin-1\n", Array(csv.utf8) + Array("oui\n".utf8)).isEmpty)
  }

  @Test func `spaces and line ends in the names of columns do not matter`() throws {
    let plan = try plan("only: {CL (2022): x}\n", Array(" country,answer ,\"CL\n (2022)\"\nBE,oui,x\nFR,été,x\n".utf8))
    #expect(plan.text("editions/2025/values.csv") == Self.values)
  }

  @Test func `a control character matters where its cell is used`() throws {
    let plan = try plan(
      "", Array("country,answer,other\nBE,oui,a\u{9D}b\n\u{7}FR,oui,\nPE,oui,\u{2028}\n".utf8))
    #expect(plan.reasons == ["3: unknown in country: “FR”, which holds the control character U+0007"])
    #expect(plan.report.files.map(\.used) == [2])
  }

  @Test func `the report says which rows were passed over and which encoding was read`() async throws {
    try workspace.place.write("header-row: 4\nencoding: latin-1\n" + Self.rest, to: "m.yaml")
    try Data(Self.titled.unicodeScalars.map { UInt8($0.value) }).write(to: workspace.place("t.csv"))
    let command = [
      "import", workspace.place("t.csv").path, "--mapping", workspace.place("m.yaml").path, "--into", workspace.path,
    ]
    let text = try await BuiltCommand.run(command)
    #expect(
      text.output.hasPrefix(
        "t.csv, separated by semicolons, in latin-1, columns named in row 4 (rows 1–3 passed over): 3 rows, 2 used, "
          + "1 not used\n"))
    let json = try await BuiltCommand.run(command + ["--format", "json"])
    #expect(json.output.contains("\"encoding\": \"latin-1\",\n      \"header-row\": 4,"))
  }
}
