// Made by hearth-codegen from the Rust types. Change those, not this.

import type * as t from "./types";

/** Every command of the registry. */
export interface Commands {
  "accommodation.record": { request: t.OfFamily & t.RecordAccommodation; reply: t.Written };
  "adaptation.decide": { request: t.OfFamily & t.DecideAdaptation; reply: t.Written };
  "adaptation.tell": { request: t.OfFamily & t.TellAdaptation; reply: t.Written };
  "agenda.add": { request: t.OfFamily & t.AddAgendaItem; reply: t.Written };
  "agenda.lead": { request: t.OfFamily & t.LeadAgendaItem; reply: t.Written };
  "agenda.settle": { request: t.OfFamily & t.SettleAgendaItem; reply: t.Written };
  "barrier.answer": { request: t.OfFamily & t.AnswerBarrier; reply: t.Written };
  "barrier.name": { request: t.OfFamily & t.NameBarrier; reply: t.Written };
  "barrier.seen_again": { request: t.OfFamily & t.SeeBarrierAgain; reply: t.Written };
  "check_in.record": { request: t.OfFamily & t.RecordCheckIn; reply: t.Written };
  "consent.record": { request: t.OfFamily & t.RecordConsent; reply: t.Written };
  "consent.revoke": { request: t.OfFamily & t.RevokeConsent; reply: t.Written };
  "crisis_plan.revise": { request: t.OfFamily & t.ReviseCrisisPlan; reply: t.Written };
  "culture.note": { request: t.OfFamily & t.NoteCulture; reply: t.Written };
  "deadline.list": { request: t.OneFamily; reply: t.DeadlineView[] };
  "decision.make": { request: t.OfFamily & t.MakeDecision; reply: t.Written };
  "draft.drop": { request: t.DropDraft; reply: t.Saved };
  "draft.keep": { request: t.KeepDraft; reply: t.Saved };
  "enrollment.begin": { request: t.OfFamily & t.BeginEnrollment; reply: t.Written };
  "enrollment.set_phase": { request: t.OfFamily & t.SetPhase; reply: t.Written };
  "family.list": { request: t.Nothing; reply: t.FamilyRow[] };
  "family.open": { request: t.OpenFamily; reply: t.Written };
  "family.open_file": { request: t.OfFamily & t.OpenFile; reply: t.Written };
  "family.rename": { request: t.OfFamily & t.RenameFamily; reply: t.Written };
  "family.set_mission": { request: t.OfFamily & t.SetMission; reply: t.Written };
  "family.show": { request: t.OneFamily; reply: t.FamilyView };
  "field.choose": { request: t.OfFamily & t.ChooseField; reply: t.Written };
  "goal.add_marker": { request: t.OfFamily & t.AddGoalMarker; reply: t.Written };
  "goal.move": { request: t.OfFamily & t.MoveGoal; reply: t.Written };
  "goal.order": { request: t.OfFamily & t.OrderGoals; reply: t.Written };
  "goal.propose": { request: t.OfFamily & t.ProposeGoal; reply: t.Written };
  "goal.reword": { request: t.OfFamily & t.RewordGoal; reply: t.Written };
  "goal.say_why": { request: t.OfFamily & t.SayWhy; reply: t.Written };
  "going.show": { request: t.AsOf; reply: t.GoingView };
  "guide.cards": { request: t.AskForCards; reply: t.CardsView };
  "guide.check_in": { request: t.Nothing; reply: t.CheckInMap };
  "guide.pair": { request: t.AskForPair; reply: t.Suggestion };
  "guide.used": { request: t.MarkCard; reply: t.Nothing };
  "guide.was_said": { request: t.AskWhatWasSaid; reply: t.SaidCard[] };
  "household.add": { request: t.OfFamily & t.AddHousehold; reply: t.Written };
  "if_then.make": { request: t.OfFamily & t.MakeIfThen; reply: t.Written };
  "if_then.use": { request: t.OfFamily & t.UseIfThen; reply: t.Written };
  "import.story": { request: t.ImportStory; reply: t.Imported };
  "incident.record": { request: t.OfFamily & t.RecordIncident; reply: t.Written };
  "indicators.show": { request: t.AsOf; reply: t.InsightView };
  "life_event.record": { request: t.OfFamily & t.RecordLifeEvent; reply: t.Written };
  "marker.add": { request: t.OfFamily & t.AddMarker; reply: t.Written };
  "marker.rate": { request: t.OfFamily & t.RateMarker; reply: t.Written };
  "meeting.attend": { request: t.OfFamily & t.AttendMeeting; reply: t.Written };
  "meeting.begin": { request: t.OfFamily & t.BeginMeeting; reply: t.Written };
  "meeting.close": { request: t.OfFamily & t.CloseMeeting; reply: t.Written };
  "meeting.confirm_safety": { request: t.OfFamily & t.ConfirmSafety; reply: t.Written };
  "meeting.go": { request: t.OfFamily & t.GoToMeetingStep; reply: t.Written };
  "meeting.mark_step": { request: t.OfFamily & t.MarkMeetingStep; reply: t.Written };
  "meeting.no_next": { request: t.OfFamily & t.NoNextMeeting; reply: t.Written };
  "meeting.plan": { request: t.OfFamily & t.PlanMeeting; reply: t.Written };
  "meeting.record": { request: t.OfFamily & t.RecordMeeting; reply: t.Written };
  "meeting.set_next": { request: t.OfFamily & t.SetNextMeeting; reply: t.Written };
  "meeting.show": { request: t.OneMeeting; reply: t.MeetingView };
  "meeting.write_note": { request: t.OfFamily & t.WriteNote; reply: t.Written };
  "must_do.add": { request: t.OfFamily & t.AddMustDo; reply: t.Written };
  "need.name": { request: t.OfFamily & t.NameNeed; reply: t.Written };
  "note.correct": { request: t.OfFamily & t.CorrectNote; reply: t.Written };
  "option.raise": { request: t.OfFamily & t.RaiseOption; reply: t.Written };
  "pause.declare": { request: t.OfFamily & t.DeclarePause; reply: t.Written };
  "person.add": { request: t.OfFamily & t.AddPerson; reply: t.Written };
  "person.change_name": { request: t.OfFamily & t.ChangeName; reply: t.Written };
  "person.update": { request: t.OfFamily & t.UpdatePerson; reply: t.Written };
  "placement.begin": { request: t.OfFamily & t.BeginPlacement; reply: t.Written };
  "placement.end": { request: t.OfFamily & t.EndPlacement; reply: t.Written };
  "plan.print": { request: t.PrintPlan; reply: t.Printed };
  "practice.set": { request: t.SetPractice; reply: t.PracticeView };
  "practice.show": { request: t.Nothing; reply: t.PracticeView };
  "pulse.answer": { request: t.OfFamily & t.AnswerPulse; reply: t.Written };
  "readback.say": { request: t.OfFamily & t.SayBack; reply: t.Written };
  "record.remove": { request: t.OfFamily & t.RemoveRecord; reply: t.Written };
  "record.restore": { request: t.OfFamily & t.RestoreRecord; reply: t.Written };
  "reminder.record": { request: t.OfFamily & t.RecordReminder; reply: t.Written };
  "ruler.set": { request: t.OfFamily & t.SetRuler; reply: t.Written };
  "safety.print": { request: t.PrintSafety; reply: t.Printed };
  "safety.show": { request: t.OneFamily; reply: t.SafetyView };
  "sample.open": { request: t.OpenSample; reply: t.Imported };
  "search.find": { request: t.Find; reply: t.SearchView };
  "service.add": { request: t.OfFamily & t.AddService; reply: t.Written };
  "session.create": { request: t.CreateNotebook; reply: t.SessionView };
  "session.lock": { request: t.Nothing; reply: t.SessionView };
  "session.seen": { request: t.Nothing; reply: t.SessionView };
  "session.state": { request: t.Nothing; reply: t.SessionView };
  "session.strength": { request: t.WithPassphrase; reply: t.StrengthOfPassphrase };
  "session.uncover": { request: t.WithPassphrase; reply: t.Uncovered };
  "session.unlock": { request: t.Unlock; reply: t.SessionView };
  "settings.set": { request: t.SetSettings; reply: t.Settings };
  "signal.mark": { request: t.OfFamily & t.MarkSignal; reply: t.Written };
  "since.show": { request: t.OneFamily; reply: t.SinceView };
  "step.hand_over": { request: t.OfFamily & t.HandOverStep; reply: t.Written };
  "step.let_go": { request: t.OfFamily & t.LetGoStep; reply: t.Written };
  "step.review": { request: t.OfFamily & t.ReviewStep; reply: t.Written };
  "step.reword": { request: t.OfFamily & t.RewordStep; reply: t.Written };
  "step.set_reminder": { request: t.OfFamily & t.SetReminder; reply: t.Written };
  "step.take_up": { request: t.OfFamily & t.TakeUpStep; reply: t.Written };
  "strategy.choose": { request: t.OfFamily & t.ChooseStrategy; reply: t.Written };
  "strength.name": { request: t.OfFamily & t.NameStrength; reply: t.Written };
  "team.join": { request: t.OfFamily & t.JoinTeam; reply: t.Written };
  "team.leave": { request: t.OfFamily & t.LeaveTeam; reply: t.Written };
  "team.stays_after": { request: t.OfFamily & t.SetStaysAfter; reply: t.Written };
  "today.show": { request: t.Nothing; reply: t.TodayView };
  "unplaced.keep": { request: t.OfFamily & t.KeepUnplaced; reply: t.Written };
  "vision.say": { request: t.OfFamily & t.SayVision; reply: t.Written };
  "win.record": { request: t.OfFamily & t.RecordWin; reply: t.Written };
}

/** Their names, for checks at run time. */
export const COMMANDS = [
  "accommodation.record",
  "adaptation.decide",
  "adaptation.tell",
  "agenda.add",
  "agenda.lead",
  "agenda.settle",
  "barrier.answer",
  "barrier.name",
  "barrier.seen_again",
  "check_in.record",
  "consent.record",
  "consent.revoke",
  "crisis_plan.revise",
  "culture.note",
  "deadline.list",
  "decision.make",
  "draft.drop",
  "draft.keep",
  "enrollment.begin",
  "enrollment.set_phase",
  "family.list",
  "family.open",
  "family.open_file",
  "family.rename",
  "family.set_mission",
  "family.show",
  "field.choose",
  "goal.add_marker",
  "goal.move",
  "goal.order",
  "goal.propose",
  "goal.reword",
  "goal.say_why",
  "going.show",
  "guide.cards",
  "guide.check_in",
  "guide.pair",
  "guide.used",
  "guide.was_said",
  "household.add",
  "if_then.make",
  "if_then.use",
  "import.story",
  "incident.record",
  "indicators.show",
  "life_event.record",
  "marker.add",
  "marker.rate",
  "meeting.attend",
  "meeting.begin",
  "meeting.close",
  "meeting.confirm_safety",
  "meeting.go",
  "meeting.mark_step",
  "meeting.no_next",
  "meeting.plan",
  "meeting.record",
  "meeting.set_next",
  "meeting.show",
  "meeting.write_note",
  "must_do.add",
  "need.name",
  "note.correct",
  "option.raise",
  "pause.declare",
  "person.add",
  "person.change_name",
  "person.update",
  "placement.begin",
  "placement.end",
  "plan.print",
  "practice.set",
  "practice.show",
  "pulse.answer",
  "readback.say",
  "record.remove",
  "record.restore",
  "reminder.record",
  "ruler.set",
  "safety.print",
  "safety.show",
  "sample.open",
  "search.find",
  "service.add",
  "session.create",
  "session.lock",
  "session.seen",
  "session.state",
  "session.strength",
  "session.uncover",
  "session.unlock",
  "settings.set",
  "signal.mark",
  "since.show",
  "step.hand_over",
  "step.let_go",
  "step.review",
  "step.reword",
  "step.set_reminder",
  "step.take_up",
  "strategy.choose",
  "strength.name",
  "team.join",
  "team.leave",
  "team.stays_after",
  "today.show",
  "unplaced.keep",
  "vision.say",
  "win.record",
] as const;
