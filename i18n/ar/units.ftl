### المقاييس والمجالات والأسعار.

# The isolate keeps the smaller number on the left, as Latin digits are read.
range = { "\u2066" }{ $low }–{ $high }{ "\u2069" }

## Lengths, rates and weights

unit-mm = { $amount } مم
unit-mm-range = { $amount } مم
unit-cm = { $amount } سم
unit-cm-range = { $amount } سم
unit-mm-per-day = { $amount } مم في اليوم
unit-mm-per-day-range = { $amount } مم في اليوم
unit-days-per-cm =
    { $count ->
        [zero] { $amount } يوم لكل سم
        [one] يوم واحد لكل سم
        [two] يومان لكل سم
        [few] { $amount } أيام لكل سم
        [many] { $amount } يومًا لكل سم
       *[other] { $amount } يوم لكل سم
    }
unit-days-per-cm-range =
    { $count ->
        [zero] { $amount } يوم لكل سم
        [one] { $amount } يوم لكل سم
        [two] { $amount } يوم لكل سم
        [few] { $amount } أيام لكل سم
        [many] { $amount } يومًا لكل سم
       *[other] { $amount } يوم لكل سم
    }
unit-kg = { $amount } كغ
unit-kg-range = { $amount } كغ
unit-degrees = { "\u2066" }{ $amount }°{ "\u2069" }
unit-degrees-range = { "\u2066" }{ $amount }°{ "\u2069" }
unit-percent = { "\u2066" }{ $amount }%{ "\u2069" }
unit-percent-range = { "\u2066" }{ $amount }%{ "\u2069" }

## Times

unit-minutes =
    { $count ->
        [zero] { $amount } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $amount } دقائق
        [many] { $amount } دقيقة
       *[other] { $amount } دقيقة
    }
unit-minutes-range =
    { $count ->
        [zero] { $amount } دقيقة
        [one] { $amount } دقيقة
        [two] { $amount } دقيقة
        [few] { $amount } دقائق
        [many] { $amount } دقيقة
       *[other] { $amount } دقيقة
    }
unit-hours =
    { $count ->
        [zero] { $amount } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $amount } ساعات
        [many] { $amount } ساعة
       *[other] { $amount } ساعة
    }
unit-hours-range =
    { $count ->
        [zero] { $amount } ساعة
        [one] { $amount } ساعة
        [two] { $amount } ساعة
        [few] { $amount } ساعات
        [many] { $amount } ساعة
       *[other] { $amount } ساعة
    }
unit-days =
    { $count ->
        [zero] { $amount } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $amount } أيام
        [many] { $amount } يومًا
       *[other] { $amount } يوم
    }
unit-days-range =
    { $count ->
        [zero] { $amount } يوم
        [one] { $amount } يوم
        [two] { $amount } يوم
        [few] { $amount } أيام
        [many] { $amount } يومًا
       *[other] { $amount } يوم
    }
unit-nights =
    { $count ->
        [zero] { $amount } ليلة
        [one] ليلة واحدة
        [two] ليلتان
        [few] { $amount } ليالٍ
        [many] { $amount } ليلة
       *[other] { $amount } ليلة
    }
unit-nights-range =
    { $count ->
        [zero] { $amount } ليلة
        [one] { $amount } ليلة
        [two] { $amount } ليلة
        [few] { $amount } ليالٍ
        [many] { $amount } ليلة
       *[other] { $amount } ليلة
    }
unit-weeks =
    { $count ->
        [zero] { $amount } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $amount } أسابيع
        [many] { $amount } أسبوعًا
       *[other] { $amount } أسبوع
    }
unit-weeks-range =
    { $count ->
        [zero] { $amount } أسبوع
        [one] { $amount } أسبوع
        [two] { $amount } أسبوع
        [few] { $amount } أسابيع
        [many] { $amount } أسبوعًا
       *[other] { $amount } أسبوع
    }
unit-months =
    { $count ->
        [zero] { $amount } شهر
        [one] شهر واحد
        [two] شهران
        [few] { $amount } أشهر
        [many] { $amount } شهرًا
       *[other] { $amount } شهر
    }
unit-months-range =
    { $count ->
        [zero] { $amount } شهر
        [one] { $amount } شهر
        [two] { $amount } شهر
        [few] { $amount } أشهر
        [many] { $amount } شهرًا
       *[other] { $amount } شهر
    }
unit-years =
    { $count ->
        [zero] { $amount } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $amount } سنوات
        [many] { $amount } سنة
       *[other] { $amount } سنة
    }
unit-years-range =
    { $count ->
        [zero] { $amount } سنة
        [one] { $amount } سنة
        [two] { $amount } سنة
        [few] { $amount } سنوات
        [many] { $amount } سنة
       *[other] { $amount } سنة
    }

## Counts

unit-visits =
    { $count ->
        [zero] لا زيارات
        [one] زيارة واحدة
        [two] زيارتان
        [few] { $amount } زيارات
        [many] { $amount } زيارة
       *[other] { $amount } زيارة
    }
unit-visits-range =
    { $count ->
        [zero] { $amount } زيارة
        [one] { $amount } زيارة
        [two] { $amount } زيارة
        [few] { $amount } زيارات
        [many] { $amount } زيارة
       *[other] { $amount } زيارة
    }
unit-patients =
    { $count ->
        [zero] لا مرضى
        [one] مريض واحد
        [two] مريضان
        [few] { $amount } مرضى
        [many] { $amount } مريضًا
       *[other] { $amount } مريض
    }
unit-patients-range =
    { $count ->
        [zero] { $amount } مريض
        [one] { $amount } مريض
        [two] { $amount } مريض
        [few] { $amount } مرضى
        [many] { $amount } مريضًا
       *[other] { $amount } مريض
    }

## Prices

money = { $amount } { "\u2068" }{ $currency }{ "\u2069" }
money-aed = { $amount } درهم إماراتي
money-eur = { $amount } يورو
money-gbp = { $amount } جنيه إسترليني
money-irr = { $amount } ريال إيراني
money-omr = { $amount } ريال عُماني
money-sar = { $amount } ريال سعودي
money-try = { $amount } ليرة تركية
money-usd = { $amount } دولار أمريكي

## Sizes of files

size-kb = { $amount } كيلوبايت
size-mb = { $amount } ميغابايت
