/// How the lines of a file end.
public enum LineEnds {
  /// Whether the first line ends in a carriage return and a line feed.
  public static func areDouble(in bytes: [UInt8]) -> Bool {
    bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
  }
}
