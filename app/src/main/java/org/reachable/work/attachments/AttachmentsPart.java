package org.reachable.work.attachments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is attached to what a page shows.
 *
 * @param add where something is attached; null for whoever may not, or where nothing is taken
 * @param cannot why nothing can be attached; empty where something can
 */
public record AttachmentsPart(List<Row> rows, @Nullable String add, String cannot) {

    /**
     * @param href where it is opened; null where it is not
     * @param takeBack where the reader takes it back; null where they may not
     * @param file what kind of file it is and how large
     * @param by who attached it, and when
     * @param whom who may open it, and until when
     * @param state what keeps it from being opened, or is to be known of it; may be empty
     */
    public record Row(
            String name,
            @Nullable String href,
            @Nullable String takeBack,
            String file,
            String by,
            String whom,
            String state) {}
}
