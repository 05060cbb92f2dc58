# The guided meeting: kinds, steps and their purposes, why a card is offered, lines to call.

meeting-first-conversation = First conversation
step-first-conversation-arrive = Settle in
purpose-first-conversation-arrive = Ask what they want from today.
step-first-conversation-story = Hear their story
purpose-first-conversation-story = Listen. Reflect twice for each question.
step-first-conversation-safe-today = Safe today
purpose-first-conversation-safe-today = See to danger and basic needs first.
step-first-conversation-what-matters = What matters most
purpose-first-conversation-what-matters = Find hope. Look six months ahead.
step-first-conversation-how-it-works = How this works
purpose-first-conversation-how-it-works = Ask, tell a little, ask again. Say what is private and what is not.
step-first-conversation-want-this = Do you want this help?
purpose-first-conversation-want-this = Hear how much they want it.
step-first-conversation-consent = Papers, if they choose
purpose-first-conversation-consent = Consent is theirs to give.
step-first-conversation-who-shows-up = Who shows up for you
purpose-first-conversation-who-shows-up = A first look at who is near.
step-first-conversation-next-visit = What comes next
purpose-first-conversation-next-visit = They pick the time, the place and the people.
meeting-discovery = Getting to know your family
step-discovery-their-hope = Their hope, read back
purpose-discovery-their-hope = Ask what to fix.
step-discovery-good-times = Good times
purpose-discovery-good-times = How this family works when it works.
step-discovery-each-person = What each one does well
purpose-discovery-each-person = Good at, likes, proud of.
step-discovery-culture = How you live
purpose-discovery-culture = Language, faith, food, rules, how you choose.
step-discovery-hard-times = What has been hard
purpose-discovery-hard-times = What was tried, and what helped.
step-discovery-needs = What each one needs
purpose-discovery-needs = Look under the problem.
step-discovery-how-much = How much it matters
purpose-discovery-how-much = Hear which need weighs most.
step-discovery-who-to-ask = Who to ask in
purpose-discovery-who-to-ask = Who they want near, and how to ask.
step-discovery-read-back = Read it back
purpose-discovery-read-back = They edit it and say yes.
step-discovery-youth-ready = Ready for the team
purpose-discovery-youth-ready = The young person picks what to bring and who sits near.
step-discovery-close = Say it back, close
purpose-discovery-close = Each says their part. Then the next time.
meeting-first-team = First team meeting
step-first-team-before = Before we meet
purpose-first-team-before = The list, the place and the people are theirs.
step-first-team-welcome = Welcome
purpose-first-team-welcome = Who is here, and why.
step-first-team-agreements = How we meet
purpose-first-team-agreements = Make it safe to talk.
step-first-team-hope = The hope
purpose-first-team-hope = In their own words.
step-first-team-strengths = What is strong
purpose-first-team-strengths = Each one adds at least one.
step-first-team-mission = What we will do together
purpose-first-team-mission = One or two sentences for the team.
step-first-team-needs = Where to start
purpose-first-team-needs = The family picks one to three needs.
step-first-team-goals = Goals, and why
purpose-first-team-goals = Their reason for each one.
step-first-team-ideas = Ideas
purpose-first-team-ideas = The family first, then friends, then others.
step-first-team-choose = Choose, and who
purpose-first-team-choose = First small steps with one name each.
step-first-team-real-life = Will it fit real life?
purpose-first-team-real-life = How sure, what could get in the way, what then.
step-first-team-safety = Safety plan
purpose-first-team-safety = What helps, and who to call.
step-first-team-must-dos = Must-dos
purpose-first-team-must-dos = What others ask for, kept apart.
step-first-team-close = Say it back, close
purpose-first-team-close = Each says their part. Next date.
meeting-follow-up-team = Team meeting
step-follow-up-team-their-list = Their list first
purpose-follow-up-team-their-list = What they want to talk about comes first.
step-follow-up-team-went-well = What went well
purpose-follow-up-team-went-well = Good news first, and how they did it.
step-follow-up-team-steps-went = How the steps went
purpose-follow-up-team-steps-went = Each one speaks for their own step.
step-follow-up-team-in-the-way = What got in the way
purpose-follow-up-team-in-the-way = What home taught us, and what to do next time.
step-follow-up-team-rulers = How much, how sure
purpose-follow-up-team-rulers = Hear the number, then what is behind it.
step-follow-up-team-goals = Keep, change or rest
purpose-follow-up-team-goals = The family says where each goal stands.
step-follow-up-team-noticed = One thing we noticed
purpose-follow-up-team-noticed = One fact at most, said with care.
step-follow-up-team-next-steps = Next steps, and who
purpose-follow-up-team-next-steps = Small steps, one name each, and back to the family where they want it.
step-follow-up-team-safety = Safety plan still right?
purpose-follow-up-team-safety = See if it still fits.
step-follow-up-team-toward-the-end = Toward the end
purpose-follow-up-team-toward-the-end = A short look at the signs of being ready.
step-follow-up-team-close = Say it back, close
purpose-follow-up-team-close = Each says their part. Next date, and who leads what.
meeting-check-in = Check-in
step-check-in-good-news = Good news first
purpose-check-in-good-news = What is better, and their part in it.
step-check-in-real-life = In real life
purpose-check-in-real-life = How the steps went, and what they did their own way.
step-check-in-in-the-way = What got in the way
purpose-check-in-in-the-way = What got in the way, and what then.
step-check-in-how-sure = How sure
purpose-check-in-how-sure = A number, and what would help by one.
step-check-in-reminders = Reminders, if any
purpose-check-in-reminders = A reminder only if they want one.
step-check-in-what-changed = What changed
purpose-check-in-what-changed = What changed in life, and who was near.
meeting-crisis-debrief = After a hard time
step-crisis-debrief-care-first = How is everyone?
purpose-crisis-debrief-care-first = Care comes first.
step-crisis-debrief-what-they-did = What they did
purpose-crisis-debrief-what-they-did = Name what kept people safe.
step-crisis-debrief-what-happened = What happened
purpose-crisis-debrief-what-happened = From the young person and from the caregiver, each in turn.
step-crisis-debrief-early-signs = Early signs, and needs
purpose-crisis-debrief-early-signs = What came first, and what was needed.
step-crisis-debrief-the-plan = What helped, what did not
purpose-crisis-debrief-the-plan = The plan is tested, not the family.
step-crisis-debrief-new-plan = New if-thens, new calls
purpose-crisis-debrief-new-plan = What to do first, who to call, what to lock up.
step-crisis-debrief-at-two = At two in the morning
purpose-crisis-debrief-at-two = How sure, when it is hard.
step-crisis-debrief-the-rest = The rest of the plan
purpose-crisis-debrief-the-rest = Some goals may rest.
step-crisis-debrief-read-back = Read it, print it
purpose-crisis-debrief-read-back = One page, and the next contact.
meeting-transition = Toward the end
step-transition-ahead = What you look forward to
purpose-transition-ahead = Start from what comes after us.
step-transition-can-do-now = What you can do now
purpose-transition-can-do-now = From the file: what they built.
step-transition-markers = Signs of being ready
purpose-transition-markers = The family rates them.
step-transition-what-stays = What stays with you
purpose-transition-what-stays = People, skills and places that stay.
step-transition-off-track = If it gets hard
purpose-transition-off-track = If this comes, then that.
step-transition-who-stays = Who stays
purpose-transition-who-stays = Each staff step goes to someone who stays, or is let go.
step-transition-practice = Their own meeting
purpose-transition-practice = The family calls and leads one.
step-transition-safety = Safety plan without us
purpose-transition-safety = No staff names in it.
step-transition-way-back = The way back
purpose-transition-way-back = How to reach us again.
step-transition-how-sure = How sure
purpose-transition-how-sure = A number, and what is behind it.
step-transition-mark-the-day = How to mark the day
purpose-transition-mark-the-day = The family chooses.
step-transition-close = Say it back, close
purpose-transition-close = Each says their part. Then the next time.
meeting-closing = Closing
step-closing-whole-way = The whole way
purpose-closing-whole-way = What they hoped for, and what they did.
step-closing-what-stays = What stays with you
purpose-closing-what-stays = People, skills and places that stay.
step-closing-safety = Safety plan without us
purpose-closing-safety = No staff names in it.
step-closing-way-back = The way back
purpose-closing-way-back = How to reach us again.
step-closing-last-words = Last words
purpose-closing-last-words = What they would tell others.
step-closing-mark-the-day = Mark the day
purpose-closing-mark-the-day = In the way the family chose.
step-closing-close = How it was
purpose-closing-close = A last word from each, and how it was.

why-adaptation-not-in-plan = Why now: { $words } The plan does not say so yet.
why-adaptation-not-in-plan-short = Why now: they do it their own way at home, and the plan does not say so yet.
why-at-before-a-reminder = Why now: ask before you set a reminder.
why-at-call-list = Why now: this is the time to say who to call.
why-at-celebration = Why now: the day is theirs to mark.
why-at-close = Why now: the meeting is about to end. Ask the young person first.
why-at-explain-process = Why now: it is time to say how this works. Ask first.
why-at-ideas-first = Why now: ideas start with the family.
why-at-keep-as-is = Why now: some things should stay as they are.
why-at-last-words = Why now: they know what helps a family at the start.
why-at-new-if-then = Why now: the plan needs a first move for a hard day.
why-at-opening = Why now: you are just starting.
why-at-practice-run = Why now: this is the time to try it.
why-at-read-back = Why now: the words are theirs to fix.
why-at-ruler = Why now: a number helps to hear how sure they are.
why-at-safe-storage = Why now: the new plan should say what is locked up.
why-at-safety-check = Why now: safety comes first, each time.
why-at-strengths-round = Why now: the team should hear the good first.
why-at-timeline = Why now: you are telling what came first.
why-at-way-back = Why now: they should know the way back.
why-at-what-still-matters = Why now: before you look at the rest of the plan.
why-at-what-was-built = Why now: this is the time to name what they built.
why-at-who-decides = Why now: it helps to know before you ask who signs or leads.
why-at-who-stays = Why now: the plan should rest with those who stay.
why-barrier-without-if-then = Why now: the same thing got in the way { $count } times, and there is no if-then for it.
why-before-telling = Before you tell: ask leave.
why-beside-a-question = Beside a question: say back what you heard.
why-blame-in-the-room = Why now: there is blame in the room. Care comes first.
why-both-sides = Why now: { $name } spoke for it and against it.
why-change-talk = Why now: { $name } just told you what matters.
why-commitments = Why now: you heard { $count } times that they will do it.
why-discord = Why now: there is strain in the room. It is about us, not them.
why-family-asked = Why now: { $name } asked you something. Ask before you tell.
why-family-steps-stall = Why now: staff steps got done, and { $count } of the family’s steps did not.
why-few-ideas =
    Why now: { $count ->
        [one] there is 1 idea
       *[other] there are { $count } ideas
    } so far.
why-few-natural-supports =
    Why now: { $count ->
        [0] no friend or relative is
       *[other] only { $count } friend or relative is
    } on the team.
why-few-strengths = Why now: we have not named two strengths for { $name } yet.
why-first-commitment = Why now: { $name } said yes to doing it.
why-friend-away = Why now: { $name } is not here today.
why-friend-without-step = Why now: { $name } is on the team and has no step yet.
why-from-the-list = From the list for this meeting.
why-goal-in-agency-words =
    Why now: { $count ->
        [one] 1 goal is
       *[other] { $count } goals are
    } still in our words.
why-goal-silent =
    Why now: one goal has not come up for { $count ->
        [one] 1 meeting
       *[other] { $count } meetings
    }.
why-goal-without-why =
    Why now: { $count ->
        [one] 1 goal has
       *[other] { $count } goals have
    } no why yet.
why-handled-alone = Why now: { $name } was there first in a hard time.
why-hard-time-told = Why now: they told you about a hard time.
why-heavy-week = { $count ->
    [one] Why now: life changed, and a step had to wait.
   *[other] Why now: life changed, and { $count } steps had to wait.
}
why-importance-fell = Why now: it mattered { $old } to { $name } last time, and { $new } today.
why-information-to-give = Why now: { $name } has something to tell. Ask first.
why-interest-ruler = Why now: they gave you a { $n }.
why-life-changed = Why now: life changed for them, and the plan has not changed yet.
why-low-confidence = Why now: { $name } is sure by { $n } today.
why-mandated-referral = Why now: someone else sent them here.
why-many-goals = Why now: { $count } goals are open.
why-many-reminders = Why now: we sent { $count } reminders since last time, and about { $before } is usual.
why-markers-not-set = Why now: there are no signs of being ready in their words yet.
why-matters-but-unsure = Why now: it matters to { $name }, and it feels hard to do.
why-missed-twice = Why now: a step of { $name } had to wait two times.
why-missed-without-barrier =
    Why now: { $count ->
        [one] 1 step
       *[other] { $count } steps
    } had to wait, and we do not know why.
why-mixed-feelings = Why now: you heard joy and you heard worry.
why-more-sustain = Why now: you heard more reasons to leave it than to change it. Do not plan yet.
why-must-do-without-reason =
    Why now: { $count ->
        [one] 1 must-do has
       *[other] { $count } must-dos have
    } no reason of their own yet.
why-need-ruler = Why now: they gave this need a { $n }.
why-need-underneath = Why now: you can look for what { $name } needed.
why-needs-to-choose = Why now: { $count } needs are named, and the family has not picked one.
why-new-plan-said = Why now: the new plan is on file. Say it in their words.
why-no-culture = Why now: we know little about how they live.
why-no-focus = Why now: you heard { $count } hard things, and there is no goal yet.
why-no-vision = Why now: their hope is not on file yet.
why-one-carries-much = Why now: { $name } has { $count } open steps.
why-open-barrier = Why now: this still gets in the way.
why-options-on-the-table = Why now: { $count } ideas are here, and no one has picked one.
why-own-way-not-noted =
    Why now: { $count ->
        [one] 1 step was
       *[other] { $count } steps were
    } done in their own way, and we do not know how.
why-past-help-failed = Why now: you heard what did not help. Ask what did.
why-plan-copy-missing = Why now: no one has a copy of the new plan yet.
why-question-asked = Why now: you just asked an open question.
why-questions-in-a-row = Why now: you asked two questions in a row.
why-real-life-test =
    Why now: { $count ->
        [one] 1 new step is
       *[other] { $count } new steps are
    } not tried against real life yet.
why-ruler-at-zero = Why now: { $name } said zero. Do not ask why not lower.
why-ruler-moved = Why now: { $name } went from { $old } to { $new }.
why-safety-plan-existed = Why now: there was a safety plan before the hard time.
why-say-it-back =
    Why now: { $count ->
        [one] 1 person here has
       *[other] { $count } people here have
    } not said their part yet.
why-say-it-back-missed = Why now: last time, not everyone could say their part.
why-service-before-need = Why now: a service stands where a need should be.
why-service-first = Why now: a service was named first. Ask for their own ideas.
why-spoke-up = Why now: { $name } saw it another way and said so.
why-staff-did-family-step =
    Why now: staff did { $count ->
        [one] 1 step
       *[other] { $count } steps
    } that the family was going to do.
why-staff-hold-most = Why now: staff hold { $staff } of { $count } open steps.
why-staff-idea-first = Why now: the first idea came from staff. Hear the family first.
why-step-carried-over = Why now: one step has been “not yet” for { $count } meetings.
why-step-done-unprompted = Why now: { $step } was done with no reminder.
why-step-due = Why now: a step of { $name } is at its day.
why-step-missed =
    Why now: { $count ->
        [one] 1 step
       *[other] { $count } steps
    } had to wait.
why-step-taken-up = Why now: { $name } took up a new step.
why-steps-chosen = Why now: the next step, its time and its help are set.
why-steps-done =
    Why now: { $count ->
        [one] 1 step was
       *[other] { $count } steps were
    } done.
why-steps-done-no-reminder =
    Why now: { $count ->
        [one] 1 step was done, with no reminder
       *[other] { $count } steps were done, none with a reminder
    }.
why-steps-done-unprompted =
    Why now: { $count ->
        [one] 1 step was
       *[other] { $count } steps were
    } done with no reminder.
why-story-told = Why now: you heard a lot. Say it back.
why-sustain-on-step = Why now: { $name } has a reason to leave this step. Do not argue for it.
why-sustain-talk = Why now: { $name } has a reason to leave it as it is. That is normal.
why-team-decided = Why now: the family made { $theirs } of the last { $count } choices.
why-their-choice = Why now: the choice is { $name }’s.
why-their-words = Why now: { $name } just said this.
why-told-as-failure = Why now: they told what went wrong. Ask what they did.
why-took-steps = Why now: { $name } just told you about a step that was done.
why-unsure-step = Why now: { $name } is sure by { $n } of the new step.
why-used-the-plan = Why now: the family was first to help, with the plan.
why-when-and-where = Why now: { $name }’s new step has no day or place yet.
why-whole-way = Why now: this is the time to see the whole way.
why-write-up = Why now: you are about to write it up.
why-yes-without-commitment = Why now: { $count } steps were agreed last time without words of their own.
why-yes-without-heart = Why now: { $name } said yes, and no one said they will.
why-youth-quiet = Why now: { $name } has not spoken yet.
card-open = question
card-reflection = say it back
card-affirmation = name the effort
card-ruler = ask behind the number
card-summary = sum up
card-offer = ask, tell, ask
card-wait = wait
cards-not-reviewed = No native speaker has checked these cards yet.
line-911 = Emergency
line-988 = Call or text, day or night
fault-practice-not-readable = A practice file cannot be used: { $file }, line { $line }. Your families’ files are safe. Fix that line, or take the file away, and start again.

# Deadlines are the staff’s. Only staff screens show them; nobody in a family is ever late.
deadline-first-contact = First contact with the family
deadline-first-visit = First visit
deadline-first-safety-plan = First safety plan
deadline-discovery-done = The family’s story told and read back
deadline-first-team-meeting = First team meeting
deadline-plan-signed = First plan signed
deadline-team-meeting = Next team meeting
deadline-plan-review = Next look at the whole plan
deadline-crisis-contact = A call after the hard time
deadline-crisis-plan-update = Safety plan changed after the hard time
deadline-crisis-debrief = A talk about the hard time
deadline-contact = Next contact
deadline-plan-copy = A copy of the plan to the family
deadline-after-closing-30 = A call one month after the close
deadline-after-closing-90 = A call three months after the close
deadline-after-closing-180 = A call six months after the close
