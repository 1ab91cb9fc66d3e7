import Cards
import Formats
import Workbooks

/// What taking a workbook back changes or would change, for programs.
struct WorkbookJSON {
  let name: String
  let plan: WorkbookPlan
  /// What a check would find then and does not find now.
  let foreseen: [Finding]
  let isApplied: Bool

  var bytes: [UInt8] {
    var out = Bytes()
    JSON.object(pretty: true, into: &out) { object in
      object.field("applied", isApplied)
      object.field("workbook", name)
      object.field("edition", plan.edition)
      object.field("country", plan.country)
      object.array("notes") { list in for note in plan.notes { list.item(note) } }
      object.array("changes") { list in
        for change in plan.changes {
          list.object { item in
            item.field("sheet", change.sheet)
            item.field("cell", change.cell)
            item.field("label", change.label)
            item.field("before", change.before)
            item.field("after", change.after)
          }
        }
      }
      object.array("files") { list in
        for file in plan.files {
          list.object { item in
            item.field("path", file.path)
            write(file.manner, to: &item)
          }
        }
      }
      object.array("warnings") { list in
        for warning in plan.warnings { list.object { warning.finding(in: name, severity: .warning).write(to: &$0) } }
      }
      object.array("foreseen") { list in for finding in foreseen { list.object { finding.write(to: &$0) } } }
    }
    out.append("\n")
    return out.array
  }

  private func write(_ manner: WorkbookPlan.Manner, to item: inout JSONObjectWriter) {
    switch manner {
    case .new: item.field("manner", "new")
    case .inPlace: item.field("manner", "in-place")
    case .entries(let names, let comments):
      item.field("manner", "entries")
      item.array("entries") { list in for name in names { list.item(name) } }
      item.field("comments", comments)
    case .whole(let comments):
      item.field("manner", "whole")
      item.field("comments", comments)
    }
  }
}
