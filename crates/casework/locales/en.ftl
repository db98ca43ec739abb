casework-notes-title = Restricted notes
casework-notes-lead = For what others must not know: health, religion, origin, offences, the protection of children. Each opening is recorded.
casework-notes-none = There are no restricted notes.
casework-notes-none-help = A note is read only by its author, by a colleague to whom it is given, and by a coordinator who says why.
casework-notes-panel-help = Opened one by one; each opening is recorded.
casework-notes-count =
    { $n ->
        [one] { $n } restricted note
       *[other] { $n } restricted notes
    }
casework-notes-closed =
    { $n ->
        [one] { $n } more note that was not given to you.
       *[other] { $n } more notes that were not given to you.
    }
casework-note-title = Restricted note
casework-note-open = Open
casework-note-corrected =
    { $n ->
        [one] corrected once
       *[other] corrected { $n } times
    }
casework-note-withdrawn = withdrawn
casework-note-withdrawn-help = This note was withdrawn.
casework-note-new = New restricted note
casework-note-words = Note
casework-note-words-hint = only what the work really needs
casework-note-write = Write the note
casework-note-write-link = Write
casework-note-sealed = The note is kept encrypted.
casework-note-written = The restricted note is written.
casework-note-written-by = { $who }, { $when }
casework-note-older = This is an earlier wording.
casework-note-newest = See the newest
casework-note-logged = The opening is recorded; the client may see it.
casework-note-correct = Correct
casework-note-withdraw = Withdraw
casework-note-was-corrected = The note is corrected. The earlier wording stays, encrypted.
casework-note-was-withdrawn = The note is withdrawn.
casework-note-changes = What was done with the note
casework-note-change-words = the wording changed
casework-note-change-withdrawn = withdrew it
casework-note-change-given = gave it to { $who }
casework-note-change-taken = took it from { $who }
casework-note-change-written = wrote it
casework-note-version-before = Open the earlier one
casework-note-opening-title = Why is the note needed?
casework-note-opening-lead = The note opens for an hour. The purpose is kept.
casework-readers-title = Who else reads it
casework-readers-help = A colleague reads the note for as long as the client is in their care.
casework-reader-give-to = To whom
casework-reader-give = Give it to read
casework-reader-take = Take away
casework-reader-given = The colleague may read the note now.
casework-reader-taken = The colleague no longer reads the note.
casework-reader-not-in-caseload = It can be given only to a colleague who has the client in their care.
casework-problem-note-empty = Write what the note says.
casework-papers-title = Papers
casework-papers-lead = Handed in by the client, kept encrypted; each download is recorded.
casework-papers-none = There are no papers.
casework-papers-none-help = Keep a copy only if the work really needs it.
casework-papers-all = All, and add
casework-papers-count =
    { $n ->
        [one] { $n } paper in all
       *[other] { $n } papers in all
    }
casework-papers-deleted = Deleted papers
casework-paper-deleted-by = deleted by { $who }, { $when }
casework-paper-delete = Delete
casework-paper-new = Add a paper
casework-paper-file = File
casework-paper-file-hint = pdf, picture or office file, up to 25 MB
casework-paper-kind = What it is
casework-paper-kind-identity_document = copy of an identity document
casework-paper-kind-certificate = certificate
casework-paper-kind-contract = contract
casework-paper-kind-decision = decision
casework-paper-kind-other = other
casework-paper-name = Name
casework-paper-name-hint = empty: the name of the file
casework-paper-about = About what
casework-paper-received = Handed in on
casework-paper-add = Add the paper
casework-paper-sealed = The file is checked and encrypted.
casework-paper-added = The paper is added.
casework-paper-was-deleted = The paper is deleted.
casework-problem-paper-kind = Choose what it is.
casework-problem-file-missing = Choose a file.
casework-problem-file-again = Choose the file again: the browser does not remember it.
casework-problem-future = That day is still to come.
casework-plan-title = Plan
casework-plan-lead = What the person wants, what is done for it, and what comes next.
casework-plan-open = The whole plan
casework-next-title = Next steps
casework-next-none = There is no step to come.
casework-review-next = Look at the goal together
casework-no-day = no day
casework-late =
    { $n ->
        [one] { $n } day late
       *[other] { $n } days late
    }
casework-today = today
casework-picture-title = How it goes
casework-picture-table = Show as a table
casework-legend-done = done
casework-legend-open = to come
casework-legend-late = late
casework-goals-title = Goals
casework-goals-none = There are no goals yet.
casework-goals-none-help = Ask what the person wants to reach, and write it down in their own words.
casework-goal = Goal
casework-goal-add = Add a goal
casework-goal-added = The goal is in the plan. Add the first step.
casework-goal-new = New goal
casework-goal-new-lead = In the person’s own words and language.
casework-goal-in-words = In the person’s words
casework-goal-words = What they want to reach
casework-goal-words-hint = in their own words
casework-goal-language = The language of these words
casework-goal-language-hint = name or code: Ukrainian, ru
casework-area-label = Area of life
casework-area-documents = Documents and home
casework-area-language = Estonian language
casework-area-work = Work and enterprise
casework-area-education = Education and children
casework-area-health = Health
casework-area-community = Community and culture
casework-goal-review = When to look at it again
casework-goal-review-hint = may stay empty
casework-goal-reviewed = Last looked at
casework-goal-reviewed-today = We looked at it together today
casework-goal-state = State
casework-goal-state-title = What became of it
casework-state-open = open
casework-state-reached = reached
casework-state-changed = changed
casework-state-given_up = given up
casework-goal-why = Why
casework-goal-why-hint = needed when the goal changed or was given up
casework-goal-change = Change the words, the area, the day of review
casework-goal-change-title = Changing the goal
casework-goal-changed = The goal is changed.
casework-steps-title = Steps
casework-steps-none = There are no steps yet.
casework-steps-done = { $done }/{ $all } done
casework-step = Step
casework-step-new = Add a step
casework-step-add = Add the step
casework-step-added = The step is added.
casework-step-change = Changing a step
casework-step-changed = The step is changed.
casework-step-completed = The step is done.
casework-step-reopened = The step is to be done again.
casework-step-tick = Mark as done
casework-step-untick = Not done
casework-step-what = What is done
casework-step-what-hint = so that the person understands: it stands on the page to take home
casework-step-doer = Who does it
casework-doer-person = the person
casework-doer-counsellor = the counsellor
casework-doer-together = together
casework-doer-other = somebody else
casework-step-due = By when
casework-step-done = Done
casework-progress-title = How it is going
casework-progress-none = Nothing is written here yet.
casework-progress-new = Write how it goes
casework-progress-words = The words
casework-progress-add = Keep
casework-progress-added = Kept.
casework-voice-label = Whose words
casework-voice-person = the person’s words
casework-voice-counsellor = the counsellor’s words
casework-changes-title = Changes
casework-change-words = the words of the goal
casework-change-language = the language of the words
casework-change-area = the area
casework-change-state = the state
casework-change-why = the reason
casework-change-review_on = the day of review
casework-change-reviewed_on = looked at
casework-change-step = a step
casework-change-doer = who does a step
casework-change-due_on = the day of a step
casework-change-done = a step done
casework-stale-title = Somebody changed this meanwhile
casework-stale-help = Look at the differences. What you typed is still below; save when all is right.
casework-problem-goal-empty = Write what the person wants to reach.
casework-problem-language = We do not know that language. Write its name or code.
casework-problem-area = Choose an area.
casework-problem-state = Choose what became of the goal.
casework-problem-why = Write why.
casework-problem-doer = Choose who does the step.
casework-problem-voice = Choose whose words they are.
casework-handout-give = A page to take home
casework-handout-back = Back to the file
casework-handout-print = Print
casework-handout-title = What we agreed
casework-handout-goals = What I want and what to do for it
casework-handout-goals-none = No goals are written down yet.
casework-handout-doer-person = I do it myself
casework-handout-doer-counsellor = the counsellor does it
casework-handout-doer-together = we do it together
casework-handout-doer-other = somebody else does it
casework-handout-until = by { $day }
casework-handout-days = Important days
casework-handout-meeting = your counsellor gets in touch
casework-handout-review = we look together how it goes
casework-handout-where = Where to come and whom to ask
casework-handout-ask = Your counsellor is { $who }.
casework-handout-phone = Telephone
casework-attached-restricted_note =
    { $n ->
        [one] { $n } restricted note
       *[other] { $n } restricted notes
    }
casework-attached-paper =
    { $n ->
        [one] { $n } paper
       *[other] { $n } papers
    }
casework-attached-goal =
    { $n ->
        [one] { $n } goal
       *[other] { $n } goals
    }
casework-caseload-title = My clients
casework-caseload-lead = Who is in your care now, and what comes next with each.
casework-caseload-of = In the care of { $who }
casework-caseload-of-lead = You see what kind of thing is due and when. The words are in the file.
casework-caseload-none = Nobody is in your care now.
casework-caseload-none-help = A client comes into your care when you counsel or register them, or when a colleague gives them to you.
casework-caseload-next = Next
casework-caseload-when = By when
casework-caseload-care = In care
casework-caseload-share = Share
casework-caseload-also = also { $who }
casework-caseload-nothing = nothing is due
casework-piles = What to show
casework-pile-all = all
casework-pile-late = late
casework-pile-soon = within 7 days
casework-pile-ending = care ends in 7 days
casework-pile-quiet = nothing due
casework-pile-none = Nobody is here now.
casework-pile-none-help = Choose another view above.
casework-due-follow_up = follow-up
casework-due-step = step of the plan
casework-due-review = looking at a goal again
casework-due-reminder = reminder
casework-due-expiry = a permit or document runs out
casework-loads-title = Counsellors’ clients
casework-loads-lead = A longer bar means more clients; the red part, with whom something is late.
casework-loads-rest = later, or nothing due
casework-loads-who = Counsellor
casework-loads-clients = Clients
casework-loads-none = Nobody is in anybody’s care now.
casework-loads-nobody = In nobody’s care
casework-loads-nobody-help = What they were promised is due, and nobody answers for them now.
casework-care-take = Take into my care
casework-care-end = End my care
casework-care-choose = Choose a colleague
casework-care-hand-over-help = The new counsellor gets the open steps and follow-ups too.
casework-caseload-count =
    { $n ->
        [one] { $n } client
       *[other] { $n } clients
    }
casework-caseload-more =
    { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }
casework-loads-late =
    { $n ->
        [one] { $n } late
       *[other] { $n } late
    }
casework-loads-nobody-count =
    { $n ->
        [one] { $n } client is in nobody’s care.
       *[other] { $n } clients are in nobody’s care.
    }
casework-hand-over-steps =
    { $n ->
        [one] { $n } step of a plan
       *[other] { $n } steps of plans
    }
casework-loads-most = Most clients: { $who }, { $clients }
