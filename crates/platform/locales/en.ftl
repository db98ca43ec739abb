
## Files
platform-file-damaged = The file is damaged or unpacks to far too much. Try saving it again.
platform-file-empty = The file is empty.
platform-file-kind = We do not take files of this kind. Use pdf, docx, xlsx, odt, png, jpg, txt, csv or asice.
platform-file-large = The file is too large. At most 25 MB.
platform-file-macros = The file has macros in it. Save it without macros.
platform-file-mismatch = What is in the file does not match the ending of its name. Check that you chose the right file.
platform-file-name = Give the file a simpler name: up to 150 characters, none of them invisible.
platform-file-unscanned = The virus check does not answer right now. Try again in a few minutes.
platform-file-virus = The virus check found malware in the file. We did not save it.

## Password
platform-password-common = This password is easy to guess. Put together a few random words.
platform-password-date = Dates and years are easy to guess. Add something that is not a date.
platform-password-keyboard = Keys that lie side by side are easy to guess. Put together a few random words.
platform-password-long = The password is too long. At most 256 characters.
platform-password-name = Names are easy to guess. Add a few more words.
platform-password-own = Do not use your own name or user name in the password.
platform-password-repeats = Repeats and sequences such as “abcabc” are easy to guess. Put together a few random words.
platform-password-short = The password is too short. At least 12 characters, for example four random words.
