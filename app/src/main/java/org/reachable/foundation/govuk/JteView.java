package org.reachable.foundation.govuk;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/**
 * A page of one template, which gets the {@link Frame} beside its own record. It is rendered whole before any of it is
 * sent, so a fault never leaves half a page.
 */
final class JteView extends AbstractUrlBasedView {

    private final TemplateEngine templates;

    JteView(TemplateEngine templates) {
        this.templates = templates;
        setContentType("text/html;charset=UTF-8");
    }

    @Override
    public boolean checkResource(Locale locale) {
        return templates.hasTemplate(template());
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        model.put("frame", Frame.of(request, templates));
        templates.render(template(), model, new MarkedOutput(page));
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private String template() {
        return getUrl() + ".jte";
    }
}
