### Words of single kinds of pages.

## Articles

article-author = Author
article-key-points = Key points
article-sponsored = Sponsored
articles-in-category = Articles about { $category }

## Doctors

doctor-role = Role
doctor-specialty = Specialty
doctor-registrations = Registrations
doctor-registration-verify = Check this registration
doctor-registration-valid-until = Valid until { $date }
doctor-qualifications = Qualifications
doctor-languages = Languages
doctor-interests = Professional interests
doctor-publications = Publications
doctor-conflicts-of-interest = Conflicts of interest
doctor-articles = Articles by { $name }
doctor-reviewed-pages = Pages reviewed by { $name }
doctor-former = No longer working here

## Costs

cost-package = Package
cost-price = Price
cost-includes = Includes
cost-excludes = Does not include
cost-valid-until = Valid until { $date }
cost-expired = Ask for a current quote
cost-conditions = Conditions
cost-payment = Payment
cost-financing = Financing
cost-financing-apr = Annual percentage rate
cost-financing-term = Term
cost-financing-example = Representative example
cost-refund = Refunds
cost-if-complications = Who pays if there are complications
cost-not-included = What no package includes
cost-estimate-note = Prices are estimates. You receive a written quote after the consultation.

## Patient stories

story-age = Age
story-origin = From
story-alias = Name in this story
story-procedure = Procedure
story-method = Method
story-start-height = Height before
story-gain = Gain
story-weeks = From the operation to walking without aids
story-followup = Followed up for
story-complications = Complications
story-checked-by = Checked by
story-incentive-none = The person received nothing for this story.
story-consent = Published with written consent, which can be withdrawn at any time
story-before = Before treatment
story-after = After treatment
story-week = Week { $week }
testimonial-translated = Translated from { $language }
testimonial-original = Show the original
testimonial-edited = Shortened
testimonial-unedited = Unedited
testimonial-incentive = The person received a benefit for these words.
testimonial-incentive-none = Nothing was given for these words
testimonial-source-direct = Told to us directly
testimonial-source-third-party = Published elsewhere
testimonial-source-link = Source

## International patients

international-services = What we arrange
international-visa = Visa support
international-stay = How long to stay
international-steps = Step by step
international-companion = Companion
international-interpreters = Interpreters
international-fit-to-fly = When you may fly
international-remote-followup = Follow-up from a distance
international-aftercare-home = If a problem appears at home
international-emergency-path = In an emergency
international-insurance = Insurance
international-records = Your records
country-travel = Travel
country-documents = Documents
country-local-followup = Follow-up near you
country-currency = Currency

## Contact

contact-address = Address
contact-phone = Phone
contact-email = Email
contact-whatsapp = WhatsApp
contact-hours = Opening hours
contact-arrival = How to get here
contact-map = Map
contact-route = Plan a route
contact-response-time = When we answer
contact-not-for-emergencies = Not for emergencies
contact-other-channels = Other ways to reach us

## Clinic

clinic-licences = Licences
clinic-licence = { $authority }, number { $number }
clinic-accreditations = Accreditations
clinic-valid-until = valid until { $date }
facts-heading = Facts

## Questions and glossary

faq-heading = Questions and answers
faq-see-also = See also
glossary-aka = Also called
glossary-letter = Terms with { $letter }
glossary-back = Back to the glossary

## Calculators

calculator-inputs = What is asked
calculator-input = Question
calculator-range = Possible answers
calculator-step = In steps of
calculator-assumptions = Assumptions
calculator-based-on = Based on
calculator-not-a-promise = The result is an estimate from published studies. It is not a promise.

## Legal

legal-version = Version { $version }
legal-effective-from = Effective from { $date }
legal-supersedes = Supersedes
legal-superseded-by = Replaced by
legal-changes = What has changed
legal-jurisdiction = Applicable law
legal-approved-by = Approved by
legal-authoritative = This translation is for information only. The { $language } text is authoritative.
legal-earlier-versions = Earlier versions

## Doctors, costs, patients from abroad and contact: further words

specialty-orthopaedic-surgery = Orthopaedic surgery
specialty-paediatric-orthopaedics = Children’s orthopaedics
specialty-anaesthesiology = Anaesthesia
specialty-rehabilitation-medicine = Rehabilitation medicine
specialty-radiology = Radiology
specialty-psychiatry = Psychiatry
doctor-registration-number = Number
doctor-practising-since-label = In practice since
doctor-profiles = Profiles on other websites
doctor-more =
    { $count ->
        [one] and { $count } more page
       *[other] and { $count } more pages
    }
cost-packages = Packages and prices
cost-every-includes = Every package here includes
cost-every-excludes = Not part of these prices
cost-also-includes = Also includes
cost-table-caption = Packages: { $name }
cost-caption-all = Packages
international-countries = Country by country
contact-channels = Ways to reach us
contact-form = Form
clinic-name = Name
clinic-legal-name = Legal name
clinic-languages = Languages we speak
clinic-founded-label = Founded
clinic-profiles = On other websites
