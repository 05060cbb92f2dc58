//! Who is who in a family's file: names as shown, classes of carriers, the team on a day.
//! A former name is never among the answers.

use crate::choices::{CarrierClass, PersonRole, Phase, SupportKind};
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{Enrollment, Person, TeamMember};
use chrono::{Datelike, NaiveDate};

impl Person<'_> {
    /// The name to show: what they like to be called, else their name.
    pub fn shown_name(&self) -> Option<String> {
        let is_said = |text: &String| !text.trim().is_empty();
        self.called()
            .filter(is_said)
            .or(self.name().filter(is_said))
    }

    /// How old they are on a day, where the day of birth is on file.
    pub fn age_on(&self, day: NaiveDate) -> Option<u32> {
        let born = self.born_on()?;
        let years = day.year() - born.year();
        let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
        u32::try_from(years - i32::from(!had_birthday)).ok()
    }

    /// Whether the person belongs to the family itself.
    pub fn is_family(&self) -> bool {
        self.role().and_then(PersonRole::class) == Some(CarrierClass::Family)
    }
}

impl TeamMember<'_> {
    /// Whether the seat is held on a day; both ends count, an unknown end is open.
    pub fn is_on(&self, day: NaiveDate) -> bool {
        self.from().is_none_or(|from| from <= day) && self.to().is_none_or(|to| to >= day)
    }
}

impl CaseFile {
    /// The name to show for somebody.
    pub fn called(&self, person: RecordId) -> Option<String> {
        self.get::<Person>(person)?.shown_name()
    }

    /// Whose hands they are: by their role, else by their seat on the team.
    pub fn class_of(&self, person: RecordId) -> Option<CarrierClass> {
        let role = self.get::<Person>(person).and_then(|person| person.role());
        match role {
            Some(role) => role.class(),
            None => self.seat_of(person)?.support_kind().map(SupportKind::class),
        }
    }

    /// Somebody's latest seat on the team, held or left.
    pub fn seat_of(&self, person: RecordId) -> Option<TeamMember<'_>> {
        self.all::<TeamMember>()
            .filter(|member| member.person() == Some(person))
            .max_by_key(|member| (member.to().is_none(), member.to(), member.from()))
    }

    /// Every seat held on a day.
    pub fn team_on(&self, day: NaiveDate) -> impl Iterator<Item = TeamMember<'_>> {
        self.all::<TeamMember>()
            .filter(move |member| member.is_on(day))
    }

    /// Whether somebody is on the team on a day.
    pub fn is_on_team(&self, person: RecordId, day: NaiveDate) -> bool {
        self.team_on(day)
            .any(|member| member.person() == Some(person))
    }

    /// Everybody of a role.
    pub fn people_of(&self, role: PersonRole) -> impl Iterator<Item = Person<'_>> {
        self.all::<Person>()
            .filter(move |person| person.role() == Some(role))
    }

    /// The running enrollment of a youth.
    pub fn enrollment_of(&self, youth: RecordId) -> Option<Enrollment<'_>> {
        self.open_enrollments()
            .find(|enrollment| enrollment.youth() == Some(youth))
    }

    /// Every enrollment that was not closed.
    pub fn open_enrollments(&self) -> impl Iterator<Item = Enrollment<'_>> {
        self.all::<Enrollment>()
            .filter(|enrollment| enrollment.closed_on().is_none())
    }

    /// Where the family stands: the least advanced phase of its running enrollments.
    pub fn phase(&self) -> Option<Phase> {
        self.open_enrollments()
            .filter_map(|enrollment| enrollment.phase())
            .min()
    }
}
