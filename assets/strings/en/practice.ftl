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
