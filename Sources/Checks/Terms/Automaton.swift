/// Finds many terms in one pass over a text (Aho and Corasick, 1975).
///
/// A state is a row of a table with the next state for each symbol, so a step costs one look-up however many terms there are.
struct Automaton: Sendable {
  struct Match: Sendable, Hashable {
    /// Which of the terms.
    let term: Int
    /// Positions of symbols.
    let range: Range<Int>
  }

  /// Where a text has come to: the row of the table.
  struct State: Sendable {
    fileprivate var row: Int32 = 0

    /// Whether a term ends here.
    @inline(__always)
    var isEnd: Bool { row < 0 }

    @inline(__always)
    fileprivate var place: Int { Int(row < 0 ? ~row : row) }
  }

  /// For each state and symbol the place of the next state's row; its complement where a term ends there.
  private var next: [Int32] = []
  /// The terms that end in each state, with their lengths; those that end a longer one included.
  private var ends: [[(term: Int, length: Int)]] = []

  /// - Parameter terms: each as symbols, with its number.
  init(_ terms: [(term: Int, symbols: [UInt8])]) {
    // First a tree: for each state and symbol the state that follows, −1 where none does.
    var table = [Int32](repeating: -1, count: Fold.count)
    ends = [[]]
    for (term, symbols) in terms where !symbols.isEmpty {
      var state = 0
      for symbol in symbols {
        let place = state * Fold.count + Int(symbol)
        if table[place] < 0 {
          table[place] = Int32(ends.count)
          table.append(contentsOf: repeatElement(-1, count: Fold.count))
          ends.append([])
        }
        state = Int(table[place])
      }
      ends[state].append((term, symbols.count))
    }
    link(&table)
    next = table.map { state in
      let place = state * Int32(Fold.count)
      return ends[Int(state)].isEmpty ? place : ~place
    }
  }

  /// Fills in where to go on when a symbol does not: to the longest end of what was read that begins a term.
  private mutating func link(_ table: inout [Int32]) {
    var fallback = [Int](repeating: 0, count: ends.count)
    // States in the order of their depth, so that those to fall back on are filled in before.
    var queue: [Int] = []
    for symbol in 0..<Fold.count {
      if table[symbol] < 0 { table[symbol] = 0 } else { queue.append(Int(table[symbol])) }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      ends[state] += ends[fallback[state]]
      for symbol in 0..<Fold.count {
        let other = table[fallback[state] * Fold.count + symbol]
        let child = table[state * Fold.count + symbol]
        if child < 0 {
          table[state * Fold.count + symbol] = other
        } else {
          fallback[Int(child)] = Int(other)
          queue.append(Int(child))
        }
      }
    }
  }
}

extension Automaton {
  @inline(__always)
  func step(_ state: State, _ symbol: UInt8) -> State { State(row: next[state.place + Int(symbol)]) }

  /// Every place where a term's symbols stand, whatever stands around them.
  func matches(in symbols: [UInt8]) -> [Match] {
    var state = State()
    var found: [Match] = []
    for (index, symbol) in symbols.enumerated() {
      state = step(state, symbol)
      for (term, length) in ends[state.place / Fold.count] {
        found.append(Match(term: term, range: (index + 1 - length)..<(index + 1)))
      }
    }
    return found
  }
}
