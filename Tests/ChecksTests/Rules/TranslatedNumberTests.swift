import Cards
import Mutants
import Testing

@testable import Checks

/// Numbers of translations, against those of their originals.
@Suite("Translated number rule") struct TranslatedNumberTests {
  private func findings(_ original: String, _ language: String, _ translation: String) throws -> [Finding] {
    let files = Sound.files.replacing("languages: [en, fr]", by: "languages: [en, \(language)]", in: "workspace.yaml")
      .with("editions/e1/BE/care.en.md", original + "\n").with("editions/e1/BE/care.\(language).md", translation + "\n")
    return try files.review().findings.filter { $0.rule == "translated-number" }
  }

  @Test(arguments: [
    ("The shelter took in 31 girls [@law].", "fr", "Le foyer a accueilli 13 filles [@law]."),
    ("Twelve cases came to court in 2008 [@law].", "fr", "Deux cents affaires ont été jugées en 2008 [@law]."),
    ("The law was passed in 2005 [@law].", "fr", "La loi a été votée en 2006 [@law]."),
    ("Of the girls, 2.2 % stayed [@law].", "nl", "Van de meisjes bleef 22 % [@law]."),
    ("The shelter took in 31 girls [@law].", "nl", "De opvang ving 13 meisjes op [@law]."),
    ("From 1999 to 2005 nobody counted [@law].", "nl", "Van 1999 tot 2006 telde niemand [@law]."),
    ("The fine is €1,000 [@law].", "de", "Die Geldstrafe beträgt 10.000 Euro [@law]."),
    ("The shelter took in 31 girls [@law].", "de", "Das Haus nahm 13 Mädchen auf [@law]."),
    ("The law was passed on 3 May 2005 [@law].", "de", "Das Gesetz wurde am 3. Mai 2004 verabschiedet [@law]."),
  ]) func `another number than the original’s is found`(original: String, language: String, translation: String) throws
  {
    let found = try findings(original, language, translation)
    #expect(found.count == 1, "\(found.map(\.line))")
    #expect(
      found.allSatisfy { $0.expected.contains("care.en.md:1 has it") && $0.place.file.hasSuffix("care.\(language).md") }
    )
  }

  @Test(arguments: [
    ("The shelter took in 31 girls in May 2008 [@law].", "fr", "En mai 2008, le foyer a accueilli 31 filles [@law]."),
    ("Twelve cases came to court [@law].", "fr", "12 affaires ont été jugées [@law]."),
    ("1,752 calls, of which 2.5 % in 2008 [@law].", "nl", "1.752 oproepen, waarvan 2,5 % in 2008 [@law]."),
    ("Half of the 48 children stayed [@law].", "de", "Die Hälfte der 48 Kinder blieb [@law]."),
    ("It lasted eighteen months [@law].", "fr", "Cela a duré un an et demi [@law]."),
    ("One girl and two boys came [@law].", "de", "Ein Mädchen und zwei Jungen kamen [@law]."),
    ("In the first half of 2008 eight came [@law].", "fr", "De janvier à juin 2008, huit sont venus [@law]."),
  ]) func `the same in another way of writing is left alone`(
    original: String, language: String, translation: String
  ) throws {
    let found = try findings(original, language, translation)
    #expect(found.isEmpty, "\(found.map(\.line))")
  }
}
