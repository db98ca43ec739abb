## Päringute register
privacy-requests-title = Isikute taotlused
privacy-requests-lead = Kes mida oma andmete kohta küsis ja mis ajaks tuleb vastata.
privacy-requests-waiting = Ootavad vastust
privacy-requests-answered = Vastatud
privacy-requests-none = Ükski taotlus ei oota vastust
privacy-requests-none-help = Kui inimene küsib oma andmeid või soovib need kustutada, pane taotlus siia kirja. Tähtaja arvutame ise.
privacy-request-title = Taotlus
privacy-request-new = Uus taotlus
privacy-request-keep = Pane kirja
privacy-request-kept = Taotlus on kirjas.
privacy-request-whom = Kelle andmed
privacy-request-other = Keegi teine
privacy-request-find = Leia inimene
privacy-request-find-hint = nimi, sünniaasta, telefon või isikukood; jäta tühjaks, kui toimikut pole
privacy-request-not-found = Sellise nimega inimest ei leitud. Taotluse saab kirja panna ka ilma toimikuta.
privacy-request-asker = Kes küsib
privacy-request-identified = Kuidas on isik tuvastatud
privacy-request-kind = Mida soovib
privacy-request-asks = Mida täpsemalt soovib
privacy-request-received_on = Saabus
privacy-request-due_on = Vasta hiljemalt
privacy-request-late = hilinenud
privacy-request-extended = pikendatud
privacy-request-answered = vastatud
privacy-request-erased = kustutatud isik
privacy-request-extended-done = Tähtaega on pikendatud.
privacy-request-answer-done = Vastus on kirjas.
privacy-find = Otsi
privacy-choose = Vali
privacy-kind-access = oma andmeid ja nende kasutamise logi
privacy-kind-rectification = andmete parandamist
privacy-kind-restriction = kasutamise piiramist
privacy-kind-erasure = andmete kustutamist
privacy-kind-objection = esitab vastuväite
privacy-kind-portability = andmeid masinloetaval kujul
privacy-identified-document = nägime dokumenti
privacy-identified-signature = digiallkirjaga
privacy-identified-known = tunneme inimest
privacy-identified-representative = esindaja volikirjaga
privacy-identified-not_yet = veel tuvastamata
privacy-next-copy = Anna andmed välja
privacy-next-restrict = Piira kasutamist
privacy-next-rectify = Paranda andmed kliendi toimikus; varasem jääb ajalukku.
privacy-next-erase = Hävitamise ettepaneku teeb koordinaator.
privacy-extension-title = Vastamine võtab kauem aega
privacy-extension-help = Keerukale taotlusele võib vastata kuni kahe kuu võrra hiljem, kui ütled seda inimesele koos põhjusega hiljemalt { $day }.
privacy-extension-told_on = Ütlesin inimesele
privacy-extension-why = Miks läheb kauem
privacy-extension-send = Pikenda tähtaega
privacy-answer-title = Vastus
privacy-answer-outcome = Tulemus
privacy-answer-text = Mis tehti ja mida inimesele vastati
privacy-answer-hint = keeldumisel ka põhjus ja kuhu saab kaevata
privacy-answer-day = Vastatud
privacy-answer-keep = Salvesta vastus
privacy-outcome-granted = tehtud
privacy-outcome-partly = osaliselt
privacy-outcome-refused = keelduti
privacy-past-title = Mis on muutunud
privacy-field-received_on = Saabus
privacy-field-due_on = Tähtaeg
privacy-field-extended_why = Pikendamise põhjus
privacy-field-outcome = Tulemus
privacy-field-answered_on = Vastatud
privacy-field-answer = Vastus

## Isiku õigused
privacy-rights-title = Andmetega seotud õigused
privacy-rights-lead = Andmete väljastus, kes on vaadanud, kasutamise piiramine, säilitamine ja hävitamine.
privacy-panel-help = Andmete väljastus, logi, kasutamise piiramine, hävitamine.
privacy-rights-requests = Taotlused
privacy-rights-no-requests = See inimene ei ole oma andmete kohta midagi küsinud.
privacy-rights-erase-title = Hävitamine
privacy-rights-erase-help = Andmed hävitatakse ainult kahe inimese otsusega: üks teeb ettepaneku, teine kinnitab.
privacy-rights-erase = Inimene palub andmed kustutada
privacy-rights-due = Säilitustähtaeg sai läbi { $day }.
privacy-rights-under-act = See toimik on hävitamisaktis.
privacy-copy-card = Andmete väljastus
privacy-copy-help = Üks fail kõigega, mida inimese kohta hoiame: loetav leht, andmed masinale ja logi. Vali inimese keel.
privacy-copy-others = Loe enne väljastamist läbi, mida märkustes on öeldud teiste inimeste kohta: nende andmeid ei tohi kaasa anda.
privacy-copy-file = minu-andmed
privacy-copy-title = Minu andmed
privacy-copy-lead = { $place } hoiab teie kohta neid andmeid seisuga { $day }.
privacy-copy-rights = Teil on õigus paluda andmeid parandada, nende kasutamist piirata või need kustutada. Kui te ei ole vastusega rahul, võite pöörduda Andmekaitse Inspektsiooni poole.
privacy-copy-log = Kes on teie andmeid vaadanud või muutnud, uuemad eespool.
privacy-copy-papers = dokumendid
privacy-copy-yes = jah
privacy-copy-no = ei
privacy-restrict-title = Kasutamise piiramine
privacy-restrict-help = Piiratud toimik jääb alles, aga sellega ei töötata: nõustajad näevad ainult nime.
privacy-restrict-why = Miks piirata
privacy-restrict-send = Piira kasutamist
privacy-restrict-done = Toimiku kasutamine on piiratud.
privacy-restricted-since = Piiratud alates { $day }
privacy-lift-why = Miks piirang lõpetada
privacy-lift-send = Lõpeta piirang
privacy-lift-done = Toimikuga võib jälle töötada.
privacy-hold-title = Säilita kauem
privacy-hold-help = Kui toimikut on vaja kauem, näiteks vaidluse ajaks, kirjuta põhjus ja viimane päev.
privacy-hold-why = Miks säilitada kauem
privacy-hold-until = Viimane päev
privacy-hold-until-day = kuni { $day }
privacy-hold-send = Säilita kauem
privacy-hold-lift = Pole enam vaja
privacy-hold-done = Toimik säilitatakse kauem.
privacy-hold-lifted = Toimik säilitatakse tavalise tähtajani.

## Logi
privacy-log-title = Kes on andmeid vaadanud
privacy-log-lead = Vaatamised, muudatused ja keelatud katsed, uuemad eespool.
privacy-log-open = Vaata, kes on andmeid vaadanud
privacy-log-when = Millal
privacy-log-who = Kes
privacy-log-what = Mida tegi
privacy-log-why = Miks
privacy-log-result = Märkus
privacy-log-refused = keelatud
privacy-log-from = Alates
privacy-log-to = Kuni
privacy-log-everybody = kõik
privacy-log-apply = Näita
privacy-log-machine = arvuti
privacy-log-none = Selles vahemikus pole keegi andmeid vaadanud
privacy-log-none-help = Muuda kuupäevi või vali kõik inimesed.
privacy-log-file = andmete-logi
privacy-did-people-open_file = Vaatas toimikut
privacy-did-people-ask_to_open = Nägi nime
privacy-did-people-edit_client = Muutis andmeid või avas muutmise
privacy-did-people-reveal_code = Vaatas isikukoodi
privacy-did-people-reveal_document = Vaatas dokumendi numbrit
privacy-did-people-serve_client = Pani kirja nõustamise
privacy-did-people-merge_clients = Ühendas toimikud
privacy-did-people-restrict_file = Piiras kasutamist või lõpetas piirangu
privacy-did-desk-read_contact = Vaatas nõustamist
privacy-did-desk-read_restricted_note = Luges piiratud märkust
privacy-did-desk-correct_contact = Parandas nõustamist või avas parandamise
privacy-did-desk-withdraw_contact = Võttis nõustamise tagasi
privacy-did-desk-export_contacts = Võttis nõustamiste nimekirja välja
privacy-did-privacy-see_rights = Vaatas andmeõiguste lehte
privacy-did-privacy-give_copy = Väljastas andmed
privacy-did-privacy-read_trail = Vaatas seda logi
privacy-did-privacy-hold_file = Määras säilitamise
privacy-did-privacy-handle_request = Tegeles taotlusega
privacy-did-casework-see_plan = Vaatas plaani
privacy-did-casework-add_goal = Lisas eesmärgi
privacy-did-casework-change_goal = Muutis eesmärki
privacy-did-casework-change_step = Muutis plaani sammu
privacy-did-casework-list_papers = Vaatas dokumentide nimekirja
privacy-did-casework-add_paper = Lisas dokumendi
privacy-did-casework-read_paper = Avas dokumendi
privacy-did-casework-delete_paper = Kustutas dokumendi
privacy-did-casework-give_handout = Andis kokkulepped paberil kaasa
privacy-did-casework-list_restricted_notes = Vaatas piiratud märkuste nimekirja
privacy-did-casework-ask_to_read_note = Küsis luba piiratud märkust lugeda
privacy-did-casework-read_restricted_note = Luges piiratud märkust
privacy-did-casework-write_restricted_note = Kirjutas piiratud märkuse
privacy-did-casework-correct_restricted_note = Parandas piiratud märkust
privacy-did-casework-give_restricted_note = Lubas kolleegil piiratud märkust lugeda
privacy-did-casework-withdraw_restricted_note = Võttis piiratud märkuse tagasi
privacy-did-people-protect_client = Muutis isiku kaitset
privacy-did-people-share_client = Jagas toimikut kolleegiga
privacy-did-people-ask_elsewhere = Küsis andmeid teiselt omavalitsuselt
privacy-did-people-hand_file_over = Andis andmed teisele omavalitsusele
privacy-did-people-decide_duplicate = Võrdles toimikut sarnasega
privacy-did-privacy-tell_tracker = Andmejälgija küsis seda logi
privacy-did-desk-complete_follow_up = Märkis järeltegevuse tehtuks
privacy-did-desk-take_client_along = Võttis andmed kodukülastusele kaasa
privacy-did-desk-record_visit = Pani kirja kodukülastuse
privacy-did-other = Tegi toimikuga tööd

## Säilitamine
privacy-retention-title = Säilitamine
privacy-retention-lead = Kui kaua andmeid hoiame ja mille tähtaeg on läbi.
privacy-retention-changed = Säilitustähtaeg on muudetud.
privacy-retention-save = Salvesta
privacy-retention-unchanged = Tähtajad on sellised, nagu programm ette näeb.
privacy-classes-title = Säilitustähtajad aastates
privacy-record-client_file = Kliendi toimik ja nõustamised
privacy-record-client_file-hint = viimasest nõustamisest
privacy-record-request = Isikute taotlused
privacy-record-request-hint = vastamisest
privacy-record-money = Kulud ja tõendid
privacy-record-money-hint = aasta lõpust, vähemalt 7
privacy-due-title = Tähtaeg on läbi
privacy-due-now = Koosta nimekiri kohe
privacy-due-listed = Nimekiri on koostatud.
privacy-due-requests = Taotlused, mille tähtaeg on läbi
privacy-due-none = Ühegi toimiku tähtaeg ei ole läbi
privacy-due-none-help = Nimekiri koostatakse iga kuu alguses.
privacy-due-file = Toimik
privacy-due-last_on = Viimane nõustamine
privacy-due-due_on = Tähtaeg
privacy-due-state = Seis
privacy-due-waits = otsustamata
privacy-holds-title = Säilitatakse kauem
privacy-holds-none = Ühtegi toimikut ei hoita tavalisest kauem.

## Hävitamisaktid
privacy-acts-title = Hävitamisaktid
privacy-acts-lead = Mida kaks inimest on otsustanud hävitada. Aktis on numbrid ja tunnused, nimesid ei ole.
privacy-acts-none = Ühtegi hävitamisakti ei ole
privacy-acts-none-help = Akt tekib siis, kui keegi teeb ettepaneku taotluse või säilitusnimekirja alusel.
privacy-act-title = Hävitamisakt nr { $number }
privacy-act-number = Akt nr
privacy-act-document = Akt
privacy-act-open = Ava akt
privacy-act-reason = Alus
privacy-act-proposed = Ettepanek
privacy-act-confirmed = Kinnitatud
privacy-act-withdrawn = Tagasi võetud
privacy-act-done = Hävitatud
privacy-act-waits = Ootab teist inimest
privacy-act-waits-you = Ootab sinu otsust
privacy-act-by-link = ühekordse lingiga
privacy-act-files = Toimikud
privacy-act-file = Toimiku tunnus
privacy-act-state = Seis
privacy-act-result = Tulemus
privacy-act-erased = hävitatud
privacy-act-figures = Arvud jäid samaks: neis ei ole isikuid.
privacy-act-decision = Otsus
privacy-act-warning = Hävitamist ei saa tagasi võtta: andmeid ei taasta keegi, ka meie mitte.
privacy-act-key = Kaovad toimik, nõustamiste märkused, järeltegevused, nõusolekud, failid, muudatuste ajalugu ja nimeotsing. Nõustamiste arv, teemad ja muud näitajad jäävad. Varukoopiatesse jäävad andmed kuni koopiate kustutamiseni.
privacy-act-propose = Tee hävitamise ettepanek
privacy-act-proposed-done = Ettepanek on tehtud. Nüüd peab teine inimene selle kinnitama.
privacy-act-confirm = Kinnitan hävitamise
privacy-act-confirmed-done = Kinnitatud. Andmed hävitatakse kohe.
privacy-act-withdraw = Võta ettepanek tagasi
privacy-act-withdrawn-done = Ettepanek on tagasi võetud. Midagi ei hävitatud.
privacy-act-own = Ettepaneku tegid sina, seetõttu peab kinnitama keegi teine.
privacy-act-late = Kinnitada saab see, kes vastutas siin andmete eest juba enne ettepanekut.
privacy-act-seconds = Kinnitada võib:
privacy-act-nobody = Siin ei ole kedagi, kes võiks kinnitada. Lisa töötajate lehel teine koordinaator või andmekaitsespetsialist ja tee siis uus ettepanek.
privacy-act-ask = Saada andmekaitsespetsialistile ühekordne link
privacy-act-asked = Link on saadetud. See avab ainult selle akti ja kehtib kolm päeva.
privacy-act-no-mail = Siit kirju ei saadeta, seepärast kinnitab andmekaitsespetsialist sisse logides.
privacy-act-back = Tagasi nimekirja juurde
privacy-reason-request = inimese taotlus
privacy-reason-retention = säilitustähtaeg on läbi
privacy-left_out-changed = jäi alles: muutus pärast ettepanekut
privacy-left_out-merged = jäi alles: ühendati teise toimikuga
privacy-left_out-kept = jäi alles: säilitatakse kauem
privacy-left_out-gone = toimikut enam ei olnud
privacy-second-title = Palun kinnita andmete hävitamine
privacy-second-lead = See link avab ainult selle akti, kehtib kolm päeva ja üks kord.
privacy-second-thanks = Aitäh! Link enam ei kehti.
privacy-mail-subject = Palun kinnita hävitamisakt nr { $number }

## Mis ei sobi
privacy-problem-client = Seda inimest ei leitud. Otsi teda uuesti.
privacy-problem-identified = Vali, kuidas isik on tuvastatud.
privacy-problem-kind = Vali, mida inimene soovib.
privacy-problem-future = See kuupäev on alles tulemas.
privacy-problem-past = Vali päev, mis on alles tulemas.
privacy-problem-far = Vali päev kõige rohkem kümne aasta pärast; siis vaata uuesti üle.
privacy-problem-long-ago = See on üle kolme aasta tagasi. Kontrolli aastat.
privacy-problem-before-request = See on enne taotluse saabumist. Kontrolli kuupäeva.
privacy-problem-told-late = Inimesele tuli öelda esimese kuu jooksul. Pikendada enam ei saa.
privacy-problem-extended = Sellele taotlusele on juba vastatud või tähtaega pikendatud.
privacy-problem-outcome = Vali tulemus.
privacy-problem-not-identified = Isik on tuvastamata, talle ei saa andmeid anda. Küsi dokumenti või keeldu ja ütle põhjus.
privacy-problem-stale = Keegi muutis seda vahepeal. Vaata üle ja salvesta uuesti; sinu kirjutatu on alles.
privacy-problem-years = Kirjuta aastate arv 1–100.
privacy-problem-years-few = Kulude tõendeid hoitakse vähemalt 7 aastat.
privacy-problem-hold = Seda põhjust enam ei ole.
privacy-problem-backwards = Lõpp on enne algust.
privacy-problem-page = Seda lehekülge ei ole. Alusta algusest.
privacy-problem-no-files = Vali vähemalt üks toimik.
privacy-problem-many-files = Ühes aktis võib olla kuni 200 toimikut. Vali vähem.
privacy-problem-request = See taotlus ei ole selle inimese andmete kustutamiseks.
privacy-problem-under-act = See toimik on juba teises aktis.
privacy-problem-not-due = Selle toimiku säilitustähtaeg ei ole läbi või seda hoitakse kauem.
privacy-problem-held = Seda toimikut hoitakse praegu kauem. Lõpeta enne säilitamise põhjus.
privacy-problem-no-officer = Siin ei ole andmekaitsespetsialisti, kellele linki saata.
privacy-problem-decided = Selle akti kohta on juba otsustatud.
privacy-problem-unseen = Vaata nimekiri läbi ja märgi see.

## Andmete lehel
privacy-held-person = Andmed teie kohta
privacy-held-stays = Viibimisalused
privacy-held-caseload = Kelle hoole all
privacy-held-openings = Toimiku avamised
privacy-held-merged_files = Sama inimese varasemad toimikud
privacy-held-contacts = Nõustamised
privacy-held-visits = Kodukülastused
privacy-held-day = Päev
privacy-held-follow_ups = Järeltegevused
privacy-held-requests = Teie taotlused
privacy-held-kept_longer = Miks säilitatakse kauem
privacy-held-changes = Mis on muutunud
privacy-held-identity_documents = Dokumendid
privacy-held-facts = Muud andmed
privacy-held-guardians = Hooldajad
privacy-held-children = Lapsed
privacy-held-consents = Nõusolekud
privacy-held-protection = Isiku kaitse
privacy-held-living_with = Koos elab inimesi
privacy-held-who = Kes
privacy-held-since = Alates
privacy-held-until_day = Kuni
privacy-held-purpose = Eesmärk
privacy-held-word = Selgitus
privacy-held-opened_at = Avatud
privacy-held-recorded_at = Kirja pandud
privacy-held-started_at = Algus
privacy-held-minutes = Minuteid
privacy-held-channel = Kuidas
privacy-held-place = Koht
privacy-held-language = Keel
privacy-held-topics = Teemad
privacy-held-acts = Mida tehti
privacy-held-outcome = Tulemus
privacy-held-referred_to = Kuhu suunati
privacy-held-note = Märkus
privacy-held-restricted_note = Piiratud märkus
privacy-held-heads = Inimesi
privacy-held-counsellor = Nõustaja
privacy-held-due_on = Tähtaeg
privacy-held-what = Mida
privacy-held-done_at = Tehtud
privacy-held-asker = Kes küsis
privacy-held-kind = Mida sooviti
privacy-held-asks = Täpsemalt
privacy-held-received_on = Saabus
privacy-held-extended_on = Pikendamisest teatatud
privacy-held-extended_why = Pikendamise põhjus
privacy-held-answer = Vastus
privacy-held-answered_on = Vastatud
privacy-held-why = Põhjus
privacy-held-lifted_at = Lõppes
privacy-held-at = Millal
privacy-held-field = Väli
privacy-held-was = Varem
privacy-held-became = Nüüd
privacy-held-restricted_on = Kasutamine piiratud
privacy-held-restricted_why = Piiramise põhjus
privacy-held-restriction_lifted = Piirang lõpetatud
privacy-held-kept_until = Säilitatakse kauem

## Kirjad ja arvud
privacy-mail-body =
    Tere!

    { $place } palub sinul andmekaitsespetsialistina kinnitada hävitamisakt nr { $number }. Link avab ainult selle akti, kehtib kolm päeva ja üks kord:

    { $link }

    Kui sa ei pea seda õigeks, jäta kiri vastuseta: siis ei hävitata midagi.
privacy-requests-late =
    { $n ->
        [one] { $n } hilinenud
       *[other] { $n } hilinenud
    }
privacy-log-count =
    { $n ->
        [one] { $n } kirje
       *[other] { $n } kirjet
    }
privacy-due-made =
    { $n ->
        [one] Koostatud { $at }, { $by }; { $n } toimik
       *[other] Koostatud { $at }, { $by }; { $n } toimikut
    }
privacy-act-seen =
    { $n ->
        [one] Vaatasin nimekirja läbi: { $n } kirje
       *[other] Vaatasin nimekirja läbi: { $n } kirjet
    }
privacy-attached-rights_request =
    { $n ->
        [one] { $n } taotlus
       *[other] { $n } taotlust
    }
privacy-attached-retention_hold =
    { $n ->
        [one] { $n } säilitamise põhjus
       *[other] { $n } säilitamise põhjust
    }
