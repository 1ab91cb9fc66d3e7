import Cards

extension Prose {
  /// The words alone, blocks parted by an empty line, with the numbers of notes in brackets.
  func plain(notes: NoteBook?) -> String {
    var out: [UInt8] = []
    var pendingBreak = false
    func add(_ text: String) {
      if pendingBreak, !out.isEmpty { out.append(contentsOf: [0x0A, 0x0A]) }
      pendingBreak = false
      out.append(contentsOf: text.utf8)
    }
    for event in events {
      switch event {
      case .text(let text): add(text)
      case .bind(let binding): add(binding.source)
      case .softBreak: add(" ")
      case .hardBreak: add("\n")
      case .rule: pendingBreak = true
      case .cite(let citations):
        guard let numbers = notes?.numbers(of: citations), !numbers.isEmpty else { continue }
        add(" [" + numbers.map(String.init).joined(separator: ", ") + "]")
      case .open(let element, _), .close(let element):
        if case .tableCell = element, !out.isEmpty, !pendingBreak {
          add("\t")
        } else if element.isBlock {
          pendingBreak = true
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
