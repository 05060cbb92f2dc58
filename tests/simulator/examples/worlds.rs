//! Plays a range of worlds and prints what broke: `worlds FROM TO [BUG NUMBER]`; one world alone is
//! explained.
use simulator::play::play_out;
use simulator::world::{FAIR, World};
use simulator::{Bug, Outcome};
/// The first world in which each fault shows: `worlds zoo FIRST_FAULT LAST_FAULT WORLDS`.
fn zoo(args: &[u64]) {
    let asked = |bug: &&Bug| (args[0]..=args[1]).contains(&u64::from(bug.number()));
    for bug in Bug::ALL.iter().filter(asked) {
        let found = simulator::hunt::first(*bug, args[2]);
        println!("{:2} {bug:?}: {found:?}", bug.number());
    }
}

fn main() {
    let args: Vec<u64> = std::env::args()
        .skip(1)
        .filter_map(|it| it.parse().ok())
        .collect();
    if std::env::args().nth(1).is_some_and(|it| it == "zoo") {
        return zoo(&args);
    }
    let bug = args
        .get(2)
        .and_then(|n| Bug::ALL.iter().find(|b| u64::from(b.number()) == *n))
        .copied();
    let mut broken = std::collections::BTreeMap::<String, Vec<(u64, usize)>>::new();
    for seed in args[0]..args[1] {
        let mut world = World::new(seed, bug);
        if let Outcome::Broken(what, at) = play_out(&mut world) {
            if args[1] - args[0] == 1 {
                println!("{what} after {at}");
                for at in 0..world.laptops.len() {
                    if !world.is_at_rest(at) {
                        println!("{}", world.explain(at));
                        let _ = world.talk(at, 0, FAIR);
                        for _ in 0..4 {
                            println!("{}", world.trace(at));
                        }
                    }
                }
            }
            let what = what.split(" (").next().unwrap_or("").to_owned();
            broken.entry(what).or_default().push((seed, at));
        }
    }
    for (what, seeds) in &broken {
        println!(
            "{:5} {what}: {:?}",
            seeds.len(),
            &seeds[..seeds.len().min(6)]
        );
    }
    println!(
        "{} of {} broke",
        broken.values().map(Vec::len).sum::<usize>(),
        args[1] - args[0]
    );
}
