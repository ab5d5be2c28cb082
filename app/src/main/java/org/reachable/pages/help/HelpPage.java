package org.reachable.pages.help;

import java.util.List;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * The guide, to be read in the product.
 *
 * @param title its heading
 * @param lead what stands before the first section
 * @param sections the rest, in order
 */
public record HelpPage(String title, List<Block> lead, List<Section> sections) {

    /**
     * What stands under a heading.
     *
     * @param id where a link to it goes
     */
    public record Section(String id, String heading, List<Block> blocks) {}

    /** Something that stands by itself. */
    public sealed interface Block {}

    public record Paragraph(List<Span> spans) implements Block {}

    public record Listed(boolean numbered, List<List<Span>> items) implements Block {}

    /** Words and what they mean. */
    public record Meanings(List<SummaryRow> rows) implements Block {}

    /**
     * Some words in a row.
     *
     * @param href where they lead; empty where nowhere
     */
    public record Span(String words, boolean strong, String href) {}
}
