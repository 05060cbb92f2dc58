//! The real window of the real binary, driven from outside by WebDriver on a virtual display.
//! Nothing of the product is asked from inside: they see what a facilitator sees.
#![allow(clippy::unwrap_used, clippy::panic)]

mod apart;
mod bad_disk;
mod complete;
mod drifting;
mod eyes;
mod first_run;
mod forms;
mod full_disk;
mod half_typed;
mod in_their_order;
mod journey;
mod leaving;
mod office;
mod own_side;
mod pages;
mod people;
mod planned;
mod recorded;
mod rooms;
mod safety_plan;
mod screens;
mod steps;
mod support;
mod taking_up;
mod timers;
mod together;
mod what_helps;
mod year;
