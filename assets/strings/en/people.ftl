# People: how to meet them, their homes and seats, signs over time, and the file itself.

## How to meet somebody
w-meet = How to meet them
w-meet-of = How to meet { $name }
w-meet-about = What helps them take part
w-meet-about-hint = a seat near the door, large print
w-meet-pronouns = Pronouns
w-meet-speaks = Languages they speak
w-meet-speaks-hint = Spanish, English
w-meet-reads = Languages they read
w-meet-interpreter = Their interpreter
w-meet-born = Born on
w-meet-home = Home
w-meet-hidden = Nobody may learn where they live
w-meet-speaks-line = speaks { $what }
w-meet-interpreter-line = with an interpreter
w-meet-interprets-line = with an interpreter: { $who }
w-way-new = One more way to reach them
w-way = Number or address
w-way-hint = 555 0100
w-way-note = When, and for whom
w-way-note-hint = after six
w-way-safe = A message may be left there
w-way-message-yes = you may leave a message
w-way-message-no = leave no message
w-way-off = Take out
w-way-off-this = Take out: { $way }
w-interpreter-booked = { $name } wants an interpreter. It is { $who }.
w-interpreter-open = { $name } wants an interpreter. Nobody is set to do it yet.

## A seat made ready
w-ready = Is the seat ready?
w-ready-asked = Asked on
w-ready-said = Their answer
w-ready-shown = Shown how it works on
w-ready-stays = When the team is done
w-ready-coming = they come
w-ready-unsure = not sure yet
w-ready-not-coming = they do not come
w-ready-waiting = no answer yet

## Homes and stays
w-homes = Where they live
w-homes-none = No home is written down yet.
w-home-new = Write down a home
w-home-change = Change: { $home }
w-home-label = What they call it
w-home-label-hint = Grandma’s
w-home-address = Address
w-home-care = Who cares for the children there
w-home-cares = { $who } cares for the children
w-home-hidden = nobody may learn this address
w-stays-where = Who was where
w-stay-new = A child lives somewhere from a day on
w-stay-who = Which child
w-stay-home = Home
w-stay-elsewhere = another place
w-stay-place = With whom, or where
w-stay-place-hint = with his aunt
w-stay-from = First day
w-stay-to = Last day
w-stay-end = { $name } does not live there any more

## The file itself
w-facts = The name and facts of this file
w-facts-what = The name is for our lists. Use the one they chose.
w-fact-name = The name to show
w-fact-county = County
w-fact-tribe = Tribe, if they say so
w-close-file = End the work for { $name }
w-close-file-what = Nothing is erased. The file stays here to read. You can begin again when they come back.
w-close-file-why = Why does it end?
w-close-file-hint = They carry it on their own now
w-close-file-day = Last day, if not today
w-close-file-do = End it
w-closed-on = ended { $on }
w-work-again = Begin again with { $name }

## Signs over time
w-sign-new = How will you know?
w-sign-words = What would all of you see?
w-sign-hint = He sleeps through the night
w-sign-now = How it is now
w-sign-often = How often you look
w-sign-was = at the start: { $how }
w-sign-ask = How far is it now?
w-sign-family-first = The family says it first. 0 is not at all, 10 is all the way.
w-sign-scale = 0 is not at all, 10 is all the way.
w-sign-says = Who says it
w-sign-far = How far, 0 to 10
w-sign-about = What they say about it
w-sign-number = { $value } ({ $on })

## Saying a kept thing anew
w-say-anew = Say it anew
w-change-what = What it said before stays below.
w-change-words = The words
w-change-nobody = words of no one person
w-field-value-link = What it stands for
w-field-document = The paper that says so
w-field-closeness = How close
w-field-moment = When in the day?
w-need-named = named
w-need-chosen = chosen to work on
w-need-being-met = on the way
w-need-met-enough = met well enough
w-need-changed = changed
w-thing-placement = a stay
w-thing-outcome-marker = a sign
w-thing-outcome-rating = how far it is
w-thing-culture-note = how they live
