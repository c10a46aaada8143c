### Measures, ranges and prices.
###
### A measure is two messages: `unit-…` for one number and `unit-…-range` for two. Both are given
### { $amount }, the text of the number or range, and { $count }, the upper bound, to choose by.

# { $low } and { $high } are two different numbers, already written in the digits of the locale.
range = { $low }–{ $high }

## Lengths, rates and weights

unit-mm = { $amount } mm
unit-mm-range = { $amount } mm
unit-cm = { $amount } cm
unit-cm-range = { $amount } cm
unit-mm-per-day = { $amount } mm per day
unit-mm-per-day-range = { $amount } mm per day
unit-days-per-cm =
    { $count ->
        [one] { $amount } day per cm
       *[other] { $amount } days per cm
    }
unit-days-per-cm-range = { $amount } days per cm
unit-kg = { $amount } kg
unit-kg-range = { $amount } kg
unit-degrees = { $amount }°
unit-degrees-range = { $amount }°
unit-percent = { $amount }%
unit-percent-range = { $amount }%

## Times

unit-minutes =
    { $count ->
        [one] { $amount } minute
       *[other] { $amount } minutes
    }
unit-minutes-range = { $amount } minutes
unit-hours =
    { $count ->
        [one] { $amount } hour
       *[other] { $amount } hours
    }
unit-hours-range = { $amount } hours
unit-days =
    { $count ->
        [one] { $amount } day
       *[other] { $amount } days
    }
unit-days-range = { $amount } days
unit-nights =
    { $count ->
        [one] { $amount } night
       *[other] { $amount } nights
    }
unit-nights-range = { $amount } nights
unit-weeks =
    { $count ->
        [one] { $amount } week
       *[other] { $amount } weeks
    }
unit-weeks-range = { $amount } weeks
unit-months =
    { $count ->
        [one] { $amount } month
       *[other] { $amount } months
    }
unit-months-range = { $amount } months
unit-years =
    { $count ->
        [one] { $amount } year
       *[other] { $amount } years
    }
unit-years-range = { $amount } years

## Counts

unit-visits =
    { $count ->
        [one] { $amount } visit
       *[other] { $amount } visits
    }
unit-visits-range = { $amount } visits
unit-patients =
    { $count ->
        [one] { $amount } patient
       *[other] { $amount } patients
    }
unit-patients-range = { $amount } patients

## Prices: `money-` and the ISO 4217 code in small letters; `money` for all others

money = { $currency } { $amount }
money-aed = AED { $amount }
money-eur = €{ $amount }
money-gbp = £{ $amount }
money-irr = IRR { $amount }
money-omr = OMR { $amount }
money-sar = SAR { $amount }
money-try = TRY { $amount }
money-usd = US${ $amount }

## Sizes of files

size-kb = { $amount } KB
size-mb = { $amount } MB
