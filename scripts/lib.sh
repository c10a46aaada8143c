#!/usr/bin/env bash
# Functions and settings that the other scripts share; sourced, never run by itself.

# The scripts may be called from anywhere; everything below is relative to the repository.
cd "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit

# A Rust that was just installed is not yet on the path of an open terminal.
if ! command -v cargo >/dev/null 2>&1 && [[ -x ${HOME:-}/.cargo/bin/cargo ]]; then
    PATH="$HOME/.cargo/bin:$PATH"
fi

# Outside the checkout, so that several clones share what was compiled and a search skips it.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/hills/target}"

# Colour only where a person looks, and only if they want it (NO_COLOR, see no-color.org).
# shellcheck disable=SC2034 # not every script uses every colour
bold='' green='' yellow='' red='' plain=''
if [[ -t 1 && -z ${NO_COLOR:-} && ${TERM:-dumb} != dumb ]]; then
    # shellcheck disable=SC2034
    bold=$'\e[1m' green=$'\e[32m' yellow=$'\e[33m' red=$'\e[31m' plain=$'\e[0m'
fi

# say TEXT...: a line for the person who started the script.
say() {
    printf '%s\n' "$*"
}

# headline TEXT...: what begins now.
headline() {
    printf '%s==> %s%s\n' "$bold" "$*" "$plain"
}

# note TEXT...: something worth knowing that stops nothing.
note() {
    printf '%snote:%s %s\n' "$yellow" "$plain" "$*"
}

# complain TEXT...: what went wrong, to standard error.
complain() {
    printf '%serror:%s %s\n' "$red" "$plain" "$*" >&2
}

# has COMMAND: whether a command can be run.
has() {
    command -v "$1" >/dev/null 2>&1
}

# at_least FOUND WANTED: whether version FOUND is WANTED or later (1.100 is later than 1.95).
at_least() {
    [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

# port_is_taken PORT: whether something on this machine answers on PORT.
port_is_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || (exec 3<>"/dev/tcp/::1/$1") 2>/dev/null
}

# free_port FIRST [AVOID]: prints the first port from FIRST on that nothing answers on and that is not AVOID.
free_port() {
    local port
    for ((port = $1; port < $1 + 100 && port <= 65535; port++)); do
        if [[ $port != "${2:-}" ]] && ! port_is_taken "$port"; then
            printf '%s\n' "$port"
            return
        fi
    done
    complain "no free port between $1 and $((port - 1))"
    return 1
}
