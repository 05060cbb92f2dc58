//! What a layer may do to those beneath it besides winning by id: put records out of sight, and say
//! which come first. Nothing is deleted: taking the layer away brings everything back.

use super::{Library, Map, PracticeWhat};

impl Library {
    /// Hides cards and pairs.
    pub(super) fn hide(&mut self, ids: Vec<String>) -> Result<(), PracticeWhat> {
        for id in ids {
            let known = self.card(&id).is_some() || self.pairs.iter().any(|pair| pair.id == id);
            if !known {
                return Err(PracticeWhat::NotThere(id));
            }
            self.hidden.insert(id);
        }
        Ok(())
    }

    /// Puts the named cards first, in that order; where several answer one signal, the first speaks.
    pub(super) fn order(&mut self, ids: &[String]) -> Result<(), PracticeWhat> {
        first(&mut self.cards, ids, |card| &card.id)
    }
}

impl Map {
    /// Takes steps out of this kind of meeting. An open meeting that is at one keeps its name.
    pub(super) fn hide(&mut self, ids: &[String]) -> Result<(), PracticeWhat> {
        for id in ids {
            self.step(id)
                .ok_or_else(|| PracticeWhat::NotThere(id.clone()))?;
            self.steps.retain(|step| step.id != *id);
        }
        Ok(())
    }

    /// Puts the named steps first, in that order.
    pub(super) fn order(&mut self, ids: &[String]) -> Result<(), PracticeWhat> {
        first(&mut self.steps, ids, |step| &step.id)
    }
}

fn first<T>(
    list: &mut [T],
    ids: &[String],
    id: impl Fn(&T) -> &String,
) -> Result<(), PracticeWhat> {
    if let Some(stranger) = ids
        .iter()
        .find(|named| !list.iter().any(|it| id(it) == *named))
    {
        return Err(PracticeWhat::NotThere(stranger.clone()));
    }
    let place = |it: &T| ids.iter().position(|named| id(it) == named);
    list.sort_by_key(|it| place(it).unwrap_or(ids.len()));
    Ok(())
}
