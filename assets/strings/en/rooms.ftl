# What a meeting asks in full: decisions, turns, who was there how, who interprets, what was asked for.

## What was decided
w-decided = What was decided
w-decided-before = { $n ->
    [one] One more, from before
   *[other] { $n } more, from before
 }
w-decision-new = Something was decided
w-decision-words = What was decided, in their words
w-decision-by = Who said it
w-decision-mode = How was it decided?
w-decided-family-chose = The family chose
w-decided-family-with-team = The family, with the team
w-decided-team-consensus = All of us agreed
w-decided-professional-decided = Staff decided
w-decided-mandated = A court or an agency did
w-decided-how = { $how }: { $who }
w-decision-otherwise = Who sees it another way?
w-decision-sees = How { $name } sees it
w-decision-said = What { $name } said
w-view-agree = agrees
w-view-uneasy = is not sure
w-view-disagree = does not agree
w-sees-uneasy = { $name } is not sure about it
w-sees-disagree = { $name } does not agree
w-decision-goal = For which goal
w-decision-goal-none = No one goal
fault-decision-how = Say how it was decided. What you typed is still here.
w-field-decided-by = Who decided
w-field-views = Who sees it another way

## The say-it-back, mended
w-which-unclear = What was hard to say?
w-mend-words = Then our words were not clear yet. Say it in other words or make it smaller. Then ask once more.
w-mend-step = Say it in other words: { $step }
w-mended = It is kept in the new words. Now ask { $name } once more.

## At the table
w-comes-now = comes in now
w-comes-now-of = { $name } comes in now
w-came-at = came at { $at }
w-came-and-went = Who came late, left early or was on the phone
w-came-when = Came at
w-left-when = Left at
w-came-how = How they took part
w-attend-room = in the room
w-attend-phone = by phone
w-attend-video = by video
w-not-here-why = If they are not here: why
w-was-here = Here: { $names }.
w-was-here-how = { $name } ({ $how })
w-field-arrived = Came at
w-field-left = Left at
w-field-presence = Here?
w-helpers = The interpreter, and who helps to lead
w-helper-interprets = The interpreter
w-helper-lang = Which language
w-helper-for = For whom
w-helper-leads = Who leads with me
w-interprets = { $lang ->
    [none] { $whom ->
        [none] The interpreter is { $name }.
       *[other] The interpreter is { $name }, for { $whom }.
     }
   *[other] { $whom ->
        [none] The interpreter is { $name }: { $lang }.
       *[other] The interpreter is { $name }, for { $whom }: { $lang }.
     }
 }
w-co-facilitates = { $name } helps to lead.
w-field-interpreter = The interpreter
w-field-interpreter-lang = Which language
w-field-interpreter-for = For whom
w-field-co-facilitator = Who leads with me

## Their list, and what came of it
w-their-list = Their list
w-their-list-came = Their list: what came of it
w-turn-came = What came of it
w-turn-came-of = What came of it: { $what }
w-turn = Did it have its turn?
w-turn-yes = Yes
w-turn-no = Not today
w-turn-who = Who led it
w-turn-outcome = What came of it
w-turn-led = { $name } led it
w-turn-had = had its turn
w-turn-not = not today
w-field-outcome = What came of it
w-field-led = Did it have its turn?

## What somebody asked for
w-asked-for = What somebody asked for
w-asked-for-new = Somebody asks for help to take part
w-asked-for-words = What would help them take part
w-asked-for-who = Who asks for it
w-made-legend = Was it made? { $what }
w-made-do-yes = It is done
w-made-do-yes-of = It is done: { $what }
w-made-do-no = We could not
w-made-do-no-of = We could not: { $what }
w-made-yes = done
w-made-no = we could not do it yet
w-made-unknown = not known
w-field-made = Was it done?

## Numbers on a need
w-need-rulers = How near each need is to being met
w-need-matters = How much does it matter now?
w-met-by-on = { $name } says { $n } ({ $on })
w-near-by-on = how near: { $name } says { $n } ({ $on })

## Tried out loud
w-tried-aloud = We tried it out loud
w-tried-aloud-of = We tried it out loud: { $what }
w-tried-on = tried out loud { $on }
w-field-rehearsed-on = Tried out loud on

## The safety plan's day
w-safety-looked = Looked at together { $on }.
w-safety-not-looked = Not looked at together yet.

## How often, and for whom
w-rhythm = How often, if it repeats
w-rhythm-hint = “Each Sunday”
w-field-rhythm = How often
w-goal-youths = Which of the children is it about?
w-goal-about = About { $names }
w-field-youths = Which of the children

## A reminder
w-reminder-how = How
w-channel-call = Call
w-channel-text = Text
w-channel-visit = In person
w-channel-note = A note
w-reminder-led = Did they do the step then?
w-led-done-yes = Yes
w-led-done-no = Not yet
w-led-done-unknown = Not known
w-field-channel = How
w-field-led-to-done = Did they do it then?
