import Cards

extension ComparisonWording {
  static let german = ComparisonWording(
    language: Wording.german.language,
    title: "{0} im Vergleich mit {1}", pageTitle: "Was sich geändert hat",
    dates: "Der Stand vom {1} neben dem Stand vom {0}.",
    kinds: Kinds(
      improved: "besser",
      worse: "schlechter",
      same: "unverändert",
      new: "neu",
      gone: "entfallen",
      graded: "jetzt bewertet",
      notGraded: "nicht mehr bewertet",
      otherGap: "nicht bewertet, aus einem anderen Grund",
      notComparable: "nicht vergleichbar"),
    causes: Causes(
      correction: "Berichtigung",
      rule: "Regel",
      evidence: "Belege",
      newQuestions: "neue Fragen",
      departure: "Abweichung",
      correctionMeaning: "Berichtigung: Die frühere Ausgabe hatte eine andere Bewertung gedruckt, als richtig war.",
      ruleMeaning: "Regel: Der neue Rahmen beurteilt dieselben Belege anders.",
      evidenceMeaning: "Belege: Was über das Land bekannt ist, hat sich geändert.",
      newQuestionsMeaning: "Neue Fragen: Der neue Rahmen fragt, wonach der frühere nicht fragte.",
      departureMeaning: "Abweichung: In einer der Ausgaben wird von den Kriterien oder der Regel abgewichen."),
    doubts: Doubts(
      title: "nicht zu trennen",
      severalPossible:
        "Regel und Belege sind nicht zu trennen: Die früheren Belege lassen unter der neuen Regel mehr als ein Ergebnis zu.",
      noCriteria: "Regel und Belege sind nicht zu trennen: Eine der Ausgaben legt die Regel nicht fest.",
      departure: "Regel und Belege sind nicht zu trennen: Eine Bewertung weicht von den Kriterien ab.",
      noCounterpart: "Was gezählt wird, hat sich geändert; beides ist nicht vergleichbar.",
      notComputable: "Die neue Methode lässt sich für die früheren Antworten nicht berechnen.",
      possible: "Mit den früheren Belegen lässt die neue Regel {0} zu."),
    conditions: Conditions(
      knownMet: "Jetzt bekannt und erfüllt: {0} (durch {1}).",
      knownUnmet: "Jetzt bekannt und nicht erfüllt: {0}.",
      met: "Jetzt erfüllt: {0} (durch {1}).",
      metCounting: "Jetzt so erfüllt, dass es zählt: {0} (durch {1}).",
      otherProviders: "Durch andere erfüllt als früher: {0} (durch {1}).",
      unmet: "Nicht mehr erfüllt: {0}.",
      unknown: "Jetzt unbekannt: {0}.",
      newMet: "Zum ersten Mal gefragt und erfüllt: {0} (durch {1}).",
      newUnmet: "Zum ersten Mal gefragt und nicht erfüllt: {0}.",
      newUnknown: "Zum ersten Mal gefragt und unbekannt: {0}.",
      dropped: "Nicht mehr gefragt: {0}."),
    sums: Sums(
      improved: Plural(one: "{0} bessere Bewertung", other: "{0} bessere Bewertungen"),
      worse: Plural(one: "{0} schlechtere Bewertung", other: "{0} schlechtere Bewertungen"),
      same: Plural(one: "{0} unveränderte Bewertung", other: "{0} unveränderte Bewertungen"),
      graded: Plural(one: "{0} Bewertung, wo es keine gab", other: "{0} Bewertungen, wo es keine gab"),
      notGraded: Plural(
        one: "{0} Bewertung, die nicht mehr vergeben wird",
        other: "{0} Bewertungen, die nicht mehr vergeben werden"),
      otherGap: Plural(
        one: "{0} Frage ohne Bewertung aus einem anderen Grund als früher",
        other: "{0} Fragen ohne Bewertung aus einem anderen Grund als früher"),
      notComparable: Plural(
        one: "{0} nicht vergleichbare Bewertung",
        other: "{0} nicht vergleichbare Bewertungen"),
      new: Plural(one: "{0} Antwort auf eine neue Frage", other: "{0} Antworten auf neue Fragen"),
      gone: Plural(
        one: "{0} Antwort auf eine Frage, die nicht mehr gestellt wird",
        other: "{0} Antworten auf Fragen, die nicht mehr gestellt werden"),
      correction: "{0} allein durch eine Berichtigung",
      rule: "{0} allein durch die Regel",
      evidence: "{0} allein durch die Belege",
      newQuestions: "{0} allein durch neue Fragen",
      departure: "{0} allein durch eine Abweichung",
      several: "{0} aus mehreren Gründen",
      doubt: "{0}, wo Regel und Belege nicht zu trennen sind"),
    values: Values(
      new: "neu: {0}", gone: "nicht mehr dabei: {0}", known: "vorher unbekannt, jetzt {0}",
      lost: "vorher {0}, jetzt unbekannt"),
    numbers: Numbers(
      known: "jetzt bekannt", notKnown: "nicht mehr bekannt", otherGap: "nicht bekannt, aus einem anderen Grund",
      tally: "Zahlen: {0}.", unchanged: Plural(one: "{0} Zahl ist unverändert.", other: "{0} Zahlen sind unverändert."),
      noneChanged: "Keine Zahl hat sich geändert."),
    rules: Rules(
      toMore: "früher war weniger besser, jetzt ist mehr besser",
      toLess: "früher war mehr besser, jetzt ist weniger besser",
      toHighest: "früher war die niedrigste Bewertung die beste, jetzt ist es die höchste",
      toLowest: "früher war die höchste Bewertung die beste, jetzt ist es die niedrigste",
      turned: "dieselbe Bewertung, die jetzt umgekehrt gewertet wird",
      unit: "früher gezählt in {0}, jetzt in {1}", otherwiseDivided: "früher geteilt durch {0}, jetzt durch {1}",
      scale: "die Skala war {0}, sie ist jetzt {1}", divided: "jetzt geteilt durch {0}",
      undivided: "nicht mehr geteilt durch {0}"),
    sides: Sides(
      backwards:
        "{0} liegt vor {1}: Was hier besser heißt, ist seither schlechter geworden, und was hier neu heißt, ist weggefallen.",
      itself: "{0} wird mit sich selbst verglichen, also kann sich nichts unterscheiden.",
      unmapped:
        "Die beiden Rahmen haben keine Frage mit derselben Nummer, und keiner sagt, welche Frage im anderen welche war. Alle Fragen sind daher neu oder weggefallen. Um sie zu vergleichen, gehört unter follows in {0}, welche Frage welche ist."
    ),
    note: Note(
      heading: "{0}: {1} im Vergleich mit {2}",
      countries: Plural(
        one: "Beide Ausgaben bewerten {0} Land: {1}.",
        other: "Beide Ausgaben bewerten {0} Länder: {1}."),
      units: Plural(
        one: "Beide Ausgaben bewerten auch {0} Einheit, die kein Land ist: {1}.",
        other: "Beide Ausgaben bewerten auch {0} Einheiten, die keine Länder sind: {1}."),
      partly: Plural(
        one: "{0} weiteres Land ist in beiden Ausgaben, in einer davon ohne Bewertungen: {1}.",
        other: "{0} weitere Länder sind in beiden Ausgaben, in einer davon ohne Bewertungen: {1}."),
      grades: "In Zahlen: {0}.",
      noGrades: "Kein Land ist in beiden Ausgaben bewertet.",
      whyImproved: "Warum Bewertungen besser sind: {0}.",
      whyWorse: "Warum Bewertungen schlechter sind: {0}.",
      categoryImproved: Plural(
        one: "{0} Land hat eine bessere Kategorie: {1}.",
        other: "{0} Länder haben eine bessere Kategorie: {1}."),
      categoryWorse: Plural(
        one: "{0} Land hat eine schlechtere Kategorie: {1}.",
        other: "{0} Länder haben eine schlechtere Kategorie: {1}."),
      categorySame: Plural(
        one: "{0} Land behält seine Kategorie: {1}.",
        other: "{0} Länder behalten ihre Kategorie: {1}."),
      categoryGraded: Plural(
        one: "{0} Land hat eine Kategorie, wo es keine hatte: {1}.",
        other: "{0} Länder haben eine Kategorie, wo sie keine hatten: {1}."),
      categoryNotGraded: Plural(
        one: "{0} Land hat keine Kategorie mehr: {1}.",
        other: "{0} Länder haben keine Kategorie mehr: {1}."),
      categoryOther: Plural(
        one: "Die Kategorie von {0} Land ist nicht vergleichbar: {1}.",
        other: "Die Kategorien von {0} Ländern sind nicht vergleichbar: {1}."),
      newCountries: Plural(one: "{0} Land ist neu: {1}.", other: "{0} Länder sind neu: {1}."),
      goneCountries: Plural(
        one: "{0} Land ist nicht mehr dabei: {1}.",
        other: "{0} Länder sind nicht mehr dabei: {1}."),
      newUnits: Plural(
        one: "{0} Einheit, die kein Land ist, ist neu: {1}.",
        other: "{0} Einheiten, die keine Länder sind, sind neu: {1}."),
      goneUnits: Plural(
        one: "{0} Einheit, die kein Land ist, ist nicht mehr dabei: {1}.",
        other: "{0} Einheiten, die keine Länder sind, sind nicht mehr dabei: {1}."),
      move: "von {0} zu {1}",
      unchanged: Plural(one: "{0} Bewertung ist unverändert.", other: "{0} Bewertungen sind unverändert."),
      noneChanged: "Keine Bewertung hat sich geändert.",
      names:
        "Keiner der Rahmen sagt, welche Frage im anderen welche war: Die mit derselben Nummer gelten als dieselben.",
      stated: "Welche Frage welche ist, sagt der Rahmen {0}."),
    page: Page(
      trend: "Von Ausgabe zu Ausgabe",
      trendIntro:
        "Wie jede Bewertung von Ausgabe zu Ausgabe ging. Eine Bewertung kann sich ändern, weil sich die Belege geändert haben, weil sich die Regel geändert hat oder weil eine frühere Bewertung berichtigt wurde.",
      transitions: "Von Kategorie zu Kategorie",
      transitionsIntro: "Wie viele von jeder Kategorie zu jeder anderen gingen.",
      transitionsChart: "Länder nach ihrer Kategorie in beiden Ausgaben",
      from: "Früher",
      to: "Jetzt",
      absent: "Nicht in der Ausgabe",
      none: "Ohne Kategorie",
      change: "Änderung",
      why: "Warum",
      before: "früher",
      after: "jetzt",
      total: "Zusammen",
      score: "Wert",
      effect: "Wirkung",
      rank: "Rang",
      countryChanges: "Was sich in den Ländern geändert hat",
      seeTransitions: "Was sich seit {0} geändert hat",
      earlierEdition: "Frühere Ausgabe",
      neverBefore: "Es gibt keine frühere Ausgabe zum Vergleichen.",
      allSame: "Nichts hat sich geändert.",
      byIndicator: "Bewertungen nach Indikator",
      since: "Seit {0}",
      countries: Plural(one: "{0} Land", other: "{0} Länder")))
}
