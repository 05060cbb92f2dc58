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
w-change-passphrase = Change the passphrase
w-passphrase-now = The passphrase you have now
w-passphrase-keep = Use the new one
w-passphrase-changed = Your new passphrase opens your notebook from now on. Write it down where only you will find it.
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
w-lost-what = Look for the note where you wrote it down. Nothing is deleted, and you may try as often as you like. If your agency keeps a key for this, it can let you in again. Nobody else can, and nor can we.
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
w-not-kept = Not saved yet
w-not-kept-yet = What you type is not saved yet. Leave this page open.
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
w-safety-of = Safety plan: { $name }
w-safety-another = Another safety plan
w-safety-change = Change a line: { $plan }
w-safety-older = This plan was changed after you began to write here.
w-safety-anew = Begin again from the plan
w-safety-go-on = Keep what I wrote
w-safety-as-it-is = The plan as it is now
w-safety-crisis-is = What a crisis is for this family
w-safety-order = Who does what, in order
w-safety-contacts = Numbers
w-safety-levels = From calm to danger
w-safety-over = It is over when: { $when }
w-safety-write = Write a safety plan with them
w-safety-level-name = What they call it
w-safety-level-hint = Calm, warm, hot, danger
w-safety-level-signs = How one sees it
w-safety-level-does = Who does what then
w-safety-level-calls = Who is called then
w-safety-level-over = It is over when
w-safety-level-more = One more level
w-safety-level-out = Take out: { $name }
w-safety-revised = Last changed { $on }.
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
w-somebody-else = Somebody else did it, or helped
w-alone-legend = Alone, or with help?
w-alone = On their own
w-with-help = With help
w-who-helped = Who helped?
w-not-said = Not said
w-own-way-words = What do they do now?
w-own-way-title = They do it another way
w-own-way-step = Which step
w-own-way-no-step = None of these
w-own-way-thanks = { $name ->
    [none] Thank you for telling us. It is kept as your change.
   *[other] Thank you, { $name }. It is kept as your change.
 }
w-times-seen = seen { $n } times
w-again-today = It came up again
w-make-if-then = What will you do when it comes again?
w-life-answer = What does this mean for the plan?
w-life-answer-words = What the family chose to do
w-life-answer-hint = “Nothing has to change” is an answer, too.
w-barrier-words = What got in the way, in their words
w-hurdle-about = More about it
w-hurdle-kind = What kind of thing is it?
w-hurdle-kind-none = not said
w-hurdle-step = Which step does it stand in the way of?
w-hurdle-step-none = none, it is daily life
w-hurdle-of = with “{ $step }”
w-hurdle-staffs = This is not the family's to solve. If it stays, it becomes a task for staff.
w-hurdle-time = not enough time
w-hurdle-money = money
w-hurdle-transport = getting there
w-hurdle-child-care = who minds the children
w-hurdle-health = health
w-hurdle-mood-energy = mood or strength
w-hurdle-other-people = other people
w-hurdle-school-or-work = school or work
w-hurdle-system-rule = a rule or an office
w-hurdle-dont-know-how = not knowing how
w-hurdle-not-important-now = something else matters more now
w-hurdle-step-does-not-fit = the step does not fit
w-hurdle-safety = it is not safe
w-hurdle-unclear = not clear yet
w-hurdle-other = something else
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
w-pulse-who-sees = Your answer is yours. No screen and no page of the team shows it.
w-pulse-thanks = Thank you, { $name }.
w-pulse-done = Done
w-pulse-back = Back with your facilitator
w-next-meeting = Next meeting
w-who-leads = Who leads a part
w-leads-what = Which part
w-first-half = the first half
w-nobody-yet = Nobody yet
w-no-next = No next meeting: { $reason }
w-planned-change = Another day, or it did not happen
w-not-held-why = Why did it not happen?
w-not-held = It did not happen
w-plan-meeting = Plan a meeting
w-no-family-why = Why was nobody from the family here?
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
w-find-best = What fits best first
w-find-alone = Only this family
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

## Said before, taken back, taken off
w-earlier = Earlier words
w-earlier-of = Earlier words: { $what }
w-earlier-title = What was kept: { $kind }
w-you = you
w-somebody-else-wrote = somebody on the team
w-was-taken-back = Taken back
w-was-taken-back-why = taken back
w-take-this-back = Take this back
w-take-back = Take back the last thing
w-taken-back = Taken back: { $what }
w-put-it-again = Put it back again
w-last-kept = Last kept ({ $kind }): { $at }
w-nothing-to-take-back = There is nothing to take back.
w-take-off = Take it off the page
w-take-off-what = It is not lost. For 30 days you can put it back, at the foot of each page.
w-take-off-why = Why?
w-take-off-do = Take it off
w-taken-off-n = { $n ->
    [one] 1 thing taken off the page
   *[other] { $n } things taken off the page
 }
w-taken-off-then = Taken off the page
w-put-back-then = Put back on the page
w-put-back = Put back
w-put-back-this = Put back: { $what }
w-days-left = { $n ->
    [one] 1 day left
   *[other] { $n } days left
 }
w-kept-back = not shown here
w-key-take-back = Take back the last thing, when no text is being written
w-thing-other = something
w-thing-accommodation = arranged
w-thing-adaptation = their change
w-thing-agenda-item = for the next list
w-thing-agreement = a team rule
w-thing-asset = what stays
w-thing-attachment = a page
w-thing-attendance = who was there
w-thing-authority = who may decide
w-thing-barrier = in the way
w-thing-check-in = check-in
w-thing-consent = consent
w-thing-copy = a copy given
w-thing-crisis-plan = safety plan
w-thing-culture = how they live
w-thing-decision = decision
w-thing-enrollment = enrollment
w-thing-family = the family
w-thing-goal = goal
w-thing-household = home
w-thing-if-then = if-then
w-thing-incident = a hard time
w-thing-invitation = asked to come
w-thing-life-event = life changed
w-thing-meeting = meeting
w-thing-must-do = must do
w-thing-need = need
w-thing-note = what was said
w-thing-pause = pause
w-thing-person = person
w-thing-plan-version = the plan
w-thing-readback = said back
w-thing-reflection = looking back
w-thing-reminder = reminder
w-thing-ruler = number
w-thing-service = help
w-thing-step = step
w-thing-step-review = how it went
w-thing-strength = strength
w-thing-support = somebody to turn to
w-thing-support-day = somebody to turn to
w-thing-team-member = a place on the team
w-thing-transition-marker = sign of being ready
w-thing-vision = hope
w-thing-win = went well
w-field-words = Words
w-field-text = Words
w-field-notes = Notes
w-field-why = Why
w-field-status = How it stands
w-field-what-changed = What they changed
w-field-lead-carrier = Who carries it
w-field-first-move = The very first move
w-field-cue = When and where
w-field-due-on = By when
w-field-due = By when
w-field-if-cue = If this happens
w-field-then-response = Then
w-field-who-requires = Who asks for it
w-field-name = Name
w-field-relation = To the family
w-field-role = Part
w-field-mode = How
w-field-asked-for = Was it asked for?
w-field-by = Who
w-field-to = To
w-field-what = What
w-field-answer = Answer
w-field-place = Place
w-field-planned-at = When
w-field-scope = What may be shared
w-field-purpose = What for
w-field-to-party = To whom
w-field-to-person = To whom
w-field-starts = From
w-field-expires = Until
w-field-revoked-on = Ended
w-field-signer = Signed by
w-field-person = Who
w-field-child = For
w-field-from = From
w-field-who = Who
w-field-gives = What they give
w-field-could-ask-for = What to ask them for
w-field-plan-used = Was the safety plan used?
w-field-adopted = In the plan?
w-field-started-at = Began
w-field-ended-at = Ended
w-field-led-by = Who leads it
w-field-speaker = Who spoke
w-field-contacted-at = Called or seen
w-field-plan-revised-at = Safety plan looked at
w-field-debriefed-at = Talked over
w-field-used = Was the safety plan used?
w-field-info-classes = What may be shared
w-field-sent-on = Sent
w-field-other = A detail
w-did-crisis-follow-up = done after a crisis
w-did-record-remove = taken off the page
w-did-record-restore = put back on the page
w-did-consent-revoke = consent ended
w-did-invitation-send = sent: come and join us
w-did-invitation-answer = their answer

## Told between meetings
w-tell = What happened?
w-tell-another-way = They do it another way
w-tell-win = It went well
w-tell-check-in = We talked
w-tell-reminder = A reminder
w-tell-life-event = Life changed
w-tell-incident = A hard moment
w-tell-crisis = A crisis
w-kept-another-way = Thank you for telling us. It is kept as their change.
w-kept-win = Kept. Name it first when you meet.
w-kept-check-in = Kept.
w-kept-reminder = Kept.
w-kept-life-event = Kept. A quiet time after this is no bad sign.
w-kept-incident = Kept.
w-kept-crisis = Kept. What we do next is listed below.
w-check-in-with = With whom
w-check-in-how = How
w-check-in-notes = What was said
w-mode-call = Call
w-mode-text = Text
w-mode-visit = Visit
w-mode-video = Video
w-mode-note-from-family = A note from them
w-reminder-step = Of which step
w-reminder-by = Who gave it
w-reminder-asked = Had they asked for it?
w-asked-yes = Yes, they wanted it
w-asked-no = No
w-asked-unknown = Not known
w-life-what = What kind of change
w-life-move = Move
w-life-job = Job
w-life-birth = Birth
w-life-loss = Loss
w-life-school = School
w-life-health = Health
w-life-legal = Court
w-life-other = Other
w-who-tells = Who tells it
w-what-happened = What happened
w-began-day = The day it began
w-began-time = The time it began
w-crisis-more = More, once everybody is safe
w-crisis-place = Where it was
w-crisis-level = How hot it got, in their words
w-crisis-harm = Was anybody hurt? How?
w-crisis-police = Did police come, or was anybody held?
w-crisis-over = It is over now
w-plan-used = Was the safety plan used?
w-used-yes = Yes
w-used-part = Part of it
w-used-no = No
w-used-unknown = Not known
w-after-crisis = After a crisis: our list
w-after-crisis-ours = These are ours to do. The family is never late.
w-follow-contact = Call or see them
w-follow-plan = Look at the safety plan with them
w-follow-debrief = Talk it over with all of them
w-follow-by = by { $at }
w-follow-done = done { $on }
w-follow-do = Done: { $what }

## Consents, releases, who may decide
w-consents = What was allowed
w-consents-none = Nothing was allowed yet. Ask only for what you need.
w-consent-new = Somebody allows something
w-consent-what = What
w-consent-about = About whom
w-consent-to = To whom
w-consent-classes = What may be shared
w-consent-scope = In their words
w-consent-purpose = What for
w-consent-until = Until when
w-consent-signer = Who signed
w-consent-program-consent = takes part
w-consent-release-one-way = may be told
w-consent-release-two-way = may be told, both ways,
w-consent-part2-tpo = drug or drink care: may go to all who treat,
w-consent-part2-named = drug or drink care: may be told
w-consent-school-ferpa = school records may go
w-consent-telehealth = talk by video
w-consent-text-email = texts and email
w-consent-photo = photos
w-consent-recording = sound or film
w-consent-interpreter = an interpreter
w-consent-esign = sign on the screen
w-class-contact = How to reach them
w-class-plan = The plan
w-class-safety-plan = The safety plan
w-class-notes = Notes
w-class-health = Health
w-class-mental-health = Mental health
w-class-substance-use = Drugs and drink
w-class-school = School
w-class-legal = Court
w-to = to
w-about-name = About { $name }:
w-signed-by = signed by { $name }
w-what-for = for: { $why }
w-from-day = from { $on }
w-until-day = until { $on }
w-ran-out = ran out { $on }
w-no-end = no end set
w-ended-on = ended { $on }
w-end = End it
w-end-this = End it: { $what }
w-end-sure = Yes, end it today
w-ended-n = { $n ->
    [one] 1 that ended
   *[other] { $n } that ended
 }
w-left-out = Left out:
w-left-out-no-release = { $n } not released
w-left-out-not-covered = { $n } not in this release
w-left-out-protected = { $n } kept apart by law
w-left-out-private = { $n } private
w-authorities = Who may decide for a child
w-authorities-none = Nothing is on file. Ask to see the paper before somebody signs for a child.
w-authority-new = Who may decide
w-authority-who = Who
w-authority-what = May decide
w-authority-child = For which child
w-authority-paper = Which paper says so
w-authority-paper-hint = court order of May 2
w-authority-limits = What it leaves out
w-authority-decide-health = decides on health
w-authority-decide-school = decides on school
w-authority-physical-custody = has the child at home
w-authority-legal-custody = has the say by law
w-authority-guardian = guardian
w-authority-court-order-limits = a court set limits
w-authority-none = may not decide
w-for-child = for
w-first-day = First day
w-last-day = Last day
w-ends-today = Ends today
w-ends-today-for = Ends today: { $name }
w-holds-no-more = no longer holds

## Handing over
w-next-time = Next time: who leads what
w-next-time-empty = Nothing is on the list yet. Who would like to lead a part?
w-next-part = One more part
w-who-leads-it = Who brings it up
w-who-leads-this = Who leads: { $what }
w-led-before = { $n ->
    [one] Who led before: 1 part
   *[other] Who led before: { $n } parts
 }
w-supports = Who you can turn to
w-supports-what = closest first
w-supports-none = Nobody is on it yet. Who shows up for you?
w-support-new = One more person
w-support-who = Who
w-support-ask = What they could be asked for
w-support-close = How close
w-close-3 = very close
w-close-2 = close
w-close-1 = not so close
w-could-ask = could be asked for: { $what }
w-moment-asked = Asked
w-moment-came = Came
w-moment-did = Helped
w-moment-do-asked = Asked today: { $who }
w-moment-do-came = Came today: { $who }
w-moment-do-did = Helped today: { $who }
w-moment-on-asked = asked { $on }
w-moment-on-came = came { $on }
w-moment-on-did = helped { $on }
w-moment-none = not asked yet
w-quiet-long = quiet for a long time
w-invitations = Asking somebody to come
w-invitations-what = in their own words; they send it
w-invitation-new = Ask somebody
w-invite-whom = To whom
w-invite-words = What they want to say
w-invite-hint = Would you come and sit with us?
w-to-name = { " " }to { $name }
w-sent-on = Sent { $on }
w-they-sent-it = They sent it
w-copy = Copy the words
w-copied = Copied. It can be put into a text now, for a short time.
w-their-answer = Their answer
w-invited-asked = asked
w-invited-coming = Coming
w-invited-unsure = Not sure
w-invited-not-coming = Not this time
w-look-back = Look back together
w-look-back-what = One tap each. Leave out what you like.
w-who-looks-back = Who looks back
w-look-understanding = I know what comes next
w-look-ownership = This plan is ours
w-look-adaptability = We can change it
w-look-motivation = It is worth doing
w-touched = What did this meeting give them?
w-touched-autonomy = A choice of their own
w-touched-competence = Trust in what they can do
w-touched-connection = Somebody beside them

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
w-row-out = Take out row { $n }
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
w-for-one-none = Nothing here today.
w-going-note = Worked out on this laptop from what is written. It is not part of the plan, and no reason to end support.
w-pattern-we-are-holding-it = We are holding it
w-pattern-polite-yes = Polite yes
w-pattern-quiet-redesign = Quiet redesign
w-pattern-fading-goal = Fading goal
w-pattern-too-heavy = Too heavy
w-pattern-meeting-only-plan = Meeting-only plan
w-pattern-taking-it-over = Taking it over
w-pattern-more-hands = More hands
w-before = Before: { $was }.
w-before-share = { $n ->
    [0] Before: almost none.
   *[other] Before: about { $n } in 10.
}
w-so-since = So since { $on }.
w-fact-done-another-way = A step was done another way.
w-fact-no-open-step = No step is open for it.
w-fact-nothing-done-between = None of the family's steps was done in between.
w-fact-done-by-friends = A friend or neighbor did a step.
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
w-mend-not = Hearth could not put your file together. Nothing was changed. Nothing was deleted. Press "Show my backups". If there is none, make a copy of the Hearth folder. Then ask your agency for help.
w-backups-show = Show my backups
w-backups-none = There is no backup on this laptop that can be read. Nothing was changed. Ask your agency for help.
w-backup-of = Backup of { $day }
w-backup-whole = Everything that is here is in it.
w-backup-lacks = This backup lacks newer work. Entries: { $things }. Families: { $families }. Half-written texts: { $drafts }. They would be out of sight. The file that is here is kept beside it.
w-backup-more = There may be newer work that cannot be read now; the file that is here is kept beside it.
w-go-back = Go back to this backup
w-go-back-sure = Yes, go back to this one
w-this-file = Your file
w-checked-on = Checked: { $day }.
w-checked-never = Not checked yet.
w-backed-up-on = Backed up: { $day }.
w-backed-up-soon = The next backup is made when you pause.
w-check-now = Check my file now
w-checking = Checking…

## The family's own page, and family time

w-family-view = Show the family
w-family-time = Hand them this laptop
w-key-family-view = The family’s page, in a second window
w-shown-doing = What each of us does
w-shown-goals = What we want
w-shown-why = Why:
w-shown-rests = This goal rests for now.
w-shown-next = We meet next: { $at }
w-shown-only = Only what your whole team may see. Tell us what to change.
w-shown-larger = Larger
w-shown-smaller = Smaller
w-shown-translated = In other words:
w-shown-give-back = Give the laptop back
w-shown-stay = Stay on this page
w-own-rulers = Or each in private:
w-own-ruler-importance = How much does this matter to you? 0 is not at all, 10 is very much.
w-own-ruler-confidence = How sure are you that you can do it? 0 is not at all, 10 is very sure.
w-own-ruler-who-sees = Your number is yours. No screen and no page of the team shows it.

## After a crisis: its end, and what was learned

w-crisis-goes-on = It may still go on.
w-crisis-end = It is over
w-crisis-end-this = It is over: { $what }
w-crisis-was-over = Over { $on }
w-learned-new = What we learned from it
w-learned-more = Write more about it
w-learned-hint = As they tell it. One thing a line.
w-learned-text = What happened when
w-learned-what-worked = What helped
w-learned-needs-seen = What they need
w-learned-changes-made = What they change

## Help under the need it serves

w-service-new = Help for this
w-service-what = What kind of help
w-service-who = Who gives it
w-service-often = How often
w-service-reason = Why they want it, in their words
w-service-ends = How all of you will know it may end
w-service-ends-hint = “When Theo sleeps through the night”
w-service-until = Until: { $when }
w-service-end = It ended
w-service-end-this = It ended: { $what }
w-service-because = Why did it end?
w-service-ended = ended { $on }
w-pair-instead = Instead of
w-pair-try = try
w-pair-service = First ask what they have thought of. Their own ideas come before a service.

## If this, then I will: moments of a day

w-if-then-new = One more “if this, then I will”
w-day-moment = When in the day?
w-day-morning = Mornings
w-day-mealtime = Meals
w-day-bedtime = Bedtime
w-day-school-call = A call from school
w-day-argument = A fight
w-day-craving = A craving
w-day-visit = A visit
w-day-payday = Payday
w-day-other = Some other time
w-day-hint-morning = “If he will not get up by seven”
w-day-hint-mealtime = “If somebody leaves the table”
w-day-hint-bedtime = “If she is still up at ten”
w-day-hint-school-call = “If the school calls at noon”
w-day-hint-argument = “If we start to shout”
w-day-hint-craving = “If I want to use”
w-day-hint-visit = “If he comes home sad from the visit”
w-day-hint-payday = “If the money is gone by Monday”
w-day-hint-other = “If I see that …”

## Staff's own days

w-deadlines = Our own dates
w-deadlines-what = These days are for us, the staff. No page of the family shows them. A family is never late.
w-deadlines-none = Nothing is waiting for us here.
w-deadline-by = { $n ->
    [0] by { $on }, today
    [one] by { $on }, 1 day left
   *[other] by { $on }, { $n } days left
}
w-deadline-passed = was for { $on }
w-deadline-since = counted from { $on }
w-deadlines-met = Done: { $n }

## Cards and days of this laptop

w-practice = Cards and dates
w-timeline = Whose days count
w-timeline-what = Each agency sets its own days. They are for staff.
w-timeline-default = The usual days
w-timeline-milwaukee = Milwaukee
w-timeline-massachusetts = Massachusetts
w-cards = Cards
w-cards-n = { $n ->
    [one] 1 card
   *[other] { $n } cards
}
w-cards-find = Find a card
w-cards-none = No card says that.
w-cards-all = Show all { $n }
w-card-first = Put first
w-card-first-this = Put first: { $id }
w-card-is-first = comes first
w-card-away = Put away
w-card-away-this = Put away: { $id }
w-card-back = Bring back
w-card-back-this = Bring back: { $id }
w-card-is-away = put away
w-card-unread = No native speaker has read this yet
w-card-read-by = Read by { $name }
w-own-files = Your own cards
w-own-files-what = Your cards lie on top of ours. A card with the name of one of ours takes its place.
w-own-new = Write your own
w-own-name = File
w-own-text = What it says
w-own-begin = Begin a card
w-own-file-open = Change: { $name }
w-own-file-off = Take it off: { $name }
w-file-left-out = Left out: { $file }, line { $line }. { $what } All other cards work.

## A meeting that was held with paper

w-late-meeting = Add a meeting you held with paper
w-late-what = Write it down as it was. What nobody knows stays open.
w-late-kind = What kind
w-late-day = On which day
w-late-from = From
w-late-to = To
w-late-led = Who led it
w-late-place = Where
w-late-there = Who was there
w-late-notes = What was said
w-late-kept = It is kept, with its own day.

## Signing on this screen, and from which age

w-hand-over = Hand over the laptop
w-sign-here = Sign on this screen
w-sign-who = Who signs
w-sign-what = Read it all. Ask what you want. You can say no, and you can end it at any time.
w-sign-name = Write your name
w-sign-yes = I say yes to this
w-sign-no = Not now
w-signed-screen = { $name } signed it on this screen, { $on }.
w-signed-paper = { $name } signed it on paper, { $on }.
w-signed-before = It said something else then.
w-minor = From which age a young person may say yes alone
w-minor-what = This is no legal advice. Ask your agency before you go by it. Where a state has no row, a parent says yes: ask.
w-minor-state = State
w-minor-help = Kind of help
w-minor-age = From age
w-minor-source = Where it stands
w-minor-read = Who looked
w-minor-written = Written { $on }.
w-minor-unread = Nobody has checked it yet.
w-minor-outpatient-mental-health = talks about feelings, mental health
w-minor-substance-use = help with drugs or drink
fault-signature-own-name = Nothing is signed yet. Please write your own name, as it stands here: { $name }.

## Who may be shown one thing, and what is kept apart

w-may-see = Who may see this
w-note-for-team = for the team
w-note-for-staff = for staff only
w-note-for-apart = kept apart
w-note-for-clinic = drugs or drink: kept apart
w-privacy-team = The team, and who a release names
w-privacy-family-only = The family and its team, nobody else
w-privacy-staff-only = Staff only. It is still part of the file.
w-privacy-restricted = Kept apart. No page and no search shows it.
w-segment = Where it comes from
w-segment-ordinary = Nothing special
w-segment-part2-sud = Care for drugs or drink
w-segment-school-record = A school record
w-segment-court = A court paper
w-segment-other-protected = Another protected source
w-not-for-household = Not on the family’s page
w-moves-apart = This leaves its page and is kept apart. It cannot come back. You find it under Papers.
w-report-made = A report that had to be made
w-report-what = Only the day and the number are kept. They lie apart from all else.
w-report-day = On which day, if not today
w-report-number = The number they gave
w-report-kept = Kept. You find it under Kept apart.
w-former = A name from before
w-former-what = No page shows it. Show it only when somebody with the right asks. Each look is noted.
w-former-asks = Who asks
w-former-look = Show it
w-former-none = No name from before is on file.
w-former-until = until { $day }
w-apart = Kept apart
w-apart-what = No page shows these. Look when you are alone. Each look is noted.
w-apart-words = Words to look for, if you like
w-apart-look = Look
w-apart-none = Nothing here.
