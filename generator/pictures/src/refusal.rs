//! Why a file is no picture for us, in words its author understands.

use std::error::Error;
use std::fmt;

/// What is wrong with a file. The text says what; [`Refusal::help`] says what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// The bytes begin like no picture format.
    NotAPicture,
    /// A picture, in a format that is not read here.
    Unsupported {
        /// What it is, as people call it: `HEIC`, `TIFF`.
        format: &'static str,
    },
    /// The file is larger than allowed.
    TooManyBytes {
        /// Bytes in the file.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// Width times height is more than allowed.
    TooManyPixels {
        /// Pixels in a row, as the file claims.
        width: u32,
        /// Rows, as the file claims.
        height: u32,
        /// Pixels allowed.
        limit: u64,
    },
    /// One side is longer than allowed.
    TooLong {
        /// Pixels in a row, as the file claims.
        width: u32,
        /// Rows, as the file claims.
        height: u32,
        /// Pixels allowed on a side.
        limit: u32,
    },
    /// The file ends before the picture does.
    Truncated,
    /// The file contradicts its format.
    Broken {
        /// What does not fit, as a clause.
        why: String,
    },
    /// A drawing that is no well-formed XML, with the place where that shows.
    Markup {
        /// Line, from 1.
        line: u32,
        /// Column in characters, from 1.
        column: u32,
        /// What does not fit, as a clause.
        why: String,
    },
    /// A drawing that declares a document type: entities could unfold to any size or name other files.
    Doctype,
    /// A drawing with more elements or a deeper nesting than is read here.
    TooComplex {
        /// What there is too much of, as a clause.
        why: &'static str,
    },
    /// A drawing from which neither `width` and `height` nor a `viewBox` can be read.
    NoSize,
}

impl Refusal {
    /// A broken file, with the clause that says how.
    pub(crate) fn broken(why: impl Into<String>) -> Self {
        Self::Broken { why: why.into() }
    }

    /// What its author can do.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Empty | Self::Truncated => "copy or export the picture once more; the transfer was cut short",
            Self::NotAPicture => "use a JPEG, PNG, WebP, GIF or SVG file",
            Self::Unsupported { .. } => "export it as JPEG (photographs) or PNG (drawings, screenshots)",
            Self::TooManyBytes { .. } => "export it with a lower quality or at a smaller size",
            Self::TooManyPixels { .. } | Self::TooLong { .. } => "export it at a smaller size; 4000 pixels are plenty",
            Self::Broken { .. } => "open it in a picture editor and export it once more",
            Self::Markup { .. } => "open it in a drawing program and save it as plain SVG",
            Self::Doctype => "save it as plain SVG, or delete the line that begins with `<!DOCTYPE`",
            Self::TooComplex { .. } => "simplify the drawing, or export it as PNG",
            Self::NoSize => "give the `svg` element a `viewBox`, such as `0 0 640 480`",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("the file is empty"),
            Self::NotAPicture => formatter.write_str("this is no picture"),
            Self::Unsupported { format } => write!(formatter, "{format} pictures are not supported"),
            Self::TooManyBytes { bytes, limit } => {
                write!(formatter, "the file has {bytes} bytes, {limit} are allowed")
            }
            Self::TooManyPixels { width, height, limit } => {
                write!(formatter, "{width} x {height} pixels are too many, {limit} are allowed")
            }
            Self::TooLong { width, height, limit } => {
                write!(formatter, "{width} x {height} pixels are too long on one side, {limit} are allowed")
            }
            Self::Truncated => formatter.write_str("the file ends before the picture does"),
            Self::Broken { why } => write!(formatter, "the picture is broken: {why}"),
            Self::Markup { line, column, why } => {
                write!(formatter, "the drawing is no well-formed XML at {line}:{column}: {why}")
            }
            Self::Doctype => formatter.write_str("the drawing declares a document type"),
            Self::TooComplex { why } => write!(formatter, "the drawing is too complex: {why}"),
            Self::NoSize => formatter.write_str("the drawing does not say how large it is"),
        }
    }
}

impl Error for Refusal {}
