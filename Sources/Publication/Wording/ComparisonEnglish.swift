import Cards

extension ComparisonWording {
  static let english = ComparisonWording(
    language: .english,
    title: "{0} compared with {1}", pageTitle: "What has changed",
    dates: "Facts as of {1} beside facts as of {0}.",
    kinds: Kinds(
      improved: "better",
      worse: "worse",
      same: "unchanged",
      new: "new",
      gone: "no longer there",
      graded: "graded now",
      notGraded: "no longer graded",
      otherGap: "not graded, for another reason",
      notComparable: "cannot be compared"),
    causes: Causes(
      correction: "correction",
      rule: "rule",
      evidence: "evidence",
      newQuestions: "new questions",
      departure: "departure",
      correctionMeaning: "Correction: the earlier edition had printed another grade than it should have.",
      ruleMeaning: "Rule: the later framework judges the same evidence in another way.",
      evidenceMeaning: "Evidence: what is known of the country has changed.",
      newQuestionsMeaning: "New questions: the later framework asks what the earlier one did not.",
      departureMeaning: "Departure: people depart from the criteria or the rule in one of the editions."),
    doubts: Doubts(
      title: "cannot be told apart",
      severalPossible:
        "Rule and evidence cannot be told apart: the earlier evidence leaves more than one result possible under the later rule.",
      noCriteria: "Rule and evidence cannot be told apart: one of the editions does not state the rule.",
      departure: "Rule and evidence cannot be told apart: a grade departs from the criteria.",
      noCounterpart: "What is counted has changed, so the two cannot be compared.",
      notComputable: "The later method cannot be computed for the earlier answers.",
      possible: "On the earlier evidence the later rule allows {0}."),
    conditions: Conditions(
      knownMet: "Now known, and met: {0} ({1}).",
      knownUnmet: "Now known, and not met: {0}.",
      met: "Now met: {0} ({1}).",
      metCounting: "Now met in a way that counts: {0} ({1}).",
      otherProviders: "Met by others than before: {0} ({1}).",
      unmet: "No longer met: {0}.",
      unknown: "Now unknown: {0}.",
      newMet: "Asked for the first time, and met: {0} ({1}).",
      newUnmet: "Asked for the first time, and not met: {0}.",
      newUnknown: "Asked for the first time, and not known: {0}.",
      dropped: "No longer asked: {0}."),
    sums: Sums(
      improved: Plural(one: "{0} better grade", other: "{0} better grades"),
      worse: Plural(one: "{0} worse grade", other: "{0} worse grades"),
      same: Plural(one: "{0} unchanged grade", other: "{0} unchanged grades"),
      graded: Plural(one: "{0} grade where there was none", other: "{0} grades where there were none"),
      notGraded: Plural(one: "{0} grade that is no longer given", other: "{0} grades that are no longer given"),
      otherGap: Plural(
        one: "{0} question without a grade for another reason than before",
        other: "{0} questions without a grade for another reason than before"),
      notComparable: Plural(
        one: "{0} grade that cannot be compared",
        other: "{0} grades that cannot be compared"),
      new: Plural(one: "{0} answer to a new question", other: "{0} answers to new questions"),
      gone: Plural(
        one: "{0} answer to a question that is no longer asked",
        other: "{0} answers to questions that are no longer asked"),
      correction: "{0} through a correction alone",
      rule: "{0} through the rule alone",
      evidence: "{0} through evidence alone",
      newQuestions: "{0} through new questions alone",
      departure: "{0} through a departure alone",
      several: "{0} for several reasons",
      doubt: "{0} where rule and evidence cannot be told apart"),
    values: Values(
      new: "new: {0}", gone: "no longer there: {0}", known: "not known before, now {0}",
      lost: "{0} before, now not known"),
    numbers: Numbers(
      known: "known now", notKnown: "no longer known", otherGap: "not known, for another reason",
      tally: "Numbers: {0}.", unchanged: Plural(one: "{0} number is unchanged.", other: "{0} numbers are unchanged."),
      noneChanged: "No number has changed."),
    rules: Rules(
      toMore: "less was better before, more is better now", toLess: "more was better before, less is better now",
      toHighest: "the lowest grade was the best before, the highest is the best now",
      toLowest: "the highest grade was the best before, the lowest is the best now",
      turned: "the same grade, which is judged the other way round now",
      unit: "counted in {0} before, in {1} now", otherwiseDivided: "divided by {0} before, by {1} now",
      scale: "the scale was {0} before, it is {1} now", divided: "divided by {0} now",
      undivided: "no longer divided by {0}"),
    sides: Sides(
      backwards:
        "{0} is earlier than {1}: what is called better here has become worse since, and what is called new is gone.",
      itself: "{0} is compared with itself, so nothing can differ.",
      unmapped:
        "The two frameworks have no question of the same number, and neither says which of its questions the other had, so every question is new or gone. To compare them, write under follows in {0} which question is which."
    ),
    note: Note(
      heading: "{0}: {1} compared with {2}",
      countries: Plural(
        one: "Both editions grade {0} country: {1}.",
        other: "Both editions grade {0} countries: {1}."),
      units: Plural(
        one: "Both editions also grade {0} unit that is no country: {1}.",
        other: "Both editions also grade {0} units that are no countries: {1}."),
      partly: Plural(
        one: "{0} more country is in both editions, without grades in one of them: {1}.",
        other: "{0} more countries are in both editions, without grades in one of them: {1}."),
      grades: "There are {0}.",
      noGrades: "No country is graded in both editions.",
      whyImproved: "Why grades are better: {0}.",
      whyWorse: "Why grades are worse: {0}.",
      categoryImproved: Plural(
        one: "{0} country has a better overall category: {1}.",
        other: "{0} countries have a better overall category: {1}."),
      categoryWorse: Plural(
        one: "{0} country has a worse overall category: {1}.",
        other: "{0} countries have a worse overall category: {1}."),
      categorySame: Plural(
        one: "{0} country keeps its overall category: {1}.",
        other: "{0} countries keep their overall category: {1}."),
      categoryGraded: Plural(
        one: "{0} country has an overall category where it had none: {1}.",
        other: "{0} countries have an overall category where they had none: {1}."),
      categoryNotGraded: Plural(
        one: "{0} country no longer has an overall category: {1}.",
        other: "{0} countries no longer have an overall category: {1}."),
      categoryOther: Plural(
        one: "The overall category of {0} country cannot be compared: {1}.",
        other: "The overall categories of {0} countries cannot be compared: {1}."),
      newCountries: Plural(one: "{0} country is new: {1}.", other: "{0} countries are new: {1}."),
      goneCountries: Plural(
        one: "{0} country is no longer there: {1}.",
        other: "{0} countries are no longer there: {1}."),
      newUnits: Plural(
        one: "{0} unit that is no country is new: {1}.",
        other: "{0} units that are no countries are new: {1}."),
      goneUnits: Plural(
        one: "{0} unit that is no country is no longer there: {1}.",
        other: "{0} units that are no countries are no longer there: {1}."),
      move: "from {0} to {1}",
      unchanged: Plural(one: "{0} grade is unchanged.", other: "{0} grades are unchanged."),
      noneChanged: "No grade has changed.",
      names:
        "Neither framework says which of its questions the other had: those of the same number were taken for the same.",
      stated: "Which question is which is stated by the framework {0}."),
    page: Page(
      trend: "Over the editions",
      trendIntro:
        "How each grade went from edition to edition. A grade can change because the evidence changed, because the rule changed, or because an earlier grade was corrected.",
      transitions: "From category to category",
      transitionsIntro: "How many went from each overall category to each other one.",
      transitionsChart: "Countries by their overall category in both editions",
      from: "Before",
      to: "Now",
      absent: "Not in the edition",
      none: "No category",
      change: "Change",
      why: "Why",
      before: "before",
      after: "now",
      total: "Together",
      score: "Score",
      effect: "Effect",
      rank: "Rank",
      countryChanges: "What changed in the countries",
      seeTransitions: "What has changed since {0}",
      earlierEdition: "Earlier edition",
      neverBefore: "There is no earlier edition to compare with.",
      allSame: "Nothing has changed.",
      byIndicator: "Grades by indicator",
      since: "Since {0}",
      countries: Plural(one: "{0} country", other: "{0} countries")))
}
