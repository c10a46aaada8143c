//! Pictures, from the files that writers give to what readers' browsers load: one file per promise.

mod blurring;
mod caching;
mod consent;
mod crashes;
mod faces;
mod fixtures;
mod hostile;
mod html;
mod metadata;
mod words;
