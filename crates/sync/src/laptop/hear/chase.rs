//! Following a series of which the office holds an end that is not held here. Each answer moves what
//! is shown next time, so that no line is too thin to come to the end, whatever of it is known already.

use super::{Came, CameRun};
use crate::check::Flaw;
use crate::laptop::{Asked, Laptop, News};
use crate::message::{Reply, ScopeReply};
use crate::store::{LaptopStore, Stored};
use casefile::{ReplicaId, ScopeId};
use std::collections::BTreeSet;

impl Laptop {
    /// Notes where the runs of an answer ended. Where the office was asked and recognised nothing of
    /// a series it holds, places further back are shown next time.
    pub(super) fn chase(
        &mut self,
        store: &dyn LaptopStore,
        reply: &Reply,
        asked: &Asked,
        (scope, said): (ScopeId, &ScopeReply),
        came: &Came,
    ) -> Stored<()> {
        let Some(tips) = &said.tips else {
            return Ok(());
        };
        let mut missing: BTreeSet<ReplicaId> = BTreeSet::new();
        for tip in tips {
            if store.place(scope, tip.hash)?.is_none() {
                missing.insert(tip.replica);
            }
        }
        self.chased
            .retain(|(of, replica), _| *of != scope || missing.contains(replica));
        // Words that an order took away came before the order: it is in a series not recognised yet.
        let lacks_order = came
            .news
            .contains(&News::NotTaken(scope, Flaw::BlankWithoutOrder));
        for replica in missing {
            let chase = self.chased.entry((scope, replica)).or_default();
            let of_replica = |run: &&CameRun| run.end.replica == replica;
            let mut recognised = reply.more && !lacks_order || !asked.shown.contains(&scope);
            for run in came.runs.iter().filter(of_replica) {
                recognised = true;
                if let Some(after) = run.after {
                    chase.reached.remove(&after);
                }
                chase.reached.insert(run.end.hash, run.end.seq);
            }
            chase.back |= !recognised;
        }
        Ok(())
    }
}
