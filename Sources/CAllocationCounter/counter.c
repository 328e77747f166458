// Puts counting functions in the place of the allocator's, in the table of every loaded object that the dynamic
// linker filled (its global offset table): no other way sees calls from Swift's runtime, C++ and ICU alike without
// a second library or a cost for those who do not count.
#define _GNU_SOURCE
#include "CAllocationCounter.h"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static __thread uint64_t allocations;

uint64_t dabir_allocations(void) { return allocations; }

// Sanitizers have an allocator of their own, and would call the change of a table that others read a race.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define SANITIZED
#endif
#endif

#if defined(__GLIBC__) && defined(__LP64__) && !defined(SANITIZED)

#if defined(__x86_64__)
#define SLOT R_X86_64_JUMP_SLOT
#define DATA R_X86_64_GLOB_DAT
#elif defined(__aarch64__)
#define SLOT R_AARCH64_JUMP_SLOT
#define DATA R_AARCH64_GLOB_DAT
#endif

// The allocator's own functions, under names that are in no table that is changed.
static void *(*real_malloc)(size_t);
static void *(*real_calloc)(size_t, size_t);
static void *(*real_realloc)(void *, size_t);
static void *(*real_aligned_alloc)(size_t, size_t);
static int (*real_posix_memalign)(void **, size_t, size_t);

static void *counted_malloc(size_t size) {
  allocations++;
  return real_malloc(size);
}

static void *counted_calloc(size_t number, size_t size) {
  allocations++;
  return real_calloc(number, size);
}

static void *counted_realloc(void *old, size_t size) {
  allocations++;
  return real_realloc(old, size);
}

static void *counted_aligned_alloc(size_t alignment, size_t size) {
  allocations++;
  return real_aligned_alloc(alignment, size);
}

static int counted_posix_memalign(void **memory, size_t alignment, size_t size) {
  allocations++;
  return real_posix_memalign(memory, alignment, size);
}

static const struct {
  const char *name;
  void *counted;
  void **real;
} functions[] = {
    {"malloc", (void *)counted_malloc, (void **)&real_malloc},
    {"calloc", (void *)counted_calloc, (void **)&real_calloc},
    {"realloc", (void *)counted_realloc, (void **)&real_realloc},
    {"aligned_alloc", (void *)counted_aligned_alloc, (void **)&real_aligned_alloc},
    {"posix_memalign", (void *)counted_posix_memalign, (void **)&real_posix_memalign},
};
enum { function_count = sizeof functions / sizeof *functions };

/// Replaces one entry of a table; the page may be read-only since the program was loaded.
static int replace(void **entry, void *function) {
  uintptr_t page = (uintptr_t)entry & ~((uintptr_t)sysconf(_SC_PAGESIZE) - 1);
  size_t length = (uintptr_t)(entry + 1) - page;
  if (mprotect((void *)page, length, PROT_READ | PROT_WRITE) != 0) return 0;
  *entry = function;
  return 1;
}

static int visit(const ElfW(Rela) * relocations, size_t bytes, const ElfW(Sym) * symbols, const char *names,
                 ElfW(Addr) base) {
  int replaced = 0;
  for (size_t i = 0; i < bytes / sizeof *relocations; i++) {
    unsigned type = (unsigned)ELF64_R_TYPE(relocations[i].r_info);
    if (type != SLOT && type != DATA) continue;
    const char *name = names + symbols[ELF64_R_SYM(relocations[i].r_info)].st_name;
    for (int f = 0; f < function_count; f++) {
      if (strcmp(name, functions[f].name) == 0)
        replaced += replace((void **)(base + relocations[i].r_offset), functions[f].counted);
    }
  }
  return replaced;
}

static int visit_object(struct dl_phdr_info *info, size_t size, void *count) {
  (void)size;
  // The C library and the dynamic linker keep their own.
  if (strstr(info->dlpi_name, "/libc.so") || strstr(info->dlpi_name, "/ld-linux")) return 0;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    if (info->dlpi_phdr[i].p_type != PT_DYNAMIC) continue;
    const ElfW(Rela) *relocations[2] = {NULL, NULL};
    size_t bytes[2] = {0, 0};
    const ElfW(Sym) *symbols = NULL;
    const char *names = NULL;
    const ElfW(Dyn) *entry = (const ElfW(Dyn) *)(info->dlpi_addr + info->dlpi_phdr[i].p_vaddr);
    for (; entry->d_tag != DT_NULL; entry++) {
      // glibc has made these addresses absolute, but for the kernel's own object, which is below any other.
      switch (entry->d_tag) {
        case DT_JMPREL: relocations[0] = (const void *)entry->d_un.d_ptr; break;
        case DT_PLTRELSZ: bytes[0] = entry->d_un.d_val; break;
        case DT_RELA: relocations[1] = (const void *)entry->d_un.d_ptr; break;
        case DT_RELASZ: bytes[1] = entry->d_un.d_val; break;
        case DT_SYMTAB: symbols = (const void *)entry->d_un.d_ptr; break;
        case DT_STRTAB: names = (const void *)entry->d_un.d_ptr; break;
      }
    }
    if (!symbols || (uintptr_t)symbols < info->dlpi_addr) continue;
    for (int table = 0; table < 2; table++) {
      if (relocations[table])
        *(int *)count += visit(relocations[table], bytes[table], symbols, names, info->dlpi_addr);
    }
  }
  return 0;
}

bool dabir_count_allocations(void) {
  static int replaced;
  if (replaced > 0) return true;
  for (int f = 0; f < function_count; f++) {
    *functions[f].real = dlsym(RTLD_DEFAULT, functions[f].name);
    if (!*functions[f].real) return false;
  }
  dl_iterate_phdr(visit_object, &replaced);
  return replaced > 0;
}

#else

bool dabir_count_allocations(void) { return false; }

#endif
