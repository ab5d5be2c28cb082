package org.reachable.pages.outage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A PDF that opens with a password in any reader (AES with 256 bits) and shows in any reader whether it was changed (a signature
 * over all of it). It can be read and printed, and not written in.
 */
final class SealedPdf {

    private static final int BITS = 256;
    private static final int ROOM_FOR_SIGNATURE = 16_384;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedPdf() {}

    static byte[] of(byte[] pdf, String password, SigningKey key, String signer, Instant at) throws IOException {
        String owner = drawn();
        return signed(encrypted(pdf, password, owner), owner, key, signer, at);
    }

    private static byte[] encrypted(byte[] pdf, String password, String owner) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var may = new AccessPermission();
            may.setCanModify(false);
            may.setCanModifyAnnotations(false);
            may.setCanFillInForm(false);
            may.setCanAssembleDocument(false);
            // A screen reader may read it, and everybody may copy a number out of it.
            may.setCanExtractContent(true);
            may.setCanExtractForAccessibility(true);
            may.setCanPrint(true);
            may.setCanPrintFaithful(true);
            var policy = new StandardProtectionPolicy(owner, password, may);
            policy.setEncryptionKeyLength(BITS);
            policy.setPreferAES(true);
            document.protect(policy);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] signed(byte[] pdf, String owner, SigningKey key, String signer, Instant at)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf, owner);
                var options = new SignatureOptions()) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName(signer);
            signature.setReason("So that a change shows");
            Calendar when = new GregorianCalendar();
            when.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(when);
            options.setPreferredSignatureSize(ROOM_FOR_SIGNATURE);
            document.addSignature(signature, content -> cms(content, key), options);
            document.saveIncremental(bytes);
        }
        return withNoughtsBehindTheSignature(bytes.toByteArray());
    }

    /** The room kept for a signature was encrypted with the rest: what of it the signature does not fill says nothing. */
    private static byte[] withNoughtsBehindTheSignature(byte[] pdf) throws IOException {
        PackCheck.Place place = PackCheck.Place.in(pdf);
        if (place == null) {
            throw new IOException("The signature of the pack does not cover all of it.");
        }
        byte[] room = HexFormat.of()
                .parseHex(new String(
                        pdf, place.begins() + 1, place.ends() - place.begins() - 2, StandardCharsets.ISO_8859_1));
        int signature = PackCheck.first(room).length * 2;
        Arrays.fill(pdf, place.begins() + 1 + signature, place.ends() - 1, (byte) '0');
        return pdf;
    }

    private static byte[] cms(InputStream content, SigningKey key) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(new JcaContentSignerBuilder(algorithm(key)).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | GeneralSecurityException | OperatorCreationException unsigned) {
            throw new IOException("The pack cannot be signed", unsigned);
        }
    }

    /** A council's own key may be of another kind. */
    private static String algorithm(SigningKey key) {
        return switch (key.key().getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.key().getAlgorithm();
        };
    }

    /** Nobody has it: there is nothing an owner would change. */
    private static String drawn() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
