//! Photo-like pictures out of nothing: fractal noise for what grows, soft balls for what is lit, lines and grids for what
//! is built, and a little grain as every camera adds.

use pictures::Picture;
use rayon::prelude::*;

const WIDTH: u32 = 4000;
const HEIGHT: u32 = 3000;

/// The picture of a number; four kinds take turns.
pub fn picture(index: u32) -> Option<Picture> {
    let rows: Vec<Vec<u8>> = (0..HEIGHT).into_par_iter().map(|y| row(index, y)).collect();
    Picture::from_rgb(WIDTH, HEIGHT, rows.concat())
}

fn row(index: u32, y: u32) -> Vec<u8> {
    let down = y as f32 / HEIGHT as f32;
    (0..WIDTH)
        .flat_map(|x| {
            let across = x as f32 / HEIGHT as f32;
            let colour = match index % 4 {
                0 => landscape(index, across, down),
                1 => portrait(index, across, down),
                2 => room(index, across, down),
                _ => fabric(index, across, down),
            };
            let grain = (random(x, y, index + 977) - 0.5) * 0.016;
            colour.map(|channel| ((channel + grain).clamp(0.0, 1.0) * 255.0).round() as u8)
        })
        .collect()
}

/// Hills behind hills under a sky.
fn landscape(seed: u32, x: f32, y: f32) -> [f32; 3] {
    let clouds = fractal(x * 2.0 + y, y * 5.0, seed, 7);
    let mut colour = mix([0.35, 0.55, 0.85], [0.95, 0.95, 0.97], smooth(0.45, 0.75, clouds) * 0.8 + y * 0.3);
    for layer in 0..5u32 {
        let depth = layer as f32 / 4.0;
        let edge = 0.35 + depth * 0.12 + 0.18 * (fractal(x * (1.2 + depth * 2.0), 3.7, seed + layer * 31, 8) - 0.5);
        if y > edge {
            let growth = fractal(x * (9.0 + 26.0 * depth), y * (14.0 + 30.0 * depth), seed + 7 + layer, 6);
            let near = mix([0.16, 0.24, 0.08], [0.47, 0.50, 0.22], growth);
            colour = mix([0.55, 0.64, 0.75], near, 0.25 + depth * 0.75);
        }
    }
    colour
}

/// Something round and lit before something out of focus.
fn portrait(seed: u32, x: f32, y: f32) -> [f32; 3] {
    let far = fractal(x * 1.5, y * 1.5, seed, 3);
    let mut colour = mix([0.18, 0.22, 0.26], [0.62, 0.58, 0.50], far);
    for ball in 0..9u32 {
        let at = |salt| random(ball, salt, seed);
        let (middle_x, middle_y, radius) = (at(1) * 1.33, at(2), 0.10 + at(3) * 0.22);
        let (dx, dy) = ((x - middle_x) / radius, (y - middle_y) / radius);
        let distance = (dx * dx + dy * dy).sqrt();
        if distance < 1.0 {
            let light = (1.0 - distance * distance).sqrt();
            let skin = fractal(x * 60.0, y * 60.0, seed + ball, 4) - 0.5;
            let shade = 0.35 + 0.6 * (light * 0.6 - dx * 0.3 - dy * 0.25).clamp(0.0, 1.0) + skin * 0.06;
            let own = [0.85, 0.65 + at(4) * 0.2, 0.5 + at(5) * 0.3];
            colour = mix(colour, own.map(|channel| channel * shade), smooth(1.0, 0.985, distance));
        }
    }
    colour
}

/// Walls, tiles, blinds and a window.
fn room(seed: u32, x: f32, y: f32) -> [f32; 3] {
    let plaster = fractal(x * 80.0, y * 80.0, seed, 4) * 0.05;
    let wall = 0.75 - 0.3 * y + plaster + 0.1 * fractal(x, y, seed + 5, 3);
    let mut colour = [wall, wall * 0.97, wall * 0.9];
    if y > 0.62 {
        let (u, v) = ((x - 0.66) / (y - 0.4) * 3.0, 1.2 / (y - 0.4) * 3.0);
        let joint = smooth(0.0, 0.06, (u - u.round()).abs().min((v - v.round()).abs()));
        let tile = 0.25 + 0.3 * random(u.floor() as i32 as u32, v.floor() as i32 as u32, seed);
        let stone = fractal(u * 3.0, v * 3.0, seed + 3, 6) * 0.2;
        colour = mix([0.2, 0.2, 0.2], [tile + stone, tile * 0.9 + stone, tile * 0.8 + stone], joint);
    }
    if (0.15..0.6).contains(&x) && (0.1..0.5).contains(&y) {
        let slat = ((y * 60.0).fract() - 0.5).abs() * 2.0;
        colour = mix([0.98, 0.97, 0.92], [0.55, 0.58, 0.62], smooth(0.35, 0.6, slat));
    }
    if (0.8..1.2).contains(&x) && (0.15..0.5).contains(&y) {
        let (column, line) = ((x * 90.0) as u32, (y * 70.0) as u32);
        let ink = random(column, line, seed + 17) > 0.55 && line % 2 == 0;
        colour = if ink { [0.12, 0.12, 0.16] } else { [0.93, 0.92, 0.88] };
    }
    colour
}

/// Woven threads in folds.
fn fabric(seed: u32, x: f32, y: f32) -> [f32; 3] {
    let fold = fractal(x * 2.0, y * 2.0, seed, 4);
    let (u, v) = (x + fold * 0.15, y + fold * 0.1);
    let thread = ((u * 420.0).sin() * (v * 420.0).sin()) * 0.5 + 0.5;
    let stripe = smooth(0.4, 0.6, (u * 7.0).fract());
    let own = mix([0.55, 0.16, 0.2], [0.85, 0.8, 0.7], stripe);
    let shade = 0.35 + fold * 0.6 + thread * 0.12 + (fractal(u * 150.0, v * 150.0, seed + 9, 3) - 0.5) * 0.12;
    own.map(|channel| channel * shade)
}

/// Value noise in octaves, each of half the size and a little more than half the strength; 0 to 1.
fn fractal(x: f32, y: f32, seed: u32, octaves: u32) -> f32 {
    let (mut sum, mut weight, mut whole, mut scale) = (0.0, 1.0, 0.0, 1.0);
    for octave in 0..octaves {
        sum += noise(x * scale, y * scale, seed.wrapping_add(octave * 101)) * weight;
        whole += weight;
        weight *= 0.52;
        scale *= 2.0;
    }
    sum / whole
}

fn noise(x: f32, y: f32, seed: u32) -> f32 {
    let (column, line) = (x.floor(), y.floor());
    let (u, v) = (ease(x - column), ease(y - line));
    let at = |dx: i32, dy: i32| random((column as i32 + dx) as u32, (line as i32 + dy) as u32, seed);
    let upper = at(0, 0) * (1.0 - u) + at(1, 0) * u;
    let lower = at(0, 1) * (1.0 - u) + at(1, 1) * u;
    upper * (1.0 - v) + lower * v
}

fn ease(t: f32) -> f32 {
    t * t * (3.0 - 2.0 * t)
}

fn smooth(from: f32, to: f32, value: f32) -> f32 {
    ease(((value - from) / (to - from)).clamp(0.0, 1.0))
}

fn mix(one: [f32; 3], other: [f32; 3], share: f32) -> [f32; 3] {
    let share = share.clamp(0.0, 1.0);
    std::array::from_fn(|channel| one[channel] * (1.0 - share) + other[channel] * share)
}

/// A number from 0 to 1 for a place; always the same.
fn random(x: u32, y: u32, seed: u32) -> f32 {
    let mut state = x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca77) ^ seed.wrapping_mul(0xc2b2_ae3d);
    state ^= state >> 15;
    state = state.wrapping_mul(0x2c1b_3c6d);
    state ^= state >> 12;
    state = state.wrapping_mul(0x297a_2d39);
    state ^= state >> 15;
    (state >> 8) as f32 / (1u32 << 24) as f32
}
