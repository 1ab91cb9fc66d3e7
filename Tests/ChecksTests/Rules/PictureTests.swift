import Testing

@testable import Checks

@Suite("Picture rule") struct PictureRuleTests {
  private static let path = "editions/e1/BE/images.yaml"
  private static let consent = "    consent: {by: with-guardians, date: 2010-01-04, kept: the office}\n"

  @Test func `persons need a record of their consent, and nothing else does`() throws {
    try expectFindings(
      Self.consent, "", in: Self.path,
      "editions/e1/BE/images.yaml:5:14 picture: found children without their consent; expected the record of it; try consent: "
        + "{by: …, date: …, kept: …}")
    try expectFindings("depicts: children\n" + Self.consent, "depicts: drawing\n", in: Self.path)
    try expectFindings(
      "depicts: children\n" + Self.consent, "depicts: adults\n", in: Self.path,
      "editions/e1/BE/images.yaml:5:14 picture: found adults without their consent; expected the record of it; try consent: "
        + "{by: …, date: …, kept: …}")
  }

  @Test func `children do not give it alone, and it has not ended when the edition speaks`() throws {
    try expectFindings(
      "by: with-guardians", "by: themselves", in: Self.path,
      "editions/e1/BE/images.yaml:2:5 picture: found children, with the consent of themselves; expected theirs and that of "
        + "their guardians; try by: with-guardians")
    try expectFindings(
      "date: 2010-01-04", "date: 2009, until: 2010-05", in: Self.path,
      "editions/e1/BE/images.yaml:2:5 picture: found a consent that ended on 2010-05, for facts as of 2010-06; expected one "
        + "that holds; try ask again, or take the picture out")
    try expectFindings("date: 2010-01-04", "date: 2009, until: 2010-06", in: Self.path)
  }
}
