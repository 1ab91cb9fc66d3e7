/// Makes one piece of a page bit by bit, for texts and tables of many small parts: what is opened is closed in turn.
public struct HTMLWriter {
  private var out: Bytes
  private var open: [StaticName] = []

  public init(capacity: Int = 256) {
    out = Bytes(capacity: capacity)
    // Grown step by step it would be moved four times for most pieces.
    open.reserveCapacity(8)
  }

  public mutating func text(_ text: borrowing String) { out.appendEscaped(text) }

  public mutating func append(_ piece: HTML) { out.append(piece.markup) }

  public mutating func open(_ name: StaticName) { open(name, []) }

  public mutating func open(_ name: StaticName, _ attributes: [Attribute]) {
    out.open(name, attributes)
    open.append(name)
  }

  public mutating func open(_ name: StaticName, _ attribute: Attribute) {
    out.open(name, attribute)
    open.append(name)
  }

  /// An element that holds nothing but text.
  public mutating func element(_ name: StaticName, _ attributes: [Attribute], _ text: borrowing String) {
    out.open(name, attributes)
    out.appendEscaped(text)
    out.close(name)
  }

  /// An element without content: `br`, `hr`.
  public mutating func void(_ name: StaticName) { out.open(name, []) }

  /// Closes the element that was opened last.
  public mutating func close() {
    if let name = open.popLast() { out.close(name) }
  }

  /// The piece, with everything closed.
  public consuming func finish() -> HTML {
    while !open.isEmpty { close() }
    return HTML(out)
  }
}
