// Written by Scripts/rules.py from the files of Rules.

extension Rule {
  /// Every rule, in the order of their names.
  static let all: [Rule] = [
    .accepted,
    .binding,
    .channel,
    .citation,
    .date,
    .duplicate,
    .editionFramework,
    .framework,
    .frozen,
    .glyph,
    .gradeFollows,
    .gradeInScale,
    .gradeSource,
    .groups,
    .heading,
    .identifying,
    .invisible,
    .language,
    .mapping,
    .method,
    .names,
    .number,
    .override,
    .overview,
    .placeholder,
    .ranking,
    .reference,
    .scores,
    .terms,
    .typedNote,
    .ungraded,
    .values,
  ]
}
