extension RequestWording {
  static let dutch = RequestWording(
    language: Wording.dutch.language,
    pageTitle: "wat niet gepubliceerd is",
    pageIntro: "Cijfers en feiten die we zochten of vroegen en niet kregen, naar wie ze kan geven.",
    missing: Plural(one: "Er ontbreekt {0} gegeven.", other: "Er ontbreken {0} gegevens."),
    asked: Plural(one: "{0} daarvan is gevraagd.", other: "{0} daarvan zijn gevraagd."),
    seePage: "Alles wat niet wordt gepubliceerd, en brieven om erom te vragen",
    letter: "Een brief om erom te vragen",
    letterHint: "Iedereen mag hem versturen. Vul de datum en uw naam in.",
    nobody: "Niemand bekend",
    to: "Aan",
    date: "Datum",
    subject: "Verzoek om informatie voor „{0}”: {1}",
    opening: Phrase(
      "Wij, {0}, publiceren „{1}”: wat staten doen om kinderen te beschermen, beoordeling per beoordeling, op grond van bronnen die "
        + "iedereen kan nagaan. In de editie „{2}” (feiten: {3}) ontbreekt het volgende voor {4}. Wij verzoeken u het ons te sturen."
    ),
    notCollected:
      "Voor zover wij weten wordt dit niet verzameld. Laat ons weten of dat klopt, en of het zal gebeuren.",
    notDisaggregated:
      "Stuur ons de cijfers zo uitgesplitst als ze worden bijgehouden: naar jaar, leeftijd, geslacht en vorm.",
    refused:
      "Dit is geweigerd. Bekijk het verzoek opnieuw, of noem de bepaling waarop de weigering berust.",
    notFound: "Stuur het ons, of laat weten waar het is gepubliceerd.",
    askedOn: "Wij vroegen erom op {0}.",
    answeredOn: "Uw antwoord van {0} liet het open.",
    refusedOn: "U weigerde het op {0}.",
    noPersons:
      "Wij vragen om cijfers en documenten, nooit om gegevens over personen. Stuur niets waaraan een kind kan worden herkend: waar een "
      + "aantal zo klein is, volstaat een marge.",
    time:
      "Antwoord binnen de termijn van de wet op de toegang tot informatie, zo mogelijk in een bestand dat een machine kan lezen, en onder "
      + "voorwaarden waaronder wij het mogen publiceren.",
    passOn:
      "Beschikt u er niet over, geef deze brief dan door aan wie er wel over beschikt, en laat ons weten aan wie.",
    published: "Uw antwoord, of dat er geen kwam, staat in de volgende editie.",
    closing: "Hoogachtend")
}
