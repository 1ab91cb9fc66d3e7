import Cards

extension ComparisonWording {
  static let dutch = ComparisonWording(
    language: Wording.dutch.language,
    title: "{0} vergeleken met {1}", pageTitle: "Wat er veranderd is",
    dates: "De feiten van {1} naast de feiten van {0}.",
    kinds: Kinds(
      improved: "beter",
      worse: "slechter",
      same: "onveranderd",
      new: "nieuw",
      gone: "vervallen",
      graded: "nu beoordeeld",
      notGraded: "niet meer beoordeeld",
      otherGap: "niet beoordeeld, om een andere reden",
      notComparable: "niet te vergelijken"),
    causes: Causes(
      correction: "correctie",
      rule: "regel",
      evidence: "feiten",
      newQuestions: "nieuwe vragen",
      departure: "afwijking",
      correctionMeaning: "Correctie: de eerdere editie had een andere beoordeling gedrukt dan juist was.",
      ruleMeaning: "Regel: het nieuwe kader beoordeelt dezelfde feiten anders.",
      evidenceMeaning: "Feiten: wat van het land bekend is, is veranderd.",
      newQuestionsMeaning: "Nieuwe vragen: het nieuwe kader vraagt wat het eerdere niet vroeg.",
      departureMeaning: "Afwijking: in een van de edities wordt van de criteria of de regel afgeweken."),
    doubts: Doubts(
      title: "niet uit elkaar te houden",
      severalPossible:
        "Regel en feiten zijn niet uit elkaar te houden: de eerdere feiten laten onder de nieuwe regel meer dan één uitkomst toe.",
      noCriteria: "Regel en feiten zijn niet uit elkaar te houden: een van de edities legt de regel niet vast.",
      departure: "Regel en feiten zijn niet uit elkaar te houden: een beoordeling wijkt van de criteria af.",
      noCounterpart: "Wat er geteld wordt, is veranderd; beide zijn niet te vergelijken.",
      notComputable: "De nieuwe methode kan voor de eerdere antwoorden niet berekend worden.",
      possible: "Met de eerdere feiten laat de nieuwe regel {0} toe."),
    conditions: Conditions(
      knownMet: "Nu bekend, en vervuld: {0} ({1}).",
      knownUnmet: "Nu bekend, en niet vervuld: {0}.",
      met: "Nu vervuld: {0} ({1}).",
      metCounting: "Nu vervuld op een manier die telt: {0} ({1}).",
      otherProviders: "Door anderen vervuld dan eerder: {0} ({1}).",
      unmet: "Niet meer vervuld: {0}.",
      unknown: "Nu onbekend: {0}.",
      newMet: "Voor het eerst gevraagd, en vervuld: {0} ({1}).",
      newUnmet: "Voor het eerst gevraagd, en niet vervuld: {0}.",
      newUnknown: "Voor het eerst gevraagd, en onbekend: {0}.",
      dropped: "Niet meer gevraagd: {0}."),
    sums: Sums(
      improved: Plural(one: "{0} betere beoordeling", other: "{0} betere beoordelingen"),
      worse: Plural(one: "{0} slechtere beoordeling", other: "{0} slechtere beoordelingen"),
      same: Plural(one: "{0} onveranderde beoordeling", other: "{0} onveranderde beoordelingen"),
      graded: Plural(one: "{0} beoordeling waar er geen was", other: "{0} beoordelingen waar er geen waren"),
      notGraded: Plural(
        one: "{0} beoordeling die niet meer gegeven wordt",
        other: "{0} beoordelingen die niet meer gegeven worden"),
      otherGap: Plural(
        one: "{0} vraag zonder beoordeling om een andere reden dan eerder",
        other: "{0} vragen zonder beoordeling om een andere reden dan eerder"),
      notComparable: Plural(
        one: "{0} beoordeling die niet te vergelijken is",
        other: "{0} beoordelingen die niet te vergelijken zijn"),
      new: Plural(one: "{0} antwoord op een nieuwe vraag", other: "{0} antwoorden op nieuwe vragen"),
      gone: Plural(
        one: "{0} antwoord op een vraag die niet meer gesteld wordt",
        other: "{0} antwoorden op vragen die niet meer gesteld worden"),
      correction: "{0} alleen door een correctie",
      rule: "{0} alleen door de regel",
      evidence: "{0} alleen door de feiten",
      newQuestions: "{0} alleen door nieuwe vragen",
      departure: "{0} alleen door een afwijking",
      several: "{0} om meer dan één reden",
      doubt: "{0} waar regel en feiten niet uit elkaar te houden zijn"),
    values: Values(
      new: "nieuw: {0}", gone: "komt niet meer voor: {0}", known: "voorheen onbekend, nu {0}",
      lost: "voorheen {0}, nu onbekend"),
    numbers: Numbers(
      known: "nu bekend", notKnown: "niet meer bekend", otherGap: "niet bekend, om een andere reden",
      tally: "Getallen: {0}.",
      unchanged: Plural(one: "{0} getal is onveranderd.", other: "{0} getallen zijn onveranderd."),
      noneChanged: "Geen getal is veranderd."),
    rules: Rules(
      toMore: "eerder was minder beter, nu is meer beter", toLess: "eerder was meer beter, nu is minder beter",
      toHighest: "eerder was de laagste beoordeling de beste, nu de hoogste",
      toLowest: "eerder was de hoogste beoordeling de beste, nu de laagste",
      turned: "dezelfde beoordeling, die nu andersom gewogen wordt",
      unit: "eerder geteld in {0}, nu in {1}", otherwiseDivided: "eerder gedeeld door {0}, nu door {1}",
      scale: "de schaal was {0}, en is nu {1}", divided: "nu gedeeld door {0}", undivided: "niet meer gedeeld door {0}"),
    sides: Sides(
      backwards:
        "{0} is ouder dan {1}: wat hier beter heet, is sindsdien slechter geworden, en wat hier nieuw heet, is verdwenen.",
      itself: "{0} wordt met zichzelf vergeleken, dus er kan niets verschillen.",
      unmapped:
        "De twee kaders hebben geen vraag met hetzelfde nummer, en geen van beide zegt welke vraag in het andere welke was. Alle vragen zijn daarom nieuw of vervallen. Schrijf onder follows in {0} welke vraag welke is om ze te vergelijken."
    ),
    note: Note(
      heading: "{0}: {1} vergeleken met {2}",
      countries: Plural(
        one: "Beide edities beoordelen {0} land: {1}.",
        other: "Beide edities beoordelen {0} landen: {1}."),
      units: Plural(
        one: "Beide edities beoordelen ook {0} eenheid die geen land is: {1}.",
        other: "Beide edities beoordelen ook {0} eenheden die geen landen zijn: {1}."),
      partly: Plural(
        one: "Nog {0} land staat in beide edities, zonder beoordelingen in een ervan: {1}.",
        other: "Nog {0} landen staan in beide edities, zonder beoordelingen in een ervan: {1}."),
      grades: "In getallen: {0}.",
      noGrades: "Geen land is in beide edities beoordeeld.",
      whyImproved: "Waarom beoordelingen beter zijn: {0}.",
      whyWorse: "Waarom beoordelingen slechter zijn: {0}.",
      categoryImproved: Plural(
        one: "{0} land heeft een betere algemene categorie: {1}.",
        other: "{0} landen hebben een betere algemene categorie: {1}."),
      categoryWorse: Plural(
        one: "{0} land heeft een slechtere algemene categorie: {1}.",
        other: "{0} landen hebben een slechtere algemene categorie: {1}."),
      categorySame: Plural(
        one: "{0} land houdt zijn algemene categorie: {1}.",
        other: "{0} landen houden hun algemene categorie: {1}."),
      categoryGraded: Plural(
        one: "{0} land heeft een algemene categorie waar het er geen had: {1}.",
        other: "{0} landen hebben een algemene categorie waar ze er geen hadden: {1}."),
      categoryNotGraded: Plural(
        one: "{0} land heeft geen algemene categorie meer: {1}.",
        other: "{0} landen hebben geen algemene categorie meer: {1}."),
      categoryOther: Plural(
        one: "De algemene categorie van {0} land is niet te vergelijken: {1}.",
        other: "De algemene categorieën van {0} landen zijn niet te vergelijken: {1}."),
      newCountries: Plural(one: "{0} land is nieuw: {1}.", other: "{0} landen zijn nieuw: {1}."),
      goneCountries: Plural(
        one: "{0} land komt niet meer voor: {1}.",
        other: "{0} landen komen niet meer voor: {1}."),
      newUnits: Plural(
        one: "{0} eenheid die geen land is, is nieuw: {1}.",
        other: "{0} eenheden die geen landen zijn, zijn nieuw: {1}."),
      goneUnits: Plural(
        one: "{0} eenheid die geen land is, komt niet meer voor: {1}.",
        other: "{0} eenheden die geen landen zijn, komen niet meer voor: {1}."),
      move: "van {0} naar {1}",
      unchanged: Plural(one: "{0} beoordeling is onveranderd.", other: "{0} beoordelingen zijn onveranderd."),
      noneChanged: "Geen beoordeling is veranderd.",
      names:
        "Geen van beide kaders zegt welke vraag in het andere welke was: die met hetzelfde nummer zijn als dezelfde genomen.",
      stated: "Welke vraag welke is, zegt het kader {0}."),
    page: Page(
      trend: "Van editie tot editie",
      trendIntro:
        "Hoe elke beoordeling van editie tot editie ging. Een beoordeling kan veranderen doordat de feiten veranderden, doordat de regel veranderde, of doordat een eerdere beoordeling gecorrigeerd werd.",
      transitions: "Van categorie naar categorie",
      transitionsIntro: "Hoeveel er van elke algemene categorie naar elke andere gingen.",
      transitionsChart: "Landen naar hun algemene categorie in beide edities",
      from: "Eerder",
      to: "Nu",
      absent: "Niet in de editie",
      none: "Geen categorie",
      change: "Verandering",
      why: "Waarom",
      before: "eerder",
      after: "nu",
      total: "Samen",
      score: "Score",
      effect: "Effect",
      rank: "Rang",
      countryChanges: "Wat er in de landen veranderd is",
      seeTransitions: "Wat er sinds {0} veranderd is",
      earlierEdition: "Eerdere editie",
      neverBefore: "Er is geen eerdere editie om mee te vergelijken.",
      allSame: "Er is niets veranderd.",
      byIndicator: "Beoordelingen per indicator",
      since: "Sinds {0}",
      countries: Plural(one: "{0} land", other: "{0} landen")))
}
