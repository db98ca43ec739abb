## Register of requests
privacy-requests-title = Requests of persons
privacy-requests-lead = Who has asked what about their data, and by when it must be answered.
privacy-requests-waiting = Waiting for an answer
privacy-requests-answered = Answered
privacy-requests-none = No request is waiting
privacy-requests-none-help = When somebody asks for their data or wants them erased, write it down here. The due date is worked out for you.
privacy-request-title = Request
privacy-request-new = New request
privacy-request-keep = Write it down
privacy-request-kept = The request is written down.
privacy-request-whom = Whose data
privacy-request-other = Somebody else
privacy-request-find = Find the person
privacy-request-find-hint = name, year of birth, phone or personal code; leave empty if there is no file
privacy-request-not-found = Nobody was found. A request can be written down without a file, too.
privacy-request-asker = Who asks
privacy-request-identified = How the person is identified
privacy-request-kind = What is asked
privacy-request-asks = In the person’s words
privacy-request-received_on = Received
privacy-request-due_on = Answer by
privacy-request-late = late
privacy-request-extended = extended
privacy-request-answered = answered
privacy-request-erased = an erased person
privacy-request-extended-done = The due date is extended.
privacy-request-answer-done = The answer is written down.
privacy-find = Search
privacy-choose = Choose
privacy-kind-access = a copy of their data and the log
privacy-kind-rectification = to have data put right
privacy-kind-restriction = to have their use restricted
privacy-kind-erasure = to have data erased
privacy-kind-objection = objects to their use
privacy-kind-portability = data that machines can read
privacy-identified-document = a document was seen
privacy-identified-signature = signed digitally
privacy-identified-known = the person is known here
privacy-identified-representative = a representative, with authority
privacy-identified-not_yet = not identified yet
privacy-next-copy = Give the data out
privacy-next-restrict = Restrict the use
privacy-next-rectify = Put the data right in the client’s file; what was there stays in the history.
privacy-next-erase = The coordinator proposes the destruction.
privacy-extension-title = The answer takes longer
privacy-extension-help = A complex request may be answered up to two months later, if you tell the person so, and why, by { $day }.
privacy-extension-told_on = The person was told on
privacy-extension-why = Why it takes longer
privacy-extension-send = Extend the due date
privacy-answer-title = Answer
privacy-answer-outcome = Outcome
privacy-answer-text = What was done, and what the person was told
privacy-answer-hint = for a refusal also why, and where to complain
privacy-answer-day = Answered on
privacy-answer-keep = Keep the answer
privacy-outcome-granted = done as asked
privacy-outcome-partly = in part
privacy-outcome-refused = refused
privacy-past-title = What has changed
privacy-field-received_on = Received
privacy-field-due_on = Due date
privacy-field-extended_why = Why it was extended
privacy-field-outcome = Outcome
privacy-field-answered_on = Answered on
privacy-field-answer = Answer

## Rights of the person
privacy-rights-title = Rights over data
privacy-rights-lead = A copy of the data, who has looked, restriction, retention and destruction.
privacy-panel-help = A copy of the data, the log, restriction, destruction.
privacy-rights-requests = Requests
privacy-rights-no-requests = This person has not asked anything about their data.
privacy-rights-erase-title = Destruction
privacy-rights-erase-help = Data are destroyed only by two people’s decision: one proposes, another confirms.
privacy-rights-erase = The person asks for erasure
privacy-rights-due = The retention period ended on { $day }.
privacy-rights-under-act = This file is under an act of destruction.
privacy-copy-card = Copy of the data
privacy-copy-help = One file with all that is held of the person: a page to read, the data for machines, the log. Choose the person’s language.
privacy-copy-others = Before you give it out, read what the notes say about other people: their data must not go along.
privacy-copy-file = my-data
privacy-copy-title = My data
privacy-copy-lead = { $place } holds these data about you as of { $day }.
privacy-copy-rights = You have the right to have the data put right, their use restricted, or have them erased. If you are not content with the answer, you may turn to the Data Protection Inspectorate of Estonia.
privacy-copy-log = Who has looked at your data or changed them, newest first.
privacy-copy-papers = documents
privacy-copy-yes = yes
privacy-copy-no = no
privacy-restrict-title = Restriction of use
privacy-restrict-help = A restricted file is kept, but nobody works with it: counsellors see the name alone.
privacy-restrict-why = Why restrict it
privacy-restrict-send = Restrict the use
privacy-restrict-done = The use of the file is restricted.
privacy-restricted-since = Restricted since { $day }
privacy-lift-why = Why lift it
privacy-lift-send = Lift the restriction
privacy-lift-done = The file may be worked with again.
privacy-hold-title = Keep longer
privacy-hold-help = If the file is needed longer, for a dispute for instance, say why and until when.
privacy-hold-why = Why keep it longer
privacy-hold-until = Last day
privacy-hold-until-day = until { $day }
privacy-hold-send = Keep longer
privacy-hold-lift = No longer needed
privacy-hold-done = The file is kept longer.
privacy-hold-lifted = The file is kept for the usual time.

## Log
privacy-log-title = Who has looked at the data
privacy-log-lead = Looks, changes and refused tries, newest first.
privacy-log-open = See who has looked
privacy-log-when = When
privacy-log-who = Who
privacy-log-what = What was done
privacy-log-why = Why
privacy-log-result = Remark
privacy-log-refused = refused
privacy-log-from = From
privacy-log-to = To
privacy-log-everybody = everybody
privacy-log-apply = Show
privacy-log-machine = the system
privacy-log-none = Nobody has looked in this period
privacy-log-none-help = Change the dates, or choose everybody.
privacy-log-file = data-log
privacy-did-people-open_file = Looked at the file
privacy-did-people-ask_to_open = Saw the name
privacy-did-people-edit_client = Changed the data, or opened them for it
privacy-did-people-reveal_code = Saw the personal code
privacy-did-people-reveal_document = Saw a document’s number
privacy-did-people-serve_client = Recorded a contact
privacy-did-people-merge_clients = Merged files
privacy-did-people-restrict_file = Restricted the use, or lifted it
privacy-did-desk-read_contact = Looked at a contact
privacy-did-desk-read_restricted_note = Read a restricted note
privacy-did-desk-correct_contact = Corrected a contact, or opened it for it
privacy-did-desk-withdraw_contact = Took a contact back
privacy-did-desk-export_contacts = Took a list of contacts out
privacy-did-privacy-see_rights = Looked at the page of rights
privacy-did-privacy-give_copy = Made a copy of the data
privacy-did-privacy-read_trail = Looked at this log
privacy-did-privacy-hold_file = Set how long it is kept
privacy-did-privacy-handle_request = Dealt with a request
privacy-did-casework-see_plan = Looked at the plan
privacy-did-casework-add_goal = Added a goal
privacy-did-casework-change_goal = Changed a goal
privacy-did-casework-change_step = Changed a step of the plan
privacy-did-casework-list_papers = Looked at the list of documents
privacy-did-casework-add_paper = Added a document
privacy-did-casework-read_paper = Opened a document
privacy-did-casework-delete_paper = Deleted a document
privacy-did-casework-give_handout = Gave the agreements on paper
privacy-did-casework-list_restricted_notes = Looked at the list of restricted notes
privacy-did-casework-ask_to_read_note = Asked to read a restricted note
privacy-did-casework-read_restricted_note = Read a restricted note
privacy-did-casework-write_restricted_note = Wrote a restricted note
privacy-did-casework-correct_restricted_note = Corrected a restricted note
privacy-did-casework-give_restricted_note = Let a colleague read a restricted note
privacy-did-casework-withdraw_restricted_note = Withdrew a restricted note
privacy-did-people-protect_client = Changed the protection of the person
privacy-did-people-share_client = Shared the file with a colleague
privacy-did-people-ask_elsewhere = Asked another municipality for the data
privacy-did-people-hand_file_over = Gave the data to another municipality
privacy-did-people-decide_duplicate = Compared the file with a similar one
privacy-did-privacy-tell_tracker = The data tracker asked for this log
privacy-did-desk-complete_follow_up = Ticked off a follow-up
privacy-did-desk-take_client_along = Took data along to a home visit
privacy-did-desk-record_visit = Recorded a home visit
privacy-did-other = Worked with the file

## Retention
privacy-retention-title = Retention
privacy-retention-lead = How long data are kept, and what is due.
privacy-retention-changed = The retention period is changed.
privacy-retention-save = Save
privacy-retention-unchanged = The periods are those of the programme.
privacy-classes-title = Retention periods in years
privacy-record-client_file = Client’s file and contacts
privacy-record-client_file-hint = from the last contact
privacy-record-request = Requests of persons
privacy-record-request-hint = from the answer
privacy-record-money = Costs and evidence
privacy-record-money-hint = from the end of the year, at least 7
privacy-due-title = Due
privacy-due-now = List now
privacy-due-listed = The list is made.
privacy-due-requests = Requests whose time is over
privacy-due-none = No file is due
privacy-due-none-help = The list is made at the beginning of each month.
privacy-due-file = File
privacy-due-last_on = Last contact
privacy-due-due_on = Due since
privacy-due-state = State
privacy-due-waits = undecided
privacy-holds-title = Kept longer
privacy-holds-none = No file is kept longer than usual.

## Acts of destruction
privacy-acts-title = Acts of destruction
privacy-acts-lead = What two people have decided to destroy. An act holds numbers and ids, no names.
privacy-acts-none = There are no acts
privacy-acts-none-help = An act begins when somebody proposes it from a request or from the list of what is due.
privacy-act-title = Act of destruction no. { $number }
privacy-act-number = Act no.
privacy-act-document = Act
privacy-act-open = Open the act
privacy-act-reason = Ground
privacy-act-proposed = Proposed
privacy-act-confirmed = Confirmed
privacy-act-withdrawn = Withdrawn
privacy-act-done = Destroyed
privacy-act-waits = Waits for a second person
privacy-act-waits-you = Waits for your decision
privacy-act-by-link = by a one-time link
privacy-act-files = Files
privacy-act-file = Id of the file
privacy-act-state = State
privacy-act-result = Result
privacy-act-erased = destroyed
privacy-act-figures = The figures stayed the same: there are no persons in them.
privacy-act-decision = Decision
privacy-act-warning = Destruction cannot be undone: nobody brings the data back, we neither.
privacy-act-key = Gone are the file, notes of contacts, follow-ups, consents, documents, the history and the search by name. Numbers of contacts, topics and other figures stay. In backups the data stay until those are deleted.
privacy-act-propose = Propose destruction
privacy-act-proposed-done = It is proposed. Now a second person has to confirm it.
privacy-act-confirm = Confirm the destruction
privacy-act-confirmed-done = Confirmed. The data are being destroyed.
privacy-act-withdraw = Withdraw the proposal
privacy-act-withdrawn-done = The proposal is withdrawn. Nothing was destroyed.
privacy-act-own = You proposed it, so somebody else has to confirm it.
privacy-act-late = Who confirms must have answered for data here before it was proposed.
privacy-act-seconds = May be confirmed by:
privacy-act-nobody = There is nobody here who may confirm. Add a second coordinator or a data-protection officer on the page of staff, then propose anew.
privacy-act-ask = Send the data-protection officer a one-time link
privacy-act-asked = The link is sent. It opens this act alone, for three days.
privacy-act-no-mail = No mail leaves from here, so the data-protection officer confirms by signing in.
privacy-act-back = Back to the list
privacy-reason-request = the person’s request
privacy-reason-retention = the retention period has ended
privacy-left_out-changed = kept: it changed after the proposal
privacy-left_out-merged = kept: it was merged into another file
privacy-left_out-kept = kept: it is to be kept longer
privacy-left_out-gone = the file was not there any more
privacy-second-title = Please confirm that data are destroyed
privacy-second-lead = This link opens this act alone, for three days, once.
privacy-second-thanks = Thank you! The link is no longer good.
privacy-mail-subject = Please confirm act of destruction no. { $number }

## What will not do
privacy-problem-client = This person was not found. Search again.
privacy-problem-identified = Choose how the person is identified.
privacy-problem-kind = Choose what the person asks for.
privacy-problem-future = This day is still to come.
privacy-problem-past = Choose a day that is still to come.
privacy-problem-far = Choose a day within ten years; then look at it again.
privacy-problem-long-ago = This is over three years ago. Check the year.
privacy-problem-before-request = This is before the request came. Check the day.
privacy-problem-told-late = The person had to be told within the first month. It cannot be extended any more.
privacy-problem-extended = This request was already answered or extended.
privacy-problem-outcome = Choose the outcome.
privacy-problem-not-identified = The person is not identified, so no data may be given. Ask for a document, or refuse and say why.
privacy-problem-stale = Somebody has changed it meanwhile. Look it over and save again; what you typed is here.
privacy-problem-years = Write a number of years from 1 to 100.
privacy-problem-years-few = Evidence of costs is kept for at least 7 years.
privacy-problem-hold = This reason is not there any more.
privacy-problem-backwards = The end is before the beginning.
privacy-problem-page = There is no such page. Begin anew.
privacy-problem-no-files = Choose at least one file.
privacy-problem-many-files = An act holds up to 200 files. Choose fewer.
privacy-problem-request = This request is not for the erasure of this person’s data.
privacy-problem-under-act = This file is already under another act.
privacy-problem-not-due = This file is not due, or it is kept longer.
privacy-problem-held = This file is being kept longer for now. End the reason for that first.
privacy-problem-no-officer = There is no data-protection officer to send the link to.
privacy-problem-decided = This act was already decided.
privacy-problem-unseen = Read the list and tick that you did.

## On the page of the data
privacy-held-person = Data about you
privacy-held-stays = Bases of stay
privacy-held-caseload = In whose care
privacy-held-openings = Openings of the file
privacy-held-merged_files = Earlier files of the same person
privacy-held-contacts = Contacts
privacy-held-visits = Home visits
privacy-held-day = Day
privacy-held-follow_ups = Follow-ups
privacy-held-requests = Your requests
privacy-held-kept_longer = Why it is kept longer
privacy-held-changes = What has changed
privacy-held-identity_documents = Documents
privacy-held-facts = Other data
privacy-held-guardians = Guardians
privacy-held-children = Children
privacy-held-consents = Consents
privacy-held-protection = Protection
privacy-held-living_with = People living with you
privacy-held-who = Who
privacy-held-since = Since
privacy-held-until_day = Until
privacy-held-purpose = Purpose
privacy-held-word = Remark
privacy-held-opened_at = Opened
privacy-held-recorded_at = Recorded
privacy-held-started_at = Beginning
privacy-held-minutes = Minutes
privacy-held-channel = How
privacy-held-place = Place
privacy-held-language = Language
privacy-held-topics = Topics
privacy-held-acts = What was done
privacy-held-outcome = Outcome
privacy-held-referred_to = Referred to
privacy-held-note = Note
privacy-held-restricted_note = Restricted note
privacy-held-heads = People
privacy-held-counsellor = Counsellor
privacy-held-due_on = Due date
privacy-held-what = What
privacy-held-done_at = Done
privacy-held-asker = Who asked
privacy-held-kind = What was asked
privacy-held-asks = In words
privacy-held-received_on = Received
privacy-held-extended_on = Told of the extension
privacy-held-extended_why = Why it was extended
privacy-held-answer = Answer
privacy-held-answered_on = Answered
privacy-held-why = Why
privacy-held-lifted_at = Ended
privacy-held-at = When
privacy-held-field = Field
privacy-held-was = Before
privacy-held-became = After
privacy-held-restricted_on = Use restricted
privacy-held-restricted_why = Why it was restricted
privacy-held-restriction_lifted = Restriction lifted
privacy-held-kept_until = Kept longer

## Letters and counts
privacy-mail-body =
    Hello,

    { $place } asks you, as its data-protection officer, to confirm act of destruction no. { $number }. The link opens this act alone, for three days, once:

    { $link }

    If you do not think it right, do nothing: then nothing is destroyed.
privacy-requests-late =
    { $n ->
        [one] { $n } late
       *[other] { $n } late
    }
privacy-log-count =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
privacy-due-made =
    { $n ->
        [one] Made { $at }, { $by }; { $n } file
       *[other] Made { $at }, { $by }; { $n } files
    }
privacy-act-seen =
    { $n ->
        [one] I have read the list: { $n } record
       *[other] I have read the list: { $n } records
    }
privacy-attached-rights_request =
    { $n ->
        [one] { $n } request
       *[other] { $n } requests
    }
privacy-attached-retention_hold =
    { $n ->
        [one] { $n } reason to keep it longer
       *[other] { $n } reasons to keep it longer
    }
