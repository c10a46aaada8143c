//! Checks the contrasts that `styles/tokens.css` promises in its comment, in both colour schemes.
//!
//! Source: WCAG 2.2, relative luminance and contrast ratio.

use std::collections::BTreeMap;
use std::path::Path;

use crate::disk;

/// Red, green and blue, from 0 to 1.
type Colour = [f64; 3];

/// A line of the form `contrast: --a, --b on --c, --d >= 4.5`.
struct Promise<'a> {
    above: Vec<&'a str>,
    below: Vec<&'a str>,
    least: f64,
}

fn promises(css: &str) -> Vec<Promise<'_>> {
    css.lines()
        .filter_map(|line| line.trim_start_matches([' ', '*']).strip_prefix("contrast: "))
        .map(|line| {
            let (above, rest) = line.split_once(" on ").expect("a promise names what stands on what");
            let (below, least) = rest.split_once(" >= ").expect("a promise names its least ratio");
            Promise {
                above: above.split(", ").collect(),
                below: below.split(", ").collect(),
                least: least.trim().parse().expect("a ratio is a number"),
            }
        })
        .collect()
}

/// The colours of a scheme: those plainly given, then the light and the dark side of `light-dark()`.
fn schemes(css: &str) -> [BTreeMap<&str, Colour>; 3] {
    let mut schemes = [BTreeMap::new(), BTreeMap::new(), BTreeMap::new()];
    for line in css.lines() {
        let Some((name, value)) = line.trim().strip_suffix(';').and_then(|line| line.split_once(": ")) else {
            continue;
        };
        if let Some(both) = value.strip_prefix("light-dark(").and_then(|both| both.strip_suffix(')')) {
            let (light, dark) = both.split_once(", ").expect("two colours");
            schemes[1].insert(name, colour(light));
            schemes[2].insert(name, colour(dark));
        } else if value.starts_with('#') {
            schemes[0].insert(name, colour(value));
        }
    }
    schemes
}

fn colour(text: &str) -> Colour {
    let number = u32::from_str_radix(text.trim_start_matches('#'), 16).expect("a colour is written in six digits");
    [16, 8, 0].map(|shift| f64::from((number >> shift) & 0xff) / 255.0)
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] =
        colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn the_ratio_of_black_on_white_is_21() {
    assert!((contrast(colour("#000000"), colour("#ffffff")) - 21.0).abs() < 1e-9);
}

#[test]
fn colours_keep_the_contrasts_they_promise_in_both_schemes() {
    let path = Path::new("../themes/hills/styles/tokens.css");
    let css = disk::read_text(path).unwrap();
    let schemes = schemes(&css);
    assert_eq!(schemes[0], schemes[1], "the plain colours are those of the light scheme");
    let promises = promises(&css);
    assert!(promises.len() >= 9);
    let mut broken = Vec::new();
    for promise in &promises {
        for (scheme, name) in schemes[1..].iter().zip(["light", "dark"]) {
            for above in &promise.above {
                for below in &promise.below {
                    let ratio = contrast(scheme[above], scheme[below]);
                    if ratio < promise.least {
                        broken.push(format!("{above} on {below}, {name}: {ratio:.2}, not {}", promise.least));
                    }
                }
            }
        }
    }
    assert_eq!(broken, [""; 0]);
}
