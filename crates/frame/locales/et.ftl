## Töötajad
frame-staff-title = Töötajad
frame-staff-present = Praegu ja edaspidi
frame-staff-former = Endised
frame-staff-none = Siin pole veel kedagi
frame-staff-none-help = Kutsu esimene kolleeg; talle läheb kiri lingiga.
frame-staff-invite = Kutsu kolleeg
frame-staff-invite-help = Kutsutu saab kirja lingiga, millega ta valib salasõna. Link kehtib kolm päeva. Kui tal on Teekonnas juba konto, saab ta selle rolli juurde.
frame-staff-invite-send = Saada kutse
frame-staff-invited = Kutse on saadetud.
frame-staff-added = Roll on lisatud. Kolleeg logib sisse nagu seni.
frame-staff-name = Nimi
frame-staff-login = E-post
frame-staff-login-hint = sellega ta ka sisse logib
frame-staff-language = Keel
frame-staff-role = Roll
frame-staff-centre = Keskus
frame-staff-centre-hint = ainult nõustajal; teised vastutavad kõigi keskuste eest
frame-staff-from = Esimene päev
frame-staff-until = Viimane päev
frame-staff-until-hint = kui see on teada
frame-staff-period = Aeg
frame-staff-state = Seis
frame-staff-granted = Kes lisas
frame-staff-now = töötab
frame-staff-coming = alustab hiljem
frame-staff-over = lõppenud
frame-staff-waits = pole veel sisse loginud
frame-staff-first = Esimest korda sisse loginud
frame-staff-program = programm
frame-staff-membership = Roll asutuses
frame-staff-waiting = Tema käes
frame-staff-past = Kõik rollid siin
frame-staff-link = Saada uus sisselogimise link
frame-staff-link-sent = Uus link on saadetud.
frame-link-by-administrator = Kirju praegu ei saadeta. Tal on juba salasõna, seepärast annab uue lingi haldur käsurealt: teekond user invite { $login }
frame-link-title = Anna see link üle
frame-link-help = Kirju praegu ei saadeta. Anna see link ise edasi: { $name } valib sellega salasõna ja logib sisse.
frame-link-once = Näitame linki ainult siin ja praegu. See kehtib kolm päeva ja toimib ühe korra.
frame-link-back = Valmis

## Lahkumine ja muutus
frame-end-title = Roll lõpeb
frame-end-day = Viimane tööpäev
frame-end-day-hint = eilne päev lõpetab ligipääsu kohe
frame-end-successor = Kes võtab töö üle
frame-end-successor-hint = järeltegevused ja kliendid lähevad kohe tema hoolde
frame-end-nobody = mitte keegi
frame-end-send = Lõpeta roll
frame-end-done = Rolli viimane päev on kirjas.
frame-change-title = Teine roll või keskus
frame-change-from = Alates
frame-change-send = Muuda
frame-change-done = Muutus on kirjas.
frame-changed-until = viimane päev
frame-changed-handed_over = üle antud

## Muudatused
frame-changes-title = Mis on muutunud
frame-change-when = Millal
frame-change-who = Kes
frame-change-field = Mida
frame-change-was = Oli
frame-change-became = Sai

## Keskused
frame-centres-title = Keskused
frame-centres-none = Keskusi veel ei ole
frame-centres-none-help = Lisa esimene keskus, siis saab seal nõustamisi kirja panna.
frame-centre-new = Uus keskus
frame-centre-name = Nimi
frame-centre-address = Aadress
frame-centre-contact = Telefon ja e-post
frame-centre-phone = Telefon
frame-centre-email = E-post
frame-centre-opened_on = Avatud alates
frame-centre-closed_on = Viimane päev
frame-centre-closed-hint = kui keskus suletakse; varasem jääb alles
frame-centre-funding = Kes tavaliselt maksab
frame-centre-activity = Programmi tegevus
frame-centre-more = Harva vajalikud väljad on nõustamise vormil kohe lahti
frame-centre-more-hint = rahastaja, tõlk ja piiratud märkus
frame-centre-more-on = jah
frame-centre-open = avatud
frame-centre-coming = avatakse
frame-centre-closed = suletud
frame-centre-added = Keskus on lisatud.
frame-centre-kept = Keskus on salvestatud.
frame-centre-stale-help = Keegi salvestas vahepeal sama keskuse. Vaata vahed üle; alloleval vormil on sinu kirjutatu ja see asendab salvestatud andmed.
frame-centre-topics = Teemad vormil
frame-centre-topics-help = Kuni kümme teemat on nõustamise vormil kohe näha, ülejäänud on ühe vajutuse kaugusel.
frame-centre-topics-first = Kohe näha
frame-centre-topics-rest = Ülejäänud
frame-centre-topics-full = Kümme on täis. Uue lisamiseks võta enne üks ära.
frame-arrange-up = Ettepoole
frame-arrange-down = Tahapoole
frame-arrange-add = Lisa
frame-arrange-remove = Võta ära
frame-funding-esf_programme = ESF+ programm
frame-funding-amif = AMIF
frame-funding-municipality_own = omavalitsus

## Asutused
frame-installation-title = Asutused
frame-installation-count = { $n ->
    [one] { $n } asutus
   *[other] { $n } asutust
}
frame-installation-none = Sellist asutust ei ole
frame-installation-none-help = Kirjuta lühem nimi või vali kõik liigid.
frame-organisation-name = Asutus
frame-organisation-kind = Liik
frame-organisation-partner = Partner alates
frame-organisation-centres = Keskusi
frame-organisation-leaders = Vastutajaid
frame-organisation-new = Lisa asutus
frame-organisation-new-lead = Kõik 79 omavalitsust on juba olemas. Siin saab lisada võrgustikupartneri või ühinemisel tekkinud omavalitsuse.
frame-organisation-title = Nimi
frame-organisation-of-municipality = Omavalitsuse andmed
frame-organisation-of-municipality-hint = teistel jäta tühjaks
frame-organisation-ehak = EHAKi kood
frame-organisation-ehak-hint = neli numbrit
frame-organisation-county = Maakond
frame-organisation-partner_from = partner alates
frame-organisation-closed_on = suletud alates
frame-organisation-closed = suletud { $day }
frame-organisation-open = tegutseb
frame-organisation-details = Andmed
frame-organisation-standing = Seis
frame-organisation-slug = Nimi aadressis
frame-organisation-closing = Sulgemine
frame-organisation-close = Sulge asutus
frame-organisation-close-help = Kui asutus on suletud, ei pääse keegi enam selle andmete juurde, ka programmid mitte. Kirja pandu jääb alles ja asutuse saab uuesti avada.
frame-organisation-reopen = Ava uuesti
frame-organisation-reopen-help = Avamisel saavad töötajad tagasi samad rollid, mis neil sulgemise ajal olid.
frame-organisation-added = Asutus on lisatud.
frame-organisation-kept = Asutus on salvestatud.
frame-kind-all = kõik liigid
frame-kind-municipality = omavalitsus
frame-kind-implementer = elluviija
frame-kind-authority = rakendusasutus
frame-kind-unit = rakendusüksus
frame-kind-network = võrgustikupartner
frame-kind-installation = süsteemi haldus
frame-first-invite = Kutsu vastutaja
frame-first-title = Esimene vastutaja
frame-first-help = Asutuses { $organisation } ei ole veel kedagi. Kutsutu lisab edaspidi ise oma kolleegid; sinu kutse jääb asutusele näha.

## Teemad
frame-topics-title = Teemad
frame-topics-lead = Millest nõustamisel räägitakse. Nimi ja järjekord muutuvad, kood jääb: vanad arvud ei lähe segi.
frame-topic-key = Täht
frame-topic-name = Teema
frame-topic-names = Nimed
frame-topic-area = Valdkond
frame-topic-offered = valikus
frame-topic-retired = valikust väljas
frame-topic-et = Eesti keeles
frame-topic-en = Inglise keeles
frame-topic-ru = Vene keeles
frame-topic-uk = Ukraina keeles
frame-topic-position = koht järjekorras
frame-topic-retired_on = valikust väljas alates
frame-topic-retire = Võta valikust välja
frame-topic-return = Pane valikusse tagasi
frame-topic-retire-help = Valikust väljas teemat uutel nõustamistel ei pakuta; varem kirja pandu jääb alles.
frame-topic-kept = Teema on salvestatud.
frame-topic-code = kood: { $code }
frame-topic-act = uus toiming
frame-acts-title = Toimingud
frame-acts-none = Toiminguid veel ei ole
frame-acts-none-help = Toiming on see, mis nõustamisel ära tehakse, näiteks „elukoht registreeritud“.
frame-act-digit = Number
frame-act-name = Toiming
frame-act-new = Lisa toiming
frame-act-new-lead = Toiming saab esimese vaba numbri. Kood tehakse ingliskeelsest nimest ja hiljem ei muutu.
frame-act-added = Toiming on lisatud.
frame-act-kept = Toiming on salvestatud.
frame-act-retire-help = Valikust väljas toimingut uutel nõustamistel ei pakuta; varem kirja pandu jääb alles.
frame-act-et = eesti keeles
frame-act-en = inglise keeles
frame-act-ru = vene keeles
frame-act-uk = ukraina keeles
frame-act-retired_on = valikust väljas alates
frame-choose = Vali
frame-area-documents = dokumendid ja elukoht
frame-area-language = eesti keel
frame-area-work = töö
frame-area-education = haridus
frame-area-health = tervis
frame-area-community = kogukond

## Pühad
frame-holiday-new-year = uusaasta
frame-holiday-independence = iseseisvuspäev
frame-holiday-good-friday = suur reede
frame-holiday-easter = ülestõusmispühade 1. püha
frame-holiday-spring = kevadpüha
frame-holiday-pentecost = nelipühade 1. püha
frame-holiday-victory = võidupüha
frame-holiday-midsummer = jaanipäev
frame-holiday-restoration = taasiseseisvumispäev
frame-holiday-christmas-eve = jõululaupäev
frame-holiday-christmas = esimene jõulupüha
frame-holiday-second-christmas = teine jõulupüha

## Mis ei sobi
frame-problem-language = Vali üks neljast keelest.
frame-problem-role = Seda rolli siin anda ei saa. Vali roll loendist.
frame-problem-centre = Sellist keskust sinu asutuses ei ole. Vali loendist.
frame-problem-not-an-address = See ei ole e-posti aadress. Kirjuta näiteks mari@tartu.ee.
frame-problem-until-before-from = Viimane päev on enne esimest. Paranda üks neist.
frame-problem-day-past = See päev on möödas. Tehtut tagantjärele ei muudeta; vali tänane või hilisem päev.
frame-problem-yourself = Iseendale rolli anda ei saa. Palu teist koordinaatorit.
frame-problem-login-closed = Selle aadressiga konto on suletud või kuulub programmile. Kasuta teist aadressi või küsi haldurilt.
frame-problem-login-unproven = Selle aadressiga konto tegi teine asutus ja selle omanik pole oma aadressi veel kinnitanud. Palu haldurilt, et ta annaks inimesele uue lingi (teekond user invite); kui inimene on sellega salasõna valinud, proovi uuesti.
frame-problem-link-shown = Sellele inimesele siin linki ei näidata, sest tal on juba salasõna. Palu uus link haldurilt.
frame-problem-held-already = See roll on tal sel ajal juba olemas. Muuda aega, rolli või keskust.
frame-problem-successor = Vali üleminekuks kolleeg loendist.
frame-problem-last = Tema järel ei vastutaks asutuse eest keegi. Vali, kes võtab üle.
frame-problem-work-waits = Tal on töid pooleli. Vali, kes need üle võtab.
frame-problem-ends-before = Roll lõpeb enne seda päeva. Vali varasem päev.
frame-problem-led-already = Asutusel on vastutaja juba olemas. Uusi kolleege lisab tema.
frame-problem-kind = Sellist liiki ei ole. Vali loendist.
frame-problem-funding = Vali, kes tavaliselt maksab.
frame-problem-activity = Vali tegevus loendist.
frame-problem-closed-before-opened = Viimane päev on enne avamist. Paranda üks neist.
frame-problem-acts-full = Teemal on juba üheksa toimingut ja numbreid rohkem ei ole. Võta enne mõni valikust välja.
frame-problem-ehak = EHAKi koodis on neli numbrit, näiteks 0793.
frame-problem-ehak-taken = Selle koodiga omavalitsus on juba olemas. Kontrolli koodi.
frame-problem-county = Vali maakond loendist.
frame-problem-organisation-there = Sellise nimega asutus on juba olemas. Otsi see loendist üles.
frame-problem-installation = Süsteemi haldust sulgeda ei saa.

## Kirjad
frame-mail-invitation-subject = Kutse Teekonda
frame-mail-invitation-body =
    Tere!

    { $by } kutsub sind Teekonda: { $organisation }.
    Vali siin salasõna ja logi sisse: { $link }

    Link kehtib kolm päeva ja toimib ühe korra. Kui sa kutset ei oodanud, jäta kiri tähelepanuta.
frame-mail-role-body =
    Tere!

    { $by } andis sulle Teekonnas uue rolli: { $organisation }.
    Logi sisse nagu seni: { $address }
frame-mail-link-subject = Uus link Teekonda
frame-mail-link-body =
    Tere!

    { $by } ({ $organisation }) saatis sulle uue lingi.
    Vali siin salasõna ja logi sisse: { $link }

    Link kehtib kolm päeva ja toimib ühe korra. Kui sa seda ei palunud, anna teada oma koordinaatorile.
