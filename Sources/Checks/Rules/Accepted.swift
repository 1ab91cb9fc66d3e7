extension Rule {
  /// What `accepted.yaml` accepts can be decided by people, and is found.
  ///
  /// Rules that publishing relies on, and those that protect children, cannot be decided against. Nothing is accepted twice.
  /// A date more than two years after every day that the workspace knows is a warning; the day of the check is never asked.
  ///
  /// `editions/e1/accepted.yaml`:
  /// ```diff
  /// -accepted:
  /// -  - rule: citation
  /// -    file: editions/e1/BE/care.en.md
  /// -    found: the source lew
  /// -    reason: We will add it later.
  /// -    role: coordinator
  /// -    date: 2010-06-01
  /// ```
  static let accepted = Rule("accepted")
}
