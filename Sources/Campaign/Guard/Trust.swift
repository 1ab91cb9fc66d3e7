/// How a form is dealt with that has nothing wrong in it.
public enum Trust: Sendable, Hashable {
  /// The work was done: the mail goes out at once.
  case ready
  /// Without scripts: the mail goes out after some time.
  case slow
  /// A program sent it. It is answered like any other, and nothing is stored.
  case program
  /// The form is too old or is not ours: it is shown again, filled in as it was.
  case stale

  /// People need some seconds to fill in a form.
  public static let shortest: Int64 = 3
  /// How long mails on the slower path wait, in seconds.
  public static let wait: Int64 = 60

  /// - Parameters:
  ///   - now: seconds since 1970.
  ///   - bits: how much work is asked.
  public static func of(
    _ form: SigningForm, petition: String, secrets: Secrets, now: Int64, bits: Int = ProofOfWork.bits
  ) -> (Trust, FormToken?) {
    guard let token = FormToken(text: form.token, petition: petition, secrets: secrets, now: now) else {
      return (.stale, nil)
    }
    guard form.trap.isEmpty else { return (.program, token) }
    let worked = ProofOfWork.holds(token: form.token, answer: form.work, bits: bits)
    let quick = now - token.issued < shortest
    return (worked && !quick ? .ready : .slow, token)
  }
}
