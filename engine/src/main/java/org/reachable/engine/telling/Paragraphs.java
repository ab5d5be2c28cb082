package org.reachable.engine.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes text in lines no longer than a page is wide, indented where it belongs to what stands before. */
final class Paragraphs {
    private static final int WIDTH = 96;

    private final Writer out;

    Paragraphs(Writer out) {
        this.out = out;
    }

    /** A heading, underlined. */
    void heading(String text, char underline) {
        blank();
        line("", text);
        line("", String.valueOf(underline).repeat(text.length()));
    }

    void blank() {
        line("", "");
    }

    /** A paragraph, so far from the left; nothing where there is no text. */
    void paragraph(int indent, String text) {
        hanging(indent, indent, text);
    }

    /** A paragraph whose first line begins elsewhere than the others. */
    void hanging(int first, int others, String text) {
        if (text.isBlank()) {
            return;
        }
        String margin = " ".repeat(first);
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && margin.length() + line.length() + 1 + word.length() > WIDTH) {
                line(margin, line.toString());
                margin = " ".repeat(others);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(margin, line.toString());
    }

    private void line(String margin, String text) {
        try {
            out.write(text.isEmpty() ? "\n" : margin + text + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The story cannot be written", unwritable);
        }
    }
}
