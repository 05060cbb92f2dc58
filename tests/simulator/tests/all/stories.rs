//! What an exchange costs, what becomes of a stolen laptop, and that no line is too thin.

use casefile::{ScopeId, Stamp};
use simulator::check::narrower;
use simulator::store::office::MemJournal;
use simulator::world::{FAIR, OFFICE_SPEAKS, WIDTH_MIN, World};
use sync::message::Standing;
use sync::order::{Device, DeviceState, Grant, Order};
use sync::store::Chance;

/// Two laptops that hold the same family and have nothing more to say.
fn two_at_rest() -> (World, ScopeId) {
    let mut world = World::new(7, None);
    let family = world.families[0];
    for at in 0..world.laptops.len() {
        world.laptops[at].speaks = OFFICE_SPEAKS;
        world.laptops[at].room = None;
        world.laptops[at].width = None;
        world.laptops[at].skew = 0;
        world.restart(at);
        world.grant(at, family);
    }
    for _ in 0..3 {
        for at in 0..world.laptops.len() {
            assert!(world.talk(at, 20, FAIR));
        }
    }
    assert!(world.is_at_rest(0) && world.is_at_rest(1));
    assert_eq!(world.truth.broken, None);
    (world, family)
}

#[test]
fn own_news_takes_one_exchange() {
    let (mut world, family) = two_at_rest();
    world.write_in(0, family);
    assert!(!world.is_at_rest(0));
    assert!(world.talk(0, 1, FAIR));
    assert!(world.is_at_rest(0));
}

#[test]
fn others_news_takes_two_exchanges() {
    let (mut world, family) = two_at_rest();
    world.write_in(0, family);
    assert!(world.talk(0, 1, FAIR));
    assert!(!world.is_at_rest(1));
    assert!(world.talk(1, 2, FAIR));
    assert!(world.is_at_rest(1));
}

#[test]
fn a_stolen_laptop_hands_nothing_in_and_is_emptied_at_its_first_call() {
    let (mut world, family) = two_at_rest();
    world.write_in(0, family);
    let before = world.store.shelf.scope(family).unwrap().places.len();
    let side = &world.laptops[0];
    let stolen = Device {
        user: side.user,
        key: side.key.0,
        state: DeviceState::Stolen,
    };
    let order = Order::Device(side.device, stolen);
    world.order(world.agency, &order);
    world.talk(0, 1, FAIR);
    assert!(world.laptops[0].wiped);
    assert!(world.laptops[0].store.shelf.scopes.is_empty());
    let after = world.store.shelf.scope(family).unwrap().places.len();
    assert_eq!(before, after);
}

#[test]
fn a_family_that_moved_is_let_go_of_only_when_two_backups_have_it() {
    let (mut world, family) = two_at_rest();
    world.write_in(0, family);
    world.now += 60_000;
    world.end_grant(0, family);
    world.talk(0, 10, FAIR);
    let holds = |world: &World| world.laptops[0].store.shelf.scopes.contains_key(&family);
    assert!(world.laptops[0].store.closed.contains(&family));
    assert!(
        holds(&world),
        "late work was taken, and nothing is gone yet"
    );
    world.back_up(false);
    world.check_backup();
    world.talk(0, 10, FAIR);
    assert!(holds(&world), "one backup is not enough");
    world.back_up(false);
    world.talk(0, 10, FAIR);
    assert!(holds(&world), "a backup nobody opened does not count");
    world.check_backup();
    world.talk(0, 10, FAIR);
    assert!(!holds(&world));
    assert_eq!(world.truth.broken, None);
}

#[test]
fn what_an_office_that_went_back_holds_no_more_is_not_let_go_of_though_both_backups_have_it() {
    let (mut world, family) = two_at_rest();
    world.write_in(0, family);
    world.now += 60_000;
    world.end_grant(0, family);
    let before = world.store.clone();
    world.talk(0, 10, FAIR);
    for _ in 0..2 {
        world.back_up(false);
        world.check_backup();
    }
    world.store = before;
    world.start_office();
    world.talk(0, 10, FAIR);
    world.note_orders();
    let (here, words) = (world.laptops[0].device, world.store.shelf.scope(family));
    let held = words.map(|it| it.entries.values().any(|it| it.action.by.device == here));
    assert_eq!(held, Some(true), "the office has it again");
    for _ in 0..2 {
        world.back_up(false);
        world.check_backup();
    }
    world.talk(0, 10, FAIR);
    assert!(!world.laptops[0].store.shelf.scopes.contains_key(&family));
    assert_eq!(world.truth.broken, None);
}

/// Many times what goes over a thin line at once.
const MUCH: usize = 5 * WIDTH_MIN;

fn write_much(world: &mut World, at: usize, scope: ScopeId) {
    (0..MUCH).for_each(|_| world.write_in(at, scope));
}

#[test]
fn a_family_that_moved_is_handed_in_whole_over_a_thin_line() {
    let (mut world, family) = two_at_rest();
    write_much(&mut world, 0, family);
    world.laptops[0].width = Some(WIDTH_MIN);
    world.now += 60_000;
    world.end_grant(0, family);
    assert!(world.talk(0, 40, FAIR));
    let there = &world.store.shelf.scope(family).unwrap().places;
    let here = &world.laptops[0].store.shelf.scope(family).unwrap().places;
    assert!(here.keys().all(|hash| there.contains_key(hash)));
}

#[test]
fn whoever_has_no_right_any_more_hands_in_what_is_new_behind_what_is_known() {
    let (mut world, family) = two_at_rest();
    write_much(&mut world, 0, family);
    assert!(world.talk(0, 40, FAIR));
    write_much(&mut world, 0, family);
    let from = Stamp(world.now + 86_400_000);
    let user = world.laptops[0].user;
    world.order(family, &Order::Grant(user, Grant { from, until: None }));
    // What was heard is a hint, which may fall at any time.
    world.laptops[0].store.heard.clear();
    world.laptops[0].width = Some(WIDTH_MIN);
    world.restart(0);
    world.talk(0, 80, FAIR);
    assert_eq!(where_it_is(&world, 0, family), (MUCH, MUCH));
}

#[test]
fn a_file_that_was_in_two_places_becomes_whole_over_a_thin_line() {
    let (mut world, family) = two_at_rest();
    write_much(&mut world, 0, family);
    assert!(world.talk(0, 4, FAIR));
    let copy = world.laptops[0].store.clone();
    write_much(&mut world, 0, family);
    assert!(world.talk(0, 4, FAIR));
    world.laptops[0].store = copy;
    // What was heard is a hint, which may fall at any time.
    world.laptops[0].store.heard.clear();
    world.laptops[0].width = Some(WIDTH_MIN);
    world.restart(0);
    write_much(&mut world, 0, family);
    assert!(world.talk(0, 60, FAIR));
    assert!(world.is_at_rest(0));
}

#[test]
fn an_office_that_forgot_who_somebody_is_hears_it_from_them_over_a_thin_line() {
    let (mut world, _) = two_at_rest();
    let before = world.store.clone();
    (0..MUCH).for_each(|_| world.make_known(0));
    world.enrol();
    let newest = world.laptops.len() - 1;
    let side = &mut world.laptops[newest];
    (side.speaks, side.room, side.width) = (OFFICE_SPEAKS, None, None);
    let device = side.device;
    world.restart(newest);
    assert!(world.talk(newest, 10, FAIR));
    world.store = before;
    world.journal = MemJournal(None);
    let office = world.office.clone();
    let restored = world.at_the_desk(|desk| office.restored(desk));
    assert!(restored.is_ok());
    world.laptops[newest].width = Some(WIDTH_MIN);
    world.talk(newest, 40, FAIR);
    let agency = world.store.shelf.scope(world.agency).unwrap();
    assert!(agency.orders.device(device).is_some());
}

/// Laptop 0, whose family went to laptop 1; both may open families.
fn a_family_that_moved() -> (World, ScopeId) {
    let (mut world, family) = two_at_rest();
    for at in 0..2 {
        world.laptops[at].may_open = true;
        world.make_known(at);
        assert!(world.talk(at, 20, FAIR));
    }
    world.now += 60_000;
    world.end_grant(0, family);
    world.now += 60_000;
    (world, family)
}

/// How many of a laptop's entries are in the office's file of a scope, and how many lie aside.
fn where_it_is(world: &World, at: usize, scope: ScopeId) -> (usize, usize) {
    let device = world.laptops[at].device;
    let held = world.store.shelf.scope(scope).unwrap();
    let own = |it: &&sync::Entry| it.action.by.device == device;
    let aside = held
        .aside
        .iter()
        .filter(|(_, it)| it.entry.action.by.device == device);
    (held.entries.values().filter(own).count(), aside.count())
}

#[test]
fn whose_family_went_to_somebody_else_is_not_the_first_in_its_unused_compartments() {
    for of in 0..2 {
        let (mut world, family) = a_family_that_moved();
        let unused = narrower(family)[of];
        world.write_in(0, unused);
        world.talk(0, 5, FAIR);
        assert_eq!(where_it_is(&world, 0, unused), (0, 1));
        world.write_in(1, unused);
        assert!(world.talk(1, 5, FAIR));
        assert_eq!(where_it_is(&world, 1, unused), (1, 0));
        assert_eq!(world.standing(0, unused), Standing::None);
        assert_eq!(world.standing(1, unused), Standing::Yes);
        assert_eq!(world.truth.broken, None);
    }
}

#[test]
fn a_family_opened_in_the_field_may_begin_with_any_of_its_compartments() {
    let (mut world, _) = a_family_that_moved();
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
        let family = ScopeId::from_bytes(world.dice.sixteen());
        let [restricted, process] = narrower(family);
        for place in order {
            let scope = [family, restricted, process][place];
            world.write_in(0, scope);
            assert!(world.talk(0, 5, FAIR));
            assert_eq!(where_it_is(&world, 0, scope), (1, 0), "{order:?}");
            assert_eq!(world.standing(0, scope), Standing::Yes);
        }
    }
    assert_eq!(world.truth.broken, None);
}
