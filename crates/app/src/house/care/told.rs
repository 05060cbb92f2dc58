//! What a person is told of the state of the file until it is mended: in words, never by colour.
//! The closed door tells only what lies in the open: the folder and the disk, no family.

use crate::beside::choices_are_aside;
use crate::fault::Fault;
use crate::house::House;

impl House {
    /// What is to be told, the worst first.
    pub(crate) fn troubles(&self) -> Vec<Fault> {
        let mut told = Vec::new();
        if self.desk.is_some() {
            told.extend(self.told_of_damage());
            told.extend(self.told_of_mending());
        }
        told.extend(self.told_of_the_place());
        // The usual ones stand at the door; whoever reads another language should know why.
        if choices_are_aside(&self.config.data_dir) {
            told.push(Fault::new("care.choices_damaged"));
        }
        if self.desk.is_some() {
            told.extend(self.told_of_room());
            if self.care.backup_failed {
                told.push(Fault::new("care.no_backup"));
            }
        }
        told
    }

    fn told_of_damage(&self) -> Option<Fault> {
        let families = self.desk.as_ref().map_or(0, |desk| desk.damaged.len());
        if families > 0 {
            return Some(Fault::new("care.families_damaged").with("families", families));
        }
        self.care.damage.as_ref()?;
        Some(Fault::new("care.damaged"))
    }

    fn told_of_mending(&self) -> Option<Fault> {
        let mended = self.care.mended.as_ref()?;
        let code = match (mended.holes, mended.may_lack) {
            (0, false) => "care.mended",
            (0, true) => "care.mended_may_lack",
            _ => "care.mended_with_holes",
        };
        Some(
            Fault::new(code)
                .with("things", mended.from_file + mended.from_backup)
                .with("backup", mended.from_backup)
                .with("holes", mended.holes),
        )
    }

    fn told_of_the_place(&self) -> Vec<Fault> {
        let service = self.lies.synced_by;
        let synced = service.map(|it| Fault::new("care.synced_folder").with("service", it));
        let read_only = self.lies.read_only.then(|| Fault::new("care.read_only"));
        let far = self.lies.over_the_network;
        let far = far.then(|| Fault::new("care.network_folder"));
        synced.into_iter().chain(far).chain(read_only).collect()
    }

    fn told_of_room(&self) -> Option<Fault> {
        let room = self.care.room.as_ref()?;
        let megabytes = room.free >> 20;
        if room.reserve_is_used {
            return Some(Fault::new("care.reserve_used").with("megabytes", megabytes));
        }
        let little = room.is_little;
        little.then(|| Fault::new("care.little_room").with("megabytes", megabytes))
    }
}
