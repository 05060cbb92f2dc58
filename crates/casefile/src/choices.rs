//! The allowed values of the practice, spelt as on the wire.
//! A value from a newer version reads as `None` and is carried; it is never rewritten.

use serde::{Deserialize, Serialize};

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $wire:literal),* $(,)? })*) => {$(
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        $(#[$doc])*
        pub enum $name {
            $(
                #[doc = concat!("`", $wire, "`")]
                $(#[$vdoc])*
                #[serde(rename = $wire)]
                $variant
            ),*
        }

        impl $name {
            /// Every value, in the order of the practice papers.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The value as it is spelt on the wire.
            pub fn wire(self) -> &'static str {
                match self { $($name::$variant => $wire),* }
            }

            /// Reads a wire name; `None` where this version does not know it.
            pub fn from_wire(text: &str) -> Option<Self> {
                match text { $($wire => Some($name::$variant),)* _ => None }
            }
        }
    )*};
}

choices! {
    /// Who a person is to the family and the team.
    PersonRole {
        Youth = "youth", Sibling = "sibling", Caregiver = "caregiver", Natural = "natural",
        Professional = "professional", System = "system", Facilitator = "facilitator",
        FamilyPartner = "family_partner", Interpreter = "interpreter",
    }
    /// Whose hands carry a step.
    CarrierClass {
        Family = "F", Natural = "N", Peer = "P", Formal = "X", Staff = "S",
    }
    /// What kind of support a team member is.
    SupportKind {
        Family = "family", Natural = "natural", Community = "community", Peer = "peer",
        Formal = "formal", Facilitation = "facilitation",
    }
    /// The part of life a strength, need or goal belongs to.
    LifeDomain {
        HomeAndPlaceToLive = "home_and_place_to_live", FamilyAndRelationships = "family_and_relationships",
        Safety = "safety", Health = "health", EmotionalWellbeing = "emotional_wellbeing",
        SchoolOrWork = "school_or_work", FriendsAndFun = "friends_and_fun",
        CultureAndFaith = "culture_and_faith", Legal = "legal", MoneyAndBasicNeeds = "money_and_basic_needs",
        SubstanceUse = "substance_use", Community = "community", Transportation = "transportation",
        Other = "other",
    }
    /// What a strength is made of.
    StrengthKind {
        Skill = "skill", Interest = "interest", Value = "value", Relationship = "relationship",
        Tradition = "tradition", PastSuccess = "past_success", CommunityResource = "community_resource",
        Coping = "coping",
    }
    /// Where a goal stands.
    GoalStatus {
        Draft = "draft", Active = "active", Resting = "resting", Reached = "reached",
        Changed = "changed", LetGo = "let_go",
    }
    /// Where a step stands.
    StepStatus {
        Open = "open", Doing = "doing", Done = "done", DoneAnotherWay = "done_another_way",
        NotYet = "not_yet", Stuck = "stuck", DroppedByFamily = "dropped_by_family",
        DroppedByTeam = "dropped_by_team", HandedOver = "handed_over",
    }
    /// Where a need stands.
    NeedStatus {
        Named = "named", Chosen = "chosen", BeingMet = "being_met", MetEnough = "met_enough",
        Changed = "changed",
    }
    /// What a ruler asks.
    RulerKind { Importance = "importance", Confidence = "confidence", Readiness = "readiness" }
    /// The three private questions.
    PulseItem { Autonomy = "autonomy", Competence = "competence", Connection = "connection" }
    /// The kinds of meeting.
    MeetingType {
        FirstConversation = "first_conversation", Discovery = "discovery", FirstTeam = "first_team",
        FollowUpTeam = "follow_up_team", CrisisDebrief = "crisis_debrief", Transition = "transition",
        Closing = "closing", Supervision = "supervision", Observation = "observation",
    }
    /// Where a meeting stands.
    MeetingStatus {
        Planned = "planned", InProgress = "in_progress", Done = "done", Moved = "moved",
        DidNotHappen = "did_not_happen",
    }
    /// What kind of talk a note is.
    TalkKind {
        Change = "change", ChangeDesire = "change_desire", ChangeAbility = "change_ability",
        ChangeReason = "change_reason", ChangeNeed = "change_need", ChangeCommitment = "change_commitment",
        ChangeActivation = "change_activation", ChangeTakingSteps = "change_taking_steps",
        Sustain = "sustain", Discord = "discord", Strength = "strength", Need = "need",
        Culture = "culture", Hope = "hope", Barrier = "barrier", Idea = "idea", Question = "question",
        Information = "information", MustDo = "must_do", Decision = "decision", Agreement = "agreement",
        Affirmation = "affirmation", Reflection = "reflection", Summary = "summary", Safety = "safety",
        Other = "other",
    }
    /// What gets in the way.
    BarrierKind {
        Time = "time", Money = "money", Transport = "transport", ChildCare = "child_care",
        Health = "health", MoodEnergy = "mood_energy", OtherPeople = "other_people",
        SchoolOrWork = "school_or_work", SystemRule = "system_rule",
        NotImportantNow = "not_important_now", DontKnowHow = "dont_know_how", Safety = "safety",
        Unclear = "unclear", StepDoesNotFit = "step_does_not_fit", Other = "other",
    }
    /// Whether a barrier still stands.
    BarrierStatus { Open = "open", Answered = "answered", Gone = "gone" }
    /// How a check-in took place.
    CheckInMode {
        Visit = "visit", Call = "call", Text = "text", Video = "video",
        NoteFromFamily = "note_from_family", NaturalSupportRelay = "natural_support_relay",
    }
    /// Who started a contact.
    ContactInitiator {
        Family = "family", Natural = "natural", Peer = "peer", Facilitator = "facilitator",
        Formal = "formal",
    }
    /// Who may be shown something that is held.
    Privacy {
        Team = "team", FamilyOnly = "family_only", PersonOnly = "person_only",
        StaffOnly = "staff_only", Restricted = "restricted",
    }
    /// Which protected source something comes from.
    SourceSegment {
        Ordinary = "ordinary", Part2Sud = "part2_sud", SchoolRecord = "school_record",
        Court = "court", OtherProtected = "other_protected",
    }
    /// What a consent allows.
    ConsentKind {
        ProgramConsent = "program_consent", ReleaseOneWay = "release_one_way",
        ReleaseTwoWay = "release_two_way", Part2Tpo = "part2_tpo", Part2Named = "part2_named",
        SchoolFerpa = "school_ferpa", Telehealth = "telehealth", TextEmail = "text_email",
        Photo = "photo", Recording = "recording", Interpreter = "interpreter", Esign = "esign",
    }
    /// An answer that may simply not be known.
    YesNoUnknown { Yes = "yes", No = "no", Unknown = "unknown" }
    /// An answer that may still be open.
    YesNoUndecided { Yes = "yes", No = "no", Undecided = "undecided" }
    /// Whether somebody stays when the team is done.
    StaysAfter { Yes = "yes", No = "no", Unsure = "unsure" }
    /// How much of their part a person said back.
    SaidBack { Yes = "yes", Partly = "partly", No = "no", Skipped = "skipped" }
    /// Whether the real-life test was asked.
    Tested { Asked = "asked", Skipped = "skipped", Unknown = "unknown" }
    /// Which reminder a carrier wants.
    ReminderWish { None = "none", FromFacilitator = "from_facilitator", FromSomeoneElse = "from_someone_else" }
    /// How an if-then went when its moment came.
    Worked { Yes = "yes", Some = "some", No = "no" }
    /// How a decision was made.
    DecisionMode {
        FamilyChose = "family_chose", FamilyWithTeam = "family_with_team",
        TeamConsensus = "team_consensus", ProfessionalDecided = "professional_decided",
        Mandated = "mandated",
    }
    /// How somebody sees a decision.
    #[cfg_attr(feature = "schema", ts(rename = "HowTheySeeIt"))]
    FamilyView { Agree = "agree", Uneasy = "uneasy", Disagree = "disagree" }
    /// Whether somebody was at a meeting.
    Presence { Here = "here", Absent = "absent" }
    /// What happened in a family's life between meetings.
    LifeEventKind {
        Move = "move", Job = "job", Birth = "birth", Loss = "loss", School = "school",
        Health = "health", Legal = "legal", Other = "other",
    }
    /// Where an enrollment stands.
    Phase {
        Engagement = "engagement", PlanDevelopment = "plan_development",
        Implementation = "implementation", Transition = "transition",
    }
    /// What became of a signal.
    SignalState {
        New = "new", Seen = "seen", TalkedAbout = "talked_about", Acted = "acted",
        Dismissed = "dismissed", Cleared = "cleared",
    }
    /// What somebody may decide for a child, or what a court has limited.
    Authority {
        DecideHealth = "decide_health", DecideSchool = "decide_school",
        PhysicalCustody = "physical_custody", LegalCustody = "legal_custody", Guardian = "guardian",
        CourtOrderLimits = "court_order_limits", None = "none",
    }
    /// What came of asking somebody to come.
    InviteStatus { Asked = "asked", Coming = "coming", Unsure = "unsure", NotComing = "not_coming" }
    /// What a support of the family was part of.
    SupportMoment { Asked = "asked", Came = "came", Did = "did" }
    /// How much of the safety plan was used.
    PlanUsed { Yes = "yes", Part = "part", No = "no", Unknown = "unknown" }
    /// What follows a crisis: a contact within a day, the plan within two, the talk within three.
    FollowUp { Contact = "contact", Plan = "plan", Debrief = "debrief" }
    /// What a release speaks of.
    InfoClass {
        Contact = "contact", Plan = "plan", SafetyPlan = "safety_plan", Notes = "notes",
        Health = "health", MentalHealth = "mental_health", SubstanceUse = "substance_use",
        School = "school", Legal = "legal",
    }
    /// How a signature was given.
    SignatureWay { OnScreen = "on_screen", Paper = "paper" }
    /// What stays with the family when the team is done.
    AssetKind {
        Connection = "connection", Skill = "skill", ValueStrength = "value_strength",
        MoneyWork = "money_work", Community = "community", Other = "other",
    }
    /// A moment of an ordinary day in which change happens or does not.
    OrdinaryMoment {
        Morning = "morning", Mealtime = "mealtime", Bedtime = "bedtime", SchoolCall = "school_call",
        Argument = "argument", Craving = "craving", Visit = "visit", Payday = "payday",
        Other = "other",
    }
    /// The four conditions that the close of a meeting looks back at.
    Condition {
        Understanding = "understanding", Ownership = "ownership", Adaptability = "adaptability",
        Motivation = "motivation",
    }
    /// How a meeting was watched.
    ObservationKind { OwnChecklist = "own_checklist", MiCounts = "mi_counts", ExternalTool = "external_tool" }
    /// How far a sign of being ready has come, by the family.
    MarkerRating { NotYet = "not_yet", Some = "some", Yes = "yes" }
}

impl PersonRole {
    /// The class of carrier that a role makes; an interpreter carries nothing.
    pub fn class(self) -> Option<CarrierClass> {
        Some(match self {
            Self::Youth | Self::Sibling | Self::Caregiver => CarrierClass::Family,
            Self::Natural => CarrierClass::Natural,
            Self::FamilyPartner => CarrierClass::Peer,
            Self::Professional | Self::System => CarrierClass::Formal,
            Self::Facilitator => CarrierClass::Staff,
            Self::Interpreter => return None,
        })
    }
}

impl PersonRole {
    /// The kind of support that a role brings to a team; an interpreter brings the words of others.
    pub fn support_kind(self) -> Option<SupportKind> {
        Some(match self {
            Self::Youth | Self::Sibling | Self::Caregiver => SupportKind::Family,
            Self::Natural => SupportKind::Natural,
            Self::FamilyPartner => SupportKind::Peer,
            Self::Professional | Self::System => SupportKind::Formal,
            Self::Facilitator => SupportKind::Facilitation,
            Self::Interpreter => return None,
        })
    }
}

impl SupportKind {
    /// The class of carrier that a seat makes, where the person's role is not on file.
    pub fn class(self) -> CarrierClass {
        match self {
            Self::Family => CarrierClass::Family,
            Self::Natural | Self::Community => CarrierClass::Natural,
            Self::Peer => CarrierClass::Peer,
            Self::Formal => CarrierClass::Formal,
            Self::Facilitation => CarrierClass::Staff,
        }
    }
}

impl CarrierClass {
    /// Family or friends: the hands the plan should end in.
    pub fn is_family_or_natural(self) -> bool {
        matches!(self, Self::Family | Self::Natural)
    }
}

impl ConsentKind {
    /// Whether it lets information go to somebody, who must be named.
    pub fn is_release(self) -> bool {
        matches!(
            self,
            Self::ReleaseOneWay
                | Self::ReleaseTwoWay
                | Self::Part2Tpo
                | Self::Part2Named
                | Self::SchoolFerpa
        )
    }
}

impl GoalStatus {
    /// Whether a goal in this state stands on the plan as one to work on.
    pub fn is_on_the_plan(self) -> bool {
        matches!(self, Self::Active | Self::Draft)
    }
}

impl StepStatus {
    /// Whether the step still asks something of its carrier.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Doing | Self::NotYet | Self::Stuck)
    }

    /// Whether it got done; a family's own way counts.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::DoneAnotherWay)
    }
}
