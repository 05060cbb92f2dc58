# What is written down beside the plan: pauses, who leaves, ideas, dated plans, enrollment.

## A pause
w-tell-pause = A pause
w-kept-pause = Kept. A quiet time now means nothing.
w-pause-by = Who asked for it
w-pause-from = The first day
w-pause-to = The last day, if you know it
w-pause-why = Why, if they say

## The line of a meeting
w-about-is = About: { $what }
w-about-none = no goal
w-about-turn = Which goal this is about (Alt G)
w-key-about = Which goal a line is about

## The team
w-seat = More
w-seat-of = More about { $name }
w-leave-day = The last day on the team
w-leave-why = Why, if they say
w-leave-do = { $name } leaves the team
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

## What a court or an agency asks
w-must-do-new = A court or an agency asks for something
w-must-do-words = What they ask, as they word it
w-must-do-who = Who asks for it

w-kept = Kept.

## In the history of a thing
w-did-team-leave = left the team
w-did-step-hand-over = handed over
w-field-left-because = Why
w-field-asked-by = Who asked for it
w-field-family-reason = Their own reason
w-field-phase-reason = Why
w-field-first-responder = Who was there first
w-field-handover-reason = Why it was handed over
w-field-closing-planned-on = Meant to end on
w-field-referral-date = Asked for on
w-field-source = Who asked for the team
