package org.reachable.work.attachments;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What may be attached: nothing that a computer runs. */
enum FileType {
    JPEG("jpeg", "picture", "image/jpeg", "jpg", Set.of()),
    PNG("png", "picture", "image/png", "png", Set.of()),
    PDF("pdf", "PDF", "application/pdf", "pdf", Set.of()),
    WORD(
            "docx",
            "Word file",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            Set.of("application/x-tika-ooxml", "application/zip")),
    MP3("mp3", "recording", "audio/mpeg", "mp3", Set.of()),
    M4A("m4a", "recording", "audio/mp4", "m4a", Set.of()),
    WAV("wav", "recording", "audio/vnd.wave", "wav", Set.of("audio/x-wav"));

    /** As somebody is told who attached something else. */
    static final String ALL =
            "a picture (JPEG or PNG), a PDF without a password, scripts or other files in it, a Word file (.docx) without macros, or a recording (MP3, M4A or WAV)";

    private final String code;
    private final String words;
    private final String media;
    private final String ending;
    private final Set<String> alsoFoundAs;

    FileType(String code, String words, String media, String ending, Set<String> alsoFoundAs) {
        this.code = code;
        this.words = words;
        this.media = media;
        this.ending = ending;
        this.alsoFoundAs = alsoFoundAs;
    }

    static FileType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The one that content of this media type may be. */
    static Optional<FileType> found(String media) {
        return Arrays.stream(values())
                .filter(type -> type.media.equals(media) || type.alsoFoundAs.contains(media))
                .findFirst();
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    String media() {
        return media;
    }

    String ending() {
        return ending;
    }
}
