
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
