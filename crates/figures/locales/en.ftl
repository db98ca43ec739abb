# The menu and the head of the pages
figures-menu-own = Figures
figures-menu-programme = Programme figures
figures-title = Figures
figures-programme = Programme figures
figures-all = All municipalities
figures-lead = { $place }, { $from } – { $to }, { $stamp }
figures-lead-frozen = { $place }, { $from } – { $to }, frozen: { $stamp }
figures-stamp = as of { $at }
figures-stamp-entry = as of { $at }, entry { $seq }

# The period
figures-from = From
figures-to = To
figures-centre = Service centre
figures-centre-all = All centres
figures-show = Show
figures-periods-earlier = Earlier
figures-periods = Periods
figures-period-first-half = First half of { $year }
figures-period-second-half = Second half of { $year }
figures-period-this-year = This year
figures-period-last-year = Last year
figures-period-thirty-days = Last 30 days
figures-empty = No contacts in this period
figures-empty-help = Here you see how often, to whom and about what advice was given. Choose another period.

# The numbers on top, and how each is counted
figures-rule = How it is counted: { $what }
figures-rules = How these numbers are counted
figures-contacts = Contacts
figures-contacts-rule = Each contact counts once, on the day and at the centre where it took place. Withdrawn contacts are not counted; a correction changes the number from the moment it was made.
figures-heads = People present
figures-heads-rule = Everybody who was present, added up over all contacts. Who came twice is counted twice.
figures-persons = Different persons
figures-persons-rule = Persons with at least one contact in the period that still stands; each counts once. Anonymous contacts are not in it. Over several municipalities a person counts in each where they came.
figures-new-persons = New
figures-new-persons-rule = New is a person whose first counted contact with this municipality falls in the period. Corrections and withdrawn contacts net out.
figures-returning-persons = Returning
figures-returning-persons-rule = Returning is a person who had a counted contact with this municipality before the period began.
figures-note-before = last year { $count }
figures-note-of-persons = { $share } of persons
figures-note-half-years = for half-years and years

# What the picture shows
figures-finding-more = { $percent }% more contacts than last year
figures-finding-less = { $percent }% fewer contacts than last year
figures-finding-same = As many contacts as last year
figures-finding-alone = Contacts month by month
figures-finding-nothing = No contacts
figures-chart-title = Contacts a month
figures-chart-says = { $first }: { $of-first }, { $last }: { $of-last }.
figures-point = { $month }: { $count }
figures-point-before = { $month }: { $count } (a year earlier { $before })
figures-line-now = This period
figures-line-before = A year earlier
figures-as-table = Show as a table
figures-topics-most = Most talked about: { $topic } ({ $share })

# Tables
figures-column-month = Month
figures-column-months = Month by month
figures-column-centre = Service centre
figures-column-by = By what
figures-column-what = Name
figures-column-topic = Topic
figures-column-contacts = Contacts
figures-column-share = Share
figures-column-organisation = Municipality
figures-column-partner = Partner
figures-by-all = All contacts
figures-by-organisation = Municipality
figures-by-centre = Centres
figures-centre-rule = A contact counts at the centre where it was recorded; a home visit at the centre from which it was made.
figures-by-topic = Topics
figures-topic-rule = A contact may have several topics and counts for each of them, so the shares may add up to more than 100%.
figures-by-act = Acts
figures-act-rule = What was done in contacts. A contact may have several acts, or none.
figures-by-channel = Channels
figures-channel-rule = How contacts took place; each has one channel.
figures-channel-counter = At the centre
figures-channel-phone = By phone
figures-channel-email = By e-mail
figures-channel-video = By video call
figures-channel-home_visit = On a home visit
figures-channel-chat = In a chat
figures-channel-event = At an event
figures-channel-other = In another way
figures-by-language = Languages
figures-language-rule = The language that was spoken; each contact has one.
figures-by-target_group = Target groups
figures-target_group-rule = The target group is computed for the day of the contact: a newcomer has lived in Estonia for less than five years.
figures-target_group-newcomer = Newcomers
figures-target_group-other_background = Of another language and culture
figures-target_group-returnee = Returnees
figures-target_group-unknown = Unknown
figures-by-funding = Funders
figures-funding-rule = Who pays for the contact; each has one funder.
figures-funding-esf_programme = ESF+ programme
figures-funding-amif = AMIF
figures-funding-municipality_own = Municipality’s own

# Small numbers
figures-at-least = at least { $count }
figures-hidden = hidden
figures-small = Why are some numbers hidden?
figures-small-rule = Numbers from 1 to 4 are hidden so that nobody can be recognised. Where needed, the next smallest number of the same month is hidden too, so that subtraction does not bring the hidden one back. The sum of a longer period adds only the months that are shown, and then says “at least”. Persons are shown for half-years and years. What can be seen are months that are over, and persons of half-years and years that are over. The numbers are renewed once a day, so that nobody can watch a single contact being added. Persons of a year are not shown where comparing with the half-years would reveal a number from 1 to 4.

# The programme
figures-map = Contacts by municipality
figures-map-says = Grid: each square is a municipality, all of one size; the colour shows the number of contacts, an orange edge a partner
figures-map-none = 0 or hidden
figures-map-rule = Contacts by the municipality that gave advice: the shown months of the period together.
figures-partners = Partners
figures-partners-rule = A partner’s contacts in the period and by month; a hidden month is a gap in the line. Persons are shown for half-years and years.
figures-party-dissolved = Former municipality

# Out of the house
figures-export = Take the table with you
figures-export-take = Download
figures-purpose = What for
figures-purpose-choose = Choose
figures-purpose-report = For a report
figures-purpose-planning = For planning
figures-purpose-enquiry = To answer an enquiry
figures-format = As a file
figures-file-name = figures-{ $from }-{ $to }

# Problems
figures-problem-ends-first = The last day is before the first
figures-problem-too-long = The period may be up to ten years
figures-problem-whole-months = Only whole months can be asked for
figures-problem-not-over = A month can be seen when it is over
figures-problem-by = It cannot be told apart by this
figures-problem-by-two = It can be told apart by one feature at a time, by month and by place
figures-problem-by-outside = By municipality only the number of contacts can be seen
figures-problem-centre = You have no such centre
figures-problem-seq = There is no such entry
figures-problem-purpose = Say what the table is for
figures-problem-format = The file is csv or xlsx

# How many rows
figures-export-rows = { $n ->
    [one] The table has { $n } row.
   *[other] The table has { $n } rows.
}

# Months, short
figures-month-1 = Jan
figures-month-2 = Feb
figures-month-3 = Mar
figures-month-4 = Apr
figures-month-5 = May
figures-month-6 = Jun
figures-month-7 = Jul
figures-month-8 = Aug
figures-month-9 = Sep
figures-month-10 = Oct
figures-month-11 = Nov
figures-month-12 = Dec
