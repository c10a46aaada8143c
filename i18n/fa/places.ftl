### نام کشورها و واحدهای پول، بر پایهٔ نشانه‌هایشان.

## Countries

country-name-ae = امارات متحدهٔ عربی
country-name-af = افغانستان
country-name-az = جمهوری آذربایجان
country-name-bh = بحرین
country-name-de = آلمان
country-name-eg = مصر
country-name-gb = بریتانیا
country-name-in = هند
country-name-iq = عراق
country-name-ir = ایران
country-name-jo = اردن
country-name-kw = کویت
country-name-lb = لبنان
country-name-om = عمان
country-name-pk = پاکستان
country-name-qa = قطر
country-name-sa = عربستان سعودی
country-name-sy = سوریه
country-name-tr = ترکیه
country-name-us = ایالات متحدهٔ آمریکا
country-name-ye = یمن

## Currencies

currency-name-aed = درهم امارات
currency-name-bhd = دینار بحرین
currency-name-egp = پوند مصر
currency-name-eur = یورو
currency-name-gbp = پوند استرلینگ
currency-name-inr = روپیهٔ هند
currency-name-iqd = دینار عراق
currency-name-irr = ریال ایران
currency-name-jod = دینار اردن
currency-name-kwd = دینار کویت
currency-name-lbp = پوند لبنان
currency-name-omr = ریال عمان
currency-name-pkr = روپیهٔ پاکستان
currency-name-qar = ریال قطر
currency-name-sar = ریال عربستان
currency-name-syp = پوند سوریه
currency-name-try = لیر ترکیه
currency-name-usd = دلار آمریکا
currency-name-yer = ریال یمن
