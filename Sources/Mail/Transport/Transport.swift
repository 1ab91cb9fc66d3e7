/// A way for mail to leave.
public protocol Transport: Sendable {
  /// Hands one mail over and says what became of it.
  func send(_ envelope: Envelope) async -> Delivery
}
