# What is written down beside the plan: pauses, who leaves, ideas, dated plans, enrollment.

## A pause
w-tell-pause = A pause
w-kept-pause = Kept. A quiet time now means nothing.
w-pause-by = Who asked for it
w-pause-from = The first day
w-pause-to = The last day, if you know it
w-pause-why = Why, if they say
w-pause-from-to = A pause from { $from } to { $to }.
w-pause-from-on = A pause from { $from } on.
w-pause-asked-by = { $name } asked for it.
w-pause-holds = Not hearing from them now is no sign of anything.
w-pause-ahead = Still to come.
w-pause-end = They are back

## The line of a meeting
w-about-is = About: { $what }
w-about-none = no goal
w-about-turn = Which goal this is about (Alt G)
w-key-about = Which goal a line is about

## The team
w-seat = More
w-seat-of = More about { $name }
w-wants-interpreter = Wants an interpreter
w-leave-day = The last day on the team
w-leave-why = Why, if they say
w-leave-do = { $name } leaves the team
w-team-before = On the team before
w-leaves-now = leaves now
w-leaves-now-of = { $name } leaves now
w-left-at = left at { $at }
w-first-there = Who was there first?
w-not-known = Not known

## A step
w-step-reword = Say it another way, or make it smaller
w-step-reword-what = Smaller is good. What you leave as it is stays.
w-step-hand-over = Hand it to someone else
w-hand-to = Who carries it from now on
w-hand-asked = Who asked for this
w-nobody-asked = Nobody asked
w-hand-why = Why
w-hand-do = Hand it over

## If-thens
w-if-then-came = Did an if-then get its chance?
w-worked-legend = Did it work? { $what }
w-worked-yes = It worked
w-worked-some = Some
w-worked-no = Not this time
w-worked-was-yes = today: it worked
w-worked-was-some = today: it helped some
w-worked-was-no = today: not this time

## What a court or an agency asks
w-must-do-new = A court or an agency asks for something
w-must-do-words = What they ask, as they word it
w-must-do-who = Who asks for it
w-own-reason = Your own reason to do it?
w-own-reason-words = Their own reason, in their words

## Ideas
w-ideas-goal = Ideas for which goal
w-ideas-chooser = Who chooses
w-ideas-none = No ideas yet. Three are better than one.
w-idea-words = An idea
w-idea-whose = Whose idea
w-idea-choose = We choose this
w-idea-choose-this = We choose this: { $what }
w-idea-chosen = Chosen by the family
w-idea-chosen-by = Chosen by { $name }

## The plan in their hands
w-copies = The plan in their hands
w-plan-undated = No plan has a date on it yet.
w-plan-same = The plan still says the same.
w-plan-changed = The plan has changed since then.
w-plan-no = Plan { $n }, { $on }
w-plan-yes-by = { $name } said yes to it
w-plan-no-yes = nobody in the family said yes yet
w-plan-who-yes = Who in the family says yes to it
w-plan-date = Keep it as the plan of today
w-copies-none = no copy given yet
w-copy-of = { $name } has a copy, { $on }
w-copy-to = Who has a copy in hand
w-copy-lang = Its language
w-copy-en = English
w-copy-es = Spanish
w-copy-give = They have it
w-copy-print = Print their copy

## About this file
w-about-file = About this file
w-enroll = Begin now
w-enroll-not-yet = The work with { $name } has no first day yet.
w-enroll-no-youth = Add the child or young person to the team first.
w-phase = Where we are
w-phase-engagement = Getting to know us
w-phase-plan-development = Making the plan
w-phase-implementation = Doing it
w-phase-transition = Getting ready to end
w-phase-why = Why now
w-enrolled-referral-date = Asked for on
w-enrolled-first-contact = First reached on
w-enrolled-first-visit = First visit on
w-enrolled-started = Started on
w-enrolled-closing-planned-on = Meant to end on
w-enrolled-source = Who asked for the team
w-enrolled-payer = Who pays
w-enrolled-reason = Why, as they word it
w-kept = Kept.

## In the history of a thing
w-thing-option = idea
w-thing-strategy = what was chosen
w-thing-if-then-use = how an if-then went
w-did-pause-end = back from a pause
w-did-team-leave = left the team
w-did-step-hand-over = handed over
w-did-enrollment-set-phase = where we are
w-field-left-because = Why
w-field-asked-by = Who asked for it
w-field-worked = Did it work?
w-field-raised-by = Whose idea
w-field-chosen-by = Who chose
w-field-number = Number
w-field-effective-on = Date
w-field-approved-by = Who said yes
w-field-lang = Language
w-field-family-reason = Their own reason
w-field-phase-reason = Why
w-field-first-responder = Who was there first
w-field-handover-reason = Why it was handed over
w-field-closing-planned-on = Meant to end on
w-field-referral-date = Asked for on
w-field-source = Who asked for the team
w-field-family-definition = What a hard time is here
w-field-prevention-steps = What keeps things calm
w-field-early-signs = What shows first
w-field-what-helps = What helps
w-field-triggers = What sets it off
w-field-what-makes-it-worse = What makes it worse
w-field-safe-storage = What is locked away
w-field-safe-medicines = Where pills are kept
w-field-safe-firearms = Where guns are kept
w-field-safe-sharps = Where sharp things are kept
w-field-siblings-and-pets = Brothers, sisters and pets
w-field-call-order = Who does what
w-field-contacts = Numbers
w-field-levels = From calm to danger
w-field-because = Why it changes
w-field-revised-because = Why it changed
w-field-how-often = How often
w-field-ends-when = It can end when
w-field-ended-because = Why it ended
w-field-reason = Their own reason
w-field-said = What they could say
w-field-supervisor = With whom
w-field-agenda = What I wanted to talk about
w-field-staff-words = What I said
w-field-observer = Who watched
w-field-strengths-seen = What went well
w-field-next-focus = What to try next
w-thing-supervision = talk
w-thing-observation = what a coach saw
w-thing-coaching-goal = what I try
w-thing-staff-pulse = how the work is

## Every kind of meeting
w-which-meeting = What kind of meeting
w-begin-another = Begin another one
w-go-on-this = Go on with { $what }
w-step-kept = What is known of it so far
w-lives = How you live
w-lives-what = What it is about
w-lives-words = What they said
w-lives-hint = food, faith, language, who decides
w-mission = What we are here for
w-mission-words = What we are here for, in their words
w-agreements = What we agreed on
w-agreement-words = A rule of ours
w-met = How well is it met?
w-met-of = How near is it to being met?
w-since-then = What happened since?
w-check-in-steps = How such a talk may go
w-done-with-us = We are done. The family goes on by itself.
w-who-says-it = Who says it
w-whose-need = Whose it is
w-met-by = { $name } says { $n }
w-no-next-keep = Keep the reason
w-name-change = A new name
w-name-change-what = From today on the name from before stands on no page.
w-name-new = The new name
w-called-new = What they like to be called
w-pronouns-new = Pronouns, if they say
w-name-keep = Keep the new name
