#!/usr/bin/env python3
"""Writes words of Persian with how often texts have them, from which a model learns which spellings are words.

  frequencies.py OUT     makes OUT/persian.words.tsv

Many Persian names are words, of which s, t, z and h are spelled with several letters that sound alike. The Python
package hazm 0.7.0 (MIT) has words with their counts in a large corpus; it is fetched by pip and unpacked, not installed.
"""
import glob, os, re, sys, tempfile

from pronunciations import fetch

# The counts are brought to the size of those of lists of names: what is counted less often than this, is once there.
UNIT = 100_000


def words(folder):
    [path] = glob.glob(f'{folder}/**/words.dat', recursive=True)
    counts = {}
    for line in open(path, encoding='utf-8'):
        word, count, _ = line.rstrip('\n').split('\t')
        word = word.replace('\u200c', '')
        if re.fullmatch('[\u0621-\u06cc]{2,}', word):
            counts[word] = max(counts.get(word, 1), int(count) // UNIT)
    return counts


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    os.makedirs(sys.argv[1], exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        fetch('hazm==0.7.0', folder)
        counts = words(folder)
    with open(f'{sys.argv[1]}/persian.words.tsv', 'w', encoding='utf-8') as file:
        file.writelines(f'{word}\t{count}\n' for word, count in sorted(counts.items()))
    print(f'persian: {len(counts)} words with counts')


if __name__ == '__main__':
    main()
