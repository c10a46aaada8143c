//! What the reader of Fluent refuses, in words for people who translate.
//!
//! Source: the syntax of Project Fluent, version 1.0.

use std::path::Path;

use fluent_bundle::FluentResource;
use fluent_syntax::parser::ErrorKind;

use super::depth::{DEEPEST, too_deep};
use crate::problem::{Problem, position};

/// Reads what can be read of a file, and tells what cannot.
pub(super) fn read(file: &Path, text: String, problems: &mut Vec<Problem>) -> FluentResource {
    // The parser calls itself for every level; a file of braces would end the program.
    let text = match too_deep(&text) {
        None => text,
        Some(offset) => {
            let message = format!("braces are nested more than {DEEPEST} levels deep");
            let problem = Problem::at(file, position(&text, offset), message);
            problems.push(problem.with_help("close each `{` with `}` on its line"));
            String::new()
        }
    };
    let (resource, errors) = match FluentResource::try_new(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    problems.extend(errors.iter().map(|error| {
        let (message, help) = refused(&error.kind);
        Problem::at(file, position(resource.source(), error.pos.start), message).with_help(help)
    }));
    resource
}

/// What is wrong, in one line, and what to do about it.
fn refused(kind: &ErrorKind) -> (String, &'static str) {
    let say = |message: &str, help| (message.to_owned(), help);
    match kind {
        ErrorKind::ExpectedToken('=') => say("this line is no message", "write it as `key = text`"),
        ErrorKind::ExpectedToken('}') => say("a brace is not closed", "close each `{` with `}`"),
        ErrorKind::ExpectedToken(']') => say("a bracket is not closed", "write a form as `[one] text`"),
        ErrorKind::ExpectedToken(sign) => {
            (format!("expected `{sign}` here"), "compare with the same message in the source language")
        }
        ErrorKind::ExpectedCharRange { .. } => {
            say("a name begins with a letter", "keys and arguments are letters, digits, `-` and `_`")
        }
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            (format!("`{entry_id}` has no text"), "write it behind `=`, or indented on the lines below")
        }
        ErrorKind::MissingValue => say("a text is missing", "write it behind `=` or `]`"),
        ErrorKind::MissingDefaultVariant => {
            say("a choice has no form for everything else", "mark one form with a star, as in `*[other] text`")
        }
        ErrorKind::MultipleDefaultVariants => {
            say("a choice has two forms with a star", "only one form, `*[other]`, has it")
        }
        ErrorKind::UnbalancedClosingBrace => {
            say("this brace closes nothing", "write a brace of the text itself as `{\"}\"}`")
        }
        ErrorKind::UnterminatedStringLiteral => say("a quote is not closed", "close it with `\"` on the same line"),
        ErrorKind::UnknownEscapeSequence(sequence) => {
            (format!("`\\{sequence}` means nothing"), "write the character itself, or `\\u` with four digits")
        }
        ErrorKind::InvalidUnicodeEscapeSequence(sequence) => {
            (format!("`{sequence}` is no character"), "write the character itself, or `\\u` with four digits")
        }
        ErrorKind::DuplicatedNamedArgument(name) => {
            (format!("the argument `{name}` is given twice"), "keep one of the two")
        }
        ErrorKind::PositionalArgumentFollowsNamed | ErrorKind::ExpectedLiteral | ErrorKind::ForbiddenCallee => {
            say("these arguments cannot be read", "write them as in `NUMBER($count)`")
        }
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            say("texts choose by an argument only", "write the choice as `{ $count -> … }`")
        }
        ErrorKind::ExpectedInlineExpression => {
            say("nothing stands in these braces that can be shown", "write an argument, as in `{ $name }`")
        }
    }
}
