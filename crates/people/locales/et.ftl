## Nimekiri ja otsing
people-clients-title = Kliendid
people-clients-lead = Otsi nime, sünniaja, telefoni või isikukoodi järgi.
people-search-label = Keda otsid?
people-search-hint = piisab kolmest tähest; ladina või kirillitsa tähtedega
people-search = Otsi
people-mine = Minu hoole all
people-mine-none = Sinu hoole all pole praegu kedagi
people-mine-none-help = Siia jäävad 30 päevaks inimesed, kelle nõustamise kirja paned. Teisi leiad otsinguga.
people-found = Leitud kliendid
people-found-count =
    { $n ->
        [one] { $n } klient
       *[other] { $n } klienti
    }
people-found-more = Näitame esimesi. Kirjuta nimest rohkem, siis leiad õige kiiremini.
people-found-none = Sellist klienti ei leitud
people-found-none-help = Proovi perekonnanime, sünniaastat või telefoni. Kui inimene on esimest korda, lisa ta uue kliendina.
people-found-new = uus klient selle nimega
people-show-more = Näita rohkem

## Uus klient ja andmete muutmine
people-new-title = Uus klient
people-new-lead = Piisab nimest. Muu lisa siis, kui see on teada.
people-register = Lisa klient
people-registered = Klient on lisatud.
people-person-title = Kes ta on
people-more-title = Veel andmeid
people-edit-title = Andmete muutmine
people-edit = Muuda
people-changed = Andmed on muudetud.
people-cancel = Loobu
people-stale-title = Keegi muutis neid andmeid vahepeal
people-stale-help = Vaata erinevused üle. Sinu kirjutatu on allpool alles; salvesta siis, kui kõik on õige.

## Toimik
people-age = { $n }-aastane
people-born-in = sündinud { $year }
people-today = täna
people-not-known = pole teada
people-until = kuni { $day }
people-from = alates { $day }
people-recorded = kirja pandud
people-add-contact = Lisa nõustamine
people-who-change = Vali teine klient
people-known-title = Põhiandmed
people-code-show = Näita
people-looks-title = Kes on toimikut vaadanud
people-looks-help = Klient võib sama nimekirja endale küsida.
people-changes-title = Muudatused
people-change-emptied = kustutatud

## Viibimisalus
people-stay-title = Viibimisalus
people-stay-lead = Uus kirje lisandub; varasemad jäävad alles.
people-stay-change = Muuda
people-stay-none = Viibimisalus pole teada.
people-stay-kept = Viibimisalus on kirja pandud.
people-stay-pending = pikendamist taotletud { $day }
people-stay-left =
    { $n ->
        [0] viimane päev
        [one] { $n } päev jäänud
       *[other] { $n } päeva jäänud
    }
people-stay-over = lõppenud
people-stay-lapsed =
    { $n ->
        [one] lõppes eile
       *[other] lõppes { $n } päeva tagasi
    }

## Leibkond
people-household-title = Leibkond
people-household-lead = Leia inimene, kellega koos elatakse.
people-household-add = Lisa
people-household-none = Leibkonda pole märgitud.
people-household-who = Kellega koos elatakse?
people-household-join = Lisa samasse leibkonda
people-household-joined = Nad on nüüd samas leibkonnas.
people-household-leave = Ei ela enam koos
people-household-left = Klient on leibkonnast väljas.

## Toimiku avamine
people-opening-title = Milleks toimikut vaja on?
people-opening-lead = See klient ei ole praegu sinu hoole all.
people-opening-purpose = Eesmärk
people-opening-word = Selgitus, kui vaja
people-opening-open = Ava toimik
people-opening-help = Toimik on avatud tund aega. Avamine pannakse kirja.
people-purpose-at_counter = inimene on praegu siin
people-purpose-substitute = asendan kolleegi
people-purpose-follow_up = teen lubatud asja ära
people-purpose-request_of_person = inimene palus ise
people-purpose-supervision = vaatan tööd üle
people-purpose-correction = parandan viga
people-purpose-caseload = oma klient

## Väljad
people-field-name = Nimi
people-field-given_name = Eesnimi
people-field-family_name = Perekonnanimi
people-field-born = Sünniaeg
people-field-born-hint = pp.kk.aaaa või ainult aasta
people-field-born_year = Sünniaasta
people-field-phone = Telefon
people-field-email = E-post
people-field-languages = Keeled
people-field-languages-hint = parim enne, näiteks: ukraina, vene
people-field-basis = Viibimisalus
people-field-stay_from = Kehtib alates
people-field-stay_until = Kehtib kuni
people-field-renewal_applied_on = Pikendamist taotletud
people-field-arrived_on = Saabus Eestisse
people-field-background = Taust
people-field-sex = Sugu
people-field-citizenship = Kodakondsus
people-field-citizenship-hint = riik, näiteks: Ukraina
people-field-personal_code = Isikukood
people-field-personal_code-hint = kui on
people-field-personal_code-kept = on olemas; täida ainult siis, kui see muutub
people-field-address = Elukoht
people-field-interpreter = Tõlk
people-field-household = Leibkond
people-field-created = Toimik loodud

## Sõnad
people-sex-woman = naine
people-sex-man = mees
people-sex-non_binary = mittebinaarne
people-sex-unknown = pole teada
people-background-newcomer = uussisserändaja
people-background-returnee = tagasipöörduja
people-background-local = siin sündinud või kaua elanud
people-background-unknown = pole teada
people-target_group-newcomer = uussisserändaja
people-target_group-other_background = erineva keele- ja kultuuritaustaga
people-target_group-returnee = tagasipöörduja
people-target_group-unknown = sihtrühm pole teada
people-interpreter-needed = on vaja
people-interpreter-not_needed = pole vaja
people-interpreter-unknown = pole teada
people-basis-none = Vali, kui on teada
people-basis-ee_citizen = Eesti kodanik
people-basis-eu_temporary = Euroopa Liidu kodanik, tähtajaline elamisõigus
people-basis-eu_permanent = Euroopa Liidu kodanik, alaline elamisõigus
people-basis-eu_family = Euroopa Liidu kodaniku pereliige
people-basis-permit_work = Elamisluba töötamiseks
people-basis-permit_study = Elamisluba õppimiseks
people-basis-permit_family = Elamisluba pereliikme juurde elama asumiseks
people-basis-permit_business = Elamisluba ettevõtluseks
people-basis-permit_treaty = Elamisluba välislepingu alusel
people-basis-temporary_protection = Ajutine kaitse
people-basis-refugee = Pagulane
people-basis-subsidiary_protection = Täiendav kaitse
people-basis-protection_applicant = Rahvusvahelise kaitse taotleja
people-basis-long_term_resident = Pikaajaline elanik
people-basis-short_term_work = Lühiajaline töötamine
people-basis-visa_free = Viisavaba viibimine
people-basis-undetermined_citizenship = Määratlemata kodakondsus
people-basis-unknown = Pole teada

## Mis ei sobi
people-problem-choice = Vali nimekirjast.
people-problem-client = Seda klienti ei leitud. Otsi ta nime järgi uuesti.
people-problem-file-closed = Selle inimese toimik ei ole sinu jaoks avatud. Ava esmalt tema toimik ja proovi siis uuesti.
people-problem-purpose = Vali, milleks toimikut vaja on.
people-problem-born-future = Sünniaeg on tulevikus. Kontrolli aastat.
people-problem-born-early = Sünniaasta on liiga ammune. Kontrolli aastat.
people-problem-born-and-code = Sünniaeg ja isikukood ei lähe kokku. Paranda see, mis on vale.
people-problem-sex-and-code = Sugu ja isikukood ei lähe kokku. Paranda see, mis on vale.
people-problem-code-digits = Isikukoodis on 11 numbrit.
people-problem-code-day = Isikukoodis olevat sünnipäeva ei ole olemas. Kontrolli esimest seitset numbrit.
people-problem-code-check = Isikukoodis on mõni number vale. Võrdle seda dokumendiga.
people-problem-code-taken = Selle isikukoodiga klient on juba olemas. Otsi teda isikukoodi järgi.
people-problem-phone = Telefoninumbris on 5–15 numbrit, näiteks +372 5555 1234.
people-problem-email = E-posti aadress on poolik. Õige on näiteks nimi@näide.ee.
people-problem-language = Seda keelt me ei tunne. Kirjuta keelte nimed komaga, näiteks: ukraina, vene.
people-problem-languages-many = Keeli on liiga palju. Jäta alles kõige rohkem kaheksa.
people-problem-citizenship = Seda riiki me ei tunne. Kirjuta riigi nimi, näiteks: Ukraina.
people-problem-basis-missing = Vali ka viibimisalus, mille kohta need kuupäevad käivad.
people-problem-stay-order = Lõpp on enne algust. Kontrolli kuupäevi.
people-problem-in-future = See kuupäev on alles tulemas. Kontrolli kuupäeva.
people-problem-arrived-before-birth = Saabumine on enne sündi. Kontrolli kuupäevi.
people-problem-household = Seda leibkonda ei ole. Vali leibkond kliendi toimikus.

## Töö üleandmine
people-hand-over-clients = { $n ->
    [one] { $n } klient
   *[other] { $n } klienti
}

## Piiratud toimik
people-restricted = Kasutamine piiratud
people-restricted-since = Toimikut ei kasutata alates { $day }
people-restricted-help = Andmed on alles, kuid nendega ei töötata enne, kui piirang lõpetatakse. Küsi koordinaatorilt või andmekaitsespetsialistilt.
