package org.reachable.foundation.govuk;

import gg.jte.TemplateOutput;
import org.reachable.engine.words.VisibleMarks;

/** What a template writes, on its way to the page: nothing that cannot be seen gets there unmarked. */
final class MarkedOutput implements TemplateOutput {

    private final TemplateOutput page;

    MarkedOutput(TemplateOutput page) {
        this.page = page;
    }

    @Override
    public void writeContent(String value) {
        page.writeContent(VisibleMarks.in(value));
    }

    @Override
    public void writeContent(String value, int from, int until) {
        writeContent(value.substring(from, until));
    }

    @Override
    public void writeBinaryContent(byte[] ofATemplate) {
        page.writeBinaryContent(ofATemplate);
    }
}
