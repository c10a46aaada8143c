//! How to reach the clinic: each channel with the clinic's own numbers and addresses, and the opening hours.

use anyhow::Result;
use serde::Serialize;

use super::hours::{HoursView, hours};
use super::{Headings, headings, opening};
use crate::markdown::Slot;
use crate::model::Contact;
use crate::model::clinic::Channel;
use crate::render::chrome::{PhoneView, address_lines, phones};
use crate::render::html::{Surroundings, picture};
use crate::render::link::Link;
use crate::render::views::Main;
use crate::render::views::common::{Document, PageView};
use crate::render::{Renderer, anchors};
use crate::site::{EntryId, Page, PageId};
use crate::sources::LocaleId;

#[derive(Serialize)]
struct ContactView {
    headings: Headings,
    /// Trusted HTML.
    opening_html: String,
    not_for_emergencies: String,
    emergency_line: Option<super::clinic::LineView>,
    channels: Vec<ChannelView>,
    response_time: String,
    hours: HoursView,
    arrival: String,
    map: Option<String>,
    /// Trusted HTML: a still picture of the map.
    map_html: String,
}

/// A way to make contact, with all that is needed to take it.
#[derive(Serialize)]
pub(in crate::render::views) struct ChannelView {
    label: String,
    phones: Vec<PhoneView>,
    /// A page of the site.
    page: Option<Link>,
    /// A number or address on another service, and the link that opens it.
    other: Option<Link>,
    /// Lines of a postal address.
    lines: Vec<String>,
}

pub(in crate::render::views) fn contact(
    renderer: &Renderer<'_>,
    page: &Page,
    entry: EntryId,
    id: PageId,
    own: &Contact,
) -> Result<Main> {
    let sections: Vec<_> = anchors::CONTACT.iter().collect();
    let mut view = PageView::of(renderer, page, entry, id, &sections)?;
    let own = ContactView {
        headings: headings(renderer, &sections, page.text_locale),
        opening_html: opening(&mut view),
        not_for_emergencies: own.not_for_emergencies.to_string(),
        emergency_line: super::clinic::emergency_line(renderer, page.text_locale),
        channels: own.channels.iter().filter_map(|own| channel(renderer, *own, page.locale)).collect(),
        response_time: own.response_time.to_string(),
        hours: hours(renderer, page.text_locale)?,
        arrival: own.arrival.to_string(),
        map: own.map_url.as_ref().map(ToString::to_string),
        map_html: picture::figure_of_field(
            own.map_poster.as_ref(),
            Slot::Inline,
            Surroundings { renderer, locale: page.locale, text_locale: page.text_locale, sources: &[] },
        )?,
    };
    Main::of(renderer, page, "contact", Document { page: view, own })
}

/// A way to make contact, when the clinic has it.
pub(in crate::render::views) fn channel(
    renderer: &Renderer<'_>,
    channel: Channel,
    locale: LocaleId,
) -> Option<ChannelView> {
    let clinic = &renderer.site.facts.clinic;
    let none = ChannelView { label: String::new(), phones: Vec::new(), page: None, other: None, lines: Vec::new() };
    let other = |href: String, title: &str| Some(Link { href, title: title.to_owned(), lang: None });
    let (label, view) = match channel {
        Channel::Inquiry => {
            let page = renderer.reference_link("form_page:inquiry", locale)?;
            ("contact-form", ChannelView { page: Some(page), ..none })
        }
        Channel::Phone => ("contact-phone", ChannelView { phones: phones(renderer, locale), ..none }),
        Channel::Whatsapp => {
            let number = clinic.whatsapp.as_ref()?;
            let href = format!("https://wa.me/{}", number.digits());
            ("contact-whatsapp", ChannelView { other: other(href, number.as_str()), ..none })
        }
        Channel::Email => {
            let address = clinic.email.as_str();
            ("contact-email", ChannelView { other: other(format!("mailto:{address}"), address), ..none })
        }
        Channel::Address => ("contact-address", ChannelView { lines: address_lines(renderer, locale), ..none }),
    };
    Some(ChannelView { label: renderer.message(locale, label), ..view })
}
