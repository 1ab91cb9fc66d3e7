import Cards
import Formats

extension FrameworkMapping {
  /// What became of an earlier framework's questions, under the names that the framework's file gives.
  func write(into object: inout JSONObjectWriter) {
    object.field("framework", framework.value.text)
    if !indicators.isEmpty {
      object.object("indicators") { object in
        for origin in indicators {
          object.object(origin.indicator.value.text) { origin.write(into: &$0) }
        }
      }
    }
    object.renamings("grades", grades)
    object.renamings("categories", categories)
    object.renamings("scores", scores)
  }
}

extension IndicatorOrigin {
  fileprivate func write(into object: inout JSONObjectWriter) {
    object.array("was") { for number in was { $0.item(number.value.text) } }
    if !conditions.isEmpty {
      object.object("conditions") { object in
        for origin in conditions {
          let name = origin.was.value.text
          object.field(origin.condition.value.text, origin.indicator.map { $0.text + "/" + name } ?? name)
        }
      }
    }
    if !newConditions.isEmpty { object.list("new", newConditions.map(\.value.text)) }
    object.renamings("grades", grades)
  }
}

extension JSONObjectWriter {
  /// Earlier name → present one.
  fileprivate mutating func renamings<Of>(_ name: String, _ renamings: [Renaming<Of>]) {
    guard !renamings.isEmpty else { return }
    object(name) { object in
      for renaming in renamings { object.field(renaming.earlier.value.text, renaming.now.value.text) }
    }
  }
}
