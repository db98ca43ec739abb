# Juhendamine: küsimused, juhendid, nõustamine, teated.

## Küsimused
programme-questions-title = Questions
programme-questions-lead = Ask about a rule, a document, a row of the action plan or anything else. You can always see who has the question now.
programme-questions-show = Which questions
programme-questions-waiting = Waiting for me
programme-questions-open = Open
programme-questions-answered = Answered
programme-questions-all = All
programme-questions-search = Search earlier answers
programme-questions-none = There are no questions here
programme-questions-none-help = If something is unclear, ask. Before sending you will see what has already been answered on the same matter.
programme-questions-none-waiting = Nobody is waiting for you
programme-questions-none-waiting-help = When somebody asks you something, or needs more from you, it will be here.
programme-guidance-show = Show
programme-question-new = New question
programme-question-new-lead = Write in your own words. Beside it you will see what has been answered before.
programme-question-title = In short
programme-question-words = Question
programme-question-words-hint = up to 10,000 characters; no clients’ names or personal codes
programme-question-theme = Theme
programme-question-about = About what
programme-question-reference = Which one exactly
programme-question-reference-hint = for example “TAT § 12” or “row 2.3”
programme-question-due = Answer needed by
programme-question-due-hint = ten days from now if left empty
programme-question-in-name-of = On behalf of
programme-question-whom = To whom
programme-question-ask = Send the question
programme-question-party = Asked by
programme-question-turn = Whose turn
programme-question-state = State
programme-question-asked = Asked
programme-question-by = Asked by { $name }, { $when }
programme-question-now = Now
programme-question-was-asked = The question has been sent. You will be told when it is answered.
programme-question-return = Ask for more
programme-question-was-returned = The asker has been asked for more.
programme-question-more = Add something
programme-question-more-asked = More is needed from you – answer here
programme-question-more-words = More detail
programme-question-more-send = Send
programme-question-more-said = Sent.
programme-question-withdraw = Take the question back
programme-question-was-withdrawn = The question has been taken back. You can ask it again if you wish.
programme-question-ask-again = Ask it again
programme-question-asked-again = The question has been asked again.
programme-question-was-passed = The question has been passed on.
programme-question-taken-back = The question is with the implementer again.
programme-question-moved-on = Somebody was faster: what was added meanwhile is below. Your text is still here – look it over and send it again.
programme-guidance-draft-kept = Draft saved
programme-guidance-draft-failed = The draft could not be saved

## Mille kohta, kelle käes, mis seisus
programme-about-matter = a general matter
programme-about-rule = a rule
programme-about-document = a document
programme-about-plan_row = a row of the action plan
programme-about-agreement = an agreement
programme-theme-all = all themes
programme-theme-choose = choose a theme
programme-theme-personnel = Personnel documents
programme-theme-claims = Payment claims and costs
programme-theme-plan_budget = Action plan and budget
programme-theme-agreement = Partnership agreement
programme-theme-services = Services
programme-theme-target_groups = Target groups
programme-theme-reporting = Reports and indicators
programme-theme-data_protection = Data protection
programme-theme-system = Using Teekond
programme-theme-other = Other
programme-desk-implementer = implementer
programme-desk-authority = implementing authority
programme-desk-unit = implementation unit
programme-turn-desk = { $desk } to answer
programme-turn-asker = { $name } to add more
programme-turn-nobody = nobody has to do anything
programme-question-is-asked = asked
programme-question-is-passed = passed on
programme-question-is-returned = more needed
programme-question-is-answered = answered
programme-question-is-withdrawn = taken back
programme-question-is-published = published
programme-answer-due-late = late
programme-answer-due-today = today
programme-post-question = Question
programme-post-more = More detail
programme-post-pass = Passed on
programme-post-return = More was asked for
programme-post-answer = Answer
programme-pass-title = Pass on
programme-pass-note = Accompanying words
programme-pass-send = Pass on
programme-pass-take-back = Take it back

## Vastamine
programme-answer-give = Answer
programme-answer-add = Add to the answer
programme-answer-words = Answer, or what you need to know
programme-answer-send = Send the answer
programme-answer-given = The answer has been sent.
programme-answer-take-back = Take the answer back
programme-answer-taken-back = The answer has been taken back.
programme-answer-is-published = This answer is published. Withdraw the publication first.
programme-answer-withdrawn = taken back
programme-answer-withdrawn-show = Show what it said

## Avaldamine
programme-publish-open = Publish without names
programme-publish-mend = Mend what is published
programme-publish-help = If the answer helps others too, publish it. You will first see the text without names and can change it.
programme-publish-title = Publishing the answer
programme-publish-lead = Names have been taken out. Read it through: everybody who works in Teekond will see it.
programme-publish-party = the partner
programme-publish-person = a colleague
programme-publish-question = Question
programme-publish-answer = Answer
programme-publish-names = Is any name left?
programme-publish-clean = Neither the asker’s name nor any colleague’s was found in the text.
programme-publish-left = These words may tell who it is about:
programme-publish-left-help = The names of the asker and of its staff are sought in every case, and addresses and telephone numbers. You still have to read it yourself.
programme-publish-looked = I have looked: nobody can be recognised here
programme-publish-looked-help = for instance when a word that was found is no name
programme-publish-send = Publish
programme-publish-theirs = Published meanwhile
programme-publish-theirs-help = Somebody else published this { $when }. Your text is beside it; sending replaces theirs.
programme-answer-was-published = The answer has been published.
programme-unpublish = Withdraw the publication
programme-unpublish-help = Nobody will find it any more. The asker still sees the answer.
programme-answer-was-unpublished = The publication has been withdrawn.
programme-answer-unpublished = This answer has been withdrawn; only you see it.
programme-answer-lead = { $theme }, published { $when }

## Otsing
programme-library-title = Guides and answers
programme-library-lead = Guides from the implementer, and answers that help everybody.
programme-library-search = Search
programme-library-search-hint = typing errors do no harm
programme-library-found = Found
programme-library-nothing = Nothing was found
programme-library-nothing-help = Try other words, or ask.
programme-answers-title = Published answers
programme-answers-none = No answers have been published yet
programme-answers-none-help = When the implementer publishes an answer, everybody will find it here.
programme-found-question = your question
programme-found-answer = published answer
programme-found-guide = guide
programme-alike-title = What has been answered
programme-alike-help = Perhaps the answer is there already (opens in a new window):
programme-alike-none = Write your question; similar answers and guides appear here.

## Mis on valesti
programme-problem-theme = Choose a theme.
programme-problem-question-about = Choose what it is about.
programme-problem-in-name-of = Choose on whose behalf.
programme-problem-desk = Choose to whom: the implementing authority or the implementation unit.
programme-problem-answer-due = The day must lie between today and a year from now.
programme-problem-words-long = The text is longer than 10,000 characters. Nothing is lost: shorten it here and send it again.
programme-problem-personal-code = There is a personal code in the text. Take it out: nobody is named here.
programme-problem-names-left = There are words that may tell who it is about. Change them, or confirm that you have looked.

## Teated
programme-notice-question_asked = A question is waiting for an answer
programme-notice-question_passed = A question was passed on to you
programme-notice-question_returned = More is needed about your question
programme-notice-question_answered = A question has been answered
programme-notice-answer_published = A new answer was published
programme-notice-guide_published = A guide or a new version of it was published
programme-notice-plan_submitted = An action plan is waiting to be confirmed
programme-notice-plan_returned = An action plan was returned
programme-notice-plan_confirmed = An action plan was confirmed
programme-notice-task_given = You were given a task
programme-mail-subject = Teekond: { $what }
programme-mail-body =
    Hello,

    { $lines }

    How often you hear of this you can choose here:
    { $settings }
programme-mail-digest = { $n ->
    [one] { $n } new notice
   *[other] { $n } new notices
}

## Juhendid
programme-guides-title = Guides
programme-guides-none = There are no guides yet
programme-guides-none-help = When the implementer publishes a guide, all staff are told.
programme-guides-unfinished = Not published
programme-guide-begin = New guide
programme-guide-edit = Edit the guide
programme-guide-lead = { $theme } · version { $number } · { $when }
programme-guide-draft-lead = { $theme } · version { $number }, draft
programme-guide-version = version { $number }
programme-guide-versions = Versions
programme-guide-draft = draft
programme-guide-is-draft = This is a draft: only you see it.
programme-guide-is-old = This is an old version. A newer one is in force.
programme-guide-is-withdrawn = This guide has been withdrawn: others do not see it.
programme-guide-in-estonian = This guide is not there in your language yet; here it is in Estonian.
programme-guide-new = What is new
programme-guide-new-since = You read version { $number } ({ $when }). Since then this has changed:
programme-guide-difference = Word by word
programme-guide-reading = Have you read it?
programme-guide-read = I have read it
programme-guide-read-help = Mark it as read, and next time you will see what has changed. The implementer sees who has read it.
programme-guide-read-at = Read { $when }
programme-guide-read-in-force = The version in force is marked as read.
programme-guide-was-read = Marked as read.
programme-guide-read-word = read
programme-guide-changed-word = changed
programme-guide-unread-word = not read
programme-guide-readers = Who has read it
programme-guide-readers-lead = Version { $number }. Each marks the reading themselves.
programme-guide-read-of = { $read } of { $all } have read it
programme-guide-reader = Colleague
programme-guide-reader-version = Version read
programme-guide-reader-when = When
programme-guide-title = Title
programme-guide-body = Text
programme-guide-news = What is new in this version
programme-guide-news-hint = one sentence; may stay empty the first time
programme-guide-no-translation = no translation
programme-guide-keep-draft = Save the draft
programme-guide-draft-kept = The draft is saved. Until it is published only the implementer sees it.
programme-guide-moved-on = Somebody else has changed the guide meanwhile. Your text is still below – look it over and save again.
programme-guide-theirs = Your text and theirs
programme-guide-state = Publishing
programme-guide-has-draft = Version { $number } is a draft.
programme-guide-in-force = Version { $number } is in force. A change begins the draft of a new version.
programme-guide-preview = See how it looks
programme-guide-publish = Publish to all staff
programme-guide-publish-help = All staff are told. A published version is not changed any more; the next correction is a new version.
programme-guide-was-published = The guide is published and staff have been told.
programme-guide-withdraw = Withdraw the guide
programme-guide-return = Bring the guide back
programme-guide-was-withdrawn = The guide has been withdrawn.
programme-guide-was-withdrawn-word = withdrawn
programme-guide-was-returned = Everybody sees the guide again.
programme-guide-files = Attachments
programme-guide-file = File
programme-guide-file-hint = up to 25 MB; for instance a form
programme-guide-file-add = Add the file
programme-guide-file-none = Choose a file first.
programme-guide-file-added = The file has been added.
programme-guide-file-remove = Remove
programme-guide-file-removed = The file has been taken off the draft.
programme-guide-file-needs-draft = Files are added to a draft. Save a draft first.
programme-guide-help-title = How to write
programme-guide-help-heading = a heading
programme-guide-help-list = a list
programme-guide-help-numbers = a numbered list
programme-guide-help-bold = emphasis
programme-guide-help-link = a link
programme-problem-guide-long = The text is longer than 40,000 characters. Nothing is lost: shorten it, or attach the longer part as a file.

## Nõustamine
programme-advice-title = Advice to partners
programme-advice-lead = The implementer’s own log: to whom, about what, how long, and what became of it.
programme-advice-one = Advice
programme-advice-party = Partner
programme-advice-party-other = other, write the name below
programme-advice-party-all = all partners
programme-advice-party-name = Who, if not in the list
programme-advice-party-name-hint = for instance a region without an agreement yet
programme-advice-given-on = When
programme-advice-minutes = Minutes
programme-advice-channel = How
programme-advice-by-phone = phone
programme-advice-by-email = e-mail
programme-advice-by-video = video
programme-advice-by-meeting = meeting
programme-advice-by-visit = visit
programme-advice-by-event = event
programme-advice-words = About what
programme-advice-words-hint = in a few words, no clients
programme-advice-outcome = What became of it
programme-advice-is-resolved = clear
programme-advice-is-agreed = agreed
programme-advice-is-continues = goes on
programme-advice-is-passed_on = passed on
programme-advice-follow-up = Look again on
programme-advice-further = More: who, what exactly, when again
programme-advice-record = Add to the log
programme-advice-recorded = The advice is in the log.
programme-advice-keep = Save the change
programme-advice-changed = The change has been saved.
programme-advice-moved-on = Somebody else has changed this meanwhile. Look it over and save again.
programme-advice-withdraw = Take it out of the log
programme-advice-withdrawn = The entry is out of the log; you can bring it back.
programme-advice-is-withdrawn = This entry has been taken out of the log and does not count.
programme-advice-return = Bring it back
programme-advice-returned = The entry is in the log again.
programme-advice-from = From
programme-advice-to = To
programme-advice-log = { $count } times, { $hours }
programme-advice-hours = { $hours } h { $minutes } min
programme-advice-none = There is no advice in this period
programme-advice-none-help = Change the period or the partner.
programme-advice-more = The last 200 are shown; all are in the table that you can download.
programme-advice-per-month = By month
programme-advice-per-party = By partner
programme-advice-per-theme = By theme
programme-advice-what = What
programme-advice-times = Times
programme-advice-as-table = Show as a table
programme-advice-export = Download
programme-advice-file = advice
programme-advice-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
programme-advice-purpose = What for
programme-advice-purpose-report = report
programme-advice-purpose-planning = planning
programme-advice-purpose-enquiry = enquiry
programme-advice-giver = Who gave it
programme-advice-history-title = What was changed
programme-advice-history-when = When
programme-advice-history-field = Field
programme-advice-history-was = Was
programme-advice-history-became = Became
programme-advice-changed-given_on = When
programme-advice-changed-minutes = Minutes
programme-advice-changed-channel = How
programme-advice-changed-theme = Theme
programme-advice-changed-words = About what
programme-advice-changed-outcome = What became of it
programme-advice-changed-reference = Which one exactly
programme-advice-changed-follow_up_on = Look again on
programme-advice-changed-party = Partner
programme-advice-changed-state = State
programme-problem-adviced = Choose a partner, or write whom you advised.
programme-problem-given-on = The day must lie between the beginning of the programme (01.01.2023) and today.
programme-problem-minutes = Write the minutes as a number from 1 to 600.
programme-problem-channel = Choose how the advice was given.
programme-problem-outcome = Choose what became of it.
programme-problem-follow-up = This day must lie within a year after the advice.
programme-problem-advice-purpose = Choose what the table is for.

## Teadete leht
programme-notices-title = Notices
programme-notices-newest = Newest first
programme-notices-none = There are no notices
programme-notices-none-help = When you are answered, or something waits for you, it will be here.
programme-notices-read-all = Mark all as read
programme-notice-new = new:
programme-notices-mail = E-mail
programme-notices-way = How often shall we write to you?
programme-notices-way-at_once = at once
programme-notices-way-daily = once a day
programme-notices-way-none = not at all
programme-notices-way-help = Notices are always on this page. A mail says only what happened, and where.
programme-notices-chosen = Your choice is saved.
programme-notices-bell = { $n ->
    [0] Notices
    [one] Notices: { $n } unread
   *[other] Notices: { $n } unread
}
