// Made by hearth-codegen from the Rust types. Change those, not this.

import type * as t from "./types";

/** Every command of the registry. */
export interface Commands {
  "accommodation.record": { request: t.OfFamily & t.RecordAccommodation; reply: t.Written };
  "accommodation.settle": { request: t.OfFamily & t.SettleAccommodation; reply: t.Written };
  "action.undo": { request: t.UndoAction; reply: t.Written };
  "adaptation.decide": { request: t.OfFamily & t.DecideAdaptation; reply: t.Written };
  "adaptation.tell": { request: t.OfFamily & t.TellAdaptation; reply: t.Written };
  "agenda.add": { request: t.OfFamily & t.AddAgendaItem; reply: t.Written };
  "agenda.lead": { request: t.OfFamily & t.LeadAgendaItem; reply: t.Written };
  "agenda.order": { request: t.OfFamily & t.OrderAgenda; reply: t.Written };
  "agenda.settle": { request: t.OfFamily & t.SettleAgendaItem; reply: t.Written };
  "agreement.add": { request: t.OfFamily & t.AddAgreement; reply: t.Written };
  "apart.show": { request: t.LookApart; reply: t.ApartView };
  "asset.add": { request: t.OfFamily & t.AddAsset; reply: t.Written };
  "attachment.add": { request: t.OfFamily & t.AddAttachment; reply: t.Written };
  "attachment.list": { request: t.OneFamily; reply: t.AttachmentsView };
  "attachment.open": { request: t.OneAttachment; reply: t.Printed };
  "attachment.piece": { request: t.KeepPiece; reply: t.KeptPiece };
  "attachment.show": { request: t.OneAttachment; reply: t.AttachmentView };
  "authority.end": { request: t.OfFamily & t.EndAuthority; reply: t.Written };
  "authority.record": { request: t.OfFamily & t.RecordAuthority; reply: t.Written };
  "barrier.answer": { request: t.OfFamily & t.AnswerBarrier; reply: t.Written };
  "barrier.describe": { request: t.OfFamily & t.DescribeBarrier; reply: t.Written };
  "barrier.name": { request: t.OfFamily & t.NameBarrier; reply: t.Written };
  "barrier.seen_again": { request: t.OfFamily & t.SeeBarrierAgain; reply: t.Written };
  "check_in.record": { request: t.OfFamily & t.RecordCheckIn; reply: t.Written };
  "coaching_goal.set": { request: t.OfFamily & t.SetCoachingGoal; reply: t.Written };
  "consent.record": { request: t.OfFamily & t.RecordConsent; reply: t.Written };
  "consent.revoke": { request: t.OfFamily & t.RevokeConsent; reply: t.Written };
  "copies.show": { request: t.OneFamily; reply: t.CopiesView };
  "copy.give": { request: t.OfFamily & t.GiveCopy; reply: t.Written };
  "crisis.end": { request: t.OfFamily & t.EndCrisis; reply: t.Written };
  "crisis.follow_up": { request: t.OfFamily & t.FollowUpCrisis; reply: t.Written };
  "crisis.learn": { request: t.OfFamily & t.LearnFromCrisis; reply: t.Written };
  "crisis.record": { request: t.OfFamily & t.RecordCrisis; reply: t.Written };
  "crisis.show": { request: t.OneFamily; reply: t.CrisisView };
  "crisis_plan.revise": { request: t.OfFamily & t.ReviseCrisisPlan; reply: t.Written };
  "culture.note": { request: t.OfFamily & t.NoteCulture; reply: t.Written };
  "deadline.list": { request: t.OneFamily; reply: t.DeadlineView[] };
  "decision.make": { request: t.OfFamily & t.MakeDecision; reply: t.Written };
  "decision.show": { request: t.OneFamily; reply: t.DecisionsView };
  "discovery.approve": { request: t.OfFamily & t.ApproveDiscovery; reply: t.Written };
  "discovery.print": { request: t.PrintSummary; reply: t.Printed };
  "discovery.share": { request: t.OfFamily & t.ShareDiscovery; reply: t.Written };
  "discovery.write": { request: t.OfFamily & t.WriteDiscovery; reply: t.Written };
  "draft.drop": { request: t.DropDraft; reply: t.Saved };
  "draft.keep": { request: t.KeepDraft; reply: t.Saved };
  "draft.of": { request: t.DraftsOf; reply: t.DraftsThere };
  "draft.opening": { request: t.Nothing; reply: t.DraftView[] };
  "enrollment.begin": { request: t.OfFamily & t.BeginEnrollment; reply: t.Written };
  "enrollment.close": { request: t.OfFamily & t.CloseEnrollment; reply: t.Written };
  "enrollment.set_phase": { request: t.OfFamily & t.SetPhase; reply: t.Written };
  "enrollment.update": { request: t.OfFamily & t.UpdateEnrollment; reply: t.Written };
  "family.list": { request: t.Nothing; reply: t.FamilyRow[] };
  "family.open": { request: t.OpenFamily; reply: t.Written };
  "family.open_file": { request: t.OfFamily & t.OpenFile; reply: t.Written };
  "family.rename": { request: t.OfFamily & t.RenameFamily; reply: t.Written };
  "family.set_mission": { request: t.OfFamily & t.SetMission; reply: t.Written };
  "family.show": { request: t.OneFamily; reply: t.FamilyView };
  "family.update": { request: t.OfFamily & t.UpdateFamily; reply: t.Written };
  "field.choose": { request: t.OfFamily & t.ChooseField; reply: t.Written };
  "goal.add_marker": { request: t.OfFamily & t.AddGoalMarker; reply: t.Written };
  "goal.move": { request: t.OfFamily & t.MoveGoal; reply: t.Written };
  "goal.order": { request: t.OfFamily & t.OrderGoals; reply: t.Written };
  "goal.propose": { request: t.OfFamily & t.ProposeGoal; reply: t.Written };
  "goal.reword": { request: t.OfFamily & t.RewordGoal; reply: t.Written };
  "goal.say_why": { request: t.OfFamily & t.SayWhy; reply: t.Written };
  "goal.update": { request: t.OfFamily & t.UpdateGoal; reply: t.Written };
  "going.show": { request: t.AsOf; reply: t.GoingView };
  "guide.cards": { request: t.AskForCards; reply: t.CardsView };
  "guide.check_in": { request: t.Nothing; reply: t.CheckInMap };
  "guide.noticed": { request: t.OneMeeting; reply: t.NoticedView };
  "guide.pair": { request: t.AskForPair; reply: t.Suggestion };
  "guide.used": { request: t.MarkCard; reply: t.Nothing };
  "guide.was_said": { request: t.AskWhatWasSaid; reply: t.SaidCard[] };
  "handing.show": { request: t.OneFamily; reply: t.HandingView };
  "history.show": { request: t.OneRecord; reply: t.HistoryView };
  "household.add": { request: t.OfFamily & t.AddHousehold; reply: t.Written };
  "household.page": { request: t.OneFamily; reply: t.HouseholdPage };
  "household.show": { request: t.OneFamily; reply: t.HouseholdView };
  "household.update": { request: t.OfFamily & t.UpdateHousehold; reply: t.Written };
  "ideas.show": { request: t.OneFamily; reply: t.IdeasView };
  "if_then.make": { request: t.OfFamily & t.MakeIfThen; reply: t.Written };
  "if_then.revise": { request: t.OfFamily & t.ReviseIfThen; reply: t.Written };
  "if_then.use": { request: t.OfFamily & t.UseIfThen; reply: t.Written };
  "import.story": { request: t.ImportStory; reply: t.Imported };
  "incident.record": { request: t.OfFamily & t.RecordIncident; reply: t.Written };
  "indicators.show": { request: t.AsOf; reply: t.InsightView };
  "invitation.answer": { request: t.OfFamily & t.AnswerInvitation; reply: t.Written };
  "invitation.copied": { request: t.CopiedInvitation; reply: t.Nothing };
  "invitation.print": { request: t.PrintInvitation; reply: t.Printed };
  "invitation.send": { request: t.OfFamily & t.SendInvitation; reply: t.Written };
  "invitation.write": { request: t.OfFamily & t.WriteInvitation; reply: t.Written };
  "life_event.answer": { request: t.OfFamily & t.AnswerLifeEvent; reply: t.Written };
  "life_event.record": { request: t.OfFamily & t.RecordLifeEvent; reply: t.Written };
  "marker.add": { request: t.OfFamily & t.AddMarker; reply: t.Written };
  "marker.rate": { request: t.OfFamily & t.RateMarker; reply: t.Written };
  "meeting.attend": { request: t.OfFamily & t.AttendMeeting; reply: t.Written };
  "meeting.begin": { request: t.OfFamily & t.BeginMeeting; reply: t.Written };
  "meeting.close": { request: t.OfFamily & t.CloseMeeting; reply: t.Written };
  "meeting.confirm_safety": { request: t.OfFamily & t.ConfirmSafety; reply: t.Written };
  "meeting.go": { request: t.OfFamily & t.GoToMeetingStep; reply: t.Written };
  "meeting.help": { request: t.OfFamily & t.HelpAtMeeting; reply: t.Written };
  "meeting.mark_step": { request: t.OfFamily & t.MarkMeetingStep; reply: t.Written };
  "meeting.move": { request: t.OfFamily & t.MoveMeeting; reply: t.Written };
  "meeting.no_next": { request: t.OfFamily & t.NoNextMeeting; reply: t.Written };
  "meeting.not_held": { request: t.OfFamily & t.NotHeldMeeting; reply: t.Written };
  "meeting.order_steps": { request: t.OfFamily & t.OrderMeetingSteps; reply: t.Written };
  "meeting.plan": { request: t.OfFamily & t.PlanMeeting; reply: t.Written };
  "meeting.record": { request: t.OfFamily & t.RecordMeeting; reply: t.Written };
  "meeting.set_next": { request: t.OfFamily & t.SetNextMeeting; reply: t.Written };
  "meeting.show": { request: t.OneMeeting; reply: t.MeetingView };
  "meeting.touch": { request: t.OfFamily & t.SayTouched; reply: t.Written };
  "meeting.write_note": { request: t.OfFamily & t.WriteNote; reply: t.Written };
  "minor_consent.show": { request: t.Nothing; reply: t.MinorConsentView };
  "must_do.add": { request: t.OfFamily & t.AddMustDo; reply: t.Written };
  "must_do.update": { request: t.OfFamily & t.UpdateMustDo; reply: t.Written };
  "need.move": { request: t.OfFamily & t.MoveNeed; reply: t.Written };
  "need.name": { request: t.OfFamily & t.NameNeed; reply: t.Written };
  "need.order": { request: t.OfFamily & t.OrderNeeds; reply: t.Written };
  "need.place": { request: t.OfFamily & t.PlaceNeed; reply: t.Written };
  "need.rate": { request: t.OfFamily & t.RateNeed; reply: t.Written };
  "note.correct": { request: t.OfFamily & t.CorrectNote; reply: t.Written };
  "observation.record": { request: t.OfFamily & t.RecordObservation; reply: t.Written };
  "office.conflicts": { request: t.Nothing; reply: t.Conflicts };
  "office.connected": { request: t.Nothing; reply: t.OfficeView };
  "office.enrol": { request: t.EnrolHere; reply: t.OfficeView };
  "office.status": { request: t.Nothing; reply: t.OfficeView };
  "office.sync": { request: t.Nothing; reply: t.OfficeView };
  "option.raise": { request: t.OfFamily & t.RaiseOption; reply: t.Written };
  "outcome.add": { request: t.OfFamily & t.AddOutcome; reply: t.Written };
  "outcome.rate": { request: t.OfFamily & t.RateOutcome; reply: t.Written };
  "outcome.show": { request: t.OneFamily; reply: t.OutcomesView };
  "papers.show": { request: t.OneFamily; reply: t.PapersView };
  "pause.declare": { request: t.OfFamily & t.DeclarePause; reply: t.Written };
  "pause.end": { request: t.OfFamily & t.EndPause; reply: t.Written };
  "people.show": { request: t.OneFamily; reply: t.PeopleView };
  "person.add": { request: t.OfFamily & t.AddPerson; reply: t.Written };
  "person.change_name": { request: t.OfFamily & t.ChangeName; reply: t.Written };
  "person.former_names": { request: t.AskFormer; reply: t.FormerView };
  "person.update": { request: t.OfFamily & t.UpdatePerson; reply: t.Written };
  "placement.begin": { request: t.OfFamily & t.BeginPlacement; reply: t.Written };
  "placement.end": { request: t.OfFamily & t.EndPlacement; reply: t.Written };
  "plan.print": { request: t.PrintPlan; reply: t.Printed };
  "plan_version.approve": { request: t.OfFamily & t.ApprovePlan; reply: t.Written };
  "plan_version.freeze": { request: t.OfFamily & t.FreezePlan; reply: t.Written };
  "post_check.plan": { request: t.OfFamily & t.PlanPostCheck; reply: t.Written };
  "post_check.record": { request: t.OfFamily & t.RecordPostCheck; reply: t.Written };
  "practice.set": { request: t.SetPractice; reply: t.PracticeView };
  "practice.show": { request: t.Nothing; reply: t.PracticeView };
  "pulse.answer": { request: t.OfFamily & t.AnswerPulse; reply: t.Written };
  "readback.say": { request: t.OfFamily & t.SayBack; reply: t.Written };
  "record.protect": { request: t.OfFamily & t.ProtectRecord; reply: t.Written };
  "record.remove": { request: t.OfFamily & t.RemoveRecord; reply: t.Written };
  "record.restore": { request: t.OfFamily & t.RestoreRecord; reply: t.Written };
  "record.reword": { request: t.OfFamily & t.RewordRecord; reply: t.Written };
  "reflection.give": { request: t.OfFamily & t.Reflect; reply: t.Written };
  "reflection.show": { request: t.OneMeeting; reply: t.LookBackView };
  "release.show": { request: t.AskForRelease; reply: t.ReleaseView };
  "reminder.record": { request: t.OfFamily & t.RecordReminder; reply: t.Written };
  "report.note": { request: t.OfFamily & t.NoteReport; reply: t.Written };
  "ruler.set": { request: t.OfFamily & t.SetRuler; reply: t.Written };
  "safety.print": { request: t.PrintSafety; reply: t.Printed };
  "safety.show": { request: t.OneFamily; reply: t.SafetyView };
  "sample.open": { request: t.OpenSample; reply: t.Imported };
  "search.find": { request: t.Find; reply: t.SearchView };
  "service.add": { request: t.OfFamily & t.AddService; reply: t.Written };
  "service.end": { request: t.OfFamily & t.EndService; reply: t.Written };
  "service.revise": { request: t.OfFamily & t.ReviseService; reply: t.Written };
  "session.change_passphrase": { request: t.ChangePassphrase; reply: t.Nothing };
  "session.check": { request: t.Nothing; reply: t.SessionView };
  "session.cover": { request: t.CoverIt; reply: t.Nothing };
  "session.create": { request: t.CreateNotebook; reply: t.SessionView };
  "session.go_back": { request: t.GoBack; reply: t.SessionView };
  "session.lock": { request: t.Nothing; reply: t.SessionView };
  "session.mend": { request: t.WithPassphrase; reply: t.SessionView };
  "session.seen": { request: t.Nothing; reply: t.SessionView };
  "session.stand_at": { request: t.StandAt; reply: t.Nothing };
  "session.state": { request: t.Nothing; reply: t.SessionView };
  "session.strength": { request: t.WithPassphrase; reply: t.StrengthOfPassphrase };
  "session.uncover": { request: t.WithPassphrase; reply: t.Uncovered };
  "session.unlock": { request: t.Unlock; reply: t.SessionView };
  "session.ways_back": { request: t.WithPassphrase; reply: t.WayBack[] };
  "settings.set": { request: t.SetSettings; reply: t.Settings };
  "signal.mark": { request: t.OfFamily & t.MarkSignal; reply: t.Written };
  "signature.give": { request: t.OfFamily & t.Sign; reply: t.Written };
  "since.show": { request: t.OneFamily; reply: t.SinceView };
  "staff.show": { request: t.Nothing; reply: t.StaffView };
  "staff_pulse.answer": { request: t.OfFamily & t.AnswerStaffPulse; reply: t.Written };
  "standing.show": { request: t.OneFamily; reply: t.StandingView };
  "step.hand_over": { request: t.OfFamily & t.HandOverStep; reply: t.Written };
  "step.let_go": { request: t.OfFamily & t.LetGoStep; reply: t.Written };
  "step.review": { request: t.OfFamily & t.ReviewStep; reply: t.Written };
  "step.reword": { request: t.OfFamily & t.RewordStep; reply: t.Written };
  "step.set_reminder": { request: t.OfFamily & t.SetReminder; reply: t.Written };
  "step.take_up": { request: t.OfFamily & t.TakeUpStep; reply: t.Written };
  "story.show": { request: t.OneFamily; reply: t.StoryView };
  "strategy.choose": { request: t.OfFamily & t.ChooseStrategy; reply: t.Written };
  "strength.name": { request: t.OfFamily & t.NameStrength; reply: t.Written };
  "strength.place": { request: t.OfFamily & t.PlaceStrength; reply: t.Written };
  "supervision.record": { request: t.OfFamily & t.RecordSupervision; reply: t.Written };
  "support.add": { request: t.OfFamily & t.AddSupport; reply: t.Written };
  "support.keep_day": { request: t.OfFamily & t.KeepSupportDay; reply: t.Written };
  "support.revise": { request: t.OfFamily & t.ReviseSupport; reply: t.Written };
  "support.show": { request: t.OneFamily; reply: t.SupportsView };
  "team.join": { request: t.OfFamily & t.JoinTeam; reply: t.Written };
  "team.leave": { request: t.OfFamily & t.LeaveTeam; reply: t.Written };
  "team.prepare": { request: t.OfFamily & t.PrepareSeat; reply: t.Written };
  "team.stays_after": { request: t.OfFamily & t.SetStaysAfter; reply: t.Written };
  "today.show": { request: t.Nothing; reply: t.TodayView };
  "transition.show": { request: t.OneFamily; reply: t.OnwardView };
  "transition_plan.approve": { request: t.OfFamily & t.ApproveTransitionPlan; reply: t.Written };
  "transition_plan.revise": { request: t.OfFamily & t.ReviseTransitionPlan; reply: t.Written };
  "trash.show": { request: t.OneFamily; reply: t.TrashView };
  "unplaced.keep": { request: t.OfFamily & t.KeepUnplaced; reply: t.Written };
  "vision.say": { request: t.OfFamily & t.SayVision; reply: t.Written };
  "win.record": { request: t.OfFamily & t.RecordWin; reply: t.Written };
}

/** Their names, for checks at run time. */
export const COMMANDS = [
  "accommodation.record",
  "accommodation.settle",
  "action.undo",
  "adaptation.decide",
  "adaptation.tell",
  "agenda.add",
  "agenda.lead",
  "agenda.order",
  "agenda.settle",
  "agreement.add",
  "apart.show",
  "asset.add",
  "attachment.add",
  "attachment.list",
  "attachment.open",
  "attachment.piece",
  "attachment.show",
  "authority.end",
  "authority.record",
  "barrier.answer",
  "barrier.describe",
  "barrier.name",
  "barrier.seen_again",
  "check_in.record",
  "coaching_goal.set",
  "consent.record",
  "consent.revoke",
  "copies.show",
  "copy.give",
  "crisis.end",
  "crisis.follow_up",
  "crisis.learn",
  "crisis.record",
  "crisis.show",
  "crisis_plan.revise",
  "culture.note",
  "deadline.list",
  "decision.make",
  "decision.show",
  "discovery.approve",
  "discovery.print",
  "discovery.share",
  "discovery.write",
  "draft.drop",
  "draft.keep",
  "draft.of",
  "draft.opening",
  "enrollment.begin",
  "enrollment.close",
  "enrollment.set_phase",
  "enrollment.update",
  "family.list",
  "family.open",
  "family.open_file",
  "family.rename",
  "family.set_mission",
  "family.show",
  "family.update",
  "field.choose",
  "goal.add_marker",
  "goal.move",
  "goal.order",
  "goal.propose",
  "goal.reword",
  "goal.say_why",
  "goal.update",
  "going.show",
  "guide.cards",
  "guide.check_in",
  "guide.noticed",
  "guide.pair",
  "guide.used",
  "guide.was_said",
  "handing.show",
  "history.show",
  "household.add",
  "household.page",
  "household.show",
  "household.update",
  "ideas.show",
  "if_then.make",
  "if_then.revise",
  "if_then.use",
  "import.story",
  "incident.record",
  "indicators.show",
  "invitation.answer",
  "invitation.copied",
  "invitation.print",
  "invitation.send",
  "invitation.write",
  "life_event.answer",
  "life_event.record",
  "marker.add",
  "marker.rate",
  "meeting.attend",
  "meeting.begin",
  "meeting.close",
  "meeting.confirm_safety",
  "meeting.go",
  "meeting.help",
  "meeting.mark_step",
  "meeting.move",
  "meeting.no_next",
  "meeting.not_held",
  "meeting.order_steps",
  "meeting.plan",
  "meeting.record",
  "meeting.set_next",
  "meeting.show",
  "meeting.touch",
  "meeting.write_note",
  "minor_consent.show",
  "must_do.add",
  "must_do.update",
  "need.move",
  "need.name",
  "need.order",
  "need.place",
  "need.rate",
  "note.correct",
  "observation.record",
  "office.conflicts",
  "office.connected",
  "office.enrol",
  "office.status",
  "office.sync",
  "option.raise",
  "outcome.add",
  "outcome.rate",
  "outcome.show",
  "papers.show",
  "pause.declare",
  "pause.end",
  "people.show",
  "person.add",
  "person.change_name",
  "person.former_names",
  "person.update",
  "placement.begin",
  "placement.end",
  "plan.print",
  "plan_version.approve",
  "plan_version.freeze",
  "post_check.plan",
  "post_check.record",
  "practice.set",
  "practice.show",
  "pulse.answer",
  "readback.say",
  "record.protect",
  "record.remove",
  "record.restore",
  "record.reword",
  "reflection.give",
  "reflection.show",
  "release.show",
  "reminder.record",
  "report.note",
  "ruler.set",
  "safety.print",
  "safety.show",
  "sample.open",
  "search.find",
  "service.add",
  "service.end",
  "service.revise",
  "session.change_passphrase",
  "session.check",
  "session.cover",
  "session.create",
  "session.go_back",
  "session.lock",
  "session.mend",
  "session.seen",
  "session.stand_at",
  "session.state",
  "session.strength",
  "session.uncover",
  "session.unlock",
  "session.ways_back",
  "settings.set",
  "signal.mark",
  "signature.give",
  "since.show",
  "staff.show",
  "staff_pulse.answer",
  "standing.show",
  "step.hand_over",
  "step.let_go",
  "step.review",
  "step.reword",
  "step.set_reminder",
  "step.take_up",
  "story.show",
  "strategy.choose",
  "strength.name",
  "strength.place",
  "supervision.record",
  "support.add",
  "support.keep_day",
  "support.revise",
  "support.show",
  "team.join",
  "team.leave",
  "team.prepare",
  "team.stays_after",
  "today.show",
  "transition.show",
  "transition_plan.approve",
  "transition_plan.revise",
  "trash.show",
  "unplaced.keep",
  "vision.say",
  "win.record",
] as const;
