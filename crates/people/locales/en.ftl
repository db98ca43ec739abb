## List and search
people-clients-title = Clients
people-clients-lead = Search by name, date of birth, phone or personal code.
people-search-label = Who are you looking for?
people-search-hint = three letters are enough, Latin or Cyrillic
people-search = Search
people-mine = In my care
people-mine-none = Nobody is in your care at the moment
people-mine-none-help = People whose contact you record stay here for 30 days. Find others by searching.
people-found = Clients found
people-found-count =
    { $n ->
        [one] { $n } client
       *[other] { $n } clients
    }
people-found-more = These are the first ones. Type more of the name to find the right one sooner.
people-found-none = No such client was found
people-found-none-help = Try the family name, the year of birth or the phone. If the person is here for the first time, add a new client.
people-found-new = new client of this name
people-show-more = Show more

## New client and changes
people-new-title = New client
people-new-lead = A name is enough. Add the rest when it is known.
people-register = Add client
people-registered = The client has been added.
people-person-title = Who it is
people-more-title = More details
people-edit-title = Change details
people-edit = Change
people-changed = The details have been changed.
people-cancel = Cancel
people-stale-title = Someone changed these details meanwhile
people-stale-help = Look at the differences. What you typed is still below; save it when all is right.

## File
people-age =
    { $n ->
        [one] { $n } year old
       *[other] { $n } years old
    }
people-born-in = born { $year }
people-today = today
people-not-known = not known
people-until = until { $day }
people-from = from { $day }
people-recorded = recorded
people-add-contact = Add contact
people-who-change = Choose another client
people-known-title = Details
people-code-show = Show
people-looks-title = Who has looked at the file
people-looks-help = The client may ask for the same list.
people-changes-title = Changes
people-change-emptied = removed

## Basis of stay
people-stay-title = Basis of stay
people-stay-lead = A new record is added; the earlier ones stay.
people-stay-change = Change
people-stay-none = The basis of stay is not known.
people-stay-kept = The basis of stay has been recorded.
people-stay-pending = renewal applied for { $day }
people-stay-left =
    { $n ->
        [0] last day
        [one] { $n } day left
       *[other] { $n } days left
    }
people-stay-over = ended
people-stay-lapsed =
    { $n ->
        [one] ended yesterday
       *[other] ended { $n } days ago
    }

## Household
people-household-title = Household
people-household-lead = Find the person they live with.
people-household-add = Add
people-household-none = No household has been noted.
people-household-who = Who do they live with?
people-household-join = Add to the same household
people-household-joined = They are in one household now.
people-household-leave = No longer live together
people-household-left = The client has left the household.

## Opening a file
people-opening-title = What do you need the file for?
people-opening-lead = This client is not in your care at the moment.
people-opening-purpose = Purpose
people-opening-word = Explanation, if needed
people-opening-open = Open the file
people-opening-help = The file stays open for an hour. The opening is recorded.
people-purpose-at_counter = the person is here now
people-purpose-substitute = I stand in for a colleague
people-purpose-follow_up = I do what was promised
people-purpose-request_of_person = the person asked for it
people-purpose-supervision = I review the work
people-purpose-correction = I correct a mistake
people-purpose-caseload = own client

## Fields
people-field-name = Name
people-field-given_name = Given name
people-field-family_name = Family name
people-field-born = Date of birth
people-field-born-hint = dd.mm.yyyy or only the year
people-field-born_year = Year of birth
people-field-phone = Phone
people-field-email = E-mail
people-field-languages = Languages
people-field-languages-hint = best first, for example: Ukrainian, Russian
people-field-basis = Basis of stay
people-field-stay_from = Valid from
people-field-stay_until = Valid until
people-field-renewal_applied_on = Renewal applied for on
people-field-arrived_on = Arrived in Estonia
people-field-background = Background
people-field-sex = Sex
people-field-citizenship = Citizenship
people-field-citizenship-hint = country, for example: Ukraine
people-field-personal_code = Personal code
people-field-personal_code-hint = if there is one
people-field-personal_code-kept = there is one; fill in only if it changes
people-field-address = Address
people-field-interpreter = Interpreter
people-field-household = Household
people-field-created = File made

## Words
people-sex-woman = woman
people-sex-man = man
people-sex-non_binary = non-binary
people-sex-unknown = not known
people-background-newcomer = new immigrant
people-background-returnee = returnee
people-background-local = born here or here for long
people-background-unknown = not known
people-target_group-newcomer = new immigrant
people-target_group-other_background = of another language and culture
people-target_group-returnee = returnee
people-target_group-unknown = target group not known
people-interpreter-needed = needed
people-interpreter-not_needed = not needed
people-interpreter-unknown = not known
people-basis-none = Choose if it is known
people-basis-ee_citizen = Citizen of Estonia
people-basis-eu_temporary = EU citizen, temporary right of residence
people-basis-eu_permanent = EU citizen, permanent right of residence
people-basis-eu_family = Family member of an EU citizen
people-basis-permit_work = Residence permit for work
people-basis-permit_study = Residence permit for study
people-basis-permit_family = Residence permit to live with family
people-basis-permit_business = Residence permit for enterprise
people-basis-permit_treaty = Residence permit under a treaty
people-basis-temporary_protection = Temporary protection
people-basis-refugee = Refugee
people-basis-subsidiary_protection = Subsidiary protection
people-basis-protection_applicant = Applicant for international protection
people-basis-long_term_resident = Long-term resident
people-basis-short_term_work = Short-term work
people-basis-visa_free = Visa-free stay
people-basis-undetermined_citizenship = Undetermined citizenship
people-basis-unknown = Not known

## What will not do
people-problem-choice = Choose from the list.
people-problem-client = This client was not found. Search for the name again.
people-problem-file-closed = This person’s file is not open to you. Open it first, then try again.
people-problem-purpose = Choose what the file is needed for.
people-problem-born-future = The date of birth is in the future. Check the year.
people-problem-born-early = The year of birth is too long ago. Check the year.
people-problem-born-and-code = The date of birth and the personal code do not agree. Correct the wrong one.
people-problem-sex-and-code = The sex and the personal code do not agree. Correct the wrong one.
people-problem-code-digits = A personal code has 11 digits.
people-problem-code-day = The day of birth in the personal code does not exist. Check the first seven digits.
people-problem-code-check = A digit of the personal code is wrong. Compare it with the document.
people-problem-code-taken = There is a client with this personal code already. Search by the personal code.
people-problem-phone = A phone number has 5 to 15 digits, for example +372 5555 1234.
people-problem-email = The e-mail address is incomplete. A right one is name@example.ee.
people-problem-language = We do not know this language. Write names with commas, for example: Ukrainian, Russian.
people-problem-languages-many = Too many languages. Keep eight at most.
people-problem-citizenship = We do not know this country. Write its name, for example: Ukraine.
people-problem-basis-missing = Choose the basis of stay that these dates are about.
people-problem-stay-order = The end is before the beginning. Check the dates.
people-problem-in-future = This date is still to come. Check the date.
people-problem-arrived-before-birth = The arrival is before the birth. Check the dates.
people-problem-household = There is no such household. Choose it in the client's file.

## Handing over work
people-hand-over-clients = { $n ->
    [one] { $n } client
   *[other] { $n } clients
}

## Restricted file
people-restricted = Use restricted
people-restricted-since = This file has not been in use since { $day }
people-restricted-help = The data are kept, but nobody works with them until the restriction is lifted. Ask the coordinator or the data-protection officer.
