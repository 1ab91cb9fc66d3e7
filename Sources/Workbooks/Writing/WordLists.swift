import Formats

/// The lists from which cells take their words, a column each on a hidden sheet.
struct WordLists {
  /// Its name is the program's own, so that it is the same in every language.
  static let sheet = "Lists"
  private var lists: [Choices] = []

  /// Where the words of a list stand: `Lists!$A$1:$A$3`.
  mutating func reference(_ choices: Choices) -> String {
    let index = lists.firstIndex(of: choices) ?? lists.count
    if index == lists.count { lists.append(choices) }
    let column = "$" + CellAddress.letters(of: index) + "$"
    return "\(Self.sheet)!\(column)1:\(column)\(max(1, choices.items.count))"
  }

  var content: SheetContent {
    var sheet = SheetContent(name: Self.sheet)
    sheet.isHidden = true
    let count = lists.map(\.items.count).max() ?? 0
    sheet.rows = (0..<count).map { row in
      SheetRow(
        lists.map { list in
          SheetCell(list.items.indices.contains(row) ? .text(list.items[row].word) : .empty)
        })
    }
    return sheet
  }
}
