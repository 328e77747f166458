// Containers (tar and zip) through libarchive, which asks for bytes by callback.
#ifndef DABIR_CARCHIVE_H
#define DABIR_CARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum dabir_archive_format { DABIR_ARCHIVE_TAR = 0, DABIR_ARCHIVE_ZIP };

enum dabir_archive_status {
  DABIR_ARCHIVE_OK = 0,
  DABIR_ARCHIVE_END,
  DABIR_ARCHIVE_ENDS_TOO_EARLY,
  DABIR_ARCHIVE_BAD_CHECKSUM,
  DABIR_ARCHIVE_DAMAGED,
  DABIR_ARCHIVE_UNSUPPORTED,
  DABIR_ARCHIVE_ENCRYPTED,
  DABIR_ARCHIVE_NO_MEMORY
};

/// Gives the next block, which stays valid until the next call.
///
/// Returns its length, 0 at the end, -1 when reading failed.
typedef ptrdiff_t (*dabir_archive_read)(void *_Nonnull context,
                                        const uint8_t *_Nullable *_Nonnull block);

/// A member, as its header describes it.
typedef struct {
  /// Not always UTF-8; valid until the next member. NULL when there is none.
  const char *_Nullable name;
  /// Bytes, -1 when that is not known yet.
  int64_t size;
  /// Whether it is a regular file, and no link to one.
  bool is_file;
  bool is_encrypted;
} dabir_archive_member;

/// A container being read; not thread-safe.
typedef struct dabir_archive dabir_archive;

/// Opens a container that is read from its start to its end. NULL when memory is short.
dabir_archive *_Nullable dabir_archive_open(int32_t format, void *_Nonnull context,
                                            dabir_archive_read _Nonnull read);
void dabir_archive_close(dabir_archive *_Nullable archive);

/// Goes on to the next member.
int32_t dabir_archive_next(dabir_archive *_Nonnull archive, dabir_archive_member *_Nonnull member);

/// Reads bytes of the member; OK with a count of 0 only for a `capacity` of 0.
int32_t dabir_archive_data(dabir_archive *_Nonnull archive, uint8_t *_Nonnull buffer, size_t capacity,
                           size_t *_Nonnull count);

#endif
