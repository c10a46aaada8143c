### Medical words: evidence, risks, contraindications, procedures, methods and rehabilitation.

## Evidence

evidence-heading = Sources
evidence-label = Source
evidence-kind-label = Kind of source
evidence-guideline = Guideline
evidence-systematic-review = Systematic review
evidence-narrative-review = Narrative review
evidence-randomised-trial = Randomised trial
evidence-cohort = Cohort study
evidence-case-series = Case series
evidence-registry = Registry
evidence-regulator = Notice of an authority
evidence-manufacturer = Information from the manufacturer
evidence-expert-opinion = Expert opinion
evidence-limited = Limited evidence
evidence-limited-text = Few people have been studied, or the studies were small. The true numbers may be different.
evidence-participants =
    { $count ->
        [one] { $count } person studied
       *[other] { $count } people studied
    }
evidence-year = Published in { $year }
evidence-accessed = Read on { $date }

## Risks

risks-heading = Risks
risks-intro = This list is not complete. Ask which risks matter most for you.
risks-of = Risks: { $name }
risk-how-often = How often
risk-name = Risk
risk-severity = How serious
risk-what-happens-then = What happens then
risk-frequency-unknown = It is not known how often this happens
risk-frequency-range = { $low } to { $high } of { $total } people
risk-frequency-single = About { $value } of { $total } people
risk-frequency-per-bone-range = { $low } to { $high } of { $total } lengthened bones
risk-frequency-per-bone-single = About { $value } of { $total } lengthened bones
severity-minor = Minor
severity-moderate = Moderate
severity-serious = Serious
severity-life-threatening = Life-threatening
severity-minor-meaning = goes away by itself or with simple treatment
severity-moderate-meaning = needs treatment or more visits
severity-serious-meaning = may need another operation or leave lasting harm
severity-life-threatening-meaning = can be fatal without treatment at once

## Contraindications

contraindications-heading = Who should not have it
contraindication-absolute = Must not be done
contraindication-relative = Needs special care and may rule it out

## Bones and body

bone-label = Bone
term-with-meaning = { $term } ({ $meaning })
bone-femur = Femur
bone-tibia = Tibia
bone-humerus = Humerus
bone-forearm = Forearm
bone-femur-plain = thigh bone
bone-tibia-plain = shin bone
bone-humerus-plain = upper arm bone
bone-forearm-plain = radius and ulna
side-left = left
side-right = right
side-both = both sides

## Purposes

purpose-label = Purpose
purpose-leg-length-difference = Difference in leg length
purpose-deformity = Correction of a deformity
purpose-short-stature-medical = Short stature with a medical cause
purpose-height-choice = Height by choice

## Procedures

procedure-label = Procedure
procedure-who-for = Who it is for
procedure-how-performed = How it is performed
procedure-preparation = Preparation
procedure-followup = Follow-up
procedure-alternatives = Alternatives
procedure-expected-gain = Expected gain
procedure-gain-typical = Typical: { $amount }
procedure-gain-upper = Upper limit in the studies: { $amount }
procedure-durations = How long it takes
procedure-second-surgery = A second operation
procedure-rehab = Rehabilitation
procedure-cost = Cost
procedure-doctors = Doctors
procedure-questions = Questions and answers
procedure-methods = Methods
procedure-at-a-glance = At a glance
duration-surgery = Operation
duration-stay = Stay in hospital
duration-lengthening = Lengthening
duration-consolidation = Hardening of the new bone
duration-back-to-work = Back to work at a desk
second-surgery-always = Always needed
second-surgery-often = Often needed
second-surgery-sometimes = Sometimes needed
second-surgery-why = Why

## Methods

method-label = Method
method-advantages = Advantages
method-drawbacks = Drawbacks
method-hardware-time = Time with the device
method-rate = Daily rate
method-device = Device
method-maker = Manufacturer
method-device-class = Class of device
method-approvals = Approvals
method-approved-since = Approved since { $date }
approach-label = Approach
approach-external = External
approach-internal = Internal
approach-hybrid = Hybrid
approach-external-meaning = a frame outside the skin
approach-internal-meaning = a nail inside the bone
approach-hybrid-meaning = a nail inside the bone together with a frame
mri-safe-yes = Safe
mri-safe-conditional = Only under conditions
mri-safe-no = Not safe
mri-safe-unknown = Not known

## Comparison of methods

compare-heading = Methods side by side
compare-caption = Comparison of { $methods }
compare-choose = Choose methods to compare
compare-approach = Approach
compare-device = Device
compare-no-device = No single product is named
compare-hardware-time = Time with the device
compare-rate = Daily rate
compare-weight-bearing = Putting weight on the leg
compare-infection-care = Care against infection
compare-scars = Scars
compare-removal = Removal of the device
compare-mri = MRI scans
compare-second-surgery = Second operation
compare-further-surgery = Further operations
compare-follow-up-visits = Follow-up visits
compare-driving = Driving
compare-flying = Flying
compare-sports = Sports
compare-washing = Washing and bathing
compare-clothing = Clothing
compare-pain = Pain
compare-daily-life = Daily life
compare-less-suitable = Less suitable for
compare-cost = Cost
compare-only-differences = Show only differences
compare-no-data = No data

## Rehabilitation

rehab-phase = Phase { $number }
rehab-weeks = Weeks { $from } to { $to }
rehab-week = Week { $week }
rehab-goals = Goals
rehab-allowed = Allowed
rehab-not-allowed = Not allowed
rehab-red-flags = Call us or an emergency service in these cases
rehab-mobility-aids = Walking aids
rehab-work-school = Work and school
rehab-timeline-heading = Timeline
rehab-times-differ = These times are typical. Your team sets yours.
exercise-repetitions =
    { $count ->
        [one] { $count } repetition
       *[other] { $count } repetitions
    }
exercise-sets =
    { $count ->
        [one] { $count } set
       *[other] { $count } sets
    }
exercise-stop-if = Stop if
