#define _GNU_SOURCE
#include "CProcessControl.h"

#include <link.h>
#include <string.h>

typedef struct {
  const uint8_t *bytes;
  size_t count;
} identity;

// The linker's notes are three words (bytes of the name, bytes of the content, type), the name and the content, both
// filled up to whole words.
static size_t padded(size_t length) { return (length + 3) & ~(size_t)3; }

// Called for the program itself first; a value other than zero ends the walk.
static int find(struct dl_phdr_info *program, size_t size, void *result) {
  (void)size;
  for (int index = 0; index < program->dlpi_phnum; index++) {
    const ElfW(Phdr) *header = &program->dlpi_phdr[index];
    if (header->p_type != PT_NOTE) continue;
    const uint8_t *notes = (const uint8_t *)(program->dlpi_addr + header->p_vaddr);
    for (size_t offset = 0; offset + sizeof(ElfW(Nhdr)) <= header->p_memsz;) {
      ElfW(Nhdr) note;
      memcpy(&note, notes + offset, sizeof note);
      size_t content = offset + sizeof note + padded(note.n_namesz);
      if (content + note.n_descsz > header->p_memsz) break;
      if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && memcmp(notes + content - 4, "GNU", 4) == 0) {
        *(identity *)result = (identity){notes + content, note.n_descsz};
        return 1;
      }
      offset = content + padded(note.n_descsz);
    }
  }
  return 1;
}

const uint8_t *dabir_build_identity(int64_t *count) {
  identity found = {NULL, 0};
  dl_iterate_phdr(find, &found);
  *count = (int64_t)found.count;
  return found.bytes;
}
