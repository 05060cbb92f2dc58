# Our words on paper. Grade six or lower, "we" and "you", one idea a line.
# What people said is never in this file.

print-title = Our plan: { $family }
print-title-part = { $name }: my part
print-made-for = { $day }. Made for { $name }
print-footer-version = Version { $number }, { $language }. You can change this plan at any time.
print-footer-meeting = After meeting { $number }, { $language }. You can change this plan at any time.
print-footer-first = First plan, { $language }. You can change this plan at any time.
print-page = Page
print-page-of = of

print-hope = Our hope
print-strengths = What we are good at
print-all-of-us = All of us
print-team = Our team
print-column-stays = Stays
print-column-name = Name
print-column-who = Who they are
print-column-does = What they do
print-column-call = Call or text
print-aged = { $relation }, { $age }
print-age = age { $age }
print-stays = stays with us after the team is done
print-leaves = here until we are done
print-unsure = No mark: we will ask.

print-goals = What matters now
print-why = Why it matters to us
print-know = How we will know
print-now = Where it is now, 0 to 10
print-reading = { $name }: { $readings }
print-matters = matters { $number }
print-sure = sure { $number }
print-ready = ready { $number }

print-steps = Our next steps
print-column-carrier = Who
print-column-what = What
print-column-when = When and where
print-column-reminder = Reminder
print-nobody-yet = Who will?
print-from-before = still open from before
print-by = by { $day }
print-first-move = First: { $what }
print-helps = Who helps: { $names }
print-reminder-no = no
print-reminder-yes = yes
print-reminder-from = from { $name }

print-if-thens = If this happens, we will
print-if = If { $cue }:
print-then = { $act }
print-then-who = { $name }: { $act }

print-changes = What we changed and kept
print-reached = What we reached
print-past = What we changed, let rest or let go
print-goal-reached = Reached { $day }
print-goal-changed = Changed { $day }
print-goal-rests = Resting since { $day }
print-goal-let-go = Let go { $day }
print-goal-by = { $what }. { $name } chose this
print-became = It became: { $goal }

print-must-dos = Things we must do
print-asked-by = asked by { $name }
print-our-reason = Our own reason: { $words }
print-services = Help that we use
print-from = from { $day }
print-until = until { $day }
print-serves = It helps with: { $need }
print-dissent = What some of us see another way
print-uneasy = { $name } is not sure about { $about }
print-disagrees = { $name } does not agree with { $about }
print-markers = How we will know we are done
print-marker-yes = yes, we are there
print-marker-some = some of the way
print-marker-not-yet = not yet

print-next = Our next meeting
print-day-time = { $day }, { $time }
print-when-where = { $when }. Where: { $where }
print-leads = { $name } leads: { $what }

print-rights = Your rights
print-right-choose = You choose your goals, your team and your help.
print-right-change = You can say no. You can change your mind at any time.
print-right-copy = You can ask for a copy of this plan and of your file.
print-right-complain = You can complain. It will not cost you any help. You can ask for a new look at any choice made about you.
print-complain-to = To complain, call:
print-complain-call = To complain, call: { $whom }
print-right-language = You can have this plan in your language. You can have someone to interpret. It is free.
print-right-see = We show this plan only to people you say yes to.
print-left-out = Left out of this page: { $n }. No release lets { $name } have more.
print-releases = What may be shared, as you said it:
print-release = { $name }: { $what }

print-signatures = We made this plan together
print-signing = Sign if you were part of this plan.
print-column-sign = Sign here
print-column-date = Date
print-got-copy = I got my copy in:
print-code = Code of this plan: { $code }

print-translated = In other words: { $words }
print-list = { $first } and { $last }

print-safety-title = Our safety plan
print-safety-title-of = Safety plan: { $names }
print-safety-footer = Keep this page where you can find it fast.
print-safety-means = What a hard time looks like for us
print-safety-signs = The first signs
print-safety-triggers = What sets it off
print-safety-helps = What helps
print-safety-worse = What makes it worse
print-safety-storage = Kept safe: pills, guns, sharp things
print-safety-siblings = Brothers, sisters and pets
print-safety-prevention = What keeps things calm
print-safety-levels = From calm to danger
print-safety-over = Over when: { $when }
print-safety-first = What we do first
print-safety-call = Who we call, in this order
print-safety-room = Room to write
print-line-talk = call or text, day or night, to talk with someone
print-line-danger = if someone is in danger right now

print-card-title = { $name }: my steps
print-card-footer = Stuck? Change it your way and tell us after.

print-weekday-1 = Mon
print-weekday-2 = Tue
print-weekday-3 = Wed
print-weekday-4 = Thu
print-weekday-5 = Fri
print-weekday-6 = Sat
print-weekday-7 = Sun
print-month-1 = Jan
print-month-2 = Feb
print-month-3 = Mar
print-month-4 = Apr
print-month-5 = May
print-month-6 = Jun
print-month-7 = Jul
print-month-8 = Aug
print-month-9 = Sep
print-month-10 = Oct
print-month-11 = Nov
print-month-12 = Dec
print-day = { $weekday }, { $month } { $day }
print-day-year = { $weekday }, { $month } { $day }, { $year }
print-time-am = { $clock } AM
print-time-pm = { $clock } PM

print-language-en = English
print-language-es = Spanish

print-story = Our story
print-story-yes = { $names } said yes to this. { $day }.
