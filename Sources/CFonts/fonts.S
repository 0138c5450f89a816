/* The fonts of the built-in theme, as they are: Be Vietnam Pro, see OFL.txt. */
    .section .rodata
    .balign 16
    .globl loa_font_regular
loa_font_regular:
    .incbin "BeVietnamPro-Regular.ttf"
    .globl loa_font_regular_end
loa_font_regular_end:
    .balign 16
    .globl loa_font_bold
loa_font_bold:
    .incbin "BeVietnamPro-ExtraBold.ttf"
    .globl loa_font_bold_end
loa_font_bold_end:
    .section .note.GNU-stack,"",%progbits
