## Staff
frame-staff-title = Staff
frame-staff-present = Now and to come
frame-staff-former = Former
frame-staff-none = Nobody is here yet
frame-staff-none-help = Invite the first colleague; they get a mail with a link.
frame-staff-invite = Invite a colleague
frame-staff-invite-help = The person gets a mail with a link to choose a password. The link is good for three days. Somebody who has an account already gets the role added to it.
frame-staff-invite-send = Send the invitation
frame-staff-invited = The invitation is sent.
frame-staff-added = The role is added. The colleague signs in as before.
frame-staff-name = Name
frame-staff-login = E-mail
frame-staff-login-hint = also used to sign in
frame-staff-language = Language
frame-staff-role = Role
frame-staff-centre = Centre
frame-staff-centre-hint = for a counsellor only; others answer for all centres
frame-staff-from = First day
frame-staff-until = Last day
frame-staff-until-hint = if it is known
frame-staff-period = Period
frame-staff-state = State
frame-staff-granted = Added by
frame-staff-now = working
frame-staff-coming = begins later
frame-staff-over = ended
frame-staff-waits = has not come in yet
frame-staff-first = First signed in
frame-staff-program = program
frame-staff-membership = Role in the organisation
frame-staff-waiting = In their hands
frame-staff-past = All roles here
frame-staff-link = Send a new link to sign in
frame-staff-link-sent = A new link is sent.
frame-link-by-administrator = No mail is sent at present. They have a password already, so the administrator gives them a new link by the command line: teekond user invite { $login }
frame-link-title = Hand this link over
frame-link-help = No mail is sent at present. Hand the link over yourself: with it { $name } chooses a password and signs in.
frame-link-once = The link is shown here and now only. It is good for three days and works once.
frame-link-back = Done

## Leaving and change
frame-end-title = The role ends
frame-end-day = Last working day
frame-end-day-hint = yesterday ends the access at once
frame-end-successor = Who takes the work over
frame-end-successor-hint = follow-ups and clients go to their care at once
frame-end-nobody = nobody
frame-end-send = End the role
frame-end-done = The last day of the role is recorded.
frame-change-title = Another role or centre
frame-change-from = From
frame-change-send = Change
frame-change-done = The change is recorded.
frame-changed-until = last day
frame-changed-handed_over = handed over

## Changes
frame-changes-title = What has changed
frame-change-when = When
frame-change-who = Who
frame-change-field = What
frame-change-was = Was
frame-change-became = Became

## Centres
frame-centres-title = Centres
frame-centres-none = There are no centres yet
frame-centres-none-help = Add the first centre; then contacts can be recorded there.
frame-centre-new = A new centre
frame-centre-name = Name
frame-centre-address = Address
frame-centre-contact = Telephone and e-mail
frame-centre-phone = Telephone
frame-centre-email = E-mail
frame-centre-opened_on = Open from
frame-centre-closed_on = Last day
frame-centre-closed-hint = if the centre closes; what was stays
frame-centre-funding = Who usually pays
frame-centre-activity = Activity of the programme
frame-centre-more = The seldom used fields of a contact stand open
frame-centre-more-hint = funding, interpreter and restricted note
frame-centre-more-on = yes
frame-centre-open = open
frame-centre-coming = opens later
frame-centre-closed = closed
frame-centre-added = The centre is added.
frame-centre-kept = The centre is saved.
frame-centre-stale-help = Somebody saved the same centre meanwhile. Look at the differences; the form below has what you wrote and replaces what is saved.
frame-centre-topics = Topics on the form
frame-centre-topics-help = Up to ten topics are seen at once on the form of a contact; the others are one press away.
frame-centre-topics-first = Seen at once
frame-centre-topics-rest = The others
frame-centre-topics-full = Ten are chosen. Take one away to add another.
frame-arrange-up = Forwards
frame-arrange-down = Backwards
frame-arrange-add = Add
frame-arrange-remove = Take away
frame-funding-esf_programme = ESF+ programme
frame-funding-amif = AMIF
frame-funding-municipality_own = municipality

## Organisations
frame-installation-title = Organisations
frame-installation-count = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
frame-installation-none = There is no such organisation
frame-installation-none-help = Write a shorter name or choose all kinds.
frame-organisation-name = Organisation
frame-organisation-kind = Kind
frame-organisation-partner = Partner since
frame-organisation-centres = Centres
frame-organisation-leaders = Who lead
frame-organisation-new = Add an organisation
frame-organisation-new-lead = All 79 municipalities are already here. Add a network partner here, or a municipality formed by a merger.
frame-organisation-title = Name
frame-organisation-of-municipality = Data of a municipality
frame-organisation-of-municipality-hint = leave empty for others
frame-organisation-ehak = EHAK code
frame-organisation-ehak-hint = four digits
frame-organisation-county = County
frame-organisation-partner_from = partner since
frame-organisation-closed_on = closed since
frame-organisation-closed = closed { $day }
frame-organisation-open = active
frame-organisation-details = Details
frame-organisation-standing = Standing
frame-organisation-slug = Name in addresses
frame-organisation-closing = Closing
frame-organisation-close = Close the organisation
frame-organisation-close-help = Once it is closed, nobody gets to its data any more, programs neither. What was recorded stays, and the organisation can be opened again.
frame-organisation-reopen = Open again
frame-organisation-reopen-help = When it opens, staff get back the roles they had when it closed.
frame-organisation-added = The organisation has been added.
frame-organisation-kept = The organisation has been saved.
frame-kind-all = all kinds
frame-kind-municipality = municipality
frame-kind-implementer = implementer
frame-kind-authority = implementing authority
frame-kind-unit = implementation unit
frame-kind-network = network partner
frame-kind-installation = installation
frame-first-invite = Invite who leads
frame-first-title = The first who leads
frame-first-help = There is nobody in { $organisation } yet. Whom you invite adds the colleagues from then on; your invitation stays visible to the organisation.

## Topics
frame-topics-title = Topics
frame-topics-lead = What a contact is about. Names and order change, codes stay: old figures are not mixed up.
frame-topic-key = Letter
frame-topic-name = Topic
frame-topic-names = Names
frame-topic-area = Area
frame-topic-offered = on offer
frame-topic-retired = not on offer
frame-topic-et = In Estonian
frame-topic-en = In English
frame-topic-ru = In Russian
frame-topic-uk = In Ukrainian
frame-topic-position = place in the order
frame-topic-retired_on = not on offer since
frame-topic-retire = Take out of the choice
frame-topic-return = Offer again
frame-topic-retire-help = A topic that is not on offer is not shown for new contacts; what was recorded stays.
frame-topic-kept = The topic is saved.
frame-topic-code = code: { $code }
frame-topic-act = new act
frame-acts-title = Acts
frame-acts-none = No acts yet
frame-acts-none-help = An act is what gets done while advising, for example “residence registered”.
frame-act-digit = Digit
frame-act-name = Act
frame-act-new = Add an act
frame-act-new-lead = The act gets the first free digit. Its code is made from the English name and does not change later.
frame-act-added = The act has been added.
frame-act-kept = The act has been saved.
frame-act-retire-help = An act that is not offered does not appear in new contacts; what was recorded before stays.
frame-act-et = in Estonian
frame-act-en = in English
frame-act-ru = in Russian
frame-act-uk = in Ukrainian
frame-act-retired_on = not offered since
frame-choose = Choose
frame-area-documents = documents and residence
frame-area-language = Estonian language
frame-area-work = work
frame-area-education = education
frame-area-health = health
frame-area-community = community

## Holidays
frame-holiday-new-year = New Year’s Day
frame-holiday-independence = Independence Day
frame-holiday-good-friday = Good Friday
frame-holiday-easter = Easter Sunday
frame-holiday-spring = Spring Day
frame-holiday-pentecost = Whit Sunday
frame-holiday-victory = Victory Day
frame-holiday-midsummer = Midsummer Day
frame-holiday-restoration = Day of Restoration of Independence
frame-holiday-christmas-eve = Christmas Eve
frame-holiday-christmas = Christmas Day
frame-holiday-second-christmas = Second Day of Christmas

## Problems
frame-problem-language = Choose one of the four languages.
frame-problem-role = This role is not given here. Choose one of the list.
frame-problem-centre = There is no such centre in your organisation. Choose one of the list.
frame-problem-not-an-address = This is not an e-mail address. Write it as mari@tartu.ee.
frame-problem-until-before-from = The last day is before the first. Mend one of them.
frame-problem-day-past = This day is past. What was is not rewritten; choose today or a later day.
frame-problem-yourself = Nobody grants themselves a role. Ask another coordinator.
frame-problem-login-closed = The account of this address is closed or is a program’s. Use another address or ask the administrator.
frame-problem-login-unproven = Another organisation made the account of this address, and its holder has not confirmed it yet. Ask the administrator to give the person a new link (teekond user invite); when they have chosen a password with it, try again.
frame-problem-link-shown = No link is shown here for this person, for they have a password already. Ask the administrator for a new link.
frame-problem-held-already = The person has this role at that time already. Change the period, the role or the centre.
frame-problem-successor = Choose a colleague of the list.
frame-problem-last = Nobody would lead the organisation after them. Choose who takes over.
frame-problem-work-waits = There is work in their hands. Choose who takes it over.
frame-problem-ends-before = The role ends before that day. Choose an earlier one.
frame-problem-led-already = Somebody leads this organisation already. They add new colleagues.
frame-problem-kind = There is no such kind. Choose one of the list.
frame-problem-funding = Choose who usually pays.
frame-problem-activity = Choose an activity of the list.
frame-problem-closed-before-opened = The last day is before the opening. Mend one of them.
frame-problem-acts-full = The topic already has nine acts and there are no more digits. Take one out of the choice first.
frame-problem-ehak = An EHAK code has four digits, for example 0793.
frame-problem-ehak-taken = There is already a municipality with this code. Check the code.
frame-problem-county = Choose a county from the list.
frame-problem-organisation-there = There is already an organisation with this name. Look for it in the list.
frame-problem-installation = The installation itself cannot be closed.

## Mail
frame-mail-invitation-subject = Invitation to Teekond
frame-mail-invitation-body =
    Hello!

    { $by } invites you to Teekond: { $organisation }.
    Choose a password and sign in here: { $link }

    The link is good for three days and works once. If you did not expect it, leave this mail alone.
frame-mail-role-body =
    Hello!

    { $by } gave you a new role in Teekond: { $organisation }.
    Sign in as before: { $address }
frame-mail-link-subject = A new link to Teekond
frame-mail-link-body =
    Hello!

    { $by } ({ $organisation }) sends you a new link.
    Choose a password and sign in here: { $link }

    The link is good for three days and works once. If you did not ask for it, tell your coordinator.
