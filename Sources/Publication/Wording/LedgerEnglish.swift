extension LedgerWording {
  static let english = LedgerWording(
    language: .english, menu: "Promises", title: "Asked, promised, kept",
    countryTitle: "{0}: asked, promised, kept",
    intro: "What governments were asked to do, what they promised, and what came of it, demand by demand.",
    day: "As of {0}, the last day that these records know of.", seePage: "What became of these demands",
    allCountries: "All countries", totals: "In numbers", asked: "Asked", promised: "Promised", kept: "Kept",
    silent: "No answer", rule: "What counts",
    rules: [
      "Asked: the demand stands in a petition.", "Promised: an answer of the government says that it will do it.",
      "Kept: an answer says that it is done and an outcome shows what was done; or the treaty that an outcome names was ratified after the signatures were handed over. A word alone keeps no promise.",
      "No answer: the signatures were handed over and nothing came back. The days are counted from the first handover.",
      "What was done without a promise counts as kept too.",
    ],
    demands: "Demand by demand", demand: "Demand {0}", finding: "Finding", ask: "Demand",
    handedOver: "Handed over", reply: "Answer", outcome: "Law or ratification", nextGrade: "Next grade",
    reason: "Why this grade", notHandedOver: "Not handed over yet", silentSince: "No answer since {0}",
    days: Plural(one: "{0} day", other: "{0} days"), noOutcome: "Nothing is known.",
    notGradedAgain: "Not yet graded again.", noIndicator: "It rests on no single indicator.", received: "Received",
    promisedAnswer: "Promised", partly: "Done in part", done: "Said to be done", refused: "Refused", law: "Law",
    ratification: "Ratification", budget: "Budget", practice: "Practice", handovers: "Signatures handed over",
    date: "Date", to: "To", hall: "Where", online: "Online", paper: "On paper", countedUpTo: "Counted up to",
    handover: "{0}: {1} online, {2} on paper", asTable: "These records as a table (CSV)",
    asJSON: "These records as JSON")
}
