extension RequestWording {
  static let french = RequestWording(
    language: Wording.french.language,
    pageTitle: "ce qui n’est pas publié",
    pageIntro:
      "Chiffres et faits que nous avons cherchés ou demandés sans les obtenir, selon qui pourrait les donner.",
    missing: Plural(one: "{0} élément manque.", other: "{0} éléments manquent."),
    asked: Plural(one: "{0} a été demandé.", other: "{0} ont été demandés."),
    seePage: "Tout ce qui n’est pas publié, et des lettres pour le demander",
    letter: "Une lettre pour le demander",
    letterHint: "Chacun peut l’envoyer. Ajoutez la date et votre nom.",
    nobody: "Destinataire inconnu",
    to: "À",
    date: "Date",
    subject: "Demande d’information pour « {0} » : {1}",
    opening: Phrase(
      "Nous, {0}, publions « {1} » : ce que les États font pour protéger les enfants, note par note, d’après des sources que chacun "
        + "peut vérifier. Dans l’édition « {2} » (situation : {3}), il manque ce qui suit pour le pays suivant : {4}. Nous vous prions "
        + "de nous le communiquer."),
    notCollected:
      "À notre connaissance, cela n’est pas recueilli. Veuillez nous dire si c’est exact, et si ce le sera un jour.",
    notDisaggregated:
      "Veuillez envoyer les chiffres aussi détaillés qu’ils sont tenus : par année, âge, sexe et forme.",
    refused:
      "Cela a été refusé. Veuillez réexaminer la demande, ou indiquer la disposition sur laquelle repose le refus.",
    notFound: "Veuillez l’envoyer, ou nous dire où cela est publié.",
    askedOn: "Nous l’avons demandé le {0}.",
    answeredOn: "Votre réponse du {0} ne l’a pas apporté.",
    refusedOn: "Vous l’avez refusé le {0}.",
    noPersons:
      "Nous demandons des chiffres et des documents, jamais de données sur des personnes. N’envoyez rien qui permette de "
      + "reconnaître un enfant : pour un nombre aussi petit, une fourchette suffit.",
    time:
      "Veuillez répondre dans le délai que fixe la loi sur l’accès à l’information, si possible dans un fichier lisible par une "
      + "machine, et à des conditions qui nous permettent de publier votre réponse.",
    passOn:
      "Si vous ne détenez pas cette information, veuillez transmettre cette lettre à qui la détient et nous dire à qui.",
    published: "Votre réponse, ou l’absence de réponse, figurera dans la prochaine édition.",
    closing: "Veuillez agréer l’expression de notre considération distinguée")
}
