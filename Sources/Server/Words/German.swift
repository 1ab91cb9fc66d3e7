extension SigningWords {
  static let german = SigningWords(
    language: "de",
    sign: "Unterschreiben",
    signThis: "Diese Petition unterschreiben",
    demonstration:
      "Dies ist eine Vorführung der Software. Nichts von dem, was Sie hier eingeben, wird irgendjemandem übergeben; nehmen Sie bitte erfundene Namen und Adressen auf example.org.",
    addressedTo: "An:",
    demands: "Was gefordert wird",
    signedSoFar: "Unterschriften bisher: {0}",
    goal: "Ziel: {0}",
    name: "Ihr Name",
    email: "E-Mail-Adresse",
    emailHint:
      "Wir senden eine E-Mail mit einem Link zum Bestätigen. Ihre Unterschrift zählt, sobald Sie bestätigt haben.",
    country: "Land, in dem Sie leben",
    postcode: "Postleitzahl",
    optional: "freiwillig",
    age: "Ich bin mindestens {0} Jahre alt.",
    otherHelp: "Eine andere Art zu helfen",
    otherHelpIntro: "Wenn Sie jünger als {0} sind oder lieber nicht unterschreiben: Hierbei wird nichts gespeichert.",
    otherHelpDefault:
      "Lesen Sie die Karte, sprechen Sie darüber mit jemandem, dem Sie vertrauen, und fragen Sie Ihre Abgeordneten, was sie dafür tun.",
    privacy: "Was mit Ihren Daten geschieht",
    privacyRetention:
      "Namen und Adressen werden verschlüsselt aufbewahrt, niemandem ohne Ihre Einwilligung gezeigt und {0} Tage nach dem Ende der Petition gelöscht. Sie können alles selbst berichtigen, herunterladen und zurücknehmen, über einen Link, den wir Ihnen senden.",
    controller: "Für Ihre Daten verantwortlich",
    errorTitle: "Fehler: {0}",
    problemsTitle: "Bitte berichtigen",
    problemsCounted: "{0} Angaben sind zu verbessern",
    problemCounted: "Eine Angabe ist zu verbessern",
    problemName: "Schreiben Sie Ihren Namen, mit 2 bis 100 Buchstaben und ohne Internetadresse.",
    problemEmail: "Schreiben Sie Ihre ganze E-Mail-Adresse, etwa name@example.org.",
    problemCountry: "Wählen Sie das Land, in dem Sie leben.",
    problemPostcode: "Schreiben Sie Ihre Postleitzahl: 2 bis 12 Buchstaben und Ziffern.",
    problemConsent: "Kreuzen Sie an, dass Sie unterschreiben wollen.",
    problemAge:
      "Kreuzen Sie an, dass Sie mindestens {0} Jahre alt sind. Wenn Sie jünger sind, steht unten eine andere Art zu helfen.",
    stale: "Diese Seite war zu lange offen. Nichts ist verloren: Senden Sie sie bitte noch einmal.",
    busy: "Gerade unterschreiben sehr viele. Nichts ist verloren: Senden Sie es in einigen Sekunden noch einmal.",
    tooMany:
      "Aus Ihrem Netz kamen in kurzer Zeit sehr viele Unterschriften. Bitte versuchen Sie es in einer Stunde noch einmal.",
    sentTitle: "Bitte sehen Sie in Ihr Postfach",
    sentText:
      "Wir haben eine E-Mail an die angegebene Adresse gesendet. Ihre Unterschrift zählt, sobald Sie dem Link folgen und bestätigen. Das kann einige Minuten dauern; sehen Sie auch im Ordner für unerwünschte Post nach.",
    confirmTitle: "Ihre Unterschrift bestätigen",
    confirmText:
      "Drücken Sie den Knopf, und Ihre Unterschrift zählt. Wenn Sie nicht unterschrieben haben, schließen Sie diese Seite: Es geschieht nichts.",
    confirmButton: "Bestätigen",
    confirmedTitle: "Danke: Ihre Unterschrift zählt",
    confirmedText:
      "Sie können sie jederzeit über den Link in unserer E-Mail ansehen, berichtigen, herunterladen oder zurücknehmen.",
    goneTitle: "Dieser Link gilt nicht mehr",
    goneText:
      "Er ist zu alt, wurde abgeschnitten, oder die Unterschrift wurde zurückgenommen. Sie können noch einmal unterschreiben.",
    mineTitle: "Ihre Unterschrift",
    mineText:
      "Das bewahren wir von Ihnen auf; 30 Tage lang auch einen Code Ihres Netzes, aus dem niemand die Adresse lesen kann.",
    correct: "Änderungen speichern",
    corrected: "Ihre Änderungen sind gespeichert.",
    export: "Ihre Daten herunterladen (JSON)",
    withdraw: "Meine Unterschrift zurücknehmen",
    withdrawText:
      "Ihre Unterschrift zählt dann nicht mehr, und alles, was Sie geschrieben haben, wird sofort gelöscht.",
    withdrawnTitle: "Ihre Unterschrift ist zurückgenommen",
    withdrawnText: "Sie zählt nicht mehr, und was Sie geschrieben haben, ist gelöscht.",
    signedOn: "Unterschrieben",
    confirmedOn: "Bestätigt",
    agreedTo: "Wozu Sie Ja gesagt haben",
    notOpenTitle: "Nicht offen für Unterschriften",
    opensOn: "Diese Petition beginnt am {0}.",
    isClosed: "Diese Petition ist beendet. Danke allen, die unterschrieben haben.",
    stillConfirm:
      "Wer vorher unterschrieben hat, kann noch über den Link in unserer E-Mail bestätigen, bis {0} Tage nach der Unterschrift.",
    isPaused: "Diese Petition ruht.",
    backToCard: "Zur Karte des Landes",
    online: "Online: {0}",
    onPaper: "Auf Papier: {0}",
    asOf: "Stand: {0}",
    nextMilestone: "Nächste Etappe: {0}",
    toGo: "Es fehlen: {0}",
    goalReached: "Das Ziel von {0} ist erreicht.",
    lastReached: "Die Etappe von {0} ist erreicht.",
    callsBehind: "Forderungen dahinter",
    indicatorsBehind: "Indikatoren",
    notFoundTitle: "Seite nicht gefunden",
    notFoundText: "Unter dieser Adresse gibt es keine Seite.",
    toFirstPage: "Zur ersten Seite",
    namesTitle: "Wer unterschrieben hat",
    namesIntro:
      "Diese Menschen haben unterschrieben und erlauben, dass ihr Name gezeigt wird, die neuesten zuerst. Wer zurückzieht, verschwindet hier sofort.",
    namesNone: "Niemand hier.",
    namesLink: "Namen derer, die es erlauben: {0}",
    namesOlder: "Ältere",
    namesNewest: "Neueste",
    backToForm: "Zum Formular",
    languages: "Sprachen",
    leave: "Diese Seite verlassen",
    skip: "Zum Inhalt",
    helpNow:
      "Wenn Sie oder ein Kind in Gefahr sind, ist dieses Formular nicht der Ort: Die Karte nennt Telefone, die helfen.",
    trapLabel: "Lassen Sie dieses Feld leer",
    mailConfirmSubject: "Bitte bestätigen: {0}",
    mailConfirmText:
      "Guten Tag {0},\n\nbitte folgen Sie diesem Link und drücken Sie den Knopf, um zu bestätigen:\n\n{1}\n\nDer Link gilt {2} Tage. Wenn Sie das nicht waren, tun Sie nichts: Was eingegeben wurde, wird gelöscht.",
    mailReminderSubject: "Zur Erinnerung: {0}",
    mailAlreadySubject: "Sie sind schon dabei: {0}",
    mailAlreadyText:
      "Guten Tag {0},\n\njemand, vielleicht Sie, hat unser Formular mit dieser Adresse noch einmal benutzt. Was Sie vorher getan haben, ist da und zählt; mehr ist nicht nötig. Hier können Sie es ansehen, berichtigen, herunterladen oder zurücknehmen:\n\n{1}",
    mailReceiptSubject: "Danke: {0}",
    mailReceiptText:
      "Guten Tag {0},\n\ndanke. Hier können Sie es ansehen, berichtigen, herunterladen oder zurücknehmen; bewahren Sie diese E-Mail auf:\n\n{1}",
    mailDemonstration: "Diese E-Mail gehört zu einer Vorführung.")
}
