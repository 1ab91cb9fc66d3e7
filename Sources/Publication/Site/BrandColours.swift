import Cards

/// The publisher's colour in the shades that a page needs, each with enough contrast (WCAG 2.2, 1.4.3 and 1.4.11).
struct BrandColours: Sendable {
  static let paper = Colour(red: 0xFB, green: 0xFA, blue: 0xF7)
  static let night = Colour(red: 0x15, green: 0x19, blue: 0x1E)

  /// For words on light pages.
  let onPaper: Colour
  /// For words on dark pages.
  let onNight: Colour
  /// For shapes on both.
  let midtone: Colour
  /// The colour itself, as a surface for words in `onSurface`.
  let surface: Colour
  let onSurface: Colour

  init(_ colour: Colour?) {
    let colour = colour ?? Colour(red: 0x1F, green: 0x4E, blue: 0x63)
    onPaper = colour.mixed(with: .black) { $0.contrast(with: Self.paper) >= 5 }
    onNight = colour.mixed(with: .white) { $0.contrast(with: Self.night) >= 6 }
    midtone = colour.mixed(with: colour.contrast(with: .white) > 4.5 ? .white : .black) {
      $0.contrast(with: Self.paper) >= 3.2 && $0.contrast(with: Self.night) >= 3.2
    }
    surface = colour
    onSurface = colour.readableText
  }
}

extension Colour {
  /// The first step on the way to another colour at which something holds; that colour where it never does.
  fileprivate func mixed(with other: Colour, until holds: (Colour) -> Bool) -> Colour {
    func mix(_ a: UInt8, _ b: UInt8, _ step: Int) -> UInt8 { UInt8((Int(a) * (20 - step) + Int(b) * step) / 20) }
    for step in 0..<20 {
      let mixed = Colour(
        red: mix(red, other.red, step), green: mix(green, other.green, step), blue: mix(blue, other.blue, step))
      if holds(mixed) { return mixed }
    }
    return other
  }
}
