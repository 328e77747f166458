#define _GNU_SOURCE
#include "CProcessControl.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int32_t dabir_board_create(int32_t slots) {
  int descriptor = memfd_create("dabir", 0);
  if (descriptor < 0) return -1;
  off_t size = (off_t)(sizeof(dabir_board) + (size_t)slots * sizeof(dabir_slot));
  dabir_board head = {.slot_count = slots};
  if (ftruncate(descriptor, size) != 0 || pwrite(descriptor, &head, sizeof head, 0) != sizeof head) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}

dabir_board *dabir_board_map(int32_t descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0 || (size_t)status.st_size < sizeof(dabir_board)) return NULL;
  void *memory = mmap(NULL, (size_t)status.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (memory == MAP_FAILED) return NULL;
  dabir_board *board = memory;
  size_t slots = ((size_t)status.st_size - sizeof(dabir_board)) / sizeof(dabir_slot);
  if (board->slot_count < 0 || (size_t)board->slot_count > slots) return NULL;
  return board;
}

dabir_slot *dabir_board_slot(dabir_board *board, int32_t index) { return &board->slots[index]; }
