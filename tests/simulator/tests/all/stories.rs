//! What an exchange costs, what becomes of a stolen laptop, and that no line is too thin.

use casefile::ScopeId;
use simulator::store::office::MemJournal;
use simulator::world::{FAIR, OFFICE_SPEAKS, WIDTH_MIN, World};
use sync::order::{Device, DeviceState, Order};

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
