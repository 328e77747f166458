#!/bin/sh
# Measures transliteration on the development names of a data set that the model has not seen.
#
#   evaluate.sh DABIR DATA SCORER NAMES WORDS OUT
#
# DABIR   the program            DATA   folder with arabic/ and persian/ (train.tsv, dev.tsv, …)
# SCORER  eval_translit.py       NAMES  file of Latin names, one a line, or "-"
# WORDS   folder that pronunciations.py and frequencies.py made, or "-"
# OUT     folder for the model and what is made on the way
#
# One half of the development names tunes the weights of features; the other half is judged. The model is
# trained once: remove OUT/model.bin to train it again.
set -eu
dabir=$1 data=$2 scorer=$3 names=$4 words=$5 out=$6
mkdir -p "$out"

# Lines of a development file by whether their name is an odd (judged) or even (tuning) one.
half() { # FILE PARITY
  awk -F '\t' -v parity="$2" '{ name = $3 ~ /dir=la2ar/ ? "L" $2 : "S" $1
    if (!(name in number)) number[name] = ++count
    if (number[name] % 2 == parity) print }' "$1"
}

for language in arabic persian; do
  half "$data/$language/dev.tsv" 0 > "$out/$language.tune.tsv"
  half "$data/$language/dev.tsv" 1 > "$out/$language.judge.tsv"
done

pairs() { # LANGUAGE
  for file in train name_items common_names train_full places wikidata_people; do echo "$data/$1/$file.tsv"; done
  [ "$words" = - ] || echo "$words/$1.tsv"
}

if [ ! -s "$out/model.bin" ]; then
  # shellcheck disable=SC2046
  "$dabir" transliterate train --arabic $(pairs arabic) --persian $(pairs persian) \
    --tune-arabic "$out/arabic.tune.tsv" --tune-persian "$out/persian.tune.tsv" \
    $([ "$words" = - ] || echo --persian-words "$words/persian.words.tsv") \
    $([ "$names" = - ] || echo --names "$names") --leave-out devunit=1 \
    --name evaluation -o "$out/model.bin"
fi

judge() { # TITLE GOLD DIRECTION FROM TO [SCORER OPTION…]
  title=$1 gold=$2 direction=$3 from=$4 to=$5
  shift 5
  echo "== $title"
  python3 "$scorer" "$gold" --dir "$direction" "$@" \
    --cmd "'$dabir' transliterate --from $from --to $to --best 5 --model '$out/model.bin'"
}

units() { # LANGUAGE: spellings of single names
  cut -f 1,2 "$data/$1/train.tsv" "$data/$1/dev.tsv" "$data/$1/common_names.tsv" > "$out/$1.units.tsv"
  echo "$out/$1.units.tsv"
}

select_gold() { # LANGUAGE PATTERN FILE
  grep "$2" "$out/$1.judge.tsv" > "$out/$3.tsv"
}

# Latin spellings that no training file has, of local names whose script spelling is the usual one.
native() { # LANGUAGE
  cat "$data/$1/train.tsv" "$data/$1/common_names.tsv" "$data/$1/name_items.tsv" \
    | awk -F '\t' -v judged="$out/$1.judge.tsv" '{ seen[tolower($2)] = 1 }
      END { while ((getline line < judged) > 0) { split(line, field, "\t")
        if (line ~ /src=wikidata-units/ && line ~ /orth=restored/ && !(tolower(field[2]) in seen)) print line } }' \
    > "$out/$1.native.tsv"
}

select_gold arabic src=wikidata-units arabic.local
select_gold arabic src=ar2en arabic.ar2en
select_gold arabic dir=la2ar arabic.latin
select_gold persian src=wikidata-units persian.local
select_gold persian dir=la2ar persian.latin
native arabic
native persian

judge "Arabic units" "$out/arabic.local.tsv" ar2la ar latin
judge "google ar2en" "$out/arabic.ar2en.tsv" ar2la ar latin
judge "Arabic full names (units1, units5: by part)" "$data/arabic/dev_full.tsv" ar2la ar latin --units "$(units arabic)"
judge "Persian units" "$out/persian.local.tsv" ar2la fa latin
judge "Persian full names (units1, units5: by part)" "$data/persian/dev_full.tsv" ar2la fa latin --units "$(units persian)"
judge "Latin to Arabic" "$out/arabic.latin.tsv" la2ar latin arabic
judge "Latin to Arabic, local names" "$out/arabic.native.tsv" la2ar latin arabic
judge "Latin to Persian" "$out/persian.latin.tsv" la2ar latin persian
judge "Latin to Persian, local names" "$out/persian.native.tsv" la2ar latin persian
