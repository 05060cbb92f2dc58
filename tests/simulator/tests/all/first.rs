//! A new laptop's first call: family by family, the one worked with last first, and what broke off is
//! taken up where it broke off.

use casefile::ScopeId;
use simulator::check::narrower;
use simulator::world::{FAIR, OFFICE_SPEAKS, World};
use sync::store::{LaptopStore, Log, OfficeStore};

/// Segments of one family; a thin line brings one in each answer.
const SEGMENTS: usize = 4;

fn plain(world: &mut World, at: usize, room: Option<usize>) {
    let side = &mut world.laptops[at];
    (side.speaks, side.room, side.width, side.skew) = (OFFICE_SPEAKS, room, None, 0);
    world.restart(at);
}

/// Families with a compartment of the first, in the order in which they were worked with, and a new
/// laptop that may have them all and holds nothing.
fn caseload(room: Option<usize>) -> (World, Vec<ScopeId>, usize) {
    let mut world = (0..)
        .map(|seed| World::new(seed, None))
        .find(|world| world.families.len() == 3)
        .unwrap();
    plain(&mut world, 0, None);
    let mut worked = world.families.clone();
    worked.push(narrower(world.families[0])[0]);
    for scope in &worked {
        world.grant(0, *scope);
    }
    assert!(world.talk(0, 20, FAIR));
    for scope in &worked {
        world.now += 3_600_000;
        for _ in 0..SEGMENTS {
            world.write_in(0, *scope);
            assert!(world.talk(0, 20, FAIR));
        }
    }
    world.enrol();
    let new = world.laptops.len() - 1;
    plain(&mut world, new, room);
    for scope in &worked {
        world.grant(new, *scope);
    }
    (world, worked, new)
}

fn entries(world: &World, at: usize, scope: ScopeId) -> usize {
    let held = world.laptops[at].store.shelf.scope(scope);
    held.map_or(0, |it| it.places.len())
}

fn is_whole(world: &World, at: usize, scope: ScopeId) -> bool {
    let store = &world.laptops[at].store;
    let there = OfficeStore::digest(&world.store, scope).unwrap();
    !store.has_picture(scope).unwrap() && store.status(scope).unwrap().digest() == there
}

/// One call of so many exchanges; which families became whole in it, in their order.
fn whole_after(world: &mut World, at: usize, scopes: &[ScopeId]) -> Vec<ScopeId> {
    let before: Vec<bool> = scopes.iter().map(|it| is_whole(world, at, *it)).collect();
    world.talk(at, 2, FAIR);
    let now = scopes.iter().zip(before);
    now.filter(|(it, before)| !before && is_whole(world, at, **it))
        .map(|(it, _)| *it)
        .collect()
}

#[test]
fn a_new_laptop_gets_one_family_whole_before_the_next_the_last_worked_with_first() {
    let (mut world, worked, new) = caseload(Some(1));
    let mut became = Vec::new();
    for _ in 0..100 {
        became.extend(whole_after(&mut world, new, &worked));
        let begun = |it: &&ScopeId| entries(&world, new, **it) > 0 && !is_whole(&world, new, **it);
        assert!(worked.iter().filter(begun).count() <= 1, "two at once");
    }
    // The first family's own compartment was worked with last of all: it goes with its family.
    assert_eq!(became, [worked[0], worked[3], worked[2], worked[1]]);
    assert!(world.is_at_rest(new));
    assert_eq!(world.truth.broken, None);
}

#[test]
fn what_is_on_its_way_is_awaited_and_half_of_it_is_not_shown() {
    let (mut world, worked, new) = caseload(Some(1));
    world.talk(new, 2, FAIR);
    let store = &world.laptops[new].store;
    for scope in &worked {
        assert!(
            store.has_picture(*scope).unwrap(),
            "nothing stands in for it"
        );
    }
    world.talk(new, 200, FAIR);
    let store = &world.laptops[new].store;
    assert!(store.pictures.is_empty());
}

#[test]
fn what_was_lent_goes_with_the_right_to_it_though_nothing_else_of_it_came() {
    let (mut world, worked, new) = caseload(Some(1));
    assert!(world.talk(new, 200, FAIR));
    let store = &mut world.laptops[new].store;
    for scope in &worked {
        let lent = OfficeStore::picture(&world.store, *scope).unwrap();
        store.purge(*scope).unwrap();
        store.pictures.insert(*scope, lent);
    }
    world.restart(new);
    world.now += 60_000;
    worked.iter().for_each(|it| world.end_grant(new, *it));
    world.now += 60_000;
    for _ in 0..3 {
        world.talk(new, 20, FAIR);
        world.back_up(false);
        world.check_backup();
    }
    assert!(world.laptops[new].store.pictures.is_empty());
    assert!(world.is_at_rest(new));
}

#[test]
fn a_call_that_breaks_off_brings_nothing_again_that_was_kept() {
    let (mut world, worked, new) = caseload(Some(1));
    let total = |world: &World| {
        worked
            .iter()
            .map(|it| entries(world, new, *it))
            .sum::<usize>()
    };
    let mut kept = 0;
    let mut calls = 0;
    while !world.is_at_rest(new) {
        // An answer is lost on its way, then the program ends.
        let lost = simulator::world::Weather {
            unheard: 100,
            ..FAIR
        };
        world.talk(new, 1, FAIR);
        world.talk(new, 1, lost);
        world.restart(new);
        world.talk(new, 3, FAIR);
        assert!(total(&world) >= kept, "something went again");
        kept = total(&world);
        calls += 1;
        assert!(calls < 60, "it does not come to rest");
    }
    assert_eq!(world.truth.broken, None);
}
