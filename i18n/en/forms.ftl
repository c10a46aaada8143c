### Forms: fields, hints, errors and what follows.

## Around a form

form-required = required
form-optional = optional
form-required-note = All fields are required unless marked as optional.
form-error-summary-heading = Please check these answers
form-error-prefix = Error:
form-send = Send
form-sending = Sending
form-continue = Continue
form-back = Back
form-cancel = Cancel
form-save = Save
form-change = Change
form-remove = Remove
form-choose = Please choose
form-other = Other
form-yes = Yes
form-no = No
form-prefer-not-to-say = I prefer not to say
form-characters-left =
    { $count ->
        [one] { $count } character left
       *[other] { $count } characters left
    }
form-characters-over =
    { $count ->
        [one] { $count } character too many
       *[other] { $count } characters too many
    }
form-privacy-note = Write only what is needed for an answer. Send no pictures and no documents through this form.
form-emergency-note = Do not use this form in an emergency.
form-language-note = You can write in { $languages }.
form-step = Step { $step } of { $total }
form-no-script = You can also reach us through { $channel }.
form-spam-trap = Leave this field empty

## Personal fields

field-name = Name
field-name-hint = As we should address you
field-email = Email address
field-email-hint = We answer to this address
field-phone = Phone number
field-phone-hint = With country code, for example +44 20 7946 0000
field-country = Country
field-country-hint = Where you live now
field-city = City
field-preferred-language = Preferred language
field-preferred-channel = How may we reach you
channel-email = Email
channel-phone = Phone
channel-whatsapp = WhatsApp
channel-video = Video call
channel-in-person = In person
field-age-band = Age
field-message = Your message
field-message-hint = What would you like to know? Please leave out details that you do not want to send over the internet.
field-procedure = Procedure of interest
field-procedure-unsure = I am not sure yet
field-subject = Subject
field-consent = Consent
field-consent-withdraw = You can withdraw your consent at any time.
age-band-under-16 = Under 16
age-band-under-18 = Under 18
age-band-16-17 = 16 to 17
age-band-18-24 = 18 to 24
age-band-25-34 = 25 to 34
age-band-35-44 = 35 to 44
age-band-45-54 = 45 to 54
age-band-45-plus = 45 or older
age-band-55-plus = 55 or older

## Booking

field-service = Service
field-location = Location
field-practitioner = Doctor
field-practitioner-any = Any doctor
field-time-zone = Your time zone
field-time-zone-hint = Times are shown in this time zone
field-day = Day
field-time = Time
booking-heading = Book an appointment
booking-no-times = No time is free on this day. Choose another day, or write to us.
booking-times-heading = Free times
booking-clinic-time = { $time } at the clinic
booking-your-time = { $time } your time
booking-duration = Duration
booking-price = Price
booking-free-of-charge = Free of charge
booking-not-decided = A consultation decides nothing yet. You can take all the time you need afterwards.
booking-review-heading = Check your booking
booking-confirm = Book this time
booking-requested-heading = We have received your request
booking-confirmed-heading = Your appointment is booked
booking-cancel = Cancel appointment
booking-reschedule = Change appointment
booking-add-to-calendar = Add to calendar

## Messages after sending

inquiry-heading = Ask us
inquiry-success-heading = Thank you, your message has arrived
inquiry-success-text = We answer within { $time }. A copy has been sent to your email address.
inquiry-success-text-plain = We answer as soon as we can.
form-failure-heading = Your message was not sent
form-failure-text = The fault is ours. Please try again, or use { $channel }.
form-expired = This form was open for a long time. Please check your answers and send it again.
form-too-many = Too many attempts. Please wait a few minutes and try again.

## Errors beside fields

error-required = Fill in this field
error-choose = Choose an answer
error-name-required = Enter your name
error-email-required = Enter your email address
error-email-format = Enter an email address such as name@example.com
error-phone-format = Enter a phone number with country code, such as +44 20 7946 0000
error-message-required = Enter your message
error-too-long = Use at most { $count } characters
error-too-short = Use at least { $count } characters
error-consent-required = We cannot answer without this consent
error-date-format = Enter a date such as { $example }
error-date-past = Choose a day that is not in the past
error-slot-taken = This time was booked by someone else a moment ago. Choose another.
error-unknown-choice = Choose one of the answers in the list
error-number-range = Enter a number from { $low } to { $high }

## Fields of the inquiry, booking and privacy forms

form-privacy-read = How we treat your data:
form-try-again = Back to the form
booking-services-heading = What you can book
field-service-option = { $name } ({ $duration }, { $price })
field-brings-companion = I bring a companion
field-details = Details
field-details-hint = What it is about. Please write no health details here.
field-needs-interpreter = I need an interpreter
field-needs-wheelchair = I use a wheelchair or crutches
field-note = Anything we should know
field-note-hint = Leave out what you do not want to send over the internet.
field-place = Town and country you will be in
field-place-hint = So that we can name the time in your time zone
field-preferred-date = Day you would prefer
field-preferred-date-hint = We answer with times on this day or near it
field-preferred-time = Time of day
field-preferred-time-hint = Time at the clinic
field-preferred-time-any = Any time
field-preferred-time-morning = Morning
field-preferred-time-afternoon = Afternoon
field-procedure-femur = Thigh bone
field-procedure-tibia = Shin bone
field-procedure-leg-length-difference = Difference in leg length
field-procedure-second-opinion = A second opinion
field-reference = Reference number
field-reference-hint = Of an inquiry, booking or consent, if you have one
field-request = What would you like us to do
field-request-name-hint = The name under which you wrote to us
field-request-email-hint = The address we know; we use it to check that it is you
request-access = Send me a copy of my data
request-correct = Correct my data
request-erase = Erase my data
request-restrict = Stop using my data for now
request-withdraw-media-consent = Withdraw my consent to pictures or a story
request-object = Object to a use of my data
