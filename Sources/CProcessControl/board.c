#define _GNU_SOURCE
#include "CProcessControl.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
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

int32_t dabir_board_write(dabir_board *board, int32_t descriptor, const uint8_t *bytes, int64_t count) {
  while (count > 0) {
    // A pipe that is ready takes PIPE_BUF bytes at once, so that the process is never stuck in the write.
    size_t piece = count < PIPE_BUF ? (size_t)count : PIPE_BUF;
    struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
    if (poll(&ready, 1, -1) < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    __atomic_store_n(&board->writing, 1, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&board->halted, __ATOMIC_SEQ_CST)) {
      __atomic_store_n(&board->writing, 0, __ATOMIC_SEQ_CST);
      while (true) pause();
    }
    ssize_t written = write(descriptor, bytes, piece);
    int32_t error = written < 0 ? errno : 0;
    if (written > 0) __atomic_fetch_add(&board->bytes_out, (uint64_t)written, __ATOMIC_RELAXED);
    __atomic_store_n(&board->writing, 0, __ATOMIC_SEQ_CST);
    if (error && error != EINTR && error != EAGAIN) return error;
    if (written > 0) {
      bytes += written;
      count -= written;
    }
  }
  return 0;
}

void dabir_board_halt(dabir_board *board) {
  __atomic_store_n(&board->halted, 1, __ATOMIC_SEQ_CST);
  struct timespec moment = {.tv_nsec = 100000};
  for (int i = 0; i < 2000 && __atomic_load_n(&board->writing, __ATOMIC_SEQ_CST); i++) nanosleep(&moment, NULL);
}
