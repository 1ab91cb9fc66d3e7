import Cards

extension LedgerWording {
  static let dutch = LedgerWording(
    language: LanguageTag("nl") ?? .english, menu: "Beloften", title: "Gevraagd, beloofd, gehouden",
    countryTitle: "{0}: gevraagd, beloofd, gehouden",
    intro: "Wat regeringen werd gevraagd, wat zij beloofden en wat ervan kwam, eis voor eis.",
    day: "Stand op {0}, de laatste dag die deze gegevens kennen.", seePage: "Wat van deze eisen is geworden",
    allCountries: "Alle landen", totals: "In cijfers", asked: "Gevraagd", promised: "Beloofd", kept: "Gehouden",
    silent: "Geen antwoord", rule: "Wat telt",
    rules: [
      "Gevraagd: de eis staat in een petitie.", "Beloofd: een antwoord van de regering zegt dat zij het zal doen.",
      "Gehouden: een antwoord zegt dat het gedaan is en een resultaat toont wat gedaan is; of het verdrag dat een resultaat noemt, werd geratificeerd nadat de handtekeningen waren overhandigd. Een woord alleen houdt geen belofte.",
      "Geen antwoord: de handtekeningen zijn overhandigd en er kwam niets terug. De dagen tellen vanaf de eerste overhandiging.",
      "Wat zonder belofte is gedaan, telt ook als gehouden.",
    ],
    demands: "Eis voor eis", demand: "Eis {0}", finding: "Bevinding", ask: "Eis",
    handedOver: "Overhandigd", reply: "Antwoord", outcome: "Wet of ratificatie", nextGrade: "Volgende beoordeling",
    reason: "Waarom deze beoordeling", notHandedOver: "Nog niet overhandigd", silentSince: "Geen antwoord sinds {0}",
    days: Plural(one: "{0} dag", other: "{0} dagen"), noOutcome: "Niets bekend.",
    notGradedAgain: "Nog niet opnieuw beoordeeld.", noIndicator: "Zij rust niet op één indicator.",
    received: "Ontvangen", promisedAnswer: "Beloofd", partly: "Ten dele gedaan", done: "Gedaan, naar gezegd wordt",
    refused: "Geweigerd", law: "Wet", ratification: "Ratificatie", budget: "Begroting", practice: "Praktijk",
    handovers: "Overhandigde handtekeningen", date: "Dag", to: "Aan", hall: "Waar", online: "Via het web",
    paper: "Op papier", countedUpTo: "Geteld tot en met", handover: "{0}: {1} via het web, {2} op papier",
    asTable: "Deze gegevens als tabel (CSV)", asJSON: "Deze gegevens als JSON")
}
