people-protection-title = Isiku kaitse
people-protection-lead = Kaitstud isikut näevad ainult nimetatud töötajad. Kõigi teiste jaoks teda siin ei ole.
people-protection-reason = Põhjus
people-protection-shelter = elab varjupaigas
people-protection-threat = keegi ohustab teda
people-protection-court_order = kohus on seadnud lähenemiskeelu
people-protection-other = muu põhjus
people-protection-word = Selgitus, kui vaja
people-protection-named = Kes tohivad temast teada
people-protection-named-hint = Sina jääd alati nimetatuks.
people-protection-protect = Kaitse isikut
people-protection-kept = Isik on kaitstud.
people-protection-now = Kaitse kehtib
people-protection-since = Alates
people-protection-lift = Lõpeta kaitse
people-protection-lift-help = Pärast seda leiavad teda jälle kõik, kes inimesi teenindavad.
people-protection-lifted = Kaitse on lõppenud.
people-protection-holds = kaitstud isik
people-protection-help = Kui inimest ohustatakse, saab koordinaator peita ta kõigi eest peale nimetatute.
people-field-protected = Isiku kaitse
people-field-protected_access = Kes tohivad teada
people-protected-title = Kaitstud isikud
people-protected-lead = Isikud, kelle juures on nimetatud sind.
people-protected-none = Sind ei ole nimetatud ühegi kaitstud isiku juures
people-protected-none-help = Koordinaator saab sind nimetada isiku toimikus.
people-problem-protection-reason = Vali põhjus.
people-problem-protection-named = Vali töötajad loendist.
people-problem-page = Sellist lehte ei ole. Alusta algusest.
people-openings-title = Toimikute avamised
people-openings-lead = Toimikud, mis avati väljaspool oma kliente: kes, kelle ja milleks.
people-openings-from = Alates
people-openings-to = Kuni
people-openings-open = Ainult üle vaatamata
people-openings-none = Selliseid avamisi ei ole
people-openings-none-help = Muuda ajavahemikku või eemalda filter.
people-openings-when = Millal
people-openings-who = Kes avas
people-openings-whose = Kelle toimiku
people-openings-reviewed = Üle vaadatud
people-openings-review = Vaadatud
people-openings-word = Märkus
people-openings-own = Oma avamist vaatab üle keegi teine.
people-openings-kept = Avamine on üle vaadatud.
people-openings-already = Keegi teine jõudis selle enne üle vaadata.
people-openings-word-refused = Märkus on liiga pikk või selles on keelatud märke.
people-unusual-title = Ebatavaline vaatamine
people-unusual-none = Viimase 90 päeva jooksul ei paista midagi silma.
people-unusual-help = Siin on päevad, mil keegi vaatas tavalisest palju rohkem toimikuid või vaatas neid öösel. See on küsimus, mitte süüdistus.
people-unusual-many = { $n ->
    [one] { $n } toimik päevas
   *[other] { $n } toimikut päevas
  }
people-unusual-night = { $n ->
    [one] { $n } toimik öösel
   *[other] { $n } toimikut öösel
  }
people-protected-twin = Keegi on ta uuesti registreerinud.
people-protected-twin-open = Vaata teist toimikut ja kaitse ka seda
people-attached-protection =
    { $n ->
        [one] { $n } isiku kaitse
       *[other] { $n } isiku kaitset
    }
people-protection-who = Miks ja kes tohivad teada
people-protection-near = Kelle kaudu saab ta leida
people-protection-near-help = Need inimesed on temaga seotud ja neid on näha. Kaalu, kas kaitsta ka neid.
people-openings-all = Kõik
