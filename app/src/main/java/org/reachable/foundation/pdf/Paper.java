package org.reachable.foundation.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.reachable.engine.words.VisibleMarks;
import org.springframework.stereotype.Component;

/**
 * The door to PDFs. A template under {@code jte/} that is well-formed XHTML becomes one, tagged for screen readers (PDF/UA).
 * It fetches nothing: what is not in the template is not on the page.
 */
@Component
public class Paper {

    private static final String FONT = "Atkinson Hyperlegible";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private static final String STYLE = text("sheet.css");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.app");

    /** The page of a template, as {@code desk/caseNotePdf}, with its parameters. */
    public byte[] pdf(String template, Map<String, Object> parameters) {
        return pdf(template, parameters, "");
    }

    /** The same, in a style of its own beside that of every sheet. */
    public byte[] pdf(String template, Map<String, Object> parameters, String style) {
        var page = new StringOutput();
        templates.render(template + ".jte", parameters, page);
        return styled(VisibleMarks.in(page.toString().strip()), STYLE + style);
    }

    byte[] pdf(String xhtml) {
        return styled(xhtml, STYLE);
    }

    private static byte[] styled(String xhtml, String style) {
        String styled = xhtml.replace("</head>", "<style>" + style + "</style></head>");
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> open("AtkinsonHyperlegible-Regular.ttf"), FONT, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> open("AtkinsonHyperlegible-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("Reachable")
                    .withHtmlContent(styled, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The page cannot be made into a PDF", unwritable);
        }
        return bytes.toByteArray();
    }

    private static String text(String file) {
        try (InputStream bytes = open(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The style " + file + " cannot be read", unreadable);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(file), file);
    }
}
