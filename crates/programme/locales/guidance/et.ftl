# Juhendamine: küsimused, juhendid, nõustamine, teated.

## Küsimused
programme-questions-title = Küsimused
programme-questions-lead = Küsi reegli, dokumendi, tegevuskava rea või millegi muu kohta. Alati on näha, kelle käes küsimus on.
programme-questions-show = Millised küsimused
programme-questions-waiting = Ootavad mind
programme-questions-open = Vastamata
programme-questions-answered = Vastatud
programme-questions-all = Kõik
programme-questions-search = Otsi varasemaid vastuseid
programme-questions-none = Siin ei ole ühtegi küsimust
programme-questions-none-help = Kui midagi on ebaselge, küsi. Enne saatmist näed, mida on samal teemal juba vastatud.
programme-questions-none-waiting = Sinu järel ei oota keegi
programme-questions-none-waiting-help = Kui sulle esitatakse küsimus või sinult küsitakse midagi juurde, on see siin.
programme-guidance-show = Näita
programme-question-new = Uus küsimus
programme-question-new-lead = Kirjuta oma sõnadega. Samal ajal näed kõrval, mida on varem vastatud.
programme-question-title = Lühidalt
programme-question-words = Küsimus
programme-question-words-hint = kuni 10 000 tähemärki; ära kirjuta klientide nimesid ega isikukoode
programme-question-theme = Teema
programme-question-about = Mille kohta
programme-question-reference = Milline täpselt
programme-question-reference-hint = näiteks „TAT § 12” või „rida 2.3”
programme-question-due = Vastust vaja
programme-question-due-hint = kui jätad tühjaks, siis kümne päeva pärast
programme-question-in-name-of = Kelle nimel
programme-question-whom = Kellele
programme-question-ask = Saada küsimus
programme-question-party = Küsija
programme-question-turn = Kelle käes on
programme-question-state = Seis
programme-question-asked = Küsitud
programme-question-by = Küsis { $name }, { $when }
programme-question-now = Praegu
programme-question-was-asked = Küsimus on saadetud. Vastusest tuleb teade.
programme-question-return = Küsi juurde
programme-question-was-returned = Küsijalt on juurde küsitud.
programme-question-more = Lisa midagi juurde
programme-question-more-asked = Sinult küsitakse juurde – vasta siin
programme-question-more-words = Täpsustus
programme-question-more-send = Saada täpsustus
programme-question-more-said = Täpsustus on saadetud.
programme-question-withdraw = Võta küsimus tagasi
programme-question-was-withdrawn = Küsimus on tagasi võetud. Soovi korral saad selle uuesti esitada.
programme-question-ask-again = Esita küsimus uuesti
programme-question-asked-again = Küsimus on uuesti esitatud.
programme-question-was-passed = Küsimus on edasi antud.
programme-question-taken-back = Küsimus on jälle elluviija käes.
programme-question-moved-on = Keegi jõudis ette: vahepeal lisandunu on allpool. Sinu tekst on alles – vaata üle ja saada uuesti.
programme-guidance-draft-kept = Mustand salvestatud
programme-guidance-draft-failed = Mustandit ei saanud salvestada

## Mille kohta, kelle käes, mis seisus
programme-about-matter = üldine küsimus
programme-about-rule = reegel
programme-about-document = dokument
programme-about-plan_row = tegevuskava rida
programme-about-agreement = leping
programme-theme-all = kõik teemad
programme-theme-choose = vali teema
programme-theme-personnel = Personalidokumendid
programme-theme-claims = Maksetaotlused ja kulud
programme-theme-plan_budget = Tegevuskava ja eelarve
programme-theme-agreement = Partnerlusleping
programme-theme-services = Teenused
programme-theme-target_groups = Sihtrühmad
programme-theme-reporting = Aruanded ja näitajad
programme-theme-data_protection = Andmekaitse
programme-theme-system = Teekonna kasutamine
programme-theme-other = Muu
programme-desk-implementer = elluviija
programme-desk-authority = rakendusasutus
programme-desk-unit = rakendusüksus
programme-turn-desk = vastab { $desk }
programme-turn-asker = täpsustab { $name }
programme-turn-nobody = keegi ei pea midagi tegema
programme-question-is-asked = esitatud
programme-question-is-passed = edasi antud
programme-question-is-returned = täpsustada
programme-question-is-answered = vastatud
programme-question-is-withdrawn = tagasi võetud
programme-question-is-published = avaldatud
programme-answer-due-late = hilineb
programme-answer-due-today = täna
programme-post-question = Küsimus
programme-post-more = Täpsustus
programme-post-pass = Edasi antud
programme-post-return = Küsiti juurde
programme-post-answer = Vastus
programme-pass-title = Anna edasi
programme-pass-note = Saatesõna
programme-pass-send = Anna edasi
programme-pass-take-back = Võta endale tagasi

## Vastamine
programme-answer-give = Vasta
programme-answer-add = Täienda vastust
programme-answer-words = Vastus või täpsustav küsimus
programme-answer-send = Saada vastus
programme-answer-given = Vastus on saadetud.
programme-answer-take-back = Võta vastus tagasi
programme-answer-taken-back = Vastus on tagasi võetud.
programme-answer-is-published = See vastus on avaldatud. Võta enne avaldamine tagasi.
programme-answer-withdrawn = tagasi võetud
programme-answer-withdrawn-show = Näita, mis seal oli

## Avaldamine
programme-publish-open = Avalda ilma nimedeta
programme-publish-mend = Paranda avaldatut
programme-publish-help = Kui vastusest on abi ka teistele, avalda see. Enne avaldamist näed teksti ilma nimedeta ja saad seda muuta.
programme-publish-title = Vastuse avaldamine
programme-publish-lead = Nimed on välja võetud. Loe tekst läbi: seda näevad kõik, kes Teekonnas töötavad.
programme-publish-party = partner
programme-publish-person = töötaja
programme-publish-question = Küsimus
programme-publish-answer = Vastus
programme-publish-names = Kas mõni nimi jäi sisse?
programme-publish-clean = Küsija ega tema töötajate nimesid tekstist ei leitud.
programme-publish-left = Need sõnad võivad reeta, kellest on jutt:
programme-publish-left-help = Otsitakse küsija ja tema töötajate nimesid igas käändes, e-posti aadresse ning telefoninumbreid. Ise läbi lugema peab ikka.
programme-publish-looked = Vaatasin üle: kedagi siit ära ei tunne
programme-publish-looked-help = näiteks kui leitud sõna ei olegi nimi
programme-publish-send = Avalda
programme-publish-theirs = Vahepeal avaldatud
programme-publish-theirs-help = Keegi teine avaldas selle { $when }. Sinu tekst on kõrval; saates asendad tema oma.
programme-answer-was-published = Vastus on avaldatud.
programme-unpublish = Võta avaldamine tagasi
programme-unpublish-help = Siis ei leia seda enam keegi. Küsija näeb oma vastust edasi.
programme-answer-was-unpublished = Avaldamine on tagasi võetud.
programme-answer-unpublished = See vastus on avaldamisest maha võetud; seda näed ainult sina.
programme-answer-lead = { $theme }, avaldatud { $when }

## Otsing
programme-library-title = Juhised ja vastused
programme-library-lead = Juhendid, mida elluviija on andnud, ja vastused, millest on kasu kõigile.
programme-library-search = Otsi
programme-library-search-hint = trükivead ja käänded ei sega
programme-library-found = Leitud
programme-library-nothing = Selle kohta ei leitud midagi
programme-library-nothing-help = Proovi teiste sõnadega või küsi.
programme-answers-title = Avaldatud vastused
programme-answers-none = Avaldatud vastuseid veel ei ole
programme-answers-none-help = Kui elluviija mõne vastuse avaldab, on see siin kõigile leida.
programme-found-question = sinu küsimus
programme-found-answer = avaldatud vastus
programme-found-guide = juhend
programme-alike-title = Mida on juba vastatud
programme-alike-help = Võib-olla on vastus juba olemas (avaneb uues aknas):
programme-alike-none = Kirjuta küsimus; sarnased vastused ja juhendid ilmuvad siia.

## Mis on valesti
programme-problem-theme = Vali teema.
programme-problem-question-about = Vali, mille kohta see on.
programme-problem-in-name-of = Vali, kelle nimel.
programme-problem-desk = Vali, kellele: rakendusasutusele või rakendusüksusele.
programme-problem-answer-due = Kuupäev peab olema tänasest kuni aasta pärast.
programme-problem-words-long = Tekst on pikem kui 10 000 tähemärki. Kõik on alles: lühenda siin ja saada uuesti.
programme-problem-personal-code = Tekstis on isikukood. Võta see välja: siin ei räägita kellestki nimeliselt.
programme-problem-names-left = Tekstis on sõnu, mis võivad reeta, kellest on jutt. Paranda need või kinnita, et vaatasid üle.

## Teated
programme-notice-question_asked = Küsimus ootab vastust
programme-notice-question_passed = Sulle anti edasi küsimus
programme-notice-question_returned = Sinu küsimuse kohta küsitakse juurde
programme-notice-question_answered = Küsimusele on vastatud
programme-notice-answer_published = Avaldati uus vastus
programme-notice-guide_published = Avaldati uus juhend või selle uus versioon
programme-notice-plan_submitted = Tegevuskava ootab kinnitamist
programme-notice-plan_returned = Tegevuskava saadeti tagasi
programme-notice-plan_confirmed = Tegevuskava on kinnitatud
programme-notice-task_given = Sulle anti ülesanne
programme-mail-subject = Teekond: { $what }
programme-mail-body =
    Tere!

    { $lines }

    Kui tihti sellest kirjutatakse, saad valida siin:
    { $settings }
programme-mail-digest = { $n ->
    [one] { $n } uus teade
   *[other] { $n } uut teadet
}

## Juhendid
programme-guides-title = Juhendid
programme-guides-none = Juhendeid veel ei ole
programme-guides-none-help = Kui elluviija juhendi avaldab, saavad sellest teada kõik töötajad.
programme-guides-unfinished = Avaldamata
programme-guide-begin = Uus juhend
programme-guide-edit = Muuda juhendit
programme-guide-lead = { $theme } · versioon { $number } · { $when }
programme-guide-draft-lead = { $theme } · versioon { $number }, mustand
programme-guide-version = versioon { $number }
programme-guide-versions = Versioonid
programme-guide-draft = mustand
programme-guide-is-draft = See on mustand: seda näed ainult sina.
programme-guide-is-old = See on vana versioon. Kehtib uuem.
programme-guide-is-withdrawn = See juhend on maha võetud: teised seda ei näe.
programme-guide-in-estonian = Sinu keeles seda juhendit veel ei ole; siin on eestikeelne.
programme-guide-new = Mis on uut
programme-guide-new-since = Sina lugesid versiooni { $number } ({ $when }). Sellest ajast on muutunud:
programme-guide-difference = Sõna-sõnalt
programme-guide-reading = Kas oled lugenud?
programme-guide-read = Olen lugenud
programme-guide-read-help = Märgi loetuks, siis näed järgmisel korral, mis on vahepeal muutunud. Elluviija näeb, kes on lugenud.
programme-guide-read-at = Loetud { $when }
programme-guide-read-in-force = Loetuks märgitakse kehtiv versioon.
programme-guide-was-read = Loetuks märgitud.
programme-guide-read-word = loetud
programme-guide-changed-word = muutunud
programme-guide-unread-word = lugemata
programme-guide-readers = Kes on lugenud
programme-guide-readers-lead = Versioon { $number }. Igaüks märgib lugemise ise.
programme-guide-read-of = { $read } / { $all } lugenud
programme-guide-reader = Töötaja
programme-guide-reader-version = Loetud versioon
programme-guide-reader-when = Millal
programme-guide-title = Pealkiri
programme-guide-body = Tekst
programme-guide-news = Mis on selles versioonis uut
programme-guide-news-hint = üks lause; esimesel korral võib tühjaks jääda
programme-guide-no-translation = tõlget ei ole
programme-guide-keep-draft = Salvesta mustand
programme-guide-draft-kept = Mustand on salvestatud. Avaldamata näeb seda ainult elluviija.
programme-guide-moved-on = Keegi teine muutis juhendit vahepeal. Sinu tekst on allpool alles – vaata üle ja salvesta uuesti.
programme-guide-theirs = Sinu ja tema tekst
programme-guide-state = Avaldamine
programme-guide-has-draft = Versioon { $number } on mustand.
programme-guide-in-force = Kehtib versioon { $number }. Kui midagi muudad, tekib uue versiooni mustand.
programme-guide-preview = Vaata, kuidas see välja näeb
programme-guide-publish = Avalda kõigile töötajatele
programme-guide-publish-help = Kõik töötajad saavad teate. Avaldatud versiooni enam ei muudeta; järgmine parandus on uus versioon.
programme-guide-was-published = Juhend on avaldatud, töötajad said teate.
programme-guide-withdraw = Võta juhend maha
programme-guide-return = Pane juhend tagasi
programme-guide-was-withdrawn = Juhend on maha võetud.
programme-guide-was-withdrawn-word = maha võetud
programme-guide-was-returned = Juhend on jälle kõigile näha.
programme-guide-files = Manused
programme-guide-file = Fail
programme-guide-file-hint = kuni 25 MB; näiteks näidisvorm
programme-guide-file-add = Lisa fail
programme-guide-file-none = Vali enne fail.
programme-guide-file-added = Fail on lisatud.
programme-guide-file-remove = Eemalda
programme-guide-file-removed = Fail on mustandilt eemaldatud.
programme-guide-file-needs-draft = Manuseid saab lisada mustandile. Salvesta enne mustand.
programme-guide-help-title = Kuidas kirjutada
programme-guide-help-heading = pealkiri
programme-guide-help-list = loetelu
programme-guide-help-numbers = nummerdatud loetelu
programme-guide-help-bold = rõhutatud
programme-guide-help-link = link
programme-problem-guide-long = Tekst on pikem kui 40 000 tähemärki. Kõik on alles: lühenda või lisa pikem osa failina.

## Nõustamine
programme-advice-title = Partnerite nõustamine
programme-advice-lead = Elluviija enda päevik: kellele, mille kohta, kui kaua ja mis sellest sai.
programme-advice-one = Nõustamine
programme-advice-party = Partner
programme-advice-party-other = muu, kirjuta nimi allpool
programme-advice-party-all = kõik partnerid
programme-advice-party-name = Kes, kui teda loetelus ei ole
programme-advice-party-name-hint = näiteks piirkond, millel lepingut veel ei ole
programme-advice-given-on = Millal
programme-advice-minutes = Minutid
programme-advice-channel = Kuidas
programme-advice-by-phone = telefon
programme-advice-by-email = e-kiri
programme-advice-by-video = video
programme-advice-by-meeting = kohtumine
programme-advice-by-visit = külastus
programme-advice-by-event = üritus
programme-advice-words = Mille kohta
programme-advice-words-hint = mõne sõnaga, ilma klientideta
programme-advice-outcome = Mis sellest sai
programme-advice-is-resolved = selge
programme-advice-is-agreed = kokku lepitud
programme-advice-is-continues = jätkub
programme-advice-is-passed_on = edasi antud
programme-advice-follow-up = Vaata uuesti
programme-advice-further = Veel: kes, mille kohta täpselt, millal uuesti
programme-advice-record = Lisa päevikusse
programme-advice-recorded = Nõustamine on päevikus.
programme-advice-keep = Salvesta muudatus
programme-advice-changed = Muudatus on salvestatud.
programme-advice-moved-on = Keegi teine muutis seda vahepeal. Vaata üle ja salvesta uuesti.
programme-advice-withdraw = Võta päevikust välja
programme-advice-withdrawn = Kanne on päevikust väljas; saad selle tagasi panna.
programme-advice-is-withdrawn = See kanne on päevikust välja võetud ega lähe arvesse.
programme-advice-return = Pane päevikusse tagasi
programme-advice-returned = Kanne on jälle päevikus.
programme-advice-from = Alates
programme-advice-to = Kuni
programme-advice-log = { $count } nõustamist, { $hours }
programme-advice-hours = { $hours } h { $minutes } min
programme-advice-none = Selles ajavahemikus ei ole ühtegi nõustamist
programme-advice-none-help = Muuda ajavahemikku või partnerit.
programme-advice-more = Näha on 200 viimast; kõik on tabelis, mille saad alla laadida.
programme-advice-per-month = Kuude kaupa
programme-advice-per-party = Partnerite kaupa
programme-advice-per-theme = Teemade kaupa
programme-advice-what = Mis
programme-advice-times = Kordi
programme-advice-as-table = Näita tabelina
programme-advice-export = Lae alla
programme-advice-file = noustamine
programme-advice-rows = { $n ->
    [one] { $n } rida
   *[other] { $n } rida
}
programme-advice-purpose = Milleks
programme-advice-purpose-report = aruanne
programme-advice-purpose-planning = planeerimine
programme-advice-purpose-enquiry = päring
programme-advice-giver = Kes nõustas
programme-advice-history-title = Mida on muudetud
programme-advice-history-when = Millal
programme-advice-history-field = Väli
programme-advice-history-was = Oli
programme-advice-history-became = Sai
programme-advice-changed-given_on = Millal
programme-advice-changed-minutes = Minutid
programme-advice-changed-channel = Kuidas
programme-advice-changed-theme = Teema
programme-advice-changed-words = Mille kohta
programme-advice-changed-outcome = Mis sellest sai
programme-advice-changed-reference = Milline täpselt
programme-advice-changed-follow_up_on = Vaata uuesti
programme-advice-changed-party = Partner
programme-advice-changed-state = Seis
programme-problem-adviced = Vali partner või kirjuta, keda nõustasid.
programme-problem-given-on = Kuupäev peab jääma programmi algusest (01.01.2023) tänaseni.
programme-problem-minutes = Kirjuta minutid arvuna 1 kuni 600.
programme-problem-channel = Vali, kuidas nõustasid.
programme-problem-outcome = Vali, mis sellest sai.
programme-problem-follow-up = See päev peab olema nõustamise päevast kuni aasta hiljem.
programme-problem-advice-purpose = Vali, milleks tabelit vaja on.

## Teadete leht
programme-notices-title = Teated
programme-notices-newest = Uuemad ees
programme-notices-none = Teateid ei ole
programme-notices-none-help = Kui sulle vastatakse või midagi ootab sind, on see siin.
programme-notices-read-all = Märgi kõik loetuks
programme-notice-new = uus:
programme-notices-mail = E-kirjad
programme-notices-way = Kui tihti sulle neist kirjutada?
programme-notices-way-at_once = kohe
programme-notices-way-daily = kord päevas
programme-notices-way-none = üldse mitte
programme-notices-way-help = Siin lehel on teated alati. E-kirjas on ainult see, mis juhtus, ja link.
programme-notices-chosen = Valik on salvestatud.
programme-notices-bell = { $n ->
    [0] Teated
    [one] Teated: { $n } lugemata
   *[other] Teated: { $n } lugemata
}
