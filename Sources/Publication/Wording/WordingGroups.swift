/// The groups of sentences about evidence, campaign, method and booklets.
extension Wording {
  /// Law, plans, services, figures and gaps.
  struct Evidence: Sendable {
    let provisions: String
    let law: String
    let article: String
    let covers: String
    let penalty: String
    let limitation: String
    let plans: String
    let plan: String
    let validity: String
    let body: String
    /// `{0}` a date.
    let since: Phrase
    let inForce: String
    let expired: String
    let notYet: String
    let services: String
    let service: String
    let runBy: String
    let howMany: String
    let offers: String
    let noPlaces: String
    let capacity: Plural
    let helpline: String
    let shelter: String
    let medical: String
    let psychological: String
    let legal: String
    let otherService: String
    let statistics: String
    let period: String
    let sex: String
    let female: String
    let male: String
    let otherSex: String
    let allSexes: String
    let age: String
    let allAges: String
    /// `{0}` and `{1}` ages.
    let ages: Phrase
    /// `{0}` an age.
    let agesFrom: Phrase
    let form: String
    let allForms: String
    let value: String
    let quality: String
    let people: String
    let cases: String
    let percent: String
    let count: String
    let days: Plural
    let daysUnit: String
    let euro: String
    /// `{0}` and `{1}` numbers.
    let range: Phrase
    /// `{0}` the number below which counts of children are small.
    let below: Phrase
    let withheld: String
    /// `{0}` the same number.
    let withholding: Phrase
    let gaps: String
    let gapsIntro: String
    let gapSubject: String
    let gapKind: String
    let notCollected: String
    let notDisaggregated: String
    let refused: String
    let notFound: String
    let addressee: String
    let asked: String
    let answered: String
    let note: String
  }

  /// Treaties and reports.
  struct Treaties: Sendable {
    let title: String
    let intro: String
    let treaty: String
    let depositary: String
    let adopted: String
    let inForce: String
    let signed: String
    let bound: String
    let how: String
    let ratification: String
    let accession: String
    let succession: String
    let acceptance: String
    let approval: String
    let signature: String
    /// `{0}` a date.
    let boundSince: Phrase
    let isBound: String
    /// `{0}` a date.
    let signedOnly: Phrase
    let signedNotBound: String
    let notAdopted: String
    let notBound: String
    /// `{0}` a date.
    let denounced: Phrase
    let status: String
    let nothingKnown: String
    /// `{0}` a territory.
    let territory: Phrase
    let extended: String
    let notYetInForce: String
    let notOpen: String
    /// `{0}` a date.
    let inForceOn: Phrase
    /// `{0}` a date.
    let takesEffect: Phrase
    /// `{0}` a state.
    let asTerritory: Phrase
    let byTable: String
    let reservation: String
    let declaration: String
    let objection: String
    let communication: String
    let authorities: String
    let territorialApplication: String
    let quotations: String
    let reports: String
    let due: String
    let submitted: String
    let notSubmitted: String
    let late: String
    let notYetDue: String
    let firstReport: Plural
    let matrixHint: String
  }

  /// Cases, calls, petition, reply, corrections.
  struct Campaign: Sendable {
    let cases: String
    let casesIntro: String
    let byConsent: String
    let fromPublicSource: String
    let composite: String
    /// `{0}` a date.
    let review: Phrase
    /// `{0}` how many keys.
    let approved: Phrase
    /// `{0}` a date.
    let withdrawn: Phrase
    let calls: String
    let call: String
    let addressedTo: String
    let movesIndicators: String
    let petition: String
    let demands: String
    let restsOnCalls: String
    let reply: String
    /// `{0}` a date.
    let replyReceived: Phrase
    let replyReceivedUndated: String
    /// `{0}` a date.
    let replyNone: Phrase
    let replyNoneUndated: String
    /// `{0}` a date.
    let replyAsked: Phrase
    let corrections: String
    let correctionsIntro: String
    let errata: String
    let errataIntro: String
    let printed: String
    let right: String
    let whereOverview: String
    let whereNotes: String
  }

  /// Methodology, indicators, sources and about.
  struct Method: Sendable {
    let title: String
    let intro: String
    let goalsAndIndicators: String
    let scale: String
    let furtherScale: String
    let noGrade: String
    let categories: String
    let rule: String
    let ruleUnknown: String
    /// `{0}` how many.
    let minimum: Plural
    let minimumAll: String
    /// `{0}` grade, `{1}` number.
    let countAtLeast: Phrase
    let countAtMost: Phrase
    /// `{0}` the grade.
    let countNone: Phrase
    /// `{0}` points.
    let meanAtLeast: Phrase
    let meanAtMost: Phrase
    let sumAtLeast: Phrase
    let sumAtMost: Phrase
    /// `{0}` score, `{1}` number.
    let scoreAtLeast: Phrase
    let scoreAtMost: Phrase
    /// `{0}` the indicator's number, `{1}` grades.
    let indicatorIs: Phrase
    /// `{0}` test, `{1}` goal.
    let withinGoal: Phrase
    let otherCases: String
    let selection: String
    let howGradesFollow: String
    let howGradesFollowText: String
    let whoCounts: String
    let acrossCountries: String
    let stripTitle: String
    let noCards: String
    let criteriaIntro: String
    let previous: String
    let next: String
    let caseStudies: String
    /// `{0}` how many.
    let caseStudiesApproved: Plural
    /// `{0}` how many, in an edition that is frozen.
    let sameButWithdrawn: Plural
    /// `{0}` how many, in one that is not.
    let withdrawn: Plural
    let accepted: String
    let acceptedIntro: String
    /// `{0}` rule.
    let acceptedRule: Phrase
    /// `{0}` role, `{1}` date.
    let acceptedBy: Phrase
  }

  /// Notes, the list of sources, and how to cite.
  struct Sources: Sendable {
    let notes: String
    let title: String
    let intro: String
    let confidential: String
    let onFile: String
    /// `{0}` a date.
    let accessed: Phrase
    /// `{0}` names.
    let editedBy: Phrase
    let backToText: String
    let publishedByState: String
    let intergovernmental: String
    let ngo: String
    let academic: String
    let press: String
    let other: String
    let cite: String
    let citeAsText: String
    let volume: String
    let issue: String
    let pages: String
    /// `{0}` number of the note where the source is given in full.
    let seeNote: Phrase
  }

  /// What only booklets and printed cards say.
  struct Booklet: Sendable {
    let contents: String
    /// Before page numbers.
    let page: String
    let aboutCard: String
    let moreCalls: String
    let readOn: String
    /// Where statements had to be cut, before the address of the page.
    let shortened: String
    /// The same where no address is known.
    let shortenedBooklet: String
    let cite: String
    let notesIntro: String
  }
}
