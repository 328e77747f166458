// Written by `dabir transliterate train`; `make model` makes it anew.
    .section .rodata
    .balign 64
    .globl dabir_model_begin
    .hidden dabir_model_begin
dabir_model_begin:
    .incbin "model.bin"
    .globl dabir_model_end
    .hidden dabir_model_end
dabir_model_end:
    .byte 0
    .section .note.GNU-stack,"",@progbits
