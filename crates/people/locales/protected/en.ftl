people-protection-title = Protection of a person
people-protection-lead = A protected person is seen by the named staff only. To everybody else there is no such person.
people-protection-reason = Reason
people-protection-shelter = lives in a shelter
people-protection-threat = is threatened by somebody
people-protection-court_order = a court has ordered somebody to keep away
people-protection-other = another reason
people-protection-word = Explanation, if needed
people-protection-named = Who may know of them
people-protection-named-hint = You always stay named.
people-protection-protect = Protect the person
people-protection-kept = The person is protected.
people-protection-now = Protection holds
people-protection-since = Since
people-protection-lift = End the protection
people-protection-lift-help = After that everybody who serves people finds them again.
people-protection-lifted = The protection has ended.
people-protection-holds = protected person
people-protection-help = If a person is in danger, a coordinator can hide them from all but the named.
people-field-protected = Protection
people-field-protected_access = Who may know
people-protected-title = Protected persons
people-protected-lead = Persons for whom you are named.
people-protected-none = You are not named for any protected person
people-protected-none-help = A coordinator can name you in the person's file.
people-problem-protection-reason = Choose a reason.
people-problem-protection-named = Choose staff from the list.
people-problem-page = There is no such page. Begin from the start.
people-openings-title = Files opened
people-openings-lead = Files opened outside one's own clients: by whom, whose and why.
people-openings-from = From
people-openings-to = Until
people-openings-open = only those not reviewed
people-openings-none = There are no such openings
people-openings-none-help = Change the period or remove the filter.
people-openings-when = When
people-openings-who = Opened by
people-openings-whose = Whose file
people-openings-reviewed = Reviewed
people-openings-review = Reviewed
people-openings-word = Remark
people-openings-own = Somebody else reviews your own opening.
people-openings-kept = The opening has been reviewed.
people-openings-already = Somebody else has already reviewed it.
people-openings-word-refused = The remark is too long or has characters that are not allowed.
people-unusual-title = Unusual looking
people-unusual-none = Nothing stands out in the last 90 days.
people-unusual-help = Days on which somebody looked into far more files than usual, or at night. It is a question, not an accusation.
people-unusual-many = { $n ->
    [one] { $n } file in a day
   *[other] { $n } files in a day
  }
people-unusual-night = { $n ->
    [one] { $n } file at night
   *[other] { $n } files at night
  }
people-protected-twin = Somebody has registered this person again.
people-protected-twin-open = Look at the other file and protect it too
people-attached-protection =
    { $n ->
        [one] { $n } protection of the person
       *[other] { $n } protections of the person
    }
people-protection-who = Why, and who may know
people-protection-near = By whom the person can be found
people-protection-near-help = These people are linked to the person and can be seen. Consider protecting them too.
people-openings-all = All
