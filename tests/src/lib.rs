//! What proofs, benches and stories share: a notebook driven from outside, and yardsticks.
//! Nothing here is part of the product, and nothing of the product knows of it.

pub mod agency;
pub mod bench;
pub mod caller;
pub mod cli;
pub mod notebook;
pub mod prove;
