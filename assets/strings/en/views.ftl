# Sentences that the screens make from facts. Facts first, no score, nobody compared with anybody.
# $day is a calendar day: the window writes it in the local way before it fills it in.

reason-change-not-in-plan = Not in the plan yet: { $words }
reason-noticed = { $words }
reason-looking = Still looking at the facts.
reason-no-next-meeting = { $days ->
    [one] The last meeting was { $days } day ago. No next one is set.
   *[other] The last meeting was { $days } days ago. No next one is set.
}
reason-first-meeting = Not enough yet. The first meeting is { $day }.
reason-no-meeting-yet = Not enough yet. No meeting is set.
reason-pause-until = The family takes a break until { $day }.
reason-pause = The family takes a break.
reason-steady = Steady.
reason-steady-led = Steady. { $who } led at the last meeting.
reason-steady-carried = { $m ->
    [one] Steady. Family or friends did the step that got done.
   *[other] Steady. Family or friends did { $n } of the { $m } steps that got done.
}

since-goals-reached = { $n ->
    [one] One goal was reached.
   *[other] { $n } goals were reached.
}
since-steps-done = { $m ->
    [one] { $n ->
        [0] One step was done, by staff.
       *[other] One step was done, by family or friends.
    }
   *[other] { $m } steps were done. Family or friends did { $n } of them.
}
since-surer = { $who } is surer: { $n } of 10. It was { $was }.
since-matters-more = It matters more to { $who }: { $n } of 10. It was { $was }.
since-readier = { $who } is more ready: { $n } of 10. It was { $was }.

before-close-meeting-nobody-from-the-family = Nobody from the family is marked as here.
before-close-meeting-say-it-back-first = { $who } has not said their part back yet.
before-close-meeting-offer-the-pulse = { $who } has not seen the private questions yet.
before-close-meeting-next-date-or-reason = There is no next date yet, and no reason why.

fault-story-not-json = This file cannot be read. It may be damaged or cut short. Nothing was added, and your work is safe. Ask for the file once more.
fault-story-other-schema = This file is not a family's story that Hearth knows. Nothing was added, and your work is safe. Choose another file.
fault-story-wrong-shape = One part of this file is not what it should be: { $place }. Nothing was added, and your work is safe. Ask whoever made the file to mend it.
fault-story-no-such-id = This file names something that is not in it: { $place }. Nothing was added, and your work is safe. Ask whoever made the file to mend it.
fault-story-same-id-twice = Two rows in this file have the same name: { $place }. Nothing was added, and your work is safe. Ask whoever made the file to mend it.
fault-story-impossible-date = One day or time in this file does not exist: { $place }. Nothing was added, and your work is safe. Ask whoever made the file to mend it.
fault-story-no-such-zone = One time zone in this file does not exist: { $place }. Nothing was added, and your work is safe. Ask whoever made the file to mend it.
fault-story-too-large = This file is too big to be one family's story. Nothing was added, and your work is safe. Choose another file.
fault-story-in-the-future = Part of this story would come after today: { $place }. Nothing was added, and your work is safe. Choose an earlier day.
fault-story-never-met = This story has no meeting in it, so it cannot be moved to a last meeting. Nothing was added, and your work is safe. Open it without a day.
