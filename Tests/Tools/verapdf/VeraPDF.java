import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Checks PDF files against PDF/UA-1 and PDF/A-2a with veraPDF's core.
 *
 * <p>One line per file and profile: {@code PASS PDFUA-1 file} or {@code FAIL PDFUA-1 file}, each broken rule indented
 * under it with its count and first place. Exit code 1 if anything fails.
 */
public final class VeraPDF {
  private static final List<String> PROFILES = List.of("PDFUA-1", "PDFA-2A");

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean compliant = true;
    for (String name : PROFILES) {
      ValidationProfile profile;
      try (InputStream xml = VeraPDF.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
        profile = Profiles.profileFromXml(xml);
      }
      for (String file : files) {
        compliant &= check(file, name, profile);
      }
    }
    System.exit(compliant ? 0 : 1);
  }

  private static boolean check(String file, String name, ValidationProfile profile) throws Exception {
    try (FileInputStream input = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(input);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + name + " " + file);
      Map<String, Integer> counts = new LinkedHashMap<>();
      Map<String, TestAssertion> firsts = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) {
          continue;
        }
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        counts.merge(rule, 1, Integer::sum);
        firsts.putIfAbsent(rule, assertion);
      }
      counts.forEach((rule, count) -> System.out.println(
          "  " + rule + " ×" + count + ": " + firsts.get(rule).getMessage().replaceAll("\\s+", " ")
              + " at " + firsts.get(rule).getLocation().getContext()));
      return result.isCompliant();
    }
  }
}
