// A stage in C: finds years such as 1979, in European, Arabic and Persian digits.
//
//     cc -shared -fPIC -O2 -I ../../../Sources/PluginABI/include -o years.so years.c
#include "dabir_plugin.h"

static const char manifest[] =
    "plugin: 1\n"
    "name: years\n"
    "version: 1\n"
    "summary: Finds years of four digits, in European, Arabic and Persian digits.\n"
    "writes:\n"
    "  - layer: years\n"
    "    summary: Years from 1000 to 2999.\n"
    "    disjoint: true\n"
    "    columns:\n"
    "      - {name: year, type: integer, summary: The year.}\n";

// The value of the digit at a place and its length in bytes; -1 when there is none.
static int digit(const uint8_t *text, size_t left, size_t *length) {
  if (left >= 1 && text[0] >= '0' && text[0] <= '9') return *length = 1, text[0] - '0';
  if (left >= 2 && text[0] == 0xD9 && text[1] >= 0xA0 && text[1] <= 0xA9) return *length = 2, text[1] - 0xA0;
  if (left >= 2 && text[0] == 0xDB && text[1] >= 0xB0 && text[1] <= 0xB9) return *length = 2, text[1] - 0xB0;
  return -1;
}

// Reads a run of digits; how many bytes and digits it has, and its value.
static size_t number(const uint8_t *text, size_t left, int *digits, int64_t *value) {
  size_t place = 0, length = 0;
  *digits = 0;
  *value = 0;
  for (int next; (next = digit(text + place, left - place, &length)) >= 0; place += length) {
    *value = *value * 10 % 100000 + next;
    ++*digits;
  }
  return place;
}

static size_t find(dabir_text text, dabir_span *spans, int64_t *years) {
  size_t found = 0;
  for (size_t place = 0; place < text.length;) {
    int digits;
    int64_t value;
    size_t length = number(text.bytes + place, text.length - place, &digits, &value);
    if (digits == 4 && value >= 1000 && value < 3000) {
      if (spans) spans[found] = (dabir_span){(uint32_t)place, (uint32_t)(place + length)};
      if (years) years[found] = value;
      found++;
    }
    place += length ? length : 1;
  }
  return found;
}

static int32_t create(dabir_text options, void **instance, dabir_text *message) {
  (void)options, (void)message;
  *instance = NULL;
  return 0;
}

static int32_t process(void *instance, const dabir_batch *batch) {
  (void)instance;
  for (size_t i = 0; i < batch->count; i++) {
    const dabir_document *document = dabir_document_at(batch, i);
    size_t count = find(document->text, NULL, NULL);
    if (!count) continue;
    dabir_rows *rows = dabir_allocate(batch, 1, sizeof *rows);
    dabir_values *values = dabir_allocate(batch, 1, sizeof *values);
    dabir_span *spans = dabir_allocate(batch, count, sizeof *spans);
    int64_t *years = dabir_allocate(batch, count, sizeof *years);
    if (!rows || !values || !spans || !years) return 1;
    find(document->text, spans, years);
    values->integers = years;
    *rows = (dabir_rows){count, spans, 1, values};
    dabir_result_at(batch, i)->layers = rows;
  }
  return 0;
}

static void destroy(void *instance) { (void)instance; }

static const dabir_plugin table = {
    sizeof table, DABIR_PLUGIN_VERSION, {(const uint8_t *)manifest, sizeof manifest - 1}, create, process, destroy};

__attribute__((visibility("default"))) const dabir_plugin *dabir_plugin_entry(uint32_t host_version) {
  return host_version == DABIR_PLUGIN_VERSION ? &table : NULL;
}
