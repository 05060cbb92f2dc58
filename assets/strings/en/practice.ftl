# The facilitator's own side: what she asked, her own work, the order of her steps; and the way out.

## What I asked

w-i-asked = What I asked, and what came next
w-i-asked-mine = Only you see this. It stays on this laptop.
w-i-asked-nothing = Nothing of theirs was kept after it.
w-i-asked-none = You marked no card as said in this meeting.

## The order of the steps

w-map-order = Another order
w-map-earlier = Earlier: { $name }
w-map-later = Later: { $name }
w-map-now = { $name } is now number { $n }.

## The story by parts of life

w-by-life = By parts of life
w-life-nothing = No strength and no need is named yet.
w-life-strength = a strength
w-life-need = a need
w-life-place = Part of life: { $what }
w-life-place-pick = Pick a part
w-life-part-none = No part of life yet
w-life-part-home-and-place-to-live = Home
w-life-part-family-and-relationships = Family and who is close
w-life-part-safety = Being safe
w-life-part-health = Health
w-life-part-emotional-wellbeing = How we feel
w-life-part-school-or-work = School or work
w-life-part-friends-and-fun = Friends and fun
w-life-part-culture-and-faith = How we live and what we believe
w-life-part-legal = Court and law
w-life-part-money-and-basic-needs = Money and what we need to live
w-life-part-substance-use = Drinking and drugs
w-life-part-community = The place around us
w-life-part-transportation = Getting around
w-life-part-other = Something else

## The summary that is theirs

w-summary = Their story in short
w-summary-none = Nothing is written yet. Write it with them, in their words.
w-summary-write = Write it
w-summary-change = Put it right
w-summary-anew = If you change it, they say yes to it again.
w-summary-begin = Begin with their words
w-summary-yes = { $name } said yes to it, { $on }
w-summary-no-yes = Nobody in the family said yes to it yet. Read it to them first.
w-summary-who-yes = Who in the family says yes?
w-summary-agree = They say yes
w-summary-to = Who gets it?
w-summary-share = They get it
w-summary-with = { $name } got it
w-thing-discovery = Their story in short
w-field-domain = part of life

## My own work

w-nav-own-work = My own work
w-own-mine = This is yours. No family sees it, and it stands on no page and no print of theirs.
w-own-goal = What I work on
w-own-goal-none = Nothing yet. One small thing is enough.
w-own-goal-new = Name one thing
w-own-goal-next = Name the next thing
w-own-goal-what = What I want to try
w-own-goal-why = Why it matters to me
w-own-goal-cue = If this happens
w-own-goal-act = Then I will
w-own-goal-if = If { $cue }: { $act }
w-own-talks = Talks about my work
w-own-talks-none = No talk is written down yet.
w-own-talk-of = Talk of { $on }
w-own-talk-new = Write down a talk
w-own-talk-agenda = What I want to talk about
w-own-talk-lines = One thing a line. No family names.
w-own-talk-who = With whom
w-own-talk-said = What I said, and what I take along
w-own-seen = When somebody watched
w-own-seen-none = Nobody watched a meeting yet.
w-own-seen-new = Write down what they saw
w-own-seen-who = Who watched
w-own-seen-how = How
w-own-seen-own-checklist = Our own list
w-own-seen-mi-counts = A live count
w-own-seen-external-tool = A tool from outside
w-own-seen-well = What went well
w-own-seen-next = One thing to try next
w-own-seen-try = Next: { $what }
w-own-pulse = How the work is this month
w-own-pulse-what = 1 is not at all, 5 is very much. Leave out what you like.
w-own-pulse-autonomy = I had real say in how I did my work.
w-own-pulse-competence = I am getting better at this work.
w-own-pulse-connection = Someone here has my back.

## What comes after

w-onward = What comes after us
w-onward-way = The way you came
w-onward-stays = What stays with you
w-onward-stays-none = Nothing is named yet.
w-onward-stays-what = What stays?
w-onward-signs = Signs of being ready
w-onward-plan = How it goes on
w-onward-look-in = Looking back in
w-onward-none = Nothing is written yet about how it goes on.
w-onward-write = Write how it goes on
w-onward-change = Put it right
w-onward-call = Who you call, the first one first
w-onward-call-hint = Renée: for a ride. One line for each.
w-onward-track = What keeps it on track
w-onward-help = Help that goes on
w-onward-back = How you come back to us
w-onward-papers = Papers you got
w-onward-lines = One paper a line
w-stays-kind = What it is
w-stays-kind-connection = Somebody close
w-stays-kind-skill = A skill
w-stays-kind-value-strength = What we stand for
w-stays-kind-money-work = Money or work
w-stays-kind-community = A place around us
w-stays-kind-other = Something else
w-look-in-due = We look in on { $on }
w-look-in-done = We looked in on { $on }
w-look-in-tell = Write how it is
w-look-in-words = How is it now?
w-look-in-none = No day is set yet.
w-look-in-when = When do we look in?
w-look-in-plan = Set the day
w-way-hopes = What you hoped for
w-way-reached = What you reached
w-way-own = What you made your own
w-way-strengths = What you are good at
w-way-wins = Good days
w-thing-transition-asset = What stays
w-thing-transition-plan = How it goes on
w-thing-post-check = Looking back in
