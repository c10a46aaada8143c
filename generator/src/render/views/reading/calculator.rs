//! A calculator as text: what it asks, what it assumes, what it rests on.

use anyhow::Result;
use serde::Serialize;

use crate::model::Calculator;
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView, evidence};
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};

#[derive(Serialize)]
struct CalculatorView {
    inputs: Vec<InputView>,
    assumptions: Vec<String>,
    based_on: Vec<SourceLink>,
}

#[derive(Serialize)]
struct InputView {
    label: String,
    range: String,
    step: String,
}

/// A source by its place in the list of sources.
#[derive(Serialize)]
struct SourceLink {
    id: String,
    number: String,
}

pub(in crate::render::views) fn calculator(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    calculator: &Calculator,
) -> Result<Main> {
    let language = renderer.site.language(page.locale);
    let inputs = calculator.inputs.iter().map(|input| {
        Ok(InputView {
            label: input.label.to_string(),
            range: language.quantity(input.unit.as_str(), input.min, input.max)?,
            step: language.quantity(input.unit.as_str(), input.step, input.step)?,
        })
    });
    let sources = evidence(renderer.site.edition(entry, page.locale));
    let based_on = calculator.based_on.iter().filter_map(|id| {
        let place = sources.iter().position(|source| source.id.as_str() == id.as_str())?;
        let number = language.integer(i64::try_from(place).ok()? + 1);
        Some(SourceLink { id: id.to_string(), number })
    });
    let own = CalculatorView {
        inputs: inputs.collect::<Result<_>>()?,
        assumptions: calculator.assumptions.iter().map(ToString::to_string).collect(),
        based_on: based_on.collect(),
    };
    let sections: Vec<_> = anchors::CALCULATOR.iter().collect();
    let view = Document { page: PageView::of(renderer, page, entry, id, &sections)?, own };
    Main::of(renderer, page, "calculator", view)
}
