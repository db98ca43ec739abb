## Consents
people-consents-title = Consents
people-consents-lead = What the person said last counts. A withdrawn consent does not hold again; a new one can be given.
people-consents-manage = Manage
people-consents-none = No consents are noted.
people-consents-all = What the person has said
people-consent-add = Note a consent or a refusal
people-consent-kept = The person's wish has been recorded.
people-consent-withdraw = Withdraws the consent
people-consent-withdrawn = The consent has been withdrawn.
people-consent-withdrawn-on = withdrawn { $day }
people-consent-withdrawn-by = The withdrawal was noted by
people-consent-not-allowed = not allowed
people-consent-lapsed = was valid until { $day }
people-consent-open = without an end date
people-consent-reminders = Reminders
people-consent-share = Sharing data with another body
people-consent-carry_file = Taking the file to another municipality
people-consent-photos = Photos from events
people-consent-interviews = Interviews
people-consent-other = Other
people-consent-state-given = allows
people-consent-state-refused = does not allow
people-consent-state-withdrawn = withdrew
people-expression-in_writing = in writing
people-expression-orally = orally, noted down
people-expression-electronically = electronically
people-field-consent = Consent
people-field-purpose = For what
people-field-purpose_words = In words
people-field-purpose_words-hint = needed when you choose “Other”
people-field-recipient = To whom
people-field-recipient-hint = the body that gets the data, for example: Töötukassa
people-field-pii_information = Which data
people-field-pii_information-hint = for example: name, phone, language level
people-field-from_day = From
people-field-from_day-hint = empty means today
people-field-until_day = Until
people-field-event_type = How it was said
people-field-event_state = The person
people-field-consent_language = Language in which it was explained
people-field-privacy_notice = Notice
people-field-privacy_notice-hint = title and version that was read to the person
people-field-withdrawn_on = Withdrawn on
people-problem-recipient = Write who gets the data.
people-problem-refused-until = A refusal has no end. Leave this field empty.
people-problem-consent-withdrawn = This consent is no longer there. If the person has changed their mind, note a new one.
people-problem-withdrawn-before = A consent cannot be withdrawn before it was given.
people-attached-consent =
    { $n ->
        [one] { $n } consent
       *[other] { $n } consents
    }
