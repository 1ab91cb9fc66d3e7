import Foundation

/// Time as a run sees it; tests have one of their own.
public protocol CaptureClock: Sendable {
  /// Whole seconds since 1970, in UTC.
  var now: Int { get }
  /// Goes on at a steady pace, from any beginning.
  var milliseconds: Int { get }
  func wait(milliseconds: Int)
}

/// The machine's time.
public struct SystemCaptureClock: CaptureClock {
  public init() {}

  public var now: Int { Int(Date().timeIntervalSince1970) }

  public var milliseconds: Int { Int(ProcessInfo.processInfo.systemUptime * 1000) }

  public func wait(milliseconds: Int) { Thread.sleep(forTimeInterval: Double(milliseconds) / 1000) }
}
