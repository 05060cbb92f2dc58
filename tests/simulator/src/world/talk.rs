//! A talk between a laptop and the office: asked, lost, answered, repeated, heard.
//! Everything that can go wrong on the road goes wrong here, and nowhere else.

use super::{FAIR, Weather, World};
use crate::zoo::{Bug, road};
use casefile::{ScopeId, Stamp};
use std::collections::BTreeSet;
use sync::laptop::{Bag, News};
use sync::limits::MESSAGE_BYTES_MAX;
use sync::message::{Entries, Reply, Request, Run, Standing};

impl World {
    /// Talks until there is nothing more to say, so many times at most. Says whether it came to rest.
    pub fn talk(&mut self, at: usize, times: usize, weather: Weather) -> bool {
        self.laptops[at].machine.call();
        for _ in 0..times {
            if self.laptops[at].wiped || !self.exchange(at, weather) {
                return true;
            }
        }
        false
    }

    /// One exchange; whether there is more to say.
    fn exchange(&mut self, at: usize, weather: Weather) -> bool {
        let Some(request) = self.ask(at, weather) else {
            return false;
        };
        let early = self.dice.percent(weather.stale);
        let stale = early.then(|| self.laptops[at].stale.pop()).flatten();
        if let Some(reply) = stale {
            let reply = crate::zoo::stale(self.bug, reply, &request, &self.office_key);
            self.hear(at, &reply, weather);
        }
        if self.dice.percent(weather.busy) {
            let now = Stamp(self.now);
            if let Some(reply) = road::limited(self.bug, &request, &self.office_key, now) {
                return self.hear(at, &reply, weather);
            }
            self.laptops[at].machine.failed();
            return false;
        }
        if self.is_too_wide(at, &request.push) {
            self.not_through(at);
            return true;
        }
        if self.dice.percent(weather.lost) {
            self.laptops[at].late.push(request);
            self.laptops[at].machine.failed();
            return false;
        }
        let sent = self.tamper(&request, weather);
        let Some(mut reply) = self.answer(&sent, weather) else {
            self.laptops[at].machine.failed();
            return false;
        };
        if self.is_too_wide(at, &reply.runs) {
            self.not_through(at);
            return true;
        }
        if self.dice.percent(weather.twice) {
            let _ = self.answer(&request, weather);
        }
        if self.dice.percent(weather.unheard) {
            self.laptops[at].stale.push(reply);
            self.laptops[at].machine.failed();
            return false;
        }
        road::since(
            self.bug,
            &mut reply,
            &mut self.laptops[at].store,
            &self.store,
        );
        reply.same |= self.bug == Some(Bug::StatusesCompareCounts) && self.counts_agree(at);
        self.hear(at, &reply, weather)
    }

    fn is_too_wide(&self, at: usize, runs: &[Run]) -> bool {
        // What lies aside weighs what it is, not what a store says of its log.
        let apart = |run: &&Run| {
            let held = self.laptops[at].store.shelf.scope(run.scope);
            held.is_some_and(|it| !it.aside.is_empty())
        };
        let of_logs = runs.iter().filter(|run| !apart(run));
        let entries: usize = of_logs.map(|run| run.entries.len()).sum();
        self.laptops[at].width.is_some_and(|width| entries > width)
    }

    fn not_through(&mut self, at: usize) {
        let machine = &mut self.laptops[at].machine;
        machine.failed();
        if self.bug == Some(Bug::BatchNeverShrinks) {
            *machine = machine.clone().with_room(MESSAGE_BYTES_MAX);
        }
    }

    fn counts_agree(&self, at: usize) -> bool {
        let here = &self.laptops[at].store;
        let mut scopes: BTreeSet<ScopeId> = here.shelf.scopes.keys().copied().collect();
        scopes.extend(self.store.shelf.scopes.keys());
        scopes.retain(|it| self.standing(at, *it) == Standing::Yes && !here.closed.contains(it));
        scopes.into_iter().all(|scope| {
            let there = self.store.shelf.scope(scope);
            road::count_the_same(here.shelf.scope(scope), there)
        })
    }

    /// A byte of somebody's words is changed on the way; the seal must show it.
    fn tamper(&mut self, request: &Request, weather: Weather) -> Request {
        let mut sent = request.clone();
        if self.dice.percent(weather.tampered) {
            let run = sent.push.last_mut();
            if self.dice.percent(50) {
                run.into_iter().for_each(road::blanked);
                return sent;
            }
            let packed = run.and_then(|run| {
                let (Entries::Plain(packed) | Entries::Columns(packed)) = &mut run.entries;
                packed.first_mut()
            });
            if let Some(byte) = packed.and_then(|it| it.values.0.iter_mut().rev().nth(1)) {
                *byte = if *byte == b'7' { b'8' } else { b'7' };
            }
        }
        sent
    }

    /// A question that was long on the way arrives; nobody waits for its answer.
    pub fn late_question(&mut self, at: usize) {
        let Some(request) = self.laptops[at].late.pop() else {
            return;
        };
        let reply = self.answer(&request, FAIR);
        self.laptops[at].stale.extend(reply);
    }

    fn ask(&mut self, at: usize, weather: Weather) -> Option<Request> {
        let crash = self.dice.percent(weather.crash / 2);
        let (count, kept) = (self.dice.below(2) as u32, self.dice.percent(50));
        let side = &mut self.laptops[at];
        side.store.shelf.fails = crash.then_some((count, kept));
        let mut dice = side.store.dice.another();
        side.store.dice.draw();
        let asked = side.machine.ask(&mut Bag {
            store: &mut side.store,
            keys: &side.key,
            chance: &mut dice,
        });
        side.store.shelf.fails = None;
        let Ok(request) = asked else {
            self.restart(at);
            return None;
        };
        let request = crate::zoo::asked(self.bug, request);
        let bytes = request.to_bytes();
        self.last_bytes.0 = bytes.len();
        let again = Request::from_bytes(&bytes);
        let same = again.as_ref().is_ok_and(|again| again.to_bytes() == bytes);
        self.truth
            .hold(same, "a request does not come back from its bytes");
        again.ok()
    }

    fn answer(&mut self, request: &Request, weather: Weather) -> Option<Reply> {
        if self.dice.percent(weather.crash) {
            let count = self.dice.below(4) as u32;
            self.store.shelf.fails = Some((count, self.dice.percent(50)));
        }
        let office = self.office.clone();
        let before = self.store.shelf.clone();
        if self.bug.is_some() {
            self.store.claims = road::claims(request);
        }
        let reply = self.at_the_desk(|desk| office.answer(desk, request));
        self.store.claims = Default::default();
        self.note_orders();
        let reply = match reply {
            Ok(reply) => reply,
            Err(_) => {
                self.start_office();
                return None;
            }
        };
        self.store.shelf.fails = None;
        road::half_rolled_back(self.bug, &mut self.store, &before, request);
        if self.dice.percent(weather.crash / 2) {
            self.start_office();
        }
        let reply = crate::zoo::answered(self.bug, reply, &mut self.dice);
        let bytes = reply.to_bytes();
        self.last_bytes.1 = bytes.len();
        let again = Reply::from_bytes(&bytes);
        let same = again.as_ref().is_ok_and(|again| again.to_bytes() == bytes);
        self.truth
            .hold(same, "a reply does not come back from its bytes");
        again.ok()
    }

    fn hear(&mut self, at: usize, reply: &Reply, weather: Weather) -> bool {
        let before = self.laptops[at].store.clone();
        let crash = self.dice.percent(weather.crash);
        let (count, kept) = (self.dice.below(4) as u32, self.dice.percent(50));
        let side = &mut self.laptops[at];
        side.store.shelf.fails = crash.then_some((count, kept));
        let mut dice = side.store.dice.another();
        side.store.dice.draw();
        let heard = side.machine.hear(
            &mut Bag {
                store: &mut side.store,
                keys: &side.key,
                chance: &mut dice,
            },
            reply,
        );
        side.store.shelf.fails = None;
        let Ok(outcome) = heard else {
            self.check_after_hearing(at, &before, &[]);
            self.restart(at);
            return false;
        };
        self.check_after_hearing(at, &before, &outcome.news);
        if !outcome.news.contains(&News::NotOurs) {
            self.check_what_was_heard(at);
        }
        if outcome.wipe.is_some() {
            self.wipe(at);
            return false;
        }
        outcome.again
    }
}

impl World {
    /// One exchange in words, for whoever looks for a reason.
    pub fn trace(&mut self, at: usize) -> String {
        let Some(request) = self.ask(at, FAIR) else {
            return "no question".into();
        };
        let pushed: Vec<_> = request
            .push
            .iter()
            .map(|it| (it.scope, it.entries.len()))
            .collect();
        let asked = format!(
            "asks: push {pushed:?} pull {:?} digests {} aside {:?} drop {:?}",
            request.pull,
            request.digests.len(),
            request.aside,
            request.drop,
        );
        let Some(reply) = self.answer(&request, FAIR) else {
            return asked + "\nno answer";
        };
        let runs: Vec<_> = reply
            .runs
            .iter()
            .map(|it| (it.scope, it.entries.len()))
            .collect();
        let told = format!(
            "\ntold: same {} differs {} refused {:?} wipe {:?} runs {runs:?} scopes {:#?}",
            reply.same,
            reply.differs.len(),
            reply.refused,
            reply.wipe,
            reply.scopes,
        );
        let again = self.hear(at, &reply, FAIR);
        format!(
            "{asked}{told}\nagain {again} broken {:?}",
            self.truth.broken
        )
    }
}
