//! What a picture file is, as far as its first bytes say: size and kind, without decoding a pixel. Drawings are sanitised.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use pictures::read::header;
use pictures::{Format, Limits, Refusal, SourceHash, svg};

use crate::diagnostic::{Diagnostic, Report, codes};
use crate::disk;
use crate::node::Position;
use crate::sources::{PictureContent, PictureFile, PictureFormat};

/// Looks at a file; nothing when it is not what it seems to be, which is told.
pub(super) fn at(
    project: &Path,
    file: &Arc<str>,
    format: PictureFormat,
    report: &mut Report,
) -> Result<Option<PictureFile>> {
    let path = project.join(&**file);
    let limits = Limits::default();
    let size = disk::stamp(&path)?.map_or(0, |stamp| stamp.size);
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    if size > limits.bytes {
        report.push(refused(file, &Refusal::TooManyBytes { bytes: size, limit: limits.bytes }));
        return Ok(None);
    }
    let bytes = disk::read_bytes(&path)?;
    let content = match (format, svg::is_svg(&bytes)) {
        (PictureFormat::Svg, true) => drawing(file, &bytes, report),
        (PictureFormat::Svg, false) => {
            report.push(misnamed(file, "no drawing"));
            None
        }
        (_, true) => {
            report.push(misnamed(file, "an SVG drawing"));
            None
        }
        (_, false) => pixels(file, &bytes, &limits, report),
    };
    let hash = SourceHash::of(&bytes);
    Ok(content.map(|content| PictureFile { file: Arc::clone(file), format, hash, content }))
}

fn drawing(file: &Arc<str>, bytes: &[u8], report: &mut Report) -> Option<PictureContent> {
    match svg::sanitise(bytes) {
        Ok(drawing) => {
            for dropped in drawing.dropped.iter().filter(|dropped| dropped.visible) {
                let at = Position::new(dropped.line, dropped.column);
                let message = format!("{} is taken out of the drawing", dropped.what);
                report.push(
                    Diagnostic::warning(&codes::DRAWING, file, at, message)
                        .note("it could act, load or hide something; without it the drawing may look different")
                        .help("draw it with plain shapes: paths, rectangles, circles, gradients, text as paths"),
                );
            }
            let (width, height, text) = (drawing.width, drawing.height, drawing.text.into());
            Some(PictureContent::Drawing { width, height, text })
        }
        Err(refusal) => {
            report.push(refused(file, &refusal));
            None
        }
    }
}

fn pixels(file: &Arc<str>, bytes: &[u8], limits: &Limits, report: &mut Report) -> Option<PictureContent> {
    match header(bytes, limits) {
        Ok(header) => {
            let ending = file.rsplit('.').next().unwrap_or_default();
            if !header.format.extensions().contains(&ending) {
                report.push(misnamed(file, &format!("a {} picture", header.format.name())));
                return None;
            }
            if header.animated {
                report.push(animated(file, header.format));
            }
            Some(PictureContent::Pixels { width: header.width, height: header.height, alpha: header.alpha })
        }
        Err(refusal) => {
            report.push(refused(file, &refusal));
            None
        }
    }
}

/// A picture that cannot be read, with what to do about it.
pub(crate) fn refused(file: &Arc<str>, refusal: &Refusal) -> Diagnostic {
    let at = match refusal {
        Refusal::Markup { line, column, .. } => Position::new(*line, *column),
        _ => Position::default(),
    };
    Diagnostic::error(&codes::UNREADABLE_PICTURE, file, at, format!("the picture cannot be used: {refusal}"))
        .help(refusal.help())
}

fn misnamed(file: &Arc<str>, what: &str) -> Diagnostic {
    let message = format!("the name of the file does not fit: it holds {what}");
    Diagnostic::error(&codes::UNREADABLE_PICTURE, file, Position::default(), message)
        .help("name it after what it holds: `picture.jpg`, `.png`, `.webp`, `.gif` or `.svg`")
}

fn animated(file: &Arc<str>, format: Format) -> Diagnostic {
    let message = format!("only the first frame of this {} animation is shown", format.name());
    Diagnostic::warning(&codes::UNREADABLE_PICTURE, file, Position::default(), message)
        .help("movement distracts readers and cannot be stopped in a picture; keep a still one")
}
