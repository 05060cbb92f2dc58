//! The app: one door for every command, whoever calls. Calls are answered one after the other;
//! whoever subscribed is told after the answer is ready and outside of any lock.

use crate::call::PAYLOAD_BYTES_MAX;
use crate::config::Config;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::house::House;
use crate::notice::Event;
use crate::office::{Parcel, Road, Way};
use crate::registry::{self, Handler, Kind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

type Listener = Box<dyn Fn(&Event) + Send + Sync>;

/// Everything a person can ask for on this laptop.
pub struct App {
    house: Mutex<House>,
    listeners: Mutex<Vec<Listener>>,
    /// Whoever is on the way to the office; there is never a second one.
    on_the_way: Mutex<()>,
    road: Arc<dyn Road>,
}

impl App {
    /// The app over a data folder, its door closed.
    pub fn new(config: Config) -> Self {
        Self {
            road: Arc::clone(&config.road),
            house: Mutex::new(House::new(config)),
            listeners: Mutex::default(),
            on_the_way: Mutex::default(),
        }
    }

    /// Answers a command of the registry: JSON in, JSON out.
    pub fn call(&self, name: &str, payload: &str) -> Result<String, Fault> {
        self.inside(|house| {
            house.look_at_the_clocks()?;
            answer(house, name, payload)
        })
    }

    /// Looks at the clock, and sees to what can be done while nobody types; to be called every second
    /// and at every wake.
    pub fn tick(&self) {
        self.inside(|house| {
            // A new sitting that could not be drawn is drawn at the next call, which can say so.
            let _ = house.look_at_the_clocks();
            house.see_to_things();
        });
    }

    /// Goes to the agency's office where that is due, and comes back when there is nothing more to
    /// say. To be called every second or so, on a thread that may wait: the door stays free meanwhile.
    pub fn go_to_the_office(&self) {
        let Ok(_alone) = self.on_the_way.try_lock() else {
            return;
        };
        if let Some(parcel) = self.inside(|house| house.last_parcel.take()) {
            // Nobody is there to hear the answer; what did not arrive goes at the next opening.
            let _ = self.road.carry(&parcel);
        }
        while let Some((way, parcel)) = self.next_parcel() {
            let answer = self.road.carry(&parcel);
            drop(parcel);
            let take_in = |house: &mut House| {
                let desk = house.desk.as_mut()?;
                let go_on = desk.take_in_answer(way, answer);
                if desk.office.is_wiped {
                    house.lock();
                }
                Some(go_on)
            };
            if self.inside(take_in) != Some(true) {
                return;
            }
        }
    }

    fn next_parcel(&self) -> Option<(Way, Parcel)> {
        self.inside(|house| {
            let desk = house.desk.as_mut()?;
            match desk.next_parcel() {
                Ok(parcel) => parcel,
                Err(fault) => {
                    desk.trouble_on_the_way(fault, None);
                    None
                }
            }
        })
    }

    /// Closes the door at once: suspend, lid, the system's own lock, quit. Says whether it was open.
    pub fn lock(&self) -> bool {
        self.inside(House::lock)
    }

    /// Has somebody told of what changes.
    pub fn subscribe(&self, listener: impl Fn(&Event) + Send + Sync + 'static) {
        let mut listeners = self
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        listeners.push(Box::new(listener));
    }

    /// Works behind the door, for what is no command: checks, copies, keys.
    pub fn behind_the_door<T>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.inside(|house| work(house.desk.as_mut().ok_or_else(Fault::locked)?))
    }

    pub(crate) fn inside<T>(&self, work: impl FnOnce(&mut House) -> T) -> T {
        let (done, events) = {
            let mut house = self.house();
            let done = work(&mut house);
            let mut events = std::mem::take(&mut house.events);
            if let Some(desk) = &mut house.desk {
                events.extend(desk.notices.drain(..).map(Event::Notice));
            }
            (done, events)
        };
        self.tell(&events);
        done
    }

    /// A panic elsewhere must not lock the person out: the vault is sound at every instant.
    fn house(&self) -> MutexGuard<'_, House> {
        self.house.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, events: &[Event]) {
        let listeners = self
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        for event in events {
            listeners.iter().for_each(|listener| listener(event));
        }
    }
}

fn answer(house: &mut House, name: &str, payload: &str) -> Result<String, Fault> {
    let command = registry::find(name).ok_or_else(|| unknown(name))?;
    if payload.len() > PAYLOAD_BYTES_MAX {
        return Err(Fault::new("call.too_large").with("limit", PAYLOAD_BYTES_MAX));
    }
    let reply = match &command.handler {
        Handler::AtTheDoor(work) => work(house, payload),
        Handler::AtTheDesk(work) => work(house.desk.as_mut().ok_or_else(Fault::locked)?, payload),
    };
    // Reading can be the window refreshing by itself; whoever writes is there.
    if matches!(command.kind, Kind::Write | Kind::FamilyWrite) {
        house.seen();
        house.wrote();
    }
    if let Some(desk) = &mut house.desk {
        match &reply {
            Ok(told) if command.kind != Kind::Session => {
                desk.note_what_was_done(name, payload, told)
            }
            Err(fault) if fault.code == "vault.damaged" => desk.vault.connect_anew()?,
            _ => {}
        }
    }
    reply.map_err(|fault| fault.with("command", name))
}

fn unknown(name: &str) -> Fault {
    let name: String = name.chars().take(60).collect();
    Fault::new("call.unknown_command").with("command", name)
}
