//! What every window test stands on: a desk with a laptop on it (`desk`), and a pair of eyes and
//! hands at the window (`page`).

pub mod axe;
pub mod desk;
pub mod page;
pub mod programs;

pub use desk::at_a_desk;
pub use page::Page;
