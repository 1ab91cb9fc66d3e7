import Foundation
import Testing

@testable import Formats

/// Workbooks that somebody made to do harm, or that are none.
@Suite struct HostileWorkbooks {
  private static let types = #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts of a workbook of one sheet.
  private func parts(sheet: String, styles: String = "") -> [(String, String)] {
    [
      ("[Content_Types].xml", Self.types),
      (
        "_rels/.rels",
        #"<Relationships><Relationship Id="a" Type="\#(Self.office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
      ),
      ("xl/workbook.xml", #"<workbook><sheets><sheet name="S" sheetId="1" r:id="b" xmlns:r="x"/></sheets></workbook>"#),
      (
        "xl/_rels/workbook.xml.rels",
        #"<Relationships><Relationship Id="b" Type="\#(Self.office)/worksheet" Target="worksheets/s.xml"/><Relationship Id="c" Type="\#(Self.office)/styles" Target="/xl/styles.xml"/></Relationships>"#
      ),
      ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"), ("xl/worksheets/s.xml", sheet),
    ]
  }

  private func read(_ parts: [(String, String)]) throws -> Spreadsheet? {
    try XLSX.read(StoredZIP.bytes(parts.map { ($0.0, Array($0.1.utf8)) })).sheets.first
  }

  @Test func `cells are read by their types and styles`() throws {
    let styles =
      #"<numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>"#
    let sheet = try read(
      parts(
        sheet:
          #"<worksheet><sheetData><row r="2"><c r="A2" s="1"><v>45323</v></c><c s="2"><v>45323</v></c><c s="3"><v>3</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c><c t="str"><f>1+1</f><v>2</v></c><c t="d"><v>2024-05-01</v></c><c><v>x</v></c></row></sheetData></worksheet>"#,
        styles: styles))
    let expected: [CellContent] = [
      .date("2024-02-01"), .date("2024-02-01"), .number(3), .truth(true), .failure("#N/A"), .text("a b"), .formula,
      .date("2024-05-01"), .failure("x"),
    ]
    for (column, content) in expected.enumerated() { #expect(sheet?[1, column] == content) }
  }

  @Test func `a cell is read as what it shows of its number`() throws {
    let codes = ["mmm\\-yy", "yyyy", "mm:ss", "0.0%", "\"%\"0", "[Red]0", "dd/mm/yyyy", "General"]
    let looks: [NumberLook] = [.month, .year, .day, .percentage, .number, .number, .day, .number]
    for (code, look) in zip(codes, looks) { #expect(NumberLook(id: 164, code: code) == look, "\(code)") }
    #expect(NumberLook(id: 17, code: nil) == .month)
    #expect(NumberLook(id: 9, code: nil) == .percentage)
    let sheet = try read(
      parts(
        sheet:
          #"<worksheet><sheetData><row r="1"><c s="0"><v>45323</v></c><c s="1"><v>45323</v></c><c s="2"><v>0.12</v></c></row></sheetData></worksheet>"#,
        styles:
          #"<numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>"#
      ))
    let expected: [CellContent] = [.date("2024-02"), .date("2024"), .percentage(0.12)]
    for (column, content) in expected.enumerated() { #expect(sheet?[0, column] == content) }
  }

  @Test func `remarks are read with their cells`() throws {
    let remarks =
      #"<comments><authors><author>Ann</author></authors><commentList><comment ref="G4" authorId="0"><text><r><t>I </t></r><r><t>disagree</t></r></text></comment></commentList></comments>"#
    let relations =
      #"<Relationships><Relationship Id="a" Type="\#(Self.office)/comments" Target="../comments1.xml"/></Relationships>"#
    let sheet = try read(
      parts(sheet: "<worksheet/>") + [("xl/comments1.xml", remarks), ("xl/worksheets/_rels/s.xml.rels", relations)])
    #expect(sheet?.remarks == [CellAddress(row: 3, column: 6): "I disagree"])
  }

  @Test func `a text or a sheet that is not there is damage, not an empty cell`() throws {
    let cell = #"<worksheet><sheetData><row r="1"><c t="s"><v>7</v></c></row></sheetData></worksheet>"#
    #expect(throws: XLSXProblem.damaged) { try read(parts(sheet: cell)) }
    #expect(throws: XLSXProblem.damaged) { try read(Array(parts(sheet: "<worksheet/>").dropLast())) }
  }

  @Test func `entities are never declared`() throws {
    let bomb =
      #"<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"#
    #expect(throws: XLSXProblem.self) { try read(parts(sheet: bomb)) }
    let file = #"<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>"#
    #expect(throws: XLSXProblem.self) { try read(parts(sheet: file)) }
    let hidden = #"<?xml version="1.0" encoding="UTF-7"?>+ADw-!DOCTYPE w+AD4-<worksheet/>"#
    #expect(throws: XLSXProblem.self) { try read(parts(sheet: hidden)) }
    let far =
      "<?xml version=\"1.0\"" + String(repeating: " ", count: 300) + "encoding=\"UTF-7\"?>+ADw-!DOCTYPE w+AD4-<w/>"
    #expect(throws: XLSXProblem.self) { try read(parts(sheet: far)) }
    let feigned = #"<?xml version="1.0" encoding="UTF-7" standalone="utf-8"?>+ADw-!DOCTYPE w+AD4-<w/>"#
    #expect(throws: XLSXProblem.self) { try read(parts(sheet: feigned)) }
    #expect(throws: Never.self) { try read(parts(sheet: "<?xml version='1.0' encoding = 'utf-8' ?><worksheet/>")) }
  }

  @Test func `an SVG runs nothing and is whole`() {
    func isPlain(_ text: String) -> Bool { (try? SVGFile.published(Array(text.utf8))) != nil }
    #expect(isPlain("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"))
    for text in [
      "<svg><script>x</script></svg>", "<svg onload=\"x\"/>", "<svg>", "<html><svg/></html>", "<!DOCTYPE svg><svg/>",
      "",
      "<svg><foreignObject/></svg>",
    ] {
      #expect(!isPlain(text), "\(text)")
    }
  }

  @Test func `macros, links, passwords and other forms are refused by name`() throws {
    let sheet = "<worksheet/>"
    func found(_ parts: [(String, String)]) -> String? {
      do {
        _ = try read(parts)
        return nil
      } catch { return (error as? XLSXProblem)?.found }
    }
    #expect(found(parts(sheet: sheet) + [("xl/vbaProject.bin", "x")]) == "a workbook with macros")
    #expect(
      found(parts(sheet: sheet) + [("xl/externalLinks/externalLink1.xml", "<x/>")])
        == "a workbook with links to other files")
    #expect(found([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]) == "an OpenDocument file")
    #expect(found([("hello.txt", "x")]) == XLSXProblem.damaged.found)
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(throws: XLSXProblem.self) { try XLSX.read(old) }
    #expect(throws: XLSXProblem.damaged) { try XLSX.read([]) }
    #expect(throws: XLSXProblem.damaged) { try XLSX.read(Array("a,b\n".utf8)) }
  }

  @Test func `sheets that share one part are refused, and more sheets than a workbook needs`() throws {
    func problem(_ sheets: [String]) -> String? {
      var all = parts(sheet: "<worksheet/>")
      all[2].1 = "<workbook><sheets>" + sheets.joined() + "</sheets></workbook>"
      do {
        _ = try read(all)
        return nil
      } catch { return (error as? XLSXProblem)?.found }
    }
    let sheet = #"<sheet name="S" sheetId="1" r:id="b" xmlns:r="x"/>"#
    #expect(problem([sheet]) == nil)
    #expect(problem([sheet, sheet]) == "two sheets in one part, xl/worksheets/s.xml")
    #expect(problem([String](repeating: sheet, count: XLSX.mostSheets + 1)) == "\(XLSX.mostSheets + 1) sheets")
  }

  @Test func `cells count over all sheets`() throws {
    let listener = SheetListener(texts: [], looks: [], startsIn1904: false, most: 1)
    try XMLReading.read(Array("<worksheet><c><v>1</v></c></worksheet>".utf8), listener)
    #expect(!listener.isDone)
    let full = SheetListener(texts: [], looks: [], startsIn1904: false, most: 1)
    try XMLReading.read(Array("<worksheet><c><v>1</v></c><c><v>2</v></c></worksheet>".utf8), full)
    #expect(full.isDone)
  }

  @Test func `more entries than a workbook has are refused`() throws {
    let many = (0..<ZIPParts.mostEntries + 1).map { ("p\($0)", "") }
    #expect(throws: XLSXProblem.bomb) { try read(many) }
  }

  @Test func `a part that unpacks to more than is allowed is refused`() throws {
    let spaces = [UInt8](repeating: 0x20, count: ZIPParts.largestPart + 1)
    let bytes = StoredZIP.bytes([("xl/workbook.xml", spaces)])
    #expect(throws: XLSXProblem.bomb) { try XLSX.read(bytes) }
  }
}

/// A ZIP container whose entries are not compressed (APPNOTE 6.3.9).
enum StoredZIP {
  static func bytes(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var out: [UInt8] = [], directory: [UInt8] = []
    for entry in entries {
      let head =
        little(UInt32(crc(entry.bytes))) + little(UInt32(entry.bytes.count)) + little(UInt32(entry.bytes.count))
        + little(UInt16(entry.name.utf8.count)) + little(UInt16(0))
      let offset = UInt32(out.count)
      let common = little(UInt16(20)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0x21))
      out += [0x50, 0x4B, 3, 4] + common + head + Array(entry.name.utf8) + entry.bytes
      directory += [0x50, 0x4B, 1, 2] + little(UInt16(20)) + common + head
      directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0)) + little(offset)
      directory += Array(entry.name.utf8)
    }
    let count = UInt16(clamping: entries.count)
    return out + directory + [0x50, 0x4B, 5, 6] + little(UInt16(0)) + little(UInt16(0)) + little(count) + little(count)
      + little(UInt32(directory.count)) + little(UInt32(out.count)) + little(UInt16(0))
  }

  private static func little(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
  private static func little(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) } }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { $0 >> 8 ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] }
  }
}
