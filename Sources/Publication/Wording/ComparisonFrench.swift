import Cards

extension ComparisonWording {
  static let french = ComparisonWording(
    language: Wording.french.language,
    title: "{0} comparée à {1}", pageTitle: "Ce qui a changé",
    dates: "Les faits au {1} à côté des faits au {0}.",
    kinds: Kinds(
      improved: "meilleure",
      worse: "moins bonne",
      same: "inchangée",
      new: "nouvelle",
      gone: "disparue",
      graded: "notée désormais",
      notGraded: "plus notée",
      otherGap: "non notée, pour une autre raison",
      notComparable: "non comparable"),
    causes: Causes(
      correction: "correction",
      rule: "règle",
      evidence: "faits",
      newQuestions: "nouvelles questions",
      departure: "écart",
      correctionMeaning: "Correction : l’édition antérieure avait imprimé une autre note que celle qu’il fallait.",
      ruleMeaning: "Règle : le nouveau référentiel juge autrement les mêmes faits.",
      evidenceMeaning: "Faits : ce que l’on sait du pays a changé.",
      newQuestionsMeaning: "Nouvelles questions : le nouveau référentiel demande ce que l’ancien ne demandait pas.",
      departureMeaning: "Écart : dans l’une des éditions, on s’écarte des critères ou de la règle."),
    doubts: Doubts(
      title: "impossible à départager",
      severalPossible:
        "La règle et les faits ne peuvent être départagés : selon la nouvelle règle, les faits antérieurs laissent plus d’un résultat possible.",
      noCriteria: "La règle et les faits ne peuvent être départagés : l’une des éditions n’énonce pas la règle.",
      departure: "La règle et les faits ne peuvent être départagés : une note s’écarte des critères.",
      noCounterpart: "Ce qui est compté a changé ; les deux ne sont pas comparables.",
      notComputable: "La nouvelle méthode ne peut être appliquée aux réponses antérieures.",
      possible: "Avec les faits antérieurs, la nouvelle règle permet {0}."),
    conditions: Conditions(
      knownMet: "Connue désormais, et remplie : {0} ({1}).",
      knownUnmet: "Connue désormais, et non remplie : {0}.",
      met: "Remplie désormais : {0} ({1}).",
      metCounting: "Remplie désormais d’une manière qui compte : {0} ({1}).",
      otherProviders: "Remplie par d’autres qu’auparavant : {0} ({1}).",
      unmet: "Plus remplie : {0}.",
      unknown: "Désormais inconnue : {0}.",
      newMet: "Demandée pour la première fois, et remplie : {0} ({1}).",
      newUnmet: "Demandée pour la première fois, et non remplie : {0}.",
      newUnknown: "Demandée pour la première fois, et inconnue : {0}.",
      dropped: "Plus demandée : {0}."),
    sums: Sums(
      improved: Plural(one: "{0} meilleure note", other: "{0} meilleures notes"),
      worse: Plural(one: "{0} moins bonne note", other: "{0} moins bonnes notes"),
      same: Plural(one: "{0} note inchangée", other: "{0} notes inchangées"),
      graded: Plural(one: "{0} note là où il n’y en avait pas", other: "{0} notes là où il n’y en avait pas"),
      notGraded: Plural(one: "{0} note qui n’est plus donnée", other: "{0} notes qui ne sont plus données"),
      otherGap: Plural(
        one: "{0} question sans note pour une autre raison qu’auparavant",
        other: "{0} questions sans note pour une autre raison qu’auparavant"),
      notComparable: Plural(one: "{0} note non comparable", other: "{0} notes non comparables"),
      new: Plural(one: "{0} réponse à une nouvelle question", other: "{0} réponses à de nouvelles questions"),
      gone: Plural(
        one: "{0} réponse à une question qui n’est plus posée",
        other: "{0} réponses à des questions qui ne sont plus posées"),
      correction: "{0} par une seule correction",
      rule: "{0} par la seule règle",
      evidence: "{0} par les seuls faits",
      newQuestions: "{0} par les seules nouvelles questions",
      departure: "{0} par un seul écart",
      several: "{0} pour plusieurs raisons",
      doubt: "{0} où la règle et les faits ne peuvent être départagés"),
    values: Values(
      new: "nouveau : {0}", gone: "disparu : {0}", known: "inconnu auparavant, désormais {0}",
      lost: "{0} auparavant, désormais inconnu"),
    numbers: Numbers(
      known: "connue désormais", notKnown: "n’est plus connue", otherGap: "inconnue, pour une autre raison",
      tally: "Valeurs : {0}.",
      unchanged: Plural(one: "{0} valeur est inchangée.", other: "{0} valeurs sont inchangées."),
      noneChanged: "Aucune valeur n’a changé."),
    rules: Rules(
      toMore: "auparavant, moins valait mieux ; désormais, plus vaut mieux",
      toLess: "auparavant, plus valait mieux ; désormais, moins vaut mieux",
      toHighest: "la note la plus basse était la meilleure ; désormais, c’est la plus haute",
      toLowest: "la note la plus haute était la meilleure ; désormais, c’est la plus basse",
      turned: "la même note, jugée désormais en sens inverse",
      unit: "compté en {0} auparavant, en {1} désormais",
      otherwiseDivided: "divisé par {0} auparavant, par {1} désormais",
      scale: "l’échelle était {0}, elle est désormais {1}", divided: "divisé désormais par {0}",
      undivided: "n’est plus divisé par {0}"),
    sides: Sides(
      backwards:
        "{0} est antérieure à {1} : ce qui est dit meilleur ici s’est dégradé depuis, et ce qui est dit nouveau a disparu.",
      itself: "{0} est comparée à elle-même : rien ne peut différer.",
      unmapped:
        "Les deux référentiels n’ont aucune question de même numéro, et aucun ne dit quelles questions étaient dans l’autre. Toutes les questions sont donc nouvelles ou disparues. Pour les comparer, indiquez sous follows, dans {0}, quelle question est laquelle."
    ),
    note: Note(
      heading: "{0} : {1} comparée à {2}",
      countries: Plural(
        one: "Les deux éditions notent {0} pays : {1}.",
        other: "Les deux éditions notent {0} pays : {1}."),
      units: Plural(
        one: "Les deux éditions notent aussi {0} unité qui n’est pas un pays : {1}.",
        other: "Les deux éditions notent aussi {0} unités qui ne sont pas des pays : {1}."),
      partly: Plural(
        one: "{0} autre pays figure dans les deux éditions, sans notes dans l’une d’elles : {1}.",
        other: "{0} autres pays figurent dans les deux éditions, sans notes dans l’une d’elles : {1}."),
      grades: "On compte {0}.",
      noGrades: "Aucun pays n’est noté dans les deux éditions.",
      whyImproved: "Pourquoi des notes sont meilleures : {0}.",
      whyWorse: "Pourquoi des notes sont moins bonnes : {0}.",
      categoryImproved: Plural(
        one: "{0} pays a une meilleure catégorie générale : {1}.",
        other: "{0} pays ont une meilleure catégorie générale : {1}."),
      categoryWorse: Plural(
        one: "{0} pays a une moins bonne catégorie générale : {1}.",
        other: "{0} pays ont une moins bonne catégorie générale : {1}."),
      categorySame: Plural(
        one: "{0} pays garde sa catégorie générale : {1}.",
        other: "{0} pays gardent leur catégorie générale : {1}."),
      categoryGraded: Plural(
        one: "{0} pays a une catégorie générale alors qu’il n’en avait pas : {1}.",
        other: "{0} pays ont une catégorie générale alors qu’ils n’en avaient pas : {1}."),
      categoryNotGraded: Plural(
        one: "{0} pays n’a plus de catégorie générale : {1}.",
        other: "{0} pays n’ont plus de catégorie générale : {1}."),
      categoryOther: Plural(
        one: "La catégorie générale de {0} pays n’est pas comparable : {1}.",
        other: "Les catégories générales de {0} pays ne sont pas comparables : {1}."),
      newCountries: Plural(one: "{0} pays est nouveau : {1}.", other: "{0} pays sont nouveaux : {1}."),
      goneCountries: Plural(
        one: "{0} pays n’est plus présent : {1}.",
        other: "{0} pays ne sont plus présents : {1}."),
      newUnits: Plural(
        one: "{0} unité qui n’est pas un pays est nouvelle : {1}.",
        other: "{0} unités qui ne sont pas des pays sont nouvelles : {1}."),
      goneUnits: Plural(
        one: "{0} unité qui n’est pas un pays n’est plus présente : {1}.",
        other: "{0} unités qui ne sont pas des pays ne sont plus présentes : {1}."),
      move: "de {0} à {1}",
      unchanged: Plural(one: "{0} note est inchangée.", other: "{0} notes sont inchangées."),
      noneChanged: "Aucune note n’a changé.",
      names:
        "Aucun des référentiels ne dit quelles questions étaient dans l’autre : celles du même numéro ont été tenues pour les mêmes.",
      stated: "Le référentiel {0} indique quelle question est laquelle."),
    page: Page(
      trend: "D’une édition à l’autre",
      trendIntro:
        "Le chemin de chaque note d’une édition à l’autre. Une note peut changer parce que les faits ont changé, parce que la règle a changé, ou parce qu’une note antérieure a été corrigée.",
      transitions: "De catégorie en catégorie",
      transitionsIntro: "Combien sont passés de chaque catégorie générale à chaque autre.",
      transitionsChart: "Pays selon leur catégorie générale dans les deux éditions",
      from: "Avant",
      to: "Maintenant",
      absent: "Absent de l’édition",
      none: "Sans catégorie",
      change: "Changement",
      why: "Pourquoi",
      before: "avant",
      after: "maintenant",
      total: "Ensemble",
      score: "Score",
      effect: "Effet",
      rank: "Rang",
      countryChanges: "Ce qui a changé dans les pays",
      seeTransitions: "Ce qui a changé depuis {0}",
      earlierEdition: "Édition antérieure",
      neverBefore: "Il n’y a pas d’édition antérieure à comparer.",
      allSame: "Rien n’a changé.",
      byIndicator: "Notes par indicateur",
      since: "Depuis {0}",
      countries: Plural(one: "{0} pays", other: "{0} pays")))
}
