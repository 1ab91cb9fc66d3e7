import Foundation

/// The cells of a sample, wherever they stand in it.
struct SampleCells {
  struct Cell: Hashable {
    let number: String
    let grade: String
    let symbol: String
  }

  private(set) var cells: Set<Cell> = []

  init(_ sample: String) throws {
    gather(try JSONSerialization.jsonObject(with: Data(try Bench.model(sample))))
  }

  private mutating func gather(_ part: Any) {
    if let list = part as? [Any] {
      for item in list { gather(item) }
    } else if let object = part as? [String: Any] {
      if let number = object["number"] as? String, let grade = object["grade"] as? [String: Any],
        let label = grade["label"] as? String, let symbol = grade["symbol"] as? String
      {
        cells.insert(Cell(number: number, grade: label, symbol: symbol))
      }
      for value in object.values { gather(value) }
    }
  }
}
