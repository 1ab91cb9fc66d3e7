import EndToEnd
import Formats
import Foundation
import Testing

@testable import Workbooks

/// What stands in the sheets of a workbook.
@Suite struct SheetContents {
  /// Every cell in which something stands, a line each.
  private func text(of bytes: [UInt8]) throws -> String {
    var lines: [String] = []
    for sheet in try XLSX.read(bytes).sheets where sheet.name != WorkbookRecord.sheet {
      lines.append("# \(sheet.name)\(sheet.isHidden ? " (hidden)" : "")")
      for (address, content) in sheet.cells.sorted(by: { $0.key < $1.key }) {
        let shown: String =
          switch content {
          case .text(let text): text.replacing("\n", with: "⏎")
          case .number(let number): CellNumber.text(of: number)
          default: "\(content)"
          }
        lines.append("\(address)\t\(shown)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["en", "fr"])
  func `the cells of Aldoria's workbook`(language: String) throws {
    let book = try HandedOut(.twoMinute, "2025", "XA", language: language)
    let difference = try Golden().difference(of: try text(of: try book.bytes()), from: "aldoria-\(language).txt")
    #expect(difference == nil)
  }

  @Test func `no cell holds a formula, and none but those to be filled in is unlocked`() throws {
    let book = try HandedOut(.ecpat, "2010-06", "BE")
    for sheet in try XLSX.read(try book.bytes()).sheets {
      #expect(!sheet.cells.values.contains(.formula))
    }
  }

  @Test func `a translator can show one language alone`() throws {
    let book = try HandedOut(.ecpat, "2010-06", "BE")
    let sheet = try #require(book.content.sheets.first { $0.rows.first?.cells.first?.value == .text("translations") })
    #expect(sheet.filter == CellRange(rows: 2...sheet.rows.count - 1, columns: 1...5))
    #expect(book.content.sheets.count { $0.filter != nil } == 1)
  }

  @Test func `a confidential source is listed by its key alone`() throws {
    let book = try HandedOut(.twoMinute, "2025", "XA")
    let sheet = try #require(try XLSX.read(try book.bytes()).sheet(named: "Sources"))
    let row = try #require(sheet.rows.first { sheet[$0, 1] == .text("aldoria-interview") })
    #expect(sheet[row, 2] == nil)
    #expect(sheet[row, 5] == .text("A confidential source known to the editors"))
  }

  @Test func `names of sheets fit, and differ within a language`() {
    for wording in WorkbookWording.all {
      let names = Mirror(reflecting: wording.sheets).children.compactMap { child -> String? in
        child.label?.hasSuffix("Intro") == true ? nil : child.value as? String
      }
      #expect(names.count == 18)
      #expect(Set(names).count == names.count)
      for name in names {
        #expect(name.utf16.count <= 31)
        #expect(!name.contains { "[]:*?/\\".contains($0) })
      }
    }
  }

  @Test func `hints fit the box of a spreadsheet`() {
    for wording in WorkbookWording.all {
      for hint in Mirror(reflecting: wording.hints).children.compactMap({ $0.value as? String }) {
        #expect(hint.unicodeScalars.count <= 255)
      }
    }
  }
}
