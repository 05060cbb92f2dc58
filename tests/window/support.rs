//! What every window test stands on: a desk with a laptop on it (`desk`), a pair of eyes at the
//! window (`page`), and hands that know only the keyboard (`hands`).

pub mod axe;
pub mod desk;
pub mod disk;
mod hands;
pub mod page;
pub mod programs;

pub use desk::at_a_desk;
pub use page::Page;
