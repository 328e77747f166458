// ICU behind types of our own: no ICU header is visible here, so that Foundation can be imported beside it.
#ifndef DABIR_CICUSHIM_H
#define DABIR_CICUSHIM_H

#include <stdbool.h>
#include <stdint.h>

/// What a break iterator looks for.
enum dabir_break_kind { DABIR_BREAK_WORD = 1, DABIR_BREAK_SENTENCE = 3 };

/// A break iterator over UTF-8 text. Not thread-safe: one a worker.
typedef struct dabir_break dabir_break;

/// Opens a break iterator for a BCP 47 or ICU locale (`en`, `fa`, `en@ss=standard`); NULL on failure, with
/// ICU's error code in `status`.
dabir_break *_Nullable dabir_break_open(int32_t kind, const char *_Nonnull locale, int32_t *_Nonnull status);

void dabir_break_close(dabir_break *_Nullable iterator);

/// Starts on a text, which must stay valid until the next one; false on failure, with ICU's error code.
bool dabir_break_set_text(dabir_break *_Nonnull iterator, const uint8_t *_Nonnull text, int64_t length,
                          int32_t *_Nonnull status);

/// Writes up to `capacity` boundaries that follow (byte positions, the end of the text included) and the rule
/// status before each; returns how many, 0 at the end. `statuses` may be NULL.
int32_t dabir_break_next(dabir_break *_Nonnull iterator, uint32_t *_Nonnull boundaries,
                         int32_t *_Nullable statuses, int32_t capacity);

/// ICU's compiled rules of an iterator: writes up to `capacity` bytes and returns their number, 0 on failure.
/// The rules of an iterator that leaves out boundaries (`ss=standard`) cannot be had.
int32_t dabir_break_rules(dabir_break *_Nonnull iterator, uint8_t *_Nullable rules, int32_t capacity);

/// Runs of code points with the same value in the trie of compiled rules: the values of 0…U+10FFFF into
/// `categories`; false when the bytes are no trie or a value does not fit.
bool dabir_rules_categories(const uint8_t *_Nonnull trie, int32_t length, uint8_t *_Nonnull categories);

/// Classes of code points, by ICU's general category and White_Space property.
enum dabir_class { DABIR_CLASS_OTHER = 0, DABIR_CLASS_PUNCTUATION = 1, DABIR_CLASS_WHITE_SPACE = 2 };
int32_t dabir_class_of(int32_t code_point);

/// Adds `dabir_class_of(c) << shift` to the entry of every code point c of 0…U+10FFFF.
void dabir_add_classes(uint8_t *_Nonnull entries, int32_t shift);

/// The abbreviations that end no sentence in a locale, as UTF-16, each with a NUL behind it: writes up to
/// `capacity` units and returns their number, 0 when the locale has none, -1 on failure.
int32_t dabir_sentence_suppressions(const char *_Nonnull locale, uint16_t *_Nullable units, int32_t capacity);

/// NFKC_Casefold of UTF-8 text as UTF-16: compatibility forms composed, lower case, default ignorables gone.
/// Returns the number of units written; -1 when the text has more than 1024 units or `capacity` is too small.
int32_t dabir_fold_compatibility(const uint8_t *_Nonnull text, int32_t length, uint16_t *_Nonnull folded,
                                 int32_t capacity);

/// The first code point of the canonical decomposition: the letter without its marks.
int32_t dabir_base_letter(int32_t code_point);

/// Number of locales with break rules, and the name of one of them.
int32_t dabir_break_locale_count(void);
const char *_Nonnull dabir_break_locale(int32_t index);

/// A transliterator. Not thread-safe.
typedef struct dabir_transliterator dabir_transliterator;

/// Opens ICU's transliterator of an id such as `Arabic-Latin`, which stays open for the life of the program; NULL on
/// failure, with ICU's error code in `status`.
dabir_transliterator *_Nullable dabir_transliterator_open(const char *_Nonnull rules, int32_t *_Nonnull status);

/// Transliterates `length` units of UTF-16 in place, in a buffer of `capacity`; returns the new length, -1 on failure
/// with ICU's error code.
int32_t dabir_transliterate(dabir_transliterator *_Nonnull transliterator, uint16_t *_Nonnull text,
                            int32_t length, int32_t capacity, int32_t *_Nonnull status);

/// ICU's error code as a name such as `U_FILE_ACCESS_ERROR`.
const char *_Nonnull dabir_icu_error_name(int32_t status);

/// Versions such as "72.1" and "15.0"; the strings are static.
const char *_Nonnull dabir_icu_version(void);
const char *_Nonnull dabir_unicode_version(void);

#endif
