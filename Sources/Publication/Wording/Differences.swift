import Cards

extension Wording {
  /// What the page on published and computed categories says.
  struct Differences: Sendable {
    let title: String
    let intro: String
    /// `{0}` of `{1}` states.
    let agree: Phrase
    let table: String
    let tableHint: String
    let published: String
    let computed: String
    let none: String
    let all: String
    let higher: String
    let lower: String
    let without: String
    /// `{0}` a category, `{1}` what held.
    let holds: Phrase
    /// `{0}` a category, `{1}` what it lacks.
    let misses: Phrase
    /// `{0}` a category, `{1}` what holds it down.
    let capped: Phrase
    let noScore: String
    let noCase: String
    /// `{0}` what is measured, `{1}` how much, `{2}` the limit.
    let atLeast, below, atMost, above: Phrase
    /// `{0}` a grade.
    let count: Phrase
    let mean: String
    let sum: String
  }

  var differences: Differences {
    switch language.language {
    case "fr": .french
    case "nl": .dutch
    case "de": .german
    default: .english
    }
  }
}

extension Wording.Differences {
  static let english = Self(
    title: "Published and computed",
    intro: """
      For some states a category was published elsewhere, and another follows from the rule of this framework. Both stand \
      side by side here; neither corrects the other.
      """,
    agree: "They are the same for {0} of {1} states that have both.", table: "How they agree",
    tableHint: "A row holds the states of one published category, a column those of one computed category.",
    published: "Published", computed: "Computed", none: "none", all: "all", higher: "Computed better than published",
    lower: "Computed worse than published", without: "Published, but not computed", holds: "{0} is reached: {1}",
    misses: "{0} is not reached: {1}", capped: "A cap holds: no better than {0}, since {1}",
    noScore: "Too little is known for a score, so the rule gives no category.",
    noCase: "No case of the rule fits, so it gives no category.", atLeast: "{0} is {1}, at least {2}",
    below: "{0} is {1}, below {2}", atMost: "{0} is {1}, at most {2}", above: "{0} is {1}, above {2}",
    count: "the number of {0}", mean: "the mean of the points", sum: "the sum of the points")

  static let french = Self(
    title: "Publié et calculé",
    intro: """
      Pour certains États, une catégorie a été publiée ailleurs et une autre découle de la règle de ce cadre. Elles figurent \
      ici côte à côte ; aucune ne corrige l’autre.
      """,
    agree: "Elles sont identiques pour {0} des {1} États qui ont les deux.", table: "Leur concordance",
    tableHint: "Une ligne réunit les États d’une catégorie publiée, une colonne ceux d’une catégorie calculée.",
    published: "Publié", computed: "Calculé", none: "aucune", all: "total", higher: "Calculé meilleur que publié",
    lower: "Calculé moins bon que publié", without: "Publié, mais non calculé", holds: "{0} est atteint : {1}",
    misses: "{0} n’est pas atteint : {1}", capped: "Un plafond s’applique : pas mieux que {0}, car {1}",
    noScore: "On en sait trop peu pour un score ; la règle ne donne donc pas de catégorie.",
    noCase: "Aucun cas de la règle ne convient ; elle ne donne donc pas de catégorie.",
    atLeast: "{0} vaut {1}, au moins {2}", below: "{0} vaut {1}, moins de {2}", atMost: "{0} vaut {1}, au plus {2}",
    above: "{0} vaut {1}, plus de {2}", count: "le nombre de {0}", mean: "la moyenne des points",
    sum: "la somme des points")

  static let dutch = Self(
    title: "Gepubliceerd en berekend",
    intro: """
      Voor sommige staten is elders een categorie gepubliceerd, en volgt een andere uit de regel van dit kader. Beide staan \
      hier naast elkaar; geen van beide verbetert de andere.
      """,
    agree: "Ze zijn gelijk voor {0} van de {1} staten die beide hebben.", table: "Hoe ze overeenkomen",
    tableHint: "Een rij bevat de staten van een gepubliceerde categorie, een kolom die van een berekende categorie.",
    published: "Gepubliceerd", computed: "Berekend", none: "geen", all: "alle",
    higher: "Beter berekend dan gepubliceerd", lower: "Slechter berekend dan gepubliceerd",
    without: "Gepubliceerd, maar niet berekend", holds: "{0} is bereikt: {1}", misses: "{0} is niet bereikt: {1}",
    capped: "Er geldt een plafond: niet beter dan {0}, want {1}",
    noScore: "Er is te weinig bekend voor een score, dus de regel geeft geen categorie.",
    noCase: "Geen geval van de regel past, dus hij geeft geen categorie.",
    atLeast: "{0} is {1}, ten minste {2}", below: "{0} is {1}, minder dan {2}", atMost: "{0} is {1}, ten hoogste {2}",
    above: "{0} is {1}, meer dan {2}", count: "het aantal keren {0}", mean: "het gemiddelde van de punten",
    sum: "de som van de punten")

  static let german = Self(
    title: "Veröffentlicht und berechnet",
    intro: """
      Für manche Staaten wurde anderswo eine Kategorie veröffentlicht, und eine weitere folgt aus der Regel dieses Rahmens. \
      Hier stehen beide nebeneinander; keine berichtigt die andere.
      """,
    agree: "Sie stimmen bei {0} von {1} Staaten überein, die beide haben.", table: "Wie sie übereinstimmen",
    tableHint: """
      Eine Zeile enthält die Staaten einer veröffentlichten Kategorie, eine Spalte die einer berechneten Kategorie.
      """,
    published: "Veröffentlicht", computed: "Berechnet", none: "keine", all: "alle",
    higher: "Besser berechnet als veröffentlicht", lower: "Schlechter berechnet als veröffentlicht",
    without: "Veröffentlicht, aber nicht berechnet", holds: "{0} ist erreicht: {1}",
    misses: "{0} ist nicht erreicht: {1}", capped: "Es gilt eine Obergrenze: nicht besser als {0}, weil {1}",
    noScore: "Für einen Wert ist zu wenig bekannt, daher ergibt die Regel keine Kategorie.",
    noCase: "Kein Fall der Regel trifft zu, daher ergibt sie keine Kategorie.",
    atLeast: "{0} beträgt {1}, mindestens {2}", below: "{0} beträgt {1}, weniger als {2}",
    atMost: "{0} beträgt {1}, höchstens {2}", above: "{0} beträgt {1}, mehr als {2}", count: "die Anzahl von {0}",
    mean: "der Mittelwert der Punkte", sum: "die Summe der Punkte")
}
