import Cards

extension Rule {
  /// A post stands where it can be found again: its day is the one that its file is named after, its tags have names.
  ///
  /// `date` in the front matter may be left out; where it stands it is the day of the name. `updated` is that day or later.
  /// Tags are those of `posts/tags.yaml`. No edition is called `news`, since the pages of posts lie in a folder of that name.
  ///
  /// `posts/2010-05-18-a-pack-is-handed-over.en.md`:
  /// ```diff
  ///  ---
  ///  title: A pack is handed over
  /// -date: 2010-05-19
  /// +date: 2010-05-18
  ///  summary: The minister has it now.
  ///  ---
  ///  The minister received it.
  /// ```
  static let post = Rule(
    "post",
    .dossier { dossier, report in
      let chronicle = dossier.chronicle
      once("tag", chronicle.tags.map { ($0.id.text, $0.place) }, &report)
      var names = Suggestions(chronicle.tags.map(\.id.text))
      let known = Set(chronicle.tags.map(\.id))
      for post in chronicle.posts {
        once("tag", post.tags.map { ($0.value.text, $0.place) }, &report)
        for tag in post.tags where !known.contains(tag.value) {
          report.unknown(
            "tag", tag.value.text, at: tag.place, in: "posts/tags.yaml", among: &names,
            expected: "a tag of posts/tags.yaml")
        }
        look(atDaysOf: post, &report)
      }
      guard !chronicle.isEmpty else { return }
      for edition in dossier.editions where edition.id.text == "news" {
        report.add(
          edition.place, found: "an edition called news, beside posts, days or activities",
          expected: "another name, since their pages lie in a folder that is called so")
      }
    })

  private static func look(atDaysOf post: Post, _ report: inout Report) {
    if let stated = post.statedDate, stated.value != post.date {
      report.add(
        stated.place, reach: .file, found: "the date \(stated.value)", expected: "the day of the name",
        mend: "date: \(post.date), or rename the file")
    }
    if let updated = post.updated, updated < post.date {
      report.add(
        post.place, reach: .file, found: "updated \(updated), before the day of the post, \(post.date)",
        expected: "a day no earlier")
    }
  }
}
