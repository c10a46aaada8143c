### یکاها، بازه‌ها و قیمت‌ها. نام شمرده‌شده پس از عدد در فارسی جمع بسته نمی‌شود.

range = { $low } تا { $high }

## Lengths, rates and weights

unit-mm = { $amount } میلی‌متر
unit-mm-range = { $amount } میلی‌متر
unit-cm = { $amount } سانتی‌متر
unit-cm-range = { $amount } سانتی‌متر
unit-mm-per-day = { $amount } میلی‌متر در روز
unit-mm-per-day-range = { $amount } میلی‌متر در روز
unit-days-per-cm = { $amount } روز برای هر سانتی‌متر
unit-days-per-cm-range = { $amount } روز برای هر سانتی‌متر
unit-kg = { $amount } کیلوگرم
unit-kg-range = { $amount } کیلوگرم
unit-degrees = { $amount } درجه
unit-degrees-range = { $amount } درجه
unit-percent = { $amount }٪
unit-percent-range = { $amount } درصد

## Times

unit-minutes = { $amount } دقیقه
unit-minutes-range = { $amount } دقیقه
unit-hours = { $amount } ساعت
unit-hours-range = { $amount } ساعت
unit-days = { $amount } روز
unit-days-range = { $amount } روز
unit-nights = { $amount } شب
unit-nights-range = { $amount } شب
unit-weeks = { $amount } هفته
unit-weeks-range = { $amount } هفته
unit-months = { $amount } ماه
unit-months-range = { $amount } ماه
unit-years = { $amount } سال
unit-years-range = { $amount } سال

## Counts

unit-visits = { $amount } ویزیت
unit-visits-range = { $amount } ویزیت
unit-patients = { $amount } بیمار
unit-patients-range = { $amount } بیمار

## Prices

money = { $amount } { "\u2068" }{ $currency }{ "\u2069" }
money-aed = { $amount } درهم امارات
money-eur = { $amount } یورو
money-gbp = { $amount } پوند
money-irr = { $amount } ریال
money-omr = { $amount } ریال عمان
money-sar = { $amount } ریال سعودی
money-try = { $amount } لیر ترکیه
money-usd = { $amount } دلار آمریکا

## Sizes of files

size-kb = { $amount } کیلوبایت
size-mb = { $amount } مگابایت
