/* The interface between Dabir and stages that live in shared libraries.
 *
 * A library exports one function, dabir_plugin_entry, which returns a table that lives as long as the library.
 * Dabir makes an instance of the stage for each thread and hands it batches of documents.
 *
 * The interface grows by fields at the end of structures. Every structure that one side makes and the other reads
 * begins with its size or comes with it, so that either side may be older: read a field only when the size covers
 * it, and step through documents and results with dabir_document_at and dabir_result_at. */
#ifndef DABIR_PLUGIN_H
#define DABIR_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__clang__)
#define DABIR_NONNULL _Nonnull
#define DABIR_NULLABLE _Nullable
#else
#define DABIR_NONNULL
#define DABIR_NULLABLE
#endif

/* The version of this interface; a library of another version is refused. */
#define DABIR_PLUGIN_VERSION 1u

/* UTF-8 bytes without a closing zero; bytes is NULL for no value at all. */
typedef struct {
  const uint8_t *DABIR_NULLABLE bytes;
  size_t length;
} dabir_text;

/* A piece of a document's text, in UTF-8 bytes from its start; end is one past the last byte. */
typedef struct {
  uint32_t start, end;
} dabir_span;

/* A list of texts, one row's value of a column of the type texts. */
typedef struct {
  const dabir_text *DABIR_NULLABLE items;
  size_t count;
} dabir_text_list;

/* One column's values for all rows of a layer; which member is used follows from the column's type. */
typedef union {
  const int64_t *DABIR_NULLABLE integers;
  const double *DABIR_NULLABLE numbers;
  /* For a choice: the index of the name. */
  const uint8_t *DABIR_NULLABLE codes;
  /* For text and entity. */
  const dabir_text *DABIR_NULLABLE texts;
  const dabir_text_list *DABIR_NULLABLE lists;
} dabir_values;

/* The rows of a layer for one document, column by column in the order of the manifest, or for layers of other
 * stages in that of `dabir stages`. Spans are ordered by start, then by end. A layer about the document has one row,
 * whose span covers the text. */
typedef struct {
  size_t row_count;
  const dabir_span *DABIR_NULLABLE spans;
  size_t column_count;
  const dabir_values *DABIR_NULLABLE columns;
} dabir_rows;

/* A document; what it points to is valid during the call. */
typedef struct {
  dabir_text id;
  /* What the source states; no value when it states none. */
  dabir_text language;
  dabir_text title;
  dabir_text text;
  /* The layers that the manifest reads, in its order; an optional one that no stage writes has no spans. */
  const dabir_rows *DABIR_NULLABLE layers;
} dabir_document;

enum {
  DABIR_KEEP = 0,
  /* Leaves the document out; the manifest must say `filters: true`. */
  DABIR_LEAVE_OUT = 1,
  /* Something is wrong with the document, as the message says: it alone fails. */
  DABIR_FAIL = 2
};

/* What became of a document; all zeroes before the call. What it points to must be valid until the next call: take
 * it from the batch's arena, or keep it in the instance. */
typedef struct {
  int32_t status;
  dabir_text message;
  /* One for each layer that the manifest writes, in its order; NULL when the document has no rows. */
  const dabir_rows *DABIR_NULLABLE layers;
} dabir_result;

/* Memory that Dabir takes back behind the next call. allocate returns NULL when there is none left. */
typedef struct {
  void *DABIR_NONNULL context;
  void *DABIR_NULLABLE (*DABIR_NONNULL allocate)(void *DABIR_NONNULL context, size_t size, size_t alignment);
} dabir_arena;

typedef struct {
  uint32_t struct_size;
  /* The sizes of one document and one result, as Dabir has them. */
  uint32_t document_size, result_size;
  uint32_t reserved;
  size_t count;
  const void *DABIR_NONNULL documents;
  void *DABIR_NONNULL results;
  dabir_arena arena;
} dabir_batch;

static inline const dabir_document *DABIR_NONNULL dabir_document_at(const dabir_batch *DABIR_NONNULL batch,
                                                                    size_t index) {
  return (const dabir_document *)((const char *)batch->documents + index * batch->document_size);
}

static inline dabir_result *DABIR_NONNULL dabir_result_at(const dabir_batch *DABIR_NONNULL batch, size_t index) {
  return (dabir_result *)((char *)batch->results + index * batch->result_size);
}

/* Memory for count values of some size from a batch's arena, aligned for any type; NULL when there is none left. */
static inline void *DABIR_NULLABLE dabir_allocate(const dabir_batch *DABIR_NONNULL batch, size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) return NULL;
  return batch->arena.allocate(batch->arena.context, count * size, 16);
}

typedef struct {
  /* sizeof(dabir_plugin) and DABIR_PLUGIN_VERSION, as the library was built. */
  uint32_t struct_size, version;
  /* What a plugin.yaml says, but for command, environment, offsets and seconds. */
  dabir_text manifest;
  /* Makes an instance, which one thread uses. options is a JSON object. Returns 0, or anything else when the stage
   * cannot work; message then says why, if it is set. */
  int32_t (*DABIR_NONNULL create)(dabir_text options, void *DABIR_NULLABLE *DABIR_NONNULL instance,
                                  dabir_text *DABIR_NONNULL message);
  /* Fills the result of each document of a batch. Returns 0, or anything else when the whole batch fails. */
  int32_t (*DABIR_NONNULL process)(void *DABIR_NULLABLE instance, const dabir_batch *DABIR_NONNULL batch);
  /* Takes an instance back that create has made; it is not called when create failed. */
  void (*DABIR_NONNULL destroy)(void *DABIR_NULLABLE instance);
} dabir_plugin;

/* The library's only export: its table, or NULL when it cannot work with this version of the interface. */
typedef const dabir_plugin *DABIR_NULLABLE (*dabir_plugin_entry_function)(uint32_t host_version);

#ifdef __cplusplus
}
#endif

#endif
