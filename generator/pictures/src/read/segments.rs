//! What a walk through a file finds, and the reading of bytes that every walk needs.

use std::ops::Range;

use image::metadata::Orientation;

use super::{Format, Header};
use crate::refusal::Refusal;

/// Pieces of a file that are kept; more would be a file made to waste memory.
const MOST_PIECES: usize = 1 << 16;
/// Bytes of an EXIF block that are looked at for the orientation.
const EXIF_BYTES: usize = 1 << 20;

/// Bytes that a decoder is to see.
enum Piece {
    /// As they are in the file.
    Kept(Range<usize>),
    /// In place of others.
    Written(Vec<u8>),
}

/// What a walk found.
pub(super) struct Parts {
    pub(super) format: Format,
    /// As stored, before it is turned.
    pub(super) width: u32,
    /// As stored, before it is turned.
    pub(super) height: u32,
    pub(super) alpha: bool,
    pub(super) animated: bool,
    pub(super) orientation: Orientation,
    /// The colour profile (ICC.1), whole.
    pub(super) profile: Option<Vec<u8>>,
    /// For JPEG: the colour transform an Adobe segment names.
    pub(super) adobe: Option<u8>,
    pieces: Vec<Piece>,
}

impl Parts {
    pub(super) fn new(format: Format) -> Self {
        Self {
            format,
            width: 0,
            height: 0,
            alpha: false,
            animated: false,
            orientation: Orientation::NoTransforms,
            profile: None,
            adobe: None,
            pieces: Vec::new(),
        }
    }

    pub(super) fn header(&self) -> Header {
        let turned = matches!(
            self.orientation,
            Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
        );
        let (width, height) = if turned { (self.height, self.width) } else { (self.width, self.height) };
        Header { format: self.format, width, height, alpha: self.alpha, animated: self.animated }
    }

    /// Keeps a part of the file.
    pub(super) fn keep(&mut self, range: Range<usize>) -> Result<(), Refusal> {
        if let Some(Piece::Kept(last)) = self.pieces.last_mut()
            && last.end == range.start
        {
            last.end = range.end;
            return Ok(());
        }
        self.push(Piece::Kept(range))
    }

    /// Puts other bytes where the file has some that must not be seen.
    pub(super) fn write(&mut self, bytes: Vec<u8>) -> Result<(), Refusal> {
        self.push(Piece::Written(bytes))
    }

    fn push(&mut self, piece: Piece) -> Result<(), Refusal> {
        if self.pieces.len() == MOST_PIECES {
            return Err(Refusal::broken("it is cut into more than 65,536 pieces"));
        }
        self.pieces.push(piece);
        Ok(())
    }

    /// The file without everything that is not kept.
    pub(super) fn essential(&self, bytes: &[u8]) -> Vec<u8> {
        let length = self.pieces.iter().map(|piece| match piece {
            Piece::Kept(range) => range.len(),
            Piece::Written(bytes) => bytes.len(),
        });
        let mut essential = Vec::with_capacity(length.sum());
        for piece in &self.pieces {
            match piece {
                // Every range was read before it was kept, so it lies in the file.
                Piece::Kept(range) => essential.extend_from_slice(bytes.get(range.clone()).unwrap_or_default()),
                Piece::Written(bytes) => essential.extend_from_slice(bytes),
            }
        }
        essential
    }

    /// Takes the orientation out of a TIFF block as EXIF has it; the first block of a file counts.
    pub(super) fn exif(&mut self, block: &[u8]) {
        let block = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
        if self.orientation != Orientation::NoTransforms || block.len() > EXIF_BYTES {
            return;
        }
        if let Some(orientation) = Orientation::from_exif_chunk(block) {
            self.orientation = orientation;
        }
    }
}

/// A place in a file that only moves forward.
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], Refusal> {
        let end = self.at.checked_add(length).ok_or(Refusal::Truncated)?;
        let taken = self.bytes.get(self.at..end).ok_or(Refusal::Truncated)?;
        self.at = end;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Refusal> {
        self.take(N)?.try_into().map_err(|_| Refusal::Truncated)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Refusal> {
        Ok(self.array::<1>()?[0])
    }

    pub(super) fn u16_be(&mut self) -> Result<u16, Refusal> {
        self.array().map(u16::from_be_bytes)
    }

    pub(super) fn u16_le(&mut self) -> Result<u16, Refusal> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u24_le(&mut self) -> Result<u32, Refusal> {
        let [low, middle, high] = self.array()?;
        Ok(u32::from_le_bytes([low, middle, high, 0]))
    }

    pub(super) fn u32_be(&mut self) -> Result<u32, Refusal> {
        self.array().map(u32::from_be_bytes)
    }

    pub(super) fn u32_le(&mut self) -> Result<u32, Refusal> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn four(&mut self) -> Result<[u8; 4], Refusal> {
        self.array()
    }
}
