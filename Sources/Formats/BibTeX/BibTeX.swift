/// Reads bibliographies in BibTeX and biblatex, strictly and with places; text between entries is a comment.
public enum BibTeX {
  /// Reads a whole file and reports everything that is wrong with it; entries beside damaged ones are read.
  public static func parse(
    _ bytes: some Collection<UInt8>, limits: InputLimits = InputLimits()
  ) -> Reading<[BibTeXEntry]> {
    withContiguous(bytes) { all in
      if let refusal = limits.refusal(ofBytes: all.count, firstLine: 1) {
        return Reading(value: nil, problems: [refusal])
      }
      let unreadable = InputText.problems(in: all, firstLine: 1)
      guard unreadable.isEmpty else { return Reading(value: nil, problems: unreadable) }
      var reader = BibTeXReader(Array(InputText.withoutMark(all)))
      let entries = reader.entries()
      return Reading(value: entries, problems: reader.problems)
    }
  }
}
