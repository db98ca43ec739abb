## Perhaps the same person
people-alike-title = They may be here already
people-alike-help = Have a look first. If it is them, open their file; if it is somebody else, add a new client.
people-alike-other = It is somebody else, add a new client
people-alike-them = This is them
people-sureness-almost_certain = almost certain
people-sureness-likely = likely
people-sureness-possible = possible
people-reason-code = same personal code
people-reason-document = same document
people-reason-name = same name
people-reason-swapped = given and family name swapped
people-reason-longer = same name, one has a part more
people-reason-similar = one letter of the name differs
people-reason-given = same given name
people-reason-family = same family name
people-reason-born = same date of birth
people-reason-born_swapped = day and month of birth swapped
people-reason-born_year_off = year of birth differs by one
people-reason-born_digit = one digit of the date of birth differs
people-reason-born_year = same year of birth
people-reason-phone = same phone
people-reason-email = same e-mail

## The list of possible duplicates
people-duplicates-title = Duplicate files
people-duplicates-lead = Files that may belong to one person. Nothing is merged by itself.
people-duplicates-open = To be decided
people-duplicates-apart = Two different people
people-duplicates-none = No duplicates in sight
people-duplicates-none-help = New and changed files are compared with the others at once.
people-duplicates-none-apart = Nobody has been told apart
people-duplicates-none-apart-help = Pairs of which somebody has said that they are two people stay here.
people-duplicates-files = Files
people-duplicates-decide = What to do
people-duplicates-why = Why
people-duplicates-sure = How sure
people-duplicates-count =
    { $n ->
        [one] { $n } pair
       *[other] { $n } pairs
    }
people-duplicates-compare = Compare and merge
people-duplicates-not-same = Not the same person
people-duplicates-kept-apart = Remembered: these are two different people.
people-duplicates-take-back = Take back
people-duplicates-taken-back = The pair waits for a decision again.

## Merging
people-merge-title = One file of two
people-merge-lead = Choose which one stays wherever they differ. All else comes over by itself, and the merge can be undone.
people-merge-fields = Side by side
people-merge-swap = Swap: keep the other one
people-merge-kept = Stays
people-merge-other = Goes into it
people-merge-nothing = not known
people-merge-both = the languages of both files
people-merge-comes = Comes over: { $name }
people-merge-stays = Here already
people-merge-none = Nothing.
people-merge-help = From now on the address of the old file leads here. Reports that have been made do not change.
people-merge-make = Merge
people-merge-done = The files are merged.
people-merge-said = another file
people-merge-stale-help = Look at the values again. Your choices are still here; merge when everything is right.
people-merge-problem-same = This is the same file. Choose another one.
people-merge-choose = Merge with which file?
people-merge-choose-lead = Choose the other file of the same person.
people-merge-who = Whose file is it?
people-merge-search = Search by name
people-merge-panel = The same person more than once?
people-merge-other-file = Merge
people-merge-no-suspects = No other file in sight.
people-merges-count =
    { $n ->
        [one] { $n } merge
       *[other] { $n } merges
    }
people-merges-title = Merges
people-merges-lead = What has come into this file, and what can be undone.
people-merges-none = No file has been merged into this one
people-merges-none-help = When you merge, you see here what came over.
people-merges-one = File: { $name }
people-merges-came = Came over:
people-merges-undone = undone
people-undo = Undo the merge
people-undo-help = Both files are as before again. What has been added here since stays here.
people-undo-done = The merge is undone.
people-undo-in-the-way = It cannot be undone now:
people-undo-problem-undone = This merge has been undone already.
people-undo-problem-merged-on = The file has been merged on since. Undo the later merge first.
people-undo-problem-changed = Data that came with the merge have been changed since.
people-undo-problem-unknown = There is no such merge.
people-undo-changed = has been changed since the merge.
people-undo-changed-from = “{ $was }” after the merge, “{ $is }” now.
people-undo-set-back = Set the former value back
people-field-merged = Merged
people-field-merged_into = Went into another file

## What hangs on a file
people-attached-stay =
    { $n ->
        [one] { $n } record of the basis of stay
       *[other] { $n } records of the basis of stay
    }
people-attached-caseload =
    { $n ->
        [one] { $n } entry of whose client they are
       *[other] { $n } entries of whose client they are
    }
people-attached-other =
    { $n ->
        [one] { $n } other record
       *[other] { $n } other records
    }

## Known elsewhere
people-elsewhere-title = The file in another municipality
people-elsewhere-lead = If the person has agreed, you can ask for their data where they were served before.
people-elsewhere-ask-title = Ask another municipality
people-elsewhere-consents = Consents
people-elsewhere-to = Whom do you ask?
people-elsewhere-choose = choose a municipality
people-elsewhere-reason = What for?
people-elsewhere-reason-hint = the other side sees the name, the date of birth and this reason
people-elsewhere-help = It takes the person's consent “Taking the file to another municipality” for this municipality. Until there is an answer nothing says whether they are known there. Contacts are never handed over.
people-elsewhere-ask = Ask
people-elsewhere-asked = The question is sent.
people-elsewhere-closed = The question is taken back.
people-elsewhere-taken = There is a new file of what was given. See whether it is the same person, and merge.
people-elsewhere-list = What has been asked
people-elsewhere-none = Nobody has been asked yet.
people-elsewhere-close = Take back
people-elsewhere-take = Make a new file
people-elsewhere-state-open = waits for an answer
people-elsewhere-state-none = nothing was handed over
people-elsewhere-state-given = data are handed over
people-elsewhere-state-taken = the new file is made
people-elsewhere-state-withdrawn = closed, the consent was withdrawn
people-elsewhere-state-taken_back = taken back
people-elsewhere-problem-to = Choose a municipality.
people-elsewhere-problem-consent = There is no consent of the person to ask this municipality. Record it under consents first.
people-elsewhere-problem-open = This municipality has been asked already.
people-elsewhere-problem-request = There is no such question.
people-elsewhere-problem-over = This question has been closed or answered meanwhile.
people-elsewhere-problem-client = Choose who they are.
people-elsewhere-problem-parts = Choose what to hand over.
people-requests-menu = Questions from elsewhere
people-requests-title = Questions of other municipalities
people-requests-lead = People who have agreed to take their file along.
people-requests-none = Nobody has asked
people-requests-none-help = When another municipality asks for a person's file with their consent, the question is here.
people-requests-from = { $name } asks
people-requests-reason = What for:
people-requests-who = Who are they here?
people-requests-nobody = No such person is in sight here.
people-requests-parts = What to hand over?
people-part-facts = facts (name, birth, how to reach them, background; without the personal code)
people-part-languages = languages
people-part-stays = bases of stay
people-requests-help = The asker does not learn whether the person is unknown here or nothing is given. Contacts are never given.
people-requests-give = Give the chosen parts
people-requests-give-none = Nothing is given
people-requests-answered = The answer is sent.
people-requests-state-given = parts are handed over
people-requests-state-none = nothing was given
people-requests-state-closed = closed
people-field-asked_elsewhere = Asked of another municipality
people-field-given_elsewhere = Given to another municipality
people-field-handed_over = Came from another municipality
people-attached-opening =
    { $n ->
        [one] { $n } opening of the file
       *[other] { $n } openings of the file
    }
people-attached-file_ask =
    { $n ->
        [one] { $n } question to another municipality
       *[other] { $n } questions to another municipality
    }
people-elsewhere-panel = If the person was served elsewhere before, data can be asked for from there with their consent.
