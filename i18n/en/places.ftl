### Names of countries (ISO 3166-1 alpha-2) and currencies (ISO 4217), by their codes in small letters.
### A code without a name here is shown as it is.

## Countries

country-name-ae = United Arab Emirates
country-name-af = Afghanistan
country-name-az = Azerbaijan
country-name-bh = Bahrain
country-name-de = Germany
country-name-eg = Egypt
country-name-gb = United Kingdom
country-name-in = India
country-name-iq = Iraq
country-name-ir = Iran
country-name-jo = Jordan
country-name-kw = Kuwait
country-name-lb = Lebanon
country-name-om = Oman
country-name-pk = Pakistan
country-name-qa = Qatar
country-name-sa = Saudi Arabia
country-name-sy = Syria
country-name-tr = Türkiye
country-name-us = United States
country-name-ye = Yemen

## Currencies

currency-name-aed = UAE dirham
currency-name-bhd = Bahraini dinar
currency-name-egp = Egyptian pound
currency-name-eur = Euro
currency-name-gbp = Pound sterling
currency-name-inr = Indian rupee
currency-name-iqd = Iraqi dinar
currency-name-irr = Iranian rial
currency-name-jod = Jordanian dinar
currency-name-kwd = Kuwaiti dinar
currency-name-lbp = Lebanese pound
currency-name-omr = Omani rial
currency-name-pkr = Pakistani rupee
currency-name-qar = Qatari riyal
currency-name-sar = Saudi riyal
currency-name-syp = Syrian pound
currency-name-try = Turkish lira
currency-name-usd = US dollar
currency-name-yer = Yemeni rial
