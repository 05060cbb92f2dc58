# What forms ask in full: when it is safe to go on, who else was there, who may sign.

## Safety first
w-safe-to-go-on = It is safe to go on

## What is told between meetings
w-not-today = It was on another day
w-told-day = On which day
w-mode-natural-support-relay = A friend told us
w-answered = Did they answer?
w-answered-yes = Yes
w-answered-no = Not this time
w-answered-unknown = Not known
w-check-in-more = More about this talk
w-check-in-others = Who else was there
w-began-it = Who began it
w-began-it-family = The family
w-began-it-natural = A friend
w-began-it-peer = A peer
w-began-it-facilitator = I did
w-began-it-formal = Another service
w-minutes-long = How many minutes
w-minutes-unread = Write it as a number of minutes.
w-at-another-time = It was at another time
w-at-another-time-of = At another time: { $what }
w-at-what-time = At what time
w-own-questions = Questions for such a talk
w-own-seen-agreed = We agreed on it

## Who signs for whom
w-signs-as = Signs for them: { $right }
w-signs-by = By which right
w-signs-without = No paper on file says that { $name } may decide for { $child }. Write down who may decide. Then they can sign.

## At the table
w-is-back = is back
w-is-back-of = { $name } is back
fault-goal-decided-by = Say who in the family decided this. Nothing has changed yet.

## In their own order; answered, on the way, let go

w-order-theirs = The family says what comes first.
w-hurdle-now = Does it still stand in the way?
w-hurdle-answered = We have an answer
w-hurdle-gone = It is gone
w-goal-let-go = Let it go for good
w-underway-legend = Where it stands
w-underway-doing = On the way
w-underway-stuck = Stuck
w-step-let-go = Let it go
w-let-go-what = It leaves the list. Thank them for what they tried. What was said stays in the file.
w-let-go-by-none = Pick one
w-let-go-by-family = The family
w-let-go-by-team = The team
w-let-go-reason = Why. The family owes no reason.
w-let-go-step = Let it go
