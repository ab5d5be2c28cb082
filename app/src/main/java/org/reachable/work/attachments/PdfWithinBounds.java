package org.reachable.work.attachments;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads what a PDF is made of. Lists of parts may be packed, and PDFBox unpacks each whole in memory: here it is first unpacked piece by
 * piece, to be counted and kept nowhere.
 */
final class PdfWithinBounds extends PDFParser {

    /** All lists of parts of a file; of a real letter they are some hundred kilobytes, of a book a few million. */
    static final long MOST_UNPACKED = 50_000_000;

    /** What says how a list of parts is read; that it is one is not needed to have it read. */
    private static final Set<COSName> A_LIST = Set.of(COSName.FIRST, COSName.W);

    private static final Set<COSName> LISTS = Set.of(COSName.OBJ_STM, COSName.XREF);
    private static final Set<COSName> COUNTED = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    /** By these letters a reader that mends what is broken looks for lists past us. */
    private static final byte[] SOUGHT = {'/', 'O', 'b', 'j', 'S', 't', 'm'};

    private static final int HEAD = 2;
    private static final int BUFFER = 1 << 16;

    private final boolean packs;
    private long left = MOST_UNPACKED;
    private boolean passedOver;

    PdfWithinBounds(byte[] content) throws IOException {
        super(new RandomAccessReadBuffer(content));
        this.packs = holds(content);
    }

    /** Where one with packed parts is broken it is not mended. Its parts are read when they are asked for: what is amiss is known after that. */
    PDDocument read() throws IOException {
        return parse(!packs);
    }

    /** Whether lists in it unpack to more than any letter's do. */
    boolean swells() {
        return left < 0;
    }

    /** Whether a list was not read: PDFBox shows what stands in it as nothing. */
    boolean passedOverSome() {
        return passedOver;
    }

    /** What is locked cannot be counted, and is not taken. */
    @Override
    protected COSDictionary retrieveTrailer() throws IOException {
        COSDictionary trailer = super.retrieveTrailer();
        if (trailer != null && trailer.containsKey(COSName.ENCRYPT)) {
            throw new IOException("locked");
        }
        return trailer;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary said) throws IOException {
        COSStream stream = super.parseCOSStream(said);
        if (A_LIST.stream().anyMatch(stream::containsKey)
                || stream.getDictionaryObject(COSName.TYPE) instanceof COSName type && LISTS.contains(type)) {
            if (!isCounted(stream.getFilters())) {
                passedOver = true;
                throw new IOException("packed in a way that is not counted");
            }
            if (stream.getFilters() != null) {
                count(stream);
            }
        }
        if (swells()) {
            throw new IOException("unpacks to more than any letter does");
        }
        return stream;
    }

    private static boolean isCounted(COSBase filters) {
        if (filters instanceof COSArray several) {
            return several.size() == 0 || several.size() == 1 && isCounted(several.getObject(0));
        }
        return filters == null || filters instanceof COSName one && COUNTED.contains(one);
    }

    /** As PDFBox unpacks: whatever the two letters at its head are, and as far as it can be. */
    private void count(COSStream stream) throws IOException {
        var inflater = new Inflater(true);
        byte[] piece = new byte[BUFFER];
        try (InputStream packed = stream.createRawInputStream()) {
            packed.skipNBytes(HEAD);
            byte[] some = new byte[BUFFER];
            for (int read = packed.read(some); read > 0 && !inflater.finished(); read = packed.read(some)) {
                inflater.setInput(some, 0, read);
                while (left >= 0 && !inflater.needsInput() && !inflater.finished()) {
                    left -= inflater.inflate(piece);
                }
            }
        } catch (EOFException | DataFormatException broken) {
            passedOver = true;
        } finally {
            inflater.end();
        }
    }

    private static boolean holds(byte[] content) {
        for (int at = 0; at <= content.length - SOUGHT.length; at++) {
            int same = 0;
            while (same < SOUGHT.length && content[at + same] == SOUGHT[same]) {
                same++;
            }
            if (same == SOUGHT.length) {
                return true;
            }
        }
        return false;
    }
}
