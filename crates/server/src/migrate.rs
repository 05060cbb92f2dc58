//! The office's database from its folder into a PostgreSQL. The card is written anew only when every row
//! of every table was found on the other side and everything there stood up to the check; until then the
//! file in the folder is the office, and after it the file is kept.

use crate::house::holder;
use crate::place::{KeptIn, Place};
use crate::store::{Base, Postgres, Sqlite, Store, copy, postgres};
use crate::verify::{self, Sound};
use crate::{Fault, Result, durable};
use serde::Serialize;
use std::sync::Arc;
use sync::OfficeName;

/// What was moved.
#[derive(Serialize, Debug)]
pub struct Moved {
    /// How much of the log was found right, on both sides.
    #[serde(flatten)]
    pub sound: Sound,
    /// Rows of all tables, each found equal.
    pub rows: u64,
    /// Where the file is kept.
    pub kept: String,
}

/// Moves it. Nobody may serve meanwhile.
pub fn to_postgres(place: &Place) -> Result<Moved> {
    let url = place
        .url()
        .ok_or(Fault::Unknown("the PostgreSQL database"))?;
    let _nobody_serves = place.run_alone()?;
    let mut card = place.card()?;
    if card.kept_in == KeptIn::Postgres {
        return Err(Fault::KeptElsewhere);
    }
    if !place.database().exists() {
        return Err(Fault::Gone(place.folder().to_owned()));
    }
    let name = OfficeName {
        device: card.office,
        key: place.sign_key()?.public(),
    };
    let from: Arc<dyn Base> = Arc::new(Sqlite::open(&place.database(), &place.store_key()?)?);
    let sound = verify::check(&Store::over(from.clone(), name), &name, card.agency)?;
    let to: Arc<dyn Base> = Arc::new(Postgres::open(url)?);
    // One that holds this office was begun before and never put in force, or the card would say so.
    if postgres::holder(&to)?.is_some_and(|other| other != holder(&name)) {
        return Err(Fault::Taken);
    }
    copy::all(&*from, &*to)?;
    let rows = equal(&*from, &*to)?;
    if verify::check(&Store::over(to.clone(), name), &name, card.agency)? != sound {
        return Err(Fault::CheckFailed("the copy is not the same".into()));
    }
    postgres::set_holder(&to, &holder(&name))?;
    card.kept_in = KeptIn::Postgres;
    place.set_card(&card)?;
    drop(from);
    let kept = place.folder().join("before-postgres.db");
    durable::rename(&place.database(), &kept)?;
    let kept = kept.display().to_string();
    Ok(Moved { sound, rows, kept })
}

/// Compares every row of every table; how many there are.
fn equal(from: &dyn Base, to: &dyn Base) -> Result<u64> {
    let (here, there) = (copy::prints(from)?, copy::prints(to)?);
    for (table, print) in &here {
        if there.get(table) != Some(print) {
            let said = format!("the table {table} is not the same on the other side");
            return Err(Fault::CheckFailed(said));
        }
    }
    Ok(here.values().map(|print| print.rows).sum())
}
