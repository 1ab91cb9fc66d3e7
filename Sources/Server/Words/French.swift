extension SigningWords {
  static let french = SigningWords(
    language: "fr",
    sign: "Signer",
    signThis: "Signer cette pétition",
    demonstration:
      "Ceci est une démonstration du logiciel. Rien de ce que vous saisissez n’est remis à quiconque ; utilisez des noms inventés et des adresses en example.org.",
    addressedTo: "À :",
    demands: "Ce qui est demandé",
    signedSoFar: "Signatures jusqu’ici : {0}",
    goal: "Objectif : {0}",
    name: "Votre nom",
    email: "Adresse e-mail",
    emailHint:
      "Nous envoyons un courriel avec un lien de confirmation. Votre signature compte dès que vous avez confirmé.",
    country: "Pays où vous vivez",
    postcode: "Code postal",
    optional: "facultatif",
    age: "J’ai au moins {0} ans.",
    otherHelp: "Une autre façon d’aider",
    otherHelpIntro: "Si vous avez moins de {0} ans, ou préférez ne pas signer : ceci n’enregistre rien.",
    otherHelpDefault:
      "Lisez la fiche, parlez-en à quelqu’un en qui vous avez confiance, et demandez à vos représentants ce qu’ils font.",
    privacy: "Ce que deviennent vos données",
    privacyRetention:
      "Les noms et adresses sont conservés chiffrés, ne sont montrés à personne sans votre accord, et sont effacés {0} jours après la fin de la pétition. Vous pouvez tout corriger, télécharger et retirer vous-même, par un lien que nous vous envoyons.",
    controller: "Responsable de vos données",
    errorTitle: "Erreur : {0}",
    problemsTitle: "À corriger",
    problemsCounted: "{0} points à corriger",
    problemCounted: "Un point à corriger",
    problemName: "Écrivez votre nom : de 2 à 100 lettres, sans adresse web.",
    problemEmail: "Écrivez votre adresse e-mail complète, par exemple nom@example.org.",
    problemCountry: "Choisissez le pays où vous vivez.",
    problemPostcode: "Écrivez votre code postal : de 2 à 12 lettres et chiffres.",
    problemConsent: "Cochez que vous voulez signer.",
    problemAge:
      "Cochez que vous avez au moins {0} ans. Si vous êtes plus jeune, une autre façon d’aider se trouve ci-dessous.",
    stale: "Cette page est restée ouverte trop longtemps. Rien n’est perdu : envoyez-la encore une fois.",
    busy: "Un très grand nombre de personnes signent en ce moment. Rien n’est perdu : renvoyez dans quelques secondes.",
    tooMany:
      "Un très grand nombre de signatures sont venues de votre réseau en peu de temps. Réessayez dans une heure.",
    sentTitle: "Regardez votre boîte aux lettres électronique",
    sentText:
      "Nous avons envoyé un courriel à l’adresse que vous avez donnée. Votre signature comptera quand vous aurez suivi son lien et confirmé. Cela peut prendre quelques minutes ; regardez aussi dans les courriels indésirables.",
    confirmTitle: "Confirmez votre signature",
    confirmText:
      "Appuyez sur le bouton, et votre signature compte. Si vous n’avez pas signé, fermez cette page : il ne se passe rien.",
    confirmButton: "Confirmer",
    confirmedTitle: "Merci : votre signature compte",
    confirmedText:
      "Vous pouvez la voir, la corriger, la télécharger ou la retirer à tout moment par le lien dans notre courriel.",
    goneTitle: "Ce lien n’est plus valable",
    goneText: "Il est trop ancien, a été coupé, ou la signature a été retirée. Vous pouvez signer de nouveau.",
    mineTitle: "Votre signature",
    mineText:
      "Voici ce que nous gardons de vous ; pendant 30 jours aussi un code de votre réseau, dont personne ne peut lire l’adresse.",
    correct: "Enregistrer les changements",
    corrected: "Vos changements sont enregistrés.",
    export: "Télécharger vos données (JSON)",
    withdraw: "Retirer ma signature",
    withdrawText: "Votre signature ne comptera plus, et tout ce que vous avez écrit sera effacé aussitôt.",
    withdrawnTitle: "Votre signature est retirée",
    withdrawnText: "Elle ne compte plus, et ce que vous avez écrit est effacé.",
    signedOn: "Signé le",
    confirmedOn: "Confirmé le",
    agreedTo: "Ce que vous avez accepté",
    notOpenTitle: "Pas ouverte aux signatures",
    opensOn: "Cette pétition ouvre le {0}.",
    isClosed: "Cette pétition est close. Merci à toutes celles et tous ceux qui ont signé.",
    stillConfirm:
      "Qui a signé auparavant peut encore confirmer par le lien de notre courriel, jusqu’à {0} jours après la signature.",
    isPaused: "Cette pétition est suspendue.",
    backToCard: "Vers la fiche du pays",
    languages: "Langues",
    leave: "Quitter cette page",
    skip: "Aller au contenu",
    helpNow:
      "Si vous ou un enfant êtes en danger, ce formulaire n’est pas le bon endroit : la fiche indique des lignes téléphoniques qui aident.",
    trapLabel: "Laissez ce champ vide",
    mailConfirmSubject: "À confirmer : {0}",
    mailConfirmText:
      "Bonjour {0},\n\nsuivez ce lien et appuyez sur le bouton pour confirmer :\n\n{1}\n\nLe lien est valable {2} jours. Si ce n’était pas vous, ne faites rien : ce qui a été saisi sera effacé.",
    mailReminderSubject: "Rappel : {0}",
    mailAlreadySubject: "Vous êtes déjà des nôtres : {0}",
    mailAlreadyText:
      "Bonjour {0},\n\nquelqu’un, peut-être vous, a de nouveau utilisé notre formulaire avec cette adresse. Ce que vous aviez fait est là et compte ; il ne faut rien de plus. Ici vous pouvez le voir, le corriger, le télécharger ou le retirer :\n\n{1}",
    mailReceiptSubject: "Merci : {0}",
    mailReceiptText:
      "Bonjour {0},\n\nmerci. Vous pouvez le voir, le corriger, le télécharger ou le retirer ici ; gardez ce courriel :\n\n{1}",
    mailDemonstration: "Ce courriel fait partie d’une démonstration.")
}
