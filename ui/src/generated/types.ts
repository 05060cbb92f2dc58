// Made by hearth-codegen from the Rust types. Change those, not this.

/**
 * Which action.
 */
export type ActionName = { 
/**
 * The part of the file it lies in.
 */
scope: ScopeId, 
/**
 * The sitting it was written in.
 */
sitting: SittingId, 
/**
 * Its place there.
 */
seq: number, };

/**
 * A change the family made.
 */
export type AdaptationView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What they changed.
 */
words: QuoteView, 
/**
 * Whether it is in the plan.
 */
adopted: YesNoUndecided, };

/**
 * Puts something on a meeting's agenda.
 */
export type AddAgendaItem = { 
/**
 * Of which meeting.
 */
meeting: RecordId, 
/**
 * What to talk about.
 */
words: Words, 
/**
 * Who raised it; the speaker of the words where nobody is named.
 */
raised_by?: RecordId, 
/**
 * The goal it belongs to.
 */
goal?: RecordId, 
/**
 * Who leads it.
 */
led_by?: RecordId, 
/**
 * How long.
 */
minutes?: number, };

/**
 * Keeps a rule that the team set itself.
 */
export type AddAgreement = { 
/**
 * The rule, in the words of whoever said it.
 */
words: Words, 
/**
 * The meeting in which it was agreed.
 */
meeting?: RecordId, };

/**
 * Names what stays with the family.
 */
export type AddAsset = { 
/**
 * What it is.
 */
words: Words, 
/**
 * What kind.
 */
asset_kind: AssetKind, 
/**
 * Who it is, where it is a person on file.
 */
person?: RecordId, };

/**
 * Keeps a picture or a page. Its bytes lie beside the log, under this hash.
 */
export type AddAttachment = { 
/**
 * What it is called here.
 */
name: string, 
/**
 * A picture or a PDF.
 */
media_type: string, 
/**
 * SHA-256 of its bytes, in hexadecimal.
 */
sha256: string, 
/**
 * How many bytes.
 */
bytes: number, 
/**
 * The kind of record it is about.
 */
about_kind?: string, 
/**
 * The record it is about.
 */
about?: RecordId, };

/**
 * Adds what the family would see if the goal came true.
 */
export type AddGoalMarker = { 
/**
 * Which goal.
 */
goal: RecordId, 
/**
 * What they would see.
 */
text: string, };

/**
 * Writes down a home.
 */
export type AddHousehold = { 
/**
 * What the family calls it: "Grandma's".
 */
label: string, 
/**
 * Where it is.
 */
address?: string, 
/**
 * Who cares for the children there.
 */
caregivers: Array<RecordId>, };

/**
 * Adds a sign, chosen by the family, that it is ready to do without the team.
 */
export type AddMarker = { 
/**
 * The sign in their words.
 */
words: Words, 
/**
 * Who chose it.
 */
set_by?: RecordId, };

/**
 * Writes down a court's or an agency's condition.
 */
export type AddMustDo = { 
/**
 * The condition as it was worded.
 */
words: Words, 
/**
 * Who requires it.
 */
who_requires: string, 
/**
 * Until when.
 */
due?: string, 
/**
 * The goal the family made of it, where they did.
 */
goal?: RecordId, 
/**
 * The family's own reason to do it.
 */
family_reason?: Words, };

/**
 * Adds a sign that everybody would see.
 */
export type AddOutcome = { 
/**
 * Of which goal.
 */
goal?: RecordId, 
/**
 * Of which need.
 */
need?: RecordId, 
/**
 * What they would see.
 */
words: Words, 
/**
 * How it is now.
 */
baseline?: string, 
/**
 * How often somebody looks.
 */
how_often?: string, 
/**
 * Who says how far it is.
 */
who_rates: Array<RecordId>, };

/**
 * Puts somebody on the family's file.
 */
export type AddPerson = { 
/**
 * Their name.
 */
name: string, 
/**
 * What they like to be called.
 */
called?: string, 
/**
 * Who they are to the family and the team.
 */
role: PersonRole, 
/**
 * What they are to the youth: "aunt", "teacher".
 */
relation?: string, 
/**
 * The pronouns they use.
 */
pronouns?: string, 
/**
 * The day they were born.
 */
born_on?: string, 
/**
 * BCP 47 tags of the languages they speak.
 */
languages: Array<string>, 
/**
 * Whether they want an interpreter.
 */
interpreter_needed?: boolean, 
/**
 * Where they live.
 */
household?: RecordId, 
/**
 * How to reach them.
 */
contact: Array<string>, 
/**
 * Whether nobody may learn where they live.
 */
address_confidential?: boolean, 
/**
 * What else is good to know.
 */
about?: string, 
/**
 * Names they no longer go by.
 */
former_names: Array<FormerName>, };

/**
 * Writes a kind of help under the need it serves.
 */
export type AddService = { 
/**
 * The need it serves.
 */
need?: RecordId, 
/**
 * What kind of help.
 */
what: string, 
/**
 * Why the family wants it.
 */
reason?: Words, 
/**
 * Who gives it.
 */
who?: string, 
/**
 * How often.
 */
how_often?: string, 
/**
 * The first day.
 */
from?: string, 
/**
 * The last day.
 */
to?: string, 
/**
 * How everybody will know that it may end.
 */
ends_when?: string, };

/**
 * Puts somebody on the family's map of supports.
 */
export type AddSupport = { 
/**
 * Who, where they are on file.
 */
person?: RecordId, 
/**
 * Who, in the family's words, where they are not.
 */
who?: string, 
/**
 * What they are to the family.
 */
relation?: string, 
/**
 * How close, 1 to 3; 3 is closest.
 */
closeness?: number, 
/**
 * What they give.
 */
gives?: string, 
/**
 * What they get.
 */
gets?: string, 
/**
 * What they could be asked for.
 */
could_ask_for?: string, 
/**
 * Who named them.
 */
added_by?: RecordId, };

/**
 * Something on their list.
 */
export type AgendaView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The words.
 */
text: string, 
/**
 * Who raised it.
 */
raised_by: PersonView | null, 
/**
 * The goal it is about.
 */
goal: RecordId | null, 
/**
 * Who leads it.
 */
led_by: PersonView | null, 
/**
 * Whether it had its turn, with somebody to lead it.
 */
led: boolean | null, 
/**
 * What came of it.
 */
outcome: string, };

/**
 * Says what answers it, or that it is gone.
 */
export type AnswerBarrier = { 
/**
 * Which one.
 */
barrier: RecordId, 
/**
 * Whether it still stands.
 */
status: BarrierStatus, 
/**
 * The if-thens and steps that answer it.
 */
answered_by: Array<RecordId>, };

/**
 * Keeps what they answered.
 */
export type AnswerInvitation = { 
/**
 * Which one.
 */
invitation: RecordId, 
/**
 * Whether they come.
 */
answer: InviteStatus, };

/**
 * Says what answered a change in the family's life: what they changed, or the decision that
 * nothing has to.
 */
export type AnswerLifeEvent = { 
/**
 * Which change.
 */
life_event: RecordId, 
/**
 * The change or the decision.
 */
answered_by: Array<RecordId>, };

/**
 * Somebody answers one private question, or skips it by choice.
 */
export type AnswerPulse = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * After which meeting.
 */
meeting: RecordId, 
/**
 * Which question.
 */
item: PulseItem, 
/**
 * 1 to 5; nothing where it was skipped.
 */
value?: number, };

/**
 * How the work is, by the one who does it; or the question is skipped.
 */
export type AnswerStaffPulse = { 
/**
 * The month: 2026-11.
 */
period: string, 
/**
 * Which question.
 */
item: PulseItem, 
/**
 * 1 to 5; nothing where it was skipped.
 */
value?: number, 
/**
 * What they say about it.
 */
words?: string, };

/**
 * One record.
 */
export type ApartRow = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * Which.
 */
record: RecordId, 
/**
 * What it says.
 */
says: string, 
/**
 * Which protected source it comes from, where somebody said so.
 */
segment: string | null, 
/**
 * The day on which it happened.
 */
on: string | null, };

/**
 * What is kept apart.
 */
export type ApartView = { 
/**
 * The records, the newest first.
 */
rows: Array<ApartRow>, };

/**
 * The family says yes to the summary.
 */
export type ApproveDiscovery = { 
/**
 * Which summary.
 */
discovery: RecordId, 
/**
 * Who in the family said yes.
 */
by: Array<RecordId>, };

/**
 * The family says yes to a picture of the plan.
 */
export type ApprovePlan = { 
/**
 * Which one.
 */
plan_version: RecordId, 
/**
 * Who in the family said yes.
 */
by: Array<RecordId>, };

/**
 * The family says yes to how it goes on.
 */
export type ApproveTransitionPlan = { 
/**
 * Which plan.
 */
plan: RecordId, 
/**
 * Who in the family said yes.
 */
by: Array<RecordId>, };

/**
 * One family, as of a day.
 */
export type AsOf = { 
/**
 * Which.
 */
family: FamilyId, 
/**
 * As of the end of which day; today where nothing is said.
 */
at: string, };

/**
 * Asks for cards.
 */
export type AskForCards = { 
/**
 * Whose meeting.
 */
family: FamilyId, 
/**
 * Which meeting; none in a check-in between meetings, nor in a talk about one's own work.
 */
meeting?: RecordId, 
/**
 * Which check-in, once it is on file.
 */
check_in?: RecordId, 
/**
 * The step in hand.
 */
step: string, 
/**
 * Cards for which it is not the moment.
 */
hidden?: Array<string>, 
/**
 * Asks beyond the first three.
 */
more?: boolean, 
/**
 * Who is being spoken to, where somebody is picked.
 */
speaker?: RecordId, 
/**
 * What staff are typing into a field of their own. Never somebody's quote.
 */
typed?: string, 
/**
 * What somebody is saying, while it is written down: heard for danger, answered by no card.
 */
quoted?: string, 
/**
 * What called for the safety path and was heard, as it was answered: it is safe to go on.
 */
heard?: Array<string>, };

/**
 * Asks for the pair that answers a text.
 */
export type AskForPair = { 
/**
 * What staff wrote in their own name. Never somebody's quote.
 */
text: string, 
/**
 * Its language, where that is known.
 */
lang?: string, 
/**
 * In whose file it is written: their home's language is heard beside this laptop's.
 */
family?: FamilyId, };

/**
 * Somebody who might be given something.
 */
export type AskForRelease = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * Who, where they are on file.
 */
person?: RecordId, 
/**
 * Who, by the name that a release gives them.
 */
party?: string, };

/**
 * Whose name, and who asks for it.
 */
export type AskFormer = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * Whose name.
 */
person: RecordId, 
/**
 * Who asks: that person, or who has legal custody of them.
 */
asked_by: RecordId, };

/**
 * The words that ask about one fact.
 */
export type AskView = { 
/**
 * The card's id in `assets/practice/prompts`.
 */
id: string, 
/**
 * The key of the fact.
 */
key: string, 
/**
 * What the fact is about.
 */
subject: IndicatorSubject | null, 
/**
 * The words, in the family's language.
 */
text: string, 
/**
 * That language.
 */
lang: string, };

/**
 * Asks which cards were said in a meeting.
 */
export type AskWhatWasSaid = { 
/**
 * Whose meeting.
 */
family: FamilyId, 
/**
 * Which meeting, or which check-in.
 */
meeting: RecordId, };

/**
 * Something that somebody asked for, so that they can take part.
 */
export type AskedForRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What it is.
 */
words: string, 
/**
 * Who asked for it.
 */
asked_by: PersonView | null, 
/**
 * Whether it was made; nothing where nobody said so yet.
 */
made: YesNoUnknown | null, 
/**
 * Who arranged it.
 */
by: PersonView | null, 
/**
 * The day.
 */
on: string, };

/**
 * What stays with the family when the team is done.
 */
export type AssetKind = "connection" | "skill" | "value_strength" | "money_work" | "community" | "other";

/**
 * Something that stays.
 */
export type AssetRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What it is.
 */
words: QuoteView, 
/**
 * What kind.
 */
asset_kind: AssetKind, 
/**
 * Who it is, where it is a person.
 */
person: PersonView | null, };

/**
 * A photo or a page, without its bytes.
 */
export type AttachmentRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What it is called here.
 */
name: string, 
/**
 * What kind of file it is.
 */
media_type: string, 
/**
 * How many bytes it has.
 */
bytes: number, 
/**
 * When it was added.
 */
on: string, 
/**
 * The kind of record it is about.
 */
about_kind: string, 
/**
 * The record it is about.
 */
about: RecordId | null, 
/**
 * Whether its bytes are on this laptop.
 */
is_here: boolean, 
/**
 * Whether they are at the office, from where they come in a quiet moment.
 */
comes: boolean, };

/**
 * A photo or a page with its bytes.
 */
export type AttachmentView = { 
/**
 * What it is called here.
 */
name: string, 
/**
 * What kind of file it is.
 */
media_type: string, 
/**
 * Its bytes, in base64.
 */
bytes: string, };

/**
 * The photos and pages of a family, the newest first.
 */
export type AttachmentsView = { 
/**
 * Each of them.
 */
rows: Array<AttachmentRow>, };

/**
 * Says whether somebody is at a meeting.
 */
export type AttendMeeting = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * Who.
 */
person: RecordId, 
/**
 * Here or absent.
 */
presence: Presence, 
/**
 * Why they are not here.
 */
reason?: string, 
/**
 * In the room, by phone, by video.
 */
mode?: string, 
/**
 * When they came.
 */
arrived?: string, 
/**
 * When they left.
 */
left?: string, };

/**
 * Whether somebody was at a meeting that was held.
 */
export type Attended = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * Here or absent.
 */
presence: Presence, 
/**
 * Why they were not there.
 */
reason?: string, 
/**
 * In the room, by phone, by video.
 */
mode?: string, 
/**
 * When they came.
 */
arrived?: string, 
/**
 * When they left.
 */
left?: string, };

/**
 * What somebody may decide for a child, or what a court has limited.
 */
export type Authority = "decide_health" | "decide_school" | "physical_custody" | "legal_custody" | "guardian" | "court_order_limits" | "none";

/**
 * What somebody may decide for a child, from when to when.
 */
export type AuthorityRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Who.
 */
person: PersonView | null, 
/**
 * For which child.
 */
child: PersonView | null, 
/**
 * What they may decide.
 */
what: Authority | null, 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day.
 */
to: string | null, 
/**
 * The paper that says so.
 */
document: string, 
/**
 * What it leaves out, as the paper words it.
 */
limits: string, 
/**
 * Whether it holds today.
 */
holds: boolean, };

/**
 * What gets in the way.
 */
export type BarrierKind = "time" | "money" | "transport" | "child_care" | "health" | "mood_energy" | "other_people" | "school_or_work" | "system_rule" | "not_important_now" | "dont_know_how" | "safety" | "unclear" | "step_does_not_fit" | "other";

/**
 * Whether a barrier still stands.
 */
export type BarrierStatus = "open" | "answered" | "gone";

/**
 * What gets in the way.
 */
export type BarrierView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The words.
 */
words: QuoteView, 
/**
 * What kind.
 */
kind: BarrierKind | null, 
/**
 * The step it stands in the way of.
 */
step: RecordId | null, 
/**
 * How often it was seen.
 */
times_seen: number, 
/**
 * Its if-then, where one answers it.
 */
if_then: RecordId | null, };

/**
 * Begins an episode of service for one youth.
 */
export type BeginEnrollment = { 
/**
 * For whom.
 */
youth: RecordId, 
/**
 * The day the referral came.
 */
referral_date?: string, 
/**
 * The day the family was first reached.
 */
first_contact?: string, 
/**
 * The day of the first visit.
 */
first_visit?: string, 
/**
 * Who referred.
 */
source?: string, 
/**
 * Why, in the words of the referral.
 */
reason?: string, 
/**
 * Where they stand; engagement where nothing is said.
 */
phase?: Phase, 
/**
 * The day it started.
 */
started?: string, 
/**
 * On what legal footing.
 */
legal_status?: string, };

/**
 * Begins a meeting, planned or not, with those who are here.
 */
export type BeginMeeting = { 
/**
 * The planned meeting, where there is one.
 */
meeting?: RecordId, 
/**
 * Which kind; the planned one, else what usually comes next.
 */
meeting_type?: MeetingType, 
/**
 * Where.
 */
place?: string, 
/**
 * Who is here.
 */
present: Array<RecordId>, 
/**
 * When it began; now where nothing is said.
 */
started_at?: string, };

/**
 * Writes down where a child lives from some day on.
 */
export type BeginPlacement = { 
/**
 * Which child.
 */
person: RecordId, 
/**
 * The home, where it is on file.
 */
household?: RecordId, 
/**
 * The place in words, where it is not.
 */
place?: string, 
/**
 * The first day.
 */
from?: string, 
/**
 * The last day, where it is over already.
 */
to?: string, };

/**
 * Something between meetings.
 */
export type BetweenRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The kind of record: win, incident, adaptation, check_in, reminder, pause …
 */
kind: string, 
/**
 * The day.
 */
on: string, 
/**
 * Whose.
 */
by: PersonView | null, 
/**
 * The words.
 */
text: string, 
/**
 * Whether it is a change of life that nothing in the plan has answered yet.
 */
is_open: boolean, };

/**
 * Who is called, and for what.
 */
export type CallRow = { 
/**
 * Who.
 */
who: PersonView | null, 
/**
 * A name for somebody who is not on file.
 */
name: string, 
/**
 * For what.
 */
what: string, };

/**
 * A card that the facilitator might say.
 */
export type CardView = { 
/**
 * Its id in `assets/practice/prompts`.
 */
id: string, 
/**
 * The words, slots filled with true facts.
 */
text: string, 
/**
 * Why now.
 */
why: Sentence, 
/**
 * `open`, `reflection`, `affirmation`, `ruler`, `summary`, `offer` or `wait`.
 */
function: string, };

/**
 * A card's words in one language.
 */
export type CardWords = { 
/**
 * The language.
 */
lang: string, 
/**
 * The words.
 */
text: string, 
/**
 * The words for a young person, where they differ.
 */
text_tu: string | null, 
/**
 * Who read the translation: `none` until a native-speaking practitioner did.
 */
reviewed_by: string | null, };

/**
 * Cards for this moment: three at most. Danger replaces them by the safety path.
 */
export type CardsView = { 
/**
 * The cards.
 */
cards: Array<CardView>, 
/**
 * Beside an open question: a start for a reflection, and words that ask leave before telling.
 */
beside: Array<CardView>, 
/**
 * Whether the safety path comes before any card.
 */
safety_first: boolean, 
/**
 * What calls for it: handed back as `heard` once the facilitator goes on.
 */
calls: Array<string>, };

/**
 * When the file was last looked after.
 */
export type CareView = { 
/**
 * The day of the last full check.
 */
checked_on: string | null, 
/**
 * The day of the newest backup that was made while it is open.
 */
backed_up_on: string | null, 
/**
 * Whether a full check is going on.
 */
checking: boolean, };

/**
 * A step somebody did, perhaps not the one it was given to.
 */
export type CarriedRow = { 
/**
 * Which step.
 */
step: RecordId, 
/**
 * What.
 */
words: string, 
/**
 * Given to.
 */
carrier: PersonView | null, 
/**
 * Done by.
 */
done_by: PersonView | null, 
/**
 * How it went.
 */
status: StepStatus, };

/**
 * Whose hands carry a step.
 */
export type CarrierClass = "F" | "N" | "P" | "X" | "S";

/**
 * Writes down what somebody is called from now on; the old name is kept as a former one.
 */
export type ChangeName = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * The name from now on.
 */
name: string, 
/**
 * What they like to be called from now on.
 */
called?: string, 
/**
 * The pronouns they use from now on.
 */
pronouns?: string, 
/**
 * The last day the old name was used; the day this happened where nothing is said.
 */
until?: string, 
/**
 * Why, in the person's words where they gave them.
 */
reason?: string, };

/**
 * Another passphrase for the notebook.
 */
export type ChangePassphrase = { 
/**
 * What opens it now.
 */
old: Passphrase, 
/**
 * What shall open it from now on.
 */
new: Passphrase, };

/**
 * The layers that change.
 */
export type ChangedLayers = { 
/**
 * The agency's files.
 */
agency?: Array<OwnFile>, 
/**
 * The facilitator's own files.
 */
own?: Array<OwnFile>, 
/**
 * Cards and pairs to put away for good.
 */
hide?: Array<string>, 
/**
 * Cards that come first.
 */
order?: Array<string>, 
/**
 * The deadline profile.
 */
timeline?: string, };

/**
 * The steps of a check-in between meetings.
 */
export type CheckInMap = { 
/**
 * About how long it takes.
 */
minutes: number, 
/**
 * Its steps.
 */
steps: Array<MapStep>, };

/**
 * How a check-in took place.
 */
export type CheckInMode = "visit" | "call" | "text" | "video" | "note_from_family" | "natural_support_relay";

/**
 * A look back in after the close.
 */
export type CheckRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The day it is planned for.
 */
due: string | null, 
/**
 * The day it was done.
 */
done_on: string | null, 
/**
 * How it is, in their words.
 */
how_it_is: QuoteView | null, 
/**
 * Whether they came back to services.
 */
returned: YesNoUnknown | null, };

/**
 * What stands on the chip.
 */
export type Chip = "alone" | "all_sent" | "waiting" | "sending" | "needs_you";

/**
 * Chooses between versions that people wrote without having seen each other's, or says it anew.
 */
export type ChooseField = { 
/**
 * The kind of the record.
 */
kind: string, 
/**
 * Which record.
 */
record: RecordId, 
/**
 * Which field.
 */
field: string, 
/**
 * The version to keep, as one of the versions shown.
 */
value: JsonValue, 
/**
 * Other words in the place of all versions.
 */
third?: string, };

/**
 * Writes down which idea the family chose.
 */
export type ChooseStrategy = { 
/**
 * The goal it serves.
 */
goal: RecordId, 
/**
 * What was chosen.
 */
words: Words, 
/**
 * The ideas it was made from.
 */
options: Array<RecordId>, 
/**
 * Who chose.
 */
chosen_by: Array<RecordId>, 
/**
 * The strengths it builds on.
 */
strengths: Array<RecordId>, 
/**
 * The kind of help it uses, where it does.
 */
service?: string, 
/**
 * How everybody will know that it may end.
 */
ends_when?: string, };

/**
 * What was chosen for a goal.
 */
export type ChosenRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The goal it serves.
 */
goal: RecordId | null, 
/**
 * What was chosen.
 */
words: QuoteView, 
/**
 * The ideas it was made from.
 */
options: Array<RecordId>, 
/**
 * Who chose.
 */
chosen_by: Array<PersonView>, };

/**
 * Ends an enrollment.
 */
export type CloseEnrollment = { 
/**
 * Which enrollment.
 */
enrollment: RecordId, 
/**
 * The last day; the day this happened where nothing is said.
 */
closed_on?: string, 
/**
 * Why it ends.
 */
reason: string, };

/**
 * Closes a meeting.
 */
export type CloseMeeting = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * When it ended; now where nothing is said.
 */
ended_at?: string, 
/**
 * Why nobody from the family was there, where nobody was.
 */
no_family_reason?: string, };

/**
 * The four conditions that the close of a meeting looks back at.
 */
export type Condition = "understanding" | "ownership" | "adaptability" | "motivation";

/**
 * The family looked at its safety plan in this meeting and said it is still right. A plan that is not
 * for everybody in the room was not looked at.
 */
export type ConfirmSafety = { 
/**
 * Which meeting.
 */
meeting: RecordId, };

/**
 * Where two people wrote different things.
 */
export type Conflicts = { 
/**
 * Each field.
 */
fields: Array<TwoVersions>, };

/**
 * What a consent allows.
 */
export type ConsentKind = "program_consent" | "release_one_way" | "release_two_way" | "part2_tpo" | "part2_named" | "school_ferpa" | "telehealth" | "text_email" | "photo" | "recording" | "interpreter" | "esign";

/**
 * Who allowed what, to whom, until when.
 */
export type ConsentRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What kind; nothing where a newer version knows it and this one does not.
 */
consent_kind: ConsentKind | null, 
/**
 * About whom.
 */
person: PersonView | null, 
/**
 * Who signed.
 */
signer: PersonView | null, 
/**
 * Who may receive it, by name.
 */
to_party: string, 
/**
 * Who may receive it, where they are on file.
 */
to_person: PersonView | null, 
/**
 * What may be shared, in words.
 */
scope: string, 
/**
 * What may be shared, by class.
 */
info_classes: Array<InfoClass>, 
/**
 * What for.
 */
purpose: string, 
/**
 * The first day.
 */
starts: string | null, 
/**
 * The last day, where one is set.
 */
expires: string | null, 
/**
 * The day on which it was taken back.
 */
revoked_on: string | null, 
/**
 * Whether it holds today.
 */
holds: boolean, 
/**
 * SHA-256 of what somebody says yes to: a signature on the screen stands under it.
 */
hash: string, 
/**
 * Who signed it, the first one first.
 */
signatures: Array<SignatureRow>, };

/**
 * Who started a contact.
 */
export type ContactInitiator = "family" | "natural" | "peer" | "facilitator" | "formal";

/**
 * A way to reach somebody.
 */
export type ContactWay = { 
/**
 * The number or the address.
 */
way: string, 
/**
 * Whether a message may be left there; nobody knows who hears it.
 */
safe_to_leave_message: boolean, 
/**
 * When, for whom, in which language.
 */
note?: string, };

/**
 * An invitation was put where the family can send it from.
 */
export type CopiedInvitation = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * Which one.
 */
invitation: RecordId, };

/**
 * Dated plans and who holds a copy.
 */
export type CopiesView = { 
/**
 * SHA-256 of what the plan says today.
 */
picture: string, 
/**
 * Dated plans, the latest first.
 */
plans: Array<PlanRow>, 
/**
 * Copies given before any plan was dated.
 */
loose: Array<CopyRow>, };

/**
 * A copy in somebody's hands.
 */
export type CopyRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * In whose.
 */
to: PersonView | null, 
/**
 * Its language.
 */
lang: string, 
/**
 * The day.
 */
on: string, };

/**
 * Puts a note right: a newer one stands in its place.
 */
export type CorrectNote = { 
/**
 * Which note.
 */
note: RecordId, 
/**
 * What was said or seen.
 */
text: string, 
/**
 * What kind of talk it is; as before where nothing is said.
 */
talk_kind?: TalkKind, 
/**
 * Who said it; as before where nobody is named.
 */
speaker?: RecordId, };

/**
 * How often something was seen or heard.
 */
export type Count = { 
/**
 * What.
 */
what: string, 
/**
 * How often.
 */
times: number, };

/**
 * Whether the file is out of sight.
 */
export type CoverIt = { 
/**
 * Whether it is.
 */
on: boolean, };

/**
 * The first run.
 */
export type CreateNotebook = { 
/**
 * What will open it.
 */
passphrase: Passphrase, 
/**
 * The facilitator's own name.
 */
your_name: string, 
/**
 * The language of our words.
 */
language: Language, };

/**
 * One level of a safety plan, from calm to danger.
 */
export type CrisisLevel = { 
/**
 * What the family calls it: calm, warming, hot, danger.
 */
name: string, 
/**
 * How one sees that it is here.
 */
signs: Array<string>, 
/**
 * Who does what.
 */
who_does_what: Array<WhoWhat>, 
/**
 * Who is called, the first one first.
 */
call_order: Array<WhoWhat>, 
/**
 * How everybody knows that it is over.
 */
stop_sign?: string, };

/**
 * A line anybody may call.
 */
export type CrisisLine = { 
/**
 * The number as it is dialled.
 */
number: string, 
/**
 * A key of `assets/strings`.
 */
key: string, };

/**
 * A crisis: when it was, and what was learned.
 */
export type CrisisRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What happened.
 */
words: string, 
/**
 * When it began: a day or a moment.
 */
started_at: string | null, 
/**
 * When it was over; nothing where nobody said so.
 */
ended_at: string | null, 
/**
 * Where.
 */
place: string, 
/**
 * How hot it got, in the words of their safety plan.
 */
level: string, 
/**
 * Whether anybody was hurt, and how.
 */
harm: string, 
/**
 * Whether the police came or anybody was held.
 */
police: string, 
/**
 * What happened when, as they tell it.
 */
timeline: string, 
/**
 * What worked.
 */
what_worked: Array<string>, 
/**
 * Needs that showed.
 */
needs_seen: Array<string>, 
/**
 * What they change.
 */
changes_made: Array<string>, };

/**
 * What a crisis still waits for. The deadlines are the staff's.
 */
export type CrisisView = { 
/**
 * The three of every crisis, the first due first.
 */
rows: Array<FollowedRow>, 
/**
 * Every crisis on file, the newest first.
 */
crises: Array<CrisisRow>, };

/**
 * Something of how they live.
 */
export type CultureView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What it is about.
 */
topic: string, 
/**
 * What they said.
 */
words: QuoteView, };

/**
 * A deadline of staff. Never shown to a family, and never the family's.
 */
export type DeadlineView = { 
/**
 * Which deadline.
 */
id: string, 
/**
 * Its name, a key of `assets/strings`.
 */
key: string, 
/**
 * The youth whose enrollment it runs for.
 */
youth: PersonView | null, 
/**
 * The day that started the clock.
 */
since: string, 
/**
 * The last day on which it is in time.
 */
due: string, 
/**
 * `open`, `passed` or `met`.
 */
standing: string, 
/**
 * The day on which it was met.
 */
met_on: string | null, 
/**
 * Days until it is due; less than zero once its day has passed.
 */
days_left: number, 
/**
 * Where the number comes from.
 */
source: string, };

/**
 * Says whether the family keeps the change in its plan.
 */
export type DecideAdaptation = { 
/**
 * Which one.
 */
adaptation: RecordId, 
/**
 * Yes, no or still undecided.
 */
adopted: YesNoUndecided, };

/**
 * How a decision was made.
 */
export type DecisionMode = "family_chose" | "family_with_team" | "team_consensus" | "professional_decided" | "mandated";

/**
 * One decision.
 */
export type DecisionRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The meeting in which it was made.
 */
meeting: RecordId | null, 
/**
 * The goal it is about.
 */
goal: RecordId | null, 
/**
 * That goal's words.
 */
goal_words: string, 
/**
 * What was decided.
 */
words: QuoteView, 
/**
 * How.
 */
mode: DecisionMode | null, 
/**
 * Who decided.
 */
decided_by: Array<PersonView>, 
/**
 * How somebody sees it.
 */
views: Array<SeenRow>, 
/**
 * The day.
 */
on: string, };

/**
 * What was decided.
 */
export type DecisionsView = { 
/**
 * Decisions, the latest first.
 */
rows: Array<DecisionRow>, };

/**
 * Declares a pause: silence in it means nothing.
 */
export type DeclarePause = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day, where one is agreed.
 */
to?: string, 
/**
 * Who asked for it.
 */
asked_by?: RecordId, 
/**
 * Why, where they say.
 */
why?: string, };

/**
 * Says of what kind it is and where it stands in the way, once somebody knows. What is left out
 * stays as it was.
 */
export type DescribeBarrier = { 
/**
 * Which one.
 */
barrier: RecordId, 
/**
 * The step it stands in the way of.
 */
step?: RecordId, 
/**
 * What kind it is.
 */
barrier_kind?: BarrierKind, 
/**
 * It stands in the way of no step: it lies in daily life.
 */
of_daily_life: boolean, };

/**
 * Which draft.
 */
export type DraftSlot = { 
/**
 * The meeting it is written in.
 */
meeting?: RecordId, 
/**
 * The field: `capture`, `agenda`, `step.words` …
 */
slot: string, };

/**
 * Text somebody is still writing. It is saved; it is not yet an action.
 */
export type DraftView = { 
/**
 * Which field: `capture`, `agenda`, `step.words` …
 */
slot: string, 
/**
 * The field's state as the window keeps it: JSON text.
 */
content: string, 
/**
 * When it was last saved.
 */
saved_at: string, 
/**
 * The meeting it was written in, if in one.
 */
meeting: RecordId | null, };

/**
 * Whose drafts are asked for, by a form that stands on nobody's page.
 */
export type DraftsOf = { 
/**
 * The family; without one, the facilitator's own side.
 */
family?: FamilyId, };

/**
 * What is being written in one file.
 */
export type DraftsThere = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * All of it.
 */
drafts: Array<DraftView>, };

/**
 * Lets a draft go.
 */
export type DropDraft = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * The meeting it was written in.
 */
meeting?: RecordId, 
/**
 * The field.
 */
slot: string, };

/**
 * Writes down the last day of an authority.
 */
export type EndAuthority = { 
/**
 * Which one.
 */
authority: RecordId, 
/**
 * The last day; the day this happened where nothing is said.
 */
to?: string, };

/**
 * Says that a crisis is over.
 */
export type EndCrisis = { 
/**
 * Which one.
 */
incident: RecordId, 
/**
 * When; when this happened where nothing is said.
 */
ended_at?: string, };

/**
 * Ends a pause: they are back, earlier or later than was said.
 */
export type EndPause = { 
/**
 * Which one.
 */
pause: RecordId, 
/**
 * Its last day; the day this happened where nothing is said.
 */
to?: string, };

/**
 * Writes down the last day a child lived somewhere.
 */
export type EndPlacement = { 
/**
 * Which stay.
 */
placement: RecordId, 
/**
 * The last day.
 */
to: string, };

/**
 * Writes down the last day of a kind of help, and why it ends.
 */
export type EndService = { 
/**
 * Which one.
 */
service: RecordId, 
/**
 * The last day; the day this happened where nothing is said.
 */
to?: string, 
/**
 * Why it ends.
 */
ended_because?: string, };

/**
 * Asks the office to know this laptop.
 */
export type EnrolHere = { 
/**
 * Where the office is: `https://…`.
 */
place: string, 
/**
 * The one-time code that it shows.
 */
code: string, };

/**
 * An episode of service for one youth.
 */
export type EnrollmentRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * For whom.
 */
youth: PersonView | null, 
/**
 * Where they stand.
 */
phase: Phase | null, 
/**
 * The day the referral came.
 */
referral_date: string | null, 
/**
 * The day the family was first reached.
 */
first_contact: string | null, 
/**
 * The day of the first visit.
 */
first_visit: string | null, 
/**
 * The day it started.
 */
started: string | null, 
/**
 * Who referred.
 */
source: string, 
/**
 * Why, in the words of the referral.
 */
reason: string, 
/**
 * Who pays.
 */
payer: string, 
/**
 * The day on which it is meant to end.
 */
closing_planned_on: string | null, 
/**
 * The day it ended.
 */
closed_on: string | null, 
/**
 * Why it ended.
 */
close_reason: string, 
/**
 * The enrollment that it follows.
 */
return_of: RecordId | null, };

/**
 * What the file says of the family itself.
 */
export type FactsView = { 
/**
 * The name it is shown under.
 */
name_shown: string, 
/**
 * The language spoken at home.
 */
home_language: string, 
/**
 * The zone in which they live.
 */
zone: string, 
/**
 * The county that serves them.
 */
county: string, 
/**
 * The tribe, where they say so.
 */
tribe: string, 
/**
 * Where they live.
 */
address: string, };

/**
 * A family; the same number as the scope of its shared compartment.
 */
export type FamilyId = string;

/**
 * How far a family's file has come.
 */
export type FamilyReached = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * The name it is shown by; nothing where it is somebody else's now.
 */
name: string | null, 
/**
 * Things people did that no office has shown.
 */
waiting: number, 
/**
 * Photos and pages that are here and not yet at the office.
 */
photos: number, 
/**
 * Things that were not yet accepted.
 */
aside: number, 
/**
 * The agency's backups hold all of it.
 */
backed_up: boolean, 
/**
 * It is with somebody else now, and sealed here until the backups have everything.
 */
closed: boolean, 
/**
 * Older history is still arriving.
 */
arriving: boolean, };

/**
 * A family in one line.
 */
export type FamilyRow = { 
/**
 * Which.
 */
family: FamilyId, 
/**
 * The name it is shown under.
 */
name: string, 
/**
 * One plain reason, as a string key with its arguments.
 */
reason: Sentence, 
/**
 * The next meeting's day or moment.
 */
next_at: string | null, };

/**
 * A family's page.
 */
export type FamilyView = { 
/**
 * Which.
 */
family: FamilyId, 
/**
 * The name it is shown under.
 */
name: string, 
/**
 * The language the family speaks at home.
 */
home_language: string, 
/**
 * Hopes side by side, never merged; the first is the largest.
 */
hopes: Array<QuoteView>, 
/**
 * What they are good at.
 */
strengths: Array<StrengthView>, 
/**
 * What each person needs.
 */
needs: Array<NeedView>, 
/**
 * Goals on the plan, in the family's order.
 */
goals: Array<GoalView>, 
/**
 * Goals that were reached, changed, rested or let go.
 */
past_goals: Array<GoalView>, 
/**
 * Open steps, family and friends first.
 */
steps: Array<StepView>, 
/**
 * Open steps that the last meeting did not look at; kept apart, never hidden.
 */
older_steps: Array<StepView>, 
/**
 * If-thens.
 */
if_thens: Array<IfThenView>, 
/**
 * What the family changed, newest first.
 */
adaptations: Array<AdaptationView>, 
/**
 * Court's and agency's conditions, apart.
 */
must_dos: Array<MustDoView>, 
/**
 * The team, family first, then friends, then paid.
 */
team: Array<TeamRow>, 
/**
 * Between meetings, newest first.
 */
between: Array<BetweenRow>, 
/**
 * Meetings, newest first.
 */
meetings: Array<MeetingRow>, 
/**
 * What an import could not place.
 */
unplaced: Array<string>, 
/**
 * Whether a safety plan is on file.
 */
has_safety_plan: boolean, 
/**
 * How they live: language, faith, food, who decides.
 */
culture: Array<CultureView>, 
/**
 * What the team is for, in the family's words.
 */
mission: QuoteView | null, 
/**
 * Rules the team set itself.
 */
agreements: Array<QuoteView>, 
/**
 * The meeting that is running, if one is; of several, the one begun last.
 */
running: RecordId | null, 
/**
 * The kind of meeting that usually comes next; whoever begins one says which it is.
 */
usual_kind: MeetingType, 
/**
 * The next planned meeting.
 */
next: MeetingRow | null, 
/**
 * What somebody was still writing, outside a meeting or in one that ended.
 */
drafts: Array<DraftView>, };

/**
 * Why a call was not answered.
 */
export type Fault = { 
/**
 * The stable name: `session.locked`.
 */
code: string, 
/**
 * Identifiers, numbers, field names.
 */
params: Record<string, unknown>, 
/**
 * Whether the same call may succeed later, with nothing changed by the person.
 */
retry: boolean, };

/**
 * A practice file that cannot be read.
 */
export type FaultyFile = { 
/**
 * Which file.
 */
file: string, 
/**
 * Which line, from 1; 0 where the whole file is meant.
 */
line: number, 
/**
 * What is wrong with it.
 */
what: string, };

/**
 * What fills a sentence.
 */
export type Filling = number | string;

/**
 * What is looked for.
 */
export type Find = { 
/**
 * The words, or the beginning of one.
 */
text: string, 
/**
 * In one family alone; in all where none is named.
 */
family: FamilyId | null, 
/**
 * Which come first.
 */
order: FoundOrder, };

/**
 * A hope and whose it is.
 */
export type FirstHope = { 
/**
 * The words.
 */
text: string, 
/**
 * Whose: their place in `people`, from 0.
 */
by: number, };

/**
 * Somebody in a new family.
 */
export type FirstPerson = { 
/**
 * Their name.
 */
name: string, 
/**
 * What they go by.
 */
called?: string, 
/**
 * Their part.
 */
role: PersonRole, 
/**
 * What they are to the family.
 */
relation?: string, 
/**
 * Their birthday.
 */
born_on?: string, 
/**
 * What they speak.
 */
languages?: Array<string>, };

/**
 * What follows a crisis: a contact within a day, the plan within two, the talk within three.
 */
export type FollowUp = "contact" | "plan" | "debrief";

/**
 * Says that one of the three things that follow a crisis was done.
 */
export type FollowUpCrisis = { 
/**
 * Which crisis.
 */
incident: RecordId, 
/**
 * Which of the three.
 */
what: FollowUp, 
/**
 * When; when this happened where nothing is said.
 */
at?: string, 
/**
 * For a contact: by whom.
 */
by?: RecordId, 
/**
 * For the plan: the safety plan that was brought up to date.
 */
plan?: RecordId, 
/**
 * For the talk: the meeting in which it was held.
 */
meeting?: RecordId, };

/**
 * One of the three things that follow a crisis.
 */
export type FollowedRow = { 
/**
 * Which crisis.
 */
incident: RecordId, 
/**
 * Which of the three.
 */
what: FollowUp, 
/**
 * Until when.
 */
due: string, 
/**
 * The day it was done.
 */
done_on: string | null, };

/**
 * A name somebody no longer goes by. Never shown or printed after its day, except on request of
 * a person with the right to it.
 */
export type FormerName = { 
/**
 * The name.
 */
name: string, 
/**
 * The last day it was used.
 */
until: string, 
/**
 * Why it changed, in the person's words where they gave them.
 */
reason?: string, };

/**
 * A name that was left behind.
 */
export type FormerRow = { 
/**
 * The name.
 */
name: string, 
/**
 * The last day it was used.
 */
until: string, 
/**
 * Why it changed, in the person's words; empty where they gave none.
 */
reason: string, };

/**
 * The names, the latest first.
 */
export type FormerView = { 
/**
 * Each of them.
 */
rows: Array<FormerRow>, };

/**
 * Which places come first.
 */
export type FoundOrder = "newest" | "best";

/**
 * One place.
 */
export type FoundView = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * The name it is shown under.
 */
name: string, 
/**
 * The kind of record.
 */
kind: string, 
/**
 * Which record.
 */
record: RecordId, 
/**
 * The words around it.
 */
snippet: string, 
/**
 * The day it happened.
 */
on: string | null, 
/**
 * The meeting it belongs to, where it belongs to one.
 */
meeting: RecordId | null, };

/**
 * Takes a dated, unchangeable picture of the plan.
 */
export type FreezePlan = { 
/**
 * SHA-256 of the picture, in hexadecimal.
 */
hash: string, 
/**
 * The meeting it was made from.
 */
made_from?: RecordId, 
/**
 * The day from which it holds.
 */
effective_on?: string, 
/**
 * BCP 47 tags of the languages it was made in.
 */
languages: Array<string>, 
/**
 * The picture itself, where it was kept.
 */
snapshot?: RecordId, };

/**
 * Keeps that somebody was handed a copy.
 */
export type GiveCopy = { 
/**
 * Of which picture of the plan.
 */
plan_version?: RecordId, 
/**
 * To whom.
 */
to: RecordId, 
/**
 * BCP 47 tag of its language.
 */
lang?: string, 
/**
 * By hand, by mail.
 */
how?: string, };

/**
 * Goes back to the backup of a day.
 */
export type GoBack = { 
/**
 * What opens it.
 */
passphrase: Passphrase, 
/**
 * The day of the backup.
 */
day: string, };

/**
 * Goes to a step of the guided meeting.
 */
export type GoToMeetingStep = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * The key of the step.
 */
step: string, };

/**
 * Where a goal stands.
 */
export type GoalStatus = "draft" | "active" | "resting" | "reached" | "changed" | "let_go";

/**
 * A goal with its why.
 */
export type GoalView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The goal in their words.
 */
words: QuoteView, 
/**
 * Their reason.
 */
why: QuoteView | null, 
/**
 * Where it stands.
 */
status: GoalStatus, 
/**
 * The day it came onto the plan; of one that is not on it any more, the day it left.
 */
since: string | null, 
/**
 * The state in words that came from elsewhere.
 */
status_words: string, 
/**
 * Newest importance and confidence by person.
 */
rulers: Array<RulerView>, 
/**
 * The youths it is about, where somebody said so.
 */
youths: Array<PersonView>, };

/**
 * How it is going.
 */
export type GoingView = { 
/**
 * What every indicator says.
 */
insight: Insight, 
/**
 * The records behind the numbers.
 */
rows: Array<InsightRow>, 
/**
 * The words of the cards that ask about them.
 */
cards: Array<AskView>, 
/**
 * Everybody who is named, on the team or not any more.
 */
people: Array<PersonView>, };

/**
 * Hands a step to somebody else: it closes here and goes on as a linked copy.
 */
export type HandOverStep = { 
/**
 * Which step.
 */
step: RecordId, 
/**
 * Who carries it from now on.
 */
to: RecordId, 
/**
 * Who asked for it.
 */
asked_by?: RecordId, 
/**
 * Why.
 */
reason: string, 
/**
 * What the new carrier said when they took it up.
 */
committed_words?: Words, };

/**
 * Who leads what, and who is asked to come.
 */
export type HandingView = { 
/**
 * The next meeting, where one is planned.
 */
next: RecordId | null, 
/**
 * Its day or moment.
 */
next_at: string | null, 
/**
 * What there is to talk about next time.
 */
agenda: Array<LedRow>, 
/**
 * Who led what before, the latest first.
 */
led: Array<LedRow>, 
/**
 * Invitations in the family's words, the latest first.
 */
invitations: Array<InvitationRow>, };

/**
 * Says who interprets in a meeting and who facilitates with whoever leads it; what is not given
 * stays as it is.
 */
export type HelpAtMeeting = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * Who interprets.
 */
interpreter?: RecordId, 
/**
 * Into and out of which language.
 */
interpreter_lang?: string, 
/**
 * For whom.
 */
interpreter_for?: Array<RecordId>, 
/**
 * Who facilitates, too.
 */
co_facilitator?: RecordId, };

/**
 * Who helps a meeting along.
 */
export type HelpView = { 
/**
 * Who interprets.
 */
interpreter: PersonView | null, 
/**
 * Into and out of which language.
 */
interpreter_lang: string, 
/**
 * For whom.
 */
interpreter_for: Array<PersonView>, 
/**
 * Who facilitates, too.
 */
co_facilitator: PersonView | null, };

/**
 * Everything that was ever written into a record, the newest first.
 */
export type HistoryView = { 
/**
 * The record's kind.
 */
kind: string, 
/**
 * Which.
 */
record: RecordId, 
/**
 * What was written.
 */
rows: Array<WrittenRow>, };

/**
 * A home.
 */
export type HomeRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What the family calls it.
 */
label: string, 
/**
 * Where it is.
 */
address: string, 
/**
 * Whether somebody who lives there may not be found.
 */
is_confidential: boolean, 
/**
 * Who cares for the children there.
 */
caregivers: Array<PersonView>, 
/**
 * Who lives there today.
 */
live_here: Array<PersonView>, };

/**
 * The family's own page.
 */
export type HouseholdPage = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * The language the family speaks at home.
 */
lang: string, 
/**
 * Hopes side by side, never merged.
 */
hopes: Array<ShownWords>, 
/**
 * Goals on the plan, in the family's order.
 */
goals: Array<ShownGoal>, 
/**
 * Open steps, family and friends first.
 */
steps: Array<ShownStep>, 
/**
 * What each does when a hard moment comes.
 */
if_thens: Array<ShownIfThen>, 
/**
 * What they are good at.
 */
strengths: Array<ShownWords>, 
/**
 * What courts and agencies ask for.
 */
must_dos: Array<ShownMustDo>, 
/**
 * The next meeting: a day or a moment.
 */
next_at: string | null, 
/**
 * Where it is.
 */
next_place: string, };

/**
 * What the family's own window may show, and nothing else.
 */
export type HouseholdView = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * Every record with the fields that may be shown.
 */
records: Array<ShownRecord>, };

/**
 * How somebody sees a decision.
 */
export type HowTheySeeIt = "agree" | "uneasy" | "disagree";

/**
 * An idea.
 */
export type IdeaRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The goal it is for.
 */
goal: RecordId | null, 
/**
 * The idea.
 */
words: QuoteView, 
/**
 * Who raised it.
 */
raised_by: PersonView | null, };

/**
 * Ideas, what was chosen of them, and how if-thens went when their moment came.
 */
export type IdeasView = { 
/**
 * Ideas, as they were raised.
 */
ideas: Array<IdeaRow>, 
/**
 * What was chosen.
 */
chosen: Array<ChosenRow>, 
/**
 * How if-thens went, the latest first.
 */
uses: Array<UseRow>, };

/**
 * If this happens, then I will.
 */
export type IfThenView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The moment.
 */
if_cue: string, 
/**
 * The act.
 */
then_response: string, 
/**
 * Whose act.
 */
owner: PersonView | null, 
/**
 * The moment of an ordinary day in which it comes.
 */
moment: OrdinaryMoment | null, 
/**
 * The day on which it was tried out loud.
 */
rehearsed_on: string | null, };

/**
 * A story to enter.
 */
export type ImportStory = { 
/**
 * The file, family-story/1.
 */
json: string, 
/**
 * Moves every day, so that the last meeting was on this one.
 */
as_if_last_met?: string, 
/**
 * Enters it although it is here already: a second family, on purpose.
 */
again?: boolean, };

/**
 * A family that was entered.
 */
export type Imported = { 
/**
 * The new family.
 */
family: FamilyId, 
/**
 * What found no place, kept word for word on the family's page.
 */
not_placed: Array<string>, };

/**
 * What one indicator says about one subject.
 */
export type Indicator = { 
/**
 * Its key in the practice papers: `O1`.
 */
key: string, 
/**
 * What it is about; nothing where it is about the plan as a whole.
 */
subject: IndicatorSubject | null, 
/**
 * The condition of a lived plan that it belongs to.
 */
condition: LivedCondition | null, 
/**
 * How it stands.
 */
state: IndicatorState, 
/**
 * What it is now, where that is known.
 */
value: IndicatorMeasure | null, 
/**
 * What it was before, or since when it has been so.
 */
before: IndicatorMeasure | null, 
/**
 * The days it looked at.
 */
window: IndicatorWindow | null, 
/**
 * The records behind it.
 */
rows: Array<RecordId>, 
/**
 * The fact in one sentence.
 */
reason: IndicatorReason, 
/**
 * The card that asks about it.
 */
prompt: string | null, 
/**
 * Who may be shown it.
 */
audience: IndicatorAudience, 
/**
 * What keeps it quiet.
 */
muted_by: MutedBy | null, 
/**
 * What is missing, where too little is known.
 */
missing: Array<string>, 
/**
 * What became of it, where it asks for somebody's eyes or was marked.
 */
mark: MarkOfSignal | null, };

/**
 * Who may be shown it.
 */
export type IndicatorAudience = "all" | "staff" | "own";

/**
 * A value as it is shown.
 */
export type IndicatorMeasure = number | { 
/**
 * How many.
 */
part: number, 
/**
 * Of how many.
 */
whole: number, } | { 
/**
 * The meeting's day.
 */
since: string, };

/**
 * Facts that belong together.
 */
export type IndicatorPattern = { 
/**
 * Its name: `fading_goal`.
 */
name: string, 
/**
 * What it is about; nothing where it is about the plan as a whole.
 */
subject: IndicatorSubject | null, 
/**
 * The keys of its facts, at least two.
 */
facts: Array<string>, 
/**
 * The pattern in one sentence.
 */
reason: IndicatorReason, 
/**
 * Who may be shown it: as narrow as the narrowest of its facts.
 */
audience: IndicatorAudience, };

/**
 * One sentence, in the languages of the product.
 */
export type IndicatorReason = { 
/**
 * In English.
 */
en: string, 
/**
 * In Spanish.
 */
es: string, };

/**
 * How an indicator stands.
 */
export type IndicatorState = "steady" | "worth_a_look" | "talk_about_it" | "not_enough_yet" | "muted";

/**
 * What an indicator is about, where it is not the plan as a whole.
 */
export type IndicatorSubject = { 
/**
 * A goal.
 */
goal?: RecordId, 
/**
 * A person.
 */
person?: RecordId, 
/**
 * A step.
 */
step?: RecordId, 
/**
 * Any other record: a hurdle, an if-then, a hard moment, a change.
 */
record?: RecordId, };

/**
 * The days that an indicator looked at.
 */
export type IndicatorWindow = { 
/**
 * The first day, where the beginning is known.
 */
from: string | null, 
/**
 * The last day.
 */
to: string, };

/**
 * What a release speaks of.
 */
export type InfoClass = "contact" | "plan" | "safety_plan" | "notes" | "health" | "mental_health" | "substance_use" | "school" | "legal";

/**
 * Everything a file says as of a day.
 */
export type Insight = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * As of the end of which day.
 */
at: string, 
/**
 * Where the family stands, where anybody said so.
 */
phase: Phase | null, 
/**
 * The plain figures of every held meeting.
 */
figures: Array<MeetingFigures>, 
/**
 * The numbers people gave, goal by goal and person by person.
 */
readings: Array<RulerReadings>, 
/**
 * What keeps or kept trends quiet, the first one first.
 */
hard_times: Array<MutedBy>, 
/**
 * What every indicator says.
 */
indicators: Array<Indicator>, 
/**
 * At most two, in the order in which they matter.
 */
signals: Array<Indicator>, 
/**
 * The one that may be brought into the next meeting: of those for everybody, the first.
 */
question: Indicator | null, 
/**
 * What goes well, to be said first.
 */
growth: Array<Indicator>, 
/**
 * Facts that belong together.
 */
patterns: Array<IndicatorPattern>, };

/**
 * A record behind a number.
 */
export type InsightRow = { 
/**
 * Which record.
 */
record: RecordId, 
/**
 * Its kind.
 */
kind: string, 
/**
 * The day it happened.
 */
on: string | null, 
/**
 * Whom it is about: who carries it, did it, said it or was reminded.
 */
person: RecordId | null, 
/**
 * The words of it, or of the step or goal that it is about.
 */
words: string | null, 
/**
 * The number or the choice it holds.
 */
value: string | null, };

/**
 * What the file says about how the plan is lived, as of a day.
 */
export type InsightView = { 
/**
 * What every indicator says.
 */
insight: Insight, 
/**
 * The records behind the numbers.
 */
rows: Array<InsightRow>, };

/**
 * A meeting that something interrupted.
 */
export type Interrupted = { 
/**
 * When it began.
 */
began_at: string, 
/**
 * The last durable save in it.
 */
saved_at: string, };

/**
 * An invitation in the family's own words.
 */
export type InvitationRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * To which meeting.
 */
meeting: RecordId | null, 
/**
 * To whom.
 */
person: PersonView | null, 
/**
 * What they say.
 */
words: QuoteView, 
/**
 * Who sent it.
 */
sent_by: PersonView | null, 
/**
 * When it was sent.
 */
sent_on: string | null, 
/**
 * What came of it.
 */
answer: InviteStatus | null, };

/**
 * What came of asking somebody to come.
 */
export type InviteStatus = "asked" | "coming" | "unsure" | "not_coming";

/**
 * Somebody joins the team.
 */
export type JoinTeam = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * What kind of support they are; from their role where nothing is said.
 */
support_kind?: SupportKind, 
/**
 * What the team calls their part.
 */
role_label?: string, 
/**
 * The first day.
 */
from?: string, 
/**
 * The last day, where it is over already.
 */
to?: string, 
/**
 * Who chose them.
 */
chosen_by: Array<RecordId>, 
/**
 * Whether a court or an agency requires them.
 */
mandated?: boolean, 
/**
 * What they do on the team.
 */
does?: string, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

/**
 * Keeps what is being written.
 */
export type KeepDraft = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * The meeting it is written in.
 */
meeting?: RecordId, 
/**
 * The field.
 */
slot: string, 
/**
 * The field's state as the window keeps it: JSON text.
 */
content: string, };

/**
 * Hands in a piece of a photo or a page: a mebibyte, the last one what is left.
 */
export type KeepPiece = { 
/**
 * What the caller calls the whole.
 */
upload: string, 
/**
 * The number of the piece, from 0.
 */
number: number, 
/**
 * Whether it is the last.
 */
last: boolean, 
/**
 * Its bytes, in base64.
 */
bytes: string, };

/**
 * Keeps a day on which a support was asked, came, or did something.
 */
export type KeepSupportDay = { 
/**
 * Which one.
 */
support: RecordId, 
/**
 * What came of it that day.
 */
what: SupportMoment, 
/**
 * What it was.
 */
words?: string, };

/**
 * Keeps what an import could not place.
 */
export type KeepUnplaced = { 
/**
 * Where it came from.
 */
came_from: string, 
/**
 * As it came.
 */
content: string, };

/**
 * Bytes that are kept whole.
 */
export type KeptBytes = { 
/**
 * SHA-256 of them, in hexadecimal.
 */
sha256: string, 
/**
 * How many.
 */
bytes: number, 
/**
 * What kind of file they are.
 */
media_type: string, };

/**
 * A piece is on the disk.
 */
export type KeptPiece = { 
/**
 * With the last one: what all of them are, as `attachment.add` asks for it.
 */
whole: KeptBytes | null, };

/**
 * A language of our words.
 */
export type Language = "en" | "es";

/**
 * The last thing somebody did.
 */
export type LastDone = { 
/**
 * What was done: `step.take_up`.
 */
what: string, 
/**
 * The kind of the record it was done to.
 */
kind: string, 
/**
 * Which.
 */
record: RecordId, 
/**
 * What it says now.
 */
says: string, 
/**
 * When it was written.
 */
at: string, 
/**
 * Its name.
 */
action: ActionName, };

/**
 * What lies on top of the built-in library on this laptop.
 */
export type Layers = { 
/**
 * The agency's files.
 */
agency: Array<OwnFile>, 
/**
 * The facilitator's own files; they win over the agency's.
 */
own: Array<OwnFile>, 
/**
 * Cards and pairs that the facilitator put away for good.
 */
hide: Array<string>, 
/**
 * Cards that the facilitator wants first.
 */
order: Array<string>, 
/**
 * The deadline profile of this agency; the default one where none is chosen.
 */
timeline: string, };

/**
 * Says who leads an item.
 */
export type LeadAgendaItem = { 
/**
 * Which item.
 */
item: RecordId, 
/**
 * Who leads it.
 */
led_by: RecordId, };

/**
 * Keeps what was learned from a crisis.
 */
export type LearnFromCrisis = { 
/**
 * Which one.
 */
incident: RecordId, 
/**
 * What happened when, as they tell it.
 */
timeline?: string, 
/**
 * What worked.
 */
what_worked?: Array<string>, 
/**
 * Needs that showed.
 */
needs_seen?: Array<string>, 
/**
 * What they change.
 */
changes_made?: Array<string>, };

/**
 * Somebody leaves the team.
 */
export type LeaveTeam = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * The last day; the day this happened where nothing is said.
 */
to?: string, 
/**
 * Why.
 */
reason?: string, };

/**
 * A part of a meeting, and who leads it.
 */
export type LedRow = { 
/**
 * The item; nothing where the part was named with the meeting.
 */
item: RecordId | null, 
/**
 * Of which meeting.
 */
meeting: RecordId, 
/**
 * The day or moment of that meeting.
 */
on: string, 
/**
 * What.
 */
what: string, 
/**
 * Who leads it, where somebody does.
 */
who: PersonView | null, };

/**
 * Why something is left out of what somebody is given.
 */
export type LeftOut = "no_release" | "not_covered" | "protected" | "private";

/**
 * How many records are left out for one reason.
 */
export type LeftOutRow = { 
/**
 * Why.
 */
why: LeftOut, 
/**
 * How many.
 */
count: number, };

/**
 * Somebody who was on the team.
 */
export type LeftRow = { 
/**
 * The seat they held.
 */
id: RecordId, 
/**
 * Who.
 */
person: PersonView, 
/**
 * The last day.
 */
to: string, 
/**
 * Why, where somebody said.
 */
because: string, };

/**
 * Lets a step go, by the family or by the team.
 */
export type LetGoStep = { 
/**
 * Which step.
 */
step: RecordId, 
/**
 * Whether the family let it go.
 */
by_family: boolean, 
/**
 * Why; the family owes none.
 */
reason?: string, };

/**
 * A card of the library, for whoever looks through all of them.
 */
export type LibraryCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * The kind of meeting it was written for, or `drift`, `check_in`, `supervision`, `any`.
 */
meeting: string, 
/**
 * `open`, `reflection`, `affirmation`, `ruler`, `summary`, `offer` or `wait`.
 */
function: string, 
/**
 * The signal that brings it.
 */
signal: string, 
/**
 * The same for people.
 */
when: string, 
/**
 * Its words, with `{slots}`.
 */
texts: Array<CardWords>, 
/**
 * Whether it is put away for good.
 */
hidden: boolean, };

/**
 * The part of life a strength, need or goal belongs to.
 */
export type LifeDomain = "home_and_place_to_live" | "family_and_relationships" | "safety" | "health" | "emotional_wellbeing" | "school_or_work" | "friends_and_fun" | "culture_and_faith" | "legal" | "money_and_basic_needs" | "substance_use" | "community" | "transportation" | "other";

/**
 * What happened in a family's life between meetings.
 */
export type LifeEventKind = "move" | "job" | "birth" | "loss" | "school" | "health" | "legal" | "other";

/**
 * The condition of a lived plan that an indicator belongs to.
 */
export type LivedCondition = "understanding" | "adaptability" | "ownership" | "motivation" | "dependence";

/**
 * Whose, and which of it.
 */
export type LookApart = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * Only what holds these words, or the beginning of one.
 */
text?: string, };

/**
 * How those who met look back at it.
 */
export type LookBackView = { 
/**
 * One person's answer to one of the four.
 */
rows: Array<ReflectionRow>, 
/**
 * What this meeting touched: autonomy, competence, connection.
 */
touched: Array<PulseItem>, };

/**
 * A family with work that a backup lacks.
 */
export type LostFamily = { 
/**
 * The name it is shown under; empty where it was never written.
 */
name: string, 
/**
 * How many things people did.
 */
things: number, };

/**
 * Writes down what was decided, by whom, and who sees it another way.
 */
export type MakeDecision = { 
/**
 * The meeting in which it was decided.
 */
meeting?: RecordId, 
/**
 * The goal it is about.
 */
goal?: RecordId, 
/**
 * What was decided.
 */
words: Words, 
/**
 * The ideas that were considered.
 */
options: Array<RecordId>, 
/**
 * Who decided.
 */
decided_by: Array<RecordId>, 
/**
 * How it was decided.
 */
mode: DecisionMode, 
/**
 * How each person sees it.
 */
views: Array<ViewOf>, };

/**
 * Makes an if-then: a moment one can notice, and one act of its owner.
 */
export type MakeIfThen = { 
/**
 * What it answers.
 */
barrier?: RecordId, 
/**
 * The step it protects.
 */
step?: RecordId, 
/**
 * The goal it protects.
 */
goal?: RecordId, 
/**
 * If this happens.
 */
if_cue: string, 
/**
 * Then I will.
 */
then_response: string, 
/**
 * The one who does it.
 */
owner?: RecordId, 
/**
 * The moment of an ordinary day in which it comes.
 */
moment?: OrdinaryMoment, 
/**
 * The day it was tried out.
 */
rehearsed_on?: string, };

/**
 * One step of the map.
 */
export type MapStep = { 
/**
 * Its id in `assets/practice/meetings`.
 */
id: string, 
/**
 * Its name, a key of `assets/strings`.
 */
name_key: string, 
/**
 * What it is for, a key of `assets/strings`.
 */
purpose_key: string, 
/**
 * `done`, `later`, `now` or `open`.
 */
state: string, 
/**
 * Minutes it usually takes.
 */
minutes: number, 
/**
 * What is captured in it: record kinds in the order of the screen.
 */
captures: Array<string>, };

/**
 * Says that a card was used, or was not.
 */
export type MarkCard = { 
/**
 * Whose meeting.
 */
family: FamilyId, 
/**
 * Which meeting, or which check-in.
 */
meeting: RecordId, 
/**
 * Which card.
 */
card: string, 
/**
 * Whether it was.
 */
used: boolean, };

/**
 * Marks a step of the guided meeting as done, for later, or still to come.
 */
export type MarkMeetingStep = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * The key of the step.
 */
step: string, 
/**
 * What became of it.
 */
state: MeetingStepState, };

/**
 * What became of a signal.
 */
export type MarkOfSignal = { 
/**
 * How it stands with it.
 */
state: SignalState, 
/**
 * Why it was put aside.
 */
reason: string | null, 
/**
 * The day of the mark; none while it is new.
 */
on: string | null, };

/**
 * Marks a signal.
 */
export type MarkSignal = { 
/**
 * The key of its indicator: `O1`.
 */
key: string, 
/**
 * What it is about; nothing where it is about the plan as a whole.
 */
subject?: IndicatorSubject, 
/**
 * Seen, talked about, acted or dismissed.
 */
mark: SignalState, 
/**
 * Why it was put aside.
 */
reason?: string, 
/**
 * The records that were behind it.
 */
facts: Array<RecordId>, };

/**
 * How far a sign of being ready has come, by the family.
 */
export type MarkerRating = "not_yet" | "some" | "yes";

/**
 * A sign of being ready.
 */
export type MarkerRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The sign in their words.
 */
words: QuoteView, 
/**
 * How far it has come, where they said so.
 */
rating: MarkerRating | null, };

/**
 * The figures of one meeting.
 */
export type MeetingFigures = { 
/**
 * The record of the meeting.
 */
meeting: RecordId, 
/**
 * Its number; its place where it bears none.
 */
n: number, 
/**
 * Its day.
 */
date: string, 
/**
 * Whether the days before it were a hard time that everybody may be told of.
 */
is_quiet: boolean, 
/**
 * The days since the meeting before.
 */
gap_days: number | null, 
/**
 * Friends and community people who were there.
 */
natural_supports_present: number, 
/**
 * Whether a youth was there.
 */
youth_present: boolean, 
/**
 * New steps given to staff, of all new steps of which it is known whose hands they are in.
 */
staff_share_of_steps_owned: number | null, 
/**
 * Steps in fact done by staff, of all that were looked at in the next meeting; what was done
 * by nobody knows whom is left out.
 */
staff_share_of_steps_done: number | null, 
/**
 * Steps that were done by the next meeting.
 */
steps_done: number | null, 
/**
 * Steps agreed in it.
 */
steps: number, 
/**
 * Of them, those that family or friends carry.
 */
steps_ours: number, 
/**
 * Of them, those that somebody carries who is there for their work.
 */
steps_staff: number, 
/**
 * Of them, those of which nobody knows whose hands they are in.
 */
steps_unknown: number, 
/**
 * Reminders until the next meeting.
 */
reminders_until_next: number | null, 
/**
 * Goals that were talked about.
 */
goals_discussed: Array<RecordId>, 
/**
 * The steps agreed in it: those of family and friends first, then those of staff, then the rest.
 */
rows_agreed: Array<RecordId>, 
/**
 * The reminders until the next meeting.
 */
rows_reminded: Array<RecordId>, 
/**
 * The friends and community people who were there.
 */
rows_friends: Array<RecordId>, };

/**
 * A meeting in one line.
 */
export type MeetingRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Its number in the family's story.
 */
number: number | null, 
/**
 * What kind.
 */
meeting_type: MeetingType | null, 
/**
 * The kind in words that came from elsewhere.
 */
type_words: string, 
/**
 * Where it stands.
 */
status: MeetingStatus | null, 
/**
 * When; a day or a moment.
 */
at: string | null, 
/**
 * Where.
 */
place: string, 
/**
 * Why it did not happen, or why nobody of the family was there.
 */
why_not: string, 
/**
 * The words that closed it.
 */
words: QuoteView | null, };

/**
 * Where a meeting stands.
 */
export type MeetingStatus = "planned" | "in_progress" | "done" | "moved" | "did_not_happen";

/**
 * What became of a step of the guided meeting.
 */
export type MeetingStepState = "done" | "later" | "open";

/**
 * The kinds of meeting.
 */
export type MeetingType = "first_conversation" | "discovery" | "first_team" | "follow_up_team" | "crisis_debrief" | "transition" | "closing" | "supervision" | "observation";

/**
 * A meeting as the facilitator runs it.
 */
export type MeetingView = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * The name it is shown under.
 */
name: string, 
/**
 * The language spoken at home.
 */
home_language: string, 
/**
 * Which.
 */
id: RecordId, 
/**
 * What kind.
 */
meeting_type: MeetingType, 
/**
 * Where it stands.
 */
status: MeetingStatus, 
/**
 * When it began.
 */
started_at: string | null, 
/**
 * When it ended.
 */
ended_at: string | null, 
/**
 * Where.
 */
place: string, 
/**
 * Minutes it is meant to take.
 */
minutes: number, 
/**
 * The map.
 */
steps: Array<MapStep>, 
/**
 * The step in hand.
 */
at_step: string, 
/**
 * Everyone on the team, with the key that picks them as a speaker.
 */
speakers: Array<Speaker>, 
/**
 * Who interprets, and who facilitates with whoever leads.
 */
help: HelpView, 
/**
 * The large words: the newest a family member or friend said, else the last meeting's.
 */
words: QuoteView | null, 
/**
 * What was kept so far, newest first.
 */
notes: Array<NoteView>, 
/**
 * Their list.
 */
agenda: Array<AgendaView>, 
/**
 * Steps that stood open when the meeting began, with how they went.
 */
review: Array<ReviewRow>, 
/**
 * Open steps from before that the last meeting did not look at.
 */
older_review: Array<ReviewRow>, 
/**
 * What got in the way and still stands.
 */
barriers: Array<BarrierView>, 
/**
 * If-thens on file.
 */
if_thens: Array<IfThenView>, 
/**
 * Goals on the plan.
 */
goals: Array<GoalView>, 
/**
 * Goals that rest, were reached or changed, so that one can be opened again.
 */
past_goals: Array<GoalView>, 
/**
 * Rulers asked today, or to be asked: who, about what, last time's number, today's.
 */
rulers: Array<RulerRow>, 
/**
 * Changes the family made that the plan does not say yet.
 */
adaptations: Array<AdaptationView>, 
/**
 * Steps agreed in this meeting.
 */
new_steps: Array<StepView>, 
/**
 * Who is asked something before the close: family and friends here who carry a step say their
 * part back; the rest of the family that is here is offered the private questions.
 */
readbacks: Array<ReadbackRow>, 
/**
 * Signs of being ready, by the family.
 */
markers: Array<QuoteView>, 
/**
 * The next meeting.
 */
next: MeetingRow | null, 
/**
 * When and where they usually meet, as a suggestion for the next one.
 */
usual: UsualView | null, 
/**
 * Why there is no next meeting.
 */
no_next_reason: string, 
/**
 * What stands between here and the close, by refusal code.
 */
before_close: Array<Sentence>, 
/**
 * Drafts still being written, by slot.
 */
drafts: Array<DraftView>, 
/**
 * Whether the safety plan was looked at in this meeting.
 */
safety_confirmed: boolean, };

/**
 * One row of the table.
 */
export type MinorConsentRule = { 
/**
 * The state, by its two letters.
 */
state: string, 
/**
 * The kind of help: `outpatient_mental_health`, `substance_use` …
 */
service: string, 
/**
 * From this age on.
 */
from_age: number, 
/**
 * What holds beside it: how many visits, when a parent is told.
 */
note: string, 
/**
 * Where it is written.
 */
source: string, 
/**
 * The day the row was written.
 */
written_on: string, 
/**
 * Who has compared it with the source since: a name, or "none".
 */
reviewed_by: string, };

/**
 * The table of minor consent, as it is on file.
 */
export type MinorConsentView = { 
/**
 * The rows.
 */
rules: Array<MinorConsentRule>, };

/**
 * Moves a goal: active, resting, reached, changed into another, or let go.
 */
export type MoveGoal = { 
/**
 * Which goal.
 */
goal: RecordId, 
/**
 * Where it stands from now on.
 */
status: GoalStatus, 
/**
 * Their own reason, needed for `active` where none is on file yet.
 */
why?: Words, 
/**
 * Who in the family decided it.
 */
by?: RecordId, 
/**
 * For `changed`: the goal it became, where that one is on file already.
 */
changed_into?: RecordId, 
/**
 * For `changed`: the goal it becomes, written down with this in one piece.
 */
becomes?: ProposeGoal, 
/**
 * The state in the file's own words, where it came from elsewhere.
 */
status_words?: string, };

/**
 * Moves a planned meeting to another time or place.
 */
export type MoveMeeting = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * When it is now.
 */
planned_at: string, 
/**
 * Where it is now.
 */
place?: string, 
/**
 * How long.
 */
planned_minutes?: number, 
/**
 * Who is invited.
 */
invited?: Array<RecordId>, 
/**
 * Who interprets.
 */
interpreter?: RecordId, 
/**
 * Who helps to facilitate.
 */
co_facilitator?: RecordId, };

/**
 * Says where a need stands.
 */
export type MoveNeed = { 
/**
 * Which need.
 */
need: RecordId, 
/**
 * Where it stands from now on.
 */
status: NeedStatus, };

/**
 * A condition from outside.
 */
export type MustDoView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The condition.
 */
words: string, 
/**
 * Who asks.
 */
who_requires: string, 
/**
 * By when.
 */
due: string | null, 
/**
 * The family's own reason to do it.
 */
family_reason: QuoteView | null, };

/**
 * The event that keeps a trend quiet, and until when.
 */
export type MutedBy = { 
/**
 * What it was.
 */
event: MutedEvent, 
/**
 * The record.
 */
record: RecordId, 
/**
 * Its first day.
 */
on: string, 
/**
 * The last quiet day; open where the pause has no end yet.
 */
until: string | null, 
/**
 * Who may be shown it: what is kept from the household quiets, and no day of it is said.
 */
audience: IndicatorAudience, };

/**
 * What keeps a trend quiet.
 */
export type MutedEvent = "crisis" | "life_event" | "pause";

/**
 * Names what gets in the way.
 */
export type NameBarrier = { 
/**
 * Of which step.
 */
step?: RecordId, 
/**
 * Of which goal.
 */
goal?: RecordId, 
/**
 * What it is.
 */
words: Words, 
/**
 * What kind it is.
 */
barrier_kind?: BarrierKind, };

/**
 * Names what a person lacks or seeks.
 */
export type NameNeed = { 
/**
 * Whose need it is.
 */
person?: RecordId, 
/**
 * The need beneath, in their words.
 */
words: Words, 
/**
 * The part of life it belongs to.
 */
domain?: LifeDomain, 
/**
 * Its place among the needs, 1 first.
 */
rank?: number, 
/**
 * Where it stands; named where nothing is said.
 */
status?: NeedStatus, };

/**
 * Names something a person or the family is good at.
 */
export type NameStrength = { 
/**
 * Whose it is; the whole family's where nobody is named.
 */
person?: RecordId, 
/**
 * The strength.
 */
words: Words, 
/**
 * What it is made of.
 */
strength_kind?: StrengthKind, 
/**
 * The part of life it belongs to.
 */
domain?: LifeDomain, 
/**
 * How it could help.
 */
how_it_could_help?: string, };

/**
 * Where a need stands.
 */
export type NeedStatus = "named" | "chosen" | "being_met" | "met_enough" | "changed";

/**
 * A need.
 */
export type NeedView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Whose.
 */
person: PersonView | null, 
/**
 * The words.
 */
words: QuoteView, 
/**
 * The part of life it belongs to.
 */
domain: LifeDomain | null, 
/**
 * How well it is met, 0 to 10, by who said so last.
 */
met: number | null, 
/**
 * Who said so.
 */
met_by: PersonView | null, 
/**
 * The day on which they said so.
 */
met_on: string | null, 
/**
 * How much it matters, 0 to 10: each person's newest number, and the one before.
 */
matters: Array<RulerView>, 
/**
 * Help that serves it, what goes on first.
 */
services: Array<ServiceView>, };

/**
 * Who is met next, and the words that closed the last meeting.
 */
export type NextView = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * The family by the name it is shown under.
 */
name: string, 
/**
 * The meeting, where one is planned or running.
 */
meeting: RecordId | null, 
/**
 * What kind.
 */
meeting_type: MeetingType | null, 
/**
 * When; a day or a moment.
 */
at: string | null, 
/**
 * Where.
 */
place: string, 
/**
 * Whether it is running now.
 */
running: boolean, 
/**
 * Their words.
 */
words: QuoteView | null, };

/**
 * Says why there is no next date.
 */
export type NoNextMeeting = { 
/**
 * The meeting that ends without one.
 */
meeting: RecordId, 
/**
 * Why.
 */
reason: string, };

/**
 * Says that a planned meeting did not happen, and why.
 */
export type NotHeldMeeting = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * Why.
 */
reason: string, };

/**
 * Notes how this family lives, decides, believes, asks for help.
 */
export type NoteCulture = { 
/**
 * What it is about: "food", "faith", "who decides".
 */
topic: string, 
/**
 * What they said.
 */
words: Words, };

/**
 * Keeps that a report was made: the time and its number, and nothing else.
 */
export type NoteReport = { 
/**
 * When; when this happened where nothing is said.
 */
reported_at?: string, 
/**
 * The number they gave for it.
 */
number?: string, };

/**
 * Something kept.
 */
export type NoteView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Who said it; nobody is the facilitator's own note.
 */
speaker: PersonView | null, 
/**
 * What kind of talk.
 */
talk_kind: TalkKind, 
/**
 * The text.
 */
text: string, 
/**
 * When.
 */
at: string, 
/**
 * The meeting step it was kept in.
 */
meeting_step: string, 
/**
 * The goal it is about.
 */
goal: RecordId | null, 
/**
 * The step of the plan it is about.
 */
step: RecordId | null, 
/**
 * Whether it corrects an earlier one.
 */
corrects: boolean, };

/**
 * A request or a reply with nothing in it.
 */
export type Nothing = Record<symbol, never>;

/**
 * Something changed; whoever shows it asks again.
 */
export type Notice = { 
/**
 * In whose file; none is the list of families or this laptop's choices.
 */
family: FamilyId | null, 
/**
 * Which kinds of record, or `drafts`, `settings`, `families`.
 */
areas: Array<string>, };

/**
 * A fact and the words that ask about it.
 */
export type NoticedFact = { 
/**
 * The fact.
 */
fact: Indicator, 
/**
 * Whether it is a sign of growth.
 */
grows: boolean, 
/**
 * What to ask, where a card has words for it.
 */
ask: AskView | null, };

/**
 * One thing to say in a meeting, at most.
 */
export type NoticedView = { 
/**
 * The fact, and the words that ask about it.
 */
noticed: NoticedFact | null, };

/**
 * How a meeting was watched.
 */
export type ObservationKind = "own_checklist" | "mi_counts" | "external_tool";

/**
 * Whose file a write goes to, and how.
 */
export type OfFamily = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * When it happened, if not now: a day, or a moment with its zone.
 */
on?: string, 
/**
 * Drawn by the caller; the same request asked again is answered again, not done again.
 */
request?: string, 
/**
 * Late entry: what happened is recorded, and the rules about doing do not bind.
 */
late?: boolean, 
/**
 * The draft that this write finishes; it goes in the same transaction.
 */
draft_done?: DraftSlot, };

/**
 * The office, as far as it is known here.
 */
export type OfficeView = { 
/**
 * What stands on the chip.
 */
chip: Chip, 
/**
 * Where the office is, once this laptop is one of its own.
 */
place: string | null, 
/**
 * What the agency is called.
 */
agency: string | null, 
/**
 * Things people did that no office has shown.
 */
waiting: number, 
/**
 * Photos and pages that are here and not yet at the office.
 */
photos: number, 
/**
 * Texts still being written; they never leave.
 */
drafts: number, 
/**
 * Things that were not yet accepted; they are kept here, too.
 */
aside: number, 
/**
 * Fields in which two people wrote different things.
 */
conflicts: number, 
/**
 * When the office was last found to hold the same.
 */
level_at: string | null, 
/**
 * Days until the app asks for a connection; it deletes nothing.
 */
lease_days_left: number | null, 
/**
 * Whether the agency's recovery key opens this notebook where its passphrase is lost.
 */
recoverable: boolean, 
/**
 * In how many seconds somebody goes again.
 */
again_in_seconds: number | null, 
/**
 * Why the last call led nowhere.
 */
trouble: Fault | null, 
/**
 * Each family.
 */
families: Array<FamilyReached>, 
/**
 * What happened on the way, the newest first.
 */
log: Array<OnTheWay>, };

/**
 * One line of the readable log.
 */
export type OnTheWay = { 
/**
 * When.
 */
at: string, 
/**
 * What: the key of its words.
 */
what: string, };

/**
 * One photo or page of a family.
 */
export type OneAttachment = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * Which.
 */
attachment: RecordId, };

/**
 * One family.
 */
export type OneFamily = { 
/**
 * Which.
 */
family: FamilyId, };

/**
 * One meeting of a family.
 */
export type OneMeeting = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * Which.
 */
meeting: RecordId, };

/**
 * One record of a family.
 */
export type OneRecord = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * Its kind.
 */
kind: string, 
/**
 * Which.
 */
record: RecordId, };

/**
 * How it goes on without the team.
 */
export type OnwardPlan = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The if-thens that keep it on track.
 */
staying_on_track: Array<RecordId>, 
/**
 * Who is called, the first one first.
 */
who_to_call: Array<CallRow>, 
/**
 * How they can come back.
 */
how_to_come_back: string, 
/**
 * Kinds of help that go on.
 */
services_continuing: Array<RecordId>, 
/**
 * Papers that were given along.
 */
records_given: Array<string>, 
/**
 * Who in the family said yes to it as it stands.
 */
approved_by: Array<PersonView>, 
/**
 * The day they did.
 */
approved_on: string | null, };

/**
 * What comes after.
 */
export type OnwardView = { 
/**
 * What stays with them.
 */
assets: Array<AssetRow>, 
/**
 * Signs of being ready, by the family.
 */
markers: Array<MarkerRow>, 
/**
 * How it goes on, where that is written.
 */
plan: OnwardPlan | null, 
/**
 * If-thens that could keep it on track.
 */
if_thens: Array<IfThenView>, 
/**
 * Kinds of help that run and could go on.
 */
services: Array<ThingRow>, 
/**
 * Looks back in, the next one first.
 */
checks: Array<CheckRow>, 
/**
 * The way they came.
 */
way: WholeWay, };

/**
 * A new family, as much as is known at first contact.
 */
export type OpenFamily = { 
/**
 * The name it is shown under.
 */
name_shown: string, 
/**
 * The language spoken at home.
 */
home_language?: string, 
/**
 * The IANA zone it lives in.
 */
zone?: string, 
/**
 * The county.
 */
county?: string, 
/**
 * Who is in it.
 */
people: Array<FirstPerson>, 
/**
 * What somebody hopes for, in their own words.
 */
hope?: FirstHope, 
/**
 * Drawn by the caller; the same request asked again is answered again, not done again.
 */
request?: string, };

/**
 * Opens the family's file. Its record bears the family's own identifier.
 */
export type OpenFile = { 
/**
 * The name that is shown on lists.
 */
name_shown: string, 
/**
 * BCP 47 tag of the language spoken at home.
 */
home_language?: string, 
/**
 * The IANA zone in which the family lives.
 */
zone?: string, 
/**
 * The county that serves them.
 */
county?: string, 
/**
 * The tribe they belong to, where they say so.
 */
tribe?: string, 
/**
 * The mark of the file it was entered from, where it was.
 */
came_from?: string, };

/**
 * Opens the sample family.
 */
export type OpenSample = { 
/**
 * Moves every day, so that the last meeting was on this one.
 */
as_if_last_met?: string, 
/**
 * Enters it although it is here already: a second family, on purpose.
 */
again?: boolean, };

/**
 * Puts a meeting's agenda in the order that those who meet want.
 */
export type OrderAgenda = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * The items, the first one first.
 */
items: Array<RecordId>, };

/**
 * Puts the goals in the family's own order.
 */
export type OrderGoals = { 
/**
 * The goals, the most important first; one that is not named stands behind them.
 */
goals: Array<RecordId>, };

/**
 * Takes the steps of the guided meeting in another order. It holds for this meeting alone.
 */
export type OrderMeetingSteps = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * The keys of the steps, the first one first; one that is not named stays behind its neighbor.
 */
steps: Array<string>, };

/**
 * Puts the needs in the family's own order.
 */
export type OrderNeeds = { 
/**
 * The needs, the most important first; one that is not named stands behind them.
 */
needs: Array<RecordId>, };

/**
 * A moment of an ordinary day in which change happens or does not.
 */
export type OrdinaryMoment = "morning" | "mealtime" | "bedtime" | "school_call" | "argument" | "craving" | "visit" | "payday" | "other";

/**
 * How words came onto the page.
 */
export type Origin = "verbatim" | "family_edited" | "staff_paraphrase" | "staff_confirmed" | "mandate" | "not_recorded";

/**
 * Words before they were translated.
 */
export type Original = { 
/**
 * The words as spoken.
 */
text: string, 
/**
 * BCP 47 tag of the language they were spoken in.
 */
lang: string, };

/**
 * A sign that everybody would see.
 */
export type OutcomeRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Of which goal.
 */
goal: RecordId | null, 
/**
 * Of which need.
 */
need: RecordId | null, 
/**
 * What they would see.
 */
words: QuoteView, 
/**
 * How it was when it was written down.
 */
baseline: string, 
/**
 * How often somebody looks.
 */
how_often: string, 
/**
 * Who says how far it is.
 */
who_rates: Array<PersonView>, 
/**
 * Whether somebody of the family said how far it is: they do so first.
 */
family_said: boolean, 
/**
 * What was said, in time.
 */
said: Array<OutcomeSaid>, };

/**
 * What somebody said of a sign once.
 */
export type OutcomeSaid = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Who.
 */
by: PersonView | null, 
/**
 * 0 to 10.
 */
value: number, 
/**
 * The day.
 */
on: string, 
/**
 * What they said about it.
 */
words: QuoteView | null, };

/**
 * Every sign on file.
 */
export type OutcomesView = { 
/**
 * The signs, as they came onto the file.
 */
rows: Array<OutcomeRow>, };

/**
 * A practice file of one's own, of the same shape as the built-in one of that name.
 */
export type OwnFile = { 
/**
 * `prompts/en.toml`, `meetings/follow_up_team.toml`, `timelines/our_county.toml` …
 */
name: string, 
/**
 * What it says.
 */
text: string, };

/**
 * Something of the facilitator's own.
 */
export type OwnRecord = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * Which.
 */
id: RecordId, 
/**
 * The day it happened.
 */
on: string, 
/**
 * Its fields by name.
 */
fields: Record<string, unknown>, };

/**
 * "Instead of … try …".
 */
export type PairView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its language.
 */
lang: string, 
/**
 * A sentence that prescribes.
 */
instead_of: string, 
/**
 * One that evokes.
 */
try_this: string, 
/**
 * What it works on.
 */
works_on: string, 
/**
 * Who read the translation; absent in the first language.
 */
reviewed_by: string | null, 
/**
 * Whether it is put away for good.
 */
hidden: boolean, };

/**
 * Consents and releases, and who may decide for whom.
 */
export type PapersView = { 
/**
 * What was allowed: what still holds first, then the newest.
 */
consents: Array<ConsentRow>, 
/**
 * Who may decide: what still holds first, then the newest.
 */
authorities: Array<AuthorityRow>, };

/**
 * What somebody typed to open the notebook.
 */
export type Passphrase = string;

/**
 * A pause.
 */
export type PauseRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day, where one is agreed.
 */
to: string | null, 
/**
 * Who asked for it.
 */
asked_by: PersonView | null, 
/**
 * Why, where they said.
 */
why: string, 
/**
 * Whether it holds today.
 */
holds: boolean, 
/**
 * Whether it is still to come.
 */
is_ahead: boolean, };

/**
 * The people of a family, their homes, and what the file says of the family itself.
 */
export type PeopleView = { 
/**
 * What the file says of the family itself.
 */
facts: FactsView, 
/**
 * Everybody on file, as they came onto it.
 */
people: Array<PersonCard>, 
/**
 * The homes, as they came onto the file.
 */
homes: Array<HomeRow>, 
/**
 * Where children lived: what holds today first, then the latest.
 */
stays: Array<StayRow>, 
/**
 * What people asked for so that they can take part: what is open first, then the latest.
 */
asked_for: Array<AskedForRow>, };

/**
 * How to meet somebody.
 */
export type PersonCard = { 
/**
 * Who, by the name they go by.
 */
person: PersonView, 
/**
 * The pronouns they use.
 */
pronouns: string, 
/**
 * The day they were born.
 */
born_on: string | null, 
/**
 * What they speak.
 */
languages: Array<string>, 
/**
 * What they read.
 */
reads: Array<string>, 
/**
 * Whether they want an interpreter.
 */
interpreter_needed: boolean, 
/**
 * Who interprets for them.
 */
interpreter: PersonView | null, 
/**
 * What helps them to take part, and what else is good to know.
 */
about: string, 
/**
 * How to reach them.
 */
ways: Array<ContactWay>, 
/**
 * Whether nobody may learn where they live.
 */
address_confidential: boolean, 
/**
 * The home they belong to.
 */
household: RecordId | null, 
/**
 * Their seat on the team, where they hold one today.
 */
seat: SeatView | null, };

/**
 * Who a person is to the family and the team.
 */
export type PersonRole = "youth" | "sibling" | "caregiver" | "natural" | "professional" | "system" | "facilitator" | "family_partner" | "interpreter";

/**
 * Somebody by the name they go by now.
 */
export type PersonView = { 
/**
 * Who.
 */
id: RecordId, 
/**
 * The name they go by.
 */
called: string, 
/**
 * What they are to the family: "mother", "neighbor".
 */
relation: string, 
/**
 * Their part.
 */
role: PersonRole | null, 
/**
 * Whose hands theirs are: F, N, P, X or S.
 */
class: CarrierClass | null, 
/**
 * The language in which the program speaks to them when they hold the laptop: `en`, `es`, or nothing
 * where theirs is neither.
 */
lang: string, };

/**
 * Where an enrollment stands.
 */
export type Phase = "engagement" | "plan_development" | "implementation" | "transition";

/**
 * Puts a need into the part of life it belongs to.
 */
export type PlaceNeed = { 
/**
 * Which need.
 */
need: RecordId, 
/**
 * The part of life.
 */
domain: LifeDomain, };

/**
 * Puts a strength into the part of life it belongs to; what is not given stays as it is.
 */
export type PlaceStrength = { 
/**
 * Which strength.
 */
strength: RecordId, 
/**
 * The part of life.
 */
domain: LifeDomain, 
/**
 * How it could help.
 */
how_it_could_help?: string, };

/**
 * Plans a meeting.
 */
export type PlanMeeting = { 
/**
 * Which kind.
 */
meeting_type: MeetingType, 
/**
 * When.
 */
planned_at?: string, 
/**
 * How long.
 */
planned_minutes?: number, 
/**
 * Where.
 */
place?: string, 
/**
 * In which language.
 */
language?: string, 
/**
 * Who interprets.
 */
interpreter?: RecordId, 
/**
 * Who is invited.
 */
invited: Array<RecordId>, 
/**
 * Who leads what.
 */
leads: Array<WhoWhat>, };

/**
 * Plans a look back in after the close.
 */
export type PlanPostCheck = { 
/**
 * The day.
 */
due: string, };

/**
 * A dated plan.
 */
export type PlanRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Its number.
 */
number: number | null, 
/**
 * The day from which it holds.
 */
on: string | null, 
/**
 * Whether the plan still says the same.
 */
is_current: boolean, 
/**
 * Who in the family said yes to it.
 */
approved_by: Array<PersonView>, 
/**
 * Who was given a copy.
 */
copies: Array<CopyRow>, };

/**
 * How much of the safety plan was used.
 */
export type PlanUsed = "yes" | "part" | "no" | "unknown";

/**
 * The whole library, and what lies on top of it.
 */
export type PracticeView = { 
/**
 * Every card, in its order.
 */
cards: Array<LibraryCard>, 
/**
 * Every pair of every language.
 */
pairs: Array<PairView>, 
/**
 * Deadline profiles that can be chosen.
 */
timelines: Array<string>, 
/**
 * The layers as they were laid.
 */
layers: Layers, 
/**
 * Files that are left out because they cannot be read.
 */
left_out: Array<FaultyFile>, };

/**
 * Somebody is asked onto the team, says whether they come, or was shown how it works.
 */
export type PrepareSeat = { 
/**
 * Who; they hold a seat or are given one.
 */
person: RecordId, 
/**
 * The day they were asked.
 */
invited_on?: string, 
/**
 * What they said.
 */
invite_status?: InviteStatus, 
/**
 * The day they were shown how it works.
 */
oriented_on?: string, };

/**
 * Whether somebody was at a meeting.
 */
export type Presence = "here" | "absent";

/**
 * Asks for an invitation on paper.
 */
export type PrintInvitation = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * Which one.
 */
invitation: RecordId, 
/**
 * The language of our words on it.
 */
lang?: string, };

/**
 * Asks for the family's plan on paper.
 */
export type PrintPlan = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * The language of our words on it; the family's own where none is given.
 */
lang?: string, 
/**
 * Who it is for; nobody is the family's own copy.
 */
recipient?: RecordId, };

/**
 * Asks for the safety plan on paper.
 */
export type PrintSafety = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * The language of our words on it.
 */
lang?: string, };

/**
 * Asks for the story's summary on paper.
 */
export type PrintSummary = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * Which one.
 */
discovery: RecordId, 
/**
 * The language of our words on it.
 */
lang?: string, };

/**
 * Where the PDF lies.
 */
export type Printed = { 
/**
 * Its path.
 */
path: string, };

/**
 * Who may be shown something that is held.
 */
export type Privacy = "team" | "family_only" | "person_only" | "staff_only" | "restricted";

/**
 * Writes a goal down as a draft; with its why it becomes active at once.
 */
export type ProposeGoal = { 
/**
 * The goal in the family's words.
 */
words: Words, 
/**
 * Whose goal it is.
 */
owners: Array<RecordId>, 
/**
 * Their own reason.
 */
why?: Words, 
/**
 * The needs it answers.
 */
needs: Array<RecordId>, 
/**
 * The part of life it belongs to.
 */
domain?: LifeDomain, };

/**
 * Says who may be shown a record, and from which protected source it comes. What only some may
 * hold moves to the restricted part of the file, as a new record there, and all that hangs on it.
 */
export type ProtectRecord = { 
/**
 * The kind of the record.
 */
kind: string, 
/**
 * Which record.
 */
record: RecordId, 
/**
 * Who may be shown it.
 */
privacy?: Privacy, 
/**
 * Which protected source it comes from.
 */
segment?: SourceSegment, 
/**
 * Whether no screen or page of the household may hold it.
 */
not_for_household?: boolean, };

/**
 * The three private questions.
 */
export type PulseItem = "autonomy" | "competence" | "connection";

/**
 * Words with their voice: the largest thing on a page.
 */
export type QuoteView = { 
/**
 * The record they stand in.
 */
record: RecordId, 
/**
 * The words, untouched.
 */
text: string, 
/**
 * Who said them.
 */
by: PersonView | null, 
/**
 * The day they were said.
 */
on: string | null, 
/**
 * The moment, where one is known.
 */
at: string | null, 
/**
 * BCP 47 tag, for the marks around them and for speech.
 */
lang: string, 
/**
 * How they came onto the page.
 */
origin: Origin, };

/**
 * Raises an idea.
 */
export type RaiseOption = { 
/**
 * The goal it is for.
 */
goal?: RecordId, 
/**
 * The need it is for.
 */
need?: RecordId, 
/**
 * The idea.
 */
words: Words, 
/**
 * Who raised it; the speaker of the words where nobody is named.
 */
raised_by?: RecordId, };

/**
 * Says how far a sign has come, by the family.
 */
export type RateMarker = { 
/**
 * Which sign.
 */
marker: RecordId, 
/**
 * Not yet, some or yes.
 */
rating: MarkerRating, };

/**
 * Somebody says how well a need is met, 0 to 10.
 */
export type RateNeed = { 
/**
 * Which need.
 */
need: RecordId, 
/**
 * Who says so.
 */
by: RecordId, 
/**
 * The number.
 */
value: number, };

/**
 * Somebody says how far it is, 0 to 10.
 */
export type RateOutcome = { 
/**
 * Which sign.
 */
marker: RecordId, 
/**
 * Who says so.
 */
by: RecordId, 
/**
 * The number.
 */
value: number, 
/**
 * What they said about it.
 */
words?: Words, };

/**
 * One person before the close: their part, if they carry one, and the private questions.
 */
export type ReadbackRow = { 
/**
 * Who.
 */
person: PersonView, 
/**
 * Whether they have a part to say back.
 */
carries: boolean, 
/**
 * Their goal's words: the headline.
 */
goal: GoalView | null, 
/**
 * Their open steps; none where they carry nothing, and then nothing is said back.
 */
steps: Array<StepView>, 
/**
 * How much they said.
 */
said: SaidBack | null, 
/**
 * In their words.
 */
words: string, 
/**
 * Their answer, where there is one: what it said before stands behind it.
 */
readback: RecordId | null, 
/**
 * Whether the private questions were offered.
 */
pulse_offered: boolean, };

/**
 * An answer made ready together with what it protects.
 */
export type Ready = { 
/**
 * If this happens.
 */
if_cue: string, 
/**
 * Then I will.
 */
then_response: string, };

/**
 * Records something that a person asked for, or that was arranged, so that they can take part.
 */
export type RecordAccommodation = { 
/**
 * What it is.
 */
words: string, 
/**
 * Who arranged it.
 */
by?: RecordId, 
/**
 * The goal it belongs to.
 */
goal?: RecordId, 
/**
 * Who asked for it.
 */
asked_by?: RecordId, 
/**
 * Whether it was made; nothing where nobody said so.
 */
made?: YesNoUnknown, };

/**
 * Writes down what somebody may decide for a child, or what a court has limited.
 */
export type RecordAuthority = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * For which child.
 */
child: RecordId, 
/**
 * What they may decide.
 */
what: Authority, 
/**
 * The first day.
 */
from?: string, 
/**
 * The last day.
 */
to?: string, 
/**
 * The paper that says so.
 */
document?: string, 
/**
 * What it leaves out, as the paper words it.
 */
limits?: string, 
/**
 * The page itself, where it was kept.
 */
attachment?: RecordId, };

/**
 * Records a contact.
 */
export type RecordCheckIn = { 
/**
 * How it took place.
 */
mode?: CheckInMode, 
/**
 * Who started it.
 */
initiator?: ContactInitiator, 
/**
 * With whom.
 */
with: Array<RecordId>, 
/**
 * By whom.
 */
by?: RecordId, 
/**
 * How long.
 */
minutes?: number, 
/**
 * Whether they were reached.
 */
reached?: YesNoUnknown, 
/**
 * What was said.
 */
notes?: string, 
/**
 * How steps went, kept with the contact in one piece.
 */
steps: Array<StepTold>, };

/**
 * Records what somebody allowed.
 */
export type RecordConsent = { 
/**
 * What kind of consent.
 */
consent_kind: ConsentKind, 
/**
 * About whom.
 */
person: RecordId, 
/**
 * Who signed.
 */
signer?: RecordId, 
/**
 * Who may receive it, by name.
 */
to_party?: string, 
/**
 * Who may receive it, where they are on file.
 */
to_person?: RecordId, 
/**
 * What may be shared.
 */
scope?: string, 
/**
 * What for.
 */
purpose?: string, 
/**
 * The first day.
 */
starts?: string, 
/**
 * The last day.
 */
expires?: string, 
/**
 * On paper or on screen.
 */
method?: string, 
/**
 * From whom the information comes.
 */
from_party?: string, 
/**
 * What may be shared, by class; none named is what the plan needs.
 */
info_classes: Array<InfoClass>, 
/**
 * By which authority the signer signs for somebody else.
 */
authority_used?: Authority, 
/**
 * Which wording was signed.
 */
text_version?: string, 
/**
 * BCP 47 tag of its language.
 */
lang?: string, 
/**
 * Who explained it.
 */
explained_by?: RecordId, 
/**
 * Who interpreted.
 */
interpreter?: RecordId, 
/**
 * The signed page, where it was kept.
 */
attachment?: RecordId, };

/**
 * Records a crisis.
 */
export type RecordCrisis = { 
/**
 * What happened.
 */
words: string, 
/**
 * When it began; when this happened where nothing is said.
 */
started_at?: string, 
/**
 * When it was over.
 */
ended_at?: string, 
/**
 * Where.
 */
place?: string, 
/**
 * How hot it got, in the words of their safety plan.
 */
level?: string, 
/**
 * Who tells it.
 */
by?: RecordId, 
/**
 * Who was there first.
 */
first_responder?: RecordId, 
/**
 * How much of the safety plan was used.
 */
used?: PlanUsed, 
/**
 * Which services came.
 */
formal_used: Array<string>, 
/**
 * Whether anybody was hurt, and how.
 */
harm?: string, 
/**
 * Whether the police came or anybody was held.
 */
police_or_restraint?: string, };

/**
 * A record inside a scope.
 */
export type RecordId = string;

/**
 * Records a hard moment.
 */
export type RecordIncident = { 
/**
 * What happened.
 */
words: string, 
/**
 * Who tells it.
 */
by?: RecordId, 
/**
 * The goal it touches.
 */
goal?: RecordId, 
/**
 * How hot it got, in the words of their safety plan.
 */
level?: string, 
/**
 * Whether the safety plan was used.
 */
plan_used?: YesNoUnknown, 
/**
 * Who was there first.
 */
first_responder?: RecordId, };

/**
 * Records a change in the family's life.
 */
export type RecordLifeEvent = { 
/**
 * What happened.
 */
words: string, 
/**
 * What kind of change.
 */
what: LifeEventKind, };

/**
 * Records a whole meeting that was held.
 */
export type RecordMeeting = { 
/**
 * The planned meeting that it was, where there is one.
 */
meeting?: RecordId, 
/**
 * Its number in the file.
 */
number?: number, 
/**
 * Which kind.
 */
meeting_type?: MeetingType, 
/**
 * The kind in the file's own words.
 */
type_words?: string, 
/**
 * When it began.
 */
started_at: string, 
/**
 * When it ended, where that is known.
 */
ended_at?: string, 
/**
 * Where.
 */
place?: string, 
/**
 * In the room, by phone, by video.
 */
mode?: string, 
/**
 * In which language.
 */
language?: string, 
/**
 * Who interpreted.
 */
interpreter?: RecordId, 
/**
 * Who facilitated.
 */
facilitator?: RecordId, 
/**
 * Who was there and who was not.
 */
attendance: Array<Attended>, 
/**
 * What was written down.
 */
notes?: string, };

/**
 * Keeps what a coach saw in a meeting: strengths first, one focus.
 */
export type RecordObservation = { 
/**
 * Who watched.
 */
observer: string, 
/**
 * How.
 */
watched: ObservationKind, 
/**
 * What was counted.
 */
counts: Array<Count>, 
/**
 * What went well.
 */
strengths_seen: string, 
/**
 * The one thing to try next.
 */
next_focus?: string, 
/**
 * Whether the facilitator agreed to it.
 */
agreed?: boolean, };

/**
 * Keeps how it was when somebody looked back in.
 */
export type RecordPostCheck = { 
/**
 * The planned one; a new one where none is named.
 */
check?: RecordId, 
/**
 * How it is, in their words.
 */
how_it_is?: Words, 
/**
 * Whether they came back to services.
 */
returned_to_services?: YesNoUnknown, };

/**
 * Records that somebody reminded somebody of a step.
 */
export type RecordReminder = { 
/**
 * Of which step.
 */
step: RecordId, 
/**
 * By whom.
 */
by?: RecordId, 
/**
 * Of whom.
 */
to?: RecordId, 
/**
 * By call, text or word.
 */
channel?: string, 
/**
 * Whether the carrier had asked for it.
 */
asked_for: YesNoUnknown, 
/**
 * Whether the step was done after it.
 */
led_to_done?: YesNoUnknown, 
/**
 * The meeting it came before.
 */
before_meeting?: RecordId, };

/**
 * Keeps a supervision talk; the facilitator's agenda comes first.
 */
export type RecordSupervision = { 
/**
 * With whom.
 */
supervisor: string, 
/**
 * What the facilitator wanted to talk about.
 */
agenda: Array<string>, 
/**
 * The identifiers of the families that were talked about.
 */
families: Array<RecordId>, 
/**
 * The keys of the signals that were talked about.
 */
signals: Array<string>, 
/**
 * What the facilitator said.
 */
staff_words?: string, 
/**
 * What they work on.
 */
coaching_goal?: RecordId, };

/**
 * Records something that went well.
 */
export type RecordWin = { 
/**
 * What went well.
 */
words: string, 
/**
 * Who tells it.
 */
by?: RecordId, 
/**
 * The goal it belongs to.
 */
goal?: RecordId, };

/**
 * Somebody looks back at one of the four conditions.
 */
export type Reflect = { 
/**
 * At which meeting.
 */
meeting: RecordId, 
/**
 * Who.
 */
person: RecordId, 
/**
 * Which condition.
 */
condition: Condition, 
/**
 * Not yet, some or yes; nothing where it was skipped.
 */
answer?: MarkerRating, 
/**
 * What they saw that says so.
 */
words?: Words, };

/**
 * One look back by one person.
 */
export type ReflectionRow = { 
/**
 * Who.
 */
person: PersonView, 
/**
 * Which of the four.
 */
condition: Condition, 
/**
 * Not yet, some or yes; nothing where it was skipped.
 */
answer: MarkerRating | null, };

/**
 * What somebody may be given.
 */
export type ReleaseView = { 
/**
 * The live releases that name them.
 */
releases: Array<RecordId>, 
/**
 * What is left out, counted by reason.
 */
left_out: Array<LeftOutRow>, };

/**
 * Which reminder a carrier wants.
 */
export type ReminderWish = "none" | "from_facilitator" | "from_someone_else";

/**
 * Takes a record off the page.
 */
export type RemoveRecord = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * Which record.
 */
record: RecordId, 
/**
 * Why.
 */
reason: string, };

/**
 * Changes the name that is shown on lists.
 */
export type RenameFamily = { 
/**
 * The new name.
 */
name_shown: string, };

/**
 * Puts a record back on the page.
 */
export type RestoreRecord = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * Which record.
 */
record: RecordId, };

/**
 * Where to put the cursor back.
 */
export type Resume = { 
/**
 * Whose meeting.
 */
family: FamilyId, 
/**
 * Which meeting.
 */
meeting: RecordId, };

/**
 * A step and how it went.
 */
export type ReviewRow = { 
/**
 * The step.
 */
step: StepView, 
/**
 * How it went, once somebody said so in this meeting.
 */
outcome: StepStatus | null, 
/**
 * Who in fact did it.
 */
done_by: PersonView | null, 
/**
 * Who helped: nobody where they did it alone, none where nobody asked.
 */
done_with: Array<RecordId> | null, 
/**
 * Reminders since the last meeting.
 */
reminders: number, };

/**
 * Looks at how a step went: keeps the look and moves the step.
 */
export type ReviewStep = { 
/**
 * Which step.
 */
step: RecordId, 
/**
 * The meeting in which it was looked at.
 */
meeting?: RecordId, 
/**
 * The check-in in which it was looked at.
 */
check_in?: RecordId, 
/**
 * How it stands now.
 */
outcome: StepStatus, 
/**
 * How it stands, in the person's words.
 */
outcome_words?: string, 
/**
 * Who did it; the lead carrier where nothing is said. In late entry nobody knows then.
 */
done_by?: RecordId, 
/**
 * Who did it with them: left out where nobody asked, empty where they did it alone.
 */
done_with?: Array<RecordId>, 
/**
 * What else was said.
 */
note?: string, };

/**
 * Writes a safety plan, or brings one up to date; what is not given stays as it is.
 */
export type ReviseCrisisPlan = { 
/**
 * Which plan; a new one where none is named.
 */
plan?: RecordId, 
/**
 * Whose hard moments it is about.
 */
whose: Array<RecordId>, 
/**
 * What a crisis means here.
 */
family_definition?: string, 
/**
 * What sets it off.
 */
triggers?: Array<string>, 
/**
 * How one sees it coming.
 */
early_signs?: Array<string>, 
/**
 * What helps.
 */
what_helps?: Array<string>, 
/**
 * What makes it worse.
 */
what_makes_it_worse?: Array<string>, 
/**
 * Who is called, the first one first.
 */
call_order?: Array<WhoWhat>, 
/**
 * Numbers at hand.
 */
contacts?: Array<WhoWhat>, 
/**
 * Where medicines, weapons and sharp things are kept.
 */
safe_storage?: string, 
/**
 * Who looks after the other children and the animals.
 */
siblings_and_pets?: string, 
/**
 * Why it was changed.
 */
because?: string, 
/**
 * What keeps it from getting there.
 */
prevention_steps?: Array<string>, 
/**
 * From calm to danger: how one sees it, who does what, and when it is over.
 */
levels?: Array<CrisisLevel>, 
/**
 * Where medicines are kept.
 */
safe_medicines?: string, 
/**
 * Where firearms are kept.
 */
safe_firearms?: string, 
/**
 * Where sharp things are kept.
 */
safe_sharps?: string, 
/**
 * One adult's own plan: no screen or page of the household ever holds it.
 */
not_for_household?: boolean, };

/**
 * Says an if-then in better words, ties it to a moment of the day, or keeps that it was tried
 * out; what is not given stays as it is.
 */
export type ReviseIfThen = { 
/**
 * Which one.
 */
if_then: RecordId, 
/**
 * If this happens.
 */
if_cue?: string, 
/**
 * Then I will.
 */
then_response?: string, 
/**
 * The moment of an ordinary day in which it comes.
 */
moment?: OrdinaryMoment, 
/**
 * The day it was tried out.
 */
rehearsed_on?: string, 
/**
 * The safety plan it belongs to.
 */
crisis_plan?: RecordId, };

/**
 * Changes what is known of a kind of help; what is not given stays as it is.
 */
export type ReviseService = { 
/**
 * Which one.
 */
service: RecordId, 
/**
 * The need it serves.
 */
need?: RecordId, 
/**
 * What kind of help.
 */
what?: string, 
/**
 * Who gives it.
 */
who?: string, 
/**
 * How often.
 */
how_often?: string, 
/**
 * The first day.
 */
from?: string, 
/**
 * The last day.
 */
to?: string, 
/**
 * How everybody will know that it may end.
 */
ends_when?: string, };

/**
 * Brings what is known of a support up to date; what is not given stays as it is.
 */
export type ReviseSupport = { 
/**
 * Which one.
 */
support: RecordId, 
/**
 * Who, once they are on file.
 */
person?: RecordId, 
/**
 * What they are to the family.
 */
relation?: string, 
/**
 * How close, 1 to 3.
 */
closeness?: number, 
/**
 * What they give.
 */
gives?: string, 
/**
 * What they get.
 */
gets?: string, 
/**
 * What they could be asked for.
 */
could_ask_for?: string, };

/**
 * Writes how it goes on, or brings that up to date; a changed plan is approved anew.
 */
export type ReviseTransitionPlan = { 
/**
 * Which plan; a new one where none is named.
 */
plan?: RecordId, 
/**
 * The if-thens that keep it on track.
 */
staying_on_track?: Array<RecordId>, 
/**
 * Who is called, the first one first.
 */
who_to_call?: Array<WhoWhat>, 
/**
 * The safety plan as it is left.
 */
crisis_plan?: RecordId, 
/**
 * How the family can come back.
 */
how_to_come_back?: string, 
/**
 * Kinds of help that go on.
 */
services_continuing?: Array<RecordId>, 
/**
 * Papers that were given along.
 */
records_given?: Array<string>, };

/**
 * Takes a consent back, from the day this happened.
 */
export type RevokeConsent = { 
/**
 * Which one.
 */
consent: RecordId, };

/**
 * Says a goal in better words; the earlier ones stay in the history.
 */
export type RewordGoal = { 
/**
 * Which goal.
 */
goal: RecordId, 
/**
 * The family's words.
 */
words: Words, };

/**
 * Says something in better words; the earlier ones stay in the history.
 */
export type RewordRecord = { 
/**
 * The kind of the record.
 */
kind: string, 
/**
 * Which record.
 */
record: RecordId, 
/**
 * Which field.
 */
field: string, 
/**
 * The words.
 */
words: Words, };

/**
 * Says a step, its moment or its day in a better way.
 */
export type RewordStep = { 
/**
 * Which step.
 */
step: RecordId, 
/**
 * What they will do.
 */
words?: Words, 
/**
 * When and where.
 */
cue?: string, 
/**
 * Until when.
 */
due_on?: string, 
/**
 * The very first thing to do.
 */
first_move?: string, 
/**
 * How often, for a step that repeats.
 */
rhythm?: string, };

/**
 * What the road needs; what cannot be known is left out.
 */
export type RoadView = { 
/**
 * Families complete on this laptop.
 */
families_here: number, 
/**
 * Battery charge in percent.
 */
battery_percent: number | null, 
/**
 * Free space in megabytes.
 */
disk_free_mb: number | null, 
/**
 * Days until the office must renew; none before enrolment.
 */
lease_days: number | null, };

/**
 * What a ruler asks.
 */
export type RulerKind = "importance" | "confidence" | "readiness";

/**
 * One number that somebody gave.
 */
export type RulerReading = { 
/**
 * The record.
 */
record: RecordId, 
/**
 * Its day.
 */
on: string, 
/**
 * 0 to 10.
 */
value: number, };

/**
 * The numbers of one person on one goal, the first one first.
 */
export type RulerReadings = { 
/**
 * Whose.
 */
person: RecordId, 
/**
 * On which goal.
 */
goal: RecordId, 
/**
 * What was asked.
 */
ruler_kind: RulerKind, 
/**
 * Who may be shown them.
 */
audience: IndicatorAudience, 
/**
 * The numbers.
 */
values: Array<RulerReading>, };

/**
 * One person's ruler for one goal.
 */
export type RulerRow = { 
/**
 * What is asked.
 */
kind: RulerKind, 
/**
 * About which goal.
 */
goal: RecordId, 
/**
 * Of whom.
 */
person: PersonView, 
/**
 * Last time.
 */
before: number | null, 
/**
 * Today.
 */
now: number | null, };

/**
 * The newest reading of one person, and the one before.
 */
export type RulerView = { 
/**
 * What was asked.
 */
kind: RulerKind, 
/**
 * Of whom.
 */
person: PersonView, 
/**
 * 0 to 10.
 */
value: number, 
/**
 * The day.
 */
on: string, 
/**
 * The reading before.
 */
before: number | null, };

/**
 * How hot it is: how one sees it, who does what, and when it is over.
 */
export type SafetyLevel = { 
/**
 * What the family calls it.
 */
name: string, 
/**
 * How one sees that it is here.
 */
signs: Array<string>, 
/**
 * Who does what.
 */
who_does_what: Array<SafetyStep>, 
/**
 * Who is called, the first one first.
 */
call_order: Array<SafetyStep>, 
/**
 * How everybody knows that it is over.
 */
stop_sign: string, };

/**
 * What a hard moment is here, and what everybody does.
 */
export type SafetyPlanView = { 
/**
 * Which plan, so that a change revises it and makes no second one.
 */
plan: RecordId, 
/**
 * Whose hard moments it is about.
 */
whose: Array<PersonView>, 
/**
 * Whether it is one adult's own: no screen or page of the household ever holds it.
 */
not_for_household: boolean, 
/**
 * What a crisis means to the family, in its words.
 */
family_definition: string, 
/**
 * What sets it off.
 */
triggers: Array<string>, 
/**
 * What shows first.
 */
early_signs: Array<string>, 
/**
 * What helps.
 */
what_helps: Array<string>, 
/**
 * What makes it worse.
 */
what_makes_it_worse: Array<string>, 
/**
 * Who does what, in order.
 */
call_order: Array<SafetyStep>, 
/**
 * Numbers from the file.
 */
contacts: Array<SafetyStep>, 
/**
 * What keeps it from getting there.
 */
prevention_steps: Array<string>, 
/**
 * From calm to danger, and when it is over.
 */
levels: Array<SafetyLevel>, 
/**
 * How medicines, weapons and sharp things are kept.
 */
safe_storage: string, 
/**
 * Where medicines are kept.
 */
safe_medicines: string, 
/**
 * Where firearms are kept.
 */
safe_firearms: string, 
/**
 * Where sharp things are kept.
 */
safe_sharps: string, 
/**
 * Who looks after the other children and the animals.
 */
siblings_and_pets: string, 
/**
 * The day on which something in it was last written.
 */
revised_on: string | null, 
/**
 * The day of the last meeting that looked at it together and said it is still right.
 */
looked_on: string | null, 
/**
 * What it was last written by, so that nobody writes over what they have not seen.
 */
state: string, };

/**
 * One person's part.
 */
export type SafetyStep = { 
/**
 * Who.
 */
who: PersonView | null, 
/**
 * A name for someone who is not on file.
 */
name: string, 
/**
 * What they do, or the number.
 */
what: string, };

/**
 * Every safety plan that may stand on the facilitator's screen, and the numbers that are there either way.
 */
export type SafetyView = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * The name it is shown under.
 */
name: string, 
/**
 * The plans: the family's own before one adult's, then the one that was revised last.
 */
plans: Array<SafetyPlanView>, 
/**
 * Lines anybody may call: 988, 911, the agency's.
 */
lines: Array<CrisisLine>, };

/**
 * How much of their part a person said back.
 */
export type SaidBack = "yes" | "partly" | "no" | "skipped";

/**
 * A card that was said, and what the family then said. For the facilitator alone.
 */
export type SaidCard = { 
/**
 * Which card.
 */
card: string, 
/**
 * Its words, with an ellipsis where the family's own stood; empty where the library has it no
 * more.
 */
text: string, 
/**
 * The language of those words.
 */
lang: string, 
/**
 * What family or friends said next, where it was kept.
 */
then: QuoteView | null, };

/**
 * When something was last on the disk.
 */
export type Saved = { 
/**
 * When its commit returned.
 */
saved_at: string, };

/**
 * A carrier says their part back, in part, or chooses not to.
 */
export type SayBack = { 
/**
 * In which meeting.
 */
meeting: RecordId, 
/**
 * Who.
 */
person: RecordId, 
/**
 * Which step, where it was one.
 */
step?: RecordId, 
/**
 * How much of it.
 */
said: SaidBack, 
/**
 * Their words.
 */
words?: Words, };

/**
 * Says which of the three needs this meeting touched.
 */
export type SayTouched = { 
/**
 * Which meeting.
 */
meeting: RecordId, 
/**
 * Autonomy, competence, connection: those it touched.
 */
touched: Array<PulseItem>, };

/**
 * Says a picture of a better life; said again by the same holder, it is their newer one.
 */
export type SayVision = { 
/**
 * Whose it is; the whole family's where nobody is named.
 */
holder?: RecordId, 
/**
 * The picture in their words.
 */
words: Words, };

/**
 * Says why a goal matters.
 */
export type SayWhy = { 
/**
 * Which goal.
 */
goal: RecordId, 
/**
 * The person's own reason.
 */
why: Words, };

/**
 * One compartment of a family's file, a staff unit, or the agency.
 */
export type ScopeId = string;

/**
 * What was found.
 */
export type SearchView = { 
/**
 * The places, in the order that was asked for.
 */
hits: Array<FoundView>, };

/**
 * A seat on the team, and whether it was made ready.
 */
export type SeatView = { 
/**
 * The day they were asked.
 */
invited_on: string | null, 
/**
 * What they said.
 */
invite_status: InviteStatus | null, 
/**
 * The day they were shown how it works.
 */
oriented_on: string | null, 
/**
 * Whether a court or an agency requires them.
 */
mandated: boolean, };

/**
 * Says that it got in the way again.
 */
export type SeeBarrierAgain = { 
/**
 * Which one.
 */
barrier: RecordId, };

/**
 * How one person sees a decision.
 */
export type SeenRow = { 
/**
 * Who.
 */
person: PersonView, 
/**
 * Agree, uneasy or disagree.
 */
view: HowTheySeeIt, 
/**
 * What they said about it; empty where they said no more.
 */
words: string, 
/**
 * In which language.
 */
lang: string, };

/**
 * Keeps that an invitation was sent, and by whom.
 */
export type SendInvitation = { 
/**
 * Which one.
 */
invitation: RecordId, 
/**
 * Who sent it.
 */
sent_by: RecordId, 
/**
 * By word, by text, by mail.
 */
sent_how?: string, };

/**
 * A sentence of ours: a key of `assets/strings` and what fills it.
 */
export type Sentence = { 
/**
 * The key.
 */
key: string, 
/**
 * Numbers, days and names that fill it.
 */
with: { [key in string]: Filling }, };

/**
 * Help from outside, under the need it serves.
 */
export type ServiceView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What kind of help.
 */
what: string, 
/**
 * Why the family wants it, in their words.
 */
reason: QuoteView | null, 
/**
 * Who gives it.
 */
who: string, 
/**
 * How often.
 */
how_often: string, 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day.
 */
to: string | null, 
/**
 * How everybody will know that it may end.
 */
ends_when: string, 
/**
 * Why it ended.
 */
ended_because: string, 
/**
 * Whether it is over.
 */
over: boolean, };

/**
 * The door moved.
 */
export type SessionEvent = { 
/**
 * Where it stands now.
 */
stage: Stage, };

/**
 * The door, before and after unlocking. Before, it says nothing about anyone.
 */
export type SessionView = { 
/**
 * Where the door stands.
 */
stage: Stage, 
/**
 * A meeting that was running when the app last stopped: its hours and nothing else.
 */
interrupted: Interrupted | null, 
/**
 * Where the facilitator was, known once unlocked.
 */
resume: Resume | null, 
/**
 * The last durable save of this sitting.
 */
saved_at: string | null, 
/**
 * Changes that only this laptop holds.
 */
waiting: number, 
/**
 * This device's choices.
 */
settings: Settings, 
/**
 * What is wrong with the file or the place it lies in, the worst first, until it is mended. Each
 * has words; closed, only of the place.
 */
troubles: Array<Fault>, 
/**
 * When the file was last looked after; closed, nothing.
 */
care: CareView | null, 
/**
 * Where on the screen somebody was when it locked, as the window wrote it; closed, nothing.
 */
place: unknown, 
/**
 * Nothing of the file is on the screen: it is covered, or in somebody else's hands.
 */
covered: boolean, 
/**
 * Today here.
 */
today: string, 
/**
 * The moment here, with its offset.
 */
now: string, };

/**
 * Says what the facilitator works on, and why.
 */
export type SetCoachingGoal = { 
/**
 * What.
 */
words: string, 
/**
 * Why it matters to them.
 */
why: string, 
/**
 * If this happens.
 */
if_cue?: string, 
/**
 * Then I will.
 */
then_response?: string, };

/**
 * Says what the team is for, in the family's words.
 */
export type SetMission = { 
/**
 * The mission.
 */
words: Words, };

/**
 * Sets the date of the next meeting.
 */
export type SetNextMeeting = { 
/**
 * The meeting at which it is agreed.
 */
meeting: RecordId, 
/**
 * When the next one is.
 */
planned_at: string, 
/**
 * Where.
 */
place?: string, 
/**
 * Which kind; what usually comes next where nothing is said.
 */
meeting_type?: MeetingType, 
/**
 * Who leads what; as it stands where nothing is said.
 */
leads?: Array<WhoWhat>, 
/**
 * How long.
 */
minutes?: number, };

/**
 * Moves an enrollment to another phase, onward or back.
 */
export type SetPhase = { 
/**
 * Which enrollment.
 */
enrollment: RecordId, 
/**
 * The phase it is in from now on.
 */
phase: Phase, 
/**
 * Why.
 */
reason: string, };

/**
 * What is to lie on top of the library. What is not given stays as it is.
 */
export type SetPractice = { 
/**
 * The layers that change.
 */
layers: ChangedLayers, };

/**
 * Says which reminder the carrier wants.
 */
export type SetReminder = { 
/**
 * Which step.
 */
step: RecordId, 
/**
 * None, from the facilitator or from somebody else.
 */
reminder: ReminderWish, 
/**
 * From whom, where it is somebody else.
 */
from?: RecordId, };

/**
 * Somebody rates themself from 0 to 10 on one thing.
 */
export type SetRuler = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * About which goal.
 */
goal?: RecordId, 
/**
 * About which step.
 */
step?: RecordId, 
/**
 * About which need.
 */
need?: RecordId, 
/**
 * What it asks.
 */
ruler_kind: RulerKind, 
/**
 * The number.
 */
value: number, 
/**
 * The meeting in which they said it.
 */
meeting?: RecordId, 
/**
 * What they said about it.
 */
words?: Words, 
/**
 * Whether only the person may see it.
 */
private?: boolean, };

/**
 * New choices, all of them.
 */
export type SetSettings = { 
/**
 * The choices.
 */
settings: Settings, };

/**
 * Says whether somebody stays when the team is done.
 */
export type SetStaysAfter = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * Yes, no or unsure.
 */
stays_after: StaysAfter, };

/**
 * Choices of this laptop; they never sync.
 */
export type Settings = { 
/**
 * Language of our words: `en` or `es`.
 */
language: string, 
/**
 * `system`, `light` or `dark`.
 */
theme: string, 
/**
 * Text size in percent, 90 to 160.
 */
text_percent: number, 
/**
 * Minutes without a touch until the screen is covered.
 */
cover_minutes: number, 
/**
 * The same inside a meeting.
 */
cover_minutes_meeting: number, 
/**
 * Minutes without a touch until it locks.
 */
lock_minutes: number, 
/**
 * Whether single letters act while a slot has focus.
 */
letter_keys: boolean, 
/**
 * The facilitator's own name.
 */
your_name: string, };

/**
 * Says whether what a person asked for was made, and by whom.
 */
export type SettleAccommodation = { 
/**
 * Which one.
 */
accommodation: RecordId, 
/**
 * Whether it was made.
 */
made: YesNoUnknown, 
/**
 * Who arranged it.
 */
by?: RecordId, };

/**
 * Says whether somebody led an item, who it was in the end, and what came of it.
 */
export type SettleAgendaItem = { 
/**
 * Which item.
 */
item: RecordId, 
/**
 * What came of it.
 */
outcome?: string, 
/**
 * Whether it had its turn, with somebody to lead it.
 */
led?: boolean, 
/**
 * Who led it; whoever was to lead it where nobody else is named.
 */
led_by?: RecordId, };

/**
 * The summary goes to somebody on the team.
 */
export type ShareDiscovery = { 
/**
 * Which summary.
 */
discovery: RecordId, 
/**
 * With whom.
 */
with: Array<RecordId>, };

/**
 * A goal with its why.
 */
export type ShownGoal = { 
/**
 * Which, so that the page keeps its place.
 */
id: RecordId, 
/**
 * The goal.
 */
words: ShownWords, 
/**
 * Their reason.
 */
why: ShownWords | null, 
/**
 * Whether it rests.
 */
rests: boolean, };

/**
 * If this happens, then I will.
 */
export type ShownIfThen = { 
/**
 * The moment.
 */
if_cue: string, 
/**
 * The act.
 */
then_response: string, 
/**
 * Whose.
 */
by: string, };

/**
 * A condition from outside.
 */
export type ShownMustDo = { 
/**
 * Who asks.
 */
who_requires: string, 
/**
 * The condition.
 */
text: string, };

/**
 * A record as the household may see it.
 */
export type ShownRecord = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * Which.
 */
id: RecordId, 
/**
 * Its fields by name.
 */
fields: Record<string, unknown>, };

/**
 * A step.
 */
export type ShownStep = { 
/**
 * Who carries it.
 */
by: string, 
/**
 * Whether that is family or a friend.
 */
is_theirs: boolean, 
/**
 * What is to be done.
 */
text: string, 
/**
 * By when.
 */
due_on: string | null, };

/**
 * Words as the family sees them.
 */
export type ShownWords = { 
/**
 * The words as they were spoken.
 */
text: string, 
/**
 * BCP 47 tag of the language they were spoken in.
 */
lang: string, 
/**
 * The name of who said them; empty where nobody is named.
 */
by: string, 
/**
 * A translation, where there is one.
 */
translation: string | null, };

/**
 * Somebody signs: on the screen, under exactly what was shown, or on a page that was kept.
 */
export type Sign = { 
/**
 * The kind of what is signed: `plan_version`, `consent` or `transition_plan`.
 */
signed_kind: string, 
/**
 * What is signed.
 */
signed: RecordId, 
/**
 * SHA-256 of what was shown, in hexadecimal.
 */
hash: string, 
/**
 * Who signs.
 */
signer: RecordId, 
/**
 * On the screen or on paper.
 */
way: SignatureWay, 
/**
 * By which authority.
 */
authority?: Authority, 
/**
 * The page, or the drawn line.
 */
attachment?: RecordId, 
/**
 * BCP 47 tag of the language it was signed in.
 */
lang?: string, };

/**
 * What became of a signal.
 */
export type SignalState = "new" | "seen" | "talked_about" | "acted" | "dismissed" | "cleared";

/**
 * A signature under a paper.
 */
export type SignatureRow = { 
/**
 * Who signed.
 */
signer: PersonView | null, 
/**
 * The day.
 */
on: string, 
/**
 * On the screen or on paper.
 */
way: SignatureWay | null, 
/**
 * Whether it stands under what the paper says now.
 */
is_of_this: boolean, };

/**
 * How a signature was given.
 */
export type SignatureWay = "on_screen" | "paper";

/**
 * A goal nobody spoke of.
 */
export type SilentGoal = { 
/**
 * Which.
 */
goal: RecordId, 
/**
 * Its words.
 */
words: QuoteView, 
/**
 * The day it was last mentioned.
 */
since: string | null, };

/**
 * What moved since the last meeting.
 */
export type SinceView = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * The name it is shown under.
 */
name: string, 
/**
 * The last meeting that was held.
 */
last: MeetingRow | null, 
/**
 * The next one.
 */
next: MeetingRow | null, 
/**
 * The words to walk in with.
 */
words: QuoteView | null, 
/**
 * Which strength to name first.
 */
strength: StrengthView | null, 
/**
 * What moved, in sentences, the good news first.
 */
moved: Array<Sentence>, 
/**
 * Steps agreed last time, by carrier.
 */
steps: Array<StepView>, 
/**
 * Who carried what since: step, status, hands.
 */
carried: Array<CarriedRow>, 
/**
 * What the family changed since.
 */
changed: Array<AdaptationView>, 
/**
 * What happened between.
 */
between: Array<BetweenRow>, 
/**
 * Active goals that nobody mentioned since a meeting was held.
 */
silent: Array<SilentGoal>, 
/**
 * How it is going: what grew, what is worth a look, the one question to bring.
 */
going: GoingView, };

/**
 * Drawn at each unlock before the first write, so that no copied database can use a name twice.
 */
export type SittingId = string;

/**
 * Which protected source something comes from.
 */
export type SourceSegment = "ordinary" | "part2_sud" | "school_record" | "court" | "other_protected";

/**
 * Somebody who may speak, and their key.
 */
export type Speaker = { 
/**
 * Who.
 */
person: PersonView, 
/**
 * `1` to `9`; nobody beyond has a digit.
 */
key: string | null, 
/**
 * Whether they are here.
 */
presence: Presence | null, 
/**
 * When they came, where they came late.
 */
arrived: string | null, 
/**
 * When they left, where they left before the end.
 */
left: string | null, 
/**
 * In the room, by phone, by video; in the words it was written in.
 */
mode: string, 
/**
 * Why they are not here.
 */
reason: string, };

/**
 * The facilitator's own file.
 */
export type StaffView = { 
/**
 * Its identifier: what the staff's own commands take as `family`.
 */
file: FamilyId, 
/**
 * What lies in it, the newest first in each kind.
 */
records: Array<OwnRecord>, 
/**
 * What was still being written.
 */
drafts: Array<DraftView>, };

/**
 * Where the door stands.
 */
export type Stage = "new" | "locked" | "open";

/**
 * Where on the screen somebody is.
 */
export type StandAt = { 
/**
 * Identifiers, as the window needs them to come back there; never a text.
 */
place: unknown, };

/**
 * Pauses, enrollments, and what is known of people beside their name.
 */
export type StandingView = { 
/**
 * Pauses, the latest first.
 */
pauses: Array<PauseRow>, 
/**
 * Enrollments that run, then those that ended.
 */
enrollments: Array<EnrollmentRow>, 
/**
 * Who was on the team and is not any more, the latest first.
 */
left: Array<LeftRow>, 
/**
 * Who wants an interpreter.
 */
interpreter_for: Array<RecordId>, };

/**
 * A stay of a child.
 */
export type StayRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Who.
 */
person: PersonView | null, 
/**
 * The home, where it is on file.
 */
household: RecordId | null, 
/**
 * The home or the place, in words.
 */
place: string, 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day.
 */
to: string | null, 
/**
 * Whether it holds today.
 */
holds: boolean, };

/**
 * Whether somebody stays when the team is done.
 */
export type StaysAfter = "yes" | "no" | "unsure";

/**
 * Where a step stands.
 */
export type StepStatus = "open" | "doing" | "done" | "done_another_way" | "not_yet" | "stuck" | "dropped_by_family" | "dropped_by_team" | "handed_over";

/**
 * How a step went, as it was told in a contact.
 */
export type StepTold = { 
/**
 * Which step.
 */
step: RecordId, 
/**
 * How it stands now.
 */
outcome: StepStatus, 
/**
 * How they did it, where they did it their own way.
 */
own_way?: string, 
/**
 * Who did it; the lead carrier where nothing is said.
 */
done_by?: RecordId, };

/**
 * A step.
 */
export type StepView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What is to be done.
 */
words: string, 
/**
 * The one who carries it.
 */
carrier: PersonView, 
/**
 * Those who help.
 */
helpers: Array<PersonView>, 
/**
 * The goal it serves.
 */
goal: RecordId | null, 
/**
 * That goal's words.
 */
goal_words: string | null, 
/**
 * The very first move.
 */
first_move: string, 
/**
 * When and where.
 */
cue: string, 
/**
 * By when.
 */
due_on: string | null, 
/**
 * Where it stands.
 */
status: StepStatus, 
/**
 * How sure the carrier is.
 */
confidence: number | null, 
/**
 * Which reminder they want.
 */
reminder: ReminderWish | null, 
/**
 * How often, for a step that repeats.
 */
rhythm: string, };

/**
 * What belongs to one part of life.
 */
export type StoryPart = { 
/**
 * Which part; nothing where it is not placed yet.
 */
domain: LifeDomain | null, 
/**
 * What they said of it.
 */
rows: Array<StoryRow>, };

/**
 * A strength or a need in its place.
 */
export type StoryRow = { 
/**
 * `strength` or `need`.
 */
kind: string, 
/**
 * Which.
 */
id: RecordId, 
/**
 * Whose; the family's where nobody is named.
 */
person: PersonView | null, 
/**
 * The words.
 */
words: QuoteView, 
/**
 * How a strength could help.
 */
how_it_could_help: string, };

/**
 * The family's story.
 */
export type StoryView = { 
/**
 * What was told, by parts of life in their usual order; what nobody placed comes last.
 */
parts: Array<StoryPart>, 
/**
 * The summary, where one is written.
 */
summary: SummaryRow | null, 
/**
 * Their words of which a summary may be made, in the order of the page.
 */
to_begin_with: Array<QuoteView>, };

/**
 * What a strength is made of.
 */
export type StrengthKind = "skill" | "interest" | "value" | "relationship" | "tradition" | "past_success" | "community_resource" | "coping";

/**
 * How good a passphrase is.
 */
export type StrengthOfPassphrase = { 
/**
 * 0, guessed at once, to 4.
 */
score: number, 
/**
 * Whether it has enough characters.
 */
long_enough: boolean, 
/**
 * Whether it will be taken.
 */
ok: boolean, };

/**
 * A strength.
 */
export type StrengthView = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Whose; the family's where nobody is named.
 */
person: PersonView | null, 
/**
 * The words.
 */
words: QuoteView, 
/**
 * The part of life it belongs to.
 */
domain: LifeDomain | null, };

/**
 * What answers a text that staff are typing.
 */
export type Suggestion = { 
/**
 * A pair, where the text prescribes. Quiet, and put away with one key.
 */
pair: PairView | null, 
/**
 * Whether it names a service: the family's own ideas come first.
 */
names_a_service: boolean, };

/**
 * The summary of what the family told.
 */
export type SummaryRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * What it says.
 */
words: string, 
/**
 * Who in the family said yes to it as it stands.
 */
approved_by: Array<PersonView>, 
/**
 * The day they did.
 */
approved_on: string | null, 
/**
 * With whom it was shared.
 */
shared_with: Array<PersonView>, };

/**
 * What kind of support a team member is.
 */
export type SupportKind = "family" | "natural" | "community" | "peer" | "formal" | "facilitation";

/**
 * What a support of the family was part of.
 */
export type SupportMoment = "asked" | "came" | "did";

/**
 * Somebody the family could turn to.
 */
export type SupportRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Who, where they are on file.
 */
person: RecordId | null, 
/**
 * Who, in the family's words.
 */
who: string, 
/**
 * What they are to the family.
 */
relation: string, 
/**
 * 1 to 3; 3 is closest.
 */
closeness: number | null, 
/**
 * What they give.
 */
gives: string, 
/**
 * What they could be asked for.
 */
could_ask_for: string, 
/**
 * The last day they were asked.
 */
asked: string | null, 
/**
 * The last day they came.
 */
came: string | null, 
/**
 * The last day they did something.
 */
did: string | null, };

/**
 * The family's map of supports.
 */
export type SupportsView = { 
/**
 * Everybody on it, the closest first.
 */
rows: Array<SupportRow>, };

/**
 * Somebody takes up a step.
 */
export type TakeUpStep = { 
/**
 * The goal it serves.
 */
goal?: RecordId, 
/**
 * The chosen idea it carries out.
 */
strategy?: RecordId, 
/**
 * What they will do.
 */
words: Words, 
/**
 * The one person who carries it.
 */
lead_carrier?: RecordId, 
/**
 * Who helps.
 */
helpers: Array<RecordId>, 
/**
 * The very first thing to do.
 */
first_move?: string, 
/**
 * When and where.
 */
cue?: string, 
/**
 * Until when.
 */
due_on?: string, 
/**
 * How often, for a step that repeats.
 */
rhythm?: string, 
/**
 * How sure the carrier is, 0 to 10.
 */
confidence?: number, 
/**
 * What the carrier said when they took it up.
 */
committed_words?: Words, 
/**
 * Whether the real-life test was asked.
 */
tested?: Tested, 
/**
 * Which reminder the carrier wants.
 */
reminder?: ReminderWish, 
/**
 * From whom, where it is somebody else.
 */
reminder_from?: RecordId, 
/**
 * Whose idea it was.
 */
idea_of?: RecordId, 
/**
 * The meeting in which it was agreed.
 */
agreed_at?: RecordId, 
/**
 * What the carrier will do when it gets hard, kept with the step in one piece.
 */
if_then?: Ready, 
/**
 * What could get in the way, where nobody has an answer to it yet: kept as a hurdle of the step.
 */
in_the_way?: Words, 
/**
 * Of what kind that is.
 */
in_the_way_kind?: BarrierKind, };

/**
 * What kind of talk a note is.
 */
export type TalkKind = "change" | "change_desire" | "change_ability" | "change_reason" | "change_need" | "change_commitment" | "change_activation" | "change_taking_steps" | "sustain" | "discord" | "strength" | "need" | "culture" | "hope" | "barrier" | "idea" | "question" | "information" | "must_do" | "decision" | "agreement" | "affirmation" | "reflection" | "summary" | "safety" | "other";

/**
 * Somebody on the team.
 */
export type TeamRow = { 
/**
 * Who.
 */
person: PersonView, 
/**
 * Whether they stay when the team is done.
 */
stays_after: StaysAfter | null, 
/**
 * What they do: an open step, or what is on file.
 */
does: string, 
/**
 * On the team since.
 */
from: string | null, };

/**
 * Tells what somebody changed.
 */
export type TellAdaptation = { 
/**
 * Of which step.
 */
step?: RecordId, 
/**
 * Of which goal.
 */
goal?: RecordId, 
/**
 * What they do now.
 */
what_changed: Words, 
/**
 * Who changed it; the speaker of the words where nobody is named.
 */
by?: RecordId, 
/**
 * Since when.
 */
since?: string, 
/**
 * Why.
 */
why?: string, 
/**
 * How it goes.
 */
outcome?: string, };

/**
 * Whether the real-life test was asked.
 */
export type Tested = "asked" | "skipped" | "unknown";

/**
 * A record by the name people have for it.
 */
export type ThingRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Its name.
 */
what: string, };

/**
 * The first screen after unlocking.
 */
export type TodayView = { 
/**
 * Today here.
 */
today: string, 
/**
 * The next meeting, or the family to be seen next.
 */
next: NextView | null, 
/**
 * Families, what is worth a look first.
 */
families: Array<FamilyRow>, 
/**
 * Meetings from today to six days on.
 */
week: Array<WeekRow>, 
/**
 * What the road needs.
 */
road: RoadView, 
/**
 * What somebody was still writing, by family.
 */
writing: Array<WritingRow>, 
/**
 * Whether some families were not looked at yet: to be asked again at once.
 */
looking: boolean, 
/**
 * Families that are on their way from the office and not here yet.
 */
coming: number, };

/**
 * Something that was taken off the page.
 */
export type TrashRow = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * Which.
 */
record: RecordId, 
/**
 * What it said.
 */
says: string, 
/**
 * Why it was taken off.
 */
reason: string, 
/**
 * The day on which that was done.
 */
removed_on: string, 
/**
 * How many days it is still offered here.
 */
days_left: number, };

/**
 * What was taken off the page in the last thirty days, the latest first.
 */
export type TrashView = { 
/**
 * The records.
 */
rows: Array<TrashRow>, 
/**
 * The last thing that whoever writes here did and could take back.
 */
last: LastDone | null, };

/**
 * A field that has more than one version, or a record that one took off the page while another
 * wrote in it: then the field is `removed`, and the reason stands first.
 */
export type TwoVersions = { 
/**
 * In whose file.
 */
family: FamilyId, 
/**
 * The name it is shown by.
 */
family_name: string, 
/**
 * The kind of the record.
 */
kind: string, 
/**
 * Which.
 */
record: RecordId, 
/**
 * The field.
 */
field: string, 
/**
 * What the record says of itself, where it is known by a text.
 */
about: string | null, 
/**
 * Whether other words may be written in the place of all versions.
 */
is_text: boolean, 
/**
 * Each version, the shown one first.
 */
versions: Array<Version>, };

/**
 * Whether the cover may go.
 */
export type Uncovered = { 
/**
 * Whether the passphrase was right.
 */
ok: boolean, };

/**
 * What to take back.
 */
export type UndoAction = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * Which action; the last of whoever writes here where none is named.
 */
action?: ActionName, 
/**
 * Drawn by the caller; the same request asked again is answered again, not done again.
 */
request?: string, };

/**
 * Opens the notebook.
 */
export type Unlock = { 
/**
 * What opens it.
 */
passphrase: Passphrase, 
/**
 * Ends the meeting that was interrupted, at its last save.
 */
end_meeting?: boolean, };

/**
 * Brings what is known of an enrollment up to date; what is not given stays as it is.
 */
export type UpdateEnrollment = { 
/**
 * Which enrollment.
 */
enrollment: RecordId, 
/**
 * The day the referral came.
 */
referral_date?: string, 
/**
 * The day the family was first reached.
 */
first_contact?: string, 
/**
 * The day of the first visit.
 */
first_visit?: string, 
/**
 * Who referred.
 */
source?: string, 
/**
 * Why, in the words of the referral.
 */
reason?: string, 
/**
 * The day it started.
 */
started?: string, 
/**
 * The day the family said yes to it.
 */
consent_date?: string, 
/**
 * On what legal footing.
 */
legal_status?: string, 
/**
 * Which deadlines hold for it.
 */
timeline_profile?: string, 
/**
 * Who pays.
 */
payer?: string, 
/**
 * The day on which it is meant to end.
 */
closing_planned_on?: string, 
/**
 * The enrollment that it follows.
 */
return_of?: RecordId, };

/**
 * Brings what is known of the family up to date; what is not given stays as it is.
 */
export type UpdateFamily = { 
/**
 * BCP 47 tag of the language spoken at home.
 */
home_language?: string, 
/**
 * The IANA zone in which the family lives.
 */
zone?: string, 
/**
 * The county that serves them.
 */
county?: string, 
/**
 * The tribe they belong to, where they say so.
 */
tribe?: string, 
/**
 * Where the family lives.
 */
address?: string, };

/**
 * Says whose a goal is and what it belongs to; what is not given stays as it is.
 */
export type UpdateGoal = { 
/**
 * Which goal.
 */
goal: RecordId, 
/**
 * Whose goal it is.
 */
owners?: Array<RecordId>, 
/**
 * The youths it is about.
 */
youths?: Array<RecordId>, 
/**
 * The needs it answers.
 */
needs?: Array<RecordId>, 
/**
 * The part of life it belongs to.
 */
domain?: LifeDomain, 
/**
 * The value it stands for.
 */
value_link?: string, 
/**
 * The hope it belongs to.
 */
vision?: RecordId, };

/**
 * Brings what is known of a home up to date; what is not given stays as it is.
 */
export type UpdateHousehold = { 
/**
 * Which home.
 */
household: RecordId, 
/**
 * What the family calls it.
 */
label?: string, 
/**
 * Where it is.
 */
address?: string, 
/**
 * Who cares for the children there.
 */
caregivers?: Array<RecordId>, };

/**
 * Says where a court's or an agency's condition stands, or what the family makes of it; what is
 * not given stays as it is.
 */
export type UpdateMustDo = { 
/**
 * Which condition.
 */
must_do: RecordId, 
/**
 * Where it stands.
 */
status?: StepStatus, 
/**
 * Until when.
 */
due?: string, 
/**
 * Who requires it.
 */
who_requires?: string, 
/**
 * The goal the family made of it.
 */
goal?: RecordId, 
/**
 * The family's own reason to do it.
 */
family_reason?: Words, 
/**
 * The paper that says so.
 */
document?: string, 
/**
 * The page itself, where it was kept.
 */
attachment?: RecordId, };

/**
 * Brings what is known about somebody up to date; what is not given stays as it is.
 */
export type UpdatePerson = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * What they are to the youth.
 */
relation?: string, 
/**
 * The pronouns they use.
 */
pronouns?: string, 
/**
 * BCP 47 tags of the languages they speak.
 */
languages?: Array<string>, 
/**
 * Whether they want an interpreter.
 */
interpreter_needed?: boolean, 
/**
 * Where they live.
 */
household?: RecordId, 
/**
 * What else is good to know.
 */
about?: string, 
/**
 * How to reach them.
 */
contact?: Array<string>, 
/**
 * Whether nobody may learn where they live.
 */
address_confidential?: boolean, 
/**
 * The day they were born.
 */
born_on?: string, 
/**
 * BCP 47 tags of the languages they read.
 */
reads?: Array<string>, 
/**
 * Who interprets for them.
 */
interpreter?: RecordId, 
/**
 * How to reach them, and where a message may be left.
 */
ways?: Array<ContactWay>, };

/**
 * Says how an if-then went when its moment came.
 */
export type UseIfThen = { 
/**
 * Which one.
 */
if_then: RecordId, 
/**
 * Yes, some or no.
 */
worked: Worked, 
/**
 * What they said about it.
 */
words?: Words, };

/**
 * How an if-then went once.
 */
export type UseRow = { 
/**
 * Which.
 */
id: RecordId, 
/**
 * Of which if-then.
 */
if_then: RecordId | null, 
/**
 * Yes, some or no.
 */
worked: Worked | null, 
/**
 * The day.
 */
on: string, };

/**
 * When and where they would meet again if nothing changed.
 */
export type UsualView = { 
/**
 * The day.
 */
day: string, 
/**
 * The time on the wall clock, `17:30`.
 */
time: string | null, 
/**
 * Where; empty where they meet in different places.
 */
place: string, };

/**
 * What one person wrote.
 */
export type Version = { 
/**
 * The sitting it was written in.
 */
sitting: SittingId, 
/**
 * Its place there.
 */
seq: number, 
/**
 * In which field of the record.
 */
field: string, 
/**
 * What was written.
 */
value: unknown, 
/**
 * When it was written.
 */
at: string, 
/**
 * When it happened.
 */
on: string, 
/**
 * Whether whoever works here wrote it.
 */
by_me: boolean, };

/**
 * How somebody sees a decision, in their words.
 */
export type ViewOf = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * Agree, uneasy or disagree.
 */
view: HowTheySeeIt, 
/**
 * What they said about it.
 */
words?: Words, };

/**
 * A sound backup, and what going back to it would put out of sight.
 */
export type WayBack = { 
/**
 * The day it was made on.
 */
day: string, 
/**
 * Each family with work that the backup lacks.
 */
families: Array<LostFamily>, 
/**
 * Texts still being written, as they stand now.
 */
drafts: number, 
/**
 * The file that is here cannot be read whole, so it may hold more; or who did what since cannot go
 * along.
 */
may_be_more: boolean, };

/**
 * A meeting of this week.
 */
export type WeekRow = { 
/**
 * Whose.
 */
family: FamilyId, 
/**
 * The family by the name it is shown under.
 */
name: string, 
/**
 * Which.
 */
meeting: RecordId, 
/**
 * What kind.
 */
meeting_type: MeetingType | null, 
/**
 * When.
 */
at: string, };

/**
 * A named person and a text, as the steps of a crisis plan and lists of contacts hold them.
 */
export type WhoWhat = { 
/**
 * The person, where they are on file.
 */
who?: RecordId, 
/**
 * What they do, or the number to call.
 */
what: string, 
/**
 * A name for someone who is not on file.
 */
name?: string, };

/**
 * The way they came, for whoever looks back: their hope, what they reached, what they made their own.
 */
export type WholeWay = { 
/**
 * Their hopes, the oldest first.
 */
hopes: Array<QuoteView>, 
/**
 * Goals they reached.
 */
reached: Array<QuoteView>, 
/**
 * What they changed, and kept.
 */
own_ways: Array<QuoteView>, 
/**
 * What they are good at.
 */
strengths: Array<QuoteView>, 
/**
 * Wins somebody told.
 */
wins: Array<string>, };

/**
 * A passphrase to be looked at.
 */
export type WithPassphrase = { 
/**
 * What somebody typed.
 */
passphrase: Passphrase, };

/**
 * Text with its voice. `said_by` is empty only for `mandate` and `not_recorded`.
 */
export type Words = { 
/**
 * The words as they stand on the page.
 */
text: string, 
/**
 * Whose words they are.
 */
said_by?: RecordId, 
/**
 * The local day they were said.
 */
said_on?: string, 
/**
 * BCP 47 tag of the language they were said in.
 */
lang?: string, 
/**
 * How they came onto the page.
 */
origin: Origin, 
/**
 * The words before translation, where there was one.
 */
original?: Original, 
/**
 * Who said yes to staff words.
 */
confirmed_by?: RecordId, 
/**
 * The local day of that yes.
 */
confirmed_on?: string, };

/**
 * How an if-then went when its moment came.
 */
export type Worked = "yes" | "some" | "no";

/**
 * Writes the summary of what the family told. A changed summary is approved anew.
 */
export type WriteDiscovery = { 
/**
 * Which summary; a new one where none is named.
 */
discovery?: RecordId, 
/**
 * The summary.
 */
words: string, };

/**
 * Writes an invitation, or says it in better words.
 */
export type WriteInvitation = { 
/**
 * Which invitation; a new one where none is named.
 */
invitation?: RecordId, 
/**
 * To which meeting.
 */
meeting?: RecordId, 
/**
 * To whom.
 */
person?: RecordId, 
/**
 * What the family says.
 */
words: Words, };

/**
 * Writes a note.
 */
export type WriteNote = { 
/**
 * In which meeting.
 */
meeting?: RecordId, 
/**
 * In which check-in.
 */
check_in?: RecordId, 
/**
 * Who said it; the member of staff who writes where nobody is named.
 */
speaker?: RecordId, 
/**
 * What kind of talk it is; other where nothing is said, so that it never slows the talk.
 */
talk_kind?: TalkKind, 
/**
 * What was said or seen.
 */
text: string, 
/**
 * Whether it is typed as spoken.
 */
verbatim: boolean, 
/**
 * The goal it is about.
 */
goal?: RecordId, 
/**
 * The step it is about.
 */
step?: RecordId, 
/**
 * Any other record it is about.
 */
about?: RecordId, 
/**
 * Who may be shown it.
 */
privacy?: Privacy, 
/**
 * Which protected source it comes from.
 */
segment?: SourceSegment, 
/**
 * The step of the guided meeting in which it was written.
 */
meeting_step?: string, 
/**
 * BCP 47 tag of the language it was said in.
 */
lang?: string, };

/**
 * Something that is still being written in a family's file.
 */
export type WritingRow = { 
/**
 * Whose file.
 */
family: FamilyId, 
/**
 * The family by the name it is shown under.
 */
name: string, 
/**
 * What is being written.
 */
draft: DraftView, };

/**
 * A write that is on the disk.
 */
export type Written = { 
/**
 * The record that was made or touched.
 */
record: RecordId | null, 
/**
 * When its commit returned.
 */
saved_at: string, };

/**
 * One field, written once.
 */
export type WrittenRow = { 
/**
 * Which field.
 */
field: string, 
/**
 * What was written; nothing where it is kept back.
 */
value: unknown, 
/**
 * Whether the value is kept back: a former name, or one person's own answer.
 */
kept_back: boolean, 
/**
 * When it was written.
 */
at: string, 
/**
 * When it happened.
 */
on: string, 
/**
 * Who wrote it, where that is whoever writes here.
 */
by: string, 
/**
 * Whether that is whoever writes here.
 */
by_me: boolean, 
/**
 * What was done.
 */
what: string, 
/**
 * The action, so that it can be taken back.
 */
action: ActionName, 
/**
 * Whether it was taken back.
 */
undone: boolean, };

/**
 * An answer that may still be open.
 */
export type YesNoUndecided = "yes" | "no" | "undecided";

/**
 * An answer that may simply not be known.
 */
export type YesNoUnknown = "yes" | "no" | "unknown";
