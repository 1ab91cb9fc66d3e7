import Foundation

/// Another time for a command, by libfaketime.
///
/// The library is loaded as it is: the program `faketime` that usually does so wants semaphores, which a bare folder or
/// container may not give to everybody.
public enum OtherClock {
  /// What a command's environment needs so that its clock goes 4,000 days ahead; `nil` where the library is not installed.
  public static let environment: [String: String]? = library.map { library in
    [
      preload: library, "FAKETIME": "+4000d",
      // What a run measures by stays true; only what it may print is false.
      "DONT_FAKE_MONOTONIC": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    ]
  }

  /// Whether it is there; where tests without their tools shall fail, always true.
  public static var isAtHand: Bool { Installed.isInsisted || environment != nil }

  #if os(macOS)
    private static let preload = "DYLD_INSERT_LIBRARIES"
    private static let candidates = ["/opt/homebrew/lib/faketime", "/usr/local/lib/faketime"]
    private static let name = "libfaketime.1.dylib"
  #else
    private static let preload = "LD_PRELOAD"
    private static let candidates =
      ["/usr/lib/faketime"]
      + ((try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib")) ?? []).sorted().map {
        "/usr/lib/\($0)/faketime"
      }
    private static let name = "libfaketime.so.1"
  #endif

  private static let library = candidates.map { $0 + "/" + name }.first {
    FileManager.default.fileExists(atPath: $0)
  }
}
