## Shell
platform-skip = Skip to the content
platform-side = Menu and organisation
platform-home = To the first page
platform-logo-line = Working platform for integration
platform-eu = Co-funded by the European Union
platform-demo = Demonstration data
platform-crumbs = Where you are
platform-all-centres = all centres
platform-search = Search
platform-search-label = Find a client by name
platform-offline = There is no network. What you wrote is still here; save again when the connection is back.
platform-settings = Settings
platform-sign-out-unsent = There are home visits on this device that have not been sent yet. If you sign out, they are gone for good. Sign out anyway?
platform-sign-out = Sign out
platform-close = Close
platform-save = Save

## Menu
platform-menu = Menu
platform-menu-phone = Main pages
platform-menu-more = More
platform-menu-daily = Daily work
platform-menu-out = Out of the office
platform-menu-overview = Overview
platform-menu-programme = Programme
platform-menu-files = Files and rights
platform-menu-house = Organisation

## Roles
platform-role-counsellor = counsellor
platform-role-coordinator = coordinator
platform-role-dpo = data-protection officer
platform-role-programme_manager = programme manager
platform-role-authority = implementing authority
platform-role-unit = implementation unit
platform-role-administrator = administrator
platform-role-network = network partner

## Keys
platform-keys-title = Keys
platform-key-search = /
platform-key-search-does = to the search
platform-key-new = N
platform-key-new-does = a new contact
platform-key-anonymous = Alt + A
platform-key-anonymous-does = a contact without a name
platform-key-topic = A–U
platform-key-topic-does = the topic with that letter
platform-key-act = 1–9
platform-key-act-does = an act of the topic chosen last
platform-key-save = Ctrl + Enter
platform-key-save-does = save
platform-key-next = J, K
platform-key-next-does = the next row and the one before
platform-key-help = ?
platform-key-help-does = this list

## Lists and versions
platform-list-over = over
platform-list-pages = Pages of the list
platform-list-older = Older
platform-version-field = Field
platform-version-yours = What you wrote
platform-version-theirs = Saved meanwhile

## Days
platform-long-day = { $weekday }, { $day } { $month } { $year }
platform-weekday-1 = Monday
platform-weekday-2 = Tuesday
platform-weekday-3 = Wednesday
platform-weekday-4 = Thursday
platform-weekday-5 = Friday
platform-weekday-6 = Saturday
platform-weekday-7 = Sunday
platform-month-of-1 = January
platform-month-of-2 = February
platform-month-of-3 = March
platform-month-of-4 = April
platform-month-of-5 = May
platform-month-of-6 = June
platform-month-of-7 = July
platform-month-of-8 = August
platform-month-of-9 = September
platform-month-of-10 = October
platform-month-of-11 = November
platform-month-of-12 = December

## Forms
platform-problems-title = Please mend this
platform-problem-required = Please fill this in.
platform-problem-too-long = The text is too long. Please make it shorter.
platform-problem-hidden-characters = The text has invisible characters. Delete it and type it anew, without copying.
platform-problem-not-a-date = There is no such date. Write it as 30.06.2026.
platform-written-date = dd.mm.yyyy
platform-written-month = mm.yyyy
platform-written-moment = dd.mm.yyyy hh.mm

## Signing in
platform-sign-in-title = Welcome!
platform-sign-in-password = Sign in with a password
platform-sign-in-login = User name
platform-sign-in-secret = Password
platform-sign-in-code = Code from your app
platform-sign-in-code-hint = only if you have switched it on in the settings
platform-sign-in = Sign in
platform-sign-in-wrong = The user name, password or code does not match. Check and try again; if you have forgotten the password, ask your coordinator for a new link.
platform-resume-title = What you wrote is still here
platform-resume-help = Your session had ended, but the form is still here. Send it now.
platform-resume-send = Send it
platform-link-title = Choose a password
platform-link-choose = Save the password and sign in

## Demonstration
platform-demo-title = Try it out
platform-demo-help = Choose who to be. All people and cases here are invented.
platform-demo-tartu-noustaja = Counsellor in Tartu
platform-demo-tartu-noustaja-does = records contacts and keeps clients’ files
platform-demo-rakvere-noustaja = Counsellor in Rakvere
platform-demo-rakvere-noustaja-does = also visits homes and helps with paperwork
platform-demo-tartu-koordinaator = Coordinator in Tartu
platform-demo-tartu-koordinaator-does = answers for centres, staff and figures
platform-demo-tartu-andmekaitse = Data-protection officer in Tartu
platform-demo-tartu-andmekaitse-does = answers people’s requests and sees who has looked at their data
platform-demo-programmijuht = Programme manager
platform-demo-programmijuht-does = at the Association of Estonian Cities and Municipalities; sees figures, not people
platform-demo-rakendusasutus = Implementing authority
platform-demo-rakendusasutus-does = at the Ministry of Culture; confirms plans and follows indicators
platform-demo-rakendusuksus = Implementation unit
platform-demo-rakendusuksus-does = at the State Shared Service Centre; checks costs
platform-demo-haldur = Administrator
platform-demo-haldur-does = keeps organisations and settings; sees no clients’ data

## Settings
platform-settings-look = Language and look
platform-settings-language = Language
platform-settings-theme = Look
platform-theme-auto = as the device
platform-theme-light = light
platform-theme-dark = dark
platform-settings-keys = Single-letter keys are on
platform-settings-keys-help = N, J, K and H act wherever no text is written. Switch them off if you use speech control.
platform-settings-kept = The settings are saved.
platform-password-title = Password
platform-password-current = Current password
platform-password-current-wrong = This is not your current password. Please try again.
platform-password-new = New password
platform-password-rule = At least 12 characters, four random words for example.
platform-password-change = Change the password
platform-password-kept = The password is changed. Other devices are signed out.
platform-sessions = Where you are signed in
platform-session-agent = Browser
platform-session-seen = Last used
platform-session-this = this one
platform-session-end = Sign out
platform-session-ended = That browser is signed out.
platform-factor-title = Code from an app
platform-factor-help = Then a stranger cannot get in even with your password: each time a new code from your phone’s app is asked for.
platform-factor-on = on
platform-factor-begin = Switch on
platform-factor-remove = Switch off
platform-factor-remove-help = Type your password and the code that the app shows now. From then on the password is enough to sign in.
platform-factor-removed = The code is not asked for any more.
platform-factor-scan = Open an authenticator app on your phone and scan this square.
platform-factor-type = Or type this key into the app:
platform-factor-code = The code that the app shows now
platform-factor-prove = Check and switch on
platform-factor-wrong = This code does not match. Wait for the next one and try again; see that the phone’s clock is right.
platform-factor-kept = From now on the code is asked for too.

## Errors
platform-error-home = To the first page
platform-error-number = If you tell us about it, say this number:
platform-error-problems = Something is missing or does not fit
platform-error-problems-help = Go back, mend what is named below and send it again.
platform-error-unreadable = The request cannot be read
platform-error-unreadable-help = Something arrived broken. Open the page again and try once more.
platform-error-signed-out = Please sign in again
platform-error-signed-out-help = You have been signed out. Sign in and go on where you were; what you wrote is kept.
platform-error-not-found = There is no such page
platform-error-not-found-help = The address is wrong, the thing is gone, or you have no access to it. Check the address or go to the first page.
platform-error-wrong-method = This address is not used like that
platform-error-wrong-method-help = Go back and use the button or link on the page.
platform-error-forbidden = You may not do this
platform-error-forbidden-help = Your role does not allow it. If your work needs it, talk to your coordinator.
platform-error-purpose-needed = Say what you need the file for
platform-error-purpose-needed-help = This client is not in your care at present. Choose a purpose and the file opens; the opening is recorded.
platform-error-other-site = This came from another site
platform-error-other-site-help = For safety, changes are taken from this site only. Open the page again and try once more.
platform-error-too-slow = It took too long to arrive
platform-error-too-slow-help = The connection is slow at present. Try again; for a large file use a faster connection.
platform-error-stale = Somebody has changed this meanwhile
platform-error-stale-help = Open it again, look at the change and then make yours.
platform-error-reused = This key has been used already
platform-error-reused-help = Something else was sent with the same key before. Open the form again; a program takes a new Idempotency-Key.
platform-error-too-large = That is too much at once
platform-error-too-large-help = It is larger than is taken here. Shorten the text or choose a smaller file.
platform-error-wrong-content = This kind of content is not taken here
platform-error-wrong-content-help = Use the form on the page; a program sends JSON with Content-Type: application/json.
platform-error-version-needed = Say which version you change
platform-error-version-needed-help = A change needs If-Match with the version that you read last.
platform-error-too-many = Too many tries
platform-error-too-many-help = Wait a little and then try again. So nobody can guess your password.
platform-error-busy = Very busy at the moment
platform-error-busy-help = Nothing was stored. Try again in a few seconds.
platform-error-fault = Something broke on our side
platform-error-fault-help = The fault is ours and has been recorded. Before you repeat it, look whether your work was stored; if it stays, tell your administrator.

## Files
platform-file-damaged = The file is damaged or unpacks to far too much. Try saving it again.
platform-file-empty = The file is empty.
platform-file-kind = We do not take files of this kind. Use pdf, docx, xlsx, odt, png, jpg, txt, csv or asice.
platform-file-large = The file is too large. At most 25 MB.
platform-file-macros = The file has macros in it. Save it without macros.
platform-file-mismatch = What is in the file does not match the ending of its name. Check that you chose the right file.
platform-file-name = Give the file a simpler name: up to 150 characters, none of them invisible.
platform-file-unscanned = The virus check does not answer right now. Try again in a few minutes.
platform-file-virus = The virus check found malware in the file. We did not save it.

## Password
platform-password-common = This password is easy to guess. Put together a few random words.
platform-password-date = Dates and years are easy to guess. Add something that is not a date.
platform-password-keyboard = Keys that lie side by side are easy to guess. Put together a few random words.
platform-password-long = The password is too long. At most 256 characters.
platform-password-name = Names are easy to guess. Add a few more words.
platform-password-own = Do not use your own name or user name in the password.
platform-password-repeats = Repeats and sequences such as “abcabc” are easy to guess. Put together a few random words.
platform-password-short = The password is too short. At least 12 characters, for example four random words.

## Mail that was not sent
platform-outbox-title = Mail that was not sent
platform-outbox-lead = Nothing is sent in the demonstration. Here is the mail that would have gone out.
platform-outbox-none = No mail yet
platform-outbox-none-help = Invite a colleague or ask for a new password, and you will see the mail here.
platform-outbox-to = To: { $to }
platform-error-unknown = It is not known whether this was stored
platform-error-unknown-help = The connection to the database broke while storing. Look first whether the entry is there, and only then send it again.
