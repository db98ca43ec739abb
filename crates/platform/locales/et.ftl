## Raam
platform-skip = Otse sisu juurde
platform-side = Menüü ja asutus
platform-home = Avalehele
platform-logo-line = Lõimumise töölaud
platform-eu = Kaasrahastanud Euroopa Liit
platform-demo = Näidisandmed
platform-crumbs = Asukoht
platform-all-centres = kõik keskused
platform-search = Otsi
platform-search-label = Otsi klienti nime järgi
platform-offline = Võrguühendus on kadunud. Kirjutatu on alles; salvesta uuesti, kui ühendus taastub.
platform-settings = Seaded
platform-sign-out-unsent = Selles seadmes on kodukülastusi, mida ei ole veel saadetud. Kui logid välja, kustuvad need jäädavalt. Kas logid siiski välja?
platform-sign-out = Logi välja
platform-close = Sulge
platform-save = Salvesta

## Menüü
platform-menu = Menüü
platform-menu-phone = Peamised lehed
platform-menu-more = Veel
platform-menu-daily = Igapäevatöö
platform-menu-out = Majast väljas
platform-menu-overview = Ülevaade
platform-menu-programme = Programm
platform-menu-files = Toimikud ja õigused
platform-menu-house = Asutus

## Rollid
platform-role-counsellor = nõustaja
platform-role-coordinator = koordinaator
platform-role-dpo = andmekaitsespetsialist
platform-role-programme_manager = programmijuht
platform-role-authority = rakendusasutus
platform-role-unit = rakendusüksus
platform-role-administrator = haldur
platform-role-network = võrgustikupartner

## Klahvid
platform-keys-title = Klahvid
platform-key-search = /
platform-key-search-does = otsingusse
platform-key-new = N
platform-key-new-does = uus nõustamine
platform-key-anonymous = Alt + A
platform-key-anonymous-does = nõustamine ilma nimeta
platform-key-topic = A–U
platform-key-topic-does = teema, mille ees see täht on
platform-key-act = 1–9
platform-key-act-does = viimati valitud teema toiming
platform-key-save = Ctrl + Enter
platform-key-save-does = salvesta
platform-key-next = J, K
platform-key-next-does = järgmine ja eelmine rida
platform-key-help = ?
platform-key-help-does = see loend

## Loendid ja versioonid
platform-list-over = üle
platform-list-pages = Loendi lehed
platform-list-older = Varasemad
platform-version-field = Väli
platform-version-yours = Sinu kirjutatu
platform-version-theirs = Vahepeal salvestatud

## Päevad
platform-long-day = { $weekday }, { $day }. { $month } { $year }
platform-weekday-1 = esmaspäev
platform-weekday-2 = teisipäev
platform-weekday-3 = kolmapäev
platform-weekday-4 = neljapäev
platform-weekday-5 = reede
platform-weekday-6 = laupäev
platform-weekday-7 = pühapäev
platform-month-of-1 = jaanuar
platform-month-of-2 = veebruar
platform-month-of-3 = märts
platform-month-of-4 = aprill
platform-month-of-5 = mai
platform-month-of-6 = juuni
platform-month-of-7 = juuli
platform-month-of-8 = august
platform-month-of-9 = september
platform-month-of-10 = oktoober
platform-month-of-11 = november
platform-month-of-12 = detsember

## Vormid
platform-problems-title = Palun paranda veel
platform-problem-required = See väli on vaja täita.
platform-problem-too-long = Tekst on liiga pikk. Tee see lühemaks.
platform-problem-hidden-characters = Tekstis on nähtamatuid märke. Kustuta see ja kirjuta uuesti, ilma kopeerimata.
platform-problem-not-a-date = Sellist kuupäeva ei ole. Kirjuta näiteks 30.06.2026.
platform-written-date = pp.kk.aaaa
platform-written-month = kk.aaaa
platform-written-moment = pp.kk.aaaa tt.mm

## Sisselogimine
platform-sign-in-title = Tere tulemast!
platform-sign-in-password = Logi sisse salasõnaga
platform-sign-in-login = Kasutajanimi
platform-sign-in-secret = Salasõna
platform-sign-in-code = Kood rakendusest
platform-sign-in-code-hint = ainult siis, kui oled selle seadetes sisse lülitanud
platform-sign-in = Logi sisse
platform-sign-in-wrong = Kasutajanimi, salasõna või kood ei sobi. Kontrolli ja proovi uuesti; kui salasõna on meelest läinud, küsi koordinaatorilt uus link.
platform-resume-title = Sinu kirjutatu on alles
platform-resume-help = Sisselogimise aeg sai vahepeal läbi, aga vorm on alles. Saada see nüüd ära.
platform-resume-send = Saada ära
platform-link-title = Vali salasõna
platform-link-choose = Salvesta salasõna ja logi sisse

## Näidis
platform-demo-title = Proovi järele
platform-demo-help = Vali, kellena sisse logida. Kõik inimesed ja juhtumid siin on välja mõeldud.
platform-demo-tartu-noustaja = Nõustaja Tartus
platform-demo-tartu-noustaja-does = paneb nõustamised kirja ja peab klientide toimikuid
platform-demo-rakvere-noustaja = Nõustaja Rakveres
platform-demo-rakvere-noustaja-does = käib ka kodudes ja aitab paberiasjadega
platform-demo-tartu-koordinaator = Koordinaator Tartus
platform-demo-tartu-koordinaator-does = vastutab keskuste, töötajate ja arvude eest
platform-demo-tartu-andmekaitse = Andmekaitsespetsialist Tartus
platform-demo-tartu-andmekaitse-does = vastab inimeste taotlustele ja näeb, kes on andmeid vaadanud
platform-demo-programmijuht = Programmijuht
platform-demo-programmijuht-does = Eesti Linnade ja Valdade Liidus; näeb arve, mitte inimesi
platform-demo-rakendusasutus = Rakendusasutus
platform-demo-rakendusasutus-does = Kultuuriministeeriumis; kinnitab kavasid ja jälgib näitajaid
platform-demo-rakendusuksus = Rakendusüksus
platform-demo-rakendusuksus-does = Riigi Tugiteenuste Keskuses; kontrollib kulusid
platform-demo-haldur = Haldur
platform-demo-haldur-does = hoiab asutusi ja seadeid; klientide andmeid ei näe

## Seaded
platform-settings-look = Keel ja välimus
platform-settings-language = Keel
platform-settings-theme = Välimus
platform-theme-auto = nagu seadmes
platform-theme-light = hele
platform-theme-dark = tume
platform-settings-keys = Ühetähelised klahvid on sees
platform-settings-keys-help = N, J, K ja H toimivad kõikjal, kus teksti ei kirjutata. Lülita need välja, kui kasutad kõnejuhtimist.
platform-settings-kept = Seaded on salvestatud.
platform-password-title = Salasõna
platform-password-current = Praegune salasõna
platform-password-current-wrong = See ei ole sinu praegune salasõna. Proovi uuesti.
platform-password-new = Uus salasõna
platform-password-rule = Vähemalt 12 märki, näiteks neli juhuslikku sõna.
platform-password-change = Vaheta salasõna
platform-password-kept = Salasõna on vahetatud. Teised seadmed on välja logitud.
platform-sessions = Kus oled sisse logitud
platform-session-agent = Brauser
platform-session-seen = Viimati kasutatud
platform-session-this = see siin
platform-session-end = Logi välja
platform-session-ended = Selles brauseris oled nüüd välja logitud.
platform-factor-title = Kood rakendusest
platform-factor-help = Siis ei pääse võõras sisse ka sinu salasõnaga: iga kord küsitakse lisaks koodi telefonirakendusest.
platform-factor-on = sees
platform-factor-begin = Lülita sisse
platform-factor-remove = Lülita välja
platform-factor-remove-help = Kirjuta oma salasõna ja kood, mida rakendus nüüd näitab. Edaspidi piisab sisselogimiseks salasõnast.
platform-factor-removed = Koodi enam ei küsita.
platform-factor-scan = Ava telefonis autentimisrakendus ja pildista see ruut.
platform-factor-type = Või kirjuta rakendusse see võti:
platform-factor-code = Kood, mida rakendus nüüd näitab
platform-factor-prove = Kontrolli ja lülita sisse
platform-factor-wrong = See kood ei sobi. Oota järgmist koodi ja proovi uuesti; vaata, et telefoni kell oleks õige.
platform-factor-kept = Nüüd küsitakse sisselogimisel ka koodi.

## Vead
platform-error-home = Avalehele
platform-error-number = Kui sellest teada annad, ütle see number:
platform-error-problems = Midagi jäi puudu või ei sobi
platform-error-problems-help = Mine tagasi, paranda allpool nimetatud kohad ja saada uuesti.
platform-error-unreadable = Päringut ei õnnestunud lugeda
platform-error-unreadable-help = Midagi jõudis kohale katkisena. Ava leht uuesti ja proovi veel kord.
platform-error-signed-out = Logi uuesti sisse
platform-error-signed-out-help = Oled vahepeal välja logitud. Logi sisse ja jätka samast kohast; kirjutatu on alles.
platform-error-not-found = Seda lehte ei ole
platform-error-not-found-help = Aadress on vale, asi on kustutatud või pole sul sellele ligipääsu. Kontrolli aadressi või mine avalehele.
platform-error-wrong-method = Nii seda aadressi kasutada ei saa
platform-error-wrong-method-help = Mine tagasi ja kasuta lehel olevat nuppu või linki.
platform-error-forbidden = Selleks pole sul õigust
platform-error-forbidden-help = Sinu roll seda ei luba. Kui töö seda nõuab, räägi oma koordinaatoriga.
platform-error-purpose-needed = Ütle, milleks toimikut vaja on
platform-error-purpose-needed-help = See klient ei ole praegu sinu hoole all. Vali eesmärk ja toimik avaneb; avamine pannakse kirja.
platform-error-other-site = See tuli teiselt lehelt
platform-error-other-site-help = Turvalisuse pärast võtame muudatusi vastu ainult siitsamast. Ava leht uuesti ja proovi veel kord.
platform-error-too-slow = Saatmine võttis liiga kaua
platform-error-too-slow-help = Ühendus on praegu aeglane. Proovi uuesti; suure faili puhul kasuta kiiremat ühendust.
platform-error-stale = Keegi muutis seda vahepeal
platform-error-stale-help = Ava see uuesti, vaata muudatus üle ja tee siis oma parandus.
platform-error-reused = Seda võtit on juba kasutatud
platform-error-reused-help = Sama kordumatu võtmega on varem saadetud midagi muud. Ava vorm uuesti; programm võtku uus Idempotency-Key.
platform-error-too-large = Seda on liiga palju korraga
platform-error-too-large-help = Saadetis on suurem, kui siin vastu võetakse. Lühenda teksti või vali väiksem fail.
platform-error-wrong-content = Sellist sisu siin vastu ei võeta
platform-error-wrong-content-help = Kasuta lehel olevat vormi; programm saatku JSON ja päis Content-Type: application/json.
platform-error-version-needed = Ütle, millist versiooni muudad
platform-error-version-needed-help = Muudatus vajab päist If-Match selle versiooniga, mille viimati lugesid.
platform-error-too-many = Liiga palju katseid
platform-error-too-many-help = Oota natuke ja proovi siis uuesti. Nii ei saa keegi sinu salasõna ära arvata.
platform-error-busy = Hetkel on väga kiire
platform-error-busy-help = Midagi ei salvestatud. Proovi mõne sekundi pärast uuesti.
platform-error-fault = Siin läks meil midagi katki
platform-error-fault-help = Viga on meie oma ja pandi kirja. Vaata enne kordamist, kas töö sai salvestatud; kui viga jääb, anna haldurile teada.

## Failid
platform-file-damaged = Fail on katki või pakib end lahti liiga suureks. Proovi see uuesti salvestada.
platform-file-empty = Fail on tühi.
platform-file-kind = Seda liiki faili me vastu ei võta. Sobivad pdf, docx, xlsx, odt, png, jpg, txt, csv ja asice.
platform-file-large = Fail on liiga suur. Kõige rohkem 25 MB.
platform-file-macros = Failis on makrod ehk programm. Salvesta see ilma makrodeta.
platform-file-mismatch = Faili sisu ei vasta nime lõpule. Kontrolli, kas valisid õige faili.
platform-file-name = Anna failile lihtsam nimi: kuni 150 märki, ilma nähtamatute märkideta.
platform-file-unscanned = Viirusekontroll praegu ei vasta. Proovi mõne minuti pärast uuesti.
platform-file-virus = Viirusekontroll leidis failist pahavara. Seda faili me ei salvestanud.

## Salasõna
platform-password-common = Seda salasõna arvatakse kergesti ära. Pane kokku mõni juhuslik sõna.
platform-password-date = Kuupäevi ja aastaid arvatakse kergesti ära. Lisa midagi, mis pole kuupäev.
platform-password-keyboard = Klaviatuuril kõrvuti olevaid klahve arvatakse kergesti ära. Pane kokku mõni juhuslik sõna.
platform-password-long = Salasõna on liiga pikk. Kõige rohkem 256 märki.
platform-password-name = Nimesid arvatakse kergesti ära. Lisa veel mõni sõna.
platform-password-own = Ära kasuta salasõnas oma nime ega kasutajanime.
platform-password-repeats = Kordusi ja jadasid nagu „abcabc“ arvatakse kergesti ära. Pane kokku mõni juhuslik sõna.
platform-password-short = Salasõna on liiga lühike. Vähemalt 12 märki, näiteks neli juhuslikku sõna.

## Saatmata kirjad
platform-outbox-title = Saatmata kirjad
platform-outbox-lead = Näidises ei saadeta midagi. Siin on kirjad, mis oleksid välja läinud.
platform-outbox-none = Kirju veel ei ole
platform-outbox-none-help = Kutsu kolleeg või küsi uus salasõna, siis näed kirja siin.
platform-outbox-to = Saaja: { $to }
platform-error-unknown = Ei ole teada, kas andmed salvestati
platform-error-unknown-help = Ühendus andmebaasiga katkes salvestamise ajal. Vaata enne, kas sissekanne on olemas, ja alles siis saada uuesti.
