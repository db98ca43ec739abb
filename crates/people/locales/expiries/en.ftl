## Bases of stay
people-stay-records = What is recorded
people-stay-add = Add a basis of stay
people-stay-mend = Correct
people-stay-mended = The basis of stay has been corrected.
people-stay-withdrawn = The wrong record has been removed. It is still in the changes.
people-stay-overlaps = overlaps another

## What runs out
people-expiries-menu = Permits running out
people-expiries-title = Permits and documents that run out
people-expiries-lead = Whose basis of stay or document has ended within the last year or ends within 90 days.
people-expiries-whose = Whose clients
people-expiries-all = All clients
people-expiries-mine = My clients
people-expiries-what = What runs out
people-expiries-any = Everything
people-expiries-show = Show
people-expiries-state = State
people-expiries-windows = How soon
people-expiries-window-all = All
people-expiries-window-lapsed = Ended
people-expiries-window-30 = 30 days
people-expiries-window-60 = 60 days
people-expiries-window-90 = 90 days
people-expiries-of-all = All clients
people-expiries-of-mine = My clients
people-expiries-none = Nothing is running out
people-expiries-none-help = People whose permit, protection or document ends within 90 days appear here.

## Reminders
people-reminders-title = Reminders
people-reminders-none = There is nothing to be reminded of.
people-reminder-add = Add a reminder
people-reminder-kept = The reminder has been added.
people-reminder-is-done = Done
people-reminder-done = The reminder is done.
people-reminder-three_months = Temporary protection ends in three months: talk about the extension
people-reminder-two_months = Temporary protection ends in two months: check that the extension was applied for
people-field-reminder = What to be reminded of
people-field-due_on = When
people-problem-in-past = This day is over already.
people-expiries-more =
    { $n ->
        [one] We show the first { $n } row. Narrow the choice to see the others.
       *[other] We show the first { $n } rows. Narrow the choice to see the others.
    }
people-attached-reminder =
    { $n ->
        [one] { $n } reminder
       *[other] { $n } reminders
    }
people-reminders-rest =
    { $n ->
        [one] Show { $n } more reminder
       *[other] Show { $n } more reminders
    }
people-expiries-renewal = Renewal
people-renewal-applied = applied for
people-renewal-not_applied = not applied for
