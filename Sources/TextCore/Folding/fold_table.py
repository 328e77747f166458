"""Writes FoldTable+Unicode.swift: what each character becomes when a name is folded.

Run by `make fold-table`. The base is Unicode's compatibility decomposition and case folding; what scripts need
beyond that is listed below, with the reason.
"""
import unicodedata

# Letters without a decomposition that romanizations write with plain ones.
PLAIN = {
    'ß': 'ss', 'ẞ': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ħ': 'h', 'ı': 'i', 'ĸ': 'k',
    'ł': 'l', 'ŋ': 'n', 'þ': 'th', 'ŧ': 't', 'ə': 'a', 'ǝ': 'a', 'ɓ': 'b', 'ɗ': 'd', 'ƙ': 'k', 'ƴ': 'y',
    'ƒ': 'f', 'ɨ': 'i', 'ʉ': 'u', 'ƶ': 'z', 'ǥ': 'g', 'ɛ': 'e', 'ɔ': 'o', 'ς': 'σ',
}
# Arabic letters that news writers, keyboards and the two languages use for each other.
ARABIC = {
    'ي': 'ی', 'ى': 'ی', 'ئ': 'ی', 'ے': 'ی', 'ې': 'ی', 'ۍ': 'ی', 'ێ': 'ی', 'ؽ': 'ی', 'ك': 'ک', 'ڪ': 'ک', 'ګ': 'گ',
    'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ٲ': 'ا', 'ٳ': 'ا', 'ؤ': 'و', 'ٶ': 'و', 'ۆ': 'و', 'ۇ': 'و', 'ۋ': 'و', 'ة': 'ه',
    'ۀ': 'ه', 'ۂ': 'ه', 'ە': 'ه', 'ھ': 'ه', 'ہ': 'ه', 'ۃ': 'ه', 'ڤ': 'ف', 'ڭ': 'گ',
}
# A hamza on the line comes and goes between Arabic and Persian spellings (علاء, علا).
HAMZA = 'ءٴ'
# The greeting formulas behind a name in religious texts.
FORMULAS = '\uFDFA\uFDFB'
APOSTROPHES = "'`´‘’‛′ʹʻʼʽʾʿˈ՚׳＇ʿ"
# Characters without a body: joiners, marks of direction, soft hyphens, variation selectors.
BODILESS = [(0xAD, 0xAD), (0x61C, 0x61C), (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F),
            (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0000, 0xE0FFF)]
MARKS = [(0x300, 0x36F), (0x483, 0x489), (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7),
         (0x610, 0x61A), (0x640, 0x640), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DC), (0x6DF, 0x6E8), (0x6EA, 0x6ED),
         (0x8D3, 0x8E1), (0x8E3, 0x8FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20F0), (0xFE20, 0xFE2F)]
# Between the words of one name; every other separator ends a name.
SOFT = " \t\n\r\u00a0-‐‑‒–—−־.,،/&_\\@#·•・"
# Blocks of symbols, with the places that are still free.
SYMBOLS = [(0x2000, 0x2BFF), (0x1F000, 0x1FBFF)]
LAST = 0x1FFFF


def within(ranges, code):
    return any(first <= code <= last for first, last in ranges)


def letters(text):
    """Folds what a character decomposes to."""
    folded = ''
    for char in unicodedata.normalize('NFKD', text).casefold():
        for part in unicodedata.normalize('NFKD', char):
            if within(MARKS, ord(part)) or within(BODILESS, ord(part)) or part in HAMZA or part in APOSTROPHES:
                continue
            folded += PLAIN.get(part, ARABIC.get(part, part))
    return ''.join(part for part in folded if unicodedata.category(part)[0] not in 'PSZ')


def fold(code):
    """`=` for itself, `-` a mark, `~` without body, `'`, `.`, `_` a soft and `|` a hard separator, else letters."""
    char = chr(code)
    if char in FORMULAS or within(BODILESS, code):
        return '~'
    if within(MARKS, code):
        return '-'
    if char in APOSTROPHES:
        return "'"
    if char in HAMZA:
        return '-'
    if char == '.':
        return '.'
    category = unicodedata.category(char)
    if char in SOFT or category == 'Zs' or category == 'Pd':
        return '_'
    if category in ('Nd', 'No') and unicodedata.digit(char, None) is not None:
        return str(unicodedata.digit(char))
    if 0xFC5E <= code <= 0xFC63 or 0xFCF2 <= code <= 0xFCF4 or 0xFE70 <= code <= 0xFE80:
        return '-'  # presentation forms of vowel marks
    if category in ('Cn', 'Co', 'Cs'):
        return '|' if within(SYMBOLS, code) else '='
    if category == 'Cf':
        return '~'
    if category[0] in 'PSZC':
        return '|' if category == 'Cc' else letters(char) or '|'
    if char in PLAIN:
        return PLAIN[char]
    if char in ARABIC:
        return ARABIC[char]
    folded = letters(char)
    if folded == char:
        return '='
    return folded or '|'


def wanted(code):
    """Han compatibility forms, Hangul and mathematical alphabets stay as they are: no name is written so."""
    return not (0xAC00 <= code <= 0xD7A3 or 0xF900 <= code <= 0xFAFF or 0x1D400 <= code <= 0x1EEFF or 0x2E80 <= code <= 0x2FDF
                or 0x3200 <= code <= 0x33FF or 0x1100 <= code <= 0x11FF or 0x3130 <= code <= 0x318F or 0x1F100 <= code <= 0x1F2FF)


def ranges():
    start, current = 0, None
    for code in range(LAST + 2):
        value = fold(code) if wanted(code) and code <= LAST else '='
        if value != current:
            if current not in (None, '='):
                yield start, code - 1, current
            start, current = code, value
    yield 0xE0000, 0xE0FFF, '~'


def main():
    entries = [f'{a:X}{"" if a == b else f"-{b:X}"} {v}' for a, b, v in ranges()]
    lines, line = [], ''
    for entry in entries:
        if len(line) + len(entry) + 1 > 104:
            lines.append(line)
            line = ''
        line += (';' if line else '') + entry
    lines.append(line)
    print('// Generated by fold_table.py from Unicode ' + unicodedata.unidata_version + '; do not edit.\n')
    print('extension FoldTable {')
    print('  /// Ranges of code points and what they fold to, in the notation of ``FoldTable/init(description:)``.')
    print('  static let description: StaticString = """')
    for number, line in enumerate(lines):
        print('    ' + line + (';\\' if number + 1 < len(lines) else ';'))
    print('    """')
    print('}')


if __name__ == '__main__':
    main()
