# The window: places, buttons, hints. Sixth grade, one idea a line. Quotes are never in here.

## Door
w-first-title = Make your notebook
w-first-lead = All that you write stays on this laptop. It is sealed with a passphrase that only you know.
w-first-make = Make the notebook
w-first-warning = No one can open it without the passphrase. No one can reset it yet. Write it down and keep it away from this laptop.
w-your-name = Your name
w-your-name-needed = Please write your name, so that the team knows who wrote what.
w-language = Language
w-passphrase = Passphrase
w-passphrase-new = A passphrase: four or more words that do not belong together
w-passphrase-again = The passphrase again
w-passphrase-differs = The two do not match yet.
w-strength-hint = Words are easier to keep in mind than signs, and harder to guess.
w-strength-short = Too short yet. Add a word.
w-strength-0 = Guessed at once. Add words that do not belong together.
w-strength-1 = Guessed quickly. Add a word.
w-strength-2 = Better. One more word would make it safe.
w-strength-3 = Good. Hard to guess.
w-strength-4 = Very good. Nobody will guess this.
w-sample-title = Look around first?
w-sample-lead = A made-up family with a year of meetings lets you try it all. No real person is in it.
w-sample-open = Open the sample family
w-sample-later = Start with an empty notebook
w-sample-note = It stands beside your own families under its own name.
w-unlock-title = Open your notebook
w-unlock = Unlock
w-works-offline = Works without the internet.
w-lost = I lost my passphrase
w-lost-what = Look for the note where you wrote it down. Nothing is deleted, and you may try as often as you like. Without the passphrase no one can read what is here, and nor can we.
w-interrupted = You were in a meeting, { $from } to { $to }.
w-interrupted-safe = Nothing is lost. Your last line was saved at { $at }.
w-interrupted-later = Either way, you can change the end time later.
w-continue = Continue
w-end-at = End at { $at }
w-covered = Covered
w-come-back = Come back
w-cover = Cover
w-safety = Safety
w-own-way = Own way
w-lock = Lock now

## Rail
w-search-or-do = Search or do
w-nav-main = Main
w-nav-family = Family
w-nav-today = Today
w-nav-families = Families
w-nav-settings = Settings
w-nav-since = Since last time
w-nav-story = Our story
w-nav-team = Our team
w-nav-plan = Our plan
w-nav-between = Between meetings
w-nav-meetings = Meetings
w-nav-safety-plan = Safety plan
w-nav-papers = Papers
w-chip-here = Saved on this laptop
w-saved-at = Saved { $at }
w-nothing-new = Nothing new yet
w-panel-safe = All is safe on this laptop.
w-panel-not-joined = This laptop is not yet joined to an agency server. Everything is saved here.
w-panel-here = Changes only here
w-panel-office = The office has
w-panel-not-yet = Not joined yet
w-panel-last = Last save
w-close = Close
w-back = Back
w-keep = Keep
w-add = Add
w-cancel = Cancel
w-change = Change
w-later = Later
w-done = Done
w-not-yet = Not yet
w-more = more
w-less = less
w-print = Print
w-printed = Open in your viewer.

## Days
w-today = Today
w-tomorrow = Tomorrow
w-yesterday = Yesterday
w-day = Day
w-time = Time
w-day-hint = Nov 4
w-time-hint = 5:30 pm
w-day-unread = Write a day like Nov 4 or 11/4.
w-time-unread = Write a time like 5:30 pm.
w-in-weeks = { $n ->
    [one] In a week
   *[other] In { $n } weeks
 }
w-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
 }
w-percent = { $n } %
w-by-day = by { $on }
w-comma-day = , { $on }
w-since-day = , since { $on }
w-since-day-plain = since { $on }

## Today and families
w-worth-a-look = Worth a look first
w-this-week = This week
w-week-empty = Nothing planned in the next seven days.
w-meeting = Meeting
w-meeting-team = Team meeting
w-next-with = { $kind } with { $name }
w-next-at = , at { $place }
w-next-to-see = To be seen next: { $name }
w-quote-last-meeting = , at the last meeting, { $on }
w-begin-meeting = Begin the meeting
w-go-on-meeting = Go on with the meeting
w-road = Ready for the road
w-road-families = { $n ->
    [0] No family is on this laptop yet
    [one] One family is on this laptop
   *[other] All { $n } families are on this laptop
 }
w-road-battery = Battery { $n } %
w-road-disk = { $n } GB free
w-road-lease = { $n ->
    [one] 1 day until the office must renew
   *[other] { $n } days until the office must renew
 }
w-no-families = No families on this laptop yet.
w-no-families-what = Open a file at first contact: a name, who is in the family, and what they hope for.
w-new-family = A new family
w-family-name = The name to show
w-family-name-hint = First names are enough
w-family-open = Open the file
w-home-language = Language at home
w-people = Who is in it
w-person-n = Person { $n }
w-name = Name
w-role = Part
w-relation = What they are to the family
w-relation-hint = mother, uncle, coach
w-more-people = One more person
w-hope = A first hope
w-hope-hint = What would a good day at home look like, half a year from now? Only if they said it.
w-who-said = Who said it
w-who = Who
w-whose = Whose
w-their-words = Their words
w-whole-family = The whole family
w-my-note = My own note

## Family
w-our-hope = , our hope
w-our-hope-since = , our hope, { $on }
w-goals = Goals
w-why = Why
w-goal-rulers = , matters { $matters }, sure { $sure }
w-no-why = No why yet. What would be good about getting there?
w-why-anew = Ask again why it matters
w-why-words = Their reason, in their words
w-why-new = Or their reason now
w-new-goal = A new goal
w-goal-words = The goal, in their words
w-goal-hint = What do they want to be true?
w-changed-and-kept = What we changed and kept
w-next-steps = Next steps
w-no-steps = No open steps.
w-if-this = If this happens
w-if-then = { $who ->
    [none] If { $cue }: { $act }
   *[other] If { $cue }, { $who }: { $act }
 }
w-must-dos = Things we must do
w-good-at = What they are good at
w-strength-words = A strength, in their words
w-needs = What each one needs
w-need-words = A need, in their words
w-a-hope = A hope
w-reached = What we reached
w-past-goals = Goals from before
w-status-draft = not begun
w-status-active = on the plan
w-status-resting = resting
w-status-reached = reached
w-status-changed = changed
w-status-let-go = let go
w-stays-yes = stays
w-stays-no = leaves with us
w-stays-unsure = may stay
w-add-person = Somebody new on the team
w-role-youth = Child or young person
w-role-caregiver = Parent or caregiver
w-role-sibling = Brother or sister
w-role-natural = Friend, relative, neighbor
w-role-professional = Provider
w-role-family-partner = Family partner
w-role-facilitator = Facilitator
w-role-system = Court, school or county
w-role-interpreter = Interpreter
w-went-well = Something that went well
w-between-own-way = They do something another way? F7 keeps it.
w-between-empty = Nothing noted between meetings yet.
w-between-win = Went well
w-between-incident = A hard moment
w-between-adaptation = They changed
w-between-check-in = Check-in
w-between-reminder = Reminder
w-between-pause = Pause
w-between-accommodation = Arranged
w-between-life-event = Life changed
w-not-placed = Not placed yet
w-not-placed-what = kept word for word from the import
w-number = number { $n }
w-no-meetings = No meetings yet.
w-held-planned = planned
w-held-in-progress = running
w-held-done = held
w-held-moved = moved
w-held-did-not-happen = did not happen
w-papers-what = Pages for the fridge. Made on this laptop, with no internet. The file name says nothing about anyone.
w-print-plan-en = The plan in English
w-print-plan-es = The plan in Spanish
w-print-safety-en = The safety plan in English
w-print-safety-es = The safety plan in Spanish
w-step-open = open
w-step-doing = under way
w-step-done = done
w-step-done-another-way = done their own way
w-step-not-yet = not yet
w-step-stuck = stuck
w-step-dropped-by-family = let go by the family
w-step-dropped-by-team = let go by the team
w-step-handed-over = handed over

## Since last time
w-who-carried = Who carried what
w-they-changed = What they changed
w-name-first = Name this first
w-bring-question = One question to bring
w-silent = Not spoken of last time

## Safety
w-line-988 = Call or text, day and night, for a crisis of the mind
w-line-911 = Danger to life, right now
w-whose-plan = Whose plan?
w-safety-none = There is no safety plan on file yet. The numbers above work for all.
w-safety-crisis-is = What a crisis is for this family
w-safety-order = Who does what, in order
w-safety-contacts = Numbers
w-safety-storage = What is locked away
w-safety-early-signs = What shows first
w-safety-what-helps = What helps
w-safety-triggers = What sets it off
w-safety-worse = What makes it worse
w-safety-revised = Last looked at { $on }
w-safety-first = Safety comes first. Open the plan together.
w-open-safety = Safety plan
w-still-right = Still right
w-change-line = Change a line
w-one-a-line = One thing on each line.

## Settings
w-theme = Light or dark
w-theme-system = As the laptop
w-theme-light = Light
w-theme-dark = Dark
w-text-size = Text size
w-cover-after = Cover the screen after
w-cover-after-meeting = Cover the screen in a meeting after
w-lock-after = Lock after
w-letter-keys = Single letters and digits work as keys when no text is being written
w-keys = Keys

## Beginning
w-who-is-here = Who is here?
w-place = Place

## Meeting
w-clock = { $n ->
    [one] 1 minute of about { $of }
   *[other] { $n } minutes of about { $of }
 }
w-map = Steps of this meeting
w-for-later = for later
w-no-words-yet = Their words will stand here.
w-you-might-say = You might say
w-said = Said
w-not-now = Not now
w-others = Others
w-no-others = No others fit right now.
w-listen = Listen.
w-write-down = Write down
w-kind = Kind
w-slot-who = Who speaks. A digit picks; Space skips.
w-slot-kind = What kind of talk. A letter picks; Space skips.
w-capture-hint = Their words. Enter keeps them.
w-capture-correct = Correct it. Enter keeps it.
w-correcting = Correcting
w-talk-change = wants change
w-talk-change-taking-steps = did it
w-talk-change-desire = wants
w-talk-change-ability = can
w-talk-change-reason = reason
w-talk-change-need = has to
w-talk-change-commitment = will
w-talk-change-activation = ready
w-talk-sustain = stays as is
w-talk-discord = at odds
w-talk-strength = strength
w-talk-need = needs
w-talk-culture = culture
w-talk-hope = hope
w-talk-barrier = in the way
w-talk-idea = idea
w-talk-question = question
w-talk-information = fact
w-talk-must-do = must do
w-talk-decision = decision
w-talk-agreement = agreed
w-talk-affirmation = praise
w-talk-reflection = told back
w-talk-summary = summary
w-talk-safety = safety
w-talk-other = other
w-next-step = Next: { $name }
w-agenda-words = What they want to talk about
w-led-by = { $name } leads
w-here-now = { $n ->
    [one] One person is here
   *[other] { $n } people are here
 }
w-went-legend = { $name }: { $step }
w-done-by = { $name } did it
w-who-did = Who did it?
w-somebody-else = Somebody else did it
w-own-way-words = What do they do now?
w-own-way-title = They do it another way
w-own-way-step = Which step
w-own-way-no-step = None of these
w-own-way-thanks = { $name ->
    [none] Thank you for telling us. It is kept as your change.
   *[other] Thank you, { $name }. It is kept as your change.
 }
w-times-seen = , seen { $n } times
w-again-today = It came up again
w-make-if-then = What will you do when it comes again?
w-barrier-words = What got in the way, in their words
w-if = If this happens
w-then = does this
w-then-i = then I will
w-then-who = then
w-ruler-confidence = How sure is { $name }?
w-ruler-importance = How much does it matter to { $name }?
w-ruler-readiness = How ready is { $name }?
w-ruler-was = last time
w-last-time = { $n } last time
w-matters-still = It mattered { $n } to { $name } last time.
w-ask-again = Ask again
w-no-rulers = Nothing to ask yet. Goals come first.
w-no-goals = No goals on the plan yet.
w-goal-choice = What the family wants with: { $goal }
w-goal-keep = Keep
w-goal-change = Change
w-goal-rest = Rest
w-goal-reached = Reached
w-goal-rest-do = Let it rest
w-goal-reached-do = It is reached
w-goal-change-do = Change it
w-goal-new-words = How would they say it now?
w-decided-by = Who decided
w-open-again = Open again
w-still-the-why = Open again, still for this reason
w-nothing-noticed = Nothing stands out today. Ask what they noticed.
w-into-plan = Make it the plan
w-step-carrier = Who carries it
w-step-words = What they will do, in their words
w-first-move = The very first move
w-cue = When and where
w-by-when = By when
w-step-goal = For which goal
w-how-sure = How sure is { $name }?
w-sure-n = sure { $n }
w-take-up = Take it up
w-no-markers = No signs of being ready are set yet.
w-marker-words = How will you know you are ready?
w-marker-rate = { $marker }: how far?
w-marker-not-yet = Not yet
w-marker-some = Some
w-marker-yes = Yes

## Close
w-who-says-back = Who says it back
w-their-goal = , their goal.
w-their-goal-ended = , their goal, { $how } { $on }.
w-their-goal-since = , their goal since { $on }.
w-their-step = Their part: { $part }.
w-carries = { $name } carries: { $part }.
w-step-due = { $step }, by { $on }
w-say-it-back = You might say: Please tell us your part in your own words. What, who, and when?
w-said-back = { $name } said it back
w-said-yes = All of it
w-said-partly = Part of it
w-said-no = Not yet
w-said-skipped = Not today
w-in-their-words = In their words
w-which-part = Which part was clear?
w-only-if = Only if you want to keep them
w-reminder = A reminder?
w-reminder-none = No, thank you
w-reminder-from-facilitator = From the facilitator
w-reminder-from-someone-else = From someone else
w-from-whom = From whom
w-private-questions = Private questions
w-hand-laptop = Hand the laptop to { $name }
w-pulse-note = Three, one at a time. Skipping is fine.
w-pulse-offered = Offered
w-pulse-declined = Not today
w-please-give = Please give the laptop to { $name }
w-just-for-you = Just for you, { $name }. Question { $n } of { $of }
w-pulse-autonomy = The choices today felt like mine.
w-pulse-competence = I know my part, and I can do it.
w-pulse-connection = I was heard and I belonged here.
w-pulse-answer-1 = Not at all
w-pulse-answer-2 = A little
w-pulse-answer-3 = Some
w-pulse-answer-4 = Mostly
w-pulse-answer-5 = Very much
w-pulse-skip = Skip this one
w-pulse-who-sees = The team does not see your answer. Your facilitator can read it, but not now.
w-pulse-thanks = Thank you, { $name }.
w-pulse-done = Done
w-pulse-back = Back with your facilitator
w-next-meeting = Next meeting
w-who-leads = Who leads a part
w-leads-what = Which part
w-first-half = the first half
w-nobody-yet = Nobody yet
w-no-next = No next meeting: { $reason }
w-no-next-ask = There will be no next meeting
w-no-next-why = Why not?
w-next-carrier = Next: { $name }
w-close-meeting = Close the meeting
w-print-before = Print the plan before you leave
w-closed = The meeting is closed
w-closed-at = at { $at }

## Search and keys
w-search-hint = A name, a word they said, or what to do
w-found = Found
w-acts = What you can do
w-nothing-found = Nothing found. Try the beginning of a word.
w-record-note = said
w-record-goal = goal
w-record-step = step
w-record-person = person
w-record-strength = strength
w-record-need = need
w-record-vision = hope
w-record-meeting = meeting
w-record-agenda-item = their list
w-record-barrier = in the way
w-record-if-then = if-then
w-record-adaptation = they changed
w-record-win = went well
w-record-incident = hard moment
w-record-decision = decision
w-record-check-in = check-in
w-record-crisis-plan = safety plan
w-record-must-do = must do
w-key-search = Search and commands
w-key-lock = Lock now
w-key-region = Next part of the window
w-key-own-way = They do it another way
w-key-safety = Safety plan
w-key-cover = Cover the screen, and back
w-key-escape = Close, then go back
w-key-section = A family's sections
w-key-list = Down and up in a list
w-key-step = Next step, or the one before
w-key-card = Said the first, second or third card
w-key-others = Other cards
w-key-who = Who speaks, in the first slot
w-key-kind = Kind of talk, in the second slot
w-key-keep = Keep the line
w-key-correct = Correct the last line, from an empty one
w-key-ruler = A number on a ruler
w-key-keys = This list

## Read again
w-what-was-said = What was said
w-no-lines = No lines were kept in this meeting.
w-lines-kept = { $n ->
    [one] 1 line kept
   *[other] { $n } lines kept
 }
w-from-before = From before
w-let-go = Let go
w-nobody-named = Nobody named
w-was-for-day = was for { $on }
w-changed-or-rests = Changed, resting or let go

## When there are no better words
w-fault-unknown = This did not happen ({ $code }). What was saved before is safe, and what you typed is still here. Try once more; if it comes back, lock the notebook and open it again.
fault-bridge-no-answer = The notebook did not answer. What was saved before is safe, and what you typed is still here. Try once more; if it comes back, close Hearth and open it again.
fault-step-choose-carrier = Choose one person who carries this step. What you typed is still here.
fault-meeting-nobody-ticked = Nobody is ticked yet. Tick who is here, then begin.
fault-close-say-it-back-first = { $who } has not said their part back yet. The meeting is safe and still open. Ask { $who }, or mark that they chose to skip it.
fault-goal-reopen-why = Nothing was opened yet. Write what makes it matter now, in their words, then open it again.

## Still being written
w-still-writing = You were still writing
w-go-on-writing = Go on writing
w-keep-as-note = Keep it as a note of that meeting

## Let go, as usual, safety rows
w-let-go-words = Why they let it go, in their words
w-let-go-do = They let it go
w-as-usual = As usual: { $when }
w-not-on-team = Somebody else
w-safety-does = What they do
w-safety-number = The number
w-row-more = One more
w-row-up = Move row { $n } up
w-row-out = Take row { $n } out
w-row-take-out = Take out

## How it is going
w-nav-going = How it is going
w-condition-understanding = Understanding
w-condition-ownership = Ownership
w-condition-adaptability = Adaptability
w-condition-motivation = Motivation
w-condition-after = After we leave
w-state-steady = Steady
w-state-worth-a-look = Worth a look
w-state-talk-about-it = Worth talking about
w-state-not-enough-yet = Not enough yet
w-state-muted = Quiet for now
w-not-enough = Not enough yet.
w-growing = Growing
w-ask = Ask
w-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
 }
w-no-rows = Nothing to show here.
w-more-facts = More facts
w-as-table = Table
w-table-of = { $title }: as a table
w-family-friends = Family and friends
w-staff = Staff
w-n-of-m = { $n } of { $m }
w-matters = Matters
w-sure = Sure
w-n-matters = { $n } matters
w-n-sure = { $n } sure
w-chart-carry = Steps agreed: ● family and friends, ○ staff
w-chart-carry-said = Steps carried by family and friends at each meeting: { $was } at first, { $now } at the last one.
w-chart-reminders = Reminders before each meeting
w-chart-reminders-count = Reminders
w-chart-reminders-said = Reminders between meetings: { $was } at first, { $now } lately.
w-chart-friends = Friends and neighbors at the meeting
w-chart-friends-count = Friends and neighbors
w-chart-friends-said = Friends and neighbors at the meetings: { $was } at first, { $now } at the last one.
w-chart-rulers-said = { $name }: it matters { $matters }, at first { $mattered }; sure { $sure }, at first { $was }.
w-chart-said-back = Who could say their part
w-said-how = Could say
w-chart-changes = What they changed: ● in the plan, ○ not yet
w-chart-changes-said = Changes they told us of: { $n }. In the plan: { $kept }.
w-in-plan = In the plan?
w-in-the-plan = In the plan
w-not-in-the-plan = Not yet
w-shaded-crisis = Shaded: there was a hard time on { $on }.
w-shaded-life-event = Shaded: life changed on { $on }.
w-shaded-pause = Shaded: there was a break from { $on }.
w-for-staff = For staff
w-for-one = Answered by one person alone
w-for-one-what = Only that person and you may see this. Look at it when nobody else can.
w-going-note = Worked out on this laptop from what is written. It is not part of the plan, and no reason to end support.
w-pattern-we-are-holding-it = We are holding it
w-pattern-polite-yes = Polite yes
w-pattern-quiet-redesign = Quiet redesign
w-pattern-fading-goal = Fading goal
w-pattern-too-heavy = Too heavy
w-pattern-meeting-only-plan = Meeting-only plan
w-pattern-taking-it-over = Taking it over
w-pattern-more-hands = More hands
w-answer-yes = yes
w-answer-no = no
w-answer-partly = part of it
w-answer-skipped = not today
w-answer-unknown = not known
w-answer-here = here
w-answer-absent = not here
w-record-step-review = how it went
w-record-readback = said back
w-record-ruler = number
w-record-reminder = reminder
w-record-attendance = at the meeting
w-worth-talking = Worth talking about
w-signal-seen = Seen
w-signal-talked = We talked about it
w-signal-acted = We changed something
w-signal-not-us = Not for us
w-signal-why = Why does it not fit?
w-next-list = For the next list
w-put-on-list = Put it on the list
w-might-add = You might add
w-on-the-list = On the list
w-next-list-later = The next meeting offers these when it begins.
w-propose-change = Is this the plan now? “{ $words }”
w-propose-silent = Does this still matter? “{ $words }”

## The real-life test
w-real-life = Try it out in your head first
w-real-life-skip = Skip this today
w-real-life-skipped = Skipped, by choice.
w-real-life-ask = Ask after all
w-in-the-way = What could get in the way?
w-then-i-will = Then I will
w-nothing-in-the-way = Nothing comes to mind
w-said-aloud = Said out loud: “I will …”
w-said-aloud-hint = Only if they said it
w-below-seven = Under 7. Make it smaller, or say what to do when it gets hard.
w-take-as-is = Take it up as it is

## The file itself: what is wrong with it, and the ways back.

w-told = About your file
w-mend = Mend my file
w-mend-what = Hearth can put your file together again. It takes what can still be read, and the rest from your newest backup. The damaged file is kept.
w-backups-show = Show my backups
w-backups-none = There is no backup on this laptop that can be read. Nothing was changed. Ask your agency for help.
w-backup-of = Backup of { $day }
w-backup-whole = Everything that is here is in it.
w-backup-lacks = This backup lacks newer work. Entries: { $things }. Families: { $families }. Half-written texts: { $drafts }. They would be out of sight. The file that is here is kept beside it.
w-backup-more = There may be more that cannot be read now.
w-go-back = Go back to this backup
w-go-back-sure = Yes, go back to this one
w-this-file = Your file
w-checked-on = Checked { $day }.
w-checked-never = Not checked yet.
w-backed-up-on = Backed up { $day }.
w-backed-up-soon = The next backup is made when you pause.
w-check-now = Check my file now
w-checking = Checking…
