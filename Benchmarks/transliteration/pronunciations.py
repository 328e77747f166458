#!/usr/bin/env python3
"""Writes ordinary words with their pronunciation in Latin letters, as pairs to train on.

  pronunciations.py OUT     makes OUT/persian.tsv and OUT/arabic.tsv

Many names are made of words, whose vowels dictionaries know. Two Python packages are fetched by pip and unpacked,
not installed: persian-phonemizer 0.4.0 (MIT; the headwords of the Moin dictionary with their pronunciation) and
gruut-lang-ar 2.0.1 (MIT; Arabic words with their vowel signs).
"""
import glob, hashlib, os, re, sqlite3, subprocess, sys, tarfile, tempfile, zipfile

META = 'origin=word'


def fetch(package, folder):
    subprocess.run([sys.executable, '-m', 'pip', 'download', '-q', '--no-deps', '-d', folder, package], check=True)
    for path in glob.glob(folder + '/*.whl'):
        zipfile.ZipFile(path).extractall(folder)
    for path in glob.glob(folder + '/*.tar.gz'):
        tarfile.open(path).extractall(folder, filter='data')


def column(folder, pattern, query):
    [path] = glob.glob(f'{folder}/**/{pattern}', recursive=True)
    return sorted(set(sqlite3.connect(path).execute(query)))


# Sounds of the Persian dictionary: first one letter each, then as the press spells them.
SOUNDS = [('ʰ', ''), ('tʃ', 'C'), ('dʒ', 'J'), ('ɒː', 'A'), ('ɒ', 'A'), ('iː', 'I'), ('uː', 'U'), ('ː', '')]
LETTERS = {'C': 'ch', 'J': 'j', 'A': 'a', 'I': 'i', 'æ': 'a', 'ʃ': 'sh', 'ʒ': 'zh', 'x': 'kh', 'ɡ': 'g', 'ɾ': 'r',
           'j': 'y', 'ʔ': ''}
# Spellings that differ by habit are taken in turn.
HABITS = {'U': ['ou', 'ou', 'u', 'oo', 'ou', 'u'], 'q': ['gh', 'gh', 'gh', 'gh', 'q'], 'W': ['ow', 'o', 'ow', 'ou'],
          'E': ['ei', 'ey']}
# What the package's own conversion gets wrong, mostly و and ی before vowels.
DOUBTFUL = re.compile(r'U[AIæeov]|vv|jj|hh|vU|Ij[^AæeoIU]|Ae')


def persian_spelling(word, sounds):
    for old, new in SOUNDS:
        sounds = sounds.replace(old, new)
    if DOUBTFUL.search(sounds):
        return None
    sounds = re.sub(r'A[jʔ]I$', 'Aei', sounds).replace('Ij', 'I')
    sounds = re.sub(r'[oæ]v(?=[^AIUæeo]|$)', 'W', sounds)
    sounds = re.sub(r'[eæ]j(?=[^AIUæeo]|$)', 'E', sounds)
    turn = int(hashlib.md5((word + sounds).encode()).hexdigest(), 16)
    spelling = ''
    for sound in sounds:
        habits = HABITS.get(sound)
        spelling += habits[turn % len(habits)] if habits else LETTERS.get(sound, sound)
    return spelling if re.fullmatch('[a-z]+', spelling) else None


def persian(folder):
    for word, sounds in column(folder, 'moen_parsed.db', 'select word, IPA from dictionary'):
        word = word.strip().replace('\u200c', '')
        if ' ' in word or ' ' in sounds or len(word) < 3:
            continue
        spelling = persian_spelling(word, sounds)
        if spelling:
            yield word, spelling
            # Surnames are words with this ending.
            if word[-1] not in 'هایو':
                yield word + 'ی', spelling + 'i'


FATHA, DAMMA, KASRA, SUKUN, SHADDA = '\u064e\u064f\u0650\u0652\u0651'
VOWELS = {FATHA: 'a', DAMMA: 'u', KASRA: 'i'}
SIGNS = FATHA + DAMMA + KASRA + SUKUN + SHADDA + '\u064b\u064c\u064d\u0670'
CONSONANTS = dict(zip('بتثجحخدذرزسشصضطظعغفقكلمنهوي', 'b t th j h kh d dh r z s sh s d t z - gh f q k l m n h w y'.split()))


def bare(word):
    """A word without proclitic, article and case ending; None for what is not sure to be a single word."""
    if re.match(f'[وفبلك][{FATHA}{KASRA}](.(ا?ل|[بلك][{FATHA}{KASRA}]))', word):
        return None
    if word.startswith('ال'):
        word = word[2:].removeprefix(SUKUN)
        if word[1:2] == SHADDA:
            word = word[0] + word[2:]
    return re.sub(f'[{SIGNS[:4]}\u064b\u064c\u064d]+$', '', word)


def arabic_spelling(word):
    letters = re.findall(f'(.)([{SIGNS}]*)', word)
    spelling = ''
    for index, (letter, signs) in enumerate(letters):
        before = letters[index - 1][1] if index else ''
        vowel = ''.join(VOWELS[sign] for sign in signs if sign in VOWELS)
        following = letters[index + 1][0] if index + 1 < len(letters) else ''
        if letter == 'ا' and index == 0:
            if not vowel:
                return None
            spelling += vowel
        elif letter in 'اآىة':
            if any(sign in before for sign in DAMMA + KASRA + SUKUN):
                return None
            spelling = spelling.rstrip('a') + 'a'
        elif letter in 'أإءئؤ':
            spelling += vowel
        elif letter == 'و' and DAMMA in before and not vowel and SHADDA not in signs:
            pass
        elif letter == 'ي' and KASRA in before and not vowel and SHADDA not in signs:
            pass
        elif letter in CONSONANTS:
            consonant = CONSONANTS[letter].replace('-', '')
            isDouble = SHADDA in signs and len(consonant) == 1 and index > 0
            spelling += consonant * (2 if isDouble else 1) + vowel
            if not vowel and SUKUN not in signs and following and following not in 'اوي':
                return None
        else:
            return None
    return re.sub('iyy?u?$', 'i', spelling)


def arabic(folder):
    for (word,) in column(folder, 'gruut_lang_ar/lexicon.db', 'select word from word_phonemes'):
        word = bare(word) if any(sign in word for sign in VOWELS) else None
        spelling = arabic_spelling(word) if word else None
        plain = re.sub(f'[{SIGNS}]', '', word or '')
        if spelling and 3 <= len(plain) <= 9 and re.fullmatch('[a-z]+', spelling):
            yield plain, spelling


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    os.makedirs(sys.argv[1], exist_ok=True)
    for language, package, words in [('persian', 'persian-phonemizer==0.4.0', persian),
                                     ('arabic', 'gruut-lang-ar==2.0.1', arabic)]:
        with tempfile.TemporaryDirectory() as folder:
            fetch(package, folder)
            pairs = sorted(set(words(folder)))
        with open(f'{sys.argv[1]}/{language}.tsv', 'w', encoding='utf-8') as file:
            file.writelines(f'{word}\t{spelling}\t{META}\n' for word, spelling in pairs)
        print(f'{language}: {len(pairs)} words')


if __name__ == '__main__':
    main()
