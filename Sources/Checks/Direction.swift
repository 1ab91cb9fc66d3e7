/// A character that sets the direction of writing and cannot be seen (Unicode Annex 9).
enum Direction {
  /// U+200E, U+200F, U+061C: acts like a letter.
  case mark
  /// U+2066 to U+2068: sets a run apart until U+2069.
  case isolate
  /// U+2069.
  case endOfIsolate
  /// U+202A, U+202B, U+202D, U+202E and their end U+202C: letters may be shown in another order than they stand in.
  case override

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C: self = .mark
    case 0x2066...0x2068: self = .isolate
    case 0x2069: self = .endOfIsolate
    case 0x202A...0x202E: self = .override
    default: return nil
    }
  }
}
