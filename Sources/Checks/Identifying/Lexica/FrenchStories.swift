extension StoryLexicon {
  static let french = StoryLexicon(
    naming: Set(
      words:
        "appelle appelait nommé nommée appelé appelée prénommé prénommée surnommé surnommée dénommé dénommée m mme mlle monsieur madame"
    ),
    prepositions: [
      "de": ("", "de"), "d": ("", "de"), "du": ("", "de"), "des": ("", "de"),
      "à": ("dans une ville", "dans un autre pays"), "en": ("dans une ville", "dans un autre pays"),
      "au": ("dans une ville", "dans un autre pays"), "aux": ("dans une ville", "dans un autre pays"),
      "vers": ("vers une ville", "vers un autre pays"), "par": ("par une ville", "par un autre pays"),
      "dans": ("dans une ville", "dans un autre pays"), "près": ("", "près de là"),
      "depuis": ("depuis une ville", "depuis un autre pays"),
    ],
    placeNouns: Set(words: "la le les l ville village hameau commune quartier banlieue port de petite petit d du"),
    ages: [
      ("à l âge de # ans", "à l’adolescence"), ("âgée de # ans", "adolescente"), ("âgé de # ans", "adolescent"),
      ("à # ans", "à l’adolescence"), ("avait # ans", "était mineure"), ("a # ans", "est mineure"),
      ("de # ans", "d’âge scolaire"), ("a eu # ans", "a grandi"), ("ses # ans", "son adolescence"),
    ],
    durations: Set(
      words: "prison emprisonnement réclusion peine plus après durant pendant condamné condamnés condamnée"),
    numbers: """
      zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit \
      dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq
      """.split(separator: " ").map(String.init),
    children: [
      "fille": "adolescente", "garçon": "adolescent", "enfant": "enfant", "adolescente": "adolescente",
      "adolescent": "adolescent", "fillette": "fille", "lycéenne": "adolescente", "lycéen": "adolescent",
    ],
    jobs: [String: String](
      pairs: """
        serveuse coiffeuse couturière infirmière danseuse chanteuse bergère boulangère cuisinière caissière \
        femme-de-ménage nourrice vendeuse esthéticienne ouvrière fermière=employée, serveur coiffeur couturier \
        tailleur infirmier danseur chanteur berger boulanger cuisinier caissier vendeur ouvrier fermier pêcheur \
        mécanicien chauffeur conducteur mineur-de-fond maçon menuisier plombier électricien footballeur=employé
        """),
    kin: Set(
      words: """
        tante oncle cousin cousine neveu nièce grand-mère grand-père grands-parents beau-père belle-mère beau-frère \
        belle-sœur belle-soeur demi-frère demi-sœur demi-soeur parrain marraine grand-tante grand-oncle gendre fiancé \
        fiancée cousins cousines tantes oncles
        """),
    kinJoints: Set(words: "de sa son du la l d leur"), relative: ("famille", "une personne de sa famille"),
    others: Set(words: "autre autres"), otherPeople: "d’autres", many: "plusieurs",
    courts: Set(
      words:
        "tribunal tribunaux cour procès juge juges jugé jugés jugée condamné condamnés condamnée procureur jury assises"
    ),
    media: Set(
      words: "ministre journal journaux télévision presse reportage documentaire journaliste journalistes magazine"),
    months: Set(
      words: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    yearWords: [
      ["au", "cours", "de", "l", "année"], ["pendant", "l", "année"], ["l", "année"], ["en"], ["le"], ["depuis"],
      ["dès"],
    ],
    yearsAgo: "il y a quelques années", personFrom: "une personne d’", from: "d’", another: "un autre pays",
    town: "une ville",
    somebody: "quelqu’un", hasNationalityBehind: true, hasCapitalNouns: false,
    articles: Set(words: "un une le la les des l"),
    plainCapitals: Set(
      words: """
        noël pâques ramadan internet facebook instagram tiktok snapchat whatsapp telegram skype google dieu etat état \
        parlement convention protocole ministère police
        """),
    nounEndings: ["ion", "ment", "té", "ance", "ence", "isme", "eur", "s"],
    verbs: Set(
      words: """
        est était fut a avait vient venait va allait vit vivait dit raconte rencontre rencontra part partit fuit \
        répond répondit croit croyait voulait travaillait rêvait trouve trouva arrive arriva revient revint devient
        """),
    openers: Set(
      words: """
        il elle on ce cela ça qui que tout rien personne chacun chacune aucun aucune quelqu un une l le la celui celle \
        ceci y en ne puis aujourd ici là nul quiconque
        """))
}
