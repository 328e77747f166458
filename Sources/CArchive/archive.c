#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "CArchive.h"

struct dabir_archive {
  struct archive *reader;
  void *context;
  dabir_archive_read read;
  /// Names are converted to the character set of the locale: of this one, whatever the program's is.
  locale_t utf8;
  /// What libarchive lent of the member: `count` bytes that belong at `offset`.
  const uint8_t *block;
  size_t count;
  int64_t offset;
  /// The member's bytes that were read.
  int64_t position;
  /// How the member ended, once it has.
  int32_t ending;
};

static la_ssize_t read_block(struct archive *reader, void *context, const void **block) {
  dabir_archive *archive = context;
  const uint8_t *bytes = NULL;
  ptrdiff_t count = archive->read(archive->context, &bytes);
  if (count < 0) archive_set_error(reader, EIO, "Reading failed");
  *block = bytes;
  return count;
}

/// libarchive says what is wrong in words only.
static int32_t status_of(const dabir_archive *archive) {
  const char *message = archive_error_string(archive->reader);
  if (archive_errno(archive->reader) == ENOMEM) return DABIR_ARCHIVE_NO_MEMORY;
  if (!message) return DABIR_ARCHIVE_DAMAGED;
  if (strstr(message, "runcated")) return DABIR_ARCHIVE_ENDS_TOO_EARLY;
  if (strstr(message, "CRC")) return DABIR_ARCHIVE_BAD_CHECKSUM;
  if (strstr(message, "ncrypt") || strstr(message, "assphrase")) return DABIR_ARCHIVE_ENCRYPTED;
  if (strstr(message, "nsupported") || strstr(message, "not supported")) return DABIR_ARCHIVE_UNSUPPORTED;
  return DABIR_ARCHIVE_DAMAGED;
}

static bool set_up(dabir_archive *archive, int32_t format) {
  struct archive *reader = archive->reader;
  int code = format == DABIR_ARCHIVE_TAR ? archive_read_support_format_tar(reader)
                                         : archive_read_support_format_zip_streamable(reader);
  // Archives written behind each other are one; and reading on to the end shows damage there.
  if (format == DABIR_ARCHIVE_TAR) archive_read_set_options(reader, "tar:read_concatenated_archives");
  return code == ARCHIVE_OK && archive_read_open(reader, archive, NULL, read_block, NULL) == ARCHIVE_OK;
}

dabir_archive *dabir_archive_open(int32_t format, void *context, dabir_archive_read read) {
  dabir_archive *archive = calloc(1, sizeof(dabir_archive));
  if (!archive) return NULL;
  archive->context = context;
  archive->read = read;
  archive->ending = DABIR_ARCHIVE_END;
  archive->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  archive->reader = archive_read_new();
  if (archive->reader && set_up(archive, format)) return archive;
  dabir_archive_close(archive);
  return NULL;
}

void dabir_archive_close(dabir_archive *archive) {
  if (!archive) return;
  if (archive->reader) archive_read_free(archive->reader);
  if (archive->utf8) freelocale(archive->utf8);
  free(archive);
}

static void describe(struct archive_entry *entry, dabir_archive_member *member) {
  member->name = archive_entry_pathname(entry);
  member->size = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : -1;
  member->is_file = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry);
  member->is_encrypted = archive_entry_is_data_encrypted(entry) == 1;
}

int32_t dabir_archive_next(dabir_archive *archive, dabir_archive_member *member) {
  locale_t previous = archive->utf8 ? uselocale(archive->utf8) : (locale_t)0;
  struct archive_entry *entry = NULL;
  int code = archive_read_next_header(archive->reader, &entry);
  bool is_member = code == ARCHIVE_OK || code == ARCHIVE_WARN;
  if (is_member) describe(entry, member);
  if (previous) uselocale(previous);
  archive->block = NULL;
  archive->count = 0;
  archive->offset = 0;
  archive->position = 0;
  archive->ending = is_member ? DABIR_ARCHIVE_OK : DABIR_ARCHIVE_END;
  if (is_member) return DABIR_ARCHIVE_OK;
  return code == ARCHIVE_EOF ? DABIR_ARCHIVE_END : status_of(archive);
}

/// Borrows the next block; at the end the hole behind the last one counts.
static void borrow(dabir_archive *archive) {
  const void *block = NULL;
  int code = archive_read_data_block(archive->reader, &block, &archive->count, &archive->offset);
  archive->block = block;
  if (code == ARCHIVE_OK) return;
  // A wrong checksum is only a warning, which comes with the last block.
  if (code != ARCHIVE_WARN) archive->count = 0;
  archive->ending = code == ARCHIVE_EOF ? DABIR_ARCHIVE_END : status_of(archive);
  if (archive->count == 0 && code != ARCHIVE_EOF) archive->offset = archive->position;
}

int32_t dabir_archive_data(dabir_archive *archive, uint8_t *buffer, size_t capacity, size_t *count) {
  *count = 0;
  while (*count < capacity) {
    size_t room = capacity - *count;
    if (archive->position < archive->offset) {
      uint64_t hole = (uint64_t)(archive->offset - archive->position);
      size_t part = hole < room ? (size_t)hole : room;
      memset(buffer + *count, 0, part);
      *count += part;
      archive->position += (int64_t)part;
    } else if (archive->count > 0) {
      size_t part = archive->count < room ? archive->count : room;
      memcpy(buffer + *count, archive->block, part);
      *count += part;
      archive->block += part;
      archive->count -= part;
      archive->position += (int64_t)part;
      archive->offset = archive->position;
    } else if (archive->ending != DABIR_ARCHIVE_OK) {
      return *count > 0 ? DABIR_ARCHIVE_OK : archive->ending;
    } else {
      borrow(archive);
    }
  }
  return DABIR_ARCHIVE_OK;
}
