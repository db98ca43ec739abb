## Groups of fields
people-tab-person = Person
people-tab-contact = Contact
people-tab-languages = Languages
people-tab-occupation = Education and work
people-tab-documents = Documents
people-tab-stays = Basis of stay
people-tab-family = Family
people-contact-title = How to reach them
people-languages-title = Languages and interpreter
people-languages-help = The best language first. If there is no certificate, note the level as the person says it.
people-language-number = Language { $n }
people-occupation-title = Education and work
people-choose = Choose
people-yes = yes
people-withdraw-wrong = Remove as wrong

## Languages
people-field-language = Language
people-field-level = Level
people-field-language_level = Language skill
people-field-language-interpreter = needs an interpreter for it
people-with-interpreter = with an interpreter
people-level-a1 = A1
people-level-a2 = A2
people-level-b1 = B1
people-level-b2 = B2
people-level-c1 = C1
people-level-c2 = C2
people-level-native = first language
people-level-unknown = not known

## Education and work
people-field-education = Education
people-field-profession = Profession
people-field-profession-hint = what they have learned
people-field-work = Occupation
people-field-work_since = Since
people-field-employer = Employer or school
people-field-employer-hint = where they work or learn
people-field-job = Job
people-education-isced_0 = no primary education
people-education-isced_1 = primary education
people-education-isced_2 = lower secondary education
people-education-isced_3 = upper secondary or vocational education
people-education-isced_4 = vocational education after secondary
people-education-isced_5 = short-cycle higher education
people-education-isced_6 = bachelor's degree or equal
people-education-isced_7 = master's degree
people-education-isced_8 = doctor's degree
people-education-unknown = not known
people-work-working = works
people-work-seeking = looks for work
people-work-studying = studies
people-work-at_home = at home
people-work-retired = retired or unable to work
people-work-other = other
people-work-unknown = not known

## How to reach them
people-prefers = Prefers
people-field-channel = Prefers
people-field-contact_language = Language to use
people-field-times = Good time
people-field-times-hint = for example: after 5 p.m.
people-field-do_not_call = Do not call
people-do-not-call = do not call
people-field-safe_note = Safe contact
people-field-safe_note-hint = what to avoid so that nobody is put in danger; kept encrypted
people-safe_note-before = earlier note
people-safe_note-noted = new note
people-reach-any = anything
people-reach-phone = phone
people-reach-text_message = text message
people-reach-chat = messaging app
people-reach-email = e-mail
people-reach-post = letter by post
people-reach-in_person = only face to face

## Family
people-family-title = Children and guardians
people-children-title = Children
people-guardians-title = Who answers for the child
people-guardian-lead = Note who answers for a minor in the child's file. The child then appears in theirs.
people-guardian-add = Add who answers
people-guardian-who = Who answers for the child?
people-guardian-link = Note as answering
people-guardian-linked = It has been noted who answers for the child.
people-guardian-remove = No longer answers
people-guardian-removed = They no longer answer for the child.
people-guardian-none = Nobody is noted
people-field-relation = What are they to the child?
people-field-guardian = Answers for the child
people-field-child = Child
people-relation-parent = mother or father
people-relation-guardian = guardian
people-relation-other = someone else close

## Documents
people-documents-title = Documents
people-documents-none = No documents are noted.
people-document-add = Add a document
people-document-edit = Change the document
people-document-kept = The document has been recorded.
people-document-changed = The document has been changed.
people-document-withdrawn = The document has been removed. It is still in the changes.
people-field-document = Document
people-field-kind = Kind
people-field-number = Document number
people-field-country = Issuing country
people-field-valid_until = Valid until
people-document-passport = passport
people-document-id_card = identity card
people-document-residence_card = residence card
people-document-aliens_passport = alien's passport
people-document-travel_document = refugee's travel document
people-document-birth_certificate = birth certificate
people-document-driving_licence = driving licence
people-document-other = other document

## What does not fit
people-problem-language-missing = Write which language this is about.
people-problem-language-twice = This language is there already.
people-problem-one-language = We do not know this language. Write one language, for example: Ukrainian.
people-problem-interpreter-or-not = An interpreter is needed for one of the languages. Choose “needed” here or take the tick away.
people-problem-work-missing = Choose the occupation this date is about.
people-problem-call-or-not = “Do not call” is ticked. Choose another way.
people-problem-document-number = A document number has 4–24 letters and digits, at least one digit.
people-problem-guardian-self = Nobody can be their own guardian.
people-problem-child-adult = This person is of age. Only a minor has somebody who answers for them.
people-problem-guardian-minor = The chosen person is a minor. Choose an adult.
people-problem-guardian-circle = The child would then answer for its own guardian. Check which of the two is the child.
people-problem-guardian-twice = This person is noted already.

## What hangs on a client
people-attached-language_skill =
    { $n ->
        [one] { $n } language level
       *[other] { $n } language levels
    }
people-attached-occupation =
    { $n ->
        [one] { $n } record of education and work
       *[other] { $n } records of education and work
    }
people-attached-contact_preference =
    { $n ->
        [one] { $n } wish on how to be reached
       *[other] { $n } wishes on how to be reached
    }
people-attached-guardian =
    { $n ->
        [one] { $n } link of child and guardian
       *[other] { $n } links of child and guardian
    }
people-attached-identity_document =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
