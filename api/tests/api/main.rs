//! The service from outside: in process through Poem's test client, and as the program itself.

mod livez;
mod problems;
mod program;
