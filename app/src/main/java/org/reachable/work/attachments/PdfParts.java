package org.reachable.work.attachments;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF is made of. Each part is looked at, whether or not anything leads to it: readers differ in what they follow. */
final class PdfParts {

    /** Of a real letter there are some hundreds; of a scanned book some thousands. */
    private static final int MOST = 200_000;

    /** What a part has that runs, or carries another file. */
    private static final Set<COSName> RUN = Set.of(
            COSName.getPDFName("JS"),
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("AA"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("EF"),
            COSName.getPDFName("XFA"),
            COSName.getPDFName("RichMediaContent"));

    /** What a part does when it is opened or pressed, that goes further than to a page or an address. */
    private static final Set<COSName> DONE = Set.of(
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("Launch"),
            COSName.getPDFName("SubmitForm"),
            COSName.getPDFName("ImportData"),
            COSName.getPDFName("GoToR"),
            COSName.getPDFName("GoToE"),
            COSName.getPDFName("Rendition"),
            COSName.getPDFName("Movie"));

    private PdfParts() {}

    /** Right where it can be read without a password, and nothing in it runs, sends, or is a file of its own. */
    static Looked at(byte[] content) {
        try {
            var parser = new PdfWithinBounds(content);
            boolean shows = onlyShows(parser);
            return parser.swells() ? Looked.SWELLS : shows && !parser.passedOverSome() ? Looked.RIGHT : Looked.WRONG;
        } catch (IOException broken) {
            return Looked.WRONG;
        }
    }

    private static boolean onlyShows(PdfWithinBounds parser) {
        try (PDDocument document = parser.read()) {
            COSDocument parts = document.getDocument();
            if (document.isEncrypted() || parts.getXrefTable().size() > MOST) {
                return false;
            }
            for (COSObjectKey key : parts.getXrefTable().keySet()) {
                COSObject part = parts.getObjectFromPool(key);
                if (part.getObject() != null && runs(part.getObject())) {
                    return false;
                }
            }
            return !runs(parts.getTrailer());
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** Whether this or anything written within it does; what it points to is looked at by itself. */
    private static boolean runs(COSBase part) {
        Deque<COSBase> within = new ArrayDeque<>();
        within.add(part);
        int seen = 0;
        while (!within.isEmpty()) {
            COSBase one = within.remove();
            if (++seen > MOST || one instanceof COSDictionary its && runs(its)) {
                return true;
            }
            if (one instanceof COSDictionary its) {
                its.getValues().stream().filter(PdfParts::isWritten).forEach(within::add);
            } else if (one instanceof COSArray its) {
                its.toList().stream().filter(PdfParts::isWritten).forEach(within::add);
            }
        }
        return false;
    }

    private static boolean isWritten(COSBase value) {
        return value instanceof COSDictionary || value instanceof COSArray;
    }

    private static boolean runs(COSDictionary part) {
        return part.keySet().stream().anyMatch(RUN::contains)
                || part.getDictionaryObject(COSName.S) instanceof COSName done && DONE.contains(done);
    }
}
