import re

from dabir_plugin import stage

TITLES = {
    "female": "Mrs Ms Miss Madam Queen Princess السيدة الملكة الأميرة خانم بانو ملکه",
    "male": "Mr Sir King Prince السيد الملك الأمير آقای آقا پادشاه",
}
KINSHIP = {
    "female": "mother daughter sister wife والدة ابنة زوجة مادر دختر خواهر همسرش",
    "male": "father son brother husband والد ابن شقيق پدر پسر برادر",
}


def words(options):
    tables = [TITLES, KINSHIP] if options["kinship"] else [TITLES]
    return {word: gender for table in tables for gender, words in table.items() for word in words.split()}


@stage
def gender(document, options):
    known = words(options)
    return {
        "genders": [
            {"start": word.start(), "end": word.end(), "gender": known[word.group()]}
            for word in re.finditer(r"\w+", document["text"])
            if word.group() in known
        ]
    }
